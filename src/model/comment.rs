//! What people say about pairs and items: threads of comments.

use super::pair::{ActionId, Pair, Side, TargetId};
use super::plan::ItemNo;
use super::record::{Record, Version, VersionId};

/// What a comment is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// One action.
    Action(ActionId),
    /// One target.
    Target(TargetId),
    /// One pair.
    Pair(Pair),
}

impl Subject {
    /// Returns the item on that side as a subject.
    pub fn item(side: Side, item: ItemNo) -> Self {
        match side {
            Side::Action => Self::Action(ActionId(item)),
            Side::Target => Self::Target(TargetId(item)),
        }
    }
}

/// A comment's identity: the id of its first version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentId(pub VersionId);

impl CommentId {
    /// Returns the version that says who made the comment and when: its first, or the earliest that is left
    /// where a damaged file has lost that one.
    pub fn beginning(self, record: &Record<Comment>) -> Option<&Version<Comment>> {
        let first = record.versions().iter().find(|version| version.id == self.0);
        first.or_else(|| record.in_order().first().copied())
    }
}

/// One entry of a thread. Its author and time are those of its versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comment {
    /// What it is about.
    pub subject: Subject,
    /// Its words.
    pub text: String,
    /// The comment it answers, if any.
    pub reply_to: Option<CommentId>,
}
