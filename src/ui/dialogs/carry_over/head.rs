//! The head of the list: how the items of both versions add up, and which lines are shown.

use eframe::egui::{Ui, vec2};

use super::table::{Only, Table};
use crate::model::Revision;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::revision::revision_key;
use crate::ui::dialogs::modal::Within;
use crate::ui::form;
use crate::ui::text::capital;
use crate::ui::widgets::{Button, ButtonKind};

pub(super) fn show(ui: &mut Ui, table: &mut Table, within: &Within<'_, '_>) {
    let words = within.words;
    let (before, now) = sums(words, table);
    form::weak(ui, &before);
    form::weak(ui, &now);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let mut kinds = vec![Only::All, Only::Open];
        kinds.extend(Revision::ALL.iter().map(|fate| Only::Fate(*fate)));
        for only in kinds {
            let count = table.count(only);
            let is_chosen = table.only() == only;
            if count == 0 && !is_chosen && matches!(only, Only::Fate(_)) {
                continue;
            }
            let name = words.format(
                "carry-over-filter",
                &[
                    ("kind", capital(words.text(only_key(only))).into()),
                    ("count", count.into()),
                ],
            );
            if Button::new(&name)
                .compact()
                .chosen(is_chosen)
                .show(ui, words)
                .clicked()
            {
                table.show_only(only);
            }
        }
        ui.add_space(12.0);
        let same = Button::new(words.text("carry-over-confirm-same"))
            .compact()
            .tooltip(words.text("carry-over-confirm-same-tip"));
        if same.show(ui, words).clicked() {
            table.confirm_same();
        }
        let shown = words.format(
            "carry-over-confirm-shown",
            &[("count", table.shown().len().into())],
        );
        let shown = Button::new(&shown)
            .kind(ButtonKind::Quiet)
            .compact()
            .tooltip(words.text("carry-over-confirm-shown-tip"));
        if shown.show(ui, words).clicked() {
            table.confirm_shown();
        }
    });
}

fn only_key(only: Only) -> &'static str {
    match only {
        Only::All => "carry-over-all",
        Only::Open => "carry-over-to-confirm",
        Only::Fate(fate) => revision_key(fate),
    }
}

/// Two sums: all items of the version before, and all of the new one, by their fates.
fn sums(words: &Catalogue, table: &Table) -> (String, String) {
    let fates = Revision::ALL.iter().map(|fate| (*fate, table.items(*fate)));
    let fates: Vec<_> = fates.collect();
    let said = |pick: fn((usize, usize)) -> usize| {
        let parts = fates
            .iter()
            .map(|(fate, items)| (*fate, pick(*items)))
            .filter(|(_, count)| *count > 0)
            .map(|(fate, count)| {
                let parts = [
                    ("count", count.into()),
                    ("kind", words.text(revision_key(fate)).into()),
                ];
                words.format("carry-over-part", &parts)
            });
        parts.collect::<Vec<_>>().join(" + ")
    };
    let (before, now) = (|(before, _)| before, |(_, now)| now);
    let matching = table.matching();
    let line =
        |key, all: usize, parts: String| words.format(key, &[("all", all.into()), ("parts", parts.into())]);
    (
        line(
            "carry-over-sum-before",
            matching.old().items().len(),
            said(before),
        ),
        line("carry-over-sum-now", matching.new_plan().items().len(), said(now)),
    )
}
