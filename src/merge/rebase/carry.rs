//! Carrying records over, version by version: contents follow their items, ids are computed anew.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::content::Sayer;
use super::kept;
use super::places::Places;
use super::report::{Adjusted, RecordKind};
use crate::merge::RecordKey;
use crate::model::{
    ActionId, AnyVersion, Comment, CommentId, Current, Judgement, JudgementKey, Kept, KeptKind, LogEntry,
    Pair, Proceeding, ProceedingKey, ProposalId, Record, Revision, Session, Stamp, Subject, Version,
    VersionId,
};

/// What each version of the parent became.
#[derive(Debug, Default)]
pub(super) struct Ids(HashMap<VersionId, Vec<VersionId>>);

impl Ids {
    fn note(&mut self, old: VersionId, new: VersionId) {
        self.0.entry(old).or_default().push(new);
    }

    /// Returns what versions became, sorted; those that are not known stay.
    pub(super) fn all(&self, old: &[VersionId]) -> Vec<VersionId> {
        let mut new: Vec<_> = old
            .iter()
            .flat_map(|id| self.0.get(id).cloned().unwrap_or_else(|| vec![*id]))
            .collect();
        new.sort_unstable();
        new.dedup();
        new
    }
}

/// The new session as far as it has come.
pub(super) struct Carry<'s> {
    pub(super) old: &'s Session,
    pub(super) new: Session,
    pub(super) places: Places<'s>,
    ids: Ids,
    /// Versions written, in order, for the act; those of the proceedings for the log.
    pub(super) wrote: Vec<VersionId>,
    pub(super) laid_down: HashSet<VersionId>,
    /// Those of the proceedings that the person wrote who carries the session over.
    pub(super) own: Vec<VersionId>,
    /// By kind: records before, carried, listed.
    pub(super) counts: BTreeMap<RecordKind, (usize, usize, usize)>,
    pub(super) kept: Vec<(VersionId, Kept)>,
    pub(super) adjusted: Vec<Adjusted>,
    /// Pairs of the new session on which there is a link or a decision, with those they came from.
    pub(super) touched: BTreeMap<Pair, BTreeSet<Pair>>,
    pub(super) differing: Vec<RecordKey>,
    pub(super) unmarked: usize,
}

/// Makes the versions of a record anew. `say` gives what a version says now, `compute` its id.
fn chain<T: Clone + PartialEq>(
    record: &Record<T>,
    ids: &mut Ids,
    mut say: impl FnMut(&Version<T>, &T) -> T,
    compute: impl Fn(&Version<T>, Option<&T>, &[VersionId]) -> VersionId,
) -> Vec<Version<T>> {
    let mut local: HashMap<VersionId, VersionId> = HashMap::new();
    let mut made = Vec::with_capacity(record.versions().len());
    for version in record.in_order() {
        let content = version.content.as_ref().map(|content| say(version, content));
        let replaced = version.supersedes.iter();
        let mut supersedes: Box<[VersionId]> =
            replaced.map(|id| local.get(id).copied().unwrap_or(*id)).collect();
        supersedes.sort_unstable();
        let id = compute(version, content.as_ref(), &supersedes);
        local.insert(version.id, id);
        ids.note(version.id, id);
        made.push(Version {
            id,
            content,
            stamp: version.stamp.clone(),
            supersedes,
        });
    }
    made
}

/// Of records that come together on one item those that say something, if any does: what was taken back
/// does not stand against it.
fn joining<'s, K, T: PartialEq>(sources: Vec<(&'s K, &'s Record<T>)>) -> (Vec<(&'s K, &'s Record<T>)>, bool) {
    let is_said = |record: &Record<T>| record.current() != Current::Absent;
    let any_said = sources.iter().any(|(_, record)| is_said(record));
    let had_conflict = sources
        .iter()
        .any(|(_, record)| record.current() == Current::Conflict);
    let kept = sources
        .into_iter()
        .filter(|(_, record)| !any_said || is_said(record));
    (kept.collect(), had_conflict)
}

