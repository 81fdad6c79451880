//! Rules on gaps, brackets, sub-targets and report questions.

use std::collections::BTreeSet;

use super::rulebook::Wording;
use super::texts::{has_any, item_words, words_of};
use super::{Finding, Found, Place, Rule, Severity};
use crate::analysis::coverage::{ActionClass, Coverage, TargetClass};
use crate::model::{
    Current, Effect, ItemNo, Proceeding, ProceedingKey, Proposal, QuestionVerdict, Record, Role, Session,
    Side, brackets,
};

/// 5 and 6: gaps noted too early, and gaps of which nobody said what is to be done.
pub(super) fn gaps(session: &Session, coverage: &Coverage, found: &mut Found) {
    for (place, target) in coverage.targets.iter().enumerate() {
        let item = ItemNo(place as u32);
        let note = session.gap_note(Side::Target, item);
        let at = Place::Item(Side::Target, item);
        let is_noted = note.option.is_some() || note.relevance.is_some();
        if is_noted && target.class == TargetClass::NotYetConsidered {
            let args = vec![("open", target.open.to_string())];
            found.error(Rule::GapTooEarly, at, "lint-gap-too-early", args);
        } else if target.class == TargetClass::NotCovered && note.option.is_none() {
            found.error(Rule::GapWithoutOption, at, "lint-gap-without-option", Vec::new());
        }
    }
    for (place, action) in coverage.actions.iter().enumerate() {
        let item = ItemNo(place as u32);
        if action.class == ActionClass::ServesNone && session.gap_note(Side::Action, item).option.is_none() {
            let at = Place::Item(Side::Action, item);
            found.error(Rule::GapWithoutOption, at, "lint-gap-without-option", Vec::new());
        }
    }
}

/// 7: brackets that are open, in decisions and proposals, and versions that nobody settled.
pub(super) fn brackets(session: &Session, found: &mut Found) {
    for (pair, decision) in session.decisions() {
        match decision {
            Current::Said(decision) => {
                let open = brackets::count(&decision.wording);
                if open > 0 {
                    let args = vec![("count", open.to_string())];
                    found.error(Rule::OpenBracket, Place::Pair(pair), "lint-open-bracket", args);
                }
            }
            Current::Conflict => {
                found.error(
                    Rule::OpenBracket,
                    Place::Pair(pair),
                    "lint-decided-twice",
                    Vec::new(),
                );
            }
            Current::Absent => {}
        }
    }
    for (id, proposal, is_conflict) in session.proposals() {
        let open = brackets::count(&proposal.text);
        let place = || Place::Proposal(id);
        if is_conflict {
            found.error(Rule::OpenBracket, place(), "lint-decided-twice", Vec::new());
        } else if open > 0 {
            let args = vec![("count", open.to_string())];
            found.error(Rule::OpenBracket, place(), "lint-open-bracket", args);
        }
    }
}

/// 9 to 12, of proposals.
pub(super) fn proposals(session: &Session, wording: &Wording, found: &mut Found) {
    for (id, proposal, _) in session.proposals() {
        let is_agreed = proposal.status.is_agreed();
        let place = || Place::Proposal(id);
        if is_agreed {
            let record = session.proposal_record(id).into_iter();
            for head in record.flat_map(Record::heads) {
                let by = &head.stamp.by;
                if session.seat(by).role == Some(Role::Observer) {
                    let args = vec![("reviewer", by.to_string())];
                    found.error(Rule::ObserverDecided, place(), "lint-observer", args);
                }
            }
            if proposal.sitting.trim().is_empty() {
                found.error(Rule::WithoutSitting, place(), "lint-without-sitting", Vec::new());
            }
        }
        if !proposal.kind.is_sub_target() {
            continue;
        }
        for (key, args) in lacks(session, proposal) {
            found.0.push(Finding {
                rule: Rule::IncompleteSubTarget,
                place: place(),
                severity: if is_agreed {
                    Severity::Error
                } else {
                    Severity::Warning
                },
                key,
                args,
            });
        }
        let words = words_of(&proposal.text);
        if has_any(&words, &wording.indicator) {
            found.warning(Rule::ActivityOnly, place(), "lint-called-indicator", Vec::new());
        }
        if has_any(&words, &wording.activity) && !has_any(&words, &wording.outcome) {
            found.warning(Rule::ActivityOnly, place(), "lint-activity-only", Vec::new());
        }
    }
}

