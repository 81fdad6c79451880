//! Shapes on a sheet, in points of 1/72 inch, from the upper left corner.

use super::bidi::Piece;
use super::colour::Colour;

/// A line's look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stroke {
    pub(super) colour: Colour,
    pub(super) width: f32,
    /// Drawn and left out.
    pub(super) dash: Option<(f32, f32)>,
}

impl Stroke {
    pub(super) fn solid(colour: Colour, width: f32) -> Self {
        Self {
            colour,
            width,
            dash: None,
        }
    }
}

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Weight {
    Regular,
    Bold,
}

/// Which part of a text is at its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

/// One line of text. Its place is on the base line.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Text {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) size: f32,
    pub(super) weight: Weight,
    pub(super) colour: Colour,
    pub(super) anchor: Anchor,
    pub(super) words: String,
    pub(super) lang: Option<String>,
    /// Its measured width.
    pub(super) width: f32,
    /// What it is drawn from, left to right.
    pub(super) pieces: Vec<Piece>,
    /// Whether it is read from right to left.
    pub(super) rtl: bool,
    /// Whether it runs upwards.
    pub(super) upwards: bool,
    /// Whether it leans.
    pub(super) slanted: bool,
}

/// Shapes that are one thing to whoever reads the picture by other means than eyes.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Group {
    pub(super) class: &'static str,
    /// What it is, in words.
    pub(super) title: Option<String>,
    /// What it is, for programs.
    pub(super) data: Vec<(&'static str, String)>,
    /// Where its details stand in a page that holds the picture: side and place.
    pub(super) anchor: Option<String>,
    /// Moved by, then enlarged by.
    pub(super) placed: Option<(f32, f32, f32)>,
    pub(super) shapes: Vec<Shape>,
}

/// A shape.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    Rect {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        radius: f32,
        fill: Option<Colour>,
        stroke: Option<Stroke>,
    },
    /// From left to right, level at both ends.
    Ribbon {
        from: (f32, f32),
        to: (f32, f32),
        stroke: Stroke,
    },
    Line {
        from: (f32, f32),
        to: (f32, f32),
        stroke: Stroke,
    },
    Text(Text),
    Group(Group),
}

/// A sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Scene {
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) shapes: Vec<Shape>,
}

impl Scene {
    /// Puts a smaller sheet on this one.
    pub(super) fn place(&mut self, body: Self, x: f32, y: f32, scale: f32) {
        self.shapes.push(Shape::Group(Group {
            class: "body",
            placed: Some((x, y, scale)),
            shapes: body.shapes,
            ..Group::default()
        }));
    }
}

/// A rectangle without an edge.
pub(super) fn filled(x: f32, y: f32, width: f32, height: f32, fill: Colour) -> Shape {
    Shape::Rect {
        x,
        y,
        width,
        height,
        radius: 0.0,
        fill: Some(fill),
        stroke: None,
    }
}

/// A straight line.
pub(super) fn line(from: (f32, f32), to: (f32, f32), colour: Colour, width: f32) -> Shape {
    Shape::Line {
        from,
        to,
        stroke: Stroke::solid(colour, width),
    }
}
