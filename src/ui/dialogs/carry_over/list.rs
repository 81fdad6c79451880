//! The lines in sight: what became of which items, and whether that is confirmed.

use eframe::egui::{
    CornerRadius, CursorIcon, Event, EventFilter, Key, Pos2, Rect, Response, Role, ScrollArea, Sense, Stroke,
    StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::Going;
use super::table::Table;
use crate::merge::rebase::Match;
use crate::model::{ItemNo, Plan};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::revision::revision_key;
use crate::ui::dialogs::modal::Within;
use crate::ui::text::{Paragraph, capital, safe_line};
use crate::ui::theme::{Icon, Palette, Size, Weight, palette, tokens};

/// The height of every line, in points.
const ROW: f32 = 46.0;
/// Widths in points: the fate, the tick.
const FATE: f32 = 108.0;
const TICK: f32 = 92.0;

/// The keys that the list takes; the space bar confirms or takes that back.
const KEYS: [Key; 8] = [
    Key::ArrowDown,
    Key::ArrowUp,
    Key::PageDown,
    Key::PageUp,
    Key::Home,
    Key::End,
    Key::Enter,
    Key::Space,
];

/// What the list remembers between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct ListState {
    offset: f32,
    seen: Option<(usize, u64)>,
}

pub(super) fn show(ui: &mut Ui, going: &mut Going, within: &Within<'_, '_>) {
    let words = within.words;
    let room = ui.available_rect_before_wrap();
    let node = node(ui, words, &going.table, room);
    if within.is_new || going.list.seen.is_none() {
        node.request_focus();
    }
    if node.has_focus() {
        keys(ui, &mut going.table, (room.height() / ROW) as usize);
    }
    let now = (going.table.at(), going.table.edition());
    let mut area = ScrollArea::vertical()
        .id_salt("carry-over-list")
        .auto_shrink(false)
        .animated(false);
    if going.list.seen != Some(now) {
        going.list.seen = Some(now);
        let (from, to) = (now.0 as f32 * ROW, (now.0 + 1) as f32 * ROW);
        if from < going.list.offset || to > going.list.offset + room.height() {
            let offset = if from < going.list.offset {
                from
            } else {
                to - room.height()
            };
            area = area.vertical_scroll_offset(offset.max(0.0));
        }
    }
    let palette = palette(ui);
    ui.painter()
        .rect_filled(room, CornerRadius::same(tokens().radius.control), palette.page);
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_viewport(ui, |ui, viewport| {
        going.list.offset = viewport.min.y;
        let count = going.table.shown().len();
        ui.set_min_size(vec2(room.width(), count as f32 * ROW));
        let origin = ui.min_rect().min;
        let first = (viewport.min.y / ROW).floor().max(0.0) as usize;
        let last = ((viewport.max.y / ROW).ceil().max(0.0) as usize).min(count);
        let mut clicked = None;
        for at in first..last {
            let min = pos2(origin.x, origin.y + at as f32 * ROW);
            let rect = Rect::from_min_size(min, vec2(room.width(), ROW));
            if row(ui, words, &going.table, &node, at, rect, palette) {
                clicked = Some(at);
            }
        }
        if let Some(at) = clicked {
            node.request_focus();
            going.table.go(at);
        }
    });
}

