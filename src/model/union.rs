//! Joining many records at once: what `Session::adopt` does one by one, without moving a row for each.

use std::sync::Arc;

use super::history::Act;
use super::judgement::{Judgement, JudgementKey};
use super::pair::ActionId;
use super::record::{Record, Version};
use super::session::{Row, Session};

impl Session {
    /// Adds versions of judgements of one action; says how many were new.
    ///
    /// The caller has checked that the plans have the pairs. Keys of other actions are left out.
    pub(crate) fn adopt_row(
        &mut self,
        action: ActionId,
        mut versions: Vec<(JudgementKey, Version<Judgement>)>,
    ) -> usize {
        versions.retain(|(key, _)| key.pair.action == action);
        let Some(row) = self.rows.get_mut(action.index()) else {
            return 0;
        };
        if versions.is_empty() {
            return 0;
        }
        versions.sort_by(|(one, _), (other, _)| one.cmp(other));
        let row = Arc::make_mut(row);
        let mut joined = Row::with_capacity(row.len() + versions.len());
        let mut rest = std::mem::take(row).into_iter();
        let mut added = 0;
        for (key, version) in versions {
            let before = rest.as_slice().partition_point(|(one, _)| *one <= key);
            joined.extend(rest.by_ref().take(before));
            match joined.last_mut() {
                Some((last, record)) if *last == key => added += usize::from(record.insert(version)),
                _ => {
                    let mut record = Record::default();
                    record.insert(version);
                    joined.push((key, record));
                    added += 1;
                }
            }
        }
        joined.extend(rest);
        *row = joined;
        added
    }

    /// Adds acts to the history; says how many were new.
    pub(crate) fn adopt_acts(&mut self, acts: Vec<Act>) -> usize {
        let keyed = acts.into_iter().map(|act| ((act.stamp.at, act.id), act));
        self.acts.add_all(keyed.collect())
    }

    /// Adds a section that this release does not know unless there is one of that name; says whether it
    /// was new.
    pub(crate) fn adopt_foreign(&mut self, name: &str, text: &str) -> bool {
        let is_new = !self.foreign.contains_key(name);
        if is_new {
            Arc::make_mut(&mut self.foreign).insert(name.to_owned(), text.to_owned());
        }
        is_new
    }
}
