//! Tables drawn with vertical bars, as Markdown has them.

use super::finding::Finding;
use super::gather::Gather;

/// Says whether a text holds a table drawn with bars: a line of dashes between bars, below another line.
pub(super) fn is_drawn(text: &str) -> bool {
    let mut before = "";
    text.lines().take(200).any(|line| {
        let is_table = is_rule(line) && before.contains('|');
        before = line;
        is_table
    })
}

/// A line of dashes that stands between head and body.
fn is_rule(line: &str) -> bool {
    let line = line.trim();
    line.contains('|')
        && line.contains("--")
        && line
            .chars()
            .all(|one| matches!(one, '|' | '-' | ':' | ' ' | '\t'))
}

/// Reads the lines with bars. Others are counted, so that nothing is lost unseen.
pub(super) fn read(text: &str, gather: &mut Gather, findings: &mut Vec<Finding>) -> Result<(), Finding> {
    let mut outside = 0;
    let mut first_outside = None;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || is_rule(line) {
            continue;
        }
        if !line.contains('|') {
            outside += 1;
            first_outside = first_outside.or(Some(number));
            continue;
        }
        for (column, cell) in cells(line).into_iter().enumerate() {
            gather.put_text(number, column, cell)?;
        }
    }
    if let Some(first) = first_outside {
        findings.push(
            Finding::warning("table-lines-outside")
                .in_row(first)
                .count("count", outside),
        );
    }
    Ok(())
}

/// The cells of a line; `\|` is a bar within a cell, `<br>` a line end.
fn cells(line: &str) -> Vec<String> {
    let line = line.strip_prefix('|').unwrap_or(line);
    let mut cells = vec![String::new()];
    let mut characters = line.chars().peekable();
    while let Some(character) = characters.next() {
        let escaped = (character == '\\')
            .then(|| characters.next_if(|next| matches!(next, '|' | '\\')))
            .flatten();
        match (escaped, character, cells.last_mut()) {
            (None, '|', _) => cells.push(String::new()),
            (_, _, Some(cell)) => cell.push(escaped.unwrap_or(character)),
            (_, _, None) => {}
        }
    }
    if cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    let plain = |cell: String| {
        let cell = cell.replace("<br />", "\n").replace("<br/>", "\n");
        cell.replace("<br>", "\n").trim().to_owned()
    };
    cells.into_iter().map(plain).collect()
}
