//! Why a file is not a plan, and where in it that shows.

use crate::model::code::CodeError;
use crate::model::plan::{LangError, Place, PlanError};
use std::fmt;

/// Why a file is not a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanFileError {
    /// Line and column of the file, both from 1, columns in characters; where known.
    pub position: Option<(u32, u32)>,
    /// The code of the heading or item concerned, as written; where known.
    pub code: Option<String>,
    /// What is wrong.
    pub problem: PlanFileProblem,
}

/// What is wrong with a plan file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PlanFileProblem {
    /// The text is not RON of the shape of a plan file; the message is that of the parser.
    #[error("{0}")]
    Syntax(String),
    /// The file is of another kind.
    #[error("this is a file of the format “{}”, not of “seagrass-plan”", found.escape_debug())]
    OtherFormat {
        /// The format it says it has.
        found: String,
    },
    /// The file was written by a later release.
    #[error("this plan file has format version {found}; this release reads version 1")]
    OtherVersion {
        /// The version it says it has.
        found: u32,
    },
    /// A text stands under something that is not the tag of a language.
    #[error(transparent)]
    Language(#[from] LangError),
    /// A title is called official in a language that it is not given in.
    #[error("there is no title in “{}”, though it is listed among the official ones", lang.escape_debug())]
    OfficialWithoutTitle {
        /// The tag of the language.
        lang: String,
    },
    /// The code of an element breaks the rules.
    #[error("the code “{}” of an element cannot be used: {error}", code.escape_debug())]
    ElementCode {
        /// The code as given.
        code: String,
        /// Which rule it breaks.
        error: CodeError,
    },
    /// The content does not make a plan.
    #[error(transparent)]
    Plan(#[from] PlanError),
}

impl fmt::Display for PlanFileError {
    /// `line 7, column 3, item T2: what is wrong`, as far as known.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.position {
            write!(formatter, "line {line}, column {column}, ")?;
        }
        if let Some(code) = &self.code {
            write!(formatter, "at {}, ", code.escape_debug())?;
        }
        write!(formatter, "{}", self.problem)
    }
}

impl std::error::Error for PlanFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.problem)
    }
}

impl From<PlanFileProblem> for PlanFileError {
    fn from(problem: PlanFileProblem) -> Self {
        Self {
            position: None,
            code: None,
            problem,
        }
    }
}

/// What is wrong with the content of a plan, and in which of its entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ContentError {
    /// The entry, by its place in the file.
    pub(crate) place: Option<Place>,
    /// The code of the entry, as given.
    pub(crate) code: Option<String>,
    /// What is wrong.
    pub(crate) problem: PlanFileProblem,
}

impl ContentError {
    pub(super) fn official_without_title(lang: &str) -> Self {
        PlanFileProblem::OfficialWithoutTitle {
            lang: lang.to_owned(),
        }
        .into()
    }

    pub(super) fn element_code(code: String, error: CodeError) -> Self {
        PlanFileProblem::ElementCode { code, error }.into()
    }

    /// The same, known to lie in an entry.
    pub(super) fn in_entry(self, place: Place, code: &str) -> Self {
        Self {
            place: Some(place),
            code: Some(code.to_owned()),
            ..self
        }
    }
}

impl From<PlanFileProblem> for ContentError {
    fn from(problem: PlanFileProblem) -> Self {
        Self {
            place: None,
            code: None,
            problem,
        }
    }
}

impl From<LangError> for ContentError {
    fn from(error: LangError) -> Self {
        PlanFileProblem::from(error).into()
    }
}

impl From<PlanError> for ContentError {
    fn from(error: PlanError) -> Self {
        let (place, code) = (error.place(), error.code().map(str::to_owned));
        Self {
            place,
            code,
            problem: error.into(),
        }
    }
}
