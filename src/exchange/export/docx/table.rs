//! Tables as Word knows them: a grid, rows that repeat on each page, cells over columns and rows.

use super::names;
use super::text::{self, Setting};
use super::xml::Xml;
use crate::exchange::export::columns;
use crate::exchange::export::paper::{Cell, CellKind, Line, Mark, Section, Table, TableKind};
use crate::exchange::fonts::{USUAL_LETTER, letters};
use crate::exchange::stop::Stop;
use crate::phrase::safe;

/// A row with a longer cell may be broken over pages: it would leave half a page empty otherwise.
const LONG_TEXT: usize = 900;

/// A table of figures with so many rows stays on one page.
const FEW_ROWS: usize = 14;

/// How large the letters of a table are, and what that takes of the page. Lengths in twentieths of a point.
struct Size {
    /// What the names of its paragraph styles begin with.
    prefix: &'static str,
    /// The width of a usual letter.
    letter: f32,
    /// The height of a line.
    line: f32,
}

impl Size {
    /// For a table over `width`: letters of the usual size, if the longest words of all columns have room.
    fn of(table: &Table, width: u32) -> Self {
        let usual = Self {
            prefix: "Table",
            letter: 9.0 * 20.0 * USUAL_LETTER,
            line: 216.0,
        };
        let small = Self {
            prefix: "Overview",
            letter: 7.0 * 20.0 * USUAL_LETTER,
            line: 160.0,
        };
        let total = width as f32 / usual.letter;
        // All actions by all targets: on one page, if letters of this size let them.
        if table.kind == TableKind::Overview || columns::least(table, total) > total {
            small
        } else {
            usual
        }
    }
}

/// Writes a table over `width` twentieths of a point: whether it reads from right to left, and whether its end
/// stays on the page of what comes next.
pub(super) fn write(
    xml: &mut Xml,
    table: &Table,
    width: u32,
    (is_rtl, keeps_next): (bool, bool),
    stop: &Stop,
) {
    let size = Size::of(table, width);
    let grid = grid(table, width, &size);
    let writer = Writer {
        table,
        size: &size,
        grid: &grid,
        is_rtl,
        keeps_next,
        stop,
    };
    xml.element("w:tbl", &[], |xml| writer.content(xml, width));
}

/// The widths of the columns, which together are that of the table.
fn grid(table: &Table, width: u32, size: &Size) -> Vec<u32> {
    let total = width as f32 / size.letter;
    let mut grid: Vec<u32> = columns::share(table, total)
        .into_iter()
        .map(|letters| (letters * size.letter) as u32)
        .collect();
    let rest = width.saturating_sub(grid.iter().sum());
    if let Some(widest) = grid.iter_mut().max() {
        *widest += rest;
    }
    grid
}

struct Writer<'a> {
    table: &'a Table,
    size: &'a Size,
    grid: &'a [u32],
    is_rtl: bool,
    /// Whether its last row stays on the page of what comes next.
    keeps_next: bool,
    stop: &'a Stop,
}

/// What kind of row it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    /// Names columns, on each page anew.
    Head,
    /// Names the rows that follow.
    Group,
    /// Says something.
    Body,
    /// Sums up.
    Foot,
    /// Sums up in words that stand upright.
    UprightFoot,
}

/// Where a cell stands in those that lie over more rows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Merge {
    No,
    First,
    Further,
}

