//! What reviewers said of each pair, side by side, and in which order to talk about it.
//!
//! A class only chooses what to look at; it never becomes an answer.

use super::agreement::dispersion::van_der_eijk;
use super::agreement::{Defined, Scale};
use crate::model::natural::compare;
use crate::model::{Current, Judgement, Pair, Plan, Verdict, View};

/// How the scores of one pair lie. The first test that fits, in this order but for
/// [`PairClass::TooFew`], which is tested first and listed last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PairClass {
    /// At least a third, rounded up, at 0 and as many at 2 or 3; or van der Eijk's A is not above 0.
    Polarised,
    /// At least a quarter, rounded up, on each side of "a link or none"; two if there are six or more.
    PresenceDispute,
    /// Two steps or more apart, and not by one score alone.
    Split,
    /// Two steps or more apart, but all except one score lie within one step.
    Outlier,
    /// One step apart.
    Adjacent,
    /// All the same.
    Unanimous,
    /// Fewer than three scores.
    TooFew,
}

impl PairClass {
    /// All classes in the order of the agenda.
    pub const ALL: [Self; 7] = [
        Self::Polarised,
        Self::PresenceDispute,
        Self::Split,
        Self::Outlier,
        Self::Adjacent,
        Self::Unanimous,
        Self::TooFew,
    ];
}

/// How often each strength was given, and what is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// How often 0, 1, 2 and 3 were given.
    pub scores: [u32; 4],
    /// How many reviewers cannot judge. Not a score.
    pub cannot_judge: u32,
    /// How many reviewers' versions contradict each other. Not a score.
    pub conflicts: u32,
}

impl Spread {
    /// Returns the spread of scores 0 to 3 with these frequencies.
    pub fn of_scores(scores: [u32; 4]) -> Self {
        Self {
            scores,
            ..Self::default()
        }
    }

    /// Returns the number of scores.
    pub fn n(&self) -> u32 {
        self.scores.iter().sum()
    }

    /// Returns the middle score, or the mean of the two middle ones, which may be a half.
    pub fn median(&self) -> Option<f64> {
        let n = self.n();
        let last = n.checked_sub(1)?;
        Some(f64::midpoint(self.at(last / 2), self.at(n / 2)))
    }

    /// The score at that place when all are sorted.
    fn at(&self, place: u32) -> f64 {
        let mut before = 0;
        let reached = |count: &u32| {
            before += count;
            before > place
        };
        self.scores.iter().position(reached).unwrap_or_default() as f64
    }

    /// Returns the difference between the highest and the lowest score.
    pub fn range(&self) -> Option<usize> {
        range_of(&self.scores)
    }

    /// Returns van der Eijk's agreement A of the scores.
    pub fn agreement(&self) -> Defined {
        van_der_eijk(&self.scores.map(f64::from))
    }

    /// Returns the class.
    pub fn class(&self) -> PairClass {
        let n = self.n();
        let [none, weak, moderate, strong] = self.scores;
        if n < 3 {
            return PairClass::TooFew;
        }
        let third = n.div_ceil(3);
        // Zero comes out of sums of fractions: what is this small is zero.
        let apart = self.agreement().is_ok_and(|agreement| agreement <= 1e-12);
        if apart || (none >= third && moderate + strong >= third) {
            return PairClass::Polarised;
        }
        let quarter = n.div_ceil(4).max(if n >= 6 { 2 } else { 1 });
        if none >= quarter && weak + moderate + strong >= quarter {
            return PairClass::PresenceDispute;
        }
        match self.range().unwrap_or_default() {
            0 => PairClass::Unanimous,
            1 => PairClass::Adjacent,
            _ if self.without_one_lies_close() => PairClass::Outlier,
            _ => PairClass::Split,
        }
    }

    fn without_one_lies_close(&self) -> bool {
        (0..Scale::STRENGTH.categories()).any(|place| {
            let mut others = self.scores;
            let taken = others
                .get_mut(place)
                .is_some_and(|count| count.checked_sub(1).map(|less| *count = less).is_some());
            taken && range_of(&others).is_some_and(|range| range <= 1)
        })
    }

    fn count(&mut self, current: &Current<'_, Judgement>) {
        match current {
            Current::Absent => {}
            Current::Conflict => self.conflicts += 1,
            Current::Said(judgement) => match judgement.verdict {
                Verdict::CannotJudge => self.cannot_judge += 1,
                Verdict::Scored(strength) => {
                    if let Some(count) = self.scores.get_mut(usize::from(strength.digit())) {
                        *count += 1;
                    }
                }
            },
        }
    }
}

fn range_of(scores: &[u32]) -> Option<usize> {
    let first = scores.iter().position(|count| *count > 0)?;
    let last = scores.iter().rposition(|count| *count > 0)?;
    Some(last - first)
}

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

