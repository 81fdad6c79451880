//! The review form: blank out, filled in by somebody, and back as judgements; nothing taken for something else.

use std::io::{Read as _, Write as _};

use seagrass::command::{Command, Document};
use seagrass::exchange::review_form::{FormOptions, FormRead, read, write};
use seagrass::exchange::table::{ReadOptions, Table, read_table};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};

use super::sample::{self, view};
use crate::samples::{code, stamp};

const SHEET: &str = "Judgements";

pub(super) fn blank(document: &Document, reviewer: Option<&str>) -> Vec<u8> {
    let options = FormOptions {
        language: Language::English,
        text_lang: Lang::new("en").expect("a tag"),
        reviewer: reviewer.map(code),
    };
    write(&view(document), &options).expect("a form")
}

fn table(bytes: &[u8], sheet: &str) -> Table {
    let options = ReadOptions {
        sheet: Some(sheet.to_owned()),
        ..ReadOptions::default()
    };
    read_table(bytes, &options).expect("a sheet")
}

/// The number of the row about a pair.
pub(super) fn row_of(bytes: &[u8], action: &str, target: &str) -> u32 {
    let table = table(bytes, SHEET);
    let row = table
        .rows
        .iter()
        .find(|row| (row.text(0), row.text(1)) == (action, target));
    row.expect("a row").number
}

/// The form with texts put into cells of a sheet, as a person would: each cell stands in the file already.
pub(super) fn filled(bytes: &[u8], part: usize, cells: &[(String, &str)]) -> Vec<u8> {
    changed(bytes, &format!("xl/worksheets/sheet{part}.xml"), |xml| {
        for (name, text) in cells {
            let start = xml
                .find(&format!("<c r=\"{name}\""))
                .unwrap_or_else(|| panic!("{name} stands there"));
            let (end, style) = {
                let rest = &xml[start..];
                let closing = rest.find('>').expect("a tag") + 1;
                let style = rest[..closing]
                    .split(" s=\"")
                    .nth(1)
                    .and_then(|one| one.split('"').next());
                let end = if rest[..closing].ends_with("/>") {
                    closing
                } else {
                    rest.find("</c>").expect("an end") + 4
                };
                (start + end, style.unwrap_or("0").to_owned())
            };
            let text = text.replace('&', "&amp;").replace('<', "&lt;");
            let cell = format!(
                "<c r=\"{name}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>"
            );
            xml.replace_range(start..end, &cell);
        }
    })
}

/// The workbook with one of its parts changed.
fn changed(bytes: &[u8], part: &str, change: impl FnOnce(&mut String)) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook");
    let mut out = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut change = Some(change);
    for at in 0..archive.len() {
        let mut file = archive.by_index(at).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        if name == part {
            change.take().expect("once")(&mut text);
        }
        out.start_file(name, zip::write::SimpleFileOptions::default())
            .expect("started");
        out.write_all(text.as_bytes()).expect("written");
    }
    assert!(change.is_none(), "{part} is there");
    out.finish().expect("finished").into_inner()
}

fn back(document: &Document, bytes: &[u8]) -> FormRead {
    read(bytes, document.session(), Language::English)
}

fn said(found: &FormRead) -> Vec<String> {
    let words = Catalogue::new(Language::English);
    found.problems.iter().map(|one| one.sentence(&words)).collect()
}

#[test]
fn a_blank_form_says_nothing_and_tells_nothing() {
    let document = sample::document();
    let bytes = blank(&document, Some("R10"));
    assert!(
        bytes == blank(&document, Some("R10")),
        "the same session gives the same bytes"
    );
    let found = back(&document, &bytes);
    assert_eq!(said(&found), [""; 0]);
    assert_eq!((found.reviewer, found.judgements.len()), (Some(code("R10")), 0));
    assert_eq!(found.blank, document.session().pair_count());
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a workbook");
    for at in 0..archive.len() {
        let mut text = String::new();
        archive
            .by_index(at)
            .expect("a part")
            .read_to_string(&mut text)
            .expect("text");
        for secret in ["Secret", "R07", "escape holes", "Interviews"] {
            assert!(!text.contains(secret), "{secret}");
        }
    }
}

