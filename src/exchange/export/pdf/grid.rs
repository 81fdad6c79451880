//! A table as rows of cells that know their columns: cells over several rows leave gaps below them.

use std::ops::Range;

use crate::exchange::export::paper::{Cell, CellKind, Line, Table, TableKind};

/// What a row is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Names the columns.
    Head,
    /// Names the rows that follow.
    Section,
    /// An ordinary row.
    Body,
    /// A sum at the end.
    Foot,
}

/// A cell in its column.
#[derive(Clone, Debug)]
pub(super) struct GridCell<'a> {
    /// The first column.
    pub(super) column: usize,
    /// How many columns.
    pub(super) columns: usize,
    /// How many rows.
    pub(super) rows: usize,
    /// What kind it is.
    pub(super) kind: CellKind,
    /// What stands in it.
    pub(super) line: &'a Line,
}

/// A row.
#[derive(Clone, Debug)]
pub(super) struct GridRow<'a> {
    /// What it is.
    pub(super) place: Place,
    /// Its cells.
    pub(super) cells: Vec<GridCell<'a>>,
}

/// A table.
#[derive(Clone, Debug)]
pub(super) struct Grid<'a> {
    /// Which one.
    pub(super) kind: TableKind,
    /// How many columns.
    pub(super) columns: usize,
    /// The rows with the names of columns.
    pub(super) head: Vec<GridRow<'a>>,
    /// All others.
    pub(super) rows: Vec<GridRow<'a>>,
    /// The widths of columns in relation to each other, if somebody said them.
    pub(super) widths: Vec<f32>,
    /// The columns under upright names.
    pub(super) upright: Vec<bool>,
}

impl<'a> Grid<'a> {
    /// The cells of a table in their columns.
    pub(super) fn new(table: &'a Table) -> Self {
        let mut head: Vec<&[Cell]> = Vec::new();
        if !table.groups.is_empty() {
            head.push(&table.groups);
        }
        head.push(&table.columns);
        let head = placed(Place::Head, &head);
        let mut rows = Vec::new();
        for section in &table.sections {
            if let Some(line) = &section.heading {
                rows.push(GridRow {
                    place: Place::Section,
                    cells: vec![GridCell {
                        column: 0,
                        columns: usize::MAX,
                        rows: 1,
                        kind: CellKind::RowHead,
                        line,
                    }],
                });
            }
            let body: Vec<&[Cell]> = section.rows.iter().map(Vec::as_slice).collect();
            rows.extend(placed(Place::Body, &body));
        }
        let foot: Vec<&[Cell]> = table.foot.iter().map(Vec::as_slice).collect();
        rows.extend(placed(Place::Foot, &foot));
        let ends = head.iter().chain(&rows).flat_map(|row| &row.cells).map(|cell| {
            if cell.columns == usize::MAX {
                0
            } else {
                cell.column + cell.columns
            }
        });
        let columns = ends.max().unwrap_or(0).max(1);
        for cell in rows.iter_mut().flat_map(|row| &mut row.cells) {
            cell.columns = cell.columns.min(columns);
        }
        let mut upright = vec![false; columns];
        for cell in head.iter().flat_map(|row| &row.cells) {
            if cell.kind == CellKind::Upright
                && let Some(one) = upright.get_mut(cell.column)
            {
                *one = true;
            }
        }
        let widths = if table.widths.len() == columns {
            table
                .widths
                .iter()
                .map(|width| f32::from((*width).max(1)))
                .collect()
        } else {
            Vec::new()
        };
        Self {
            kind: table.kind,
            columns,
            head,
            rows,
            widths,
            upright,
        }
    }

    /// How many columns name the rows: those before the first upright one, otherwise the first.
    pub(super) fn leading(&self) -> usize {
        match self.upright.iter().position(|one| *one) {
            Some(first) if first > 0 => first,
            _ => 1,
        }
    }

