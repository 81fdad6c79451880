//! Exports: pure projections of what one reviewer may see.
//!
//! [`facts`] gathers everything an export says; the writers turn facts into bytes and compute nothing.
//! [`csv`] and [`json`] write rows; [`markdown`] and [`html`] write a [`paper`]: headings, tables and
//! lines that do not know how they will look. [`judgements`] and `note` write answers and statistics of
//! all reviewers together.
//!
//! A pair that was not considered is never a row and never the mark of "no contribution".

pub mod crosswalk;
pub mod csv;
pub mod facts;
mod gaps;
pub mod html;
pub mod json;
pub mod judgements;
pub mod markdown;
mod note;
pub mod paper;
pub mod register;

use crate::analysis::tally::ControlLine;
use crate::model::{Lang, ReviewerCode, View};
use crate::phrase::catalogue::{Catalogue, Language};
use facts::Facts;
pub(crate) use gaps::{action_class_name, doubt_name, target_class_name};

/// The kind of file to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// One row for each pair considered, for spreadsheets.
    Csv,
    /// The alignment table as text.
    Markdown,
    /// The alignment table as one page for screen and print.
    Html,
    /// The same facts as the CSV, typed, for programs.
    Json,
    /// One row for each round, pair and reviewer, for statistics packages; reviewers are numbers.
    Judgements,
    /// The same with the reviewers' codes.
    JudgementsWithCodes,
    /// The statistics as text.
    NoteMarkdown,
    /// The statistics as one page for screen and print.
    NoteHtml,
    /// The gap analysis as text.
    GapsMarkdown,
    /// The gap analysis as one page for screen and print.
    GapsHtml,
    /// One row for each target and action with its class, for spreadsheets.
    GapsCsv,
    /// The wording basket as text.
    BasketMarkdown,
    /// The wording basket, one row for each item.
    BasketCsv,
    /// The register of sub-targets: the rows that are agreed and complete.
    RegisterCsv,
    /// The register with its checks, what is incomplete and what is not agreed, as text.
    RegisterMarkdown,
    /// The same as one page for screen and print.
    RegisterHtml,
    /// The questions of the report template, a row for each.
    QuestionsCsv,
    /// The questions against both plans as text.
    QuestionsMarkdown,
    /// The same as one page for screen and print.
    QuestionsHtml,
}

impl Format {
    /// The formats of the alignment table.
    pub const ALL: [Self; 4] = [Self::Csv, Self::Markdown, Self::Html, Self::Json];

    /// The formats of answers and statistics.
    pub const STATISTICS: [Self; 4] = [
        Self::Judgements,
        Self::JudgementsWithCodes,
        Self::NoteMarkdown,
        Self::NoteHtml,
    ];

    /// The formats of what follows from the decisions.
    pub const OUTCOMES: [Self; 11] = [
        Self::GapsMarkdown,
        Self::GapsHtml,
        Self::GapsCsv,
        Self::BasketMarkdown,
        Self::BasketCsv,
        Self::RegisterCsv,
        Self::RegisterMarkdown,
        Self::RegisterHtml,
        Self::QuestionsCsv,
        Self::QuestionsMarkdown,
        Self::QuestionsHtml,
    ];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Json => "json",
            Self::Judgements => "judgements-csv",
            Self::JudgementsWithCodes => "judgements-csv-codes",
            Self::NoteMarkdown => "statistics-markdown",
            Self::NoteHtml => "statistics-html",
            Self::GapsMarkdown => "gaps-markdown",
            Self::GapsHtml => "gaps-html",
            Self::GapsCsv => "gaps-csv",
            Self::BasketMarkdown => "basket-markdown",
            Self::BasketCsv => "basket-csv",
            Self::RegisterCsv => "register-csv",
            Self::RegisterMarkdown => "register-markdown",
            Self::RegisterHtml => "register-html",
            Self::QuestionsCsv => "questions-csv",
            Self::QuestionsMarkdown => "questions-markdown",
            Self::QuestionsHtml => "questions-html",
        }
    }

    /// The ending of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Csv
            | Self::Judgements
            | Self::JudgementsWithCodes
            | Self::GapsCsv
            | Self::BasketCsv
            | Self::RegisterCsv
            | Self::QuestionsCsv => "csv",
            Self::Markdown
            | Self::NoteMarkdown
            | Self::GapsMarkdown
            | Self::BasketMarkdown
            | Self::RegisterMarkdown
            | Self::QuestionsMarkdown => "md",
            Self::Html | Self::NoteHtml | Self::GapsHtml | Self::RegisterHtml | Self::QuestionsHtml => "html",
            Self::Json => "json",
        }
    }

    /// The format with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .chain(Self::STATISTICS)
            .chain(Self::OUTCOMES)
            .find(|format| format.name() == name)
    }
}

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
    /// Sub-targets that are agreed and not in the register, since something is missing; by reference.
    pub incomplete: Vec<String>,
    /// How many sub-targets are not agreed.
    pub not_agreed: usize,
}

