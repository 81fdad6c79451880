//! `seagrass gaps FILE`: which targets no action serves, which actions serve none, by which rule.

use serde_json::{Value, json};

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, export, files};
use crate::analysis::coverage::{Basis, Item};
use crate::analysis::gaps::{Gaps, USUAL_OVERLAP, answers};
use crate::exchange::export::{action_class_name, doubt_name, target_class_name};
use crate::model::{Contribution, GapOption, ItemNo, Relevance, Session, Side, Strength, View};
use crate::phrase::gaps::sheet;

/// Writes the analysis, as lines or as JSON. Ends with [`FINDINGS`] where a preview is asked for in a blind
/// round that is not opened.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    let bytes = files::read(&path, &console.words)?;
    let session = files::open(&path, &bytes, &console.words)?.session;
    let in_front = export::reviewer(&session, args.reviewers.first(), &console.words)?;
    let view = session.view_for(&in_front);
    let rule = args.rule.unwrap_or_else(|| session.coverage_rule());
    let basis = if args.preview {
        Basis::Preview
    } else {
        Basis::Decisions
    };
    let Ok(gaps) = Gaps::of(&view, rule, basis) else {
        let text = console.words.text("gaps-preview-blind").to_owned();
        console.message(&text);
        return Ok(FINDINGS);
    };
    if args.json {
        console.data(&as_json(&view, &gaps))?;
        return Ok(FINE);
    }
    let lang = session.targets().authoritative_language().clone();
    let pieces = sheet::pieces(&console.words, &view, &gaps, &lang, USUAL_OVERLAP);
    for line in sheet::lines(&pieces) {
        console.line(&line)?;
    }
    Ok(FINE)
}

fn as_json(view: &View<'_>, gaps: &Gaps) -> Vec<u8> {
    let session = view.session();
    let coverage = &gaps.coverage;
    let basis = match coverage.basis {
        Basis::Decisions => "decisions",
        Basis::Preview => "preview",
    };
    let targets = coverage.targets.iter().enumerate().map(|(place, one)| {
        let best = one
            .best
            .map(|(value, kind, action)| (value, kind, Side::Action, action.0));
        let mut value = item(
            session,
            Side::Target,
            place,
            one,
            target_class_name(one.class),
            best,
        );
        if let Some(fields) = value.as_object_mut() {
            let without = elements(session, gaps, place);
            fields.insert("elements_without".to_owned(), without);
        }
        value
    });
    let actions = coverage.actions.iter().enumerate().map(|(place, one)| {
        let best = one
            .best
            .map(|(value, kind, target)| (value, kind, Side::Target, target.0));
        item(
            session,
            Side::Action,
            place,
            one,
            action_class_name(one.class),
            best,
        )
    });
    let overlaps = gaps.overlaps(USUAL_OVERLAP).into_iter().map(|one| {
        let actions = one
            .actions
            .iter()
            .map(|action| code(session, Side::Action, action.0));
        json!({
            "target": code(session, Side::Target, one.target.0),
            "actions": actions.collect::<Vec<_>>(),
        })
    });
    let tensions = gaps.tensions.iter().map(|one| {
        json!({
            "action": code(session, Side::Action, one.pair.action.0),
            "target": code(session, Side::Target, one.pair.target.0),
            "decided": one.decided.map(Strength::value),
            "said_by": one.said_by,
        })
    });
    let file = json!({
        "format": "seagrass-gaps",
        "version": 1,
        "written_by": concat!("seagrass ", env!("CARGO_PKG_VERSION")),
        "session": session.id().0.to_string(),
        "basis": basis,
        "rule": {"strong": coverage.rule.strong, "moderate": coverage.rule.moderate},
        "hypothetical": coverage.rule != session.coverage_rule(),
        "targets": targets.collect::<Vec<_>>(),
        "actions": actions.collect::<Vec<_>>(),
        "overlap_of": USUAL_OVERLAP,
        "overlaps": overlaps.collect::<Vec<_>>(),
        "tensions": tensions.collect::<Vec<_>>(),
    });
    // Texts, numbers and lists in memory have no way to fail.
    let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn code(session: &Session, side: Side, item: ItemNo) -> Option<&str> {
    session.plan(side).item(item).map(|item| item.code.as_str())
}

fn elements(session: &Session, gaps: &Gaps, place: usize) -> Value {
    let item = session.targets().items().get(place);
    let places = gaps.coverage.elements_without.get(place).into_iter().flatten();
    let codes = places.filter_map(|place| Some(item?.content.elements.get(*place)?.code.as_str()));
    codes.collect::<Vec<_>>().into()
}

fn item<Class, Other>(
    session: &Session,
    side: Side,
    place: usize,
    one: &Item<Class, Other>,
    class: &str,
    best: Option<(Strength, Option<Contribution>, Side, ItemNo)>,
) -> Value {
    let number = ItemNo(u32::try_from(place).unwrap_or(u32::MAX));
    let note = session.gap_note(side, number);
    let proposals = answers(session, side, number);
    let proposals: Vec<_> = proposals.iter().map(|(_, one)| one.reference.as_str()).collect();
    json!({
        "code": code(session, side, number),
        "class": class,
        "so_far": one.so_far,
        "doubt": doubt_name(one.doubt),
        "considered": one.considered,
        "open": one.open,
        "direct": one.direct,
        "enabling": one.enabling,
        "tensions": one.tensions,
        "best": best.map(|(value, kind, side, item)| json!({
            "code": code(session, side, item),
            "value": value.value(),
            "kind": kind.map(crate::exchange::export::csv::kind_name),
        })),
        "relevant": note.relevance.map(Relevance::name),
        "reason": note.reason,
        "option": note.option.map(GapOption::name),
        "note": note.note,
        "proposals": proposals,
    })
}
