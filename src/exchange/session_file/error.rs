//! Why bytes are not a session, and where in them that shows.

use std::fmt;

use super::{FORMAT, SCHEMA_VERSION};
use crate::model::judgement::JudgementFault;
use crate::model::{DecisionFault, Fault};
use crate::phrase::catalogue::{Arg, Catalogue};

/// Why a file cannot be opened as a session, or one of its records not be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionFileError {
    /// The line, from 1; nothing for what concerns the whole file.
    pub line: Option<u32>,
    /// The column in characters, from 1.
    pub column: Option<u32>,
    /// The record there: the id of a version or act, or the code of a plan's item; as written.
    pub record: Option<String>,
    /// What is wrong.
    pub problem: Problem,
}

/// What is wrong with a session file. The texts here are for logs; people read the catalogue's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// Nothing, or nothing but space.
    #[error("the file is empty")]
    Empty,
    /// Larger than [`LARGEST_BYTES`](super::LARGEST_BYTES).
    #[error("the file has {bytes} bytes, more than a session can have")]
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
    },
    /// Saved by an editor as UTF-16.
    #[error("the file is in the encoding UTF-16, not UTF-8")]
    Utf16,
    /// Zero bytes and nothing else: what a power cut can leave.
    #[error("the file holds only zero bytes")]
    NulFilled,
    /// Zero bytes among others.
    #[error("the file holds zero bytes from here")]
    NulBytes,
    /// Bytes that are no text.
    #[error("the bytes here are not text in UTF-8")]
    NotText,
    /// A version control system could not join two copies.
    #[error("the file holds conflict markers of a version control system")]
    ConflictMarkers,
    /// The end is missing.
    #[error("the file ends too early")]
    Truncated,
    /// Nothing like a session.
    #[error("the file does not begin like a session")]
    NotASession,
    /// A file of another kind, which says so.
    #[error("the file has the format “{}”", found.escape_debug())]
    OtherFormat {
        /// The format it says it has.
        found: String,
    },
    /// Written by a later release.
    #[error("the file has version {found} of the format, this release reads {SCHEMA_VERSION}")]
    NewerVersion {
        /// The version it says it has.
        found: u64,
        /// The program that wrote it, if it says so.
        written_by: Option<String>,
    },
    /// All records are whole, yet something was changed.
    #[error("the checksum does not fit the file")]
    Checksum,
    /// Not as it is written in session files.
    #[error("{detail}")]
    Syntax {
        /// What the parser says.
        detail: String,
    },
    /// Brackets within brackets beyond all measure.
    #[error("brackets are nested too deeply")]
    TooDeep,
    /// Another line was expected.
    #[error("expected {expected}")]
    Layout {
        /// The expected line.
        expected: &'static str,
    },
    /// A section that every session file has is missing.
    #[error("the section “{name}” is missing")]
    NoSection {
        /// Its name.
        name: &'static str,
    },
    /// A section stands twice.
    #[error("the section “{}” stands here a second time", name.escape_debug())]
    SectionTwice {
        /// Its name.
        name: String,
    },
    /// An item's or a plan's text was changed.
    #[error("the text does not fit its hash")]
    WrongHash,
    /// The plan cannot be used.
    #[error("{detail}")]
    Plan {
        /// What is wrong with it.
        detail: String,
    },
    /// A reviewer's code breaks the rules.
    #[error("“{}” cannot be a reviewer's code", code.escape_debug())]
    ReviewerCode {
        /// The code.
        code: String,
    },
    /// A code that the plan does not have.
    #[error("the plans of this file have no item “{}”", code.escape_debug())]
    UnknownItem {
        /// The code.
        code: String,
    },
    /// A version says something and withdraws it at once, or neither.
    #[error("it neither says something nor withdraws it, or does both")]
    HalfWithdrawn,
    /// A part of version 2 of the format in a file that says to be of version 1.
    #[error("the section “{}” is none of version 1 of the format", name.escape_debug())]
    OfVersion2 {
        /// Its name.
        name: String,
    },
    /// Whose copy the file is, and then nobody's.
    #[error("it does not say whose copy this is")]
    EmptyCopy,
    /// A decision that no person could have recorded: agreed with something missing, or brackets that do
    /// not fit.
    #[error("it is no decision: {0}")]
    Decision(DecisionFault),
    /// A decision whose value is no point of a scale.
    #[error("the value of a decision is a point of the scale")]
    DecisionValue,
    /// A word that this release does not know.
    #[error("{name:?} is not known here")]
    UnknownName {
        /// The word.
        name: String,
    },
    /// The record breaks a rule of sessions.
    #[error(transparent)]
    Record(#[from] Fault),
    /// The plans are damaged, so that nothing said about them can be used.
    #[error("a plan is damaged, so the session cannot be rebuilt from this file alone")]
    PlanLost,
}

