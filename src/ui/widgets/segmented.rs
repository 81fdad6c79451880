//! A choice of one among few, side by side. Where the width does not hold them they go to further rows.

use eframe::egui::{
    Color32, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use super::focus_ring;
use crate::ui::theme::{Size, Weight, font, palette, tokens};

/// One of the choices.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'a, T> {
    /// What is chosen.
    pub value: T,
    /// The word on it, and its accessible name.
    pub name: &'a str,
    /// The key that chooses it, shown beside the word.
    pub key: Option<&'a str>,
    /// What the choice means, as tooltip.
    pub tip: Option<&'a str>,
}

impl<'a, T> Segment<'a, T> {
    /// A choice without key or tooltip.
    pub fn new(value: T, name: &'a str) -> Self {
        Self {
            value,
            name,
            key: None,
            tip: None,
        }
    }

    /// With the key that chooses it.
    #[must_use]
    pub fn key(mut self, key: &'a str) -> Self {
        self.key = Some(key);
        self
    }

    /// With what it means.
    #[must_use]
    pub fn tip(mut self, tip: &'a str) -> Self {
        self.tip = Some(tip);
        self
    }
}

/// Adds the choices, as wide as the view lets them be; returns the value that was clicked, also when it is
/// the chosen one. `label` names the group for screen readers.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    label: &str,
    segments: &[Segment<'_, T>],
    chosen: Option<T>,
) -> Option<T> {
    let mut clicked = None;
    let builder = UiBuilder::new()
        .id_salt(("segmented", label))
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = f32::from(tokens().space.xs);
        let widths: Vec<f32> = segments
            .iter()
            .map(|segment| natural_width(ui, segment))
            .collect();
        let rows = rows(&widths, ui.available_width());
        let longest = rows
            .iter()
            .filter_map(|range| widths.get(range.clone()))
            .map(|row| row.iter().sum());
        let width = longest
            .fold(COMFORTABLE, f32::max)
            .min(ui.available_width())
            .floor();
        for range in rows {
            let (Some(row), Some(widths)) = (segments.get(range.clone()), widths.get(range)) else {
                continue;
            };
            clicked = show_row(ui, row, widths, width, chosen).or(clicked);
        }
    });
    clicked
}

/// Which choices share a row: as many as fit, spread so that no row has one more than it needs.
fn rows(widths: &[f32], available: f32) -> Vec<std::ops::Range<usize>> {
    let fits = |per_row: usize| {
        widths
            .chunks(per_row)
            .all(|row| row.iter().sum::<f32>() <= available + 0.5)
    };
    let count = widths.len().max(1);
    // The fewest rows whose longest fits; one choice to a row fits by definition.
    let per_row = (1..=count)
        .map(|rows| count.div_ceil(rows))
        .find(|&per_row| fits(per_row))
        .unwrap_or(1);
    (0..widths.len())
        .step_by(per_row)
        .map(|start| start..(start + per_row).min(widths.len()))
        .collect()
}

fn natural_width<T>(ui: &Ui, segment: &Segment<'_, T>) -> f32 {
    // Measured in the weight of the chosen one, so that nothing moves when the choice does.
    let name = width_of(ui, segment.name, Size::Body, Weight::SemiBold);
    let key = segment.key.map_or(0.0, |key| {
        width_of(ui, key, Size::Caption, Weight::Medium) + KEY_GAP
    });
    (name + key + f32::from(tokens().space.s) * 2.0).ceil()
}

/// Between the word and its key.
const KEY_GAP: f32 = 6.0;
/// No wider than this unless the words need it; all rows of a group are alike.
const COMFORTABLE: f32 = 440.0;

fn width_of(ui: &Ui, text: &str, size: Size, weight: Weight) -> f32 {
    ui.painter()
        .layout_no_wrap(text.to_owned(), font(size, weight), Color32::PLACEHOLDER)
        .size()
        .x
}

