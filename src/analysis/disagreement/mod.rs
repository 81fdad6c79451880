//! What reviewers said of each pair, side by side, and in which order to talk about it.
//!
//! A class only chooses what to look at; it never becomes an answer.

mod class;
mod order;
mod spread;

pub use class::PairClass;
pub use spread::{MOST_POINTS, Spread};

pub(super) use order::Order;

use std::collections::HashSet;

use super::agreement::Defined;
use crate::model::{Current, Pair, RatingScale, View};

/// A pair with how its scores lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disagreement {
    /// The pair.
    pub pair: Pair,
    /// How often each score was given.
    pub spread: Spread,
    /// The class of the spread.
    pub class: PairClass,
    /// Van der Eijk's A; not defined without a score.
    pub agreement: Defined,
}

impl Disagreement {
    /// Returns a pair with its spread, classed.
    pub(super) fn of(pair: Pair, spread: Spread) -> Self {
        let (class, agreement) = spread.classed();
        Self {
            pair,
            spread,
            class,
            agreement,
        }
    }
}

/// Returns every pair of which anything is said, in the order in which to talk about them: by class as
/// in [`PairClass::ALL`], then the least agreement first, then the most scores, then the codes of action
/// and target in natural order. Nothing while copies of the session differ in the scale.
pub fn disagreements(view: &View<'_>) -> Vec<Disagreement> {
    let mut lines = Said::of(view).map_or_else(Vec::new, |said| said.lines);
    let order = Order::of(view.session());
    lines.sort_by_cached_key(|line| order.key(line));
    lines
}

/// What is said of pairs in the current round.
pub(super) struct Said {
    /// The scale it is said on.
    pub(super) scale: RatingScale,
    /// How many reviewers said something of any pair.
    pub(super) judges: u32,
    /// Every pair of which anything is said, by action and target.
    pub(super) lines: Vec<Disagreement>,
}

impl Said {
    /// Collects it in one pass; nothing while copies of the session differ in the scale.
    pub(super) fn of(view: &View<'_>) -> Option<Self> {
        let scale = view.session().scale().ok()?;
        let mut found: Vec<(Pair, Spread)> = Vec::new();
        let mut judges = HashSet::new();
        for (key, record) in view.everyones_judgements() {
            let current = record.current();
            if current == Current::Absent {
                continue;
            }
            judges.insert(&key.reviewer);
            if found.last().is_none_or(|(pair, _)| *pair != key.pair) {
                found.push((key.pair, Spread::on(scale)));
            }
            if let Some((_, spread)) = found.last_mut() {
                spread.count(&current);
            }
        }
        let judges = judges.len() as u32;
        let lines = found.into_iter().map(|(pair, mut spread)| {
            spread.not_considered = judges.saturating_sub(spread.said());
            Disagreement::of(pair, spread)
        });
        Some(Self {
            scale,
            judges,
            lines: lines.collect(),
        })
    }
}
