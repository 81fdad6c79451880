//! Exports: pure projections of what one reviewer may see.
//!
//! [`facts`] gathers everything an export says; the writers turn facts into bytes and compute nothing.
//! [`csv`] and [`json`] write rows; [`markdown`] and [`html`] write a [`paper`]: headings, tables and
//! lines that do not know how they will look; [`pdf`] lays them out on pages. [`site`] writes the whole
//! mapping as one page for a browser.
//! [`judgements`] and `note` write answers and statistics of all reviewers together.
//!
//! A pair that was not considered is never a row and never the mark of "no contribution".

mod answers;
mod columns;
pub mod crosswalk;
pub mod csv;
pub mod decided;
pub mod docx;
pub mod facts;
mod format;
mod gaps;
pub mod html;
pub mod json;
pub mod judgements;
pub mod linked;
pub mod markdown;
mod note;
mod offer;
pub mod paper;
pub mod pdf;
mod preview;
pub mod readiness;
pub mod ready;
pub mod register;
pub mod site;
mod turns;
pub mod xlsx;
pub mod xlsx_rows;

use super::fonts;
use super::picture::fill::{self, Layer};
use super::picture::{Picture, PictureKind, draw};
use super::projection::NotProjected;
use super::stop::Stop;
use crate::analysis::tally::ControlLine;
use crate::model::{Lang, ReviewerCode, View};
use crate::phrase::catalogue::{Catalogue, Language};
use answers::Answers;
pub(crate) use columns::{count as column_count, least as column_least, share as column_widths};
use facts::Facts;
pub use format::{Data, Format, PaperKind, PaperName};
pub(crate) use gaps::{action_class_name, doubt_name, target_class_name};
pub use linked::Linked;
pub use offer::{Group, Offer, offers};
use paper::{Paper, Properties};
pub use preview::{Preview, preview, preview_changes, preview_until};

/// Whose judgements an export holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Whose {
    /// Of every reviewer whose judgements the view shows, each apart: they are never averaged.
    #[default]
    Everyone,
    /// Of one reviewer.
    Only(ReviewerCode),
}

/// What an export may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// The language of the words around the texts.
    pub language: Language,
    /// The language of the plans' texts, where they have it.
    pub text_lang: Lang,
    /// Whose judgements.
    pub reviewers: Whose,
    /// The hash of the session's file in hexadecimal, to be printed, if it stands in one.
    pub file_hash: Option<String>,
    /// What the meeting's papers carry.
    pub paper: PaperOptions,
}

/// How much of what was not agreed a paper shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Filter {
    /// Agreed, ad referendum (marked) and with reservation (as a note).
    #[default]
    Agreed,
    /// The same, and what is bracketed, in square brackets.
    AgreedAndBracketed,
    /// Everything, with who asked for a bracket, what is parked and what is proposed.
    WorkingCopy,
}

/// How much an export tells of who said what; each level holds those before it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Disclosure {
    /// What the meeting decided.
    Decisions,
    /// How often each answer was given, where no group of fewer than three shows.
    #[default]
    Distributions,
    /// Answers with the reviewers' codes.
    Codes,
    /// Answers with the reviewers' names.
    Names,
}

impl Filter {
    /// All of them, the narrowest first.
    pub const ALL: [Self; 3] = [Self::Agreed, Self::AgreedAndBracketed, Self::WorkingCopy];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::AgreedAndBracketed => "bracketed",
            Self::WorkingCopy => "working-copy",
        }
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agreed => "annex-filter-agreed",
            Self::AgreedAndBracketed => "annex-filter-bracketed",
            Self::WorkingCopy => "annex-filter-working-copy",
        }
    }
}

impl Disclosure {
    /// All of them, the least first.
    pub const ALL: [Self; 4] = [Self::Decisions, Self::Distributions, Self::Codes, Self::Names];

    /// The name on the command line, and in names of files above the usual level.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Decisions => "decisions",
            Self::Distributions => "distributions",
            Self::Codes => "codes",
            Self::Names => "names",
        }
    }

    /// The key of its words.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Decisions => "export-level-decisions",
            Self::Distributions => "export-level-distributions",
            Self::Codes => "export-level-codes",
            Self::Names => "export-level-names",
        }
    }
}

