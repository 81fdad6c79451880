//! The finding that somebody goes to, told below the page on which it is settled.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::{LintState, keys_of};
use crate::phrase::lint::{place, what, why};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::Button;
use crate::ui::{Intent, Scene, UiAction};

/// The height of the line, in points.
pub const HEIGHT: f32 = 48.0;

/// The height of both lines of text in it.
const LINES: f32 = 37.0;

/// Shows the line in the room given.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut LintState, out: &mut Vec<Intent>) {
    own.refresh(scene);
    let words = scene.words;
    let size = vec2(ui.available_width(), ui.available_height());
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = f32::from(tokens().space.s);
        let closes = Button::icon(Icon::Close, words.text("lint-stop"))
            .compact()
            .show(ui, words)
            .clicked();
        if closes {
            own.walks = false;
        }
        let actions = [
            (UiAction::ShowChecks, "lint-back"),
            (UiAction::NextFinding, "lint-next"),
            (UiAction::PreviousFinding, "lint-previous"),
        ];
        for (action, key) in actions {
            let keys = keys_of(ui, words, action);
            let button = Button::new(words.text(key)).compact().keys(Some(&keys));
            if button.show(ui, words).clicked() {
                out.push(Intent::Act(action));
            }
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.vertical(|ui| {
                ui.add_space((HEIGHT - LINES) / 2.0);
                told(ui, scene, own);
            });
        });
    });
}

/// The place and what is the matter there; of a finding that is settled, that it is.
fn told(ui: &mut Ui, scene: &Scene<'_>, own: &LintState) {
    let (words, session) = (scene.words, scene.view.session());
    let Some(finding) = &own.chosen else { return };
    let at = place(words, session, &finding.place);
    let (first, second) = if let (Some(number), Some(kept)) = (own.place(), &own.kept) {
        let parts = [
            ("number", (number + 1).into()),
            ("count", kept.findings.len().into()),
            ("place", at.into()),
            ("what", what(words, finding).into()),
        ];
        let why = why(words, finding.rule).to_owned();
        (words.format("lint-strip", &parts), why)
    } else {
        let first = words.format("lint-settled", &[("place", at.into())]);
        let left = own.kept.as_ref().map_or(0, |kept| kept.findings.len());
        (first, words.format("lint-left", &[("count", left.into())]))
    };
    ui.spacing_mut().item_spacing.y = 1.0;
    let width = ui.available_width();
    for (text, weight, ink) in [
        (&first, Weight::Medium, palette(ui).text),
        (&second, Weight::Regular, palette(ui).text_weak),
    ] {
        Paragraph::new(text, ink, width)
            .set_in(Size::Small, weight)
            .rows(1)
            .show(ui)
            .on_hover_text(text);
    }
}
