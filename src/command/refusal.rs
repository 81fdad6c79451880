//! Why a command is refused.

use crate::model::judgement::JudgementFault;
use crate::model::{DecisionFault, ReviewerCode, RoundNo};

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
    /// The copy was made for somebody else.
    #[error("this copy was not made for {0}")]
    NotYourCopy(ReviewerCode),
    /// The pair is outside the part of the plans that this copy was made for.
    #[error("the pair does not belong to this copy's part of the plans")]
    OutsideThisCopy,
    /// Somebody would judge a blind round in a file that is not that reviewer's own copy.
    #[error("in a blind round everybody judges in a copy of their own")]
    JudgedInPacks,
    /// The round's answers can no longer be changed.
    #[error("the answers of round {} can no longer be changed", .0.0)]
    RoundFrozen(RoundNo),
    /// Two copies chose different scales, and nobody settled it.
    #[error("two scales stand against each other")]
    ScaleUnsettled,
    /// The session's scale has no such value.
    #[error("the scale of this session has no such value")]
    NotOnScale,
    /// The scale is locked by the first judgement.
    #[error("the scale can no longer be changed, since somebody judged")]
    ScaleLocked,
    /// Only who conducts the review may.
    #[error("only who conducts the review may do this")]
    NotConducting,
    /// Observers speak and do not decide.
    #[error("an observer does not decide")]
    ObserverDecides,
    /// A blind round has to be opened first.
    #[error("round {} is not opened yet", .0.0)]
    RoundNotOpened(RoundNo),
    /// The round cannot be started: it is not the next one.
    #[error("the next round is {}", .0.0)]
    NotTheNextRound(RoundNo),
    /// Somebody judged in the round already, so that it cannot become blind.
    #[error("somebody judged in round {} already", .0.0)]
    RoundBegun(RoundNo),
    /// The round is not blind, so that there is nothing to open or to submit.
    #[error("round {} is not blind", .0.0)]
    RoundNotBlind(RoundNo),
    /// The author submitted the round already.
    #[error("the round was submitted already")]
    AlreadySubmitted,
    /// A decision with something missing or out of place.
    #[error(transparent)]
    Decision(#[from] DecisionFault),
    /// A decision with reservation on which no reservation stands.
    #[error("no reservation stands on this pair")]
    NoReservation,
    /// A reservation without State or words.
    #[error("a reservation needs a State and its words")]
    EmptyReservation,
    /// A group without a name.
    #[error("a group needs a name")]
    EmptyGroup,
    /// No such group.
    #[error("there is no such group")]
    UnknownGroup,
    /// A heading that the plans do not have.
    #[error("the plans have no heading {0}")]
    UnknownHeading(String),
    /// A reason without code or words, or two with one code, or one that judgements refer to taken away.
    #[error("reasons need a code of their own and words, and stay once they are chosen")]
    BadChip,
    /// The target has no such element.
    #[error("the target has no element {0}")]
    UnknownElement(String),
    /// The rule of coverage was changed once already.
    #[error("the rule of coverage was changed once already")]
    RuleChangedOnce,
    /// An option that is offered for items of the other plan only.
    #[error("this is no option for an item of this plan")]
    NotAnOption,
    /// A proposal without text and reason.
    #[error("a proposal needs a text or a reason")]
    EmptyProposal,
    /// No such proposal.
    #[error("there is no such proposal")]
    UnknownProposal,
    /// The reference belongs to another proposal.
    #[error("the reference {0} belongs to another proposal")]
    ReferenceTaken(String),
    /// A question without a number.
    #[error("a question needs a number")]
    EmptyQuestion,
    /// The mapping would be final with findings open, and without a reason.
    #[error("{0} findings are open")]
    FindingsOpen(u32),
    /// A reason for "none" that nobody offers.
    #[error("there is no such reason")]
    UnknownChip,
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
            Self::Judgement(JudgementFault::RecusedAndJudged) => "refusal-recused-and-judged",
            Self::Judgement(JudgementFault::ReasonForNone) => "refusal-reason-for-none",
            Self::NoStep => "refusal-no-step",
            Self::NotYourCopy(_) => "refusal-not-your-copy",
            Self::OutsideThisCopy => "refusal-outside-this-copy",
            Self::JudgedInPacks => "refusal-judged-in-packs",
            Self::RoundFrozen(_) => "refusal-round-frozen",
            Self::ScaleUnsettled => "refusal-scale-unsettled",
            Self::NotOnScale => "refusal-not-on-scale",
            Self::ScaleLocked => "refusal-scale-locked",
            Self::NotConducting => "refusal-not-conducting",
            Self::ObserverDecides => "refusal-observer-decides",
            Self::RoundNotOpened(_) => "refusal-round-not-opened",
            Self::NotTheNextRound(_) => "refusal-not-the-next-round",
            Self::RoundBegun(_) => "refusal-round-begun",
            Self::RoundNotBlind(_) => "refusal-round-not-blind",
            Self::AlreadySubmitted => "refusal-already-submitted",
            Self::Decision(fault) => decision_key(fault),
            Self::NoReservation => "refusal-no-reservation",
            Self::EmptyReservation => "refusal-empty-reservation",
            Self::EmptyGroup => "refusal-empty-group",
            Self::UnknownGroup => "refusal-unknown-group",
            Self::UnknownHeading(_) => "refusal-unknown-heading",
            Self::BadChip => "refusal-bad-chip",
            Self::UnknownChip => "refusal-unknown-chip",
            Self::RuleChangedOnce => "refusal-rule-changed-once",
            Self::NotAnOption => "refusal-not-an-option",
            Self::EmptyProposal => "refusal-empty-proposal",
            Self::UnknownProposal => "refusal-unknown-proposal",
            Self::ReferenceTaken(_) => "refusal-reference-taken",
            Self::EmptyQuestion => "refusal-empty-question",
            Self::FindingsOpen(_) => "refusal-findings-open",
            Self::UnknownElement(_) => "refusal-unknown-element",
            Self::Judgement(JudgementFault::ElementsWithoutLink) => "refusal-elements-without-link",
        }
    }

    /// Returns the reviewer whom the sentence names, for its argument `reviewer`.
    pub fn reviewer(&self) -> Option<&ReviewerCode> {
        match self {
            Self::UnknownReviewer(code) | Self::NotTheAuthor(code) | Self::NotYourCopy(code) => Some(code),
            _ => None,
        }
    }

    /// Returns the number of the round that the sentence names, for its argument `round`.
    pub fn round(&self) -> Option<RoundNo> {
        match self {
            Self::RoundFrozen(round)
            | Self::RoundNotOpened(round)
            | Self::NotTheNextRound(round)
            | Self::RoundBegun(round)
            | Self::RoundNotBlind(round) => Some(*round),
            _ => None,
        }
    }
}

fn decision_key(fault: &DecisionFault) -> &'static str {
    match fault {
        DecisionFault::Missing(_) => "refusal-decision-missing",
        DecisionFault::BracketsLeft(_) => "refusal-decision-brackets-left",
        DecisionFault::NoBrackets => "refusal-decision-no-brackets",
        DecisionFault::Brackets(fault) => fault.kind.key(),
        DecisionFault::KindWithoutStrength => "refusal-kind-without-strength",
    }
}