/// What the meeting's papers carry: nobody computes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperOptions {
    /// How much of what was not agreed.
    pub filter: Filter,
    /// How much of who said what.
    pub level: Disclosure,
    /// The document's symbol, such as CMS/Dugong/MOS4/CRP.3.
    pub symbol: String,
    /// The item of the agenda.
    pub agenda_item: String,
    /// The date, as it is to be printed; empty: the day of the session's last change.
    pub date: String,
    /// Who prepared the paper.
    pub prepared_by: String,
}

/// What there is to say about an export.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Report {
    /// How many considered pairs it holds.
    pub rows: usize,
    /// Each reviewer's sum, by code.
    pub totals: Vec<(String, ControlLine)>,
    /// How many links have no reason: unfinished.
    pub links_without_reason: usize,
    /// How many square brackets are open in what was decided.
    pub open_brackets: usize,
    /// Sub-targets that are agreed and not in the register, since something is missing; by reference.
    pub incomplete: Vec<String>,
    /// How many sub-targets are not agreed.
    pub not_agreed: usize,
    /// What the format could not say: the key of a sentence that takes `count`, and how often.
    pub losses: Vec<(&'static str, usize)>,
}

impl Report {
    /// Adds how many characters of each text have no glyph in the fonts that a file is drawn with.
    fn lacks_glyphs(&mut self, counts: impl Iterator<Item = usize>) {
        let count = counts.sum::<usize>();
        if count > 0 {
            self.losses.push(("export-without-glyph", count));
        }
    }
}

/// A finished export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// What there is to say about it.
    pub report: Report,
}

/// Why there is no export.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExportFault {
    /// The session holds nothing that the format can say, or not at this level.
    #[error(transparent)]
    NotProjected(NotProjected),
    /// It was called off.
    #[error("called off")]
    Stopped,
    /// What a library said that writes the file.
    #[error("the file could not be made: {0}")]
    Writer(String),
}

impl ExportFault {
    /// The key of its words; they take `cause`.
    pub fn key(&self) -> &'static str {
        match self {
            Self::NotProjected(why) => why.key(),
            Self::Stopped => "export-cancelled",
            Self::Writer(_) => "export-not-made",
        }
    }

    /// What the library said; empty if none did.
    pub fn cause(&self) -> &str {
        match self {
            Self::NotProjected(_) | Self::Stopped => "",
            Self::Writer(cause) => cause,
        }
    }
}

/// Writes what the view shows. The same session gives the same bytes.
pub fn export(view: &View<'_>, format: Format, options: &Options) -> Result<Exported, ExportFault> {
    export_until(view, format, options, &Stop::never())
}

/// The same, unless it is called off meanwhile: between its steps, rows, pages and bands of a picture.
///
/// # Errors
/// [`ExportFault::Stopped`] once it was called off, else as [`export`].
pub fn export_until(
    view: &View<'_>,
    format: Format,
    options: &Options,
    stop: &Stop,
) -> Result<Exported, ExportFault> {
    let made = made(view, format, options, stop);
    // What was cut short is thrown away, whatever came of it.
    if stop.is_asked() {
        return Err(ExportFault::Stopped);
    }
    made
}

fn made(view: &View<'_>, format: Format, options: &Options, stop: &Stop) -> Result<Exported, ExportFault> {
    let words = Catalogue::new(options.language);
    match format {
        Format::Paper(name, kind) => {
            let (paper, mut report) = paper(view, name, &words, options);
            if format.is_drawn() {
                report.lacks_glyphs(
                    paper
                        .lines()
                        .into_iter()
                        .map(|line| fonts::without_glyph(&line.text())),
                );
            }
            let paper = with_its_columns(paper, name, &words);
            let bytes = written(&paper, kind, &properties(view, &paper), stop)?;
            Ok(Exported { bytes, report })
        }
        Format::Picture(picture, kind) => drawn(view, (picture, kind), &words, options, stop),
        Format::Site => {
            let layer = Layer::of(options.paper.filter);
            Ok(Exported {
                bytes: site::write_until(view, &layer, &words, options, stop).into_bytes(),
                report: Report::default(),
            })
        }
        Format::Linked(linked) => linked::write(view, linked, options, stop),
        Format::Data(Data::Workbook) => workbook(view, &words, options, stop),
        Format::Data(data) => Ok(rows(view, data, &words, options, stop)),
    }
}

