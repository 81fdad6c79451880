//! In which columns the cells of a row begin.

use super::Cell;

/// Where the cells of rows begin that belong together: a cell that reaches over rows takes their places too.
pub(in crate::exchange::export) struct Starts {
    /// For each column, how many rows below a cell still takes.
    taken: Vec<usize>,
}

impl Starts {
    /// No rows yet, in so many columns.
    pub(in crate::exchange::export) fn new(columns: usize) -> Self {
        Self {
            taken: vec![0; columns],
        }
    }

    /// The column in which each cell of the next row begins.
    pub(in crate::exchange::export) fn of(&mut self, row: &[Cell]) -> Vec<usize> {
        let mut at = 0;
        let mut starts = Vec::with_capacity(row.len());
        for cell in row {
            while let Some(below) = self.taken.get_mut(at).filter(|below| **below > 0) {
                *below -= 1;
                at += 1;
            }
            starts.push(at);
            let span = cell.columns.max(1);
            for below in self.taken.iter_mut().skip(at).take(span) {
                *below = cell.rows.max(1) - 1;
            }
            at += span;
        }
        for below in self.taken.iter_mut().skip(at) {
            *below = below.saturating_sub(1);
        }
        starts
    }
}
