//! From entries to headings and items: what stands under what.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::code::{level_word, prefixes, shape, split_code};
use super::drafts::{Draft, one_line};
use super::remarks::{gaps, is_right_to_left};
use super::{ColumnRole, ImportSettings, Layout};
use crate::exchange::table::{Finding, Table};
use crate::model::plan::{Content, EntryParts, Lang, LocalText, Wording};

/// The longest title that is made from a text, in characters.
const LONGEST_TITLE: usize = 90;

/// Headings and items, ready to become a plan.
pub(super) struct Arranged {
    pub(super) headings: Vec<EntryParts>,
    pub(super) items: Vec<EntryParts>,
    pub(super) languages: Vec<Lang>,
    /// The row of each code.
    pub(super) rows: HashMap<String, u32>,
}

/// Finds what each entry stands under, and makes the headings that only other rows name.
pub(super) fn arrange(
    mut entries: Vec<Draft>,
    table: &Table,
    layout: &Layout,
    settings: &ImportSettings,
    findings: &mut Vec<Finding>,
) -> Arranged {
    let parents = parents(&mut entries, table, layout, settings, findings);
    let is_heading = headings(&entries, &parents, findings);
    let has_headings = is_heading.iter().any(|one| *one);
    gaps(entries.iter().map(|one| (one.code.as_str(), one.row)), findings);
    let mut languages = BTreeSet::new();
    let mut arranged = Arranged {
        headings: Vec::new(),
        items: Vec::new(),
        languages: Vec::new(),
        rows: HashMap::new(),
    };
    let codes: Vec<String> = entries.iter().map(|one| one.code.clone()).collect();
    let filled: BTreeSet<usize> = parents.iter().flatten().copied().collect();
    for (place, entry) in entries.into_iter().enumerate() {
        let is_heading = is_heading.get(place).copied().unwrap_or(false);
        let parent = parents.get(place).copied().flatten();
        if !is_heading && has_headings && parent.is_none() {
            let finding = Finding::warning("import-no-heading").word("code", &entry.code);
            findings.push(finding.in_row(entry.row));
        }
        if is_heading && !filled.contains(&place) {
            let finding = Finding::note("import-heading-empty").word("code", &entry.code);
            findings.push(finding.in_row(entry.row));
        }
        languages.extend(
            entry
                .titles
                .keys()
                .chain(entry.texts.keys())
                .chain(entry.summaries.keys())
                .cloned(),
        );
        arranged.rows.insert(entry.code.clone(), entry.row);
        let under = parent.and_then(|parent| codes.get(parent)).cloned();
        let parts = EntryParts {
            code: entry.code.clone(),
            under,
            content: content(entry, is_heading, settings, findings),
        };
        if is_heading {
            arranged.headings.push(parts);
        } else {
            arranged.items.push(parts);
        }
    }
    if !arranged.items.is_empty() {
        let direction = arranged.items.iter().chain(&arranged.headings);
        note_right_to_left(direction, findings);
    }
    arranged.languages = languages.into_iter().collect();
    arranged
}

fn note_right_to_left<'a>(entries: impl Iterator<Item = &'a EntryParts>, findings: &mut Vec<Finding>) {
    let mut counts: BTreeMap<Lang, usize> = BTreeMap::new();
    for entry in entries {
        let content = &entry.content;
        let titles = content.titles.iter().map(|(lang, title)| (lang, &title.text));
        let mut langs = BTreeSet::new();
        for (lang, text) in titles.chain(content.text.iter()).chain(content.summary.iter()) {
            if is_right_to_left(text) {
                langs.insert(lang.clone());
            }
        }
        for lang in langs {
            *counts.entry(lang).or_default() += 1;
        }
    }
    for (lang, count) in counts {
        let finding = Finding::note("import-right-to-left").word("lang", lang.as_str());
        findings.push(finding.count("count", count));
    }
}

/// The place of the entry that each entry stands under.
fn parents(
    entries: &mut Vec<Draft>,
    table: &Table,
    layout: &Layout,
    settings: &ImportSettings,
    findings: &mut Vec<Finding>,
) -> Vec<Option<usize>> {
    let mut places: HashMap<String, usize> = HashMap::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        places.insert(entry.code.clone(), place);
    }
    if layout.column(&ColumnRole::Parent).is_some() {
        carry_down(entries, &places, table, layout, findings);
    }
    let tails = tails(entries);
    let read = entries.len();
    let mut made: HashMap<String, usize> = HashMap::new();
    let mut parents = Vec::with_capacity(read);
    for place in 0..read {
        let Some(entry) = entries.get(place) else { break };
        let parent = if entry.parent.is_empty() {
            implied(entry, place, &places, &tails)
        } else {
            let (named, row) = (entry.parent.clone(), entry.row);
            let found = named_entry(&named, &places).filter(|found| *found != place);
            Some(found.or_else(|| made.get(&named).copied()).unwrap_or_else(|| {
                let heading = made_heading(&named, row, &places, made.len() + 1, settings);
                if heading.1 {
                    let finding = Finding::warning("import-unknown-parent").word("code", &named);
                    findings.push(finding.in_row(row));
                }
                places.insert(heading.0.code.clone(), entries.len());
                made.insert(named, entries.len());
                entries.push(heading.0);
                entries.len() - 1
            }))
        };
        parents.push(parent);
    }
    if !made.is_empty() {
        findings.push(Finding::note("import-headings-made").count("count", made.len()));
    }
    parents.resize(entries.len(), None);
    parents
}

