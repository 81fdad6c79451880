//! What a format cannot say: in general, by format, and in numbers after an export.

use super::links::Survey;
use crate::phrase::catalogue::Catalogue;

/// Something that a file does not say, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Loss {
    /// The catalogue key of the sentence.
    pub key: &'static str,
    /// How often.
    pub count: usize,
}

impl Loss {
    /// The sentence.
    pub fn sentence(&self, words: &Catalogue) -> String {
        words.format(self.key, &[("count", self.count.into())])
    }
}

/// A format of other programs that links are projected to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkedFormat {
    /// SKOS in Turtle.
    Skos,
    /// Mappings in JSKOS, one a line.
    Jskos,
    /// Reviewers' votes on the mappings, one a line.
    JskosAnnotations,
    /// A mapping collection of OSCAL.
    Oscal,
    /// A workbook in the shape of OLIR.
    Olir,
    /// A blank form for a reviewer without the program.
    ReviewForm,
}

impl LinkedFormat {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Skos,
        Self::Jskos,
        Self::JskosAnnotations,
        Self::Oscal,
        Self::Olir,
        Self::ReviewForm,
    ];

    /// The key of what the format cannot say.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Skos => "linked-explain-skos",
            Self::Jskos => "linked-explain-jskos",
            Self::JskosAnnotations => "linked-explain-annotations",
            Self::Oscal => "linked-explain-oscal",
            Self::Olir => "linked-explain-olir",
            Self::ReviewForm => "linked-explain-form",
        }
    }

    /// What the format cannot say, in sentences.
    pub fn explain(self, words: &Catalogue) -> &str {
        words.text(self.key())
    }
}

/// A list of losses without those that did not happen.
pub(in crate::exchange) fn counted<const N: usize>(losses: [(&'static str, usize); N]) -> Vec<Loss> {
    let all = losses.into_iter().map(|(key, count)| Loss { key, count });
    all.filter(|loss| loss.count > 0).collect()
}

impl Survey {
    /// What no format of links says: pairs without decision, those decided twice, and single judgements.
    pub(in crate::exchange) fn unsaid(&self) -> [(&'static str, usize); 3] {
        [
            ("linked-lost-open", self.open - self.conflicts.min(self.open)),
            ("linked-lost-conflicts", self.conflicts),
            ("linked-lost-judgements", self.judgements),
        ]
    }
}
