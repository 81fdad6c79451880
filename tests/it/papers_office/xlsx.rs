//! Papers for Excel.

use std::collections::{BTreeMap, BTreeSet};

use seagrass::exchange::export::paper::{Block, Line, Paper, Role, TableKind};
use seagrass::exchange::export::xlsx::write;
use seagrass::phrase::safe;

use super::sample::{lines, paper, paper_of, properties, table, text, words};
use super::tree::{Node, Parts, files, parts};
use crate::exports::hostile::{CORPUS, long_word};

fn written(paper: &Paper) -> Parts {
    parts(&write(paper, &properties()).expect("a workbook"))
}

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Held {
    Text(String),
    Number(String),
}

/// The text of a string, without the signs by which workbooks write forbidden letters.
fn string(node: &Node) -> String {
    let raw: String = node.find("t").iter().map(|one| one.text.as_str()).collect();
    raw.replace("_x005F_", "_")
}

/// The names of the sheets and their cells in order.
pub(super) fn sheets(parts: &Parts) -> Vec<(String, Vec<(String, Held)>)> {
    let strings: Vec<String> = parts
        .get("xl/sharedStrings.xml")
        .map(|table| table.find("si").into_iter().map(string).collect())
        .unwrap_or_default();
    let names = parts["xl/workbook.xml"].find("sheet").into_iter();
    names
        .enumerate()
        .map(|(at, sheet)| {
            let part = &parts[&format!("xl/worksheets/sheet{}.xml", at + 1)];
            let mut cells = Vec::new();
            for cell in part.find("c") {
                let value = cell.child("v").map(|value| value.text.clone());
                let held = match (cell.attribute("t"), value) {
                    ("s", Some(at)) => Held::Text(strings[at.parse::<usize>().expect("a place")].clone()),
                    ("inlineStr", _) => Held::Text(string(cell)),
                    ("", Some(number)) => Held::Number(number),
                    ("", None) => continue,
                    other => panic!("a cell of kind {other:?}"),
                };
                cells.push((cell.attribute("r").to_owned(), held));
            }
            (sheet.attribute("name").to_owned(), cells)
        })
        .collect()
}

/// How often each text or number stands in the workbook.
fn held(parts: &Parts) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for (_, cells) in sheets(parts) {
        for (_, held) in cells {
            let (Held::Text(text) | Held::Number(text)) = held;
            *counts.entry(text).or_default() += 1;
        }
    }
    counts
}

fn sheet(parts: &Parts, at: usize) -> &Node {
    &parts[&format!("xl/worksheets/sheet{at}.xml")]
}

#[test]
fn there_is_a_front_sheet_and_one_for_each_table() {
    let names: Vec<_> = sheets(&written(&paper()))
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(
        names,
        ["Front page", "Table 1. Overview", "Register of sub-targets"]
    );
}

#[test]
fn the_picture_of_a_draft_is_there_once_and_gone_with_the_draft() {
    let pictures = |paper: &Paper| {
        let files = files(&write(paper, &properties()).expect("a workbook"));
        files.into_keys().filter(|name| name.contains("/media/")).count()
    };
    let mut plain = paper();
    assert_eq!(pictures(&plain), 1);
    plain.frame.draft = None;
    assert_eq!(pictures(&plain), 0);
}

#[test]
fn every_text_is_there() {
    let counts = held(&written(&paper()));
    let mut missing: Vec<String> = lines(&paper());
    missing.retain(|line| {
        let is_there = counts.keys().any(|held| {
            // Numbers, letters and points go before the text; footnotes after their mark.
            held == line || held.ends_with(&format!(" {line}"))
        });
        let is_mark = counts.contains_key("1 A reservation") && line == "1";
        let is_figure = line == "0.500" && counts.contains_key("0.5");
        !(is_there || is_mark || is_figure)
    });
    assert!(missing.is_empty(), "{missing:?}");
    for numbered in [
        "1. At its second session",
        "3. It went on",
        "b) adopt that",
        "a) begin anew",
    ] {
        assert!(counts.contains_key(numbered), "{numbered}");
    }
}

#[test]
fn what_belongs_to_a_table_stands_on_its_sheet() {
    let all = sheets(&written(&paper()));
    let column: Vec<&str> = all[1]
        .1
        .iter()
        .filter(|(place, _)| place.starts_with('A'))
        .filter_map(|(_, held)| match held {
            Held::Text(text) => Some(text.as_str()),
            Held::Number(_) => None,
        })
        .collect();
    assert_eq!(
        column,
        [
            "Reviewer R1",
            "Table 1",
            "Table 1. Overview",
            "Group",
            "First objective",
            "O1",
            "O2",
            "Sum",
            "direct 1 + enabling 1 = 2",
            "1 A reservation",
            "In short",
            "• Action 1.1: T1",
            "• حماية أبقار البحر 3.2",
        ]
    );
    let front: Vec<_> = all[0].1.iter().map(|(_, held)| held).collect();
    assert_eq!(front[0], &Held::Text("DRAFT".to_owned()));
    assert_eq!(front.last(), Some(&&Held::Text("From session “x”".to_owned())));
}

