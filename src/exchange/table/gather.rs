//! Collects cells into rows within the limits.

use super::finding::Finding;
use super::{Cell, CellKind, Limits, Row};

/// The rows so far, and how much of the limits they take.
#[derive(Debug)]
pub(super) struct Gather {
    limits: Limits,
    rows: Vec<Row>,
    cells: usize,
    text: usize,
}

impl Gather {
    /// Begins without rows.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            rows: Vec::new(),
            cells: 0,
            text: 0,
        }
    }

    /// Says whether there is no content yet.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Puts a cell at its place. Rows must come in order; cells without content take no room.
    pub(super) fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), Finding> {
        if cell.text.trim().is_empty() {
            return Ok(());
        }
        let at = |key| Finding::error(key).in_row(row).in_column(column);
        if column >= self.limits.columns {
            return Err(at("table-too-wide").count("most", self.limits.columns));
        }
        if cell.text.len() > self.limits.cell {
            return Err(at("table-cell-too-long").count("most", self.limits.cell));
        }
        self.text += cell.text.len();
        if self.text > self.limits.text {
            return Err(at("table-too-much-text").count("most", self.limits.text >> 20));
        }
        if self.rows.last().is_none_or(|last| last.number != row) {
            if self.rows.len() >= self.limits.rows {
                return Err(at("table-too-long").count("most", self.limits.rows));
            }
            self.rows.push(Row {
                number: row,
                cells: Vec::new(),
            });
        }
        let Some(last) = self.rows.last_mut() else {
            return Ok(());
        };
        let before = last.cells.len();
        if before <= column {
            self.cells += column + 1 - before;
            if self.cells > self.limits.cells {
                return Err(at("table-too-many-cells").count("most", self.limits.cells));
            }
            last.cells.resize_with(column + 1, Cell::default);
        }
        if let Some(place) = last.cells.get_mut(column) {
            *place = cell;
        }
        Ok(())
    }

    /// Puts a text at its place.
    pub(super) fn put_text(&mut self, row: u32, column: usize, text: String) -> Result<(), Finding> {
        let cell = Cell {
            text,
            kind: CellKind::Text,
            is_formula: false,
        };
        self.put(row, column, cell)
    }

    /// Puts a copy of a row below it, as files say that a row repeats.
    pub(super) fn repeat_last(&mut self, number: u32) -> Result<(), Finding> {
        let Some(last) = self.rows.last().cloned() else {
            return Ok(());
        };
        for (column, cell) in last.cells.into_iter().enumerate() {
            self.put(number, column, cell)?;
        }
        Ok(())
    }

    /// The number of the last row.
    pub(super) fn last_row(&self) -> Option<u32> {
        self.rows.last().map(|row| row.number)
    }

    /// The rows; an error if there are none.
    pub(super) fn finish(self) -> Result<Vec<Row>, Finding> {
        if self.rows.is_empty() {
            return Err(Finding::error("table-empty"));
        }
        Ok(self.rows)
    }
}
