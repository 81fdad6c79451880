//! Rules on codes, links, decisions and reservations.

use std::collections::{BTreeMap, BTreeSet};

use super::rulebook::{BoundaryTest, Rulebook};
use super::texts::{has_any, item_words, spaced};
use super::{Found, Place, Rule};
use crate::analysis::coverage::Coverage;
use crate::model::{
    ActionId, Current, Pair, Proceeding, ProceedingKey, Record, Role, Session, Side, Strength, TargetId, View,
};

/// 1: codes inside records that the plans do not have. Pairs cannot name any other.
pub(super) fn codes(view: &View<'_>, found: &mut Found) {
    let session = view.session();
    let elements = |target: TargetId| -> BTreeSet<&str> {
        let elements = session.target(target).map(|target| &target.content.elements);
        let elements = elements.into_iter().flatten();
        elements.map(|element| element.code.as_str()).collect()
    };
    let mut missing = |place: Place, code: &str| {
        let args = vec![("code", code.to_owned())];
        found.error(Rule::UnknownCode, place, "lint-unknown-code", args);
    };
    for (key, record) in session.judgement_records().filter(|(key, _)| view.sees(key)) {
        let Current::Said(judgement) = record.current() else {
            continue;
        };
        if judgement.elements.is_empty() {
            continue;
        }
        let known = elements(key.pair.target);
        for code in judgement.elements.iter().filter(|code| !known.contains(&***code)) {
            missing(Place::Judgement(key.clone()), code);
        }
    }
    for (pair, decision) in session.decisions() {
        let Current::Said(decision) = decision else {
            continue;
        };
        let known = elements(pair.target);
        for code in decision.elements.iter().filter(|code| !known.contains(&***code)) {
            missing(Place::Pair(pair), code);
        }
    }
    for (name, group) in session.groups() {
        for (side, code) in &group.headings {
            let mut headings = session.plan(*side).headings().iter();
            if headings.all(|heading| heading.code.as_str() != code) {
                missing(Place::Record(ProceedingKey::Group(name.to_owned())), code);
            }
        }
    }
    let references: BTreeSet<&str> = session.references().collect();
    for (number, question) in session.questions() {
        for reference in question
            .sub_targets
            .iter()
            .filter(|one| !references.contains(&***one))
        {
            missing(Place::Question(number.to_owned()), reference);
        }
    }
}

/// 2: numbers left out, where the codes of items under one heading differ in their last number only.
pub(super) fn numbering(session: &Session, found: &mut Found) {
    for side in [Side::Action, Side::Target] {
        let mut last: Option<(&str, u64)> = None;
        let plan = session.plan(side);
        for (number, item) in plan.item_numbers().zip(plan.items()) {
            let code = item.code.as_str();
            let start = code.trim_end_matches(|one: char| one.is_ascii_digit());
            let digits = code.get(start.len()..).unwrap_or_default();
            let Ok(value) = digits.parse::<u64>() else {
                last = None;
                continue;
            };
            if let Some((before, previous)) = last
                && before == start
                && value > previous + 1
            {
                let args = vec![
                    ("before", format!("{before}{previous}")),
                    ("after", code.to_owned()),
                ];
                let place = Place::Item(side, number);
                found.warning(Rule::NumberingGap, place, "lint-numbering-gap", args);
            }
            last = Some((start, value));
        }
    }
}

/// An agreed link for which no reviewer gave a reason.
pub(super) const WITHOUT_REASON: &str = "lint-without-reason";

/// What reviewers said for a pair.
#[derive(Clone, Copy, Default)]
struct Said {
    reason: bool,
    evidence: bool,
}

/// 3, 4, 9, 10: what a decision lacks.
pub(super) fn agreed(view: &View<'_>, found: &mut Found) {
    let session = view.session();
    let scale = session.scale().unwrap_or_default();
    let top = scale.points().last().copied();
    let mut said: BTreeMap<Pair, Said> = BTreeMap::new();
    for (key, record) in session.judgement_records().filter(|(key, _)| view.sees(key)) {
        for judgement in record.heads().filter_map(|head| head.content.as_ref()) {
            let one = said.entry(key.pair).or_default();
            one.reason |= !judgement.reason.trim().is_empty();
            one.evidence |= judgement.evidence.iter().any(|one| !one.trim().is_empty());
        }
    }
    for (pair, decision) in session.decisions() {
        let key = ProceedingKey::Decision(pair);
        let heads = session.proceeding_record(&key).into_iter();
        for head in heads.flat_map(Record::heads) {
            let by = &head.stamp.by;
            if head.content.is_some() && session.seat(by).role == Some(Role::Observer) {
                let args = vec![("reviewer", by.to_string())];
                found.error(Rule::ObserverDecided, Place::Pair(pair), "lint-observer", args);
            }
        }
        let Current::Said(decision) = decision else {
            continue;
        };
        if !decision.status.is_agreed() {
            continue;
        }
        let place = || Place::Pair(pair);
        if decision.sitting.trim().is_empty() {
            found.error(Rule::WithoutSitting, place(), "lint-without-sitting", Vec::new());
        }
        let is_link = decision.value.is_some_and(|value| value != Strength::None);
        if !is_link {
            continue;
        }
        let said = said.get(&pair).copied().unwrap_or_default();
        if !said.reason {
            found.error(Rule::WithoutReason, place(), WITHOUT_REASON, Vec::new());
        }
        if decision.value == top && !said.evidence {
            found.warning(Rule::WithoutReason, place(), "lint-without-evidence", Vec::new());
        }
        let is_above = decision.value > Some(Strength::None);
        if is_above && scale.has_kind() && decision.contribution.is_none() {
            found.error(Rule::WithoutKind, place(), "lint-without-kind", Vec::new());
        }
    }
}

