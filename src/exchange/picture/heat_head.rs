//! Heads of rows and columns of the heat map, and what stands after the last of them.

use super::colour::{INK, INK_WEAK};
use super::flow::LEADING;
use super::heat::{Piece, Room, lines_in};
use super::model::{Column, Map, Words};
use super::ruler::{Fitted, Hand, Ruler, is_rtl};
use super::scene::{Anchor, Group, Shape, Weight};
use crate::phrase::catalogue::Catalogue;

const GAP: f32 = 5.0;
/// Titles of targets are as long as this at most.
const HEAD: f32 = 118.0;
const SIZE: f32 = 9.0;
const CLASS_SIZE: f32 = 8.0;
/// The column of sums, and that of classes.
const SUM: f32 = 44.0;
const CLASS: f32 = 92.0;

/// Where everything is.
pub(super) struct Heads {
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) cell: (f32, f32),
    pub(super) mark_size: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) sum_width: f32,
    /// The columns of codes: of groups of actions, and of actions.
    group_width: f32,
    code_width: f32,
    /// The height of groups over the targets, of titles, and of codes that lie flat.
    groups_height: f32,
    title_height: f32,
    flat_codes: bool,
    classes: (bool, bool),
    class_height: f32,
    rows: usize,
    columns: usize,
}

fn widest<'a>(codes: impl Iterator<Item = &'a String>, size: f32, ruler: &mut Ruler) -> f32 {
    codes
        .map(|code| ruler.whole(&Words::plain(code), Weight::Bold, size).width)
        .fold(0.0, f32::max)
}

impl Heads {
    pub(super) fn measure(map: &Map, piece: &Piece, ruler: &mut Ruler, room: &Room) -> Self {
        let (rows, columns) = (piece.actions.len(), piece.targets.len());
        let action_codes = widest(map.actions.items.iter().map(|item| &item.code), SIZE, ruler);
        let target_codes = widest(map.targets.items.iter().map(|item| &item.code), SIZE, ruler);
        let group_width = match map.actions.groups.len() {
            0 => 0.0,
            _ => widest(map.actions.groups.iter().map(|group| &group.code), SIZE, ruler) + GAP,
        };
        let groups_height = if map.targets.groups.is_empty() { 0.0 } else { 15.0 };
        let classes = (
            room.classes && piece.ends.0 && map.actions.items.iter().any(|item| item.class.is_some()),
            room.classes && piece.ends.1 && map.targets.items.iter().any(|item| item.class.is_some()),
        );
        let sum_width = if piece.ends.0 { SUM } else { 0.0 };
        let class_width = if classes.0 { CLASS } else { 0.0 };
        let widest_title = map
            .actions
            .items
            .iter()
            .map(|item| ruler.whole(&item.title, Weight::Regular, SIZE).width)
            .fold(60.0, f32::max);
        let title_width = (room.width * 0.23).clamp(130.0, 270.0).min(widest_title + 1.0);
        let left = group_width + action_codes + GAP + title_width + GAP;
        let across = (room.width - left - sum_width - class_width) / columns.max(1) as f32;
        let cell_width = across.clamp(21.0, 44.0);
        let flat_codes = target_codes <= cell_width - 2.0;
        let title_height = if flat_codes {
            HEAD
        } else {
            HEAD.max(target_codes + GAP)
        };
        let top = groups_height + title_height + if flat_codes { SIZE * LEADING } else { 0.0 } + 3.0;
        let class_height = if classes.1 {
            let texts = map.targets.items.iter().filter_map(|item| item.class.clone());
            texts
                .map(|text| ruler.whole(&Words::plain(text), Weight::Regular, CLASS_SIZE).width)
                .fold(0.0, f32::max)
                // In two lines where it is longer.
                .min(64.0)
                + 2.0 * GAP
        } else {
            0.0
        };
        let sums_height = if piece.ends.1 { 18.0 } else { 0.0 };
        let down = (room.height - top - class_height - sums_height) / rows.max(1) as f32;
        let cell_height = down.clamp(15.0, 28.0);
        let mark_size = (cell_height * 0.56).min(cell_width * 0.42).clamp(7.0, 13.0);
        Self {
            left,
            top,
            cell: (cell_width, cell_height),
            mark_size,
            width: left + columns as f32 * cell_width + sum_width + class_width,
            height: top + rows as f32 * cell_height + sums_height + class_height,
            sum_width,
            group_width,
            code_width: action_codes,
            groups_height,
            title_height,
            flat_codes,
            classes,
            class_height,
            rows,
            columns,
        }
    }

