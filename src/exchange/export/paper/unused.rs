//! Columns in which nothing stands: a paper leaves them out.

use super::{Block, Cell, Paper, Starts, Table, TableKind};

impl Paper {
    /// The paper without those columns of lists, by their names, in which no row says anything. What a table is
    /// about has its column anyway: that nothing stands in it tells something.
    #[must_use]
    pub(in crate::exchange::export) fn without_unused_columns(mut self, names: &[&str]) -> Self {
        for block in &mut self.blocks {
            if let Block::Table(table) = block {
                table.leave_out_unused(names);
            }
        }
        self
    }
}

impl Table {
    fn leave_out_unused(&mut self, names: &[&str]) {
        let is_list = matches!(
            self.kind,
            TableKind::ByTarget | TableKind::ByAction | TableKind::Sheet
        );
        let is_plain = self.groups.is_empty() && self.columns.iter().all(|cell| cell.columns == 1);
        if !is_list || !is_plain || self.sections.iter().all(|section| section.rows.is_empty()) {
            return;
        }
        let is_used = self.used(names);
        for rows in self.parts() {
            keep_only(rows, &is_used);
        }
        let mut kept = is_used.iter();
        self.columns.retain(|_| *kept.next().unwrap_or(&true));
        let mut kept = is_used.iter();
        self.widths.retain(|_| *kept.next().unwrap_or(&true));
    }

    /// The rows that belong together, and the sums.
    fn parts(&mut self) -> impl Iterator<Item = &mut Vec<Vec<Cell>>> {
        let sections = self.sections.iter_mut().map(|section| &mut section.rows);
        sections.chain([&mut self.foot])
    }

    /// For each column, whether it is there: because of its name, or because something stands in it.
    fn used(&mut self, names: &[&str]) -> Vec<bool> {
        let named = |cell: &Cell| !names.contains(&cell.line.text().as_str());
        let mut is_used: Vec<bool> = self.columns.iter().map(named).collect();
        // What lies over several columns has its place in those that are there anyway.
        for is_wide in [false, true] {
            for rows in self.parts() {
                let mut starts = Starts::new(is_used.len());
                for row in rows {
                    let starts = starts.of(row);
                    for (cell, at) in row.iter().zip(starts) {
                        let span = cell.columns.max(1);
                        let range = is_used.iter_mut().skip(at).take(span).collect::<Vec<_>>();
                        let is_homeless = range.iter().all(|used| !**used);
                        let says = !cell.line.is_empty() && (span > 1) == is_wide;
                        if let Some(first) = range.into_iter().next().filter(|_| says && is_homeless) {
                            *first = true;
                        }
                    }
                }
            }
        }
        is_used
    }
}

/// Takes the cells of the other columns out of rows, and makes those that lie over them narrower.
fn keep_only(rows: &mut [Vec<Cell>], is_used: &[bool]) {
    let mut starts = Starts::new(is_used.len());
    for row in rows {
        let starts = starts.of(row);
        let mut left = starts.into_iter();
        row.retain_mut(|cell| {
            let at = left.next().unwrap_or_default();
            let span = cell.columns.max(1);
            let range = is_used.iter().skip(at).take(span);
            let kept = range.filter(|used| **used).count();
            cell.columns = kept;
            kept > 0
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CellKind, Line, Section};
    use super::*;

    const EXTRAS: [&str; 2] = ["Element", "Evidence"];

    fn cell(text: &str) -> Cell {
        Cell::text(Line::words(text))
    }

    fn table(rows: Vec<Vec<Cell>>) -> Table {
        Table {
            kind: TableKind::ByTarget,
            caption: Line::default(),
            groups: Vec::new(),
            columns: ["Target", "Element", "Action", "Evidence"].map(cell).to_vec(),
            sections: vec![Section { heading: None, rows }],
            foot: Vec::new(),
            widths: vec![4, 1, 3, 2],
            is_named_above: false,
        }
    }

    fn texts(row: &[Cell]) -> Vec<(String, usize)> {
        row.iter().map(|cell| (cell.line.text(), cell.columns)).collect()
    }

    #[test]
    fn columns_in_which_nothing_stands_are_left_out() {
        let mut table = table(vec![
            vec![cell("T1").over_rows(3), cell(""), cell("1.1"), cell("")],
            vec![cell(""), cell("1.2"), cell("")],
            vec![Cell::new(CellKind::Remark, Line::words("none: 1.3")).over_columns(3)],
        ]);
        table.leave_out_unused(&EXTRAS);
        let names: Vec<_> = table.columns.iter().map(|cell| cell.line.text()).collect();
        assert_eq!(names, ["Target", "Action"]);
        assert_eq!(table.widths, [4, 3]);
        let rows = &table.sections[0].rows;
        assert_eq!(texts(&rows[0]), [("T1".to_owned(), 1), ("1.1".to_owned(), 1)]);
        assert_eq!(texts(&rows[1]), [("1.2".to_owned(), 1)]);
        assert_eq!(texts(&rows[2]), [("none: 1.3".to_owned(), 1)]);
    }

    #[test]
    fn one_text_keeps_a_column_and_a_remark_keeps_its_place() {
        let mut one = table(vec![
            vec![cell("T1"), cell(""), cell("1.1"), cell("")],
            vec![cell("T2"), cell("T2.1"), cell("1.2"), cell("")],
        ]);
        one.leave_out_unused(&EXTRAS);
        assert_eq!(one.columns.len(), 3);
        // Of a table that says nothing but a remark, the remark stays.
        let remark = Cell::new(CellKind::Remark, Line::words("Not considered")).over_columns(3);
        let mut bare = table(vec![vec![cell("T1"), remark]]);
        bare.leave_out_unused(&EXTRAS);
        assert_eq!(
            bare.columns.len(),
            2,
            "the action has its column though nothing stands in it"
        );
        assert_eq!(
            texts(&bare.sections[0].rows[0]),
            [("T1".to_owned(), 1), ("Not considered".to_owned(), 1)]
        );
    }

    #[test]
    fn other_tables_and_empty_ones_keep_their_columns() {
        let mut none = table(Vec::new());
        none.leave_out_unused(&EXTRAS);
        assert_eq!(none.columns.len(), 4);
        let mut figures = table(vec![vec![cell("1"), cell(""), cell(""), cell("")]]);
        figures.kind = TableKind::Figures;
        figures.leave_out_unused(&EXTRAS);
        assert_eq!(figures.columns.len(), 4);
    }
}
