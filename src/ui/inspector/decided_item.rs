//! The counts of an item on the layer of decisions: every pair is in one of them, and none is a judgement.

use eframe::egui::{Ui, vec2};

use crate::analysis::Mapping;
use crate::model::{ActionId, ItemNo, Side, TargetId};
use crate::ui::Scene;
use crate::ui::widgets::{count_label, section_label};

pub(super) fn counts(ui: &mut Ui, scene: &Scene<'_>, mapping: &Mapping, side: Side, number: ItemNo) {
    let words = scene.words;
    let count = match side {
        Side::Action => mapping.action(ActionId(number)),
        Side::Target => mapping.target(TargetId(number)),
    };
    let all = scene.view.session().plan(side.other()).items().len() as u64;
    section_label(ui, words.text("layer-item-counts"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(14.0, 4.0);
        ui.spacing_mut().interact_size.y = 20.0;
        let parts = [
            (u64::from(count.links()), "layer-item-agreed"),
            (u64::from(count.nothing()), "layer-item-none"),
            (u64::from(count.in_brackets), "layer-item-brackets"),
            (u64::from(count.not_agreed), "layer-item-not-agreed"),
            (u64::from(count.contested), "layer-item-contested"),
            (all.saturating_sub(count.taken_up().into()), "layer-item-open"),
        ];
        for (count, key) in parts {
            // What is contested is told only where there is something to settle.
            if count > 0 || key != "layer-item-contested" {
                count_label(ui, &count.to_string(), words.text(key));
            }
        }
    });
}
