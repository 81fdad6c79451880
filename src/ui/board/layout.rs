//! Where the rows of one column stand: pure geometry, in points from the top of the column's content.

use std::collections::BTreeSet;

use crate::model::plan::Entry;
use crate::model::{HeadingNo, ItemNo, Plan, Side};

/// Room between two cards.
pub(super) const GAP: f32 = 6.0;
/// Room above the first row and below the last.
pub(super) const MARGIN: f32 = 4.0;

/// One row of a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Row {
    /// What stands in it.
    pub(super) entry: Entry,
    /// Its top.
    pub(super) top: f32,
    /// Its height, without the gap below it.
    pub(super) height: f32,
}

impl Row {
    /// Returns the middle of the row.
    pub(super) fn middle(&self) -> f32 {
        self.top + self.height / 2.0
    }
}

/// The rows of one column. Items under a folded heading have no row; their links end at the heading.
#[derive(Clone, Debug, Default)]
pub(super) struct ColumnLayout {
    rows: Vec<Row>,
    /// For each item the row its links end at.
    row_of_item: Vec<u32>,
    total: f32,
}

impl ColumnLayout {
    /// Lays a plan out. `height_of` says how tall a heading or an item's card is.
    pub(super) fn of(
        plan: &Plan,
        side: Side,
        folded: &BTreeSet<(Side, HeadingNo)>,
        mut height_of: impl FnMut(Entry) -> f32,
    ) -> Self {
        let mut layout = Self {
            rows: Vec::new(),
            row_of_item: vec![0; plan.items().len()],
            total: MARGIN,
        };
        // The depth of the outermost folded heading that we are inside of.
        let mut folded_at: Option<u16> = None;
        for entry in plan.entries() {
            let depth = plan.depth(*entry).unwrap_or(0);
            if folded_at.is_some_and(|at| depth <= at) {
                folded_at = None;
            }
            match entry {
                Entry::Heading(heading) => {
                    if folded_at.is_some() {
                        continue;
                    }
                    layout.push(*entry, height_of(*entry), 0.0);
                    if folded.contains(&(side, *heading)) {
                        folded_at = Some(depth);
                    }
                }
                Entry::Item(item) => {
                    if folded_at.is_none() {
                        layout.push(*entry, height_of(*entry), GAP);
                    }
                    if let Some(row) = layout.row_of_item.get_mut(item.0 as usize) {
                        *row = layout.rows.len().saturating_sub(1) as u32;
                    }
                }
            }
        }
        layout.total += MARGIN;
        layout
    }

    fn push(&mut self, entry: Entry, height: f32, gap: f32) {
        self.rows.push(Row {
            entry,
            top: self.total,
            height,
        });
        self.total += height + gap;
    }

    /// Returns the height of all rows together.
    pub(super) fn total(&self) -> f32 {
        self.total
    }

    /// Returns the rows that reach into a span of heights: the only ones worth drawing.
    pub(super) fn visible(&self, from: f32, to: f32) -> &[Row] {
        let first = self.rows.partition_point(|row| row.top + row.height <= from);
        let last = self.rows.partition_point(|row| row.top < to);
        self.rows.get(first..last.max(first)).unwrap_or_default()
    }

    /// Returns all rows.
    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Returns the row at which an item's links end.
    pub(super) fn row_of(&self, item: ItemNo) -> Option<&Row> {
        let row = *self.row_of_item.get(item.0 as usize)?;
        self.rows.get(row as usize)
    }

    /// Returns the item's own row, unless it is folded away.
    pub(super) fn own_row_of(&self, item: ItemNo) -> Option<&Row> {
        self.row_of(item).filter(|row| row.entry == Entry::Item(item))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::plan_file;

    fn layout(folded: &BTreeSet<(Side, HeadingNo)>) -> (Plan, ColumnLayout) {
        let shipped = plan_file::shipped();
        let plan = plan_file::read_plan(shipped[0].text).expect("a plan");
        let layout = ColumnLayout::of(&plan, Side::Action, folded, |_| 50.0);
        (plan, layout)
    }

    #[test]
    fn rows_do_not_overlap_and_only_the_visible_are_found() {
        let (_, layout) = layout(&BTreeSet::new());
        for pair in layout.rows().windows(2) {
            assert!(pair[0].top + pair[0].height <= pair[1].top);
        }
        let visible = layout.visible(100.0, 300.0);
        assert!(
            visible
                .iter()
                .all(|row| row.top < 300.0 && row.top + row.height > 100.0)
        );
        assert_eq!(layout.visible(-500.0, 0.0).len(), 0);
        assert_eq!(layout.visible(0.0, f32::MAX).len(), layout.rows().len());
    }

    #[test]
    fn a_folded_heading_takes_the_links_of_its_items() {
        let heading = HeadingNo(0);
        let (plan, layout) = layout(&BTreeSet::from([(Side::Action, heading)]));
        for item in plan.items_under(heading) {
            assert_eq!(layout.own_row_of(item), None);
            assert_eq!(
                layout.row_of(item).map(|row| row.entry),
                Some(Entry::Heading(heading))
            );
        }
    }
}
