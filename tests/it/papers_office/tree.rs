//! Reads the parts of a package as trees, by rules of XML alone: nothing here knows the writers.

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// An element.
#[derive(Clone, Debug, Default)]
pub(crate) struct Node {
    pub(crate) name: String,
    pub(crate) attributes: BTreeMap<String, String>,
    pub(crate) children: Vec<Self>,
    pub(crate) text: String,
}

impl Node {
    fn of(start: &BytesStart<'_>) -> Self {
        let utf8 = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).expect("UTF-8");
        let attributes = start.attributes().map(|attribute| {
            let attribute = attribute.expect("an attribute");
            let value = attribute
                .normalized_value(XmlVersion::Explicit1_0)
                .expect("a value");
            (utf8(attribute.key.as_ref()), value.into_owned())
        });
        Self {
            name: utf8(start.name().as_ref()),
            attributes: attributes.collect(),
            ..Self::default()
        }
    }

    /// Each element below, in order, with itself.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for child in &self.children {
            found.extend(child.all());
        }
        found
    }

    /// The elements of a name below, in order.
    pub(crate) fn find(&self, name: &str) -> Vec<&Self> {
        self.all().into_iter().filter(|node| node.name == name).collect()
    }

    /// The child of a name.
    pub(crate) fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|node| node.name == name)
    }

    pub(crate) fn attribute(&self, name: &str) -> &str {
        self.attributes.get(name).map_or("", String::as_str)
    }

    /// The `w:val` of a descendant.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.find(name).first().map(|node| node.attribute("w:val"))
    }
}

/// The parts of a package.
pub(crate) type Parts = BTreeMap<String, Node>;

/// Unpacks and reads every part but fonts and pictures; each must be well-formed.
pub(crate) fn parts(bytes: &[u8]) -> Parts {
    let text = |(name, bytes): (String, Vec<u8>)| {
        let text = String::from_utf8(bytes).expect("UTF-8");
        (name, read(&text))
    };
    let all = files(bytes).into_iter();
    all.filter(|(name, _)| !is_binary(name)).map(text).collect()
}

/// Whether a part is no XML, by its name.
pub(crate) fn is_binary(name: &str) -> bool {
    [".odttf", ".png"].iter().any(|ending| name.ends_with(ending))
}

/// Unpacks every part.
pub(crate) fn files(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("a package");
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).expect("a part");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("a part");
            (file.name().expect("a name").into_owned(), bytes)
        })
        .collect()
}

/// Reads one part.
pub(crate) fn read(text: &str) -> Node {
    assert!(text.chars().all(is_legal), "letters that XML forbids");
    let mut reader = Reader::from_str(text);
    let mut open = vec![Node::default()];
    loop {
        match reader.read_event().expect("well-formed") {
            Event::Start(start) => open.push(Node::of(&start)),
            Event::Empty(start) => open.last_mut().unwrap().children.push(Node::of(&start)),
            Event::End(_) => {
                let mut done = open.pop().expect("open");
                // A run of a single mark begins or ends what the program keeps apart: nothing that is read.
                if done.name == "w:t" && ["\u{2066}", "\u{2067}", "\u{2069}"].contains(&done.text.as_str()) {
                    done.text.clear();
                }
                open.last_mut().expect("balanced").children.push(done);
            }
            Event::Text(text) => {
                let text = text.decode().expect("text");
                assert!(!text.contains("]]>"), "forbidden in text");
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::GeneralRef(name) => {
                let name = name.decode().expect("a name");
                let meant = match quick_xml::escape::resolve_predefined_entity(&name) {
                    Some(text) => text.to_owned(),
                    None => number(&name).to_string(),
                };
                open.last_mut().unwrap().text.push_str(&meant);
            }
            Event::Decl(_) => {}
            Event::Eof => break,
            other => panic!("not in a part: {other:?}"),
        }
    }
    assert_eq!(open.len(), 1, "closed");
    assert_eq!(open[0].children.len(), 1, "one root");
    open.remove(0).children.remove(0)
}

fn number(name: &str) -> char {
    let digits = name.strip_prefix('#').expect("a number");
    let number = match digits.strip_prefix('x') {
        Some(hex) => u32::from_str_radix(hex, 16),
        None => digits.parse(),
    };
    char::from_u32(number.expect("digits"))
        .filter(|one| is_legal(*one))
        .expect("a legal letter")
}

fn is_legal(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}