#[test]
fn figures_are_numbers_and_codes_are_not() {
    let all = sheets(&written(&paper()));
    let cells: BTreeMap<&str, &Held> = all[1]
        .1
        .iter()
        .map(|(place, held)| (place.as_str(), held))
        .collect();
    let numbers: BTreeSet<&str> = cells
        .iter()
        .filter(|(_, held)| matches!(held, Held::Number(_)))
        .map(|(place, _)| *place)
        .collect();
    // Three marks, and five sums of the last row.
    assert_eq!(numbers.len(), 8, "{numbers:?}");
    assert!(
        cells
            .values()
            .any(|held| **held == Held::Text("1.10 Count".to_owned()))
    );
    let register = &all[2].1;
    assert!(
        register.iter().all(|(_, held)| matches!(held, Held::Text(_))),
        "a person's year is a text"
    );
}

#[test]
fn heads_stay_in_sight_and_print_on_each_page() {
    let parts = written(&paper());
    let pane = |at: usize| sheet(&parts, at).find("pane")[0].attribute("ySplit").to_owned();
    assert_eq!(pane(2), "5", "part, heading, caption, groups, names");
    assert_eq!(pane(3), "4");
    let names = parts["xl/workbook.xml"].find("definedName");
    let titles: Vec<_> = names
        .iter()
        .filter(|one| one.attribute("name") == "_xlnm.Print_Titles")
        .map(|one| one.text.as_str())
        .collect();
    assert_eq!(
        titles,
        ["'Register of sub-targets'!$4:$4", "'Table 1. Overview'!$4:$5"]
    );
    assert!(
        sheet(&parts, 2).find("autoFilter").is_empty(),
        "rows of an overview hang together"
    );
    assert_eq!(sheet(&parts, 3).find("autoFilter")[0].attribute("ref"), "A4:F6");
    for at in 1..=3 {
        let page = sheet(&parts, at);
        let setup = page.find("pageSetup")[0];
        assert_eq!(setup.attribute("orientation"), "landscape");
        assert_eq!(setup.attribute("paperSize"), "9");
        let high = if at == 2 { "" } else { "0" };
        assert_eq!(setup.attribute("fitToHeight"), high, "an overview is one page");
        assert_eq!(
            page.find("oddFooter")[0].text,
            "&L&8CMS/Dugong/MOS9/CRP.7&R&8Page &P of &N."
        );
        assert!(page.find("oddHeader")[0].text.ends_with("DRAFT\n&G"));
        assert_eq!(
            page.find("legacyDrawingHF").len(),
            1,
            "the word lies across the page"
        );
    }
    let merged: Vec<_> = sheet(&parts, 2)
        .find("mergeCell")
        .iter()
        .map(|one| one.attribute("ref").to_owned())
        .collect();
    for range in ["A4:B4", "C4:D4", "E4:F4", "A7:A8", "C9:G9"] {
        assert!(merged.iter().any(|one| one == range), "{range} in {merged:?}");
    }
}

#[test]
fn no_cell_is_a_formula_and_no_text_is_lost() {
    let long = long_word();
    for text in CORPUS.into_iter().chain([long.as_str()]) {
        let mut named = properties();
        (named.title, named.subject) = (text.to_owned(), text.to_owned());
        let bytes = write(&paper_of(text), &named).expect("a workbook");
        let parts = parts(&bytes);
        for (name, part) in &parts {
            for live in [
                "f",
                "hyperlink",
                "dataValidation",
                "oleObject",
                "externalReference",
            ] {
                assert!(part.find(live).is_empty(), "{text:?} made <{live}> in {name}");
            }
        }
        let counts = held(&parts);
        let shown = safe::shown(text).into_owned();
        let thrice = shown.repeat(3);
        assert!(
            counts.get(&thrice).is_some_and(|count| *count >= 8),
            "{text:?}: {counts:?}"
        );
        if !shown.trim().is_empty() {
            assert!(
                counts.get(&shown).is_some_and(|count| *count >= 8),
                "{text:?}: {counts:?}"
            );
        }
        for (name, _) in sheets(&parts) {
            assert!((1..=31).contains(&name.len()) && name.is_ascii(), "{name:?}");
            assert!(!name.contains(['[', ']', ':', '*', '?', '/', '\\']), "{name:?}");
        }
    }
}

