//! What the meeting lays down: its scale, rules and rounds, who submitted, what it decided.
//!
//! Each of these is a record like a judgement: versions, heads, conflicts, union. They are kept apart from
//! judgements by type. Every step that writes one also writes an entry of the [log](super::log).

/// Lists an enum's values in an order that is frozen, since ids are computed from it, with the names that
/// files use.
macro_rules! same_list {
    ($kind:ident: $($value:ident = $name:literal),+) => {
        impl $kind {
            /// All values. Their places are frozen, since ids are computed from them.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// Returns the name that files use.
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$value => $name),+
                }
            }

            /// Returns the value with that name.
            pub fn from_name(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.name() == name)
            }
        }
    };
}

mod coverage_rule;
mod decision;
mod encode;
mod gap;
mod proposal;
mod question;
mod reservation;
mod revision;
mod round;
mod rules;
mod seat;

pub use coverage_rule::CoverageRule;
pub use decision::{Decision, DecisionFault, DecisionWord, Missing, Motion, Status};
pub use gap::{GapNote, GapOption, Relevance, Remarks, WordingMark};
pub use proposal::{Effect, GapOf, Proposal, ProposalId, ProposalKind, Sheet};
pub use question::{Burden, Comparable, Question, QuestionVerdict};
pub use reservation::{Reservation, StateName};
pub use revision::{CheckMark, Final, Kept, KeptKind, KeptVersion, Parent, PlanName, Revision};
pub use round::{Opening, Round, RoundKind, Submission};
pub use rules::{Chip, Rules};
pub use seat::{Group, Role, Seat};

use super::judgement::RoundNo;
use super::pair::{Pair, Side};
use super::plan::ItemNo;
use super::record::VersionId;
use super::reviewer::ReviewerCode;
use super::scale::RatingScale;

/// Which record of the proceedings.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProceedingKey {
    /// The scale on which pairs are judged.
    Scale,
    /// The rules adopted.
    Rules,
    /// Role and region of a reviewer.
    Seat(ReviewerCode),
    /// A group, by its name.
    Group(String),
    /// A round.
    Round(RoundNo),
    /// That a reviewer submitted a round.
    Submission(RoundNo, ReviewerCode),
    /// What was decided on a pair.
    Decision(Pair),
    /// A State's reservation on a pair.
    Reservation(Pair, StateName),
    /// That a pair was moved to the end of the agenda.
    Parked(Pair),
    /// By which rule targets count as covered.
    CoverageRule,
    /// What the meeting says of an item's gap.
    Gap(Side, ItemNo),
    /// What is to be looked at in an item's wording.
    Basket(Side, ItemNo),
    /// A proposal. In its first version the key equals the version's id.
    Proposal(ProposalId),
    /// A question of the report template, by its number.
    Question(String),
    /// That a link was carried over to a new version of a plan and is to be looked at again.
    Check(Pair),
    /// The session that this one was carried over from.
    Parent,
    /// That the mapping is final.
    Final,
    /// Something said in the parent that has no place here, by the id of its last version there.
    Kept(VersionId),
}

/// What a record of the proceedings says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proceeding {
    /// The scale on which pairs are judged.
    Scale(RatingScale),
    /// The rules adopted.
    Rules(Rules),
    /// Role and region of a reviewer.
    Seat(Seat),
    /// A group.
    Group(Group),
    /// A round.
    Round(Round),
    /// That a reviewer submitted a round.
    Submission(Submission),
    /// What was decided on a pair.
    Decision(Decision),
    /// A State's reservation on a pair.
    Reservation(Reservation),
    /// That a pair was moved to the end of the agenda.
    Parked,
    /// By which rule targets count as covered.
    CoverageRule(CoverageRule),
    /// What the meeting says of an item's gap.
    Gap(GapNote),
    /// What is to be looked at in an item's wording.
    Basket(Remarks),
    /// A proposal.
    Proposal(Box<Proposal>),
    /// A question of the report template.
    Question(Box<Question>),
    /// That a link is to be looked at again.
    Check(CheckMark),
    /// The session that this one was carried over from.
    Parent(Box<Parent>),
    /// That the mapping is final.
    Final(Final),
    /// Something said in the parent that has no place here.
    Kept(Box<Kept>),
}

impl ProceedingKey {
    /// Returns the pair it is about, if it is about one.
    pub fn pair(&self) -> Option<Pair> {
        match self {
            Self::Decision(pair) | Self::Reservation(pair, _) | Self::Parked(pair) | Self::Check(pair) => {
                Some(*pair)
            }
            Self::Scale
            | Self::Rules
            | Self::Seat(_)
            | Self::Group(_)
            | Self::Round(_)
            | Self::Submission(..)
            | Self::CoverageRule
            | Self::Gap(..)
            | Self::Basket(..)
            | Self::Proposal(_)
            | Self::Question(_)
            | Self::Parent
            | Self::Final
            | Self::Kept(_) => None,
        }
    }

    /// Returns the reviewer it is about, if it is about one.
    pub fn reviewer(&self) -> Option<&ReviewerCode> {
        match self {
            Self::Seat(code) | Self::Submission(_, code) => Some(code),
            Self::Scale
            | Self::Rules
            | Self::Group(_)
            | Self::Round(_)
            | Self::Decision(_)
            | Self::Reservation(..)
            | Self::Parked(_)
            | Self::CoverageRule
            | Self::Gap(..)
            | Self::Basket(..)
            | Self::Proposal(_)
            | Self::Question(_)
            | Self::Check(_)
            | Self::Parent
            | Self::Final
            | Self::Kept(_) => None,
        }
    }

    /// Says whether a content is of the kind that this record holds.
    pub fn fits(&self, content: &Proceeding) -> bool {
        matches!(
            (self, content),
            (Self::Scale, Proceeding::Scale(_))
                | (Self::Rules, Proceeding::Rules(_))
                | (Self::Seat(_), Proceeding::Seat(_))
                | (Self::Group(_), Proceeding::Group(_))
                | (Self::Round(_), Proceeding::Round(_))
                | (Self::Submission(..), Proceeding::Submission(_))
                | (Self::Decision(_), Proceeding::Decision(_))
                | (Self::Reservation(..), Proceeding::Reservation(_))
                | (Self::Parked(_), Proceeding::Parked)
                | (Self::CoverageRule, Proceeding::CoverageRule(_))
                | (Self::Gap(..), Proceeding::Gap(_))
                | (Self::Basket(..), Proceeding::Basket(_))
                | (Self::Proposal(_), Proceeding::Proposal(_))
                | (Self::Question(_), Proceeding::Question(_))
                | (Self::Check(_), Proceeding::Check(_))
                | (Self::Parent, Proceeding::Parent(_))
                | (Self::Final, Proceeding::Final(_))
                | (Self::Kept(_), Proceeding::Kept(_))
        )
    }
}
