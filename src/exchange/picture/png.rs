//! Pictures as points, in bands, so that a poster takes little memory.

use png::{BitDepth, ColorType, DeflateCompression, Encoder, Filter, PixelDimensions, Unit};
use resvg::tiny_skia::{Color, Pixmap, Transform};

use super::{PictureError, render};
use crate::exchange::stop::Stop;
use std::io::Write as _;

/// Points to the inch.
const DPI: f32 = 300.0;
/// The same to the metre, as files say it.
const PER_METRE: u32 = 11_811;
/// Rows that are drawn at a time.
const BAND: u32 = 512;

/// A picture as points, three bytes each, row by row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Points {
    /// Points in a row.
    pub width: usize,
    /// Rows.
    pub height: usize,
    /// Red, green and blue of each point.
    pub rgb: Vec<u8>,
}

/// Draws an SVG of ours so that its longer side has so many points, to be looked at.
pub(super) fn points(svg: &str, longer: f32) -> Result<Points, PictureError> {
    let tree = render::tree(svg)?;
    let scale = longer / tree.size().width().max(tree.size().height()).max(1.0);
    let pixels = |points: f32| (points * scale).round().max(1.0) as u32;
    let (width, height) = (pixels(tree.size().width()), pixels(tree.size().height()));
    let mut whole = Pixmap::new(width, height)
        .ok_or_else(|| PictureError::Writing(format!("no room for {width} x {height} points")))?;
    whole.fill(Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut whole.as_mut());
    let opaque = whole.data().chunks_exact(4).flat_map(|one| one.iter().take(3));
    Ok(Points {
        width: width as usize,
        height: height as usize,
        rgb: opaque.copied().collect(),
    })
}

/// Draws an SVG of ours at 300 points to the inch.
pub(super) fn write(svg: &str, stop: &Stop) -> Result<Vec<u8>, PictureError> {
    let tree = render::tree(svg)?;
    let scale = DPI / 72.0;
    let pixels = |points: f32| (points * scale).round().max(1.0) as u32;
    let (width, height) = (pixels(tree.size().width()), pixels(tree.size().height()));
    let failed = |err: png::EncodingError| PictureError::Writing(err.to_string());
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    // Measured on maps and heat maps: plain grounds and letters pack better unfiltered, and four times faster.
    encoder.set_filter(Filter::NoFilter);
    encoder.set_deflate_compression(DeflateCompression::Level(3));
    encoder.set_pixel_dims(Some(PixelDimensions {
        xppu: PER_METRE,
        yppu: PER_METRE,
        unit: Unit::Meter,
    }));
    let mut writer = encoder.write_header().map_err(failed)?;
    let mut rows = writer.stream_writer().map_err(failed)?;
    let mut row = vec![0; width as usize * 3];
    let mut band = Pixmap::new(width, BAND.min(height))
        .ok_or_else(|| PictureError::Writing(format!("no room for {width} x {height} points")))?;
    for top in (0..height).step_by(BAND as usize) {
        if stop.is_asked() {
            return Ok(Vec::new());
        }
        band.fill(Color::WHITE);
        let transform = Transform::from_row(scale, 0.0, 0.0, scale, 0.0, -(top as f32));
        resvg::render(&tree, transform, &mut band.as_mut());
        let lines = band.data().chunks_exact(width as usize * 4);
        for line in lines.take((height - top) as usize) {
            // All is opaque on a white ground.
            for (to, from) in row.chunks_exact_mut(3).zip(line.chunks_exact(4)) {
                if let [red, green, blue, _] = from {
                    to.copy_from_slice(&[*red, *green, *blue]);
                }
            }
            rows.write_all(&row)
                .map_err(|err| PictureError::Writing(err.to_string()))?;
        }
    }
    rows.finish().map_err(failed)?;
    drop(writer);
    Ok(bytes)
}
