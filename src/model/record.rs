//! Records: immutable versions with id, author and time, joined by union.
//!
//! A record is never overwritten. A change adds a version that names the versions it replaces; the
//! ones nobody replaced are the *heads*. Two heads with different content are a conflict, which is a
//! value like any other: it can be saved, shown and later settled by a person. Times order lists; they
//! never pick a winner.

use std::collections::{HashMap, HashSet};

use super::comment::{Comment, CommentId};
use super::details::Details;
use super::hash::{Canonical, ContentHash};
use super::judgement::{Judgement, JudgementKey};
use super::proceeding::{Proceeding, ProceedingKey};
use super::reviewer::{Reviewer, ReviewerCode};

/// A version's identity: the first 16 bytes of a hash over all it says.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VersionId(pub [u8; 16]);

impl VersionId {
    /// Returns the id that the hash stands for: its first 16 bytes.
    pub fn from_hash(hash: ContentHash) -> Self {
        let mut id = [0; 16];
        for (to, from) in id.iter_mut().zip(hash.0) {
            *to = from;
        }
        Self(id)
    }

    /// Returns the id that 32 hexadecimal digits spell, if they do.
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        if digits.len() != 32 {
            return None;
        }
        let mut id = [0; 16];
        for (byte, pair) in id.iter_mut().zip(digits.chunks_exact(2)) {
            let mut value = 0;
            for digit in pair {
                value = value * 16 + (*digit as char).to_digit(16)? as u8;
                if digit.is_ascii_uppercase() {
                    return None;
                }
            }
            *byte = value;
        }
        Some(Self(id))
    }
}

impl std::fmt::Display for VersionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl std::fmt::Debug for VersionId {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

/// Seconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct UtcSeconds(pub i64);

impl UtcSeconds {
    /// The last second of the year 9999; later times are damage, not dates.
    pub const LATEST: Self = Self(253_402_300_799);

    /// Says whether the time lies between 1970 and 9999.
    pub fn is_plausible(self) -> bool {
        (0..=Self::LATEST.0).contains(&self.0)
    }
}

/// Who did something, and when. Passed in from outside: nothing here reads a clock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Stamp {
    /// The author.
    pub by: ReviewerCode,
    /// The time.
    pub at: UtcSeconds,
}

impl Stamp {
    /// Feeds author and time to the encoder.
    pub fn encode(&self, out: &mut Canonical) {
        out.text(self.by.as_str());
        out.number(self.at.0 as u64);
    }
}

/// One state of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// Computed from the record's key and everything below.
    pub id: VersionId,
    /// What it says; nothing if it withdraws what was said.
    pub content: Option<T>,
    /// Who wrote it, and when.
    pub stamp: Stamp,
    /// The versions it replaces, sorted.
    pub supersedes: Box<[VersionId]>,
}

/// What a record says now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Current<'r, T> {
    /// Nothing: never said, or withdrawn.
    Absent,
    /// One content.
    Said(&'r T),
    /// Versions that nobody has reconciled; at least two contents differ.
    Conflict,
}

impl<'r, T> Current<'r, T> {
    /// Returns the content, if there is exactly one.
    pub fn said(&self) -> Option<&'r T> {
        match self {
            Self::Said(content) => Some(content),
            Self::Absent | Self::Conflict => None,
        }
    }
}

/// All versions of one statement, oldest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record<T> {
    versions: Vec<Version<T>>,
}

impl<T> Default for Record<T> {
    fn default() -> Self {
        Self { versions: Vec::new() }
    }
}

impl<T: PartialEq> Record<T> {
    /// Returns all versions, by time and then id.
    pub fn versions(&self) -> &[Version<T>] {
        &self.versions
    }

    /// Returns all versions so that each stands after those it replaces; otherwise by time.
    pub fn in_order(&self) -> Vec<&Version<T>> {
        let depths = self.depths();
        let mut ordered: Vec<_> = self.versions.iter().zip(depths).collect();
        ordered.sort_by_key(|(version, depth)| (version.stamp.at, *depth, version.id));
        ordered.into_iter().map(|(version, _)| version).collect()
    }

