//! The heat map: actions by targets, the marks of the legend on grounds of few steps.
//!
//! The mark says everything: digit, brackets, tension. The ground repeats the strength, its shape the kind.

use std::ops::Range;

use super::colour::{self, HAIR, INK, INK_WEAK, PAPER, RULE};
use super::flow::LEADING;
use super::heat_head::{self, Heads};
use super::model::{Link, Map, Reached, Said, Words};
use super::ruler::{Hand, Ruler};
use super::scene::{Anchor, Group, Scene, Shape, Stroke, Weight, filled, line};
use crate::model::{Contribution, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::point_sign;

/// The most targets side by side and actions below each other on one sheet.
const MOST_TARGETS: usize = 40;
const MOST_ACTIONS: usize = 60;

/// A part of the matrix that stands on one sheet.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub(super) actions: Range<usize>,
    pub(super) targets: Range<usize>,
    /// Whether sums of rows, and of columns, stand on it.
    pub(super) ends: (bool, bool),
}

/// The pieces, each with as many rows and columns as its neighbours.
pub(super) fn pieces(map: &Map) -> Vec<Piece> {
    let rows = ranges(map.actions.items.len(), MOST_ACTIONS);
    let columns = ranges(map.targets.items.len(), MOST_TARGETS);
    let (last_row, last_column) = (rows.len(), columns.len());
    let mut pieces = Vec::with_capacity(last_row * last_column);
    for (row, actions) in rows.iter().enumerate() {
        for (column, targets) in columns.iter().enumerate() {
            pieces.push(Piece {
                actions: actions.clone(),
                targets: targets.clone(),
                ends: (column + 1 == last_column, row + 1 == last_row),
            });
        }
    }
    pieces
}

fn ranges(count: usize, most: usize) -> Vec<Range<usize>> {
    let pieces = count.div_ceil(most).max(1);
    (0..pieces)
        .map(|at| count * at / pieces..count * (at + 1) / pieces)
        .collect()
}

/// Which part of the matrix a sheet shows.
pub(super) fn piece_words(map: &Map, words: &Catalogue, piece: &Piece, at: usize, count: usize) -> String {
    let code =
        |items: &[super::Item], at: usize| items.get(at).map_or_else(String::new, |one| one.code.clone());
    let (actions, targets) = (&map.actions.items, &map.targets.items);
    words.format(
        "picture-sheet-of",
        &[
            ("number", (at + 1).to_string().into()),
            ("count", count.to_string().into()),
            ("first_action", code(actions, piece.actions.start).into()),
            (
                "last_action",
                code(actions, piece.actions.end.saturating_sub(1)).into(),
            ),
            ("first_target", code(targets, piece.targets.start).into()),
            (
                "last_target",
                code(targets, piece.targets.end.saturating_sub(1)).into(),
            ),
        ],
    )
}

/// The room for a heat map.
pub(super) struct Room {
    pub(super) width: f32,
    pub(super) height: f32,
    /// Whether coverage classes stand behind the sums.
    pub(super) classes: bool,
}

impl Room {
    /// A room on a sheet of its own.
    pub(super) fn on_sheet(width: f32, height: f32) -> Self {
        Self {
            width,
            height,
            classes: true,
        }
    }
}

/// Draws a piece into a room; wider or higher than it if it must.
pub(super) fn body(map: &Map, piece: &Piece, words: &Catalogue, ruler: &mut Ruler, room: &Room) -> Scene {
    let heads = Heads::measure(map, piece, ruler, room);
    let mut shapes = Vec::new();
    heat_head::draw(&heads, map, piece, words, ruler, &mut shapes);
    let targets = map.by_target();
    let (left, top) = (heads.left, heads.top);
    for (row, action) in piece.actions.clone().enumerate() {
        let y = top + row as f32 * heads.cell.1;
        for (column, target) in piece.targets.clone().enumerate() {
            let x = left + column as f32 * heads.cell.0;
            shapes.push(cell(map, (action, target), (x, y), &heads, ruler));
        }
        if piece.ends.0 {
            sum(
                map.of_action(action),
                map,
                (heads.sums_x(), y + heads.cell.1 / 2.0),
                &heads,
                ruler,
                &mut shapes,
            );
        }
    }
    if piece.ends.1 {
        for (column, target) in piece.targets.clone().enumerate() {
            let x = left + column as f32 * heads.cell.0;
            let counts = targets.get(target).copied().unwrap_or_default();
            let place = (x + heads.cell.0 / 2.0, heads.sums_y());
            sum(counts, map, place, &heads, ruler, &mut shapes);
        }
    }
    grid(map, piece, &heads, &mut shapes);
    Scene {
        width: heads.width,
        height: heads.height,
        shapes,
    }
}

