//! Codes as people write them into tables.

/// Words that stand before the number of a heading or item.
pub(super) const LEVEL_WORDS: [&str; 24] = [
    "action",
    "activity",
    "aim",
    "axis",
    "chapter",
    "component",
    "goal",
    "objective",
    "outcome",
    "output",
    "part",
    "pillar",
    "priority",
    "result",
    "section",
    "strategy",
    "target",
    "theme",
    "but",
    "cible",
    "objectif",
    "meta",
    "objetivo",
    "accion",
];

/// A code without the point or bracket that lists put behind it.
pub(in crate::exchange) fn clean_code(text: &str) -> &str {
    let text = text.trim();
    let cleaned = text.trim_end_matches(['.', ')', ':']).trim_end();
    // A bracket that was opened is part of the code.
    if cleaned.is_empty() || (text.contains('(') && text.ends_with(')')) {
        text
    } else {
        cleaned
    }
}

/// Whether a text looks like a code: short, with a number in it or hardly more than a letter.
pub(super) fn is_like_code(text: &str) -> bool {
    let text = clean_code(text);
    let length = text.chars().count();
    if length == 0 || length > 20 {
        return false;
    }
    let has_number = text.chars().any(char::is_numeric);
    let words = text.split_whitespace().count();
    (has_number && words <= 2) || (length <= 3 && words == 1 && text.chars().all(char::is_alphanumeric))
}

/// A code at the beginning of a text, and the words that follow: `1.2 Mend nets`, `Goal A: Clean water`,
/// `T3. Count boats`.
pub(in crate::exchange) fn split_code(text: &str) -> Option<(String, String)> {
    let text = text.trim();
    let first = text.split_whitespace().next()?;
    let word: String = first.chars().flat_map(char::to_lowercase).collect();
    let (code_end, is_word) = if LEVEL_WORDS.contains(&word.as_str()) {
        let rest = text.get(first.len()..)?;
        let number = rest.split_whitespace().next()?;
        let start = first.len() + rest.find(number)?;
        (start + token_length(number)?, true)
    } else {
        (token_length(first)?, false)
    };
    let (code, rest) = text.split_at_checked(code_end)?;
    let words = rest.trim_start_matches(|one: char| {
        one.is_whitespace() || matches!(one, '.' | ':' | ')' | '-' | '–' | '—' | '|')
    });
    let is_apart = rest.len() > words.len();
    if words.is_empty() && is_word {
        return Some((code.to_owned(), String::new()));
    }
    // "4 boats" could be anything, "4.2 boats" and "4. boats" hardly.
    let is_mixed = code.chars().any(char::is_numeric) && code.chars().any(|one| !one.is_numeric());
    let is_marked = is_word || is_mixed || rest.starts_with(['.', ':', ')']);
    let has_letters = words.chars().any(char::is_alphabetic);
    (is_apart && is_marked && has_letters).then(|| (code.to_owned(), words.to_owned()))
}

/// The length of a number such as `1.2`, `T3`, `7.3.b` or `A` at the beginning of a word, if it is one.
fn token_length(word: &str) -> Option<usize> {
    let bare = word.trim_end_matches(['.', ':', ')']);
    let letters = bare.chars().take_while(|one| one.is_alphabetic()).count();
    let has_number = bare.chars().any(char::is_numeric);
    let is_fit = bare
        .chars()
        .all(|one| one.is_alphanumeric() || matches!(one, '.' | '-' | '/' | '(' | ')'));
    let is_code = if has_number {
        letters <= 4
    } else {
        letters <= 2 && bare.chars().all(char::is_uppercase) && bare.len() < word.len() || is_roman(bare)
    };
    let is_letter = !has_number && letters == 1 && bare.chars().all(char::is_uppercase);
    (is_fit && (is_code || is_letter) && !bare.is_empty()).then_some(bare.len())
}

fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.len() <= 5 && text.chars().all(|one| matches!(one, 'I' | 'V' | 'X'))
}

/// The word before the number of a code such as `Objective 3`, in small letters.
pub(super) fn level_word(code: &str) -> Option<String> {
    let first = code.split_whitespace().next()?.to_lowercase();
    LEVEL_WORDS.contains(&first.as_str()).then_some(first)
}

/// What a code stands on: its last number and what is before it. `7.12` is `7.` and 12.
pub(super) fn stem_and_number(code: &str) -> Option<(&str, u32)> {
    let digits = code.chars().rev().take_while(char::is_ascii_digit).count();
    let (stem, number) = code.split_at_checked(code.len() - digits)?;
    Some((stem, number.parse().ok()?))
}

/// The codes that a code may stand under, nearest first: `7.3.b` under `7.3`, under `7`.
pub(super) fn prefixes(code: &str) -> impl Iterator<Item = &str> {
    let mut rest = code;
    std::iter::from_fn(move || {
        let at = rest.rfind(['.', '-', '/', ':', '('])?;
        rest = rest.get(..at)?.trim_end();
        Some(rest)
    })
    .filter(|prefix| !prefix.is_empty())
}

/// How a code is built, apart from its numbers: how many numbers, and which letters before them.
pub(super) fn shape(code: &str) -> (String, usize) {
    let letters: String = code.chars().take_while(|one| !one.is_numeric()).collect();
    let parts = code.split(['.', '-', '/']).count();
    (letters.trim().to_lowercase(), parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_split_from_words() {
        for (text, expected) in [
            ("1.2 Mend nets", Some(("1.2", "Mend nets"))),
            ("1. Mend nets", Some(("1", "Mend nets"))),
            ("T3: Count boats", Some(("T3", "Count boats"))),
            (
                "Objective 1: Keep the shore",
                Some(("Objective 1", "Keep the shore")),
            ),
            ("Goal A – Clean water", Some(("Goal A", "Clean water"))),
            ("A. Clean water", Some(("A", "Clean water"))),
            ("Objective 3", Some(("Objective 3", ""))),
            ("7.3.b Send letters", Some(("7.3.b", "Send letters"))),
            ("4 boats", None),
            ("Mend nets", None),
            ("A boat", None),
            ("", None),
            ("2030 is the year", None),
        ] {
            let found = split_code(text);
            let found = found
                .as_ref()
                .map(|(code, words)| (code.as_str(), words.as_str()));
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn codes_lose_what_lists_add() {
        for (text, expected) in [
            ("1.1.", "1.1"),
            ("a)", "a"),
            ("Goal 2 (b)", "Goal 2 (b)"),
            (" T1: ", "T1"),
            (".", "."),
        ] {
            assert_eq!(clean_code(text), expected);
        }
    }

    #[test]
    fn a_code_stands_under_what_it_begins_with() {
        assert_eq!(prefixes("7.3.b").collect::<Vec<_>>(), ["7.3", "7"]);
        assert_eq!(prefixes("7").count(), 0);
    }
}