impl SessionFileError {
    /// An error of the whole file.
    pub(super) fn whole(problem: Problem) -> Self {
        Self {
            line: None,
            column: None,
            record: None,
            problem,
        }
    }

    /// Returns the key of the sentence in the message catalogue; its arguments are [`Self::args`].
    pub fn key(&self) -> &'static str {
        self.problem.key()
    }

    /// Returns the arguments of the sentence.
    pub fn args(&self) -> Vec<(&'static str, Arg<'static>)> {
        self.problem.args()
    }

    /// Returns the whole sentence for people: place, record and what is wrong.
    pub fn sentence(&self, catalogue: &Catalogue) -> String {
        let problem = catalogue.format(self.key(), &self.args());
        let mut args = vec![("problem", Arg::from(problem))];
        let key = match (self.line, &self.record) {
            (Some(line), record) => {
                args.push(("line", line.into()));
                args.push(("column", self.column.unwrap_or(1).into()));
                if let Some(record) = record {
                    args.push(("record", shown(record).into()));
                    "file-error-at-record"
                } else {
                    "file-error-at"
                }
            }
            (None, Some(record)) => {
                args.push(("record", shown(record).into()));
                "file-error-in-record"
            }
            (None, None) => "file-error-whole",
        };
        catalogue.format(key, &args)
    }
}

impl Problem {
    /// What the parser of RON says; its advice to programmers is left out.
    pub(super) fn of_parser(error: &ron::Error) -> Self {
        match error {
            ron::Error::ExceededRecursionLimit => Self::TooDeep,
            other => Self::Syntax {
                detail: other.to_string(),
            },
        }
    }

    /// Whether the file says that it is something else than a session of this release: it is not damaged.
    pub fn is_of_another_kind(&self) -> bool {
        matches!(self, Self::OtherFormat { .. } | Self::NewerVersion { .. })
    }

