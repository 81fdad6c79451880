//! The strip between the columns: links, bundles of links whose end is out of sight, and what the
//! pointer finds there.

mod decided;
mod gather;
mod names;
mod paint;
mod published;

use eframe::egui::{self, CursorIcon, Mesh, Rect, Sense, Shape, Ui, vec2};

use self::gather::Gathered;
pub(super) use self::paint::say_at_pointer;
use self::paint::width_of;
use super::column::ColumnState;
use super::wires::{Curve, Ink, draw};
use crate::analysis::Mapping;
use crate::model::{ActionId, ItemNo, Pair, Side, Strength, TargetId};
use crate::ui::layer;
use crate::ui::published::Published;
use crate::ui::scene::Scene;
use crate::ui::state::Selection;
use crate::ui::theme::palette;

/// How far a card's knob and the scroll bar reach into the strip, in points.
const KNOB: f32 = super::column::INNER + 1.0;

/// Where the links run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Between the columns.
    pub(super) rect: Rect,
    /// The strip and both columns.
    pub(super) board: Rect,
    /// All that can be covered for a moment.
    pub(super) window: Rect,
    /// Screen x of the actions' knobs.
    pub(super) action_x: f32,
    /// Screen x of the targets' knobs.
    pub(super) target_x: f32,
}

/// What happened in the strip.
#[derive(Debug, Default)]
pub(super) struct StripEvents {
    /// A link was clicked.
    pub(super) selected: Option<Pair>,
    /// The pointer is on this link.
    pub(super) hovered: Option<Pair>,
    /// A bundle was clicked: scroll to this item.
    pub(super) reveal: Option<(Side, ItemNo)>,
}

/// What is looked at: its links come forward, the rest recedes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Focus {
    /// A pair, if one is looked at.
    pub(super) pair: Option<Pair>,
    /// An action, alone or of the pair.
    pub(super) action: Option<ActionId>,
    /// A target, alone or of the pair.
    pub(super) target: Option<TargetId>,
}

impl Focus {
    /// Returns the focus on a selection.
    pub(super) fn on(selection: Option<Selection>) -> Self {
        match selection {
            None => Self::default(),
            Some(Selection::Action(action)) => Self {
                action: Some(action),
                ..Self::default()
            },
            Some(Selection::Target(target)) => Self {
                target: Some(target),
                ..Self::default()
            },
            Some(Selection::Pair(pair)) => Self {
                pair: Some(pair),
                action: Some(pair.action),
                target: Some(pair.target),
            },
        }
    }

    fn is_empty(self) -> bool {
        self.action.is_none() && self.target.is_none()
    }

    fn touches(self, pair: Pair) -> bool {
        self.action == Some(pair.action) || self.target == Some(pair.target)
    }
}

/// Draws the links and says what happened. Call it after both columns.
#[expect(clippy::too_many_arguments, reason = "private to the board, called once")]
pub(super) fn show(
    ui: &mut Ui,
    frame: Frame,
    scene: &Scene<'_>,
    actions: &ColumnState,
    targets: &ColumnState,
    focus: Focus,
    pointer_leads: bool,
    mapping: Option<&Mapping>,
    published: Option<&Published>,
) -> StripEvents {
    let palette = palette(ui);
    let mut gathered = Gathered::new(frame, actions, targets);
    gathered.gather(layer::links(scene, mapping), scene.view.session());
    let mut events = StripEvents::default();
    let id = ui.make_persistent_id("strip");
    // The knobs reach into the strip on both sides and take their own clicks.
    let response = ui.interact(frame.rect.shrink2(vec2(KNOB, 0.0)), id, Sense::click());
    let dragging = egui::DragAndDrop::has_any_payload(ui.ctx());
    if pointer_leads
        && !dragging
        && let Some(pointer) = response.hover_pos()
    {
        events.hovered = gathered.nearest(pointer).map(|drawn| drawn.link.pair);
    }
    let focus = events
        .hovered
        .map_or(focus, |pair| Focus::on(Some(Selection::Pair(pair))));
    gathered.paint(ui, palette, focus, scene);
    if let Some(pair) = events.hovered {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        let sentence = layer::sentence(scene, mapping, pair);
        let tip = response.clone().on_hover_text_at_pointer(sentence);
        if tip.clicked() {
            events.selected = Some(pair);
        }
    }
    if let Some(published) = published {
        gathered.published(ui, palette, scene, focus, published, &mut events);
    }
    gathered.name_links(ui, scene, mapping, &mut events);
    gathered.bundles(ui, palette, scene, &mut events);
    events
}

/// Draws the curve of a link in the making.
pub(super) fn preview(
    ui: &Ui,
    frame: Frame,
    from: egui::Pos2,
    to: egui::Pos2,
    strength: Strength,
    sure: bool,
) {
    let palette = palette(ui);
    let ink = Ink {
        width: width_of(strength) + 0.5,
        color: palette.accent,
        dash: (!sure).then_some((5.0, 5.0)),
    };
    let mut mesh = Mesh::default();
    draw(&mut mesh, &Curve::between(from, to), ink);
    let painter = ui.painter().with_clip_rect(ui.clip_rect().union(frame.rect));
    painter.add(Shape::mesh(mesh));
    painter.circle_filled(from, 5.0, palette.accent);
    painter.circle_filled(to, 4.0, palette.accent);
}
