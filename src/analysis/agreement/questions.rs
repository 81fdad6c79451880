//! Agreement in a session: one block of figures for each question and each selection of pairs.
//!
//! A coefficient never stands alone: its block says how many units, reviewers and values it rests on,
//! what is missing and what plain agreement there is. Too small a block shows none, with the reason.

use std::collections::BTreeSet;

use super::alpha::{Distance, alpha};
use super::answers::{Answer, Answers};
use super::fleiss::Fleiss;
use super::gwet::{Corrected, ac, brennan_prediger};
use super::not_defined::{Defined, NotDefined};
use super::ratings::{Ratings, Scale};
use super::two_raters::TwoRaters;
use super::weights::Weights;
use super::{percent, sets};
use crate::model::{Contribution, Pair, ReviewerCode, RoundNo, Strength, TargetId, View};

/// The fewest reviewers with which a coefficient is shown.
pub const FEWEST_REVIEWERS: usize = 2;
/// The fewest units with two or more values with which a coefficient is shown.
pub const FEWEST_UNITS: usize = 10;

/// What reviewers may agree on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// How strong: none, weak, moderate, strong. A unit is a pair.
    Strength,
    /// Whether there is a contribution: none, or anything above. A unit is a pair.
    Presence,
    /// Direct or enabling, where two or more reviewers gave more than none. A unit is a pair.
    Kind,
    /// Which targets each action contributes to, as a set. A unit is an action; a reviewer's set counts
    /// if the reviewer scored every pair of the action that anybody scored.
    TargetSets,
}

impl Question {
    /// All questions.
    pub const ALL: [Self; 4] = [Self::Strength, Self::Presence, Self::Kind, Self::TargetSets];
}

/// Which pairs are looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Selection {
    /// All that at least one reviewer scored.
    Considered,
    /// Those of them with at least one score above none. Selected on the outcome, and so usually lower.
    Linked,
}

impl Selection {
    /// Both selections.
    pub const ALL: [Self; 2] = [Self::Considered, Self::Linked];
}

/// A figure that can be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// Share of equal pairs of answers.
    Exact,
    /// Share of pairs of answers at most one step apart.
    WithinOne,
    /// Share of units on which all agree.
    AllAgree,
    /// Share of units on which all lie within one step.
    AllWithinOne,
    /// Agreement on "there is a contribution".
    Positive,
    /// Agreement on "none".
    Negative,
    /// Krippendorff's alpha, ordinal.
    AlphaOrdinal,
    /// Krippendorff's alpha, interval.
    AlphaInterval,
    /// Krippendorff's alpha, nominal.
    AlphaNominal,
    /// Krippendorff's alpha with the MASI distance.
    AlphaMasi,
    /// Gwet's AC1.
    Ac1,
    /// Gwet's AC2 with linear weights.
    Ac2Linear,
    /// Brennan-Prediger.
    BrennanPrediger,
    /// Brennan-Prediger with linear weights.
    BrennanPredigerLinear,
    /// Fleiss' kappa; only where nothing is missing.
    Fleiss,
    /// Cohen's kappa; only between two reviewers.
    Cohen,
    /// Cohen's kappa with linear weights.
    CohenLinear,
    /// Cohen's kappa with quadratic weights.
    CohenQuadratic,
}

/// Why a coefficient is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hidden {
    /// Fewer than [`FEWEST_REVIEWERS`] gave a value.
    TooFewReviewers,
    /// Fewer than [`FEWEST_UNITS`] units have two or more values.
    TooFewUnits,
    /// All values are the same.
    NoVariation,
    /// The formula has no value here.
    NotDefined(NotDefined),
}

/// One figure, or why it is not shown.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// What it measures.
    pub measure: Measure,
    /// Its value.
    pub value: Result<f64, Hidden>,
}

/// What is missing in a block, in answers. With the values it adds up to units times reviewers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// Not considered yet.
    pub not_considered: u64,
    /// Cannot judge.
    pub cannot_judge: u64,
    /// Versions that contradict each other.
    pub conflicts: u64,
    /// Scored as none, so that no kind is asked.
    pub no_link: u64,
    /// Scored above none, and the kind not said.
    pub kind_unsaid: u64,
    /// Sets of reviewers who did not score every pair of the action that is looked at.
    pub incomplete: u64,
}

