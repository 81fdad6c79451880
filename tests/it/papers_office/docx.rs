//! Papers for Word.

use std::collections::{BTreeMap, BTreeSet};

use seagrass::exchange::export::docx::write;
use seagrass::exchange::export::facts::Facts;
use seagrass::exchange::export::paper::{Block, Frame, Line, Paper, Role, Voice, alignment};
use seagrass::exchange::export::{Options, Whose};
use seagrass::exchange::session_file::{examples, read_session};
use seagrass::model::{Lang, UtcSeconds};
use seagrass::phrase::catalogue::{Catalogue, Language};

use super::sample::{lines, paper, paper_of, properties, table, text, words};
use super::tree::{Node, Parts, files, is_binary, parts};
use crate::exports::hostile::{CORPUS, long_word};

fn written(paper: &Paper) -> Parts {
    parts(&write(paper, &properties()).expect("a document"))
}

fn body(parts: &Parts) -> &Node {
    parts["word/document.xml"].child("w:body").expect("a body")
}

/// The text of a paragraph as a reader sees it.
fn said(paragraph: &Node) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for node in paragraph.all() {
        let last = pieces.last_mut().expect("a piece");
        match node.name.as_str() {
            "w:t" => last.push_str(&node.text),
            "w:br" => last.push('\n'),
            "w:tab" if node.attributes.is_empty() => pieces.push(String::new()),
            _ => {}
        }
    }
    pieces
}

fn all_said(parts: &Parts) -> Vec<String> {
    let mut said: Vec<String> = body(parts).find("w:p").into_iter().flat_map(said).collect();
    said.retain(|piece| !piece.is_empty());
    said
}

fn style_of(paragraph: &Node) -> &str {
    paragraph.value("w:pStyle").unwrap_or_default()
}

fn with_style<'a>(parts: &'a Parts, style: &str) -> Vec<&'a Node> {
    let paragraphs = body(parts).find("w:p").into_iter();
    paragraphs
        .filter(|paragraph| style_of(paragraph) == style)
        .collect()
}

/// The alignment table of an example, by the program's own hand.
fn real() -> Paper {
    let example = examples()
        .into_iter()
        .find(|one| one.file_name.contains("review"))
        .expect("it");
    let session = read_session(example.text.as_bytes()).expect("good").session;
    let words = Catalogue::new(Language::English);
    let options = Options {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewers: Whose::Everyone,
        file_hash: None,
        paper: seagrass::exchange::export::PaperOptions::default(),
    };
    let first = session.reviewers().next().expect("one").clone();
    alignment(&Facts::of(&session.view_for(&first), &words, &options), &words)
}

#[test]
fn every_text_is_there_in_order() {
    for paper in [paper(), real()] {
        let wanted = lines(&paper);
        let mut at = 0;
        for said in all_said(&written(&paper)) {
            if wanted.get(at) == Some(&said) {
                at += 1;
                continue;
            }
            // The code of a name over rows is said again in rows below it, and nothing else is.
            let begins = format!("{said} ");
            let is_code = wanted[..at]
                .iter()
                .rev()
                .take(60)
                .any(|one| one.starts_with(&begins));
            assert!(is_code, "{said:?} instead of {:?}", wanted.get(at));
        }
        assert_eq!(at, wanted.len());
    }
}

#[test]
fn the_parts_hang_together() {
    let mut plain = paper();
    plain.frame.draft = None;
    for paper in [paper(), plain] {
        let parts = written(&paper);
        let types = parts["[Content_Types].xml"].find("Override");
        for part in &types {
            assert!(parts.contains_key(&part.attribute("PartName")[1..]), "{part:?}");
        }
        for name in parts
            .keys()
            .filter(|name| name.starts_with("word/") && !name.contains("_rels") && !is_binary(name))
        {
            assert!(
                types
                    .iter()
                    .any(|part| part.attribute("PartName") == format!("/{name}")),
                "{name}"
            );
        }
        let relations = parts["word/_rels/document.xml.rels"].find("Relationship");
        for relation in &relations {
            assert!(parts.contains_key(&format!("word/{}", relation.attribute("Target"))));
            assert_eq!(relation.attribute("TargetMode"), "", "nothing lies outside");
        }
        let asked: Vec<_> = body(&parts)
            .all()
            .into_iter()
            .filter(|node| node.name.ends_with("Reference"))
            .map(|node| node.attribute("r:id"))
            .collect();
        assert!(
            asked
                .iter()
                .all(|id| relations.iter().any(|one| one.attribute("Id") == *id))
        );
    }
}

