//! What a session says of its parent, of links to be looked at again, and of being final.

use super::pair::Pair;
use super::proceeding::{CheckMark, Final, Kept, Parent, Proceeding, ProceedingKey};
use super::record::{Current, Record, Stamp, VersionId};
use super::session::Session;

impl Session {
    /// Returns the session that this one was carried over from, if it was.
    pub fn parent(&self) -> Option<&Parent> {
        match self
            .proceeding_record(&ProceedingKey::Parent)
            .map(Record::current)
        {
            Some(Current::Said(Proceeding::Parent(parent))) => Some(parent),
            _ => None,
        }
    }

    /// Returns why a link is to be looked at again, if it is.
    pub fn check_mark(&self, pair: Pair) -> Option<&CheckMark> {
        check_of(self.proceeding_record(&ProceedingKey::Check(pair))?)
    }

    /// Returns all links that are to be looked at again, in the order of pairs.
    pub fn check_marks(&self) -> impl Iterator<Item = (Pair, &CheckMark)> {
        self.proceeding_records().filter_map(|(key, record)| match key {
            ProceedingKey::Check(pair) => Some((*pair, check_of(record)?)),
            _ => None,
        })
    }

    /// Returns what was declared final, by whom and when, if it is. Of versions that stand against each
    /// other nothing is final.
    pub fn final_note(&self) -> Option<(&Final, &Stamp)> {
        let record = self.proceeding_record(&ProceedingKey::Final)?;
        let Current::Said(Proceeding::Final(note)) = record.current() else {
            return None;
        };
        let stamp = record.heads().map(|head| &head.stamp).max()?;
        Some((note, stamp))
    }

    /// Says whether anything was done after the mapping was declared final, as far as seconds tell.
    pub fn changed_since_final(&self) -> bool {
        let last = self.acts().next_back().map(|act| act.stamp.at);
        self.final_note()
            .is_some_and(|(_, stamp)| last.is_some_and(|last| last > stamp.at))
    }

    /// Returns what was said in the parent and has no place here, by its id there.
    pub fn kept(&self) -> impl Iterator<Item = (VersionId, &Kept)> {
        self.proceeding_records()
            .filter_map(|(key, record)| match (key, record.current()) {
                (ProceedingKey::Kept(id), Current::Said(Proceeding::Kept(kept))) => Some((*id, &**kept)),
                _ => None,
            })
    }
}

/// Of versions that stand against each other the latest that says something: what one copy has confirmed
/// and another marked again is still to be looked at.
fn check_of(record: &Record<Proceeding>) -> Option<&CheckMark> {
    let head = record
        .heads()
        .filter(|head| head.content.is_some())
        .max_by_key(|head| (head.stamp.at, head.id))?;
    match &head.content {
        Some(Proceeding::Check(mark)) => Some(mark),
        _ => None,
    }
}
