//! What the meeting decided on a pair.
//!
//! A [`Decision`] can only be made from a [`Motion`], and a motion is what a person filled in: nothing
//! leads from judgements or figures to one.

use std::ops::Deref;

use crate::model::brackets::{BracketFault, Brackets};
use crate::model::judgement::{Contribution, Strength};

/// How far the meeting has come with a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// Nothing was done yet.
    #[default]
    Open,
    /// It is being talked about.
    InDiscussion,
    /// A group agreed; the plenary has not.
    AgreedInGroup,
    /// The meeting agreed.
    Agreed,
    /// Agreed, subject to confirmation by a capital.
    AdReferendum,
    /// Agreed, and a State's reservation stands beside it.
    WithReservation,
    /// Text in square brackets is not agreed.
    Bracketed,
    /// Put off to a later meeting.
    Deferred,
    /// Considered, and not taken further.
    NotPursued,
}

impl Status {
    /// All statuses. Their places are frozen, since ids are computed from them.
    pub const ALL: [Self; 9] = [
        Self::Open,
        Self::InDiscussion,
        Self::AgreedInGroup,
        Self::Agreed,
        Self::AdReferendum,
        Self::WithReservation,
        Self::Bracketed,
        Self::Deferred,
        Self::NotPursued,
    ];

    /// Says whether the meeting agreed, in one of the three forms that count.
    pub fn is_agreed(self) -> bool {
        matches!(self, Self::Agreed | Self::AdReferendum | Self::WithReservation)
    }

    /// Says whether the meeting is done with it: agreed in one of the three forms, or given up. What is put off
    /// comes back.
    pub fn is_done(self) -> bool {
        self.is_agreed() || self == Self::NotPursued
    }

    /// Returns the name that files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::InDiscussion => "in_discussion",
            Self::AgreedInGroup => "agreed_in_group",
            Self::Agreed => "agreed",
            Self::AdReferendum => "ad_referendum",
            Self::WithReservation => "with_reservation",
            Self::Bracketed => "bracketed",
            Self::Deferred => "deferred",
            Self::NotPursued => "not_pursued",
        }
    }
}

/// The word by which a meeting acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the words are their own meaning")]
pub enum DecisionWord {
    Adopts,
    Approves,
    Endorses,
    Agrees,
    Decides,
    Requests,
    Invites,
    Encourages,
    Urges,
    Welcomes,
    TakesNote,
    Defers,
}

impl DecisionWord {
    /// All words. Their places are frozen, since ids are computed from them.
    pub const ALL: [Self; 12] = [
        Self::Adopts,
        Self::Approves,
        Self::Endorses,
        Self::Agrees,
        Self::Decides,
        Self::Requests,
        Self::Invites,
        Self::Encourages,
        Self::Urges,
        Self::Welcomes,
        Self::TakesNote,
        Self::Defers,
    ];

    /// Returns the name that files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Adopts => "adopts",
            Self::Approves => "approves",
            Self::Endorses => "endorses",
            Self::Agrees => "agrees",
            Self::Decides => "decides",
            Self::Requests => "requests",
            Self::Invites => "invites",
            Self::Encourages => "encourages",
            Self::Urges => "urges",
            Self::Welcomes => "welcomes",
            Self::TakesNote => "takes_note",
            Self::Defers => "defers",
        }
    }
}

/// What a person wants written down as the meeting's decision on a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Motion {
    /// How far the meeting has come.
    pub status: Status,
    /// The value agreed on, a point of the session's scale.
    pub value: Option<Strength>,
    /// Direct or enabling, where the scale tells them apart and the value is above none.
    pub contribution: Option<Contribution>,
    /// The elements of the target that the contribution is to, by code, sorted; empty if to the whole of it.
    pub elements: Vec<String>,
    /// The text; what is not agreed stands in square brackets.
    pub wording: String,
    /// The word by which the meeting acts.
    pub word: Option<DecisionWord>,
    /// The session of the meeting, such as "Day 2, second session".
    pub sitting: String,
    /// What was said of the quorum; may stay empty.
    pub quorum: String,
}

