//! The history of a pair: every version, newest first.

use eframe::egui::{Ui, vec2};

use super::parts::{disclosure, named};
use crate::analysis::past;
use crate::model::Pair;
use crate::phrase::{readback, time};
use crate::ui::Scene;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Size, Weight, palette};
use crate::ui::widgets::{Chip, ChipEdge, Tone};

/// Shows the history where there is one; `is_closed` remembers that it was folded away.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, is_closed: &mut bool, pair: Pair) {
    let versions = past::of_pair(scene.view, pair);
    if versions.is_empty() {
        return;
    }
    let words = scene.words;
    ui.add_space(4.0);
    let name = words.format("inspector-history", &[("count", versions.len().into())]);
    let disclosed = disclosure(ui, &name, &name, !*is_closed);
    if disclosed.toggled {
        *is_closed = !*is_closed;
    }
    if !disclosed.is_open {
        return;
    }
    let palette = palette(ui);
    ui.spacing_mut().item_spacing.y = 2.0;
    for version in &versions {
        let when = words.format(
            "inspector-when",
            &[
                ("time", time::date_and_clock(version.stamp.at, scene.zone).into()),
                ("reviewer", safe_line(version.stamp.by.as_str()).as_ref().into()),
            ],
        );
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, 0.0);
            ui.spacing_mut().interact_size.y = 20.0;
            let width = ui.available_width();
            Paragraph::new(&when, palette.text_weak, width)
                .set_in(Size::Small, Weight::Regular)
                .rows(1)
                .show(ui);
            if version.is_current {
                Chip::new(words.text("inspector-current"))
                    .edge(ChipEdge::Filled)
                    .tone(Tone::Accent)
                    .show(ui);
            }
        });
        let width = ui.available_width();
        let sentence = match version.judgement {
            Some(judgement) => readback::of_judgement(words, scene.view, pair, Some(judgement)),
            None => words.text("inspector-taken-back").to_owned(),
        };
        let paragraph = Paragraph::new(&sentence, palette.text, width).set_in(Size::Small, Weight::Regular);
        let spoken = [("when", when.into()), ("sentence", sentence.as_str().into())];
        let name = words.format("inspector-version-name", &spoken);
        named(ui, &paragraph, palette.text, &name);
        let reason = version
            .judgement
            .map_or("", |judgement| judgement.reason.as_str());
        if !reason.is_empty() {
            Paragraph::new(reason, palette.text_weak, width)
                .set_in(Size::Small, Weight::Regular)
                .rows(2)
                .show(ui);
        }
        ui.add_space(8.0);
    }
}
