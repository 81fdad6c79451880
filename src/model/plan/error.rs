//! Why parts do not make a plan.

use super::lang::Lang;
use crate::model::code::{Code, CodeError};
use std::fmt;

/// Where in the parts of a plan a heading or item stands, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The position in the list of headings.
    Heading(usize),
    /// The position in the list of items.
    Item(usize),
}

impl fmt::Display for Place {
    /// Counts from 1, as people do.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heading(index) => write!(formatter, "heading {}", index + 1),
            Self::Item(index) => write!(formatter, "item {}", index + 1),
        }
    }
}

/// Why parts do not make a plan. Places are those in the parts.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The identifier breaks the rules of a code.
    #[error("the id of the plan cannot be used: {0}")]
    BadId(CodeError),
    /// The plan has no name.
    #[error("the plan has no name")]
    NoName,
    /// The authoritative language is not among the languages of the plan.
    #[error("the authoritative language {0} is not among the languages of the plan")]
    AuthoritativeNotListed(Lang),
    /// A language is listed twice.
    #[error("the language {0} is listed twice")]
    LanguageTwice(Lang),
    /// A statement gives a text in a language that the plan does not list.
    #[error("the {name} has a text in {lang}, which is not among the languages of the plan")]
    StatementLanguage {
        /// The name of the statement.
        name: String,
        /// The language.
        lang: Lang,
    },
    /// A code breaks the rules.
    #[error("the code “{code}” of {place} cannot be used: {error}", code = .code.escape_debug())]
    BadCode {
        /// Where.
        place: Place,
        /// The code as given.
        code: String,
        /// Which rule it breaks.
        error: CodeError,
    },
    /// Two entries have one code.
    #[error("the code {code} is used twice: by {first} and by {second}")]
    DuplicateCode {
        /// The code.
        code: Code,
        /// Where it was first.
        first: Place,
        /// Where it was again.
        second: Place,
    },
    /// An entry is said to stand under a heading that does not exist.
    #[error("{code} stands under “{under}”, which is not a heading of the plan", under = .under.escape_debug())]
    UnknownParent {
        /// Where.
        place: Place,
        /// The code of the entry.
        code: Code,
        /// The code given for its heading.
        under: String,
    },
    /// A heading stands, directly or through others, under itself.
    #[error("the heading {code} stands under itself, by way of {way}", way = Way(.above))]
    Cycle {
        /// Where.
        place: Place,
        /// The code of the heading.
        code: Code,
        /// The headings above it, up to itself.
        above: Vec<Code>,
    },
    /// Headings are nested more deeply than can be numbered.
    #[error("{code} stands under more than 65,000 headings")]
    TooDeep {
        /// Where.
        place: Place,
        /// The code of the heading.
        code: Code,
    },
    /// The title in the authoritative language is missing or empty.
    #[error("{code} has no title in {lang}, the authoritative language")]
    NoTitle {
        /// Where.
        place: Place,
        /// The code of the entry.
        code: Code,
        /// The authoritative language.
        lang: Lang,
    },
    /// A title is empty, or has a line break or another control character in it.
    #[error("the title of {code} in {lang} is empty or not one line of text")]
    BadTitle {
        /// Where.
        place: Place,
        /// The code of the entry.
        code: Code,
        /// The language of the title.
        lang: Lang,
    },
    /// A text is given in a language that the plan does not list.
    #[error("{code} has a text in {lang}, which is not among the languages of the plan")]
    UnlistedLanguage {
        /// Where.
        place: Place,
        /// The code of the entry.
        code: Code,
        /// The language.
        lang: Lang,
    },
    /// Adopted wording is claimed, but not given in the authoritative language.
    #[error("the wording of {code} is called adopted, but its text in {lang} is not given")]
    AdoptedWithoutText {
        /// Where.
        place: Place,
        /// The code of the entry.
        code: Code,
        /// The authoritative language.
        lang: Lang,
    },
    /// Two elements of one entry have one code.
    #[error("{code} has two elements with the code {element}")]
    DuplicateElement {
        /// Where.
        place: Place,
        /// The code of the entry.
        code: Code,
        /// The code of the elements.
        element: Code,
    },
}

impl PlanError {
    /// Where in the parts the error lies; none for an error of the plan as a whole. For a code used
    /// twice, the second use.
    pub fn place(&self) -> Option<Place> {
        match self {
            Self::BadCode { place, .. }
            | Self::DuplicateCode { second: place, .. }
            | Self::UnknownParent { place, .. }
            | Self::Cycle { place, .. }
            | Self::TooDeep { place, .. }
            | Self::NoTitle { place, .. }
            | Self::BadTitle { place, .. }
            | Self::UnlistedLanguage { place, .. }
            | Self::AdoptedWithoutText { place, .. }
            | Self::DuplicateElement { place, .. } => Some(*place),
            Self::BadId(_)
            | Self::NoName
            | Self::AuthoritativeNotListed(_)
            | Self::LanguageTwice(_)
            | Self::StatementLanguage { .. } => None,
        }
    }

    /// The code of the entry the error lies in, as given.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::BadCode { code, .. } => Some(code),
            Self::DuplicateCode { code, .. }
            | Self::UnknownParent { code, .. }
            | Self::Cycle { code, .. }
            | Self::TooDeep { code, .. }
            | Self::NoTitle { code, .. }
            | Self::BadTitle { code, .. }
            | Self::UnlistedLanguage { code, .. }
            | Self::AdoptedWithoutText { code, .. }
            | Self::DuplicateElement { code, .. } => Some(code.as_str()),
            Self::BadId(_)
            | Self::NoName
            | Self::AuthoritativeNotListed(_)
            | Self::LanguageTwice(_)
            | Self::StatementLanguage { .. } => None,
        }
    }
}

/// Shows a row of headings, shortened where it is long.
struct Way<'a>(&'a [Code]);

impl fmt::Display for Way<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, code) in self.0.iter().take(8).enumerate() {
            formatter.write_str(if index == 0 { "" } else { ", " })?;
            write!(formatter, "{code}")?;
        }
        formatter.write_str(if self.0.len() > 8 { " …" } else { "" })
    }
}
