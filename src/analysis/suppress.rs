//! Which groups of reviewers can be shown so that no figure tells of fewer than three of them.
//!
//! A figure of a group is a sum over its reviewers, and so is the total. Whoever has several sums can add
//! and subtract them. What is shown is therefore chosen so that **no** weighted sum of the shown figures,
//! the total among them, rests on fewer than [`FEWEST_IN_GROUP`] reviewers: groups that are too small are
//! put together, and where that one sum would still be too small, the next smallest group joins them
//! (complementary suppression). Where several classifications are shown of the same reviewers, such as
//! role and region, all their figures are looked at together.
//!
//! Why the test is complete: call `V` the table of shown figures by reviewers, 1 where the reviewer is in
//! the figure. What can be computed from the figures is the row space of `V`. A sum in it that rests on
//! reviewers `a` and `b` alone exists exactly if the rows of `a` and `b` in a basis of the null space of `V`
//! are parallel, and one that rests on `a` alone if that row is zero. Reviewers with the same groups
//! everywhere cannot be told apart by any sum and are one column with a size.
//!
//! What no such rule can hide: a sum of 0 says that each part is 0, and whoever knows the own answer can
//! take it off a sum.

use std::collections::{BTreeMap, BTreeSet};

/// The fewest reviewers that a figure may tell of.
pub const FEWEST_IN_GROUP: usize = 3;

/// More figures are not shown together: up to here the arithmetic is exact.
const MOST_FIGURES: usize = 36;

/// Groups that are shown as one figure: one group, or several together.
pub type Part = BTreeSet<usize>;

/// Returns for each classification the groups to show, by their smallest number; nothing where only the
/// total can be shown. A classification holds each reviewer's group, in one order of reviewers for all.
///
/// Of several, the earlier keep their detail and the later yield.
pub fn shown(classifications: &[Vec<usize>]) -> Vec<Option<Vec<Part>>> {
    let mut figures: Vec<Vec<bool>> = Vec::new();
    let mut answers = Vec::new();
    for groups in classifications {
        let found = parts_of(groups).and_then(|parts| yielding(parts, groups, &figures));
        if let Some(parts) = &found {
            figures.extend(parts.iter().map(|part| members(part, groups)));
        }
        answers.push(found);
    }
    answers
}

/// Says whether no weighted sum of figures, the total among them, rests on fewer than
/// [`FEWEST_IN_GROUP`] of `reviewers`. A figure says of each reviewer whether it counts.
pub fn is_safe(figures: &[Vec<bool>], reviewers: usize) -> bool {
    let total = vec![true; reviewers];
    let rows: Vec<&Vec<bool>> = figures.iter().chain([&total]).collect();
    if reviewers < FEWEST_IN_GROUP || rows.len() > MOST_FIGURES {
        return false;
    }
    // Reviewers who are in the same figures are one column.
    let mut columns: BTreeMap<Vec<bool>, usize> = BTreeMap::new();
    for reviewer in 0..reviewers {
        let column = rows.iter().map(|row| row.get(reviewer) == Some(&true)).collect();
        *columns.entry(column).or_default() += 1;
    }
    let sizes: Vec<usize> = columns.values().copied().collect();
    let table = (0..rows.len())
        .map(|row| {
            columns
                .keys()
                .map(|column| u64::from(column.get(row) == Some(&true)))
                .collect()
        })
        .collect();
    let null = null_space(table, sizes.len());
    let small = |at: usize| sizes.get(at).copied().filter(|size| *size < FEWEST_IN_GROUP);
    (0..sizes.len())
        .filter_map(|at| Some((at, small(at)?, null.get(at)?)))
        .all(|(at, size, own)| {
            let later = (at + 1..sizes.len()).filter_map(|at| Some((small(at)?, null.get(at)?)));
            own.iter().any(|value| *value != 0)
                && later
                    .filter(|(other, _)| size + other < FEWEST_IN_GROUP)
                    .all(|(_, other)| !are_parallel(own, other))
        })
}

/// The groups of one classification, small ones put together; nothing if only the total is left.
fn parts_of(groups: &[usize]) -> Option<Vec<Part>> {
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for group in groups {
        *sizes.entry(*group).or_default() += 1;
    }
    let mut by_size: Vec<(usize, usize)> = sizes.into_iter().map(|(group, size)| (size, group)).collect();
    by_size.sort_unstable();
    let (mut rest, mut in_rest) = (Part::new(), 0);
    let mut alone = Vec::new();
    for (size, group) in by_size {
        if size < FEWEST_IN_GROUP || (in_rest > 0 && in_rest < FEWEST_IN_GROUP) {
            rest.insert(group);
            in_rest += size;
        } else {
            alone.push(Part::from([group]));
        }
    }
    if in_rest > 0 && in_rest < FEWEST_IN_GROUP {
        return None;
    }
    alone.extend((in_rest > 0).then_some(rest));
    alone.sort();
    (alone.len() > 1).then_some(alone)
}

