//! The parts of a paper that are not tables: which lines they are.

use super::flow::{Flow, Ground, Level, Stack};
use super::look::{self, LINE, TEAL, TEAL_SOFT, WARN, WARN_SOFT, WEAK};
use super::page::{Kind, NodeId, Structure};
use super::text::{Face, SetLine, Side, language, words};
use crate::exchange::export::paper::{Line, Role};
use crate::phrase::safe;

/// Running text.
pub(super) const PLAIN: Face = Face::new(look::TEXT, look::LEADING);

/// Notes and what stands apart.
const SMALL: Face = Face::new(look::SMALL, 1.3);

/// Sums under tables.
const CONTROL: Face = Face::new(look::TABLE, look::LEADING);

/// Below a table.
pub(super) const BELOW_TABLE: f32 = 10.0;

/// From the number of a paragraph to its text.
const HANG: f32 = 28.0;

/// From the edge of a frame to its text.
const PAD: f32 = 7.0;

/// The widest running text on the page that comes next.
fn measure(flow: &Flow) -> f32 {
    flow.width().min(look::MEASURE)
}

/// Lines that are all of one part of the structure.
fn levels(lines: Vec<SetLine>, x: f32, node: NodeId) -> Vec<Level> {
    lines.into_iter().map(|line| Level::new(x, line, node)).collect()
}

/// A part of the structure for a line.
fn node(flow: &mut Flow, parent: NodeId, kind: Kind, line: &Line) -> NodeId {
    let lang = language(line, &flow.lang);
    flow.structure.add(parent, kind, lang)
}

/// A heading, which waits for what it names. Level 1 is the title's.
pub(super) fn heading(flow: &mut Flow, line: &Line, level: u16) {
    let (size, before) = if level == 2 { (13.5, 20.0) } else { (11.5, 12.0) };
    let face = Face::new(size, 1.25).bold().in_colour(TEAL);
    let text = safe::shown(&line.text()).replace('\n', " ");
    let id = node(flow, Structure::ROOT, Kind::Heading(level, text.clone()), line);
    let width = measure(flow);
    let lines = flow.setter.set(line, face, width, Side::Start);
    let stack = Stack {
        levels: levels(lines, 0.0, id),
        before,
        after: if level == 2 { 4.0 } else { 5.0 },
        ..Stack::default()
    };
    flow.wait(stack, Some((level, text)));
}

/// How a paragraph looks.
struct TextLook {
    face: Face,
    width: f32,
    pad: f32,
    before: f32,
    after: f32,
}

impl TextLook {
    fn of(flow: &Flow, role: Role) -> Self {
        let (face, width, pad, before, after) = match role {
            Role::Plain => (PLAIN, measure(flow), 0.0, 0.0, 7.0),
            Role::Notice => (PLAIN, measure(flow), PAD, 4.0, 8.0),
            Role::Control => (CONTROL, flow.width(), 4.0, 3.0, 10.0),
            Role::Provenance => (SMALL.in_colour(WEAK), flow.width(), 0.0, 14.0, 0.0),
        };
        Self {
            face,
            width,
            pad,
            before,
            after,
        }
    }
}

/// A paragraph.
pub(super) fn text(flow: &mut Flow, role: Role, line: &Line) -> Stack {
    let id = node(flow, Structure::ROOT, Kind::Paragraph, line);
    let look = TextLook::of(flow, role);
    let inner = look.width - 2.0 * look.pad;
    let lines = flow.setter.set(line, look.face, inner, Side::Start);
    let (fill, bar) = match role {
        Role::Notice => (Some(WARN_SOFT), Some(WARN)),
        Role::Control => (Some(TEAL_SOFT), None),
        Role::Plain | Role::Provenance => (None, None),
    };
    Stack {
        levels: levels(lines, look.pad, id),
        before: look.before,
        after: look.after,
        tail: 0.0,
        whole: role != Role::Plain,
        ground: fill.map(|fill| Ground {
            fill: Some(fill),
            bar,
            frame: None,
            pad: look.pad,
            width: look.width,
        }),
    }
}

/// How high a paragraph is under a table, with the space above it.
pub(super) fn text_height(flow: &mut Flow, role: Role, line: &Line) -> f32 {
    let look = TextLook::of(flow, role);
    let lines = flow
        .setter
        .set(line, look.face, look.width - 2.0 * look.pad, Side::Start);
    let gap = match role {
        Role::Control => look.before,
        Role::Provenance => look.before.max(BELOW_TABLE),
        Role::Plain | Role::Notice => BELOW_TABLE,
    };
    super::text::height(&lines) + 2.0 * look.pad + gap
}

/// A label and, beside it, lines.
struct Pair<'a> {
    label: &'a Line,
    text: &'a Line,
    nodes: (NodeId, NodeId),
    face: Face,
    /// From where reading begins to the label.
    indent: f32,
    /// From the label to the text.
    hang: f32,
}

/// Sets a label and its text side by side.
fn side_by_side(flow: &mut Flow, pair: &Pair<'_>) -> Vec<Level> {
    let measure = measure(flow);
    let width = measure - pair.indent - pair.hang;
    let label = flow
        .setter
        .set(pair.label, pair.face, pair.hang - 3.0, Side::Start);
    let text = flow.setter.set(pair.text, pair.face, width, Side::Start);
    let (label_x, text_x) = if flow.setter.paper_is_rtl() {
        (measure - pair.indent - pair.hang + 3.0, 0.0)
    } else {
        (pair.indent, pair.indent + pair.hang)
    };
    let count = label.len().max(text.len());
    let mut levels: Vec<Level> = (0..count).map(|_| Level::default()).collect();
    for (lines, x, node) in [(label, label_x, pair.nodes.0), (text, text_x, pair.nodes.1)] {
        for (level, line) in levels.iter_mut().zip(lines) {
            level.parts.push((x, line, node));
        }
    }
    levels
}

