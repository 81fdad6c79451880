//! How the answers of a round lie by role, region and delegation of those who gave them.
//!
//! Groups of fewer than three reviewers are never shown, nor is anything from which they could be
//! computed: see [`suppress`](super::suppress).

use std::collections::BTreeSet;

use super::agreement::answers::{Answer, Answers};
use super::suppress::shown;
use crate::model::{ReviewerCode, Role, Session};

/// By what reviewers are put in groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// The capacity in which they take part.
    Role,
    /// Their region.
    Region,
    /// Their delegation or body.
    Delegation,
}

impl Classification {
    /// All of them. Where they would give somebody away together, the later yield.
    pub const ALL: [Self; 3] = [Self::Role, Self::Region, Self::Delegation];

    fn label(self, session: &Session, reviewer: &ReviewerCode) -> Label {
        let text = |text: &str| match text.trim() {
            "" => Label::NotSaid,
            text => Label::Text(text.to_owned()),
        };
        match self {
            Self::Role => session.seat(reviewer).role.map_or(Label::NotSaid, Label::Role),
            Self::Region => text(&session.seat(reviewer).region),
            Self::Delegation => session
                .reviewer(reviewer)
                .map_or(Label::NotSaid, |known| text(&known.delegation)),
        }
    }
}

/// What a group has in common.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Label {
    /// A role.
    Role(Role),
    /// A region or delegation, in people's words.
    Text(String),
    /// Nothing was said.
    NotSaid,
}

/// How often a group gave each answer, on the pairs that anybody scored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spread {
    /// Reviewers with at least one score.
    pub reviewers: u64,
    /// How often each point of the scale was given, lowest first.
    pub given: Vec<u64>,
    /// Cannot judge.
    pub cannot_judge: u64,
    /// Versions that contradict each other.
    pub conflicts: u64,
    /// Not considered.
    pub not_considered: u64,
    /// Stepped aside.
    pub recused: u64,
}

/// A line of a distribution: one group, or several that are only shown together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The groups' labels; one, unless they are shown together.
    pub labels: Vec<Label>,
    /// Their answers.
    pub spread: Spread,
}

/// Why a distribution shows no groups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// All reviewers are in one group, or nothing was said of any.
    OneGroup,
    /// A group of fewer than three could be told from the others and the total.
    TooFew,
}

/// The answers of a round by one classification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distribution {
    /// By what.
    pub by: Classification,
    /// The groups, or why there are none.
    pub groups: Result<Vec<Group>, Withheld>,
}

/// The answers of a round as a whole and by all classifications.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Distributions {
    /// All reviewers.
    pub total: Spread,
    /// By each classification.
    pub by: Vec<Distribution>,
}

impl Distributions {
    /// Counts them.
    pub fn of(session: &Session, answers: &Answers) -> Self {
        let spreads = spreads(answers);
        let labelled: Vec<(Vec<Label>, Vec<usize>)> = Classification::ALL
            .iter()
            .map(|by| {
                let own: Vec<Label> = answers
                    .reviewers()
                    .iter()
                    .map(|code| by.label(session, code))
                    .collect();
                let labels: BTreeSet<&Label> = own.iter().collect();
                let labels: Vec<Label> = labels.into_iter().cloned().collect();
                let place = |label: &Label| labels.binary_search(label).unwrap_or_default();
                let groups = own.iter().map(place).collect();
                (labels, groups)
            })
            .collect();
        let groups: Vec<_> = labelled.iter().map(|(_, groups)| groups.clone()).collect();
        let by = Classification::ALL
            .into_iter()
            .zip(&labelled)
            .zip(shown(&groups))
            .map(|((by, (labels, groups)), parts)| Distribution {
                by,
                groups: match parts {
                    Some(parts) => Ok(parts
                        .iter()
                        .map(|part| Group {
                            labels: part.iter().filter_map(|at| labels.get(*at)).cloned().collect(),
                            spread: sum(spreads
                                .iter()
                                .zip(groups)
                                .filter(|(_, at)| part.contains(at))
                                .map(|(one, _)| one)),
                        })
                        .collect()),
                    None if labels.len() < 2 => Err(Withheld::OneGroup),
                    None => Err(Withheld::TooFew),
                },
            })
            .collect();
        Self {
            total: sum(spreads.iter()),
            by,
        }
    }

    /// Returns the distribution by a classification.
    pub fn by(&self, classification: Classification) -> Option<&Distribution> {
        self.by.iter().find(|one| one.by == classification)
    }
}

/// Each reviewer's answers.
fn spreads(answers: &Answers) -> Vec<Spread> {
    let scale = answers.scale();
    let mut spreads = vec![
        Spread {
            reviewers: 1,
            given: vec![0; scale.points().len()],
            ..Spread::default()
        };
        answers.reviewers().len()
    ];
    for (_, row) in answers.rows() {
        for (spread, answer) in spreads.iter_mut().zip(row) {
            match answer {
                Answer::NotConsidered => spread.not_considered += 1,
                Answer::CannotJudge => spread.cannot_judge += 1,
                Answer::Recused => spread.recused += 1,
                Answer::Conflict => spread.conflicts += 1,
                Answer::Scored(score, _) => {
                    if let Some(count) = scale.place(*score).and_then(|at| spread.given.get_mut(at)) {
                        *count += 1;
                    }
                }
            }
        }
    }
    spreads
}

fn sum<'s>(spreads: impl Iterator<Item = &'s Spread>) -> Spread {
    let mut all = Spread::default();
    for one in spreads {
        all.reviewers += one.reviewers;
        all.cannot_judge += one.cannot_judge;
        all.conflicts += one.conflicts;
        all.not_considered += one.not_considered;
        all.recused += one.recused;
        all.given.resize(one.given.len(), 0);
        for (sum, count) in all.given.iter_mut().zip(&one.given) {
            *sum += count;
        }
    }
    all
}
