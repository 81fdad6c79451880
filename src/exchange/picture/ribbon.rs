//! The map: two columns with a ribbon for each link.
//!
//! Width is strength; an enabling ribbon is dashed, one in brackets hollow, one below none dotted; signs on
//! it say what width and pattern do not. Ends of ribbons at one item stand beside each other in the order of
//! the other side, so that those of one item do not cross at its own end.

use super::colour::{self, Colour, INK, INK_WEAK, PAPER};
use super::flow::{Look, paragraph};
use super::model::{Link, Map, Reached, Words};
use super::ribbon_column::{Place, Style, measure};
use super::ruler::{Hand, Ruler};
use super::scene::{Anchor, Group, Scene, Shape, Stroke, Weight};
use crate::exchange::export::paper::Line;
use crate::model::{Contribution, Side, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::point_sign;

/// From the most generous to the least; the first that fits is taken.
const STYLES: [Style; 10] = [
    style(11.5, 4, 6, 3.2),
    style(11.0, 3, 4, 2.6),
    style(11.0, 2, 3, 2.6),
    style(10.0, 2, 3, 2.4),
    style(9.5, 2, 2, 2.1),
    style(9.0, 2, 2, 1.8),
    style(9.0, 2, 1, 1.8),
    style(9.0, 1, 1, 1.6),
    style(8.5, 1, 1, 1.3),
    style(8.0, 1, 1, 1.1),
];

const fn style(size: f32, lines: usize, group_lines: usize, unit: f32) -> Style {
    Style {
        size,
        lines,
        group_lines,
        unit,
    }
}

/// Between two ribbons at an item.
const BETWEEN: f32 = 1.0;

/// Draws the map in a width; as high as `room`, or higher if it must.
pub(super) fn body(map: &Map, words: &Catalogue, ruler: &mut Ruler, width: f32, room: f32) -> Scene {
    let label = width * if width > 900.0 { 0.315 } else { 0.335 };
    let names = names(map, words, ruler, width, label);
    let under_names = names.height + 6.0;
    let room = room - under_names;
    let mut sides = None;
    for style in STYLES {
        let [actions, targets] = needs(map, style.unit);
        let left = measure(map, words, Side::Action, (style, label), &actions, ruler);
        let right = measure(map, words, Side::Target, (style, label), &targets, ruler);
        let height = left.natural().max(right.natural());
        sides = Some((left, right, style, height));
        if height <= room {
            break;
        }
    }
    let mut scene = Scene {
        width,
        height: under_names,
        shapes: names.shapes,
    };
    let Some((left, right, style, natural)) = sides else {
        return scene;
    };
    let height = natural.max(room.min(natural * 1.6));
    let mut shapes = Vec::new();
    let right_edge = width - label;
    let actions = left.draw(map, height, 0.0, &mut shapes);
    let targets = right.draw(map, height, right_edge, &mut shapes);
    let span = (label, right_edge);
    let ribbons = ribbons(map, style, span, (&actions, &targets), ruler);
    if ribbons.is_empty() {
        let look = Look {
            size: 12.0,
            weight: Weight::Regular,
            colour: INK_WEAK,
            most: 3,
        };
        let text = Words::plain(words.text("picture-no-link"));
        let note = paragraph(&text, look, right_edge - label - 80.0, ruler);
        let drawn = Scene {
            shapes,
            ..Scene::default()
        };
        scene.place(drawn, 0.0, under_names, 1.0);
        scene.place(note, label + 40.0, under_names + 40.0, 1.0);
        scene.height += height;
        return scene;
    }
    shapes.splice(0..0, ribbons);
    let drawn = Scene {
        width,
        height,
        shapes,
    };
    scene.place(drawn, 0.0, under_names, 1.0);
    scene.height += height;
    scene
}

/// The names of the two plans over their columns.
fn names(map: &Map, words: &Catalogue, ruler: &mut Ruler, width: f32, label: f32) -> Scene {
    let look = Look {
        size: 11.0,
        weight: Weight::Bold,
        colour: INK,
        most: 2,
    };
    let mut scene = Scene::default();
    for (key, name, x) in [
        ("picture-actions-of", &map.actions.name, 0.0),
        ("picture-targets-of", &map.targets.name, width - label),
    ] {
        let line = Line::sentence(words, key, &[("plan", (&name.text).into())]);
        let block = paragraph(&Words::sentence(&line), look, label, ruler);
        scene.height = scene.height.max(block.height);
        scene.place(block, x, 0.0, 1.0);
    }
    scene
}

fn ribbon_width(link: &Link, unit: f32) -> f32 {
    unit * f32::from(link.value.digit())
}

/// How much room the ribbons of each item take.
fn needs(map: &Map, unit: f32) -> [Vec<Option<f32>>; 2] {
    let mut sides = [
        vec![None; map.actions.items.len()],
        vec![None; map.targets.items.len()],
    ];
    for ((action, target), link) in map.links() {
        let [actions, targets] = &mut sides;
        for need in [actions.get_mut(action), targets.get_mut(target)]
            .into_iter()
            .flatten()
        {
            *need = Some(need.unwrap_or(0.0) + ribbon_width(link, unit) + BETWEEN);
        }
    }
    sides
}

struct Drawn<'a> {
    pair: (usize, usize),
    link: &'a Link,
    from: (f32, f32),
    to: (f32, f32),
    width: f32,
}

