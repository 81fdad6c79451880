//! Every character of our own texts has a glyph in the fonts we ship.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use eframe::egui::{Context, FontId, RawInput};
use seagrass::phrase::catalogue::{Catalogue, Language, keys_of};
use seagrass::ui::theme::{Weight, apply, arabic_family, family};

/// The characters of the text files in a folder; none if it does not exist.
fn characters_of(folder: &str) -> BTreeSet<char> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let files = fs::read_dir(path).into_iter().flatten().flatten();
    let texts = files.filter_map(|file| fs::read_to_string(file.path()).ok());
    texts.flat_map(|text| text.chars().collect::<Vec<_>>()).collect()
}

#[test]
fn every_character_has_a_glyph() {
    let mut characters = characters_of("assets/i18n");
    assert!(characters.len() > 40);
    characters.extend(characters_of("assets/plans"));
    characters.extend(characters_of("sessions"));
    let pseudo = Catalogue::new(Language::Pseudo);
    let english = include_str!("../../assets/i18n/en.ftl");
    for key in keys_of(english) {
        characters.extend(pseudo.text(key).chars());
    }
    characters.retain(|c| !c.is_control() && !c.is_whitespace());

    let ctx = Context::default();
    apply(&ctx);
    let mut missing = BTreeSet::new();
    let mut output = ctx.run_ui(RawInput::default(), |ui| {
        for weight in [Weight::Regular, Weight::Medium, Weight::SemiBold] {
            for family in [family(weight), arabic_family(weight)] {
                let font = FontId::new(14.0, family);
                for &c in &characters {
                    if !ui.fonts_mut(|fonts| fonts.has_glyph(&font, c)) {
                        missing.insert(c);
                    }
                }
            }
        }
    });
    output.textures_delta.clear();
    assert!(missing.is_empty(), "no glyph for {missing:?}");
}