fn is_conflict<T: Clone + PartialEq>(versions: &[Version<T>]) -> bool {
    let mut record = Record::default();
    for version in versions {
        record.insert(version.clone());
    }
    record.current() == Current::Conflict
}

fn heads<T: PartialEq>(record: &Record<T>) -> HashSet<VersionId> {
    record.heads().map(|head| head.id).collect()
}

impl<'s> Carry<'s> {
    pub(super) fn new(old: &'s Session, new: Session, places: Places<'s>) -> Self {
        Self {
            old,
            new,
            places,
            ids: Ids::default(),
            wrote: Vec::new(),
            laid_down: HashSet::new(),
            own: Vec::new(),
            counts: BTreeMap::new(),
            kept: Vec::new(),
            adjusted: Vec::new(),
            touched: BTreeMap::new(),
            differing: Vec::new(),
            unmarked: 0,
        }
    }

    fn count(&mut self, kind: RecordKind, is_carried: bool) {
        let count = self.counts.entry(kind).or_default();
        count.0 += 1;
        if is_carried {
            count.1 += 1;
        } else {
            count.2 += 1;
        }
    }

    /// Details and roster: nothing in them depends on a plan.
    pub(super) fn details_and_roster(&mut self) {
        if !self.old.details_record().versions().is_empty() {
            self.count(RecordKind::Details, true);
        }
        for version in self.old.details_record().versions() {
            self.wrote.push(version.id);
            self.new.adopt(AnyVersion::Details(version.clone()));
        }
        for (code, record) in self.old.reviewer_records() {
            self.count(RecordKind::Reviewers, true);
            for version in record.versions() {
                self.wrote.push(version.id);
                self.new
                    .adopt(AnyVersion::Reviewer(code.clone(), version.clone()));
            }
        }
    }

    pub(super) fn judgements(&mut self) {
        let mut joined: BTreeMap<JudgementKey, Vec<(&JudgementKey, &Record<Judgement>)>> = BTreeMap::new();
        for (key, record) in self.old.judgement_records() {
            for pair in self.places.pairs(key.pair) {
                let place = JudgementKey { pair, ..key.clone() };
                joined.entry(place).or_default().push((key, record));
            }
        }
        let mut carried: HashSet<&JudgementKey> = HashSet::new();
        let mut rows: BTreeMap<ActionId, Vec<(JudgementKey, Version<Judgement>)>> = BTreeMap::new();
        for (key, sources) in joined {
            let (sources, had_conflict) = joining(sources);
            let mut versions = Vec::new();
            for (from, record) in &sources {
                carried.insert(from);
                self.touch(key.pair, from.pair, is_link(record));
                versions.extend(self.judgement_versions(&key, record));
            }
            if sources.len() > 1 && !had_conflict && is_conflict(&versions) {
                self.differing.push(RecordKey::Judgement(key.clone()));
            }
            let row = rows.entry(key.pair.action).or_default();
            for version in versions {
                self.wrote.push(version.id);
                row.push((key.clone(), version));
            }
        }
        for (action, versions) in rows {
            self.new.adopt_row(action, versions);
        }
        let old = self.old;
        for (key, record) in old.judgement_records() {
            let is_carried = carried.contains(key);
            self.count(RecordKind::Judgements, is_carried);
            if !is_carried {
                let codes = kept::codes(old, Subject::Pair(key.pair));
                let parts = |one: &Judgement| kept::judgement_parts(old, one);
                let whose = key.reviewer.as_str();
                let kept = kept::record(KeptKind::Judgement, codes, whose, key.round.0, record, parts);
                self.kept.extend(kept);
            }
        }
    }

