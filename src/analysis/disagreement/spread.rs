//! How the scores of one pair lie on the session's scale, and what is missing.

use super::class::{self, PairClass};
use crate::analysis::agreement::dispersion::van_der_eijk;
use crate::analysis::agreement::{Defined, NotDefined};
use crate::model::{Contribution, Current, Judgement, RatingScale, Strength, Verdict};

/// No scale has more points than this.
pub const MOST_POINTS: usize = 7;

/// How often each point of the scale was given, and what is missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    scale: RatingScale,
    counts: [u32; MOST_POINTS],
    /// How many of the scores call the contribution direct.
    pub direct: u32,
    /// How many of the scores call the contribution enabling.
    pub enabling: u32,
    /// How many reviewers cannot judge. Not a score.
    pub cannot_judge: u32,
    /// How many reviewers' versions contradict each other. Not a score.
    pub conflicts: u32,
    /// How many answers are no point of the scale, as after joining copies that differ in it. Not a score.
    pub off_scale: u32,
    /// How many of those who judge in this round did not consider the pair. Not a score.
    pub not_considered: u32,
}

impl Spread {
    /// Returns the spread of nothing on a scale.
    pub fn on(scale: RatingScale) -> Self {
        Self {
            scale,
            ..Self::default()
        }
    }

    /// Returns the spread of scores 0 to 3 with these frequencies on the default scale.
    pub fn of_scores(scores: [u32; 4]) -> Self {
        Self::of_counts(RatingScale::Contribution, &scores)
    }

    /// Returns the spread of scores with these frequencies, by point of the scale, lowest first. Frequencies
    /// beyond the scale are left out.
    pub fn of_counts(scale: RatingScale, counts: &[u32]) -> Self {
        let mut spread = Self::on(scale);
        let places = scale.points().len();
        for (own, given) in spread.counts.iter_mut().take(places).zip(counts) {
            *own = *given;
        }
        spread
    }

    /// Returns the scale.
    pub fn scale(&self) -> RatingScale {
        self.scale
    }

    /// Returns how often each point of the scale was given, lowest first.
    pub fn counts(&self) -> &[u32] {
        let points = self.scale.points().len();
        self.counts.get(..points).unwrap_or(&self.counts)
    }

    /// Returns each point of the scale with how often it was given, lowest first.
    pub fn by_point(&self) -> impl DoubleEndedIterator<Item = (Strength, u32)> {
        self.scale
            .points()
            .iter()
            .copied()
            .zip(self.counts().iter().copied())
    }

    /// Returns the number of scores.
    pub fn n(&self) -> u32 {
        self.counts().iter().sum()
    }

    /// Returns how many reviewers said anything at all.
    pub fn said(&self) -> u32 {
        self.n() + self.cannot_judge + self.conflicts + self.off_scale
    }

    /// Returns how many scores say that there is a link: anything but none.
    pub fn links(&self) -> u32 {
        let nothing = self.counts().get(self.none_place()).copied();
        self.n() - nothing.unwrap_or_default()
    }

    /// Returns the middle score as a value of the scale, or the mean of the two middle ones, which may be a
    /// half.
    pub fn median(&self) -> Option<f64> {
        let n = self.n();
        let last = n.checked_sub(1)?;
        let none = self.none_place() as f64;
        Some(f64::midpoint(self.at(last / 2), self.at(n / 2)) - none)
    }

    /// The place on the scale of that score when all are sorted.
    fn at(&self, place: u32) -> f64 {
        let mut before = 0;
        let reached = |count: &u32| {
            before += count;
            before > place
        };
        self.counts().iter().position(reached).unwrap_or_default() as f64
    }

    /// Returns the number of steps between the highest and the lowest score.
    pub fn range(&self) -> Option<usize> {
        class::range_of(self.counts())
    }

    /// Returns the point that all scores are, if they are one and at least one was given.
    pub fn only(&self) -> Option<Strength> {
        let place = self.counts().iter().position(|count| *count > 0)?;
        if self.range() != Some(0) {
            return None;
        }
        self.scale.points().get(place).copied()
    }

