//! Checks of a sub-target's sheet: SMART, and how its text is worded.
//!
//! Each answers yes, partly or no with what to change. What no program can know is left to people and says
//! so. Checks of wording know English words only, and answer "for people" where they recognise none.

mod wording;

pub use wording::share_of_same_words;

use crate::model::brackets;
use crate::model::{Lang, Proposal, Session, Side, TargetId};

/// What is checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// S: species, place and actor are named.
    Specific,
    /// M: indicator, unit and baseline.
    Measurable,
    /// A: beyond what would be done anyway.
    Ambitious,
    /// R: lead and means.
    Realistic,
    /// T: a year, not after the plan's end.
    TimeBound,
    /// It can be read in one way.
    Unambiguous,
    /// An outcome, and not an activity.
    Outcome,
    /// One verb, one result.
    OneResult,
    /// Not the target again in nearly the same words.
    NotRestated,
    /// The indicator is something else than the sub-target or the target.
    IndicatorApart,
}

impl Check {
    /// All checks, in the order of the sheet.
    pub const ALL: [Self; 10] = [
        Self::Specific,
        Self::Measurable,
        Self::Ambitious,
        Self::Realistic,
        Self::TimeBound,
        Self::Unambiguous,
        Self::Outcome,
        Self::OneResult,
        Self::NotRestated,
        Self::IndicatorApart,
    ];
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// It is met.
    Yes,
    /// In part.
    Partly,
    /// It is not.
    No,
    /// No program can know; people judge.
    ForPeople,
}

/// What is to be changed, or why people must judge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Nothing.
    Nothing,
    /// Name the species.
    NameSpecies,
    /// Name the area.
    NameArea,
    /// Name who leads.
    NameLead,
    /// Name an indicator.
    NameIndicator,
    /// Name a unit, or what is counted.
    NameUnit,
    /// Name a baseline, or by when there will be one.
    NameBaseline,
    /// Whether it goes beyond what would be done anyway.
    JudgeAmbition,
    /// Whether the means suffice.
    JudgeMeans,
    /// Name the year.
    NameYear,
    /// The text names another year than the sheet.
    OtherYear(u16),
    /// It is due after the plan ends.
    AfterTheEnd(u16),
    /// There is no text yet.
    WriteText,
    /// Brackets are left.
    ResolveBrackets(usize),
    /// These words bind nobody.
    Vague(String),
    /// It begins with an activity: say what will be different.
    SayWhatChanges(String),
    /// Whether it says what will be different.
    JudgeOutcome,
    /// It has two results or more: split it.
    Split,
    /// So many hundredths of its words are the target's: say what this instrument adds.
    SayWhatIsAdded(u8),
    /// It answers no target that it could be compared with.
    NameTarget,
    /// The indicator is the sub-target or the target again.
    OtherIndicator,
}

/// One check with what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// What was checked.
    pub check: Check,
    /// What came of it.
    pub finding: Finding,
    /// What to change; the first thing first. Empty if nothing.
    pub advice: Vec<Advice>,
}

/// From so many of its words being the target's, a sub-target restates it.
const RESTATES: f64 = 0.8;
/// From here on it is close to restating it.
const CLOSE: f64 = 0.6;

/// Checks a sub-target. Pure; texts of plans are compared in every language that they have.
pub fn sheet_checks(session: &Session, proposal: &Proposal) -> Vec<Checked> {
    Check::ALL
        .into_iter()
        .map(|check| {
            let (finding, advice) = match check {
                Check::Specific => specific(proposal),
                Check::Measurable => measurable(proposal),
                Check::Ambitious => (Finding::ForPeople, vec![Advice::JudgeAmbition]),
                Check::Realistic => realistic(proposal),
                Check::TimeBound => time_bound(session, proposal),
                Check::Unambiguous => unambiguous(proposal),
                Check::Outcome => outcome(proposal),
                Check::OneResult => one_result(proposal),
                Check::NotRestated => not_restated(session, proposal),
                Check::IndicatorApart => indicator_apart(session, proposal),
            };
            Checked {
                check,
                finding,
                advice,
            }
        })
        .collect()
}

/// All of `parts` named: yes; none: no; else partly.
fn named(parts: Vec<(bool, Advice)>) -> (Finding, Vec<Advice>) {
    let all = parts.len();
    let missing: Vec<_> = parts
        .into_iter()
        .filter_map(|(is_said, advice)| (!is_said).then_some(advice))
        .collect();
    let finding = match missing.len() {
        0 => Finding::Yes,
        count if count == all => Finding::No,
        _ => Finding::Partly,
    };
    (finding, missing)
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty()
}

fn specific(proposal: &Proposal) -> (Finding, Vec<Advice>) {
    let sheet = &proposal.sheet;
    named(vec![
        (is_said(&sheet.species), Advice::NameSpecies),
        (is_said(&sheet.area), Advice::NameArea),
        (is_said(&sheet.lead), Advice::NameLead),
    ])
}

fn measurable(proposal: &Proposal) -> (Finding, Vec<Advice>) {
    let sheet = &proposal.sheet;
    if !is_said(&sheet.indicator) {
        let mut advice = vec![Advice::NameIndicator];
        if !is_said(&sheet.baseline) {
            advice.push(Advice::NameBaseline);
        }
        return (Finding::No, advice);
    }
    named(vec![
        (true, Advice::NameIndicator),
        (
            wording::has_unit(&sheet.indicator) || wording::has_unit(&sheet.baseline),
            Advice::NameUnit,
        ),
        (is_said(&sheet.baseline), Advice::NameBaseline),
    ])
}

