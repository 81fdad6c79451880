//! Links that others have published, beside one's own: lines of small rings with a letter on them.

use std::collections::BTreeMap;

use eframe::egui::{
    Align2, Color32, CursorIcon, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::gather::Gathered;
use super::{Focus, StripEvents};
use crate::model::{Pair, Side};
use crate::ui::board::wires::Curve;
use crate::ui::published::{Published, beside};
use crate::ui::scene::Scene;
use crate::ui::theme::{Palette, Size, Weight, font};
use crate::ui::widgets::focus_ring;

/// How far beside one's own link the published one runs, in points.
const ASIDE: f32 = 5.0;
/// Radius of the rings of which the line is made, and from one to the next.
const BEAD: f32 = 1.9;
const APART: f32 = 11.0;
/// So many lines can still be told apart; beyond them only those of the selection and under the pointer are drawn.
const MOST_LINES: usize = 400;
/// Radius of the sign on the line.
const SIGN: f32 = 8.0;

impl Gathered<'_> {
    /// Draws what is published between cards in sight; a sign can be pressed and selects its pair.
    pub(super) fn published(
        &self,
        ui: &Ui,
        palette: &Palette,
        scene: &Scene<'_>,
        focus: Focus,
        published: &Published,
        events: &mut StripEvents,
    ) {
        // Items of a folded group share a line.
        let mut lines: BTreeMap<(u32, u32), Line> = BTreeMap::new();
        for pair in published.pairs() {
            let ends = (
                self.actions.link_y(pair.action.0),
                self.targets.link_y(pair.target.0),
            );
            let (Some(action), Some(target)) = ends else {
                continue;
            };
            let (from, sees_action) = self.end(Side::Action, action);
            let (to, sees_target) = self.end(Side::Target, target);
            let is_touched = focus.touches(pair);
            if (!sees_action && !sees_target) || (lines.len() >= MOST_LINES && !is_touched) {
                continue;
            }
            let line = lines
                .entry((from.y.to_bits(), to.y.to_bits()))
                .or_insert_with(|| Line {
                    curve: Curve::between(from, to),
                    pairs: Vec::new(),
                    hidden: match (sees_action, sees_target) {
                        (false, _) => Some(Side::Action),
                        (_, false) => Some(Side::Target),
                        _ => None,
                    },
                });
            line.pairs.push(pair);
        }
        let painter = ui
            .painter()
            .with_clip_rect(self.frame.rect.expand2(vec2(2.0, 0.0)).intersect(ui.clip_rect()));
        for Line { curve, pairs, .. } in lines.values() {
            let is_touched = pairs.iter().any(|pair| focus.touches(*pair));
            let color = if is_touched {
                palette.text
            } else {
                palette.text_weak
            };
            beads(&painter, curve, Stroke::new(1.0, color), palette.page);
        }
        let mut taken: Vec<Pos2> = Vec::new();
        for line in lines.values() {
            let at = place(line, &taken);
            taken.push(at);
            if let Some(pair) = sign(ui, palette, scene, published, at, &line.pairs) {
                events.selected = Some(pair);
                events.reveal = line.hidden.map(|side| match side {
                    Side::Action => (side, pair.action.0),
                    Side::Target => (side, pair.target.0),
                });
            }
        }
    }

    /// Where a line ends, and whether its card is in sight; else at the edge behind which the card is.
    fn end(&self, side: Side, y: f32) -> (Pos2, bool) {
        let hidden = self.hidden(side, y);
        let inner = self.column(side).inner;
        if hidden == 0.0 {
            return (pos2(self.x(side), y + ASIDE), true);
        }
        let edge = if hidden < 0.0 {
            inner.top() + 4.0
        } else {
            inner.bottom() - 4.0
        };
        let inward = (self.x(side.other()) - self.x(side)).signum();
        (pos2(self.x(side) + inward * 60.0, edge), false)
    }
}

/// Small rings along a curve: none of one's own links looks so, whatever its colour.
fn beads(painter: &Painter, curve: &Curve, line: Stroke, ground: Color32) {
    let mut left = 0.0;
    for ends in curve.points.windows(2) {
        let [from, to] = ends else { continue };
        let length = from.distance(*to);
        while left < length {
            let at = *from + (*to - *from) * (left / length);
            painter.circle(at, BEAD, ground, line);
            left += APART;
        }
        left -= length;
    }
}

/// What is published, as one line.
struct Line {
    curve: Curve,
    pairs: Vec<Pair>,
    /// The side whose card is out of sight, if one is.
    hidden: Option<Side>,
}

/// A place on the line for its sign: near an end in sight, clear of the signs before.
fn place(line: &Line, taken: &[Pos2]) -> Pos2 {
    let free = |at: &Pos2| taken.iter().all(|one| one.distance(*at) > SIGN * 2.0 + 2.0);
    let mut points = line.curve.points;
    if line.hidden != Some(Side::Target) {
        points.reverse();
    }
    let [first, ..] = points;
    let places: Vec<Pos2> = points.into_iter().skip(4).step_by(2).take(8).collect();
    let place = places.iter().copied().find(free);
    place.or_else(|| places.first().copied()).unwrap_or(first)
}

/// The letter on a line; returns the pair if it was pressed.
fn sign(
    ui: &Ui,
    palette: &Palette,
    scene: &Scene<'_>,
    published: &Published,
    at: Pos2,
    pairs: &[Pair],
) -> Option<Pair> {
    let first = pairs.first()?;
    let rect = Rect::from_center_size(at, vec2(SIGN * 2.0 + 2.0, SIGN * 2.0 + 2.0));
    let id = ui.make_persistent_id(("published", first));
    let response = ui.interact(rect, id, Sense::click());
    let said: Vec<_> = pairs
        .iter()
        .filter_map(|pair| beside(scene.words, Some(published), *pair))
        .collect();
    let name = scene
        .words
        .format("published-name", &[("said", said.join("\n").into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let line = if response.hovered() {
        palette.accent
    } else {
        palette.text_weak
    };
    ui.painter()
        .circle(at, SIGN, palette.surface, Stroke::new(1.0, line));
    let small = font(Size::Caption, Weight::SemiBold);
    ui.painter()
        .text(at, Align2::CENTER_CENTER, "P", small, palette.text);
    focus_ring(ui, rect, &response);
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(name);
    response.clicked().then_some(*first)
}
