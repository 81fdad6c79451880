//! Fleiss' kappa, for units that all have the same number of values.

use super::not_defined::{Defined, NotDefined, beyond_chance};
use super::ratings::Counts;

/// The parts of Fleiss' kappa, *Psychological Bulletin* 76 (1971).
#[derive(Clone, Debug, PartialEq)]
pub struct Fleiss {
    by_unit: Vec<f64>,
    shares: Vec<f64>,
    disagreeing: Vec<f64>,
    units: f64,
    raters: f64,
}

impl Fleiss {
    /// Counts them. Not defined unless every unit has the same number of values, at least two; with
    /// missing values use [`gwet::fleiss_generalised`](super::gwet::fleiss_generalised).
    pub fn of(counts: &Counts) -> Result<Self, NotDefined> {
        let mut units = counts.units().map(super::ratings::values);
        let raters = units.next().ok_or(NotDefined::NoValues)?;
        if raters < 2.0 || units.any(|values| values.to_bits() != raters.to_bits()) {
            return Err(NotDefined::UnequalNumbers);
        }
        let width = counts.scale().categories();
        let mut fleiss = Self {
            by_unit: Vec::new(),
            shares: vec![0.0; width],
            disagreeing: vec![0.0; width],
            units: counts.units().count() as f64,
            raters,
        };
        for unit in counts.units() {
            let squares: f64 = unit.iter().map(|count| f64::from(*count).powi(2)).sum();
            fleiss
                .by_unit
                .push((squares - raters) / (raters * (raters - 1.0)));
            let totals = fleiss.shares.iter_mut().zip(&mut fleiss.disagreeing);
            for ((share, disagreeing), count) in totals.zip(unit) {
                let count = f64::from(*count);
                *share += count;
                *disagreeing += count * (raters - count);
            }
        }
        for share in &mut fleiss.shares {
            *share /= fleiss.units * raters;
        }
        Ok(fleiss)
    }

    /// Returns each unit's agreement: `P_i = (sum_j n_ij^2 - n) / (n (n-1))`.
    pub fn by_unit(&self) -> &[f64] {
        &self.by_unit
    }

    /// Returns each category's share of all values: `p_j`.
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// Returns the observed agreement: the mean of `P_i`.
    pub fn observed(&self) -> f64 {
        self.by_unit.iter().sum::<f64>() / self.units
    }

    /// Returns the agreement expected by chance: `sum_j p_j^2`.
    pub fn expected(&self) -> f64 {
        self.shares.iter().map(|share| share * share).sum()
    }

    /// Returns kappa: `(mean P_i - sum p_j^2) / (1 - sum p_j^2)`. Not defined without variation.
    pub fn kappa(&self) -> Defined {
        beyond_chance(self.observed(), self.expected())
    }

    /// Returns the kappa of one category:
    /// `1 - sum_i n_ij (n - n_ij) / (N n (n-1) p_j (1 - p_j))`. Not defined if it was used never or
    /// always.
    pub fn kappa_of(&self, category: usize) -> Defined {
        let share = self.shares.get(category).ok_or(NotDefined::Misfit)?;
        let disagreeing = self.disagreeing.get(category).ok_or(NotDefined::Misfit)?;
        let spread = share * (1.0 - share);
        if spread <= 0.0 {
            return Err(NotDefined::CategoryUnusedOrOnly);
        }
        Ok(1.0 - disagreeing / (self.units * self.raters * (self.raters - 1.0) * spread))
    }
}
