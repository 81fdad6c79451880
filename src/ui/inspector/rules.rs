//! The rules adopted, in sight while judging: the chair's reading of the scale, and the text on demand.

use eframe::egui::Ui;

use super::Open;
use super::parts::{disclosure, small};
use crate::ui::Scene;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::widgets::{Chip, ChipEdge, Tone};

/// Shows what the meeting laid down, where it did.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, open: &mut Open) {
    let words = scene.words;
    let rules = scene.view.session().rules();
    if !rules.reading.is_empty() {
        crate::ui::form::note(ui, Tone::Accent, Icon::Info, &rules.reading);
    }
    if rules.text.is_empty() {
        return;
    }
    let name = words.text("inspector-rules");
    let disclosed = disclosure(ui, name, name, open.rules);
    if disclosed.toggled {
        open.rules = !open.rules;
    }
    if disclosed.is_open {
        let (ink, width) = (palette(ui).text, ui.available_width());
        Paragraph::new(&rules.text, ink, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    }
}

/// Says that the pair is one of those judged first.
pub(super) fn calibration(ui: &mut Ui, scene: &Scene<'_>, pair: crate::model::Pair) {
    let pairs = scene.view.session().rules().calibration;
    let Some(place) = pairs.iter().position(|one| *one == pair) else {
        return;
    };
    let parts = [("number", (place + 1).into()), ("count", pairs.len().into())];
    let text = scene.words.format("inspector-calibration", &parts);
    Chip::new(&text)
        .edge(ChipEdge::Filled)
        .tone(Tone::Accent)
        .show(ui);
    small(
        ui,
        scene.words.text("inspector-calibration-about"),
        palette(ui).text_weak,
        usize::MAX,
    );
}
