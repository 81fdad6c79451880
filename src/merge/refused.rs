//! Why a copy cannot be joined.

use crate::model::session::Origin;
use crate::model::{Plan, RoundNo, Session, Side, VersionId};

/// Why a copy cannot be joined. Nothing of it was taken.
///
/// The texts here are for logs and tests. People read the message catalogue's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    /// It was made apart, by somebody else or at another time.
    #[error("it is another session, {:?}, made by {}", .0.title, .0.stamp.by)]
    AnotherSession(Origin),
    /// It was made in the same act, but its plans are not the same.
    #[error("its plans differ")]
    OtherPlans(Vec<PlanDifference>),
    /// A version or act whose id does not fit what it says, or says something else here.
    #[error("version {0} does not say what it said when it was written")]
    NotAsWritten(VersionId),
    /// Sections of a later release that say different things: only that release can join them.
    #[error("sections of a later release differ: {}", .0.join(", "))]
    LaterSections(Vec<String>),
    /// It holds what others judged in a blind round that is not opened, and this is somebody's own copy.
    #[error("it holds what others judged in round {}, which is blind", .0.0)]
    OthersBlind(RoundNo),
}

/// How a plan of the copy differs from the plan here. All lists are empty where it differs besides its
/// items: in its headings, its order or its own details.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanDifference {
    /// Which of the two plans.
    pub side: Side,
    /// Codes of items that only the plan here has.
    pub only_here: Vec<String>,
    /// Codes of items that only the copy's plan has.
    pub only_there: Vec<String>,
    /// Codes of items that both have, with other words.
    pub changed: Vec<String>,
}

/// Says why the two are not copies of one session, if they are not.
pub fn same_session(base: &Session, other: &Session) -> Result<(), Refused> {
    if base.origin() != other.origin() {
        return Err(Refused::AnotherSession(other.origin().clone()));
    }
    let differing: Vec<_> = [Side::Action, Side::Target]
        .into_iter()
        .filter(|side| base.plan(*side).hash() != other.plan(*side).hash())
        .map(|side| difference(side, base.plan(side), other.plan(side)))
        .collect();
    if differing.is_empty() {
        Ok(())
    } else {
        Err(Refused::OtherPlans(differing))
    }
}

/// Says why a copy must not enter somebody's own copy, if it must not: in a blind round that is not opened
/// nobody's copy holds what others judged.
pub fn blind_strangers(base: &Session, other: &Session) -> Result<(), Refused> {
    let Some(copy) = base.copy_of() else {
        return Ok(());
    };
    for round in base.hidden_rounds() {
        // It may bring the opening with it.
        let is_hidden = other.round(round).is_none_or(|round| round.hides());
        let mut keys = other.judgement_records().map(|(key, _)| key);
        if is_hidden && keys.any(|key| key.round == round && !copy.admits(&key.reviewer)) {
            return Err(Refused::OthersBlind(round));
        }
    }
    Ok(())
}

fn difference(side: Side, here: &Plan, there: &Plan) -> PlanDifference {
    let missing = |from: &Plan, to: &Plan| -> Vec<String> {
        let codes = from.items().iter().map(|item| item.code.as_str());
        codes
            .filter(|code| to.item_by_code(code).is_none())
            .map(str::to_owned)
            .collect()
    };
    let changed = here.items().iter().filter(|item| {
        let counterpart = there
            .item_by_code(item.code.as_str())
            .and_then(|one| there.item(one));
        counterpart.is_some_and(|one| one.hash() != item.hash())
    });
    PlanDifference {
        side,
        only_here: missing(here, there),
        only_there: missing(there, here),
        changed: changed.map(|item| item.code.as_str().to_owned()).collect(),
    }
}
