//! The RAND/UCLA rules for panels that rate on nine points.
//!
//! Source: Fitch and others, *The RAND/UCLA Appropriateness Method User's Manual* (2001).

use super::not_defined::NotDefined;

/// What a panel's ratings of one statement amount to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Panel {
    /// The median.
    pub median: f64,
    /// The 30th percentile, between neighbours by straight line.
    pub p30: f64,
    /// The 70th percentile.
    pub p70: f64,
    /// How many ratings lie outside the third of the scale that holds the median.
    pub outside: usize,
    /// How many lie in the lowest third, and how many in the highest.
    pub extremes: (usize, usize),
    /// How many ratings there are.
    pub size: usize,
}

impl Panel {
    /// Counts ratings from 1 to 9.
    pub fn of(ratings: &[u8]) -> Result<Self, NotDefined> {
        if ratings.is_empty() {
            return Err(NotDefined::NoValues);
        }
        if ratings.iter().any(|rating| !(1..=9).contains(rating)) {
            return Err(NotDefined::Misfit);
        }
        let mut sorted: Vec<f64> = ratings.iter().copied().map(f64::from).collect();
        sorted.sort_by(f64::total_cmp);
        let median = percentile(&sorted, 0.5);
        // A median between two thirds belongs to the higher one.
        let (low, high) = if median < 3.5 {
            (1, 3)
        } else if median < 6.5 {
            (4, 6)
        } else {
            (7, 9)
        };
        let within = |low, high| {
            ratings
                .iter()
                .filter(|rating| (low..=high).contains(*rating))
                .count()
        };
        Ok(Self {
            median,
            p30: percentile(&sorted, 0.3),
            p70: percentile(&sorted, 0.7),
            outside: ratings.len() - within(low, high),
            extremes: (within(1, 3), within(7, 9)),
            size: ratings.len(),
        })
    }

    /// Returns the range between the percentiles: `IPR = p70 - p30`.
    pub fn range(&self) -> f64 {
        self.p70 - self.p30
    }

    /// Returns its centre: `IPRCP`.
    pub fn centre(&self) -> f64 {
        f64::midpoint(self.p70, self.p30)
    }

    /// Returns how far the centre lies from the middle of the scale: `AI = |5 - IPRCP|`.
    pub fn asymmetry(&self) -> f64 {
        (5.0 - self.centre()).abs()
    }

    /// Returns the largest range that is no disagreement: `IPRAS = 2.35 + 1.5 AI`.
    pub fn adjusted_range(&self) -> f64 {
        2.35 + 1.5 * self.asymmetry()
    }

    /// Says whether the panel disagrees: `IPR > IPRAS`.
    pub fn disagrees(&self) -> bool {
        self.range() > self.adjusted_range()
    }

    /// Says whether the panel agrees by counting: at most 2, 3 or 4 ratings outside the median's third
    /// in panels of 8-10, 11-13 and 14-16.
    pub fn agrees_by_count(&self) -> Result<bool, NotDefined> {
        Ok(self.outside < self.third()?)
    }

    /// Says whether the panel disagrees by counting: at least 3, 4 or 5 ratings in each extreme third.
    pub fn disagrees_by_count(&self) -> Result<bool, NotDefined> {
        let (low, high) = self.extremes;
        Ok(low.min(high) >= self.third()?)
    }

    fn third(&self) -> Result<usize, NotDefined> {
        match self.size {
            8..=10 => Ok(3),
            11..=13 => Ok(4),
            14..=16 => Ok(5),
            _ => Err(NotDefined::UnfitPanel),
        }
    }
}

fn percentile(sorted: &[f64], share: f64) -> f64 {
    let place = (sorted.len().saturating_sub(1)) as f64 * share;
    let at = |place: f64| sorted.get(place as usize).copied().unwrap_or_default();
    let (below, above) = (at(place.floor()), at(place.ceil()));
    below + (above - below) * (place - place.floor())
}
