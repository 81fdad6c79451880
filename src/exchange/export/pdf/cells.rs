//! The cells of a table: their type, their grounds, their lines.

use super::flow::Flow;
use super::grid::{GridCell, GridRow, Place};
use super::look::{self, FAINT, HAIR, LINE, MODERATE, Rgb, STRONG, TEAL, TEAL_SOFT, WARN, WARN_SOFT, WEAK};
use super::page::{Area, Item, Kind, Names, NodeId, Owner};
use super::text::{Face, SetLine, Shaped, Side, height, language, words};
use crate::exchange::export::paper::{CellKind, Mark, TableKind};

/// How the cells of a table are set.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// The size of the letters.
    pub(super) size: f32,
    /// Whether it is a table of marks: close rows, rules between columns.
    pub(super) is_marks: bool,
    /// How long upright names may get.
    pub(super) upright: f32,
    /// The width of the whole table.
    pub(super) width: f32,
    /// In a table of marks, the space above and below a line in relation to its size.
    pub(super) air: f32,
}

impl Style {
    /// The style of a table of that kind.
    pub(super) fn new(kind: TableKind, size: f32) -> Self {
        Self {
            size,
            is_marks: kind == TableKind::Overview,
            upright: 0.0,
            width: 0.0,
            air: 0.15,
        }
    }

    /// The same with more or less space between rows of marks.
    pub(super) fn with_air(self, air: f32) -> Self {
        Self { air, ..self }
    }

    /// From the side of a cell to its text.
    pub(super) fn pad_x(self, kind: CellKind) -> f32 {
        match kind {
            CellKind::Mark(_) | CellKind::Upright => 2.0,
            CellKind::Short => 2.5,
            CellKind::Number => 4.5,
            _ if self.is_marks => 3.0,
            _ => 4.0,
        }
    }

    /// From the upper and lower edge of a cell to its text.
    pub(super) fn pad_y(self) -> f32 {
        self.size * if self.is_marks { self.air } else { 0.3 }
    }

    /// The height of a line in relation to its size.
    fn leading(self) -> f32 {
        if self.is_marks && self.air < 0.1 {
            look::TIGHTEST
        } else {
            look::TIGHT
        }
    }

    /// The height of a line.
    pub(super) fn line(self) -> f32 {
        self.size * self.leading()
    }

    /// How long the lines of a turned cell are: names of columns, and words under marks that have no room.
    pub(super) fn turned(self, place: Place, cell: &GridCell<'_>, shaped: &Shaped) -> Option<f32> {
        if self.upright <= 0.0 || cell.columns > 1 {
            return None;
        }
        let spans = &cell.line.0;
        let is_worded = spans.iter().any(|span| span.text.contains(char::is_alphabetic));
        match (place, cell.kind) {
            (Place::Head, CellKind::Upright) => Some(self.upright),
            (Place::Foot, CellKind::Short)
                if self.is_marks && is_worded && shaped.least > self.size * 3.0 =>
            {
                Some(self.size * 7.2)
            }
            _ => None,
        }
    }

    /// How the text of a cell looks before its pieces say otherwise.
    pub(super) fn face(self, place: Place, kind: CellKind) -> Face {
        let plain = Face::new(self.size, self.leading());
        match (place, kind) {
            (Place::Head, CellKind::Upright) => plain,
            (Place::Head, _) => plain.bold().in_colour(WEAK),
            (Place::Section, _) => plain.bold().in_colour(TEAL),
            (_, CellKind::Mark(Mark::Differ)) => plain.bold().in_colour(WARN),
            (_, CellKind::Mark(Mark::Open | Mark::CannotJudge | Mark::None) | CellKind::Remark) => {
                plain.in_colour(WEAK)
            }
            _ => plain,
        }
    }
}

