//! Characters that would hide or reorder what is read are shown by their numbers.
//!
//! A name with a right-to-left override could make one text look like another, and a control character
//! could make it look shorter than it is.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text with control characters, direction overrides and invisible signs replaced by `‹U+202E›` and the
/// like. Line breaks stay, a tab becomes a space. Costs no allocation when there is nothing to replace.
pub fn safe(text: &str) -> Cow<'_, str> {
    replaced(text, false)
}

/// Like [`safe`], in one line: each line break becomes a space.
pub fn safe_line(text: &str) -> Cow<'_, str> {
    replaced(text, true)
}

fn replaced(text: &str, one_line: bool) -> Cow<'_, str> {
    let harmless = |c: char| !is_harmful(c) && c != '\t' && !(c == '\n' && one_line);
    let plain_ascii = |byte: u8| (b' '..0x7f).contains(&byte) || (byte == b'\n' && !one_line);
    if text.bytes().all(plain_ascii) || text.chars().all(harmless) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut previous = ' ';
    for c in text.chars() {
        match c {
            // The line feed that follows stands for both.
            '\r' => {}
            '\t' => out.push(' '),
            '\n' if one_line => out.push(' '),
            _ if is_harmful(c) => {
                // Writing into a string cannot fail.
                write!(out, "‹U+{:04X}›", u32::from(c)).unwrap_or_default();
            }
            _ => {
                if previous == '\r' && c != '\n' {
                    out.push(if one_line { ' ' } else { '\n' });
                }
                out.push(c);
            }
        }
        previous = c;
    }
    Cow::Owned(out)
}

/// Whether a character must not be shown as it is. The joiners and marks that Arabic and Persian spelling
/// needs (U+200C to U+200F, U+061C) are harmless.
fn is_harmful(c: char) -> bool {
    match c {
        '\n' => false,
        // Zero-width space and line or paragraph separators; embeddings and overrides; invisible operators
        // and isolates; the byte order mark; annotation marks; tags.
        '\u{200b}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => true,
        _ => c.is_control(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_borrowed() {
        for text in [
            "Plain\ntext",
            "Équateur – à voir",
            "\u{645}\u{6cc}\u{200c}\u{634}\u{648}\u{62f}",
        ] {
            assert!(
                matches!(safe(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }

    #[test]
    fn overrides_and_controls_become_visible() {
        assert_eq!(safe("R07\u{202e}gnp.exe"), "R07‹U+202E›gnp.exe");
        assert_eq!(safe("a\0b\u{7f}c\u{9b}d"), "a‹U+0000›b‹U+007F›c‹U+009B›d");
        assert_eq!(
            safe("\u{feff}BOM\u{2066}x\u{2069}"),
            "‹U+FEFF›BOM‹U+2066›x‹U+2069›"
        );
        assert!(safe("\u{e0041}").starts_with('‹'));
    }

    #[test]
    fn line_breaks() {
        assert_eq!(safe("a\r\nb\rc\td"), "a\nb\nc d");
        assert_eq!(safe_line("a\r\nb\rc\nd"), "a b c d");
        assert!(matches!(safe_line("a b"), Cow::Borrowed(_)));
    }
}