/// Draws a picture of what was decided.
fn drawn(
    view: &View<'_>,
    (picture, kind): (Picture, PictureKind),
    words: &Catalogue,
    options: &Options,
    stop: &Stop,
) -> Result<Exported, ExportFault> {
    let layer = Layer::of(options.paper.filter);
    let map = fill::map(view, &layer, words, options);
    if stop.is_asked() {
        return Err(ExportFault::Stopped);
    }
    let drawing = draw(&map, picture, words);
    let written = drawing.and_then(|drawing| Ok((drawing.write_until(kind, stop)?, drawing)));
    let (bytes, drawing) = written.map_err(|fault| ExportFault::Writer(fault.words(words)))?;
    let mut report = Report::default();
    if Format::Picture(picture, kind).is_drawn() {
        report.lacks_glyphs(drawing.texts().into_iter().map(fonts::without_glyph));
    }
    Ok(Exported { bytes, report })
}

/// Writes what changed in a paper since an earlier state of the session, to go with the clean copy.
///
/// # Errors
/// [`ExportFault`] where the paper cannot be written.
pub fn export_changes(
    earlier: &View<'_>,
    view: &View<'_>,
    paper: (PaperName, PaperKind),
    options: &Options,
) -> Result<(Vec<u8>, paper::Changes), ExportFault> {
    export_changes_until(earlier, view, paper, options, &Stop::never())
}

/// The same, unless it is called off meanwhile.
///
/// # Errors
/// [`ExportFault::Stopped`] once it was called off, else as [`export_changes`].
pub fn export_changes_until(
    earlier: &View<'_>,
    view: &View<'_>,
    (name, kind): (PaperName, PaperKind),
    options: &Options,
    stop: &Stop,
) -> Result<(Vec<u8>, paper::Changes), ExportFault> {
    let words = Catalogue::new(options.language);
    let (old, _) = paper(earlier, name, &words, options);
    let (new, _) = paper(view, name, &words, options);
    if stop.is_asked() {
        return Err(ExportFault::Stopped);
    }
    let (changed, changes) = paper::revision(&old, &new, &words);
    let changed = with_its_columns(changed.without_repeats(), name, &words);
    let bytes = written(&changed, kind, &properties(view, &changed), stop)?;
    if stop.is_asked() {
        return Err(ExportFault::Stopped);
    }
    Ok((bytes, changes))
}

/// Lays out a paper, and says what there is to say about it.
fn paper(view: &View<'_>, name: PaperName, words: &Catalogue, options: &Options) -> (Paper, Report) {
    let (paper, report) = match name {
        PaperName::Judgements => {
            let facts = Facts::of(view, words, options);
            let report = Answers::of(view, words, &options.reviewers).report();
            (paper::alignment(&facts, words), report)
        }
        PaperName::Alignment => paper::decided_alignment(view, words, options),
        PaperName::Decisions => paper::record(view, words, options),
        PaperName::Note => (note::paper(view, words, options), Report::default()),
        PaperName::Gaps => (gaps::paper(view, words, options), Report::default()),
        PaperName::Basket => (gaps::basket_paper(view, words, options), Report::default()),
        PaperName::Register => register::paper(view, words, options),
        PaperName::Questions => crosswalk::paper(view, words, options),
    };
    (paper.without_repeats(), report)
}

/// The names of columns that a table has only if something stands in them.
const EXTRAS: [&str; 12] = [
    "annex-column-element",
    "annex-column-evidence",
    "annex-column-sub-target",
    "annex-column-question",
    "export-column-evidence",
    "export-column-unsaid",
    "question-sub-targets",
    "question-new-text",
    "question-comparable",
    "question-burden",
    "question-also-asked",
    "question-decision",
];

