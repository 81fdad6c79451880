//! The brackets of a wording: how many are left, where they are wrong, and one button for each way out.

use eframe::egui::{Ui, vec2};

use super::small;
use crate::model::brackets::{self, Brackets};
use crate::ui::Scene;
use crate::ui::text::{Paragraph, elide, safe_line};
use crate::ui::theme::{Size, Weight, palette};
use crate::ui::widgets::{Button, Chip, ChipEdge, Tone};

/// More brackets than this are not listed one by one; the count says them all.
const MOST_LISTED: usize = 24;
/// So much of a bracket's text is said on its buttons.
const LONGEST: usize = 60;

/// Says how many brackets a wording has left and lists them; returns the wording after a click.
pub(in crate::ui) fn show(ui: &mut Ui, scene: &Scene<'_>, wording: &str) -> Option<String> {
    left(ui, scene, wording);
    let brackets = match Brackets::check(wording) {
        Ok(brackets) => brackets,
        Err(fault) => {
            let place = [("line", fault.line.into()), ("column", fault.column.into())];
            let text = scene.words.format(fault.kind.key(), &place);
            let (ink, width) = (palette(ui).danger, ui.available_width());
            Paragraph::new(&text, ink, width)
                .set_in(Size::Small, Weight::Medium)
                .show(ui);
            return None;
        }
    };
    let mut changed = None;
    for (set, members) in brackets.sets().iter().enumerate().take(MOST_LISTED) {
        let parts = [("count", members.len().into())];
        small(ui, &scene.words.format("bracket-alternatives", &parts));
        for (which, no) in members.iter().enumerate() {
            let text = brackets.text(wording, *no);
            if choice(ui, scene, text, &[("bracket-accept", "bracket-accept-name")]).is_some() {
                changed = Some(brackets::accept_alternative(wording, set, which));
            }
        }
    }
    let listed = MOST_LISTED.saturating_sub(brackets.sets().len());
    for no in brackets.lone().take(listed) {
        let ways = [
            ("bracket-keep", "bracket-keep-name"),
            ("bracket-delete", "bracket-delete-name"),
        ];
        match choice(ui, scene, brackets.text(wording, no), &ways) {
            Some(0) => changed = Some(brackets::keep(wording, no)),
            Some(_) => changed = Some(brackets::delete(wording, no)),
            None => {}
        }
    }
    changed
}

/// "Brackets left: 3". Always there, so that nothing has to be looked for.
pub(in crate::ui) fn left(ui: &mut Ui, scene: &Scene<'_>, wording: &str) {
    let count = brackets::count(wording);
    let text = scene.words.format("bracket-left", &[("count", count.into())]);
    let tone = if count > 0 { Tone::Warn } else { Tone::Plain };
    Chip::new(&text).edge(ChipEdge::Filled).tone(tone).show(ui);
}

/// A bracket's text with a button for each way out; returns the place of the one clicked.
fn choice(
    ui: &mut Ui,
    scene: &Scene<'_>,
    text: &str,
    ways: &[(&'static str, &'static str)],
) -> Option<usize> {
    let words = scene.words;
    let line = safe_line(text);
    let shown = if line.is_empty() {
        words.text("bracket-nothing")
    } else {
        &*line
    };
    let spoken = elide(shown, LONGEST);
    let mut clicked = None;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        for (place, (key, name)) in ways.iter().enumerate() {
            let name = words.format(name, &[("text", spoken.as_ref().into())]);
            let button = Button::new(words.text(key)).compact().tooltip(&name);
            if button.show(ui, words).accessible_name(&name).clicked() {
                clicked = Some(place);
            }
        }
        let (ink, width) = (palette(ui).text, ui.available_width());
        ui.vertical(|ui| {
            ui.add_space(4.0);
            Paragraph::new(shown, ink, width)
                .set_in(Size::Small, Weight::Regular)
                .rows(3)
                .show(ui);
        });
    });
    clicked
}
