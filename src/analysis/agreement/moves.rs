//! What changed from one round to the next: how many answers moved, and which way.
//!
//! Only answers given in both rounds are compared. A move says nothing of which answer is better.

use std::cmp::Ordering;

use super::answers::Answers;
use crate::model::{Pair, RoundNo};

/// What changed on one pair, among the reviewers who scored it in both rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PairMoves {
    /// The pair.
    pub pair: Pair,
    /// How many scored higher than before.
    pub up: u64,
    /// How many scored lower than before.
    pub down: u64,
    /// How many gave the same score.
    pub same: u64,
    /// How often each point of the scale was given before, lowest first.
    pub before: Vec<u64>,
    /// How often each point was given after.
    pub after: Vec<u64>,
}

impl PairMoves {
    /// Returns how many answers are compared.
    pub fn both(&self) -> u64 {
        self.up + self.down + self.same
    }

    /// Returns the share of them that changed.
    pub fn share(&self) -> f64 {
        (self.up + self.down) as f64 / self.both().max(1) as f64
    }
}

/// What changed from one round to a later one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moves {
    /// The earlier round.
    pub from: RoundNo,
    /// The later round.
    pub to: RoundNo,
    /// The reviewers with at least one score in both rounds on one pair.
    pub reviewers: u64,
    /// The pairs that at least one reviewer scored in both rounds, by action and target.
    pub pairs: Vec<PairMoves>,
    /// Scores of the earlier round without one of the same reviewer in the later.
    pub only_before: u64,
    /// Scores of the later round without one of the same reviewer in the earlier.
    pub only_after: u64,
}

impl Moves {
    /// Compares the answers of two rounds, given on one scale.
    pub fn between(before: &Answers, after: &Answers) -> Self {
        let scale = before.scale();
        let points = scale.points().len();
        // Each earlier reviewer's place among the later ones.
        let places: Vec<Option<usize>> = before
            .reviewers()
            .iter()
            .map(|code| after.reviewers().binary_search(code).ok())
            .collect();
        let mut took_part = vec![false; places.len()];
        let mut pairs = Vec::new();
        let mut later = after.rows().peekable();
        for (pair, row) in before.rows() {
            while later.next_if(|(other, _)| *other < pair).is_some() {}
            let Some((_, other)) = later.next_if(|(other, _)| *other == pair) else {
                continue;
            };
            let mut moves = PairMoves {
                pair,
                up: 0,
                down: 0,
                same: 0,
                before: vec![0; points],
                after: vec![0; points],
            };
            for ((answer, at), took_part) in row.iter().zip(&places).zip(&mut took_part) {
                let now = at.and_then(|at| other.get(at)?.score());
                let (Some(was), Some(now)) = (answer.score(), now) else {
                    continue;
                };
                *took_part = true;
                match now.cmp(&was) {
                    Ordering::Greater => moves.up += 1,
                    Ordering::Less => moves.down += 1,
                    Ordering::Equal => moves.same += 1,
                }
                count(&mut moves.before, scale.place(was));
                count(&mut moves.after, scale.place(now));
            }
            if moves.both() > 0 {
                pairs.push(moves);
            }
        }
        let both: u64 = pairs.iter().map(PairMoves::both).sum();
        Self {
            from: before.round(),
            to: after.round(),
            reviewers: took_part.into_iter().map(u64::from).sum(),
            only_before: scores(before) - both,
            only_after: scores(after) - both,
            pairs,
        }
    }

    /// Returns how many answers are compared.
    pub fn both(&self) -> u64 {
        self.pairs.iter().map(PairMoves::both).sum()
    }

    /// Returns how many went up, down, and stayed.
    pub fn up_down_same(&self) -> (u64, u64, u64) {
        let sum = |part: fn(&PairMoves) -> u64| self.pairs.iter().map(part).sum();
        (sum(|one| one.up), sum(|one| one.down), sum(|one| one.same))
    }

    /// Returns the share of compared answers that changed; nothing without any.
    pub fn share(&self) -> Option<f64> {
        let (up, down, same) = self.up_down_same();
        let both = up + down + same;
        (both > 0).then(|| (up + down) as f64 / both as f64)
    }
}

fn count(counts: &mut [u64], at: Option<usize>) {
    if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
        *count += 1;
    }
}

fn scores(answers: &Answers) -> u64 {
    let scored = |row: &[super::answers::Answer]| row.iter().filter(|one| one.score().is_some()).count();
    answers.rows().map(|(_, row)| scored(row) as u64).sum()
}
