//! Plain agreement: shares of equal or near answers, without any correction for chance.

use super::not_defined::{Defined, NotDefined, ratio};
use super::ratings::{Counts, values};

/// Returns the share of equal pairs of values within a unit, averaged over units with two or more.
///
/// `mean over u of sum_k n_uk (n_uk - 1) / (n_u (n_u - 1))`, the observed agreement of Fleiss,
/// *Psychological Bulletin* 76 (1971), with units of any size.
pub fn pairwise_exact(counts: &Counts) -> Defined {
    pairwise_within(counts, 0)
}

/// Returns the share of pairs of values within a unit that lie at most `steps` apart, averaged over
/// units with two or more.
pub fn pairwise_within(counts: &Counts, steps: usize) -> Defined {
    mean(counts.pairable().map(|(unit, values)| {
        let near: f64 = unit
            .iter()
            .enumerate()
            .map(|(place, count)| {
                let near = unit.get(place.saturating_sub(steps)..).unwrap_or_default();
                let reach = place.min(steps) + steps + 1;
                let others: f64 = near.iter().take(reach).map(|other| f64::from(*other)).sum();
                f64::from(*count) * (others - 1.0)
            })
            .sum();
        near / (values * (values - 1.0))
    }))
}

/// Returns the share of units, among those with two or more values, whose values lie all within
/// `steps` of each other; with 0 steps, on which all agree. As `agree` of the R package irr does.
pub fn all_within(counts: &Counts, steps: usize) -> Defined {
    mean(counts.pairable().map(|(unit, _)| {
        let first = unit.iter().position(|count| *count > 0).unwrap_or_default();
        let last = unit.iter().rposition(|count| *count > 0).unwrap_or_default();
        f64::from(u8::from(last - first <= steps))
    }))
}

/// Returns the specific agreement on a category: of the pairs that contain it, the share in which both
/// are it. On "present" it is the positive, on "absent" the negative agreement.
///
/// `sum_u n_uj (n_uj - 1) / sum_u n_uj (n_u - 1)`; with two raters `2a / (2a + b + c)`, Cicchetti and
/// Feinstein, *Journal of Clinical Epidemiology* 43 (1990).
pub fn specific(counts: &Counts, category: usize) -> Defined {
    if category >= counts.scale().categories() {
        return Err(NotDefined::Misfit);
    }
    let (mut same, mut all, mut pairable) = (0.0, 0.0, false);
    for unit in counts.units() {
        let given = f64::from(unit.get(category).copied().unwrap_or_default());
        let values = values(unit);
        pairable |= values >= 2.0;
        same += given * (given - 1.0);
        all += given * (values - 1.0);
    }
    if !pairable {
        return Err(NotDefined::NoPairableValues);
    }
    ratio(same, all, NotDefined::CategoryUnusedOrOnly)
}

/// Returns the mean over pairable units.
fn mean(shares: impl Iterator<Item = f64>) -> Defined {
    let (units, sum) = shares.fold((0.0, 0.0), |(units, sum), share| (units + 1.0, sum + share));
    ratio(sum, units, NotDefined::NoPairableValues)
}
