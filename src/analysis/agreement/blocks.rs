//! How the blocks of figures are computed, one for each question and selection.

use std::collections::BTreeSet;

use super::alpha::{Distance, alpha};
use super::answers::{Answer, Answers};
use super::fleiss::Fleiss;
use super::gaps::gaps;
use super::gwet::{Corrected, ac, brennan_prediger};
use super::not_defined::{Defined, NotDefined};
use super::questions::{
    Block, FEWEST_REVIEWERS, FEWEST_UNITS, Figure, Hidden, Measure, Missing, Question, Selection,
};
use super::ratings::{Counts, Ratings, Scale};
use super::two_raters::TwoRaters;
use super::weights::Weights;
use super::{percent, sets};
use crate::model::{Contribution, Pair, RatingScale, Strength, TargetId};

/// Computes the block of a question on a selection.
pub(super) fn block(answers: &Answers, question: Question, selection: Selection) -> Block {
    let rows: Vec<(Pair, &[Answer])> = answers
        .rows()
        .filter(|(_, row)| selection == Selection::Considered || row.iter().any(|one| one.is_link()))
        .collect();
    match question {
        Question::Strength => {
            let places = Places::of(answers.scale());
            scores(answers, selection, &rows, question, places.scale, |answer| {
                answer.score().and_then(|score| places.place(score))
            })
        }
        Question::Presence => scores(answers, selection, &rows, question, Scale::BINARY, |answer| {
            answer.score().map(|_| u8::from(answer.is_link()))
        }),
        Question::Kind => {
            let links = |row: &[Answer]| row.iter().filter(|one| one.is_link()).count();
            let rows: Vec<_> = rows.into_iter().filter(|(_, row)| links(row) >= 2).collect();
            scores(
                answers,
                selection,
                &rows,
                question,
                Scale::BINARY,
                |answer| match answer {
                    Answer::Scored(_, Some(Contribution::Direct)) => Some(0),
                    Answer::Scored(_, Some(Contribution::Enabling)) => Some(1),
                    _ => None,
                },
            )
        }
        Question::TargetSets => target_sets(answers, selection, &rows),
        Question::Gaps => gaps(answers, selection, &rows),
    }
}

/// Where the points of a scale lie on it, looked up instead of searched for each answer.
struct Places {
    scale: Scale,
    by_value: [Option<u8>; 7],
}

impl Places {
    fn of(scale: RatingScale) -> Self {
        let mut by_value = [None; 7];
        for (place, point) in (0_u8..).zip(scale.points()) {
            if let Some(slot) = by_value.get_mut(Self::slot(*point)) {
                *slot = Some(place);
            }
        }
        Self {
            scale: Scale::new(scale.points().len()).unwrap_or(Scale::STRENGTH),
            by_value,
        }
    }

    fn slot(point: Strength) -> usize {
        usize::from((point.value() + 3).unsigned_abs())
    }

    fn place(&self, point: Strength) -> Option<u8> {
        self.by_value.get(Self::slot(point)).copied().flatten()
    }
}

/// A block whose values lie on a scale.
fn scores(
    answers: &Answers,
    selection: Selection,
    rows: &[(Pair, &[Answer])],
    question: Question,
    scale: Scale,
    value: impl Fn(Answer) -> Option<u8> + Copy,
) -> Block {
    let ratings = answers.ratings(scale, rows.iter().map(|(_, row)| *row), value);
    let counts = ratings.counts();
    let mut missing = Missing::default();
    let mut recused = 0;
    let takes_part = having(answers, rows, |answer| value(answer).is_some());
    for (_, row) in rows {
        for (answer, _) in row.iter().zip(&takes_part).filter(|(_, takes_part)| **takes_part) {
            if *answer == Answer::Recused {
                recused += 1;
            } else if value(*answer).is_none() {
                missing.count(*answer);
            }
        }
    }
    let pairable_units = counts.pairable_units();
    let hidden = hidden(ratings.raters(), pairable_units, counts.varies());
    let coefficient = |(measure, compute): (Measure, &dyn Fn() -> Defined)| Figure {
        measure,
        value: hidden.map_or_else(|| compute().map_err(Hidden::NotDefined), Err),
    };
    Block {
        question,
        selection,
        units: ratings.len() as u64,
        pairable_units: pairable_units as u64,
        reviewers: ratings.raters() as u64,
        values: counts.values(),
        pairable_values: counts.pairable_values(),
        missing,
        recused,
        by_category: counts.by_category(),
        plain: plain(question)
            .iter()
            .map(|measure| Figure {
                measure: *measure,
                value: figure(*measure, &ratings, &counts).map_err(Hidden::NotDefined),
            })
            .collect(),
        coefficients: coefficients(question, &ratings, &counts)
            .into_iter()
            .map(|measure| coefficient((measure, &|| figure(measure, &ratings, &counts))))
            .collect(),
    }
}

/// Which reviewers have any answer of that sort.
fn having(answers: &Answers, rows: &[(Pair, &[Answer])], is: impl Fn(Answer) -> bool) -> Vec<bool> {
    let mut having = vec![false; answers.reviewers().len()];
    for (_, row) in rows {
        for (having, answer) in having.iter_mut().zip(*row) {
            *having = *having || is(*answer);
        }
    }
    having
}

/// Shares that are shown whatever the size of a block.
fn plain(question: Question) -> &'static [Measure] {
    match question {
        Question::Strength => &[
            Measure::Exact,
            Measure::WithinOne,
            Measure::AllAgree,
            Measure::AllWithinOne,
        ],
        Question::Presence => &[Measure::Exact, Measure::AllAgree],
        Question::Kind | Question::TargetSets | Question::Gaps => &[Measure::Exact],
    }
}