    /// Returns for each version how long the longest chain of versions is that it replaces.
    ///
    /// One visit to each, however they are entangled: a forged file may have thousands, even in circles.
    fn depths(&self) -> Vec<u32> {
        let places: HashMap<_, _> = self
            .versions
            .iter()
            .enumerate()
            .map(|(at, one)| (one.id, at))
            .collect();
        let mut depths: Vec<Depth> = vec![Depth::Unknown; self.versions.len()];
        let mut path: Vec<usize> = Vec::new();
        for start in 0..self.versions.len() {
            path.push(start);
            while let Some(&at) = path.last() {
                let Some(version) = self.versions.get(at) else {
                    break;
                };
                let above = || version.supersedes.iter().filter_map(|id| places.get(id).copied());
                let state = depths.get(at).copied().unwrap_or(Depth::Known(0));
                if state == Depth::Unknown {
                    if let Some(own) = depths.get_mut(at) {
                        *own = Depth::Visiting;
                    }
                    path.extend(above().filter(|up| depths.get(*up) == Some(&Depth::Unknown)));
                    continue;
                }
                path.pop();
                if state == Depth::Visiting {
                    let known = above().filter_map(|up| match depths.get(up) {
                        Some(Depth::Known(depth)) => Some(depth + 1),
                        _ => None,
                    });
                    let depth = known.max().unwrap_or(0);
                    if let Some(own) = depths.get_mut(at) {
                        *own = Depth::Known(depth);
                    }
                }
            }
        }
        depths
            .into_iter()
            .map(|depth| if let Depth::Known(depth) = depth { depth } else { 0 })
            .collect()
    }

    /// Returns the versions that no other version replaces.
    pub fn heads(&self) -> impl Iterator<Item = &Version<T>> {
        let replaced: HashSet<VersionId> = self
            .versions
            .iter()
            .flat_map(|one| one.supersedes.iter().copied())
            .collect();
        self.versions
            .iter()
            .filter(move |one| !replaced.contains(&one.id))
    }

    /// Returns what the record says now. Heads with equal content agree.
    pub fn current(&self) -> Current<'_, T> {
        if let [only] = &*self.versions {
            return only.content.as_ref().map_or(Current::Absent, Current::Said);
        }
        let mut heads = self.heads();
        let Some(first) = heads.next() else {
            return Current::Absent;
        };
        if heads.any(|head| head.content != first.content) {
            return Current::Conflict;
        }
        first.content.as_ref().map_or(Current::Absent, Current::Said)
    }

    /// Adds a version unless it is here already; says whether it was new.
    pub fn insert(&mut self, version: Version<T>) -> bool {
        let place = |one: &Version<T>| (one.stamp.at, one.id).cmp(&(version.stamp.at, version.id));
        match self.versions.binary_search_by(place) {
            Ok(_) => false,
            Err(at) => {
                if self.versions.is_empty() {
                    // Most records have one version; there are many records.
                    self.versions.reserve_exact(1);
                }
                self.versions.insert(at, version);
                true
            }
        }
    }

    /// Returns the versions of one second.
    pub(super) fn written_at(&self, at: UtcSeconds) -> &[Version<T>] {
        let start = self.versions.partition_point(|one| one.stamp.at < at);
        let end = self.versions.partition_point(|one| one.stamp.at <= at);
        self.versions.get(start..end).unwrap_or_default()
    }

    /// Takes out the versions that the test names.
    pub(super) fn drop_where(&mut self, is_superfluous: impl Fn(&Version<T>) -> bool) {
        self.versions.retain(|one| !is_superfluous(one));
    }

    /// Returns the ids of all heads, sorted: what the next version replaces.
    pub fn head_ids(&self) -> Box<[VersionId]> {
        let mut ids: Vec<_> = self.heads().map(|head| head.id).collect();
        ids.sort_unstable();
        ids.into_boxed_slice()
    }
}

/// What is known of a version's place in the chains while they are followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    Unknown,
    Visiting,
    Known(u32),
}

/// A version of any kind of record, with its key: what a change writes and a journal carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnyVersion {
    /// Title, purpose, meeting.
    Details(Version<Details>),
    /// One reviewer.
    Reviewer(ReviewerCode, Version<Reviewer>),
    /// One judgement.
    Judgement(JudgementKey, Version<Judgement>),
    /// One comment. In its first version the key equals the version's id.
    Comment(CommentId, Version<Comment>),
    /// One record of the proceedings.
    Proceeding(ProceedingKey, Version<Proceeding>),
}

