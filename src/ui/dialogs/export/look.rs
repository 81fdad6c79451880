//! What will be written, as it will be.

use eframe::egui::{ScrollArea, Ui, vec2};

use super::{Look, Open, Wanted, checks, format_name};
use crate::exchange::export::Format;
use crate::ui::dialogs::modal::Within;
use crate::ui::form;
use crate::ui::intent::DialogAnswer;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Segment, Tone, segmented};

pub(super) fn show(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>, height: f32) {
    let words = within.words;
    let top = ui.cursor().top();
    if !open.own.is_large {
        checks::show(ui, open, within, height * 0.4);
    }
    let own = &mut *open.own;
    ui.horizontal_wrapped(|ui| {
        if own.order().changes {
            let segments = [
                Segment::new(false, words.text("export-look-clean")),
                Segment::new(true, words.text("export-look-changes")),
            ];
            let label = words.text("export-look");
            if let Some(chosen) = segmented(ui, label, &segments, Some(own.shows_changes)) {
                own.shows_changes = chosen;
                own.look_again();
            }
        }
        let name = if own.is_large {
            "export-look-small"
        } else {
            "export-look-large"
        };
        if matches!(own.look, Look::Made(..) | Look::Picture(_))
            && Button::new(words.text(name)).compact().show(ui, words).clicked()
        {
            own.is_large = !own.is_large;
        }
        if own.form.wanted == Wanted::One(Format::Site) {
            let open = Button::new(words.text("export-open-page"))
                .compact()
                .tooltip(words.text("export-open-page-tip"));
            if open.show(ui, words).clicked() {
                within.answer(DialogAnswer::OpenPage(Box::new(own.order())));
            }
        }
        if !own.is_looked_at() && matches!(own.look, Look::Made(..) | Look::Picture(_)) {
            form::weak(ui, words.text("export-look-making"));
        } else if let Look::Made(_, left_out) = &own.look
            && *left_out > 0
        {
            form::weak(
                ui,
                &words.format("export-look-left-out", &[("count", (*left_out).into())]),
            );
        }
    });
    let rest = (height - (ui.cursor().top() - top)).max(160.0);
    match &mut own.look {
        Look::Making => {
            form::weak(ui, words.text("export-look-making"));
        }
        Look::Refused(why) => {
            form::note(ui, Tone::Danger, Icon::Warning, why);
        }
        Look::Made(view, _) => {
            let width = ui.available_width();
            ui.allocate_ui(vec2(width, rest), |ui| {
                view.show(ui, words.text("export-look"));
            });
        }
        Look::Picture(picture) => {
            let size = vec2(ui.available_width(), rest);
            picture.show(ui, words.text("export-look"), size);
        }
        Look::Set => files(ui, open, within, rest),
    }
}

/// The files of the full set.
fn files(ui: &mut Ui, open: &Open<'_, '_>, within: &Within<'_, '_>, height: f32) {
    let words = within.words;
    let own = &*open.own;
    let files = own.order().files(&own.stem);
    form::strong(
        ui,
        &words.format("export-files", &[("count", files.len().into())]),
    );
    ScrollArea::vertical()
        .id_salt("export-files")
        .max_height(height - 32.0)
        .min_scrolled_height(height - 32.0)
        .auto_shrink([false, false])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 3.0;
            for (format, is_changes, name) in &files {
                let what = if *is_changes {
                    words.text("export-look-changes").to_owned()
                } else {
                    format_name(words, *format)
                };
                let parts = [("file", name.as_str().into()), ("what", what.into())];
                form::weak(ui, &words.format("export-file", &parts));
            }
        });
}