    pub(super) fn matrix_right(&self) -> f32 {
        self.left + self.columns as f32 * self.cell.0
    }

    pub(super) fn matrix_bottom(&self) -> f32 {
        self.top + self.rows as f32 * self.cell.1
    }

    /// The middle of the column of sums.
    pub(super) fn sums_x(&self) -> f32 {
        self.matrix_right() + self.sum_width / 2.0
    }

    /// The top of the row of sums.
    pub(super) fn sums_y(&self) -> f32 {
        self.matrix_bottom()
    }
}

/// Draws the heads and the classes.
pub(super) fn draw(
    heads: &Heads,
    map: &Map,
    piece: &Piece,
    words: &Catalogue,
    ruler: &mut Ruler,
    shapes: &mut Vec<Shape>,
) {
    for (row, action) in piece.actions.clone().enumerate() {
        row_head(heads, map, action, row, ruler, shapes);
    }
    for (column, target) in piece.targets.clone().enumerate() {
        column_head(heads, map, target, column, ruler, shapes);
    }
    let actions: Vec<_> = piece.actions.clone().collect();
    let mut row = 0;
    for (group, members) in map.actions.runs(&actions) {
        if let Some(code) = group
            .and_then(|at| map.actions.groups.get(at))
            .map(|one| &one.code)
        {
            let line = ruler.whole(&Words::plain(code), Weight::Bold, SIZE);
            let base = heads.top + row as f32 * heads.cell.1 + heads.cell.1 / 2.0 + SIZE * 0.36;
            shapes.push(Shape::Text(line.at(
                0.0,
                base,
                hand(Weight::Bold, INK_WEAK, Anchor::Start),
            )));
        }
        row += members.len();
    }
    let targets: Vec<_> = piece.targets.clone().collect();
    let mut column = 0;
    for (group, members) in map.targets.runs(&targets) {
        let room = members.len() as f32 * heads.cell.0 - 4.0;
        if let Some(line) = group.and_then(|at| group_line(&map.targets, at, room, ruler)) {
            let middle = heads.left + (column as f32 + members.len() as f32 / 2.0) * heads.cell.0;
            shapes.push(Shape::Text(line.at(
                middle,
                10.0,
                hand(Weight::Bold, INK_WEAK, Anchor::Middle),
            )));
        }
        column += members.len();
    }
    names_of_sums(heads, map, piece, words, ruler, shapes);
}

fn hand(weight: Weight, colour: super::colour::Colour, anchor: Anchor) -> Hand {
    Hand {
        size: SIZE,
        weight,
        colour,
        anchor,
    }
}

/// Code and as much of the title as there is room for; the code alone where it fills the room.
fn group_line(column: &Column, at: usize, room: f32, ruler: &mut Ruler) -> Option<Fitted> {
    let group = column.groups.get(at)?;
    let code = ruler.whole(&Words::plain(&group.code), Weight::Bold, SIZE);
    if code.width + 20.0 > room {
        return Some(code);
    }
    let text = Words {
        text: format!("{} {}", group.code, group.title.text),
        lang: group.title.lang.clone(),
    };
    let line = ruler.fit(&text, Weight::Bold, SIZE, room, 1).pop()?;
    // The code does not turn a title around.
    let rtl = is_rtl(&group.title.text);
    Some(ruler.line(line.text, line.lang, (Weight::Bold, SIZE), rtl))
}

