//! What carrying over would do with what was said: what is carried, what is to be checked, what is set aside.

use eframe::egui::{ScrollArea, Ui};

use super::Going;
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::modal::Within;
use crate::ui::form;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Tone, section_label};

/// What carrying over would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It cannot be done; why, in the person's language.
    Refused(String),
    /// What it would do.
    Known {
        /// Links and decisions that would be marked to be checked.
        checks: usize,
        /// For each kind of record how many there are, are carried and are kept as text, as a sentence.
        records: Vec<String>,
        /// What would stand against each other, since items were merged.
        differing: Vec<String>,
        /// What has no place and is kept as text.
        kept: Vec<String>,
        /// What inside records could not be carried as it is.
        adjusted: Vec<String>,
    },
}

/// Lists longer than this are counted beyond it.
const MOST_LISTED: usize = 200;

/// The name of the panel, with what matters most of it once that is known.
pub(super) fn name(words: &Catalogue, going: &Going) -> String {
    match going.outlook() {
        Some(Outlook::Known { checks, kept, .. }) => words.format(
            "carry-over-what-is-carried-counted",
            &[("checks", (*checks).into()), ("kept", kept.len().into())],
        ),
        Some(Outlook::Refused(_)) | None => words.text("carry-over-what-is-carried").to_owned(),
    }
}

pub(super) fn show(ui: &mut Ui, going: &Going, within: &Within<'_, '_>) {
    let words = within.words;
    let area = ScrollArea::vertical().id_salt("outlook").auto_shrink(false);
    area.show(ui, |ui| match going.outlook() {
        None => {
            form::weak(ui, words.text("carry-over-counting"));
        }
        Some(Outlook::Refused(why)) => {
            form::note(ui, Tone::Danger, Icon::Warning, why);
        }
        Some(Outlook::Known {
            checks,
            records,
            differing,
            kept,
            adjusted,
        }) => {
            form::note(
                ui,
                if *checks > 0 { Tone::Warn } else { Tone::Ok },
                Icon::Lamp,
                &words.format("carry-over-checks", &[("count", (*checks).into())]),
            );
            listed(ui, words, "report-records", records);
            listed(ui, words, "report-differing", differing);
            listed(ui, words, "report-kept", kept);
            listed(ui, words, "report-adjusted", adjusted);
            form::weak(ui, words.text("carry-over-old-stays"));
        }
    });
}

fn listed(ui: &mut Ui, words: &Catalogue, title: &'static str, lines: &[String]) {
    let name = words.format(
        "carry-over-list",
        &[("title", words.text(title).into()), ("count", lines.len().into())],
    );
    if title == "report-records" {
        section_label(ui, words.text(title));
    } else {
        section_label(ui, &name);
    }
    for line in lines.iter().take(MOST_LISTED) {
        form::weak(ui, line);
    }
    ui.add_space(4.0);
    if lines.len() > MOST_LISTED {
        let more = [("count", (lines.len() - MOST_LISTED).into())];
        form::weak(ui, &words.format("carry-over-more", &more));
    }
}
