//! Reading pictures back with another's parser.

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;

/// An element with its attributes, the text directly in it, and how it is moved and enlarged.
#[derive(Clone, Debug, Default)]
pub(super) struct Element {
    pub(super) name: String,
    pub(super) attributes: BTreeMap<String, String>,
    pub(super) text: String,
    place: (f32, f32, f32),
}

/// A picture.
pub(super) struct Svg {
    pub(super) elements: Vec<Element>,
}

/// The space that a text takes.
#[derive(Clone, Debug)]
pub(super) struct TextBox {
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    text: String,
}

/// Reads a picture; fails if it is not well-formed.
pub(super) fn read(svg: &str) -> Svg {
    let mut reader = Reader::from_str(svg);
    reader.config_mut().check_end_names = true;
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    loop {
        let event = reader.read_event().expect("well-formed");
        match event {
            Event::Start(ref start) | Event::Empty(ref start) => {
                let attributes: BTreeMap<_, _> = start
                    .attributes()
                    .map(|one| {
                        let one = one.expect("an attribute, not twice");
                        let value = one
                            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                            .expect("a value")
                            .into_owned();
                        (String::from_utf8(one.key.0.to_vec()).expect("UTF-8"), value)
                    })
                    .collect();
                let outer = open.last().map_or((0.0, 0.0, 1.0), |at| elements[*at].place);
                let place = moved(outer, attributes.get("transform").map_or("", String::as_str));
                elements.push(Element {
                    name: String::from_utf8(start.name().0.to_vec()).expect("UTF-8"),
                    attributes,
                    text: String::new(),
                    place,
                });
                if matches!(event, Event::Start(_)) {
                    open.push(elements.len() - 1);
                }
            }
            Event::End(_) => {
                open.pop().expect("an open element");
            }
            Event::Text(text) => {
                if let Some(at) = open.last() {
                    elements[*at].text.push_str(&text.xml10_content().expect("text"));
                }
            }
            Event::GeneralRef(entity) => {
                let name = entity.xml10_content().expect("a name");
                let character = match entity.resolve_char_ref().expect("a reference") {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&name)
                        .expect("a known entity")
                        .to_owned(),
                };
                if let Some(at) = open.last() {
                    elements[*at].text.push_str(&character);
                }
            }
            Event::Eof => break,
            other => panic!("nothing else is expected: {other:?}"),
        }
    }
    assert!(open.is_empty(), "all elements end");
    Svg { elements }
}

fn moved(outer: (f32, f32, f32), transform: &str) -> (f32, f32, f32) {
    let (x, y, scale) = outer;
    let Some(rest) = transform.strip_prefix("translate(") else {
        return outer;
    };
    let (numbers, rest) = rest.split_once(')').expect("an end");
    let mut numbers = numbers
        .split(' ')
        .map(|one| one.parse::<f32>().expect("a number"));
    let (dx, dy) = (numbers.next().expect("x"), numbers.next().expect("y"));
    let own = rest
        .trim()
        .strip_prefix("scale(")
        .map_or(1.0, |rest| rest.trim_end_matches(')').parse().expect("a number"));
    (x + dx * scale, y + dy * scale, scale * own)
}

impl Svg {
    /// The values of an attribute of all groups of a class, in order of the alphabet.
    pub(super) fn values(&self, class: &str, name: &str) -> Vec<String> {
        self.joined(class, &[name])
    }

    /// The same of several attributes, with spaces between.
    pub(super) fn joined(&self, class: &str, names: &[&str]) -> Vec<String> {
        self.joined_all(&[class], names)
    }

    /// The same of several classes.
    pub(super) fn joined_all(&self, classes: &[&str], names: &[&str]) -> Vec<String> {
        let is_one = |element: &&Element| {
            element.name == "g"
                && element
                    .attributes
                    .get("class")
                    .is_some_and(|class| classes.contains(&class.as_str()))
        };
        let mut all: Vec<_> = self
            .elements
            .iter()
            .filter(is_one)
            .map(|element| {
                let values: Vec<_> = names
                    .iter()
                    .map(|name| element.attributes[*name].as_str())
                    .collect();
                values.join(" ")
            })
            .collect();
        all.sort();
        all
    }

