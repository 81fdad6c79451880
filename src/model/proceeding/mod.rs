//! What the meeting lays down: its scale, rules and rounds, who submitted, what it decided.
//!
//! Each of these is a record like a judgement: versions, heads, conflicts, union. They are kept apart from
//! judgements by type. Every step that writes one also writes an entry of the [log](super::log).

mod coverage_rule;
mod decision;
mod encode;
mod reservation;
mod round;
mod rules;
mod seat;

pub use coverage_rule::CoverageRule;
pub use decision::{Decision, DecisionFault, DecisionWord, Missing, Motion, Status};
pub use reservation::{Reservation, StateName};
pub use round::{Opening, Round, RoundKind, Submission};
pub use rules::{Chip, Rules};
pub use seat::{Group, Role, Seat};

use super::judgement::RoundNo;
use super::pair::Pair;
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
}

impl ProceedingKey {
    /// Returns the pair it is about, if it is about one.
    pub fn pair(&self) -> Option<Pair> {
        match self {
            Self::Decision(pair) | Self::Reservation(pair, _) | Self::Parked(pair) => Some(*pair),
            Self::Scale
            | Self::Rules
            | Self::Seat(_)
            | Self::Group(_)
            | Self::Round(_)
            | Self::Submission(..) => None,
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
            | Self::Parked(_) => None,
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
        )
    }
}
