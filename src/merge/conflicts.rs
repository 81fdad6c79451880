//! Conflicts: records of which two versions differ and nobody has settled which one holds.

use crate::model::{
    AnyVersion, CommentId, Current, JudgementKey, ProceedingKey, Record, ReviewerCode, Session, Version,
};

/// Which record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RecordKey {
    /// Title, purpose and meeting.
    Details,
    /// One entry of the roster.
    Reviewer(ReviewerCode),
    /// One judgement.
    Judgement(JudgementKey),
    /// One comment.
    Comment(CommentId),
    /// One record of the proceedings.
    Proceeding(ProceedingKey),
}

/// A record with versions that stand against each other. A value like any other: a person settles it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Which record.
    pub key: RecordKey,
    /// The versions that nobody replaced, each with content, author and time; by time and then id. At
    /// least two differ in content.
    pub heads: Vec<AnyVersion>,
}

/// Returns all conflicts of a session: details, roster, judgements, comments,
/// proceedings, each in the order of keys.
pub fn conflicts(session: &Session) -> Vec<Conflict> {
    let mut found = Vec::new();
    found.extend(of_record(
        session.details_record(),
        RecordKey::Details,
        AnyVersion::Details,
    ));
    for (code, record) in session.reviewer_records() {
        let wrap = |version| AnyVersion::Reviewer(code.clone(), version);
        found.extend(of_record(record, RecordKey::Reviewer(code.clone()), wrap));
    }
    for (key, record) in session.judgement_records() {
        let wrap = |version| AnyVersion::Judgement(key.clone(), version);
        found.extend(of_record(record, RecordKey::Judgement(key.clone()), wrap));
    }
    for (id, record) in session.comment_records() {
        let wrap = |version| AnyVersion::Comment(*id, version);
        found.extend(of_record(record, RecordKey::Comment(*id), wrap));
    }
    for (key, record) in session.proceeding_records() {
        let wrap = |version| AnyVersion::Proceeding(key.clone(), version);
        found.extend(of_record(record, RecordKey::Proceeding(key.clone()), wrap));
    }
    found
}

/// Returns the conflict of one record, if there is one.
pub(super) fn of_record<T: Clone + PartialEq>(
    record: &Record<T>,
    key: RecordKey,
    wrap: impl Fn(Version<T>) -> AnyVersion,
) -> Option<Conflict> {
    (record.current() == Current::Conflict).then(|| Conflict {
        key,
        heads: record.heads().cloned().map(wrap).collect(),
    })
}
