//! Maps from what a view shows: from the decisions of the meeting, or from the judgements of one reviewer.
//!
//! The layers never mix. Judgements of several reviewers are not drawn together, since a picture of them
//! would look like a result that nobody laid down.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::model::{Column, Group, Item, Link, Map, Reached, Said, Words};
use crate::analysis::coverage::{Basis, Coverage};
use crate::exchange::export::decided::{DecidedFacts, DecidedPair, Standing};
use crate::exchange::export::paper::{Line, provenance};
use crate::exchange::export::{Disclosure, Filter, Options};
use crate::model::plan::Shown;
use crate::model::{
    Current, Decision, Judgement, Pair, Plan, Proceeding, ProceedingKey, ReviewerCode, Session, Side, Status,
    Strength, Verdict, View, Wording,
};
use crate::phrase::catalogue::{Arg, Catalogue};
use crate::phrase::gaps::{action_class_words, target_class_words};
use crate::phrase::proceeding::status_key;
use crate::phrase::readback;
use crate::phrase::scale::spoken;

/// What is drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Layer {
    /// What the meeting agreed. What is not agreed is an empty box.
    #[default]
    Agreed,
    /// That, and values that stand in brackets.
    AgreedAndBracketed,
    /// What one reviewer judged, marked as a working copy.
    Judged(ReviewerCode),
}

impl Layer {
    /// The layer of decisions that a paper's filter asks for. A working copy shows no more of decisions than
    /// is bracketed; what reviewers judged is a layer of its own.
    pub fn of(filter: Filter) -> Self {
        match filter {
            Filter::Agreed => Self::Agreed,
            Filter::AgreedAndBracketed | Filter::WorkingCopy => Self::AgreedAndBracketed,
        }
    }
}

/// Fills a map.
pub fn map(view: &View<'_>, layer: &Layer, words: &Catalogue, options: &Options) -> Map {
    let session = view.session();
    let mut map = Map {
        lang: words.language().tag().to_owned(),
        title: Words::plain(session.details().title),
        scale: spoken(session),
        actions: column(session.plan(Side::Action), options),
        targets: column(session.plan(Side::Target), options),
        decided: !matches!(layer, Layer::Judged(_)),
        source: Words::sentence(&provenance(view, words, options)),
        ..Map::default()
    };
    match layer {
        Layer::Judged(reviewer) => judged(&mut map, &view.of_other(reviewer), words),
        Layer::Agreed => decided(&mut map, view, words, Filter::Agreed, options.paper.level),
        Layer::AgreedAndBracketed => {
            let filter = Filter::AgreedAndBracketed;
            decided(&mut map, view, words, filter, options.paper.level);
        }
    }
    let about = Line::sentence(
        words,
        "export-subject",
        &[
            ("actions", session.actions().name().into()),
            ("targets", session.targets().name().into()),
        ],
    );
    map.caption.insert(0, Words::sentence(&about));
    let plans = [session.actions(), session.targets()];
    if plans.iter().any(|plan| {
        plan.items()
            .iter()
            .any(|item| item.content.wording != Wording::Adopted)
    }) {
        map.caption.push(Words::plain(words.text("picture-wording")));
    }
    let is_translated = |plan: &&Arc<Plan>| {
        let mut titles = plan.items().iter().map(|item| item.title(&options.text_lang).1);
        titles.any(|shown| shown.unofficial_translation())
    };
    if plans.iter().any(is_translated) {
        map.caption.push(Words::plain(words.text("picture-unofficial")));
    }
    map
}

