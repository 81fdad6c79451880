//! Drawing links, stubs and bundles.

use eframe::egui::{
    self, Align2, Color32, CornerRadius, CursorIcon, Mesh, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::gather::{Bundle, Gathered};
use super::{Focus, StripEvents};
use crate::model::{ActionId, Contribution, Side, Strength, TargetId, Verdict};
use crate::ui::board::wires::{Curve, Ink, draw};
use crate::ui::lamp;
use crate::ui::scene::Scene;
use crate::ui::theme::{Direction, Icon, Palette, Size, Weight, font, palette, tokens};
use crate::ui::widgets::Mark;

pub(super) fn width_of(strength: Strength) -> f32 {
    let wire = tokens().wire;
    match strength {
        Strength::None | Strength::Weak | Strength::Constraining => wire.weak,
        Strength::Moderate | Strength::Counteracting => wire.moderate,
        Strength::Strong | Strength::Cancelling => wire.strong,
    }
}

fn dash_of(contribution: Option<Contribution>) -> Option<(f32, f32)> {
    let wire = tokens().wire;
    match contribution {
        Some(Contribution::Direct) => None,
        Some(Contribution::Enabling) => Some((wire.dash, wire.gap)),
        None => Some((2.0, 3.0)),
    }
}

impl Gathered<'_> {
    pub(super) fn paint(&self, ui: &Ui, palette: &Palette, focus: Focus, scene: &Scene<'_>) {
        let scale = scene.scale();
        let mut back = Mesh::default();
        let mut front = Mesh::default();
        for (from, to, count, item, side) in &self.stubs {
            let touched = item.is_some_and(|item| match side {
                Side::Action => focus.action == Some(ActionId(item)),
                Side::Target => focus.target == Some(TargetId(item)),
            });
            let color = if touched {
                palette.wire_active
            } else if focus.is_empty() {
                palette.wire
            } else {
                palette.wire_dim
            };
            let width = 1.0 + (*count as f32).sqrt().min(4.0) * 0.5;
            let ink = Ink {
                width,
                color: color.gamma_multiply(0.6),
                dash: Some((1.5, 3.0)),
            };
            draw(
                if touched { &mut front } else { &mut back },
                &Curve::between(*from, *to),
                ink,
            );
        }
        let mut chosen = Mesh::default();
        for drawn in &self.drawn {
            let pair = drawn.link.pair;
            // Decided links keep their colour, since it says how they stand.
            let own = drawn.link.decided.map(|one| super::decided::ink(palette, one));
            let (mesh, color, extra) = if focus.pair == Some(pair) {
                (&mut chosen, own.unwrap_or(palette.wire_active), 1.0)
            } else if focus.touches(pair) {
                let color = if focus.pair.is_some() {
                    palette.wire
                } else {
                    palette.wire_active
                };
                (&mut front, own.unwrap_or(color), 0.0)
            } else if focus.is_empty() {
                (&mut front, own.unwrap_or(palette.wire), 0.0)
            } else {
                (&mut back, palette.wire_dim, 0.0)
            };
            let width = width_of(drawn.link.strength) + extra + (drawn.count.saturating_sub(1) as f32).sqrt();
            draw(
                mesh,
                &drawn.curve,
                Ink {
                    width,
                    color,
                    // Without kinds there is none that could be unsaid.
                    dash: super::decided::dash(drawn.link.decided, drawn.link.contribution)
                        .or_else(|| dash_of(drawn.link.contribution).filter(|_| scale.has_kind())),
                },
            );
        }
        let painter = ui
            .painter()
            .with_clip_rect(self.frame.rect.expand2(vec2(2.0, 0.0)).intersect(ui.clip_rect()));
        for mesh in [back, front, chosen] {
            if !mesh.is_empty() {
                painter.add(Shape::mesh(mesh));
            }
        }
        let against = |strength: Strength| strength < Strength::None;
        for drawn in self.drawn.iter().filter(|drawn| against(drawn.link.strength)) {
            paint_against(&painter, palette, &drawn.curve, drawn.link.strength);
        }
        for drawn in self.drawn.iter().filter(|drawn| drawn.link.tension) {
            paint_tension(&painter, palette, drawn.curve.middle());
        }
        super::decided::marks(&painter, palette, &self.drawn);
        if lamp::is_dark(scene) {
            return;
        }
        for drawn in self
            .drawn
            .iter()
            .filter(|drawn| lamp::is_lit(scene, drawn.link.pair))
        {
            paint_lamp(&painter, palette, drawn.curve.near_end());
        }
    }

    pub(super) fn bundles(&self, ui: &Ui, palette: &Palette, scene: &Scene<'_>, events: &mut StripEvents) {
        for (side, bundles) in [Side::Action, Side::Target].into_iter().zip(self.bundles) {
            for (way, bundle) in bundles.into_iter().enumerate() {
                if let Some((item, _)) = bundle.nearest
                    && self.bundle(ui, palette, scene, side, way == 0, bundle)
                {
                    events.reveal = Some((side, item));
                }
            }
        }
    }

    /// A small button at the edge of the strip; says whether it was clicked.
    pub(super) fn bundle(
        &self,
        ui: &Ui,
        palette: &Palette,
        scene: &Scene<'_>,
        side: Side,
        above: bool,
        bundle: Bundle,
    ) -> bool {
        let words = scene.words;
        let count = bundle.count;
        let text = super::decided::bundle_words(words, bundle);
        let galley =
            ui.fonts_mut(|fonts| fonts.layout_no_wrap(text, font(Size::Small, Weight::Medium), palette.text));
        let size = vec2(galley.size().x + 32.0, 24.0);
        let inner = self.column(side).inner;
        // In a narrow strip the bundles of both sides stand one above the other.
        let step = if side == Side::Action && self.frame.rect.width() < 200.0 {
            28.0
        } else {
            0.0
        };
        let y = if above {
            inner.top() + 16.0 + step
        } else {
            inner.bottom() - 16.0 - step
        };
        let inward = (self.x(side.other()) - self.x(side)).signum();
        let center = pos2(self.x(side) + inward * (size.x / 2.0 + 18.0), y);
        let rect = Rect::from_center_size(center, size);
        let id = ui.make_persistent_id(("bundle", side, above));
        let response = ui.interact(rect, id, Sense::click());
        let key = match (side, above) {
            (Side::Action, true) => "board-bundle-actions-above",
            (Side::Action, false) => "board-bundle-actions-below",
            (Side::Target, true) => "board-bundle-targets-above",
            (Side::Target, false) => "board-bundle-targets-below",
        };
        let name = super::decided::bundle_name(words, words.format(key, &[("count", count.into())]), bundle);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
        let edge = if response.hovered() {
            palette.accent
        } else {
            palette.control_line
        };
        let radius = CornerRadius::same(12);
        ui.painter().rect(
            rect,
            radius,
            palette.surface,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let icon = Rect::from_center_size(pos2(rect.left() + 14.0, y), vec2(12.0, 12.0));
        let way = if above { Direction::Up } else { Direction::Down };
        Icon::Chevron(way).paint(ui.painter(), icon, palette.text_weak);
        ui.painter().galley(
            pos2(rect.left() + 22.0, y - galley.size().y / 2.0),
            galley,
            palette.text,
        );
        crate::ui::widgets::focus_ring(ui, rect, &response);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        response.on_hover_text(name).clicked()
    }
}

/// The lamp of a link whose text has changed, near the target.
fn paint_lamp(painter: &egui::Painter, palette: &Palette, at: egui::Pos2) {
    painter.circle(at, 10.5, palette.surface, Stroke::new(1.0, palette.warn));
    lamp::paint(painter, at, palette);
}

/// The mark of a point below none, near the action: the link works against its target.
fn paint_against(painter: &egui::Painter, palette: &Palette, curve: &Curve, strength: Strength) {
    let at = curve.near_start();
    let ground = Rect::from_center_size(at, vec2(18.0, 18.0));
    painter.rect(
        ground,
        CornerRadius::same(3),
        palette.surface,
        Stroke::new(1.0, palette.line),
        StrokeKind::Inside,
    );
    Mark::from(Some(Verdict::Scored(strength))).paint(painter, at, 5.5, palette);
}

/// A small diamond with a bar: the action could work against the target.
fn paint_tension(painter: &egui::Painter, palette: &Palette, at: egui::Pos2) {
    let corners = vec![
        at - vec2(0.0, 9.0),
        at + vec2(9.0, 0.0),
        at + vec2(0.0, 9.0),
        at - vec2(9.0, 0.0),
    ];
    painter.add(Shape::convex_polygon(
        corners,
        palette.warn_soft,
        Stroke::new(1.5, palette.warn),
    ));
    painter.text(
        at,
        Align2::CENTER_CENTER,
        "!",
        font(Size::Small, Weight::SemiBold),
        palette.warn,
    );
}

/// Says something at the pointer while a link is dragged.
pub(in crate::ui::board) fn say_at_pointer(ui: &Ui, at: egui::Pos2, text: &str, refused: bool) {
    let palette = palette(ui);
    let layer = egui::LayerId::new(egui::Order::Tooltip, ui.make_persistent_id("drag-says"));
    let painter = ui.ctx().layer_painter(layer);
    let color: Color32 = if refused { palette.danger } else { palette.accent };
    let galley = painter.layout_no_wrap(text.to_owned(), font(Size::Small, Weight::Medium), color);
    let size = galley.size() + vec2(20.0, 12.0);
    let content = ui.ctx().content_rect();
    let min = pos2(
        (at.x + 16.0)
            .min(content.right() - size.x - 4.0)
            .max(content.left()),
        (at.y + 18.0).min(content.bottom() - size.y - 4.0),
    );
    let rect = Rect::from_min_size(min, size);
    let ground = if refused {
        palette.danger_soft
    } else {
        palette.surface
    };
    painter.rect(
        rect,
        CornerRadius::same(6),
        ground,
        Stroke::new(1.0, color),
        StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(10.0, 6.0), galley, color);
}