#[test]
fn a_text_that_would_be_a_formula_when_typed_says_that_it_is_text() {
    let parts = written(&paper_of("=1+1"));
    let quoted: Vec<usize> = parts["xl/styles.xml"]
        .child("cellXfs")
        .expect("formats")
        .children
        .iter()
        .enumerate()
        .filter(|(_, format)| format.attribute("quotePrefix") == "1")
        .map(|(at, _)| at)
        .collect();
    let mut seen = 0;
    for at in 1..=2 {
        let strings = parts["xl/sharedStrings.xml"].find("si");
        for cell in sheet(&parts, at).find("c") {
            let Some(value) = cell.child("v").filter(|_| cell.attribute("t") == "s") else {
                continue;
            };
            if string(strings[value.text.parse::<usize>().expect("a place")]).starts_with('=') {
                let style: usize = cell.attribute("s").parse().expect("a format");
                assert!(quoted.contains(&style), "{cell:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 15, "{seen}");
}

#[test]
fn a_text_too_long_for_a_cell_is_cut_with_a_count() {
    let mut paper = paper();
    let long = "a".repeat(40_000);
    paper.blocks = vec![
        Block::Table(table(words("Long"), &["a"], vec![vec![text(&long)]])),
        Block::Text(Role::Plain, Line::person(&long)),
    ];
    let counts = held(&written(&paper));
    let cut: Vec<_> = counts.keys().filter(|text| text.starts_with("aaaa")).collect();
    assert_eq!(cut.len(), 1);
    assert!(cut[0].encode_utf16().count() <= 32_767);
    let (kept, remark) = cut[0].split_once("… ").expect("a remark");
    let missing = 40_000 - kept.len();
    assert_eq!(
        remark,
        format!("[cut here: {missing} of 40000 characters left out]")
    );
}

#[test]
fn sheets_of_one_name_are_told_apart() {
    let mut paper = paper();
    let one = || {
        Block::Table(table(
            words("The same long caption for every table"),
            &["a"],
            vec![vec![text("x")]],
        ))
    };
    paper.blocks = vec![
        Block::Part(words("R1")),
        one(),
        Block::Part(words("R2")),
        one(),
        one(),
        Block::Part(words("Reading")),
        Block::Text(Role::Plain, words("How to read it")),
    ];
    let all = sheets(&written(&paper));
    let names: Vec<_> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(
        names,
        [
            "Front page",
            "The same long caption for every",
            "The same long caption for e (2)",
            "The same long caption for e (3)"
        ]
    );
    for (at, part) in [(1, "R1"), (2, "R2"), (3, "R2")] {
        assert_eq!(all[at].1[0].1, Held::Text(part.to_owned()));
    }
    assert!(
        all[0]
            .1
            .iter()
            .any(|(_, held)| *held == Held::Text("How to read it".to_owned()))
    );
}

#[test]
fn figures_of_one_part_stand_on_one_sheet_of_its_name() {
    let mut paper = paper();
    let figures = |row: &str| {
        let mut figures = table(words("Figures"), &["a", "b"], vec![vec![text(row), text("1.10")]]);
        figures.kind = TableKind::Figures;
        Block::Table(figures)
    };
    let heading = |name: &str| Block::Heading(words(name));
    paper.blocks = vec![
        Block::Part(words("Round 1")),
        heading("Strength"),
        figures("first"),
        heading("Kind"),
        figures("second"),
        Block::Text(Role::Plain, words("What is under the second")),
        Block::Part(words("Round 2")),
        figures("third"),
    ];
    let all = sheets(&written(&paper));
    let names: Vec<_> = all.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["Front page", "Round 1", "Figures"]);
    let texts: Vec<_> = all[1]
        .1
        .iter()
        .filter_map(|(_, held)| match held {
            Held::Text(text) => Some(text.as_str()),
            Held::Number(_) => None,
        })
        .collect();
    let places = ["Strength", "first", "Kind", "second", "What is under the second"]
        .map(|wanted| texts.iter().position(|text| *text == wanted));
    assert!(places.iter().all(Option::is_some), "{texts:?}");
    assert!(places.is_sorted(), "{texts:?}");
}

#[test]
fn the_file_says_what_it_is_and_nothing_of_the_machine() {
    let bytes = || write(&paper(), &properties()).expect("a workbook");
    assert_eq!(bytes(), bytes(), "the same paper is the same file");
    let parts = parts(&bytes());
    let core = &parts["docProps/core.xml"];
    let value = |name: &str| {
        core.find(name)
            .first()
            .map(|node| node.text.clone())
            .unwrap_or_default()
    };
    assert_eq!(value("dc:title"), "A paper <of> trials & \"more\"");
    assert_eq!(value("dcterms:created"), "2026-11-25T09:46:40Z");
    assert_eq!(value("dcterms:modified"), "2026-11-25T09:46:40Z");
    for name in ["dc:creator", "cp:lastModifiedBy"] {
        assert_eq!(value(name), "", "{name}");
    }
    super::tells_nothing(&parts);
}
