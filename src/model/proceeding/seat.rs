//! Who sits where: roles, regions, groups.

use crate::model::pair::Side;
use crate::model::reviewer::ReviewerCode;

/// In which capacity somebody takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Speaks for a State.
    Delegate,
    /// Was asked for knowledge.
    Expert,
    /// Speaks and does not decide.
    Observer,
    /// Prepares and conducts the review.
    Secretariat,
}

impl Role {
    /// All roles. Their places are frozen, since ids are computed from them.
    pub const ALL: [Self; 4] = [Self::Delegate, Self::Expert, Self::Observer, Self::Secretariat];

    /// Returns the name that files use.
    pub fn name(self) -> &'static str {
        match self {
            Self::Delegate => "delegate",
            Self::Expert => "expert",
            Self::Observer => "observer",
            Self::Secretariat => "secretariat",
        }
    }
}

/// A reviewer's capacity and region; name and delegation stand on the roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seat {
    /// In which capacity, if said.
    pub role: Option<Role>,
    /// The region; may stay empty.
    pub region: String,
}

/// A breakout group: who is in it, and which parts of the plans it works on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Its members' codes, sorted.
    pub members: Vec<ReviewerCode>,
    /// The headings it works on, by side and code, sorted; empty if on everything.
    pub headings: Vec<(Side, String)>,
}
