//! The lines in sight, under a heading that stays.

use eframe::egui::{
    Align2, CornerRadius, CursorIcon, EventFilter, Id, Rangef, Rect, Response, Role, ScrollArea, Sense,
    Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::kept::Kept;
use super::layout::{COUNT, Columns};
use super::line::{self, Count};
use super::words::{line_name, who_gave_what};
use super::{AgendaState, open, select};
use crate::model::{Strength, Verdict};
use crate::ui::matrix::cell::mark_of;
use crate::ui::theme::{Size, Weight, font, palette, tokens};
use crate::ui::widgets::Mark;
use crate::ui::{Intent, Scene, UiState};

/// Height of the heading, in points.
const HEADING: f32 = 30.0;

/// The one widget that the keyboard sees.
pub(super) fn id(ui: &Ui) -> Id {
    ui.make_persistent_id("agenda-list")
}

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut AgendaState,
    state: &mut UiState,
    kept: &Kept,
    follow: bool,
    out: &mut Vec<Intent>,
) {
    let room = ui.available_rect_before_wrap();
    if room.height() < HEADING {
        return;
    }
    let counts = Count::all(kept.agenda.scale(), kept.has_faults);
    let columns = Columns::of(room.width(), counts.len());
    let top = Rect::from_min_size(room.min, vec2(room.width(), HEADING));
    let body = Rect::from_min_max(pos2(room.left(), top.bottom()), room.max);
    let node = list_node(ui, scene, kept, body);
    heading(ui, scene, top, &columns, &counts);
    let height = line::height(own.shows_codes);
    let mut area = ScrollArea::vertical()
        .id_salt("agenda-scroll")
        .auto_shrink(false)
        .animated(false);
    if follow && let Some(row) = own.cursor.and_then(|pair| kept.row_of(pair)) {
        let (from, to) = (row as f32 * height, (row + 1) as f32 * height);
        if from < own.offset || to > own.offset + body.height() {
            let offset = if from < own.offset {
                from
            } else {
                to - body.height()
            };
            area = area.vertical_scroll_offset(offset.max(0.0));
        }
    }
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        area.show_viewport(ui, |ui, viewport| {
            own.offset = viewport.min.y;
            ui.set_min_size(vec2(body.width(), kept.shown.len() as f32 * height));
            let origin = ui.min_rect().min;
            let first = (viewport.min.y / height).floor().max(0.0) as usize;
            let last = ((viewport.max.y / height).ceil().max(0.0) as usize).min(kept.shown.len());
            for row in first..last {
                let at = pos2(origin.x, origin.y + row as f32 * height);
                let rect = Rect::from_min_size(at, vec2(room.width(), height));
                one(
                    ui,
                    scene,
                    own,
                    state,
                    kept,
                    &node,
                    (row, rect),
                    (&columns, &counts),
                    out,
                );
            }
        });
    });
    ui.advance_cursor_after_rect(room);
}

fn list_node(ui: &Ui, scene: &Scene<'_>, kept: &Kept, body: Rect) -> Response {
    let id = id(ui);
    let response = ui.interact(body, id, Sense::click());
    response.widget_info(|| {
        let count = [("count", kept.shown.len().into())];
        WidgetInfo::labeled(Role::ListBox, true, scene.words.format("agenda-list", &count))
    });
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    response
}

#[expect(clippy::too_many_arguments, reason = "private, called once")]
fn one(
    ui: &Ui,
    scene: &Scene<'_>,
    own: &mut AgendaState,
    state: &mut UiState,
    kept: &Kept,
    node: &Response,
    (row, rect): (usize, Rect),
    (columns, counts): (&Columns, &[Count]),
    out: &mut Vec<Intent>,
) {
    let Some((item, shown)) = kept.item(row) else {
        return;
    };
    let pair = item.pair();
    let is_here = own.cursor == Some(pair);
    let codes = if own.shows_codes {
        who_gave_what(scene, pair)
    } else {
        String::new()
    };
    // Clickable, but no stop for Tab: the list is one stop.
    let response = ui.interact(rect, node.id.with(pair), Sense::CLICK);
    let name = line_name(scene, item, &kept.forecast, shown.reached, &codes);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_here, &name));
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(rect));
    let palette = palette(ui);
    let ground = if is_here {
        palette.accent_soft
    } else if response.hovered() {
        palette.hover
    } else {
        palette.surface
    };
    painter.rect_filled(rect, 0, ground);
    let hair = Stroke::new(tokens().stroke.hair, palette.line);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, hair);
    line::paint(
        &painter,
        ui.ctx(),
        scene,
        item,
        (shown, &kept.forecast),
        &codes,
        rect,
        (columns, counts),
        palette,
    );
    if is_here {
        let ring = if node.has_focus() {
            palette.focus
        } else {
            palette.accent
        };
        let stroke = Stroke::new(tokens().stroke.focus, ring);
        let inner = rect.shrink2(vec2(3.0, 2.0));
        painter.rect_stroke(
            inner,
            CornerRadius::same(tokens().radius.small),
            stroke,
            StrokeKind::Inside,
        );
    }
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if response.double_clicked() {
        open(pair, own, state, out);
    } else if response.clicked() {
        node.request_focus();
        own.cursor = Some(pair);
        select(own, out);
    }
    response.on_hover_text_at_pointer(name);
}

/// The heading: what each column holds; the counts under the marks of the scale.
fn heading(ui: &Ui, scene: &Scene<'_>, rect: Rect, columns: &Columns, counts: &[Count]) {
    let words = scene.words;
    let palette = palette(ui);
    let painter = ui.painter();
    painter.rect_filled(rect, 0, palette.raised);
    let hair = Stroke::new(tokens().stroke.hair, palette.line);
    painter.hline(rect.x_range(), rect.top() + 0.5, hair);
    painter.hline(rect.x_range(), rect.bottom() - 0.5, hair);
    let small = font(Size::Small, Weight::Medium);
    let label = |column: Rangef, key: &'static str| {
        let clip = Rect::from_x_y_ranges(column, rect.y_range());
        let at = pos2(column.min, rect.center().y);
        let painter = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
        painter.text(
            at,
            Align2::LEFT_CENTER,
            words.text(key),
            small.clone(),
            palette.text_weak,
        );
    };
    label(columns.codes, "agenda-column-pair");
    if let Some(column) = columns.texts {
        label(column, "agenda-column-texts");
    }
    if let Some(column) = columns.middle {
        label(column, "agenda-column-middle");
    }
    label(columns.class, "agenda-column-class");
    if let Some(column) = columns.stage {
        label(column, "agenda-column-stage");
    }
    for (place, count) in counts.iter().enumerate() {
        let middle = columns.counts.min + COUNT * (place as f32 + 0.5);
        let at = pos2(middle, rect.center().y);
        match count {
            Count::Point(point) => {
                let digit = super::words::number(words.language(), f64::from(point.value()));
                if *point >= Strength::None {
                    let mark = mark_of(Some(Verdict::Scored(*point)));
                    mark.paint(painter, at - vec2(6.0, 0.0), 4.5, palette);
                }
                let at = at + vec2(if *point >= Strength::None { 7.0 } else { 0.0 }, 0.0);
                painter.text(at, Align2::CENTER_CENTER, digit, small.clone(), palette.text);
            }
            Count::CannotJudge => Mark::CannotJudge.paint(painter, at, 4.5, palette),
            Count::NotConsidered => Mark::NotConsidered.paint(painter, at, 4.5, palette),
            Count::Faults => {
                painter.text(at, Align2::CENTER_CENTER, "!", small.clone(), palette.danger);
            }
        }
    }
}
