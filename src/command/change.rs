//! Changes: what a command does to the current values, before and after.

use crate::model::{
    AnyVersion, Comment, CommentId, Details, Judgement, JudgementKey, Proceeding, ProceedingKey, Reviewer,
    ReviewerCode, Session, Stamp, Version,
};

/// A value before and after. Nothing stands for absent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diff<T> {
    /// The value before.
    pub before: Option<T>,
    /// The value after.
    pub after: Option<T>,
}

impl<T: Clone> Diff<T> {
    /// Returns the way back.
    #[must_use]
    pub fn inverted(&self) -> Self {
        Self {
            before: self.after.clone(),
            after: self.before.clone(),
        }
    }
}

/// One record's change of value. Inverting one undoes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Title, purpose, meeting.
    Details(Diff<Details>),
    /// One reviewer.
    Reviewer(ReviewerCode, Diff<Reviewer>),
    /// One judgement.
    Judgement(JudgementKey, Diff<Judgement>),
    /// One comment.
    Comment(CommentId, Diff<Comment>),
    /// One record of the proceedings.
    Proceeding(ProceedingKey, Diff<Proceeding>),
}

impl Change {
    /// Returns the change that takes this one back.
    #[must_use]
    pub fn inverted(&self) -> Self {
        match self {
            Self::Details(diff) => Self::Details(diff.inverted()),
            Self::Reviewer(code, diff) => Self::Reviewer(code.clone(), diff.inverted()),
            Self::Judgement(key, diff) => Self::Judgement(key.clone(), diff.inverted()),
            Self::Comment(id, diff) => Self::Comment(*id, diff.inverted()),
            Self::Proceeding(key, diff) => Self::Proceeding(key.clone(), diff.inverted()),
        }
    }

    /// Returns the version that carries the change out, replacing all heads of its record.
    pub(super) fn version(&self, session: &Session, stamp: &Stamp) -> AnyVersion {
        let stamp = stamp.clone();
        match self {
            Self::Details(diff) => {
                let content = diff.after.clone();
                let supersedes = session.details_record().head_ids();
                let id = session.details_id(content.as_ref(), &stamp, &supersedes);
                AnyVersion::Details(Version {
                    id,
                    content,
                    stamp,
                    supersedes,
                })
            }
            Self::Reviewer(code, diff) => {
                let content = diff.after.clone();
                let record = session.reviewer_records().find(|(one, _)| *one == code);
                let supersedes = record.map(|(_, record)| record.head_ids()).unwrap_or_default();
                let id = session.reviewer_id(code, content.as_ref(), &stamp, &supersedes);
                AnyVersion::Reviewer(
                    code.clone(),
                    Version {
                        id,
                        content,
                        stamp,
                        supersedes,
                    },
                )
            }
            Self::Judgement(key, diff) => {
                let content = diff.after.clone();
                let supersedes = session
                    .judgement_record(key)
                    .map(crate::model::Record::head_ids)
                    .unwrap_or_default();
                let id = session.judgement_id(key, content.as_ref(), &stamp, &supersedes);
                AnyVersion::Judgement(
                    key.clone(),
                    Version {
                        id,
                        content,
                        stamp,
                        supersedes,
                    },
                )
            }
            Self::Comment(comment, diff) => {
                let content = diff.after.clone();
                let record = session.comment_record(*comment);
                let supersedes = record.map(crate::model::Record::head_ids).unwrap_or_default();
                let first = record.map(|_| *comment);
                let id = session.comment_version_id(first, content.as_ref(), &stamp, &supersedes);
                AnyVersion::Comment(
                    *comment,
                    Version {
                        id,
                        content,
                        stamp,
                        supersedes,
                    },
                )
            }
            Self::Proceeding(key, diff) => {
                let content = diff.after.clone();
                let record = session.proceeding_record(key);
                let supersedes = record.map(crate::model::Record::head_ids).unwrap_or_default();
                let id = session.proceeding_id(key, content.as_ref(), &stamp, &supersedes);
                AnyVersion::Proceeding(
                    key.clone(),
                    Version {
                        id,
                        content,
                        stamp,
                        supersedes,
                    },
                )
            }
        }
    }
}
