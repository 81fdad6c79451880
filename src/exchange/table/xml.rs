//! A part of a spreadsheet as a stream of elements and texts.
//!
//! Entities of a document's own are not known here, so that none can grow; a document type is refused.

use std::io::{self, BufRead, Read};

use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use super::archive::{damaged, mebibytes};
use super::finding::Finding;

/// One element or text may take so many bytes; the longest cell of any program is far below.
const LONGEST_PIECE: u64 = 4 << 20;

/// What stands in a part.
pub(super) enum Piece<'b> {
    /// The beginning of an element.
    Open(Element<'b>),
    /// The end of an element, with its name.
    Close(Name),
    /// Text between elements.
    Text(String),
    /// The end of the part.
    End,
}

/// A short name, kept without a place of its own in memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Name {
    bytes: [u8; 24],
    length: u8,
}

impl Name {
    /// Says whether it is that name.
    pub(super) fn is(&self, name: &str) -> bool {
        self.bytes.get(..usize::from(self.length)) == Some(name.as_bytes())
    }
}

impl From<&[u8]> for Name {
    fn from(name: &[u8]) -> Self {
        let mut bytes = [0; 24];
        // Longer names are none that are asked for.
        let length = if name.len() <= bytes.len() { name.len() } else { 0 };
        for (to, from) in bytes.iter_mut().zip(name) {
            *to = *from;
        }
        Self {
            bytes,
            length: length as u8,
        }
    }
}

/// The beginning of an element.
pub(super) struct Element<'b>(BytesStart<'b>);

impl Element<'_> {
    /// Its name, without the prefix of its vocabulary.
    pub(super) fn name(&self) -> &[u8] {
        self.0.local_name().into_inner()
    }

    /// The value of an attribute, by its name without prefix.
    pub(super) fn get(&self, name: &str) -> Option<String> {
        self.find(|attribute| attribute.key.local_name().into_inner() == name.as_bytes())
    }

    /// The value of an attribute, by its whole name.
    pub(super) fn get_whole(&self, name: &str) -> Option<String> {
        self.find(|attribute| attribute.key.into_inner() == name.as_bytes())
    }

    fn find(
        &self,
        mut is_it: impl FnMut(&quick_xml::events::attributes::Attribute<'_>) -> bool,
    ) -> Option<String> {
        // Without the check for doubles, which takes time that grows with the square of their number.
        let mut attributes = self.0.attributes();
        let found = attributes
            .with_checks(false)
            .filter_map(Result::ok)
            .find(|one| is_it(one))?;
        let value = found.normalized_value(XmlVersion::Implicit1_0).ok()?;
        Some(value.into_owned())
    }

    /// The value of an attribute as a number.
    pub(super) fn number(&self, name: &str) -> Option<u32> {
        self.get(name)?.parse().ok()
    }
}

/// A part being read.
pub(super) struct Xml<R> {
    reader: Reader<Counted<R>>,
    buffer: Vec<u8>,
    part: String,
}

impl<R: BufRead> Xml<R> {
    /// Reads a part that says it has `said` bytes and may have at most `most`.
    pub(super) fn new(inner: R, part: &str, said: u64, most: u64) -> Self {
        let counted = Counted {
            inner,
            total: 0,
            piece: 0,
            said,
            most,
        };
        let mut reader = Reader::from_reader(counted);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.check_end_names = false;
        config.allow_dangling_amp = true;
        config.allow_unmatched_ends = true;
        Self {
            reader,
            buffer: Vec::new(),
            part: part.to_owned(),
        }
    }

    /// The next piece. What is passed over, such as a comment, is a text without characters.
    pub(super) fn next(&mut self) -> Result<Piece<'_>, Finding> {
        self.reader.get_mut().piece = 0;
        self.buffer.clear();
        let part = &self.part;
        let event = match self.reader.read_event_into(&mut self.buffer) {
            Ok(event) => event,
            Err(quick_xml::Error::Io(error)) => return Err(unfolding(&error, part)),
            Err(error) => return Err(damaged(&format!("{part}: {error}"))),
        };
        let bad = |error: &dyn std::fmt::Display| damaged(&format!("{part}: {error}"));
        Ok(match event {
            Event::Start(element) | Event::Empty(element) => Piece::Open(Element(element)),
            Event::End(element) => Piece::Close(element.local_name().into_inner().into()),
            Event::Text(text) => Piece::Text(text.xml10_content().map_err(|error| bad(&error))?.into_owned()),
            Event::CData(text) => {
                Piece::Text(text.xml10_content().map_err(|error| bad(&error))?.into_owned())
            }
            Event::GeneralRef(name) => {
                let character = name.resolve_char_ref().map_err(|error| bad(&error))?;
                let name = name.decode().map_err(|error| bad(&error))?;
                Piece::Text(match character {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(&name)
                        .map_or_else(|| format!("&{name};"), str::to_owned),
                })
            }
            Event::DocType(_) => return Err(bad(&"a document type is not read")),
            Event::Comment(_) | Event::PI(_) | Event::Decl(_) => Piece::Text(String::new()),
            Event::Eof => Piece::End,
        })
    }

    /// Passes over the rest of an element that was just opened, whatever is in it.
    pub(super) fn skip(&mut self) -> Result<(), Finding> {
        let mut depth = 1_u32;
        while depth > 0 {
            match self.next()? {
                Piece::Open(_) => depth += 1,
                Piece::Close(_) => depth -= 1,
                Piece::Text(_) => {}
                Piece::End => return Ok(()),
            }
        }
        Ok(())
    }
}

/// What stands in the way of unfolding.
fn unfolding(error: &io::Error, part: &str) -> Finding {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Bound>()) {
        Some(Bound::Part(most)) => Finding::error("table-unfolds-too-much")
            .word("part", part)
            .count("most", mebibytes(*most)),
        Some(Bound::Lie) => damaged(&format!("{part}: it unfolds to more than it says")),
        Some(Bound::Piece) => damaged(&format!("{part}: one element or text is longer than any can be")),
        None => damaged(&format!("{part}: {error}")),
    }
}

/// A bound that was met.
#[derive(Debug, thiserror::Error)]
enum Bound {
    /// More bytes than a part may have.
    #[error("more than {0} bytes")]
    Part(u64),
    /// More bytes than the part said it has.
    #[error("more than it says")]
    Lie,
    /// More bytes than one element or text may have.
    #[error("too long")]
    Piece,
}

/// Counts what is read, in all and since the last piece.
struct Counted<R> {
    inner: R,
    total: u64,
    piece: u64,
    said: u64,
    most: u64,
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        self.total += count as u64;
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        let bound = if self.total > self.most {
            Some(Bound::Part(self.most))
        } else if self.total > self.said {
            Some(Bound::Lie)
        } else if self.piece > LONGEST_PIECE {
            Some(Bound::Piece)
        } else {
            None
        };
        match bound {
            Some(bound) => Err(io::Error::other(bound)),
            None => self.inner.fill_buf(),
        }
    }

    fn consume(&mut self, amount: usize) {
        self.total += amount as u64;
        self.piece += amount as u64;
        self.inner.consume(amount);
    }
}
