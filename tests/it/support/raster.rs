//! Draws egui's meshes into a picture on the CPU: tests of the look need neither a graphics card nor a driver.
//!
//! As on the graphics card: pixel centres, top-left rule, clip rectangles, textures filtered linearly,
//! premultiplied colours blended in gamma space.

#![expect(
    clippy::indexing_slicing,
    clippy::expect_used,
    reason = "test helpers fail by panicking"
)]
#![expect(clippy::iter_over_hash_type, reason = "textures do not depend on each other")]
#![expect(clippy::float_cmp, reason = "the rule for edges is exact")]

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use eframe::egui::epaint::{ImageData, Primitive, Vertex};
use eframe::egui::{Color32, Mesh, Pos2, Rect, TextureFilter, TextureId, TexturesDelta, pos2};
use egui_kittest::{Harness, TestRenderer};

use super::picture::Picture;

struct Texture {
    width: usize,
    height: usize,
    pixels: Vec<Color32>,
    nearest: bool,
}

/// The textures of a harness; clone it into the builder and keep one to take pictures with.
#[derive(Clone, Default)]
pub(crate) struct Raster {
    textures: Rc<RefCell<HashMap<TextureId, Texture>>>,
    freed: Rc<RefCell<Vec<TextureId>>>,
}

impl TestRenderer for Raster {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut textures = self.textures.borrow_mut();
        // Textures are freed after painting: those of the frame before go now.
        let mut freed = self.freed.borrow_mut();
        textures.retain(|id, _| !freed.contains(id));
        *freed = std::mem::take(&mut delta.free).into_iter().collect();
        for (id, parts) in delta.set.drain() {
            for part in parts {
                let ImageData::Color(image) = &part.image;
                let nearest = part.options.magnification == TextureFilter::Nearest;
                let [width, height] = image.size;
                match part.pos {
                    None => {
                        let pixels = image.pixels.clone();
                        textures.insert(
                            id,
                            Texture {
                                width,
                                height,
                                pixels,
                                nearest,
                            },
                        );
                    }
                    Some([left, top]) => {
                        let texture = textures.get_mut(&id).expect("a part of a known texture");
                        for (row, line) in image.pixels.chunks_exact(width).enumerate() {
                            let start = (top + row) * texture.width + left;
                            texture.pixels[start..start + width].copy_from_slice(line);
                        }
                    }
                }
            }
        }
    }
}

impl Raster {
    /// Paints what the harness showed last.
    pub(crate) fn picture<State>(&self, harness: &Harness<'_, State>) -> Picture {
        let output = harness.output();
        let scale = output.pixels_per_point;
        let size = harness.ctx.viewport_rect().size() * scale;
        let ground = harness.ctx.global_style().visuals.panel_fill;
        let mut picture = Picture::filled(size.x.round() as usize, size.y.round() as usize, ground);
        let textures = self.textures.borrow();
        for clipped in harness.ctx.tessellate(output.shapes.clone(), scale) {
            let Primitive::Mesh(mesh) = &clipped.primitive else {
                continue;
            };
            let texture = textures.get(&mesh.texture_id).expect("a known texture");
            paint(&mut picture, mesh, texture, clipped.clip_rect, scale);
        }
        picture
    }
}

fn paint(picture: &mut Picture, mesh: &Mesh, texture: &Texture, clip: Rect, scale: f32) {
    let left = (clip.min.x * scale).round().max(0.0) as usize;
    let top = (clip.min.y * scale).round().max(0.0) as usize;
    let right = ((clip.max.x * scale).round().max(0.0) as usize).min(picture.width());
    let bottom = ((clip.max.y * scale).round().max(0.0) as usize).min(picture.height());
    for corners in mesh.indices.chunks_exact(3) {
        let corner = |n: usize| {
            let vertex = mesh.vertices[corners[n] as usize];
            Vertex {
                pos: pos2(vertex.pos.x * scale, vertex.pos.y * scale),
                ..vertex
            }
        };
        triangle(
            picture,
            [corner(0), corner(1), corner(2)],
            texture,
            [left, top, right, bottom],
        );
    }
}

