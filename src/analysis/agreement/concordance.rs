//! Kendall's W: whether several raters rank objects alike.

use super::not_defined::{Defined, NotDefined};

/// The parts of Kendall's W with mid-ranks for ties. Kendall and Babington Smith, *Annals of
/// Mathematical Statistics* 10 (1939); correction for ties as in Siegel and Castellan (1988).
#[derive(Clone, Debug, PartialEq)]
pub struct Concordance {
    rank_sums: Vec<f64>,
    raters: f64,
    ties: f64,
}

impl Concordance {
    /// Ranks each rater's values, or ranks, of the same objects; nothing may be missing.
    pub fn of(raters: &[Vec<f64>]) -> Result<Self, NotDefined> {
        let objects = raters.first().map_or(0, Vec::len);
        if raters.len() < 2 {
            return Err(NotDefined::TooFewRaters);
        }
        if raters
            .iter()
            .any(|row| row.len() != objects || row.iter().any(|value| !value.is_finite()))
        {
            return Err(NotDefined::Misfit);
        }
        if objects < 2 {
            return Err(NotDefined::TooFewObjects);
        }
        let mut rank_sums = vec![0.0; objects];
        let mut ties = 0.0;
        for row in raters {
            let (ranks, tied) = mid_ranks(row);
            ties += tied;
            for (sum, rank) in rank_sums.iter_mut().zip(ranks) {
                *sum += rank;
            }
        }
        Ok(Self {
            rank_sums,
            raters: raters.len() as f64,
            ties,
        })
    }

    /// Returns each object's sum of ranks: `R_j`.
    pub fn rank_sums(&self) -> &[f64] {
        &self.rank_sums
    }

    /// Returns `S = sum_j (R_j - mean R)^2`.
    pub fn s(&self) -> f64 {
        let mean = self.raters * (self.objects() + 1.0) / 2.0;
        self.rank_sums.iter().map(|sum| (sum - mean).powi(2)).sum()
    }

    /// Returns the sum over raters and groups of `t` tied objects of `t^3 - t`.
    pub fn ties(&self) -> f64 {
        self.ties
    }

    /// Returns W without the correction for ties: `12 S / (m^2 (n^3 - n))`.
    pub fn w_uncorrected(&self) -> f64 {
        12.0 * self.s() / (self.raters.powi(2) * self.cubed())
    }

    /// Returns W: `12 S / (m^2 (n^3 - n) - m sum T)`. Not defined if every rank is tied.
    pub fn w(&self) -> Defined {
        let below = self.raters.powi(2) * self.cubed() - self.raters * self.ties;
        if below <= 0.0 {
            return Err(NotDefined::AllTied);
        }
        Ok(12.0 * self.s() / below)
    }

    /// Returns `m (n-1) W`, which large tables compare with chi-squared.
    pub fn chi_squared(&self) -> Defined {
        Ok(self.raters * (self.objects() - 1.0) * self.w()?)
    }

    /// Returns the degrees of freedom that go with it: `n - 1`.
    pub fn degrees_of_freedom(&self) -> usize {
        self.rank_sums.len() - 1
    }

    /// Returns the mean of Spearman's rho over all pairs of raters: `(m W - 1) / (m - 1)`; exact
    /// without ties.
    pub fn mean_spearman(&self) -> Defined {
        Ok((self.raters * self.w()? - 1.0) / (self.raters - 1.0))
    }

    fn objects(&self) -> f64 {
        self.rank_sums.len() as f64
    }

    fn cubed(&self) -> f64 {
        self.objects().powi(3) - self.objects()
    }
}

/// Ranks from 1, equal values sharing the mean of their places; and the sum of `t^3 - t` over groups.
fn mid_ranks(values: &[f64]) -> (Vec<f64>, f64) {
    let mut order: Vec<(usize, f64)> = values.iter().copied().enumerate().collect();
    order.sort_by(|(_, one), (_, other)| one.total_cmp(other));
    let mut ranks = vec![0.0; values.len()];
    let (mut before, mut ties) = (0.0, 0.0);
    // Sorted: what is not below the next is equal to it.
    for group in order.chunk_by(|(_, one), (_, other)| one >= other) {
        let size = group.len() as f64;
        for (place, _) in group {
            if let Some(rank) = ranks.get_mut(*place) {
                *rank = before + f64::midpoint(1.0, size);
            }
        }
        before += size;
        ties += size.powi(3) - size;
    }
    (ranks, ties)
}
