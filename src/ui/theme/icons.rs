//! Icons, painted as strokes: no icon font, no pictures, crisp at every zoom.
//!
//! Each icon is drawn on a grid of 16 units.

use eframe::egui::{Color32, Painter, Rect, Sense, Ui, Vec2};

use super::pen::{Pen, Point, arc_points};

/// Where a chevron or arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    /// To the top.
    Up,
    /// To the bottom.
    Down,
    /// To the left edge of the window.
    Left,
    /// To the right edge of the window.
    Right,
}

/// A painted icon. It never stands alone: the widget that shows it has a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the meanings")]
pub enum Icon {
    Search,
    Link,
    Undo,
    Redo,
    Save,
    Open,
    Export,
    Plus,
    Close,
    Chevron(Direction),
    Arrow(Direction),
    Check,
    Warning,
    Info,
    Comment,
    History,
    Grid,
    Board,
    Sun,
    Moon,
    More,
    Trash,
    Pencil,
    Lock,
    Person,
    Keyboard,
    Settings,
    Tension,
    Lamp,
}

impl Icon {
    /// Every icon, for specimens and tests.
    pub const ALL: [Self; 35] = [
        Self::Search,
        Self::Link,
        Self::Undo,
        Self::Redo,
        Self::Save,
        Self::Open,
        Self::Export,
        Self::Plus,
        Self::Close,
        Self::Chevron(Direction::Up),
        Self::Chevron(Direction::Down),
        Self::Chevron(Direction::Left),
        Self::Chevron(Direction::Right),
        Self::Arrow(Direction::Up),
        Self::Arrow(Direction::Down),
        Self::Arrow(Direction::Left),
        Self::Arrow(Direction::Right),
        Self::Check,
        Self::Warning,
        Self::Info,
        Self::Comment,
        Self::History,
        Self::Grid,
        Self::Board,
        Self::Sun,
        Self::Moon,
        Self::More,
        Self::Trash,
        Self::Pencil,
        Self::Lock,
        Self::Person,
        Self::Keyboard,
        Self::Settings,
        Self::Tension,
        Self::Lamp,
    ];

    /// Paints the icon in the middle of a rectangle, as large as fits.
    pub fn paint(self, painter: &Painter, rect: Rect, color: Color32) {
        self.draw(&Pen::new(painter, rect, color));
    }

    /// Takes room for the icon in a row and paints it; says nothing to a screen reader.
    pub fn show(self, ui: &mut Ui, side: f32, color: Color32) {
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        if ui.is_rect_visible(rect) {
            self.paint(ui.painter(), rect, color);
        }
    }

