//! The pieces of a paper: what is laid out by itself.

use std::sync::Arc;

use eframe::egui::{Rect, Role, Sense, Ui, WidgetInfo, vec2};

use super::Place;
use super::setting::{self, Setting};
use super::table::{self, RowKind, Shape};
use crate::exchange::export::paper::{
    Block, Cell, CellKind, Frame, Ink, Line, Paper, Role as For, Table, Voice,
};
use crate::ui::text::safe_line;
use crate::ui::theme::{Size, Weight, palette};

/// A part of a paper that is laid out by itself.
#[derive(Clone, Debug)]
pub(super) enum Piece {
    /// A line of text.
    Text(Text),
    /// Rows of a table that cells over several rows hold together.
    Rows(table::Rows),
}

/// A line of text with how it stands.
#[derive(Clone, Debug)]
pub(super) struct Text {
    /// What stands before it, such as its number.
    lead: String,
    line: Line,
    style: Style,
    /// Room above it, in points.
    above: f32,
    /// How far it is moved in, in points.
    indent: f32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Title,
    Part,
    Heading,
    Caption,
    Plain,
    Notice,
    Small,
}

impl Style {
    fn setting(self) -> Setting {
        match self {
            Self::Title => Setting::of(Size::Title, Weight::SemiBold),
            Self::Part => Setting::of(Size::Title, Weight::Medium),
            Self::Heading => Setting::of(Size::Body, Weight::SemiBold),
            Self::Caption | Self::Notice => Setting::of(Size::Body, Weight::Medium),
            Self::Plain => Setting::of(Size::Body, Weight::Regular),
            Self::Small => Setting::of(Size::Small, Weight::Regular).weak(),
        }
    }
}

/// Cuts a paper.
pub(super) fn of(paper: &Paper) -> Vec<Piece> {
    let mut cut = Cut::default();
    cut.head(&paper.frame);
    if !paper.kicker.is_empty() {
        cut.text(&paper.kicker, Style::Small, 12.0);
    }
    cut.text(&paper.title, Style::Title, 4.0);
    if !paper.frame.prepared.is_empty() {
        cut.text(&paper.frame.prepared, Style::Plain, 4.0);
    }
    for block in &paper.blocks {
        cut.block(block);
    }
    cut.pieces
}

#[derive(Default)]
struct Cut {
    pieces: Vec<Piece>,
    numbered: usize,
}

impl Cut {
    fn head(&mut self, frame: &Frame) {
        for line in frame.head() {
            self.text(line, Style::Small, 0.0);
        }
    }

    fn text(&mut self, line: &Line, style: Style, above: f32) {
        self.led(String::new(), line, style, (above, 0.0));
    }

    fn led(&mut self, lead: String, line: &Line, style: Style, (above, indent): (f32, f32)) {
        self.pieces.push(Piece::Text(Text {
            lead,
            line: line.clone(),
            style,
            above,
            indent,
        }));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Part(line) => self.text(line, Style::Part, 24.0),
            Block::Heading(line) => self.text(line, Style::Heading, 16.0),
            Block::Facts(facts) => {
                for (name, value) in facts {
                    let line = Line::default()
                        .with(name.text(), Ink::Bold, Voice::Program)
                        .then("  ")
                        .and(value.clone());
                    self.text(&line, Style::Plain, 2.0);
                }
            }
            Block::Text(role, line) => {
                let (style, above) = match role {
                    For::Plain => (Style::Plain, 8.0),
                    For::Notice => (Style::Notice, 8.0),
                    For::Control => (Style::Small, 6.0),
                    For::Provenance => (Style::Small, 20.0),
                };
                self.text(line, style, above);
            }
            Block::Numbered(line) => {
                self.numbered += 1;
                self.led(format!("{}.", self.numbered), line, Style::Plain, (8.0, 28.0));
            }
            Block::Lettered(lines) => {
                for (line, letter) in lines.iter().zip('a'..) {
                    self.led(format!("{letter})"), line, Style::Plain, (4.0, 56.0));
                }
            }
            Block::Boxed(caption, lines) => self.boxed(caption, lines),
            Block::Footnotes(notes) => {
                for (mark, line) in notes {
                    self.led(mark.clone(), line, Style::Small, (2.0, 28.0));
                }
            }
            Block::List(lines) => {
                for line in lines {
                    self.led("–".to_owned(), line, Style::Plain, (2.0, 16.0));
                }
            }
            Block::Table(table) => self.table(table),
        }
    }

    /// A frame under a name: a table of one column.
    fn boxed(&mut self, caption: &Line, lines: &[Line]) {
        let shape = Arc::new(Shape::single());
        self.space(10.0);
        let head = vec![vec![Cell::new(CellKind::RowHead, caption.clone())]];
        self.rows(head, &shape, RowKind::Head);
        for line in lines {
            self.rows(vec![vec![Cell::text(line.clone())]], &shape, RowKind::Body);
        }
    }

    fn table(&mut self, table: &Table) {
        if table.caption.is_empty() || table.is_named_above {
            self.space(10.0);
        } else {
            self.text(&table.caption, Style::Caption, 14.0);
            self.space(4.0);
        }
        let shape = Arc::new(Shape::of(table));
        let head: Vec<_> = [&table.groups, &table.columns]
            .into_iter()
            .filter(|row| !row.is_empty())
            .cloned()
            .collect();
        if !head.is_empty() {
            self.rows(head, &shape, RowKind::Head);
        }
        for section in &table.sections {
            if let Some(heading) = &section.heading {
                let cell = Cell::text(heading.clone()).over_columns(shape.columns());
                self.rows(vec![vec![cell]], &shape, RowKind::Group);
            }
            for rows in table::held_together(&section.rows) {
                self.rows(rows.to_vec(), &shape, RowKind::Body);
            }
        }
        for rows in table::held_together(&table.foot) {
            self.rows(rows.to_vec(), &shape, RowKind::Foot);
        }
    }

    fn space(&mut self, points: f32) {
        self.text(&Line::default(), Style::Small, points);
    }

    fn rows(&mut self, rows: Vec<Vec<Cell>>, shape: &Arc<Shape>, kind: RowKind) {
        self.pieces.push(Piece::Rows(table::Rows {
            cells: rows,
            shape: Arc::clone(shape),
            kind,
        }));
    }
}