/// 8: reservations without State or words. The commands refuse them; a file may hold some.
pub(super) fn reservations(session: &Session, found: &mut Found) {
    for (key, record) in session.proceeding_records() {
        let ProceedingKey::Reservation(pair, state) = key else {
            continue;
        };
        for head in record.heads() {
            let Some(Proceeding::Reservation(reservation)) = &head.content else {
                continue;
            };
            if state.trim().is_empty() || reservation.words.trim().is_empty() {
                let place = Place::Reservation(*pair, std::sync::Arc::clone(state));
                found.error(
                    Rule::EmptyReservation,
                    place,
                    "lint-empty-reservation",
                    Vec::new(),
                );
            }
        }
    }
}

/// From here on a reason that stands at so many links was pasted.
const PASTED: usize = 6;

/// 15: one reason at more than five links.
pub(super) fn pasted(view: &View<'_>, found: &mut Found) {
    let mut reasons: BTreeMap<String, (BTreeSet<Pair>, Place)> = BTreeMap::new();
    for (key, record) in view.everyones_judgements() {
        let Current::Said(judgement) = record.current() else {
            continue;
        };
        let reason = spaced(&judgement.reason);
        if reason.is_empty() || judgement.link_strength().is_none() {
            continue;
        }
        let first = || (BTreeSet::new(), Place::Judgement(key.clone()));
        reasons.entry(reason).or_insert_with(first).0.insert(key.pair);
    }
    for (reason, (pairs, place)) in reasons {
        if pairs.len() >= PASTED {
            let args = vec![("count", pairs.len().to_string()), ("reason", reason)];
            found.warning(Rule::PastedReason, place, "lint-pasted-reason", args);
        }
    }
}

/// 17: links carried over from an earlier version that nobody looked at again. One session has one version
/// of each plan, so that nothing else can be mixed.
pub(super) fn carried(session: &Session, found: &mut Found) {
    for (pair, _) in session.check_marks() {
        found.error(
            Rule::MixedVersions,
            Place::Pair(pair),
            "lint-not-looked-at",
            Vec::new(),
        );
    }
}

/// 14: boundaries between targets, among agreed links.
pub(super) fn boundaries(session: &Session, coverage: &Coverage, rulebook: &Rulebook, found: &mut Found) {
    let mut linked: BTreeMap<ActionId, BTreeSet<TargetId>> = BTreeMap::new();
    for (pair, ..) in &coverage.links {
        linked.entry(pair.action).or_default().insert(pair.target);
    }
    let target = |code: &str| session.targets().item_by_code(code).map(TargetId);
    let of_plan = rulebook
        .boundaries
        .iter()
        .filter(|one| one.plan == session.targets().id());
    for boundary in of_plan.flat_map(|one| &one.rules) {
        for (action, targets) in &linked {
            let has = |words: &[String]| has_any(&item_words(session.actions(), action.0), words);
            let hit = match &boundary.test {
                BoundaryTest::Only(code) => {
                    let only = target(code).filter(|only| targets.contains(only));
                    only.filter(|_| targets.len() == 1)
                }
                BoundaryTest::Words { target: code, words } => {
                    let at = target(code).filter(|at| targets.contains(at));
                    at.filter(|_| has(words))
                }
                BoundaryTest::Without {
                    target: code,
                    needs,
                    words,
                } => {
                    let at = target(code).filter(|at| targets.contains(at));
                    let is_missing = target(needs).is_some_and(|needs| !targets.contains(&needs));
                    at.filter(|_| is_missing && (words.is_empty() || has(words)))
                }
            };
            if let Some(target) = hit {
                let args = vec![
                    ("says", boundary.says.clone()),
                    ("source", boundary.source.clone()),
                ];
                let place = Place::Pair(Pair::new(*action, target));
                found.warning(Rule::Boundary, place, "lint-boundary", args);
            }
        }
    }
}
