//! What the window looks like, against stored pictures.

mod pages;
mod specimen;

use eframe::egui::{self, Margin, Rect, vec2};
use egui_kittest::kittest::Queryable as _;
use seagrass::ui::Page;
use seagrass::ui::theme::{Icon, Theme, palette};

use crate::support::picture::assert_picture;
use crate::support::raster::Raster;
use crate::support::window;
use specimen::{Specimen, own_widgets};

fn specimen(theme: Theme, scale: f32, name: &str) {
    let raster = Raster::default();
    let mut specimen = Specimen::new();
    let mut harness = window((940.0, 780.0), theme, &raster)
        .with_pixels_per_point(scale)
        .build_ui(|ui| specimen.show(ui));
    harness.run();
    assert_picture(name, &raster.picture(&harness));
}

#[test]
fn specimen_light() {
    specimen(Theme::Light, 1.0, "specimen-light");
}

#[test]
fn specimen_dark() {
    specimen(Theme::Dark, 1.0, "specimen-dark");
}

/// What is under the pointer, what has the keyboard, and a tooltip.
#[test]
fn states() {
    for (theme, name) in [(Theme::Light, "states-light"), (Theme::Dark, "states-dark")] {
        let raster = Raster::default();
        let mut specimen = Specimen::new();
        let mut harness = window((480.0, 400.0), theme, &raster).build_ui(|ui| {
            egui::Frame::new()
                .inner_margin(Margin::same(24))
                .show(ui, |ui| specimen.fields(ui));
        });
        harness.get_by_label("Reason").focus();
        harness.run();
        let undo = harness.get_by_label("Weak").rect().center();
        harness.hover_at(undo);
        harness.run_steps(6);
        assert_picture(name, &raster.picture(&harness));
    }
}

/// egui's own widgets in our style: ticks, lists, menus, scroll bars.
#[test]
fn menus() {
    for (theme, name) in [(Theme::Light, "menus-light"), (Theme::Dark, "menus-dark")] {
        let raster = Raster::default();
        let mut tick = true;
        let mut harness = window((480.0, 320.0), theme, &raster).build_ui(|ui| {
            egui::Frame::new()
                .inner_margin(Margin::same(24))
                .show(ui, |ui| own_widgets(ui, &mut tick));
        });
        harness.get_by_label("File").click();
        harness.run();
        let save = harness.get_by_label_contains("Save as").rect().center();
        harness.hover_at(save);
        harness.run();
        assert_picture(name, &raster.picture(&harness));
    }
}

/// Icons at the scales that screens have, in one picture each: strokes must stay crisp.
#[test]
fn icons_at_three_scales() {
    for (scale, name) in [(1.0, "icons-1x"), (1.5, "icons-1.5x"), (2.0, "icons-2x")] {
        let raster = Raster::default();
        let harness = window((430.0, 90.0), Theme::Light, &raster)
            .with_pixels_per_point(scale)
            .build_ui(|ui| {
                let color = palette(ui).text;
                for (n, icon) in Icon::ALL.into_iter().enumerate() {
                    let at = egui::pos2(8.0 + (n % 17) as f32 * 24.5, 8.0 + (n / 17) as f32 * 26.0);
                    icon.paint(ui.painter(), Rect::from_min_size(at, vec2(16.0, 16.0)), color);
                }
            });
        assert_picture(name, &raster.picture(&harness));
    }
}

/// A page on which something is selected, by keys where it has keys of its own.
fn page(page: Page, theme: Theme, name: &str) {
    let raster = Raster::default();
    let document = match page {
        Page::Statistics => crate::recompute::published(),
        _ => crate::gaps_window::sample(),
    };
    let shown = pages::Shown::new(document, page).selecting();
    let mut harness = window((1006.0, 640.0), theme, &raster)
        .build_ui_state(|ui, shown: &mut pages::Shown| shown.ui(ui), shown);
    harness.run();
    if page == Page::Checks {
        for _ in 0..3 {
            harness.key_press(egui::Key::ArrowDown);
            harness.run();
        }
    }
    assert_picture(name, &raster.picture(&harness));
}

#[test]
fn pages() {
    for (theme, tone) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        for (shown, name) in [
            (Page::Gaps, "gaps"),
            (Page::Statistics, "statistics"),
            (Page::Checks, "checks"),
            (Page::Matrix, "matrix-covered"),
        ] {
            page(shown, theme, &format!("{name}-{tone}"));
        }
    }
}
