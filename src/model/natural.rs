//! The natural order of codes: "1.9" before "1.10", "T2" before "T10".
//!
//! Rules, in the order in which they apply:
//!
//! 1. A text is read as a row of pieces: each longest run of decimal digits is one number, every
//!    other character is a piece of its own. European, Arabic-Indic and Persian digits count.
//! 2. Pieces are compared one by one. Numbers compare by value, of any length, and come before
//!    other characters. Other characters compare by code point after lower-casing, so `a` and `A`
//!    are alike here. A text that ends first comes first.
//! 3. Texts that are alike so far (`A1` and `a1`, `1` and `01`) compare by their bytes, so that
//!    only identical texts are equal and the order is total.

use std::cmp::Ordering;
use std::str::Chars;

/// Compares two texts in natural order; equal only if the texts are identical.
pub fn compare(first: &str, second: &str) -> Ordering {
    Pieces::of(first)
        .cmp(Pieces::of(second))
        .then_with(|| first.cmp(second))
}

/// One piece of a text: a number of any length, or one lower-cased character.
#[derive(Clone, Copy)]
enum Piece<'a> {
    /// A run of decimal digits, as written.
    Number(&'a str),
    /// Any other character.
    Other(char),
}

impl Ord for Piece<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (*self, *other) {
            (Piece::Number(one), Piece::Number(two)) => compare_numbers(one, two),
            (Piece::Number(_), Piece::Other(_)) => Ordering::Less,
            (Piece::Other(_), Piece::Number(_)) => Ordering::Greater,
            (Piece::Other(one), Piece::Other(two)) => one.cmp(&two),
        }
    }
}

impl PartialOrd for Piece<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Piece<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Piece<'_> {}

/// The pieces of a text, from its start.
struct Pieces<'a> {
    rest: Chars<'a>,
    lowered: Option<std::char::ToLowercase>,
}

impl<'a> Pieces<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            rest: text.chars(),
            lowered: None,
        }
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        // One character may become several in lower case.
        if let Some(character) = self.lowered.as_mut().and_then(Iterator::next) {
            return Some(Piece::Other(character));
        }
        let text = self.rest.as_str();
        let first = self.rest.next()?;
        if digit(first).is_some() {
            let end = text.find(|c| digit(c).is_none()).unwrap_or(text.len());
            let (run, rest) = text.split_at_checked(end)?;
            self.rest = rest.chars();
            return Some(Piece::Number(run));
        }
        if first.is_ascii() {
            return Some(Piece::Other(first.to_ascii_lowercase()));
        }
        let mut lowered = first.to_lowercase();
        let piece = lowered.next().unwrap_or(first);
        self.lowered = Some(lowered);
        Some(Piece::Other(piece))
    }
}

/// Compares two runs of digits by value, without ever computing it.
fn compare_numbers(one: &str, two: &str) -> Ordering {
    let one = one.trim_start_matches(|c| digit(c) == Some(0));
    let two = two.trim_start_matches(|c| digit(c) == Some(0));
    let length = one.chars().count().cmp(&two.chars().count());
    length.then_with(|| one.chars().map(digit).cmp(two.chars().map(digit)))
}

/// The value of a European, Arabic-Indic or Persian digit.
fn digit(character: char) -> Option<u32> {
    let zero = match character {
        '0'..='9' => '0',
        '\u{660}'..='\u{669}' => '\u{660}',
        '\u{6f0}'..='\u{6f9}' => '\u{6f0}',
        _ => return None,
    };
    Some(u32::from(character) - u32::from(zero))
}

#[cfg(test)]
mod tests {
    use super::compare;
    use proptest::prelude::*;
    use std::cmp::Ordering;

    #[test]
    fn codes_of_plans_stand_in_the_order_a_reader_expects() {
        let expected = [
            "", "1", "1.1", "1.2", "1.9", "1.10", "1.10.a", "1.10.B", "1.10.c", "2", "10", "O1", "T1", "T2",
            "T10", "T10.1", "ف٢", "ف١٠",
        ];
        let mut shuffled = expected;
        shuffled.reverse();
        shuffled.sort_by(|a, b| compare(a, b));
        assert_eq!(shuffled, expected);
    }

    #[test]
    fn only_identical_texts_are_equal() {
        for (one, two) in [("a1", "A1"), ("1", "01"), ("1", "١"), ("1.0", "1.00")] {
            assert_ne!(compare(one, two), Ordering::Equal, "{one} and {two}");
        }
        assert_eq!(compare("1.01", "1.01"), Ordering::Equal);
    }

    #[test]
    fn case_and_leading_zeros_matter_only_where_nothing_else_does() {
        assert_eq!(compare("a2", "A10"), Ordering::Less);
        assert_eq!(compare("A2", "a10"), Ordering::Less);
        assert_eq!(compare("01.2", "1.3"), Ordering::Less);
        assert_eq!(compare("1.2", "01.3"), Ordering::Less);
    }

    #[test]
    fn numbers_of_ten_thousand_digits_compare_by_value() {
        let nines = "9".repeat(10_000);
        let one_more = format!("1{}", "0".repeat(10_000));
        assert_eq!(compare(&nines, &one_more), Ordering::Less);
        let padded = format!("{}8", "0".repeat(10_000));
        assert_eq!(compare(&padded, "9"), Ordering::Less);
    }

    fn text() -> impl Strategy<Value = String> {
        prop_oneof!["[aAbB019.]{0,6}", "[0-9٠-٩۰-۹a-dİßÅ. -]{0,8}", any::<String>()]
    }

    proptest! {
        #[test]
        fn the_order_is_total(a in text(), b in text(), c in text()) {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le());
            }
        }

        #[test]
        fn numbers_order_as_numbers(stem in "[A-Z.]{0,3}", one: u64, two: u64) {
            let natural = compare(&format!("{stem}{one}"), &format!("{stem}{two}"));
            prop_assert_eq!(natural, one.cmp(&two));
        }
    }
}
