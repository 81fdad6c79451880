//! Which links concern what is in sight, and where they run.

use std::collections::BTreeMap;

use eframe::egui::{self, pos2};

use super::Frame;
use crate::analysis::{DecidedLink, Link, Links};
use crate::model::plan::Entry;
use crate::model::{ActionId, ItemNo, Session, Side, Strength, TargetId};
use crate::ui::board::column::ColumnState;
use crate::ui::board::wires::Curve;

/// How near the pointer must be to a link, in points.
const REACH: f32 = 7.0;
/// Links of items in folded groups drawn at most, so that a folded giant costs no more than a screenful.
const FOLDED_LINKS: usize = 2_000;

/// A link that is drawn, and where.
#[derive(Clone, Copy, Debug)]
pub(super) struct Drawn {
    pub(super) link: Link,
    pub(super) curve: Curve,
    /// How many links share this curve, since their ends are folded into the same headings.
    pub(super) count: u32,
}

/// Which of the links on one curve is drawn: what is agreed before what is in brackets, then the strongest.
fn rank(link: &Link) -> (bool, Strength) {
    let is_whole = !link.decided.is_some_and(DecidedLink::is_bracketed);
    (is_whole, link.strength)
}

/// Links that end out of sight, at one end of one column.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Bundle {
    pub(super) count: u32,
    /// How many of them stand in brackets.
    pub(super) brackets: u32,
    /// The nearest hidden item and its distance from the edge.
    pub(super) nearest: Option<(ItemNo, f32)>,
}
/// All links that concern what is in sight.
pub(super) struct Gathered<'c> {
    pub(super) frame: Frame,
    pub(super) actions: &'c ColumnState,
    pub(super) targets: &'c ColumnState,
    pub(super) drawn: Vec<Drawn>,
    /// Stubs of rows whose counterparts are out of sight: from the row to the edge, with their number.
    pub(super) stubs: Vec<(egui::Pos2, egui::Pos2, u32, Option<ItemNo>, Side)>,
    /// By side, above and below.
    pub(super) bundles: [[Bundle; 2]; 2],
}

impl<'c> Gathered<'c> {
    pub(super) fn new(frame: Frame, actions: &'c ColumnState, targets: &'c ColumnState) -> Self {
        Self {
            frame,
            actions,
            targets,
            drawn: Vec::new(),
            stubs: Vec::new(),
            bundles: Default::default(),
        }
    }