    /// The texts in order.
    pub(super) fn texts(&self) -> Vec<String> {
        let texts = self.elements.iter().filter(|one| one.name == "text");
        texts.map(|one| one.text.clone()).collect()
    }

    /// The space of all texts, by the widths that the picture states.
    pub(super) fn boxes(&self) -> Vec<TextBox> {
        let texts = self.elements.iter().filter(|one| one.name == "text");
        texts.map(text_box).collect()
    }
}

fn text_box(element: &Element) -> TextBox {
    let number = |name: &str| {
        element
            .attributes
            .get(name)
            .map_or(0.0, |one| one.parse::<f32>().expect("a number"))
    };
    let (dx, dy, scale) = element.place;
    let transform = element.attributes.get("transform").map_or("", String::as_str);
    let size = number("font-size");
    let width = match element.attributes.get("textLength") {
        Some(_) => number("textLength"),
        None => size * 0.6 * element.text.chars().count() as f32,
    };
    let turned = element.attributes.contains_key("direction");
    let from = match (element.attributes.get("text-anchor").map(String::as_str), turned) {
        (None, false) | (Some("end"), true) => 0.0,
        (Some("middle"), _) => -width / 2.0,
        _ => -width,
    };
    let (x, y) = if transform.contains("skewX") {
        (0.0, 0.0)
    } else {
        (number("x"), number("y"))
    };
    // Tall letters without descenders: lines may stand close, words may not touch.
    let (up, down) = (size * 0.7, size * 0.02);
    let (left, right, top, bottom) = if transform.starts_with("rotate") {
        (x - up, x + down, y - from - width, y - from)
    } else {
        (x + from, x + from + width, y - up, y + down)
    };
    TextBox {
        left: dx + left * scale,
        right: dx + right * scale,
        top: dy + top * scale,
        bottom: dy + bottom * scale,
        text: element.text.clone(),
    }
}

/// Two texts that lie on each other by more than a hair.
pub(super) fn first_overlap(boxes: &[TextBox]) -> Option<(String, String)> {
    let hair = 0.3;
    let mut boxes: Vec<_> = boxes.iter().collect();
    boxes.sort_by(|one, two| one.top.total_cmp(&two.top));
    for (at, one) in boxes.iter().enumerate() {
        for two in boxes[at + 1..].iter().take_while(|two| two.top < one.bottom) {
            let across = one.right.min(two.right) - one.left.max(two.left);
            let down = one.bottom.min(two.bottom) - two.top;
            if across > hair && down > hair {
                return Some((one.text.clone(), two.text.clone()));
            }
        }
    }
    None
}

/// The parts and the total of a line of figures.
pub(super) fn sum(text: &str) -> Option<(Vec<u64>, u64)> {
    let (rest, total) = text.rsplit_once(" = ")?;
    let (_, parts) = rest.split_once(": ")?;
    let number = |part: &str| part.rsplit(' ').next().and_then(|one| one.parse().ok());
    let parts: Option<Vec<u64>> = parts.split(" + ").map(number).collect();
    Some((parts?, total.parse().ok()?))
}

/// Whether an attribute is one of the template's.
pub(super) fn is_expected(name: &str) -> bool {
    const NAMES: [&str; 38] = [
        "xmlns",
        "viewBox",
        "width",
        "height",
        "role",
        "lang",
        "aria-labelledby",
        "id",
        "class",
        "fill",
        "stroke",
        "stroke-width",
        "stroke-dasharray",
        "d",
        "x",
        "y",
        "rx",
        "transform",
        "font-family",
        "font-size",
        "font-weight",
        "text-anchor",
        "textLength",
        "lengthAdjust",
        "direction",
        "unicode-bidi",
        "data-action",
        "data-target",
        "data-value",
        "data-kind",
        "data-status",
        "data-mark",
        "cx",
        "cy",
        "r",
        "aria-label",
        "tabindex",
        "dir",
    ];
    NAMES.contains(&name)
}
