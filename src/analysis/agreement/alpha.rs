//! Krippendorff's alpha for values on a scale; for sets see [`sets`](super::sets).

use super::not_defined::{Defined, NotDefined};
use super::ratings::Counts;
use super::weights::Weights;

/// How far apart two categories are, squared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// 0 if equal, else 1.
    Nominal,
    /// `(sum of n_g from c to k - (n_c + n_k)/2)^2`: how many values lie between.
    Ordinal,
    /// `(c - k)^2`.
    Interval,
    /// One less a weight: Gwet's family. With [`Weights::Ordinal`] it is not Krippendorff's ordinal.
    Weighted(Weights),
}

/// How often each category stands with each other one in a unit, each unit weighing as much as it has
/// values: Krippendorff's coincidence matrix. Units with fewer than two values are left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Coincidences {
    scale: super::Scale,
    cells: Vec<Vec<f64>>,
    margins: Vec<f64>,
}

impl Coincidences {
    /// Counts them: `o_ck = sum_u n_uc (n_uk - [c = k]) / (n_u - 1)`, `n_c = sum_k o_ck`.
    pub fn of(counts: &Counts) -> Self {
        let width = counts.scale().categories();
        let mut cells = vec![vec![0.0; width]; width];
        for (unit, values) in counts.pairable() {
            for (one, (row, count)) in cells.iter_mut().zip(unit).enumerate() {
                if *count == 0 {
                    continue;
                }
                for (other, (cell, with)) in row.iter_mut().zip(unit).enumerate() {
                    let with = f64::from(*with) - f64::from(u8::from(one == other));
                    *cell += f64::from(*count) * with / (values - 1.0);
                }
            }
        }
        // Counted rather than added up from the cells: whole numbers, exactly.
        let mut margins = vec![0.0; width];
        for (unit, _) in counts.pairable() {
            for (margin, count) in margins.iter_mut().zip(unit) {
                *margin += f64::from(*count);
            }
        }
        Self {
            scale: counts.scale(),
            cells,
            margins,
        }
    }

    /// Returns the matrix, row by row.
    pub fn cells(&self) -> &[Vec<f64>] {
        &self.cells
    }

    /// Returns how many pairable values each category has.
    pub fn margins(&self) -> &[f64] {
        &self.margins
    }

    /// Returns the number of pairable values.
    pub fn pairable_values(&self) -> f64 {
        self.margins.iter().sum()
    }

    /// Returns alpha with a distance of one's own, given as its square for two places of the scale:
    /// `1 - (n-1) sum o_ck d2(c,k) / sum n_c n_k d2(c,k)`.
    pub fn alpha(&self, squared: impl Fn(usize, usize) -> f64) -> Defined {
        let values = self.pairable_values();
        if values < 2.0 {
            return Err(NotDefined::NoPairableValues);
        }
        let (mut observed, mut expected) = (0.0, 0.0);
        for (one, (row, margin)) in self.cells.iter().zip(&self.margins).enumerate() {
            for (other, (cell, with)) in row.iter().zip(&self.margins).enumerate() {
                // Only what occurs: a distance need not be defined for the rest.
                if one != other && *margin > 0.0 && *with > 0.0 {
                    let squared = squared(one, other);
                    observed += cell * squared;
                    expected += margin * with * squared;
                }
            }
        }
        let alpha = 1.0 - (values - 1.0) * observed / expected;
        if alpha.is_finite() {
            Ok(alpha)
        } else {
            Err(NotDefined::NoVariation)
        }
    }

    fn squared(&self, distance: Distance, one: usize, other: usize) -> f64 {
        match distance {
            Distance::Nominal => f64::from(u8::from(one != other)),
            Distance::Interval => (one.abs_diff(other) as f64).powi(2),
            Distance::Ordinal => {
                let (low, high) = (one.min(other), one.max(other));
                let at = |place: usize| self.margins.get(place).copied().unwrap_or_default();
                let between: f64 = self.margins.get(low..=high).unwrap_or_default().iter().sum();
                f64::powi(between - f64::midpoint(at(low), at(high)), 2)
            }
            Distance::Weighted(weights) => 1.0 - weights.of(self.scale, one, other),
        }
    }
}

/// Returns Krippendorff's alpha.
///
/// `1 - (n-1) sum o_ck d2(c,k) / sum n_c n_k d2(c,k)`, Krippendorff, *Computing Krippendorff's
/// Alpha-Reliability* (2011), and *Content Analysis* (4th edition, 2018). It admits missing values:
/// units with fewer than two are left out. Not defined without variation.
pub fn alpha(counts: &Counts, distance: Distance) -> Defined {
    let coincidences = Coincidences::of(counts);
    coincidences.alpha(|one, other| coincidences.squared(distance, one, other))
}
