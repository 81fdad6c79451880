//! The layer that board and matrix show: what a reviewer judged, or what the meeting decided.
//!
//! Both come from places of their own ([`Known::links`](super::Known) and [`Known::mapping`](super::Known)) and
//! are never counted together. On the layer of decisions nothing that is dragged or typed judges: it opens the
//! form in which a person writes a decision down.

use eframe::egui::{Align, Layout, Mesh, Rect, Shape, Stroke, Ui, UiBuilder, pos2, vec2};

use super::state::Layer;
use super::text::Paragraph;
use super::theme::{Palette, Size, Weight, palette, tokens};
use super::widgets::{Button, Segment, segmented, tip};
use super::{Intent, Scene, Selection, UiAction, UiState, inspector};
use crate::analysis::{ItemTally, Links, Mapping, MappingCount};
use crate::model::{ActionId, ItemNo, Pair, Side, TargetId};
use crate::phrase::mapping;
use crate::phrase::readback;
use crate::phrase::refusal::refusal_text;

/// The sign of what is agreed *ad referendum*, as in papers.
pub(super) const AD_REFERENDUM: &str = "\u{2020}";
/// The sign of a reservation that stands beside a decision.
pub(super) const RESERVED: &str = "R";
/// The sign of a value in brackets.
pub(super) const BRACKETS: &str = "[ ]";

/// Returns the mapping of the meeting if board and matrix are to show it.
pub fn shown<'s>(scene: &Scene<'s>, state: &UiState) -> Option<&'s Mapping> {
    state.shows_decisions().then_some(&scene.known.mapping)
}

/// Returns the links of the layer shown.
pub(super) fn links<'s>(scene: &Scene<'s>, mapping: Option<&'s Mapping>) -> &'s Links {
    mapping.map_or(&scene.known.links, Mapping::links)
}

/// Returns the counts of an item on the layer shown: of decisions what is agreed, and the rest beside it.
pub(super) fn tally(
    scene: &Scene<'_>,
    mapping: Option<&Mapping>,
    side: Side,
    item: ItemNo,
) -> (ItemTally, Option<MappingCount>) {
    let Some(mapping) = mapping else {
        let tally = &scene.known.tally;
        let tally = match side {
            Side::Action => tally.action(ActionId(item)),
            Side::Target => tally.target(TargetId(item)),
        };
        return (tally, None);
    };
    let count = match side {
        Side::Action => mapping.action(ActionId(item)),
        Side::Target => mapping.target(TargetId(item)),
    };
    (count.agreed, Some(count))
}

/// Returns the sentence of a pair on the layer shown.
pub(super) fn sentence(scene: &Scene<'_>, shown: Option<&Mapping>, pair: Pair) -> String {
    let said = match shown {
        None => readback::of_pair(scene.words, scene.view, pair),
        Some(shown) => mapping::of_pair(scene.words, scene.view.session(), pair, shown.stands(pair)),
    };
    super::lamp::told(scene, pair, said)
}

/// Asks for the decision on a pair, as a drag or a judging key means it on the layer of decisions: opens its
/// form, or says why this reviewer writes none there and how to go back.
pub fn ask(scene: &Scene<'_>, pair: Pair, out: &mut Vec<Intent>) {
    let Some(refusal) = inspector::barred(scene, pair) else {
        out.push(Intent::Decide(pair));
        return;
    };
    out.push(Intent::Reveal(Selection::Pair(pair)));
    let parts = [
        ("why", refusal_text(scene.words, &refusal).into()),
        ("reviewer", scene.view.reviewer().as_str().into()),
    ];
    out.push(Intent::Tell(scene.words.format("layer-barred", &parts)));
}

/// The height of the head, and of what it says while nothing is decided, in points.
const HEIGHT: f32 = 44.0;
const EMPTY_HEIGHT: f32 = 84.0;
/// The striped edge below the head of decisions.
const TAPE: f32 = 5.0;
/// Narrower rooms have the short names of the layers.
const ROOM_FOR_NAMES: f32 = 420.0;

