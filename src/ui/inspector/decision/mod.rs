//! The meeting's decision on a pair: what stands, what is being written, reservations, and the past.
//!
//! It is another layer than the judgement above it, and looks so. Nothing here becomes a decision but by the
//! button that writes it down.

mod draft;
mod editor;
mod past;
mod reservations;
mod stands;

use eframe::egui::{CornerRadius, Frame, Margin, Stroke, Ui};

use self::draft::Drafts;
use self::reservations::NewReservation;
use super::parts::small;
use crate::command::{Command, Refusal};
use crate::model::{
    Current, Decision, Motion, Pair, Proceeding, ProceedingKey, RatingScale, Record, Stamp, Status, Subject,
    UtcSeconds, Version, View,
};
use crate::phrase::proceeding::{point_words, status_key, word_key};
use crate::phrase::readback::kind_key;
use crate::phrase::refusal::refusal_text;
use crate::ui::theme::{palette, tokens};
use crate::ui::widgets::{Button, section_label};
use crate::ui::{Intent, Scene, UiState};

/// What the section remembers between frames.
#[derive(Clone, Debug, Default)]
pub(super) struct Decisions {
    drafts: Drafts,
    reservation: NewReservation,
    shows_past: bool,
}

impl Decisions {
    /// Whether something was typed that was not written down.
    pub(super) fn has_unfinished(&self) -> bool {
        self.drafts.has_unfinished() || self.reservation.is_begun()
    }

    /// Turns to another pair, or to none: a draft in which nothing was changed is let go.
    pub(super) fn turn_to(&mut self, view: &View<'_>, pair: Option<Pair>) {
        self.drafts.settle(view, pair);
    }

    /// Makes what was typed and not written down comments on its pairs, before the session leaves the window:
    /// it is no decision, and must not be lost.
    pub(super) fn flush_for_good(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        let texts = self.drafts.take_wordings(view.reviewer());
        let texts = texts.into_iter().chain(self.reservation.take(view.reviewer()));
        out.extend(texts.map(|(pair, text)| {
            Intent::Run(Command::Comment {
                subject: Subject::Pair(pair),
                text,
                reply_to: None,
            })
        }));
    }
}

/// Adds the section.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut Decisions,
    state: &mut UiState,
    pair: Pair,
    out: &mut Vec<Intent>,
) {
    own.drafts.settle(scene.view, Some(pair));
    let asked = std::mem::take(&mut state.focus_decision);
    if asked && own.drafts.get(scene.view, pair).is_none() {
        own.drafts.begin(scene.view, pair, None);
    }
    let palette = palette(ui);
    ui.add_space(8.0);
    let frame = Frame::new()
        .fill(palette.page)
        .stroke(Stroke::new(tokens().stroke.hair, palette.control_line))
        .corner_radius(CornerRadius::same(tokens().radius.card))
        .inner_margin(Margin::symmetric(12, 10));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 6.0;
        section_label(ui, scene.words.text("decision-title"));
        ui.push_id(("decision", pair), |ui| {
            stands::show(ui, scene, own, pair);
            if own.drafts.get(scene.view, pair).is_some() {
                ui.add_space(4.0);
                editor::show(ui, scene, own, pair, asked, out);
            } else {
                begin(ui, scene, own, pair);
            }
            reservations::show(ui, scene, &mut own.reservation, pair, out);
            past::show(ui, scene, &mut own.shows_past, pair);
        });
    });
    if asked {
        shown.response.scroll_to_me(None);
    }
}

/// The button that opens the editor, or the reason why this reviewer writes no decisions here.
fn begin(ui: &mut Ui, scene: &Scene<'_>, own: &mut Decisions, pair: Pair) {
    let words = scene.words;
    if let Some(refusal) = barred(scene, pair) {
        note(ui, &refusal_text(words, &refusal));
        return;
    }
    let key = match scene.view.session().decision(pair) {
        Current::Absent => "decision-begin",
        Current::Said(_) => "decision-again",
        Current::Conflict => return,
    };
    let keys = crate::ui::UiAction::Decide.shortcut_text(words, ui.os());
    let button = Button::new(words.text(key)).compact().keys(Some(&keys));
    if button.show(ui, words).clicked() {
        own.drafts.begin(scene.view, pair, None);
    }
}

/// Why this reviewer can write no entry on the pair at all, whatever it says.
pub(in crate::ui) fn barred(scene: &Scene<'_>, pair: Pair) -> Option<Refusal> {
    let trial = |status| Command::Decide {
        pair,
        motion: Motion {
            status,
            ..Motion::default()
        },
    };
    // One of the two differs from what stands, and neither needs anything else.
    let refused = |status| refusal(scene, &trial(status));
    refused(Status::Deferred).and_then(|_| refused(Status::NotPursued))
}

/// Asks whether a command would be refused. Views have no clock, and any time does for the question.
fn refusal(scene: &Scene<'_>, command: &Command) -> Option<Refusal> {
    let stamp = Stamp {
        by: scene.view.reviewer().clone(),
        at: UtcSeconds(0),
    };
    scene.view.session().changes_for(command, &stamp).err()
}

/// The scale of the session; while that is unsettled, the default one.
fn scale(scene: &Scene<'_>) -> RatingScale {
    scene.view.session().scale().unwrap_or_default()
}

/// The record of a pair's decision.
fn record<'s>(scene: &Scene<'s>, pair: Pair) -> Option<&'s Record<Proceeding>> {
    scene
        .view
        .session()
        .proceeding_record(&ProceedingKey::Decision(pair))
}

/// What an entry says; nothing if it takes the decision back.
fn said(entry: &Version<Proceeding>) -> Option<&Decision> {
    match &entry.content {
        Some(Proceeding::Decision(decision)) => Some(decision),
        _ => None,
    }
}

/// What was decided in one line, without its wording: "Agreed · 3 strong, direct · adopts".
fn line(scene: &Scene<'_>, decision: &Decision) -> String {
    let status = scene.words.text(status_key(decision.status)).to_owned();
    let rest = value_and_word(scene, decision);
    if rest.is_empty() {
        status
    } else {
        [status, rest].join(" · ")
    }
}

/// The value and the decision word in one line; empty if neither is said.
fn value_and_word(scene: &Scene<'_>, decision: &Decision) -> String {
    let words = scene.words;
    let mut parts = Vec::new();
    if let Some(value) = decision.value {
        let mut value = vec![point_words(words, scale(scene), value)];
        value.extend(
            decision
                .contribution
                .map(|kind| words.text(kind_key(kind)).to_owned()),
        );
        parts.push(value.join(words.text("list-separator")));
    }
    parts.extend(decision.word.map(|word| words.text(word_key(word)).to_owned()));
    parts.join(" · ")
}

/// A line of small print.
fn note(ui: &mut Ui, text: &str) {
    let ink = palette(ui).text_weak;
    small(ui, text, ink, usize::MAX);
}
