//! A wording with the words that changed since the one before.

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Role, Sense, Stroke, Ui, WidgetInfo};

use super::small;
use crate::analysis::changed_words::{Run, runs};
use crate::phrase::catalogue::Catalogue;
use crate::ui::text::bidi::needs_bidi;
use crate::ui::text::{Paragraph, safe, safe_line};
use crate::ui::theme::{Size, Weight, font, palette, tokens};

/// A wording against the one before: new words underlined, words that are gone struck through. Read aloud,
/// and in text from right to left, they are told after it.
pub(in crate::ui) fn show(ui: &mut Ui, words: &Catalogue, before: &str, after: &str) {
    let palette = palette(ui);
    let width = ui.available_width();
    let (before, after) = (safe(before), safe(after));
    let runs = runs(&before, &after);
    let told = told(words, &runs);
    if needs_bidi(&before) || needs_bidi(&after) {
        Paragraph::new(&after, palette.text, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
        small(ui, &told);
        return;
    }
    let mut job = LayoutJob::default();
    for (place, run) in runs.iter().enumerate() {
        let next = runs.get(place + 1);
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
        // Only what the eye needs: one text would run into the other.
        let touches =
            matches!((run, next), (Run::Gone(_), Some(Run::New(_)))) && !text.ends_with(char::is_whitespace);
        if touches {
            job.append(" ", 0.0, self::format(Weight::Regular, palette.text));
        }
    }
    job.wrap.max_width = width;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let name = words.format(
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
fn told(words: &Catalogue, runs: &[Run<'_>]) -> String {
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
        .map(|(key, text)| words.format(key, &[("text", text.into())]))
        .collect();
    told.join(words.semicolon())
}
