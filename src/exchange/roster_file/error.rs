//! Why bytes are not a roster, and where in them that shows.

use std::fmt;

use super::{FORMAT, VERSION};
use crate::phrase::catalogue::{Arg, Catalogue};
use crate::phrase::safe::shown;

/// The characters of a text from a file that are shown.
const LONGEST: usize = 120;

/// Why a file cannot be read as a roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterFileError {
    /// Line and column in characters, both from 1; nothing for what concerns the whole file.
    pub position: Option<(u32, u32)>,
    /// What is wrong.
    pub problem: RosterProblem,
}

/// What is wrong with a roster file. The texts here are for logs; people read the catalogue's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RosterProblem {
    /// Nothing, or nothing but space.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`LARGEST_BYTES`](super::LARGEST_BYTES).
    #[error("the file is larger than any roster")]
    TooLarge,
    /// Bytes that are no text.
    #[error("the bytes here are not text in UTF-8")]
    NotText,
    /// Not RON of the shape of a roster.
    #[error("{0}")]
    Syntax(String),
    /// Brackets within brackets beyond all measure.
    #[error("brackets are nested too deeply")]
    TooDeep,
    /// A file of another kind.
    #[error("the file has the format “{}”, not “{FORMAT}”", .0.escape_debug())]
    OtherFormat(String),
    /// Written by a later release.
    #[error("the file has version {0} of the format, this release reads {VERSION}")]
    OtherVersion(u32),
    /// What cannot be a session's id.
    #[error("“{}” is no session’s id", .0.escape_debug())]
    Session(String),
    /// What cannot be a reviewer's code.
    #[error("“{}” cannot be a reviewer’s code", .0.escape_debug())]
    Code(String),
    /// A code that stands twice.
    #[error("“{}” stands here a second time", .0.escape_debug())]
    Twice(String),
}

impl RosterProblem {
    /// Returns the key of the sentence in the message catalogue; its arguments are [`Self::args`].
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "file-error-empty",
            Self::TooLarge => "roster-error-too-large",
            Self::NotText => "file-error-not-text",
            Self::Syntax(_) => "file-error-syntax",
            Self::TooDeep => "roster-error-too-deep",
            Self::OtherFormat(_) => "roster-error-other-format",
            Self::OtherVersion(_) => "roster-error-other-version",
            Self::Session(_) => "roster-error-session",
            Self::Code(_) => "file-error-reviewer-code",
            Self::Twice(_) => "roster-error-twice",
        }
    }

    /// Returns the arguments of the sentence.
    pub fn args(&self) -> Vec<(&'static str, Arg<'static>)> {
        let text = |name, text: &str| {
            let short: String = text.chars().take(LONGEST).collect();
            vec![(name, shown(&short).into_owned().into())]
        };
        match self {
            Self::Syntax(detail) => text("detail", detail),
            Self::OtherFormat(found) => text("found", found),
            Self::OtherVersion(found) => {
                vec![
                    ("found", i64::from(*found).into()),
                    ("known", i64::from(VERSION).into()),
                ]
            }
            Self::Session(id) => text("id", id),
            Self::Code(code) | Self::Twice(code) => text("code", code),
            Self::Empty | Self::TooLarge | Self::NotText | Self::TooDeep => Vec::new(),
        }
    }
}

impl RosterFileError {
    /// Returns the whole sentence for people: the place and what is wrong.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let problem = words.format(self.problem.key(), &self.problem.args());
        match self.position {
            Some((line, column)) => words.format(
                "file-error-at",
                &[
                    ("line", i64::from(line).into()),
                    ("column", i64::from(column).into()),
                    ("problem", problem.into()),
                ],
            ),
            None => words.format("file-error-whole", &[("problem", problem.into())]),
        }
    }
}

impl fmt::Display for RosterFileError {
    /// `line 7, column 3, what is wrong`, as far as known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column)) = self.position {
            write!(f, "line {line}, column {column}, ")?;
        }
        self.problem.fmt(f)
    }
}

impl std::error::Error for RosterFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.problem)
    }
}
