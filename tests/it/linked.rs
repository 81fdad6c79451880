//! SKOS, JSKOS, OSCAL, OLIR and the review form: what they say, what they leave out, and what is read back.

mod command_line;
mod form;
mod jskos;
mod large;
mod oscal;
mod sample;
mod skos;

use std::io::Write as _;
use std::path::Path;

use seagrass::analysis::coverage::{ActionClass, Basis, Coverage, TargetClass};
use seagrass::command::{Command, Document};
use seagrass::exchange::projection::{
    Bases, LinkOptions, LinkedFormat, NotProjected, Projected, Survey, Tokens,
};
use seagrass::exchange::{jskos as jskos_format, olir, oscal as oscal_format, skos as skos_format};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};

use crate::exports;
use crate::exports::hostile;
use sample::{all, options, text, view};

type Writer = fn(&View<'_>, &LinkOptions) -> Result<Projected, NotProjected>;

/// Every writer with the name of its file.
const WRITERS: [(&str, Writer); 6] = [
    ("mapping.ttl", skos_format::project),
    ("mappings.ndjson", jskos_format::mappings),
    ("concordance.json", jskos_format::concordance),
    ("annotations.ndjson", jskos_format::annotations),
    ("oscal.json", oscal_format::project),
    ("olir.xlsx", olir::project),
];

/// `UPDATE_GOLDEN=1` writes the files anew; look at the difference before keeping it.
#[test]
fn each_format_gives_the_bytes_on_record() {
    let document = sample::document();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/linked");
    for (name, writer) in WRITERS {
        let bytes = writer(&view(&document), &all()).expect("a file").bytes;
        let again = writer(&view(&document), &all()).expect("a file").bytes;
        assert!(bytes == again, "{name}: the same session gives the same bytes");
        if name.contains("xlsx") {
            // The zip library may pack otherwise one day; what is in it is judged elsewhere.
            continue;
        }
        let path = folder.join(name);
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::File::create(&path)
                .and_then(|mut file| file.write_all(&bytes))
                .expect("written");
        }
        let kept = std::fs::read(&path).unwrap_or_default();
        assert!(kept == bytes, "{name} differs from the file on record");
    }
}

/// For outside validators: `LINKED_OUT=DIR` puts every file of the sample and of the planted texts there.
#[test]
fn files_for_outside_validators() {
    let Some(folder) = std::env::var_os("LINKED_OUT") else {
        return;
    };
    let put = |name: String, bytes: &[u8]| {
        let path = Path::new(&folder).join(name);
        std::fs::File::create(path)
            .and_then(|mut file| file.write_all(bytes))
            .expect("written");
    };
    let mut documents: Vec<(String, Document)> = vec![("sample".to_owned(), sample::document())];
    documents.push(("dugong".to_owned(), dugong()));
    for (number, hostile) in hostile::CORPUS.iter().enumerate() {
        documents.push((format!("planted{number:02}"), planted(hostile)));
    }
    for (start, document) in documents {
        for (name, writer) in WRITERS {
            put(
                format!("{start}-{name}"),
                &writer(&view(&document), &all()).expect("a file").bytes,
            );
        }
        put(format!("{start}-form.xlsx"), &form::blank(&document, None));
    }
}

/// The shipped pair with a few decisions.
fn dugong() -> Document {
    let mut document = crate::samples::document();
    let kinds = [Some(Contribution::Direct), Some(Contribution::Enabling), None];
    for (number, pair) in [(0, 5), (3, 9), (7, 1), (7, 2), (20, 15), (25, 0)]
        .into_iter()
        .enumerate()
    {
        let value = Strength::ALL[1 + number % 3];
        let motion = sample::agreed(value, kinds[number % 3], "As agreed");
        sample::decide(&mut document, 1_795_600_000 + number as i64, pair, motion);
    }
    document
}

/// A session with the text in every field, decisions included.
fn planted(hostile: &str) -> Document {
    let mut document = exports::sample::planted(hostile);
    let by = document.session().origin().stamp.by.to_string();
    let wording = if Motionless::fits(hostile) {
        hostile
    } else {
        "plain"
    };
    let pair = Pair::new(ActionId::at(0), TargetId::at(0));
    let motion = sample::agreed(Strength::Strong, Some(Contribution::Enabling), wording);
    document
        .run(
            &Command::Decide { pair, motion },
            &crate::samples::stamp(&by, 1_795_600_000),
        )
        .expect("accepted");
    document
}

/// Whether a text can be an agreed wording.
struct Motionless;

impl Motionless {
    fn fits(text: &str) -> bool {
        sample::agreed(Strength::Strong, None, text).fault().is_none()
    }
}

