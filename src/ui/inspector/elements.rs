//! Which elements of the target something is about: a chip for each; none chosen means the whole of it.

use eframe::egui::{Ui, vec2};

use crate::model::TargetId;
use crate::ui::Scene;
use crate::ui::text::safe_line;
use crate::ui::widgets::{Button, labelled};

/// Adds the row, where the target has elements; says whether something was chosen or unchosen.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, target: TargetId, chosen: &mut Vec<String>) -> bool {
    let elements = scene
        .view
        .session()
        .target(target)
        .map_or(&[][..], |item| item.content.elements.as_slice());
    if elements.is_empty() {
        return false;
    }
    let words = scene.words;
    let mut is_changed = false;
    labelled(ui, words.text("elements-label"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            for element in elements {
                let code = element.code.as_str();
                let place = chosen.iter().position(|one| one == code);
                let text = safe_line(&element.text);
                let button = Button::new(code).compact().chosen(place.is_some()).tooltip(&text);
                if button.show(ui, words).clicked() {
                    match place {
                        Some(place) => {
                            chosen.remove(place);
                        }
                        None => chosen.push(code.to_owned()),
                    }
                    is_changed = true;
                }
            }
        });
    });
    if is_changed {
        chosen.sort();
    }
    is_changed
}
