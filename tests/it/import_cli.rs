//! `seagrass import`, `wording` and `new` with plans from files.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use seagrass::cli::{FINDINGS, FINE, UNUSABLE, run};
use seagrass::exchange::plan_file::read_plan;
use seagrass::exchange::session_file::read_session;
use seagrass::model::plan::Wording;

use crate::plan_import::folder;

struct Ran {
    code: u8,
    out: Vec<u8>,
    said: String,
}

fn seagrass(args: &[&str]) -> Ran {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let code = run(args.iter().map(OsString::from), &mut out, &mut err);
    let said = String::from_utf8(err).expect("text");
    Ran { code, out, said }
}

fn data(name: &str) -> String {
    folder().join(name).display().to_string()
}

/// Writes a file of the test's own.
#[expect(clippy::disallowed_methods, reason = "nothing is lost if a test dies")]
fn put(path: &Path, text: &str) {
    std::fs::write(path, text).expect("written");
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a plain path")
}

#[test]
fn a_table_becomes_a_plan_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan: PathBuf = folder.path().join("plan.ron");
    let ran = seagrass(&[
        "import",
        &data("13-workbook.xlsx"),
        "-o",
        text(&plan),
        "--id",
        "HARBOUR",
        "--name",
        "Harbour plan",
        "--item-level",
        "action",
        "--adopted",
    ]);
    assert_eq!(ran.code, FINE, "{}", ran.said);
    for said in [
        "Excel workbook (Actions): 5 rows with content, 5 columns",
        "Column C “Action”: text",
        "4 rows read = 4 taken + 0 refused",
        "warning: Row 5, column C: The file holds no stored value",
    ] {
        assert!(ran.said.contains(said), "{said} in {}", ran.said);
    }
    let plan = read_plan(&std::fs::read_to_string(&plan).expect("written")).expect("a plan");
    assert_eq!(
        (plan.id(), plan.name(), plan.items().len()),
        ("HARBOUR", "Harbour plan", 4)
    );
    assert_eq!(plan.items()[0].content.wording, Wording::Adopted);
    assert_eq!(plan.items()[0].content.level, "action");
}

#[test]
fn errors_leave_nothing_behind() {
    let folder = tempfile::tempdir().expect("a folder");
    let plan = folder.path().join("plan.ron");
    let ran = seagrass(&["import", &data("11-problems.csv"), "-o", text(&plan)]);
    assert_eq!(ran.code, FINDINGS);
    assert!(
        ran.said.contains("error: Row 3, column A: The code 1.1"),
        "{}",
        ran.said
    );
    assert!(
        ran.said.contains("6 rows read = 3 taken + 3 refused"),
        "{}",
        ran.said
    );
    assert!(!plan.exists());
    let ran = seagrass(&["import", &data("expected"), "-o", text(&plan)]);
    assert_eq!(ran.code, UNUSABLE);
    let table = folder.path().join("table.csv");
    std::fs::copy(data("01-parent-codes.csv"), &table).expect("copied");
    let ran = seagrass(&["import", text(&table), "-o", text(&table)]);
    assert_eq!(ran.code, UNUSABLE, "{}", ran.said);
    let kept = std::fs::read(&table).expect("still there");
    assert_eq!(kept, std::fs::read(data("01-parent-codes.csv")).expect("there"));
}

#[test]
fn columns_are_named_by_letter_or_heading() {
    let file = data("01-parent-codes.csv");
    for columns in ["code=A,title=C,parent=D", "code=code,title=text,parent=objective"] {
        let ran = seagrass(&["import", &file, "-o", "-", "--columns", columns]);
        assert_eq!(ran.code, FINE, "{}", ran.said);
        let plan = read_plan(std::str::from_utf8(&ran.out).expect("text")).expect("a plan");
        let lang = plan.authoritative_language().clone();
        assert_eq!(plan.items()[0].title(&lang).0, "Every boat carries two oars.");
        assert!(ran.said.contains("2 columns are not taken: B, E"), "{}", ran.said);
    }
    for columns in ["code=Q", "colour=A", "code", "text_x=A"] {
        let ran = seagrass(&["import", &file, "--columns", columns]);
        assert_eq!(ran.code, UNUSABLE, "{columns}");
        assert!(ran.said.contains("--columns"), "{}", ran.said);
    }
}

