//! What follows from coverage: overlaps, tensions, and which proposal answers which gap.
//!
//! Nothing here is recorded, and nothing decides anything: these are lists to talk about.

use std::collections::BTreeMap;

use super::coverage::{ActionClass, Basis, Coverage, TargetClass};
use crate::model::{
    ActionId, CoverageRule, Current, GapOf, ItemNo, Pair, Proposal, ProposalId, RatingScale, Session, Side,
    Strength, TargetId, View,
};

/// So many links at the scale's highest point make an overlap, unless somebody asks for another number.
pub const USUAL_OVERLAP: usize = 3;

/// A target to which several actions are linked at the scale's highest point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overlap {
    /// The target.
    pub target: TargetId,
    /// The actions, in the order of the plan.
    pub actions: Vec<ActionId>,
}

/// A pair in which the action could work against the target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tension {
    /// The pair.
    pub pair: Pair,
    /// The value below none that was decided, if one was.
    pub decided: Option<Strength>,
    /// How many reviewers say so, of those who may be seen.
    pub said_by: usize,
}

/// Coverage, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gaps {
    /// The scale that values are on.
    pub scale: RatingScale,
    /// The classes.
    pub coverage: Coverage,
    /// Tensions, by action and target.
    pub tensions: Vec<Tension>,
}

impl Gaps {
    /// Computes both. While a blind round is not opened there is no preview, and nothing is said of what
    /// reviewers hold to be a tension.
    pub fn of(view: &View<'_>, rule: CoverageRule, basis: Basis) -> Result<Self, NoPreview> {
        if basis == Basis::Preview && view.is_blind() {
            return Err(NoPreview);
        }
        Ok(Self {
            scale: view.session().scale().unwrap_or_default(),
            coverage: Coverage::of(view, rule, basis),
            tensions: tensions(view),
        })
    }

    /// Computes both by what was decided.
    pub fn decided(view: &View<'_>, rule: CoverageRule) -> Self {
        Self {
            scale: view.session().scale().unwrap_or_default(),
            coverage: Coverage::of(view, rule, Basis::Decisions),
            tensions: tensions(view),
        }
    }

    /// Returns the targets with at least so many links at the scale's highest point, in the order of the
    /// plan; fewer than two are no overlap.
    pub fn overlaps(&self, least: usize) -> Vec<Overlap> {
        let top = self.scale.points().last().copied().unwrap_or(Strength::Strong);
        let mut found: BTreeMap<TargetId, Vec<ActionId>> = BTreeMap::new();
        for (pair, _, _) in self.coverage.links.iter().filter(|(_, value, _)| *value == top) {
            found.entry(pair.target).or_default().push(pair.action);
        }
        found
            .into_iter()
            .filter(|(_, actions)| actions.len() >= least.max(2))
            .map(|(target, actions)| Overlap { target, actions })
            .collect()
    }

    /// Returns the targets that are not covered, or only partly, or not yet: in the order of the plan.
    pub fn open_targets(&self) -> impl Iterator<Item = TargetId> {
        let all = self.coverage.targets.iter().enumerate();
        all.filter(|(_, one)| one.class != TargetClass::Covered)
            .map(|(place, _)| TargetId::at(place))
    }

    /// Returns the actions that serve no target, or none yet: in the order of the plan.
    pub fn open_actions(&self) -> impl Iterator<Item = ActionId> {
        let all = self.coverage.actions.iter().enumerate();
        all.filter(|(_, one)| one.class != ActionClass::Serves)
            .map(|(place, _)| ActionId::at(place))
    }
}

/// A blind round is not opened: what reviewers said is not to be told, nor what follows from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPreview;

/// The proposals that answer an item's gap, by reference.
pub fn answers(session: &Session, side: Side, item: ItemNo) -> Vec<(ProposalId, &Proposal)> {
    let gap = Some(GapOf { side, item });
    let all = session.proposals().into_iter();
    all.filter(|(_, one, _)| one.answers == gap)
        .map(|(id, one, _)| (id, one))
        .collect()
}

fn tensions(view: &View<'_>) -> Vec<Tension> {
    let mut found: BTreeMap<Pair, (Option<Strength>, usize)> = BTreeMap::new();
    for (pair, decision) in view.session().decisions() {
        let Current::Said(decision) = decision else {
            continue;
        };
        let value = decision.value.filter(|value| *value < Strength::None);
        if decision.status.is_agreed() && value.is_some() {
            found.entry(pair).or_default().0 = value;
        }
    }
    if !view.is_blind() {
        for (key, record) in view.last_judgements() {
            let Some(judgement) = record.current().said() else {
                continue;
            };
            let is_below =
                matches!(judgement.verdict, crate::model::Verdict::Scored(one) if one < Strength::None);
            if judgement.tension || is_below {
                found.entry(key.pair).or_default().1 += 1;
            }
        }
    }
    found
        .into_iter()
        .map(|(pair, (decided, said_by))| Tension {
            pair,
            decided,
            said_by,
        })
        .collect()
}