fn row_head(heads: &Heads, map: &Map, action: usize, row: usize, ruler: &mut Ruler, shapes: &mut Vec<Shape>) {
    let Some(item) = map.actions.items.get(action) else {
        return;
    };
    let middle = (row as f32 + 0.5).mul_add(heads.cell.1, heads.top);
    let code = ruler.whole(&Words::plain(&item.code), Weight::Bold, SIZE);
    let base = SIZE.mul_add(0.36, middle);
    let mut drawn = vec![Shape::Text(code.at(
        heads.group_width,
        base,
        hand(Weight::Bold, INK, Anchor::Start),
    ))];
    let from = heads.group_width + heads.code_width + GAP;
    let room = heads.left - GAP - from;
    // Two smaller lines rather than one that is cut.
    let whole = ruler.whole(&item.title, Weight::Regular, SIZE);
    let (size, most) = if whole.width <= room {
        (SIZE, 1)
    } else {
        (SIZE * 0.86, lines_in(heads.cell.1, SIZE * 0.83).min(2))
    };
    let lines = ruler.fit(&item.title, Weight::Regular, size, room, most);
    push_lines(lines, (from, middle), size, room, &mut drawn);
    if let Some(class) = item.class.as_ref().filter(|_| heads.classes.0) {
        let x = heads.matrix_right() + heads.sum_width + GAP;
        let most = lines_in(heads.cell.1, CLASS_SIZE * 0.97).min(2);
        let lines = ruler.fit(
            &Words::plain(class),
            Weight::Regular,
            CLASS_SIZE,
            CLASS - GAP,
            most,
        );
        push_lines(lines, (x, middle), CLASS_SIZE, CLASS - GAP, &mut drawn);
    }
    shapes.push(Shape::Group(Group {
        class: "item action",
        title: Some(format!("{} {}", item.code, item.title.text)),
        data: vec![("data-action", item.code.clone())],
        anchor: None,
        placed: None,
        shapes: drawn,
    }));
}

/// Lines around a middle.
fn push_lines(lines: Vec<Fitted>, (x, middle): (f32, f32), size: f32, room: f32, shapes: &mut Vec<Shape>) {
    let leading = size * 1.12;
    let first = middle - (lines.len() as f32 - 1.0) * leading / 2.0 + size * 0.36;
    for (at, line) in lines.into_iter().enumerate() {
        let (x, anchor) = if line.rtl {
            (x + room, Anchor::End)
        } else {
            (x, Anchor::Start)
        };
        let hand = Hand {
            size,
            weight: Weight::Regular,
            colour: INK,
            anchor,
        };
        shapes.push(Shape::Text(line.at(x, first + at as f32 * leading, hand)));
    }
}

fn column_head(
    heads: &Heads,
    map: &Map,
    target: usize,
    column: usize,
    ruler: &mut Ruler,
    shapes: &mut Vec<Shape>,
) {
    let Some(item) = map.targets.items.get(target) else {
        return;
    };
    let middle = (column as f32 + 0.5).mul_add(heads.cell.0, heads.left);
    let foot = heads.groups_height + heads.title_height;
    let code = ruler.whole(&Words::plain(&item.code), Weight::Bold, SIZE);
    let mut drawn = Vec::new();
    let mut room = heads.title_height - GAP;
    let mut start = foot - 2.0;
    if heads.flat_codes {
        let base = heads.top - 4.0;
        drawn.push(Shape::Text(code.at(
            middle,
            base,
            hand(Weight::Bold, INK, Anchor::Middle),
        )));
    } else {
        room -= code.width + GAP;
        let mut text = code.clone().at(
            SIZE.mul_add(0.36, middle),
            start,
            hand(Weight::Bold, INK, Anchor::Start),
        );
        text.upwards = true;
        drawn.push(Shape::Text(text));
        start -= code.width + GAP;
    }
    let size = SIZE * 0.92;
    if room > size * 2.0 {
        let most = lines_in(heads.cell.0 - 2.0, size * 0.92).min(3);
        let lines = ruler.fit(&item.title, Weight::Regular, size, room, most);
        upward(lines, (middle, start), size, room, &mut drawn);
    }
    if let Some(class) = item.class.as_ref().filter(|_| heads.classes.1) {
        let room = heads.class_height - 2.0 * GAP;
        let most = lines_in(heads.cell.0 - 2.0, CLASS_SIZE * 0.92).min(2);
        let lines = ruler.fit(&Words::plain(class), Weight::Regular, CLASS_SIZE, room, most);
        let start = heads.height - 2.0;
        let longest = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        // Near the matrix, not at the edge.
        let start = start - (heads.class_height - GAP - longest).max(0.0);
        upward(lines, (middle, start), CLASS_SIZE, longest, &mut drawn);
    }
    shapes.push(Shape::Group(Group {
        class: "item target",
        title: Some(format!("{} {}", item.code, item.title.text)),
        data: vec![("data-target", item.code.clone())],
        anchor: None,
        placed: None,
        shapes: drawn,
    }));
}

