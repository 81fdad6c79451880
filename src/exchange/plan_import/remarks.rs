//! What a person should see about texts and numbering.

use std::collections::BTreeMap;

use super::code::stem_and_number;
use super::{ColumnRole, Layout};
use crate::exchange::table::{CellKind, Finding, Row, Table, column_name};
use crate::model::plan::Lang;
use crate::phrase::safe;

/// Finds columns that would overwrite each other: two of one role in one language.
pub(in crate::exchange) fn check_columns(layout: &Layout, authoritative: &Lang, findings: &mut Vec<Finding>) {
    let mut seen: Vec<ColumnRole> = Vec::new();
    for (column, role) in layout.roles.iter().enumerate() {
        let lang = || Some(role.lang().unwrap_or(authoritative).clone());
        let whole = match role {
            ColumnRole::Ignore => continue,
            ColumnRole::Title(_) => ColumnRole::Title(lang()),
            ColumnRole::Text(_) => ColumnRole::Text(lang()),
            ColumnRole::Summary(_) => ColumnRole::Summary(lang()),
            role => role.clone(),
        };
        if seen.contains(&whole) {
            let finding = Finding::error("import-columns-alike").word("role", whole.to_string());
            findings.push(finding.in_column(column));
        }
        seen.push(whole);
    }
}

/// Names the columns that have content and are not taken.
pub(in crate::exchange) fn note_ignored(
    table: &Table,
    layout: &Layout,
    is_used: impl Fn(&ColumnRole) -> bool,
    findings: &mut Vec<Finding>,
) {
    let start = layout.header.map_or(0, |place| place + 1);
    let body = table.rows.get(start..).unwrap_or_default();
    let ignored: Vec<String> = (0..table.width())
        .filter(|column| !layout.roles.get(*column).is_some_and(&is_used))
        .filter(|column| body.iter().any(|row| !row.text(*column).is_empty()))
        .map(column_name)
        .collect();
    if !ignored.is_empty() {
        let finding = Finding::note("import-columns-ignored").count("count", ignored.len());
        findings.push(finding.word("columns", ignored.join(", ")));
    }
}

/// Remarks on one cell: characters that hide or turn text, and values that are no text.
pub(in crate::exchange) fn text_remarks(row: &Row, column: usize, findings: &mut Vec<Finding>) {
    let Some(cell) = row.cells.get(column) else { return };
    let at = |finding: Finding| finding.in_row(row.number).in_column(column);
    let text = cell.text.trim();
    if cell.kind == CellKind::Error {
        findings.push(at(Finding::warning("import-error-value").word("text", text)));
    }
    if text.is_ascii()
        && !text
            .bytes()
            .any(|byte| byte < b' ' && !matches!(byte, b'\n' | b'\t'))
    {
        return;
    }
    let hidden = text.chars().find(|one| is_hidden(*one));
    if let Some(hidden) = hidden {
        let number = format!("U+{:04X}", u32::from(hidden));
        findings.push(at(
            Finding::warning("import-hidden-character").word("character", number)
        ));
    }
    if text.contains('\u{fffd}') {
        findings.push(at(Finding::warning("import-lost-character")));
    }
}

/// Whether a character cannot be seen. Those that Arabic and Persian spelling needs do not count.
fn is_hidden(character: char) -> bool {
    !matches!(character, '\n' | '\t' | '\r')
        && matches!(
            safe::shown(character.encode_utf8(&mut [0; 4])),
            std::borrow::Cow::Owned(_)
        )
}

/// Whether a text reads from right to left.
pub(super) fn is_right_to_left(text: &str) -> bool {
    let first = text.chars().find(|one| one.is_alphabetic());
    first.is_some_and(|one| {
        matches!(u32::from(one), 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x1_0800..=0x1_0fff | 0x1_e800..=0x1_efff)
    })
}

/// Gaps in the numbers of codes that differ only in their last number.
pub(super) fn gaps<'a>(codes: impl Iterator<Item = (&'a str, u32)>, findings: &mut Vec<Finding>) {
    let mut groups: BTreeMap<&str, Vec<(u32, u32)>> = BTreeMap::new();
    for (code, row) in codes {
        if let Some((stem, number)) = stem_and_number(code) {
            groups.entry(stem).or_default().push((number, row));
        }
    }
    for (stem, mut numbers) in groups {
        if numbers.len() < 2 {
            continue;
        }
        numbers.sort_unstable();
        let mut before = 0;
        for (number, row) in numbers {
            // A list may begin at 0, and pages of years are no numbering.
            if number > before + 1 && number - before <= 100 {
                let from = format!("{stem}{}", before + 1);
                let finding = if number == before + 2 {
                    Finding::warning("import-gap").word("code", from)
                } else {
                    let to = format!("{stem}{}", number - 1);
                    Finding::warning("import-gaps").word("from", from).word("to", to)
                };
                let next = format!("{stem}{number}");
                findings.push(finding.word("next", next).in_row(row));
            }
            before = number;
        }
    }
}