/// Returns every pair of which anything is said, in the order in which to talk about them: by class as
/// in [`PairClass::ALL`], then the least agreement first, then the most scores, then the codes of action
/// and target in natural order.
pub fn disagreements(view: &View<'_>) -> Vec<Disagreement> {
    let mut found: Vec<(Pair, Spread)> = Vec::new();
    for (key, record) in view.everyones_judgements() {
        let current = record.current();
        if current == Current::Absent {
            continue;
        }
        if found.last().is_none_or(|(pair, _)| *pair != key.pair) {
            found.push((key.pair, Spread::default()));
        }
        if let Some((_, spread)) = found.last_mut() {
            spread.count(&current);
        }
    }
    let mut lines: Vec<_> = found
        .into_iter()
        .map(|(pair, spread)| Disagreement {
            pair,
            spread,
            class: spread.class(),
            agreement: spread.agreement(),
        })
        .collect();
    let session = view.session();
    let (actions, targets) = (ranks(session.actions()), ranks(session.targets()));
    let place = |pair: Pair| {
        (
            actions.get(pair.action.index()).copied(),
            targets.get(pair.target.index()).copied(),
        )
    };
    lines.sort_by(|one, other| {
        let least = |line: &Disagreement| line.agreement.unwrap_or(f64::INFINITY);
        one.class
            .cmp(&other.class)
            .then_with(|| least(one).total_cmp(&least(other)))
            .then_with(|| other.spread.n().cmp(&one.spread.n()))
            .then_with(|| place(one.pair).cmp(&place(other.pair)))
    });
    lines
}

/// Each item's place when the plan's codes are sorted as people sort them.
fn ranks(plan: &Plan) -> Vec<usize> {
    let mut order: Vec<_> = plan.items().iter().enumerate().collect();
    order.sort_by(|(_, one), (_, other)| compare(one.code.as_str(), other.code.as_str()));
    let mut ranks = vec![0; order.len()];
    for (rank, (at, _)) in order.into_iter().enumerate() {
        if let Some(place) = ranks.get_mut(at) {
            *place = rank;
        }
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_spread_has_its_class_and_its_agreement() {
        use PairClass::*;
        for (scores, agreement, class) in [
            ([5, 0, 0, 0], 1.000, Unanimous),
            ([3, 2, 0, 0], 0.733, PresenceDispute),
            ([1, 4, 0, 0], 0.867, Adjacent),
            ([1, 3, 1, 0], 0.600, Outlier),
            ([1, 1, 3, 2], 0.333, Split),
            ([0, 3, 2, 0], 0.733, Adjacent),
            ([1, 5, 4, 2], 0.389, Split),
            ([1, 0, 0, 4], 0.200, Outlier),
            ([2, 1, 1, 1], 0.200, Polarised),
            ([0, 2, 0, 2], -0.167, Polarised),
            ([1, 1, 1, 1], 0.000, Polarised),
            ([2, 0, 0, 3], -0.600, Polarised),
            ([2, 0, 0, 2], -1.000, Polarised),
            ([0, 1, 0, 1], -0.167, TooFew),
        ] {
            let spread = Spread::of_scores(scores);
            assert_eq!(spread.class(), class, "{scores:?}");
            let found = spread.agreement().unwrap();
            assert!((found - agreement).abs() < 0.0006, "{scores:?}: {found}");
        }
    }

    #[test]
    fn at_the_edges_of_the_tests() {
        use PairClass::*;
        // Three scores: one on each side disputes presence; of six it takes two.
        assert_eq!(Spread::of_scores([1, 2, 0, 0]).class(), PresenceDispute);
        assert_eq!(Spread::of_scores([1, 5, 0, 0]).class(), Adjacent);
        assert_eq!(Spread::of_scores([2, 4, 0, 0]).class(), PresenceDispute);
        assert_eq!(Spread::of_scores([0, 0, 0, 0]).class(), TooFew);
        assert_eq!(Spread::of_scores([0, 2, 0, 1]).class(), Outlier);
        assert_eq!(Spread::of_scores([1, 0, 2, 0]).class(), Polarised);
    }

    #[test]
    fn medians_and_ranges() {
        for (scores, median, range) in [
            ([0, 0, 0, 0], None, None),
            ([1, 0, 0, 0], Some(0.0), Some(0)),
            ([1, 1, 0, 0], Some(0.5), Some(1)),
            ([1, 0, 0, 1], Some(1.5), Some(3)),
            ([1, 0, 3, 1], Some(2.0), Some(3)),
            ([0, 2, 2, 0], Some(1.5), Some(1)),
        ] {
            let spread = Spread::of_scores(scores);
            assert_eq!((spread.median(), spread.range()), (median, range), "{scores:?}");
        }
    }
}
