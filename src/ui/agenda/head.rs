//! The head of the page: how many pairs in each class, how far the time goes, what can be done with all.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::AgendaState;
use super::kept::Kept;
use super::words::{class_key, class_tip_key, forecast_text};
use crate::analysis::disagreement::PairClass;
use crate::model::Role;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, palette, tokens};
use crate::ui::widgets::Button;
use crate::ui::{Intent, Scene};

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut AgendaState,
    kept: &Kept,
    out: &mut Vec<Intent>,
) {
    classes(ui, scene, own, kept);
    let text = forecast_text(scene.words, &kept.forecast);
    if ui.available_width() < LEAST_WIDTH {
        forecast(ui, scene, &text);
        ui.horizontal_wrapped(|ui| {
            codes_switch(ui, scene, own);
            accept_button(ui, scene, kept, out);
        });
        return;
    }
    let size = vec2(ui.available_width(), tokens().control.height);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        accept_button(ui, scene, kept, out);
        codes_switch(ui, scene, own);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            forecast(ui, scene, &text);
        });
    });
}

/// In less room than this the buttons stand below the forecast, in points.
const LEAST_WIDTH: f32 = 720.0;

fn forecast(ui: &mut Ui, scene: &Scene<'_>, text: &str) {
    let (ink, width) = (palette(ui).text, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Body, Weight::Medium)
        .rows(2)
        .show(ui)
        .on_hover_text(scene.words.text("agenda-forecast-tip"));
}

fn codes_switch(ui: &mut Ui, scene: &Scene<'_>, own: &mut AgendaState) {
    let codes = Button::new(scene.words.text("agenda-show-codes"))
        .chosen(own.shows_codes)
        .tooltip(scene.words.text("agenda-show-codes-tip"));
    if codes.show(ui, scene.words).clicked() {
        own.shows_codes = !own.shows_codes;
    }
}

/// A switch for each class with the number of its pairs. They sum to the number that stands at the end.
fn classes(ui: &mut Ui, scene: &Scene<'_>, own: &mut AgendaState, kept: &Kept) {
    let words = scene.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for class in PairClass::ALL {
            let parts = [
                ("class", words.text(class_key(class)).into()),
                ("count", count_arg(kept.agenda.count(class))),
            ];
            let name = words.format("agenda-class-count", &parts);
            let is_on = own.filter.classes.contains(&class);
            let switch = Button::new(&name)
                .compact()
                .chosen(is_on)
                .tooltip(words.text(class_tip_key(class)));
            if switch.show(ui, words).clicked() {
                if is_on {
                    own.filter.classes.remove(&class);
                } else {
                    own.filter.classes.insert(class);
                }
            }
        }
        let all = words.format("agenda-all-pairs", &[("count", count_arg(kept.agenda.pairs()))]);
        let ink = palette(ui).text_weak;
        Paragraph::new(&all, ink, f32::INFINITY)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    });
}

fn count_arg(count: u64) -> crate::phrase::catalogue::Arg<'static> {
    i64::try_from(count).unwrap_or(i64::MAX).into()
}

fn accept_button(ui: &mut Ui, scene: &Scene<'_>, kept: &Kept, out: &mut Vec<Intent>) {
    let words = scene.words;
    let count = kept.unanimous.len();
    let name = words.format("agenda-accept", &[("count", count.into())]);
    let session = scene.view.session();
    let is_observer = session.seat(scene.view.reviewer()).role == Some(Role::Observer);
    let tip = if is_observer {
        "agenda-accept-observer"
    } else if count == 0 {
        "agenda-accept-none"
    } else {
        "agenda-accept-tip"
    };
    let button = Button::new(&name)
        .enabled(count > 0 && !is_observer)
        .tooltip(words.text(tip));
    if button.show(ui, words).clicked() {
        out.push(Intent::OfferAccept(kept.unanimous.clone()));
    }
}
