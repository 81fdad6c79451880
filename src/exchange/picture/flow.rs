//! Words and samples that run over lines, one block below the other.

use super::colour::{Colour, INK};
use super::model::Words;
use super::ruler::{Hand, Ruler};
use super::scene::{Anchor, Scene, Shape, Weight};

/// A sample of a sign, drawn around the middle of its height, with what it means.
pub(super) struct Sample {
    pub(super) width: f32,
    pub(super) shapes: Vec<Shape>,
    pub(super) words: String,
}

/// From the top of a line to its base, in parts of the size.
const ASCENT: f32 = 0.95;
/// From one base line to the next, in parts of the size.
pub(super) const LEADING: f32 = 1.25;

/// How a block of text looks.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
    /// The most lines.
    pub(super) most: usize,
}

/// Text in lines.
pub(super) fn paragraph(words: &Words, look: Look, width: f32, ruler: &mut Ruler) -> Scene {
    let lines = ruler.fit(words, look.weight, look.size, width, look.most);
    let mut scene = Scene {
        width,
        height: lines.len() as f32 * look.size * LEADING,
        shapes: Vec::new(),
    };
    for (at, line) in lines.into_iter().enumerate() {
        let y = (at as f32).mul_add(LEADING, ASCENT) * look.size;
        let (x, anchor) = if line.rtl {
            (width, Anchor::End)
        } else {
            (0.0, Anchor::Start)
        };
        let hand = Hand {
            size: look.size,
            weight: look.weight,
            colour: look.colour,
            anchor,
        };
        scene.shapes.push(Shape::Text(line.at(x, y, hand)));
    }
    scene
}

/// Samples side by side, in as many lines as needed.
pub(super) fn samples(all: Vec<Sample>, size: f32, width: f32, ruler: &mut Ruler) -> Scene {
    let (line_height, gap) = (size * 1.9, size * 1.8);
    let (mut x, mut y) = (0.0, 0.0);
    let mut scene = Scene {
        width,
        ..Scene::default()
    };
    for sample in all {
        let room = (width - sample.width - 5.0).max(size);
        let Some(words) = ruler
            .fit(&Words::plain(sample.words), Weight::Regular, size, room, 1)
            .pop()
        else {
            continue;
        };
        let wide = sample.width + 5.0 + words.width;
        if x > 0.0 && x + wide > width {
            x = 0.0;
            y += line_height;
        }
        let middle = y + line_height / 2.0;
        let drawn = Scene {
            shapes: sample.shapes,
            ..Scene::default()
        };
        scene.place(drawn, x, middle, 1.0);
        let hand = Hand {
            size,
            weight: Weight::Regular,
            colour: INK,
            anchor: Anchor::Start,
        };
        let base = size.mul_add(0.36, middle);
        scene
            .shapes
            .push(Shape::Text(words.at(x + sample.width + 5.0, base, hand)));
        x += wide + gap;
    }
    scene.height = y + line_height;
    scene
}

/// Puts blocks below each other.
#[derive(Default)]
pub(super) struct Stack {
    pub(super) scene: Scene,
}

impl Stack {
    /// Adds a block below what is there, `gap` away.
    pub(super) fn add(&mut self, block: Scene, gap: f32) {
        let top = if self.scene.shapes.is_empty() {
            0.0
        } else {
            self.scene.height + gap
        };
        self.scene.width = self.scene.width.max(block.width);
        self.scene.height = top + block.height;
        self.scene.place(block, 0.0, top, 1.0);
    }
}
