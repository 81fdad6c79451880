//! A table: its size of type, its columns, and the slices of one that is too wide.

use super::cells::{SetRow, Style, heights};
use super::columns::{squeezed, widths};
use super::flow::Flow;
use super::grid::{Grid, Place};
use super::look;
use super::measure::{Measured, SAMPLE, measure};
use super::page::{Kind, Owner, Structure};
use super::rows::Rows;
use super::text::{Face, SetLine, Shaped, Side, height};
use crate::exchange::export::paper::{Table, TableKind};

/// The least space above and below marks, in relation to their size.
const CLOSE: f32 = 0.05;
/// Above a table.
const GAP: f32 = 6.0;
/// Between two tables side by side.
const BETWEEN: f32 = 18.0;
/// The width of a column of marks where there is room.
const EASY: f32 = 30.0;
/// The most lines of an upright name; a longer one stands as other names do.
const UPRIGHT_LINES: usize = 4;
/// A table of smaller type is taken if it has less than this part of the height.
const MUCH_SHORTER: f32 = 0.75;
/// The most rows that are tried to fit on one page.
const MOST_ON_PAGE: usize = 45;

/// A table or a slice of one, with the widths of its columns.
struct Piece<'a> {
    grid: Grid<'a>,
    style: Style,
    widths: Vec<f32>,
    shaped: Measured,
}

/// Places two small tables side by side, or says that they do not fit on a page like that.
pub(super) fn place_both(flow: &mut Flow, tables: [&Table; 2]) -> bool {
    let width = flow.width();
    let half = (width - BETWEEN) / 2.0;
    let mirror = flow.setter.paper_is_rtl();
    let part = |at: usize| {
        let is_first = (at == 0) != mirror;
        Some((if is_first { 0.0 } else { half + BETWEEN }, half))
    };
    let mut highest = 0.0_f32;
    for (at, table) in tables.iter().enumerate() {
        flow.part = part(at);
        let caption = caption(flow, table);
        let height = match pieces(flow, &Grid::new(table), 0.0, f32::INFINITY).as_mut_slice() {
            [piece] => piece.height(flow) + height(&caption) + 4.0,
            _ => f32::INFINITY,
        };
        highest = highest.max(height);
    }
    let fits = highest <= flow.full() * 0.7;
    if fits {
        flow.part = None;
        flow.begin(0.0, highest + GAP);
        let top = flow.y;
        let mut bottom = top;
        for (at, table) in tables.into_iter().enumerate() {
            flow.part = part(at);
            flow.y = top;
            place(flow, table, 0.0);
            bottom = bottom.max(flow.y);
            flow.leave(0.0);
        }
        flow.y = bottom;
        flow.leave(0.0);
    }
    flow.part = None;
    fits
}

fn caption(flow: &mut Flow, table: &Table) -> Vec<SetLine> {
    let face = Face::new(look::TABLE + 0.5, 1.3).bold();
    let width = flow.width();
    if table.is_named_above {
        return Vec::new();
    }
    flow.setter.set(&table.caption, face, width, Side::Start)
}

/// Places a table; `tail` is the height that must follow its last row on the page.
pub(super) fn place(flow: &mut Flow, table: &Table, tail: f32) {
    let grid = Grid::new(table);
    let caption = caption(flow, table);
    let above = flow.waiting_height() + height(&caption) + 3.0 + GAP;
    let page = flow.full() - tail;
    let pieces = if has_free_corner(flow, &grid) {
        pieces(flow, &grid, above, page)
    } else {
        pieces(flow, &grid, 0.0, page - above)
    };
    let count = pieces.len();
    for (at, piece) in pieces.into_iter().enumerate() {
        let tail = if at + 1 == count { tail } else { 0.0 };
        place_piece(flow, piece, &caption, at == 0, tail);
        flow.leave(14.0);
    }
}

/// The table in the largest type in which it fits across the page, or in slices of the smallest.
fn pieces<'a>(flow: &mut Flow, grid: &Grid<'a>, above: f32, page: f32) -> Vec<Piece<'a>> {
    if grid.kind == TableKind::Overview
        && let Some(piece) = overview(flow, grid, above, page)
    {
        return vec![piece];
    }
    for size in [look::TABLE, 8.0, look::SMALLEST] {
        if let Some(piece) = fitted(flow, grid, Style::new(grid.kind, size), UPRIGHT_LINES) {
            return vec![piece];
        }
    }
    slices(flow, grid)
}

