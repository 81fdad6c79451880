//! Where rows and columns lie: prefix sums over one plan, with room before each group.

use std::ops::Range;

use crate::model::{HeadingNo, Plan};

/// A run of items under one heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Group {
    /// The heading; nothing for items at the top of the plan.
    pub(super) heading: Option<HeadingNo>,
    /// Places of its items in the plan.
    pub(super) items: Range<usize>,
    /// Where its room begins, heading included.
    pub(super) start: f32,
    /// Where its last item ends.
    pub(super) end: f32,
}

/// The places of all items of a plan along one direction, in points from the first group's start.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Axis {
    starts: Vec<f32>,
    groups: Vec<Group>,
    breadth: f32,
}

/// How much room things take along an axis, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Each item.
    pub(super) item: f32,
    /// Before the items of a group that has a heading.
    pub(super) heading: f32,
    /// Between two groups.
    pub(super) gap: f32,
}

impl Axis {
    /// Lays out the items of a plan.
    pub(super) fn of(plan: &Plan, room: Room) -> Self {
        Self::laid_out(plan.items().iter().map(|item| item.heading), room)
    }

    fn laid_out(headings: impl Iterator<Item = Option<HeadingNo>>, room: Room) -> Self {
        let mut axis = Self {
            breadth: room.item,
            ..Self::default()
        };
        let mut at = 0.0;
        for (index, heading) in headings.enumerate() {
            if axis.groups.last().is_none_or(|group| group.heading != heading) {
                if index > 0 {
                    at += room.gap;
                }
                let start = at;
                if heading.is_some() {
                    at += room.heading;
                }
                axis.groups.push(Group {
                    heading,
                    items: index..index,
                    start,
                    end: at,
                });
            }
            axis.starts.push(at);
            at += room.item;
            if let Some(group) = axis.groups.last_mut() {
                group.items.end = index + 1;
                group.end = at;
            }
        }
        axis
    }

    /// The number of items.
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    /// Where the last item ends.
    pub(super) fn length(&self) -> f32 {
        self.starts.last().map_or(0.0, |start| start + self.breadth)
    }

    /// From where to where an item reaches.
    pub(super) fn span(&self, index: usize) -> Option<(f32, f32)> {
        let start = *self.starts.get(index)?;
        Some((start, start + self.breadth))
    }

    /// The items of which something lies between two places.
    pub(super) fn visible(&self, from: f32, to: f32) -> Range<usize> {
        let first = self.starts.partition_point(|start| start + self.breadth <= from);
        let end = self.starts.partition_point(|start| *start < to);
        first..end.max(first)
    }

    /// The item at a place; nothing in a gap or a heading.
    pub(super) fn at(&self, place: f32) -> Option<usize> {
        let index = self
            .starts
            .partition_point(|start| *start <= place)
            .checked_sub(1)?;
        let (_, end) = self.span(index)?;
        (place < end).then_some(index)
    }

    /// The groups of which something lies between two places.
    pub(super) fn groups_between(&self, from: f32, to: f32) -> &[Group] {
        let first = self.groups.partition_point(|group| group.end <= from);
        let end = self.groups.partition_point(|group| group.start < to);
        self.groups.get(first..end.max(first)).unwrap_or_default()
    }

    /// The first item of the group before an item's own, or of its own if the item is not the first in it.
    pub(super) fn group_before(&self, index: usize) -> usize {
        let own = self.own_group(index);
        let start = self.groups.get(own).map_or(0, |group| group.items.start);
        if start < index {
            return start;
        }
        own.checked_sub(1)
            .and_then(|before| self.groups.get(before))
            .map_or(start, |group| group.items.start)
    }

    /// The first item of the group after an item's own; the last item of all if there is none.
    pub(super) fn group_after(&self, index: usize) -> usize {
        match self.groups.get(self.own_group(index) + 1) {
            Some(group) => group.items.start,
            None => self.len().saturating_sub(1),
        }
    }

    fn own_group(&self, index: usize) -> usize {
        self.groups.partition_point(|group| group.items.end <= index)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROOM: Room = Room {
        item: 10.0,
        heading: 4.0,
        gap: 2.0,
    };

    /// Two items under one heading, three under another.
    fn axis() -> Axis {
        let headings = [0, 0, 1, 1, 1].map(|number| Some(HeadingNo(number)));
        Axis::laid_out(headings.into_iter(), ROOM)
    }

    #[test]
    fn groups_have_room_before_them() {
        let axis = axis();
        assert_eq!(axis.span(0), Some((4.0, 14.0)));
        assert_eq!(axis.span(1), Some((14.0, 24.0)));
        assert_eq!(axis.span(2), Some((30.0, 40.0)), "gap and heading between");
        assert_eq!((axis.len(), axis.length()), (5, 60.0));
        assert_eq!(axis.span(5), None);
    }

    #[test]
    fn items_without_heading_need_no_room_for_one() {
        let axis = Axis::laid_out([None, None].into_iter(), ROOM);
        assert_eq!(axis.span(0), Some((0.0, 10.0)));
        assert_eq!(
            Axis::laid_out(std::iter::empty(), ROOM),
            Axis {
                breadth: 10.0,
                ..Axis::default()
            }
        );
    }

    #[test]
    fn what_is_seen_is_found_without_walking_all() {
        let axis = axis();
        assert_eq!(axis.visible(13.0, 31.0), 0..3);
        assert_eq!(axis.visible(14.0, 30.0), 1..2, "ends do not count");
        assert_eq!(axis.visible(100.0, 200.0), 5..5);
        assert_eq!(axis.groups_between(0.0, 25.0).len(), 1);
        assert_eq!(axis.groups_between(20.0, 30.0).len(), 2);
    }

    #[test]
    fn gaps_belong_to_no_item() {
        let axis = axis();
        assert_eq!(axis.at(4.0), Some(0));
        assert_eq!(axis.at(27.0), None);
        assert_eq!(axis.at(59.9), Some(4));
        assert_eq!((axis.at(60.0), axis.at(-1.0)), (None, None));
    }

    #[test]
    fn jumping_by_groups_stops_at_the_ends() {
        let axis = axis();
        assert_eq!((axis.group_after(0), axis.group_after(3)), (2, 4));
        assert_eq!(
            (
                axis.group_before(4),
                axis.group_before(2),
                axis.group_before(1),
                axis.group_before(0)
            ),
            (2, 0, 0, 0)
        );
    }
}