/// The ribbons, strong ones first so that weak ones are not hidden, then the signs on them.
fn ribbons(
    map: &Map,
    style: Style,
    (left, right): (f32, f32),
    (actions, targets): (&[Option<Place>], &[Option<Place>]),
    ruler: &mut Ruler,
) -> Vec<Shape> {
    let mut all = Vec::new();
    let [needs_a, needs_t] = needs(map, style.unit);
    let mut used_a = vec![0.0; actions.len()];
    let mut used_t = vec![0.0; targets.len()];
    for (pair, link) in map.links() {
        let width = ribbon_width(link, style.unit);
        let end = |places: &[Option<Place>], needs: &[Option<f32>], used: &mut [f32], at: usize| {
            let place = places.get(at).copied().flatten()?;
            let need = needs.get(at).copied().flatten()?;
            let used = used.get_mut(at)?;
            let y = place.top + (place.height - need) / 2.0 + *used + f32::midpoint(width, BETWEEN);
            *used += width + BETWEEN;
            Some(y)
        };
        let from = end(actions, &needs_a, &mut used_a, pair.0);
        let to = end(targets, &needs_t, &mut used_t, pair.1);
        if let (Some(from), Some(to)) = (from, to) {
            all.push(Drawn {
                pair,
                link,
                from: (left, from),
                to: (right, to),
                width,
            });
        }
    }
    all.sort_by_key(|one| (std::cmp::Reverse(one.link.value.digit()), one.pair));
    let mut shapes: Vec<_> = all.iter().map(|one| ribbon(map, one)).collect();
    let mut taken = Vec::new();
    for one in &all {
        shapes.extend(sign(one, &mut taken, ruler));
    }
    shapes
}

/// A ribbon with a white edge, so that those below are seen to pass under it.
fn ribbon(map: &Map, one: &Drawn<'_>) -> Shape {
    let code = |items: &[super::Item], at: usize| items.get(at).map(|item| item.code.clone());
    let action = code(&map.actions.items, one.pair.0).unwrap_or_default();
    let target = code(&map.targets.items, one.pair.1).unwrap_or_default();
    let group = map.targets.items.get(one.pair.1).and_then(|item| item.group);
    let (from, to) = (one.from, one.to);
    let strokes = strokes(one.link, one.width, colour::of_group(group));
    let kind = match one.link.kind {
        Some(Contribution::Direct) => "direct",
        Some(Contribution::Enabling) => "enabling",
        None => "",
    };
    Shape::Group(Group {
        class: "link",
        title: Some(one.link.sentence.clone()),
        data: vec![
            ("data-action", action),
            ("data-target", target),
            ("data-value", one.link.value.value().to_string()),
            ("data-kind", kind.to_owned()),
            ("data-status", one.link.reached.name().to_owned()),
        ],
        anchor: Some(format!("pair-{}-{}", one.pair.0, one.pair.1)),
        placed: None,
        shapes: strokes
            .into_iter()
            .map(|stroke| Shape::Ribbon { from, to, stroke })
            .collect(),
    })
}

