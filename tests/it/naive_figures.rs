//! Figures of agreement from the exported answers alone, by the plainest code: every pair of values is looked at.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

/// One line of the export.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) round: u16,
    pub(crate) action: String,
    pub(crate) target: String,
    pub(crate) reviewer: String,
    pub(crate) value: Option<i64>,
    pub(crate) missing: String,
    pub(crate) kind: String,
}

pub(crate) fn read(text: &str) -> Vec<Answer> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().expect("names").clone();
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        let cell = |name: &str| {
            let at = names.iter().position(|one| one == name).expect("a column");
            row.get(at).expect("a cell").to_owned()
        };
        Answer {
            round: cell("round").parse().expect("a number"),
            action: cell("action"),
            target: cell("target"),
            reviewer: cell("reviewer"),
            value: cell("value").parse().ok(),
            missing: cell("missing"),
            kind: cell("kind"),
        }
    });
    rows.collect()
}

/// Values by unit; one value for each reviewer who gave one.
pub(crate) struct Table {
    units: Vec<Vec<i64>>,
    categories: i64,
}

/// The answers of a pair.
type Pairs<'a> = BTreeMap<(&'a str, &'a str), Vec<&'a Answer>>;

fn pairs(answers: &[Answer], round: u16, linked: bool) -> Pairs<'_> {
    let mut pairs = Pairs::new();
    for answer in answers.iter().filter(|one| one.round == round) {
        pairs
            .entry((&answer.action, &answer.target))
            .or_default()
            .push(answer);
    }
    pairs.retain(|_, all| {
        all.iter()
            .any(|one| one.value.is_some_and(|value| !linked || value > 0))
    });
    pairs
}

/// The table of a question, as a statistician would make it of the lines.
pub(crate) fn table(answers: &[Answer], round: u16, question: &str, linked: bool) -> Table {
    let mut units = Vec::new();
    for all in pairs(answers, round, linked).values() {
        let unit: Vec<i64> = match question {
            "strength" => all.iter().filter_map(|one| one.value).collect(),
            "presence" => all
                .iter()
                .filter_map(|one| one.value)
                .map(|value| i64::from(value > 0))
                .collect(),
            "kind" => {
                if all
                    .iter()
                    .filter(|one| one.value.is_some_and(|value| value > 0))
                    .count()
                    < 2
                {
                    continue;
                }
                let kinds = all.iter().filter(|one| !one.kind.is_empty());
                kinds.map(|one| i64::from(one.kind == "enabling")).collect()
            }
            other => panic!("{other}"),
        };
        units.push(unit);
    }
    Table {
        units,
        categories: if question == "strength" { 4 } else { 2 },
    }
}

impl Table {
    fn pairable(&self) -> impl Iterator<Item = &Vec<i64>> {
        self.units.iter().filter(|unit| unit.len() >= 2)
    }

    /// The mean over units of what holds of two values of a unit.
    fn mean(&self, of: impl Fn(i64, i64) -> f64) -> f64 {
        let means = self.pairable().map(|unit| {
            let mut sum = 0.0;
            for (i, one) in unit.iter().enumerate() {
                for (j, other) in unit.iter().enumerate() {
                    if i != j {
                        sum += of(*one, *other);
                    }
                }
            }
            sum / (unit.len() * (unit.len() - 1)) as f64
        });
        let means: Vec<f64> = means.collect();
        means.iter().sum::<f64>() / means.len() as f64
    }

    fn all_within(&self, steps: i64) -> f64 {
        let near = self.pairable().filter(|unit| {
            let (least, most) = (unit.iter().min().expect("two"), unit.iter().max().expect("two"));
            most - least <= steps
        });
        near.count() as f64 / self.pairable().count() as f64
    }

    /// Of the pairs of values that contain a category, the share in which both are it.
    fn specific(&self, category: i64) -> f64 {
        let (mut both, mut any) = (0.0, 0.0);
        for unit in self.pairable() {
            for (i, one) in unit.iter().enumerate() {
                for (j, other) in unit.iter().enumerate() {
                    if i != j && *one == category {
                        any += 1.0;
                        both += f64::from(u8::from(other == one));
                    }
                }
            }
        }
        both / any
    }