/// Lines between groups and around everything.
fn grid(map: &Map, piece: &Piece, heads: &Heads, shapes: &mut Vec<Shape>) {
    let (right, bottom) = (heads.matrix_right(), heads.matrix_bottom());
    let ends = |items: &[super::Item], range: &Range<usize>| -> Vec<usize> {
        let group = |at: usize| items.get(at).and_then(|item| item.group);
        range
            .clone()
            .skip(1)
            .filter(|at| group(*at) != group(at - 1))
            .map(|at| at - range.start)
            .collect()
    };
    for row in ends(&map.actions.items, &piece.actions) {
        let y = heads.top + row as f32 * heads.cell.1;
        shapes.push(line((0.0, y), (right, y), RULE, 1.0));
    }
    for column in ends(&map.targets.items, &piece.targets) {
        let x = heads.left + column as f32 * heads.cell.0;
        shapes.push(line((x, 0.0), (x, bottom), RULE, 1.0));
    }
    shapes.push(Shape::Rect {
        x: heads.left,
        y: heads.top,
        width: right - heads.left,
        height: bottom - heads.top,
        radius: 0.0,
        fill: None,
        stroke: Some(Stroke::solid(INK_WEAK, 1.2)),
    });
}

/// `2/1/0`: direct, enabling, kind not said; the links alone on a scale without kinds.
fn sum(
    counts: [usize; 3],
    map: &Map,
    (x, y): (f32, f32),
    heads: &Heads,
    ruler: &mut Ruler,
    shapes: &mut Vec<Shape>,
) {
    let [direct, enabling, other] = counts;
    let text = match (map.scale.has_kind(), map.has_unsaid()) {
        (false, _) => (direct + enabling + other).to_string(),
        (true, false) => format!("{direct}/{enabling}"),
        (true, true) => format!("{direct}/{enabling}/{other}"),
    };
    let size = (heads.mark_size * 0.85).min(11.0);
    let fits = heads.cell.0.min(heads.sum_width) - 5.0;
    let line = ruler.whole(&Words::plain(text), Weight::Regular, size);
    let size = size * (fits / line.width.max(1.0)).min(1.0);
    let line = ruler.whole(&Words::plain(line.text), Weight::Regular, size);
    let hand = Hand {
        size,
        weight: Weight::Regular,
        colour: INK,
        anchor: Anchor::Middle,
    };
    let base = size.mul_add(0.36, y);
    shapes.push(Shape::Text(line.at(x, base, hand)));
}

fn cell(map: &Map, pair: (usize, usize), (x, y): (f32, f32), heads: &Heads, ruler: &mut Ruler) -> Shape {
    let said = map.pairs.get(&pair);
    let code = |items: &[super::Item], at: usize| items.get(at).map(|item| item.code.clone());
    let action = code(&map.actions.items, pair.0).unwrap_or_default();
    let target = code(&map.targets.items, pair.1).unwrap_or_default();
    let (width, height) = heads.cell;
    let mut shapes = vec![Shape::Rect {
        x,
        y,
        width,
        height,
        radius: 0.0,
        fill: None,
        stroke: Some(Stroke::solid(HAIR, 0.5)),
    }];
    let mark = mark(said);
    shapes.extend(ground(said, (x, y), heads.cell));
    shapes.extend(sign(
        said,
        &mark,
        (x + width / 2.0, y + height / 2.0),
        heads.mark_size,
        ruler,
    ));
    let link = match said {
        Some(Said::Link(link)) => Some(link),
        _ => None,
    };
    Shape::Group(Group {
        class: if link.is_some() { "cell link" } else { "cell" },
        title: link.map(|link| link.sentence.clone()),
        data: vec![
            ("data-action", action),
            ("data-target", target),
            ("data-mark", mark),
        ],
        anchor: None,
        placed: None,
        shapes,
    })
}

