//! The order in which to talk about pairs.

use std::cmp::Reverse;

use super::Disagreement;
use crate::model::natural::compare;
use crate::model::{Plan, Session};

/// What pairs are sorted by; see [`disagreements`](super::disagreements).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::analysis) struct Key {
    class: u8,
    /// A as a number that sorts as A does, undefined last.
    agreement: i64,
    scores: Reverse<u32>,
    action: u32,
    target: u32,
}

/// The places of all codes, computed once.
pub(in crate::analysis) struct Order {
    actions: Vec<u32>,
    targets: Vec<u32>,
}

impl Order {
    pub(in crate::analysis) fn of(session: &Session) -> Self {
        Self {
            actions: ranks(session.actions()),
            targets: ranks(session.targets()),
        }
    }

    pub(in crate::analysis) fn key(&self, line: &Disagreement) -> Key {
        let rank = |ranks: &[u32], index: usize| ranks.get(index).copied().unwrap_or(u32::MAX);
        Key {
            class: line.class as u8,
            // Sums of fractions differ in the last bits; what is this close is equal.
            agreement: line
                .agreement
                .map_or(i64::MAX, |agreement| (agreement * 1e9).round() as i64),
            scores: Reverse(line.spread.n()),
            action: rank(&self.actions, line.pair.action.index()),
            target: rank(&self.targets, line.pair.target.index()),
        }
    }
}

/// Each item's place when the plan's codes are sorted as people sort them.
fn ranks(plan: &Plan) -> Vec<u32> {
    let mut order: Vec<_> = plan.items().iter().enumerate().collect();
    order.sort_by(|(_, one), (_, other)| compare(one.code.as_str(), other.code.as_str()));
    let mut ranks = vec![0; order.len()];
    for (rank, (at, _)) in (0_u32..).zip(order) {
        if let Some(place) = ranks.get_mut(at) {
            *place = rank;
        }
    }
    ranks
}