/// An overview in the largest type in which it fits on one page: with its headings above it, or close and
/// with them in the corner of its head.
fn overview<'a>(flow: &mut Flow, grid: &Grid<'a>, above: f32, page: f32) -> Option<Piece<'a>> {
    let style = |size: f32, air: f32| Style::new(grid.kind, size).with_air(air);
    if grid.rows.len() <= MOST_ON_PAGE {
        let mut smallest = fitted(flow, grid, style(look::SMALLEST, CLOSE), 2)?;
        if smallest.height(flow) <= page {
            let airy = page - above;
            let tries = [
                (look::TABLE, 0.3, airy),
                (look::TABLE, 0.12, airy),
                (8.5, 0.12, airy),
                (8.0, 0.12, page),
                (7.5, CLOSE, page),
            ];
            for (size, air, page) in tries {
                for lines in [2, 3] {
                    if let Some(mut piece) = fitted(flow, grid, style(size, air), lines)
                        && piece.height(flow) <= page
                    {
                        return Some(piece);
                    }
                }
            }
            return Some(smallest);
        }
    }
    // One that needs several pages anyway is set to be read with ease, unless larger marks leave so little
    // room for the names of rows that it gets much longer.
    let mut best: Option<(Piece<'a>, f32)> = None;
    for size in [8.0, 7.5, look::SMALLEST] {
        let Some(mut piece) = fitted(flow, grid, style(size, 0.15), 2) else {
            continue;
        };
        let height = piece.height(flow);
        if best
            .as_ref()
            .is_none_or(|(_, least)| height < least * MUCH_SHORTER)
        {
            best = Some((piece, height));
        }
    }
    best.map(|(piece, _)| piece)
}

/// A table in columns that fit across the page, if they do in that style.
fn fitted<'a>(flow: &mut Flow, grid: &Grid<'a>, style: Style, lines: usize) -> Option<Piece<'a>> {
    let shaped = measure(flow, grid, style, lines);
    let fill = !matches!(
        grid.kind,
        TableKind::Scale | TableKind::Legend | TableKind::Overview
    );
    let mut widths = widths(&shaped.wishes, &grid.widths, flow.width(), fill)?;
    if !fill {
        ease(&mut widths, &grid.upright, flow.width());
    }
    Some(Piece::new(grid.clone(), style, widths, shaped))
}

/// Gives columns of marks what the others leave, up to a width that is easy to read.
fn ease(widths: &mut [f32], upright: &[bool], room: f32) {
    let count = upright.iter().filter(|one| **one).count();
    let left = room - widths.iter().sum::<f32>();
    let more = (left / count.max(1) as f32).max(0.0);
    for (width, _) in widths.iter_mut().zip(upright).filter(|(_, upright)| **upright) {
        *width = (*width + more).min(width.max(EASY));
    }
}

/// Slices that fit across the page, each with the columns that name the rows.
fn slices<'a>(flow: &mut Flow, grid: &Grid<'a>) -> Vec<Piece<'a>> {
    let style = Style::new(grid.kind, look::SMALLEST).with_air(CLOSE);
    let room = flow.width();
    let wishes = measure(flow, grid, style, UPRIGHT_LINES).wishes;
    let leading = grid.leading().min(grid.columns.saturating_sub(1)).max(1);
    let names: f32 = wishes.iter().take(leading).map(|wish| wish.least).sum();
    let room_beside = room - names.min(room * 0.5);
    let mut pieces = Vec::new();
    let mut start = leading;
    while start < grid.columns {
        let mut end = start;
        let mut taken = 0.0;
        for wish in wishes.iter().skip(start) {
            if end > start && taken + wish.least > room_beside {
                break;
            }
            taken += wish.least;
            end += 1;
        }
        let slice = grid.slice(start..end);
        let shaped = measure(flow, &slice, style, UPRIGHT_LINES);
        let columns = widths(&shaped.wishes, &slice.widths, room, true)
            .unwrap_or_else(|| squeezed(&shaped.wishes, room));
        pieces.push(Piece::new(slice, style, columns, shaped));
        start = end;
    }
    if pieces.is_empty() {
        let shaped = measure(flow, grid, style, UPRIGHT_LINES);
        let columns = squeezed(&shaped.wishes, room);
        pieces.push(Piece::new(grid.clone(), style, columns, shaped));
    }
    pieces
}

impl<'a> Piece<'a> {
    fn new(grid: Grid<'a>, style: Style, widths: Vec<f32>, shaped: Measured) -> Self {
        let style = Style {
            upright: shaped.upright,
            width: widths.iter().sum(),
            ..style
        };
        Self {
            grid,
            style,
            widths,
            shaped,
        }
    }

    /// The rows with the names of columns.
    fn head(&mut self, flow: &Flow) -> Vec<SetRow> {
        let rows = self.grid.head.iter().zip(&mut self.shaped.head);
        rows.map(|(row, shaped)| SetRow::new(flow, row, shaped, self.style, &self.widths))
            .collect()
    }

    /// Sets a row.
    fn row(&mut self, flow: &mut Flow, at: usize) -> SetRow {
        let Some(row) = self.grid.rows.get(at) else {
            return SetRow {
                place: Place::Body,
                cells: Vec::new(),
            };
        };
        if let Some(shaped) = self.shaped.rows.get_mut(at) {
            return SetRow::new(flow, row, shaped, self.style, &self.widths);
        }
        let face = |kind| self.style.face(row.place, kind);
        let mut shaped: Vec<Shaped> = row
            .cells
            .iter()
            .map(|cell| flow.setter.shape(cell.line, face(cell.kind)))
            .collect();
        SetRow::new(flow, row, &mut shaped, self.style, &self.widths)
    }
}

