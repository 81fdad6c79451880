//! Coefficients with missing values and weights, as Gwet generalised them: AC1 and AC2,
//! Brennan-Prediger, and Fleiss' kappa.
//!
//! Source: Gwet, *Handbook of Inter-Rater Reliability* (4th edition, 2014). The observed agreement is
//! taken over units with two or more values; the shares of categories over units with at least one.
//! Categories count by the scale, whether anybody used them or not.

use super::not_defined::{Defined, NotDefined, beyond_chance};
use super::ratings::{Counts, values};
use super::weights::Weights;

/// An observed agreement and what chance is expected to give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Corrected {
    /// The observed agreement, weighted.
    pub observed: f64,
    /// The agreement expected by chance.
    pub expected: f64,
}

impl Corrected {
    /// Returns `(observed - expected) / (1 - expected)`.
    pub fn coefficient(self) -> Defined {
        beyond_chance(self.observed, self.expected)
    }
}

/// Returns AC1 (identity weights) or AC2 (others): chance is `T_w / (q(q-1)) * sum_k pi_k (1 - pi_k)`,
/// with `T_w` the sum of all weights. Gwet, *British Journal of Mathematical and Statistical
/// Psychology* 61 (2008). Unlike kappa it is defined without variation.
pub fn ac(counts: &Counts, weights: Weights) -> Result<Corrected, NotDefined> {
    let observed = observed(counts, weights)?;
    let spread: f64 = shares(counts).iter().map(|share| share * (1.0 - share)).sum();
    let categories = counts.scale().categories() as f64;
    let expected = sum_of(counts, weights) / (categories * (categories - 1.0)) * spread;
    Ok(Corrected { observed, expected })
}

/// Returns Brennan-Prediger: chance is `T_w / q^2`, every category being equally likely. Brennan and
/// Prediger, *Educational and Psychological Measurement* 41 (1981).
pub fn brennan_prediger(counts: &Counts, weights: Weights) -> Result<Corrected, NotDefined> {
    let observed = observed(counts, weights)?;
    let categories = counts.scale().categories() as f64;
    let expected = sum_of(counts, weights) / (categories * categories);
    Ok(Corrected { observed, expected })
}

/// Returns Gwet's generalisation of Fleiss' kappa to missing values and weights: chance is
/// `sum_kl w_kl pi_k pi_l`. Say so where it is shown; it equals Fleiss' kappa if nothing is missing.
pub fn fleiss_generalised(counts: &Counts, weights: Weights) -> Result<Corrected, NotDefined> {
    let observed = observed(counts, weights)?;
    let shares = shares(counts);
    let expected = weighted(&weights.table(counts.scale()), &shares)
        .zip(&shares)
        .map(|(weighted, share)| weighted * share)
        .sum();
    Ok(Corrected { observed, expected })
}

/// The mean over units with two or more values of `sum_k r_k (r*_k - 1) / (r (r-1))`, where `r*` is the
/// weighted count.
fn observed(counts: &Counts, weights: Weights) -> Defined {
    let table = weights.table(counts.scale());
    let (mut units, mut sum) = (0.0, 0.0);
    let mut given = vec![0.0; counts.scale().categories()];
    for (unit, values) in counts.pairable() {
        for (given, count) in given.iter_mut().zip(unit) {
            *given = f64::from(*count);
        }
        let agreeing: f64 = weighted(&table, &given)
            .zip(&given)
            .map(|(weighted, count)| count * (weighted - 1.0))
            .sum();
        sum += agreeing / (values * (values - 1.0));
        units += 1.0;
    }
    if units > 0.0 {
        Ok(sum / units)
    } else {
        Err(NotDefined::NoPairableValues)
    }
}

/// `pi_k`: the mean over units with a value of the category's share of the unit's values.
fn shares(counts: &Counts) -> Vec<f64> {
    let mut shares = vec![0.0; counts.scale().categories()];
    let mut units = 0.0;
    for unit in counts.units() {
        let values = values(unit);
        if values > 0.0 {
            units += 1.0;
            for (share, count) in shares.iter_mut().zip(unit) {
                *share += f64::from(*count) / values;
            }
        }
    }
    for share in &mut shares {
        *share /= units;
    }
    shares
}

/// Each row of the table times the column of numbers.
fn weighted<'t>(table: &'t [Vec<f64>], numbers: &'t [f64]) -> impl Iterator<Item = f64> + 't {
    table.iter().map(move |row| {
        row.iter()
            .zip(numbers)
            .map(|(weight, number)| weight * number)
            .sum()
    })
}

fn sum_of(counts: &Counts, weights: Weights) -> f64 {
    weights.table(counts.scale()).iter().flatten().sum()
}
