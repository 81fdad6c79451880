//! Characters that would hide or reorder what is read are shown by their numbers.

use std::borrow::Cow;

/// The text with control characters, direction overrides and invisible signs replaced by `‹U+202E›` and
/// the like. Every kind of line break becomes `\n`, a tab becomes a space.
///
/// Joiners and direction marks that Arabic and Persian spelling needs stay: they cannot turn a line around.
pub fn shown(text: &str) -> Cow<'_, str> {
    if text.chars().all(|one| one == '\n' || !is_hiding(one)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('\n'),
            '\r' => {
                characters.next_if_eq(&'\n');
                out.push('\n');
            }
            '\t' => out.push(' '),
            hiding if is_hiding(hiding) => out.extend(["‹U+", &format!("{:04X}", u32::from(hiding)), "›"]),
            plain => out.push(plain),
        }
    }
    Cow::Owned(out)
}

/// The same for files of rows in which line breaks and tabs have a way to stand: they are kept as they are, and
/// whatever else hides or reorders is shown by its number.
pub fn shown_in_rows(text: &str) -> Cow<'_, str> {
    let stays = |one: char| matches!(one, '\n' | '\r' | '\t') || !is_hiding(one);
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        if stays(character) {
            out.push(character);
        } else {
            out.push_str(&shown(character.encode_utf8(&mut [0; 4])));
        }
    }
    Cow::Owned(out)
}

/// Whether a character must not be passed on as it is.
fn is_hiding(character: char) -> bool {
    let number = u32::from(character);
    character.is_control()
        || matches!(
            character,
            '\u{200b}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
        // Never characters: not allowed in XML, and dropped or refused by some programs.
        || number & 0xfffe == 0xfffe
        || matches!(character, '\u{fdd0}'..='\u{fdef}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ordinary_text_is_left_alone() {
        for text in [
            "Plain\ntext",
            "Équateur – à voir",
            "می\u{200c}شود",
            "\u{200f}CMP 3.2",
        ] {
            assert!(
                matches!(shown(text), Cow::Borrowed(same) if same == text),
                "{text}"
            );
        }
    }

    #[test]
    fn what_hides_is_shown_by_its_number() {
        assert_eq!(shown("R07\u{202e}gnp.exe"), "R07‹U+202E›gnp.exe");
        assert_eq!(shown("a\0b\u{7f}c\u{9b}d"), "a‹U+0000›b‹U+007F›c‹U+009B›d");
        assert_eq!(shown("\u{feff}\u{2066}\u{fffe}"), "‹U+FEFF›‹U+2066›‹U+FFFE›");
        assert_eq!(shown("\u{e0041}"), "‹U+E0041›");
    }

    #[test]
    fn rows_keep_their_tabs_and_breaks() {
        assert!(matches!(shown_in_rows("a\r\nb\tc"), Cow::Borrowed(_)));
        assert_eq!(shown_in_rows("a\tb\0\r\n\u{202e}"), "a\tb‹U+0000›\r\n‹U+202E›");
    }

    #[test]
    fn every_line_break_is_one() {
        assert_eq!(shown("a\r\nb\rc\u{2028}d\te\n"), "a\nb\nc\nd e\n");
    }
}
