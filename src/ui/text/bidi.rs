//! The order in which a line of mixed direction is drawn.
//!
//! egui draws what it is given from left to right, but shapes each piece of one font in its own direction.
//! So a line is cut into pieces in visual order; a right-to-left piece keeps its letters in logical order,
//! for the shaper joins and turns them. The shaper splits where the font changes, which would put the words
//! of a right-to-left piece in the wrong order: signs that the Arabic font lacks (brackets, slashes) become
//! pieces of their own, turned and mirrored here, as does everything without a letter to take the direction
//! from.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// A part of a line, drawn to the right of the part before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What to draw: logical order if `arabic`, visual order otherwise.
    pub text: String,
    /// Whether it is to be drawn in a font of [`arabic_family`](crate::ui::theme::arabic_family).
    pub arabic: bool,
}

/// Whether anything in the text runs from right to left. Quick for plain ASCII.
pub fn needs_bidi(text: &str) -> bool {
    !text.is_ascii()
        && text
            .chars()
            .any(|c| c >= '\u{590}' && matches!(bidi_class(c), BidiClass::R | BidiClass::AL | BidiClass::AN))
}

/// Whether a paragraph runs from right to left: so does its first strong letter.
pub fn is_right_to_left(paragraph: &str) -> bool {
    paragraph
        .chars()
        .find_map(|c| match bidi_class(c) {
            BidiClass::L => Some(false),
            BidiClass::R | BidiClass::AL => Some(true),
            _ => None,
        })
        .unwrap_or(false)
}

/// The pieces of one line, from left to right. The line has no line break in it.
pub fn pieces(line: &str, right_to_left: bool) -> Vec<Piece> {
    let level = if right_to_left { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(line, Some(level));
    let mut pieces: Vec<Piece> = Vec::new();
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let is_rtl = levels.get(run.start).is_some_and(Level::is_rtl);
            let Some(text) = line.get(run) else { continue };
            if is_rtl {
                pieces.extend(right_to_left_pieces(text));
            } else {
                pieces.extend(left_to_right_pieces(text));
            }
        }
    }
    pieces
}

/// Arabic digits run from left to right, in the Arabic font.
fn left_to_right_pieces(text: &str) -> Vec<Piece> {
    split(text, is_arabic)
        .into_iter()
        .map(|(text, arabic)| Piece {
            text: text.to_owned(),
            arabic,
        })
        .collect()
}

fn right_to_left_pieces(text: &str) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = split(text, in_arabic_font)
        .into_iter()
        .map(|(text, in_font)| {
            if in_font && text.chars().any(is_right_to_left_letter) {
                Piece {
                    text: text.to_owned(),
                    arabic: true,
                }
            } else {
                Piece {
                    text: text.chars().rev().map(mirrored).collect(),
                    arabic: in_font,
                }
            }
        })
        .collect();
    pieces.reverse();
    pieces
}

/// The text cut wherever the answer changes.
fn split(text: &str, answer: impl Fn(char) -> bool) -> Vec<(&str, bool)> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let now = answer(first);
        let end = rest.find(|c| answer(c) != now).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        parts.push((part, now));
        rest = after;
    }
    parts
}