    /// Some of the columns, after those that name the rows.
    pub(super) fn slice(&self, columns: Range<usize>) -> Self {
        let leading = self.leading();
        let mut kept: Vec<usize> = (0..leading).collect();
        kept.extend(columns);
        // For each column, how many of the kept ones are before it.
        let before: Vec<usize> = (0..=self.columns)
            .map(|column| kept.partition_point(|one| *one < column))
            .collect();
        let at = |column: usize| before.get(column.min(self.columns)).copied().unwrap_or(0);
        let cut = |rows: &[GridRow<'a>]| {
            let cut_row = |row: &GridRow<'a>| GridRow {
                place: row.place,
                cells: row
                    .cells
                    .iter()
                    .filter_map(|cell| {
                        let first = at(cell.column);
                        let columns = at(cell.column + cell.columns) - first;
                        (columns > 0).then(|| GridCell {
                            column: first,
                            columns,
                            ..cell.clone()
                        })
                    })
                    .collect(),
            };
            rows.iter().map(cut_row).collect::<Vec<_>>()
        };
        let pick = |column: &usize| self.upright.get(*column).copied().unwrap_or(false);
        Self {
            kind: self.kind,
            columns: kept.len(),
            head: cut(&self.head),
            rows: cut(&self.rows),
            widths: kept
                .iter()
                .filter_map(|column| self.widths.get(*column).copied())
                .collect(),
            upright: kept.iter().map(pick).collect(),
        }
    }
}

/// Rows in which each cell stands in the first column that no cell above takes.
fn placed<'a>(place: Place, rows: &[&'a [Cell]]) -> Vec<GridRow<'a>> {
    // For each column, how many rows below are still taken.
    let mut taken: Vec<usize> = Vec::new();
    let mut out = Vec::with_capacity(rows.len());
    for (at, cells) in rows.iter().enumerate() {
        let left = rows.len() - at;
        let mut column = 0;
        let mut row = GridRow {
            place,
            cells: Vec::with_capacity(cells.len()),
        };
        let mut fresh = Vec::new();
        for cell in *cells {
            while taken.get(column).is_some_and(|rows| *rows > 0) {
                column += 1;
            }
            let columns = cell.columns.clamp(1, 1_000);
            let rows = cell.rows.clamp(1, left);
            row.cells.push(GridCell {
                column,
                columns,
                rows,
                kind: cell.kind,
                line: &cell.line,
            });
            fresh.push((column..column + columns, rows));
            column += columns;
        }
        for rows in &mut taken {
            *rows = rows.saturating_sub(1);
        }
        for (columns, rows) in fresh {
            if taken.len() < columns.end {
                taken.resize(columns.end, 0);
            }
            for one in taken.iter_mut().skip(columns.start).take(columns.len()) {
                *one = rows - 1;
            }
        }
        out.push(row);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> Cell {
        Cell::text(Line::words(text))
    }

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        Table {
            kind: TableKind::Sheet,
            caption: Line::default(),
            groups: Vec::new(),
            columns: vec![cell("a"), cell("b"), cell("c"), cell("d")],
            sections: vec![crate::exchange::export::paper::Section { heading: None, rows }],
            foot: Vec::new(),
            widths: Vec::new(),
            is_named_above: false,
        }
    }

    fn places(grid: &Grid<'_>) -> Vec<Vec<(usize, usize, String)>> {
        let row = |row: &GridRow<'_>| {
            let cell = |cell: &GridCell<'_>| (cell.column, cell.columns, cell.line.text());
            row.cells.iter().map(cell).collect()
        };
        grid.rows.iter().map(row).collect()
    }

    #[test]
    fn cells_stand_beside_those_that_reach_down() {
        let table = table(vec![
            vec![
                cell("1").over_rows(2),
                cell("2"),
                cell("3").over_columns(2).over_rows(9),
            ],
            vec![cell("4")],
        ]);
        let grid = Grid::new(&table);
        let text = |text: &str| text.to_owned();
        assert_eq!(
            places(&grid),
            [
                vec![(0, 1, text("1")), (1, 1, text("2")), (2, 2, text("3"))],
                vec![(1, 1, text("4"))]
            ]
        );
        assert_eq!(grid.rows[0].cells[2].rows, 2, "no cell reaches below its section");
    }

    #[test]
    fn a_slice_repeats_the_names_of_rows() {
        let table = table(vec![vec![cell("1"), cell("2"), cell("3").over_columns(2)]]);
        let grid = Grid::new(&table);
        let slice = grid.slice(2..3);
        assert_eq!(
            places(&slice),
            [vec![(0, 1, "1".to_owned()), (1, 1, "3".to_owned())]]
        );
        assert_eq!(slice.columns, 2);
    }
}
