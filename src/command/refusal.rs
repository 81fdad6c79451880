//! Why a command is refused.

use crate::model::ReviewerCode;
use crate::model::judgement::JudgementFault;

/// Why a command was refused; the window says it beside the control that offered it.
///
/// The texts here are for logs and tests. People read the message catalogue's, by [`Refusal::key`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The plans have no such item.
    #[error("the item is not in the plans of this session")]
    UnknownItem,
    /// The author is not on the roster.
    #[error("{0} is not on the roster")]
    UnknownReviewer(ReviewerCode),
    /// The session would have no title.
    #[error("a session needs a title")]
    EmptyTitle,
    /// A comment without words.
    #[error("a comment needs words")]
    EmptyComment,
    /// Exactly this stands there already.
    #[error("nothing would change")]
    NothingChanges,
    /// No such comment, or it was withdrawn.
    #[error("there is no such comment")]
    UnknownComment,
    /// The comment answered belongs to another thread.
    #[error("the comment answered is about something else")]
    OtherThread,
    /// Somebody else wrote it.
    #[error("only {0} may change this comment")]
    NotTheAuthor(ReviewerCode),
    /// The parts of a judgement contradict each other.
    #[error(transparent)]
    Judgement(#[from] JudgementFault),
    /// No time between 1970 and 9999.
    #[error("the clock of this computer is not between the years 1970 and 9999")]
    WrongTime,
    /// Nothing to undo or redo.
    #[error("there is nothing to undo or redo")]
    NoStep,
}

impl Refusal {
    /// Returns the key of the sentence in the message catalogue.
    pub fn key(&self) -> &'static str {
        match self {
            Self::UnknownItem => "refusal-unknown-item",
            Self::UnknownReviewer(_) => "refusal-unknown-reviewer",
            Self::EmptyTitle => "refusal-empty-title",
            Self::EmptyComment => "refusal-empty-comment",
            Self::NothingChanges => "refusal-nothing-changes",
            Self::UnknownComment => "refusal-unknown-comment",
            Self::OtherThread => "refusal-other-thread",
            Self::NotTheAuthor(_) => "refusal-not-the-author",
            Self::Judgement(JudgementFault::KindWithoutStrength) => "refusal-kind-without-strength",
            Self::Judgement(JudgementFault::OpinionWithoutVerdict) => "refusal-opinion-without-verdict",
            Self::WrongTime => "refusal-wrong-time",
            Self::NoStep => "refusal-no-step",
        }
    }

    /// Returns the reviewer whom the sentence names, for its argument `reviewer`.
    pub fn reviewer(&self) -> Option<&ReviewerCode> {
        match self {
            Self::UnknownReviewer(code) | Self::NotTheAuthor(code) => Some(code),
            Self::UnknownItem
            | Self::EmptyTitle
            | Self::EmptyComment
            | Self::NothingChanges
            | Self::UnknownComment
            | Self::OtherThread
            | Self::Judgement(_)
            | Self::WrongTime
            | Self::NoStep => None,
        }
    }
}
