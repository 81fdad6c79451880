//! Acts: what was done, by whom, when, and which versions it wrote.

use super::hash::Canonical;
use super::record::{Stamp, VersionId};

/// An act's identity, computed from its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActId(pub VersionId);

/// What kind of thing was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActKind {
    /// The session was made.
    Create,
    /// Title, purpose or meeting changed.
    SetDetails,
    /// A reviewer was entered or corrected.
    PutReviewer,
    /// One pair was judged.
    Judge,
    /// Several pairs were judged at once.
    JudgeMany,
    /// A judgement was taken back to "not considered".
    Clear,
    /// A comment was made.
    Comment,
    /// A comment was reworded by its author.
    EditComment,
    /// A comment was withdrawn by its author.
    WithdrawComment,
    /// The step before was undone.
    Undo,
    /// An undone step was done again.
    Redo,
    /// The scale was chosen.
    SetScale,
    /// The rules were set.
    SetRules,
    /// A reviewer's role or region was set.
    PutSeat,
    /// A group was made or changed.
    PutGroup,
    /// A group was dissolved.
    RemoveGroup,
    /// A round was started.
    StartRound,
    /// A blind round was opened.
    OpenRound,
    /// A reviewer submitted a round.
    Submit,
    /// A decision on one pair was recorded.
    Decide,
    /// Decisions on several pairs were recorded at once.
    DecideMany,
    /// A State's reservation was recorded.
    Reserve,
    /// A State's reservation was withdrawn.
    WithdrawReservation,
    /// A pair was moved to the end of the agenda, or back.
    Park,
    /// The rule of coverage was changed.
    SetCoverageRule,
    /// What the meeting makes of a gap was noted.
    NoteGap,
    /// An item's wording was marked.
    MarkWording,
    /// A proposal was made.
    Propose,
    /// A proposal was changed.
    Repropose,
    /// A proposal was withdrawn.
    WithdrawProposal,
    /// A question of the report template was entered or changed.
    PutQuestion,
    /// Several questions were entered or changed at once.
    PutQuestions,
    /// A question was taken out.
    RemoveQuestion,
    /// The session was made by carrying another over to a new version of a plan.
    Rebase,
    /// A link that was carried over was looked at again and still holds.
    StillHolds,
    /// The mapping was declared final.
    DeclareFinal,
    /// The mapping was taken up again after it was final.
    Reopen,
}

impl ActKind {
    /// All kinds; their places are frozen, since ids are computed from them.
    pub const ALL: [Self; 37] = [
        Self::Create,
        Self::SetDetails,
        Self::PutReviewer,
        Self::Judge,
        Self::JudgeMany,
        Self::Clear,
        Self::Comment,
        Self::EditComment,
        Self::WithdrawComment,
        Self::Undo,
        Self::Redo,
        Self::SetScale,
        Self::SetRules,
        Self::PutSeat,
        Self::PutGroup,
        Self::RemoveGroup,
        Self::StartRound,
        Self::OpenRound,
        Self::Submit,
        Self::Decide,
        Self::DecideMany,
        Self::Reserve,
        Self::WithdrawReservation,
        Self::Park,
        Self::SetCoverageRule,
        Self::NoteGap,
        Self::MarkWording,
        Self::Propose,
        Self::Repropose,
        Self::WithdrawProposal,
        Self::PutQuestion,
        Self::PutQuestions,
        Self::RemoveQuestion,
        Self::Rebase,
        Self::StillHolds,
        Self::DeclareFinal,
        Self::Reopen,
    ];
}

/// One entry of the history of changes. The list only grows; undoing is an act too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Computed from the rest.
    pub id: ActId,
    /// Who and when.
    pub stamp: Stamp,
    /// What kind.
    pub kind: ActKind,
    /// The versions it wrote, in the order written.
    pub versions: Box<[VersionId]>,
}

impl Act {
    /// Returns the act with its computed id.
    pub fn new(kind: ActKind, stamp: Stamp, versions: Box<[VersionId]>) -> Self {
        let mut out = Canonical::new("seagrass act 1");
        out.number(ActKind::ALL.iter().position(|one| *one == kind).unwrap_or(0) as u64);
        stamp.encode(&mut out);
        out.list(versions.len());
        for version in &versions {
            out.bytes(&version.0);
        }
        Self {
            id: ActId(VersionId::from_hash(out.finish())),
            stamp,
            kind,
            versions,
        }
    }
}
