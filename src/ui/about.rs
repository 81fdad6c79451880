//! What this program is, which version, and under which licences its parts come.

use eframe::egui::Context;

use super::dialogs::{Modal, Width};
use super::form;
use super::intent::{DialogAnswer, Intent};
use crate::phrase::catalogue::Catalogue;

/// Shows the dialog.
pub fn show(ctx: &Context, words: &Catalogue, out: &mut Vec<Intent>) {
    Modal {
        id: "about",
        title: words.text("about-title"),
        width: Width::Narrow,
    }
    .show(
        ctx,
        words,
        out,
        &mut (),
        |ui, (), _| {
            let version = env!("CARGO_PKG_VERSION");
            form::strong(ui, &words.format("about-version", &[("version", version.into())]));
            form::body(ui, words.text("about-what"));
            form::body(ui, words.text("about-plans"));
            form::weak(ui, words.text("about-licence"));
            form::weak(ui, words.text("about-fonts"));
            form::weak(ui, words.text("about-parts"));
        },
        |ui, (), within| {
            if super::dialogs::primary(ui, within, words.text("close"), true) {
                within.answer(DialogAnswer::Close);
            }
        },
    );
}