/// Fills empty cells of the column of headings from above: joined cells, and lists that name a heading once.
/// Where that column names other rows, an empty cell means the top.
fn carry_down(
    entries: &mut [Draft],
    places: &HashMap<String, usize>,
    table: &Table,
    layout: &Layout,
    findings: &mut Vec<Finding>,
) {
    let Some(column) = layout.column(&ColumnRole::Parent) else {
        return;
    };
    let names_rows = entries
        .iter()
        .any(|one| !one.parent.is_empty() && named_entry(&one.parent, places).is_some());
    let mut joined: Vec<(u32, u32)> = table
        .merged
        .iter()
        .filter(|area| (area.columns.0 as usize..=area.columns.1 as usize).contains(&column))
        .map(|area| area.rows)
        .collect();
    joined.sort_unstable();
    let is_joined = |row: u32| {
        let next = joined.partition_point(|(first, _)| *first <= row);
        let area = next.checked_sub(1).and_then(|before| joined.get(before));
        area.is_some_and(|(first, last)| *first < row && row <= *last)
    };
    let mut above = String::new();
    let mut filled = 0;
    for entry in entries.iter_mut().filter(|entry| !entry.is_section) {
        if entry.parent.is_empty() {
            if !above.is_empty() && (!names_rows || is_joined(entry.row)) {
                entry.parent.clone_from(&above);
                filled += 1;
            }
        } else {
            above.clone_from(&entry.parent);
        }
    }
    if filled > 0 {
        findings.push(
            Finding::note("import-carried-down")
                .count("count", filled)
                .in_column(column),
        );
    }
}

/// The entry that a text names: by its code, or by a code and words.
fn named_entry(text: &str, places: &HashMap<String, usize>) -> Option<usize> {
    let by_code = |code: &str| places.get(code).copied();
    by_code(super::code::clean_code(text)).or_else(|| by_code(&split_code(text)?.0))
}

/// What an entry stands under if nothing says so: the code that its own begins with, or the line across the
/// table above it.
fn implied(
    entry: &Draft,
    place: usize,
    places: &HashMap<String, usize>,
    tails: &HashMap<String, Option<usize>>,
) -> Option<usize> {
    let by_code = prefixes(&entry.code).find_map(|prefix| places.get(prefix).copied());
    if let Some(found) = by_code.filter(|found| *found != place) {
        return Some(found);
    }
    if entry.is_section {
        return None;
    }
    // "1.2" under "O1" or "Objective 1", "A.1" under "Goal A", if there is one such entry only.
    let by_tail = || tails.get(prefixes(&entry.code).last()?).copied().flatten();
    entry
        .section
        .or_else(|| by_tail().filter(|found| *found != place))
}

/// Entries by what their codes end with: `1` for `O1` and `Objective 1`, `A` for `Goal A`. Nothing where two
/// end alike.
fn tails(entries: &[Draft]) -> HashMap<String, Option<usize>> {
    let mut tails = HashMap::new();
    for (place, entry) in entries.iter().enumerate() {
        let code = entry.code.as_str();
        let tail = match code.rsplit_once(char::is_whitespace) {
            Some((_, tail)) => tail,
            None => code.trim_start_matches(char::is_alphabetic),
        };
        if tail != code && !tail.is_empty() && code.len() - tail.len() <= 16 {
            tails
                .entry(tail.to_owned())
                .and_modify(|found| *found = None)
                .or_insert(Some(place));
        }
    }
    tails
}

/// A heading that is only named by others; and whether all that is known of it is a code.
fn made_heading(
    named: &str,
    row: u32,
    places: &HashMap<String, usize>,
    number: usize,
    settings: &ImportSettings,
) -> (Draft, bool) {
    let split = split_code(named);
    let is_bare = split.as_ref().is_none_or(|(_, words)| words.is_empty());
    let is_code = is_bare && super::code::is_like_code(named);
    let (code, title) = match split {
        Some((code, words)) if !words.is_empty() => (code, words),
        _ if is_code => (super::code::clean_code(named).to_owned(), named.to_owned()),
        _ => (format!("H{number}"), named.to_owned()),
    };
    let code = if places.contains_key(&code) {
        format!("H{number}")
    } else {
        code
    };
    let draft = Draft {
        row,
        level: level_word(&code).unwrap_or_default(),
        code,
        titles: BTreeMap::from([(settings.authoritative.clone(), one_line(&title))]),
        is_section: true,
        wording: is_code.then_some(Wording::Placeholder),
        ..Draft::default()
    };
    (draft, is_code)
}

