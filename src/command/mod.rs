//! The only way to change a session.
//!
//! A [`Command`] says what a person wants. [`Session::changes_for`](crate::model::Session::changes_for) answers purely: what would change,
//! or why it is refused; the same answer serves a drag hovering over a card, the keyboard and the
//! command line. [`Document::run`] carries it out as one step that can be undone.

mod change;
mod checks;
mod document;
mod refusal;

pub use change::{Change, Diff};
pub use document::{Document, Step, Written};
pub use refusal::Refusal;

use crate::model::{CommentId, Details, Judgement, Pair, Reviewer, ReviewerCode, Subject};

/// What a person wants changed. Judgements and comments are the author's own, by the stamp.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Replaces title, purpose and meeting. Refused without a title.
    SetDetails(Details),
    /// Enters a reviewer or corrects name and delegation.
    PutReviewer(ReviewerCode, Reviewer),
    /// Judges a pair, replacing the author's judgement of it, conflicting versions included.
    Judge {
        /// The pair.
        pair: Pair,
        /// All that is said about it.
        judgement: Judgement,
    },
    /// Judges several pairs as one step. Refused whole if one of them is.
    JudgeMany(Vec<(Pair, Judgement)>),
    /// Takes the author's judgement back to "not considered".
    Clear {
        /// The pair.
        pair: Pair,
    },
    /// Adds a comment to the thread of a pair or an item. Refused when empty.
    Comment {
        /// What it is about.
        subject: Subject,
        /// Its words.
        text: String,
        /// The comment it answers, in the same thread.
        reply_to: Option<CommentId>,
    },
    /// Rewords a comment. Only its author may.
    EditComment {
        /// Which one.
        comment: CommentId,
        /// The new words.
        text: String,
    },
    /// Withdraws a comment. Only its author may; its versions stay in the file.
    WithdrawComment {
        /// Which one.
        comment: CommentId,
    },
}