impl Piece {
    /// How wide it must be at least, in points; text takes any width.
    pub(super) fn least(&self) -> f32 {
        match self {
            Self::Text(_) => 0.0,
            Self::Rows(rows) => rows.shape.least(),
        }
    }

    /// Guesses its height from its letters.
    pub(super) fn guess(&self, text: f32, table: f32) -> f32 {
        match self {
            Self::Text(one) if one.line.is_empty() => one.above,
            Self::Text(one) => {
                let words = one.line.text();
                let (letters, lines) = (words.chars().count(), words.lines().count());
                one.above + setting::guess(letters, lines, text - one.indent, one.style.setting().size)
            }
            Self::Rows(rows) => rows.guess(table),
        }
    }

    /// Draws it and returns its height.
    pub(super) fn draw(&self, ui: &mut Ui, place: &Place) -> f32 {
        match self {
            Self::Text(one) => one.draw(ui, place),
            Self::Rows(rows) => rows.draw(ui, place),
        }
    }
}

impl Text {
    fn draw(&self, ui: &mut Ui, place: &Place) -> f32 {
        if self.line.is_empty() {
            return self.above;
        }
        let setting = self.style.setting();
        let width = place.text - self.indent;
        let galley = setting::set(ui, &self.line, width, setting);
        let size = galley.size();
        let rect = Rect::from_min_size(place.at(0.0, self.above), vec2(place.text, size.y));
        let ink = setting.ink(ui);
        if self.style == Style::Notice {
            let ground = rect.expand2(vec2(6.0, 2.0));
            ui.painter().rect_filled(ground, 4, palette(ui).warn_soft);
        }
        let x = if place.is_rtl {
            place.text - self.indent - size.x
        } else {
            self.indent
        };
        ui.painter().galley(place.at(x, self.above), galley, ink);
        if !self.lead.is_empty() {
            let lead = Line::words(self.lead.clone());
            let galley = setting::set(ui, &lead, f32::INFINITY, setting);
            let room = if self.indent > 40.0 { 28.0 } else { 0.0 };
            let x = if place.is_rtl {
                place.text - room - galley.size().x
            } else {
                room
            };
            ui.painter().galley(place.at(x, self.above), galley, ink);
        }
        let role = match self.style {
            Style::Title | Style::Part | Style::Heading => Role::Heading,
            _ => Role::Label,
        };
        let response = ui.interact(rect, ui.scope_id().with("text"), Sense::hover());
        response.widget_info(|| {
            let words = format!("{} {}", self.lead, self.line.text());
            WidgetInfo::labeled(role, true, safe_line(words.trim()))
        });
        self.above + size.y
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::paper::{Section, TableKind};

    fn cell(text: &str) -> Cell {
        Cell::text(Line::words(text))
    }

    fn table(rows: Vec<Vec<Cell>>) -> Block {
        Block::Table(Table {
            kind: TableKind::Sheet,
            caption: Line::words("Caption"),
            groups: Vec::new(),
            columns: vec![cell("A"), cell("B")],
            sections: vec![Section {
                heading: Some(Line::words("Section")),
                rows,
            }],
            foot: vec![vec![cell("Sum"), cell("2")]],
            widths: vec![1, 3],
            is_named_above: false,
        })
    }

    fn paper(blocks: Vec<Block>) -> Paper {
        Paper {
            lang: "en".to_owned(),
            frame: Frame::default(),
            kicker: Line::default(),
            title: Line::words("Title"),
            blocks,
        }
    }

    fn leads(pieces: &[Piece]) -> Vec<&str> {
        let texts = pieces.iter().filter_map(|piece| match piece {
            Piece::Text(one) if !one.lead.is_empty() => Some(one.lead.as_str()),
            _ => None,
        });
        texts.collect()
    }

    #[test]
    fn paragraphs_are_numbered_through_and_points_lettered_anew() {
        let line = || Line::words("words");
        let pieces = of(&paper(vec![
            Block::Numbered(line()),
            Block::Lettered(vec![line(), line()]),
            Block::Text(For::Plain, line()),
            Block::Numbered(line()),
            Block::Lettered(vec![line()]),
        ]));
        assert_eq!(leads(&pieces), ["1.", "a)", "b)", "2.", "a)"]);
    }

    #[test]
    fn rows_that_a_cell_holds_together_are_one_piece() {
        let rows = vec![
            vec![cell("1").over_rows(2), cell("x")],
            vec![cell("y")],
            vec![cell("2"), cell("z")],
        ];
        let pieces = of(&paper(vec![table(rows)]));
        let many: Vec<_> = pieces
            .iter()
            .filter_map(|piece| match piece {
                Piece::Rows(rows) => Some((rows.kind, rows.cells.len())),
                Piece::Text(_) => None,
            })
            .collect();
        let expected = [
            (RowKind::Head, 1),
            (RowKind::Group, 1),
            (RowKind::Body, 2),
            (RowKind::Body, 1),
            (RowKind::Foot, 1),
        ];
        assert_eq!(many, expected);
    }
}
