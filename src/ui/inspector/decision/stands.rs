//! What stands as decided now; two entries side by side where two copies decided differently.

use eframe::egui::{Frame, Margin, Ui, vec2};

use super::{Decisions, barred, line, note, record, said, value_and_word};
use crate::model::{Current, Decision, Pair, Record, Stamp, Status};
use crate::phrase::proceeding::status_key;
use crate::phrase::time;
use crate::ui::Scene;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, Chip, ChipEdge, Tone};
use crate::ui::wording::brackets;

/// Narrower than this, two entries stand below each other instead, in points.
const LEAST_COLUMN: f32 = 116.0;

pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut Decisions, pair: Pair) {
    let words = scene.words;
    match scene.view.session().decision(pair) {
        Current::Absent => note(ui, words.text("decision-none")),
        Current::Said(decision) => {
            let stamp = heads(scene, pair).first().map(|(stamp, _)| *stamp);
            entry(ui, scene, pair, decision, stamp);
            let is_open = own.drafts.get(scene.view, pair).is_some();
            // While an entry is being written, its own brackets are counted below.
            if is_open {
                return;
            }
            if barred(scene, pair).is_some() {
                brackets::left(ui, scene, &decision.wording);
            } else if let Some(changed) = brackets::show(ui, scene, &decision.wording) {
                let mut motion = (**decision).clone();
                motion.wording = changed;
                own.drafts.begin(scene.view, pair, Some(motion));
            }
        }
        Current::Conflict => conflict(ui, scene, own, pair),
    }
}

/// The entries that nobody replaced, oldest first; nothing where one took the decision back.
fn heads<'s>(scene: &Scene<'s>, pair: Pair) -> Vec<(&'s Stamp, Option<&'s Decision>)> {
    record(scene, pair)
        .into_iter()
        .flat_map(Record::heads)
        .map(|head| (&head.stamp, said(head)))
        .collect()
}

/// The entry that stands: how far, value, word, wording, and who recorded it when.
fn entry(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, decision: &Decision, stamp: Option<&Stamp>) {
    let palette = palette(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        ui.spacing_mut().interact_size.y = 22.0;
        Chip::new(scene.words.text(status_key(decision.status)))
            .edge(ChipEdge::Filled)
            .tone(tone(decision.status))
            .show(ui);
        let line = value_and_word(scene, decision);
        if !line.is_empty() {
            let width = ui.available_width();
            Paragraph::new(&line, palette.text, width)
                .set_in(Size::Small, Weight::Medium)
                .show(ui);
        }
    });
    let width = ui.available_width();
    if !decision.wording.is_empty() {
        Paragraph::new(&decision.wording, palette.text, width).show(ui);
    }
    if let Some(stamp) = stamp {
        note(ui, &recorded(scene, stamp, decision));
    }
    let is_withdrawn =
        decision.status == Status::WithReservation && scene.view.session().reservations(pair).is_empty();
    if is_withdrawn {
        note(ui, scene.words.text("decision-reservation-gone"));
    }
}

/// "Recorded by R07, 2026-11-24 10:02 · Day 2 · Quorum: 31 of 46".
pub(super) fn recorded(scene: &Scene<'_>, stamp: &Stamp, decision: &Decision) -> String {
    let words = scene.words;
    let mut parts = vec![by(scene, stamp)];
    if !decision.sitting.is_empty() {
        parts.push(safe_line(&decision.sitting).into_owned());
    }
    if !decision.quorum.is_empty() {
        let quorum = safe_line(&decision.quorum);
        parts.push(words.format("decision-quorum-said", &[("quorum", quorum.as_ref().into())]));
    }
    parts.join(" · ")
}

/// "Recorded by R07, 2026-11-24 10:02".
pub(super) fn by(scene: &Scene<'_>, stamp: &Stamp) -> String {
    let author = safe_line(stamp.by.as_str());
    let args = [
        ("reviewer", author.as_ref().into()),
        ("time", time::date_and_clock(stamp.at, scene.zone).into()),
    ];
    scene.words.format("decision-recorded", &args)
}

/// How a status looks; its word is always there.
pub(super) fn tone(status: Status) -> Tone {
    match status {
        Status::Agreed | Status::AdReferendum | Status::WithReservation => Tone::Ok,
        Status::Bracketed => Tone::Warn,
        Status::InDiscussion | Status::AgreedInGroup => Tone::Accent,
        Status::Open | Status::Deferred | Status::NotPursued => Tone::Plain,
    }
}

/// The versions side by side, each with a button that begins a new entry from it.
fn conflict(ui: &mut Ui, scene: &Scene<'_>, own: &mut Decisions, pair: Pair) {
    let words = scene.words;
    let heads = heads(scene, pair);
    let palette = palette(ui);
    let width = ui.available_width();
    Paragraph::new(words.text("decision-conflict"), palette.danger, width)
        .set_in(Size::Small, Weight::Medium)
        .show(ui);
    let count = heads.len().max(1);
    let fits = width / count as f32 - 8.0 >= LEAST_COLUMN;
    let mut chosen = None;
    ui.columns(if fits { count } else { 1 }, |columns| {
        let last = columns.len().saturating_sub(1);
        for (at, (stamp, decision)) in heads.iter().enumerate() {
            let Some(column) = columns.get_mut(at.min(last)) else {
                continue;
            };
            column.push_id(at, |ui| {
                if version(ui, scene, stamp, *decision) {
                    chosen = Some(*decision);
                }
            });
        }
    });
    if let Some(decision) = chosen {
        let motion = decision.map(|decision| (**decision).clone()).unwrap_or_default();
        own.drafts.begin(scene.view, pair, Some(motion));
    }
}

/// One of the versions; says whether its button was clicked.
fn version(ui: &mut Ui, scene: &Scene<'_>, stamp: &Stamp, decision: Option<&Decision>) -> bool {
    let words = scene.words;
    let palette = palette(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .corner_radius(tokens().radius.control)
        .inner_margin(Margin::same(8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        if let Some(decision) = decision {
            let line = line(scene, decision);
            let width = ui.available_width();
            Paragraph::new(&line, palette.text, width)
                .set_in(Size::Small, Weight::Medium)
                .show(ui);
            Paragraph::new(&decision.wording, palette.text, width)
                .set_in(Size::Small, Weight::Regular)
                .show(ui);
            note(ui, &recorded(scene, stamp, decision));
        } else {
            note(ui, words.text("decision-taken-back"));
            note(ui, &by(scene, stamp));
        }
        let name = words.format("decision-from-name", &[("recorded", by(scene, stamp).into())]);
        let button = Button::new(words.text("decision-from")).compact().tooltip(&name);
        button.show(ui, words).accessible_name(&name).clicked()
    });
    shown.inner
}
