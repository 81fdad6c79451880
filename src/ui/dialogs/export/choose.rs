//! The list of what can be exported.

use eframe::egui::Ui;

use super::{ExportDialog, Wanted};
use crate::exchange::export::{Format, offers};
use crate::phrase::catalogue::Catalogue;
use crate::ui::form::Row;
use crate::ui::widgets::section_label;

pub(super) fn show(ui: &mut Ui, own: &mut ExportDialog, words: &Catalogue) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let form = &mut own.form;
    let count = Format::full_set(form.paper.level).count();
    let name = words.format("offer-everything-count", &[("count", count.into())]);
    let tip = words.text("offer-everything-tip");
    if row(&name, tip, form.wanted == Wanted::Set).show(ui).clicked() {
        form.wanted = Wanted::Set;
    }
    let mut last = None;
    for offer in offers() {
        if last != Some(offer.group) {
            ui.add_space(8.0);
            section_label(ui, words.text(offer.group.key()));
            last = Some(offer.group);
        }
        let is_chosen = matches!(form.wanted, Wanted::One(format) if offer.formats.contains(&format));
        let name = words.text(offer.key);
        let tip = offer
            .formats
            .first()
            .map_or("", |format| words.text(format.explained()))
            .replace('\n', " ");
        if row(name, &tip, is_chosen).show(ui).clicked() {
            form.choose(&offer);
        }
    }
}

fn row<'a>(name: &'a str, tip: &'a str, is_chosen: bool) -> Row<'a> {
    Row {
        title: name,
        second: "",
        lines: 1,
        usable: true,
        icon: None,
        name,
        tip,
        chosen: Some(is_chosen),
        reserve: 0.0,
    }
}
