//! Measures imports of 20,000 rows.
//!
//! `cargo bench --bench import` prints CPU times of this thread. Aim: each in under 1 s.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark reports to a terminal"
)]

use std::fmt::Write as _;
use std::hint::black_box;
use std::io::{Cursor, Write as _};
use std::time::Duration;

use cpu_time::ThreadTime;
use seagrass::exchange::plan_import::{ImportSettings, guess_layout, preview};
use seagrass::exchange::table::{ReadOptions, read_table};
use seagrass::exchange::wording::{WordingSettings, supply};
use seagrass::model::plan::Lang;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const ROWS: usize = 20_000;
const TEXT: &str = "The nets are mended and counted each spring and each autumn, and the count is written down and sent to all.";

fn main() {
    let csv = csv();
    let xlsx = xlsx();
    println!("{ROWS} rows: CSV {} bytes, XLSX {} bytes", csv.len(), xlsx.len());
    for (name, bytes) in [("CSV", csv.as_bytes()), ("XLSX", &xlsx)] {
        report(&format!("{name}: read"), || read(bytes).rows.len());
        report(&format!("{name}: read, guess, preview, build the plan"), || {
            plan(bytes).items().len()
        });
    }
    let plan = plan(csv.as_bytes());
    let table = read(csv.as_bytes());
    let layout = guess_layout(&table);
    report("wording of every item", || {
        let supplied = supply(&plan, &table, &layout, &WordingSettings::default());
        assert!(supplied.plan.is_some());
        supplied.changes.len()
    });
}

fn read(bytes: &[u8]) -> seagrass::exchange::table::Table {
    read_table(bytes, &ReadOptions::default()).expect("a table")
}

fn plan(bytes: &[u8]) -> seagrass::model::plan::Plan {
    let table = read(bytes);
    let settings = ImportSettings::new("LARGE", Lang::new("en").expect("a tag"));
    preview(&table, &guess_layout(&table), &settings)
        .plan
        .expect("a plan")
}

fn csv() -> String {
    let mut out = String::from("code,title,text,objective,area\n");
    for row in 0..ROWS {
        let (goal, item) = (row / 100 + 1, row % 100 + 1);
        writeln!(
            out,
            "{goal}.{item},Step {row},\"{TEXT}\",Objective {goal}: Nets,shore"
        )
        .expect("to memory");
    }
    out
}

fn xlsx() -> Vec<u8> {
    let mut strings = String::from("<sst>");
    let mut rows = String::from("<worksheet><sheetData><row r=\"1\">");
    for (column, name) in ["A", "B", "C", "D", "E"]
        .iter()
        .zip(["code", "title", "text", "objective", "area"])
    {
        write!(
            rows,
            "<c r=\"{column}1\" t=\"inlineStr\"><is><t>{name}</t></is></c>"
        )
        .expect("to memory");
    }
    rows.push_str("</row>");
    for row in 0..ROWS {
        let (goal, item, number) = (row / 100 + 1, row % 100 + 1, row + 2);
        write!(rows, "<row r=\"{number}\">").expect("to memory");
        for (at, column) in ["A", "B", "C", "D", "E"].iter().enumerate() {
            write!(
                rows,
                "<c r=\"{column}{number}\" s=\"1\" t=\"s\"><v>{}</v></c>",
                row * 5 + at
            )
            .expect("to memory");
        }
        rows.push_str("</row>");
        for text in [
            &format!("{goal}.{item}"),
            &format!("Step {row}"),
            TEXT,
            &format!("Objective {goal}: Nets"),
            "shore",
        ] {
            write!(strings, "<si><t>{text}</t></si>").expect("to memory");
        }
    }
    rows.push_str("</sheetData></worksheet>");
    strings.push_str("</sst>");
    let parts = [
        (
            "xl/workbook.xml",
            "<workbook xmlns:r=\"r\"><sheets><sheet name=\"One\" r:id=\"rId1\"/></sheets></workbook>",
        ),
        (
            "xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        ),
        ("xl/worksheets/sheet1.xml", &rows),
        ("xl/sharedStrings.xml", &strings),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(content.as_bytes()).expect("written");
    }
    writer.finish().expect("a file").into_inner()
}

fn report(what: &str, mut work: impl FnMut() -> usize) {
    let mut best = Duration::MAX;
    let mut result = 0;
    for _ in 0..5 {
        let begun = ThreadTime::now();
        result = black_box(work());
        best = best.min(begun.elapsed());
    }
    println!("{what}: {:.0} ms ({result})", best.as_secs_f64() * 1000.0);
}
