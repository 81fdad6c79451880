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
    masi(one.len(), other.len(), one.intersection(other).count())
}

/// The distance from the sizes of both sets and of what they have in common.
fn masi(one: usize, other: usize, common: usize) -> f64 {
    let kind = if common == one && common == other {
        1.0
    } else if common == one.min(other) {
        2.0 / 3.0
    } else {
        1.0 / 3.0
    };
    1.0 - jaccard(one, other, common) * kind
}

fn similarity<T: Ord>(one: &BTreeSet<T>, other: &BTreeSet<T>) -> f64 {
    jaccard(one.len(), other.len(), one.intersection(other).count())
}

fn jaccard(one: usize, other: usize, common: usize) -> f64 {
    let all = one + other - common;
    if all == 0 { 1.0 } else { common as f64 / all as f64 }
}

/// Returns Krippendorff's alpha for sets, with the MASI distance in the place of `d2`, as Passonneau
/// (2006) does. Each unit has the sets that its raters gave; who gave none is left out, while an empty
/// set is an answer.
pub fn alpha_masi<T: Ord>(units: &[Vec<BTreeSet<T>>]) -> Defined {
    let pairable = || units.iter().filter(|unit| unit.len() >= 2);
    let different: BTreeSet<&BTreeSet<T>> = pairable().flatten().collect();
    if different.is_empty() {
        return Err(NotDefined::NoPairableValues);
    }
    if different.len() > MOST_SETS {
        return Err(NotDefined::TooManySets);
    }
    let members: BTreeSet<&T> = different.iter().copied().flatten().collect();
    let bits: BTreeMap<&T, usize> = members.into_iter().zip(0..).collect();
    let sets: BTreeMap<&BTreeSet<T>, Bits> = different
        .into_iter()
        .map(|set| {
            (
                set,
                Bits::of(
                    set.iter().filter_map(|member| bits.get(member)).copied(),
                    bits.len(),
                ),
            )
        })
        .collect();
    let mut totals: BTreeMap<&BTreeSet<T>, f64> = BTreeMap::new();
    let mut observed = 0.0;
    for unit in pairable() {
        let mut counts: BTreeMap<&BTreeSet<T>, f64> = BTreeMap::new();
        for set in unit {
            *counts.entry(set).or_default() += 1.0;
            *totals.entry(set).or_default() += 1.0;
        }
        observed += disagreement(&counts, &sets) / (unit.len() as f64 - 1.0);
    }
    let values: f64 = totals.values().sum();
    let expected = disagreement(&totals, &sets);
    Ok(1.0 - ratio((values - 1.0) * observed, expected, NotDefined::NoVariation)?)
}

/// A set as bits, since alpha compares each with each.
struct Bits {
    words: Vec<u64>,
    size: usize,
}

impl Bits {
    fn of(members: impl Iterator<Item = usize>, among: usize) -> Self {
        let mut words = vec![0; among.div_ceil(64)];
        let mut size = 0;
        for member in members {
            if let Some(word) = words.get_mut(member / 64) {
                *word |= 1_u64 << (member % 64);
                size += 1;
            }
        }
        Self { words, size }
    }

    fn distance(&self, other: &Self) -> f64 {
        let both = self.words.iter().zip(&other.words);
        let common: u32 = both.map(|(one, other)| (one & other).count_ones()).sum();
        masi(self.size, other.size, common as usize)
    }
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
fn disagreement<T: Ord>(counts: &BTreeMap<&BTreeSet<T>, f64>, sets: &BTreeMap<&BTreeSet<T>, Bits>) -> f64 {
    let given: Vec<(&Bits, f64)> = counts
        .iter()
        .filter_map(|(set, count)| Some((sets.get(set)?, *count)))
        .collect();
    let mut sum = 0.0;
    let mut rest = given.as_slice();
    while let Some(((one, count), others)) = rest.split_first() {
        sum += others
            .iter()
            .map(|(other, with)| count * with * one.distance(other))
            .sum::<f64>();
        rest = others;
    }
    2.0 * sum
}
