//! A line in the order it is seen, in pieces of one font and one direction.
//!
//! The renderer puts every text into reading order from the left, and looks for other fonts letter by letter,
//! in which it can fail where scripts change. So it is given pieces in which there is nothing left to decide.

use unicode_bidi::{BidiInfo, Level};

/// What begins a part that is kept apart, read from the right or from the left, and what ends it: nothing of
/// them is drawn.
pub(super) const RTL: char = '\u{2067}';
pub(super) const LTR: char = '\u{2066}';
pub(super) const END: char = '\u{2069}';

/// Whether a letter belongs to a script that reads from right to left.
pub(super) fn is_from_the_right(letter: char) -> bool {
    use unicode_bidi::BidiClass::{AL, AN, R};
    matches!(unicode_bidi::bidi_class(letter), AL | AN | R)
}

/// A part of a line, drawn with one font.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Piece {
    pub(super) text: String,
    /// Whether the Arabic font draws it.
    pub(super) is_arabic: bool,
    /// Its measured width at size 1.
    pub(super) width: f32,
}

/// Whether the Arabic font draws a character.
fn is_arabic(character: char) -> bool {
    matches!(
        character,
        '\u{600}'..='\u{6ff}'
            | '\u{750}'..='\u{77f}'
            | '\u{870}'..='\u{8ff}'
            | '\u{fb50}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}'
            // Joiners stay with what they join.
            | '\u{200c}' | '\u{200d}'
    )
}

/// The pieces from left to right, not measured yet.
pub(super) fn pieces(text: &str, rtl: bool) -> Vec<Piece> {
    if text.is_ascii() {
        return vec![piece(text.to_owned(), false)];
    }
    let base = if rtl { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(text, Some(base));
    let mut all = Vec::new();
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            let is_rtl = levels.get(run.start).is_some_and(Level::is_rtl);
            let run = text.get(run).unwrap_or_default();
            let mut parts = by_font(&run.replace([RTL, LTR, END], ""));
            if is_rtl {
                parts.reverse();
                for part in parts.iter_mut().filter(|part| !part.is_arabic) {
                    part.text = turned(&part.text);
                }
            }
            all.extend(parts);
        }
    }
    all
}

fn piece(text: String, is_arabic: bool) -> Piece {
    Piece {
        text,
        is_arabic,
        width: 0.0,
    }
}

fn by_font(text: &str) -> Vec<Piece> {
    let mut parts: Vec<Piece> = Vec::new();
    for character in text.chars() {
        let arabic = is_arabic(character);
        match parts.last_mut() {
            Some(last) if last.is_arabic == arabic => last.text.push(character),
            _ => parts.push(piece(character.to_string(), arabic)),
        }
    }
    parts
}

/// Signs between letters that run from right to left. Letters of other scripts that do so are turned by the
/// renderer.
fn turned(text: &str) -> String {
    let is_letter = |character: char| {
        unicode_bidi::bidi_class(character) == unicode_bidi::BidiClass::R && !is_arabic(character)
    };
    if text.chars().any(is_letter) {
        return text.to_owned();
    }
    text.chars().rev().map(mirrored).collect()
}

fn mirrored(character: char) -> char {
    const PAIRS: [(char, char); 7] = [
        ('(', ')'),
        ('[', ']'),
        ('{', '}'),
        ('<', '>'),
        ('«', '»'),
        ('‹', '›'),
        ('“', '”'),
    ];
    PAIRS
        .into_iter()
        .find_map(|(open, close)| match character {
            one if one == open => Some(close),
            one if one == close => Some(open),
            _ => None,
        })
        .unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, rtl: bool) -> Vec<String> {
        pieces(text, rtl).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn plain_text_is_one_piece() {
        assert_eq!(shown("Count animals (twice)", false), ["Count animals (twice)"]);
        assert_eq!(shown("Équateur", false), ["Équateur"]);
    }

    #[test]
    fn arabic_with_a_code_inside_reads_from_the_right() {
        let all = shown("انظر CMP 3.2 هنا", true);
        assert_eq!(all, ["هنا", " ", "CMP 3.2", " ", "انظر"]);
    }

    #[test]
    fn what_is_kept_apart_stays_together_and_its_marks_are_not_drawn() {
        let all = shown("Actions: \u{2067}نص CMP هنا\u{2069} end", false);
        assert_eq!(all, ["Actions: ", "هنا", " ", "CMP", " ", "نص", " end"]);
    }

    #[test]
    fn brackets_and_ellipses_are_turned() {
        assert_eq!(shown("نص (a)…", true), ["…(", "a", ") ", "نص"]);
    }
}
