//! How far the meeting has come: counts of decisions as people recorded them.

use std::collections::BTreeMap;

use crate::model::{Current, Session, Status, brackets};

/// The pairs on which an entry of a decision stands, counted by what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decided {
    /// How many pairs stand at each status; statuses that no pair has are left out.
    pub by_status: BTreeMap<Status, usize>,
    /// Pairs on which two entries stand against each other.
    pub conflicts: usize,
    /// Square brackets left in all wordings together.
    pub brackets: usize,
}

impl Decided {
    /// Counts the decisions of a session.
    pub fn of(session: &Session) -> Self {
        let mut counts = Self::default();
        for (_, current) in session.decisions() {
            match current {
                Current::Said(decision) => {
                    *counts.by_status.entry(decision.status).or_default() += 1;
                    counts.brackets += brackets::count(&decision.wording);
                }
                Current::Conflict => counts.conflicts += 1,
                Current::Absent => {}
            }
        }
        counts
    }

    /// Returns all pairs counted: the sum of all statuses and the conflicts.
    pub fn pairs(&self) -> usize {
        self.by_status.values().sum::<usize>() + self.conflicts
    }

    /// Returns the pairs on which the meeting agreed, in one of the three forms that count.
    pub fn agreed(&self) -> usize {
        let agreed = self.by_status.iter().filter(|(status, _)| status.is_agreed());
        agreed.map(|(_, count)| count).sum()
    }
}
