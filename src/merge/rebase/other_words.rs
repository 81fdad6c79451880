//! Items for which a plan at hand has other words than the session's own, in the same version.
//!
//! Which of two versions is the later one their names do not tell, so that only one and the same version is
//! compared: a later release of the program may have corrected what it says.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::changed_texts;
use crate::model::{ItemNo, Pair, Plan, Session, Side, Wording};

/// Items for which a plan at hand has other words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OtherWords {
    found: Vec<(Side, Arc<Plan>, BTreeSet<ItemNo>)>,
}

impl OtherWords {
    /// Compares both plans of a session with those at hand. Adopted wording that the session has and the
    /// other does not is no change: somebody supplied it.
    pub fn of(session: &Session, at_hand: &[Arc<Plan>]) -> Self {
        let mut found = Vec::new();
        for side in [Side::Action, Side::Target] {
            let here = session.plan(side);
            let others = at_hand.iter().filter(|one| one.version() == here.version());
            for other in others {
                let Some(changed) = changed_texts(here, other) else {
                    continue;
                };
                let is_supplied = |number: &ItemNo| {
                    let item = here.item(*number);
                    let there = item.and_then(|item| other.item_by_code(item.code.as_str()));
                    let there = there.and_then(|number| other.item(number));
                    item.is_some_and(|item| item.content.wording == Wording::Adopted)
                        && there.is_some_and(|item| item.content.wording != Wording::Adopted)
                };
                let mut items: BTreeSet<_> = changed.changed.into_iter().collect();
                items.retain(|number| !is_supplied(number));
                if !items.is_empty() {
                    found.push((side, Arc::clone(other), items));
                }
            }
        }
        Self { found }
    }

    /// Says whether nothing has other words.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// Returns the plans with other words: the side, the plan, and how many items it is about.
    pub fn plans(&self) -> impl Iterator<Item = (Side, &Plan, usize)> {
        self.found
            .iter()
            .map(|(side, plan, items)| (*side, &**plan, items.len()))
    }

    /// Returns the plan that has other words for an item, if one has.
    pub fn plan_of(&self, side: Side, item: ItemNo) -> Option<&Plan> {
        let mut found = self.found.iter();
        found
            .find(|(one, _, items)| *one == side && items.contains(&item))
            .map(|(_, plan, _)| &**plan)
    }

    /// Says whether there are other words for the action or the target of a pair.
    pub fn touches(&self, pair: Pair) -> bool {
        self.plan_of(Side::Action, pair.action.0).is_some()
            || self.plan_of(Side::Target, pair.target.0).is_some()
    }
}
