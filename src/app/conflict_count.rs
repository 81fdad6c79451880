//! How much of a session is in conflict, counted again only where something was added.

use crate::merge::{RecordKey, sees};
use crate::model::{ActionId, Current, Record, ReviewerCode, RoundNo, RowHandle, View};

/// The number of records in conflict that a reviewer may see.
#[derive(Debug, Default)]
pub(super) struct ConflictCount {
    reviewer: Option<ReviewerCode>,
    /// The round shown, and whether it hides what others say: both decide what is counted.
    round: Option<(RoundNo, bool)>,
    /// Of each action's judgements, as they were when counted.
    rows: Vec<(RowHandle, usize)>,
    /// Of all other records.
    others: usize,
}

impl ConflictCount {
    /// Returns the number of all records.
    pub(super) fn total(&self) -> usize {
        self.others + self.rows.iter().map(|(_, count)| count).sum::<usize>()
    }

    /// Counts again where something was added, or everywhere for another reviewer.
    #[must_use]
    pub(super) fn refreshed(self, view: &View<'_>) -> Self {
        let round = Some((view.round(), view.is_blind()));
        let is_same = self.reviewer.as_ref() == Some(view.reviewer()) && self.round == round;
        let known = if is_same { self.rows } else { Vec::new() };
        let rows = view.session().row_handles().enumerate().map(|(at, handle)| {
            let before = known.get(at).filter(|(one, _)| one.is_same(&handle));
            let count = before.map_or_else(|| in_row(view, ActionId::at(at)), |(_, count)| *count);
            (handle, count)
        });
        Self {
            rows: rows.collect(),
            others: others(view),
            round,
            reviewer: Some(view.reviewer().clone()),
        }
    }
}

fn is_conflict<T: PartialEq>(record: &Record<T>) -> bool {
    record.current() == Current::Conflict
}

fn in_row(view: &View<'_>, action: ActionId) -> usize {
    let records = view.session().row(action).iter();
    let contested = records.filter(|(_, record)| is_conflict(record));
    contested
        .filter(|(key, _)| sees(view, &RecordKey::Judgement(key.clone())))
        .count()
}

fn others(view: &View<'_>) -> usize {
    let session = view.session();
    let reviewers = session
        .reviewer_records()
        .filter(|(_, record)| is_conflict(record));
    let comments = session.comment_records();
    let comments = comments.filter(|(_, record)| is_conflict(record));
    let comments = comments.filter(|(id, _)| sees(view, &RecordKey::Comment(**id)));
    let proceedings = session.proceeding_records();
    let proceedings = proceedings.filter(|(_, record)| is_conflict(record));
    let details = usize::from(is_conflict(session.details_record()));
    details + reviewers.count() + comments.count() + proceedings.count()
}
