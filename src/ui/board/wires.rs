//! The shape of links: smooth curves as strips of triangles, and distances to them. Pure geometry.
//!
//! egui's own curves cost several hundred vertices each; a strip of two dozen pieces looks the same and
//! costs a tenth, which matters when a meeting links everything to one target.

use eframe::egui::{Color32, Mesh, Pos2, Rect, pos2, vec2};

/// Pieces of a curve.
const PIECES: usize = 24;
/// Width of the soft edge on each side, in points.
const FEATHER: f32 = 0.8;

/// A link's curve: points from the action's card to the target's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Curve {
    /// Points along it.
    pub(super) points: [Pos2; PIECES + 1],
}

impl Curve {
    /// Returns the curve between two ends: level at both, so that it leaves a card straight.
    pub(super) fn between(from: Pos2, to: Pos2) -> Self {
        let reach = (to.x - from.x) * 0.5;
        let (one, two) = (from + vec2(reach, 0.0), to - vec2(reach, 0.0));
        let mut points = [from; PIECES + 1];
        for (at, point) in points.iter_mut().enumerate() {
            let t = at as f32 / PIECES as f32;
            let s = 1.0 - t;
            let weights = [s * s * s, 3.0 * s * s * t, 3.0 * s * t * t, t * t * t];
            let sum = |pick: fn(Pos2) -> f32| {
                weights[0] * pick(from)
                    + weights[1] * pick(one)
                    + weights[2] * pick(two)
                    + weights[3] * pick(to)
            };
            *point = pos2(sum(|p| p.x), sum(|p| p.y));
        }
        Self { points }
    }

    /// Returns the distance from a place to the curve, in points.
    pub(super) fn distance(&self, place: Pos2) -> f32 {
        self.points
            .windows(2)
            .map(|piece| match piece {
                [a, b] => distance_to_segment(place, *a, *b),
                _ => f32::INFINITY,
            })
            .fold(f32::INFINITY, f32::min)
    }

    /// Returns the smallest rectangle around the curve.
    pub(super) fn bounds(&self) -> Rect {
        Rect::from_points(&self.points)
    }

    /// Returns a place on the curve near its start.
    pub(super) fn near_start(&self) -> Pos2 {
        let [first, ..] = self.points;
        self.points.get(PIECES / 4).copied().unwrap_or(first)
    }

    /// Returns a place on the curve near its end.
    pub(super) fn near_end(&self) -> Pos2 {
        let [.., last] = self.points;
        self.points.get(PIECES - PIECES / 5).copied().unwrap_or(last)
    }

    /// Returns a place on the curve beyond its middle.
    pub(super) fn after_middle(&self) -> Pos2 {
        let [first, ..] = self.points;
        self.points.get(PIECES * 5 / 8).copied().unwrap_or(first)
    }

    /// Returns the middle of the curve.
    pub(super) fn middle(&self) -> Pos2 {
        let [first, .., last] = self.points;
        first + (last - first) * 0.5
    }
}

fn distance_to_segment(place: Pos2, a: Pos2, b: Pos2) -> f32 {
    let along = b - a;
    let length_sq = along.length_sq();
    if length_sq == 0.0 {
        return place.distance(a);
    }
    let t = ((place - a).dot(along) / length_sq).clamp(0.0, 1.0);
    place.distance(a + along * t)
}

/// How a link is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ink {
    /// Width of the line, in points.
    pub(super) width: f32,
    /// Its colour.
    pub(super) color: Color32,
    /// Lengths of dash and gap; nothing for a solid line.
    pub(super) dash: Option<(f32, f32)>,
}

/// Adds a curve to a mesh.
pub(super) fn draw(mesh: &mut Mesh, curve: &Curve, ink: Ink) {
    match ink.dash {
        None => strip(mesh, &curve.points, ink),
        Some((dash, gap)) => dashed(mesh, &curve.points, dash, gap, ink),
    }
}

