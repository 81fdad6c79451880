//! Text with a character between cells: CSV of every country, and what is pasted from a spreadsheet.

use super::finding::Finding;
use super::gather::Gather;

/// What may stand between cells, in the order of preference.
const CANDIDATES: [char; 3] = ['\t', ';', ','];
/// Records that a guess looks at.
const LOOKED_AT: usize = 60;

/// The text without a first line that only names the delimiter (`sep=;`), as Excel writes and reads it; the
/// delimiter; and how many lines were taken off.
pub(super) fn without_hint(text: &str) -> (&str, Option<char>, u32) {
    let Some(rest) = text.strip_prefix("sep=") else {
        return (text, None, 0);
    };
    let line = rest.split('\n').next().unwrap_or_default();
    let mut named = line.trim_end_matches('\r').chars();
    match (named.next(), named.next()) {
        (Some(delimiter), None) => {
            let rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
            (rest, Some(delimiter), 1)
        }
        _ => (text, None, 0),
    }
}

/// Guesses what stands between cells: what cuts most records into the same number of cells. None if nothing
/// does, so that each line is one cell.
pub(super) fn guess(text: &str) -> Option<char> {
    let text = text.get(..text.floor_char_boundary(1 << 18)).unwrap_or(text);
    let mut best = None;
    let mut best_score = 0.0;
    for candidate in CANDIDATES {
        let mut widths = Vec::new();
        let mut records = Records::new(text, Some(candidate));
        while widths.len() < LOOKED_AT {
            match records.next_record() {
                Ok(Some((_, cells))) if cells.iter().all(|cell| cell.trim().is_empty()) => {}
                Ok(Some((_, cells))) => widths.push(cells.len()),
                Ok(None) | Err(_) => break,
            }
        }
        let score = score(&widths);
        if score > best_score {
            (best, best_score) = (Some(candidate), score);
        }
    }
    best
}

fn score(widths: &[usize]) -> f64 {
    let of_width = |width: usize| widths.iter().filter(|one| **one == width).count();
    let usual = widths
        .iter()
        .copied()
        .filter(|width| *width > 1)
        .max_by_key(|width| (of_width(*width), *width));
    usual.map_or(0.0, |width| {
        let share = of_width(width) as f64 / widths.len() as f64;
        let many = widths.iter().filter(|one| **one > 1).count() as f64 / widths.len() as f64;
        // More columns are a weak sign, records alike a strong one.
        share.mul_add(2.0, many) + (width as f64).ln() / 10.0
    })
}

/// Reads the records into rows.
pub(super) fn read(
    text: &str,
    delimiter: Option<char>,
    skipped: u32,
    gather: &mut Gather,
) -> Result<(), Finding> {
    let mut records = Records::new(text, delimiter);
    loop {
        let record = records.next_record().map_err(|open| {
            Finding::error("table-open-quote")
                .in_row(open.0 + skipped)
                .in_column(open.1)
        })?;
        let Some((line, cells)) = record else {
            return Ok(());
        };
        for (column, cell) in cells.into_iter().enumerate() {
            gather.put_text(line + skipped, column, without_guard(cell))?;
        }
    }
}

/// Takes off the apostrophe that a careful writer puts before what a spreadsheet would take for a formula.
fn without_guard(mut cell: String) -> String {
    let is_guarded = cell
        .strip_prefix('\'')
        .is_some_and(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
    if is_guarded {
        cell.remove(0);
    }
    cell
}

/// A quotation mark that is never closed: its line and column.
type OpenQuote = (u32, usize);

/// The records of a text.
struct Records<'t> {
    rest: &'t str,
    delimiter: Option<char>,
    line: u32,
}

impl<'t> Records<'t> {
    fn new(text: &'t str, delimiter: Option<char>) -> Self {
        Self {
            rest: text,
            delimiter,
            line: 1,
        }
    }

    /// The next record with the line that it begins on.
    fn next_record(&mut self) -> Result<Option<(u32, Vec<String>)>, OpenQuote> {
        if self.rest.is_empty() {
            return Ok(None);
        }
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            let (cell, is_last) = self.cell(cells.len())?;
            cells.push(cell);
            if is_last {
                return Ok(Some((line, cells)));
            }
        }
    }

    /// The next cell, and whether it ends its record.
    fn cell(&mut self, column: usize) -> Result<(String, bool), OpenQuote> {
        if self.delimiter.is_some()
            && let Some(inside) = self.rest.strip_prefix('"')
        {
            if let Some((cell, after)) = quoted(inside) {
                if self.is_end(after) {
                    let taken = self.rest.len() - after.len();
                    let lines = self.rest.get(..taken).map_or(0, count_lines);
                    self.line += lines;
                    self.rest = after;
                    return Ok((cell, self.step_over_end()));
                }
            } else if inside
                .find(['\n', '\r'])
                .is_none_or(|end| inside.get(end..).is_some_and(|rest| rest.trim().is_empty()))
            {
                // Only the last line is concerned: a mark of inches or a word in quotes, not a cell.
            } else if !self.has_mark_before_end(inside) {
                return Err((self.line, column));
            }
        }
        let end = self
            .rest
            .find(|one| Some(one) == self.delimiter || one == '\n' || one == '\r');
        let end = end.unwrap_or(self.rest.len());
        let (cell, after) = self.rest.split_at_checked(end).unwrap_or((self.rest, ""));
        let cell = cell.to_owned();
        self.rest = after;
        Ok((cell, self.step_over_end()))
    }

    /// Whether a cell ends where this text begins.
    fn is_end(&self, after: &str) -> bool {
        after
            .chars()
            .next()
            .is_none_or(|one| Some(one) == self.delimiter || one == '\n' || one == '\r')
    }

    /// Whether a further quotation mark stands before the end of the cell: then they are part of its words.
    fn has_mark_before_end(&self, inside: &str) -> bool {
        let end = inside.find(|one| Some(one) == self.delimiter || one == '\n' || one == '\r');
        end.and_then(|end| inside.get(..end))
            .is_some_and(|cell| cell.contains('"'))
    }

    /// Steps over a delimiter or a line end; says whether the record ends.
    fn step_over_end(&mut self) -> bool {
        if let Some(rest) = self
            .rest
            .strip_prefix("\r\n")
            .or_else(|| self.rest.strip_prefix(['\n', '\r']))
        {
            self.rest = rest;
            self.line += 1;
            return true;
        }
        if let Some(rest) = self.delimiter.and_then(|one| self.rest.strip_prefix(one)) {
            self.rest = rest;
            return false;
        }
        true
    }
}

/// The content of a quoted cell, given what follows its first mark, and what follows its last one.
fn quoted(inside: &str) -> Option<(String, &str)> {
    let mut cell = String::new();
    let mut rest = inside;
    loop {
        let (before, after) = rest.split_once('"')?;
        cell.push_str(before);
        match after.strip_prefix('"') {
            Some(more) => {
                cell.push('"');
                rest = more;
            }
            None => return Some((plain_line_ends(cell), after)),
        }
    }
}

/// Every kind of line end as `\n`.
pub(super) fn plain_line_ends(text: String) -> String {
    if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text
    }
}

fn count_lines(text: &str) -> u32 {
    let ends = text.matches('\n').count() + text.matches('\r').count() - text.matches("\r\n").count();
    u32::try_from(ends).unwrap_or(u32::MAX)
}
