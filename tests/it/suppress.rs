//! What is shown of groups of reviewers gives away no group of fewer than three, by whatever subtraction.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::prelude::*;
use seagrass::analysis::suppress::{FEWEST_IN_GROUP, Part, is_safe, shown};

/// A set of reviewers, one bit each.
type Set = u32;

fn set(part: &Part, groups: &[usize]) -> Set {
    let members = groups
        .iter()
        .enumerate()
        .filter(|(_, group)| part.contains(group));
    members.map(|(at, _)| 1 << at).sum()
}

/// All sets that an attentive reader gets by taking a set off one that holds it, and by adding sets that
/// share nobody, again and again.
fn derivable(figures: &[Set]) -> BTreeSet<Set> {
    let mut known: BTreeSet<Set> = figures.iter().copied().collect();
    loop {
        let mut new = BTreeSet::new();
        for one in &known {
            for other in &known {
                let found = if one & other == 0 {
                    one | other
                } else if one & other == *other {
                    one & !other
                } else {
                    continue;
                };
                if found != 0 && !known.contains(&found) {
                    new.insert(found);
                }
            }
        }
        if new.is_empty() {
            return known;
        }
        known.extend(new);
    }
}

/// The rank of a table of whole numbers, by elimination without fractions.
fn rank(mut rows: Vec<Vec<i128>>) -> usize {
    let width = rows.first().map_or(0, Vec::len);
    let (mut rank, mut last) = (0, 1);
    for column in 0..width {
        let Some(found) = (rank..rows.len()).find(|row| rows[*row][column] != 0) else {
            continue;
        };
        rows.swap(rank, found);
        let pivot = rows[rank].clone();
        for row in rows.iter_mut().skip(rank + 1) {
            let factor = row[column];
            for (value, above) in row.iter_mut().zip(&pivot) {
                *value = (*value * pivot[column] - factor * above) / last;
            }
        }
        last = pivot[column];
        rank += 1;
    }
    rank
}

/// Whether some weighted sum of the figures rests on these reviewers alone: their columns hold what the
/// rank needs.
fn rests_on(figures: &[Set], reviewers: usize, few: Set) -> bool {
    let row = |figure: &Set, leave: Set| -> Vec<i128> {
        let kept = (0..reviewers).filter(|at| leave & (1 << at) == 0);
        kept.map(|at| i128::from(figure >> at & 1)).collect()
    };
    let table = |leave: Set| figures.iter().map(|figure| row(figure, leave)).collect();
    rank(table(0)) > rank(table(few))
}

fn figures(classifications: &[Vec<usize>], reviewers: usize) -> Vec<Set> {
    let mut figures = vec![(1 << reviewers) - 1];
    for (parts, groups) in shown(classifications).iter().zip(classifications) {
        figures.extend(parts.iter().flatten().map(|part| set(part, groups)));
    }
    figures
}

fn check(classifications: &[Vec<usize>], reviewers: usize) {
    let figures = figures(classifications, reviewers);
    if figures.len() == 1 {
        return;
    }
    for derived in derivable(&figures) {
        assert!(
            derived.count_ones() as usize >= FEWEST_IN_GROUP,
            "{classifications:?}: {derived:b}"
        );
    }
    for one in 0..reviewers {
        for other in one..reviewers {
            let few = (1 << one) | (1 << other);
            assert!(
                !rests_on(&figures, reviewers, few),
                "{classifications:?}: {few:b}"
            );
        }
    }
}

fn groups(reviewers: usize, most: usize) -> impl Strategy<Value = Vec<usize>> {
    vec(0..most, reviewers)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn one_classification_gives_nobody_away(
        classification in (3_usize..14).prop_flat_map(|reviewers| groups(reviewers, 6)),
    ) {
        let reviewers = classification.len();
        check(std::slice::from_ref(&classification), reviewers);
        let found = shown(std::slice::from_ref(&classification)).remove(0);
        let size = |group: usize| classification.iter().filter(|one| **one == group).count();
        let all: BTreeSet<usize> = classification.iter().copied().collect();
        if let Some(parts) = &found {
            // Every group is in one part, and large groups are put together with small ones only.
            let named: Vec<usize> = parts.iter().flatten().copied().collect();
            prop_assert_eq!(named.len(), all.len());
            prop_assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), all.clone());
            let together = parts.iter().filter(|part| part.len() > 1);
            for part in together {
                prop_assert!(part.iter().any(|group| size(*group) < FEWEST_IN_GROUP));
            }
        }
        // Nothing is held back without need.
        if all.len() > 1 && all.iter().all(|group| size(*group) >= FEWEST_IN_GROUP) {
            prop_assert_eq!(found.map(|parts| parts.len()), Some(all.len()));
        }
    }

    #[test]
    fn two_or_three_classifications_together_give_nobody_away(
        classifications in (3_usize..11)
            .prop_flat_map(|reviewers| vec(groups(reviewers, 3), 2..4)),
    ) {
        let reviewers = classifications[0].len();
        check(&classifications, reviewers);
    }

    #[test]
    fn the_test_agrees_with_trying_everything(
        sets in (3_usize..9).prop_flat_map(|reviewers| vec(vec(any::<bool>(), reviewers), 0..5)),
    ) {
        let reviewers = sets.first().map_or(3, Vec::len);
        let mut masks = vec![(1 << reviewers) - 1];
        masks.extend(sets.iter().map(|one| -> Set {
            one.iter().enumerate().filter(|(_, is)| **is).map(|(at, _)| 1 << at).sum()
        }));
        let pairs = (0..reviewers).flat_map(|one| (one..reviewers).map(move |other| (1 << one) | (1 << other)));
        let gives_away = pairs.into_iter().any(|few| rests_on(&masks, reviewers, few));
        prop_assert_eq!(is_safe(&sets, reviewers), !gives_away);
    }
}

#[test]
fn large_sessions_are_quick_and_show_something() {
    // 200 reviewers by five roles, seven regions and seventy delegations.
    let by = |of: usize| -> Vec<usize> { (0..200).map(|at| at * 7 % 193 % of).collect() };
    let found = shown(&[by(5), by(7), by(70)]);
    assert!(found[0].is_some() && found[1].is_some(), "{found:?}");
}

#[test]
fn the_smallest_groups_go_together_in_whatever_order_they_are_given() {
    // One of the first, nine of the second, two of the third: the nine need not be drawn in.
    let groups: Vec<usize> = [0].into_iter().chain([1; 9]).chain([2; 2]).collect();
    let parts = shown(&[groups]).remove(0).expect("two parts");
    assert_eq!(parts, [Part::from([0, 2]), Part::from([1])]);
}
