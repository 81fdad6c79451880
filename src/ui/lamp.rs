//! The lamp that says that a text has changed: at links, cards, cells and lines that are to be looked at again.
//!
//! It is a shape of its own and stands in every name, so that nothing rests on its colour.

use eframe::egui::{Painter, Pos2, Rect, Vec2};

use super::scene::Scene;
use super::theme::{Icon, Palette};
use crate::model::{Current, ItemNo, Pair, Side};

/// Side of the lamp in points.
pub(super) const SIDE: f32 = 13.0;

/// Paints the lamp with its middle there.
pub(super) fn paint(painter: &Painter, middle: Pos2, palette: &Palette) {
    paint_sized(painter, middle, SIDE, palette);
}

/// Paints the lamp where there is room for a small one only, as in the corner of a cell.
pub(super) fn paint_small(painter: &Painter, middle: Pos2, palette: &Palette) {
    paint_sized(painter, middle, 10.0, palette);
}

fn paint_sized(painter: &Painter, middle: Pos2, side: f32, palette: &Palette) {
    let rect = Rect::from_center_size(middle, Vec2::splat(side));
    Icon::Lamp.paint(painter, rect, palette.warn);
}

/// Returns the sentence about a pair, with what the lamp says where it is lit.
pub(super) fn told(scene: &Scene<'_>, pair: Pair, sentence: String) -> String {
    let key = if scene.known.checks.has(pair) {
        "lamp-beside"
    } else if is_lit(scene, pair) {
        "lamp-beside-other"
    } else {
        return sentence;
    };
    scene.words.format(key, &[("sentence", sentence.into())])
}

/// Says whether the lamp of a pair is lit: it is marked to be checked, or something is said of it and the
/// program has other words for a text of it.
pub(super) fn is_lit(scene: &Scene<'_>, pair: Pair) -> bool {
    let known = scene.known;
    let stands = || {
        let is_said = scene.view.current(pair) != Current::Absent;
        is_said || scene.view.session().decision(pair) != Current::Absent
    };
    known.checks.has(pair) || known.other_words.touches(pair) && stands()
}

/// Says whether no lamp at all is lit, so that none has to be looked for.
pub(super) fn is_dark(scene: &Scene<'_>) -> bool {
    scene.known.checks.is_empty() && scene.known.other_words.is_empty()
}

/// Returns how many of an item's links have their lamp lit, as its card says; `links` are those shown on it.
pub(super) fn count(scene: &Scene<'_>, side: Side, item: ItemNo, links: u32) -> u32 {
    let checks = scene.known.checks.on(side, item);
    if checks > 0 || scene.known.other_words.plan_of(side, item).is_none() {
        return checks;
    }
    links
}