/// A numbered paragraph.
pub(super) fn numbered(flow: &mut Flow, number: usize, line: &Line) -> Stack {
    let id = node(flow, Structure::ROOT, Kind::Paragraph, line);
    let label = words(format!("{number}."));
    let pair = Pair {
        label: &label,
        text: line,
        nodes: (id, id),
        face: PLAIN,
        indent: 0.0,
        hang: HANG,
    };
    Stack {
        levels: side_by_side(flow, &pair),
        before: 3.0,
        after: 7.0,
        ..Stack::default()
    }
}

/// The label of a lettered point: a) to z), then aa) and so on.
fn letter(mut at: usize) -> String {
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'a' + u8::try_from(at % 26).unwrap_or(0)));
        if at < 26 {
            break;
        }
        at = at / 26 - 1;
    }
    letters.reverse();
    letters.into_iter().chain([')']).collect()
}

/// Lettered points, or short lines with a dot before each.
pub(super) fn list(flow: &mut Flow, lines: &[Line], is_lettered: bool) -> Stack {
    let list = flow.structure.add(Structure::ROOT, Kind::List(is_lettered), None);
    let mut levels = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let item = flow.structure.add(list, Kind::Item, None);
        let label_node = flow.structure.add(item, Kind::Label, None);
        let body = node(flow, item, Kind::Body, line);
        let label = words(if is_lettered { letter(at) } else { "•".to_owned() });
        let pair = Pair {
            label: &label,
            text: line,
            nodes: (label_node, body),
            face: PLAIN,
            indent: if is_lettered { HANG } else { 4.0 },
            hang: if is_lettered { 24.0 } else { 14.0 },
        };
        let mut set = side_by_side(flow, &pair);
        if let Some(first) = set.first_mut() {
            first.gap = if at == 0 { 0.0 } else { 3.0 };
        }
        levels.extend(set);
    }
    Stack {
        levels,
        before: 2.0,
        after: 8.0,
        ..Stack::default()
    }
}

/// Facts by name.
pub(super) fn facts(flow: &mut Flow, facts: &[(Line, Line)]) -> Stack {
    let list = flow.structure.add(Structure::ROOT, Kind::List(false), None);
    let mut levels = Vec::new();
    for (name, value) in facts {
        let item = flow.structure.add(list, Kind::Item, None);
        let label = flow.structure.add(item, Kind::Label, None);
        let body = node(flow, item, Kind::Body, value);
        let pair = Pair {
            label: name,
            text: value,
            nodes: (label, body),
            face: Face::new(10.0, 1.3),
            indent: 0.0,
            hang: 110.0,
        };
        let mut set = side_by_side(flow, &pair);
        if let Some(first) = set.first_mut() {
            first.gap = 1.5;
        }
        levels.extend(set);
    }
    Stack {
        levels,
        before: 6.0,
        after: 10.0,
        ..Stack::default()
    }
}

/// Lines in a frame under a name.
pub(super) fn boxed(flow: &mut Flow, caption: &Line, lines: &[Line]) -> Stack {
    let group = flow.structure.add(Structure::ROOT, Kind::Group, None);
    let width = measure(flow);
    let inner = width - 2.0 * PAD;
    let face = Face::new(10.0, 1.32);
    let name = node(flow, group, Kind::Paragraph, caption);
    let set = flow.setter.set(caption, face.bold(), inner, Side::Start);
    let mut all = levels(set, PAD, name);
    for line in lines {
        let id = node(flow, group, Kind::Paragraph, line);
        let set = flow.setter.set(line, face, inner, Side::Start);
        let mut set = levels(set, PAD, id);
        if let Some(first) = set.first_mut() {
            first.gap = 3.0;
        }
        all.extend(set);
    }
    Stack {
        levels: all,
        before: 8.0,
        after: 12.0,
        tail: 0.0,
        whole: true,
        ground: Some(Ground {
            fill: None,
            bar: None,
            frame: Some(LINE),
            pad: PAD,
            width,
        }),
    }
}

/// Notes with their marks.
pub(super) fn footnotes(flow: &mut Flow, notes: &[(String, Line)]) -> Stack {
    let mut levels = Vec::new();
    for (mark, line) in notes {
        let id = node(flow, Structure::ROOT, Kind::Note, line);
        let label = words(mark.clone());
        let pair = Pair {
            label: &label,
            text: line,
            nodes: (id, id),
            face: Face::new(9.0, 1.3),
            indent: 0.0,
            hang: 18.0,
        };
        let mut set = side_by_side(flow, &pair);
        if let Some(first) = set.first_mut() {
            first.gap = 2.0;
        }
        levels.extend(set);
    }
    Stack {
        levels,
        before: 8.0,
        after: 8.0,
        ..Stack::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_go_on_after_z() {
        let letters: Vec<_> = [0, 1, 25, 26, 27, 51, 52, 701, 702].map(letter).into();
        assert_eq!(
            letters,
            ["a)", "b)", "z)", "aa)", "ab)", "az)", "ba)", "zz)", "aaa)"]
        );
    }
}