/// Draws the head over board or matrix, in which the layer is chosen, and returns the room below it. There is
/// none as long as nothing is decided and nobody asks for decisions.
pub(super) fn head(
    ui: &mut Ui,
    rect: Rect,
    scene: &Scene<'_>,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) -> Rect {
    let mapping = &scene.known.mapping;
    let decisions = state.shows_decisions();
    if !decisions && mapping.is_empty() {
        return rect;
    }
    let is_empty = mapping.is_empty();
    let height = if is_empty { HEIGHT + EMPTY_HEIGHT } else { HEIGHT };
    let band = rect.with_max_y((rect.top() + height).min(rect.bottom()));
    paint_band(ui, band, decisions);
    let line = Rect::from_min_max(band.min, pos2(band.right(), band.top() + HEIGHT - TAPE));
    let room = UiBuilder::new()
        .max_rect(line.shrink2(vec2(16.0, 0.0)))
        .layout(Layout::left_to_right(Align::Center));
    ui.scope_builder(room, |ui| {
        ui.spacing_mut().item_spacing.x = f32::from(tokens().space.l);
        if let Some(layer) = choice(ui, scene, decisions)
            && (layer == Layer::Decisions) != decisions
        {
            state.show_layer(layer);
        }
        if !is_empty {
            summary(ui, scene, decisions);
        }
    });
    if is_empty {
        let below = Rect::from_min_max(pos2(band.left(), line.bottom()), band.max);
        nothing_yet(ui, below, scene, state, out);
    }
    rect.with_min_y(band.bottom())
}

/// The two layers side by side; returns the one that was clicked.
fn choice(ui: &mut Ui, scene: &Scene<'_>, decisions: bool) -> Option<Layer> {
    let words = scene.words;
    let is_wide = ui.available_width() >= ROOM_FOR_NAMES;
    let reviewer = [("reviewer", scene.view.reviewer().as_str().into())];
    let (own, meeting) = if is_wide {
        (
            words.format("layer-judgements", &reviewer),
            words.text("layer-decisions"),
        )
    } else {
        (
            words.text("layer-judgements-short").to_owned(),
            words.text("layer-decisions-short"),
        )
    };
    let keys = UiAction::ToggleDecisions.shortcut_text(words, ui.os());
    let own_tip = tip(words, words.text("layer-judgements-tip"), Some(&keys));
    let meeting_tip = tip(words, words.text("layer-decisions-tip"), Some(&keys));
    let segments = [
        Segment::new(Layer::Judgements, &own).tip(&own_tip),
        Segment::new(Layer::Decisions, meeting).tip(&meeting_tip),
    ];
    let chosen = if decisions {
        Layer::Decisions
    } else {
        Layer::Judgements
    };
    let width: f32 = if is_wide { 352.0 } else { 216.0 };
    let size = vec2(width.min(ui.available_width()), tokens().control.height);
    ui.allocate_ui_with_layout(size, Layout::top_down(Align::Min), |ui| {
        ui.set_max_width(size.x);
        segmented(ui, words.text("layer-choice"), &segments, Some(chosen))
    })
    .inner
}

