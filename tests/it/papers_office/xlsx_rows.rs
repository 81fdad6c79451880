//! Rows of facts as a workbook.

use seagrass::exchange::export::xlsx_rows::{Sheet, Value, Written, write};
use seagrass::phrase::safe;

use super::sample::properties;
use super::tree::parts;
use super::xlsx::{Held, sheets};
use crate::exports::hostile::{CORPUS, long_word};

fn written(name: &str, columns: &[&str], rows: Vec<Vec<Value>>) -> Written {
    let sheet = Sheet {
        name,
        columns,
        rows: Box::new(rows.into_iter()),
    };
    write(vec![sheet], &properties()).expect("a workbook")
}

#[test]
fn rows_come_back_as_they_went() {
    let rows = vec![
        vec!["1.10".into(), 3_u32.into(), 0.5.into()],
        vec![Value::Empty, Value::Number(f64::NAN), "".into()],
        vec!["a\nb".into(), "-1".into(), (-2.0).into(), "beyond".into()],
    ];
    let one = || written("Facts/1", &["code", "strength", "share"], rows.clone());
    let out = one();
    assert_eq!((out.rows, out.cut), (3, 0));
    assert_eq!(out, one(), "the same rows are the same file");
    let parts = parts(&out.bytes);
    let text = |text: &str| Held::Text(text.to_owned());
    let number = |text: &str| Held::Number(text.to_owned());
    let cells: Vec<_> = sheets(&parts).remove(0).1;
    let expected = [
        ("A1", text("code")),
        ("B1", text("strength")),
        ("C1", text("share")),
        ("A2", text("1.10")),
        ("B2", number("3")),
        ("C2", number("0.5")),
        ("A4", text("a\nb")),
        ("B4", text("-1")),
        ("C4", number("-2")),
        ("D4", text("beyond")),
    ];
    assert_eq!(cells, expected.map(|(place, held)| (place.to_owned(), held)));
    assert_eq!(sheets(&parts)[0].0, "Facts-1");
    let page = &parts["xl/worksheets/sheet1.xml"];
    assert_eq!(page.find("autoFilter")[0].attribute("ref"), "A1:C4");
    assert_eq!(page.find("pane")[0].attribute("ySplit"), "1");
    super::tells_nothing(&parts);
}

#[test]
fn texts_stay_texts() {
    let long = long_word();
    let too_long = "b".repeat(50_000);
    let texts: Vec<&str> = CORPUS
        .into_iter()
        .chain([long.as_str(), "_x0001_", &too_long])
        .collect();
    let rows = texts.iter().map(|text| vec![Value::from(*text)]).collect();
    let out = written("=1+1", &["=1+1"], rows);
    assert_eq!((out.rows, out.cut), (texts.len(), 1));
    let parts = parts(&out.bytes);
    let page = &parts["xl/worksheets/sheet1.xml"];
    assert!(page.find("f").is_empty());
    let cells = sheets(&parts).remove(0).1;
    assert_eq!(cells.len(), texts.len() + 1);
    for (text, (place, held)) in texts.iter().zip(&cells[1..]) {
        if text.len() < 32_767 {
            assert_eq!(*held, Held::Text(safe::shown(text).into_owned()), "{place}");
        }
    }
    // A text that would become a formula were it typed again is marked as text.
    let first = &page.find("c")[1];
    let style: usize = first.attribute("s").parse().expect("a format");
    let formats = &parts["xl/styles.xml"].child("cellXfs").expect("formats").children;
    assert_eq!(formats[style].attribute("quotePrefix"), "1");
}

#[test]
fn an_empty_sheet_and_no_sheet_are_workbooks_too() {
    let out = written("", &["a"], Vec::new());
    assert_eq!(sheets(&parts(&out.bytes))[0].0, "Sheet");
    let none = write(Vec::new(), &properties()).expect("a workbook");
    assert_eq!(sheets(&parts(&none.bytes)).len(), 1);
}
