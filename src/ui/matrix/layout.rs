//! Where everything of the matrix lies: sizes kept from frame to frame, and the part in sight.

use std::ops::Range;

use eframe::egui::{Color32, Rect, Ui, Vec2, pos2, vec2};

use super::axis::{Axis, Room};
use super::covered;
use crate::model::{ContentHash, Pair, Plan};
use crate::ui::Scene;
use crate::ui::theme::{Size, Weight, font};

/// Height of a row.
pub(super) const ROW: f32 = 30.0;
/// Height of the strip with the names of groups of targets.
pub(super) const STRIP: f32 = 44.0;
/// Height of the code and the count of a target.
const COLUMN_HEAD: f32 = 44.0;
/// Room after the last row and column.
const MARGIN: f32 = 16.0;
/// Least and largest width of a column.
const COLUMN: (f32, f32) = (40.0, 60.0);
/// Least and largest width of the row headers.
const SIDE: (f32, f32) = (220.0, 460.0);
/// Between two groups of targets.
const GAP: f32 = 10.0;

const ROWS: Room = Room {
    item: ROW,
    heading: 30.0,
    gap: 10.0,
};

/// What depends on the plans and the width only.
#[derive(Debug)]
pub(super) struct Kept {
    plans: (ContentHash, ContentHash),
    width: f32,
    /// The actions, from the top.
    pub(super) rows: Axis,
    /// The targets, from the left.
    pub(super) columns: Axis,
    /// Width of the row headers.
    pub(super) side: f32,
    /// Width of the codes in them.
    pub(super) codes: f32,
    /// Width of a column.
    pub(super) column: f32,
    /// Height of the column headers, with the strip above them.
    pub(super) head: f32,
    widest: (f32, f32),
}

/// Returns what was kept if it still holds, or measures anew.
pub(super) fn kept(ui: &Ui, scene: &Scene<'_>, before: Option<Kept>, width: f32, covered: bool) -> Kept {
    let session = scene.view.session();
    let plans = (session.actions().hash(), session.targets().hash());
    let width = width.floor();
    let head = STRIP + COLUMN_HEAD + if covered { covered::HEIGHT + 4.0 } else { 0.0 };
    let widest = match before {
        Some(kept) if kept.plans == plans && (kept.width - width).abs() < 0.5 => {
            return Kept { head, ..kept };
        }
        Some(kept) if kept.plans == plans => kept.widest,
        _ => (
            widest_code(ui, session.actions()),
            widest_code(ui, session.targets()),
        ),
    };
    let count = session.targets().items().len().max(1) as f32;
    let groups = Axis::of(session.targets(), columns_of(1.0, GAP))
        .groups_between(-1.0, f32::MAX)
        .len();
    let least = (widest.1 + 10.0).clamp(COLUMN.0, 96.0);
    let gaps = MARGIN + GAP * groups.saturating_sub(1) as f32;
    // Titles get the room that narrow columns leave, then columns what is left over.
    let side = (width - count * least - gaps)
        .clamp(SIDE.0, SIDE.1)
        .min(width * 0.5)
        .floor();
    let free = width - side - gaps;
    let column = (free / count).floor().clamp(least, COLUMN.1.max(least));
    Kept {
        plans,
        width,
        rows: Axis::of(session.actions(), ROWS),
        columns: Axis::of(session.targets(), columns_of(column, GAP)),
        side,
        codes: (widest.0 + 12.0).max(36.0).min(side * 0.4),
        column,
        head,
        widest,
    }
}

fn columns_of(item: f32, gap: f32) -> Room {
    Room {
        item,
        heading: 0.0,
        gap,
    }
}