    fn draw(self, pen: &Pen<'_>) {
        match self {
            Self::Search => {
                pen.circle((7.0, 7.0), 4.5);
                pen.line(&[(10.3, 10.3), (14.0, 14.0)]);
            }
            Self::Link => link(pen),
            Self::Lamp => lamp(pen),
            Self::Undo => turn(pen, |x| x),
            Self::Redo => turn(pen, |x| 16.0 - x),
            Self::Save => {
                pen.arrow((8.0, 1.5), (8.0, 10.0), 3.0);
                pen.line(&[(2.5, 10.5), (2.5, 13.5), (13.5, 13.5), (13.5, 10.5)]);
            }
            Self::Open => {
                pen.line(&[
                    (1.5, 12.5),
                    (1.5, 3.5),
                    (6.0, 3.5),
                    (7.5, 5.5),
                    (13.5, 5.5),
                    (13.5, 7.5),
                ]);
                pen.closed(&[(1.5, 12.5), (4.0, 7.5), (15.0, 7.5), (12.5, 12.5)]);
            }
            Self::Export => {
                pen.arrow((8.0, 10.5), (8.0, 2.0), 3.0);
                pen.line(&[
                    (5.0, 6.5),
                    (2.5, 6.5),
                    (2.5, 14.0),
                    (13.5, 14.0),
                    (13.5, 6.5),
                    (11.0, 6.5),
                ]);
            }
            Self::Plus => {
                pen.line(&[(8.0, 2.5), (8.0, 13.5)]);
                pen.line(&[(2.5, 8.0), (13.5, 8.0)]);
            }
            Self::Close => {
                pen.line(&[(3.5, 3.5), (12.5, 12.5)]);
                pen.line(&[(12.5, 3.5), (3.5, 12.5)]);
            }
            Self::Chevron(direction) => {
                pen.line(&[(6.0, 3.5), (10.5, 8.0), (6.0, 12.5)].map(|point| turned(direction, point)));
            }
            Self::Arrow(direction) => {
                pen.arrow(turned(direction, (2.5, 8.0)), turned(direction, (13.5, 8.0)), 4.0);
            }
            Self::Check => pen.line(&[(2.5, 8.5), (6.5, 12.5), (13.5, 4.0)]),
            Self::Warning => {
                pen.closed(&[(8.0, 2.0), (14.8, 13.8), (1.2, 13.8)]);
                pen.line(&[(8.0, 6.3), (8.0, 9.8)]);
                pen.dot((8.0, 11.8), 0.9);
            }
            Self::Info => {
                pen.circle((8.0, 8.0), 6.5);
                pen.line(&[(8.0, 7.5), (8.0, 11.5)]);
                pen.dot((8.0, 5.0), 0.9);
            }
            Self::Comment => {
                pen.closed(&[
                    (1.5, 2.5),
                    (14.5, 2.5),
                    (14.5, 11.5),
                    (7.5, 11.5),
                    (4.5, 14.5),
                    (4.5, 11.5),
                    (1.5, 11.5),
                ]);
            }
            Self::History => {
                pen.circle((8.0, 8.0), 6.5);
                pen.line(&[(8.0, 4.0), (8.0, 8.5), (11.0, 10.0)]);
            }
            Self::Grid => {
                pen.closed(&[(1.5, 2.5), (14.5, 2.5), (14.5, 13.5), (1.5, 13.5)]);
                pen.line(&[(1.5, 6.5), (14.5, 6.5)]);
                pen.line(&[(1.5, 10.0), (14.5, 10.0)]);
                pen.line(&[(6.0, 2.5), (6.0, 13.5)]);
                pen.line(&[(10.5, 2.5), (10.5, 13.5)]);
            }
            Self::Board => board(pen),
            Self::Sun => sun(pen),
            Self::Moon => moon(pen),
            Self::More => {
                for x in [3.0, 8.0, 13.0] {
                    pen.dot((x, 8.0), 1.3);
                }
            }
            Self::Trash => {
                pen.line(&[(1.8, 4.5), (14.2, 4.5)]);
                pen.line(&[(5.5, 4.5), (5.5, 2.0), (10.5, 2.0), (10.5, 4.5)]);
                pen.line(&[(3.0, 4.5), (3.8, 14.0), (12.2, 14.0), (13.0, 4.5)]);
                pen.line(&[(6.5, 7.5), (6.5, 11.0)]);
                pen.line(&[(9.5, 7.5), (9.5, 11.0)]);
            }
            Self::Pencil => {
                pen.closed(&[(2.0, 14.0), (2.8, 10.4), (11.0, 2.2), (13.8, 5.0), (5.6, 13.2)]);
                pen.line(&[(9.2, 4.0), (12.0, 6.8)]);
            }
            Self::Lock => {
                pen.closed(&[(3.0, 7.0), (13.0, 7.0), (13.0, 14.0), (3.0, 14.0)]);
                pen.arc((8.0, 5.0), 3.0, 180.0, 360.0);
                pen.line(&[(5.0, 5.0), (5.0, 7.0)]);
                pen.line(&[(11.0, 5.0), (11.0, 7.0)]);
            }
            Self::Person => {
                pen.circle((8.0, 5.0), 3.0);
                pen.arc((8.0, 15.0), 5.5, 190.0, 350.0);
            }
            Self::Keyboard => {
                pen.closed(&[(1.0, 4.0), (15.0, 4.0), (15.0, 12.5), (1.0, 12.5)]);
                for x in [4.0, 6.7, 9.3, 12.0] {
                    pen.dot((x, 6.8), 0.7);
                }
                pen.line(&[(5.0, 10.0), (11.0, 10.0)]);
            }
            Self::Settings => {
                for (y, knob) in [(4.5, 10.5), (11.5, 5.5)] {
                    pen.line(&[(1.5, y), (knob - 2.0, y)]);
                    pen.line(&[(knob + 2.0, y), (14.5, y)]);
                    pen.circle((knob, y), 2.0);
                }
            }
            Self::Tension => pen.line(&[
                (9.5, 1.5),
                (3.5, 9.0),
                (8.0, 9.0),
                (6.5, 14.5),
                (12.5, 7.0),
                (8.0, 7.0),
                (9.5, 1.5),
            ]),
        }
    }
}