#[test]
fn the_fonts_that_are_named_go_along_under_their_keys() {
    let says = |text: &str| {
        let blocks = vec![Block::Numbered(Line::person(text))];
        Paper {
            frame: Frame::default(),
            title: Line::default(),
            blocks,
            ..paper()
        }
    };
    for (paper, expected) in [(says("a Δ Ж"), 2), (says("نص ٣"), 4)] {
        let bytes = write(&paper, &properties()).expect("a document");
        assert!(bytes.len() < 450_000, "{}", bytes.len());
        assert_eq!(
            write(&paper, &properties()).expect("a document"),
            bytes,
            "same bytes"
        );
        let (parts, files) = (parts(&bytes), files(&bytes));
        assert_eq!(parts["word/settings.xml"].find("w:embedTrueTypeFonts").len(), 1);
        let targets: BTreeMap<_, _> = parts["word/_rels/fontTable.xml.rels"]
            .find("Relationship")
            .iter()
            .map(|one| (one.attribute("Id").to_owned(), one.attribute("Target").to_owned()))
            .collect();
        let mut found = 0;
        for font in parts["word/fontTable.xml"].find("w:font") {
            for style in font
                .all()
                .into_iter()
                .filter(|one| one.name.starts_with("w:embed"))
            {
                found += 1;
                // By the rule of the format: the digits of the key from the end, over the first 32 bytes.
                let digits: Vec<u8> = style
                    .attribute("w:fontKey")
                    .chars()
                    .filter_map(|one| one.to_digit(16))
                    .map(|one| one as u8)
                    .collect();
                assert_eq!(digits.len(), 32);
                let mut key: Vec<u8> = digits.chunks(2).map(|two| two[0] * 16 + two[1]).collect();
                key.reverse();
                let mut file = files[&format!("word/{}", targets[style.attribute("r:id")])].clone();
                for (at, byte) in file.iter_mut().take(32).enumerate() {
                    *byte ^= key[at % 16];
                }
                let face = rustybuzz::ttf_parser::Face::parse(&file, 0).expect("a font");
                let family = face.names().into_iter().find(|one| one.name_id == 1);
                assert_eq!(
                    family.and_then(|one| one.to_string()).as_deref(),
                    Some(font.attribute("w:name"))
                );
                assert_eq!(face.is_bold(), style.name == "w:embedBold");
            }
        }
        assert_eq!(found, expected);
        assert_eq!(
            files.keys().filter(|name| name.contains("/fonts/")).count(),
            found
        );
        let defaults = parts["word/styles.xml"].find("w:rFonts");
        let named: BTreeSet<_> = defaults.iter().flat_map(|one| one.attributes.values()).collect();
        assert_eq!(
            named
                .iter()
                .filter(|name| !name.starts_with("Seagrass Sans"))
                .count(),
            0
        );
    }
}

#[test]
fn looks_come_from_styles_that_exist() {
    let parts = written(&paper());
    let styles: BTreeSet<&str> = parts["word/styles.xml"]
        .find("w:style")
        .iter()
        .map(|style| style.attribute("w:styleId"))
        .collect();
    let used = ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"];
    for (name, part) in parts.iter().filter(|(name, _)| name.starts_with("word/")) {
        for node in part.all() {
            if used.contains(&node.name.as_str()) {
                assert!(styles.contains(node.attribute("w:val")), "{name}: {node:?}");
            }
        }
    }
    for direct in [
        "w:b",
        "w:i",
        "w:u",
        "w:strike",
        "w:sz",
        "w:color",
        "w:rFonts",
        "w:jc",
        "w:ind",
        "w:spacing",
    ] {
        assert!(
            body(&parts).find(direct).is_empty(),
            "{direct} stands in the text"
        );
    }
    for (ink, text) in [
        ("Added", "added"),
        ("Deleted", "deleted"),
        ("Raised", "1"),
        ("Aside", " aside"),
    ] {
        let runs = body(&parts).find("w:r").into_iter();
        let mut inked = runs.filter(|run| run.value("w:rStyle") == Some(ink));
        assert!(inked.any(|run| said(run).concat() == text), "{ink}");
    }
}