    pub(super) fn column(&self, side: Side) -> &'c ColumnState {
        match side {
            Side::Action => self.actions,
            Side::Target => self.targets,
        }
    }

    pub(super) fn x(&self, side: Side) -> f32 {
        match side {
            Side::Action => self.frame.action_x,
            Side::Target => self.frame.target_x,
        }
    }

    /// How far a place is out of sight: negative above, positive below, zero in sight.
    pub(super) fn hidden(&self, side: Side, y: f32) -> f32 {
        let inner = self.column(side).inner;
        if y < inner.top() {
            y - inner.top()
        } else if y > inner.bottom() {
            y - inner.bottom()
        } else {
            0.0
        }
    }

    pub(super) fn gather(&mut self, links: &Links, session: &Session) {
        let mut folded: BTreeMap<(u32, u32), Drawn> = BTreeMap::new();
        for row in self.actions.visible_rows() {
            let y = self.actions.origin_y + row.middle();
            if self.hidden(Side::Action, y) != 0.0 {
                continue;
            }
            match row.entry {
                Entry::Item(item) => self.row_links(
                    Side::Action,
                    y,
                    Some(item),
                    links.of_action(ActionId(item)),
                    &mut folded,
                ),
                Entry::Heading(heading) => {
                    let own = |item: &ItemNo| self.actions.layout.own_row_of(*item).is_none();
                    let under: Vec<_> = session
                        .actions()
                        .items_under(heading)
                        .take(FOLDED_LINKS)
                        .filter(own)
                        .flat_map(|item| links.of_action(ActionId(item)))
                        .take(FOLDED_LINKS)
                        .copied()
                        .collect();
                    self.row_links(Side::Action, y, None, &under, &mut folded);
                }
            }
        }
        self.drawn.extend(folded.into_values());
        for row in self.targets.visible_rows() {
            let y = self.targets.origin_y + row.middle();
            if self.hidden(Side::Target, y) != 0.0 {
                continue;
            }
            match row.entry {
                Entry::Item(item) => {
                    self.hidden_ends(Side::Target, y, Some(item), links.of_target(TargetId(item)));
                }
                Entry::Heading(heading) => {
                    let own = |item: &ItemNo| self.targets.layout.own_row_of(*item).is_none();
                    let under: Vec<_> = session
                        .targets()
                        .items_under(heading)
                        .take(FOLDED_LINKS)
                        .filter(own)
                        .flat_map(|item| links.of_target(TargetId(item)))
                        .take(FOLDED_LINKS)
                        .collect();
                    self.hidden_ends(Side::Target, y, None, under.into_iter());
                }
            }
        }
    }

    /// Takes the links of one row of actions: those whose target is in sight, and the rest as a stub.
    pub(super) fn row_links(
        &mut self,
        side: Side,
        y: f32,
        item: Option<ItemNo>,
        links: &[Link],
        folded: &mut BTreeMap<(u32, u32), Drawn>,
    ) {
        for link in links {
            let Some(target_y) = self.targets.link_y(link.pair.target.0) else {
                continue;
            };
            if self.hidden(Side::Target, target_y) != 0.0 {
                continue;
            }
            let ends = (pos2(self.frame.action_x, y), pos2(self.frame.target_x, target_y));
            let target_folded = self.targets.layout.own_row_of(link.pair.target.0).is_none();
            if item.is_some() && !target_folded {
                self.drawn.push(Drawn {
                    link: *link,
                    curve: Curve::between(ends.0, ends.1),
                    count: 1,
                });
            } else {
                let drawn = folded
                    .entry((y.to_bits(), target_y.to_bits()))
                    .or_insert_with(|| Drawn {
                        link: *link,
                        curve: Curve::between(ends.0, ends.1),
                        count: 0,
                    });
                drawn.count += 1;
                if rank(link) > rank(&drawn.link) {
                    drawn.link = *link;
                }
            }
        }
        self.hidden_ends(side, y, item, links.iter());
    }

    /// Counts the links of one row whose other end is out of sight, and draws one stub up and one down.
    pub(super) fn hidden_ends<'l>(
        &mut self,
        side: Side,
        y: f32,
        item: Option<ItemNo>,
        links: impl Iterator<Item = &'l Link>,
    ) {
        let other = side.other();
        let mut counts = [0_u32; 2];
        for link in links {
            let end = match other {
                Side::Action => link.pair.action.0,
                Side::Target => link.pair.target.0,
            };
            let Some(end_y) = self.column(other).link_y(end) else {
                continue;
            };
            let hidden = self.hidden(other, end_y);
            if hidden == 0.0 {
                continue;
            }
            let way = usize::from(hidden > 0.0);
            if let Some(count) = counts.get_mut(way) {
                *count += 1;
            }
            if let Some(bundle) = self
                .bundles
                .get_mut(usize::from(other == Side::Target))
                .and_then(|one| one.get_mut(way))
            {
                bundle.count += 1;
                bundle.brackets += u32::from(link.decided.is_some_and(DecidedLink::is_bracketed));
                if bundle.nearest.is_none_or(|(_, distance)| hidden.abs() < distance) {
                    bundle.nearest = Some((end, hidden.abs()));
                }
            }
        }
        let inner = self.column(other).inner;
        let from = pos2(self.x(side), y);
        for (way, count) in counts.into_iter().enumerate() {
            if count > 0 {
                let edge = if way == 0 {
                    inner.top() + 16.0
                } else {
                    inner.bottom() - 16.0
                };
                let inward = (self.x(side) - self.x(other)).signum();
                self.stubs
                    .push((from, pos2(self.x(other) + inward * 40.0, edge), count, item, side));
            }
        }
    }

    pub(super) fn nearest(&self, pointer: egui::Pos2) -> Option<&Drawn> {
        self.drawn
            .iter()
            .filter(|drawn| drawn.curve.bounds().expand(REACH).contains(pointer))
            .map(|drawn| (drawn, drawn.curve.distance(pointer)))
            .filter(|(_, distance)| *distance < REACH)
            .min_by(|(_, a), (_, b)| a.total_cmp(b))
            .map(|(drawn, _)| drawn)
    }
}