impl AnyVersion {
    /// Returns the version's id.
    pub fn id(&self) -> VersionId {
        match self {
            Self::Details(version) => version.id,
            Self::Reviewer(_, version) => version.id,
            Self::Judgement(_, version) => version.id,
            Self::Comment(_, version) => version.id,
            Self::Proceeding(_, version) => version.id,
        }
    }

    /// Returns the version's author and time.
    pub fn stamp(&self) -> &Stamp {
        match self {
            Self::Details(version) => &version.stamp,
            Self::Reviewer(_, version) => &version.stamp,
            Self::Judgement(_, version) => &version.stamp,
            Self::Comment(_, version) => &version.stamp,
            Self::Proceeding(_, version) => &version.stamp,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(n: u8, content: Option<u8>, supersedes: &[u8]) -> Version<u8> {
        let by = ReviewerCode::new("R1").expect("valid");
        Version {
            id: VersionId([n; 16]),
            content,
            stamp: Stamp {
                by,
                at: UtcSeconds(i64::from(n)),
            },
            supersedes: supersedes.iter().map(|one| VersionId([*one; 16])).collect(),
        }
    }

    fn record(versions: &[Version<u8>]) -> Record<u8> {
        let mut record = Record::default();
        for one in versions {
            record.insert(one.clone());
        }
        record
    }

    #[test]
    fn the_order_of_arrival_does_not_matter() {
        let all = [
            version(1, Some(1), &[]),
            version(2, Some(2), &[1]),
            version(3, None, &[2]),
        ];
        let forward = record(&all);
        let backward = record(&[all[2].clone(), all[1].clone(), all[0].clone(), all[1].clone()]);
        assert_eq!(forward, backward);
        assert_eq!(forward.current(), Current::Absent);
    }

    #[test]
    fn versions_of_one_second_stand_in_the_order_of_their_chain() {
        let at_once = |n, supersedes: &[u8]| Version {
            stamp: Stamp {
                by: ReviewerCode::new("R1").expect("valid"),
                at: UtcSeconds(5),
            },
            ..version(n, Some(n), supersedes)
        };
        let record = record(&[
            at_once(9, &[]),
            at_once(4, &[9]),
            at_once(7, &[4]),
            at_once(1, &[7, 9]),
        ]);
        let ids: Vec<_> = record.in_order().iter().map(|one| one.id.0[0]).collect();
        assert_eq!(ids, [9, 4, 7, 1]);
    }

    #[test]
    fn a_forged_circle_ends_and_a_long_chain_is_followed() {
        let circle = record(&[version(1, Some(1), &[2]), version(2, Some(2), &[1])]);
        assert_eq!(circle.in_order().len(), 2);
        assert_eq!(circle.current(), Current::Absent, "no head");
        let id = |n: u32| {
            let mut id = [0; 16];
            id[..4].copy_from_slice(&n.to_be_bytes());
            VersionId(id)
        };
        let mut long = Record::default();
        for n in 0..20_000_u32 {
            let supersedes = n.checked_sub(1).map(id).into_iter().collect();
            long.insert(Version {
                id: id(n),
                supersedes,
                ..version(1, Some(1), &[])
            });
        }
        assert_eq!(long.in_order().last().map(|one| one.id), Some(id(19_999)));
        assert_eq!(long.heads().count(), 1);
    }

    #[test]
    fn two_heads_that_differ_are_a_conflict_and_equal_ones_agree() {
        let differ = record(&[
            version(1, Some(1), &[]),
            version(2, Some(2), &[1]),
            version(3, Some(3), &[1]),
        ]);
        assert_eq!(differ.current(), Current::Conflict);
        let equal = record(&[
            version(1, Some(1), &[]),
            version(2, Some(2), &[1]),
            version(3, Some(2), &[1]),
        ]);
        assert_eq!(equal.current(), Current::Said(&2));
    }

    #[test]
    fn an_id_survives_its_hexadecimal_form() {
        let id = VersionId([0x9f; 16]);
        assert_eq!(VersionId::from_hex(&id.to_string()), Some(id));
        assert_eq!(VersionId::from_hex("9F"), None);
    }
}
