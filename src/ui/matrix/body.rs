//! The cells in sight.

use std::cell::RefCell;

use eframe::egui::{
    CornerRadius, CursorIcon, Painter, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    pos2, vec2,
};

use super::Names;
use super::cell::Cell;
use super::decided;
use super::layout::Layout;
use super::meeting_cell::MeetingCell;
use crate::analysis::Mapping;
use crate::model::{ActionId, Current, Pair, TargetId};
use crate::ui::Scene;
use crate::ui::theme::{Palette, palette, tokens};
use crate::ui::widgets::Mark;

/// With more cells in sight than this, the grid alone is named.
const MOST_NAMED: usize = 600;

/// What happened among the cells.
pub(super) struct Happened {
    /// A cell that was clicked.
    pub(super) clicked: Option<Pair>,
    /// The cell under the pointer.
    pub(super) hovered: Option<Pair>,
}

#[expect(clippy::too_many_arguments, reason = "private to the matrix, called once")]
pub(super) fn show(
    ui: &Ui,
    scene: &Scene<'_>,
    layout: &Layout<'_>,
    mapping: Option<&Mapping>,
    names: &RefCell<Names>,
    cursor: Option<Pair>,
    just_judged: Option<Pair>,
    grid: &Response,
) -> Happened {
    let palette = palette(ui);
    let painter = ui.painter().with_clip_rect(layout.body.intersect(ui.clip_rect()));
    blocks(&painter, layout, |rect| {
        painter.rect_filled(rect, 0, palette.page);
    });
    match mapping {
        None => cells(layout, |pair, rect| {
            Cell::of(&scene.view.current(pair)).paint_ground(&painter, rect, palette);
        }),
        Some(mapping) => cells(layout, |pair, rect| {
            MeetingCell::of(mapping.stands(pair)).paint_ground(&painter, rect, palette);
        }),
    }
    lines(&painter, layout, palette);
    crosshair(&painter, layout, cursor, palette);
    match mapping {
        None => {
            cells(layout, |pair, rect| {
                Cell::of(&scene.view.current(pair)).paint(&painter, rect, palette);
            });
            earlier(&painter, scene, layout, palette);
            decided::marks(&painter, scene, layout, palette);
        }
        Some(mapping) => cells(layout, |pair, rect| {
            MeetingCell::of(mapping.stands(pair)).paint(&painter, rect, palette);
        }),
    }
    decided::lamps(&painter, scene, layout, palette);
    outline(
        &painter,
        layout,
        just_judged.filter(|pair| Some(*pair) != cursor),
        1.0,
        palette.accent,
    );
    let ring = if grid.has_focus() {
        palette.focus
    } else {
        palette.accent
    };
    outline(&painter, layout, cursor, tokens().stroke.focus, ring);
    happened(ui, scene, layout, names, cursor, grid)
}

impl Cell {
    /// Fills the ground by how far the pair has come: links stand out, open pairs recede.
    fn paint_ground(self, painter: &Painter, rect: Rect, palette: &Palette) {
        if self.is_link() {
            painter.rect_filled(rect, 0, palette.accent_soft);
        } else if self.conflict {
            painter.rect_filled(rect, 0, palette.danger_soft);
        } else if self.mark != Mark::NotConsidered {
            painter.rect_filled(rect, 0, palette.surface);
        }
    }
}

/// Calls for each cell in sight.
fn cells(layout: &Layout<'_>, mut each: impl FnMut(Pair, Rect)) {
    for row in layout.rows.clone() {
        for column in layout.columns.clone() {
            let Some(rect) = layout.cell(row, column) else {
                continue;
            };
            let pair = Pair::new(ActionId::at(row), TargetId::at(column));
            each(pair, rect);
        }
    }
}

/// Marks faintly what the reviewer answered in the round before where nothing is said in this one.
fn earlier(painter: &Painter, scene: &Scene<'_>, layout: &Layout<'_>, palette: &Palette) {
    if scene.view.round().before().is_none() {
        return;
    }
    for row in layout.rows.clone() {
        for column in layout.columns.clone() {
            let pair = Pair::new(ActionId::at(row), TargetId::at(column));
            let Some(rect) = layout.cell(row, column) else {
                continue;
            };
            if scene.view.current(pair) == Current::Absent
                && let Some(before) = scene.view.before(pair)
            {
                let ground = Rect::from_center_size(rect.center(), vec2(5.0, 5.0));
                painter.rect_filled(ground, 0, palette.page);
                let mark = Mark::from(Some(before.verdict));
                mark.paint_in(painter, rect.center(), 4.5, palette.mark_faint);
            }
        }
    }
}

/// Calls for the rectangle of each group of actions with each group of targets.
fn blocks(painter: &Painter, layout: &Layout<'_>, mut each: impl FnMut(Rect)) {
    let seen = painter.clip_rect();
    let (from, to) = (layout.offset.y, layout.offset.y + layout.body.height());
    for rows in layout.kept.rows.groups_between(from, to) {
        let Some((top, _)) = layout.row(rows.items.start) else {
            continue;
        };
        let bottom = layout.y(rows.end);
        let (from, to) = (layout.offset.x, layout.offset.x + layout.body.width());
        for columns in layout.kept.columns.groups_between(from, to) {
            let Some((left, _)) = layout.column(columns.items.start) else {
                continue;
            };
            let rect = Rect::from_min_max(pos2(left, top), pos2(layout.x(columns.end), bottom));
            if rect.intersects(seen) {
                each(rect);
            }
        }
    }
}