    fn judgement_versions(
        &mut self,
        key: &JudgementKey,
        record: &Record<Judgement>,
    ) -> Vec<Version<Judgement>> {
        let heads = heads(record);
        let mut sayer = Sayer {
            old: self.old,
            new: &self.new,
            places: &self.places,
            adjusted: &mut self.adjusted,
            record: RecordKey::Judgement(key.clone()),
            is_head: false,
        };
        let say = |version: &Version<Judgement>, content: &Judgement| {
            sayer.is_head = heads.contains(&version.id);
            sayer.judgement(content, key.pair.target)
        };
        let new = &self.new;
        chain(record, &mut self.ids, say, |version, content, supersedes| {
            new.judgement_id(key, content, &version.stamp, supersedes)
        })
    }

    /// Notes that something stands on a pair that came from another.
    fn touch(&mut self, pair: Pair, from: Pair, is_link: bool) {
        if self.places.revisions(pair) == (Revision::Same, Revision::Same) {
            return;
        }
        if is_link {
            self.touched.entry(pair).or_default().insert(from);
        } else {
            self.unmarked += 1;
        }
    }

    pub(super) fn comments(&mut self) {
        let old = self.old;
        let mut done: HashMap<CommentId, Vec<(Subject, CommentId)>> = HashMap::new();
        for (id, _) in old.comment_records() {
            // A comment after the one that it answers, however long the row of answers is.
            let mut row = vec![*id];
            let mut met = HashSet::from([*id]);
            while let Some(last) = row.last().copied() {
                let answered = old.comment_record(last).and_then(reply_of);
                let is_waiting = |one: &CommentId| {
                    !done.contains_key(one) && old.comment_record(*one).is_some() && !met.contains(one)
                };
                if let Some(before) = answered.filter(is_waiting) {
                    met.insert(before);
                    row.push(before);
                    continue;
                }
                row.pop();
                if !done.contains_key(&last) {
                    let places = self.comment(last, &done);
                    done.insert(last, places);
                }
            }
        }
    }

    fn comment(
        &mut self,
        id: CommentId,
        done: &HashMap<CommentId, Vec<(Subject, CommentId)>>,
    ) -> Vec<(Subject, CommentId)> {
        let old = self.old;
        let Some(record) = old.comment_record(id) else {
            return Vec::new();
        };
        let said = record.versions().iter().find_map(|one| one.content.as_ref());
        let Some(subject) = said.map(|comment| comment.subject) else {
            // Only damage leaves a comment of which no version says anything.
            self.comment_versions(id, record, None, done);
            self.count(RecordKind::Comments, true);
            return Vec::new();
        };
        let mut places = self.places.subjects(subject);
        if record.versions().iter().all(|one| one.id != id.0) {
            // Its first version is lost, so that it has only the one id.
            places.truncate(1);
        }
        let placed: Vec<_> = places
            .into_iter()
            .map(|place| (place, self.comment_versions(id, record, Some(place), done)))
            .collect();
        self.count(RecordKind::Comments, !placed.is_empty());
        if placed.is_empty() {
            let codes = kept::codes(old, subject);
            let kept = kept::record(KeptKind::Comment, codes, "", 0, record, kept::comment_parts);
            self.kept.extend(kept);
        }
        placed
    }

    /// Writes a comment in one place and returns its id there.
    fn comment_versions(
        &mut self,
        id: CommentId,
        record: &Record<Comment>,
        place: Option<Subject>,
        done: &HashMap<CommentId, Vec<(Subject, CommentId)>>,
    ) -> CommentId {
        let say = |content: &Comment| -> Comment {
            let reply_to = content.reply_to.map(|answered| {
                let places = done.get(&answered).into_iter().flatten();
                let mut there = places.filter(|(subject, _)| Some(*subject) == place);
                there.next().map_or(answered, |(_, id)| *id)
            });
            Comment {
                subject: place.unwrap_or(content.subject),
                text: content.text.clone(),
                reply_to,
            }
        };
        let new = &self.new;
        let first = record.versions().iter().find(|one| one.id == id.0);
        let own = first.map_or(id, |first| {
            let content = first.content.as_ref().map(say);
            CommentId(new.comment_version_id(None, content.as_ref(), &first.stamp, &first.supersedes))
        });
        let versions = chain(
            record,
            &mut self.ids,
            |_, content| say(content),
            |version, content, supersedes| {
                let first = (version.id != id.0).then_some(own);
                new.comment_version_id(first, content, &version.stamp, supersedes)
            },
        );
        for version in versions {
            self.wrote.push(version.id);
            self.new.adopt(AnyVersion::Comment(own, version));
        }
        own
    }

