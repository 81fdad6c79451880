//! The data and its invariants. Knows no window, file, clock or thread.
//!
//! Two plans, and what reviewers said about pairs of their items. Every statement is a record: an
//! immutable set of versions with id, author and time, so that joining two copies is a union.
//! Nothing here makes a decision of judgements, and nothing allocates an id from chance.

pub mod brackets;
pub mod code;
pub mod comment;
pub mod copy;
pub mod details;
pub mod hash;
pub mod history;
pub mod judgement;
pub mod log;
pub mod natural;
mod outcomes;
pub mod pair;
pub mod plan;
pub mod proceeding;
pub mod record;
pub mod restore;
pub mod review;
pub mod reviewer;
mod revised;
pub mod scale;
pub mod session;
mod shared_map;
mod union;
pub mod view;

pub use code::Code;
pub use comment::{Comment, CommentId, Subject};
pub use copy::CopyOf;
pub use details::{Details, Meeting};
pub use hash::ContentHash;
pub use history::{Act, ActId, ActKind};
pub use judgement::{Confidence, Contribution, Judgement, JudgementKey, RoundNo, Strength, Verdict};
pub use log::{LogEntry, LogFault};
pub use pair::{ActionId, Pair, Side, TargetId};
pub use plan::{Heading, HeadingNo, Item, ItemNo, Lang, Plan, Wording};
pub use proceeding::{
    Burden, CheckMark, Chip, Comparable, CoverageRule, Decision, DecisionFault, DecisionWord, Effect, Final,
    GapNote, GapOf, GapOption, Group, Kept, KeptKind, KeptVersion, Missing, Motion, Opening, Parent,
    PlanName, Proceeding, ProceedingKey, Proposal, ProposalId, ProposalKind, Question, QuestionVerdict,
    Relevance, Remarks, Reservation, Revision, Role, Round, RoundKind, Rules, Seat, Sheet, StateName, Status,
    Submission, WordingMark,
};
pub use record::{AnyVersion, Current, Record, Stamp, UtcSeconds, Version, VersionId};
pub use restore::{Fault, Restorer};
pub use review::Unsettled;
pub use reviewer::{Reviewer, ReviewerCode};
pub use revised::TextBefore;
pub use scale::RatingScale;
pub use session::{RowHandle, Session, SessionId};
pub use view::View;
