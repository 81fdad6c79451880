//! What people say about pairs and items: threads of comments.

use super::pair::{ActionId, Pair, TargetId};
use super::record::VersionId;

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

/// A comment's identity: the id of its first version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommentId(pub VersionId);

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
