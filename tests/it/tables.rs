//! Hostile spreadsheets: refused or read in bounded memory and time, whatever they say of themselves.

use std::io::{Cursor, Write as _};
use std::time::Duration;

use cpu_time::ThreadTime;
use proptest::prelude::*;
use seagrass::exchange::table::{CellKind, Finding, ReadOptions, Table, read_table};
use seagrass::phrase::catalogue::{Catalogue, Language};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const MOST_BYTES: u64 = 256 << 20;
const MOST_TIME: Duration = Duration::from_secs(5);

const RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK_RELS: &str = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="w" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="w" Target="worksheets/sheet2.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns:r="r"><sheets><sheet name="One" sheetId="1" r:id="rId1"/><sheet name="Two" sheetId="2" state="hidden" r:id="rId2"/></sheets></workbook>"#;

/// A zipped file of these parts.
fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        writer.start_file(*name, options).expect("a part");
        writer.write_all(content).expect("written");
    }
    writer.finish().expect("a file").into_inner()
}

/// A workbook with this sheet and further parts.
fn workbook(sheet: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ];
    parts.extend(more);
    zipped(&parts)
}

fn sheet(rows: &str) -> String {
    format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")
}

fn text(name: &str, text: &str) -> String {
    format!(r#"<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>"#)
}

fn usual() -> String {
    sheet(&format!(
        "<row r=\"1\">{}{}</row><row r=\"2\">{}{}</row>",
        text("A1", "code"),
        text("B1", "text"),
        text("A2", "1"),
        text("B2", "Mend nets")
    ))
}

fn document(content: &str, more: &[(&str, &[u8])]) -> Vec<u8> {
    let all = format!(
        r#"<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="One">{content}</table:table></office:spreadsheet></office:body></office:document-content>"#
    );
    let mut parts: Vec<(&str, &[u8])> = vec![("content.xml", all.as_bytes())];
    parts.extend(more);
    zipped(&parts)
}

/// Reads within the bounds of memory and time.
fn bounded(what: &str, bytes: &[u8]) -> Result<Table, Finding> {
    let mut result = None;
    let begun = ThreadTime::now();
    let cost = allocation_counter::measure(|| result = Some(read_table(bytes, &ReadOptions::default())));
    let time = begun.elapsed();
    println!(
        "{what}: {} bytes, {} MB at most, {time:?}",
        bytes.len(),
        cost.bytes_max >> 20
    );
    assert!(cost.bytes_max <= MOST_BYTES, "{what}: {} bytes", cost.bytes_max);
    assert!(time <= MOST_TIME, "{what}: {time:?}");
    let result = result.expect("measured");
    if let Err(finding) = &result {
        let words = Catalogue::new(Language::English);
        assert!(words.has(finding.key), "{}", finding.key);
        assert!(!finding.sentence(&words).contains("{ $"), "{what}");
    }
    result
}

fn refused(what: &str, bytes: &[u8], key: &str) {
    let error = bounded(what, bytes).expect_err(what);
    assert_eq!(error.key, key, "{what}: {error:?}");
}

#[test]
fn far_cells_and_empty_rows_take_no_room() {
    let far = sheet(&format!(
        "<row r=\"1\">{}</row><row r=\"1048576\">{}</row>",
        text("A1", "code"),
        text("B1048576", "far")
    ));
    let table = bounded("two cells far apart", &workbook(&far, &[])).expect("read");
    let rows: Vec<_> = table.rows.iter().map(|row| row.number).collect();
    assert_eq!(rows, [1, 1_048_576]);
    let wide = sheet(&format!("<row r=\"1\">{}</row>", text("XFD1", "wide")));
    refused("a far column", &workbook(&wide, &[]), "table-too-wide");
    let empty: String = (2..1_000_002).map(|row| format!("<row r=\"{row}\"/>")).collect();
    let rows = format!("<row r=\"1\">{}</row>{empty}", text("A1", "code"));
    let table = bounded("a million empty rows", &workbook(&sheet(&rows), &[])).expect("read");
    assert_eq!(table.rows.len(), 1);
    let styled: String = (1..100_001)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" s=\"7\"/><c r=\"ZZZ{row}\"/></row>"))
        .collect();
    refused(
        "cells without content",
        &workbook(&sheet(&styled), &[]),
        "table-no-sheet",
    );
}

