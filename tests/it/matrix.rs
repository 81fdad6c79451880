//! The matrix by its accessible names: arrows, digits, clicks.

use eframe::egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use seagrass::model::*;
use seagrass::ui::Selection;
use seagrass::ui::theme::Theme;

use crate::panels::{Shows, Window, at_work, open};
use crate::samples;
use crate::support::raster::Raster;

const MATRIX: Shows = Shows {
    matrix: true,
    inspector: false,
    popover: false,
    search: false,
};

#[test]
#[ignore = "for looking at"]
fn look() {
    let folder = std::path::PathBuf::from(std::env::var("LOOK_AT").expect("a folder"));
    for (name, size) in [("768", (1366.0, 660.0)), ("1080", (1920.0, 972.0))] {
        for theme in Theme::ALL {
            let raster = Raster::default();
            let both = Shows {
                inspector: true,
                ..MATRIX
            };
            let mut window = Window::new(at_work(), both);
            window.select("1.4", "T6");
            let mut harness = open(window, size, theme, &raster);
            harness.run();
            raster
                .picture(&harness)
                .save(&folder.join(format!("matrix-{name}-{theme:?}.png")));
        }
    }
}