#[test]
fn nothing_is_lost_without_being_counted() {
    let document = sample::document();
    let words = Catalogue::new(Language::English);
    let survey = Survey::of(&view(&document));
    assert_eq!((survey.above, survey.below, survey.drafts), (3, 0, 1));
    let targets = document.session().targets().items().len();
    assert_eq!(survey.none, 1 + targets);
    assert_eq!(survey.open, document.session().pair_count() - 3 - survey.none);
    for (name, writer) in WRITERS {
        let made = writer(&view(&document), &all()).expect("a file");
        for loss in &made.losses {
            assert!(loss.count > 0, "{name}");
            let sentence = loss.sentence(&words);
            assert!(
                sentence.contains(&loss.count.to_string()) && !sentence.contains('<'),
                "{sentence}"
            );
        }
        let has = |key| made.losses.iter().any(|loss| loss.key == key);
        if !name.contains("annotations") && !name.contains("concordance") {
            assert!(
                has("linked-lost-open") && has("linked-lost-judgements"),
                "{name}: {:?}",
                made.losses
            );
        }
    }
    for format in LinkedFormat::ALL {
        assert!(format.explain(&words).len() > 100, "{format:?}");
    }
}

#[test]
fn items_without_counterpart_are_those_that_coverage_knows() {
    for document in [sample::document(), dugong(), exports::sample::document()] {
        let session = document.session();
        let view = view(&document);
        let coverage = Coverage::of(&view, session.coverage_rule(), Basis::Decisions);
        let survey = Survey::of(&view);
        let actions: Vec<_> = survey.actions_without().map(|(place, _)| place).collect();
        let targets: Vec<_> = survey.targets_without().map(|(place, _)| place).collect();
        let none = |class: ActionClass| class == ActionClass::ServesNone;
        let known = coverage
            .actions
            .iter()
            .enumerate()
            .filter(|(_, one)| none(one.class));
        assert_eq!(actions, known.map(|(at, _)| at).collect::<Vec<_>>());
        let known = coverage.targets.iter().enumerate();
        let known = known.filter(|(_, one)| one.class == TargetClass::NotCovered);
        assert_eq!(targets, known.map(|(at, _)| at).collect::<Vec<_>>());
    }
}

#[test]
fn no_person_is_named_below_the_level_that_says_so() {
    let document = sample::document();
    for (name, writer) in WRITERS {
        let made = writer(&view(&document), &options());
        if name == "annotations.ndjson" {
            assert_eq!(made, Err(NotProjected::NeedsCodes));
            continue;
        }
        let bytes = made.expect("a file").bytes;
        let shown = if name.contains("xlsx") {
            String::new()
        } else {
            text(&bytes)
        };
        for secret in ["Secret Name", "Secret State", "R07", "R10", "Interviews 2025"] {
            assert!(!shown.contains(secret), "{name} tells {secret}");
        }
    }
}

#[test]
fn a_namespace_of_the_plans_is_used_and_a_bad_one_is_not() {
    let with = |namespace: &str| {
        let plan = crate::samples::plan("CMP");
        let mut text = seagrass::exchange::plan_file::write_plan(&plan);
        text = text.replacen(
            "fields: {",
            &format!("fields: {{\"namespace\": {namespace:?}, "),
            1,
        );
        seagrass::exchange::plan_file::read_plan(&text).expect("a plan")
    };
    let other = crate::samples::plan("SPMS");
    let base = |namespace: &str| Bases::of_plans(&with(namespace), &other).actions;
    assert_eq!(base("https://example.org/cmp"), "https://example.org/cmp/");
    assert_eq!(base("urn:cmp:"), "urn:cmp:");
    for bad in [
        "",
        "javascript:x",
        "https://a/> <b",
        "file:///etc/passwd",
        "not an address",
    ] {
        assert_eq!(base(bad), "https://seagrass.invalid/CMP/", "{bad}");
    }
    let same = Bases::of_plans(&other, &other);
    assert_ne!(same.actions, same.targets);
}

#[test]
fn tokens_of_a_plan_are_all_different() {
    for id in ["CMP", "SPMS"] {
        let plan = crate::samples::plan(id);
        let tokens = Tokens::of(&plan);
        let all: std::collections::BTreeSet<_> = (0..plan.items().len()).map(|at| tokens.get(at)).collect();
        assert_eq!(all.len(), plan.items().len());
    }
}

#[test]
fn an_item_has_one_name_in_every_format() {
    use seagrass::exchange::projection::Bases;
    use seagrass::exchange::sssom::names::PlanNames;
    let (actions, targets) = (crate::samples::plan("CMP"), crate::samples::plan("SPMS"));
    let mut named = crate::rebase_plans::parts(&actions);
    named
        .fields
        .insert("namespace".to_owned(), "https://example.org/cmp".to_owned());
    let named = std::sync::Arc::new(Plan::new(named).expect("a plan"));
    for (one, other) in [(&actions, &targets), (&named, &targets), (&actions, &actions)] {
        let bases = Bases::of_plans(one, other);
        let names = PlanNames::of(one, other);
        assert_eq!((names.actions.1, names.targets.1), (bases.actions, bases.targets));
    }
}
