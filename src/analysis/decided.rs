//! How far the meeting has come: decisions as people recorded them, and counts of them.
//!
//! What stands on a pair is found here once, for screens and papers alike.

use std::collections::BTreeMap;

use crate::model::{
    Contribution, Current, Decision, Pair, Proceeding, ProceedingKey, Record, Session, Stamp, StateName,
    Status, Strength, brackets,
};

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

/// What a decision makes of its pair. Of a pair without a decision there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Agreed in one of the three forms that count: a link, above none or below.
    Link(Strength, Option<Contribution>),
    /// Agreed: no contribution.
    Nothing,
    /// In brackets, with the value that stands in them; none is a value.
    Bracketed(Strength, Option<Contribution>),
    /// Taken up, and neither agreed nor a value in brackets.
    NotAgreed(Status),
    /// Two entries stand against each other.
    Contested,
}

impl Outcome {
    /// Returns the outcome of what stands; nothing stands while two entries contradict each other.
    pub fn of(decision: Option<&Decision>) -> Self {
        let Some(decision) = decision else {
            return Self::Contested;
        };
        match (decision.status, decision.value) {
            (status, None | Some(Strength::None)) if status.is_agreed() => Self::Nothing,
            (status, Some(value)) if status.is_agreed() => Self::Link(value, decision.contribution),
            (Status::Bracketed, Some(value)) => Self::Bracketed(value, decision.contribution),
            (status, _) => Self::NotAgreed(status),
        }
    }

    /// Returns the value to draw as a link, with its kind and whether it stands in brackets.
    pub fn drawn(self) -> Option<(Strength, Option<Contribution>, bool)> {
        match self {
            Self::Link(value, kind) => Some((value, kind, false)),
            Self::Bracketed(value, kind) if value != Strength::None => Some((value, kind, true)),
            _ => None,
        }
    }
}

/// What was written down on one pair, and stands.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'s> {
    /// The pair.
    pub pair: Pair,
    /// The decision; nothing while two entries stand against each other.
    pub decision: Option<&'s Decision>,
    /// Who wrote it down last, and when.
    pub stamp: Option<&'s Stamp>,
}

/// All that stands on pairs in the proceedings: one pass, since asking for each pair would take its square.
#[derive(Clone, Debug, Default)]
pub struct OnRecord<'s> {
    /// Decisions, in the order of pairs.
    pub entries: Vec<Entry<'s>>,
    /// Reservations that stand, by pair and State, in the State's words.
    pub reservations: Vec<(Pair, &'s StateName, &'s str)>,
    /// Pairs set aside for later.
    pub parked: Vec<Pair>,
}

impl<'s> OnRecord<'s> {
    /// Gathers it. Nothing of it is hidden in any round: the proceedings are open to everybody.
    pub fn of(session: &'s Session) -> Self {
        let mut found = Self::default();
        for (key, record) in session.proceeding_records() {
            match key {
                ProceedingKey::Decision(pair) => found.entries.extend(entry(*pair, record)),
                ProceedingKey::Reservation(pair, state) => {
                    let standing = record.heads().filter(|head| head.content.is_some());
                    let last = standing.max_by_key(|head| (head.stamp.at, head.id));
                    if let Some(Proceeding::Reservation(one)) = last.and_then(|head| head.content.as_ref()) {
                        found.reservations.push((*pair, state, &one.words));
                    }
                }
                ProceedingKey::Parked(pair) if matches!(record.current(), Current::Said(_)) => {
                    found.parked.push(*pair);
                }
                _ => {}
            }
        }
        found
    }
}

fn entry(pair: Pair, record: &Record<Proceeding>) -> Option<Entry<'_>> {
    let decision = match record.current() {
        Current::Said(Proceeding::Decision(decision)) => Some(decision),
        Current::Conflict => None,
        Current::Said(_) | Current::Absent => return None,
    };
    let stamps = record.heads().map(|head| &head.stamp);
    Some(Entry {
        pair,
        decision,
        stamp: stamps.max_by_key(|stamp| stamp.at),
    })
}
