//! The classes of disagreement, and the tests that tell them apart.
//!
//! The tests are written for the scale from 0 to 3. Other scales take them by position, with "none" as the 0:
//!
//! - A *step* is from one point of the scale to the next. "At 2 or 3" is two steps or more from none.
//! - Where the scale also goes below none, each test holds on either side: who says that an action works
//!   against a target disputes a benefit as much as who says that there is none. So "at 0" takes in all
//!   that lies beyond it, seen from the scores it is held against.
//! - On two points nobody can be two steps away, and van der Eijk's A is made for three points or more: the
//!   half that says "present" against a half that says "absent" is a presence dispute, never polarised.

use crate::analysis::agreement::Defined;

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

    /// The classes of which a meeting has to talk: more than one step apart, or about whether there is a
    /// link at all.
    pub const DISPUTED: [Self; 4] = [Self::Polarised, Self::PresenceDispute, Self::Split, Self::Outlier];

    /// Returns its place in [`Self::ALL`].
    pub fn place(self) -> usize {
        self as usize
    }
}

/// Returns the class of scores given so often, by point of the scale, where "none" stands at `none`.
pub(super) fn class_of(counts: &[u32], none: usize, agreement: Defined) -> PairClass {
    let n: u32 = counts.iter().sum();
    if n < 3 {
        return PairClass::TooFew;
    }
    let third = n.div_ceil(3);
    // Zero comes out of sums of fractions: what is this small is zero.
    let apart = counts.len() > 2 && agreement.is_ok_and(|agreement| agreement <= 1e-12);
    if apart || Sides::of(counts, none, 2).both_have(third) {
        return PairClass::Polarised;
    }
    let quarter = n.div_ceil(4).max(if n >= 6 { 2 } else { 1 });
    if Sides::of(counts, none, 1).both_have(quarter) {
        return PairClass::PresenceDispute;
    }
    match range_of(counts).unwrap_or_default() {
        0 => PairClass::Unanimous,
        1 => PairClass::Adjacent,
        _ if without_one_lies_close(counts) => PairClass::Outlier,
        _ => PairClass::Split,
    }
}

/// How many scores lie at none or below and how many so many steps above it, and the same the other way.
struct Sides {
    above: (u32, u32),
    below: (u32, u32),
}

impl Sides {
    fn of(counts: &[u32], none: usize, steps: usize) -> Self {
        let count = |is_in: &dyn Fn(usize) -> bool| {
            let places = counts.iter().enumerate();
            places
                .filter(|(place, _)| is_in(*place))
                .map(|(_, count)| count)
                .sum()
        };
        Self {
            above: (
                count(&|place| place <= none),
                count(&|place| place >= none + steps),
            ),
            below: (
                count(&|place| place >= none),
                count(&|place| place + steps <= none),
            ),
        }
    }

    fn both_have(&self, least: u32) -> bool {
        [self.above, self.below]
            .into_iter()
            .any(|(one, other)| one >= least && other >= least)
    }
}

fn without_one_lies_close(counts: &[u32]) -> bool {
    // Only a score alone at an end can be the one.
    let first = counts.iter().position(|count| *count > 0);
    let last = counts.iter().rposition(|count| *count > 0);
    let (Some(first), Some(last)) = (first, last) else {
        return false;
    };
    let alone = |place: usize| counts.get(place) == Some(&1);
    let inner = |places: std::ops::RangeInclusive<usize>| {
        counts
            .get(places)
            .and_then(range_of)
            .is_some_and(|range| range <= 1)
    };
    (alone(first) && inner(first + 1..=last)) || (alone(last) && last > 0 && inner(first..=last - 1))
}

/// Returns the number of steps between the highest and the lowest point that was given.
pub(super) fn range_of(counts: &[u32]) -> Option<usize> {
    let first = counts.iter().position(|count| *count > 0)?;
    let last = counts.iter().rposition(|count| *count > 0)?;
    Some(last - first)
}

#[cfg(test)]
mod tests {
    use super::PairClass::*;
    use crate::analysis::disagreement::Spread;
    use crate::model::RatingScale;

    #[test]
    fn each_spread_has_its_class_and_its_agreement() {
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
            for scale in [RatingScale::Contribution, RatingScale::Levels] {
                let spread = Spread::of_counts(scale, &scores);
                assert_eq!(spread.class(), class, "{scores:?}");
                let found = spread.agreement().unwrap();
                assert!((found - agreement).abs() < 0.0006, "{scores:?}: {found}");
            }
        }
    }

    #[test]
    fn at_the_edges_of_the_tests() {
        // Three scores: one on each side disputes presence; of six it takes two.
        assert_eq!(Spread::of_scores([1, 2, 0, 0]).class(), PresenceDispute);
        assert_eq!(Spread::of_scores([1, 5, 0, 0]).class(), Adjacent);
        assert_eq!(Spread::of_scores([2, 4, 0, 0]).class(), PresenceDispute);
        assert_eq!(Spread::of_scores([0, 0, 0, 0]).class(), TooFew);
        assert_eq!(Spread::of_scores([0, 2, 0, 1]).class(), Outlier);
        assert_eq!(Spread::of_scores([1, 0, 2, 0]).class(), Polarised);
    }

    #[test]
    fn on_two_points_presence_is_disputed_and_nothing_is_polarised() {
        let class = |counts: [u32; 2]| Spread::of_counts(RatingScale::Presence, &counts).class();
        assert_eq!(class([5, 0]), Unanimous);
        assert_eq!(class([3, 3]), PresenceDispute);
        assert_eq!(class([1, 2]), PresenceDispute);
        assert_eq!(class([1, 5]), Adjacent);
        assert_eq!(class([1, 1]), TooFew);
    }

    #[test]
    fn below_none_the_same_tests_hold_the_other_way_round() {
        let class = |counts: [u32; 7]| Spread::of_counts(RatingScale::Interaction, &counts).class();
        // What is polarised, disputed or apart above none is so below it.
        for (scores, expected) in [
            ([2, 1, 1, 1], Polarised),
            ([3, 2, 0, 0], PresenceDispute),
            ([1, 4, 0, 0], Adjacent),
            ([1, 3, 1, 0], Outlier),
            ([0, 3, 2, 0], Adjacent),
            ([5, 0, 0, 0], Unanimous),
        ] {
            let [zero, one, two, three] = scores;
            assert_eq!(
                class([0, 0, 0, zero, one, two, three]),
                expected,
                "{scores:?} above"
            );
            assert_eq!(
                class([three, two, one, zero, 0, 0, 0]),
                expected,
                "{scores:?} below"
            );
        }
        // For and against: a step away a dispute, further away polarised.
        assert_eq!(class([0, 0, 2, 0, 2, 0, 0]), PresenceDispute);
        assert_eq!(class([0, 0, 2, 0, 0, 2, 0]), Polarised);
        assert_eq!(class([3, 0, 0, 0, 0, 0, 3]), Polarised);
        assert_eq!(class([0, 0, 0, 0, 2, 0, 2]), Split);
    }
}
