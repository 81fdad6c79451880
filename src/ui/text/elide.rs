//! Cutting text to a number of characters.

use std::borrow::Cow;

/// At most `limit` characters: a longer text is cut, after a word where one ends in the last third, and ends
/// in `…`, which counts. For names and tooltips; text that is laid out is cut by its width instead.
pub fn elide(text: &str, limit: usize) -> Cow<'_, str> {
    // No text of that many bytes can have more characters.
    if text.len() <= limit {
        return Cow::Borrowed(text);
    }
    let mut ends = text.char_indices().map(|(at, _)| at);
    let Some(cut) = ends.nth(limit.saturating_sub(1)) else {
        return Cow::Borrowed(text);
    };
    if ends.next().is_none() {
        return Cow::Borrowed(text);
    }
    let head = text.get(..cut).unwrap_or_default();
    let head = match head.rfind(char::is_whitespace) {
        Some(space) if space * 3 >= head.len() * 2 => head.get(..space).unwrap_or(head),
        _ => head,
    };
    Cow::Owned(format!("{}…", head.trim_end()))
}

/// The text with a capital letter first, as it begins a line.
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_becomes_a_capital_where_there_is_one() {
        assert_eq!(capital("reworded"), "Reworded");
        assert_eq!(capital("élargi"), "Élargi");
        assert_eq!(capital("معاد"), "معاد");
        assert_eq!(capital(""), "");
    }

    #[test]
    fn short_texts_stay() {
        assert!(matches!(elide("abc", 3), Cow::Borrowed("abc")));
        assert!(matches!(elide("äöü", 3), Cow::Borrowed("äöü")));
        assert_eq!(elide("", 0), "");
    }

    #[test]
    fn long_texts_are_cut_after_a_word_if_one_ends_late() {
        assert_eq!(elide("abcdef", 4), "abc…");
        assert_eq!(elide("Fishing and hunting", 13), "Fishing and…");
        assert_eq!(elide("A verylongwordthatgoeson", 12), "A verylongw…");
        assert_eq!(elide("äöüßäöü", 4), "äöü…");
        assert_eq!(elide("abc", 1), "…");
    }

    #[test]
    fn never_longer_than_asked() {
        let text = "one two  three äöü four five";
        for limit in 1..40 {
            assert!(elide(text, limit).chars().count() <= limit, "{limit}");
        }
    }
}