#[test]
fn what_was_filled_in_becomes_judgements_of_that_reviewer() {
    let mut document = sample::document();
    let bytes = blank(&document, None);
    let (first, second, third) = (
        row_of(&bytes, "1.1", "T1"),
        row_of(&bytes, "1.1", "T2"),
        row_of(&bytes, "1.9", "T10"),
    );
    let cells = [
        ("C2".to_owned(), "R10"),
        (format!("D{first}"), "2 Moderate"),
        (format!("E{first}"), "Enabling"),
        (format!("F{first}"), "Yes"),
        (format!("G{first}"), "Established but incomplete"),
        (format!("H{first}"), "Laws & nets <come> first"),
        (format!("I{first}"), "Doc. 1\nDoc. 2; Doc. 3"),
        (format!("D{second}"), "0"),
        (format!("D{third}"), "step aside"),
    ];
    let found = back(&document, &filled(&bytes, 2, &cells));
    assert_eq!(said(&found), [""; 0]);
    assert_eq!(found.reviewer, Some(code("R10")));
    assert_eq!(found.blank, document.session().pair_count() - 3);
    let changed = found.judgements_of(document.session(), &code("R10"));
    assert_eq!(changed.len(), 3);
    document
        .run(&Command::JudgeMany(changed), &stamp("R10", 1_795_700_000))
        .expect("accepted");
    let session = document.session();
    let of = |action: &str, target: &str| {
        let pair = session.pair_by_codes(action, target).expect("a pair");
        session.view_for(&code("R10")).judgement(pair).cloned()
    };
    let said = of("1.1", "T1").expect("judged");
    assert_eq!(said.verdict, Verdict::Scored(Strength::Moderate));
    assert_eq!(
        (said.contribution, said.tension),
        (Some(Contribution::Enabling), true)
    );
    assert_eq!(said.confidence, Some(Confidence::EstablishedIncomplete));
    assert_eq!(said.reason, "Laws & nets <come> first");
    assert_eq!(said.evidence, ["Doc. 1", "Doc. 2", "Doc. 3"]);
    assert_eq!(
        of("1.1", "T2").map(|one| one.verdict),
        Some(Verdict::Scored(Strength::None))
    );
    assert!(of("1.9", "T10").is_some_and(|one| one.recused));
    assert_eq!(of("1.1", "T10"), None, "left blank: not considered");
    // Read again, nothing changes; and what the form cannot ask about stays.
    assert_eq!(found.judgements_of(session, &code("R10")), []);
    let pair = session.pair_by_codes("1.1", "T1").expect("a pair");
    let mut richer = said.clone();
    richer.see = session.pair_by_codes("1.2", "T2");
    document
        .run(
            &Command::Judge {
                pair,
                judgement: richer.clone(),
            },
            &stamp("R10", 1_795_700_001),
        )
        .expect("accepted");
    assert_eq!(found.judgements_of(document.session(), &code("R10")), []);
}

#[test]
fn mistakes_are_named_by_sheet_row_and_column_and_nothing_is_taken() {
    let document = sample::document();
    let bytes = blank(&document, Some("R10"));
    let row = row_of(&bytes, "1.1", "T1");
    let other = row_of(&bytes, "1.1", "T2");
    let band = row - 1;
    for (cell, text, column, why) in [
        (format!("D{row}"), "5", "D", "is no answer under"),
        (format!("E{row}"), "Direct", "D", "no judgement"),
        (
            format!("H{row}"),
            "since",
            "D",
            "under “Reason”, but no judgement",
        ),
        (format!("A{row}"), "1.2", "A", "codes of this row were changed"),
        (
            format!("J{row}"),
            "0123456789abcdef",
            "A",
            "codes of this row were changed",
        ),
    ] {
        let good = (format!("D{other}"), "1");
        let found = back(&document, &filled(&bytes, 2, &[good, (cell, text)]));
        assert_eq!(found.judgements, [], "all or nothing");
        let expected = format!("Sheet “{SHEET}”: Row {row}, column {column}: ");
        assert!(
            said(&found)[0].starts_with(&expected) && said(&found)[0].contains(why),
            "{:?}",
            said(&found)
        );
    }
    let found = back(&document, &filled(&bytes, 2, &[(format!("D{band}"), "1")]));
    assert!(
        said(&found)[0].contains("none of the form’s own"),
        "{:?}",
        said(&found)
    );
    let found = back(
        &document,
        &filled(&bytes, 2, &[("C2".to_owned(), &"R".repeat(30))]),
    );
    assert!(
        said(&found)[0].contains("cannot be a reviewer’s code"),
        "{:?}",
        said(&found)
    );
    let key = table(&bytes, SHEET)
        .rows
        .iter()
        .find(|one| one.number == other)
        .expect("a row")
        .text(9)
        .to_owned();
    let copied = [(format!("B{row}"), "T2"), (format!("J{row}"), key.as_str())];
    let found = back(&document, &filled(&bytes, 2, &copied));
    assert!(
        said(&found)[0].contains(&format!("row {row}")),
        "{:?}",
        said(&found)
    );
}