/// Puts the smallest parts together until they can be shown beside the figures there are.
fn yielding(mut parts: Vec<Part>, groups: &[usize], figures: &[Vec<bool>]) -> Option<Vec<Part>> {
    let size = |part: &Part| groups.iter().filter(|group| part.contains(group)).count();
    while parts.len() > 1 {
        let all: Vec<_> = figures
            .iter()
            .cloned()
            .chain(parts.iter().map(|part| members(part, groups)))
            .collect();
        if is_safe(&all, groups.len()) {
            parts.sort();
            return Some(parts);
        }
        parts.sort_by_key(|part| std::cmp::Reverse(size(part)));
        let smallest = parts.pop()?;
        parts.last_mut()?.extend(smallest);
    }
    None
}

fn members(part: &Part, groups: &[usize]) -> Vec<bool> {
    groups.iter().map(|group| part.contains(group)).collect()
}

/// A prime above every minor of a table of up to 36 rows of 0 and 1, which is at most
/// `37^(37/2) / 2^36 < 2^61 - 1` (Hadamard): ranks are those of exact arithmetic.
const PRIME: u64 = (1 << 61) - 1;

/// A basis of the null space: for each column its entry in each vector of the basis.
fn null_space(mut table: Vec<Vec<u64>>, columns: usize) -> Vec<Vec<u64>> {
    let mut pivots = Vec::new();
    for column in 0..columns {
        let at = pivots.len();
        let has = |row: &Vec<u64>| row.get(column).is_some_and(|value| *value != 0);
        let Some(found) = table.iter().skip(at).position(has) else {
            continue;
        };
        table.swap(at, at + found);
        let Some(mut pivot) = table.get(at).cloned() else {
            break;
        };
        let inverse = inverse(pivot.get(column).copied().unwrap_or(1));
        for value in &mut pivot {
            *value = times(*value, inverse);
        }
        for (place, row) in table.iter_mut().enumerate() {
            if place == at {
                row.clone_from(&pivot);
                continue;
            }
            let factor = row.get(column).copied().unwrap_or_default();
            for (value, above) in row.iter_mut().zip(&pivot) {
                *value = minus(*value, times(factor, *above));
            }
        }
        pivots.push(column);
    }
    let free: Vec<usize> = (0..columns).filter(|column| !pivots.contains(column)).collect();
    let entry = |column: usize, free: usize| {
        let pivot = pivots.iter().position(|one| *one == column);
        let Some(row) = pivot else {
            return u64::from(column == free);
        };
        let value = table.get(row).and_then(|row| row.get(free)).copied();
        minus(0, value.unwrap_or_default())
    };
    (0..columns)
        .map(|column| free.iter().map(|free| entry(column, *free)).collect())
        .collect()
}

fn are_parallel(one: &[u64], other: &[u64]) -> bool {
    let Some(at) = one.iter().position(|value| *value != 0) else {
        return true;
    };
    let (Some(mine), Some(theirs)) = (one.get(at), other.get(at)) else {
        return true;
    };
    one.iter()
        .zip(other)
        .all(|(own, other)| times(*own, *theirs) == times(*other, *mine))
}

fn times(one: u64, other: u64) -> u64 {
    let product = u128::from(one) * u128::from(other) % u128::from(PRIME);
    // Below the prime.
    u64::try_from(product).unwrap_or_default()
}

fn minus(one: u64, other: u64) -> u64 {
    (one + PRIME - other) % PRIME
}

/// Fermat: `a^(p-2)`.
fn inverse(value: u64) -> u64 {
    let (mut power, mut result, mut exponent) = (value, 1, PRIME - 2);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, power);
        }
        power = times(power, power);
        exponent >>= 1;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(sizes: &[usize]) -> Vec<usize> {
        let group = |(group, size): (usize, &usize)| std::iter::repeat_n(group, *size);
        sizes.iter().enumerate().flat_map(group).collect()
    }

    fn one(of: &[usize]) -> Option<Vec<Vec<usize>>> {
        let found = shown(&[sizes(of)]).remove(0)?;
        Some(found.into_iter().map(|part| part.into_iter().collect()).collect())
    }

    #[test]
    fn small_groups_stand_together_and_take_the_next_along() {
        assert_eq!(one(&[3, 4]), Some(vec![vec![0], vec![1]]));
        assert_eq!(one(&[1, 2, 4]), Some(vec![vec![0, 1], vec![2]]));
        // One small group would be the total less the others.
        assert_eq!(one(&[5, 2, 4]), Some(vec![vec![0], vec![1, 2]]));
        assert_eq!(one(&[1, 1, 3, 9]), Some(vec![vec![0, 1, 2], vec![3]]));
        assert_eq!(one(&[2, 9]), None);
        assert_eq!(one(&[9]), None);
        assert_eq!(one(&[1, 1]), None);
        assert_eq!(one(&[]), None);
    }

    #[test]
    fn a_second_classification_that_differs_by_one_reviewer_yields() {
        // By role {0..4} and {5..9}, by region {0..3} and {4..9}: the difference would be reviewer 4.
        let role = sizes(&[5, 5]);
        let region = sizes(&[4, 6]);
        let found = shown(&[role.clone(), region.clone()]);
        assert_eq!(found[0].as_ref().map(Vec::len), Some(2));
        assert_eq!(found[1], None);
        // Crossed, every combination of groups three times: nothing can be had by subtraction.
        let crossed: Vec<usize> = (0..12).map(|at| at / 3 % 2).collect();
        let found = shown(&[sizes(&[6, 6]), crossed]);
        assert!(found.iter().all(Option::is_some));
    }
}