impl Motion {
    /// Says what keeps the motion from being a decision, if anything.
    pub fn fault(&self) -> Option<DecisionFault> {
        let brackets = match Brackets::check(&self.wording) {
            Ok(brackets) => brackets.all().len(),
            Err(fault) => return Some(DecisionFault::Brackets(fault)),
        };
        if self.contribution.is_some() && self.value.is_none_or(|value| value <= Strength::None) {
            return Some(DecisionFault::KindWithoutStrength);
        }
        if self.status == Status::AgreedInGroup && self.value.is_none() {
            return Some(DecisionFault::Missing(vec![Missing::Value]));
        }
        if self.status == Status::Bracketed && brackets == 0 {
            return Some(DecisionFault::NoBrackets);
        }
        if !self.status.is_agreed() {
            return None;
        }
        agreed_fault(
            brackets,
            &[
                (Missing::Value, self.value.is_none()),
                (Missing::Wording, self.wording.trim().is_empty()),
                (Missing::Word, self.word.is_none()),
            ],
        )
    }
}

/// Says what keeps a text with so many brackets from being agreed: first parts that are missing.
pub(super) fn agreed_fault(brackets: usize, parts: &[(Missing, bool)]) -> Option<DecisionFault> {
    let missing: Vec<_> = parts
        .iter()
        .filter_map(|(part, is_missing)| is_missing.then_some(*part))
        .collect();
    if !missing.is_empty() {
        return Some(DecisionFault::Missing(missing));
    }
    (brackets > 0).then_some(DecisionFault::BracketsLeft(brackets))
}

/// A part without which nothing is agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Missing {
    /// The value.
    Value,
    /// The wording.
    Wording,
    /// The decision word.
    Word,
}

/// Why a motion is no decision.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DecisionFault {
    /// Parts without which this status cannot be set.
    #[error("it cannot be agreed without {0:?}")]
    Missing(Vec<Missing>),
    /// Agreed text with so many brackets.
    #[error("agreed text has no brackets; {0} are left")]
    BracketsLeft(usize),
    /// Bracketed, and the text has no bracket.
    #[error("a bracketed text has at least one bracket")]
    NoBrackets,
    /// Brackets that do not fit together.
    #[error(transparent)]
    Brackets(#[from] BracketFault),
    /// Direct or enabling was said of no contribution.
    #[error("direct or enabling is said only of a contribution above none")]
    KindWithoutStrength,
}

/// What was decided on a pair. Who recorded it, and when, is its version's stamp.
///
/// Read it like a [`Motion`]; it is made from one that has no fault, and cannot be changed. Only the command
/// layer makes one, from what a person filled in, and the reader of session files:
///
/// ```compile_fail,E0423
/// use seagrass::model::{Decision, Motion};
/// let computed = Decision(Motion::default());
/// ```
/// ```compile_fail,E0624
/// use seagrass::model::{Decision, Motion};
/// let computed = Decision::checked(Motion::default());
/// ```
/// ```compile_fail,E0594
/// use seagrass::model::{Decision, Status};
/// fn settle(decision: &mut Decision) {
///     decision.status = Status::Agreed;
/// }
/// ```
/// What stands can be read:
///
/// ```
/// use seagrass::model::{Decision, Status};
/// fn is_deferred(decision: &Decision) -> bool {
///     decision.status == Status::Deferred
/// }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision(Motion);

impl Decision {
    /// Makes what a person wants written down a decision, or says what is wrong with it.
    pub(crate) fn checked(motion: Motion) -> Result<Self, DecisionFault> {
        match motion.fault() {
            Some(fault) => Err(fault),
            None => Ok(Self(motion)),
        }
    }
}

impl Deref for Decision {
    type Target = Motion;

    fn deref(&self) -> &Motion {
        &self.0
    }
}
