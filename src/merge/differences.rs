//! What differs between two states of a session, for a person to read or to decide which one to keep.

use std::collections::BTreeMap;

use crate::model::{
    Comment, CommentId, Current, Details, Judgement, JudgementKey, Proceeding, ProceedingKey, Record,
    Reviewer, ReviewerCode, Session,
};

/// What a record says at one time, apart from its session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said<T> {
    /// Nothing: never said, or withdrawn.
    Nothing,
    /// One content.
    One(T),
    /// Versions that nobody has settled.
    Conflict,
}

impl<T> Said<T> {
    /// Returns the content, if there is exactly one.
    pub fn one(&self) -> Option<&T> {
        match self {
            Self::One(content) => Some(content),
            Self::Nothing | Self::Conflict => None,
        }
    }
}

impl<T: Clone> From<&Current<'_, T>> for Said<T> {
    fn from(current: &Current<'_, T>) -> Self {
        match current {
            Current::Absent => Self::Nothing,
            Current::Said(content) => Self::One((*content).clone()),
            Current::Conflict => Self::Conflict,
        }
    }
}

/// One record that says something else: before and after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Title, purpose or meeting.
    Details(Said<Details>, Said<Details>),
    /// A reviewer's entry.
    Reviewer(ReviewerCode, Said<Reviewer>, Said<Reviewer>),
    /// A judgement.
    Judgement(JudgementKey, Said<Judgement>, Said<Judgement>),
    /// A comment: made, reworded or withdrawn.
    Comment(CommentId, Said<Comment>, Said<Comment>),
    /// A record of the proceedings.
    Proceeding(ProceedingKey, Said<Proceeding>, Said<Proceeding>),
    /// A section of a later release, by name: all that this one can say of it.
    LaterSection(String),
}

/// Returns what differs from `before` to `after`: details, roster, judgements, comments,
/// proceedings, each in the order of keys. Without a `before` all of `after` is new. The caller has checked that both are the same session.
pub fn differences(before: Option<&Session>, after: &Session) -> Vec<Difference> {
    let mut found = Vec::new();
    let details = before.map(Session::details_record);
    found.extend(
        differs(details, Some(after.details_record())).map(|(one, other)| Difference::Details(one, other)),
    );
    let earlier = before.into_iter().flat_map(Session::reviewer_records);
    for (code, one, other) in paired(earlier, after.reviewer_records()) {
        let changed = differs(one, other);
        found.extend(changed.map(|(one, other)| Difference::Reviewer(code.clone(), one, other)));
    }
    let earlier = before.into_iter().flat_map(Session::judgement_records);
    let earlier = earlier.map(|(key, record)| (key, record));
    let later = after.judgement_records().map(|(key, record)| (key, record));
    for (key, one, other) in paired(earlier, later) {
        let changed = differs(one, other);
        found.extend(changed.map(|(one, other)| Difference::Judgement(key.clone(), one, other)));
    }
    let earlier = before.into_iter().flat_map(Session::comment_records);
    for (id, one, other) in paired(earlier, after.comment_records()) {
        found.extend(differs(one, other).map(|(one, other)| Difference::Comment(*id, one, other)));
    }
    let earlier = before.into_iter().flat_map(Session::proceeding_records);
    for (key, one, other) in paired(earlier, after.proceeding_records()) {
        let changed = differs(one, other);
        found.extend(changed.map(|(one, other)| Difference::Proceeding(key.clone(), one, other)));
    }
    found.extend(later_sections(before, after).map(Difference::LaterSection));
    found
}

/// Returns the names of later releases' sections that are not the same in both.
fn later_sections(before: Option<&Session>, after: &Session) -> impl Iterator<Item = String> {
    let sections = |session: &Session| -> BTreeMap<String, String> {
        let named = session.foreign_sections();
        named
            .map(|(name, text)| (name.to_owned(), text.to_owned()))
            .collect()
    };
    let (earlier, later) = (before.map(sections).unwrap_or_default(), sections(after));
    let mut names: Vec<_> = earlier.keys().chain(later.keys()).cloned().collect();
    names.sort();
    names.dedup();
    names.retain(|name| earlier.get(name) != later.get(name));
    names.into_iter()
}

/// Walks along two lists of records that are sorted by key.
fn paired<'s, K: Ord + 's, T: 's>(
    one: impl Iterator<Item = (&'s K, &'s Record<T>)>,
    other: impl Iterator<Item = (&'s K, &'s Record<T>)>,
) -> impl Iterator<Item = (&'s K, Option<&'s Record<T>>, Option<&'s Record<T>>)> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    std::iter::from_fn(move || {
        let order = match (one.peek(), other.peek()) {
            (Some((left, _)), Some((right, _))) => left.cmp(right),
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, _) => std::cmp::Ordering::Greater,
        };
        let before = if order.is_le() { one.next() } else { None };
        let after = if order.is_ge() { other.next() } else { None };
        let key = before.or(after)?.0;
        Some((
            key,
            before.map(|(_, record)| record),
            after.map(|(_, record)| record),
        ))
    })
}

/// Returns what a record said and says, if that differs.
fn differs<T: Clone + PartialEq>(
    before: Option<&Record<T>>,
    after: Option<&Record<T>>,
) -> Option<(Said<T>, Said<T>)> {
    let earlier = before.map_or(Current::Absent, Record::current);
    let later = after.map_or(Current::Absent, Record::current);
    // Two conflicts are the same only if the same versions stand against each other.
    let heads = |record: Option<&Record<T>>| record.map(Record::head_ids).unwrap_or_default();
    let is_same = earlier == later && (later != Current::Conflict || heads(before) == heads(after));
    (!is_same).then(|| (Said::from(&earlier), Said::from(&later)))
}

/// Returns the number of acts that `after` has and `before` has not.
pub fn new_acts(before: Option<&Session>, after: &Session) -> usize {
    let is_known = |session: &Session| {
        after
            .acts()
            .filter(|act| session.act(act.stamp.at, act.id).is_some())
            .count()
    };
    after.acts().count() - before.map_or(0, is_known)
}

/// Says whether `whole` has every version and act of `part`: then putting it in the place of `part`
/// takes nothing away from anybody.
pub fn holds_all(whole: &Session, part: &Session) -> bool {
    super::check(whole, part).is_ok_and(|card| card.is_all_here())
}