/// Twice the area to the right of the edge.
fn edge(from: Pos2, to: Pos2, point: Pos2) -> f32 {
    (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
}

/// Whether pixels exactly on this edge belong to the triangle.
fn owns(from: Pos2, to: Pos2) -> bool {
    (from.y == to.y && to.x > from.x) || to.y < from.y
}

fn triangle(picture: &mut Picture, [a, mut b, mut c]: [Vertex; 3], texture: &Texture, clip: [usize; 4]) {
    let mut area = edge(a.pos, b.pos, c.pos);
    if area < 0.0 {
        std::mem::swap(&mut b, &mut c);
        area = -area;
    }
    if area <= 0.0
        || [a, b, c]
            .iter()
            .all(|vertex| vertex.color == Color32::TRANSPARENT)
    {
        return;
    }
    let [left, top, right, bottom] = clip;
    let least = |x: f32, y: f32, z: f32| (x.min(y).min(z) - 0.5).floor().max(0.0) as usize;
    let most = |x: f32, y: f32, z: f32| (x.max(y).max(z) + 0.5).ceil().max(0.0) as usize;
    let columns = left.max(least(a.pos.x, b.pos.x, c.pos.x))..right.min(most(a.pos.x, b.pos.x, c.pos.x));
    let rows = top.max(least(a.pos.y, b.pos.y, c.pos.y))..bottom.min(most(a.pos.y, b.pos.y, c.pos.y));
    let owned = [owns(b.pos, c.pos), owns(c.pos, a.pos), owns(a.pos, b.pos)];
    let flat = (a.uv == b.uv && b.uv == c.uv).then(|| texture.at(a.uv));
    for y in rows {
        for x in columns.clone() {
            let point = pos2(x as f32 + 0.5, y as f32 + 0.5);
            let weights = [
                edge(b.pos, c.pos, point),
                edge(c.pos, a.pos, point),
                edge(a.pos, b.pos, point),
            ];
            let inside = weights
                .iter()
                .zip(owned)
                .all(|(&weight, own)| weight > 0.0 || (weight == 0.0 && own));
            if !inside {
                continue;
            }
            let [wa, wb, wc] = weights.map(|weight| weight / area);
            let texel = flat.unwrap_or_else(|| {
                let uv = a.uv.to_vec2() * wa + b.uv.to_vec2() * wb + c.uv.to_vec2() * wc;
                texture.at(uv.to_pos2())
            });
            let ink = std::array::from_fn(|n| {
                let channel = |vertex: &Vertex| f32::from(vertex.color.to_array()[n]);
                (channel(&a) * wa + channel(&b) * wb + channel(&c) * wc) * texel[n] / 255.0
            });
            picture.blend(x, y, ink);
        }
    }
}

impl Texture {
    /// The colour at a place between (0, 0) and (1, 1), channels 0-255.
    fn at(&self, uv: Pos2) -> [f32; 4] {
        let texel = |x: f32, y: f32| {
            let x = (x.max(0.0) as usize).min(self.width - 1);
            let y = (y.max(0.0) as usize).min(self.height - 1);
            self.pixels[y * self.width + x].to_array().map(f32::from)
        };
        let (x, y) = (uv.x * self.width as f32, uv.y * self.height as f32);
        if self.nearest {
            return texel(x, y);
        }
        let (x, y) = (x - 0.5, y - 0.5);
        let (left, top) = (x.floor(), y.floor());
        let (across, down) = (x - left, y - top);
        let corners = [
            texel(left, top),
            texel(left + 1.0, top),
            texel(left, top + 1.0),
            texel(left + 1.0, top + 1.0),
        ];
        std::array::from_fn(|n| {
            let upper = corners[0][n] + (corners[1][n] - corners[0][n]) * across;
            let lower = corners[2][n] + (corners[3][n] - corners[2][n]) * across;
            upper + (lower - upper) * down
        })
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::epaint::{ImageDelta, textures::TextureOptions};
    use eframe::egui::{ColorImage, Shape, Stroke, vec2};

    use super::*;
    use crate::support::window;
    use seagrass::ui::theme::Theme;

    #[test]
    fn two_triangles_of_a_rectangle_meet_without_seam_or_overlap() {
        let raster = Raster::default();
        let ink = Color32::from_rgba_premultiplied(60, 0, 0, 128);
        let harness = window((20.0, 20.0), Theme::Light, &raster).build_ui(|ui| {
            let mut mesh = Mesh::default();
            mesh.add_colored_rect(Rect::from_min_size(pos2(4.0, 4.0), vec2(12.0, 12.0)), ink);
            ui.painter().add(Shape::mesh(mesh));
        });
        let picture = raster.picture(&harness);
        let ground = picture.pixel(0, 0);
        let inside = picture.pixel(9, 9);
        let mut count = 0;
        for y in 0..20 {
            for x in 0..20 {
                let pixel = picture.pixel(x, y);
                assert!(pixel == ground || pixel == inside, "{x} {y}");
                count += usize::from(pixel == inside);
            }
        }
        assert_eq!(count, 144);
        let expected = (f32::from(ground[0]) * (127.0 / 255.0) + 60.0).round() as u8;
        assert_eq!(inside[0], expected, "premultiplied, in gamma space");
    }

    #[test]
    fn parts_of_a_texture_are_replaced() {
        let mut raster = Raster::default();
        let id = TextureId::Managed(7);
        let options = TextureOptions::LINEAR;
        let mut delta = TexturesDelta::default();
        delta.push(
            id,
            ImageDelta::full(ColorImage::filled([4, 4], Color32::BLACK), options),
        );
        raster.handle_delta(&mut delta);
        delta.push(
            id,
            ImageDelta::partial([2, 1], ColorImage::filled([1, 2], Color32::WHITE), options),
        );
        raster.handle_delta(&mut delta);
        assert!(delta.is_empty());
        let white: Vec<usize> = raster.textures.borrow()[&id]
            .pixels
            .iter()
            .enumerate()
            .filter_map(|(at, &pixel)| (pixel == Color32::WHITE).then_some(at))
            .collect();
        assert_eq!(white, [6, 10]);
    }

    #[test]
    fn nothing_is_painted_outside_the_clip_rectangle() {
        let raster = Raster::default();
        let harness = window((20.0, 20.0), Theme::Light, &raster).build_ui(|ui| {
            let clip = Rect::from_min_max(pos2(5.0, 5.0), pos2(10.0, 10.0));
            let painter = ui.painter().with_clip_rect(clip);
            painter.line_segment([pos2(0.0, 7.5), pos2(20.0, 7.5)], Stroke::new(3.0, Color32::RED));
        });
        let picture = raster.picture(&harness);
        let ground = picture.pixel(0, 0);
        assert_ne!(picture.pixel(7, 7), ground);
        assert!((0..20).all(|x| (5..10).contains(&x) || picture.pixel(x, 7) == ground));
    }
}
