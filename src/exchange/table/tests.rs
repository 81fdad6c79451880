//! Tests of tables as text.

use super::*;

fn rows(text: &str) -> Vec<(u32, Vec<String>)> {
    let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
    table
        .rows
        .iter()
        .map(|row| {
            (
                row.number,
                row.cells.iter().map(|cell| cell.text.clone()).collect(),
            )
        })
        .collect()
}

fn row(number: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (number, cells.iter().map(|cell| (*cell).to_owned()).collect())
}

#[test]
fn delimiters_are_guessed() {
    for delimiter in [",", ";", "\t"] {
        let text = "code|text|note\n1|Keep, mend; and\tcount|x\n2|\"Two | parts\"|y\n"
            .replace("Keep, mend; and\tcount", "Keep")
            .replace('|', delimiter);
        let found = rows(&text);
        assert_eq!(found[0], row(1, &["code", "text", "note"]), "{delimiter:?}");
        assert_eq!(found[2], row(3, &["2", &format!("Two {delimiter} parts"), "y"]));
    }
    assert_eq!(
        rows("code;text\n1;Nets, lines, traps\n2;Boats, ships\n")[1],
        row(2, &["1", "Nets, lines, traps"])
    );
    assert_eq!(rows("sep=;\ncode;text\n1;x\n")[1], row(3, &["1", "x"]));
    assert_eq!(rows("One, two\nThree\nFour\n").len(), 3);
}

#[test]
fn quotes_hold_line_ends_and_marks() {
    let found = rows("code,text\r\n1,\"First line\r\nsecond \"\"line\"\"\"\r\n\r\n2,next\r\n");
    assert_eq!(found[1], row(2, &["1", "First line\nsecond \"line\""]));
    assert_eq!(found[2], row(5, &["2", "next"]));
    // Words in quotes at the beginning of a cell are words.
    assert_eq!(
        rows("a\tb\n1\t\"Net\" is said\n")[1],
        row(2, &["1", "\"Net\" is said"])
    );
    assert_eq!(rows("a,b\n1,5\" net\n")[1], row(2, &["1", "5\" net"]));
    let open = read_table(b"a,b\n1,\"open\n2,x\n3,y\n", &ReadOptions::default()).unwrap_err();
    assert_eq!(
        (open.key, open.row, open.column),
        ("table-open-quote", Some(2), Some(1))
    );
}

#[test]
fn the_guard_against_formulas_is_taken_off_again() {
    assert_eq!(
        rows("a,b\n1,'=SUM(A1)\n2,'quoted'\n")[1],
        row(2, &["1", "=SUM(A1)"])
    );
    assert_eq!(
        rows("a,b\n1,'=SUM(A1)\n2,'quoted'\n")[2],
        row(3, &["2", "'quoted'"])
    );
}

#[test]
fn tables_drawn_with_bars_are_read() {
    let text = "Copied from the site\n\n| Code | Text |\n|:-----|------|\n| 1.1 | Nets \\| lines |\n| 1.2 | One<br>two |\n";
    let table = read_table(text.as_bytes(), &ReadOptions::default()).unwrap();
    assert_eq!(table.format, TableFormat::Pipes);
    assert_eq!(table.rows[1].text(1), "Nets | lines");
    assert_eq!(table.rows[2].text(1), "One\ntwo");
    assert_eq!(
        (table.findings[0].key, table.findings[0].row),
        ("table-lines-outside", Some(1))
    );
}

#[test]
fn more_than_the_limits_is_refused_with_its_place() {
    let small = ReadOptions {
        limits: Limits {
            rows: 3,
            columns: 3,
            cells: 8,
            cell: 10,
            text: 40,
            bytes: 200,
            ..Limits::default()
        },
        ..ReadOptions::default()
    };
    for (text, key, row, column) in [
        ("a,b\n1,2\n3,4\n5,6\n", "table-too-long", Some(4), Some(0)),
        ("a,b,c,d\n", "table-too-wide", Some(1), Some(3)),
        ("a,b,c\n1,2,3\n4,5,6\n", "table-too-many-cells", Some(3), Some(2)),
        ("a,b\n1,12345678901\n", "table-cell-too-long", Some(2), Some(1)),
        (
            "1234567890,1234567890\n1234567890,1234567890\n1,\n",
            "table-too-much-text",
            Some(3),
            Some(0),
        ),
        (&"x".repeat(201), "table-too-large", None, None),
        (" \n\n", "table-empty", None, None),
    ] {
        let error = read_table(text.as_bytes(), &small).unwrap_err();
        assert_eq!((error.key, error.row, error.column), (key, row, column), "{text}");
    }
}

#[test]
fn columns_have_the_names_that_spreadsheets_give_them() {
    for (column, name) in [
        (0, "A"),
        (25, "Z"),
        (26, "AA"),
        (701, "ZZ"),
        (702, "AAA"),
        (16_383, "XFD"),
    ] {
        assert_eq!(column_name(column), name);
    }
}