impl Writer<'_> {
    fn content(&self, xml: &mut Xml, width: u32) {
        xml.element("w:tblPr", &[], |xml| {
            let style = if self.table.kind == TableKind::Overview {
                "SeagrassOverview"
            } else {
                "SeagrassTable"
            };
            xml.value("w:tblStyle", style);
            if self.is_rtl {
                xml.empty("w:bidiVisual", &[]);
            }
            xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            xml.empty("w:tblLayout", &[("w:type", "fixed")]);
            xml.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1")]);
            let caption = safe::shown(&self.table.caption.text()).replace('\n', " ");
            xml.value("w:tblCaption", &caption);
        });
        xml.element("w:tblGrid", &[], |xml| {
            for column in self.grid {
                xml.empty("w:gridCol", &[("w:w", &column.to_string())]);
            }
        });
        for head in [&self.table.groups, &self.table.columns] {
            if !head.is_empty() {
                self.rows(xml, std::slice::from_ref(head), Row::Head, true);
            }
        }
        let (sections, foot) = (&self.table.sections, &self.table.foot);
        for (at, section) in sections.iter().enumerate() {
            let is_last = at + 1 == sections.len();
            let keeps_end = is_last && (!foot.is_empty() || self.keeps_next);
            self.section(xml, section, keeps_end);
        }
        self.rows(xml, foot, Row::Foot, self.keeps_next);
    }

    fn section(&self, xml: &mut Xml, section: &Section, keeps_end: bool) {
        if let Some(heading) = &section.heading {
            let cell = Cell::text(heading.clone()).over_columns(self.grid.len());
            self.rows(xml, &[vec![cell]], Row::Group, true);
        }
        let rows = names::repeated(self.table, &section.rows, self.grid, self.size.letter);
        self.rows(xml, &rows, Row::Body, keeps_end);
    }

    /// Writes rows that belong together: no cell reaches out of them. `keeps_end` says that the last of them stays
    /// on the page of what comes next.
    fn rows(&self, xml: &mut Xml, rows: &[Vec<Cell>], kind: Row, keeps_end: bool) {
        // For each column, how many rows below its cell still takes, and over how many columns.
        let mut taken = vec![(0_usize, 1_usize); self.grid.len()];
        let all = rows.iter().enumerate();
        for (at, cells) in all.take_while(|_| !self.stop.is_asked()) {
            let kind = match kind {
                Row::Foot if self.are_words_upright(cells) => Row::UprightFoot,
                kind => kind,
            };
            xml.element("w:tr", &[], |xml| {
                self.row_properties(xml, cells, kind);
                let keeps = match rows.get(at + 1) {
                    None => keeps_end,
                    Some(next) => {
                        self.is_small() || is_remark(next) || taken.iter().any(|(below, _)| *below > 1)
                    }
                };
                self.row(xml, cells, (kind, keeps || self.is_kept_whole()), &mut taken);
            });
        }
    }

    fn row_properties(&self, xml: &mut Xml, cells: &[Cell], kind: Row) {
        let length = |cell: &Cell| {
            let spans = cell.line.0.iter();
            spans.map(|span| span.text.len()).sum::<usize>()
        };
        let is_long = cells.iter().map(length).any(|length| length > LONG_TEXT);
        xml.element("w:trPr", &[], |xml| {
            if kind == Row::Head || !is_long {
                xml.empty("w:cantSplit", &[]);
            }
            if let Some(height) = self.upright_height(cells, kind) {
                let height = height.to_string();
                xml.empty("w:trHeight", &[("w:val", &height), ("w:hRule", "exact")]);
            }
            if kind == Row::Head {
                xml.empty("w:tblHeader", &[]);
            }
        });
    }

    /// The height that the longest upright text needs: no program finds it by itself.
    fn upright_height(&self, cells: &[Cell], kind: Row) -> Option<u32> {
        let mut at = 0;
        let mut tallest: Option<f32> = None;
        for cell in cells {
            let width: u32 = self.grid.iter().skip(at).take(cell.columns.max(1)).sum();
            at += cell.columns.max(1);
            if stands_upright(cell, kind) {
                let lines = ((width as f32 - 40.0) / self.size.line).floor().max(1.0);
                let text = cell.line.text();
                let word = text.split(columns::is_break).map(letters).fold(0.0, f32::max);
                let height = (letters(&text) * 1.08 / lines + 5.5).max(word + 4.5) * self.size.letter;
                tallest = Some(tallest.unwrap_or(0.0).max(height));
            }
        }
        let least = if kind == Row::Head { 1100.0 } else { 400.0 };
        tallest.map(|height| height.clamp(least, 3200.0) as u32)
    }

    /// Whether the table is one of figures that has room on a page.
    fn is_small(&self) -> bool {
        let rows = self.table.sections.iter().map(|section| section.rows.len());
        self.table.kind == TableKind::Figures && rows.sum::<usize>() <= FEW_ROWS
    }

    /// Whether the table is one of a few rows that explain the others.
    fn is_kept_whole(&self) -> bool {
        matches!(
            self.table.kind,
            TableKind::Plans | TableKind::Scale | TableKind::Legend
        )
    }

    /// Whether the words of a row would break in the narrow columns of an overview: they stand upright, as
    /// the names of the columns do.
    fn are_words_upright(&self, cells: &[Cell]) -> bool {
        let mut at = 0;
        let mut is_broken = false;
        for cell in cells {
            let room = self.grid.iter().skip(at).take(cell.columns.max(1)).sum::<u32>() as f32 - 56.0;
            at += cell.columns.max(1);
            let text = cell.line.text();
            let word = text.split(columns::is_break).map(letters).fold(0.0, f32::max);
            let is_word = text.contains(char::is_alphabetic);
            is_broken |= cell.kind == CellKind::Short && is_word && word * self.size.letter > room;
        }
        self.table.kind == TableKind::Overview && is_broken
    }

    fn row(&self, xml: &mut Xml, cells: &[Cell], (kind, keeps): (Row, bool), taken: &mut [(usize, usize)]) {
        let mut cells = cells.iter();
        let mut at = 0;
        while let Some((below, span)) = taken.get_mut(at) {
            if *below > 0 {
                *below -= 1;
                let span = (*span).max(1);
                self.cell(
                    xml,
                    &Cell::text(Line::default()),
                    (at, span),
                    Merge::Further,
                    (kind, keeps),
                );
                at += span;
                continue;
            }
            let Some(cell) = cells.next() else {
                self.cell(
                    xml,
                    &Cell::text(Line::default()),
                    (at, 1),
                    Merge::No,
                    (kind, keeps),
                );
                at += 1;
                continue;
            };
            let rest = self.grid.len() - at;
            let span = if kind == Row::Group {
                rest
            } else {
                cell.columns.clamp(1, rest)
            };
            if let Some(place) = taken.get_mut(at) {
                *place = (cell.rows.max(1) - 1, span);
            }
            let merge = if cell.rows > 1 { Merge::First } else { Merge::No };
            self.cell(xml, cell, (at, span), merge, (kind, keeps));
            at += span;
        }
    }

    fn cell(
        &self,
        xml: &mut Xml,
        cell: &Cell,
        (at, span): (usize, usize),
        merge: Merge,
        (kind, keeps): (Row, bool),
    ) {
        let width: u32 = self.grid.iter().skip(at).take(span).sum();
        let is_upright = stands_upright(cell, kind);
        xml.element("w:tc", &[], |xml| {
            xml.element("w:tcPr", &[], |xml| {
                xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
                if span > 1 {
                    xml.value("w:gridSpan", &span.to_string());
                }
                match merge {
                    Merge::First => xml.value("w:vMerge", "restart"),
                    Merge::Further => xml.empty("w:vMerge", &[]),
                    Merge::No => {}
                }
                borders(xml, cell.kind, kind);
                if let Some(fill) = fill(cell.kind, kind) {
                    xml.empty(
                        "w:shd",
                        &[("w:val", "clear"), ("w:color", "auto"), ("w:fill", fill)],
                    );
                }
                if is_upright {
                    xml.value("w:textDirection", "btLr");
                }
                if kind == Row::Head {
                    let place = if is_upright { "center" } else { "bottom" };
                    xml.value("w:vAlign", place);
                }
            });
            let line = written(cell, width, self.size);
            let style = format!("{}{}", self.size.prefix, style(cell.kind, kind));
            let setting = Setting {
                keeps_next: keeps,
                ..Setting::of(&style, &line, self.is_rtl)
            };
            xml.element("w:p", &[], |xml| {
                setting.write(xml, |_| {});
                text::runs(xml, &line, setting.is_rtl);
            });
        });
    }
}

