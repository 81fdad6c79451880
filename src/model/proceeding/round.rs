//! Rounds of judging: blind or open, submitted, opened.

use crate::model::record::VersionId;
use crate::model::reviewer::ReviewerCode;

/// Whether reviewers see each other's judgements while they judge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RoundKind {
    /// They do.
    Open,
    /// They do not, until the round is opened.
    Blind,
}

/// A round of judging. A session without any record of rounds is in an open first round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// Blind or open.
    pub kind: RoundKind,
    /// What stood sealed when a blind round was opened; nothing while it is not.
    pub opened: Option<Opening>,
}

impl Round {
    /// The first round of a session that says nothing of rounds.
    pub const OPEN: Self = Self {
        kind: RoundKind::Open,
        opened: None,
    };

    /// Says whether judgements are hidden from everybody but their authors.
    pub fn hides(&self) -> bool {
        self.kind == RoundKind::Blind && self.opened.is_none()
    }
}

/// The opening of a blind round: which submissions it opened. What is not among them came late.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Who had submitted, and the version that says so; by code.
    pub submissions: Vec<(ReviewerCode, VersionId)>,
}

/// That a reviewer submitted a round: the versions of judgements that were sealed by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Submission {
    /// The current versions of all the reviewer's judgements of the round, sorted.
    pub sealed: Vec<VersionId>,
}