/// The hair lines between cells and around groups.
fn lines(painter: &Painter, layout: &Layout<'_>, palette: &Palette) {
    let hair = Stroke::new(tokens().stroke.hair, palette.line);
    blocks(painter, layout, |rect| {
        for row in layout.rows.clone() {
            if let Some((top, _)) = layout.row(row)
                && top > rect.top() + 1.0
                && top < rect.bottom() - 1.0
            {
                painter.hline(rect.x_range(), top, hair);
            }
        }
        for column in layout.columns.clone() {
            if let Some((left, _)) = layout.column(column)
                && left > rect.left() + 1.0
                && left < rect.right() - 1.0
            {
                painter.vline(left, rect.y_range(), hair);
            }
        }
        painter.rect_stroke(rect, 0, hair, StrokeKind::Middle);
    });
}

/// Draws the row and the column of the cursor between two lines each, so that the grounds keep their meaning.
fn crosshair(painter: &Painter, layout: &Layout<'_>, cursor: Option<Pair>, palette: &Palette) {
    let Some(pair) = cursor else { return };
    let line = Stroke::new(tokens().stroke.hair, palette.accent.gamma_multiply(0.55));
    let tint = palette.accent.gamma_multiply(0.04);
    blocks(painter, layout, |block| {
        if let Some((top, bottom)) = layout.row(pair.action.index())
            && block.y_range().contains(top.midpoint(bottom))
        {
            painter.rect_filled(Rect::from_x_y_ranges(block.x_range(), top..=bottom), 0, tint);
            painter.hline(block.x_range(), top, line);
            painter.hline(block.x_range(), bottom, line);
        }
        if let Some((left, right)) = layout.column(pair.target.index())
            && block.x_range().contains(left.midpoint(right))
        {
            painter.rect_filled(Rect::from_x_y_ranges(left..=right, block.y_range()), 0, tint);
            painter.vline(left, block.y_range(), line);
            painter.vline(right, block.y_range(), line);
        }
    });
}

fn outline(
    painter: &Painter,
    layout: &Layout<'_>,
    pair: Option<Pair>,
    width: f32,
    color: eframe::egui::Color32,
) {
    let rect = pair.and_then(|pair| layout.cell(pair.action.index(), pair.target.index()));
    if let Some(rect) = rect {
        let radius = CornerRadius::same(tokens().radius.small);
        painter.rect_stroke(rect, radius, Stroke::new(width, color), StrokeKind::Outside);
    }
}

fn happened(
    ui: &Ui,
    scene: &Scene<'_>,
    layout: &Layout<'_>,
    names: &RefCell<Names>,
    cursor: Option<Pair>,
    grid: &Response,
) -> Happened {
    let mut found = Happened {
        clicked: None,
        hovered: None,
    };
    let sentence = |pair| names.borrow_mut().of(scene, pair).to_owned();
    if layout.rows.len() * layout.columns.len() > MOST_NAMED {
        let at = |place: Option<Pos2>| {
            place
                .filter(|at| layout.body.contains(*at))
                .and_then(|at| pair_at(layout, at))
        };
        if grid.clicked() {
            found.clicked = at(grid.interact_pointer_pos());
        }
        found.hovered = at(grid.hover_pos());
        if let Some(pair) = found.hovered {
            grid.clone().on_hover_text_at_pointer(sentence(pair));
        }
        return found;
    }
    for row in layout.rows.clone() {
        for column in layout.columns.clone() {
            let Some(rect) = layout.cell(row, column) else {
                continue;
            };
            let rect = rect.intersect(layout.body);
            if !rect.is_positive() {
                continue;
            }
            let pair = Pair::new(ActionId::at(row), TargetId::at(column));
            // Clickable, but no stop for Tab: the grid is one stop.
            let response = ui.interact(rect, grid.id.with((row, column)), Sense::CLICK);
            response
                .widget_info(|| WidgetInfo::selected(Role::Cell, true, Some(pair) == cursor, sentence(pair)));
            if response.clicked() {
                found.clicked = Some(pair);
            }
            if response.hovered() {
                found.hovered = Some(pair);
                response
                    .on_hover_cursor(CursorIcon::Cell)
                    .on_hover_text_at_pointer(sentence(pair));
            }
        }
    }
    found
}

/// The cell at a place on the screen.
fn pair_at(layout: &Layout<'_>, place: Pos2) -> Option<Pair> {
    let inner = place - layout.body.min + layout.offset;
    let row = layout.kept.rows.at(inner.y)?;
    let column = layout.kept.columns.at(inner.x)?;
    Some(Pair::new(ActionId::at(row), TargetId::at(column)))
}
