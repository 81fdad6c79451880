//! The look: colours, type, distances and icons, all from `assets/theme.ron`.
//!
//! The only module that may construct colours. A view asks [`palette`] for colours, [`font`] for type and
//! [`tokens`] for sizes.

mod contrast;
mod fonts;
pub mod icons;
mod pen;
mod style;
mod tokens;

use eframe::egui;

pub use contrast::contrast;
pub use fonts::{Size, Weight, arabic_family, family, font};
pub use icons::{Direction, Icon};
pub use style::{apply, card_frame, menu_style, popup_frame};
pub use tokens::{Controls, Palette, Radii, ShadowToken, Sizes, Spaces, Strokes, Tokens, Wires, tokens};

/// Which of the two themes a colour is meant for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Theme {
    /// Dark ink on paper.
    Light,
    /// Light ink on a dark ground.
    Dark,
}

impl Theme {
    /// Both, in the order in which menus name them.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The colours of this theme.
    pub fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &tokens().light,
            Self::Dark => &tokens().dark,
        }
    }

    /// egui's name for this theme.
    pub fn egui(self) -> egui::Theme {
        match self {
            Self::Light => egui::Theme::Light,
            Self::Dark => egui::Theme::Dark,
        }
    }

    /// The theme this part of the window is drawn in.
    pub fn of(ui: &egui::Ui) -> Self {
        if ui.visuals().dark_mode {
            Self::Dark
        } else {
            Self::Light
        }
    }
}

/// The colours of the theme this part of the window is drawn in.
pub fn palette(ui: &egui::Ui) -> &'static Palette {
    Theme::of(ui).palette()
}
