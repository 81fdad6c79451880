//! `seagrass agenda FILE`: the pairs that a meeting has to talk of, in the order in which to do so.

use serde_json::{Map, Value, json};

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, export, files};
use crate::analysis::agenda::{Agenda, Closed, Filter, Forecast, Item, Stage, Time};
use crate::analysis::disagreement::PairClass;
use crate::model::{Session, View};
use crate::phrase::agenda::{codes_of, forecast_text, line_name};
use crate::phrase::catalogue::Catalogue;

/// Writes the list, as lines or as JSON. Names of reviewers are never in it.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    let bytes = files::read(&path, &console.words)?;
    let session = files::open(&path, &bytes, &console.words)?.session;
    let in_front = export::reviewer(&session, None, &console.words)?;
    let view = session.view_for(&in_front);
    let agenda = Agenda::of(&view);
    let filter = filter(args, &session, &console.words)?;
    let rules = Time::of(&session.rules());
    let time = Time {
        minutes: args.review.minutes.unwrap_or(rules.minutes),
        per_item: args.review.minutes_each.unwrap_or(rules.per_item),
    };
    let places = agenda.through(&session, &filter);
    let forecast = agenda.forecast(&places, time);
    let lines = lines(&agenda, &places, &forecast);
    if args.json {
        console.data(&write(&view, &agenda, &lines, &forecast))?;
    } else if agenda.closed().is_none() {
        for (place, (item, reached)) in lines.iter().enumerate() {
            let text = line_name(&console.words, &session, item, &forecast, *reached, "");
            let args = [("place", (place + 1).into()), ("line", text.into())];
            let line = console.words.format("cli-agenda-line", &args);
            console.line(&line)?;
        }
    }
    let (code, text) = match agenda.closed() {
        Some(Closed::Blind) => (FINDINGS, console.words.text("agenda-blind-why").to_owned()),
        Some(Closed::ScaleUnsettled) => (FINDINGS, console.words.text("agenda-scale-unsettled").to_owned()),
        None => (FINE, forecast_text(&console.words, &forecast)),
    };
    console.message(&text);
    Ok(code)
}

fn filter(args: &Args, session: &Session, words: &Catalogue) -> Result<Filter, Stop> {
    let mut filter = if args.review.has("all") {
        Filter::everything()
    } else {
        Filter::default()
    };
    filter.group = args.review.groups.last().cloned();
    match &filter.group {
        Some(name) if session.group(name).is_none() => {
            Err(Stop::WrongUse(words.text("refusal-unknown-group").to_owned()))
        }
        Some(_) | None => Ok(filter),
    }
}

/// The items, each with whether the time reaches it, if it takes any.
fn lines<'a>(agenda: &'a Agenda, places: &[usize], forecast: &Forecast) -> Vec<(&'a Item, Option<bool>)> {
    let mut before = 0;
    let items = places.iter().filter_map(|place| agenda.items().get(*place));
    items
        .map(|item| {
            let reached = item.takes_time().then(|| forecast.reaches(before));
            before += usize::from(item.takes_time());
            (item, reached)
        })
        .collect()
}

/// Writes the same facts as JSON, with names that do not change with a language.
fn write(view: &View<'_>, agenda: &Agenda, lines: &[(&Item, Option<bool>)], forecast: &Forecast) -> Vec<u8> {
    let session = view.session();
    let classes = PairClass::ALL.iter().map(|class| {
        let count = agenda.count(*class);
        (class_name(*class).to_owned(), json!(count))
    });
    let items = lines.iter().map(|(item, reached)| line(session, item, *reached));
    let file = json!({
        "format": "seagrass-agenda",
        "version": 1,
        "written_by": concat!("seagrass ", env!("CARGO_PKG_VERSION")),
        "session": session.id().0.to_string(),
        "round": view.round().0,
        "closed": agenda.closed().map(|closed| match closed {
            Closed::Blind => "round_not_opened",
            Closed::ScaleUnsettled => "scale_in_conflict",
        }),
        "scale": agenda.scale().name(),
        "reviewers": agenda.judges(),
        "pairs": agenda.pairs(),
        "classes": classes.collect::<Map<_, _>>(),
        "time": {
            "minutes": Some(forecast.time.minutes).filter(|minutes| *minutes > 0),
            "minutes_each": forecast.minutes_each,
            "items": forecast.items,
            "reached": forecast.fit,
            "not_reached": forecast.left(),
        },
        "items": items.collect::<Vec<_>>(),
    });
    // Texts, numbers and lists in memory have no way to fail.
    let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn line(session: &Session, item: &Item, reached: Option<bool>) -> Value {
    let spread = item.spread();
    let (action, target) = codes_of(session, item.pair());
    let given = spread.by_point();
    let given = given.map(|(point, count)| (point.value().to_string(), json!(count)));
    json!({
        "action": action,
        "target": target,
        "class": class_name(item.class()),
        "given": given.collect::<Map<_, _>>(),
        "scores": spread.n(),
        "median": spread.median(),
        "range": spread.range(),
        "direct": spread.direct,
        "enabling": spread.enabling,
        "cannot_judge": spread.cannot_judge,
        "not_considered": spread.not_considered,
        "conflicts": spread.conflicts,
        "off_scale": spread.off_scale,
        "decision": match item.stage {
            Stage::Undecided => Value::Null,
            Stage::Decided(status) => status.name().into(),
            Stage::Differs => "conflict".into(),
        },
        "parked": item.is_parked,
        "reached": reached,
    })
}

fn class_name(class: PairClass) -> &'static str {
    match class {
        PairClass::Polarised => "polarised",
        PairClass::PresenceDispute => "presence_dispute",
        PairClass::Split => "split",
        PairClass::Outlier => "outlier",
        PairClass::Adjacent => "adjacent",
        PairClass::Unanimous => "unanimous",
        PairClass::TooFew => "too_few",
    }
}