#[test]
fn headings_lead_through_the_document() {
    let parts = written(&paper());
    for (style, count) in [
        ("Title", 1),
        ("Heading1", 1),
        ("Heading2", 3),
        ("Caption", 3),
        ("Notice", 1),
    ] {
        assert_eq!(with_style(&parts, style).len(), count, "{style}");
    }
    let styles = parts["word/styles.xml"].find("w:style");
    for (style, level) in [("Heading1", "0"), ("Heading2", "1"), ("Heading3", "2")] {
        let style = styles.iter().find(|one| one.attribute("w:styleId") == style);
        assert_eq!(style.and_then(|style| style.value("w:outlineLvl")), Some(level));
    }
}

#[test]
fn tables_repeat_their_heads_and_break_no_row() {
    let parts = written(&paper());
    let tables = body(&parts).find("w:tbl");
    assert_eq!(tables.len(), 3);
    for (table, heads) in tables.iter().zip([1, 2, 1]) {
        let rows = table.find("w:tr");
        for (at, row) in rows.iter().enumerate() {
            assert_eq!(!row.find("w:tblHeader").is_empty(), at < heads, "row {at}");
            assert_eq!(row.find("w:cantSplit").len(), 1);
            let span = |cell: &&Node| {
                cell.value("w:gridSpan")
                    .map_or(1, |span| span.parse().expect("a count"))
            };
            let across: usize = row.find("w:tc").iter().map(span).sum();
            assert_eq!(across, table.find("w:gridCol").len(), "row {at}");
        }
        let widths = table
            .find("w:gridCol")
            .into_iter()
            .map(|one| one.attribute("w:w"));
        let sum: u32 = widths.map(|width| width.parse::<u32>().expect("a width")).sum();
        assert_eq!(sum.to_string(), table.find("w:tblW")[0].attribute("w:w"));
    }
    let overview = tables[1];
    let merges: Vec<_> = overview
        .find("w:vMerge")
        .iter()
        .map(|one| one.attribute("w:val"))
        .collect();
    assert_eq!(merges, ["restart", ""], "a group over two rows");
    assert_eq!(overview.find("w:textDirection").len(), 4, "upright names");
}

#[test]
fn a_row_longer_than_a_page_may_break() {
    let mut paper = paper();
    let long = "word ".repeat(3_000);
    paper.blocks = vec![Block::Table(table(
        words("Long"),
        &["a", "b"],
        vec![vec![text(&long), text("x")], vec![text("short"), text("x")]],
    ))];
    let parts = written(&paper);
    let split: Vec<_> = body(&parts)
        .find("w:tr")
        .iter()
        .map(|row| row.find("w:cantSplit").len())
        .collect();
    assert_eq!(split, [1, 0, 1]);
    assert_eq!(all_said(&parts), lines(&paper));
}

#[test]
fn the_end_of_a_table_stays_with_its_sum_and_with_what_ends_the_paper() {
    let mut paper = paper();
    let cells = |first: &str| vec![text(first), text("b")];
    paper.blocks = vec![
        Block::Text(Role::Plain, words("what it shows")),
        Block::Table(table(
            words("Table"),
            &["a", "b"],
            vec![cells("first"), cells("middle"), cells("last")],
        )),
        Block::Text(Role::Control, words("1 + 1 = 2")),
        Block::Text(Role::Provenance, words("Generated from")),
    ];
    let parts = written(&paper);
    let keeps = |text: &str| {
        let all = body(&parts).find("w:p");
        let one = all.into_iter().find(|one| said(one).concat() == text);
        !one.expect("a paragraph").find("w:keepNext").is_empty()
    };
    assert!(keeps("what it shows"), "a line over a table");
    assert!(keeps("last") && keeps("1 + 1 = 2"));
    assert!(!keeps("middle") && !keeps("Generated from"));
}