fn column(plan: &Plan, options: &Options) -> Column {
    let title = |(text, shown): (&str, Shown<'_>)| Words::of(text, shown.lang.to_string());
    Column {
        name: Words::plain(plan.name()),
        groups: plan
            .headings()
            .iter()
            .map(|heading| Group {
                code: heading.code.to_string(),
                title: title(heading.title(&options.text_lang)),
            })
            .collect(),
        items: plan
            .items()
            .iter()
            .map(|item| Item {
                code: item.code.to_string(),
                title: title(item.title(&options.text_lang)),
                group: item.heading.map(|heading| heading.0 as usize),
                class: None,
            })
            .collect(),
    }
}

fn judged(map: &mut Map, view: &View<'_>, words: &Catalogue) {
    for (pair, current) in view.judgements() {
        let said = match current {
            Current::Absent => continue,
            Current::Conflict => Said::Differ,
            Current::Said(judgement) => match judgement.verdict {
                Verdict::CannotJudge => Said::CannotJudge,
                Verdict::Scored(Strength::None) => Said::None { bracketed: false },
                Verdict::Scored(value) => Said::Link(Link {
                    value,
                    kind: judgement.contribution,
                    tension: judgement.tension,
                    reserved: false,
                    reached: Reached::Judged,
                    sentence: readback::of_judgement(words, view, pair, Some(judgement)),
                }),
            },
        };
        map.pairs.insert((pair.action.index(), pair.target.index()), said);
    }
    let reviewer = view.reviewer().to_string();
    map.standing = words.format("picture-working-copy", &[("reviewer", (&reviewer).into())]);
    let standing = words.format("export-standing-one", &[("reviewer", (&reviewer).into())]);
    map.caption.push(Words::plain(standing));
}

/// The same pairs in the same standing as in the papers of decisions, so that no two documents of a meeting
/// count differently.
fn decided(map: &mut Map, view: &View<'_>, words: &Catalogue, filter: Filter, level: Disclosure) {
    let session = view.session();
    let facts = DecidedFacts::of(view, filter);
    for one in &facts.pairs {
        let said = taken(view, words, one, filter, level);
        map.pairs
            .insert((one.pair.action.index(), one.pair.target.index()), said);
    }
    let coverage = Coverage::of(view, session.coverage_rule(), Basis::Decisions);
    for (item, known) in map.targets.items.iter_mut().zip(&coverage.targets) {
        item.class = Some(target_class_words(words, known.class, known.so_far));
    }
    for (item, known) in map.actions.items.iter_mut().zip(&coverage.actions) {
        let serves = known.direct + known.enabling;
        item.class = Some(action_class_words(words, known.class, serves, known.so_far));
    }
    let sums = map.sums();
    let unsettled = sums.open + sums.withheld + sums.differ + sums.bracketed;
    if unsettled > 0 {
        let count = |number: u64| Arg::from(i64::try_from(number).unwrap_or(i64::MAX));
        let parts = [("unsettled", count(unsettled)), ("pairs", count(sums.pairs))];
        map.standing = words.format("picture-draft", &parts);
    }
    let key = if filter == Filter::Agreed {
        "picture-agreed"
    } else {
        "picture-agreed-and-bracketed"
    };
    map.caption.push(Words::plain(words.text(key)));
}

/// How a pair of which something is known is drawn.
fn taken(
    view: &View<'_>,
    words: &Catalogue,
    one: &DecidedPair<'_>,
    filter: Filter,
    level: Disclosure,
) -> Said {
    if one.standing == Standing::CannotJudge {
        return Said::CannotJudge;
    }
    let shown = one.decision.filter(|_| one.is_shown(filter));
    let Some((decision, value)) = shown.and_then(|decision| Some((decision, decision.value?))) else {
        return Said::Withheld;
    };
    let bracketed = one.is_bracketed();
    if value == Strength::None {
        return Said::None { bracketed };
    }
    Said::Link(Link {
        value,
        kind: decision.contribution,
        tension: one.tensions > 0 && level >= Disclosure::Distributions,
        reserved: decision.status == Status::WithReservation || !one.reservations.is_empty(),
        reached: if bracketed {
            Reached::Bracketed
        } else if decision.status == Status::AdReferendum {
            Reached::AdReferendum
        } else {
            Reached::Agreed
        },
        sentence: decision_sentence(view, words, one.pair, decision, value),
    })
}

/// The sentence that says a decision aloud.
pub(crate) fn decision_sentence(
    view: &View<'_>,
    words: &Catalogue,
    pair: Pair,
    decision: &Decision,
    value: Strength,
) -> String {
    let link = Judgement::scored(value, decision.contribution);
    let sentence = readback::of_judgement(words, view, pair, Some(&link));
    let status = words.text(status_key(decision.status));
    words.format(
        "decision-beside",
        &[("sentence", sentence.into()), ("status", status.into())],
    )
}

/// The reservations that stand, by pair: who reserves and its words. One pass over all records.
pub(crate) fn reservations(session: &Session) -> BTreeMap<Pair, Vec<(String, String)>> {
    let mut all: BTreeMap<Pair, Vec<(String, String)>> = BTreeMap::new();
    for (key, record) in session.proceeding_records() {
        let ProceedingKey::Reservation(pair, state) = key else {
            continue;
        };
        let standing = record.heads().filter(|head| head.content.is_some());
        // Of versions that stand against each other the latest, as everywhere.
        let last = standing.max_by_key(|head| (head.stamp.at, head.id));
        if let Some(Proceeding::Reservation(reservation)) = last.and_then(|head| head.content.as_ref()) {
            let said = (state.to_string(), reservation.words.clone());
            all.entry(*pair).or_default().push(said);
        }
    }
    all
}
