//! The only way to change a session.
//!
//! A [`Command`] says what a person wants. [`Session::changes_for`](crate::model::Session::changes_for) answers purely: what would change,
//! or why it is refused; the same answer serves a drag hovering over a card, the keyboard and the
//! command line. [`Document::run`] carries it out as one step that can be undone.

mod change;
mod checks;
mod document;
mod outcomes;
mod proceedings;
mod refusal;

pub use change::{Change, Diff};
pub use document::{Document, Step, Written};
pub use refusal::Refusal;

use crate::model::{
    CommentId, CoverageRule, Details, GapNote, Group, ItemNo, Judgement, Motion, Pair, Proposal, ProposalId,
    Question, RatingScale, Remarks, Reviewer, ReviewerCode, RoundKind, RoundNo, Rules, Seat, Side, StateName,
    Subject,
};

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
    /// Chooses the scale. Only who conducts the review may, and only before the first judgement.
    SetScale(RatingScale),
    /// Replaces the rules adopted. Only who conducts the review may.
    SetRules(Rules),
    /// Sets a reviewer's role and region. Only who conducts the review may.
    PutSeat(ReviewerCode, Seat),
    /// Makes a group or changes one. Only who conducts the review may.
    PutGroup(String, Group),
    /// Dissolves a group. Only who conducts the review may.
    RemoveGroup(String),
    /// Starts a round, or makes the first one blind before anybody judged. Only who conducts may. What was
    /// answered in the round before is frozen, so that nothing of it can be undone.
    StartRound(RoundNo, RoundKind),
    /// Opens a blind round: one act, which cannot be undone, since what was seen was seen.
    OpenRound(RoundNo),
    /// Seals the author's judgements of the current round. Cannot be undone; later changes are marked late.
    Submit,
    /// Records what the meeting decided on a pair. Observers may not.
    Decide {
        /// The pair.
        pair: Pair,
        /// What a person filled in.
        motion: Motion,
    },
    /// Records decisions on several pairs as one step. Refused whole if one of them is.
    DecideMany(Vec<(Pair, Motion)>),
    /// Records a State's reservation on a pair, or its new words.
    Reserve {
        /// The pair.
        pair: Pair,
        /// The State.
        state: StateName,
        /// Its own words.
        words: String,
    },
    /// Withdraws a State's reservation. Its words stay readable in the history.
    WithdrawReservation {
        /// The pair.
        pair: Pair,
        /// The State.
        state: StateName,
    },
    /// Moves a pair to the end of the agenda, or back to its place.
    Park {
        /// The pair.
        pair: Pair,
        /// Whether it is to stand at the end.
        parked: bool,
    },
    /// Changes the rule by which targets count as covered, once. Only who conducts the review may.
    SetCoverageRule(CoverageRule),
    /// Says what the meeting makes of an item without counterpart. Observers may not.
    NoteGap(Side, ItemNo, GapNote),
    /// Puts an item into the wording basket, or takes it out.
    MarkWording(Side, ItemNo, Remarks),
    /// Makes a proposal. Without a reference it gets the next free one. Observers may not.
    Propose(Box<Proposal>),
    /// Changes a proposal. Its reference stays.
    Repropose(ProposalId, Box<Proposal>),
    /// Withdraws a proposal. Its author may, and who conducts the review; its reference is never given again.
    WithdrawProposal(ProposalId),
    /// Enters or changes a question of the report template, by its number. Observers may not.
    PutQuestion(String, Box<Question>),
    /// Enters or changes several questions as one step. Refused whole if one of them is.
    PutQuestions(Vec<(String, Question)>),
    /// Takes a question out of the list. Only who conducts the review may.
    RemoveQuestion(String),
    /// Says that a link which was carried over to a new version of a plan still holds. Observers may not.
    StillHolds(Pair),
    /// Declares the mapping final. Only who conducts the review may; with findings open only with a reason.
    DeclareFinal {
        /// Findings of the lint that are open, as counted where the command was made.
        open: u32,
        /// Why it may be final all the same.
        reason: String,
    },
    /// Takes the mapping up again after it was final. Only who conducts the review may.
    Reopen,
}

impl Command {
    /// Says whether a step of this kind is the end of undoing: what it makes cannot be taken back.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::StartRound(..) | Self::OpenRound(_) | Self::Submit)
    }
}
