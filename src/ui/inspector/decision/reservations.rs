//! What States reserved: each with its own words until it is withdrawn.

use eframe::egui::{RichText, TextEdit, Ui, vec2};

use super::{refusal, stands};
use crate::command::{Command, Refusal};
use crate::model::{Pair, ReviewerCode, StateName};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::refusal::refusal_text;
use crate::ui::inspector::parts::{small, text_button};
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Size, Weight, font, palette, tokens};
use crate::ui::widgets::{Button, ButtonKind, labelled, section_label};
use crate::ui::{Intent, Scene};

/// Kept free at the end of a reservation's line, in points.
const ROOM_TO_WITHDRAW: f32 = 76.0;

/// A reservation being typed.
#[derive(Clone, Debug, Default)]
pub(super) struct NewReservation {
    about: Option<(ReviewerCode, Pair)>,
    state: String,
    words: String,
}

impl NewReservation {
    pub(super) fn is_begun(&self) -> bool {
        !self.words.trim().is_empty()
    }

    /// Takes out what the reviewer typed, with the State's name before it.
    pub(super) fn take(&mut self, reviewer: &ReviewerCode) -> Option<(Pair, String)> {
        let (author, pair) = self.about.clone()?;
        if author != *reviewer || !self.is_begun() {
            return None;
        }
        let Self { state, words, .. } = std::mem::take(self);
        Some((pair, [state.trim(), words.trim()].join(": ")))
    }
}

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut NewReservation,
    pair: Pair,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let standing = scene.view.session().reservations(pair);
    if !standing.is_empty() {
        ui.add_space(4.0);
        section_label(ui, words.text("decision-reservations"));
    }
    for (state, reservation, stamp) in &standing {
        let withdraw = Command::WithdrawReservation {
            pair,
            state: StateName::clone(state),
        };
        let (ink, width) = (palette(ui).text, ui.available_width());
        let text = words.format(
            "decision-reservation",
            &[
                ("state", safe_line(state).as_ref().into()),
                ("words", reservation.words.as_str().into()),
            ],
        );
        Paragraph::new(&text, ink, width).show(ui);
        let name = words.format(
            "decision-withdraw-name",
            &[("state", safe_line(state).as_ref().into())],
        );
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = vec2(10.0, 0.0);
            ui.spacing_mut().interact_size.y = tokens().control.compact;
            let (ink, width) = (palette(ui).text_weak, ui.available_width() - ROOM_TO_WITHDRAW);
            Paragraph::new(&stands::by(scene, stamp), ink, width)
                .set_in(Size::Small, Weight::Regular)
                .rows(1)
                .show(ui);
            if refusal(scene, &withdraw).is_none()
                && text_button(ui, words.text("decision-withdraw"), &name)
                    .accessible_name(&name)
                    .clicked()
            {
                out.push(Intent::Run(withdraw));
            }
        });
    }
    let about = Some((scene.view.reviewer().clone(), pair));
    let is_written = standing.iter().any(|(state, reservation, _)| {
        state.trim() == own.state.trim() && reservation.words.trim() == own.words.trim()
    });
    if own.about == about && is_written {
        *own = NewReservation::default();
    }
    drop(standing);
    if own.about == about {
        form(ui, scene, own, pair, out);
    } else if own.about.is_none() || !own.is_begun() {
        begin(ui, scene, own, pair);
    } else {
        // What was typed about another pair is kept; there is one form.
        small(
            ui,
            words.text("decision-reservation-elsewhere"),
            palette(ui).text_weak,
            3,
        );
    }
}

/// The button that opens the form, for those who may record anything.
fn begin(ui: &mut Ui, scene: &Scene<'_>, own: &mut NewReservation, pair: Pair) {
    let words = scene.words;
    let trial = reserve(pair, "?", "?");
    if refusal(scene, &trial).is_some() {
        return;
    }
    let tip = words.text("decision-reserve-tip");
    if text_button(ui, words.text("decision-reserve"), tip).clicked() {
        *own = NewReservation {
            about: Some((scene.view.reviewer().clone(), pair)),
            ..NewReservation::default()
        };
    }
}

fn reserve(pair: Pair, state: &str, words: &str) -> Command {
    Command::Reserve {
        pair,
        state: StateName::from(state.trim()),
        words: words.trim().to_owned(),
    }
}

fn form(ui: &mut Ui, scene: &Scene<'_>, own: &mut NewReservation, pair: Pair, out: &mut Vec<Intent>) {
    let words = scene.words;
    field(
        ui,
        words,
        "decision-state",
        "decision-state-hint",
        &mut own.state,
        1,
    );
    field(
        ui,
        words,
        "decision-own-words",
        "decision-own-words-hint",
        &mut own.words,
        2,
    );
    let command = reserve(pair, &own.state, &own.words);
    let refused = refusal(scene, &command);
    let mut gives_up = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let add = Button::new(words.text("decision-add-reservation"))
            .compact()
            .enabled(refused.is_none());
        if add.show(ui, words).clicked() {
            out.push(Intent::Run(command));
        }
        let cancel = Button::new(words.text("decision-no-reservation"))
            .kind(ButtonKind::Quiet)
            .compact();
        gives_up = cancel.show(ui, words).clicked();
    });
    let is_typing = !own.state.trim().is_empty() || own.is_begun();
    let said = refused.filter(|refusal| is_typing && *refusal != Refusal::NothingChanges);
    if let Some(refusal) = said {
        small(
            ui,
            &refusal_text(words, &refusal),
            palette(ui).text_weak,
            usize::MAX,
        );
    }
    if gives_up {
        *own = NewReservation::default();
    }
}

fn field(
    ui: &mut Ui,
    words: &Catalogue,
    name: &'static str,
    hint: &'static str,
    text: &mut String,
    rows: usize,
) {
    let name = words.text(name);
    let hint = RichText::new(words.text(hint)).color(palette(ui).text_weak);
    let edit = if rows > 1 {
        TextEdit::multiline(text).desired_rows(rows)
    } else {
        TextEdit::singleline(text)
    };
    labelled(ui, name, |ui| {
        let edit = edit
            .font(font(Size::Body, Weight::Regular))
            .desired_width(f32::INFINITY)
            .hint_text(hint);
        ui.add(edit).accessible_name(name);
    });
}