    /// All records of the proceedings: rounds last, since they name submissions, which name judgements.
    pub(super) fn proceedings(&mut self) {
        let old = self.old;
        let (rounds, others): (Vec<_>, Vec<_>) = old
            .proceeding_records()
            .partition(|(key, _)| matches!(key, ProceedingKey::Round(_)));
        for records in [others, rounds] {
            let mut joined: BTreeMap<ProceedingKey, Vec<(&ProceedingKey, &Record<Proceeding>)>> =
                BTreeMap::new();
            for (key, record) in &records {
                for place in self.proceeding_places(key, record) {
                    joined.entry(place).or_default().push((key, record));
                }
            }
            let mut carried: HashSet<&ProceedingKey> = HashSet::new();
            for (key, sources) in joined {
                let (sources, had_conflict) = joining(sources);
                let mut versions = Vec::new();
                for (from, record) in &sources {
                    carried.insert(from);
                    if let (Some(pair), Some(before)) = (key.pair(), from.pair()) {
                        let is_said = record.current() != Current::Absent;
                        let is_parked = matches!(key, ProceedingKey::Parked(_) | ProceedingKey::Check(_));
                        if is_said && !is_parked {
                            self.touch(pair, before, true);
                        }
                    }
                    versions.extend(self.proceeding_versions(&key, record));
                }
                if sources.len() > 1 && !had_conflict && is_conflict(&versions) {
                    self.differing.push(RecordKey::Proceeding(key.clone()));
                }
                for version in versions {
                    self.adopt_proceeding(key.clone(), version);
                }
            }
            for (key, record) in &records {
                let is_carried = carried.contains(key);
                self.count(RecordKind::of(key), is_carried);
                if !is_carried {
                    self.kept.extend(kept::proceeding(old, key, record));
                }
            }
        }
    }

    fn adopt_proceeding(&mut self, key: ProceedingKey, version: Version<Proceeding>) {
        let id = version.id;
        if self.new.adopt(AnyVersion::Proceeding(key, version)) {
            self.wrote.push(id);
            self.laid_down.insert(id);
        }
    }

    fn proceeding_places(&mut self, key: &ProceedingKey, record: &Record<Proceeding>) -> Vec<ProceedingKey> {
        let pairs = |pair: &Pair| self.places.pairs(*pair).into_iter();
        match key {
            ProceedingKey::Decision(pair) => pairs(pair).map(ProceedingKey::Decision).collect(),
            ProceedingKey::Reservation(pair, state) => pairs(pair)
                .map(|pair| ProceedingKey::Reservation(pair, std::sync::Arc::clone(state)))
                .collect(),
            ProceedingKey::Parked(pair) => pairs(pair).map(ProceedingKey::Parked).collect(),
            ProceedingKey::Check(pair) => pairs(pair).map(ProceedingKey::Check).collect(),
            ProceedingKey::Gap(side, item) => {
                let items = self.places.items(*side, *item).into_iter();
                items.map(|item| ProceedingKey::Gap(*side, item)).collect()
            }
            ProceedingKey::Basket(side, item) => {
                let items = self.places.items(*side, *item).into_iter();
                items.map(|item| ProceedingKey::Basket(*side, item)).collect()
            }
            ProceedingKey::Proposal(id) => vec![self.proposal_place(*id, record)],
            other => vec![other.clone()],
        }
    }

