//! The languages against each other: each says everything that English says, in words of its own.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use egui_kittest::kittest::Queryable as _;
use seagrass::phrase::catalogue::{Catalogue, Language};

use super::app_world::World;

const NO_BREAK: char = '\u{a0}';

/// Texts that are the same in both languages: names, units and words that French and English share.
const SAME: &[&str] = &[
    "about-action",
    "about-version",
    "app-name",
    "basket-column-note",
    "board-actions",
    "carry-over-version",
    "cli-note",
    "comparable-yes",
    "compare-session",
    "export-action",
    "export-actions",
    "export-column-action",
    "export-column-contribution",
    "export-column-document",
    "export-column-notes",
    "export-column-plan",
    "export-column-version",
    "export-date",
    "export-dates",
    "export-level-short-codes",
    "export-level-short-distributions",
    "export-symbol-hint",
    "field-code",
    "field-dates",
    "form-actions",
    "form-column-action",
    "form-column-sources",
    "gaps-column-action",
    "gaps-column-actions",
    "gaps-column-nature",
    "gaps-column-option",
    "gaps-line-action",
    "gaps-note",
    "gaps-option",
    "gaps-tab-actions",
    "inspector-contribution",
    "inspector-notes",
    "level-action",
    "links-in-date",
    "links-in-license",
    "links-in-source",
    "links-in-version",
    "lint-place-session",
    "matrix-tension",
    "menu-all",
    "offer-kind-docx",
    "offer-kind-json",
    "offer-kind-markdown",
    "offer-kind-sssom",
    "offer-kind-sssom-old",
    "offer-kind-turtle",
    "offer-kind-xlsx",
    "pages",
    "path-session",
    "proceeding-heading-action",
    "question-actions",
    "question-comparable-short",
    "question-section",
    "question-text",
    "question-verdict",
    "questions-questions",
    "questions-table",
    "register-contact",
    "register-instrument",
    "role-code",
    "role-expert",
    "role-source",
    "room-action",
    "room-authoritative",
    "side-action",
    "start-plans",
    "stats-brennan-prediger",
    "stats-coefficients",
    "stats-column-action",
    "step-put-question",
    "subject-action",
];

/// The messages of a source: what stands behind each key, and its comment and heading lines in order.
fn messages(tag: &str) -> (BTreeMap<String, String>, Vec<String>) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("assets/i18n/{tag}.ftl"));
    let source = fs::read_to_string(path).unwrap();
    let (mut found, mut order) = (BTreeMap::new(), Vec::new());
    let mut last = None;
    for line in source.lines().filter(|line| !line.starts_with("###")) {
        if line.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (key, text) = line.split_once('=').unwrap();
            let key = key.trim().to_owned();
            order.push(key.clone());
            last = Some(key.clone());
            found.insert(key, text.trim_start().to_owned());
        } else if line.starts_with('#') {
            order.push(line.to_owned());
            last = None;
        } else if let Some(key) = &last {
            found.get_mut(key).unwrap().extend(["\n", line]);
        }
    }
    (found, order)
}

/// The arguments of a message, from `$` on.
fn arguments(text: &str) -> BTreeSet<&str> {
    let ends = |c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '-');
    text.match_indices('$')
        .map(|(at, _)| text[at + 1..].split(ends).next().unwrap())
        .collect()
}

/// The text without what stands in braces: words that people read.
fn words_alone(text: &str) -> String {
    let mut depth = 0;
    text.chars()
        .filter(|c| {
            depth += i32::from(*c == '{') - i32::from(*c == '}');
            depth == 0 && c.is_alphabetic()
        })
        .collect()
}

#[test]
fn french_has_the_messages_of_english_in_their_order() {
    let ((_, english), (_, french)) = (messages("en"), messages("fr"));
    for (at, (one, other)) in english.iter().zip(&french).enumerate() {
        assert_eq!(one, other, "line {at} of keys and comments");
    }
    assert_eq!(english.len(), french.len());
}

#[test]
fn the_same_arguments_are_put_in() {
    let ((english, _), (french, _)) = (messages("en"), messages("fr"));
    for (key, text) in &english {
        let translated = &french[key];
        assert_eq!(arguments(text), arguments(translated), "{key}");
        let has_form = |text: &str| text.contains("[one]");
        assert!(
            !has_form(text) || has_form(translated),
            "{key}: 1 is a form of its own"
        );
    }
}

