//! Characters that would hide or reorder what is read are shown by their numbers.
//!
//! A name with a right-to-left override could make one text look like another, and a control character
//! could make it look shorter than it is.

use std::borrow::Cow;

use crate::phrase::safe::shown;

/// The text with control characters, direction overrides and invisible signs replaced by `‹U+202E›` and the
/// like. Line breaks stay, a tab becomes a space. Costs no allocation when there is nothing to replace.
pub fn safe(text: &str) -> Cow<'_, str> {
    let plain_ascii = |byte: u8| (b' '..0x7f).contains(&byte) || byte == b'\n';
    if text.bytes().all(plain_ascii) {
        Cow::Borrowed(text)
    } else {
        shown(text)
    }
}

/// Like [`safe`], in one line: each line break becomes a space.
pub fn safe_line(text: &str) -> Cow<'_, str> {
    match safe(text) {
        lines if lines.contains('\n') => Cow::Owned(lines.replace('\n', " ")),
        line => line,
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