/// A cell with its lines.
#[derive(Clone, Debug)]
pub(super) struct SetCell {
    /// From the left margin.
    pub(super) x: f32,
    /// How wide.
    pub(super) width: f32,
    /// How many columns.
    pub(super) columns: usize,
    /// How many rows.
    pub(super) rows: usize,
    /// What kind.
    pub(super) kind: CellKind,
    /// Where the row belongs.
    pub(super) place: Place,
    /// Whether its lines are turned.
    pub(super) turned: bool,
    /// Its lines.
    pub(super) lines: Vec<SetLine>,
    /// The first line that is not on a page yet.
    pub(super) next: usize,
    /// Its language, where it is not the paper's.
    pub(super) lang: Option<String>,
}

impl SetCell {
    /// Sets a cell at a place.
    pub(super) fn new(
        flow: &Flow,
        cell: &GridCell<'_>,
        place: Place,
        shaped: &mut Shaped,
        style: Style,
        (x, width): (f32, f32),
    ) -> Self {
        let length = style.turned(place, cell, shaped);
        let side = match cell.kind {
            CellKind::Mark(_) | CellKind::Short => Side::Middle,
            CellKind::Number => Side::End,
            _ => Side::Start,
        };
        let inner = width - 2.0 * style.pad_x(cell.kind);
        let lines = match length {
            Some(length) => flow.setter.break_lines(shaped, length, Side::Start),
            None => flow.setter.break_lines(shaped, inner, side),
        };
        Self {
            x,
            width,
            columns: cell.columns,
            rows: cell.rows,
            kind: cell.kind,
            place,
            turned: length.is_some(),
            lines,
            next: 0,
            lang: language(cell.line, &flow.lang),
        }
    }

    /// The lines that are not on a page yet.
    pub(super) fn left(&self) -> &[SetLine] {
        self.lines.get(self.next..).unwrap_or_default()
    }

    /// The height of what is left, with the space around it.
    pub(super) fn height(&self, style: Style) -> f32 {
        let content = if self.turned {
            self.lines.iter().map(SetLine::right).fold(0.0, f32::max) + 2.5
        } else {
            height(self.left())
        };
        content + 2.0 * style.pad_y() + self.above_rule()
    }

    /// Between the text of a head and the rule below it.
    fn above_rule(&self) -> f32 {
        if self.place == Place::Head && !self.turned {
            1.5
        } else {
            0.0
        }
    }

    /// What it is in the structure.
    pub(super) fn structure(&self) -> Kind {
        let names = match self.place {
            _ if self.lines.is_empty() => None,
            Place::Head => Some(Names::Column),
            Place::Section => Some(Names::Row),
            Place::Body | Place::Foot => (self.kind == CellKind::RowHead).then_some(Names::Row),
        };
        let count = |number: usize| u32::try_from(number).unwrap_or(1);
        Kind::Cell(names, count(self.columns), count(self.rows))
    }

    /// Draws it from `top` to `bottom` with the lines that fit, and goes on behind them. With `force` at
    /// least one line is taken.
    pub(super) fn draw(
        &mut self,
        flow: &mut Flow,
        style: Style,
        area: (f32, f32),
        node: NodeId,
        force: bool,
    ) {
        let (top, bottom) = area;
        self.draw_ground(flow, style, top, bottom);
        if self.lines.is_empty() {
            flow.draw(Item::Nothing(node));
        } else if self.turned {
            self.draw_turned(flow, style, bottom, Owner::Node(node));
        } else {
            let count = self.fitting(style, bottom - top, force);
            let lines: Vec<SetLine> = self.left().iter().take(count).cloned().collect();
            self.next += count;
            self.draw_lines(flow, style, lines, (top, bottom), Owner::Node(node));
        }
        self.draw_rules(flow, style, top, bottom);
    }