#[test]
fn nothing_is_left_in_english() {
    let ((english, _), (french, _)) = (messages("en"), messages("fr"));
    let has_words = |text: &str| words_alone(text).chars().count() > 3;
    let same: Vec<_> = english
        .iter()
        .filter(|(key, text)| french[*key] == **text && has_words(text))
        .map(|(key, _)| key.as_str())
        .collect();
    assert_eq!(same, SAME, "texts that are the same in both languages");
}

#[test]
fn the_french_form_for_one_is_that_for_nought_too() {
    let (french, _) = messages("fr");
    let mut faults = Vec::new();
    for (key, text) in &french {
        let mut has_nought = false;
        for line in text.lines().map(str::trim) {
            has_nought = (has_nought && !line.contains("->")) || line.starts_with("[0]");
            let Some(form) = line.strip_prefix("[one]") else {
                continue;
            };
            let says_one = [" 1 ", " Un ", " Une ", " un seul", " une seule"];
            if !has_nought && says_one.iter().any(|one| form.contains(one)) {
                faults.push(format!("{key}: {form}"));
            }
        }
    }
    assert!(faults.is_empty(), "would be said of 0: {faults:#?}");
    let words = Catalogue::new(Language::French);
    let links = |count: usize| words.format("count-links", &[("count", count.into())]);
    assert_eq!([links(0), links(1), links(2)], ["0 lien", "1 lien", "2 liens"]);
}

#[test]
fn french_has_its_spaces_and_apostrophes() {
    let (french, _) = messages("fr");
    let mut faults = Vec::new();
    for (key, text) in &french {
        let signs: Vec<char> = text.chars().collect();
        for around in signs.windows(3) {
            let [before, sign, after] = *around else { continue };
            let is_end = after.is_whitespace() || matches!(after, '.' | ',' | ')' | ']' | '}');
            let lacks = match sign {
                '»' => before != NO_BREAK,
                '«' => after != NO_BREAK,
                ':' | ';' | '?' | '!' => before == ' ' && is_end,
                '\'' => before.is_alphabetic() && after.is_alphabetic(),
                _ => false,
            };
            if lacks {
                faults.push(format!("{key}: {before}{sign}{after}"));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn a_locale_of_the_system_finds_its_language() {
    for locale in ["fr", "fr-FR", "fr_CH.UTF-8", "FR-ca", "fr_FR@euro"] {
        assert_eq!(Language::for_locale(locale), Some(Language::French), "{locale}");
    }
    assert_eq!(Language::for_locale("en_GB.UTF-8"), Some(Language::English));
    for locale in ["C", "", "fry-NL", "en-XA-but-not-pseudo", "ar-AE"] {
        assert_ne!(Language::for_locale(locale), Some(Language::French), "{locale}");
        assert_ne!(Language::for_locale(locale), Some(Language::Pseudo), "{locale}");
    }
    let words = Catalogue::new(Language::French);
    let caution = Language::French.caution().map(|key| words.text(key));
    assert!(caution.is_some_and(|text| text.contains("relu")));
    assert_eq!(Language::English.caution(), None);
}

#[test]
fn the_window_speaks_as_the_system_does_until_a_language_is_chosen() {
    let mut world = World::new();
    world.locale = Some("fr_FR.UTF-8");
    let mut window = world.window(&[]);
    window.run_steps(4);
    assert!(window.query_by_label_contains("Commencer").is_some());
    assert!(window.query_by_label_contains("Pas encore relu").is_some());
    window.get_by_label("English").click();
    window.run_steps(4);
    assert!(
        window.query_by_label_contains("Start mapping").is_some(),
        "at once"
    );
    drop(window);
    let mut again = world.window(&[]);
    again.run_steps(4);
    assert!(
        again.query_by_label_contains("Start mapping").is_some(),
        "remembered"
    );
}

#[test]
fn a_language_named_at_the_start_holds_for_that_time() {
    let mut world = World::new();
    world.language = Some(Language::French);
    let mut window = world.window(&[]);
    window.run_steps(4);
    assert!(window.query_by_label_contains("Commencer").is_some());
    drop(window);
    world.language = None;
    let mut again = world.window(&[]);
    again.run_steps(4);
    assert!(
        again.query_by_label_contains("Start mapping").is_some(),
        "not remembered"
    );
}
