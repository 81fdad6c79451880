//! Links that others have published, beside one's own: thin dotted lines with a letter on them.

use std::collections::BTreeMap;

use eframe::egui::{
    Align2, CursorIcon, Mesh, Pos2, Rect, Role, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::gather::Gathered;
use super::{Focus, StripEvents};
use crate::model::{Pair, Side};
use crate::ui::board::wires::{Curve, Ink, draw};
use crate::ui::published::{Published, beside};
use crate::ui::scene::Scene;
use crate::ui::theme::{Palette, Size, Weight, font};
use crate::ui::widgets::focus_ring;

/// How far beside one's own link the published one runs, in points.
const ASIDE: f32 = 5.0;
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
        let mut lines: BTreeMap<(u32, u32), (Curve, Vec<Pair>)> = BTreeMap::new();
        for pair in published.pairs() {
            let ends = (
                self.actions.link_y(pair.action.0),
                self.targets.link_y(pair.target.0),
            );
            let (Some(action), Some(target)) = ends else {
                continue;
            };
            if self.hidden(Side::Action, action) != 0.0 || self.hidden(Side::Target, target) != 0.0 {
                continue;
            }
            let from = pos2(self.frame.action_x, action + ASIDE);
            let to = pos2(self.frame.target_x, target + ASIDE);
            let line = lines
                .entry((action.to_bits(), target.to_bits()))
                .or_insert_with(|| (Curve::between(from, to), Vec::new()));
            line.1.push(pair);
        }
        let mut mesh = Mesh::default();
        for (curve, pairs) in lines.values() {
            let is_touched = pairs.iter().any(|pair| focus.touches(*pair));
            let color = if is_touched {
                palette.text
            } else {
                palette.text_weak
            };
            let ink = Ink {
                width: 1.2,
                color,
                dash: Some((1.5, 4.5)),
            };
            draw(&mut mesh, curve, ink);
        }
        let painter = ui
            .painter()
            .with_clip_rect(self.frame.rect.expand2(vec2(2.0, 0.0)).intersect(ui.clip_rect()));
        painter.add(Shape::mesh(mesh));
        let mut taken: Vec<Pos2> = Vec::new();
        for (curve, pairs) in lines.values() {
            let at = place(curve, &taken);
            taken.push(at);
            if let Some(pair) = sign(ui, palette, scene, published, at, pairs) {
                events.selected = Some(pair);
            }
        }
    }
}

/// A place on the line for its sign, near its end and clear of the signs before.
fn place(curve: &Curve, taken: &[Pos2]) -> Pos2 {
    let free = |at: &&Pos2| taken.iter().all(|one| one.distance(**at) > SIGN * 2.0 + 2.0);
    let back = curve.points.iter().rev();
    let places: Vec<&Pos2> = back.skip(4).step_by(2).take(8).collect();
    let [first, ..] = curve.points;
    let place = places
        .iter()
        .copied()
        .find(free)
        .or_else(|| places.first().copied());
    place.copied().unwrap_or(first)
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
