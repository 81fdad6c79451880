//! A word across a page: what a draft has behind its text where a writer needs it as a picture.

use png::{BitDepth, ColorType, Encoder, PixelDimensions, Unit};
use resvg::tiny_skia::{Pixmap, Transform};

use super::ruler::Ruler;
use super::scene::{Anchor, Scene, Shape, Weight};
use super::svg::Use;
use super::{Drawing, PictureError, Words, colour, render, ruler, svg};

/// The side of the square it is drawn in, in points of 1/72 inch: the width of A4 between its margins.
const SIDE: f32 = 480.0;
/// Points of the picture to one of those: enough for letters of this size.
const SCALE: f32 = 1.5;
/// 108 points to the inch, to the metre, as files say it.
const PER_METRE: u32 = 4_252;
/// The grey of the letters, and how much of it shows: text is read through it.
const GREY: u8 = 0x7d;
const SHOWN: u16 = 0x34;

/// Draws a word from the lower left corner of a square to the upper right one, in pale grey on nothing.
///
/// # Errors
/// [`PictureError::Writing`] if a library fails; never seen.
pub fn stamp(word: &str) -> Result<Vec<u8>, PictureError> {
    let mut ruler = Ruler::new();
    let width = ruler.width(&ruler::one_line(word), Weight::Bold, 1.0);
    // Along the diagonal there is room for so much, less what the height of the letters takes at both ends.
    let size = (SIDE * 1.15 / width.max(1.0)).min(SIDE / 3.2);
    let line = ruler.whole(&Words::plain(word), Weight::Bold, size);
    let hand = ruler::Hand {
        size,
        weight: Weight::Bold,
        colour: colour::INK,
        anchor: Anchor::Middle,
    };
    let middle = SIDE / 2.0;
    let sheet = Scene {
        width: SIDE,
        height: SIDE,
        shapes: vec![Shape::Text(line.at(middle, middle + size * 0.36, hand))],
    };
    let drawing = Drawing {
        title: word.to_owned(),
        description: String::new(),
        lang: String::new(),
        sheets: Vec::new(),
    };
    let tree = render::tree(&svg::write(&drawing, &sheet, Use::Rendering)?)?;
    let pixels = (SIDE * SCALE) as u32;
    let mut points = Pixmap::new(pixels, pixels)
        .ok_or_else(|| PictureError::Writing("no room for the word on a draft".to_owned()))?;
    let turned = Transform::from_rotate_at(-45.0, middle, middle).post_scale(SCALE, SCALE);
    resvg::render(&tree, turned, &mut points.as_mut());
    // Letters are dark on the white of the sheet; how dark is how much of the grey is put there.
    let dark = |point: &[u8]| match point {
        [red, _, _, alpha] => u16::from(alpha.saturating_sub(*red)),
        _ => 0,
    };
    let shown = points.data().chunks_exact(4).map(dark);
    let bytes: Vec<u8> = shown
        .flat_map(|dark| [GREY, (dark * SHOWN / 0xff) as u8])
        .collect();
    encoded(&bytes, pixels).map_err(|err| PictureError::Writing(err.to_string()))
}

fn encoded(points: &[u8], side: u32) -> Result<Vec<u8>, png::EncodingError> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, side, side);
    encoder.set_color(ColorType::GrayscaleAlpha);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: PER_METRE,
        yppu: PER_METRE,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header()?;
    writer.write_image_data(points)?;
    writer.finish()?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_lies_across_the_square_and_is_pale() {
        let bytes = stamp("DRAFT").expect("a picture");
        assert_eq!(stamp("DRAFT").expect("a picture"), bytes);
        assert!(bytes.len() < 20_000, "{}", bytes.len());
        let mut reader = png::Decoder::new(std::io::Cursor::new(bytes.as_slice()))
            .read_info()
            .expect("a picture");
        let mut points = vec![0; reader.output_buffer_size().expect("a size")];
        let info = reader.next_frame(&mut points).expect("points");
        let side = info.width as usize;
        let alpha = |x: usize, y: usize| points.get((y * side + x) * 2 + 1).copied().unwrap_or(0);
        let is_inked = |from: usize, to: usize| {
            let inked = |(x, y): (usize, usize)| x.max(y) < side && alpha(x, side - 1 - y) > 0;
            (from..to).any(|at| (0..side / 10).any(|off| inked((at, at + off)) || inked((at + off, at))))
        };
        for fifth in 1..4 {
            assert!(
                is_inked(side * fifth / 5 + side / 20, side * (fifth + 1) / 5),
                "{fifth}"
            );
        }
        assert_eq!(alpha(0, 0), 0, "nothing in the other corners");
        assert_eq!(alpha(side - 1, side - 1), 0);
        assert!(
            points.chunks(2).all(|point| point[1] <= 0x34),
            "text is read through it"
        );
        assert!(stamp("").is_ok() && stamp(&"مسودة ".repeat(9)).is_ok());
    }
}