    fn alpha(&self, difference: impl Fn(i64, i64) -> f64) -> f64 {
        let all: Vec<i64> = self.pairable().flatten().copied().collect();
        let n = all.len() as f64;
        let mut observed = 0.0;
        for unit in self.pairable() {
            for one in unit {
                for other in unit {
                    observed += difference(*one, *other) / (unit.len() as f64 - 1.0);
                }
            }
        }
        let mut expected = 0.0;
        for one in &all {
            for other in &all {
                expected += difference(*one, *other) / (n - 1.0);
            }
        }
        1.0 - observed / expected
    }

    fn ordinal(&self, one: i64, other: i64) -> f64 {
        let all: Vec<i64> = self.pairable().flatten().copied().collect();
        let count = |value: i64| all.iter().filter(|one| **one == value).count() as f64;
        let (low, high) = (one.min(other), one.max(other));
        let between: f64 = (low..=high).map(count).sum();
        (between - f64::midpoint(count(low), count(high))).powi(2)
    }

    fn linear(&self, one: i64, other: i64) -> f64 {
        1.0 - (one - other).abs() as f64 / (self.categories - 1) as f64
    }

    /// The sum of all weights.
    fn weights(&self, weight: impl Fn(i64, i64) -> f64) -> f64 {
        let points = 0..self.categories;
        points
            .clone()
            .map(|one| points.clone().map(|other| weight(one, other)).sum::<f64>())
            .sum()
    }

    fn gwet(&self, weight: impl Fn(i64, i64) -> f64) -> f64 {
        let q = self.categories as f64;
        let given: Vec<_> = self.units.iter().filter(|unit| !unit.is_empty()).collect();
        let spread: f64 = (0..self.categories)
            .map(|point| {
                let share = |unit: &&Vec<i64>| {
                    unit.iter().filter(|value| **value == point).count() as f64 / unit.len() as f64
                };
                let pi = given.iter().map(share).sum::<f64>() / given.len() as f64;
                pi * (1.0 - pi)
            })
            .sum();
        let expected = self.weights(&weight) * spread / (q * (q - 1.0));
        (self.mean(weight) - expected) / (1.0 - expected)
    }

    fn brennan_prediger(&self, weight: impl Fn(i64, i64) -> f64) -> f64 {
        let expected = self.weights(&weight) / (self.categories * self.categories) as f64;
        (self.mean(weight) - expected) / (1.0 - expected)
    }

    fn fleiss(&self) -> f64 {
        let all: Vec<i64> = self.units.iter().flatten().copied().collect();
        let share = |point| all.iter().filter(|value| **value == point).count() as f64 / all.len() as f64;
        let expected: f64 = (0..self.categories).map(|point| share(point).powi(2)).sum();
        (self.mean(same) - expected) / (1.0 - expected)
    }

    pub(crate) fn figure(&self, measure: &str) -> f64 {
        let nominal = |one, other| 1.0 - same(one, other);
        match measure {
            "exact" => self.mean(same),
            "within_one_step" => self.mean(|one, other| f64::from(u8::from((one - other).abs() <= 1))),
            "all_agree" => self.all_within(0),
            "all_within_one_step" => self.all_within(1),
            "positive_agreement" => self.specific(1),
            "negative_agreement" => self.specific(0),
            "krippendorff_alpha_nominal" => self.alpha(nominal),
            "krippendorff_alpha_interval" => self.alpha(|one, other| ((one - other) as f64).powi(2)),
            "krippendorff_alpha_ordinal" => {
                let points = 0..self.categories;
                let row = |one| {
                    points
                        .clone()
                        .map(move |other| self.ordinal(one, other))
                        .collect::<Vec<_>>()
                };
                let table: Vec<Vec<f64>> = points.clone().map(row).collect();
                self.alpha(|one, other| table[one as usize][other as usize])
            }
            "gwet_ac1" => self.gwet(same),
            "gwet_ac2_linear" => self.gwet(|one, other| self.linear(one, other)),
            "brennan_prediger" => self.brennan_prediger(same),
            "brennan_prediger_linear" => self.brennan_prediger(|one, other| self.linear(one, other)),
            "fleiss_kappa" => self.fleiss(),
            other => panic!("{other} is not recomputed"),
        }
    }
}

