//! What a copy has that is not here: found once, for counting and for joining.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};

use super::card::{Card, Counts};
use super::conflicts::{RecordKey, of_record};
use super::refused::{Refused, same_session};
use crate::model::session::stands_in;
use crate::model::{
    Act, ActId, ActionId, AnyVersion, Current, Judgement, JudgementKey, LogEntry, ProceedingKey, Record,
    ReviewerCode, Session, Version, VersionId,
};

/// Versions of judgements of one action, each with its key.
pub(super) type RowNews<'o> = Vec<(&'o JudgementKey, &'o Version<Judgement>)>;

/// What earlier copies brought and the session has not taken yet: the two kinds of which there are many
/// are taken once at the end, since a row would be moved for every copy otherwise.
#[derive(Debug, Default)]
pub(super) struct Waiting<'o> {
    /// Judgements as they will be.
    pub(super) judgements: HashMap<&'o JudgementKey, Cow<'o, Record<Judgement>>>,
    /// Entries of the history.
    pub(super) acts: HashMap<ActId, &'o Act>,
}

/// All that a copy has and the session here has not.
#[derive(Debug, Default)]
pub(super) struct News<'o> {
    /// Of all records but judgements.
    pub(super) versions: Vec<AnyVersion>,
    /// Of judgements, by action.
    pub(super) rows: Vec<(ActionId, RowNews<'o>)>,
    /// The records of these judgements with all that is new.
    pub(super) judgements: Vec<(&'o JudgementKey, Cow<'o, Record<Judgement>>)>,
    /// Entries of the history.
    pub(super) acts: Vec<&'o Act>,
    /// Entries of the log.
    pub(super) log: Vec<&'o LogEntry>,
    /// Sections of a later release.
    pub(super) sections: Vec<(&'o str, &'o str)>,
}

/// Compares a copy with the session here and what waits to be taken, or says why it cannot be joined.
pub(super) fn compare<'o>(
    base: &Session,
    waiting: &Waiting<'o>,
    other: &'o Session,
) -> Result<(Card, News<'o>), Refused> {
    same_session(base, other)?;
    let mut card = Card::default();
    let mut news = News::default();
    sections(base, other, &mut card, &mut news)?;
    details(base, other, &mut card, &mut news)?;
    reviewers(base, other, &mut card, &mut news)?;
    let mut who = BTreeSet::new();
    judgements(base, waiting, other, &mut card, &mut news, &mut who)?;
    comments(base, other, &mut card, &mut news, &mut who)?;
    card.who = who.into_iter().cloned().collect();
    proceedings(base, other, &mut card, &mut news)?;
    acts(base, waiting, other, &mut card, &mut news)?;
    log(base, other, &mut card, &mut news)?;
    Ok((card, news))
}

/// What a copy brings to one record.
struct Brought<'o, T: Clone> {
    /// Versions that are not here.
    new: Vec<&'o Version<T>>,
    /// Versions that are.
    here: usize,
    /// What becomes of the record.
    counted: Counts,
    /// The record afterwards, if anything is new.
    joined: Option<Cow<'o, Record<T>>>,
}

impl<T: Clone + PartialEq> Brought<'_, T> {
    /// Enters the record into the card and returns what counts it.
    fn enter(
        &self,
        card: &mut Card,
        key: impl Fn() -> RecordKey,
        wrap: impl Fn(Version<T>) -> AnyVersion,
    ) -> Counts {
        card.versions_new += self.new.len();
        card.versions_here += self.here;
        if self.counted.conflicts > 0 {
            let conflict = self.joined.as_ref().and_then(|one| of_record(one, key(), wrap));
            card.conflicts.extend(conflict);
        }
        self.counted
    }
}

