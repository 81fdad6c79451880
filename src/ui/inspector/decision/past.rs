//! The past of a decision and its reservations: every entry stays readable, newest first.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Role, Sense, Stroke, Ui, WidgetInfo};

use super::{line, note, record, said, stands};
use crate::analysis::changed_words::{Run, runs};
use crate::model::{Decision, Pair, Proceeding, ProceedingKey, Record, Version};
use crate::ui::Scene;
use crate::ui::inspector::parts::disclosure;
use crate::ui::text::bidi::needs_bidi;
use crate::ui::text::{Paragraph, safe, safe_line};
use crate::ui::theme::{Size, Weight, font, palette, tokens};

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
        changed(ui, scene, before, &decision.wording);
    }
}

/// A wording against the one before: new words underlined, words that are gone struck through. Read aloud,
/// and in text from right to left, they are told after it.
fn changed(ui: &mut Ui, scene: &Scene<'_>, before: &str, after: &str) {
    let palette = palette(ui);
    let width = ui.available_width();
    let (before, after) = (safe(before), safe(after));
    let runs = runs(&before, &after);
    let told = told(scene, &runs);
    if needs_bidi(&before) || needs_bidi(&after) {
        Paragraph::new(&after, palette.text, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
        note(ui, &told);
        return;
    }
    let mut job = LayoutJob::default();
    for run in &runs {
        let (text, format) = match run {
            Run::Same(text) => (text, format(Weight::Regular, palette.text)),
            Run::New(text) => {
                let mut format = format(Weight::SemiBold, palette.text);
                format.underline = Stroke::new(tokens().stroke.hair, palette.text);
                (text, format)
            }
            Run::Gone(text) => {
                let mut format = format(Weight::Regular, palette.text_weak);
                format.strikethrough = Stroke::new(tokens().stroke.hair, palette.text_weak);
                (text, format)
            }
        };
        job.append(text, 0.0, format);
    }
    job.wrap.max_width = width;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let name = scene.words.format(
        "decision-wording-changed",
        &[("wording", after.as_ref().into()), ("changes", told.into())],
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, palette.text);
    }
}

fn format(weight: Weight, ink: eframe::egui::Color32) -> TextFormat {
    let line_height = (Size::Small.points() * tokens().size.line_height).round();
    TextFormat {
        line_height: Some(line_height),
        ..TextFormat::simple(font(Size::Small, weight), ink)
    }
}

/// What is gone and what is new, in words.
fn told(scene: &Scene<'_>, runs: &[Run<'_>]) -> String {
    let listed = |pick: fn(&Run<'_>) -> Option<String>| {
        let texts: Vec<_> = runs
            .iter()
            .filter_map(pick)
            .filter(|text| !text.is_empty())
            .collect();
        texts.join(" … ")
    };
    let parts = [
        (
            "decision-words-gone",
            listed(|run| match run {
                Run::Gone(text) => Some(safe_line(text.trim()).into_owned()),
                Run::Same(_) | Run::New(_) => None,
            }),
        ),
        (
            "decision-words-new",
            listed(|run| match run {
                Run::New(text) => Some(safe_line(text.trim()).into_owned()),
                Run::Same(_) | Run::Gone(_) => None,
            }),
        ),
    ];
    let told: Vec<_> = parts
        .into_iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(key, text)| scene.words.format(key, &[("text", text.into())]))
        .collect();
    told.join("; ")
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
