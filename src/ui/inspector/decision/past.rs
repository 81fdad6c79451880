//! The past of a decision and its reservations: every entry stays readable, newest first.

use eframe::egui::Ui;

use super::{line, note, record, said, stands};
use crate::model::{Decision, Pair, Proceeding, ProceedingKey, Record, Version};
use crate::ui::Scene;
use crate::ui::inspector::parts::disclosure;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Size, Weight, palette};
use crate::ui::wording::changed;

pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, is_open: &mut bool, pair: Pair) {
    let words = scene.words;
    let entries: Vec<&Version<Proceeding>> = record(scene, pair).map(Record::in_order).unwrap_or_default();
    let reserved = reservations(scene, pair);
    let count = entries.len() + reserved.len();
    if count == 0 {
        return;
    }
    let name = words.format("decision-past", &[("count", count.into())]);
    let disclosed = disclosure(ui, &name, &name, *is_open);
    if disclosed.toggled {
        *is_open = !*is_open;
    }
    if !disclosed.is_open {
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for (at, entry) in entries.iter().enumerate().rev() {
        let before = at.checked_sub(1).and_then(|before| entries.get(before));
        one(ui, scene, entry, before.and_then(|entry| said(entry)));
        ui.add_space(6.0);
    }
    for line in reserved.iter().rev() {
        note(ui, line);
        ui.add_space(4.0);
    }
}

/// One entry: who and when, what, and its wording with the words that changed since the one before.
fn one(ui: &mut Ui, scene: &Scene<'_>, entry: &Version<Proceeding>, before: Option<&Decision>) {
    let palette = palette(ui);
    let Some(decision) = said(entry) else {
        note(ui, &stands::by(scene, &entry.stamp));
        note(ui, scene.words.text("decision-taken-back"));
        return;
    };
    note(ui, &stands::recorded(scene, &entry.stamp, decision));
    let width = ui.available_width();
    let line = line(scene, decision);
    Paragraph::new(&line, palette.text, width)
        .set_in(Size::Small, Weight::Medium)
        .show(ui);
    let before = before.map_or("", |before| before.wording.as_str());
    if before.is_empty() || before == decision.wording {
        Paragraph::new(&decision.wording, palette.text, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    } else {
        changed::show(ui, scene.words, before, &decision.wording);
    }
}

/// Every version of every reservation on the pair, oldest first: withdrawn ones too.
fn reservations(scene: &Scene<'_>, pair: Pair) -> Vec<String> {
    let mut lines = Vec::new();
    for (key, record) in scene.view.session().proceeding_records() {
        let ProceedingKey::Reservation(about, state) = key else {
            continue;
        };
        if *about != pair {
            continue;
        }
        for version in record.versions() {
            let by = stands::by(scene, &version.stamp);
            let text = match &version.content {
                Some(Proceeding::Reservation(reservation)) => scene.words.format(
                    "decision-past-reserved",
                    &[
                        ("state", safe_line(state).as_ref().into()),
                        ("words", reservation.words.as_str().into()),
                        ("recorded", by.into()),
                    ],
                ),
                _ => scene.words.format(
                    "decision-past-withdrawn",
                    &[
                        ("state", safe_line(state).as_ref().into()),
                        ("recorded", by.into()),
                    ],
                ),
            };
            lines.push((version.stamp.at, text));
        }
    }
    lines.sort_by_key(|(at, _)| *at);
    lines.into_iter().map(|(_, text)| text).collect()
}
