//! Plans from tables of many shapes, against what a person would make of them.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use proptest::prelude::*;
use seagrass::exchange::plan_file::{read_plan, write_plan};
use seagrass::exchange::plan_import::{ColumnRole, ImportSettings, Layout, Preview, guess_layout, preview};
use seagrass::exchange::table::{
    Cell, CellKind, ReadOptions, Row, Severity, Table, TableFormat, column_name, read_table,
};
use seagrass::model::plan::{Entry, Lang, Plan};
use seagrass::phrase::catalogue::{Catalogue, Language};

pub(crate) fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tables")
}

fn settings() -> ImportSettings {
    ImportSettings::new("TEST", Lang::new("en").expect("a tag"))
}

pub(crate) fn table(bytes: &[u8]) -> Table {
    read_table(bytes, &ReadOptions::default()).expect("a table that reads")
}

fn of(text: &str) -> Preview {
    let table = table(text.as_bytes());
    preview(&table, &guess_layout(&table), &settings())
}

pub(crate) fn plan_of(text: &str) -> Plan {
    of(text).plan.expect("a plan")
}

fn keys(preview: &Preview) -> Vec<&'static str> {
    preview.findings.iter().map(|one| one.key).collect()
}

fn outline(plan: &Plan, out: &mut String) {
    for entry in plan.entries() {
        let depth = plan.depth(*entry).unwrap_or(0);
        let (code, content) = match entry {
            Entry::Heading(number) => {
                let heading = plan.heading(*number).expect("a heading of the plan");
                (&heading.code, &heading.content)
            }
            Entry::Item(number) => {
                let item = plan.item(*number).expect("an item of the plan");
                (&item.code, &item.content)
            }
        };
        let kind = if matches!(entry, Entry::Heading(_)) {
            "#"
        } else {
            "-"
        };
        let pad = "  ".repeat(usize::from(depth));
        writeln!(
            out,
            "{pad}{kind} {code} ({}, {})",
            content.level,
            content.wording.name()
        )
        .expect("to memory");
        for (lang, title) in &content.titles {
            writeln!(out, "{pad}    title {lang}: {}", title.text).expect("to memory");
        }
        for (lang, text) in &content.text {
            writeln!(out, "{pad}    text {lang}: {text:?}").expect("to memory");
        }
        for (lang, text) in &content.summary {
            writeln!(out, "{pad}    summary {lang}: {text:?}").expect("to memory");
        }
        for (name, value) in content.fields.iter().chain(
            [("source".to_owned(), content.source.clone())]
                .iter()
                .map(|(a, b)| (a, b)),
        ) {
            if !value.is_empty() {
                writeln!(out, "{pad}    {name}: {value}").expect("to memory");
            }
        }
    }
}

fn described(table: &Table) -> String {
    let words = Catalogue::new(Language::English);
    let layout = guess_layout(table);
    let preview = preview(table, &layout, &settings());
    let mut out = String::new();
    let encoding = table.encoding.map_or("", |one| one.name());
    writeln!(out, "{:?} {encoding} {}", table.format, table.sheet).expect("to memory");
    let header = layout.header.and_then(|place| table.rows.get(place));
    for (column, role) in layout.roles.iter().enumerate() {
        let name = header.map_or("", |row| row.text(column));
        writeln!(out, "{} {name:?}: {role}", column_name(column)).expect("to memory");
    }
    for finding in &preview.findings {
        writeln!(out, "{:?}: {}", finding.severity, finding.sentence(&words)).expect("to memory");
    }
    writeln!(out, "{} = {} + {}", preview.read, preview.taken, preview.refused).expect("to memory");
    match &preview.plan {
        Some(plan) => outline(plan, &mut out),
        None => out.push_str("no plan\n"),
    }
    out
}

#[test]
#[expect(clippy::disallowed_methods, reason = "golden files are renewed by hand only")]
fn tables_of_many_shapes_become_the_plans_a_person_would_make() {
    let mut names: Vec<_> = std::fs::read_dir(folder())
        .expect("the tables")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_file())
        .collect();
    names.sort();
    assert!(names.len() >= 16);
    for path in names {
        let found = described(&table(&std::fs::read(&path).expect("a readable file")));
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        let golden = folder().join("expected").join(format!("{name}.txt"));
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            std::fs::create_dir_all(golden.parent().expect("a folder")).expect("made");
            std::fs::write(&golden, &found).expect("written");
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        assert_eq!(found, expected.replace("\r\n", "\n"), "{name}");
    }
}

#[test]
fn an_imported_plan_is_a_plan_file_like_any_other() {
    let plan = of("code,title,parent\nO1,Boats,\n1.1,Oars,O1\n")
        .plan
        .expect("a plan");
    assert_eq!(read_plan(&write_plan(&plan)).expect("reads"), plan);
}

#[test]
fn texts_are_adopted_only_if_somebody_vouches_for_them() {
    let table = table("code,text\n1,Mend nets\n2,Paint hulls\n".as_bytes());
    let layout = guess_layout(&table);
    let mut settings = settings();
    let wording = |settings: &ImportSettings| {
        let plan = preview(&table, &layout, settings).plan.expect("a plan");
        let content = &plan.items()[0].content;
        (
            content.wording.name(),
            content.text.iter().count(),
            content.summary.iter().count(),
        )
    };
    assert_eq!(wording(&settings), ("summary", 0, 1));
    settings.is_adopted = true;
    assert_eq!(wording(&settings), ("adopted", 1, 0));
}