/// The paper with the columns that are to be seen. Papers in which people fill in what the program cannot know
/// keep all of theirs.
fn with_its_columns(paper: Paper, name: PaperName, words: &Catalogue) -> Paper {
    match name {
        PaperName::Alignment | PaperName::Judgements | PaperName::Questions => {
            paper.without_unused_columns(&EXTRAS.map(|key| words.text(key)))
        }
        PaperName::Gaps
        | PaperName::Register
        | PaperName::Decisions
        | PaperName::Note
        | PaperName::Basket => paper,
    }
}

/// What a file says of itself.
fn properties(view: &View<'_>, paper: &Paper) -> Properties {
    let title = paper.title.text();
    Properties {
        subject: if paper.kicker.is_empty() {
            title.clone()
        } else {
            paper.kicker.text()
        },
        title,
        lang: paper.lang.clone(),
        created: view.last_change().unwrap_or_default(),
    }
}

/// Writes a paper to a kind of file.
fn written(
    paper: &Paper,
    kind: PaperKind,
    properties: &Properties,
    stop: &Stop,
) -> Result<Vec<u8>, ExportFault> {
    fn fault(error: impl std::fmt::Display) -> ExportFault {
        ExportFault::Writer(error.to_string())
    }
    if stop.is_asked() {
        return Err(ExportFault::Stopped);
    }
    match kind {
        PaperKind::Docx => docx::write_until(paper, properties, stop).map_err(fault),
        PaperKind::Xlsx => xlsx::write_until(paper, properties, stop).map_err(fault),
        PaperKind::Pdf => pdf::write_until(paper, properties, stop).map_err(fault),
        PaperKind::Html => Ok(html::write(paper, stop).into_bytes()),
        PaperKind::Markdown => Ok(markdown::write(paper, stop).into_bytes()),
    }
}

/// Writes the rows of judgements as a workbook.
fn workbook(
    view: &View<'_>,
    words: &Catalogue,
    options: &Options,
    stop: &Stop,
) -> Result<Exported, ExportFault> {
    let facts = Facts::without_judgements(view, options);
    let answers = Answers::of(view, words, &options.reviewers);
    let properties = Properties {
        title: facts.details.title.clone(),
        subject: words.text("export-working-copy").to_owned(),
        lang: words.language().tag().to_owned(),
        created: facts.last_change.unwrap_or_default(),
    };
    let bytes = csv::workbook(&facts, &answers, &properties, stop)
        .map_err(|error| ExportFault::Writer(error.to_string()))?;
    Ok(Exported {
        bytes,
        report: answers.report(),
    })
}

/// Writes rows or records.
fn rows(view: &View<'_>, data: Data, words: &Catalogue, options: &Options, stop: &Stop) -> Exported {
    let (bytes, report) = match data {
        Data::Csv | Data::Json | Data::Workbook => {
            let facts = Facts::without_judgements(view, options);
            let answers = Answers::of(view, words, &options.reviewers);
            let bytes = match data {
                Data::Csv => csv::write(&facts, &answers, stop),
                _ => json::write(&facts, &answers, stop),
            };
            (bytes, answers.report())
        }
        Data::Judgements => answers(view, judgements::Naming::Numbers, options, stop),
        Data::JudgementsWithCodes => answers(view, judgements::Naming::Codes, options, stop),
        Data::Gaps => counted(gaps::rows(view, options)),
        Data::Basket => counted(gaps::basket_rows(view, options)),
        Data::Register => register::csv(view, words),
        Data::Questions => crosswalk::csv(view, words),
    };
    Exported { bytes, report }
}

fn answers(view: &View<'_>, naming: judgements::Naming, options: &Options, stop: &Stop) -> (Vec<u8>, Report) {
    let judgements::Written { bytes, rows } = judgements::write(view, naming, &options.reviewers, stop);
    counted((bytes, rows))
}

fn counted((bytes, rows): (Vec<u8>, usize)) -> (Vec<u8>, Report) {
    let report = Report {
        rows,
        ..Report::default()
    };
    (bytes, report)
}

/// How this program names itself in exports.
pub(crate) const WRITTEN_BY: &str = concat!("Seagrass ", env!("CARGO_PKG_VERSION"));