/// Lines that run upwards, side by side around a middle.
fn upward(lines: Vec<Fitted>, (middle, start): (f32, f32), size: f32, room: f32, shapes: &mut Vec<Shape>) {
    let leading = size * 1.12;
    let first = middle - (lines.len() as f32 - 1.0) * leading / 2.0 + size * 0.36;
    for (at, line) in lines.into_iter().enumerate() {
        let (y, anchor) = if line.rtl {
            (start - room, Anchor::End)
        } else {
            (start, Anchor::Start)
        };
        let hand = Hand {
            size,
            weight: Weight::Regular,
            colour: INK,
            anchor,
        };
        let mut text = line.at(first + at as f32 * leading, y, hand);
        text.upwards = true;
        shapes.push(Shape::Text(text));
    }
}

/// What the sums and classes are.
fn names_of_sums(
    heads: &Heads,
    map: &Map,
    piece: &Piece,
    words: &Catalogue,
    ruler: &mut Ruler,
    shapes: &mut Vec<Shape>,
) {
    let size = CLASS_SIZE;
    let has_kind = map.scale.has_kind();
    let upright = |key: &'static str, x: f32, wide: f32, ruler: &mut Ruler, shapes: &mut Vec<Shape>| {
        let most = lines_in(wide, size * 0.92).min(3);
        let room = heads.title_height - GAP;
        let lines = ruler.fit(&Words::plain(words.text(key)), Weight::Regular, size, room, most);
        upward(
            lines,
            (x, heads.groups_height + heads.title_height),
            size,
            room,
            shapes,
        );
    };
    if piece.ends.0 {
        let key = if has_kind {
            "export-targets-served"
        } else {
            "export-targets-linked"
        };
        upright(key, heads.sums_x(), SUM - 4.0, ruler, shapes);
        if heads.classes.0 {
            let x = heads.matrix_right() + heads.sum_width + GAP;
            let line = ruler.whole(&Words::plain(words.text("picture-class")), Weight::Bold, size);
            let hand = Hand {
                size,
                ..hand(Weight::Bold, INK_WEAK, Anchor::Start)
            };
            shapes.push(Shape::Text(line.at(x, heads.top - 4.0, hand)));
        }
    }
    if piece.ends.1 {
        let key = if has_kind {
            "export-actions-serving"
        } else {
            "export-actions-linked"
        };
        let room = heads.left - GAP;
        let hand = Hand {
            size,
            ..hand(Weight::Regular, INK, Anchor::End)
        };
        for line in ruler.fit(&Words::plain(words.text(key)), Weight::Regular, size, room, 1) {
            let base = heads.sums_y() + heads.cell.1 / 2.0 + size * 0.36;
            shapes.push(Shape::Text(line.at(room, base, hand)));
        }
        if heads.classes.1 {
            let line = ruler.whole(&Words::plain(words.text("picture-class")), Weight::Bold, size);
            let base = heads.height - heads.class_height + GAP + size;
            let hand = Hand {
                weight: Weight::Bold,
                colour: INK_WEAK,
                ..hand
            };
            shapes.push(Shape::Text(line.at(room, base, hand)));
        }
    }
}
