//! Answers that are sets, such as all targets that a reviewer links to an action.

use std::collections::{BTreeMap, BTreeSet};

use super::not_defined::{Defined, NotDefined, ratio};

/// The largest number of different sets that are compared with each other.
pub const MOST_SETS: usize = 2_000;

/// Returns the Jaccard distance: one less the share of common members among all members; 0 between two
/// empty sets.
pub fn jaccard_distance<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> f64 {
    1.0 - similarity(one, other)
}

/// Returns the MASI distance `1 - J M`, with `J` the Jaccard similarity and `M` 1 for equal sets, 2/3
/// if one contains the other, 1/3 if they overlap, 0 if they share nothing. Passonneau, *Measuring
/// Agreement on Set-Valued Items* (2006).
pub fn masi_distance<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> f64 {
    let kind = if one == other {
        1.0
    } else if one.is_subset(other) || other.is_subset(one) {
        2.0 / 3.0
    } else {
        1.0 / 3.0
    };
    1.0 - similarity(one, other) * kind
}

fn similarity<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> f64 {
    let common = one.intersection(other).count();
    let all = one.len() + other.len() - common;
    if all == 0 { 1.0 } else { common as f64 / all as f64 }
}

/// Returns Krippendorff's alpha for sets, with the MASI distance in the place of `d2`, as Passonneau
/// (2006) does. Each unit has the sets that its raters gave; who gave none is left out, while an empty
/// set is an answer.
pub fn alpha_masi<T: Ord>(units: &[Vec<BTreeSet<T>>]) -> Defined {
    let mut places: BTreeMap<&BTreeSet<T>, usize> = BTreeMap::new();
    let pairable = || units.iter().filter(|unit| unit.len() >= 2);
    for set in pairable().flatten() {
        let next = places.len();
        places.entry(set).or_insert(next);
    }
    if places.is_empty() {
        return Err(NotDefined::NoPairableValues);
    }
    if places.len() > MOST_SETS {
        return Err(NotDefined::TooManySets);
    }
    let mut totals: BTreeMap<&BTreeSet<T>, f64> = BTreeMap::new();
    let mut observed = 0.0;
    for unit in pairable() {
        let mut counts: BTreeMap<&BTreeSet<T>, f64> = BTreeMap::new();
        for set in unit {
            *counts.entry(set).or_default() += 1.0;
            *totals.entry(set).or_default() += 1.0;
        }
        observed += disagreement(&counts) / (unit.len() as f64 - 1.0);
    }
    let values: f64 = totals.values().sum();
    let expected = disagreement(&totals);
    Ok(1.0 - ratio((values - 1.0) * observed, expected, NotDefined::NoVariation)?)
}

/// Returns the share of equal pairs of sets within a unit, averaged over units with two or more.
pub fn pairwise_equal<T: Ord>(units: &[Vec<BTreeSet<T>>]) -> Defined {
    let (mut number, mut sum) = (0.0, 0.0);
    for unit in units.iter().filter(|unit| unit.len() >= 2) {
        let mut counts: BTreeMap<&BTreeSet<T>, f64> = BTreeMap::new();
        for set in unit {
            *counts.entry(set).or_default() += 1.0;
        }
        let values = unit.len() as f64;
        let equal: f64 = counts.values().map(|count| count * (count - 1.0)).sum();
        sum += equal / (values * (values - 1.0));
        number += 1.0;
    }
    ratio(sum, number, NotDefined::NoPairableValues)
}

/// The sum over ordered pairs of different sets of how often both occur times how far they are apart.
fn disagreement<T: Ord>(counts: &BTreeMap<&BTreeSet<T>, f64>) -> f64 {
    let sum: f64 = counts
        .iter()
        .enumerate()
        .flat_map(|(place, (one, count))| {
            counts
                .iter()
                .skip(place + 1)
                .map(move |(other, with)| count * with * masi_distance(one, other))
        })
        .sum();
    2.0 * sum
}