/// The one widget that the keyboard sees.
fn node(ui: &Ui, words: &Catalogue, table: &Table, room: Rect) -> Response {
    let id = ui.make_persistent_id("carry-over-lines");
    let response = ui.interact(room, id, Sense::click());
    response.widget_info(|| {
        let count = [("count", table.shown().len().into())];
        WidgetInfo::labeled(Role::ListBox, true, words.format("carry-over-lines", &count))
    });
    let filter = EventFilter {
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    response
}

/// Carries out the keys pressed since the frame before, in the order in which they came.
fn keys(ui: &Ui, table: &mut Table, page: usize) {
    let mut pressed = Vec::new();
    ui.input_mut(|input| {
        input.events.retain(|event| match event {
            Event::Key {
                key,
                pressed: true,
                modifiers,
                ..
            } if modifiers.is_none() && KEYS.contains(key) => {
                pressed.push(*key);
                false
            }
            _ => true,
        });
    });
    let page = page.saturating_sub(1).max(1);
    for key in pressed {
        let at = table.at();
        match key {
            Key::ArrowDown => table.go(at + 1),
            Key::ArrowUp => table.go(at.saturating_sub(1)),
            Key::PageDown => table.go(at + page),
            Key::PageUp => table.go(at.saturating_sub(page)),
            Key::Home => table.go(0),
            Key::End => table.go(usize::MAX),
            Key::Enter => table.confirm_here(),
            _ => {
                if let Some(here) = table.here() {
                    table.confirm(here, !table.is_confirmed(here));
                }
            }
        }
    }
}

/// Draws a line; says whether it was clicked.
fn row(
    ui: &Ui,
    words: &Catalogue,
    table: &Table,
    node: &Response,
    at: usize,
    rect: Rect,
    palette: &Palette,
) -> bool {
    let Some(line) = table.shown().get(at).copied() else {
        return false;
    };
    let Some(one) = table.lines().get(line) else {
        return false;
    };
    let is_here = table.at() == at;
    let is_confirmed = table.is_confirmed(line);
    let response = ui.interact(rect, node.id.with(line), Sense::CLICK);
    let name = || line_name(words, table, one, is_confirmed);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_here, name()));
    let painter = ui.painter().with_clip_rect(ui.clip_rect().intersect(rect));
    let ground = if is_here {
        palette.accent_soft
    } else if response.hovered() {
        palette.hover
    } else {
        palette.surface
    };
    painter.rect_filled(rect, 0, ground);
    painter.hline(
        rect.x_range(),
        rect.bottom() - 0.5,
        Stroke::new(tokens().stroke.hair, palette.line),
    );
    let put = |x: f32, y: f32, width: f32, text: &str, weight: Weight, ink| {
        let galley = Paragraph::new(text, ink, width.max(20.0))
            .set_in(Size::Small, weight)
            .rows(1)
            .galley(ui.ctx());
        let place = pos2(rect.left() + x, rect.top() + y - galley.size().y / 2.0);
        painter.galley(place, galley, ink);
    };
    put(
        10.0,
        15.0,
        FATE - 14.0,
        &capital(&fate(words, one)),
        Weight::Medium,
        palette.text,
    );
    let middle = rect.width() - FATE - TICK - 8.0;
    put(
        FATE,
        15.0,
        middle,
        &codes(table, one),
        Weight::SemiBold,
        palette.accent,
    );
    let title = title(table, one);
    put(FATE, 32.0, middle, &title, Weight::Regular, palette.text_weak);
    tick(ui, words, &painter, rect, is_confirmed, palette);
    if is_here {
        let ring = if node.has_focus() {
            palette.focus
        } else {
            palette.accent
        };
        let stroke = Stroke::new(tokens().stroke.focus, ring);
        let radius = CornerRadius::same(tokens().radius.small);
        painter.rect_stroke(rect.shrink2(vec2(3.0, 2.0)), radius, stroke, StrokeKind::Inside);
    }
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// A tick with the word for a line that is confirmed, a plain word for one that is not.
fn tick(
    ui: &Ui,
    words: &Catalogue,
    painter: &eframe::egui::Painter,
    rect: Rect,
    is_confirmed: bool,
    palette: &Palette,
) {
    let (key, ink) = if is_confirmed {
        ("carry-over-confirmed", palette.ok)
    } else {
        ("carry-over-to-confirm", palette.text_weak)
    };
    let galley = Paragraph::new(words.text(key), ink, TICK)
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .galley(ui.ctx());
    let left = rect.right() - TICK;
    let middle = rect.center().y;
    if is_confirmed {
        let icon = Rect::from_center_size(Pos2::new(left + 6.0, middle), vec2(12.0, 12.0));
        Icon::Check.paint(painter, icon, ink);
    }
    painter.galley(pos2(left + 16.0, middle - galley.size().y / 2.0), galley, ink);
}

/// What became of the items, with whether a renumbered one has other words too.
pub(super) fn fate(words: &Catalogue, one: &Match) -> String {
    let fate = words.text(revision_key(one.revision));
    if one.reworded && one.revision == crate::model::Revision::Renumbered {
        return words.format("carry-over-renumbered-reworded", &[("fate", fate.into())]);
    }
    fate.to_owned()
}

/// The codes before, an arrow, and the codes now.
pub(super) fn codes(table: &Table, one: &Match) -> String {
    let matching = table.matching();
    let (before, now) = (
        listed(matching.old(), &one.old),
        listed(matching.new_plan(), &one.new),
    );
    match (before.is_empty(), now.is_empty()) {
        (false, false) => format!("{before} → {now}"),
        (false, true) => before,
        _ => now,
    }
}

fn listed(plan: &Plan, items: &[ItemNo]) -> String {
    let items = items.iter().filter_map(|number| plan.item(*number));
    let codes: Vec<_> = items
        .map(|item| safe_line(item.code.as_str()).into_owned())
        .collect();
    codes.join(", ")
}

fn title(table: &Table, one: &Match) -> String {
    let matching = table.matching();
    let (plan, items) = if one.new.is_empty() {
        (matching.old(), &one.old)
    } else {
        (matching.new_plan(), &one.new)
    };
    let lang = plan.authoritative_language();
    let items = items.iter().filter_map(|number| plan.item(*number));
    let titles: Vec<_> = items.map(|item| item.title(lang).0).collect();
    titles.join(" · ")
}

/// The whole line in words, for screen readers.
fn line_name(words: &Catalogue, table: &Table, one: &Match, is_confirmed: bool) -> String {
    let matching = table.matching();
    let key = if is_confirmed {
        "carry-over-confirmed"
    } else {
        "carry-over-to-confirm"
    };
    words.format(
        "carry-over-line",
        &[
            ("fate", fate(words, one).into()),
            ("before", listed(matching.old(), &one.old).into()),
            ("now", listed(matching.new_plan(), &one.new).into()),
            ("title", title(table, one).into()),
            ("state", words.text(key).into()),
        ],
    )
}
