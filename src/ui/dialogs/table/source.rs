//! Where a table comes from: a file, or what is pasted.

use eframe::egui::{Event, Ui};

use super::TableOrder;
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::modal::{Within, rule};
use crate::ui::form;
use crate::ui::intent::{Intent, TableFor};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Tone};

/// A table of a dialog that takes one: not chosen, or as far as it has come.
#[derive(Clone, Debug, Default)]
pub enum TableSource<D> {
    /// Not chosen yet.
    #[default]
    None,
    /// A table, with what its columns are taken for.
    Table(Box<D>),
    /// A file that cannot be used: its name, and why.
    Failed(String, String),
}

impl<D> TableSource<D> {
    /// The draft, if there is a table.
    pub fn draft(&self) -> Option<&D> {
        match self {
            Self::Table(draft) => Some(draft),
            Self::None | Self::Failed(..) => None,
        }
    }

    /// The draft, if there is a table, to be changed.
    pub fn draft_mut(&mut self) -> Option<&mut D> {
        match self {
            Self::Table(draft) => Some(draft),
            Self::None | Self::Failed(..) => None,
        }
    }

    /// Says why there is none, if a file failed.
    pub(in crate::ui::dialogs) fn failure(&self, ui: &mut Ui, words: &Catalogue) {
        if let Self::Failed(file, why) = self {
            failure(ui, words, file, why);
        }
    }
}

/// Adds a sentence about a file that cannot be used.
pub(in crate::ui::dialogs) fn failure(ui: &mut Ui, words: &Catalogue, file: &str, why: &str) {
    let text = words.format("plans-failed", &[("file", file.into()), ("why", why.into())]);
    form::note(ui, Tone::Danger, Icon::Warning, &text);
}

/// Adds the button for a file and says that a table can be pasted; returns what was pasted.
pub(in crate::ui::dialogs) fn begin(
    ui: &mut Ui,
    wanted: TableFor,
    is_reading: bool,
    within: &mut Within<'_, '_>,
) -> Option<TableOrder> {
    let words = within.words;
    ui.horizontal_wrapped(|ui| {
        let file = Button::new(words.text("plans-file"))
            .with_icon(Icon::Open)
            .tooltip(words.text("table-file-tip"));
        let file = file.show(ui, words);
        if within.is_new {
            file.request_focus();
        }
        if file.clicked() {
            within.out.push(Intent::ChooseTable(wanted));
        }
        form::weak(
            ui,
            words.text(if is_reading {
                "plans-reading"
            } else {
                "table-or-paste"
            }),
        );
    });
    rule(ui);
    pasted(ui, words)
}

/// What was pasted while no field has the keyboard.
pub(in crate::ui::dialogs) fn pasted(ui: &Ui, words: &Catalogue) -> Option<TableOrder> {
    if ui.ctx().text_edit_focused() {
        return None;
    }
    let text = ui.input(|input| {
        input.events.iter().find_map(|event| match event {
            Event::Paste(text) => Some(text.clone()),
            _ => None,
        })
    })?;
    Some(TableOrder::new(words.text("plans-pasted"), text.as_bytes()))
}
