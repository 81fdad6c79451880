//! JSON in which nothing hides: control and direction characters are written as `\u202e` and the like.
//!
//! The text stays exactly what it was, for every reader of JSON; whoever opens the file in an editor sees the
//! number instead of the effect.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, PrettyFormatter, Serializer};

use crate::phrase::safe;

/// Writes a value in one line, without the end of the line.
pub(in crate::exchange) fn write_json<T: Serialize + ?Sized>(
    out: &mut dyn Write,
    value: &T,
) -> io::Result<()> {
    let mut writer = Serializer::with_formatter(out, Harmless);
    value.serialize(&mut writer).map_err(io::Error::from)
}

/// Writes a value over many lines with two spaces a step, without the end of the last line.
pub(in crate::exchange) fn write_json_pretty<T: Serialize + ?Sized>(
    out: &mut dyn Write,
    value: &T,
) -> io::Result<()> {
    let mut writer = Serializer::with_formatter(out, HarmlessPretty(PrettyFormatter::new()));
    value.serialize(&mut writer).map_err(io::Error::from)
}

/// The compact form with escapes for whatever hides or reorders.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        write_fragment(writer, fragment)
    }
}

/// The same over many lines.
struct HarmlessPretty(PrettyFormatter<'static>);

impl Formatter for HarmlessPretty {
    fn begin_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_array(writer)
    }

    fn end_array<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array(writer)
    }

    fn begin_array_value<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_array_value(writer, first)
    }

    fn end_array_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_array_value(writer)
    }

    fn begin_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object(writer)
    }

    fn end_object<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object(writer)
    }

    fn begin_object_key<W: Write + ?Sized>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.0.begin_object_key(writer, first)
    }

    fn begin_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.begin_object_value(writer)
    }

    fn end_object_value<W: Write + ?Sized>(&mut self, writer: &mut W) -> io::Result<()> {
        self.0.end_object_value(writer)
    }

    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        write_fragment(writer, fragment)
    }
}

fn write_fragment<W: Write + ?Sized>(writer: &mut W, fragment: &str) -> io::Result<()> {
    if matches!(safe::shown(fragment), std::borrow::Cow::Borrowed(_)) {
        return writer.write_all(fragment.as_bytes());
    }
    let mut place = [0; 4];
    for character in fragment.chars() {
        let text: &str = character.encode_utf8(&mut place);
        if matches!(safe::shown(text), std::borrow::Cow::Borrowed(_)) {
            writer.write_all(text.as_bytes())?;
            continue;
        }
        let mut units = [0; 2];
        for unit in character.encode_utf16(&mut units) {
            write!(writer, "\\u{unit:04x}")?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_escaped_and_reads_back_the_same() {
        let text = "a\u{202e}b\u{0}c\u{e0041}\"d\" é\n";
        let mut bytes = Vec::new();
        write_json(&mut bytes, text).unwrap();
        let written = String::from_utf8(bytes).unwrap();
        assert_eq!(written, "\"a\\u202eb\\u0000c\\udb40\\udc41\\\"d\\\" é\\n\"");
        assert_eq!(serde_json::from_str::<String>(&written).unwrap(), text);
    }

    #[test]
    fn many_lines_are_those_of_the_plain_writer_where_nothing_hides() {
        let value = serde_json::json!({"a": [1, {"b": "é\n", "c": []}, null], "d": {}, "e": {"f": -0.5}});
        let mut bytes = Vec::new();
        write_json_pretty(&mut bytes, &value).unwrap();
        assert_eq!(bytes, serde_json::to_vec_pretty(&value).unwrap());
        let mut bytes = Vec::new();
        write_json_pretty(&mut bytes, "\u{2066}").unwrap();
        assert_eq!(bytes, br#""\u2066""#);
    }
}