/// Whether the head of a table leaves a corner for what stands above it.
fn has_free_corner(flow: &Flow, grid: &Grid<'_>) -> bool {
    let corner = grid.head.first().and_then(|row| row.cells.first());
    grid.kind == TableKind::Overview
        && !flow.setter.paper_is_rtl()
        && corner.is_some_and(|cell| cell.line.is_empty())
}

/// What stands in the empty corner of a head: its height, if all of it has room there.
fn corner(flow: &Flow, head: &[SetRow], head_height: f32, caption: &[SetLine], style: Style) -> Option<f32> {
    let cell = head.first()?.cells.first()?;
    let wide = caption
        .iter()
        .map(SetLine::right)
        .fold(flow.waiting_width(), f32::max);
    let high = flow.waiting_height() + GAP + height(caption);
    let is_free = !flow.setter.paper_is_rtl() && style.is_marks && cell.lines.is_empty();
    let names = 2.0 * style.line() + GAP;
    (is_free && wide <= cell.width && high + names <= head_height).then_some(high)
}

fn place_piece(flow: &mut Flow, mut piece: Piece<'_>, caption: &[SetLine], is_first: bool, tail: f32) {
    let style = piece.style;
    let mut head = piece.head(flow);
    let head_rows = heights(&head, style);
    let mut head_height: f32 = head_rows.iter().sum();
    let corner = corner(flow, &head, head_height, caption, style);
    let caption_height = if caption.is_empty() {
        0.0
    } else {
        height(caption) + 3.0
    };
    let first: Vec<_> = (0..piece.grid.rows.len().min(SAMPLE))
        .map(|at| piece.row(flow, at))
        .collect();
    // A head that takes half of the page is not printed again: it is broken like other rows.
    let mut unrepeated = Vec::new();
    if head_height > flow.full() * 0.5 {
        unrepeated = std::mem::take(&mut head);
        head_height = 0.0;
    }
    let row_heights = heights(&first, style);
    let opening = opening(&first, &row_heights);
    let rows_height = head_height + row_heights.iter().sum::<f32>() + tail;
    let above = flow.waiting_height() + caption_height + GAP;
    let is_small = unrepeated.is_empty() && first.len() == piece.grid.rows.len();
    // An overview that just fills a page has what stands above it in the corner of its head.
    let is_cornered =
        is_small && corner.is_some() && rows_height <= flow.full() && rows_height + above > flow.full();
    if is_cornered {
        flow.break_page();
    }
    let is_whole = is_small && rows_height + above <= flow.full() && flow.room() < flow.full() * 0.5;
    let least = caption_height + head_height + opening;
    let height_to_begin = if is_whole {
        caption_height + rows_height
    } else {
        least
    };
    flow.begin(GAP, height_to_begin.min(flow.full() - flow.waiting_height()));
    let table = flow.structure.add(Structure::ROOT, Kind::Table, None);
    if !caption.is_empty() {
        let owner = if is_first {
            Owner::Node(flow.structure.add(table, Kind::Caption, None))
        } else {
            Owner::Again
        };
        flow.draw_lines(caption.to_vec(), flow.left(), flow.y, owner);
        flow.y += caption_height;
    }
    if is_cornered {
        flow.y = look::TOP;
    }
    let feet = piece.feet(flow);
    let mut rows = Rows::new(flow, table, (head, head_rows), style);
    for row in unrepeated {
        rows.place(flow, row, 0.0);
    }
    let count = piece.grid.rows.len();
    let mut ready = first.into_iter();
    let mut next = ready.next();
    let mut at = 0;
    while let Some(row) = next.take().filter(|_| !flow.stop.is_asked()) {
        at += 1;
        next = match ready.next() {
            Some(row) => Some(row),
            None if at < count => Some(piece.row(flow, at)),
            None => None,
        };
        let keep = match (&next, row.place) {
            (None, _) => tail,
            (Some(next), Place::Section) => next.beginning(style),
            (Some(next), Place::Body) if next.place == Place::Foot => feet + tail,
            (Some(_), Place::Foot) => feet / 2.0 + tail,
            _ => 0.0,
        };
        rows.place(flow, row, keep);
    }
}

impl Piece<'_> {
    /// The height of all of it, if no page ended.
    fn height(&mut self, flow: &mut Flow) -> f32 {
        let head = self.head(flow);
        let rows: Vec<_> = (0..self.grid.rows.len()).map(|at| self.row(flow, at)).collect();
        let all = [heights(&head, self.style), heights(&rows, self.style)];
        all.iter().flatten().sum()
    }

    /// The height of the sums at the end.
    fn feet(&mut self, flow: &mut Flow) -> f32 {
        let count = self.grid.rows.len();
        let foot = self
            .grid
            .rows
            .iter()
            .rev()
            .take_while(|row| row.place == Place::Foot);
        let first = count - foot.count();
        let rows: Vec<_> = (first..count).map(|at| self.row(flow, at)).collect();
        heights(&rows, self.style).iter().sum()
    }
}

/// The height of the first row, with the headings above it.
fn opening(rows: &[SetRow], heights: &[f32]) -> f32 {
    let headings = rows.iter().take_while(|row| row.place == Place::Section).count();
    heights.iter().take(headings + 1).sum()
}
