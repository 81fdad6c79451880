//! Choosing an item of a plan: a list that is searched by typing.

use eframe::egui::{ComboBox, Id, PopupCloseBehavior, ScrollArea, TextEdit, Ui};

use crate::model::{ItemNo, Side};
use crate::ui::Scene;
use crate::ui::text::{elide, safe_line};
use crate::ui::widgets::labelled;

/// So many items are listed at once; typing finds the others.
const MOST_LISTED: usize = 60;
/// So much of a title is shown.
const LONGEST: usize = 70;

/// What was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Picked {
    /// No item.
    Nothing,
    /// This one.
    Item(Side, ItemNo),
}

impl Picked {
    pub(super) fn item(self) -> Option<(Side, ItemNo)> {
        match self {
            Self::Nothing => None,
            Self::Item(side, item) => Some((side, item)),
        }
    }
}

/// The code and title of an item.
pub(super) fn item_name(scene: &Scene<'_>, side: Side, item: ItemNo) -> String {
    let plan = scene.view.session().plan(side);
    plan.item(item).map_or_else(String::new, |item| {
        let (title, _) = item.title(scene.lang);
        let name = format!("{} {}", item.code, safe_line(title));
        elide(&name, LONGEST).into_owned()
    })
}

/// Adds the choice; returns what was chosen in this frame. `nothing` is what the choice of no item is
/// called.
pub(super) fn pick(
    ui: &mut Ui,
    scene: &Scene<'_>,
    label: &str,
    sides: &[Side],
    chosen: Option<(Side, ItemNo)>,
    nothing: &str,
) -> Option<Picked> {
    let shown = chosen.map_or_else(|| nothing.to_owned(), |(side, item)| item_name(scene, side, item));
    let mut picked = None;
    labelled(ui, label, |ui| {
        let id = Id::unique(("pick", label));
        ComboBox::from_id_salt(label)
            .width(ui.available_width())
            .truncate()
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .selected_text(shown)
            .show_ui(ui, |ui| {
                picked = list(ui, scene, id, sides, chosen, nothing);
                if picked.is_some() {
                    ui.close();
                }
            })
            .response
            .accessible_name(label);
    });
    picked
}

fn list(
    ui: &mut Ui,
    scene: &Scene<'_>,
    id: Id,
    sides: &[Side],
    chosen: Option<(Side, ItemNo)>,
    nothing: &str,
) -> Option<Picked> {
    let mut query = ui.data(|data| data.get_temp::<String>(id)).unwrap_or_default();
    let name = scene.words.text("pick-find");
    let field = TextEdit::singleline(&mut query)
        .hint_text(name)
        .desired_width(f32::INFINITY);
    let found = ui.add(field).accessible_name(name);
    if found.changed() {
        ui.data_mut(|data| data.insert_temp(id, query.clone()));
    }
    let mut picked = None;
    ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
        if ui.selectable_label(chosen.is_none(), nothing).clicked() {
            picked = Some(Picked::Nothing);
        }
        for (side, item) in matching(scene, &query, sides) {
            let is_chosen = chosen == Some((side, item));
            let name = item_name(scene, side, item);
            if ui.selectable_label(is_chosen, name).clicked() {
                picked = Some(Picked::Item(side, item));
            }
        }
    });
    if picked.is_some() {
        ui.data_mut(|data| data.remove::<String>(id));
    }
    picked
}

/// The items that a text finds; of all the first ones.
fn matching(scene: &Scene<'_>, query: &str, sides: &[Side]) -> Vec<(Side, ItemNo)> {
    if query.trim().is_empty() {
        let session = scene.view.session();
        return sides
            .iter()
            .flat_map(|side| session.plan(*side).item_numbers().map(|item| (*side, item)))
            .take(MOST_LISTED)
            .collect();
    }
    scene
        .known
        .search
        .find(query, MOST_LISTED * 2)
        .into_iter()
        .map(|hit| (hit.side, hit.item))
        .filter(|(side, _)| sides.contains(side))
        .take(MOST_LISTED)
        .collect()
}
