//! A paper as Markdown with tables (GitHub flavour). Whatever people wrote stays text: it becomes neither
//! markup nor picture, table or link (but for e-mail addresses, which readers link by themselves).

use super::paper::{Block, Cell, CellKind, Frame, Ink, Line, Paper, Role, Span, Table, TableKind};
use crate::exchange::stop::Stop;
use crate::phrase::catalogue::Language;
use crate::phrase::safe;

/// Writes the paper; what is returned once it was called off is of no use.
pub(super) fn write(paper: &Paper, stop: &Stop) -> String {
    let colon = Language::from_tag(&paper.lang).unwrap_or_default().colon();
    let mut out = String::new();
    let mut number = 0_usize;
    out.extend(["# ", &inline(&paper.title, Place::Start), "\n"]);
    frame(&mut out, &paper.frame);
    paragraph(&mut out, &inline(&paper.kicker, Place::Start));
    for block in &paper.blocks {
        match block {
            Block::Part(line) => paragraph(&mut out, &format!("## {}", inline(line, Place::Start))),
            Block::Heading(line) => paragraph(&mut out, &format!("### {}", inline(line, Place::Start))),
            Block::Text(Role::Notice, line) => {
                paragraph(&mut out, &format!("> {}", inline(line, Place::Start)));
            }
            Block::Text(_, line) => paragraph(&mut out, &inline(line, Place::Start)),
            Block::Facts(facts) => list(
                &mut out,
                facts.iter().map(|(name, value)| {
                    [
                        inline(name, Place::Start),
                        colon.to_owned(),
                        inline(value, Place::Within),
                    ]
                    .concat()
                }),
            ),
            Block::Numbered(line) => {
                number += 1;
                paragraph(&mut out, &format!("{number}. {}", inline(line, Place::Start)));
            }
            Block::Lettered(lines) => list(
                &mut out,
                lines
                    .iter()
                    .zip('a'..='z')
                    .map(|(line, letter)| format!("{letter}) {}", inline(line, Place::Within))),
            ),
            Block::Boxed(caption, lines) => {
                paragraph(&mut out, &format!("> **{}**", inline(caption, Place::Within)));
                for line in lines {
                    out.extend([">\n> ", &inline(line, Place::Start), "\n"]);
                }
            }
            Block::Footnotes(notes) => list(
                &mut out,
                notes
                    .iter()
                    .map(|(mark, line)| format!("({}) {}", plain(mark), inline(line, Place::Within))),
            ),
            Block::List(lines) => list(&mut out, lines.iter().map(|line| inline(line, Place::Start))),
            Block::Table(one) => table(&mut out, one, stop),
        }
    }
    out
}

/// The head of a meeting's paper; a draft says so first.
fn frame(out: &mut String, frame: &Frame) {
    if let Some(word) = &frame.draft {
        paragraph(out, &format!("**{}**", plain(word)));
    }
    let lines = frame.head();
    if !lines.is_empty() {
        list(out, lines.into_iter().map(|line| inline(line, Place::Start)));
    }
    paragraph(out, &inline(&frame.prepared, Place::Start));
}

fn paragraph(out: &mut String, text: &str) {
    if !text.is_empty() {
        out.extend(["\n", text, "\n"]);
    }
}

fn list(out: &mut String, lines: impl Iterator<Item = String>) {
    out.push('\n');
    for line in lines {
        out.extend(["- ", &line, "\n"]);
    }
}

fn table(out: &mut String, table: &Table, stop: &Stop) {
    if !table.is_named_above {
        paragraph(out, &format!("**{}**", inline(&table.caption, Place::Within)));
    }
    out.push('\n');
    let width = table.columns.len();
    row(
        out,
        table.columns.iter().map(|cell| head(table.kind, cell)).collect(),
    );
    let rules = table.columns.iter().map(|cell| match cell.kind {
        CellKind::Upright | CellKind::Short => ":-:".to_owned(),
        CellKind::Number => "--:".to_owned(),
        _ => "---".to_owned(),
    });
    row(out, rules.collect());
    for section in &table.sections {
        if let Some(heading) = &section.heading {
            let mut cells = vec![inline(heading, Place::Within)];
            cells.resize(width, String::new());
            row(out, cells);
        }
        body(out, &section.rows, width, stop);
    }
    body(out, &table.foot, width, stop);
}

/// The name of a column. In the overview the code alone names a target, so that the marks stand close.
fn head(kind: TableKind, cell: &Cell) -> String {
    match (kind, cell.kind, cell.line.0.first()) {
        (TableKind::Overview, CellKind::Upright, Some(code)) => span(code, Place::Within),
        _ => inline(&cell.line, Place::Within),
    }
}

