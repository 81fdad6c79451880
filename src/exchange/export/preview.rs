//! What an export will hold, to be looked at before it is written: always a paper, whatever the kind of file.
//! A table of data becomes the first rows of a table, other text its first lines.

use super::paper::{self, Block, Cell, CellKind, Frame, Line, Paper, Role, Section, Table, TableKind};
use super::{ExportFault, Format, Group, Options, PaperName, Report, export_until, site};
use crate::exchange::picture::fill::{self, Layer};
use crate::exchange::picture::{Picture, Points, draw};
use crate::exchange::stop::Stop;
use crate::exchange::table::{ReadOptions, read_table};
use crate::model::View;
use crate::phrase::catalogue::Catalogue;

/// Rows of data that are shown, without the names of the columns.
pub(super) const MOST_ROWS: usize = 100;
/// Lines of other text that are shown.
pub(super) const MOST_LINES: usize = 400;
/// The points of the longer side of a picture to be looked at.
const LONGER_SIDE: f32 = 1_800.0;
/// No more letters of a line are shown.
const LONGEST_LINE: usize = 600;

/// A look at an export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// What to show.
    pub paper: Paper,
    /// A picture to show in its place.
    pub picture: Option<Points>,
    /// What there is to say about the export.
    pub report: Report,
    /// How many rows or lines of data are not shown.
    pub left_out: usize,
}

/// Lays out what an export will hold. The same session gives the same paper as the export itself.
///
/// # Errors
/// [`ExportFault`] where the export itself cannot be made.
pub fn preview(view: &View<'_>, format: Format, options: &Options) -> Result<Preview, ExportFault> {
    preview_until(view, format, options, &Stop::never())
}

/// The same, unless it is called off meanwhile.
///
/// # Errors
/// [`ExportFault::Stopped`] once it was called off, else as [`preview`].
pub fn preview_until(
    view: &View<'_>,
    format: Format,
    options: &Options,
    stop: &Stop,
) -> Result<Preview, ExportFault> {
    let words = Catalogue::new(options.language);
    if let Format::Paper(name, _) = format {
        let (paper, report) = super::paper(view, name, &words, options);
        return Ok(Preview {
            paper: super::with_its_columns(paper, name, &words),
            picture: None,
            report,
            left_out: 0,
        });
    }
    if format == Format::Site {
        let (paper, left_out) = site::look(view, &Layer::of(options.paper.filter), &words, options);
        return Ok(Preview {
            paper,
            picture: None,
            report: Report::default(),
            left_out,
        });
    }
    let picture = match format {
        Format::Picture(picture, _) => Some(points(view, picture, options, &words)?),
        _ => None,
    };
    let (block, left_out, report) = if matches!(format.group(), Group::Data | Group::Linked) {
        let made = export_until(view, format, options, stop)?;
        let (block, left_out) = of_data(&made.bytes, format, &words);
        (block, left_out, made.report)
    } else {
        (not_text(&words), 0, Report::default())
    };
    let paper = Paper {
        lang: words.language().tag().to_owned(),
        frame: Frame::default(),
        kicker: Line::default(),
        title: Line::words(words.text(format.key())),
        blocks: vec![block],
    };
    Ok(Preview {
        paper,
        picture,
        report,
        left_out,
    })
}

/// Lays out what changed in a paper since an earlier state of the session.
pub fn preview_changes(
    earlier: &View<'_>,
    view: &View<'_>,
    name: PaperName,
    options: &Options,
) -> (Preview, paper::Changes) {
    let words = Catalogue::new(options.language);
    let (old, _) = super::paper(earlier, name, &words, options);
    let (new, report) = super::paper(view, name, &words, options);
    let (paper, changes) = paper::revision(&old, &new, &words);
    let preview = Preview {
        paper: super::with_its_columns(paper, name, &words),
        picture: None,
        report,
        left_out: 0,
    };
    (preview, changes)
}

/// The first rows of a table, or the first lines of a text, and how many are left out.
fn of_data(bytes: &[u8], format: Format, words: &Catalogue) -> (Block, usize) {
    let is_table = matches!(format.extension(), "csv" | "sssom.tsv" | "xlsx");
    let table = is_table.then(|| read_table(without_comments(bytes), &ReadOptions::default()));
    if let Some(Ok(table)) = table {
        return grid(&table);
    }
    let Ok(text) = std::str::from_utf8(bytes) else {
        return (not_text(words), 0);
    };
    let lines = text.lines().count();
    let shown = text.lines().take(MOST_LINES);
    let list = shown.map(|line| Line::person(line.chars().take(LONGEST_LINE).collect::<String>()));
    (Block::List(list.collect()), lines.saturating_sub(MOST_LINES))
}

/// A table of text without the lines about it that begin it, each after `#`.
fn without_comments(bytes: &[u8]) -> &[u8] {
    let mut rest = bytes;
    while rest.first() == Some(&b'#') {
        let end = rest.iter().position(|byte| *byte == b'\n');
        rest = end.and_then(|end| rest.get(end + 1..)).unwrap_or_default();
    }
    rest
}

/// A picture with as many points as a screen has.
fn points(
    view: &View<'_>,
    picture: Picture,
    options: &Options,
    words: &Catalogue,
) -> Result<Points, ExportFault> {
    let map = fill::map(view, &Layer::of(options.paper.filter), words, options);
    let drawn = draw(&map, picture, words).and_then(|drawing| drawing.points(LONGER_SIDE));
    drawn.map_err(|fault| ExportFault::Writer(fault.words(words)))
}

fn not_text(words: &Catalogue) -> Block {
    Block::Text(Role::Plain, Line::words(words.text("preview-not-text")))
}

fn grid(read: &crate::exchange::table::Table) -> (Block, usize) {
    let width = read.width();
    let cells = |row: &crate::exchange::table::Row, kind: CellKind| -> Vec<Cell> {
        (0..width)
            .map(|column| Cell::new(kind, Line::person(row.text(column))))
            .collect()
    };
    let mut rows = read.rows.iter();
    let columns = rows
        .next()
        .map_or_else(Vec::new, |row| cells(row, CellKind::Text));
    let left_out = rows.len().saturating_sub(MOST_ROWS);
    let table = Table {
        kind: TableKind::Sheet,
        caption: Line::default(),
        groups: Vec::new(),
        columns,
        sections: vec![Section {
            heading: None,
            rows: rows
                .take(MOST_ROWS)
                .map(|row| cells(row, CellKind::Text))
                .collect(),
        }],
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    };
    (Block::Table(table), left_out)
}