#[test]
fn wide_tables_lie_across_and_the_rest_upright() {
    let parts = written(&paper());
    let sections = body(&parts).find("w:sectPr");
    let lies: Vec<_> = sections
        .iter()
        .map(|section| section.find("w:pgSz")[0].attribute("w:orient"))
        .collect();
    assert_eq!(lies, ["", "landscape"]);
    let last = body(&parts).children.last().expect("an end");
    assert_eq!(last.name, "w:sectPr");
    // The overview and the register, with what names them and what belongs under them.
    let mut inside = Vec::new();
    let mut at = 0;
    for child in &body(&parts).children {
        if at == 1 {
            inside.push(child);
        }
        at += child.find("w:sectPr").len();
    }
    assert_eq!(style_of(inside[0]), "Heading1");
    assert_eq!(inside.iter().filter(|one| one.name == "w:tbl").count(), 2);
}

#[test]
fn no_page_is_for_a_section_break_alone() {
    // Upright text before, tables across first and last.
    let wide = || {
        Block::Table(table(
            words("Wide"),
            &["a", "b", "c", "d", "e"],
            vec![vec![text("x")]],
        ))
    };
    let mut paper = paper();
    for blocks in [
        vec![],
        vec![wide()],
        vec![wide(), wide()],
        vec![Block::Numbered(words("x")), wide()],
    ] {
        paper.blocks = blocks;
        let parts = written(&paper);
        assert_eq!(all_said(&parts), lines(&paper));
        let children = &body(&parts).children;
        let [.., before, end] = children.as_slice() else {
            panic!("a body")
        };
        assert_eq!((before.name.as_str(), end.name.as_str()), ("w:p", "w:sectPr"));
        let mut neighbours = children.windows(2);
        assert!(
            !neighbours.any(|two| two.iter().all(|one| one.name == "w:tbl")),
            "tables would become one"
        );
    }
}

#[test]
fn paragraphs_and_points_are_numbered_by_the_document() {
    let parts = written(&paper());
    let list = |style: &str| -> Vec<String> {
        let found = with_style(&parts, style).into_iter();
        found
            .map(|one| one.value("w:numId").expect("a list").to_owned())
            .collect()
    };
    assert_eq!(list("Numbered"), ["1", "1", "1"]);
    let points = list("Lettered");
    assert_eq!(points[0], points[1]);
    assert_ne!(points[1], points[2], "each list begins at a)");
    let numbering = &parts["word/numbering.xml"];
    for id in list("Numbered").iter().chain(&points).chain(&list("ListBullet")) {
        let lists = numbering.find("w:num");
        assert!(lists.iter().any(|one| one.attribute("w:numId") == id), "{id}");
    }
    assert_eq!(numbering.find("w:startOverride").len(), 2);
    let formats: Vec<_> = numbering
        .find("w:lvlText")
        .iter()
        .map(|one| one.attribute("w:val"))
        .collect();
    assert_eq!(formats, ["%1.", "•", "%1)"]);
}

#[test]
fn each_page_says_which_it_is_and_that_it_is_a_draft() {
    let parts = written(&paper());
    for name in ["word/footer1.xml", "word/footer2.xml"] {
        let foot = &parts[name];
        assert_eq!(said(foot), ["CMS/Dugong/MOS9/CRP.7", "Page 1 of 1."]);
        let fields: Vec<_> = foot
            .find("w:fldSimple")
            .iter()
            .map(|one| one.attribute("w:instr"))
            .collect();
        assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
    }
    for section in body(&parts).find("w:sectPr") {
        assert_eq!(section.find("w:headerReference").len(), 1);
        assert_eq!(section.find("w:footerReference").len(), 1);
    }
    let word = parts["word/header1.xml"].find("v:shape")[0].find("v:textpath")[0];
    assert_eq!(word.attribute("string"), "DRAFT");
    let mut last = paper();
    last.frame.draft = None;
    let parts = written(&last);
    assert!(!parts.contains_key("word/header1.xml"));
    assert!(body(&parts).find("w:headerReference").is_empty());
}

