//! Writes the parts of a package as XML: every element is closed and every text escaped by construction.

use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// A part that is being written.
pub(super) struct Xml {
    out: Writer<Vec<u8>>,
    failed: Option<io::Error>,
}

impl Xml {
    /// Begins a part.
    pub(super) fn new() -> Self {
        let mut xml = Self {
            out: Writer::new(Vec::new()),
            failed: None,
        };
        xml.put(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), Some("yes"))));
        xml
    }

    /// Writes an element with what stands in it.
    pub(super) fn element(
        &mut self,
        name: &'static str,
        attributes: &[(&'static str, &str)],
        inside: impl FnOnce(&mut Self),
    ) {
        self.put(Event::Start(start(name, attributes)));
        inside(self);
        self.put(Event::End(BytesEnd::new(name)));
    }

    /// Writes an element in which nothing stands.
    pub(super) fn empty(&mut self, name: &'static str, attributes: &[(&'static str, &str)]) {
        self.put(Event::Empty(start(name, attributes)));
    }

    /// Writes an element that has only a value.
    pub(super) fn value(&mut self, name: &'static str, value: &str) {
        self.empty(name, &[("w:val", value)]);
    }

    /// Writes text.
    pub(super) fn text(&mut self, text: &str) {
        self.put(Event::Text(BytesText::new(text)));
    }

    /// Returns the part.
    ///
    /// # Errors
    /// What went wrong on the way, if anything.
    pub(super) fn finish(self) -> io::Result<Vec<u8>> {
        match self.failed {
            Some(error) => Err(error),
            None => Ok(self.out.into_inner()),
        }
    }

    fn put(&mut self, event: Event<'_>) {
        if self.failed.is_none() {
            self.failed = self.out.write_event(event).err();
        }
    }
}

fn start<'a>(name: &'static str, attributes: &[(&'static str, &'a str)]) -> BytesStart<'a> {
    BytesStart::new(name).with_attributes(attributes.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_and_values_cannot_become_markup() {
        let mut xml = Xml::new();
        xml.element("a", &[("b", "\"><x y='z'/>&")], |xml| xml.text("]]></a><b>&amp;"));
        let bytes = xml.finish().expect("to memory");
        let text = String::from_utf8(bytes).expect("UTF-8");
        assert!(
            text.ends_with(
                "<a b=\"&quot;&gt;&lt;x y=&apos;z&apos;/&gt;&amp;\">]]&gt;&lt;/a&gt;&lt;b&gt;&amp;amp;</a>"
            ),
            "{text}"
        );
    }
}
