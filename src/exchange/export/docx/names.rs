//! Names over several rows, said again where a page may begin.

use std::borrow::Cow;

use crate::exchange::export::paper::{Cell, CellKind, Ink, Line, Starts, Table, TableKind};
use crate::exchange::fonts::letters;

/// What a cell has beside its text, in twentieths of a point.
const BESIDE: f32 = 170.0;

/// Word says the names of columns again on each page, but not a name that lies over rows: a page could begin
/// with rows of which nobody sees whose they are. A name lies over as many rows as its text needs; each row
/// after them has its code.
pub(super) fn repeated<'a>(
    table: &Table,
    rows: &'a [Vec<Cell>],
    grid: &[u32],
    letter: f32,
) -> Cow<'a, [Vec<Cell>]> {
    let is_name = |cell: &&Cell| cell.kind == CellKind::RowHead && cell.rows > 1;
    if table.kind == TableKind::Overview || !rows.iter().any(|row| row.first().as_ref().is_some_and(is_name))
    {
        return Cow::Borrowed(rows);
    }
    let mut starts = Starts::new(grid.len());
    let heights: Vec<f32> = rows
        .iter()
        .map(|row| {
            let own = row.iter().zip(starts.of(row)).filter(|(cell, _)| cell.rows <= 1);
            own.map(|(cell, at)| lines(cell, grid, at, letter))
                .fold(1.0, f32::max)
        })
        .collect();
    let mut rows = rows.to_vec();
    for first in 0..rows.len() {
        let Some(name) = rows.get_mut(first).and_then(|row| row.first_mut()) else {
            continue;
        };
        if !is_name(&&*name) {
            continue;
        }
        let reach = name.rows;
        let mut wanted = lines(name, grid, 0, letter);
        let below = heights.iter().skip(first).take(reach);
        let needed = below
            .take_while(|height| {
                let is_missing = wanted > 0.0;
                wanted -= **height;
                is_missing
            })
            .count();
        name.rows = needed;
        let code = code(&name.line);
        for row in rows.iter_mut().take(first + reach).skip(first + needed) {
            row.insert(0, Cell::new(CellKind::RowHead, code.clone()));
        }
    }
    Cow::Owned(rows)
}

/// The code that a name begins with.
fn code(name: &Line) -> Line {
    let first = name.0.iter().find(|span| !span.text.trim().is_empty());
    first.map_or_else(Line::default, |span| {
        Line::default().with(span.text.trim(), Ink::Aside, span.voice.clone())
    })
}

/// About how many lines the text of a cell takes.
fn lines(cell: &Cell, grid: &[u32], at: usize, letter: f32) -> f32 {
    let width: u32 = grid.iter().skip(at).take(cell.columns.max(1)).sum();
    let room = ((width as f32 - BESIDE) / letter).max(1.0);
    let text = cell.line.text();
    let each = text
        .split('\n')
        .map(|line| (letters(line) / room).ceil().max(1.0));
    each.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::paper::Voice;

    fn table() -> Table {
        Table {
            kind: TableKind::ByTarget,
            caption: Line::default(),
            groups: Vec::new(),
            columns: Vec::new(),
            sections: Vec::new(),
            foot: Vec::new(),
            widths: Vec::new(),
            is_named_above: false,
        }
    }

    fn rows(name: &str, count: usize) -> Vec<Vec<Cell>> {
        let line = Line::default().with("T1", Ink::Bold, Voice::Program).then(name);
        let mut rows: Vec<Vec<Cell>> = (0..count).map(|_| vec![Cell::text(Line::words("x"))]).collect();
        rows[0].insert(0, Cell::new(CellKind::RowHead, line).over_rows(count));
        rows
    }

    #[test]
    fn each_row_after_the_name_says_the_code_again() {
        // A line of the name has room for about ten letters.
        let grid = [1170, 4000];
        let rows = rows(" a name of some length", 6);
        let repeated = repeated(&table(), &rows, &grid, 100.0);
        let reach = repeated[0][0].rows;
        assert!((2..=4).contains(&reach), "{reach}");
        for (at, row) in repeated.iter().enumerate().skip(1) {
            assert_eq!(row.len(), if at < reach { 1 } else { 2 }, "row {at}");
        }
        assert_eq!(repeated[5][0].line.text(), "T1");
    }

    #[test]
    fn a_long_name_stays_over_all_its_rows() {
        let rows = rows(&" a name".repeat(40), 3);
        let repeated = repeated(&table(), &rows, &[1170, 4000], 100.0);
        assert_eq!(*repeated, *rows);
    }

    #[test]
    fn marks_keep_their_groups() {
        let rows = rows("", 3);
        let table = Table {
            kind: TableKind::Overview,
            ..table()
        };
        assert!(matches!(
            repeated(&table, &rows, &[1170, 4000], 100.0),
            Cow::Borrowed(_)
        ));
    }
}
