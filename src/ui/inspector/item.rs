//! One action or target: its texts, how far it has been judged, and its links as sentences.

use eframe::egui::{CornerRadius, CursorIcon, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::{InspectorState, decided_item, published, texts};
use crate::analysis::Mapping;
use crate::analysis::coverage::{Coverage, TargetCoverage};
use crate::model::{ActionId, Item, ItemNo, Pair, Side, TargetId};
use crate::phrase::gaps::{doubt_key, doubt_tip_key, target_class_words};
use crate::phrase::{mapping, readback};
use crate::ui::layer;
use crate::ui::matrix::cell::Cell;
use crate::ui::matrix::meeting_cell::MeetingCell;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Size, Weight, palette, tokens};
use crate::ui::widgets::{count_label, focus_ring, section_label};
use crate::ui::{Intent, Scene, Selection, UiState};

/// More links than this are not listed; the matrix shows them all.
const MOST_LINKS: usize = 60;

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    state: &UiState,
    (side, number): (Side, ItemNo),
    out: &mut Vec<Intent>,
) {
    let Some(item) = scene.view.session().plan(side).item(number) else {
        return;
    };
    texts::show(ui, scene, &mut own.open, side, number, texts::Length::Long);
    fields(ui, item);
    super::changed::of_item(ui, scene, side, number, out);
    ui.add_space(8.0);
    let mapping = layer::shown(scene, state);
    match mapping {
        None => counts(ui, scene, side, number),
        Some(mapping) => decided_item::counts(ui, scene, mapping, side, number),
    }
    if side == Side::Target {
        covered(ui, scene, &mut own.coverage, TargetId(number));
    }
    ui.add_space(8.0);
    links(ui, scene, mapping, side, number, out);
    published::of_item(ui, scene, state, side, number, out);
}

/// Further facts the plan holds about the item, as it names them.
fn fields(ui: &mut Ui, item: &Item) {
    let palette = palette(ui);
    for (name, value) in &item.content.fields {
        let line = format!("{}: {}", safe_line(name).replace('_', " "), safe_line(value));
        let width = ui.available_width();
        Paragraph::new(&line, palette.text_weak, width)
            .set_in(Size::Caption, Weight::Regular)
            .rows(3)
            .show(ui);
    }
}

fn counts(ui: &mut Ui, scene: &Scene<'_>, side: Side, number: ItemNo) {
    let words = scene.words;
    let session = scene.view.session();
    let (tally, all) = match side {
        Side::Action => (
            scene.known.tally.action(ActionId(number)),
            session.targets().items().len(),
        ),
        Side::Target => (
            scene.known.tally.target(TargetId(number)),
            session.actions().items().len(),
        ),
    };
    let links = tally.links();
    let open =
        (all as u64).saturating_sub(u64::from(tally.considered + tally.cannot_judge + tally.conflicts));
    section_label(ui, words.text("inspector-counts"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 4.0);
        ui.spacing_mut().interact_size.y = 20.0;
        let parts = [
            (u64::from(links), words.text("inspector-count-links")),
            (
                u64::from(tally.considered - links),
                words.text("inspector-count-none"),
            ),
            (
                u64::from(tally.cannot_judge),
                words.text("inspector-count-cannot-judge"),
            ),
            (open, words.text("inspector-count-open")),
        ];
        for (count, word) in parts {
            count_label(ui, &count.to_string(), word);
        }
        if tally.conflicts > 0 {
            count_label(
                ui,
                &tally.conflicts.to_string(),
                words.text("inspector-count-conflicts"),
            );
        }
    });
}

/// How far a target is covered, and what that was computed from.
#[derive(Clone, Debug)]
pub(super) struct Covered {
    revision: u64,
    target: TargetId,
    coverage: TargetCoverage,
}