/// Adds a strip along points: solid inside, soft at both edges.
fn strip(mesh: &mut Mesh, points: &[Pos2], ink: Ink) {
    let half = ink.width / 2.0;
    let start = mesh.vertices.len() as u32;
    let mut sections = 0;
    for (at, point) in points.iter().enumerate() {
        let before = points.get(at.wrapping_sub(1)).unwrap_or(point);
        let after = points.get(at + 1).unwrap_or(point);
        let along = (*after - *before).normalized();
        let across = vec2(-along.y, along.x);
        let outer = half + FEATHER / 2.0;
        let inner = (half - FEATHER / 2.0).max(0.0);
        mesh.colored_vertex(*point + across * outer, Color32::TRANSPARENT);
        mesh.colored_vertex(*point + across * inner, ink.color);
        mesh.colored_vertex(*point - across * inner, ink.color);
        mesh.colored_vertex(*point - across * outer, Color32::TRANSPARENT);
        sections += 1;
    }
    for section in 1..sections {
        let (a, b) = (start + (section - 1) * 4, start + section * 4);
        for lane in 0..3 {
            mesh.add_triangle(a + lane, a + lane + 1, b + lane);
            mesh.add_triangle(a + lane + 1, b + lane + 1, b + lane);
        }
    }
}

/// Adds short strips with gaps between them, following the curve.
pub(super) fn dashed(mesh: &mut Mesh, points: &[Pos2], dash: f32, gap: f32, ink: Ink) {
    let mut piece: Vec<Pos2> = Vec::with_capacity(PIECES);
    let mut drawing = true;
    let mut left = dash;
    piece.extend(points.first());
    for ends in points.windows(2) {
        let [a, b] = ends else { continue };
        let length = a.distance(*b);
        let mut done = 0.0;
        while length - done > left {
            done += left;
            let place = *a + (*b - *a) * (done / length);
            if drawing {
                piece.push(place);
                strip(mesh, &piece, ink);
                piece.clear();
            } else {
                piece.push(place);
            }
            drawing = !drawing;
            left = if drawing { dash } else { gap };
        }
        left -= length - done;
        if drawing {
            piece.push(*b);
        }
    }
    if drawing && piece.len() > 1 {
        strip(mesh, &piece, ink);
    }
}

/// Returns how fast a column scrolls while something is dragged near its edge, in points per second.
///
/// Nothing in the middle; faster the nearer to the edge, and at full speed beyond it.
pub(super) fn autoscroll_speed(pointer_y: f32, top: f32, bottom: f32) -> f32 {
    const ZONE: f32 = 48.0;
    const FULL: f32 = 900.0;
    let zone = ZONE.min((bottom - top) / 4.0);
    if zone <= 0.0 {
        return 0.0;
    }
    if pointer_y < top + zone {
        -FULL * ((top + zone - pointer_y) / zone).min(1.0)
    } else if pointer_y > bottom - zone {
        FULL * ((pointer_y - (bottom - zone)) / zone).min(1.0)
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_curve_begins_and_ends_where_it_should_and_is_near_itself() {
        let curve = Curve::between(pos2(0.0, 0.0), pos2(200.0, 100.0));
        assert_eq!(curve.points[0], pos2(0.0, 0.0));
        assert!(curve.points[PIECES].distance(pos2(200.0, 100.0)) < 0.01);
        assert!(curve.distance(pos2(100.0, 50.0)) < 0.5);
        assert!(curve.distance(pos2(100.0, 90.0)) > 10.0);
    }

    #[test]
    fn a_dashed_line_draws_about_its_share_of_the_length() {
        let points = [pos2(0.0, 0.0), pos2(100.0, 0.0)];
        let ink = Ink {
            width: 2.0,
            color: Color32::WHITE,
            dash: Some((6.0, 4.0)),
        };
        let mut mesh = Mesh::default();
        dashed(&mut mesh, &points, 6.0, 4.0, ink);
        let drawn: f32 = mesh
            .vertices
            .chunks(8)
            .map(|dash| {
                dash.last().map_or(0.0, |end| end.pos.x) - dash.first().map_or(0.0, |start| start.pos.x)
            })
            .sum();
        assert!(
            (drawn - 60.0).abs() < 0.1,
            "60 of 100 points are ink, not {drawn}"
        );
    }

    #[test]
    fn autoscroll_rests_in_the_middle_and_hurries_at_the_edges() {
        assert_eq!(autoscroll_speed(300.0, 100.0, 500.0).to_bits(), 0.0_f32.to_bits());
        assert!(autoscroll_speed(110.0, 100.0, 500.0) < 0.0);
        assert!(autoscroll_speed(499.0, 100.0, 500.0) > autoscroll_speed(470.0, 100.0, 500.0));
        assert!(autoscroll_speed(-4_000.0, 100.0, 500.0) >= -900.0);
    }
}
