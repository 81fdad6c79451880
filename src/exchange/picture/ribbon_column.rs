//! One side of the map: groups, labels, and at the end the items without a link.

use super::colour::{self, HAIR, INK, INK_WEAK};
use super::flow::LEADING;
use super::model::{Column, Map, Words};
use super::ruler::{Fitted, Hand, Ruler};
use super::scene::{Anchor, Group, Shape, Weight, filled, line};
use crate::model::Side;
use crate::phrase::catalogue::Catalogue;

/// The width of the bar at which ribbons end.
pub(super) const BAR: f32 = 5.0;
const GAP: f32 = 5.0;

/// How large everything is.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) size: f32,
    /// The most lines of a title.
    pub(super) lines: usize,
    /// The most lines of the title of a group.
    pub(super) group_lines: usize,
    /// The width of a ribbon for each step of strength.
    pub(super) unit: f32,
}

enum Kind {
    Group(usize),
    /// An item with a link.
    Node,
    Heading,
    /// An item without one.
    Orphan,
}

struct Entry {
    kind: Kind,
    item: usize,
    code: Fitted,
    lines: Vec<Fitted>,
    class: Option<Fitted>,
    /// The least distance from what stands above, and how much of what is left over it takes.
    before: f32,
    weight: f32,
    height: f32,
}

/// Where a linked item stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) top: f32,
    pub(super) height: f32,
}

/// A side, measured and not yet placed.
pub(super) struct Measured {
    side: Side,
    style: Style,
    width: f32,
    code_width: f32,
    code_size: f32,
    entries: Vec<Entry>,
}

/// Measures a side. `needs` is how much its ribbons take, by item; nothing for items without a link.
pub(super) fn measure(
    map: &Map,
    words: &Catalogue,
    side: Side,
    (style, width): (Style, f32),
    needs: &[Option<f32>],
    ruler: &mut Ruler,
) -> Measured {
    let column = match side {
        Side::Action => &map.actions,
        Side::Target => &map.targets,
    };
    let size = style.size;
    let widest = column
        .items
        .iter()
        .map(|item| ruler.whole(&Words::plain(&item.code), Weight::Bold, size).width)
        .fold(0.0, f32::max);
    // Codes are whole: where they would leave no room for titles they get smaller.
    let code_size = size * (0.45 * width / widest.max(1.0)).min(1.0);
    let code_width = widest * code_size / size;
    let mut one = Measured {
        side,
        style,
        width,
        code_width,
        code_size,
        entries: Vec::new(),
    };
    let (linked, orphans): (Vec<usize>, Vec<usize>) =
        (0..column.items.len()).partition(|at| needs.get(*at).copied().flatten().is_some());
    for (group, members) in column.runs(&linked) {
        if let Some(entry) = group.and_then(|group| one.group(column, group, ruler)) {
            one.entries.push(entry);
        }
        for (number, item) in members.iter().enumerate() {
            let need = needs.get(*item).copied().flatten().unwrap_or_default();
            let is_first = number == 0 && group.is_some();
            one.entries.extend(one.node(column, *item, need, is_first, ruler));
        }
    }
    if !orphans.is_empty() {
        one.orphans(column, words, &orphans, ruler);
    }
    one
}

impl Measured {
    /// The room for a title.
    fn title_width(&self) -> f32 {
        (self.width - self.code_width - 2.0 * GAP - BAR).max(self.style.size)
    }

    fn group(&self, column: &Column, at: usize, ruler: &mut Ruler) -> Option<Entry> {
        let group = column.groups.get(at)?;
        let size = self.group_size();
        let code = ruler.whole(&Words::plain(&group.code), Weight::Bold, size);
        let room = (self.width - code.width - 2.0 * GAP - BAR).max(size);
        let lines = ruler.fit(&group.title, Weight::Bold, size, room, self.style.group_lines);
        let more = lines.len().saturating_sub(1) as f32;
        Some(Entry {
            kind: Kind::Group(at),
            item: at,
            code,
            lines,
            class: None,
            before: size * 0.7,
            weight: 3.0,
            height: size * more.mul_add(LEADING, 1.5),
        })
    }

    fn group_size(&self) -> f32 {
        self.style.size * 0.9
    }