fn is_right_to_left_letter(c: char) -> bool {
    matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

fn is_arabic(c: char) -> bool {
    matches!(c, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

/// Whether Noto Sans Arabic has it, as far as it matters here (a test compares).
fn in_arabic_font(c: char) -> bool {
    is_arabic(c)
        || matches!(c, ' ' | '!' | ',' | '-' | '.' | '0'..='9' | ':' | '«' | '»' | '\u{200c}'..='\u{200f}')
}

fn mirrored(c: char) -> char {
    match c {
        '(' => ')',
        ')' => '(',
        '[' => ']',
        ']' => '[',
        '{' => '}',
        '}' => '{',
        '<' => '>',
        '>' => '<',
        '«' => '»',
        '»' => '«',
        '‹' => '›',
        '›' => '‹',
        '≤' => '≥',
        '≥' => '≤',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    // Alef, beh and teh stand for words.
    const ALEF: &str = "\u{627}";
    const BEH: &str = "\u{628}";

    fn drawn(line: &str, right_to_left: bool) -> Vec<(String, bool)> {
        pieces(line, right_to_left)
            .into_iter()
            .map(|piece| (piece.text, piece.arabic))
            .collect()
    }

    fn arabic(text: &str) -> (String, bool) {
        (text.to_owned(), true)
    }

    fn latin(text: &str) -> (String, bool) {
        (text.to_owned(), false)
    }

    #[test]
    fn plain_text_needs_nothing() {
        assert!(!needs_bidi("Plain – text, é"));
        assert!(needs_bidi(ALEF));
        assert!(!is_right_to_left("CMP 3.2"));
        assert!(is_right_to_left(&format!("3.2 {ALEF} CMP")));
        assert!(!is_right_to_left("1.4"));
    }

    #[test]
    fn words_of_one_direction_stay_one_piece_in_logical_order() {
        let words = format!("{ALEF} {BEH} {ALEF}");
        assert_eq!(drawn(&words, true), [arabic(&words)]);
    }

    #[test]
    fn codes_inside_arabic_keep_their_order() {
        let line = format!("{ALEF} CMP 3.2 {BEH}");
        assert_eq!(
            drawn(&line, true),
            [
                arabic(&format!(" {BEH}")),
                latin("CMP 3.2"),
                arabic(&format!("{ALEF} "))
            ]
        );
    }

    #[test]
    fn brackets_are_mirrored_and_stand_in_place() {
        let line = format!("({ALEF}) {BEH}");
        assert_eq!(
            drawn(&line, true),
            [arabic(&format!(" {BEH}")), latin("("), arabic(ALEF), latin(")")],
            "read from the right: bracket, alef, bracket, beh"
        );
    }

    #[test]
    fn arabic_inside_latin() {
        let line = format!("See {ALEF} {BEH} here");
        assert_eq!(
            drawn(&line, false),
            [latin("See "), arabic(&format!("{ALEF} {BEH}")), latin(" here")]
        );
    }

    #[test]
    fn the_ellipsis_of_a_right_to_left_line_stands_at_its_left() {
        assert_eq!(drawn(&format!("{ALEF}…"), true), [latin("…"), arabic(ALEF)]);
    }

    #[test]
    fn the_arabic_font_has_what_is_left_in_its_pieces() {
        use eframe::egui::epaint::text::{FontData, FontDefinitions, Fonts, TextOptions};
        use eframe::egui::{FontFamily, FontId};

        let bytes = include_bytes!("../../../assets/fonts/NotoSansArabic-Regular.ttf").as_slice();
        let mut alone = FontDefinitions::empty();
        alone.font_data.insert(
            "arabic".to_owned(),
            std::sync::Arc::new(FontData::from_static(bytes)),
        );
        for family in [FontFamily::Proportional, FontFamily::Monospace] {
            alone.families.insert(family, vec!["arabic".to_owned()]);
        }
        let mut fonts = Fonts::new(TextOptions::default(), alone);
        let font = FontId::new(14.0, FontFamily::Proportional);
        let signs = (' '..='~').chain(['«', '»', '\u{60c}', '\u{61b}', '\u{61f}', '\u{660}', '\u{669}']);
        for c in signs.chain('\u{621}'..='\u{652}') {
            assert_eq!(fonts.has_glyph(&font, c), in_arabic_font(c), "{c:?}");
        }
    }

    #[test]
    fn nothing_is_lost() {
        for line in ["", "a", "(", &format!("a {ALEF} [b] «{BEH}» 12/34 %")] {
            for right_to_left in [false, true] {
                let mut all: Vec<char> = pieces(line, right_to_left)
                    .iter()
                    .flat_map(|piece| piece.text.chars())
                    .collect();
                let mut expected: Vec<char> = line.chars().collect();
                // Mirroring may exchange the two sides of a pair.
                let plain = |c: &mut char| *c = (*c).min(mirrored(*c));
                all.iter_mut().for_each(plain);
                expected.iter_mut().for_each(plain);
                all.sort_unstable();
                expected.sort_unstable();
                assert_eq!(all, expected, "{line}");
            }
        }
    }
}
