//! Fonts: Inter in three weights, with Noto Sans Arabic behind each. All are compiled in.

use std::sync::Arc;

use eframe::egui::{FontData, FontDefinitions, FontFamily, FontId};

use super::tokens;

/// A step of the type scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Size {
    /// Key hints, notes below a field.
    Caption,
    /// Second lines, chips, counts.
    Small,
    /// Everything that is read.
    Body,
    /// Headings of panels and dialogs.
    Title,
    /// The start page.
    Display,
}

impl Size {
    /// All steps, smallest first.
    pub const ALL: [Self; 5] = [Self::Caption, Self::Small, Self::Body, Self::Title, Self::Display];

    /// In points.
    pub fn points(self) -> f32 {
        let size = tokens().size;
        match self {
            Self::Caption => size.caption,
            Self::Small => size.small,
            Self::Body => size.body,
            Self::Title => size.title,
            Self::Display => size.display,
        }
    }
}

/// How heavy the type is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Running text.
    Regular,
    /// Buttons, codes and titles of items.
    Medium,
    /// Headings and what is chosen.
    SemiBold,
}

/// A font of the type scale.
pub fn font(size: Size, weight: Weight) -> FontId {
    FontId::new(size.points(), family(weight))
}

/// The family of a weight.
pub fn family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular => FontFamily::Proportional,
        Weight::Medium => FontFamily::Name("medium".into()),
        Weight::SemiBold => FontFamily::Name("semibold".into()),
    }
}

/// The family for right-to-left runs: its first font has the letters, the space *and* the digits, since
/// shaping splits where the font changes and would scatter the words.
pub fn arabic_family(weight: Weight) -> FontFamily {
    match weight {
        Weight::Regular | Weight::Medium => FontFamily::Name("arabic".into()),
        Weight::SemiBold => FontFamily::Name("arabic-bold".into()),
    }
}

macro_rules! font_file {
    ($name:literal) => {
        (
            $name,
            include_bytes!(concat!("../../../assets/fonts/", $name)).as_slice(),
        )
    };
}

const REGULAR: &str = "Inter-Regular.otf";
const MEDIUM: &str = "Inter-Medium.otf";
const SEMIBOLD: &str = "Inter-SemiBold.otf";
const ARABIC: &str = "NotoSansArabic-Regular.ttf";
const ARABIC_BOLD: &str = "NotoSansArabic-Bold.ttf";

/// The fonts and which of them serves what. egui's own fonts are not among them.
pub(super) fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        font_file!("Inter-Regular.otf"),
        font_file!("Inter-Medium.otf"),
        font_file!("Inter-SemiBold.otf"),
        font_file!("NotoSansArabic-Regular.ttf"),
        font_file!("NotoSansArabic-Bold.ttf"),
    ] {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, names) in [
        (family(Weight::Regular), [REGULAR, ARABIC]),
        // Nothing is set in a typewriter face; egui asks for the family all the same.
        (FontFamily::Monospace, [REGULAR, ARABIC]),
        (family(Weight::Medium), [MEDIUM, ARABIC]),
        (family(Weight::SemiBold), [SEMIBOLD, ARABIC_BOLD]),
        (arabic_family(Weight::Regular), [ARABIC, REGULAR]),
        (arabic_family(Weight::SemiBold), [ARABIC_BOLD, SEMIBOLD]),
    ] {
        fonts.families.insert(family, names.map(str::to_owned).to_vec());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use eframe::egui::epaint::text::{Fonts, TextOptions};

    use super::*;

    #[test]
    fn every_family_has_latin_arabic_and_signs() {
        let mut fonts = Fonts::new(TextOptions::default(), definitions());
        for family in definitions().families.keys() {
            let font = FontId::new(14.0, family.clone());
            assert!(
                fonts.has_glyphs(&font, "Aé–—…·•×→←↑↓≥‹›“”’✓⚠ 0123456789"),
                "{family:?}"
            );
            assert!(
                fonts.has_glyphs(&font, "\u{627}\u{644}\u{639}\u{631}\u{628}\u{64a}\u{629}\u{60c}"),
                "{family:?}"
            );
        }
    }

    #[test]
    fn right_to_left_runs_stay_in_one_font() {
        let bytes = include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf").as_slice();
        let mut alone = FontDefinitions::empty();
        alone
            .font_data
            .insert(ARABIC.to_owned(), Arc::new(FontData::from_static(bytes)));
        alone
            .families
            .insert(FontFamily::Proportional, vec![ARABIC.to_owned()]);
        alone
            .families
            .insert(FontFamily::Monospace, vec![ARABIC.to_owned()]);
        let mut fonts = Fonts::new(TextOptions::default(), alone);
        let font = FontId::new(14.0, FontFamily::Proportional);
        assert!(fonts.has_glyphs(&font, "\u{62f}\u{648}\u{646} 0123456789.,:!-"));
    }

    #[test]
    fn five_sizes_in_order() {
        let points = Size::ALL.map(Size::points);
        assert!(points.is_sorted() && points[0] >= 11.0, "{points:?}");
    }
}