    fn node(
        &self,
        column: &Column,
        at: usize,
        need: f32,
        is_first: bool,
        ruler: &mut Ruler,
    ) -> Option<Entry> {
        let item = column.items.get(at)?;
        let Style {
            size, lines: most, ..
        } = self.style;
        let room = self.title_width();
        let lines = ruler.fit(&item.title, Weight::Regular, size, room, most);
        let class = item.class.as_ref().filter(|_| self.side == Side::Target);
        let class = class.and_then(|class| {
            let fitted = ruler.fit(&Words::plain(class), Weight::Regular, self.class_size(), room, 1);
            fitted.into_iter().next()
        });
        let text =
            lines.len() as f32 * size * LEADING + class.as_ref().map_or(0.0, |_| self.class_size() * LEADING);
        Some(Entry {
            kind: Kind::Node,
            item: at,
            code: ruler.whole(&Words::plain(&item.code), Weight::Bold, self.code_size),
            lines,
            class,
            before: if is_first { 0.5 } else { size * 0.25 },
            weight: if is_first { 0.0 } else { 1.0 },
            height: text.max(need + 2.0),
        })
    }

    fn class_size(&self) -> f32 {
        self.style.size * 0.8
    }

    fn orphans(&mut self, column: &Column, words: &Catalogue, all: &[usize], ruler: &mut Ruler) {
        let size = self.group_size();
        let key = match self.side {
            Side::Action => "picture-orphan-actions",
            Side::Target => "picture-orphan-targets",
        };
        let heading = words.format(
            key,
            &[("count", all.len().into()), ("all", column.items.len().into())],
        );
        self.entries.push(Entry {
            kind: Kind::Heading,
            item: 0,
            code: Fitted::default(),
            lines: ruler.fit(&Words::plain(heading), Weight::Bold, size, self.width, 1),
            class: None,
            before: size * 1.1,
            weight: 3.0,
            height: size * 1.7,
        });
        for at in all {
            let Some(item) = column.items.get(*at) else {
                continue;
            };
            let room = self.title_width();
            let lines = ruler.fit(&item.title, Weight::Regular, size, room, self.style.lines);
            self.entries.push(Entry {
                kind: Kind::Orphan,
                item: *at,
                code: ruler.whole(&Words::plain(&item.code), Weight::Bold, self.code_size * 0.9),
                class: None,
                before: 0.5,
                weight: 0.0,
                height: lines.len() as f32 * size * LEADING,
                lines,
            });
        }
    }

    /// The height without any room to spare.
    pub(super) fn natural(&self) -> f32 {
        self.entries.iter().map(|entry| entry.before + entry.height).sum()
    }

    /// Draws the side between 0 and `height`, spread over all of it; says where linked items stand.
    pub(super) fn draw(
        self,
        map: &Map,
        height: f32,
        left: f32,
        shapes: &mut Vec<Shape>,
    ) -> Vec<Option<Place>> {
        let column = match self.side {
            Side::Action => &map.actions,
            Side::Target => &map.targets,
        };
        let mut places = vec![None; column.items.len()];
        let weights: f32 = self.entries.iter().skip(1).map(|entry| entry.weight).sum();
        let spare = ((height - self.natural()) / weights.max(1.0)).clamp(0.0, 2.2 * self.style.size);
        let mut y = 0.0;
        for (at, entry) in self.entries.iter().enumerate() {
            if at > 0 {
                y += entry.before + spare * entry.weight;
            }
            match &entry.kind {
                Kind::Group(group) => self.draw_group(entry, *group, left, y, shapes),
                Kind::Heading => self.draw_heading(entry, left, y, shapes),
                Kind::Node | Kind::Orphan => {
                    let is_node = matches!(entry.kind, Kind::Node);
                    if is_node && let Some(place) = places.get_mut(entry.item) {
                        *place = Some(Place {
                            top: y,
                            height: entry.height,
                        });
                    }
                    self.draw_item(column, entry, is_node, (left, y), shapes);
                }
            }
            y += entry.height;
        }
        places
    }

    /// Where the bar begins, where codes and titles stand, and which part of them.
    fn edges(&self, left: f32) -> (f32, f32, f32, Anchor) {
        match self.side {
            Side::Action => {
                let bar = left + self.width - BAR;
                let code = bar - GAP - self.code_width;
                (bar, code, code - GAP, Anchor::End)
            }
            Side::Target => (
                left,
                left + BAR + GAP,
                left + BAR + 2.0 * GAP + self.code_width,
                Anchor::Start,
            ),
        }
    }