/// Which coefficients answer a question. Some are for two reviewers only, one for complete tables.
fn coefficients(question: Question, ratings: &Ratings, counts: &Counts) -> Vec<Measure> {
    let two = ratings.raters() == 2;
    let complete = !ratings.is_empty() && counts.values() == (ratings.len() * ratings.raters()) as u64;
    let mut measures = Vec::new();
    match question {
        Question::Strength => {
            measures.extend([
                Measure::AlphaOrdinal,
                Measure::AlphaInterval,
                Measure::AlphaNominal,
                Measure::Ac2Linear,
                Measure::BrennanPredigerLinear,
            ]);
            if two {
                measures.extend([Measure::Cohen, Measure::CohenLinear, Measure::CohenQuadratic]);
            }
        }
        Question::Presence => {
            measures.extend([
                Measure::Positive,
                Measure::Negative,
                Measure::AlphaNominal,
                Measure::Ac1,
                Measure::BrennanPrediger,
            ]);
            measures.extend(two.then_some(Measure::Cohen));
            measures.extend(complete.then_some(Measure::Fleiss));
        }
        Question::Kind => {
            measures.extend([Measure::AlphaNominal, Measure::Ac1]);
            measures.extend(two.then_some(Measure::Cohen));
        }
        Question::TargetSets => measures.push(Measure::AlphaMasi),
        Question::Gaps => measures.push(Measure::KendallW),
    }
    measures
}

fn figure(measure: Measure, ratings: &Ratings, counts: &Counts) -> Defined {
    let cohen = |weights| TwoRaters::of(ratings, 0, 1)?.cohen(weights);
    match measure {
        Measure::Exact => percent::pairwise_exact(counts),
        Measure::WithinOne => percent::pairwise_within(counts, 1),
        Measure::AllAgree => percent::all_within(counts, 0),
        Measure::AllWithinOne => percent::all_within(counts, 1),
        Measure::Positive => percent::specific(counts, 1),
        Measure::Negative => percent::specific(counts, 0),
        Measure::AlphaOrdinal => alpha(counts, Distance::Ordinal),
        Measure::AlphaInterval => alpha(counts, Distance::Interval),
        Measure::AlphaNominal => alpha(counts, Distance::Nominal),
        // Sets and ranks are not values on a scale.
        Measure::AlphaMasi | Measure::KendallW => Err(NotDefined::Misfit),
        Measure::Ac1 => ac(counts, Weights::Identity).and_then(Corrected::coefficient),
        Measure::Ac2Linear => ac(counts, Weights::Linear).and_then(Corrected::coefficient),
        Measure::BrennanPrediger => {
            brennan_prediger(counts, Weights::Identity).and_then(Corrected::coefficient)
        }
        Measure::BrennanPredigerLinear => {
            brennan_prediger(counts, Weights::Linear).and_then(Corrected::coefficient)
        }
        Measure::Fleiss => Fleiss::of(counts)?.kappa(),
        Measure::Cohen => cohen(Weights::Identity),
        Measure::CohenLinear => cohen(Weights::Linear),
        Measure::CohenQuadratic => cohen(Weights::Quadratic),
    }
}

/// Why no coefficient is shown, if so.
pub(super) fn hidden(reviewers: usize, pairable_units: usize, varies: bool) -> Option<Hidden> {
    if reviewers < FEWEST_REVIEWERS {
        Some(Hidden::TooFewReviewers)
    } else if pairable_units < FEWEST_UNITS {
        Some(Hidden::TooFewUnits)
    } else if !varies {
        Some(Hidden::NoVariation)
    } else {
        None
    }
}

/// The block whose values are sets of targets, one for each reviewer and action.
fn target_sets(answers: &Answers, selection: Selection, rows: &[(Pair, &[Answer])]) -> Block {
    let mut units: Vec<Vec<BTreeSet<TargetId>>> = Vec::new();
    let mut takes_part = vec![false; answers.reviewers().len()];
    for of_action in rows.chunk_by(|(one, _), (other, _)| one.action == other.action) {
        let mut unit = Vec::new();
        for (at, takes_part) in takes_part.iter_mut().enumerate() {
            let own = || {
                of_action
                    .iter()
                    .filter_map(|(pair, row)| Some((pair.target, *row.get(at)?)))
            };
            if own().all(|(_, answer)| answer.score().is_some()) {
                let links = own().filter(|(_, answer)| answer.is_link());
                unit.push(links.map(|(target, _)| target).collect());
                *takes_part = true;
            }
        }
        units.push(unit);
    }
    let reviewers = takes_part.iter().filter(|one| **one).count();
    let pairable = || units.iter().filter(|unit| unit.len() >= 2);
    let values: usize = units.iter().map(Vec::len).sum();
    let first = pairable().flatten().next();
    let varies = pairable().flatten().any(|set| Some(set) != first);
    let hidden = hidden(reviewers, pairable().count(), varies);
    Block {
        question: Question::TargetSets,
        selection,
        units: units.len() as u64,
        pairable_units: pairable().count() as u64,
        reviewers: reviewers as u64,
        values: values as u64,
        pairable_values: pairable().map(|unit| unit.len() as u64).sum(),
        missing: Missing {
            incomplete: (units.len() * reviewers - values) as u64,
            ..Missing::default()
        },
        recused: 0,
        by_category: Vec::new(),
        plain: vec![Figure {
            measure: Measure::Exact,
            value: sets::pairwise_equal(&units).map_err(Hidden::NotDefined),
        }],
        coefficients: vec![Figure {
            measure: Measure::AlphaMasi,
            value: hidden.map_or_else(|| sets::alpha_masi(&units).map_err(Hidden::NotDefined), Err),
        }],
    }
}
