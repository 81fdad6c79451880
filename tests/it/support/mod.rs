//! What tests of the window share.

pub(crate) mod picture;
pub(crate) mod raster;

use eframe::egui::{self, Vec2};
use egui_kittest::kittest::Queryable as _;
use egui_kittest::{Harness, HarnessBuilder};
use seagrass::ui::theme::{self, Theme};

/// A builder for a window of this size and theme, with the program's fonts and style and the rasteriser.
pub(crate) fn window<State>(
    size: impl Into<Vec2>,
    theme: Theme,
    raster: &raster::Raster,
) -> HarnessBuilder<State> {
    Harness::builder()
        .with_size(size)
        .with_theme(theme.egui())
        .with_context_setup(theme::apply)
        .renderer(raster.clone())
}

/// Drags from the middle of one widget to the middle of another, with stops on the way as a hand makes them.
pub(crate) fn drag<State>(harness: &mut Harness<'_, State>, from_label: &str, to_label: &str) {
    let from = harness.get_by_label(from_label).rect().center();
    let to = harness.get_by_label(to_label).rect().center();
    drag_between(harness, from, to);
}

/// Drags from one point of the window to another and lets go.
pub(crate) fn drag_between<State>(harness: &mut Harness<'_, State>, from: egui::Pos2, to: egui::Pos2) {
    drag_and_hold(harness, from, to);
    harness.drop_at(to);
    harness.run();
}

/// Drags from one point of the window to another without letting go.
pub(crate) fn drag_and_hold<State>(harness: &mut Harness<'_, State>, from: egui::Pos2, to: egui::Pos2) {
    harness.hover_at(from);
    harness.run();
    harness.drag_at(from);
    harness.run();
    let towards = (to - from).normalized() * 30.0;
    for point in [from + towards, from + (to - from) * 0.6, to] {
        harness.hover_at(point);
        harness.run();
    }
}