    fn draw_group(&self, entry: &Entry, group: usize, left: f32, y: f32, shapes: &mut Vec<Shape>) {
        let size = self.group_size();
        let base = size.mul_add(1.05, y);
        let hand = |anchor| Hand {
            size,
            weight: Weight::Bold,
            colour: match self.side {
                Side::Action => INK_WEAK,
                Side::Target => colour::of_group(Some(group)),
            },
            anchor,
        };
        let longest = entry.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        let mut drawn = Vec::new();
        let width = entry.code.width + GAP + longest;
        let start = match self.side {
            Side::Action => left + self.width - width,
            Side::Target => left,
        };
        drawn.push(Shape::Text(entry.code.clone().at(
            start,
            base,
            hand(Anchor::Start),
        )));
        let after = start + entry.code.width + GAP;
        for (at, title) in entry.lines.iter().enumerate() {
            let base = (at as f32).mul_add(size * LEADING, base);
            // What is read from right to left begins where its longest line does.
            let (x, anchor) = if title.rtl && entry.lines.len() > 1 {
                (after + longest, Anchor::End)
            } else {
                (after, Anchor::Start)
            };
            drawn.push(Shape::Text(title.clone().at(x, base, hand(anchor))));
        }
        drawn.push(line((left, y - 1.5), (left + self.width, y - 1.5), HAIR, 0.75));
        shapes.push(Shape::Group(Group {
            class: "group",
            shapes: drawn,
            ..Group::default()
        }));
    }

    fn draw_heading(&self, entry: &Entry, left: f32, y: f32, shapes: &mut Vec<Shape>) {
        let size = self.group_size();
        let (x, anchor) = match self.side {
            Side::Action => (left + self.width, Anchor::End),
            Side::Target => (left, Anchor::Start),
        };
        let hand = Hand {
            size,
            weight: Weight::Bold,
            colour: INK,
            anchor,
        };
        let base = size.mul_add(1.15, y);
        shapes.push(line(
            (left, y - 1.5),
            (left + self.width, y - 1.5),
            INK_WEAK,
            0.75,
        ));
        for text in &entry.lines {
            shapes.push(Shape::Text(text.clone().at(x, base, hand)));
        }
    }

    fn draw_item(
        &self,
        column: &Column,
        entry: &Entry,
        is_node: bool,
        (left, y): (f32, f32),
        shapes: &mut Vec<Shape>,
    ) {
        let Some(item) = column.items.get(entry.item) else {
            return;
        };
        let (bar, code_x, title_x, anchor) = self.edges(left);
        let size = if is_node {
            self.style.size
        } else {
            self.group_size()
        };
        let class_size = self.class_size();
        let block = entry.lines.len() as f32 * size * LEADING
            + entry.class.as_ref().map_or(0.0, |_| class_size * LEADING);
        let mut base = y + (entry.height - block) / 2.0 + size * 0.98;
        let colour = if is_node { INK } else { INK_WEAK };
        let mut drawn = Vec::new();
        if is_node {
            let fill = match self.side {
                Side::Action => INK_WEAK,
                Side::Target => colour::of_group(item.group),
            };
            drawn.push(filled(bar, y, BAR, entry.height, fill));
        }
        let code_hand = Hand {
            size: if is_node {
                self.code_size
            } else {
                self.code_size * 0.9
            },
            weight: Weight::Bold,
            colour,
            anchor: Anchor::Start,
        };
        // Codes stand at the bar.
        let (code_x, code_anchor) = match self.side {
            Side::Action => (code_x + self.code_width, Anchor::End),
            Side::Target => (code_x, Anchor::Start),
        };
        let code_hand = Hand {
            anchor: code_anchor,
            ..code_hand
        };
        drawn.push(Shape::Text(entry.code.clone().at(code_x, base, code_hand)));
        let hand = Hand {
            size,
            weight: Weight::Regular,
            colour,
            anchor,
        };
        let longest = entry.lines.iter().map(|line| line.width).fold(0.0, f32::max);
        for text in &entry.lines {
            drawn.push(Shape::Text(self.titled(text, title_x, longest, base, hand)));
            base += size * LEADING;
        }
        if let Some(class) = &entry.class {
            let hand = Hand {
                size: class_size,
                colour: INK_WEAK,
                ..hand
            };
            base -= (size - class_size) * LEADING * 0.8;
            drawn.push(Shape::Text(class.clone().at(title_x, base, hand)));
        }
        let (class, prefix) = match self.side {
            Side::Action => ("item action", "action"),
            Side::Target => ("item target", "target"),
        };
        let name = if self.side == Side::Action {
            "data-action"
        } else {
            "data-target"
        };
        shapes.push(Shape::Group(Group {
            class,
            title: Some(format!("{} {}", item.code, item.title.text)),
            data: vec![(name, item.code.clone())],
            anchor: Some(format!("{prefix}-{}", entry.item)),
            placed: None,
            shapes: drawn,
        }));
    }

    /// A line of a title; what is read from right to left begins where its longest line does.
    fn titled(&self, text: &Fitted, x: f32, longest: f32, base: f32, hand: Hand) -> super::scene::Text {
        if text.rtl && self.side == Side::Target {
            let hand = Hand {
                anchor: Anchor::End,
                ..hand
            };
            return text.clone().at(x + longest, base, hand);
        }
        text.clone().at(x, base, hand)
    }
}