/// Compares one record. `computed` gives the id that a version ought to have.
fn brought<'o, T: Clone + PartialEq>(
    here: Option<&Record<T>>,
    there: &'o Record<T>,
    computed: impl Fn(&Version<T>) -> VersionId,
) -> Result<Brought<'o, T>, Refused> {
    let known = here.map_or(&[][..], Record::versions);
    let mut new = Vec::new();
    for version in there.versions() {
        let place = known.binary_search_by_key(&(version.stamp.at, version.id), |one| (one.stamp.at, one.id));
        match place.ok().and_then(|at| known.get(at)) {
            Some(same) if same == version => {}
            Some(_) => return Err(Refused::NotAsWritten(version.id)),
            // Joining does not depend on the order only because nobody can say two things under one id.
            None if computed(version) != version.id => return Err(Refused::NotAsWritten(version.id)),
            None => new.push(version),
        }
    }
    let count_here = there.versions().len() - new.len();
    let before = here.map_or(Current::Absent, Record::current);
    let joined = match here {
        _ if new.is_empty() => None,
        None => Some(Cow::Borrowed(there)),
        Some(here) => {
            let mut record = here.clone();
            for version in &new {
                record.insert((*version).clone());
            }
            Some(Cow::Owned(record))
        }
    };
    let after = joined
        .as_ref()
        .map_or_else(|| before.clone(), |one| one.current());
    let counted = counts(&before, &after);
    Ok(Brought {
        new,
        here: count_here,
        counted,
        joined,
    })
}

fn counts<T: PartialEq>(before: &Current<'_, T>, after: &Current<'_, T>) -> Counts {
    let mut counts = Counts::default();
    let place = match (before, after) {
        _ if before == after => &mut counts.here,
        (_, Current::Conflict) => &mut counts.conflicts,
        (Current::Absent, _) => &mut counts.new,
        _ => &mut counts.changed,
    };
    *place = 1;
    counts
}

fn sections<'o>(
    base: &Session,
    other: &'o Session,
    card: &mut Card,
    news: &mut News<'o>,
) -> Result<(), Refused> {
    let mut differing = Vec::new();
    for (name, text) in other.foreign_sections() {
        match base.foreign_sections().find(|(one, _)| *one == name) {
            Some((_, same)) if same == text => {}
            Some(_) => differing.push(name.to_owned()),
            None => {
                card.sections_new.push(name.to_owned());
                news.sections.push((name, text));
            }
        }
    }
    if differing.is_empty() {
        Ok(())
    } else {
        Err(Refused::LaterSections(differing))
    }
}

fn details<'o>(
    base: &Session,
    other: &'o Session,
    card: &mut Card,
    news: &mut News<'o>,
) -> Result<(), Refused> {
    let brought = brought(Some(base.details_record()), other.details_record(), |one| {
        base.details_id(one.content.as_ref(), &one.stamp, &one.supersedes)
    })?;
    card.details = brought.enter(card, || RecordKey::Details, AnyVersion::Details);
    let new = brought.new.into_iter().cloned();
    news.versions.extend(new.map(AnyVersion::Details));
    Ok(())
}

fn reviewers<'o>(
    base: &Session,
    other: &'o Session,
    card: &mut Card,
    news: &mut News<'o>,
) -> Result<(), Refused> {
    for (code, record) in other.reviewer_records() {
        let here = base.reviewer_record(code);
        // What stands in for a name that is known here says nothing.
        let known = here.map_or_else(Record::default, Record::clone);
        if record.versions().iter().all(|one| stands_in(one, &known)) {
            card.versions_here += record.versions().len();
            card.reviewers.here += 1;
            continue;
        }
        let brought = brought(here, record, |one| {
            base.reviewer_id(code, one.content.as_ref(), &one.stamp, &one.supersedes)
        })?;
        let wrap = |version| AnyVersion::Reviewer(code.clone(), version);
        let counted = brought.enter(card, || RecordKey::Reviewer(code.clone()), wrap);
        card.reviewers += counted;
        news.versions.extend(brought.new.into_iter().cloned().map(wrap));
    }
    Ok(())
}

