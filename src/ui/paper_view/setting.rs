//! Lines of a paper set in type: emphasis, notes, changes, both reading directions.

use std::sync::Arc;

use eframe::egui::epaint::text::{LayoutJob, TextFormat};
use eframe::egui::{Align, Color32, FontId, Galley, Stroke, Ui};

use crate::exchange::export::paper::{Ink, Line};
use crate::ui::text::{Paragraph, needs_bidi, safe};
use crate::ui::theme::{Size, Weight, family, palette, tokens};

/// How a line is set as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Setting {
    pub(super) size: Size,
    pub(super) weight: Weight,
    /// Whether it steps back.
    pub(super) is_weak: bool,
}

impl Setting {
    pub(super) const fn of(size: Size, weight: Weight) -> Self {
        Self {
            size,
            weight,
            is_weak: false,
        }
    }

    pub(super) const fn weak(self) -> Self {
        Self {
            is_weak: true,
            ..self
        }
    }

    pub(super) fn ink(self, ui: &Ui) -> Color32 {
        if self.is_weak {
            palette(ui).text_weak
        } else {
            palette(ui).text
        }
    }
}

/// Sets a line in this width. Text that runs from right to left is set plain, as the rest of the window does.
pub(super) fn set(ui: &Ui, line: &Line, width: f32, setting: Setting) -> Arc<Galley> {
    let text = line.text();
    if needs_bidi(&text) {
        return Paragraph::new(&text, setting.ink(ui), width)
            .set_in(setting.size, setting.weight)
            .galley(ui.ctx());
    }
    let mut job = LayoutJob::default();
    for span in &line.0 {
        let format = format(ui, span.ink, setting);
        job.append(&safe(&span.text), 0.0, format);
    }
    job.wrap.max_width = width;
    job.halign = Align::Min;
    ui.ctx().fonts_mut(|fonts| fonts.layout_job(job))
}

fn format(ui: &Ui, ink: Ink, setting: Setting) -> TextFormat {
    let palette = palette(ui);
    let points = setting.size.points();
    let line_height = Some((points * tokens().size.line_height).round());
    let weight = match ink {
        Ink::Bold | Ink::Added => Weight::SemiBold,
        _ => setting.weight,
    };
    let color = match ink {
        Ink::Aside | Ink::Deleted => palette.text_weak,
        _ => setting.ink(ui),
    };
    let size = match ink {
        Ink::Aside => points - 1.0,
        Ink::Raised => points * 0.72,
        _ => points,
    };
    let line = Stroke::new(1.0, color);
    TextFormat {
        line_height,
        italics: ink == Ink::Italic,
        underline: if ink == Ink::Added { line } else { Stroke::NONE },
        strikethrough: if ink == Ink::Deleted { line } else { Stroke::NONE },
        valign: if ink == Ink::Raised {
            Align::TOP
        } else {
            Align::BOTTOM
        },
        ..TextFormat::simple(FontId::new(size, family(weight)), color)
    }
}

/// Guesses how high a text of so many letters is in this width.
pub(super) fn guess(letters: usize, lines: usize, width: f32, size: Size) -> f32 {
    let points = size.points();
    let per_line = (width / (points * 0.52)).max(1.0);
    let rows = (letters as f32 / per_line).ceil().max(lines as f32).max(1.0);
    rows * (points * tokens().size.line_height).round()
}