/// Whether a row only adds to those above it.
fn is_remark(row: &[Cell]) -> bool {
    matches!(row, [only] if only.kind == CellKind::Remark)
}

fn stands_upright(cell: &Cell, row: Row) -> bool {
    match cell.kind {
        CellKind::Upright => !is_from_the_right(&cell.line),
        CellKind::Short => row == Row::UprightFoot,
        _ => false,
    }
}

/// Whether anything in a line is read from the right. Such words are not turned: `LibreOffice` draws them across
/// each other and over the cells beside.
fn is_from_the_right(line: &Line) -> bool {
    line.text().chars().any(|one| text::strong(one) == Some(true))
}

/// What is written of a cell: of a name that should stand upright and cannot, the code alone where its words
/// would be broken. It stands whole in the tables that follow.
fn written(cell: &Cell, width: u32, size: &Size) -> Line {
    if cell.kind != CellKind::Upright || !is_from_the_right(&cell.line) {
        return cell.line.clone();
    }
    let text = cell.line.text();
    let word = text.split(columns::is_break).map(letters).fold(0.0, f32::max);
    if word * size.letter <= width as f32 - 56.0 {
        return cell.line.clone();
    }
    let code = cell.line.0.iter().take(1).cloned();
    Line(code.collect())
}

/// The paragraph style of a cell, without the size.
fn style(cell: CellKind, row: Row) -> &'static str {
    match (row, cell) {
        (Row::Head, CellKind::Upright) => "Upright",
        (Row::Head, CellKind::Short) => "HeadShort",
        (Row::Head, CellKind::Number) => "HeadNumber",
        (Row::Head, _) => "Head",
        (Row::Group, _) => "Group",
        (_, CellKind::Mark(_) | CellKind::Short | CellKind::Upright) => "Short",
        (_, CellKind::Number) => "Number",
        (_, CellKind::Remark) => "Remark",
        (_, CellKind::Text | CellKind::RowHead) => "Text",
    }
}

