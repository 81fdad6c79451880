//! The sources of published links: shown or left out, taken away, added.

use eframe::egui::{Align, Context, Layout, RichText, Ui, vec2};

use super::DialogData;
use super::modal::{Modal, Width, Within, primary, rule, secondary};
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::{elide, safe_line};
use crate::ui::theme::{Icon, Size, Weight, font};
use crate::ui::widgets::{Button, Tone};

/// A source in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkSourceRow {
    /// What it is called: its file.
    pub name: String,
    /// What it says of itself; may be empty.
    pub about: String,
    /// How many links it has.
    pub links: usize,
    /// Whether it is shown.
    pub shown: bool,
    /// Whether it can be taken away: what comes with the program cannot.
    pub removable: bool,
}

/// The dialog. The window keeps its list up to date.
#[derive(Clone, Debug, Default)]
pub struct LinkSourcesDialog {
    /// The sources; the first is what comes with the program.
    pub rows: Vec<LinkSourceRow>,
    /// Where they are kept, as a sentence.
    pub kept: String,
    /// Whether the layer is shown at all.
    pub is_layer_shown: bool,
}

impl LinkSourcesDialog {
    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        Modal {
            id: "link-sources",
            title: words.text("link-sources-title"),
            width: Width::List,
        }
        .show(ctx, words, out, self, content, |ui, _, within| {
            if primary(ui, within, words.text("done"), true) {
                within.answer(DialogAnswer::Close);
            }
            if secondary(ui, within, words.text("link-sources-add")) {
                within.answer(DialogAnswer::ChooseLinks);
            }
        });
    }
}

fn content(ui: &mut Ui, own: &mut LinkSourcesDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    form::weak(ui, words.text("published-no-judgement"));
    if !own.is_layer_shown {
        form::note(ui, Tone::Plain, Icon::Info, words.text("link-sources-layer-off"));
    }
    for (at, row) in own.rows.iter().enumerate() {
        ui.push_id(at, |ui| source(ui, at, row, within));
        rule(ui);
    }
    if own.rows.len() > 1 {
        form::weak(ui, &own.kept);
    } else {
        form::weak(ui, words.text("link-sources-none"));
    }
}

/// The width of the button beside a source, in points.
const ASIDE: f32 = 120.0;
/// Longer names are cut; the tooltip has all.
const MOST_LETTERS: usize = 84;

fn source(ui: &mut Ui, at: usize, row: &LinkSourceRow, within: &mut Within<'_, '_>) {
    let words = within.words;
    let size = vec2(ui.available_width(), 32.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let parts = [
            ("name", safe_line(&row.name).into_owned().into()),
            ("count", row.links.into()),
        ];
        let name = words.format("link-source-name", &parts);
        let mut shown = row.shown;
        let width = ui.available_width() - ASIDE;
        let most = vec2(width, size.y);
        ui.allocate_ui_with_layout(most, Layout::left_to_right(Align::Center), |ui| {
            ui.set_min_size(most);
            let text = elide(&name, MOST_LETTERS);
            let text = RichText::new(&*text).font(font(Size::Body, Weight::Medium));
            let response = ui.checkbox(&mut shown, text).on_hover_text(&name);
            if response.changed() {
                within.answer(DialogAnswer::ShowLinkSource(at, shown));
            }
        });
        if row.removable {
            let parts = [("name", safe_line(&row.name).into_owned().into())];
            let name = words.format("link-source-remove", &parts);
            let button = Button::new(words.text("link-source-remove-short"))
                .compact()
                .tooltip(&name);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if button.show(ui, words).accessible_name(&name).clicked() {
                    within.answer(DialogAnswer::RemoveLinkSource(at));
                }
            });
        }
    });
    if !row.about.is_empty() {
        form::weak(ui, &row.about);
        ui.add_space(4.0);
    }
}
