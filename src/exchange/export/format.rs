//! What can be exported: papers in several kinds of file, pictures, a page for browsers, and data.

use super::{Disclosure, Linked};
use crate::exchange::picture::{Picture, PictureKind};

/// A paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaperName {
    /// Annex 1: what the meeting agreed on each action and target.
    Alignment,
    /// Annex 2: the gap analysis.
    Gaps,
    /// Annex 3: the register of sub-targets.
    Register,
    /// Annex 4: the questions of the report template against both plans.
    Questions,
    /// The record of decisions.
    Decisions,
    /// The method note: who judged, and how far they agree.
    Note,
    /// The wording basket.
    Basket,
    /// What each reviewer judged, each apart: a working copy, no paper of the meeting.
    Judgements,
}

impl PaperName {
    /// All of them, the annexes first.
    pub const ALL: [Self; 8] = [
        Self::Alignment,
        Self::Gaps,
        Self::Register,
        Self::Questions,
        Self::Decisions,
        Self::Note,
        Self::Basket,
        Self::Judgements,
    ];

    /// The name on the command line and in names of files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Alignment => "alignment",
            Self::Decisions => "decisions",
            Self::Gaps => "gaps",
            Self::Register => "register",
            Self::Questions => "questions",
            Self::Note => "statistics",
            Self::Basket => "basket",
            Self::Judgements => "judgements",
        }
    }
}

/// The kind of file a paper is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PaperKind {
    /// For Word.
    Docx,
    /// For Excel: a sheet for each table.
    Xlsx,
    /// For print.
    Pdf,
    /// One page for screen and print.
    Html,
    /// Text.
    Markdown,
}

impl PaperKind {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Docx, Self::Xlsx, Self::Pdf, Self::Html, Self::Markdown];

    const fn name(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Xlsx => "xlsx",
            Self::Pdf => "pdf",
            Self::Html => "html",
            Self::Markdown => "markdown",
        }
    }

    /// The ending of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            _ => self.name(),
        }
    }
}

/// Rows and records for programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Data {
    /// One row for each pair considered, for spreadsheets.
    Csv,
    /// The same facts as the CSV, typed, for programs.
    Json,
    /// The rows of the CSV as a workbook.
    Workbook,
    /// One row for each round, pair and reviewer, for statistics packages; reviewers are numbers.
    Judgements,
    /// The same with the reviewers' codes.
    JudgementsWithCodes,
    /// One row for each target and action with its class, for spreadsheets.
    Gaps,
    /// The wording basket, one row for each item.
    Basket,
    /// The register of sub-targets: the rows that are agreed and complete.
    Register,
    /// The questions of the report template, a row for each.
    Questions,
}

impl Data {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Csv,
        Self::Json,
        Self::Workbook,
        Self::Judgements,
        Self::JudgementsWithCodes,
        Self::Gaps,
        Self::Basket,
        Self::Register,
        Self::Questions,
    ];

    const fn name(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Workbook => "rows-xlsx",
            Self::Judgements => "judgements-csv",
            Self::JudgementsWithCodes => "judgements-csv-codes",
            Self::Gaps => "gaps-csv",
            Self::Basket => "basket-csv",
            Self::Register => "register-csv",
            Self::Questions => "questions-csv",
        }
    }

    const fn extension(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Workbook => "xlsx",
            _ => "csv",
        }
    }
}

/// What to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Format {
    /// A paper in a kind of file.
    Paper(PaperName, PaperKind),
    /// A picture in a kind of file.
    Picture(Picture, PictureKind),
    /// The whole mapping as one page for a browser, for people without the program.
    Site,
    /// Rows or records.
    Data(Data),
    /// What other programs for mappings read.
    Linked(Linked),
}

impl Format {
    /// What holds each reviewer's judgements, as rows, records or text.
    pub const OF_JUDGEMENTS: [Self; 4] = [
        Self::Data(Data::Csv),
        Self::Paper(PaperName::Judgements, PaperKind::Markdown),
        Self::Paper(PaperName::Judgements, PaperKind::Html),
        Self::Data(Data::Json),
    ];