/// The line under the head; a box around a mark that is withheld or against.
fn borders(xml: &mut Xml, cell: CellKind, row: Row) {
    let mut all = |size: &str, colour: &str, sides: &[&'static str]| {
        xml.element("w:tcBorders", &[], |xml| {
            for side in sides {
                let looks = [
                    ("w:val", "single"),
                    ("w:sz", size),
                    ("w:space", "0"),
                    ("w:color", colour),
                ];
                xml.empty(side, &looks);
            }
        });
    };
    let around = ["w:top", "w:left", "w:bottom", "w:right"];
    match (row, cell) {
        (Row::Head, _) => all("12", "0B6469", &["w:bottom"]),
        (Row::Foot | Row::UprightFoot, _) => all("8", "0B6469", &["w:top"]),
        (_, CellKind::Mark(Mark::Withheld)) => all("12", "556064", &around),
        (_, CellKind::Mark(Mark::Strength(strength))) if strength < 1 => all("12", "8A4B06", &around),
        _ => {}
    }
}

/// The ground of a cell: the stronger a link, the darker, in grey too.
fn fill(cell: CellKind, row: Row) -> Option<&'static str> {
    match (row, cell) {
        (Row::Group | Row::Foot | Row::UprightFoot, _) => Some("E6F1EF"),
        (_, CellKind::Mark(Mark::Strength(3))) => Some("A9D3CF"),
        (_, CellKind::Mark(Mark::Strength(2))) => Some("CFE6E3"),
        (_, CellKind::Mark(Mark::Strength(1))) => Some("ECF5F4"),
        (_, CellKind::Mark(Mark::Differ)) => Some("FBF3E4"),
        _ => None,
    }
}
