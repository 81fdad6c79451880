//! Where items, pairs and subjects of the old session stand in the new one.

use super::matching::{Match, Matching};
use crate::model::{ActionId, ItemNo, Pair, Revision, Side, Subject, TargetId};

/// Where things stand on the new plan.
pub(super) struct Places<'m> {
    side: Side,
    matching: &'m Matching,
    /// What became of the items that each new one came from.
    revisions: Vec<Revision>,
}

impl<'m> Places<'m> {
    pub(super) fn of(side: Side, matching: &'m Matching, matches: &[Match]) -> Self {
        let mut revisions = vec![Revision::New; matching.new_plan().items().len()];
        for one in matches {
            for new in &one.new {
                if let Some(revision) = revisions.get_mut(new.0 as usize) {
                    *revision = one.revision;
                }
            }
        }
        Self {
            side,
            matching,
            revisions,
        }
    }

    /// Where an item stands; nowhere if it was dropped.
    pub(super) fn items(&self, side: Side, item: ItemNo) -> Vec<ItemNo> {
        if side == self.side {
            self.matching.new_of(item).collect()
        } else {
            vec![item]
        }
    }

    pub(super) fn actions(&self, action: ActionId) -> impl Iterator<Item = ActionId> {
        self.items(Side::Action, action.0).into_iter().map(ActionId)
    }

    pub(super) fn targets(&self, target: TargetId) -> impl Iterator<Item = TargetId> {
        self.items(Side::Target, target.0).into_iter().map(TargetId)
    }

    pub(super) fn pairs(&self, pair: Pair) -> Vec<Pair> {
        self.actions(pair.action)
            .flat_map(|action| {
                self.targets(pair.target)
                    .map(move |target| Pair::new(action, target))
            })
            .collect()
    }

    pub(super) fn subjects(&self, subject: Subject) -> Vec<Subject> {
        match subject {
            Subject::Action(action) => self.actions(action).map(Subject::Action).collect(),
            Subject::Target(target) => self.targets(target).map(Subject::Target).collect(),
            Subject::Pair(pair) => self.pairs(pair).into_iter().map(Subject::Pair).collect(),
        }
    }

    /// What became of the two items of a pair of the new session.
    pub(super) fn revisions(&self, pair: Pair) -> (Revision, Revision) {
        let of = |item: ItemNo| self.revisions.get(item.0 as usize).copied().unwrap_or_default();
        match self.side {
            Side::Action => (of(pair.action.0), Revision::Same),
            Side::Target => (Revision::Same, of(pair.target.0)),
        }
    }
}