    /// Returns every format: the papers, the pictures and the page, then the data.
    pub fn all() -> impl Iterator<Item = Self> {
        let papers = PaperName::ALL
            .into_iter()
            .flat_map(|name| PaperKind::ALL.map(|kind| Self::Paper(name, kind)));
        let pictures = Picture::ALL
            .into_iter()
            .flat_map(|picture| PictureKind::ALL.map(|kind| Self::Picture(picture, kind)));
        papers
            .chain(pictures)
            .chain([Self::Site])
            .chain(Data::ALL.map(Self::Data))
            .chain(Linked::ALL.map(Self::Linked))
    }

    /// The name on the command line, such as `gaps-docx`. The working copy of judgements is the plain
    /// `docx`.
    pub fn name(self) -> String {
        match self {
            Self::Paper(PaperName::Judgements, kind) => kind.name().to_owned(),
            Self::Paper(name, kind) => format!("{}-{}", name.name(), kind.name()),
            Self::Picture(picture, kind) => format!("{}-{}", picture.name(), kind.extension()),
            Self::Site => "page".to_owned(),
            Self::Data(data) => data.name().to_owned(),
            Self::Linked(linked) => linked.name().to_owned(),
        }
    }

    /// The ending of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Paper(_, kind) => kind.extension(),
            Self::Picture(_, kind) => kind.extension(),
            Self::Site => PaperKind::Html.extension(),
            Self::Data(data) => data.extension(),
            Self::Linked(linked) => linked.extension(),
        }
    }

    /// What keeps the file's name apart from those of other exports of a session; empty for the plain ones.
    pub const fn stem(self) -> &'static str {
        match self {
            Self::Paper(PaperName::Judgements, _) | Self::Data(Data::Csv | Data::Json) => "",
            Self::Paper(PaperName::Basket, _) | Self::Data(Data::Basket) => "wording-basket",
            Self::Paper(name, _) => name.name(),
            Self::Picture(picture, _) => picture.name(),
            Self::Site => "page",
            Self::Linked(linked) => linked.stem(),
            Self::Data(Data::Workbook) => "rows",
            Self::Data(Data::Judgements) => "answers",
            Self::Data(Data::JudgementsWithCodes) => "answers-by-reviewer",
            Self::Data(Data::Gaps) => "gaps",
            Self::Data(Data::Register) => "register",
            Self::Data(Data::Questions) => "questions",
        }
    }

    /// The least level of disclosure that the format needs.
    pub const fn level(self) -> Disclosure {
        match self {
            // These tell each reviewer apart, by code.
            Self::Paper(PaperName::Judgements, _)
            | Self::Data(Data::Csv | Data::Json | Data::Workbook | Data::JudgementsWithCodes) => {
                Disclosure::Codes
            }
            Self::Data(Data::Judgements) => Disclosure::Distributions,
            Self::Linked(linked) => linked.level(),
            _ => Disclosure::Decisions,
        }
    }

    /// Whether its letters are drawn with the program's own fonts, and not with those of who reads it.
    pub const fn is_drawn(self) -> bool {
        matches!(
            self,
            Self::Paper(_, PaperKind::Pdf) | Self::Picture(_, PictureKind::Png | PictureKind::Pdf)
        )
    }

    /// Everything that a meeting is handed at a level of disclosure.
    pub fn full_set(level: Disclosure) -> impl Iterator<Item = Self> {
        // A poster goes to the printer as PDF; as points it is the slowest file of all.
        let is_poster = |format: &Self| {
            matches!(
                format,
                Self::Picture(Picture::PosterA1 | Picture::PosterA3, PictureKind::Png)
            )
        };
        // Nor does a meeting need a blank form, or the decisions in an older version of the same format.
        let is_for_others = |format: &Self| matches!(format, Self::Linked(Linked::SssomOld | Linked::Form));
        Self::all()
            .filter(move |format| format.level() <= level && !is_poster(format) && !is_for_others(format))
    }

    /// The name of the file for a session of that name: ASCII, and above the usual level with the level in
    /// it, so that nobody hands it on by mistake.
    pub fn file_name(self, session: &str, level: Disclosure) -> String {
        let mut name = session.to_owned();
        if !self.stem().is_empty() {
            name.extend(["-", self.stem()]);
        }
        if level > Disclosure::default() {
            name.extend(["-", level.name()]);
        }
        format!("{name}.{}", self.extension())
    }

    /// The name of a file that a person chose, with a level above the usual one in it: nobody hands it on by
    /// mistake, whatever it was called. Nothing where the name is good as it is.
    pub fn with_level(self, chosen: &str, level: Disclosure) -> Option<String> {
        if level <= Disclosure::default() {
            return None;
        }
        let ending = format!(".{}", self.extension());
        let cut = chosen.len().checked_sub(ending.len());
        let is_usual = |at: &usize| {
            let end = chosen.get(*at..);
            end.is_some_and(|end| end.eq_ignore_ascii_case(&ending))
        };
        let cut = cut
            .filter(is_usual)
            .or_else(|| chosen.rfind('.').filter(|at| *at > 0));
        let (own, ending) = chosen.split_at(cut.unwrap_or(chosen.len()));
        let mark = format!("-{}", level.name());
        (!own.to_ascii_lowercase().ends_with(&mark)).then(|| format!("{own}{mark}{ending}"))
    }

    /// The key of what the format holds and cannot say.
    pub const fn explained(self) -> &'static str {
        match self {
            Self::Paper(PaperName::Alignment, _) => "explain-alignment",
            Self::Paper(PaperName::Gaps, _) | Self::Data(Data::Gaps) => "explain-gaps",
            Self::Paper(PaperName::Register, _) | Self::Data(Data::Register) => "explain-register",
            Self::Paper(PaperName::Questions, _) | Self::Data(Data::Questions) => "explain-questions",
            Self::Paper(PaperName::Decisions, _) => "explain-decisions",
            Self::Paper(PaperName::Note, _) => "explain-statistics",
            Self::Paper(PaperName::Basket, _) | Self::Data(Data::Basket) => "explain-basket",
            Self::Picture(..) => "explain-pictures",
            Self::Site => "explain-page",
            Self::Linked(linked) => linked.explained(),
            Self::Paper(PaperName::Judgements, _) | Self::Data(Data::Csv | Data::Json | Data::Workbook) => {
                "explain-judgements"
            }
            Self::Data(Data::Judgements | Data::JudgementsWithCodes) => "explain-answers",
        }
    }

    /// The format with that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::all().find(|format| format.name() == name)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_two_files_of_a_set_have_one_name() {
        for level in Disclosure::ALL {
            let names: Vec<_> = Format::full_set(level)
                .map(|format| format.file_name("review", level))
                .collect();
            let apart: BTreeSet<_> = names.iter().collect();
            assert_eq!(apart.len(), names.len(), "{names:?}");
            assert!(names.iter().all(|name| name.is_ascii()));
        }
    }

    #[test]
    fn a_name_that_was_typed_carries_the_level_all_the_same() {
        let docx = Format::Paper(PaperName::Alignment, PaperKind::Docx);
        let table = Format::Linked(Linked::SssomJudgements);
        for (format, chosen, level, name) in [
            (docx, "mine.docx", Disclosure::Names, Some("mine-names.docx")),
            (docx, "mine-NAMES.docx", Disclosure::Names, None),
            (
                docx,
                "mine-names.docx",
                Disclosure::Codes,
                Some("mine-names-codes.docx"),
            ),
            (docx, "mine.docx", Disclosure::Distributions, None),
            (docx, "mine", Disclosure::Codes, Some("mine-codes")),
            (docx, ".docx", Disclosure::Codes, Some("-codes.docx")),
            (docx, "names.docx", Disclosure::Names, Some("names-names.docx")),
            (
                docx,
                "Übersicht.v2.DOCX",
                Disclosure::Codes,
                Some("Übersicht.v2-codes.DOCX"),
            ),
            (table, "a.sssom.tsv", Disclosure::Codes, Some("a-codes.sssom.tsv")),
            (table, "a.tsv", Disclosure::Codes, Some("a-codes.tsv")),
        ] {
            assert_eq!(format.with_level(chosen, level).as_deref(), name, "{chosen}");
        }
        for format in Format::all() {
            for level in Disclosure::ALL {
                assert_eq!(format.with_level(&format.file_name("review", level), level), None);
            }
        }
    }

    #[test]
    fn every_format_has_a_name_of_its_own() {
        let names: BTreeSet<_> = Format::all().map(Format::name).collect();
        assert_eq!(names.len(), Format::all().count());
        for format in Format::all() {
            assert_eq!(Format::from_name(&format.name()), Some(format));
        }
    }
}
