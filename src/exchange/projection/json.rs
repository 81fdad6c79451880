//! JSON in which nothing hides: control and direction characters are written as `\u202e` and the like.
//!
//! The text stays exactly what it was, for every reader of JSON; whoever opens the file in an editor sees the
//! number instead of the effect.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use crate::phrase::safe;

/// Writes a value in one line, without the end of the line.
pub(in crate::exchange) fn write_json<T: Serialize + ?Sized>(
    out: &mut dyn Write,
    value: &T,
) -> io::Result<()> {
    let mut writer = Serializer::with_formatter(out, Harmless);
    value.serialize(&mut writer).map_err(io::Error::from)
}

/// The compact form with escapes for whatever hides or reorders.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: Write + ?Sized>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
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
}
