//! The log of the proceedings: append-only and chained by hashes.
//!
//! Every step that writes a record of the proceedings adds an entry. The entry names the versions written
//! and the entries that stood last in the log at that moment, and its id is computed from both; so nothing
//! in the log can be changed, taken out of its middle or put in without every later id being wrong. Copies
//! of a session go on from the same entries, so that a joined log is a graph with several last entries
//! until the next step names them all. What no chain can show is that its end was cut off, or that all of
//! it was computed anew from some entry on: papers print the last ids for that.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, HashSet};

use super::hash::Canonical;
use super::record::{AnyVersion, Stamp, VersionId};
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
    /// The entry names a version that somebody else wrote, or at another time.
    OtherStamp {
        /// The entry.
        entry: VersionId,
        /// The version.
        version: VersionId,
    },
    /// A version of the proceedings that no entry names.
    Unlogged {
        /// The version.
        version: VersionId,
    },
}

impl LogFault {
    /// Returns the entry that does not fit, or else the version that no entry names.
    pub fn at(&self) -> VersionId {
        match self {
            Self::WrongId { entry, .. }
            | Self::MissingEntry { entry, .. }
            | Self::MissingVersion { entry, .. }
            | Self::OtherStamp { entry, .. } => *entry,
            Self::Unlogged { version } => *version,
        }
    }
}

/// Recomputes the log and says what does not fit: faults of entries first, in the order of the log, then
/// versions that no entry names. An empty list means that the log is whole, but for an end cut off.
pub fn verify(session: &Session) -> Vec<LogFault> {
    let known = sound_versions(session);
    let entries: HashSet<VersionId> = session.log().map(|entry| entry.id).collect();
    let mut named = HashSet::new();
    let mut faults = Vec::new();
    for entry in in_order(session) {
        let (id, computed) = (entry.id, entry.computed_id());
        if computed != id {
            faults.push(LogFault::WrongId { entry: id, computed });
        }
        let missing = entry.after.iter().filter(|id| !entries.contains(*id));
        faults.extend(missing.map(|missing| LogFault::MissingEntry {
            entry: id,
            missing: *missing,
        }));
        for version in &entry.versions {
            named.insert(*version);
            match known.get(version) {
                None if may_lack(session, entry) => {}
                None => faults.push(LogFault::MissingVersion {
                    entry: id,
                    missing: *version,
                }),
                Some(stamp) if **stamp != entry.stamp => faults.push(LogFault::OtherStamp {
                    entry: id,
                    version: *version,
                }),
                Some(_) => {}
            }
        }
    }
    let mut unlogged: Vec<_> = known.iter().filter(|(id, _)| !named.contains(*id)).collect();
    unlogged.sort_by_key(|(id, stamp)| (stamp.at, **id));
    faults.extend(
        unlogged
            .into_iter()
            .map(|(id, _)| LogFault::Unlogged { version: *id }),
    );
    faults
}

/// Says whether what an entry names may be missing: one's own copy of a blind round that is not opened does not
/// hold what others submitted, since it would tell by hashes what they judged. Submitting is a step of its own.
fn may_lack(session: &Session, entry: &LogEntry) -> bool {
    let is_others = session
        .copy_of()
        .is_some_and(|copy| !copy.admits(&entry.stamp.by));
    is_others && entry.versions.len() == 1 && session.hidden_rounds().next().is_some()
}

/// All versions of the proceedings that say what their ids say, with who wrote them and when.
fn sound_versions(session: &Session) -> BTreeMap<VersionId, &Stamp> {
    let mut known = BTreeMap::new();
    for (key, record) in session.proceeding_records() {
        for version in record.versions() {
            let any = AnyVersion::Proceeding(key.clone(), version.clone());
            if session.computed_id(&any) == version.id {
                known.insert(version.id, &version.stamp);
            }
        }
    }
    known
}

