//! The chosen finding in full, and the way to its place.

use eframe::egui::{Align, Layout, ScrollArea, Ui, vec2};

use super::{LintState, jump};
use crate::phrase::lint::{place, rule_name, what, why};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, ButtonKind};
use crate::ui::{Intent, Scene, UiState, form};

/// The height of the details, in points.
pub(super) const HEIGHT: f32 = 116.0;

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut LintState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let Some(finding) = &own.chosen else { return };
    let (words, session) = (scene.words, scene.view.session());
    ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
    let size = vec2(ui.available_width(), tokens().control.height);
    let mut goes = false;
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        goes = Button::new(words.text("lint-go"))
            .kind(ButtonKind::Primary)
            .compact()
            .keys(Some(words.text("key-enter")))
            .show(ui, words)
            .clicked();
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let name = place(words, session, &finding.place);
            let (ink, width) = (palette(ui).text, ui.available_width());
            Paragraph::new(&name, ink, width)
                .set_in(Size::Body, Weight::SemiBold)
                .rows(1)
                .show(ui);
        });
    });
    ScrollArea::vertical()
        .id_salt("finding-detail")
        .auto_shrink(false)
        .show(ui, |ui| {
            form::body(ui, &what(words, finding));
            let parts = [
                ("rule", rule_name(words, finding.rule).into()),
                ("number", finding.rule.number().into()),
                ("why", why(words, finding.rule).into()),
            ];
            form::weak(ui, &words.format("lint-because", &parts));
        });
    if goes {
        own.walks = true;
        jump::to(finding, scene.view, state, out);
    }
}