/// A finished export.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exported {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// What there is to say about it.
    pub report: Report,
}

/// Writes what the view shows. The same session gives the same bytes.
pub fn export(view: &View<'_>, format: Format, options: &Options) -> Exported {
    let words = Catalogue::new(options.language);
    let note = || note::paper(view, &words, options);
    match format {
        Format::Judgements => answers(view, judgements::Naming::Numbers, options),
        Format::JudgementsWithCodes => answers(view, judgements::Naming::Codes, options),
        Format::NoteMarkdown => unreported(markdown::write(&note())),
        Format::NoteHtml => unreported(html::write(&note())),
        Format::GapsMarkdown => unreported(markdown::write(&gaps::paper(view, &words, options))),
        Format::GapsHtml => unreported(html::write(&gaps::paper(view, &words, options))),
        Format::BasketMarkdown => unreported(markdown::write(&gaps::basket_paper(view, &words, options))),
        Format::GapsCsv => counted(gaps::rows(view, options)),
        Format::BasketCsv => counted(gaps::basket_rows(view, options)),
        Format::RegisterCsv => reported(register::csv(view, &words)),
        Format::QuestionsCsv => reported(crosswalk::csv(view, &words)),
        Format::RegisterMarkdown => as_markdown(&register::paper(view, &words, options)),
        Format::RegisterHtml => as_html(&register::paper(view, &words, options)),
        Format::QuestionsMarkdown => as_markdown(&crosswalk::paper(view, &words, options)),
        Format::QuestionsHtml => as_html(&crosswalk::paper(view, &words, options)),
        Format::Csv | Format::Markdown | Format::Html | Format::Json => table(view, format, &words, options),
    }
}

/// The alignment table.
fn table(view: &View<'_>, format: Format, words: &Catalogue, options: &Options) -> Exported {
    let facts = Facts::of(view, words, options);
    let paper = || paper::alignment(&facts, words);
    let bytes = match format {
        Format::Csv => csv::write(&facts),
        Format::Markdown => markdown::write(&paper()).into_bytes(),
        Format::Html => html::write(&paper()).into_bytes(),
        _ => json::write(&facts),
    };
    Exported {
        bytes,
        report: report(&facts),
    }
}

fn answers(view: &View<'_>, naming: judgements::Naming, options: &Options) -> Exported {
    let judgements::Written { bytes, rows } = judgements::write(view, naming, &options.reviewers);
    Exported {
        bytes,
        report: Report {
            rows,
            ..Report::default()
        },
    }
}

fn counted((bytes, rows): (Vec<u8>, usize)) -> Exported {
    Exported {
        bytes,
        report: Report {
            rows,
            ..Report::default()
        },
    }
}

fn reported((bytes, report): (Vec<u8>, Report)) -> Exported {
    Exported { bytes, report }
}

fn as_markdown((paper, report): &(paper::Paper, Report)) -> Exported {
    reported((markdown::write(paper).into_bytes(), report.clone()))
}

fn as_html((paper, report): &(paper::Paper, Report)) -> Exported {
    reported((html::write(paper).into_bytes(), report.clone()))
}

fn unreported(text: String) -> Exported {
    Exported {
        bytes: text.into_bytes(),
        report: Report::default(),
    }
}

fn report(facts: &Facts) -> Report {
    let rows = facts.parts.iter().flat_map(|part| &part.rows);
    Report {
        rows: rows.clone().count(),
        totals: facts
            .parts
            .iter()
            .map(|part| (part.reviewer.clone(), part.control))
            .collect(),
        links_without_reason: rows
            .filter_map(|row| row.judgement.as_ref())
            .filter(|judgement| judgement.link_strength().is_some() && judgement.reason.trim().is_empty())
            .count(),
        ..Report::default()
    }
}

/// How this program names itself in exports.
pub(crate) const WRITTEN_BY: &str = concat!("Seagrass ", env!("CARGO_PKG_VERSION"));
