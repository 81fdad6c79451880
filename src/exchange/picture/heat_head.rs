//! Heads of rows and columns of the heat map, and what stands after the last of them.

use super::colour::{INK, INK_WEAK};
use super::flow::LEADING;
use super::heat::{Piece, Room, lines_in};
use super::model::{Column, Map, Words};
use super::ruler::{Fitted, Hand, Ruler, is_rtl};
use super::scene::{Anchor, Group, Shape, Weight};
use crate::phrase::catalogue::Catalogue;

const GAP: f32 = 5.0;
/// How long titles of targets may be: the first at which none is cut.
const HEADS: [f32; 4] = [118.0, 136.0, 154.0, 172.0];
const SIZE: f32 = 9.0;
/// The size of the titles of targets.
const COLUMN_SIZE: f32 = SIZE * 0.92;
const CLASS_SIZE: f32 = 8.0;
/// The titles of groups of targets take so many lines at most; more only where that leaves none of them cut.
const GROUP_LINES: [usize; 2] = [4, 8];
const GROUP_LEADING: f32 = SIZE * 1.2;
/// Cells are so large at most.
const LARGEST: (f32, f32) = (62.0, 36.0);
/// The row of sums.
const SUMS: f32 = 18.0;
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
    /// The most lines of the title of a group of targets.
    group_lines: usize,
    /// The height of groups over the targets, of titles, and of codes that lie flat.
    groups_height: f32,
    title_height: f32,
    flat_codes: bool,
    classes: (bool, bool),
    class_height: f32,
    /// The size of the titles of actions, the same for all.
    title_size: f32,
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
        let cell_width = across.clamp(21.0, LARGEST.0);
        let group_lines = most_group_lines(map, piece, cell_width, ruler);
        let groups_height = match group_lines {
            0 => 0.0,
            lines => (lines as f32 - 1.0).mul_add(GROUP_LEADING, 15.0),
        };
        let flat_codes = target_codes <= cell_width - 2.0;
        let title_height = if flat_codes {
            title_height(map, cell_width, 0.0, ruler)
        } else {
            title_height(map, cell_width, target_codes + GAP, ruler).max(target_codes + GAP)
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
        let sums_height = if piece.ends.1 { SUMS } else { 0.0 };
        let down = (room.height - top - class_height - sums_height) / rows.max(1) as f32;
        let cell_height = down.clamp(15.0, LARGEST.1);
        let mark_size = (cell_height * 0.56).min(cell_width * 0.42).clamp(7.0, 15.0);
        // Two smaller lines rather than one that is cut; and all titles alike.
        let title_size = if widest_title <= title_width {
            SIZE
        } else {
            SIZE * 0.86
        };
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
            group_lines,
            groups_height,
            title_height,
            flat_codes,
            classes,
            class_height,
            title_size,
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

    /// The middle of the row of sums.
    pub(super) fn sums_y(&self) -> f32 {
        self.matrix_bottom() + SUMS / 2.0
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
        let (lines, size) = group.map_or_else(Default::default, |at| {
            group_lines(&map.targets, at, (room, heads.group_lines), ruler)
        });
        let middle = heads.left + (column as f32 + members.len() as f32 / 2.0) * heads.cell.0;
        for (at, line) in lines.into_iter().enumerate() {
            shapes.push(Shape::Text(line.at(
                middle,
                (at as f32).mul_add(GROUP_LEADING, 10.0),
                Hand {
                    size,
                    ..hand(Weight::Bold, INK_WEAK, Anchor::Middle)
                },
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

/// In how many lines the titles of targets may stand.
fn title_lines(cell_width: f32) -> usize {
    lines_in(cell_width - 2.0, COLUMN_SIZE * 0.92).min(3)
}

/// How long titles of targets have to be, of which so much is taken by the code.
fn title_height(map: &Map, cell_width: f32, code: f32, ruler: &mut Ruler) -> f32 {
    let mut is_enough = |height: f32| {
        let room = height - GAP - code;
        map.targets.items.iter().all(|item| {
            let lines = ruler.fit(
                &item.title,
                Weight::Regular,
                COLUMN_SIZE,
                room,
                title_lines(cell_width),
            );
            lines.last().is_none_or(|line| !line.text.ends_with('…'))
        })
    };
    let [shortest, .., longest] = HEADS;
    // A few titles longer than any room are cut at the usual length.
    if !is_enough(longest) {
        return shortest;
    }
    HEADS
        .into_iter()
        .find(|height| is_enough(*height))
        .unwrap_or(longest)
}

/// The most lines that the title of a group of targets takes on a piece: more than usual where that leaves
/// fewer of them cut.
fn most_group_lines(map: &Map, piece: &Piece, cell_width: f32, ruler: &mut Ruler) -> usize {
    let targets: Vec<_> = piece.targets.clone().collect();
    let runs = map.targets.runs(&targets);
    let mut lines_of = |most: usize| {
        let (mut highest, mut cut) = (0, 0);
        for (group, members) in &runs {
            let room = members.len() as f32 * cell_width - 4.0;
            let lines = group.map_or_else(Vec::new, |at| {
                group_lines(&map.targets, at, (room, most), ruler).0
            });
            highest = highest.max(lines.len());
            cut += usize::from(is_cut(&lines));
        }
        (highest, cut)
    };
    let [usual, more] = GROUP_LINES;
    let (lines, cut) = lines_of(usual);
    if cut == 0 {
        return lines;
    }
    match lines_of(more) {
        (higher, left) if left < cut => higher,
        _ => lines,
    }
}

fn is_cut(lines: &[Fitted]) -> bool {
    lines.iter().any(|line| line.text.ends_with('…'))
}

/// Code and as much of the title as there is room for, with the size at which they stand; the code alone where
/// it fills the room. Smaller letters are better than a word that is cut.
fn group_lines(
    column: &Column,
    at: usize,
    (room, most): (f32, usize),
    ruler: &mut Ruler,
) -> (Vec<Fitted>, f32) {
    let Some(group) = column.groups.get(at) else {
        return (Vec::new(), SIZE);
    };
    let code = ruler.whole(&Words::plain(&group.code), Weight::Bold, SIZE);
    if code.width + 20.0 > room {
        return (vec![code], SIZE);
    }
    let text = format!("{} {}", group.code, group.title.text);
    let text = Words::of(text, group.title.lang.clone());
    // The code does not turn a title around.
    let rtl = is_rtl(&group.title.text);
    let mut usual = None;
    for size in [SIZE, SIZE * 0.9, SIZE * 0.8, SIZE * 0.72] {
        let lines = ruler.fit(&text, Weight::Bold, size, room, most);
        if !is_cut(&lines) {
            usual = Some((lines, size));
            break;
        }
        usual.get_or_insert((lines, size));
    }
    let (lines, size) = usual.unwrap_or_default();
    let lines = lines.into_iter();
    let lines = lines.map(|line| ruler.line(line.text, line.lang, (Weight::Bold, size), rtl));
    (lines.collect(), size)
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
    let size = heads.title_size;
    let most = lines_in(heads.cell.1, size * 0.96).min(2);
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
    let size = COLUMN_SIZE;
    if room > size * 2.0 {
        let most = title_lines(heads.cell.0);
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
        let key = match (has_kind, map.has_unsaid()) {
            (true, true) => "export-targets-served",
            (true, false) => "picture-targets-served",
            (false, _) => "export-targets-linked",
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
        let key = match (has_kind, map.has_unsaid()) {
            (true, true) => "export-actions-serving",
            (true, false) => "picture-actions-serving",
            (false, _) => "export-actions-linked",
        };
        let room = heads.left - GAP;
        let hand = Hand {
            size,
            ..hand(Weight::Regular, INK, Anchor::End)
        };
        for line in ruler.fit(&Words::plain(words.text(key)), Weight::Regular, size, room, 1) {
            let base = size.mul_add(0.36, heads.sums_y());
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
