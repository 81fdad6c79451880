//! A table of figures. Each row has one accessible name with all its cells, so that no figure is heard
//! without what it rests on.

use std::sync::Arc;

use eframe::egui::{Galley, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::phrase::statistics::sheet::{Grid, Text, row_words};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, palette, tokens};

/// Between two columns.
const GAP: f32 = 14.0;
/// Above and below the text of a row.
const PAD: f32 = 3.0;
const NARROWEST: f32 = 44.0;
/// A column of figures is at most so wide: reasons go to further lines.
const WIDEST: f32 = 190.0;
/// The first column is at least so wide.
const FIRST: f32 = 150.0;
/// The rows that columns are measured by.
const MEASURED: usize = 60;
/// From so many rows on, all are equally high and only those in sight are laid out.
const MANY: usize = 120;

/// Shows the table over the width there is.
pub(in crate::ui) fn show(ui: &mut Ui, grid: &Grid) {
    let within = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, 0.0);
    let widths = widths(ui, grid);
    let right: Vec<bool> = (0..grid.columns.len()).map(|at| is_right(grid, at)).collect();
    head(ui, grid, &widths, &right);
    let low = ui.text_style_height(&eframe::egui::TextStyle::Body) + 2.0 * PAD + 2.0;
    for row in &grid.rows {
        if grid.rows.len() >= MANY {
            let next = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), low));
            if !ui.is_rect_visible(next) {
                ui.allocate_exact_size(next.size(), Sense::hover());
                continue;
            }
        }
        body_row(ui, grid, row, &widths, &right);
    }
    ui.spacing_mut().item_spacing.y = within;
}

/// How a cell is set: results stand out, reasons for none do not.
fn weight(cell: &Text) -> Weight {
    match cell {
        Text::Value(value) if value.len() <= SHORT => Weight::SemiBold,
        _ => Weight::Regular,
    }
}

/// Figures of so many letters stand at the right of their column.
const SHORT: usize = 8;

fn natural(ui: &Ui, text: &str, weight: Weight) -> f32 {
    let ink = palette(ui).text;
    let galley = Paragraph::new(text, ink, f32::INFINITY)
        .set_in(Size::Small, weight)
        .galley(ui.ctx());
    galley.size().x.ceil()
}

/// Every column as wide as its figures and the longest word of its name; the first takes what is left.
fn widths(ui: &Ui, grid: &Grid) -> Vec<f32> {
    let columns = grid.columns.len();
    let mut widths = vec![FIRST; columns];
    for (at, width) in widths.iter_mut().enumerate().skip(1) {
        let name = grid.columns.get(at).map_or("", String::as_str);
        let word = name
            .split_whitespace()
            .map(|word| natural(ui, word, Weight::Medium))
            .fold(0.0, f32::max);
        let cells = grid.rows.iter().take(MEASURED).filter_map(|row| row.get(at));
        let cell = cells
            .map(|cell| natural(ui, cell.as_str(), weight(cell)))
            .fold(0.0, f32::max);
        *width = word.max(cell.min(WIDEST)).max(NARROWEST);
    }
    let room = ui.available_width() - GAP * (columns.max(1) - 1) as f32;
    let others: f32 = widths.iter().skip(1).sum();
    if others + FIRST > room {
        let shrink = ((room - FIRST) / others).clamp(0.2, 1.0);
        for width in widths.iter_mut().skip(1) {
            *width = (*width * shrink).floor();
        }
    }
    let others: f32 = widths.iter().skip(1).sum();
    let names = grid.rows.iter().take(MEASURED).filter_map(|row| row.first());
    let longest = names
        .map(|name| natural(ui, name.as_str(), Weight::Regular))
        .fold(FIRST, f32::max);
    let first = (room - others).max(FIRST).min(longest);
    // What is left over goes to all alike, so that the eye has no long way from a name to its figure.
    let more = ((room - others - first).max(0.0) / columns.max(1) as f32).floor();
    for (at, width) in widths.iter_mut().enumerate() {
        *width = more + if at == 0 { first } else { *width };
    }
    widths
}

fn head(ui: &mut Ui, grid: &Grid, widths: &[f32], right: &[bool]) {
    let ink = palette(ui).text_weak;
    let set = |(name, width): (&String, &f32)| {
        Paragraph::new(name, ink, *width)
            .set_in(Size::Small, Weight::Medium)
            .galley(ui.ctx())
    };
    let galleys: Vec<_> = grid.columns.iter().zip(widths).map(set).collect();
    let rect = paint(ui, &galleys, widths, right, ink, &grid.caption);
    let line = Stroke::new(tokens().stroke.hair, palette(ui).control_line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

/// Whether a column holds short figures only, which stand at its right.
fn is_right(grid: &Grid, at: usize) -> bool {
    let is_short =
        |text: &Text| matches!(text, Text::Figure(figure) | Text::Value(figure) if figure.len() <= SHORT);
    let mut cells = grid.rows.iter().take(MEASURED).filter_map(|row| row.get(at));
    at > 0 && cells.clone().next().is_some() && cells.all(is_short)
}

fn body_row(ui: &mut Ui, grid: &Grid, row: &[Text], widths: &[f32], right: &[bool]) {
    let palette = palette(ui);
    let set = |(cell, width): (&Text, &f32)| {
        Paragraph::new(cell.as_str(), palette.text, *width)
            .set_in(Size::Small, weight(cell))
            .galley(ui.ctx())
    };
    let galleys: Vec<_> = row.iter().zip(widths).map(set).collect();
    let rect = paint(ui, &galleys, widths, right, palette.text, &row_words(grid, row));
    let line = Stroke::new(tokens().stroke.hair, palette.line);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

/// Paints a row and gives it its name.
fn paint(
    ui: &mut Ui,
    galleys: &[Arc<Galley>],
    widths: &[f32],
    right: &[bool],
    ink: eframe::egui::Color32,
    name: &str,
) -> Rect {
    let height = galleys.iter().map(|galley| galley.size().y).fold(0.0, f32::max) + 2.0 * PAD;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    if ui.is_rect_visible(rect) {
        let mut left = rect.left();
        for ((galley, width), right) in galleys.iter().zip(widths).zip(right) {
            let shift = if *right {
                (width - galley.size().x).max(0.0)
            } else {
                0.0
            };
            ui.painter()
                .galley(pos2(left + shift, rect.top() + PAD), Arc::clone(galley), ink);
            left += width + GAP;
        }
    }
    rect
}