fn show_row<T: Copy + PartialEq>(
    ui: &mut Ui,
    segments: &[Segment<'_, T>],
    widths: &[f32],
    width: f32,
    chosen: Option<T>,
) -> Option<T> {
    let tokens = tokens();
    let natural: f32 = widths.iter().sum();
    let extra = (width - natural) / segments.len().max(1) as f32;
    let (frame, _) = ui.allocate_exact_size(vec2(width, tokens.control.height), Sense::hover());
    let mut cells = Vec::with_capacity(segments.len());
    let mut left = frame.left();
    for (n, (segment, natural)) in segments.iter().zip(widths).enumerate() {
        let is_last = n + 1 == segments.len();
        let right = if is_last {
            frame.right()
        } else {
            (left + natural + extra).round()
        };
        let rect = Rect::from_min_max(pos2(left, frame.top()), pos2(right, frame.bottom()));
        let is_chosen = chosen == Some(segment.value);
        let response = interact(ui, rect, segment, is_chosen);
        cells.push(Cell {
            segment,
            rect,
            response,
            is_chosen,
            corners: corners(n, segments.len()),
        });
        left = right;
    }
    paint_row(ui, frame, &cells);
    cells
        .iter()
        .find(|cell| cell.response.clicked())
        .map(|cell| cell.segment.value)
}

struct Cell<'a, T> {
    segment: &'a Segment<'a, T>,
    rect: Rect,
    response: Response,
    is_chosen: bool,
    corners: CornerRadius,
}

fn interact<T>(ui: &Ui, rect: Rect, segment: &Segment<'_, T>, is_chosen: bool) -> Response {
    let id = ui.scope_id().with(segment.name);
    let response = ui
        .interact(rect, id, Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, is_chosen, segment.name));
    match segment.tip {
        Some(tip) => response.on_hover_text(tip),
        None => response,
    }
}

/// From the ground up: the ground, what is under the pointer, dividers, the edge, the chosen one, words.
fn paint_row<T>(ui: &Ui, frame: Rect, cells: &[Cell<'_, T>]) {
    let tokens = tokens();
    let palette = palette(ui);
    let painter = ui.painter();
    let radius = CornerRadius::same(tokens.radius.control);
    painter.rect_filled(frame, radius, palette.surface);
    for cell in cells.iter().filter(|cell| cell.response.hovered()) {
        painter.rect_filled(cell.rect, cell.corners, palette.hover);
    }
    let divider = Stroke::new(tokens.stroke.hair, palette.line);
    for cell in cells.iter().skip(1) {
        painter.vline(cell.rect.left(), frame.y_range().shrink(1.0), divider);
    }
    let edge = Stroke::new(tokens.stroke.hair, palette.control_line);
    painter.rect_stroke(frame, radius, edge, StrokeKind::Inside);
    for cell in cells.iter().filter(|cell| cell.is_chosen) {
        painter.rect_filled(cell.rect, cell.corners, palette.accent);
    }
    for cell in cells {
        paint_content(ui, cell.rect, cell.segment, cell.is_chosen);
        focus_ring(ui, cell.rect, &cell.response);
    }
}

/// Rounded where the segment is an end of its row.
fn corners(n: usize, count: usize) -> CornerRadius {
    let radius = tokens().radius.control;
    let left = if n == 0 { radius } else { 0 };
    let right = if n + 1 == count { radius } else { 0 };
    CornerRadius {
        nw: left,
        sw: left,
        ne: right,
        se: right,
    }
}

fn paint_content<T>(ui: &Ui, rect: Rect, segment: &Segment<'_, T>, is_chosen: bool) {
    let palette = palette(ui);
    let (ink, weak) = if is_chosen {
        (palette.accent_text, palette.accent_text)
    } else {
        (palette.text, palette.text_weak)
    };
    let weight = if is_chosen {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let name = painter.layout_no_wrap(segment.name.to_owned(), font(Size::Body, weight), ink);
    let key = segment
        .key
        .map(|key| painter.layout_no_wrap(key.to_owned(), font(Size::Caption, Weight::Medium), weak));
    let width = name.size().x + key.as_ref().map_or(0.0, |key| key.size().x + KEY_GAP);
    let left = (rect.center().x - width / 2.0).max(rect.left() + 4.0);
    let name_at = pos2(left, rect.center().y - name.size().y / 2.0);
    let name_width = name.size().x;
    painter.galley(name_at, name, ink);
    if let Some(key) = key {
        let at = pos2(
            left + name_width + KEY_GAP,
            rect.center().y - key.size().y / 2.0 + 1.0,
        );
        painter.galley(at, key, weak);
    }
}

#[cfg(test)]
mod tests {
    use super::rows;

    #[test]
    fn one_row_while_it_fits() {
        assert_eq!(rows(&[50.0, 60.0, 70.0], 180.0), std::slice::from_ref(&(0..3)));
    }

    #[test]
    fn further_rows_are_even() {
        assert_eq!(rows(&[50.0; 5], 200.0), [0..3, 3..5]);
        assert_eq!(rows(&[90.0; 5], 100.0), [0..1, 1..2, 2..3, 3..4, 4..5]);
        assert_eq!(rows(&[500.0, 500.0], 100.0), [0..1, 1..2], "too wide even alone");
        assert_eq!(rows(&[], 100.0).len(), 0);
    }
}