type Lack = (&'static str, Vec<(&'static str, String)>);

/// What keeps a sub-target from being complete.
fn lacks(session: &Session, proposal: &Proposal) -> Vec<Lack> {
    let sheet = &proposal.sheet;
    let is_empty = |text: &str| text.trim().is_empty();
    let parts = [
        (is_empty(&proposal.text), "lint-lacks-text"),
        (is_empty(&sheet.species), "lint-lacks-species"),
        (is_empty(&sheet.area), "lint-lacks-area"),
        (is_empty(&sheet.baseline), "lint-lacks-baseline"),
        (is_empty(&sheet.indicator), "lint-lacks-indicator"),
        (sheet.due.is_none(), "lint-lacks-due"),
        (is_empty(&sheet.lead), "lint-lacks-lead"),
        (is_empty(&sheet.authority), "lint-lacks-authority"),
    ];
    let mut found: Vec<Lack> = parts
        .into_iter()
        .filter_map(|(lacks, key)| lacks.then_some((key, Vec::new())))
        .collect();
    let end = session.targets().period().and_then(last_year);
    if let (Some(due), Some(end)) = (sheet.due, end)
        && due > end
    {
        let args = vec![("due", due.to_string()), ("end", end.to_string())];
        found.push(("lint-due-too-late", args));
    }
    let own: BTreeSet<_> = words_of(&proposal.text).into_iter().collect();
    for target in targets_of(proposal) {
        let theirs: BTreeSet<_> = item_words(session.targets(), target).into_iter().collect();
        let same = own.intersection(&theirs).count();
        // More than four words in five.
        if !own.is_empty() && same * 5 > own.len() * 4 {
            let code = session.targets().item(target).map(|item| item.code.to_string());
            found.push(("lint-restates-target", vec![("code", code.unwrap_or_default())]));
        }
    }
    found
}

/// The targets that a proposal is about.
fn targets_of(proposal: &Proposal) -> BTreeSet<ItemNo> {
    let answered = proposal.answers.filter(|gap| gap.side == Side::Target);
    let effects = proposal.effects.iter().map(|effect| match effect {
        Effect::Link(pair, ..) => pair.target.0,
        Effect::Serves(target, ..) => target.0,
    });
    answered.map(|gap| gap.item).into_iter().chain(effects).collect()
}

/// The last year that a period names.
fn last_year(period: &str) -> Option<u16> {
    let mut runs = period.split(|one: char| !one.is_ascii_digit());
    runs.rfind(|run| run.len() == 4)?.parse().ok()
}

/// 13: questions that go although a sub-target that stands depends on them.
pub(super) fn questions(session: &Session, found: &mut Found) {
    let standing: BTreeSet<&str> = session
        .sub_targets()
        .into_iter()
        .map(|(_, proposal, _)| proposal.reference.as_str())
        .collect();
    for (key, record) in session.proceeding_records() {
        let ProceedingKey::Question(number) = key else {
            continue;
        };
        let is_gone = record.current() == Current::Absent;
        let last = record.in_order().into_iter().rev();
        let mut said = last.filter_map(|version| match &version.content {
            Some(Proceeding::Question(question)) => Some(question),
            _ => None,
        });
        let Some(question) = said.next() else {
            continue;
        };
        if !is_gone && question.verdict != Some(QuestionVerdict::Delete) {
            continue;
        }
        for reference in &question.sub_targets {
            if standing.contains(reference.as_str()) {
                let args = vec![("reference", reference.clone())];
                let place = Place::Question(number.clone());
                found.error(Rule::QuestionNeeded, place, "lint-question-needed", args);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::last_year;

    #[test]
    fn the_last_year_of_a_period() {
        assert_eq!(last_year("2015-2023"), Some(2023));
        assert_eq!(last_year("since 1999"), Some(1999));
        assert_eq!(last_year("soon"), None);
    }
}
