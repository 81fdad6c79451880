//! Proposals: what is to be added or changed where the mapping shows a gap.

use super::decision::{DecisionFault, DecisionWord, Missing, Status, agreed_fault};
use crate::model::brackets::Brackets;
use crate::model::judgement::{Contribution, Strength};
use crate::model::pair::Pair;
use crate::model::record::VersionId;

/// A proposal's identity: the id of its first version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ProposalId(pub VersionId);

/// What is proposed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProposalKind {
    /// An action that the plan does not have.
    NewAction,
    /// Another text for an action.
    RevisedAction,
    /// A sub-target that the instrument has already.
    ExistingSubTarget,
    /// Another text for a sub-target.
    RevisedSubTarget,
    /// A sub-target that the instrument does not have.
    #[default]
    NewSubTarget,
    /// A question that the report template does not have.
    NewQuestion,
    /// Another text for a question.
    ChangedQuestion,
    /// That nothing is needed, and why.
    NoAction,
}

impl ProposalKind {
    /// Says whether the register of sub-targets has a row for it.
    pub fn is_sub_target(self) -> bool {
        matches!(
            self,
            Self::ExistingSubTarget | Self::RevisedSubTarget | Self::NewSubTarget
        )
    }
}

same_list!(ProposalKind: NewAction = "new_action", RevisedAction = "revised_action",
    ExistingSubTarget = "existing_sub_target", RevisedSubTarget = "revised_sub_target",
    NewSubTarget = "new_sub_target", NewQuestion = "new_question", ChangedQuestion = "changed_question",
    NoAction = "no_action");

/// What a proposal says of the gap that it answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct GapOf {
    /// On which side the item stands.
    pub side: crate::model::pair::Side,
    /// The item.
    pub item: crate::model::plan::ItemNo,
}

/// A link that a proposal would make, if it were adopted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Effect {
    /// Of an action that the plan has, to a target.
    Link(Pair, Strength, Option<Contribution>),
    /// Of an action that the proposal would add, to a target.
    Serves(crate::model::pair::TargetId, Strength, Option<Contribution>),
}

/// The fields that the register has for a sub-target, besides its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the register's own columns")]
pub struct Sheet {
    pub species: String,
    pub area: String,
    pub baseline: String,
    pub indicator: String,
    pub due: Option<u16>,
    pub lead: String,
    pub source: String,
    pub authority: String,
    pub notified: String,
    pub contact: String,
    pub remarks: String,
}

/// Something proposed: its text, how the meeting stands to it, and what it would change.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proposal {
    /// What is proposed.
    pub kind: ProposalKind,
    /// Its reference, such as `DUG-T6-01`; never given to another.
    pub reference: String,
    /// The text; what is not agreed stands in square brackets.
    pub text: String,
    /// Why, or from what it follows.
    pub reason: String,
    /// The gap that it answers.
    pub answers: Option<GapOf>,
    /// The item or question that it would change, by code; empty if none.
    pub changes: String,
    /// How far the meeting has come.
    pub status: Status,
    /// The word by which the meeting acts.
    pub word: Option<DecisionWord>,
    /// The session of the meeting.
    pub sitting: String,
    /// What the register asks for.
    pub sheet: Sheet,
    /// The links that it would make.
    pub effects: Vec<Effect>,
}

impl Proposal {
    /// Says what keeps this from being written down, if anything.
    pub fn fault(&self) -> Option<DecisionFault> {
        let brackets = match Brackets::check(&self.text) {
            Ok(brackets) => brackets.all().len(),
            Err(fault) => return Some(DecisionFault::Brackets(fault)),
        };
        if self.status == Status::Bracketed && brackets == 0 {
            return Some(DecisionFault::NoBrackets);
        }
        if !self.status.is_agreed() {
            return None;
        }
        agreed_fault(
            brackets,
            &[
                (Missing::Wording, self.text.trim().is_empty()),
                (Missing::Word, self.word.is_none()),
            ],
        )
    }
}
