//! Joining copies, and saying beforehand what that would bring.

use std::collections::{BTreeMap, BTreeSet};

use super::card::Card;
use super::compare::{News, RowNews, Waiting, compare};
use super::conflicts::{Conflict, conflicts};
use super::refused::{Refused, blind_strangers, same_session};
use crate::model::{ActionId, Session};

/// A session with all that its copies say.
#[derive(Clone, Debug)]
pub struct Joined {
    /// The session.
    pub session: Session,
    /// For each copy, in the order given: what it brought beyond those before it, or why it was refused.
    pub cards: Vec<Result<Card, Refused>>,
    /// What is not settled in the joined session.
    pub conflicts: Vec<Conflict>,
}

/// Says what joining `other` would bring, or why it is refused. Changes nothing.
pub fn check(base: &Session, other: &Session) -> Result<Card, Refused> {
    compare(base, &Waiting::default(), other).map(|(card, _)| card)
}

/// Joins copies to a session. A copy that is refused leaves no trace; the others go on. Of copies made for
/// reviewers of a blind round that is not opened, those of others are refused unless the session that they
/// were made from is among the files.
///
/// As long as none is refused, the joined session does not depend on the order of the copies, nor on which
/// of them is the base. The cards do: what two copies bring is counted for the first of them.
pub fn join<'s>(base: &Session, others: impl IntoIterator<Item = &'s Session>) -> Joined {
    let others: Vec<&Session> = others.into_iter().collect();
    let contested = contested(base, &others);
    let mut session = base.clone();
    let is_copy = |one: &Session| one.copy_of().is_some();
    let joining = || others.iter().filter(|other| same_session(base, other).is_ok());
    // Copies of several reviewers come together only where they came from.
    let are_all_copies = is_copy(base) && joining().all(|other| is_copy(other));
    if joining().any(|other| other.copy_of() != base.copy_of()) {
        // What several copies say is nobody's own copy.
        session.set_copy_of(None);
    }
    let mut waiting = Waiting::default();
    let mut rows: BTreeMap<ActionId, RowNews<'s>> = BTreeMap::new();
    let cards = others
        .into_iter()
        .map(|other| {
            let own = other.foreign_sections().map(|(name, _)| name);
            let differing: Vec<_> = own.filter(|name| contested.contains(name)).collect();
            let (card, news) = compare(&session, &waiting, other)?;
            if are_all_copies {
                blind_strangers(base, other)?;
            }
            if !differing.is_empty() {
                return Err(Refused::LaterSections(
                    differing.into_iter().map(str::to_owned).collect(),
                ));
            }
            take(&mut session, &mut waiting, &mut rows, news);
            Ok(card)
        })
        .collect();
    for (action, versions) in rows {
        let versions = versions
            .into_iter()
            .map(|(key, version)| (key.clone(), version.clone()));
        session.adopt_row(action, versions.collect());
    }
    session.adopt_acts(waiting.acts.into_values().cloned().collect());
    let conflicts = conflicts(&session);
    Joined {
        session,
        cards,
        conflicts,
    }
}

/// Sections of a later release that the base has not and of which the copies have more than one text:
/// taking the first would make the order matter, so that none is taken.
fn contested<'s>(base: &Session, others: &[&'s Session]) -> BTreeSet<&'s str> {
    let mut texts: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for other in others.iter().filter(|other| same_session(base, other).is_ok()) {
        for (name, text) in other.foreign_sections() {
            texts.entry(name).or_default().insert(text);
        }
    }
    texts.retain(|name, texts| texts.len() > 1 && base.foreign_sections().all(|(one, _)| one != *name));
    texts.into_keys().collect()
}

/// Takes what is new: judgements and acts are noted, all else is adopted.
fn take<'s>(
    session: &mut Session,
    waiting: &mut Waiting<'s>,
    rows: &mut BTreeMap<ActionId, RowNews<'s>>,
    news: News<'s>,
) {
    for version in news.versions {
        session.adopt(version);
    }
    for entry in news.log {
        session.adopt_log_entry(entry.clone());
    }
    for (name, text) in news.sections {
        session.adopt_foreign(name, text);
    }
    for (action, versions) in news.rows {
        rows.entry(action).or_default().extend(versions);
    }
    waiting.judgements.extend(news.judgements);
    waiting
        .acts
        .extend(news.acts.into_iter().map(|act| (act.id, act)));
}