/// The mark of the legend.
pub(crate) fn mark(said: Option<&Said>) -> String {
    match said {
        None => ".".to_owned(),
        Some(Said::None { bracketed: false }) => "-".to_owned(),
        Some(Said::None { bracketed: true }) => "[-]".to_owned(),
        Some(Said::CannotJudge) => "?".to_owned(),
        Some(Said::Differ) => "!".to_owned(),
        Some(Said::Withheld) => "□".to_owned(),
        Some(Said::Link(link)) => {
            let sign = point_sign(link.value);
            let value = if link.reached == Reached::Bracketed {
                format!("[{sign}]")
            } else {
                sign.to_owned()
            };
            format!("{value}{}", link.marks())
        }
    }
}

/// The colours of a link's ground and of the mark on it.
fn step(link: &Link) -> (colour::Colour, colour::Colour) {
    if link.value < Strength::None {
        return (colour::AGAINST, INK);
    }
    let place = usize::from(link.value.digit()).saturating_sub(1);
    colour::STEPS.get(place).copied().unwrap_or((PAPER, INK))
}

/// The ground: full for direct, with round corners and room around for enabling, hollow in brackets.
pub(super) fn ground(said: Option<&Said>, (x, y): (f32, f32), (width, height): (f32, f32)) -> Option<Shape> {
    match said {
        Some(Said::CannotJudge) => Some(filled(
            x + 1.0,
            y + 1.0,
            width - 2.0,
            height - 2.0,
            colour::UNABLE,
        )),
        Some(Said::Withheld) => {
            let side = (height * 0.4).min(8.0);
            Some(Shape::Rect {
                x: x + (width - side) / 2.0,
                y: y + (height - side) / 2.0,
                width: side,
                height: side,
                radius: 0.0,
                fill: None,
                stroke: Some(Stroke::solid(INK_WEAK, 1.0)),
            })
        }
        Some(Said::Link(link)) => {
            let (fill, _) = step(link);
            let is_enabling = link.kind == Some(Contribution::Enabling);
            let (inset, radius) = if is_enabling {
                ((height * 0.14).min(width * 0.14), height * 0.34)
            } else {
                (1.0, 0.0)
            };
            let is_hollow = link.reached == Reached::Bracketed;
            let inset = if is_hollow { inset + 1.0 } else { inset };
            Some(Shape::Rect {
                x: x + inset,
                y: y + inset,
                width: width - 2.0 * inset,
                height: height - 2.0 * inset,
                radius,
                fill: (!is_hollow).then_some(fill),
                stroke: is_hollow.then(|| {
                    let is_pale = link.value == Strength::Weak;
                    Stroke::solid(if is_pale { colour::MODERATE } else { fill }, 1.4)
                }),
            })
        }
        _ => None,
    }
}

/// The mark, bold for direct, leaning for enabling.
pub(super) fn sign(
    said: Option<&Said>,
    mark: &str,
    (x, y): (f32, f32),
    size: f32,
    ruler: &mut Ruler,
) -> Option<Shape> {
    let (weight, colour, slanted) = match said {
        // A box is drawn.
        Some(Said::Withheld) => return None,
        Some(Said::Link(link)) => {
            let colour = if link.reached == Reached::Bracketed {
                INK
            } else {
                step(link).1
            };
            let is_direct = link.kind == Some(Contribution::Direct);
            let weight = if is_direct { Weight::Bold } else { Weight::Regular };
            (weight, colour, link.kind == Some(Contribution::Enabling))
        }
        Some(Said::Differ) => (Weight::Bold, INK, false),
        _ => (Weight::Regular, INK_WEAK, false),
    };
    let line = ruler.whole(&Words::plain(mark), weight, size);
    let hand = Hand {
        size,
        weight,
        colour,
        anchor: Anchor::Middle,
    };
    let mut text = line.at(x, size.mul_add(0.36, y), hand);
    text.slanted = slanted;
    Some(Shape::Text(text))
}

/// How many lines of a size fit into a height.
pub(super) fn lines_in(height: f32, size: f32) -> usize {
    ((height / (size * LEADING)).floor() as usize).max(1)
}