/// Which entries are headings: those that others stand under, and their like.
fn headings(entries: &[Draft], parents: &[Option<usize>], findings: &mut Vec<Finding>) -> Vec<bool> {
    let mut is_heading: Vec<bool> = entries.iter().map(|one| one.is_section).collect();
    for parent in parents.iter().flatten() {
        if let Some(one) = is_heading.get_mut(*parent) {
            *one = true;
        }
    }
    let like = |place: usize, entry: &Draft| {
        if entry.level.is_empty() {
            let is_top = parents.get(place).copied().flatten().is_none();
            (String::new(), Some((shape(&entry.code), is_top)))
        } else {
            (entry.level.to_lowercase(), None)
        }
    };
    let mut groups: BTreeMap<_, (usize, usize)> = BTreeMap::new();
    for (place, entry) in entries.iter().enumerate() {
        let count = groups.entry(like(place, entry)).or_default();
        count.0 += 1;
        count.1 += usize::from(is_heading.get(place).copied().unwrap_or(false));
    }
    for (place, entry) in entries.iter().enumerate() {
        let group = like(place, entry);
        let (all, heading) = groups.get(&group).copied().unwrap_or_default();
        let Some(one) = is_heading.get_mut(place) else {
            continue;
        };
        if heading == 0 || heading == all {
            continue;
        }
        // A goal without targets is a goal still; an action in parts does not make others headings.
        let is_level = group.1.as_ref().is_none_or(|(_, is_top)| *is_top) && heading * 2 >= all;
        if is_level {
            *one = true;
        } else if *one {
            let finding = Finding::warning("import-mixed-levels").word("code", &entry.code);
            findings.push(finding.in_row(entry.row));
        }
    }
    is_heading
}

/// The texts of an entry, as the plan holds them.
fn content(
    entry: Draft,
    is_heading: bool,
    settings: &ImportSettings,
    findings: &mut Vec<Finding>,
) -> Content {
    let prevailing = &settings.authoritative;
    let has_words = !(entry.titles.is_empty() && entry.texts.is_empty() && entry.summaries.is_empty());
    if !has_words {
        findings.push(
            Finding::warning("import-empty-text")
                .word("code", &entry.code)
                .in_row(entry.row),
        );
    } else if !entry.has(prevailing) {
        let finding = Finding::warning("import-not-in-authoritative").word("code", &entry.code);
        findings.push(finding.word("lang", prevailing.as_str()).in_row(entry.row));
    }
    let has_text = entry.texts.contains_key(prevailing);
    let is_made = entry.is_section && entry.wording.is_none();
    let wording = match entry.wording {
        Some(Wording::Adopted) if !has_text => Wording::Summary,
        Some(wording) => wording,
        None if !entry.has(prevailing) => Wording::Placeholder,
        None if settings.is_adopted && has_text => Wording::Adopted,
        None => Wording::Summary,
    };
    let is_adopted = wording == Wording::Adopted;
    let mut titles: BTreeMap<Lang, LocalText> = entry
        .titles
        .into_iter()
        .map(|(lang, text)| {
            let official = is_adopted && settings.wording() == Wording::Adopted && !is_made;
            (lang, LocalText { text, official })
        })
        .collect();
    for (lang, text) in entry.texts.iter().chain(&entry.summaries) {
        titles.entry(lang.clone()).or_insert_with(|| LocalText {
            text: short_title(text),
            official: false,
        });
    }
    titles.entry(prevailing.clone()).or_insert_with(|| LocalText {
        text: entry.code.clone(),
        official: false,
    });
    let (text, summary) = if is_adopted {
        (entry.texts, entry.summaries)
    } else {
        let mut summary = entry.summaries;
        for (lang, text) in entry.texts {
            let place: &mut String = summary.entry(lang).or_default();
            if !place.is_empty() {
                place.push_str("\n\n");
            }
            place.push_str(&text);
        }
        (BTreeMap::new(), summary)
    };
    let level = match (entry.level.is_empty(), is_heading) {
        (false, _) => entry.level,
        (true, true) => "heading".to_owned(),
        (true, false) => settings.item_level.clone(),
    };
    Content {
        level,
        titles: titles.into_iter().collect(),
        text: text.into_iter().collect(),
        summary: summary.into_iter().collect(),
        wording,
        source: if entry.source.is_empty() {
            settings.document.clone()
        } else {
            entry.source
        },
        source_note: None,
        notes: Vec::new(),
        elements: Vec::new(),
        fields: entry.fields,
    }
}

/// A title made from the beginning of a text.
pub(in crate::exchange) fn short_title(text: &str) -> String {
    let line: String = one_line(text).chars().filter(|one| !one.is_control()).collect();
    if line.chars().count() <= LONGEST_TITLE {
        return line;
    }
    let cut: String = line.chars().take(LONGEST_TITLE).collect();
    let end = cut.rfind(' ').filter(|end| *end > LONGEST_TITLE / 2);
    let cut = end.and_then(|end| cut.get(..end)).unwrap_or(&cut);
    format!("{}…", cut.trim_end_matches([',', ';', ':', ' ']))
}
