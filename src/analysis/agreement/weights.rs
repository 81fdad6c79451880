//! How much two categories count as agreeing: 1 if equal, less the further apart.

use super::Scale;

/// A way to weigh partial agreement, as in Gwet, *Handbook of Inter-Rater Reliability* (2014), and the
/// documentation of the R package irrCAC. Linear and quadratic weights are those of Cohen (1968).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weights {
    /// 1 if equal, else 0.
    Identity,
    /// `1 - |i-j| / (q-1)`.
    Linear,
    /// `1 - ((i-j) / (q-1))^2`.
    Quadratic,
    /// `1 - C(|i-j|+1, 2) / C(q, 2)`. Alpha with these weights is not Krippendorff's ordinal alpha.
    Ordinal,
}

impl Weights {
    /// Returns how much two places of a scale count as agreeing, 0 to 1.
    pub fn of(self, scale: Scale, one: usize, other: usize) -> f64 {
        let steps = one.abs_diff(other) as f64;
        let categories = scale.categories() as f64;
        let share = steps / (categories - 1.0);
        match self {
            Self::Identity => f64::from(u8::from(one == other)),
            Self::Linear => 1.0 - share,
            Self::Quadratic => 1.0 - share * share,
            Self::Ordinal => 1.0 - (steps + 1.0) * steps / (categories * (categories - 1.0)),
        }
    }

    /// Returns the weights of all categories with all, row by row.
    pub(super) fn table(self, scale: Scale) -> Vec<Vec<f64>> {
        let places = || 0..scale.categories();
        places()
            .map(|one| places().map(|other| self.of(scale, one, other)).collect())
            .collect()
    }
}
