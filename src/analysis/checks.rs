//! Links and decisions that stand on texts that changed, for a person to look at again.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;

use crate::model::{ItemNo, Pair, Session, Side};

/// The pairs that are marked to be looked at again.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checks {
    pairs: BTreeSet<Pair>,
    by_item: BTreeMap<(Side, ItemNo), u32>,
}

impl Checks {
    /// Collects the marks of a session: one pass over what was laid down.
    pub fn of(session: &Session) -> Self {
        let mut found = Self::default();
        for (pair, _) in session.check_marks() {
            found.pairs.insert(pair);
            for (side, item) in [(Side::Action, pair.action.0), (Side::Target, pair.target.0)] {
                *found.by_item.entry((side, item)).or_default() += 1;
            }
        }
        found
    }

    /// Says whether a pair is to be looked at again.
    pub fn has(&self, pair: Pair) -> bool {
        self.pairs.contains(&pair)
    }

    /// Returns how many pairs of an item are to be looked at again.
    pub fn on(&self, side: Side, item: ItemNo) -> u32 {
        self.by_item.get(&(side, item)).copied().unwrap_or_default()
    }

    /// Returns how many there are.
    pub fn len(&self) -> usize {
        self.pairs.len()
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pairs.is_empty()
    }

    /// Returns the pairs in the order of the plans.
    pub fn pairs(&self) -> impl Iterator<Item = Pair> {
        self.pairs.iter().copied()
    }

    /// Returns the next one after a pair, in the order of the plans, and the first one after the last.
    pub fn after(&self, pair: Option<Pair>) -> Option<Pair> {
        let later = pair.and_then(|pair| self.pairs.range((Bound::Excluded(pair), Bound::Unbounded)).next());
        later.or_else(|| self.pairs.first()).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActionId, TargetId};

    #[test]
    fn the_next_one_comes_in_the_order_of_the_plans_and_goes_round() {
        let pair = |action, target| Pair::new(ActionId::at(action), TargetId::at(target));
        let checks = Checks {
            pairs: [pair(0, 3), pair(2, 1)].into(),
            by_item: BTreeMap::new(),
        };
        assert_eq!(checks.after(None), Some(pair(0, 3)));
        assert_eq!(checks.after(Some(pair(0, 3))), Some(pair(2, 1)));
        assert_eq!(checks.after(Some(pair(1, 0))), Some(pair(2, 1)));
        assert_eq!(checks.after(Some(pair(2, 1))), Some(pair(0, 3)));
        assert_eq!(Checks::default().after(Some(pair(0, 0))), None);
    }
}
