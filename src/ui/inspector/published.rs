//! What others have published of the selection: evidence with its source, apart from what is said here.

use eframe::egui::Ui;

use super::parts::{small, text_button};
use crate::model::{ItemNo, Pair, Side};
use crate::phrase::step::subject_name;
use crate::ui::published::SAID;
use crate::ui::text::safe;
use crate::ui::theme::{Icon, palette};
use crate::ui::widgets::{Tone, section_label};
use crate::ui::{Intent, Scene, Selection, UiState, form, published};

/// Longer texts are shown in full under the pointer.
const LONG: usize = 160;
/// So many pairs of an item are listed.
const MOST_PAIRS: usize = 60;

/// Shows where a pair is filed, if the layer is shown and it is.
pub(super) fn of_pair(ui: &mut Ui, scene: &Scene<'_>, state: &UiState, pair: Pair) {
    let Some(published) = published::shown(scene, state) else {
        return;
    };
    let filings = published.of_pair(pair);
    if filings.is_empty() {
        return;
    }
    let words = scene.words;
    section_label(ui, words.text("published-section"));
    for filing in filings.iter().take(SAID) {
        form::note(ui, Tone::Plain, Icon::Info, &filing.sentence(words));
        let ink = palette(ui).text_weak;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for line in filing.details(words) {
                let response = small(ui, &line, ink, 4);
                if line.chars().count() > LONG {
                    response.on_hover_text(safe(&line));
                }
            }
        });
    }
    if let Some(more) = published::more(words, filings.len()) {
        form::weak(ui, &more);
    }
    form::weak(ui, words.text("published-no-judgement"));
}

/// Lists the pairs of an item that are filed.
pub(super) fn of_item(
    ui: &mut Ui,
    scene: &Scene<'_>,
    state: &UiState,
    side: Side,
    item: ItemNo,
    out: &mut Vec<Intent>,
) {
    let Some(published) = published::shown(scene, state) else {
        return;
    };
    let words = scene.words;
    ui.add_space(8.0);
    section_label(ui, words.text("published-section"));
    let mut is_filed = false;
    for (at, pair) in published.of_item(side, item).enumerate() {
        is_filed = true;
        if at == MOST_PAIRS {
            form::weak(ui, words.text("published-more-pairs"));
            break;
        }
        let selection = Selection::Pair(pair);
        let name = subject_name(words, scene.view.session(), selection.subject());
        let tip = words.format("published-go", &[("pair", name.as_str().into())]);
        if text_button(ui, &name, &tip).clicked() {
            out.push(Intent::Select(Some(selection)));
        }
        for filing in published.of_pair(pair).iter().take(SAID) {
            let ink = palette(ui).text;
            small(ui, &filing.sentence(words), ink, 4);
        }
    }
    let key = if is_filed {
        "published-no-judgement"
    } else {
        "published-nothing"
    };
    form::weak(ui, words.text(key));
}