/// The width of the longest code: the few with most characters are measured.
fn widest_code(ui: &Ui, plan: &Plan) -> f32 {
    let mut codes: Vec<&str> = plan.items().iter().map(|item| item.code.as_str()).collect();
    codes.sort_by_key(|code| std::cmp::Reverse(code.chars().count()));
    codes
        .iter()
        .take(24)
        .map(|code| {
            let code = (*code).to_owned();
            let galley =
                ui.painter()
                    .layout_no_wrap(code, font(Size::Body, Weight::SemiBold), Color32::PLACEHOLDER);
            galley.size().x
        })
        .fold(0.0, f32::max)
}

/// How many rows a window of that height holds.
pub(super) fn page(height: f32, head: f32) -> usize {
    ((height - head) / ROW).max(1.0) as usize
}

impl Kept {
    /// The size of headers and grid together.
    pub(super) fn content_size(&self) -> Vec2 {
        vec2(
            self.side + self.columns.length() + MARGIN,
            self.head + self.rows.length() + MARGIN,
        )
    }

    /// The nearest scroll offset at which a pair is in sight, with a row or column to spare around it.
    pub(super) fn offset_showing(&self, pair: Pair, offset: Vec2, seen: Vec2) -> Vec2 {
        let near = |span: Option<(f32, f32)>, offset: f32, room: f32, spare: f32, end: f32| {
            let Some((from, to)) = span else { return offset };
            let lowest = to + spare - room;
            let highest = from - spare;
            if lowest > highest {
                return highest.max(0.0);
            }
            offset.clamp(lowest, highest).clamp(0.0, (end - room).max(0.0))
        };
        let content = self.content_size();
        let head = self.head;
        vec2(
            near(
                self.columns.span(pair.target.index()),
                offset.x,
                seen.x - self.side,
                self.column + MARGIN,
                content.x - self.side,
            ),
            near(
                self.rows.span(pair.action.index()),
                offset.y,
                seen.y - head,
                ROW + MARGIN,
                content.y - head,
            ),
        )
    }
}

/// The part in sight in one frame.
pub(super) struct Layout<'k> {
    /// Sizes and sums.
    pub(super) kept: &'k Kept,
    /// All of it, headers included, on the screen.
    pub(super) area: Rect,
    /// The cells, on the screen.
    pub(super) body: Rect,
    /// How far it is scrolled.
    pub(super) offset: Vec2,
    /// Rows of which something is in sight.
    pub(super) rows: Range<usize>,
    /// Columns of which something is in sight.
    pub(super) columns: Range<usize>,
}

impl<'k> Layout<'k> {
    pub(super) fn of(kept: &'k Kept, area: Rect, offset: Vec2) -> Self {
        let corner = pos2(area.left() + kept.side, area.top() + kept.head);
        let body = Rect::from_min_max(corner, area.max.max(corner));
        Self {
            kept,
            area,
            body,
            offset,
            rows: kept.rows.visible(offset.y, offset.y + body.height()),
            columns: kept.columns.visible(offset.x, offset.x + body.width()),
        }
    }

    /// From a place along the columns to the screen.
    pub(super) fn x(&self, along: f32) -> f32 {
        self.body.left() + along - self.offset.x
    }

    /// From a place along the rows to the screen.
    pub(super) fn y(&self, along: f32) -> f32 {
        self.body.top() + along - self.offset.y
    }

    /// A row's reach on the screen.
    pub(super) fn row(&self, index: usize) -> Option<(f32, f32)> {
        let (from, to) = self.kept.rows.span(index)?;
        Some((self.y(from), self.y(to)))
    }

    /// A column's reach on the screen.
    pub(super) fn column(&self, index: usize) -> Option<(f32, f32)> {
        let (from, to) = self.kept.columns.span(index)?;
        Some((self.x(from), self.x(to)))
    }

    /// A cell on the screen.
    pub(super) fn cell(&self, row: usize, column: usize) -> Option<Rect> {
        let (top, bottom) = self.row(row)?;
        let (left, right) = self.column(column)?;
        Some(Rect::from_min_max(pos2(left, top), pos2(right, bottom)))
    }
}