/// What the layer holds, in one line: of decisions the counts; of judgements only that there are none, where
/// an empty board would look like an empty mapping.
fn summary(ui: &mut Ui, scene: &Scene<'_>, decisions: bool) {
    let words = scene.words;
    let palette = palette(ui);
    let width = ui.available_width();
    if width < 80.0 {
        return;
    }
    let view = scene.view;
    if decisions {
        let counts = mapping::total_words(words, scene.known.mapping.total());
        let hint = words.text("layer-read-only");
        let hint = Paragraph::new(hint, palette.text_weak, width)
            .set_in(Size::Small, Weight::Regular)
            .rows(1)
            .galley(ui.ctx());
        // Counts that add up are shown whole: smaller, on two lines, where one is too short.
        let in_one = Paragraph::new(&counts, palette.text, width).set_in(Size::Body, Weight::Medium);
        let in_two = in_one.set_in(Size::Caption, Weight::Medium);
        if in_one.rows(2).galley(ui.ctx()).rows.len() > 1 {
            in_two.rows(2).show(ui);
        } else {
            in_one.rows(1).show(ui);
        }
        let rest = ui.available_rect_before_wrap();
        if rest.width() >= hint.size().x + 8.0 {
            let at = pos2(
                rest.right() - hint.size().x,
                rest.center().y - hint.size().y / 2.0,
            );
            ui.painter().galley(at, hint, palette.text_weak);
        }
    } else if scene.known.tally.total() == ItemTally::default() {
        let parts = [("reviewer", view.reviewer().as_str().into())];
        let said = words.format("layer-no-judgement", &parts);
        Paragraph::new(&said, palette.text_weak, width)
            .set_in(Size::Small, Weight::Regular)
            .rows(1)
            .show(ui);
    }
}

/// That nothing is decided, and how decisions come about.
fn nothing_yet(ui: &mut Ui, rect: Rect, scene: &Scene<'_>, state: &mut UiState, out: &mut Vec<Intent>) {
    let words = scene.words;
    let palette = palette(ui);
    let room = UiBuilder::new()
        .max_rect(rect.shrink2(vec2(16.0, 4.0)))
        .layout(Layout::top_down(Align::Min));
    ui.scope_builder(room, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        let width = ui.available_width();
        Paragraph::new(words.text("decision-none"), palette.text, width)
            .set_in(Size::Body, Weight::SemiBold)
            .rows(1)
            .show(ui);
        let keys = UiAction::Decide.shortcut_text(words, ui.os());
        Paragraph::new(
            &words.format("layer-empty", &[("keys", keys.into())]),
            palette.text_weak,
            width,
        )
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .show(ui);
        ui.horizontal(|ui| {
            let agenda = UiAction::ShowAgenda;
            let keys = agenda.shortcut_text(words, ui.os());
            let name = words.text(agenda.key());
            if Button::new(name)
                .compact()
                .keys(Some(&keys))
                .show(ui, words)
                .clicked()
            {
                out.push(Intent::Act(agenda));
            }
            let parts = [("reviewer", scene.view.reviewer().as_str().into())];
            let back = words.format("layer-back", &parts);
            if Button::new(&back).compact().show(ui, words).clicked() {
                state.show_layer(Layer::Judgements);
            }
        });
    });
}

/// The ground of the head. That of decisions is closed by a striped edge, so that it is told without colour.
fn paint_band(ui: &Ui, band: Rect, decisions: bool) {
    let palette = palette(ui);
    let painter = ui.painter();
    if !decisions {
        painter.rect_filled(band, 0.0, palette.raised);
        let line = Stroke::new(tokens().stroke.hair, palette.line);
        painter.hline(band.x_range(), band.bottom() - 0.5, line);
        return;
    }
    painter.rect_filled(band, 0.0, palette.ok_soft);
    let tape = band.with_min_y(band.bottom() - TAPE);
    painter
        .with_clip_rect(tape.intersect(ui.clip_rect()))
        .add(stripes(tape, palette));
}

/// Slanted stripes from end to end.
fn stripes(tape: Rect, palette: &Palette) -> Shape {
    let (step, slant) = (10.0, tape.height());
    let mut mesh = Mesh::default();
    let mut left = tape.left() - slant;
    while left < tape.right() {
        let corner = mesh.vertices.len() as u32;
        let half = step / 2.0;
        for (x, y) in [
            (left + slant, tape.top()),
            (left + slant + half, tape.top()),
            (left + half, tape.bottom()),
            (left, tape.bottom()),
        ] {
            mesh.colored_vertex(pos2(x, y), palette.ok);
        }
        mesh.add_triangle(corner, corner + 1, corner + 2);
        mesh.add_triangle(corner, corner + 2, corner + 3);
        left += step;
    }
    Shape::mesh(mesh)
}