/// The entries so that each stands after those it follows; otherwise by time and id. Entries of a forged
/// circle, and what follows them, stand last.
///
/// Each entry and each mention of one is looked at once, however a forged file entangles them.
pub fn in_order(session: &Session) -> Vec<&LogEntry> {
    // By time and id, so that places compare as entries do.
    let entries: Vec<&LogEntry> = session.log().collect();
    let mut places: HashMap<VersionId, usize> = HashMap::with_capacity(entries.len());
    for (place, entry) in entries.iter().enumerate() {
        places.entry(entry.id).or_insert(place);
    }
    let mut followers: Vec<Vec<usize>> = vec![Vec::new(); entries.len()];
    let mut waits_for: Vec<usize> = vec![0; entries.len()];
    for (place, entry) in entries.iter().enumerate() {
        for before in entry.after.iter().filter_map(|id| places.get(id)) {
            if let (Some(followers), Some(waits)) = (followers.get_mut(*before), waits_for.get_mut(place)) {
                followers.push(place);
                *waits += 1;
            }
        }
    }
    let mut ready: BinaryHeap<Reverse<usize>> = BinaryHeap::new();
    ready.extend(
        (0..)
            .zip(&waits_for)
            .filter(|(_, waits)| **waits == 0)
            .map(|(place, _)| Reverse(place)),
    );
    let mut ordered = Vec::with_capacity(entries.len());
    while let Some(Reverse(place)) = ready.pop() {
        ordered.extend(entries.get(place).copied());
        for follower in followers.get_mut(place).map(std::mem::take).unwrap_or_default() {
            if let Some(waits) = waits_for.get_mut(follower) {
                *waits -= 1;
                if *waits == 0 {
                    ready.push(Reverse(follower));
                }
            }
        }
    }
    let circle = entries.iter().zip(&waits_for).filter(|(_, waits)| **waits > 0);
    ordered.extend(circle.map(|(entry, _)| *entry));
    ordered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::record::UtcSeconds;
    use crate::model::{Plan, ReviewerCode, session::Origin};
    use std::sync::Arc;

    fn session(entries: Vec<LogEntry>) -> Session {
        let plans = ["CMP", "SPMS"].map(|id| {
            let shipped = crate::exchange::plan_file::shipped();
            let text = shipped.iter().find(|one| one.id == id).expect("shipped").text;
            Arc::new(crate::exchange::plan_file::read_plan(text).expect("a plan"))
        });
        let [actions, targets]: [Arc<Plan>; 2] = plans;
        let origin = Origin {
            title: String::new(),
            stamp: stamp(0),
        };
        let mut session = Session::empty(actions, targets, origin);
        for entry in entries {
            session.adopt_log_entry(entry);
        }
        session
    }

    fn stamp(at: i64) -> Stamp {
        Stamp {
            by: ReviewerCode::new("R1").expect("valid"),
            at: UtcSeconds(at),
        }
    }

    fn chain(length: i64, time: impl Fn(i64) -> i64) -> Vec<LogEntry> {
        let mut entries: Vec<LogEntry> = Vec::new();
        for n in 0..length {
            let after = entries.last().map(|last| last.id).into_iter().collect();
            entries.push(LogEntry::new(stamp(time(n)), after, Box::default()));
        }
        entries
    }

    #[test]
    fn a_hundred_thousand_entries_with_times_turned_around_are_put_in_order_at_once() {
        let entries = chain(100_000, |n| 100_000 - n);
        let expected: Vec<VersionId> = entries.iter().map(|one| one.id).collect();
        let session = session(entries);
        let start = std::time::Instant::now();
        let found: Vec<VersionId> = in_order(&session).iter().map(|one| one.id).collect();
        assert!(found == expected, "each after the one it follows");
        assert_eq!(verify(&session), []);
        // Looking at every entry for every other would take minutes.
        assert!(start.elapsed().as_secs() < 20, "{:?}", start.elapsed());
    }

    #[test]
    fn branches_stand_by_time_and_a_forged_circle_ends() {
        let first = LogEntry::new(stamp(5), Box::default(), Box::default());
        let branch = |at| LogEntry::new(stamp(at), Box::new([first.id]), Box::default());
        let (one, other) = (branch(9), branch(7));
        let last = LogEntry::new(stamp(6), Box::new([one.id, other.id]), Box::default());
        let entries = vec![last.clone(), one.clone(), other.clone(), first.clone()];
        let joined = session(entries);
        let ids = |session: &Session| in_order(session).iter().map(|one| one.id).collect::<Vec<_>>();
        assert_eq!(ids(&joined), [first.id, other.id, one.id, last.id]);
        let mut forged = first.clone();
        forged.after = Box::new([last.id, last.id, last.id]);
        let circle = session(vec![forged, one, other, last]);
        assert_eq!(ids(&circle).len(), 4);
        assert!(matches!(&*verify(&circle), [LogFault::WrongId { entry, .. }] if *entry == first.id));
    }
}
