//! All statistics of a session: each round's agreement and distributions, and what moved between rounds.
//!
//! Screen, note, command line and JSON show this and compute nothing.

use super::agreement::answers::Answers;
use super::agreement::{Agreement, Moves};
use super::distribution::Distributions;
use crate::model::{RatingScale, ReviewerCode, RoundKind, RoundNo, Unsettled, View};

/// The figures of a round.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    /// How far answers agree.
    pub agreement: Agreement,
    /// How answers lie by groups of reviewers; nothing where only some reviewers were asked for, since
    /// those figures and everybody's would tell of the others.
    pub distributions: Option<Distributions>,
}

/// A round.
#[derive(Clone, Debug, PartialEq)]
pub struct RoundReport {
    /// Its number.
    pub round: RoundNo,
    /// Blind or open.
    pub kind: RoundKind,
    /// Its figures; nothing while it is blind and not opened.
    pub figures: Option<Figures>,
}

/// All statistics of a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The scale of all answers.
    pub scale: RatingScale,
    /// The rounds, first to last.
    pub rounds: Vec<RoundReport>,
    /// What moved from each round to the next, where both can be seen.
    pub moves: Vec<Moves>,
}

impl Report {
    /// Computes it from what may be seen; only these reviewers' answers if any are named. There are no
    /// figures while two versions of the scale stand against each other.
    pub fn of(view: &View<'_>, only: &[ReviewerCode]) -> Result<Self, Unsettled> {
        let session = view.session();
        let scale = session.scale()?;
        let pairs = session.pair_count() as u64;
        let mut report = Self {
            scale,
            rounds: Vec::new(),
            moves: Vec::new(),
        };
        let mut before: Option<Answers> = None;
        for (number, round) in session.rounds() {
            if round.hides() {
                before = None;
                report.rounds.push(RoundReport {
                    round: number,
                    kind: round.kind,
                    figures: None,
                });
                continue;
            }
            let answers = Answers::of(view, number, scale, only);
            report
                .moves
                .extend(before.map(|before| Moves::between(&before, &answers)));
            report.rounds.push(RoundReport {
                round: number,
                kind: round.kind,
                figures: Some(Figures {
                    agreement: Agreement::of(&answers, pairs),
                    distributions: only.is_empty().then(|| Distributions::of(session, &answers)),
                }),
            });
            before = Some(answers);
        }
        Ok(report)
    }

    /// Returns a round's figures, if they can be seen.
    pub fn figures(&self, round: RoundNo) -> Option<&Figures> {
        self.rounds
            .iter()
            .find(|one| one.round == round)?
            .figures
            .as_ref()
    }
}
