//! Sheets of text: the front sheet, and the lines above and under a table.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, Worksheet, XlsxError};

use super::grid::{self, TEAL, base};
use super::plan::Placed;
use super::{cells, height};
use crate::exchange::export::paper::{Block, CellKind, Ink, Line, Paper, Role, Voice};
use crate::exchange::stop::Stop;
use crate::phrase::catalogue::Catalogue;

/// The widths of the columns of the front sheet, in letters.
const WIDTHS: [f64; 6] = [18.0, 32.0, 44.0, 24.0, 24.0, 14.0];
/// The last of them.
const LAST: u16 = 5;

/// Writes lines of text one under the other.
pub(super) struct Lines<'p> {
    pub(super) page: &'p mut Worksheet,
    pub(super) words: &'p Catalogue,
    pub(super) stop: &'p Stop,
    /// The next row.
    pub(super) row: u32,
    /// The last column over which a line may run.
    pub(super) last: u16,
    /// The widths of the columns, in letters.
    pub(super) widths: &'p [f64],
}

/// Writes the front sheet.
pub(super) fn write(
    page: &mut Worksheet,
    paper: &Paper,
    blocks: &[Placed<'_>],
    words: &Catalogue,
    stop: &Stop,
) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(WIDTHS) {
        page.set_column_width(column, width)?;
    }
    page.set_landscape();
    let mut lines = Lines {
        page,
        words,
        stop,
        row: 0,
        last: LAST,
        widths: &WIDTHS,
    };
    if let Some(word) = &paper.frame.draft {
        let line = Line::words(word);
        lines.large(&line, &base().set_bold(), 14.0)?;
    }
    for line in paper.frame.head() {
        lines.line(line, &base())?;
    }
    lines.line(&paper.kicker, &base().set_bold())?;
    lines.large(&paper.title, &base().set_bold(), 16.0)?;
    lines.line(&paper.frame.prepared, &base().set_italic())?;
    lines.row += 1;
    blocks.iter().try_for_each(|placed| lines.block(*placed))
}

impl Lines<'_> {
    /// Writes a line over all columns; the height must be given, since no program finds it for merged cells.
    pub(super) fn line(&mut self, line: &Line, format: &Format) -> Result<(), XlsxError> {
        self.large(line, format, height::SIZE)
    }

    /// Writes a line in letters of a size.
    pub(super) fn large(&mut self, line: &Line, format: &Format, size: f64) -> Result<(), XlsxError> {
        if line.is_empty() {
            return Ok(());
        }
        self.over((0, self.last), line, &format.clone().set_font_size(size))?;
        let height = height::of(line, self.widths.iter().sum(), size);
        self.page.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    fn over(&mut self, (from, to): (u16, u16), line: &Line, format: &Format) -> Result<(), XlsxError> {
        if from < to {
            self.page.merge_range(self.row, from, self.row, to, "", format)?;
        }
        let place = (self.row, from);
        cells::write(self.page, self.words, place, line, CellKind::Text, format)
    }

    /// A name, and beside it what it names.
    fn beside(&mut self, name: &Line, value: &Line) -> Result<(), XlsxError> {
        let format = base();
        let bold = format.clone().set_bold();
        cells::write(self.page, self.words, (self.row, 0), name, CellKind::Text, &bold)?;
        if self.last > 0 && !value.is_empty() {
            self.over((1, self.last), value, &format)?;
        }
        let first = self.widths.first().copied().unwrap_or(1.0);
        let rest: f64 = self.widths.iter().skip(1).sum();
        let height =
            height::of(name, first, height::SIZE).max(height::of(value, rest.max(1.0), height::SIZE));
        self.page.set_row_height(self.row, height)?;
        self.row += 1;
        Ok(())
    }

    /// Writes a block.
    pub(super) fn block(&mut self, Placed { block, number }: Placed<'_>) -> Result<(), XlsxError> {
        match block {
            Block::Part(line) => {
                self.row += u32::from(self.row > 0);
                self.large(line, &base().set_bold(), 13.0)
            }
            Block::Heading(line) => self.large(line, &base().set_bold().set_font_color(TEAL), 11.0),
            Block::Text(role, line) => self.line(line, &role_looks(*role)),
            Block::Numbered(line) => {
                let numbered = Line::words(format!("{number}. ")).and(line.clone());
                self.line(&numbered, &base())
            }
            Block::Lettered(lines) => {
                for (at, line) in lines.iter().enumerate() {
                    let lettered = Line::words(format!("{}) ", letter(at))).and(line.clone());
                    self.line(&lettered, &base().set_indent(2))?;
                }
                Ok(())
            }
            Block::Boxed(caption, lines) => {
                let format = base().set_border(FormatBorder::Thin);
                self.line(caption, &format.clone().set_bold())?;
                lines.iter().try_for_each(|line| self.line(line, &format))
            }
            Block::List(lines) => lines.iter().try_for_each(|line| {
                let bullet = Line::words("• ").and(line.clone());
                self.line(&bullet, &base())
            }),
            Block::Facts(facts) => facts
                .iter()
                .try_for_each(|(name, value)| self.beside(name, value)),
            Block::Footnotes(notes) => notes.iter().try_for_each(|(mark, line)| {
                let note = Line::default()
                    .with(mark, Ink::Raised, Voice::Program)
                    .then(" ")
                    .and(line.clone());
                self.line(&note, &base())
            }),
            Block::Table(table) => {
                self.row += 1;
                if !table.is_named_above {
                    self.large(&table.caption, &base().set_bold(), 10.0)?;
                }
                self.row =
                    grid::write((self.page, self.stop), self.words, table, self.row, self.widths)?.end + 1;
                Ok(())
            }
        }
    }
}

/// a, b … z, aa, bb: as word processors go on.
fn letter(at: usize) -> String {
    let letter = char::from(b'a' + (at % 26) as u8);
    letter.to_string().repeat(at / 26 + 1)
}

fn role_looks(role: Role) -> Format {
    let format = base();
    match role {
        Role::Plain => format,
        Role::Notice => format.set_bold().set_align(FormatAlign::Top),
        Role::Control => format
            .set_border_top(FormatBorder::Thin)
            .set_border_top_color(TEAL),
        Role::Provenance => format.set_font_size(8).set_font_color(grid::WEAK),
    }
}
