//! Widths of text, by the shaper and the fonts that pictures are drawn with.

use std::cell::RefCell;
use std::collections::HashMap;

use rustybuzz::{Face, UnicodeBuffer};

use super::bidi::{self, Piece};
use super::colour::Colour;
use super::model::Words;
use super::scene::{Anchor, Text, Weight};
use crate::exchange::fonts;
use crate::phrase::safe;

/// The width of a character that no font has, in parts of the size: as wide as in the widest scripts.
const UNKNOWN: f32 = 1.0;

/// A line of text that fits.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Fitted {
    pub(super) text: String,
    pub(super) lang: Option<String>,
    pub(super) width: f32,
    pub(super) rtl: bool,
    pieces: Vec<Piece>,
}

/// Measures text; keeps what it measured.
pub(super) struct Ruler {
    regular: Vec<Face<'static>>,
    bold: Vec<Face<'static>>,
    /// Texts in pieces, by weight and reading direction.
    known: Known,
}

type Known = HashMap<(Weight, String, bool), Vec<Piece>>;

/// So many texts are kept for the next drawing.
const KEPT: usize = 20_000;

thread_local! {
    /// What the last ruler knew: the pictures of one mapping have their texts in common.
    static KNOWN: RefCell<Known> = RefCell::default();
}

impl Drop for Ruler {
    fn drop(&mut self) {
        if self.known.len() <= KEPT {
            let known = std::mem::take(&mut self.known);
            KNOWN.with(|kept| kept.replace(known));
        }
    }
}

