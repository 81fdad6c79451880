//! The pen that draws icons: in units of a grid of 16, sharp on every screen.
//!
//! Strokes are a whole number of pixels wide (one and a half at 1x, where one is too thin beside text), and the
//! corners of straight strokes are moved to where a stroke of that width has sharp edges.

use eframe::egui::epaint::{PathShape, PathStroke};
use eframe::egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Vec2, pos2, vec2};

use super::tokens;

/// In units of the grid.
pub(super) type Point = (f32, f32);

/// Draws in units of the icon's grid.
pub(super) struct Pen<'a> {
    painter: &'a Painter,
    corner: Pos2,
    unit: f32,
    pixels: f32,
    /// Whether strokes are an odd number of pixels wide, and so lie on the middle of a pixel.
    odd: bool,
    stroke: Stroke,
}

impl<'a> Pen<'a> {
    /// A pen for an icon in the middle of a rectangle, as large as fits.
    pub(super) fn new(painter: &'a Painter, rect: Rect, color: Color32) -> Self {
        let pixels = painter.pixels_per_point();
        let side = rect.width().min(rect.height());
        let unit = side / 16.0;
        let corner = rect.center() - Vec2::splat(side / 2.0);
        let corner = pos2(
            (corner.x * pixels).round() / pixels,
            (corner.y * pixels).round() / pixels,
        );
        let wanted = tokens().stroke.icon * unit * pixels;
        let width = if wanted < 2.0 {
            (wanted * 2.0).round() / 2.0
        } else {
            wanted.round()
        }
        .max(1.0);
        let odd = width % 2.0 > 0.5;
        Self {
            painter,
            corner,
            unit,
            pixels,
            odd,
            stroke: Stroke::new(width / pixels, color),
        }
    }

    fn at(&self, (x, y): Point) -> Pos2 {
        self.corner + vec2(x, y) * self.unit
    }

    fn snapped(&self, point: Point) -> Pos2 {
        let at = self.at(point) * self.pixels;
        let snap = |x: f32| if self.odd { x.floor() + 0.5 } else { x.round() };
        pos2(snap(at.x), snap(at.y)) / self.pixels
    }

    fn path(&self, points: Vec<Pos2>, closed: bool) {
        let stroke = PathStroke::from(self.stroke);
        self.painter.add(Shape::Path(PathShape {
            points,
            closed,
            fill: Color32::TRANSPARENT,
            stroke,
        }));
    }

    pub(super) fn line(&self, points: &[Point]) {
        self.path(points.iter().map(|&point| self.snapped(point)).collect(), false);
    }

    pub(super) fn closed(&self, points: &[Point]) {
        self.path(points.iter().map(|&point| self.snapped(point)).collect(), true);
    }

    /// Follows points that are close together, as they are.
    pub(super) fn curve(&self, points: &[Point], closed: bool) {
        self.path(points.iter().map(|&point| self.at(point)).collect(), closed);
    }

    pub(super) fn circle(&self, center: Point, radius: f32) {
        self.painter
            .circle_stroke(self.snapped(center), radius * self.unit, self.stroke);
    }

    pub(super) fn dot(&self, center: Point, radius: f32) {
        self.painter
            .circle_filled(self.at(center), radius * self.unit, self.stroke.color);
    }

    /// From one angle to another, in degrees clockwise from the right.
    pub(super) fn arc(&self, (x, y): Point, radius: f32, from: f32, to: f32) {
        self.curve(&arc_points((x, y), radius, from, to), false);
    }

    pub(super) fn arrow(&self, from: Point, to: Point, head: f32) {
        self.line(&[from, to]);
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let length = dx.hypot(dy).max(f32::EPSILON);
        let (dx, dy) = (dx / length * head, dy / length * head);
        self.line(&[
            (to.0 - dx - dy, to.1 - dy + dx),
            to,
            (to.0 - dx + dy, to.1 - dy - dx),
        ]);
    }
}

/// Points along part of a circle, from one angle to another in degrees clockwise from the right.
pub(super) fn arc_points((x, y): Point, radius: f32, from: f32, to: f32) -> Vec<Point> {
    let steps: u8 = 20;
    (0..=steps)
        .map(|step| {
            let angle = (from + (to - from) * f32::from(step) / f32::from(steps)).to_radians();
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
        .collect()
}