    /// Draws it once more from its beginning, for readers who turned the page.
    pub(super) fn draw_again(&self, flow: &mut Flow, style: Style, top: f32, bottom: f32) {
        let mut again = self.clone();
        again.next = 0;
        again.draw_ground(flow, style, top, bottom);
        if again.turned {
            again.draw_turned(flow, style, bottom, Owner::Again);
        } else {
            let count = again.fitting(style, bottom - top, false);
            let is_cut = count < again.lines.len();
            again.lines.truncate(count);
            let lines = std::mem::take(&mut again.lines);
            if is_cut {
                again.draw_dots(flow, style, &lines, top);
            }
            again.draw_lines(flow, style, lines, (top, bottom), Owner::Again);
        }
        again.draw_rules(flow, style, top, bottom);
    }

    /// Says after the last of the lines that there is more of them.
    fn draw_dots(&self, flow: &mut Flow, style: Style, lines: &[SetLine], top: f32) {
        let Some(last) = lines.last() else { return };
        let face = style.face(self.place, self.kind);
        let dots = flow.setter.set(&words("…"), face, 20.0, Side::Start);
        let x = flow.left() + self.x + style.pad_x(self.kind) + last.right();
        let y = top + style.pad_y() + height(lines) - last.height;
        flow.draw_lines(dots, x, y, Owner::Again);
    }

    /// How many of the lines that are left have room in a height.
    fn fitting(&self, style: Style, room: f32, force: bool) -> usize {
        let room = room - 2.0 * style.pad_y() + 0.05;
        let mut taken = 0.0;
        let fits = |line: &&SetLine| {
            taken += line.height;
            taken <= room
        };
        let count = self.left().iter().take_while(fits).count();
        if force {
            count.max(1).min(self.left().len())
        } else {
            count
        }
    }

    fn draw_lines(
        &self,
        flow: &mut Flow,
        style: Style,
        lines: Vec<SetLine>,
        (top, bottom): (f32, f32),
        owner: Owner,
    ) {
        let spare = bottom - top - height(&lines) - 2.0 * style.pad_y();
        let is_middle = style.is_marks && matches!(self.kind, CellKind::Mark(_) | CellKind::Short);
        let shift = if self.place == Place::Head {
            spare - self.above_rule()
        } else if is_middle {
            spare / 2.0
        } else {
            0.0
        };
        let x = flow.left() + self.x + style.pad_x(self.kind);
        flow.draw_lines(lines, x, top + style.pad_y() + shift.max(0.0), owner);
    }

    /// Lines that read from the bottom to the top, in the middle of the column.
    fn draw_turned(&self, flow: &mut Flow, style: Style, bottom: f32, owner: Owner) {
        let mut x = flow.left() + self.x + (self.width - height(&self.lines)) / 2.0;
        for line in self.lines.clone() {
            let wide = line.height;
            flow.draw(Item::Text {
                x,
                y: bottom - style.pad_y() - 1.0,
                turned: true,
                line,
                owner,
            });
            x += wide;
        }
    }

    fn draw_ground(&self, flow: &mut Flow, style: Style, top: f32, bottom: f32) {
        let area = Area::new(flow.left() + self.x, top, self.width, bottom - top);
        if let Some(colour) = self.ground() {
            flow.draw(Item::Fill(area, colour));
        }
        let frame = match self.kind {
            CellKind::Mark(Mark::Withheld) if self.lines.is_empty() => Some(LINE),
            CellKind::Mark(Mark::Strength(strength)) if !(1..=3).contains(&strength) => Some(WARN),
            _ => None,
        };
        if let Some(colour) = frame {
            let side = (style.size * 0.9).min(area.width - 3.0).min(area.height - 2.0);
            let x = area.x + (area.width - side) / 2.0;
            let y = area.y + (area.height - side) / 2.0;
            let inner = if self.lines.is_empty() {
                Area::new(x, y, side, side)
            } else {
                Area::new(area.x + 1.0, area.y + 1.0, area.width - 2.0, area.height - 2.0)
            };
            for side in inner.frame(0.8) {
                flow.draw(Item::Fill(side, colour));
            }
        }
    }