fn realistic(proposal: &Proposal) -> (Finding, Vec<Advice>) {
    if is_said(&proposal.sheet.lead) {
        (Finding::ForPeople, vec![Advice::JudgeMeans])
    } else {
        (Finding::No, vec![Advice::NameLead, Advice::JudgeMeans])
    }
}

fn time_bound(session: &Session, proposal: &Proposal) -> (Finding, Vec<Advice>) {
    let in_text = wording::years(&proposal.text);
    let Some(due) = proposal.sheet.due else {
        let finding = if in_text.is_empty() {
            Finding::No
        } else {
            Finding::Partly
        };
        return (finding, vec![Advice::NameYear]);
    };
    if let Some(end) = plan_end(session).filter(|end| due > *end) {
        return (Finding::No, vec![Advice::AfterTheEnd(end)]);
    }
    match in_text.first() {
        Some(other) if !in_text.contains(&due) => (Finding::Partly, vec![Advice::OtherYear(*other)]),
        _ => (Finding::Yes, Vec::new()),
    }
}

/// Returns the last year of the plan of targets, else of the plan of actions, where one says its period.
pub fn plan_end(session: &Session) -> Option<u16> {
    [session.targets(), session.actions()]
        .into_iter()
        .find_map(|plan| wording::years(plan.period()?).into_iter().max())
}

fn unambiguous(proposal: &Proposal) -> (Finding, Vec<Advice>) {
    if !is_said(&proposal.text) {
        return (Finding::No, vec![Advice::WriteText]);
    }
    let mut advice = Vec::new();
    let brackets = brackets::count(&proposal.text);
    if brackets > 0 {
        advice.push(Advice::ResolveBrackets(brackets));
    }
    let vague = wording::vague(&proposal.text);
    advice.extend(vague.iter().map(|words| Advice::Vague((*words).to_owned())));
    // Words that bind nobody are half as bad where the text commits to a number as well.
    let commits = wording::has_unit(&proposal.text);
    let finding = match (brackets, vague.len()) {
        (0, 0) => Finding::Yes,
        (0, 1) if commits => Finding::Partly,
        _ => Finding::No,
    };
    (finding, advice)
}

fn outcome(proposal: &Proposal) -> (Finding, Vec<Advice>) {
    if !is_said(&proposal.text) {
        return (Finding::No, vec![Advice::WriteText]);
    }
    match (
        wording::activity(&proposal.text),
        wording::says_outcome(&proposal.text),
    ) {
        (None, true) => (Finding::Yes, Vec::new()),
        (Some(verb), true) => (Finding::Partly, vec![Advice::SayWhatChanges(verb)]),
        (Some(verb), false) => (Finding::No, vec![Advice::SayWhatChanges(verb)]),
        (None, false) => (Finding::ForPeople, vec![Advice::JudgeOutcome]),
    }
}

fn one_result(proposal: &Proposal) -> (Finding, Vec<Advice>) {
    if !is_said(&proposal.text) {
        return (Finding::No, vec![Advice::WriteText]);
    }
    match wording::results(&proposal.text) {
        0 | 1 => (Finding::Yes, Vec::new()),
        2 => (Finding::Partly, vec![Advice::Split]),
        _ => (Finding::No, vec![Advice::Split]),
    }
}

/// The target that a proposal answers, or that its links would serve.
fn target_of(session: &Session, proposal: &Proposal) -> Option<TargetId> {
    let answered = proposal
        .answers
        .filter(|gap| gap.side == Side::Target)
        .map(|gap| TargetId(gap.item));
    let served = || {
        proposal.effects.first().map(|effect| match effect {
            crate::model::Effect::Link(pair, ..) => pair.target,
            crate::model::Effect::Serves(target, ..) => *target,
        })
    };
    answered
        .or_else(served)
        .filter(|target| session.target(*target).is_some())
}

/// The greatest share of a text's words that stand in the target's own texts, from 0 to 1.
fn share_of_target(session: &Session, target: TargetId, text: &str) -> f64 {
    let Some(item) = session.target(target) else {
        return 0.0;
    };
    let plan = session.targets();
    let texts = plan.languages().iter().flat_map(|lang: &Lang| {
        [Some(item.title(lang)), item.text(lang), item.summary(lang)]
            .into_iter()
            .flatten()
            .map(|(text, _)| text)
    });
    texts
        .map(|own| share_of_same_words(text, own))
        .fold(0.0, f64::max)
}

fn not_restated(session: &Session, proposal: &Proposal) -> (Finding, Vec<Advice>) {
    if !is_said(&proposal.text) {
        return (Finding::No, vec![Advice::WriteText]);
    }
    let Some(target) = target_of(session, proposal) else {
        return (Finding::ForPeople, vec![Advice::NameTarget]);
    };
    let share = share_of_target(session, target, &proposal.text);
    let hundredths = (share * 100.0).round() as u8;
    if share > RESTATES {
        (Finding::No, vec![Advice::SayWhatIsAdded(hundredths)])
    } else if share > CLOSE {
        (Finding::Partly, vec![Advice::SayWhatIsAdded(hundredths)])
    } else {
        (Finding::Yes, Vec::new())
    }
}

fn indicator_apart(session: &Session, proposal: &Proposal) -> (Finding, Vec<Advice>) {
    let indicator = &proposal.sheet.indicator;
    if !is_said(indicator) {
        return (Finding::No, vec![Advice::NameIndicator]);
    }
    let is_text = share_of_same_words(indicator, &proposal.text) > RESTATES
        && share_of_same_words(&proposal.text, indicator) > RESTATES;
    let is_target = target_of(session, proposal)
        .is_some_and(|target| share_of_target(session, target, indicator) > RESTATES);
    if is_text || is_target {
        (Finding::No, vec![Advice::OtherIndicator])
    } else {
        (Finding::Yes, Vec::new())
    }
}