fn same(one: i64, other: i64) -> f64 {
    f64::from(u8::from(one == other))
}

/// For each action the sets of targets of those who scored all its pairs.
fn sets(answers: &[Answer], round: u16, linked: bool) -> Vec<Vec<BTreeSet<&str>>> {
    let pairs = pairs(answers, round, linked);
    let actions: BTreeSet<&str> = pairs.keys().map(|(action, _)| *action).collect();
    let reviewers: BTreeSet<&str> = pairs
        .values()
        .flatten()
        .map(|one| one.reviewer.as_str())
        .collect();
    let of_action = |action: &str| {
        let set = |reviewer: &&str| {
            let own: Option<Vec<(&str, i64)>> = pairs
                .iter()
                .filter(|((one, _), _)| *one == action)
                .map(|((_, target), all)| {
                    let answer = all.iter().find(|one| one.reviewer == **reviewer)?;
                    Some((*target, answer.value?))
                })
                .collect();
            Some(
                own?.into_iter()
                    .filter(|(_, value)| *value > 0)
                    .map(|(target, _)| target)
                    .collect(),
            )
        };
        reviewers.iter().filter_map(set).collect()
    };
    actions.into_iter().map(of_action).collect()
}

fn masi(one: &BTreeSet<&str>, other: &BTreeSet<&str>) -> f64 {
    let (common, all) = (one.intersection(other).count(), one.union(other).count());
    let jaccard = if all == 0 { 1.0 } else { common as f64 / all as f64 };
    let kind = if one == other {
        1.0
    } else if one.is_subset(other) || other.is_subset(one) {
        2.0 / 3.0
    } else {
        1.0 / 3.0
    };
    1.0 - jaccard * kind
}

pub(crate) fn target_sets(answers: &[Answer], round: u16, linked: bool, measure: &str) -> f64 {
    let mut units = sets(answers, round, linked);
    units.retain(|unit| unit.len() >= 2);
    let all: Vec<_> = units.iter().flatten().collect();
    let n = all.len() as f64;
    match measure {
        "exact" => {
            let means = units.iter().map(|unit| {
                let equal: usize = unit
                    .iter()
                    .enumerate()
                    .map(|(i, one)| {
                        unit.iter()
                            .enumerate()
                            .filter(|(j, other)| i != *j && one == *other)
                            .count()
                    })
                    .sum();
                equal as f64 / (unit.len() * (unit.len() - 1)) as f64
            });
            means.sum::<f64>() / units.len() as f64
        }
        "krippendorff_alpha_masi" => {
            let mut observed = 0.0;
            for unit in &units {
                for one in unit {
                    for other in unit {
                        observed += masi(one, other) / (unit.len() as f64 - 1.0);
                    }
                }
            }
            let pairs = all
                .iter()
                .flat_map(|one| all.iter().map(move |other| masi(one, other)));
            1.0 - observed * (n - 1.0) / pairs.sum::<f64>()
        }
        other => panic!("{other} is not recomputed"),
    }
}

