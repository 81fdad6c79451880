//! Where the question about a new link stands, so that the link stays in sight.

use eframe::egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::wires::Curve;

/// Width of the question with its edge, in points.
const WIDTH: f32 = 344.0;
/// Its height with the meaning of a point in two lines, and what the chair's reading of the scale adds.
const HEIGHT: f32 = 180.0;
const READING: f32 = 60.0;
/// What it keeps away from the link, in points.
const APART: f32 = 12.0;

/// How large the question is at most.
pub(super) fn size(has_reading: bool) -> Vec2 {
    vec2(WIDTH, if has_reading { HEIGHT + READING } else { HEIGHT })
}

/// Returns the upper left corner of something of that size that hides least of `link`: in the first of the rooms
/// in which it hides nothing, or where it hides least.
pub(super) fn place(link: &Curve, rooms: [Rect; 2], size: Vec2) -> Pos2 {
    let mut best = (usize::MAX, Pos2::ZERO);
    for at in rooms.into_iter().flat_map(|room| places(link, room, size)) {
        let hidden = hides(link, Rect::from_min_size(at, size).expand(APART / 2.0));
        if hidden < best.0 {
            best = (hidden, at);
        }
    }
    best.1
}

/// The places worth trying, the better first: below the link, above it, at the edges of the room; each in the
/// middle, or at a side, where a steep curve leaves a corner free.
fn places(link: &Curve, room: Rect, size: Vec2) -> impl Iterator<Item = Pos2> {
    let bounds = link.bounds();
    let last = (room.max - size).max(room.min);
    let x = [
        bounds.center().x - size.x / 2.0,
        room.left() + APART,
        last.x - APART,
    ];
    let y = [
        bounds.bottom() + APART,
        bounds.top() - APART - size.y,
        last.y,
        room.top(),
    ];
    let places = y.into_iter().flat_map(move |y| x.map(|x| pos2(x, y)));
    places.map(move |at| at.clamp(room.min, last))
}

/// How many points of a link lie under something.
fn hides(link: &Curve, above: Rect) -> usize {
    link.points.iter().filter(|point| above.contains(**point)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hidden(from: (f32, f32), to: (f32, f32), room: Rect, window: Rect) -> usize {
        let curve = Curve::between(pos2(from.0, from.1), pos2(to.0, to.1));
        let at = place(&curve, [room, window], size(false));
        let question = Rect::from_min_size(at, size(false));
        assert!(window.contains_rect(question), "{question:?} in {window:?}");
        hides(&curve, question)
    }

    #[test]
    fn the_new_link_stays_in_sight_wherever_there_is_room() {
        let room = Rect::from_min_max(pos2(0.0, 80.0), pos2(1000.0, 740.0));
        for (from, to) in [(200.0, 300.0), (600.0, 700.0), (300.0, 720.0), (720.0, 300.0)] {
            // Never over the bars while the board has room.
            assert_eq!(
                hidden((360.0, from), (640.0, to), room, room),
                0,
                "{from} to {to}"
            );
        }
        // From the top to the bottom: a corner is free beside the curve.
        assert_eq!(hidden((360.0, 90.0), (640.0, 735.0), room, room), 0);
    }

    #[test]
    fn in_a_low_window_of_large_type_the_bars_are_covered_rather_than_the_link() {
        let window = Rect::from_min_max(pos2(8.0, 8.0), pos2(675.0, 365.0));
        let room = Rect::from_min_max(pos2(0.0, 58.0), pos2(683.0, 356.0));
        assert_eq!(hidden((237.0, 261.0), (445.0, 218.0), room, window), 0);
        for (from, to) in [(110.0, 340.0), (340.0, 110.0), (150.0, 300.0), (200.0, 210.0)] {
            let hidden = hidden((237.0, from), (445.0, to), room, window);
            assert!(hidden <= 12, "{from} to {to}: {hidden} of 25");
        }
    }
}
