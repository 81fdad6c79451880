//! Pictures, and their comparison with those stored in `tests/data/pictures`.
//!
//! `UPDATE_PICTURES=1 cargo test --test it` rewrites the stored ones; look at them before committing.

#![expect(
    clippy::indexing_slicing,
    clippy::expect_used,
    clippy::panic,
    reason = "test helpers fail by panicking"
)]

use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::{Path, PathBuf};

use eframe::egui::Color32;

/// Channels may differ by this much without being counted: rounding differs between processors.
const CHANNEL_TOLERANCE: u8 = 6;
/// This share of the pixels may differ by more.
const PIXEL_TOLERANCE: f64 = 0.0005;

/// An opaque picture.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    pub(crate) fn filled(width: usize, height: usize, color: Color32) -> Self {
        let [red, green, blue, _] = color.to_array();
        Self {
            width,
            height,
            pixels: vec![[red, green, blue]; width * height],
        }
    }

    pub(crate) fn width(&self) -> usize {
        self.width
    }

    pub(crate) fn height(&self) -> usize {
        self.height
    }

    pub(crate) fn pixel(&self, x: usize, y: usize) -> [u8; 3] {
        self.pixels[y * self.width + x]
    }

    /// Lays a premultiplied colour (channels 0-255) over a pixel.
    pub(crate) fn blend(&mut self, x: usize, y: usize, ink: [f32; 4]) {
        let pixel = &mut self.pixels[y * self.width + x];
        let through = 1.0 - (ink[3] / 255.0).clamp(0.0, 1.0);
        for (channel, ink) in pixel.iter_mut().zip(ink) {
            *channel = (f32::from(*channel) * through + ink).round().clamp(0.0, 255.0) as u8;
        }
    }

    pub(crate) fn save(&self, path: &Path) {
        let file = File::create(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let mut encoder = png::Encoder::new(BufWriter::new(file), self.width as u32, self.height as u32);
        encoder.set_color(png::ColorType::Rgb);
        encoder.set_depth(png::BitDepth::Eight);
        encoder.set_compression(png::Compression::High);
        let mut writer = encoder.write_header().expect("a header");
        writer
            .write_image_data(self.pixels.as_flattened())
            .expect("the pixels");
    }

    pub(crate) fn load(path: &Path) -> Option<Self> {
        let file = File::open(path).ok()?;
        let mut reader = png::Decoder::new(BufReader::new(file)).read_info().ok()?;
        let mut bytes = vec![0; reader.output_buffer_size()?];
        let info = reader.next_frame(&mut bytes).ok()?;
        if info.color_type != png::ColorType::Rgb {
            return None;
        }
        let pixels = bytes
            .chunks_exact(3)
            .map(|rgb| [rgb[0], rgb[1], rgb[2]])
            .collect();
        Some(Self {
            width: info.width as usize,
            height: info.height as usize,
            pixels,
        })
    }

    /// How many pixels differ visibly, and where the first of them is; nothing when the sizes differ.
    pub(crate) fn difference(&self, other: &Self) -> Option<(usize, [usize; 2])> {
        if (self.width, self.height) != (other.width, other.height) {
            return None;
        }
        let differs = |(one, two): (&[u8; 3], &[u8; 3])| {
            one.iter()
                .zip(two)
                .any(|(one, two)| one.abs_diff(*two) > CHANNEL_TOLERANCE)
        };
        let mut count = 0;
        let mut first = [0, 0];
        for (at, pair) in self.pixels.iter().zip(&other.pixels).enumerate() {
            if differs(pair) {
                if count == 0 {
                    first = [at % self.width, at / self.width];
                }
                count += 1;
            }
        }
        Some((count, first))
    }
}

fn stored(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/pictures")
        .join(format!("{name}.png"))
}

/// Fails unless the picture is the stored one; the new one is then written beside it.
#[track_caller]
pub(crate) fn assert_picture(name: &str, picture: &Picture) {
    let path = stored(name);
    let beside = path.with_extension("new.png");
    if std::env::var_os("UPDATE_PICTURES").is_some_and(|value| value == "1") {
        picture.save(&path);
        return;
    }
    let fault = match Picture::load(&path) {
        None => "there is no stored picture".to_owned(),
        Some(expected) => match picture.difference(&expected) {
            None => format!(
                "it is {} x {}, stored is {} x {}",
                picture.width, picture.height, expected.width, expected.height
            ),
            Some((count, [x, y])) => {
                if count as f64 <= PIXEL_TOLERANCE * (picture.width * picture.height) as f64 {
                    if beside.exists() {
                        std::fs::remove_file(&beside).expect("the old mismatch can be removed");
                    }
                    return;
                }
                format!("{count} pixels differ, the first at {x}, {y}")
            }
        },
    };
    picture.save(&beside);
    panic!(
        "{}: {fault}; see {} and, if it is right, run again with UPDATE_PICTURES=1",
        path.display(),
        beside.display()
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn saved_and_loaded_is_the_same() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.png");
        let mut picture = Picture::filled(5, 3, Color32::from_rgb(10, 20, 30));
        picture.blend(4, 2, [200.0, 0.0, 0.0, 255.0]);
        picture.save(&path);
        assert!(Picture::load(&path).unwrap() == picture);
    }

    #[test]
    fn differences_are_counted_and_placed() {
        let one = Picture::filled(5, 3, Color32::BLACK);
        let mut two = one.clone();
        two.blend(3, 1, [5.0, 5.0, 5.0, 255.0]);
        assert_eq!(one.difference(&two), Some((0, [0, 0])), "within tolerance");
        two.blend(2, 1, [50.0, 0.0, 0.0, 255.0]);
        two.blend(3, 2, [50.0, 0.0, 0.0, 255.0]);
        assert_eq!(one.difference(&two), Some((2, [2, 1])));
        assert_eq!(one.difference(&Picture::filled(4, 3, Color32::BLACK)), None);
    }
}