#[test]
fn languages_and_directions_are_marked() {
    let parts = written(&paper());
    let runs = body(&parts).find("w:r");
    let arabic: Vec<_> = runs
        .iter()
        .filter(|run| {
            run.find("w:lang")
                .iter()
                .any(|lang| lang.attribute("w:bidi") == "ar")
        })
        .collect();
    assert_eq!(arabic.len(), 2);
    assert!(arabic.iter().all(|run| run.find("w:rtl").len() == 1));
    let paragraphs = body(&parts).find("w:p");
    let turned: Vec<_> = paragraphs
        .iter()
        .filter(|one| !one.find("w:bidi").is_empty())
        .collect();
    assert_eq!(turned.len(), 2);
    assert!(runs.iter().any(|run| {
        run.find("w:lang")
            .iter()
            .any(|lang| lang.attribute("w:val") == "fr-CA")
    }));
    let defaults = parts["word/styles.xml"].find("w:docDefaults")[0];
    assert_eq!(defaults.value("w:lang"), Some("en"));
    // Nobody said in which language a person wrote.
    let person = runs
        .iter()
        .find(|run| said(run).concat() == "The fourth")
        .expect("it");
    assert_eq!(person.find("w:noProof").len(), 1);

    let mut turned = paper();
    turned.lang = "ar".to_owned();
    turned.blocks.truncate(12);
    let parts = written(&turned);
    assert_eq!(
        body(&parts).find("w:bidiVisual").len(),
        body(&parts).find("w:tbl").len()
    );
    assert!(
        body(&parts)
            .find("w:sectPr")
            .iter()
            .all(|one| one.find("w:bidi").len() == 1)
    );
}

#[test]
fn the_file_says_what_it_is_and_nothing_of_the_machine() {
    let parts = written(&paper());
    let core = &parts["docProps/core.xml"];
    let value = |name: &str| core.find(name).first().map(|node| node.text.clone());
    assert_eq!(
        value("dc:title").as_deref(),
        Some("A paper <of> trials & \"more\"")
    );
    assert_eq!(value("dc:language").as_deref(), Some("en"));
    for name in ["dcterms:created", "dcterms:modified"] {
        assert_eq!(value(name).as_deref(), Some("2026-11-25T09:46:40Z"));
    }
    for name in ["dc:creator", "cp:lastModifiedBy", "cp:keywords", "cp:revision"] {
        assert!(core.find(name).is_empty(), "{name}");
    }
    let program = &parts["docProps/app.xml"];
    assert_eq!(program.children.len(), 1);
    assert_eq!(program.children[0].text, "Seagrass");
    super::tells_nothing(&parts);
}

#[test]
fn the_same_paper_is_the_same_file() {
    let bytes = || write(&paper(), &properties()).expect("a document");
    assert_eq!(bytes(), bytes());
    let mut later = properties();
    later.created = UtcSeconds(i64::MAX);
    assert!(write(&paper(), &later).is_ok(), "no time breaks it");
}

/// The elements of a part and their attributes by name: what a text could add to if it became markup.
fn shapes(parts: &Parts) -> BTreeSet<String> {
    let nodes = parts.values().flat_map(Node::all);
    let name = |node: &Node| {
        let names: Vec<_> = node.attributes.keys().map(String::as_str).collect();
        format!("{} {}", node.name, names.join(" "))
    };
    nodes.map(name).collect()
}

#[test]
fn no_text_becomes_anything_but_text() {
    let mut usual = shapes(&written(&paper()));
    for harmless in ["x", "نص", "a\nb"] {
        usual.extend(shapes(&written(&paper_of(harmless))));
    }
    let long = long_word();
    for text in CORPUS.into_iter().chain([long.as_str()]) {
        let paper = paper_of(text);
        let mut named = properties();
        (named.title, named.subject, named.lang) = (text.to_owned(), text.to_owned(), text.to_owned());
        let parts = parts(&write(&paper, &named).expect("a document"));
        assert_eq!(all_said(&parts), lines(&paper), "{text:?}");
        let new: Vec<_> = shapes(&parts).difference(&usual).cloned().collect();
        assert!(new.is_empty(), "{text:?} brought {new:?}");
    }
}

#[test]
fn overrides_of_direction_are_shown_by_number() {
    let mut paper = paper();
    paper.title = Line::default().with(
        "a\u{202e}b",
        seagrass::exchange::export::paper::Ink::Plain,
        Voice::Person,
    );
    assert!(all_said(&written(&paper)).contains(&"a‹U+202E›b".to_owned()));
}
