//! Judgements as rows.

use std::collections::BTreeMap;

use super::super::names::{RECORDS, REVIEWERS};
use super::super::slots::Slot;
use super::super::values;
use super::{Draft, Maker, Naming, Options, Projected, day, without_term};
use crate::exchange::export::csv::{confidence_name, kind_name};
use crate::exchange::projection::percent_encoded;
use crate::model::{
    Current, Judgement, JudgementKey, Pair, Record, ReviewerCode, RoundNo, Side, Strength, UtcSeconds,
    Verdict, View,
};

/// What reviewers judged, as far as the view shows it: a row for each judgement of each round. A reviewer who
/// cannot judge has no row, and is counted.
pub fn judgements(view: &View<'_>, naming: Naming, options: &Options) -> Projected {
    let session = view.session();
    let mut maker = Maker::new(session, "#judgements", options);
    let mut nothing: BTreeMap<(RoundNo, ReviewerCode), Vec<(Pair, UtcSeconds)>> = BTreeMap::new();
    for (key, record) in view.seen_judgements().take_while(|_| !options.stop.is_asked()) {
        let judgement = match record.current() {
            Current::Said(judgement) => judgement,
            Current::Conflict => {
                maker.lose("sssom-lost-conflict", 1);
                continue;
            }
            Current::Absent => continue,
        };
        let Verdict::Scored(strength) = judgement.verdict else {
            maker.lose("sssom-lost-cannot-judge", 1);
            continue;
        };
        let at = push_judgement(&mut maker, key, record, judgement, strength, naming);
        if strength == Strength::None && !judgement.tension {
            let of = nothing.entry((key.round, key.reviewer.clone())).or_default();
            of.push((key.pair, at));
        }
    }
    for ((round, reviewer), pairs) in nothing {
        for (action, target, at) in without_term(session, &pairs) {
            let mut draft = maker.draft(action, target);
            let about = format!("{action:?} {target:?}");
            draft.derived_id(&["judgements", &round.0.to_string(), reviewer.as_str(), &about]);
            draft.slot(Slot::PredicateId, "skos:mappingRelation");
            draft.slot(Slot::MappingJustification, "semapv:ManualMappingCuration");
            author(&mut draft, &reviewer, naming);
            draft.slot(Slot::MappingDate, &day(at));
            draft.ext("ext_round", &round.0.to_string());
            maker.push(&draft);
        }
    }
    maker.lose("sssom-lost-comment", view.all_comments().len());
    maker.done()
}

fn author(draft: &mut Draft<'_>, reviewer: &ReviewerCode, naming: Naming) {
    let name = draft
        .session
        .reviewer(reviewer)
        .map(|one| one.name.clone())
        .unwrap_or_default();
    match naming {
        Naming::Names if !name.trim().is_empty() => {
            draft.slot(Slot::AuthorLabel, &values::joined([name]));
        }
        Naming::Names => draft.slot(Slot::AuthorLabel, &values::joined([reviewer.as_str()])),
        Naming::Codes => draft.slot(
            Slot::AuthorId,
            &format!("{REVIEWERS}:{}", percent_encoded(reviewer.as_str())),
        ),
    }
}

fn push_judgement(
    maker: &mut Maker<'_>,
    key: &JudgementKey,
    record: &Record<Judgement>,
    judgement: &Judgement,
    strength: Strength,
    naming: Naming,
) -> UtcSeconds {
    let session = maker.session;
    let mut draft = maker.draft(Some(key.pair.action), Some(key.pair.target));
    draft.value(Some(strength), judgement.tension);
    draft.slot(Slot::MappingJustification, "semapv:ManualMappingCuration");
    author(&mut draft, &key.reviewer, naming);
    let head = record.heads().max_by_key(|head| (head.stamp.at, head.id));
    let at = head.map(|head| head.stamp.at).unwrap_or_default();
    if let Some(head) = head {
        draft.slot(Slot::RecordId, &format!("{RECORDS}:{}", head.id));
    }
    draft.slot(Slot::MappingDate, &day(at));
    draft.slot(Slot::Comment, &judgement.reason);
    draft.ext("ext_contribution", judgement.contribution.map_or("", kind_name));
    draft.ext("ext_confidence", judgement.confidence.map_or("", confidence_name));
    draft.ext("ext_evidence", &values::joined(&judgement.evidence));
    draft.ext("ext_elements", &values::joined(&judgement.elements));
    draft.ext("ext_chip", &judgement.chip);
    draft.ext("ext_round", &key.round.0.to_string());
    if session.is_late(key) {
        draft.ext("ext_late", "true");
    }
    let see = judgement.see.and_then(|see| {
        let action = session.action(see.action)?.code.as_str();
        let target = session.target(see.target)?.code.as_str();
        Some([
            maker.names.entry(Side::Action, action),
            maker.names.entry(Side::Target, target),
        ])
    });
    if let Some(see) = see {
        draft.ext("ext_see", &see.join(" "));
    }
    maker.push(&draft);
    at
}
