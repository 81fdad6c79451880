//! The fonts that files are drawn and measured with, as they are in `assets/fonts`.

use std::sync::LazyLock;

use rustybuzz::ttf_parser::Face;

/// Text.
pub const INTER_REGULAR: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
/// Headings and codes.
pub const INTER_SEMI_BOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
/// Arabic text.
pub const ARABIC_REGULAR: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Regular.ttf");
/// Arabic headings.
pub const ARABIC_BOLD: &[u8] = include_bytes!("../../assets/fonts/NotoSansArabic-Bold.ttf");

/// How wide a letter is that is somewhat wider than the mean, in parts of the size: the unit of [`letters`].
pub const USUAL_LETTER: f32 = 0.53;

/// The letters that are measured one by one: Latin, Greek, Cyrillic.
const MEASURED: usize = 0x530;

/// How wide a text is on one line, in usual letters. Close enough for the columns of a table.
pub fn letters(text: &str) -> f32 {
    static WIDTHS: LazyLock<Vec<f32>> = LazyLock::new(|| {
        let face = Face::parse(INTER_REGULAR, 0).ok();
        let width = |code: usize| {
            let letter = char::from_u32(u32::try_from(code).ok()?)?;
            let face = face.as_ref()?;
            let advance = face.glyph_hor_advance(face.glyph_index(letter)?)?;
            Some(f32::from(advance) / f32::from(face.units_per_em()) / USUAL_LETTER)
        };
        (0..MEASURED).map(|code| width(code).unwrap_or(1.0)).collect()
    });
    let widths = &*WIDTHS;
    let width = |letter: char| match widths.get(letter as usize) {
        Some(width) => *width,
        // Scripts whose letters are as wide as high.
        None if letter >= '\u{2e80}' => 1.0 / USUAL_LETTER,
        None => 1.0,
    };
    text.chars().map(width).sum()
}

/// Whether one of the fonts can show a character, or there is nothing to show.
pub fn can_show(letter: char) -> bool {
    static FACES: LazyLock<Vec<Face<'static>>> = LazyLock::new(|| {
        let faces = [INTER_REGULAR, ARABIC_REGULAR].map(|bytes| Face::parse(bytes, 0).ok());
        faces.into_iter().flatten().collect()
    });
    let is_unseen = letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}');
    letter.is_ascii() || is_unseen || FACES.iter().any(|face| face.glyph_index(letter).is_some())
}

/// How many characters of a text none of the fonts can show.
pub fn without_glyph(text: &str) -> usize {
    if text.is_ascii() {
        return 0;
    }
    text.chars().filter(|letter| !can_show(*letter)).count()
}

/// All of them.
pub const ALL: [&[u8]; 4] = [INTER_REGULAR, INTER_SEMI_BOLD, ARABIC_REGULAR, ARABIC_BOLD];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_are_wider_and_text_is_about_as_wide_as_it_has_letters() {
        assert!(letters("MMMM") > 2.0 * letters("iiii"));
        let text = "Reduce the incidental capture of animals in nets of every kind and size";
        let share = letters(text) / text.chars().count() as f32;
        assert!((0.8..1.0).contains(&share), "{share}");
    }

    #[test]
    fn what_no_font_shows_is_counted() {
        assert_eq!(without_glyph("Aé Δ Ж – “x” ✓ \n نص ٣ a\u{200d}b"), 0);
        assert_eq!(without_glyph("a 海草 b ไทย"), 5);
    }
}