/// The strokes of a ribbon, one on the other.
pub(super) fn strokes(link: &Link, width: f32, colour: Colour) -> Vec<Stroke> {
    let dash = if link.value < Strength::None {
        Some((1.5, 2.5))
    } else if link.kind == Some(Contribution::Enabling) {
        Some((9.0, 3.5))
    } else {
        None
    };
    let mut strokes = vec![Stroke::solid(PAPER, width + 1.6), Stroke { colour, width, dash }];
    if link.reached == Reached::Bracketed {
        strokes.push(Stroke::solid(PAPER, (width - 2.0).max(width * 0.35)));
    }
    strokes
}

/// What width and pattern do not say: brackets, tension, reservation, a value below none.
pub(super) fn sign_text(link: &Link) -> String {
    let value = if link.reached == Reached::Bracketed {
        format!("[{}]", point_sign(link.value))
    } else if link.value < Strength::None {
        point_sign(link.value).to_owned()
    } else {
        String::new()
    };
    format!("{value}{}", link.marks())
}

/// Places on a ribbon to try, from the middle out.
const PLACES: [f32; 11] = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8, 0.14, 0.86];

fn sign(one: &Drawn<'_>, taken: &mut Vec<(f32, f32, f32)>, ruler: &mut Ruler) -> Option<Shape> {
    let text = sign_text(one.link);
    if text.is_empty() {
        return None;
    }
    let size = 8.0;
    let line = ruler.whole(&Words::plain(text), Weight::Bold, size);
    let (width, height) = (line.width + 5.0, 10.5);
    let is_free = |(x, y): (f32, f32)| {
        let overlaps = |(tx, ty, tw): &(f32, f32, f32)| {
            (x - tx).abs() < f32::midpoint(width, *tw) + 1.0 && (y - ty).abs() < height + 0.5
        };
        !taken.iter().any(overlaps)
    };
    let places = PLACES.map(|at| on_curve(one.from, one.to, at));
    let (x, y) = places
        .into_iter()
        .find(|place| is_free(*place))
        .unwrap_or_else(|| on_curve(one.from, one.to, 0.5));
    taken.push((x, y, width));
    let hand = Hand {
        size,
        weight: Weight::Bold,
        colour: INK,
        anchor: Anchor::Middle,
    };
    Some(Shape::Group(Group {
        class: "sign",
        shapes: vec![
            Shape::Rect {
                x: x - width / 2.0,
                y: y - height / 2.0,
                width,
                height,
                radius: 3.0,
                fill: Some(PAPER),
                stroke: Some(Stroke::solid(INK_WEAK, 0.75)),
            },
            Shape::Text(line.at(x, size.mul_add(0.36, y), hand)),
        ],
        ..Group::default()
    }))
}

/// A point of a ribbon.
fn on_curve(from: (f32, f32), to: (f32, f32), at: f32) -> (f32, f32) {
    let back = 1.0 - at;
    let middle = f32::midpoint(from.0, to.0);
    let (a, b, c, d) = (
        back * back * back,
        3.0 * back * back * at,
        3.0 * back * at * at,
        at * at * at,
    );
    (
        a * from.0 + b * middle + c * middle + d * to.0,
        (a + b) * from.1 + (c + d) * to.1,
    )
}
