//! Everybody's answers to every pair, as the table that coefficients are computed from.

use super::ratings::{Ratings, Scale};
use crate::model::{
    Contribution, Current, Judgement, Pair, RatingScale, ReviewerCode, RoundNo, Strength, Verdict, View,
};

/// What one reviewer says of one pair. All but a score are missing values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Nothing was said.
    #[default]
    NotConsidered,
    /// The reviewer cannot judge.
    CannotJudge,
    /// The reviewer stepped aside: not even counted as missing.
    Recused,
    /// Versions contradict each other.
    Conflict,
    /// A score, with its kind if it is above none and the kind was said.
    Scored(Strength, Option<Contribution>),
}

impl Answer {
    fn of(current: &Current<'_, Judgement>) -> Self {
        match current {
            Current::Absent => Self::NotConsidered,
            Current::Conflict => Self::Conflict,
            Current::Said(judgement) => match judgement.verdict {
                Verdict::CannotJudge if judgement.recused => Self::Recused,
                Verdict::CannotJudge => Self::CannotJudge,
                Verdict::Scored(strength) => Self::Scored(strength, judgement.contribution),
            },
        }
    }

    /// Returns the score, if there is one.
    pub fn score(self) -> Option<Strength> {
        match self {
            Self::Scored(strength, _) => Some(strength),
            Self::NotConsidered | Self::CannotJudge | Self::Recused | Self::Conflict => None,
        }
    }

    /// Says whether there is a score other than none.
    pub fn is_link(self) -> bool {
        self.score().is_some_and(|score| score != Strength::None)
    }
}

/// Pairs by reviewers: all pairs with a score, and all reviewers who scored any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answers {
    scale: RatingScale,
    round: RoundNo,
    reviewers: Vec<ReviewerCode>,
    pairs: Vec<Pair>,
    cells: Vec<Answer>,
    conflicts: Vec<(ReviewerCode, Pair)>,
}

impl Answers {
    /// Gathers what may be seen of a round, given on that scale; only these reviewers' if any are named.
    pub fn of(view: &View<'_>, round: RoundNo, scale: RatingScale, only: &[ReviewerCode]) -> Self {
        let wanted = |code: &ReviewerCode| only.is_empty() || only.contains(code);
        let mut roll = Roll::default();
        let mut answers = Self {
            scale,
            round,
            reviewers: Vec::new(),
            pairs: Vec::new(),
            cells: Vec::new(),
            conflicts: Vec::new(),
        };
        for (key, record) in view.everyones_judgements_in(round) {
            match Answer::of(&record.current()) {
                Answer::Scored(..) if roll.find(&key.reviewer).is_err() && wanted(&key.reviewer) => {
                    roll.insert(&key.reviewer);
                }
                Answer::Conflict if wanted(&key.reviewer) => {
                    answers.conflicts.push((key.reviewer.clone(), key.pair));
                }
                _ => {}
            }
        }
        let mut row = vec![Answer::NotConsidered; roll.codes.len()];
        let mut about = None;
        for (key, record) in view.everyones_judgements_in(round) {
            if about != Some(key.pair) {
                answers.take_row(about, &mut row);
                about = Some(key.pair);
            }
            if let Ok(at) = roll.find(&key.reviewer)
                && let Some(cell) = row.get_mut(at)
            {
                *cell = Answer::of(&record.current());
            }
        }
        answers.take_row(about, &mut row);
        answers.reviewers = roll.codes;
        answers
    }

    /// Adds a pair if anybody scored it, and clears the row.
    fn take_row(&mut self, about: Option<Pair>, row: &mut [Answer]) {
        if let Some(pair) = about
            && row.iter().any(|answer| answer.score().is_some())
        {
            self.pairs.push(pair);
            self.cells.extend_from_slice(row);
        }
        row.fill(Answer::NotConsidered);
    }

    /// Returns the scale.
    pub fn scale(&self) -> RatingScale {
        self.scale
    }

    /// Returns the round.
    pub fn round(&self) -> RoundNo {
        self.round
    }

    /// Returns the reviewers who gave at least one score, by code.
    pub fn reviewers(&self) -> &[ReviewerCode] {
        &self.reviewers
    }

    /// Returns the judgements that contradict each other, by pair and reviewer.
    pub fn conflicts(&self) -> &[(ReviewerCode, Pair)] {
        &self.conflicts
    }

    /// Returns the pairs that at least one reviewer scored, by action and target, each with its answers
    /// in the order of reviewers.
    pub fn rows(&self) -> impl Iterator<Item = (Pair, &[Answer])> {
        let rows = self.cells.chunks_exact(self.reviewers.len().max(1));
        self.pairs.iter().copied().zip(rows)
    }

    /// Makes a table of values out of some rows, with only those reviewers who have any value.
    pub fn ratings<'r>(
        &self,
        scale: Scale,
        rows: impl Iterator<Item = &'r [Answer]> + Clone,
        value: impl Fn(Answer) -> Option<u8>,
    ) -> Ratings {
        let mut takes_part = vec![false; self.reviewers.len()];
        for row in rows.clone() {
            for (takes_part, answer) in takes_part.iter_mut().zip(row) {
                *takes_part = *takes_part || value(*answer).is_some();
            }
        }
        let raters = takes_part.iter().filter(|one| **one).count();
        let mut ratings = Ratings::new(scale, raters);
        let mut unit = Vec::with_capacity(raters);
        for row in rows {
            let taken = row.iter().zip(&takes_part).filter(|(_, takes_part)| **takes_part);
            unit.clear();
            unit.extend(taken.map(|(answer, _)| value(*answer)));
            // The unit has a value or none for each rater, and each on the scale.
            ratings.push(&unit).ok();
        }
        ratings
    }
}

/// Reviewers by code. Judgements of a pair come in that order too, so the next one is looked for first.
#[derive(Default)]
struct Roll {
    codes: Vec<ReviewerCode>,
    next: usize,
}

impl Roll {
    fn find(&mut self, code: &ReviewerCode) -> Result<usize, usize> {
        let first = |at: usize| self.codes.get(at).filter(|one| *one == code).map(|_| at);
        let found = first(self.next).or_else(|| first(0));
        let place = found.map_or_else(|| self.codes.binary_search(code), Ok);
        self.next = place.map_or_else(|at| at, |at| at + 1);
        place
    }

    fn insert(&mut self, code: &ReviewerCode) {
        if let Err(at) = self.codes.binary_search(code) {
            self.codes.insert(at, code.clone());
            self.next = at + 1;
        }
    }
}
