//! The roll-up, overlaps and tensions as tables.

use eframe::egui::{ScrollArea, Ui};

use super::GapsState;
use super::kept::Kept;
use crate::phrase::gaps::sheet::roll_up_control;
use crate::phrase::statistics::sheet::Grid;
use crate::ui::statistics::grid;
use crate::ui::theme::card_frame;
use crate::ui::widgets::Button;
use crate::ui::{Scene, form};

/// Links by topmost heading.
pub(super) fn roll_up(ui: &mut Ui, scene: &Scene<'_>, kept: &Kept) {
    scrolled(ui, "gaps-roll-up", |ui| {
        card(ui, |ui| {
            form::strong(ui, &kept.roll_up.caption);
            grid::show(ui, &kept.roll_up);
            form::weak(ui, &roll_up_control(scene.words, &kept.gaps));
        });
    });
}

/// Overlaps, with the number of links that make one, and tensions.
pub(super) fn lists(ui: &mut Ui, scene: &Scene<'_>, own: &mut GapsState, kept: &Kept) {
    let words = scene.words;
    scrolled(ui, "gaps-lists", |ui| {
        card(ui, |ui| {
            form::strong(ui, &kept.overlaps.caption);
            ui.horizontal_wrapped(|ui| {
                let fewer = words.text("gaps-overlap-less");
                let down = Button::new("−").compact().enabled(own.least > 2).tooltip(fewer);
                if down.show(ui, words).accessible_name(fewer).clicked() {
                    own.least -= 1;
                }
                let more = words.text("gaps-overlap-more");
                if Button::new("+")
                    .compact()
                    .tooltip(more)
                    .show(ui, words)
                    .accessible_name(more)
                    .clicked()
                {
                    own.least += 1;
                }
            });
            table(ui, &kept.overlaps, words.text("gaps-no-overlaps"));
        });
        card(ui, |ui| {
            form::strong(ui, &kept.tensions.caption);
            table(ui, &kept.tensions, words.text("gaps-no-tensions"));
            if scene.view.is_blind() {
                form::weak(ui, words.text("gaps-tensions-blind"));
            }
        });
    });
}

fn table(ui: &mut Ui, rows: &Grid, none: &str) {
    if rows.rows.is_empty() {
        form::weak(ui, none);
    } else {
        ui.push_id(&rows.caption, |ui| grid::show(ui, rows));
    }
}

fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        content(ui);
    });
}

fn scrolled(ui: &mut Ui, salt: &str, content: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show(ui, content);
}
