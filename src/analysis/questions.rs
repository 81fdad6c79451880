//! The report template against both plans: what becomes of its questions, which targets no question asks
//! about, which questions serve nothing.

use std::collections::BTreeMap;

use crate::model::{Proposal, ProposalKind, Question, QuestionVerdict, Session, TargetId};

/// How the questions of the adopted template and the new ones add up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Control {
    /// Of the adopted template: that stay.
    pub kept: usize,
    /// That get other words.
    pub amended: usize,
    /// That go to another place.
    pub moved: usize,
    /// That go.
    pub deleted: usize,
    /// Of which nothing was said yet.
    pub unsaid: usize,
    /// Questions that the adopted template does not have.
    pub added: usize,
    /// New ones that were given up again; they are in no sum.
    pub given_up: usize,
}

impl Control {
    /// Counts the questions of a session.
    pub fn of(session: &Session) -> Self {
        let mut control = Self::default();
        for (_, question) in session.questions() {
            let part = match (is_new(question), question.verdict) {
                (true, Some(QuestionVerdict::Delete)) => &mut control.given_up,
                (true, _) => &mut control.added,
                (false, Some(QuestionVerdict::Keep)) => &mut control.kept,
                (false, Some(QuestionVerdict::Amend)) => &mut control.amended,
                (false, Some(QuestionVerdict::Move)) => &mut control.moved,
                (false, Some(QuestionVerdict::Delete)) => &mut control.deleted,
                (false, Some(QuestionVerdict::Add) | None) => &mut control.unsaid,
            };
            *part += 1;
        }
        control
    }

    /// The questions of the adopted template.
    pub fn adopted(&self) -> usize {
        self.kept + self.amended + self.moved + self.deleted + self.unsaid
    }

    /// The questions of the new template: those adopted without those deleted, and the new ones.
    pub fn new_total(&self) -> usize {
        self.adopted() - self.deleted + self.added
    }
}

/// Whether the adopted template does not have the question.
pub fn is_new(question: &Question) -> bool {
    question.place == 0 || question.verdict == Some(QuestionVerdict::Add)
}

/// What the questions of the new template ask of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Asked {
    /// No question informs it.
    Nothing,
    /// What was done, and not what came of it.
    ActivityOnly,
    /// What came of it.
    Outcome,
}

/// What is known of the questions of a session. Deleted questions ask nothing.
#[derive(Clone, Debug)]
pub struct Questions<'s> {
    /// Per target, in the plan's order: what is asked of it, and by which questions.
    pub by_target: Vec<(TargetId, Asked, Vec<&'s str>)>,
    /// Questions that inform no action, target or sub-target.
    pub serve_nothing: Vec<&'s str>,
    /// References of sub-targets that no question informs.
    pub sub_targets_without: Vec<(&'s str, &'s Proposal)>,
    /// How the questions add up.
    pub control: Control,
}

impl<'s> Questions<'s> {
    /// Looks through the questions of a session.
    pub fn of(session: &'s Session) -> Self {
        let questions = session.questions();
        let staying: Vec<_> = questions
            .iter()
            .filter(|(_, question)| question.verdict != Some(QuestionVerdict::Delete))
            .collect();
        let mut asked: BTreeMap<TargetId, (Asked, Vec<&'s str>)> = BTreeMap::new();
        for (number, question) in &staying {
            for target in &question.targets {
                let entry = asked.entry(*target).or_insert((Asked::Nothing, Vec::new()));
                let asks = if question.asks_outcome {
                    Asked::Outcome
                } else {
                    Asked::ActivityOnly
                };
                entry.0 = entry.0.max(asks);
                entry.1.push(number);
            }
        }
        let by_target = (0..session.targets().items().len())
            .map(|place| {
                let target = TargetId::at(place);
                let (asks, numbers) = asked.remove(&target).unwrap_or((Asked::Nothing, Vec::new()));
                (target, asks, numbers)
            })
            .collect();
        let serve_nothing = staying
            .iter()
            .filter(|(_, question)| serves_nothing(question))
            .map(|(number, _)| *number)
            .collect();
        let sub_targets_without = session
            .sub_targets()
            .into_iter()
            .map(|(_, proposal, _)| proposal)
            .filter(|proposal| {
                let informs = |question: &Question| question.sub_targets.contains(&proposal.reference);
                !staying
                    .iter()
                    .any(|(number, question)| informs(question) || names(&proposal.sheet.source, number))
            })
            .map(|proposal| (proposal.reference.as_str(), proposal))
            .collect();
        Self {
            by_target,
            serve_nothing,
            sub_targets_without,
            control: Control::of(session),
        }
    }

    /// Returns the targets that no question informs.
    pub fn targets_without(&self) -> impl Iterator<Item = TargetId> {
        self.by_target
            .iter()
            .filter(|(_, asks, _)| *asks == Asked::Nothing)
            .map(|(target, ..)| *target)
    }
}

fn serves_nothing(question: &Question) -> bool {
    question.actions.is_empty() && question.targets.is_empty() && question.sub_targets.is_empty()
}

/// Whether a text names a question by its number, as a word of its own.
fn names(text: &str, number: &str) -> bool {
    let is_part = |one: char| one.is_alphanumeric() || one == '.' || one == '-';
    text.split(|one: char| !is_part(one))
        .any(|word| word.trim_matches(['.', '-']) == number)
}

/// Returns the references of the sub-targets that rest on a question: those it informs, and those that name
/// it as their source of data. Withdrawn ones rest on nothing.
pub fn rests_on<'s>(session: &'s Session, number: &str) -> Vec<&'s str> {
    let informed = session
        .questions()
        .into_iter()
        .find(|(one, _)| *one == number)
        .map(|(_, question)| question.sub_targets.as_slice())
        .unwrap_or_default();
    session
        .sub_targets()
        .into_iter()
        .filter(|(_, proposal, _)| {
            informed.contains(&proposal.reference) || names(&proposal.sheet.source, number)
        })
        .map(|(_, proposal, _)| proposal.reference.as_str())
        .collect()
}

/// Returns the proposals about a question: those that would change it.
pub fn proposals_about<'s>(session: &'s Session, number: &str) -> Vec<&'s Proposal> {
    let is_about = |proposal: &Proposal| {
        matches!(
            proposal.kind,
            ProposalKind::NewQuestion | ProposalKind::ChangedQuestion
        ) && proposal.changes.trim() == number
    };
    session
        .proposals()
        .into_iter()
        .map(|(_, proposal, _)| proposal)
        .filter(|proposal| is_about(proposal))
        .collect()
}

/// Returns which of the targets that a question informs stands first, and which others it is relevant to.
pub fn also_relevant(question: &Question, target: TargetId) -> Vec<TargetId> {
    question
        .targets
        .iter()
        .copied()
        .filter(|one| *one != target)
        .collect()
}