/// Rows in which a cell over several columns or rows leaves empty ones beside and below it.
fn body(out: &mut String, rows: &[Vec<Cell>], width: usize, stop: &Stop) {
    // For each column, how many rows below are still taken.
    let mut taken = vec![0_usize; width];
    for cells in rows.iter().take_while(|_| !stop.is_asked()) {
        let mut cells = cells.iter();
        let mut texts = Vec::with_capacity(width);
        while let Some(below) = taken.get_mut(texts.len()) {
            if *below > 0 {
                *below -= 1;
                texts.push(String::new());
                continue;
            }
            let Some(cell) = cells.next() else {
                texts.push(String::new());
                continue;
            };
            *below = cell.rows - 1;
            texts.push(inline(&cell.line, Place::Within));
            texts.resize(texts.len() + cell.columns - 1, String::new());
        }
        row(out, texts);
    }
}

fn row(out: &mut String, cells: Vec<String>) {
    out.push('|');
    for cell in cells {
        out.extend([" ", &cell, " |"]);
    }
    out.push('\n');
}

/// Where a text stands: at the start of a block, some signs would begin a list or heading.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Start,
    Within,
}

fn inline(line: &Line, place: Place) -> String {
    let mut out = String::new();
    for one in &line.0 {
        let place = if out.is_empty() { place } else { Place::Within };
        out.push_str(&span(one, place));
    }
    out
}

fn span(span: &Span, place: Place) -> String {
    let text = escaped(&span.text, place);
    let stars = match span.ink {
        Ink::Bold => "**",
        Ink::Italic => "*",
        Ink::Deleted => "~~",
        Ink::Added => return framed(&text, "**<ins>", "</ins>**"),
        Ink::Raised => return framed(&text, "<sup>", "</sup>"),
        Ink::Plain | Ink::Aside => return text,
    };
    framed(&text, stars, stars)
}

/// The words between two marks; a space beside the marks would make them stars.
fn framed(text: &str, open: &str, close: &str) -> String {
    let inner = text.trim();
    if inner.is_empty() {
        return text.to_owned();
    }
    let (before, after) = text.split_once(inner).unwrap_or_default();
    format!("{before}{open}{inner}{close}{after}")
}

/// Text within a line, with everything that could become markup made plain.
pub(crate) fn plain(text: &str) -> String {
    escaped(text, Place::Within)
}

/// The text with everything that could become markup made plain.
fn escaped(text: &str, place: Place) -> String {
    let shown = safe::shown(text);
    let text = match place {
        // Four spaces would begin a block of code.
        Place::Start => shown.trim_start(),
        Place::Within => &shown,
    };
    let mut out = String::with_capacity(text.len() + 8);
    let mut digits_only = place == Place::Start;
    for (at, character) in text.char_indices() {
        let begins = at == 0 && place == Place::Start;
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push_str("<br>"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '~' | '#' | '$' => out.extend(['\\', character]),
            // No address becomes a link by itself; e-mail addresses some readers link whatever stands here.
            ':' if text.get(at..).is_some_and(|rest| rest.starts_with("://")) => out.push_str("\\:"),
            '.' if text.get(..at).is_some_and(ends_in_www) => out.push_str("\\."),
            '-' | '+' | '=' if begins => out.extend(['\\', character]),
            '.' | ')' if digits_only && at > 0 => out.extend(['\\', character]),
            plain => out.push(plain),
        }
        digits_only &= character.is_ascii_digit();
    }
    out
}

fn ends_in_www(text: &str) -> bool {
    text.as_bytes()
        .last_chunk::<3>()
        .is_some_and(|end| end.eq_ignore_ascii_case(b"www"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_people_write_becomes_markup() {
        let within = |text| escaped(text, Place::Within);
        assert_eq!(within("a|b\nc"), "a\\|b<br>c");
        assert_eq!(within("<b>&amp;"), "&lt;b&gt;&amp;amp;");
        assert_eq!(within("[x](javascript:y)"), "\\[x\\](javascript:y)");
        assert_eq!(within("![x](http://y)"), "!\\[x\\](http\\://y)");
        assert_eq!(within("see WWW.example.org"), "see WWW\\.example.org");
        assert_eq!(within("`*_~$"), "\\`\\*\\_\\~\\$");
        assert_eq!(
            within("1. by-catch - 2) x"),
            "1. by-catch - 2) x",
            "plain text stays plain"
        );
    }

    #[test]
    fn nothing_begins_a_block() {
        let start = |text| escaped(text, Place::Start);
        assert_eq!(start("# x"), "\\# x");
        assert_eq!(start("- x"), "\\- x");
        assert_eq!(start("    1. x. y"), "1\\. x. y");
        assert_eq!(start("12) x"), "12\\) x");
    }

    #[test]
    fn stars_stand_at_the_words() {
        let line = Line::default().with(" 1.4 ", Ink::Bold, super::super::paper::Voice::Program);
        assert_eq!(inline(&line, Place::Within), " **1.4** ");
    }
}