    fn ground(&self) -> Option<Rgb> {
        match (self.place, self.kind) {
            (Place::Section | Place::Foot, _) => Some(TEAL_SOFT),
            (Place::Head, _) => None,
            (_, CellKind::Mark(Mark::Strength(3))) => Some(STRONG),
            (_, CellKind::Mark(Mark::Strength(2))) => Some(MODERATE),
            (_, CellKind::Mark(Mark::Strength(1))) => Some(FAINT),
            (_, CellKind::Mark(Mark::Differ)) => Some(WARN_SOFT),
            _ => None,
        }
    }

    /// The rule below the cell, and in tables of marks the one beside it.
    fn draw_rules(&self, flow: &mut Flow, style: Style, top: f32, bottom: f32) {
        let x = flow.left() + self.x;
        let (thick, colour) = match self.place {
            Place::Head if self.lines.is_empty() => (0.0, HAIR),
            Place::Head => (1.0, TEAL),
            Place::Section => (0.6, LINE),
            Place::Body | Place::Foot => (0.5, HAIR),
        };
        if thick > 0.0 {
            let rule = Area::new(x, bottom - thick, self.width, thick);
            flow.draw(Item::Fill(rule, colour));
        }
        // What stands above a table may stand in the corner of its head.
        let is_corner = self.place == Place::Head && !self.turned && self.columns == 1;
        let is_last = self.x + self.width > style.width - 0.5;
        if style.is_marks && !is_last && !is_corner && self.place != Place::Section && thick > 0.0 {
            let rule = Area::new(x + self.width - 0.2, top, 0.4, bottom - top);
            flow.draw(Item::Fill(rule, HAIR));
        }
    }
}

/// A row with its lines.
#[derive(Clone, Debug)]
pub(super) struct SetRow {
    /// What it is.
    pub(super) place: Place,
    /// Its cells.
    pub(super) cells: Vec<SetCell>,
}

impl SetRow {
    /// Sets a row whose cells are shaped, in columns of those widths.
    pub(super) fn new(
        flow: &Flow,
        row: &GridRow<'_>,
        shaped: &mut [Shaped],
        style: Style,
        widths: &[f32],
    ) -> Self {
        let cells = row.cells.iter().zip(shaped).map(|(cell, shaped)| {
            let left: f32 = widths.iter().take(cell.column).sum();
            let width: f32 = widths.iter().skip(cell.column).take(cell.columns).sum();
            let x = if flow.setter.paper_is_rtl() {
                style.width - left - width
            } else {
                left
            };
            SetCell::new(flow, cell, row.place, shaped, style, (x, width))
        });
        Self {
            place: row.place,
            cells: cells.collect(),
        }
    }

    /// The height that its own cells need: those that reach further down do not count.
    pub(super) fn height(&self, style: Style) -> f32 {
        self.cells
            .iter()
            .filter(|cell| cell.rows == 1)
            .map(|cell| cell.height(style))
            .fold(style.line() + 2.0 * style.pad_y(), f32::max)
    }
}

impl SetRow {
    /// The height that it needs where it begins: with the cells that reach further down.
    pub(super) fn beginning(&self, style: Style) -> f32 {
        let cells = self.cells.iter().map(|cell| cell.height(style));
        cells.fold(self.height(style), f32::max)
    }
}

/// The heights of rows of which none is broken: a cell over several makes the last of them higher.
pub(super) fn heights(rows: &[SetRow], style: Style) -> Vec<f32> {
    let mut heights: Vec<f32> = rows.iter().map(|row| row.height(style)).collect();
    for (at, row) in rows.iter().enumerate() {
        for cell in row.cells.iter().filter(|cell| cell.rows > 1) {
            let covered: f32 = heights.iter().skip(at).take(cell.rows).sum();
            let lacking = cell.height(style) - covered;
            if lacking > 0.0
                && let Some(last) = heights.get_mut(at + cell.rows - 1)
            {
                *last += lacking;
            }
        }
    }
    heights
}