#[test]
fn forms_of_something_else_are_refused() {
    let document = sample::document();
    let bytes = blank(&document, Some("R10"));
    let fact = |row: u32, text: &'static str| filled(&bytes, 4, &[(format!("B{row}"), text)]);
    for (file, why) in [
        (fact(1, "other"), "not a review form"),
        (fact(2, "9"), "has version 9"),
        (fact(3, "00"), "another session"),
        (fact(4, "00"), "other versions of the plans"),
        (fact(6, "levels"), "another scale"),
        (fact(7, "2"), "is for round 2"),
        (
            sample::text(b"action,target\n1.1,T1\n").into_bytes(),
            "not a review form",
        ),
        (Vec::new(), ""),
        (b"PK\x03\x04nothing".to_vec(), ""),
        (
            super::olir::project(&view(&document), &super::options())
                .expect("a file")
                .bytes,
            "not a review form",
        ),
    ] {
        let found = back(&document, &file);
        assert!(
            found.judgements.is_empty() && said(&found)[0].contains(why),
            "{why}: {:?}",
            said(&found)
        );
    }
    let other = back(&crate::samples::document(), &bytes);
    assert!(said(&other)[0].contains("another session"));
}

#[test]
fn every_scale_offers_its_points_and_reads_them() {
    for scale in RatingScale::ALL {
        let mut document = crate::exports::sample::empty();
        if scale != RatingScale::default() {
            document
                .run(&Command::SetScale(scale), &stamp("R07", 1_795_528_900))
                .expect("accepted");
        }
        let bytes = blank(&document, Some("R07"));
        let row = row_of(&bytes, "1.1", "T1");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a workbook");
        let mut xml = String::new();
        archive
            .by_name("xl/worksheets/sheet2.xml")
            .expect("a sheet")
            .read_to_string(&mut xml)
            .expect("text");
        let list = xml
            .split("<formula1>\"")
            .find(|one| one.contains("Cannot judge"))
            .expect("a list");
        let offered: Vec<&str> = list.split('"').next().expect("a list").split(',').collect();
        assert_eq!(offered.len(), scale.points().len() + 2, "{offered:?}");
        for (text, point) in offered.iter().zip(scale.points().iter().rev()) {
            let found = back(&document, &filled(&bytes, 2, &[(format!("D{row}"), text)]));
            assert_eq!(said(&found), [""; 0]);
            assert_eq!(found.judgements[0].1.verdict, Verdict::Scored(*point), "{text}");
        }
    }
}

#[test]
fn planted_texts_neither_break_the_form_nor_its_way_back() {
    for hostile in crate::exports::hostile::CORPUS {
        let document = super::planted(hostile);
        let bytes = blank(&document, None);
        let found = back(&document, &bytes);
        assert_eq!(said(&found), [""; 0], "{hostile:?}");
        assert_eq!(found.blank, document.session().pair_count(), "{hostile:?}");
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).expect("a workbook");
        for at in 0..archive.len() {
            let mut xml = String::new();
            archive
                .by_index(at)
                .expect("a part")
                .read_to_string(&mut xml)
                .expect("text");
            assert!(!xml.contains("<f>") && !xml.contains("<hyperlink"), "{hostile:?}");
            assert!(!xml.contains(['\u{202e}', '\u{2066}', '\u{fffe}']), "{hostile:?}");
        }
    }
}