#[test]
fn bombs_are_refused_by_the_bytes_that_come_out() {
    let million = "a".repeat(1 << 20);
    let long = sheet(&format!(
        "<row r=\"1\">{}</row>",
        text("A1", &million.repeat(200))
    ));
    refused(
        "a cell of 200 MB",
        &workbook(&long, &[]),
        "table-unfolds-too-much",
    );
    let long = sheet(&format!("<row r=\"1\">{}</row>", text("A1", &million.repeat(60))));
    refused("a cell of 60 MB", &workbook(&long, &[]), "table-damaged");
    let cells = "<c><v>1</v></c>".repeat(9);
    let many: String = format!("<row>{cells}</row>").repeat(250_000);
    refused(
        "two million cells",
        &workbook(&sheet(&many), &[]),
        "table-too-many-cells",
    );
    let shared = format!("<sst><si><t>{}</t></si></sst>", "b".repeat(200_000));
    let uses: String = (1..2_001)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let parts = [("xl/sharedStrings.xml", shared.as_bytes())];
    refused(
        "a long text in many cells",
        &workbook(&sheet(&uses), &parts),
        "table-too-much-text",
    );
    let strings = format!("<sst>{}</sst>", "<si/>".repeat(3_000_000));
    let parts = [("xl/sharedStrings.xml", strings.as_bytes())];
    refused(
        "three million shared texts",
        &workbook(&usual(), &parts),
        "table-too-many-cells",
    );
    let deep = "<a>".repeat(2_000_000);
    assert!(bounded("deep elements", &workbook(&sheet(&deep), &[])).is_err());
    let styles = format!(
        "<styleSheet><cellXfs>{}</cellXfs></styleSheet>",
        "<xf numFmtId=\"14\"/>".repeat(1_000_000)
    );
    let parts = [("xl/styles.xml", styles.as_bytes())];
    assert!(bounded("a million styles", &workbook(&usual(), &parts)).is_ok());
    let merged = format!(
        "<worksheet><sheetData><row r=\"1\">{}</row></sheetData><mergeCells>{}</mergeCells></worksheet>",
        text("A1", "code"),
        "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(300_000)
    );
    assert!(bounded("areas as large as the sheet", &workbook(&merged, &[])).is_ok());
    let attributes: String = (0..60_000).map(|at| format!(" a{at}=\"1\"")).collect();
    let row = format!("<row r=\"1\"{attributes}>{}</row>", text("A1", "code"));
    assert!(bounded("sixty thousand attributes", &workbook(&sheet(&row), &[])).is_ok());
}

#[test]
fn documents_that_repeat_without_end_are_bounded() {
    let cell = "<table:table-cell><text:p>code</text:p></table:table-cell>";
    let rest = "<table:table-row table:number-rows-repeated=\"1048575\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>";
    let table = bounded(
        "a document as saved",
        &document(&format!("<table:table-row>{cell}</table:table-row>{rest}"), &[]),
    );
    assert_eq!(table.expect("read").rows.len(), 1);
    let wide = "<table:table-row><table:table-cell table:number-columns-repeated=\"4000000000\"><text:p>x</text:p></table:table-cell></table:table-row>";
    refused("a cell repeated", &document(wide, &[]), "table-too-wide");
    let tall = format!("<table:table-row table:number-rows-repeated=\"4000000000\">{cell}</table:table-row>");
    refused("a row repeated", &document(&tall, &[]), "table-too-long");
    let spaces = "<table:table-row><table:table-cell><text:p>a<text:s text:c=\"4000000000\"/>b</text:p></table:table-cell></table:table-row>";
    assert!(bounded("spaces repeated", &document(spaces, &[])).is_ok());
}

#[test]
fn files_that_lie_or_are_locked_are_refused() {
    let mut lying = workbook(&format!("{}{}", usual(), " ".repeat(50_000)), &[]);
    // The size in the list of parts, of the sheet, is made smaller than it is.
    let name = b"xl/worksheets/sheet1.xml";
    let at = lying
        .windows(name.len())
        .rposition(|part| part == name)
        .expect("listed");
    lying[at - 46 + 24..at - 46 + 28].copy_from_slice(&100_u32.to_le_bytes());
    assert!(bounded("a lying size", &lying).is_err());
    let mut huge = workbook(&usual(), &[]);
    let at = huge
        .windows(name.len())
        .rposition(|part| part == name)
        .expect("listed");
    huge[at - 46 + 24..at - 46 + 28].copy_from_slice(&4_000_000_000_u32.to_le_bytes());
    refused("a size of 4 GB", &huge, "table-unfolds-too-much");
    let mut locked = workbook(&usual(), &[]);
    locked[at - 46 + 8] |= 1;
    refused("an encrypted part", &locked, "table-old-or-locked");
    refused(
        "an old or encrypted workbook",
        &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0],
        "table-old-or-locked",
    );
    refused(
        "a binary workbook",
        &zipped(&[("xl/workbook.bin", b"x")]),
        "table-old-or-locked",
    );
    let manifest = r#"<manifest:manifest xmlns:manifest="m"><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"#;
    let parts = [("META-INF/manifest.xml", manifest.as_bytes())];
    refused(
        "an encrypted document",
        &document("", &parts),
        "table-old-or-locked",
    );
    refused(
        "another zipped file",
        &zipped(&[("word/document.xml", b"<w/>")]),
        "table-no-sheet",
    );
    let mut twice = workbook(&usual(), &[("xl/worksheets/sheet9.xml", usual().as_bytes())]);
    for at in 0..twice.len() - name.len() {
        if &twice[at..at + name.len()] == b"xl/worksheets/sheet9.xml" {
            twice[at..at + name.len()].copy_from_slice(name);
        }
    }
    refused("two parts of one name", &twice, "table-damaged");
    let many: Vec<String> = (0..5_000).map(|at| format!("a{at}")).collect();
    let parts: Vec<(&str, &[u8])> = many.iter().map(|name| (name.as_str(), &b""[..])).collect();
    refused("five thousand parts", &zipped(&parts), "table-too-many-parts");
}