    /// Returns what all scores call the contribution, if they all say the same.
    pub fn only_kind(&self) -> Option<Contribution> {
        let n = self.n();
        if n == 0 {
            None
        } else if self.direct == n {
            Some(Contribution::Direct)
        } else if self.enabling == n {
            Some(Contribution::Enabling)
        } else {
            None
        }
    }

    /// Returns van der Eijk's agreement A of the scores.
    pub fn agreement(&self) -> Defined {
        if self.n() == 0 {
            return Err(NotDefined::NoValues);
        }
        let mut frequencies = [0.0; MOST_POINTS];
        for (frequency, count) in frequencies.iter_mut().zip(self.counts()) {
            *frequency = f64::from(*count);
        }
        van_der_eijk(frequencies.get(..self.counts().len()).unwrap_or(&frequencies))
    }

    /// Returns the class.
    pub fn class(&self) -> PairClass {
        class::class_of(self.counts(), self.none_place(), self.agreement())
    }

    /// The class and the agreement it rests on, computed once.
    pub(in crate::analysis) fn classed(&self) -> (PairClass, Defined) {
        let agreement = self.agreement();
        let class = class::class_of(self.counts(), self.none_place(), agreement);
        (class, agreement)
    }

    /// Where "none" stands on the scale.
    fn none_place(&self) -> usize {
        self.scale.place(Strength::None).unwrap_or_default()
    }

    /// Counts what one reviewer says.
    pub(in crate::analysis) fn count(&mut self, current: &Current<'_, Judgement>) {
        match current {
            Current::Absent => {}
            Current::Conflict => self.conflicts += 1,
            Current::Said(judgement) => match judgement.verdict {
                Verdict::CannotJudge => self.cannot_judge += 1,
                Verdict::Scored(strength) => self.count_score(strength, judgement.contribution),
            },
        }
    }

    fn count_score(&mut self, strength: Strength, kind: Option<Contribution>) {
        let place = self.scale.place(strength);
        let Some(count) = place.and_then(|place| self.counts.get_mut(place)) else {
            self.off_scale += 1;
            return;
        };
        *count += 1;
        match kind {
            Some(Contribution::Direct) => self.direct += 1,
            Some(Contribution::Enabling) => self.enabling += 1,
            None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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

    #[test]
    fn values_of_the_interaction_scale_go_below_none() {
        let spread = Spread::of_counts(RatingScale::Interaction, &[2, 0, 0, 0, 1, 0, 0]);
        assert_eq!((spread.median(), spread.range()), (Some(-3.0), Some(4)));
        assert_eq!(spread.links(), 3);
        let helps = Spread::of_counts(RatingScale::Interaction, &[0, 0, 0, 2, 2, 0, 0]);
        assert_eq!((helps.median(), helps.links()), (Some(0.5), 2));
    }

    #[test]
    fn an_answer_that_is_no_point_of_the_scale_is_counted_apart() {
        let mut spread = Spread::on(RatingScale::Presence);
        let strong = Judgement::scored(Strength::Strong, None);
        let weak = Judgement::scored(Strength::Weak, None);
        spread.count(&Current::Said(&strong));
        spread.count(&Current::Said(&weak));
        spread.count(&Current::Conflict);
        spread.count(&Current::Absent);
        assert_eq!((spread.n(), spread.off_scale, spread.said()), (1, 1, 3));
        assert_eq!(spread.counts(), [0, 1]);
    }

    #[test]
    fn one_point_and_one_kind_are_named_only_if_all_say_so() {
        let mut spread = Spread::default();
        assert_eq!((spread.only(), spread.only_kind()), (None, None));
        let direct = Judgement::scored(Strength::Strong, Some(Contribution::Direct));
        spread.count(&Current::Said(&direct));
        spread.count(&Current::Said(&direct));
        assert_eq!(spread.only(), Some(Strength::Strong));
        assert_eq!(spread.only_kind(), Some(Contribution::Direct));
        let unsaid = Judgement::scored(Strength::Strong, None);
        spread.count(&Current::Said(&unsaid));
        assert_eq!(
            (spread.only(), spread.only_kind()),
            (Some(Strength::Strong), None)
        );
        let weak = Judgement::scored(Strength::Weak, None);
        spread.count(&Current::Said(&weak));
        assert_eq!(spread.only(), None);
    }
}
