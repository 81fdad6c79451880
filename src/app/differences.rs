//! What differs between two states of a session, for a person to decide which one to keep.

use crate::model::{Current, Pair, Record, ReviewerCode, Session, Subject, Verdict};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::readback::verdict_key;

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Difference {
    /// Title, purpose or meeting.
    Details,
    /// A reviewer's entry.
    Reviewer(ReviewerCode),
    /// A judgement: what it was and what it is.
    Judgement {
        /// The pair.
        pair: Pair,
        /// Who judges.
        reviewer: ReviewerCode,
        /// The verdict before.
        before: Option<Verdict>,
        /// The verdict after.
        after: Option<Verdict>,
    },
    /// A comment was made, reworded or withdrawn.
    Comment(Subject),
}

/// Returns what differs from `before` to `after`, in the order of the file. Without a `before` all of
/// `after` is new.
pub fn differences(before: Option<&Session>, after: &Session) -> Vec<Difference> {
    let mut found = Vec::new();
    let details = before.map(Session::details_record);
    if details.map(Record::head_ids).unwrap_or_default() != after.details_record().head_ids() {
        found.push(Difference::Details);
    }
    for (code, record) in after.reviewer_records() {
        let earlier = before.and_then(|session| session.reviewer_records().find(|(one, _)| *one == code));
        let earlier = earlier.map_or(Current::Absent, |(_, record)| record.current());
        if earlier != record.current() {
            found.push(Difference::Reviewer(code.clone()));
        }
    }
    for (key, record) in after.judgement_records() {
        let earlier = before.and_then(|session| session.judgement_record(key));
        let earlier = earlier.map_or(Current::Absent, Record::current);
        if earlier != record.current() {
            found.push(Difference::Judgement {
                pair: key.pair,
                reviewer: key.reviewer.clone(),
                before: earlier.said().map(|judgement| judgement.verdict),
                after: record.current().said().map(|judgement| judgement.verdict),
            });
        }
    }
    for (id, record) in after.comment_records() {
        let earlier = before.and_then(|session| session.comment_record(*id));
        let earlier = earlier.map_or(Current::Absent, Record::current);
        if earlier == record.current() {
            continue;
        }
        let subject = record
            .current()
            .said()
            .or_else(|| earlier.said())
            .map(|one| one.subject);
        found.extend(subject.map(Difference::Comment));
    }
    found
}

/// Returns the number of acts that `after` has and `before` has not.
pub fn new_acts(before: Option<&Session>, after: &Session) -> usize {
    let known: std::collections::BTreeSet<_> = before
        .into_iter()
        .flat_map(Session::acts)
        .map(|act| act.id)
        .collect();
    after.acts().filter(|act| !known.contains(&act.id)).count()
}

impl Difference {
    /// Says the difference in words, with the codes of the session's plans.
    pub fn in_words(&self, words: &Catalogue, session: &Session) -> String {
        match self {
            Self::Details => words.text("differs-details").to_owned(),
            Self::Reviewer(code) => words.format("differs-reviewer", &[("reviewer", code.as_str().into())]),
            Self::Judgement {
                pair,
                reviewer,
                before,
                after,
            } => words.format(
                "differs-judgement",
                &[
                    ("about", about(words, session, Subject::Pair(*pair)).into()),
                    ("reviewer", reviewer.as_str().into()),
                    ("before", words.text(verdict_key(*before)).into()),
                    ("after", words.text(verdict_key(*after)).into()),
                ],
            ),
            Self::Comment(subject) => words.format(
                "differs-comment",
                &[("about", about(words, session, *subject).into())],
            ),
        }
    }
}

fn about(words: &Catalogue, session: &Session, subject: Subject) -> String {
    let action = |id| session.action(id).map_or("", |item| item.code.as_str());
    let target = |id| session.target(id).map_or("", |item| item.code.as_str());
    match subject {
        Subject::Action(id) => words.format("about-action", &[("action", action(id).into())]),
        Subject::Target(id) => words.format("about-target", &[("target", target(id).into())]),
        Subject::Pair(pair) => words.format(
            "about-pair",
            &[
                ("action", action(pair.action).into()),
                ("target", target(pair.target).into()),
            ],
        ),
    }
}