impl Missing {
    /// Returns the number of missing answers.
    pub fn sum(&self) -> u64 {
        self.not_considered
            + self.cannot_judge
            + self.conflicts
            + self.no_link
            + self.kind_unsaid
            + self.incomplete
    }

    fn count(&mut self, answer: Answer) {
        *match answer {
            Answer::NotConsidered => &mut self.not_considered,
            Answer::CannotJudge => &mut self.cannot_judge,
            Answer::Conflict => &mut self.conflicts,
            Answer::Scored(Strength::None, _) => &mut self.no_link,
            Answer::Scored(..) => &mut self.kind_unsaid,
        } += 1;
    }
}

/// The figures of one question on one selection, with all they rest on.
#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    /// What is asked.
    pub question: Question,
    /// Which pairs are looked at.
    pub selection: Selection,
    /// Units in the selection.
    pub units: u64,
    /// Units with two or more values: the ones that figures rest on.
    pub pairable_units: u64,
    /// Reviewers with at least one value.
    pub reviewers: u64,
    /// Values.
    pub values: u64,
    /// Values in units with two or more.
    pub pairable_values: u64,
    /// What is missing.
    pub missing: Missing,
    /// How often each category was given; nothing for sets.
    pub by_category: Vec<u64>,
    /// Shares of plain agreement, the exact one first.
    pub plain: Vec<Figure>,
    /// Coefficients, the chief one first.
    pub coefficients: Vec<Figure>,
}

/// Agreement in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The scoring pass.
    pub round: RoundNo,
    /// The reviewers who gave at least one score, by code.
    pub reviewers: Vec<ReviewerCode>,
    /// All pairs of the session's plans.
    pub pairs: u64,
    /// A block for each question and selection.
    pub blocks: Vec<Block>,
    /// Judgements whose versions contradict each other; they count as missing.
    pub conflicts: Vec<(ReviewerCode, Pair)>,
}

impl Block {
    /// Returns why none of the coefficients is shown, if that is one reason for all.
    pub fn hidden(&self) -> Option<Hidden> {
        let first = self.coefficients.first()?.value.err()?;
        let alike = self.coefficients.iter().all(|figure| figure.value == Err(first));
        alike.then_some(first)
    }
}

impl Agreement {
    /// Computes it from everybody's answers that may be seen; only these reviewers' if any are named.
    pub fn of(view: &View<'_>, only: &[ReviewerCode]) -> Self {
        let answers = Answers::of(view, only);
        let blocks = Question::ALL
            .into_iter()
            .flat_map(|question| Selection::ALL.map(|selection| (question, selection)))
            // Kinds are asked only of links: the two selections are one.
            .filter(|(question, selection)| *question != Question::Kind || *selection == Selection::Linked)
            .map(|(question, selection)| block(&answers, question, selection))
            .collect();
        Self {
            round: RoundNo::FIRST,
            reviewers: answers.reviewers().to_vec(),
            pairs: view.session().pair_count() as u64,
            blocks,
            conflicts: answers.conflicts().to_vec(),
        }
    }
}

fn block(answers: &Answers, question: Question, selection: Selection) -> Block {
    let rows: Vec<(Pair, &[Answer])> = answers
        .rows()
        .filter(|(_, row)| selection == Selection::Considered || row.iter().any(|one| one.is_link()))
        .collect();
    match question {
        Question::Strength => scores(answers, selection, &rows, question, Scale::STRENGTH, |answer| {
            answer.score().map(Strength::digit)
        }),
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
    let takes_part = having(answers, rows, |answer| value(answer).is_some());
    for (_, row) in rows {
        for (answer, _) in row.iter().zip(&takes_part).filter(|(_, takes_part)| **takes_part) {
            if value(*answer).is_none() {
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
        Question::Kind | Question::TargetSets => &[Measure::Exact],
    }
}

/// Which coefficients answer a question. Some are for two reviewers only, one for complete tables.
fn coefficients(question: Question, ratings: &Ratings, counts: &super::Counts) -> Vec<Measure> {
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
    }
    measures
}

fn figure(measure: Measure, ratings: &Ratings, counts: &super::Counts) -> Defined {
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
        // Sets are not values on a scale.
        Measure::AlphaMasi => Err(NotDefined::Misfit),
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
fn hidden(reviewers: usize, pairable_units: usize, varies: bool) -> Option<Hidden> {
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
