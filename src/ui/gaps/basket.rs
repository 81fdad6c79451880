//! The wording basket: what is to be looked at in the words of which item, for the plan's own review.

use eframe::egui::{ScrollArea, Ui};

use crate::phrase::outcome::remark_words;
use crate::ui::form::Row;
use crate::ui::theme::Icon;
use crate::ui::widgets::Button;
use crate::ui::{Intent, Scene, Selection, UiAction, UiState, form};

pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, state: &UiState, out: &mut Vec<Intent>) {
    let (words, session) = (scene.words, scene.view.session());
    ui.horizontal_wrapped(|ui| {
        let mark = UiAction::MarkWording;
        let keys = mark.shortcut_text(words, ui.os());
        let button = Button::new(words.text(mark.key()))
            .compact()
            .enabled(state.selection.is_some())
            .keys(Some(&keys));
        if button.show(ui, words).clicked() {
            out.push(Intent::Act(mark));
        }
        let export = UiAction::ExportBasket;
        if Button::new(words.text(export.key()))
            .compact()
            .show(ui, words)
            .clicked()
        {
            out.push(Intent::Act(export));
        }
    });
    let basket: Vec<_> = session.basket().collect();
    if basket.is_empty() {
        form::weak(ui, words.text("basket-empty"));
        return;
    }
    ScrollArea::vertical()
        .id_salt("basket")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (side, item, remarks) in basket {
                let Some(one) = session.plan(side).item(item) else {
                    continue;
                };
                let title = format!("{} {}", one.code, one.title(scene.lang).0);
                let said = remark_words(words, remarks);
                let parts = [("item", one.code.as_str().into()), ("said", said.as_str().into())];
                let name = words.format("basket-line", &parts);
                let selection = Selection::item(side, item);
                let row = Row {
                    title: &title,
                    second: &said,
                    lines: 2,
                    icon: Some(Icon::Comment),
                    name: &name,
                    tip: &said,
                    chosen: None,
                    usable: true,
                    reserve: 0.0,
                };
                if row.show(ui).clicked() {
                    out.push(Intent::Select(Some(selection)));
                }
            }
        });
}
