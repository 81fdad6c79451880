//! Whether reviewers rank the targets alike by how much is done for them, and so see the same gaps.

use std::collections::BTreeMap;

use super::answers::{Answer, Answers};
use super::blocks::hidden;
use super::concordance::Concordance;
use super::not_defined::{Defined, NotDefined, ratio};
use super::questions::{Block, Figure, Hidden, Measure, Missing, Question, Selection};
use crate::model::{Pair, TargetId};

/// The block of Kendall's W over targets, ranked by each reviewer's number of links.
///
/// Only reviewers who scored every considered pair take part: a rank needs all of them.
pub(super) fn gaps(answers: &Answers, selection: Selection, rows: &[(Pair, &[Answer])]) -> Block {
    let mut links: Vec<BTreeMap<TargetId, u64>> = Vec::new();
    for at in 0..answers.reviewers().len() {
        let own = || {
            rows.iter()
                .filter_map(|(pair, row)| Some((pair.target, *row.get(at)?)))
        };
        if own().all(|(_, answer)| answer.score().is_some()) {
            let mut of_targets = BTreeMap::new();
            for (target, answer) in own() {
                *of_targets.entry(target).or_default() += u64::from(answer.is_link());
            }
            links.push(of_targets);
        }
    }
    let targets = links.first().map_or(0, BTreeMap::len);
    let raters: Vec<Vec<f64>> = links
        .iter()
        .map(|of_targets| of_targets.values().map(|links| *links as f64).collect())
        .collect();
    let varies = raters
        .iter()
        .any(|row| row.iter().any(|links| Some(links) != row.first()));
    let pairable = if raters.len() < 2 { 0 } else { targets };
    let hidden = hidden(raters.len(), pairable, varies);
    let w = || Concordance::of(&raters)?.w();
    Block {
        question: Question::Gaps,
        selection,
        units: targets as u64,
        pairable_units: pairable as u64,
        reviewers: raters.len() as u64,
        values: (targets * raters.len()) as u64,
        pairable_values: (pairable * raters.len()) as u64,
        missing: Missing::default(),
        recused: 0,
        by_category: Vec::new(),
        plain: vec![Figure {
            measure: Measure::Exact,
            value: equal_ranks(&links).map_err(Hidden::NotDefined),
        }],
        coefficients: vec![Figure {
            measure: Measure::KendallW,
            value: hidden.map_or_else(|| w().map_err(Hidden::NotDefined), Err),
        }],
    }
}

/// The share of equal pairs of numbers of links, over targets.
fn equal_ranks(links: &[BTreeMap<TargetId, u64>]) -> Defined {
    let mut shares = Vec::new();
    for target in links.first().into_iter().flat_map(BTreeMap::keys) {
        let mut own: Vec<u64> = links.iter().filter_map(|one| one.get(target).copied()).collect();
        own.sort_unstable();
        let runs = own.chunk_by(|one, other| one == other);
        let equal: usize = runs.map(|run| run.len() * (run.len() - 1)).sum();
        if own.len() >= 2 {
            shares.push(equal as f64 / (own.len() * (own.len() - 1)) as f64);
        }
    }
    ratio(
        shares.iter().sum(),
        shares.len() as f64,
        NotDefined::NoPairableValues,
    )
}