#[test]
fn the_encoding_and_the_sheet_can_be_named() {
    let ran = seagrass(&["import", &data("02-windows-1252.csv"), "--encoding", "utf-8"]);
    assert_eq!(ran.code, UNUSABLE);
    assert!(
        ran.said.contains("Row 1: The bytes here are not UTF-8"),
        "{}",
        ran.said
    );
    let ran = seagrass(&["import", &data("13-workbook.xlsx"), "--sheet", "Notes"]);
    assert!(ran.said.contains("Excel workbook (Notes)"), "{}", ran.said);
    let ran = seagrass(&["import", &data("13-workbook.xlsx"), "--sheet", "None"]);
    assert_eq!(ran.code, UNUSABLE);
}

#[test]
fn wording_is_supplied_and_every_change_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let (table, plan) = (folder.path().join("wording.csv"), folder.path().join("cmp.ron"));
    put(&table, "code,text\n1.1,Invented test wording\n6.2,Invented too\n");
    let ran = seagrass(&[
        "wording",
        "CMP",
        text(&table),
        "-o",
        text(&plan),
        "--source",
        "Test paper",
    ]);
    assert_eq!(ran.code, FINE, "{}", ran.said);
    for said in [
        "1.1 (en), placeholder to adopted: Invented test wording",
        "2 entries have adopted wording now; 0 texts in other languages; 0 the same as before",
        "24 entries have no adopted wording yet",
    ] {
        assert!(ran.said.contains(said), "{said} in {}", ran.said);
    }
    let new = read_plan(&std::fs::read_to_string(&plan).expect("written")).expect("a plan");
    let first = new
        .items()
        .iter()
        .find(|item| item.code.as_str() == "1.1")
        .expect("the item");
    assert_eq!(
        (first.content.wording, first.content.source.as_str()),
        (Wording::Adopted, "Test paper")
    );
    put(&table, "code,text\n9.99,Nowhere\n");
    let before = std::fs::read(&plan).expect("there");
    let ran = seagrass(&["wording", text(&plan), text(&table), "-o", text(&plan)]);
    assert_eq!(ran.code, FINDINGS);
    assert!(
        ran.said
            .contains("Row 2, column A: The plan CMP has no entry 9.99"),
        "{}",
        ran.said
    );
    assert_eq!(std::fs::read(&plan).expect("there"), before);
    assert_eq!(seagrass(&["wording", text(&plan)]).code, UNUSABLE);
}

#[test]
fn any_two_plans_make_a_session() {
    let folder = tempfile::tempdir().expect("a folder");
    let session = folder.path().join("session.ron");
    let ran = seagrass(&[
        "new",
        "-o",
        text(&session),
        "--actions",
        &data("04-sections.csv"),
        "--targets",
        "SAMARKAND",
    ]);
    assert_eq!(ran.code, FINE, "{}", ran.said);
    let opened = read_session(&std::fs::read(&session).expect("written")).expect("a session");
    assert_eq!(opened.session.actions().id(), "04-sections");
    assert_eq!(opened.session.actions().items().len(), 4);
    assert_eq!(opened.session.targets().items().len(), 17);
    let bad = folder.path().join("bad.ron");
    let ran = seagrass(&[
        "new",
        "-o",
        text(&bad),
        "--actions",
        &data("11-problems.csv"),
        "--targets",
        "GBF",
    ]);
    assert_eq!(ran.code, UNUSABLE);
    assert!(
        ran.said.contains("Row 3, column A") && !bad.exists(),
        "{}",
        ran.said
    );
}