#[test]
fn nothing_in_a_file_is_carried_out_or_followed() {
    let formulas = sheet(&format!(
        "<row r=\"1\">{}{}</row><row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"4294967295\" ref=\"A1:XFD1048576\">1+1</f><v>2</v></c><c r=\"B2\" t=\"str\"><f>WEBSERVICE(\"http://x\")</f><v>stored</v></c></row><row r=\"3\"><c r=\"A3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>",
        text("A1", "code"),
        text("B1", "text")
    ));
    let parts: [(&str, &[u8]); 3] = [
        ("xl/vbaProject.bin", b"macro"),
        ("xl/externalLinks/externalLink1.xml", b"<x/>"),
        ("../../outside.xml", b"<x/>"),
    ];
    let table = bounded("formulas, macros, links", &workbook(&formulas, &parts)).expect("read");
    assert_eq!(table.rows[1].text(0), "2");
    assert_eq!(table.rows[1].text(1), "stored");
    assert!(table.rows[1].cells[1].is_formula);
    assert_eq!(table.rows[2].cells[0].kind, CellKind::Error);
    let keys: Vec<_> = table.findings.iter().map(|one| one.key).collect();
    assert_eq!(
        keys,
        [
            "table-macros",
            "table-external-links",
            "table-formulas",
            "table-other-sheets"
        ]
    );
    let entity = r#"<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>"#;
    refused("entities of its own", &workbook(entity, &[]), "table-damaged");
}

#[test]
fn texts_without_end_are_bounded() {
    let line = "x".repeat(33 << 20);
    refused("a file of 33 MB", line.as_bytes(), "table-too-large");
    let line = "x".repeat(31 << 20);
    refused("a line of 31 MB", line.as_bytes(), "table-cell-too-long");
    refused(
        "a million columns",
        ",".repeat(1 << 20).replace(',', "1,").as_bytes(),
        "table-too-wide",
    );
    let quotes = "\"\"".repeat(10 << 20);
    assert!(bounded("quotes", quotes.as_bytes()).is_err());
    refused("open quote", b"a,b\n1,\"open\n2,x\n3,y\n", "table-open-quote");
    let bars = "|a".repeat(1 << 20);
    assert!(bounded("bars", format!("{bars}\n|--|--|\n").as_bytes()).is_err());
    let short = "1,2\n".repeat(3 << 20);
    refused("three million rows", short.as_bytes(), "table-too-long");
    let windows: Vec<u8> = [b"a;b\n".to_vec(), vec![0x80; 20 << 20]].concat();
    assert!(bounded("20 MB in Windows-1252", &windows).is_err());
}

#[test]
fn a_large_list_is_read() {
    let rows: String = (1..20_001)
        .map(|row| {
            format!(
                "<row r=\"{row}\">{}{}</row>",
                text(&format!("A{row}"), &format!("1.{row}")),
                text(
                    &format!("B{row}"),
                    "The nets are mended and counted, each spring and each autumn."
                )
            )
        })
        .collect();
    let table = bounded("twenty thousand rows", &workbook(&sheet(&rows), &[])).expect("read");
    assert_eq!(table.rows.len(), 20_000);
}

proptest! {
    #[test]
    fn damage_is_refused_or_read_and_nothing_worse(
        which in 0..3_usize,
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..20),
        cut in proptest::option::of(any::<prop::sample::Index>()),
    ) {
        let names = ["13-workbook.xlsx", "16-document.ods", "02-windows-1252.csv"];
        let mut bytes = std::fs::read(crate::plan_import::folder().join(names[which])).expect("a table");
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        // Neither panics nor hangs; a refusal has words.
        if let Err(finding) = read_table(&bytes, &ReadOptions::default()) {
            prop_assert!(Catalogue::new(Language::English).has(finding.key));
        }
    }
}
