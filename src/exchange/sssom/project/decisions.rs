//! Decisions as rows.

use std::collections::BTreeMap;

use super::super::names::RECORDS;
use super::super::slots::Slot;
use super::super::values;
use super::{Maker, Options, Projected, SMALLEST_GROUP, Which, day, without_term};
use crate::analysis::decided::OnRecord;
use crate::exchange::export::csv::kind_name;
use crate::model::{
    Current, Decision, Pair, RatingScale, RoundKind, RoundNo, Session, Stamp, Status, Strength, UtcSeconds,
    Verdict, VersionId, View,
};

/// The decisions of a session: a row each, and a row for each item of which all pairs are decided and none has
/// a contribution.
pub fn decisions(view: &View<'_>, options: &Options) -> Projected {
    let session = view.session();
    let mut maker = Maker::new(session, "", options);
    let details = session.details();
    let names = [
        options.body.clone().unwrap_or_default(),
        details.meeting.name,
        details.title,
    ];
    let body = names
        .into_iter()
        .find(|name| !name.trim().is_empty())
        .unwrap_or_default();
    let scale = session.scale().unwrap_or_default();
    // Counted in one pass: asking for each pair would read all proceedings for each.
    let mut reserved: BTreeMap<Pair, usize> = BTreeMap::new();
    for (pair, ..) in OnRecord::of(session).reservations {
        *reserved.entry(pair).or_default() += 1;
    }
    let mut nothing = Vec::new();
    for (pair, current) in session.decisions().take_while(|_| !options.stop.is_asked()) {
        let decision = match current {
            Current::Said(decision) => decision,
            Current::Conflict => {
                maker.lose("sssom-lost-conflict", 1);
                continue;
            }
            Current::Absent => continue,
        };
        let is_open = matches!(decision.status, Status::Bracketed | Status::Deferred);
        let is_row = decision.status.is_agreed() || is_open && options.which == Which::WithOpen;
        if !is_row {
            maker.lose("sssom-lost-status", 1);
            continue;
        }
        let stamp = decision_stamp(session, pair);
        push_decision(&mut maker, view, pair, decision, stamp, &body, scale, options);
        if decision.status.is_agreed() && decision.value == Some(Strength::None) {
            nothing.push((pair, stamp.map(|(_, stamp)| stamp.at).unwrap_or_default()));
        }
        let words = [
            decision.word.is_some(),
            !decision.sitting.is_empty(),
            !decision.quorum.is_empty(),
        ];
        maker.lose("sssom-lost-words", words.into_iter().filter(|said| *said).count());
        maker.lose(
            "sssom-lost-reservation",
            reserved.get(&pair).copied().unwrap_or(0),
        );
    }
    for (action, target, at) in without_term(session, &nothing) {
        let mut draft = maker.draft(action, target);
        draft.derived_id(&["decisions", &format!("{action:?} {target:?}")]);
        draft.slot(Slot::PredicateId, "skos:mappingRelation");
        draft.slot(Slot::MappingJustification, "semapv:MappingReview");
        draft.slot(Slot::ReviewerLabel, &body);
        draft.slot(Slot::ReviewDate, &day(at));
        maker.push(&draft);
    }
    maker.lose("sssom-lost-comment", view.all_comments().len());
    maker.done()
}

fn decision_stamp(session: &Session, pair: Pair) -> Option<(VersionId, &Stamp)> {
    let key = crate::model::ProceedingKey::Decision(pair);
    let record = session.proceeding_record(&key)?;
    let head = record.heads().max_by_key(|head| (head.stamp.at, head.id))?;
    Some((head.id, &head.stamp))
}

#[expect(clippy::too_many_arguments, reason = "each is a fact that the row needs")]
fn push_decision(
    maker: &mut Maker<'_>,
    view: &View<'_>,
    pair: Pair,
    decision: &Decision,
    stamp: Option<(VersionId, &Stamp)>,
    body: &str,
    scale: RatingScale,
    options: &Options,
) {
    let mut draft = maker.draft(Some(pair.action), Some(pair.target));
    draft.value(decision.value, false);
    draft.slot(Slot::MappingJustification, "semapv:MappingReview");
    draft.slot(Slot::ReviewerLabel, body);
    if let Some((id, stamp)) = stamp {
        draft.slot(Slot::RecordId, &format!("{RECORDS}:{id}"));
        draft.slot(Slot::ReviewDate, &day(stamp.at));
    }
    draft.slot(Slot::Comment, &decision.wording);
    draft.ext("ext_decision", decision.status.name());
    draft.ext("ext_contribution", decision.contribution.map_or("", kind_name));
    draft.ext("ext_elements", &values::joined(&decision.elements));
    match basis(view, pair, stamp.map(|(_, stamp)| stamp.at)) {
        None => draft.ext("ext_review_kind", "none"),
        Some(basis) => {
            draft.ext("ext_round", &basis.round.0.to_string());
            match (basis.counts.total, basis.kind) {
                (1, _) => draft.ext("ext_review_kind", "single"),
                (_, RoundKind::Blind) => draft.ext("ext_review_kind", "independent-adjudicated"),
                // Several who saw each other's answers before the meeting decided.
                (_, RoundKind::Open) => draft.ext("ext_review_kind", "open-adjudicated"),
            }
            let is_small = basis.counts.total < SMALLEST_GROUP;
            match (options.distributions, is_small) {
                (false, _) => {}
                (true, true) => maker.lose("sssom-lost-distribution", 1),
                (true, false) => draft.ext("ext_distribution", &basis.counts.text(scale)),
            }
        }
    }
    maker.push(&draft);
}

/// How many gave which value.
#[derive(Default)]
struct Counts {
    by_value: BTreeMap<Strength, usize>,
    unable: usize,
    total: usize,
}

impl Counts {
    fn text(&self, scale: RatingScale) -> String {
        let mut parts: Vec<String> = scale
            .points()
            .iter()
            .map(|point| {
                format!(
                    "{}:{}",
                    point.value(),
                    self.by_value.get(point).copied().unwrap_or(0)
                )
            })
            .collect();
        parts.push(format!("?:{}", self.unable));
        parts.join(" ")
    }
}

/// The judgements that a decision could rest on: of the last round that may be seen and had any when it was
/// made.
struct Basis {
    round: RoundNo,
    kind: RoundKind,
    counts: Counts,
}

fn basis(view: &View<'_>, pair: Pair, decided: Option<UtcSeconds>) -> Option<Basis> {
    let rounds: Vec<_> = view.session().rounds().collect();
    rounds.into_iter().rev().find_map(|(round, facts)| {
        if view.hides(round) {
            return None;
        }
        let mut counts = Counts::default();
        for (_, record) in view.judgements_of(pair, round) {
            let was_there = decided.is_none_or(|decided| record.heads().any(|head| head.stamp.at <= decided));
            if let (Current::Said(judgement), true) = (record.current(), was_there) {
                counts.total += 1;
                match judgement.verdict {
                    Verdict::CannotJudge => counts.unable += 1,
                    Verdict::Scored(strength) => *counts.by_value.entry(strength).or_default() += 1,
                }
            }
        }
        (counts.total > 0).then_some(Basis {
            round,
            kind: facts.kind,
            counts,
        })
    })
}