/// How far the decisions cover the target, in one line.
fn covered(ui: &mut Ui, scene: &Scene<'_>, kept: &mut Option<Covered>, target: TargetId) {
    let revision = scene.known.revision;
    let fresh = kept
        .take()
        .filter(|kept| (kept.revision, kept.target) == (revision, target))
        .unwrap_or_else(|| Covered {
            revision,
            target,
            coverage: Coverage::of_target(scene.view, target),
        });
    let words = scene.words;
    let one = fresh.coverage;
    let parts = [
        ("class", target_class_words(words, one.class, one.so_far).into()),
        ("doubt", words.text(doubt_key(one.doubt)).into()),
    ];
    let text = words.format("inspector-coverage", &parts);
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(&text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .show(ui)
        .on_hover_text(words.text(doubt_tip_key(one.doubt)));
    *kept = Some(fresh);
}

fn links(
    ui: &mut Ui,
    scene: &Scene<'_>,
    mapping: Option<&Mapping>,
    side: Side,
    number: ItemNo,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let (title, nothing) = match mapping {
        None => ("inspector-links", "inspector-no-links"),
        Some(_) => ("layer-item-links", "layer-item-no-links"),
    };
    section_label(ui, words.text(title));
    let links = layer::links(scene, mapping);
    let pairs: Vec<Pair> = match side {
        Side::Action => links
            .of_action(ActionId(number))
            .iter()
            .map(|link| link.pair)
            .collect(),
        Side::Target => links.of_target(TargetId(number)).map(|link| link.pair).collect(),
    };
    let palette = palette(ui);
    if pairs.is_empty() {
        let width = ui.available_width();
        Paragraph::new(words.text(nothing), palette.text_weak, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for pair in pairs.iter().take(MOST_LINKS) {
        if link(ui, scene, mapping, side, *pair) {
            out.push(Intent::Select(Some(Selection::Pair(*pair))));
        }
    }
    if let Some(more) = pairs.len().checked_sub(MOST_LINKS).filter(|more| *more > 0) {
        let width = ui.available_width();
        let text = words.format("inspector-more-links", &[("count", more.into())]);
        Paragraph::new(&text, palette.text_weak, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

/// One link as its sentence; says whether it was clicked.
fn link(ui: &mut Ui, scene: &Scene<'_>, mapping: Option<&Mapping>, side: Side, pair: Pair) -> bool {
    let palette = palette(ui);
    let width = ui.available_width();
    let sentence = match mapping {
        None => readback::of_pair(scene.words, scene.view, pair),
        Some(shown) => mapping::of_pair(scene.words, scene.view.session(), pair, shown.stands(pair)),
    };
    let session = scene.view.session();
    let other = match side {
        Side::Action => session.target(pair.target),
        Side::Target => session.action(pair.action),
    };
    let title = other.map_or("", |item| item.title(scene.lang).0);
    let inner = width - 40.0;
    let first = Paragraph::new(&sentence, palette.text, inner)
        .set_in(Size::Small, Weight::Medium)
        .rows(3)
        .galley(ui.ctx());
    let second = Paragraph::new(title, palette.text_weak, inner)
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .galley(ui.ctx());
    let height = first.size().y + second.size().y + 12.0;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| {
        let spoken = [("sentence", sentence.as_str().into())];
        let name = scene.words.format("inspector-link-name", &spoken);
        WidgetInfo::labeled(Role::Button, true, name)
    });
    if ui.is_rect_visible(rect) {
        let radius = CornerRadius::same(tokens().radius.control);
        let ground = if response.hovered() {
            palette.hover
        } else {
            palette.surface
        };
        ui.painter().rect_filled(rect, radius, ground);
        let mark =
            eframe::egui::Rect::from_center_size(pos2(rect.left() + 18.0, rect.center().y), vec2(24.0, 24.0));
        match mapping {
            None => Cell::of(&scene.view.current(pair)).paint(ui.painter(), mark, palette),
            Some(mapping) => MeetingCell::of(mapping.stands(pair)).paint(ui.painter(), mark, palette),
        }
        let left = rect.left() + 36.0;
        let below = rect.top() + 6.0 + first.size().y;
        ui.painter()
            .galley(pos2(left, rect.top() + 6.0), first, palette.text);
        ui.painter().galley(pos2(left, below), second, palette.text_weak);
        focus_ring(ui, rect, &response);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}