/// A point of an icon that points right, turned.
fn turned(direction: Direction, (x, y): Point) -> Point {
    match direction {
        Direction::Right => (x, y),
        Direction::Left => (16.0 - x, y),
        Direction::Down => (y, x),
        Direction::Up => (y, 16.0 - x),
    }
}

/// Two ends joined by a curve: what a link looks like on the board.
fn link(pen: &Pen<'_>) {
    pen.circle((3.5, 4.0), 2.0);
    pen.circle((12.5, 12.0), 2.0);
    let curve: Vec<Point> = (0..=16_u8)
        .map(|step| {
            let t = f32::from(step) / 16.0;
            (5.5 + 5.0 * t, 4.0 + 8.0 * t * t * (3.0 - 2.0 * t))
        })
        .collect();
    pen.curve(&curve, false);
}

/// A bulb that shines.
fn lamp(pen: &Pen<'_>) {
    let mut bulb = vec![(6.2, 11.0)];
    bulb.extend(arc_points((8.0, 6.8), 3.7, 125.0, 415.0));
    bulb.push((9.8, 11.0));
    pen.curve(&bulb, false);
    pen.line(&[(6.2, 11.0), (9.8, 11.0)]);
    pen.line(&[(6.6, 13.6), (9.4, 13.6)]);
    for (from, to) in [
        ((1.0, 6.8), (2.6, 6.8)),
        ((13.4, 6.8), (15.0, 6.8)),
        ((8.0, 0.2), (8.0, 1.4)),
    ] {
        pen.line(&[from, to]);
    }
}

/// An arrow that bends back; mirrored for redo.
fn turn(pen: &Pen<'_>, mirror: impl Fn(f32) -> f32) {
    let mut points = vec![(2.0, 5.5)];
    points.extend(arc_points((10.0, 9.0), 3.5, -90.0, 90.0));
    points.push((6.0, 12.5));
    let points: Vec<Point> = points.into_iter().map(|(x, y)| (mirror(x), y)).collect();
    pen.curve(&points, false);
    pen.line(&[(5.5, 2.0), (2.0, 5.5), (5.5, 9.0)].map(|(x, y)| (mirror(x), y)));
}

/// Two columns of cards.
fn board(pen: &Pen<'_>) {
    for x in [1.5, 10.5] {
        for y in [2.5, 9.5] {
            pen.closed(&[(x, y), (x + 4.0, y), (x + 4.0, y + 4.0), (x, y + 4.0)]);
        }
    }
    pen.line(&[(5.5, 4.5), (10.5, 11.5)]);
}

fn sun(pen: &Pen<'_>) {
    pen.circle((8.0, 8.0), 3.0);
    for step in 0..8_u8 {
        let (sin, cos) = (f32::from(step) * 45.0).to_radians().sin_cos();
        pen.line(&[
            (8.0 + 5.2 * cos, 8.0 + 5.2 * sin),
            (8.0 + 7.0 * cos, 8.0 + 7.0 * sin),
        ]);
    }
}

/// The edge of a disc, and of a second disc that covers part of it.
fn moon(pen: &Pen<'_>) {
    let mut points = arc_points((8.0, 8.0), 6.0, 5.0, 265.0);
    points.extend(arc_points((10.5, 5.5), 4.4, 222.0, 48.0).into_iter().skip(1));
    pen.curve(&points, true);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_complete_and_without_repetition() {
        let mut seen = std::collections::HashSet::new();
        assert!(Icon::ALL.iter().all(|icon| seen.insert(icon)));
    }

    #[test]
    fn chevrons_point_where_they_say() {
        let tip = |direction| turned(direction, (10.5, 8.0));
        assert_eq!(tip(Direction::Up), (8.0, 5.5));
        assert_eq!(tip(Direction::Down), (8.0, 10.5));
        assert_eq!(tip(Direction::Left), (5.5, 8.0));
    }
}