impl Ruler {
    pub(super) fn new() -> Self {
        let faces = |all: [&'static [u8]; 2]| all.into_iter().filter_map(|data| Face::from_slice(data, 0));
        Self {
            regular: faces([fonts::INTER_REGULAR, fonts::ARABIC_REGULAR]).collect(),
            bold: faces([fonts::INTER_SEMI_BOLD, fonts::ARABIC_BOLD]).collect(),
            known: KNOWN.with(RefCell::take),
        }
    }

    /// The width of a text at a size.
    pub(super) fn width(&mut self, text: &str, weight: Weight, size: f32) -> f32 {
        let pieces = self.pieces(text, weight, is_rtl(text));
        pieces.iter().map(|one| one.width).sum::<f32>() * size
    }

    fn pieces(&mut self, text: &str, weight: Weight, rtl: bool) -> &[Piece] {
        let faces = match weight {
            Weight::Regular => &self.regular,
            Weight::Bold => &self.bold,
        };
        self.known
            .entry((weight, text.to_owned(), rtl))
            .or_insert_with(|| {
                let mut pieces = bidi::pieces(text, rtl);
                for piece in &mut pieces {
                    piece.width = measure(faces, piece);
                }
                pieces
            })
    }

    /// The text as a line, read in a direction.
    pub(super) fn line(
        &mut self,
        text: String,
        lang: Option<String>,
        hand: (Weight, f32),
        rtl: bool,
    ) -> Fitted {
        let (weight, size) = hand;
        Fitted {
            width: self.width(&text, weight, size),
            pieces: self.pieces(&text, weight, rtl).to_vec(),
            text,
            lang,
            rtl,
        }
    }

    /// The text on one line, harmless and as it is.
    pub(super) fn whole(&mut self, words: &Words, weight: Weight, size: f32) -> Fitted {
        let text = ordered(words);
        let rtl = is_rtl(&text);
        self.line(text, words.lang.clone(), (weight, size), rtl)
    }

    /// The text in at most so many lines, the last one cut where something is left out.
    pub(super) fn fit(
        &mut self,
        words: &Words,
        weight: Weight,
        size: f32,
        width: f32,
        most: usize,
    ) -> Vec<Fitted> {
        let text = ordered(words);
        let rtl = is_rtl(&text);
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut rest = text.split(' ').peekable();
        while let Some(word) = rest.peek().copied() {
            let joined = if line.is_empty() {
                word.to_owned()
            } else {
                format!("{line} {word}")
            };
            if self.width(&joined, weight, size) <= width {
                line = joined;
                rest.next();
                continue;
            }
            if lines.len() + 1 >= most {
                let all = std::iter::once(line.as_str()).chain(rest);
                let all = all.filter(|one| !one.is_empty()).collect::<Vec<_>>().join(" ");
                line = self.cut(&all, weight, size, width);
                break;
            }
            if line.is_empty() {
                // A word longer than a line is cut: a title never runs into what stands beside it.
                line = self.cut(word, weight, size, width);
                rest.next();
            }
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() || lines.is_empty() {
            lines.push(line);
        }
        closed(lines)
            .into_iter()
            .map(|line| self.line(line, words.lang.clone(), (weight, size), rtl))
            .collect()
    }

    /// As many characters as fit with an ellipsis behind.
    fn cut(&mut self, text: &str, weight: Weight, size: f32, width: f32) -> String {
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let with = |end: usize| format!("{}…", text.get(..end).unwrap_or_default().trim_end());
        let fits = ends.partition_point(|end| self.width(&with(*end), weight, size) <= width);
        with(
            fits.checked_sub(1)
                .and_then(|at| ends.get(at))
                .copied()
                .unwrap_or(0),
        )
    }
}

/// Whether a text is read from right to left, by the first letter that has a direction.
pub(super) fn is_rtl(text: &str) -> bool {
    unicode_bidi::get_base_direction(text) == unicode_bidi::Direction::Rtl
}

/// A harmless text without line breaks and without spaces around or twice.
pub(super) fn one_line(text: &str) -> String {
    safe::shown(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words as a harmless line, in which those of others are kept apart where they read from the right.
fn ordered(words: &Words) -> String {
    if words.apart.is_empty() {
        return one_line(&words.text);
    }
    let mut text = String::new();
    for (part, is_apart) in words.parts() {
        let shown = safe::shown(part);
        if is_apart && shown.chars().any(bidi::is_from_the_right) {
            let mark = if is_rtl(&shown) { bidi::RTL } else { bidi::LTR };
            text.push(mark);
            text.push_str(&shown);
            text.push(bidi::END);
        } else {
            text.push_str(&shown);
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines of one text in which what is kept apart goes on after a break, each complete in itself.
fn closed(lines: Vec<String>) -> Vec<String> {
    let mut open: Option<char> = None;
    let mut all = Vec::with_capacity(lines.len());
    for line in lines {
        let mut text: String = open.into_iter().collect();
        for letter in line.chars() {
            match letter {
                bidi::RTL | bidi::LTR => open = Some(letter),
                bidi::END => open = None,
                _ => {}
            }
            text.push(letter);
        }
        text.extend(open.map(|_| bidi::END));
        all.push(text);
    }
    all
}

/// The width of a piece at size 1, with room for what no font has.
fn measure(faces: &[Face<'static>], piece: &Piece) -> f32 {
    let Some(face) = faces.get(usize::from(piece.is_arabic)) else {
        return piece.text.chars().count() as f32 * UNKNOWN;
    };
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(&piece.text);
    buffer.guess_segment_properties();
    let shaped = rustybuzz::shape(face, &[], buffer);
    let advance: i32 = shaped.glyph_positions().iter().map(|one| one.x_advance).sum();
    let missing = piece.text.chars().filter(|one| face.glyph_index(*one).is_none());
    let per_em = face.units_per_em() as f32;
    advance as f32 / per_em + missing.count() as f32 * UNKNOWN * 0.5
}

/// Where a line stands and how it looks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hand {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
    pub(super) anchor: Anchor,
}

impl Fitted {
    /// The line at a place.
    pub(super) fn at(self, x: f32, y: f32, hand: Hand) -> Text {
        Text {
            x,
            y,
            size: hand.size,
            weight: hand.weight,
            colour: hand.colour,
            anchor: hand.anchor,
            words: self.text,
            lang: self.lang,
            width: self.width,
            pieces: self.pieces,
            rtl: self.rtl,
            upwards: false,
            slanted: false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_fit_and_only_the_last_is_cut() {
        let mut ruler = Ruler::new();
        let long = Words::plain("Reduce the incidental capture of animals in nets of every kind and size");
        let lines = ruler.fit(&long, Weight::Regular, 10.0, 100.0, 3);
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.width <= 100.0), "{lines:?}");
        assert!(lines[2].text.ends_with('…') && !lines[0].text.ends_with('…'));
        let whole = ruler.fit(&long, Weight::Regular, 10.0, 1000.0, 3);
        assert_eq!(whole.len(), 1);
        assert_eq!(whole[0].text, long.text);
    }

    #[test]
    fn a_word_without_end_is_cut() {
        let mut ruler = Ruler::new();
        let lines = ruler.fit(&Words::plain("x".repeat(500)), Weight::Bold, 9.0, 80.0, 2);
        assert!(lines.iter().all(|line| line.width <= 80.0), "{lines:?}");
    }

    #[test]
    fn arabic_is_measured_as_it_is_joined() {
        let mut ruler = Ruler::new();
        let joined = ruler.width("\u{628}\u{628}\u{628}", Weight::Regular, 10.0);
        let apart: f32 = (0..3)
            .map(|_| ruler.width("\u{628}", Weight::Regular, 10.0))
            .sum();
        assert!(joined < apart, "{joined} of {apart}");
        assert!(ruler.whole(&Words::plain("تقليل"), Weight::Regular, 10.0).rtl);
    }
}
