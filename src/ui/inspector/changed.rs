//! What changed in the texts of a link or decision that is to be looked at again, and the key that says that
//! it still holds.

use std::collections::BTreeSet;

use eframe::egui::{CornerRadius, Frame, Margin, Stroke, Ui, vec2};

use super::parts::small;
use crate::model::{CheckMark, Item, ItemNo, Pair, Revision, Side};
use crate::phrase::revision::check_words;
use crate::ui::lamp;
use crate::ui::text::{Paragraph, capital};
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, section_label};
use crate::ui::wording::changed;
use crate::ui::{Intent, Scene, UiAction};

/// Adds why a pair is to be looked at again, if it is.
pub(super) fn of_pair(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, out: &mut Vec<Intent>) {
    let Some(mark) = scene.view.session().check_mark(pair) else {
        for (side, item) in [(Side::Action, pair.action.0), (Side::Target, pair.target.0)] {
            other_words(ui, scene, side, item, out);
        }
        return;
    };
    framed(ui, |ui| {
        title(ui, scene.words.text("lamp-title"));
        let why = capital(&check_words(scene.words, mark));
        small(ui, &why, palette(ui).text, 6);
        for (side, item, revision) in [
            (Side::Action, pair.action.0, mark.action),
            (Side::Target, pair.target.0, mark.target),
        ] {
            if revision != Revision::Same {
                differences(ui, scene, side, item, mark);
            }
        }
        buttons(ui, scene, out, true);
    });
    ui.add_space(4.0);
}

/// Adds how many links and decisions on an item are to be looked at again, if any are.
pub(super) fn of_item(ui: &mut Ui, scene: &Scene<'_>, side: Side, item: ItemNo, out: &mut Vec<Intent>) {
    let count = scene.known.checks.on(side, item);
    if count == 0 {
        other_words(ui, scene, side, item, out);
        return;
    }
    framed(ui, |ui| {
        title(ui, scene.words.text("lamp-title"));
        let text = scene.words.format("lamp-of-item", &[("count", count.into())]);
        small(ui, &text, palette(ui).text, 3);
        let session = scene.view.session();
        let mut marks = scene.known.checks.pairs().filter(|pair| match side {
            Side::Action => pair.action.0 == item,
            Side::Target => pair.target.0 == item,
        });
        let changed = marks.find_map(|pair| {
            let mark = session.check_mark(pair)?;
            let revision = match side {
                Side::Action => mark.action,
                Side::Target => mark.target,
            };
            (revision != Revision::Same).then_some(mark)
        });
        if let Some(mark) = changed {
            differences(ui, scene, side, item, mark);
        }
        buttons(ui, scene, out, false);
    });
}

/// Adds the words that the program has for an item in the same version, if they are others.
fn other_words(ui: &mut Ui, scene: &Scene<'_>, side: Side, number: ItemNo, out: &mut Vec<Intent>) {
    let here = scene.view.session().plan(side).item(number);
    let there = scene.known.other_words.plan_of(side, number);
    let there = there.zip(here).and_then(|(plan, here)| {
        let number = plan.item_by_code(here.code.as_str())?;
        plan.item(number)
    });
    let (Some(here), Some(there)) = (here, there) else {
        return;
    };
    let words = scene.words;
    framed(ui, |ui| {
        title(ui, words.text("lamp-title"));
        let about = [("code", here.code.as_str().into())];
        small(ui, &words.format("lamp-other-words", &about), palette(ui).text, 4);
        let (before, now) = (said(here, scene), said(there, scene));
        ui.push_id(("other", side, number.0), |ui| {
            for (before, now) in [(before.0, now.0), (before.1, now.1)] {
                if !(before.is_empty() && now.is_empty()) {
                    changed::show(ui, words, before, now);
                }
            }
        });
        let name = words.text(UiAction::CarryOver.key());
        if Button::new(name).compact().show(ui, words).clicked() {
            out.push(Intent::Act(UiAction::CarryOver));
        }
    });
    ui.add_space(4.0);
}

fn framed(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    let palette = palette(ui);
    Frame::new()
        .fill(palette.warn_soft)
        .stroke(Stroke::new(tokens().stroke.hair, palette.warn))
        .corner_radius(CornerRadius::same(tokens().radius.card))
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 6.0;
            content(ui);
        });
}

fn title(ui: &mut Ui, text: &str) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        Icon::Lamp.show(ui, lamp::SIDE + 3.0, palette(ui).warn);
        let (ink, width) = (palette(ui).text, ui.available_width());
        Paragraph::new(text, ink, width)
            .set_in(Size::Body, Weight::SemiBold)
            .show(ui);
    });
}

fn buttons(ui: &mut Ui, scene: &Scene<'_>, out: &mut Vec<Intent>, is_pair: bool) {
    let words = scene.words;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        let offered = [
            (UiAction::StillHolds, "still-holds-short", is_pair),
            (UiAction::NextCheck, "next-check-short", true),
        ];
        for (action, key, is_offered) in offered {
            if !is_offered {
                continue;
            }
            let keys = action.shortcut_text(words, ui.os());
            let button = Button::new(words.text(key))
                .compact()
                .keys(Some(&keys))
                .show_keys()
                .tooltip(words.text(action.key()));
            if button.show(ui, words).clicked() {
                out.push(Intent::Act(action));
            }
        }
    });
}

/// Shows the words of an item against those of each item that it came from.
fn differences(ui: &mut Ui, scene: &Scene<'_>, side: Side, number: ItemNo, mark: &CheckMark) {
    let session = scene.view.session();
    let plan = session.plan(side);
    let Some(item) = plan.item(number) else { return };
    let codes: BTreeSet<&str> = mark
        .from
        .iter()
        .map(|(action, target)| match side {
            Side::Action => action.as_str(),
            Side::Target => target.as_str(),
        })
        .collect();
    let langs = [scene.lang, plan.authoritative_language()];
    let words = scene.words;
    for code in codes {
        let key = match side {
            Side::Action => "lamp-action-before",
            Side::Target => "lamp-target-before",
        };
        section_label(ui, &words.format(key, &[("code", code.into())]));
        let Some(before) = session.text_before(side, code) else {
            let text = if mark_of(mark, side) == Revision::Renumbered {
                "lamp-same-words"
            } else {
                "lamp-no-text-before"
            };
            small(ui, words.text(text), palette(ui).text_weak, 2);
            continue;
        };
        let (title, text) = said(item, scene);
        ui.push_id(("before", code), |ui| {
            for (before, now) in [(before.title(&langs), title), (before.text(&langs), text)] {
                if !(before.is_empty() && now.is_empty()) {
                    changed::show(ui, words, before, now);
                }
            }
        });
    }
}

fn mark_of(mark: &CheckMark, side: Side) -> Revision {
    match side {
        Side::Action => mark.action,
        Side::Target => mark.target,
    }
}

/// The title of an item, and its text or else its summary.
fn said<'s>(item: &'s Item, scene: &Scene<'s>) -> (&'s str, &'s str) {
    let text = item.text(scene.lang).or_else(|| item.summary(scene.lang));
    (item.title(scene.lang).0, text.map_or("", |(text, _)| text))
}
