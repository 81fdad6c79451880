//! What a join would bring, counted.

use std::ops::AddAssign;

use super::conflicts::Conflict;
use crate::model::{ReviewerCode, RoundNo};

/// What a copy brings to records of one kind; the sum is the number of its records.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Said there, and nothing is said here.
    pub new: usize,
    /// Says something else afterwards. Settling a conflict is such a change.
    pub changed: usize,
    /// Says the same afterwards; earlier versions may be new.
    pub here: usize,
    /// Two versions differ afterwards and did not before.
    pub conflicts: usize,
}

impl Counts {
    /// Returns the number of records counted.
    pub fn sum(&self) -> usize {
        self.new + self.changed + self.here + self.conflicts
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, more: Self) {
        self.new += more.new;
        self.changed += more.changed;
        self.here += more.here;
        self.conflicts += more.conflicts;
    }
}

/// What joining one copy would bring. Counting it changes nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Whose judgements and comments the copy holds, by code.
    pub who: Vec<ReviewerCode>,
    /// Versions of any record that are not here yet.
    pub versions_new: usize,
    /// Versions of any record that are here already.
    pub versions_here: usize,
    /// Judgements.
    pub judgements: Counts,
    /// Comments.
    pub comments: Counts,
    /// Entries of the roster.
    pub reviewers: Counts,
    /// Title, purpose and meeting: one record.
    pub details: Counts,
    /// The proceedings: scale, rules, seats, groups, rounds, submissions, decisions, reservations.
    pub proceedings: Counts,
    /// Entries of the log that are not here yet.
    pub log_new: usize,
    /// Who submitted which round, by the copy.
    pub submitted: Vec<(RoundNo, ReviewerCode)>,
    /// Entries of the history that are not here yet.
    pub acts_new: usize,
    /// Entries of the history that are here already.
    pub acts_here: usize,
    /// Sections of a later release that are not here yet, by name.
    pub sections_new: Vec<String>,
    /// Conflicts that the join would make, each with all versions that stand against each other.
    pub conflicts: Vec<Conflict>,
}

impl Card {
    /// Says whether all of the copy is here already.
    pub fn is_all_here(&self) -> bool {
        self.versions_new == 0 && self.acts_new == 0 && self.log_new == 0 && self.sections_new.is_empty()
    }
}