/// Kendall's W of the numbers of links to each target, of those who scored every pair.
pub(crate) fn gaps(answers: &[Answer], round: u16, measure: &str) -> f64 {
    let pairs = pairs(answers, round, false);
    let targets: BTreeSet<&str> = pairs.keys().map(|(_, target)| *target).collect();
    let reviewers: BTreeSet<&str> = pairs
        .values()
        .flatten()
        .map(|one| one.reviewer.as_str())
        .collect();
    let mut rows: Vec<Vec<f64>> = Vec::new();
    for reviewer in reviewers {
        let own: Option<Vec<(&str, i64)>> = pairs
            .iter()
            .map(|((_, target), all)| {
                let answer = all.iter().find(|one| one.reviewer == reviewer)?;
                Some((*target, answer.value?))
            })
            .collect();
        let Some(own) = own else { continue };
        let links = |target: &&str| {
            own.iter()
                .filter(|(one, value)| one == target && *value > 0)
                .count() as f64
        };
        rows.push(targets.iter().map(links).collect());
    }
    let (m, n) = (rows.len() as f64, targets.len() as f64);
    if measure == "exact" {
        let shares = (0..targets.len()).map(|at| {
            let mut equal = 0;
            for (i, one) in rows.iter().enumerate() {
                for (j, other) in rows.iter().enumerate() {
                    equal += usize::from(i != j && (one[at] - other[at]).abs() < 0.5);
                }
            }
            f64::from(equal as u32) / (m * (m - 1.0))
        });
        return shares.sum::<f64>() / n;
    }
    assert_eq!(measure, "kendall_w");
    let mut sums = vec![0.0; targets.len()];
    let mut ties = 0.0;
    for row in &rows {
        for (at, value) in row.iter().enumerate() {
            let below = row.iter().filter(|other| **other < *value).count() as f64;
            let equal = row.iter().filter(|other| (**other - *value).abs() < 0.5).count() as f64;
            sums[at] += below + f64::midpoint(equal, 1.0);
            // Each of t tied objects adds t^2 - 1, so that all of them add t^3 - t.
            ties += equal * equal - 1.0;
        }
    }
    let mean = m * (n + 1.0) / 2.0;
    let s: f64 = sums.iter().map(|sum| (sum - mean).powi(2)).sum();
    12.0 * s / (m * m * (n * n * n - n) - m * ties)
}

/// Holds every figure of the statistics against what the answers give; says how many there were.
pub(crate) fn check(statistics: &Value, answers: &[Answer]) -> usize {
    let mut checked = 0;
    for round in statistics["rounds"].as_array().expect("rounds") {
        let number = round["round"].as_u64().expect("a number") as u16;
        for block in round["blocks"].as_array().expect("blocks") {
            let question = block["question"].as_str().expect("a question");
            let linked = block["selected_on_outcome"].as_bool().expect("yes or no");
            let figures = ["agreement", "coefficients"].map(|kind| block[kind].as_array().expect("figures"));
            for figure in figures.into_iter().flatten() {
                let measure = figure["measure"].as_str().expect("a measure");
                let Some(said) = figure["value"].as_f64() else {
                    assert!(figure["not_shown"].is_string(), "a figure or a reason: {figure}");
                    continue;
                };
                let own = match question {
                    "target_sets" => target_sets(answers, number, linked, measure),
                    "gaps" => gaps(answers, number, measure),
                    _ => table(answers, number, question, linked).figure(measure),
                };
                assert!(
                    (own - said).abs() < 0.000_501,
                    "round {number}, {question}, linked {linked}, {measure}: {said}, recomputed {own}"
                );
                checked += 1;
            }
        }
    }
    for moved in statistics["between_rounds"].as_array().expect("moves") {
        let rounds = ["from", "to"].map(|end| moved[end].as_u64().expect("a number") as u16);
        let values = |round: u16| {
            let own = answers.iter().filter(|one| one.round == round);
            own.filter_map(|one| Some(((&one.action, &one.target, &one.reviewer), one.value?)))
                .collect::<BTreeMap<_, _>>()
        };
        let [before, after] = rounds.map(values);
        let both: Vec<_> = before
            .iter()
            .filter_map(|(key, was)| Some((*was, *after.get(key)?)))
            .collect();
        let count = |is: fn(i64, i64) -> bool| both.iter().filter(|(was, is_now)| is(*was, *is_now)).count();
        for (name, own) in [
            ("in_both", both.len()),
            ("higher", count(|was, now| now > was)),
            ("lower", count(|was, now| now < was)),
            ("same", count(|was, now| now == was)),
        ] {
            assert_eq!(
                moved[name].as_u64(),
                Some(own as u64),
                "{name} between {rounds:?}"
            );
            checked += 1;
        }
        let changed = count(|was, now| now != was) as f64 / both.len() as f64;
        let said = moved["share_changed"].as_f64().expect("a share");
        assert!((changed - said).abs() < 0.000_501, "{said}, recomputed {changed}");
        checked += 1;
    }
    checked
}