#[test]
fn errors_stand_in_the_way_with_row_and_column() {
    let preview = of("code,text\n1,One\n1,Two\n,Three\n2,Four\n");
    assert!(preview.plan.is_none());
    assert_eq!((preview.read, preview.taken, preview.refused), (4, 2, 2));
    let errors: Vec<_> = preview
        .findings
        .iter()
        .filter(|one| one.severity == Severity::Error)
        .map(|one| (one.key, one.row, one.column))
        .collect();
    assert_eq!(
        errors,
        [
            ("import-duplicate-code", Some(3), Some(0)),
            ("import-no-code", Some(4), Some(0)),
        ]
    );
}

#[test]
fn columns_can_be_chosen_otherwise() {
    let table = table("x,y,z\na1,b1,First\na2,b2,Second\n".as_bytes());
    let layout = Layout {
        header: Some(0),
        roles: vec![ColumnRole::Ignore, ColumnRole::Code, ColumnRole::Title(None)],
    };
    let preview = preview(&table, &layout, &settings());
    assert_eq!(keys(&preview), ["import-columns-ignored"]);
    let plan = preview.plan.expect("a plan");
    let codes: Vec<_> = plan.items().iter().map(|item| item.code.as_str()).collect();
    assert_eq!(codes, ["b1", "b2"]);
}

#[test]
fn roles_are_written_and_read_alike() {
    let roles = [
        "ignore",
        "code",
        "title",
        "title_fr",
        "text",
        "text_ar",
        "summary_pt-br",
        "parent",
        "level",
        "language",
        "source",
        "date",
        "wording",
        "field:priority level",
    ];
    for text in roles {
        assert_eq!(text.parse::<ColumnRole>().expect("a role").to_string(), text);
    }
    for bad in ["", "code_fr", "text_", "text_x", "field:", "colour"] {
        assert!(bad.parse::<ColumnRole>().is_err(), "{bad}");
    }
}

#[test]
fn gaps_and_empty_texts_and_lonely_items_are_named() {
    let preview = of("code,text,parent\nO1,Boats,\n1.1,Oars,O1\n1.4,Hulls,O1\n1.5,,O1\n9,Apart,\n7,Apart,\n");
    let warnings: Vec<_> = preview
        .findings
        .iter()
        .filter(|one| one.severity == Severity::Warning)
        .map(|one| (one.key, one.row))
        .collect();
    for expected in [
        ("import-gaps", Some(4)),
        ("import-empty-text", Some(5)),
        ("import-no-heading", Some(6)),
    ] {
        assert!(warnings.contains(&expected), "{expected:?} in {warnings:?}");
    }
    assert!(preview.plan.is_some(), "warnings stand in nobody's way");
}

fn cell() -> impl Strategy<Value = Cell> {
    let text = prop_oneof![
        4 => "[A-C]?[0-9]{1,2}(\\.[0-9]{1,2})?",
        2 => "(Goal|Objective) [1-3]: [a-z ]{1,12}",
        3 => "[a-z ]{0,20}",
        1 => any::<String>(),
        1 => Just("\u{202e}x".to_owned()),
    ];
    let kind = prop_oneof![
        8 => Just(CellKind::Text),
        1 => Just(CellKind::Number),
        1 => Just(CellKind::Date),
        1 => Just(CellKind::Error)
    ];
    (text, kind, any::<bool>()).prop_map(|(text, kind, is_formula)| Cell {
        text,
        kind,
        is_formula,
    })
}

fn role() -> impl Strategy<Value = ColumnRole> {
    let lang = || proptest::option::of(Just(Lang::new("fr").expect("a tag")));
    prop_oneof![
        Just(ColumnRole::Ignore),
        Just(ColumnRole::Code),
        lang().prop_map(ColumnRole::Title),
        lang().prop_map(ColumnRole::Text),
        lang().prop_map(ColumnRole::Summary),
        Just(ColumnRole::Parent),
        Just(ColumnRole::Level),
        Just(ColumnRole::Language),
        Just(ColumnRole::Wording),
        Just(ColumnRole::Field("x".to_owned())),
    ]
}

proptest! {
    #[test]
    fn every_row_is_taken_or_refused_and_named(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 0..5), 0..20),
        roles in proptest::collection::vec(role(), 0..5),
        header in proptest::option::of(0..3_usize),
        guessed in any::<bool>(),
    ) {
        let rows: Vec<Row> = (1..).zip(rows).map(|(number, cells)| Row { number, cells }).collect();
        let table = Table {
            format: TableFormat::Ods,
            encoding: None,
            sheet: String::new(),
            sheets: Vec::new(),
            merged: Vec::new(),
            findings: Vec::new(),
            rows,
        };
        let layout = if guessed { guess_layout(&table) } else { Layout { header, roles } };
        let preview = preview(&table, &layout, &settings());
        let start = layout.header.map_or(0, |place| place + 1);
        prop_assert_eq!(preview.read, table.rows.len().saturating_sub(start));
        prop_assert_eq!(preview.read, preview.taken + preview.refused);
        let named = preview.findings.iter().filter(|one| one.row.is_some() && one.severity > Severity::Note);
        let mut rows: Vec<_> = named.filter_map(|one| one.row).collect();
        rows.dedup();
        prop_assert!(rows.len() >= preview.refused, "each refused row is named");
        let has_errors = preview.count(Severity::Error) > 0;
        prop_assert_eq!(preview.plan.is_none(), has_errors);
        if let Some(plan) = &preview.plan {
            prop_assert!(!plan.entries().is_empty());
            prop_assert_eq!(&read_plan(&write_plan(plan)).expect("a plan file"), plan);
        }
    }
}