fn judgements<'o>(
    base: &Session,
    waiting: &Waiting<'o>,
    other: &'o Session,
    card: &mut Card,
    news: &mut News<'o>,
    who: &mut BTreeSet<&'o ReviewerCode>,
) -> Result<(), Refused> {
    let mut last = None;
    for action in base.actions().item_numbers().map(ActionId) {
        let mut new_here = Vec::new();
        let mut known = base.row(action);
        for (key, record) in other.row(action) {
            // Both rows are sorted: what stands before this key is not looked at again.
            known = known
                .get(known.partition_point(|(one, _)| one < key)..)
                .unwrap_or_default();
            let here = known
                .first()
                .filter(|(one, _)| one == key)
                .map(|(_, record)| record);
            let waits = waiting.judgements.get(key).map(|record| &**record);
            let brought = brought(waits.or(here), record, |one| {
                base.judgement_id(key, one.content.as_ref(), &one.stamp, &one.supersedes)
            })?;
            let wrap = |version| AnyVersion::Judgement(key.clone(), version);
            let counted = brought.enter(card, || RecordKey::Judgement(key.clone()), wrap);
            card.judgements += counted;
            news.judgements.extend(brought.joined.map(|joined| (key, joined)));
            new_here.extend(brought.new.into_iter().map(|version| (key, version)));
            if last != Some(&key.reviewer) {
                who.insert(&key.reviewer);
                last = Some(&key.reviewer);
            }
        }
        if !new_here.is_empty() {
            news.rows.push((action, new_here));
        }
    }
    Ok(())
}

fn comments<'o>(
    base: &Session,
    other: &'o Session,
    card: &mut Card,
    news: &mut News<'o>,
    who: &mut BTreeSet<&'o ReviewerCode>,
) -> Result<(), Refused> {
    for (id, record) in other.comment_records() {
        let brought = brought(base.comment_record(*id), record, |one| {
            let first = (one.id != id.0).then_some(*id);
            base.comment_version_id(first, one.content.as_ref(), &one.stamp, &one.supersedes)
        })?;
        let wrap = |version| AnyVersion::Comment(*id, version);
        let counted = brought.enter(card, || RecordKey::Comment(*id), wrap);
        card.comments += counted;
        news.versions.extend(brought.new.into_iter().cloned().map(wrap));
        let author = record.versions().iter().find(|one| one.id == id.0);
        who.extend(author.map(|one| &one.stamp.by));
    }
    Ok(())
}

fn proceedings<'o>(
    base: &Session,
    other: &'o Session,
    card: &mut Card,
    news: &mut News<'o>,
) -> Result<(), Refused> {
    for (key, record) in other.proceeding_records() {
        let brought = brought(base.proceeding_record(key), record, |one| {
            base.proceeding_id(key, one.content.as_ref(), &one.stamp, &one.supersedes)
        })?;
        let wrap = |version| AnyVersion::Proceeding(key.clone(), version);
        let counted = brought.enter(card, || RecordKey::Proceeding(key.clone()), wrap);
        card.proceedings += counted;
        news.versions.extend(brought.new.into_iter().cloned().map(wrap));
        if let ProceedingKey::Submission(round, code) = key {
            card.submitted.push((*round, code.clone()));
        }
    }
    Ok(())
}

fn log<'o>(base: &Session, other: &'o Session, card: &mut Card, news: &mut News<'o>) -> Result<(), Refused> {
    for entry in other.log() {
        match base.log_entry(entry.stamp.at, entry.id) {
            Some(same) if same == entry => {}
            Some(_) => return Err(Refused::NotAsWritten(entry.id)),
            None if entry.computed_id() != entry.id => return Err(Refused::NotAsWritten(entry.id)),
            None => {
                card.log_new += 1;
                news.log.push(entry);
            }
        }
    }
    Ok(())
}

fn acts<'o>(
    base: &Session,
    waiting: &Waiting<'o>,
    other: &'o Session,
    card: &mut Card,
    news: &mut News<'o>,
) -> Result<(), Refused> {
    for act in other.acts() {
        let waits = waiting.acts.get(&act.id).copied();
        match waits.or_else(|| base.act(act.stamp.at, act.id)) {
            Some(same) if same == act => card.acts_here += 1,
            Some(_) => return Err(Refused::NotAsWritten(act.id.0)),
            None => {
                let computed = Act::new(act.kind, act.stamp.clone(), act.versions.clone()).id;
                if computed != act.id {
                    return Err(Refused::NotAsWritten(act.id.0));
                }
                card.acts_new += 1;
                news.acts.push(act);
            }
        }
    }
    Ok(())
}
