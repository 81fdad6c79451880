//! What can be exported, as a person chooses it: what it is, then the kind of file.

use super::{Data, Format, Linked, PaperKind, PaperName};
use crate::exchange::picture::{Picture, PictureKind};

/// What belongs together in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Papers for people.
    Papers,
    /// Pictures, and the page for browsers.
    Pictures,
    /// What other programs for mappings read.
    Linked,
    /// Rows and records for programs.
    Data,
}

impl Group {
    /// The key of its name.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Papers => "offer-papers",
            Self::Pictures => "offer-pictures",
            Self::Linked => "offer-linked",
            Self::Data => "offer-data",
        }
    }
}

/// One thing that can be exported, in one or more kinds of file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Where it stands.
    pub group: Group,
    /// The key of its name.
    pub key: &'static str,
    /// The kinds of file it can be had in.
    pub formats: Vec<Format>,
}

/// Returns everything that can be exported, each thing once, in the order of [`Format::all`].
pub fn offers() -> Vec<Offer> {
    let mut all: Vec<Offer> = Vec::new();
    for format in Format::all() {
        let (group, key) = (format.group(), format.key());
        match all.iter_mut().find(|one| one.group == group && one.key == key) {
            Some(one) => one.formats.push(format),
            None => all.push(Offer {
                group,
                key,
                formats: vec![format],
            }),
        }
    }
    all
}

impl Format {
    /// Where it stands in a list.
    pub const fn group(self) -> Group {
        match self {
            Self::Paper(..) => Group::Papers,
            Self::Picture(..) | Self::Site => Group::Pictures,
            Self::Linked(_) => Group::Linked,
            Self::Data(_) => Group::Data,
        }
    }

    /// The key of the name of what it holds, whatever the kind of file.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Paper(PaperName::Alignment, _) => "offer-alignment",
            Self::Paper(PaperName::Gaps, _) => "offer-gaps",
            Self::Paper(PaperName::Register, _) => "offer-register",
            Self::Paper(PaperName::Questions, _) => "offer-questions",
            Self::Paper(PaperName::Decisions, _) => "offer-decisions",
            Self::Paper(PaperName::Note, _) => "offer-note",
            Self::Paper(PaperName::Basket, _) => "offer-basket",
            Self::Paper(PaperName::Judgements, _) => "offer-judgements",
            Self::Picture(Picture::Map, _) => "offer-map",
            Self::Picture(Picture::HeatMap, _) => "offer-heat-map",
            Self::Picture(Picture::PosterA1, _) => "offer-poster-a1",
            Self::Picture(Picture::PosterA3, _) => "offer-poster-a3",
            Self::Site => "offer-site",
            Self::Linked(Linked::Sssom | Linked::SssomOld) => "offer-sssom",
            Self::Linked(Linked::SssomJudgements) => "offer-sssom-judgements",
            Self::Linked(Linked::Skos) => "offer-skos",
            Self::Linked(Linked::Jskos) => "offer-jskos",
            Self::Linked(Linked::JskosAnnotations) => "offer-jskos-annotations",
            Self::Linked(Linked::Oscal) => "offer-oscal",
            Self::Linked(Linked::Olir) => "offer-olir",
            Self::Linked(Linked::Form) => "offer-form",
            Self::Data(Data::Csv | Data::Json | Data::Workbook) => "offer-data-judgements",
            Self::Data(Data::Judgements) => "offer-data-answers",
            Self::Data(Data::JudgementsWithCodes) => "offer-data-answers-codes",
            Self::Data(Data::Gaps) => "offer-data-gaps",
            Self::Data(Data::Basket) => "offer-data-basket",
            Self::Data(Data::Register) => "offer-data-register",
            Self::Data(Data::Questions) => "offer-data-questions",
        }
    }

    /// The key of the name of its kind of file.
    pub const fn kind_key(self) -> &'static str {
        match self {
            Self::Paper(_, PaperKind::Docx) => "offer-kind-docx",
            Self::Paper(_, PaperKind::Xlsx)
            | Self::Linked(Linked::Olir | Linked::Form)
            | Self::Data(Data::Workbook) => "offer-kind-xlsx",
            Self::Picture(_, PictureKind::Svg) => "offer-kind-svg",
            Self::Picture(_, PictureKind::Png) => "offer-kind-png",
            Self::Paper(_, PaperKind::Pdf) | Self::Picture(_, PictureKind::Pdf) => "offer-kind-pdf",
            Self::Paper(_, PaperKind::Html) | Self::Site => "offer-kind-html",
            Self::Paper(_, PaperKind::Markdown) => "offer-kind-markdown",
            Self::Linked(Linked::Sssom | Linked::SssomJudgements) => "offer-kind-sssom",
            Self::Linked(Linked::SssomOld) => "offer-kind-sssom-old",
            Self::Linked(Linked::Skos) => "offer-kind-turtle",
            Self::Linked(Linked::Jskos | Linked::JskosAnnotations) => "offer-kind-ndjson",
            Self::Linked(Linked::Oscal) | Self::Data(Data::Json) => "offer-kind-json",
            Self::Data(_) => "offer-kind-csv",
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::phrase::catalogue::{Catalogue, Language};

    #[test]
    fn every_format_is_offered_once_and_by_a_kind_of_its_own() {
        let all = offers();
        let formats: Vec<_> = all.iter().flat_map(|one| one.formats.clone()).collect();
        let apart: BTreeSet<_> = formats.iter().collect();
        assert_eq!(apart.len(), Format::all().count());
        assert_eq!(formats.len(), apart.len());
        for one in &all {
            let kinds: BTreeSet<_> = one.formats.iter().map(|format| format.kind_key()).collect();
            assert_eq!(kinds.len(), one.formats.len(), "{}", one.key);
        }
    }

    #[test]
    fn nothing_is_offered_without_words() {
        let words = Catalogue::new(Language::English);
        for one in offers() {
            assert!(words.has(one.key) && words.has(one.group.key()), "{}", one.key);
            for format in one.formats {
                assert!(words.has(format.kind_key()) && words.has(format.explained()));
            }
        }
    }
}
