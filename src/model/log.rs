//! The log of the proceedings: append-only and chained by hashes.
//!
//! Every step that writes a record of the proceedings adds an entry. The entry names the versions written
//! and the entries that stood last in the log at that moment, and its id is computed from both; so nothing
//! in the log can be changed, taken out of its middle or put in without every later id being wrong. Copies
//! of a session go on from the same entries, so that a joined log is a graph with several last entries
//! until the next step names them all. What no chain can show is that its end was cut off: exports print
//! the last ids for that.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::hash::Canonical;
use super::record::{AnyVersion, Stamp, UtcSeconds, VersionId};
use super::session::Session;

/// One entry of the log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogEntry {
    /// Computed from the rest.
    pub id: VersionId,
    /// Who and when.
    pub stamp: Stamp,
    /// The entries that were last when it was written, sorted.
    pub after: Box<[VersionId]>,
    /// The versions written, in the order written.
    pub versions: Box<[VersionId]>,
}

impl LogEntry {
    /// Returns the entry with its computed id.
    pub fn new(stamp: Stamp, after: Box<[VersionId]>, versions: Box<[VersionId]>) -> Self {
        let mut out = Canonical::new("seagrass log 1");
        stamp.encode(&mut out);
        for ids in [&after, &versions] {
            out.list(ids.len());
            for id in ids {
                out.bytes(&id.0);
            }
        }
        Self {
            id: VersionId::from_hash(out.finish()),
            stamp,
            after,
            versions,
        }
    }

    /// Returns the id that the entry ought to have.
    pub fn computed_id(&self) -> VersionId {
        Self::new(self.stamp.clone(), self.after.clone(), self.versions.clone()).id
    }
}

/// What does not fit in a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFault {
    /// The entry's id is not the one that its content gives.
    WrongId {
        /// The entry.
        entry: VersionId,
        /// What its content gives.
        computed: VersionId,
    },
    /// The entry follows one that is not there.
    MissingEntry {
        /// The entry.
        entry: VersionId,
        /// The one it follows.
        missing: VersionId,
    },
    /// The entry names a version that is not there, or does not say what it said.
    MissingVersion {
        /// The entry.
        entry: VersionId,
        /// The version.
        missing: VersionId,
    },
    /// A version of the proceedings that no entry names.
    Unlogged {
        /// The version.
        version: VersionId,
    },
}

/// Recomputes the log and says what does not fit: faults of entries first, in the order of the log, then
/// versions that no entry names. An empty list means that the log is whole, but for an end cut off.
pub fn verify(session: &Session) -> Vec<LogFault> {
    let known = sound_versions(session);
    let entries: HashSet<VersionId> = session.log().map(|entry| entry.id).collect();
    let mut named = HashSet::new();
    let mut faults = Vec::new();
    for entry in in_order(session) {
        let computed = entry.computed_id();
        if computed != entry.id {
            faults.push(LogFault::WrongId {
                entry: entry.id,
                computed,
            });
        }
        let missing = entry.after.iter().filter(|id| !entries.contains(*id));
        faults.extend(missing.map(|missing| LogFault::MissingEntry {
            entry: entry.id,
            missing: *missing,
        }));
        for version in &entry.versions {
            named.insert(*version);
            if !known.contains_key(version) && !may_lack(session, entry) {
                faults.push(LogFault::MissingVersion {
                    entry: entry.id,
                    missing: *version,
                });
            }
        }
    }
    let mut unlogged: Vec<_> = known.iter().filter(|(id, _)| !named.contains(*id)).collect();
    unlogged.sort_by_key(|(id, at)| (**at, **id));
    faults.extend(
        unlogged
            .into_iter()
            .map(|(id, _)| LogFault::Unlogged { version: *id }),
    );
    faults
}

/// Says whether what an entry names may be missing: one's own copy of a blind round that is not opened does not
/// hold what others submitted, since it would tell by hashes what they judged.
fn may_lack(session: &Session, entry: &LogEntry) -> bool {
    let is_others = session
        .copy_of()
        .is_some_and(|copy| !copy.admits(&entry.stamp.by));
    let hides = || {
        session
            .round(session.current_round())
            .is_some_and(|round| round.hides())
    };
    is_others && !session.conducts(&entry.stamp.by) && hides()
}

/// All versions of the proceedings that say what their ids say, with their times.
fn sound_versions(session: &Session) -> BTreeMap<VersionId, UtcSeconds> {
    let mut known = BTreeMap::new();
    for (key, record) in session.proceeding_records() {
        for version in record.versions() {
            let any = AnyVersion::Proceeding(key.clone(), version.clone());
            if session.computed_id(&any) == version.id {
                known.insert(version.id, version.stamp.at);
            }
        }
    }
    known
}

/// The entries so that each stands after those it follows; otherwise by time and id.
pub fn in_order(session: &Session) -> Vec<&LogEntry> {
    let mut waiting: Vec<&LogEntry> = session.log().collect();
    let mut placed: BTreeSet<VersionId> = BTreeSet::new();
    let ids: HashSet<VersionId> = waiting.iter().map(|entry| entry.id).collect();
    let mut ordered = Vec::with_capacity(waiting.len());
    // Times nearly always fit, so that one pass places nearly all; a forged circle ends by no progress.
    loop {
        let before = waiting.len();
        waiting.retain(|entry| {
            let is_next = entry
                .after
                .iter()
                .all(|id| placed.contains(id) || !ids.contains(id));
            if is_next {
                placed.insert(entry.id);
                ordered.push(*entry);
            }
            !is_next
        });
        if waiting.is_empty() {
            return ordered;
        }
        if waiting.len() == before {
            ordered.append(&mut waiting);
            return ordered;
        }
    }
}
