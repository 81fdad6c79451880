//! What carrying a session over did: nothing of it is silent.

use crate::merge::RecordKey;
use crate::model::{
    CheckMark, Kept, Pair, Parent, PlanName, ProceedingKey, Revision, SessionId, Side, Stamp, VersionId,
};

/// A kind of record, as the report counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordKind {
    /// Title, purpose and meeting.
    Details,
    /// Entries of the roster.
    Reviewers,
    /// Judgements.
    Judgements,
    /// Comments.
    Comments,
    /// Decisions.
    Decisions,
    /// Reservations.
    Reservations,
    /// Parked pairs.
    Parked,
    /// Notes on gaps.
    Gaps,
    /// Remarks on wording.
    Baskets,
    /// Proposals.
    Proposals,
    /// Report questions.
    Questions,
    /// Marks to look at links again, from an earlier carrying over.
    Checks,
    /// Scale, rules, seats, groups, rounds, submissions and the rest.
    Others,
}

impl RecordKind {
    /// All kinds, in the order of the report.
    pub const ALL: [Self; 13] = [
        Self::Details,
        Self::Reviewers,
        Self::Judgements,
        Self::Comments,
        Self::Decisions,
        Self::Reservations,
        Self::Parked,
        Self::Gaps,
        Self::Baskets,
        Self::Proposals,
        Self::Questions,
        Self::Checks,
        Self::Others,
    ];

    /// Returns the kind of a record of the proceedings.
    pub fn of(key: &ProceedingKey) -> Self {
        match key {
            ProceedingKey::Decision(_) => Self::Decisions,
            ProceedingKey::Reservation(..) => Self::Reservations,
            ProceedingKey::Parked(_) => Self::Parked,
            ProceedingKey::Gap(..) => Self::Gaps,
            ProceedingKey::Basket(..) => Self::Baskets,
            ProceedingKey::Proposal(_) => Self::Proposals,
            ProceedingKey::Question(_) => Self::Questions,
            ProceedingKey::Check(_) => Self::Checks,
            ProceedingKey::Scale
            | ProceedingKey::Rules
            | ProceedingKey::Seat(_)
            | ProceedingKey::Group(_)
            | ProceedingKey::Round(_)
            | ProceedingKey::Submission(..)
            | ProceedingKey::CoverageRule
            | ProceedingKey::Parent
            | ProceedingKey::Final
            | ProceedingKey::Kept(_) => Self::Others,
        }
    }
}

/// How many records of one kind there were, and where they are now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Count {
    /// Which kind.
    pub kind: RecordKind,
    /// Records of the parent, those that were taken back included.
    pub before: usize,
    /// Those of them that have at least one place on the new plan.
    pub carried: usize,
    /// Those that have none, and are kept as texts.
    pub listed: usize,
}

/// An item as the report shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemText {
    /// Its code.
    pub code: String,
    /// Its title in the plan's prevailing language.
    pub title: String,
    /// Its text, or else its summary.
    pub text: String,
}

/// Items that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What became of the old ones.
    pub revision: Revision,
    /// Whether a single old item and its single new one differ in words.
    pub reworded: bool,
    /// Items of the old plan.
    pub old: Vec<ItemText>,
    /// Items of the new one.
    pub new: Vec<ItemText>,
}

/// Something inside a record that could not be carried as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Adjustment {
    /// A pair chosen for calibration.
    Calibration,
    /// The pair under which a contribution is judged instead.
    SeeElsewhere,
    /// The gap that a proposal answers.
    Answers,
    /// A link that a proposal would make.
    Effect,
    /// An item that a question informs.
    Informs,
    /// The item whose text a proposal would change.
    Changes,
    /// An element of a target that the new version does not have; the judgement or decision still names it.
    Element,
    /// A heading that the new version does not have; the group still names it.
    Heading,
    /// A section of a later release; it was carried as it stands, whatever it refers to.
    LaterSection,
}

/// A record, and what in it could not be carried as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Adjusted {
    /// What could not be.
    pub what: Adjustment,
    /// The record in the new session; none for a section.
    pub record: Option<RecordKey>,
    /// The code, or codes, or name that it said.
    pub said: String,
}

/// A pair of the new session, and why it is to be looked at again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    /// The pair.
    pub pair: Pair,
    /// Its codes.
    pub codes: (String, String),
    /// Why.
    pub mark: CheckMark,
}

/// All that carrying a session over did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Which plan was replaced.
    pub side: Side,
    /// The session carried over, with its plans.
    pub parent: Parent,
    /// The new version of the plan.
    pub after: PlanName,
    /// The session made.
    pub session: SessionId,
    /// Who did it, and when.
    pub stamp: Stamp,
    /// What became of every item, in the order of the new plan, dropped ones last.
    pub lines: Vec<Line>,
    /// Records before, carried and listed, in the order of [`RecordKind::ALL`].
    pub counts: Vec<Count>,
    /// Links and decisions to be looked at again.
    pub checks: Vec<Marked>,
    /// Records of the new session in which what was said of merged items stands against each other.
    pub differing: Vec<RecordKey>,
    /// What has no place on the new plan, by its id in the parent.
    pub kept: Vec<(VersionId, Kept)>,
    /// What in carried records could not be carried as it was.
    pub adjusted: Vec<Adjusted>,
    /// Judgements on pairs of items that changed, on which nobody saw a link: carried and not marked.
    pub unmarked: usize,
}

impl Report {
    /// Says whether every record of the parent is either carried or listed.
    pub fn adds_up(&self) -> bool {
        self.counts
            .iter()
            .all(|one| one.before == one.carried + one.listed)
    }

    /// Returns how many matches there are of each kind, in the order of [`Revision::ALL`].
    pub fn revisions(&self) -> Vec<(Revision, usize)> {
        let count = |kind: Revision| self.lines.iter().filter(|line| line.revision == kind).count();
        Revision::ALL.iter().map(|kind| (*kind, count(*kind))).collect()
    }
}