    /// The id that a proposal's first version gets.
    fn proposal_place(&mut self, id: ProposalId, record: &Record<Proceeding>) -> ProceedingKey {
        let key = ProceedingKey::Proposal(id);
        let Some(first) = record.versions().iter().find(|one| one.id == id.0) else {
            return key;
        };
        let mut unheard = Vec::new();
        let mut sayer = Sayer {
            old: self.old,
            new: &self.new,
            places: &self.places,
            adjusted: &mut unheard,
            record: RecordKey::Proceeding(key.clone()),
            is_head: false,
        };
        let content = first.content.as_ref();
        let content = content.map(|content| sayer.proceeding(&key, content, &self.ids));
        let id = self
            .new
            .proceeding_id(&key, content.as_ref(), &first.stamp, &first.supersedes);
        ProceedingKey::Proposal(ProposalId(id))
    }

    fn proceeding_versions(
        &mut self,
        key: &ProceedingKey,
        record: &Record<Proceeding>,
    ) -> Vec<Version<Proceeding>> {
        let heads = heads(record);
        // What is looked up was carried before; what is noted meanwhile is this record's own.
        let before = std::mem::take(&mut self.ids);
        let mut sayer = Sayer {
            old: self.old,
            new: &self.new,
            places: &self.places,
            adjusted: &mut self.adjusted,
            record: RecordKey::Proceeding(key.clone()),
            is_head: false,
        };
        let mut own = Ids::default();
        let new = &self.new;
        let versions = chain(
            record,
            &mut own,
            |version, content| {
                sayer.is_head = heads.contains(&version.id);
                sayer.proceeding(key, content, &before)
            },
            |version, content, supersedes| new.proceeding_id(key, content, &version.stamp, supersedes),
        );
        self.ids = before;
        for version in record.versions() {
            let new = own.0.remove(&version.id).unwrap_or_default();
            self.ids.0.entry(version.id).or_default().extend(new);
        }
        versions
    }

    /// Carries the log over: each entry with its author and time, naming what its versions became. An entry
    /// of which nothing has a place gives way to those before it.
    pub(super) fn log(&mut self) {
        let mut entries: HashMap<VersionId, Vec<VersionId>> = HashMap::new();
        for entry in crate::model::log::in_order(self.old) {
            let after = entry.after.iter();
            let mut after: Vec<_> = after
                .flat_map(|id| entries.get(id).cloned().unwrap_or_else(|| vec![*id]))
                .collect();
            after.sort_unstable();
            after.dedup();
            let mut met = HashSet::new();
            let versions = entry.versions.iter().flat_map(|id| self.ids.all(&[*id]));
            let versions: Box<[_]> = versions
                .filter(|id| self.laid_down.contains(id) && met.insert(*id))
                .collect();
            if versions.is_empty() {
                entries.insert(entry.id, after);
                continue;
            }
            let new = LogEntry::new(entry.stamp.clone(), after.into_boxed_slice(), versions);
            entries.insert(entry.id, vec![new.id]);
            self.new.adopt_log_entry(new);
        }
    }

    /// Writes a record of the proceedings as of now, unless it says that already.
    pub(super) fn write(&mut self, key: ProceedingKey, content: Option<Proceeding>, stamp: &Stamp) {
        let record = self.new.proceeding_record(&key);
        let current = record.map_or(Current::Absent, Record::current);
        if current == content.as_ref().map_or(Current::Absent, Current::Said) {
            return;
        }
        let supersedes = record.map(Record::head_ids).unwrap_or_default();
        let id = self.new.proceeding_id(&key, content.as_ref(), stamp, &supersedes);
        let version = Version {
            id,
            content,
            stamp: stamp.clone(),
            supersedes,
        };
        self.own.push(id);
        self.adopt_proceeding(key, version);
    }
}

/// Whether a record says that there is a link, or says two things.
fn is_link(record: &Record<Judgement>) -> bool {
    match record.current() {
        Current::Absent => false,
        Current::Said(judgement) => judgement.link_strength().is_some(),
        Current::Conflict => true,
    }
}

/// The comment that a comment answers.
fn reply_of(record: &Record<Comment>) -> Option<CommentId> {
    let mut said = record.versions().iter().filter_map(|one| one.content.as_ref());
    said.find_map(|comment| comment.reply_to)
}