    /// Returns the key of the sentence in the message catalogue; its arguments are [`Self::args`].
    pub fn key(&self) -> &'static str {
        match self {
            Self::Empty => "file-error-empty",
            Self::TooLarge { .. } => "file-error-too-large",
            Self::Utf16 => "file-error-utf16",
            Self::NulFilled => "file-error-nul-filled",
            Self::NulBytes => "file-error-nul-bytes",
            Self::NotText => "file-error-not-text",
            Self::ConflictMarkers => "file-error-conflict-markers",
            Self::Truncated => "file-error-truncated",
            Self::NotASession => "file-error-not-a-session",
            Self::OtherFormat { .. } => "file-error-other-format",
            Self::NewerVersion { written_by: None, .. } => "file-error-newer-version",
            Self::NewerVersion { .. } => "file-error-newer-version-of",
            Self::Checksum => "file-error-checksum",
            Self::Syntax { .. } => "file-error-syntax",
            Self::TooDeep => "file-error-too-deep",
            Self::Layout { .. } => "file-error-layout",
            Self::NoSection { .. } => "file-error-no-section",
            Self::SectionTwice { .. } => "file-error-section-twice",
            Self::OfVersion2 { .. } => "file-error-of-version-2",
            Self::EmptyCopy => "file-error-empty-copy",
            Self::Decision(fault) => decision_key(fault),
            Self::DecisionValue => "file-error-decision-value",
            Self::UnknownName { .. } => "file-error-unknown-name",
            Self::WrongHash => "file-error-wrong-hash",
            Self::Plan { .. } => "file-error-plan",
            Self::ReviewerCode { .. } => "file-error-reviewer-code",
            Self::UnknownItem { .. } => "file-error-unknown-item",
            Self::HalfWithdrawn => "file-error-half-withdrawn",
            Self::PlanLost => "file-error-plan-lost",
            Self::Record(fault) => match fault {
                Fault::UnknownItem => "file-error-no-such-item",
                Fault::UnknownReviewer(_) => "file-error-unknown-reviewer",
                Fault::WrongId { .. } => "file-error-wrong-id",
                Fault::Twice => "file-error-twice",
                Fault::WrongTime(_) => "file-error-wrong-time",
                Fault::Judgement(JudgementFault::KindWithoutStrength) => "refusal-kind-without-strength",
                Fault::Judgement(JudgementFault::OpinionWithoutVerdict) => "refusal-opinion-without-verdict",
                Fault::Judgement(JudgementFault::RecusedAndJudged) => "refusal-recused-and-judged",
                Fault::Judgement(JudgementFault::ReasonForNone) => "refusal-reason-for-none",
                Fault::Judgement(JudgementFault::ElementsWithoutLink) => "refusal-elements-without-link",
                Fault::OtherKind => "file-error-other-kind",
                Fault::WrongRound(_) => "file-error-wrong-round",
                Fault::UnknownHeading(_) => "file-error-unknown-heading",
            },
        }
    }

    /// Returns the arguments of the sentence.
    pub fn args(&self) -> Vec<(&'static str, Arg<'static>)> {
        match self {
            Self::TooLarge { bytes } => vec![("megabytes", ((bytes / 1_000_000) as i64).into())],
            Self::OtherFormat { found } => vec![("found", shown(found).into())],
            Self::NewerVersion { found, written_by } => {
                let mut args = vec![
                    ("found", Arg::Text(found.to_string().into())),
                    ("known", SCHEMA_VERSION.into()),
                ];
                args.extend(
                    written_by
                        .iter()
                        .map(|program| ("program", shown(program).into())),
                );
                args
            }
            Self::Syntax { detail } | Self::Plan { detail } => vec![("detail", shown(detail).into())],
            Self::Layout { expected } => vec![("expected", (*expected).into())],
            Self::NoSection { name } => vec![("name", (*name).into())],
            Self::SectionTwice { name } | Self::OfVersion2 { name } | Self::UnknownName { name } => {
                vec![("name", shown(name).into())]
            }
            Self::ReviewerCode { code }
            | Self::UnknownItem { code }
            | Self::Record(Fault::UnknownHeading(code)) => vec![("code", shown(code).into())],
            Self::Record(Fault::UnknownReviewer(code)) => vec![("reviewer", code.to_string().into())],
            Self::Record(Fault::WrongRound(round)) => vec![("round", i64::from(*round).into())],
            Self::Decision(DecisionFault::BracketsLeft(count)) => vec![("count", (*count).into())],
            Self::Decision(DecisionFault::Brackets(fault)) => {
                vec![("line", fault.line.into()), ("column", fault.column.into())]
            }
            Self::NotASession => vec![("format", FORMAT.into())],
            Self::Empty
            | Self::Utf16
            | Self::NulFilled
            | Self::NulBytes
            | Self::NotText
            | Self::ConflictMarkers
            | Self::Truncated
            | Self::TooDeep
            | Self::Checksum
            | Self::WrongHash
            | Self::HalfWithdrawn
            | Self::PlanLost
            | Self::EmptyCopy
            | Self::Decision(_)
            | Self::DecisionValue
            | Self::Record(_) => Vec::new(),
        }
    }
}

/// Returns the key of the sentence for what keeps something from being a decision.
fn decision_key(fault: &DecisionFault) -> &'static str {
    match fault {
        DecisionFault::Missing(_) => "file-error-decision",
        DecisionFault::BracketsLeft(_) => "refusal-decision-brackets-left",
        DecisionFault::NoBrackets => "refusal-decision-no-brackets",
        DecisionFault::Brackets(fault) => fault.kind.key(),
        DecisionFault::KindWithoutStrength => "refusal-kind-without-strength",
    }
}

/// A text from a file so that it can be shown: short, and nothing in it turns the line around.
fn shown(text: &str) -> String {
    const LONGEST: usize = 120;
    let mut shown: String = text.chars().take(LONGEST).flat_map(visible).collect();
    if text.chars().nth(LONGEST).is_some() {
        shown.push('…');
    }
    shown
}

/// A character, or its escape where it could not be seen.
fn visible(character: char) -> impl Iterator<Item = char> {
    let plain = matches!(character, '\'' | '"' | '\\') || character.escape_debug().len() == 1;
    let escaped = (!plain).then(|| character.escape_debug());
    plain
        .then_some(character)
        .into_iter()
        .chain(escaped.into_iter().flatten())
}

impl fmt::Display for SessionFileError {
    /// `line 7, column 3, record 9f2c…: what is wrong`, as far as known.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}, column {}, ", self.column.unwrap_or(1))?;
        }
        if let Some(record) = &self.record {
            write!(f, "record {}: ", record.escape_debug())?;
        }
        self.problem.fmt(f)
    }
}

impl std::error::Error for SessionFileError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.problem)
    }
}
