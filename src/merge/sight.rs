//! What of a conflict or a difference one reviewer may see: one place, so that no list forgets it.

use std::collections::BTreeMap;

use super::conflicts::{Conflict, RecordKey, conflicts};
use super::differences::{Difference, Said};
use crate::model::{Record, ReviewerCode, Session, Version, VersionId, View};

/// Says whether a view may show what a record says. Plans, details, roster and proceedings are
/// open to everybody.
pub fn sees(view: &View<'_>, key: &RecordKey) -> bool {
    match key {
        RecordKey::Judgement(key) => view.sees(key),
        RecordKey::Comment(id) => view.sees_comment(*id),
        RecordKey::Details | RecordKey::Reviewer(_) | RecordKey::Proceeding(_) => true,
    }
}

/// Returns the conflicts of a session that a view of it may show, in the order of [`conflicts`].
pub fn conflicts_in(view: &View<'_>) -> Vec<Conflict> {
    let mut found = conflicts(view.session());
    found.retain(|one| sees(view, &one.key));
    found
}

/// Says whether a difference may be shown: each state's view must see what that state says. `before` and
/// `after` are one person's views of the two states.
pub fn sees_difference(before: &View<'_>, after: &View<'_>, difference: &Difference) -> bool {
    let shows =
        |key: RecordKey, was: bool, is: bool| (!was || sees(before, &key)) && (!is || sees(after, &key));
    match difference {
        Difference::Details(..)
        | Difference::Reviewer(..)
        | Difference::Proceeding(..)
        | Difference::LaterSection(_) => true,
        Difference::Judgement(key, was, is) => {
            shows(RecordKey::Judgement(key.clone()), speaks(was), speaks(is))
        }
        Difference::Comment(id, was, is) => shows(RecordKey::Comment(*id), speaks(was), speaks(is)),
    }
}

fn speaks<T>(said: &Said<T>) -> bool {
    !matches!(said, Said::Nothing)
}

/// Returns who wrote judgements or comments of `other` that `base` has not, each with a value that is the same
/// for another file only if the same versions of that reviewer are new there. Without a base all are new.
pub fn contributions(base: Option<&Session>, other: &Session) -> BTreeMap<ReviewerCode, [u8; 16]> {
    let mut authors: BTreeMap<ReviewerCode, [u8; 16]> = BTreeMap::new();
    let mut add = |code: &ReviewerCode, new: Vec<VersionId>| {
        if new.is_empty() {
            return;
        }
        if !authors.contains_key(code) {
            authors.insert(code.clone(), [0; 16]);
        }
        if let Some(sum) = authors.get_mut(code) {
            for id in new {
                // Ids are hashes and occur once, so that their order does not matter.
                sum.iter_mut().zip(id.0).for_each(|(sum, byte)| *sum ^= byte);
            }
        }
    };
    for (key, record) in other.judgement_records() {
        let here = base.and_then(|base| base.judgement_record(key));
        add(&key.reviewer, new_versions(here, record));
    }
    for (id, record) in other.comment_records() {
        let here = base.and_then(|base| base.comment_record(*id));
        if let Some(first) = id.beginning(record) {
            add(&first.stamp.by, new_versions(here, record));
        }
    }
    authors
}

fn new_versions<T: PartialEq>(here: Option<&Record<T>>, there: &Record<T>) -> Vec<VersionId> {
    let known = here.map_or(&[][..], Record::versions);
    let is_known = |one: &Version<T>| {
        let place = known.binary_search_by_key(&(one.stamp.at, one.id), |one| (one.stamp.at, one.id));
        place.is_ok()
    };
    let there = there.versions().iter();
    there.filter(|one| !is_known(one)).map(|one| one.id).collect()
}
