//! What sheets may be called: at most 31 plain letters, none twice.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

/// The longest name of a sheet.
const LONGEST: usize = 31;

/// The names given so far.
#[derive(Debug, Default)]
pub(in crate::exchange::export) struct Names {
    given: BTreeSet<String>,
}

impl Names {
    /// Returns the name that comes closest to the wish and is neither forbidden nor given yet.
    pub(in crate::exchange::export) fn fitting(&mut self, wish: &str) -> String {
        let plain = plain(wish);
        for number in 1_usize.. {
            let end = if number == 1 {
                String::new()
            } else {
                format!(" ({number})")
            };
            let kept: String = plain.chars().take(LONGEST - end.len()).collect();
            let name = format!("{}{end}", kept.trim_end_matches([' ', '\'']));
            if self.given.insert(name.to_ascii_lowercase()) {
                return name;
            }
        }
        plain
    }
}

/// The wish in letters that every program and file system knows.
fn plain(wish: &str) -> String {
    let letters = wish.nfkd().filter_map(|letter| match letter {
        '–' | '—' | '‐' | '‑' | ':' | '/' | '\\' | '|' => Some('-'),
        '[' => Some('('),
        ']' => Some(')'),
        '?' | '*' => None,
        letter if letter.is_whitespace() => Some(' '),
        letter => (letter.is_ascii_graphic()).then_some(letter),
    });
    let letters: String = letters.collect();
    let words: Vec<_> = letters.split_whitespace().collect();
    let name = words.join(" ");
    let name = name.trim_matches(['\'', '.', ' ']);
    // A name that Excel keeps for itself.
    match name {
        "" => "Sheet".to_owned(),
        name if name.eq_ignore_ascii_case("history") => format!("{name} 1"),
        name => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_plain_and_given_once() {
        let mut names = Names::default();
        for (wish, given) in [
            ("Table 1. Overview", "Table 1. Overview"),
            ("table 1. overview", "table 1. overview (2)"),
            ("Équateur: à/voir?", "Equateur- a-voir"),
            ("'quoted'", "quoted"),
            ("[x]*", "(x)"),
            ("نص", "Sheet"),
            ("", "Sheet (2)"),
            ("History", "History 1"),
            (
                "Table 2. How actions contribute to each target",
                "Table 2. How actions contribute",
            ),
            (
                "Table 2. How actions contribute to each goal",
                "Table 2. How actions contri (2)",
            ),
        ] {
            assert_eq!(names.fitting(wish), given);
            assert!(given.len() <= LONGEST);
        }
    }
}
