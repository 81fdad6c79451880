//! Single values: what they must look like, and how they are written canonically.

use std::borrow::Cow;

/// Why something is no CURIE of declared prefixes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CurieFault {
    /// An IRI stands there.
    Iri,
    /// It has not the shape `prefix:name`.
    Shape,
    /// The prefix is not declared.
    Prefix,
}

/// Takes a CURIE apart where its shape allows it.
pub fn split_curie(text: &str) -> Option<(&str, &str)> {
    let (prefix, local) = text.split_once(':')?;
    (is_prefix(prefix) && !local.is_empty() && is_iri_text(local)).then_some((prefix, local))
}

/// Checks a CURIE; `declared` says whether a prefix is.
pub fn curie_fault(text: &str, declared: impl Fn(&str) -> bool) -> Option<CurieFault> {
    let Some((prefix, local)) = split_curie(text) else {
        let is_iri = text.starts_with('<') || is_uri(text);
        return Some(if is_iri {
            CurieFault::Iri
        } else {
            CurieFault::Shape
        });
    };
    if declared(prefix) {
        return None;
    }
    let is_scheme = ["http", "https", "urn", "ftp", "file", "mailto", "info", "doi"]
        .iter()
        .any(|scheme| scheme.eq_ignore_ascii_case(prefix));
    if local.starts_with("//") || is_scheme {
        return Some(CurieFault::Iri);
    }
    Some(CurieFault::Prefix)
}

/// Says whether a prefix is shaped like one: a name without colon.
pub fn is_prefix(text: &str) -> bool {
    let mut characters = text.chars();
    characters
        .next()
        .is_some_and(|first| first.is_alphanumeric() || first == '_')
        && characters.all(|one| one.is_alphanumeric() || matches!(one, '-' | '_' | '.'))
}

/// Says whether a text is a name without colon, as extension slots must be called.
pub fn is_ncname(text: &str) -> bool {
    let mut characters = text.chars();
    characters
        .next()
        .is_some_and(|first| first.is_alphabetic() || first == '_')
        && characters.all(|one| one.is_alphanumeric() || matches!(one, '-' | '_' | '.'))
}

/// Says whether a text can stand in an IRI.
fn is_iri_text(text: &str) -> bool {
    !text.bytes().any(|byte| {
        byte <= 0x20 || byte == 0x7f || matches!(byte, b'<' | b'>' | b'"' | b'{' | b'}' | b'\\' | b'^' | b'`')
    }) && (text.is_ascii() || !text.chars().any(|one| one.is_whitespace() || one.is_control()))
}

/// Says whether a text is an absolute URI: a scheme, a colon, and something that can stand in one.
pub fn is_uri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else {
        return false;
    };
    let mut letters = scheme.bytes();
    letters.next().is_some_and(|first| first.is_ascii_alphabetic())
        && letters.all(|one| one.is_ascii_alphanumeric() || matches!(one, b'+' | b'-' | b'.'))
        && !rest.is_empty()
        && is_iri_text(rest)
        && !rest.contains('|')
}

/// Says whether a text is a day that exists, `2026-11-22`.
pub fn is_date(text: &str) -> bool {
    let bytes = text.as_bytes();
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = bytes else {
        return false;
    };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0u32, |sum, digit| {
            digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0'))
        })
    };
    let (Some(year), Some(month), Some(day)) = (
        number(&[*y1, *y2, *y3, *y4]),
        number(&[*m1, *m2]),
        number(&[*d1, *d2]),
    ) else {
        return false;
    };
    let is_leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => return false,
    };
    (1..=days).contains(&day)
}

/// A day with the time, as far as it is checked: a day, `T`, and a time.
pub fn is_date_time(text: &str) -> bool {
    text.split_once('T').is_some_and(|(day, time)| {
        let mut parts = time.splitn(3, ':');
        let two = |part: Option<&str>| {
            part.is_some_and(|part| part.len() == 2 && part.bytes().all(|one| one.is_ascii_digit()))
        };
        is_date(day)
            && two(parts.next())
            && two(parts.next())
            && parts
                .next()
                .is_some_and(|rest| rest.starts_with(|one: char| one.is_ascii_digit()))
    })
}

/// A decimal number in parts: sign, digits before and after the point.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Decimal {
    negative: bool,
    whole: String,
    fraction: String,
}

/// Reads a number such as `0.95`, `-1` or `9e-01`.
fn decimal(text: &str) -> Option<Decimal> {
    let (negative, rest) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let (digits, exponent) = match rest.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (rest, 0),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |part: &str| part.bytes().all(|one| one.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) || whole.len() + fraction.len() == 0 || exponent.abs() > 30
    {
        return None;
    }
    let (mut whole, mut fraction) = (whole.to_owned(), fraction.to_owned());
    for _ in 0..exponent {
        let next = if fraction.is_empty() {
            '0'
        } else {
            fraction.remove(0)
        };
        whole.push(next);
    }
    for _ in exponent..0 {
        fraction.insert(0, whole.pop().unwrap_or('0'));
    }
    let whole = whole.trim_start_matches('0').to_owned();
    let fraction = fraction.trim_end_matches('0').to_owned();
    let is_zero = whole.is_empty() && fraction.is_empty();
    Some(Decimal {
        negative: negative && !is_zero,
        whole,
        fraction,
    })
}

/// What is known of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NumberFacts {
    /// Whether it lies between the bounds 0 (or -1) and 1.
    pub in_range: bool,
    /// Whether it has more than three digits after the point.
    pub is_long: bool,
}

/// Checks a number; from -1 if `signed`, else from 0, to 1.
pub fn number_facts(text: &str, signed: bool) -> Option<NumberFacts> {
    let number = decimal(text)?;
    let is_small = number.whole.is_empty() || number.whole == "1" && number.fraction.is_empty();
    Some(NumberFacts {
        in_range: is_small && (signed || !number.negative),
        is_long: number.fraction.len() > 3,
    })
}

/// A number with at most three digits after the point, rounded half away from zero, without needless zeros.
/// What is no number stays as it is.
pub fn canonical_number(text: &str) -> Cow<'_, str> {
    let plain = !text.is_empty()
        && text.len() <= 5
        && matches!(text.as_bytes(), [b'0', b'.', rest @ ..] if !rest.is_empty()
            && rest.iter().all(u8::is_ascii_digit) && !rest.ends_with(b"0"));
    if plain || matches!(text, "0" | "1") {
        return Cow::Borrowed(text);
    }
    let Some(mut number) = decimal(text) else {
        return Cow::Borrowed(text);
    };
    if number.fraction.len() > 3 {
        let rounds_up = number
            .fraction
            .as_bytes()
            .get(3)
            .is_some_and(|digit| *digit >= b'5');
        number.fraction = number.fraction.chars().take(3).collect();
        if rounds_up {
            round_up(&mut number);
        }
        number.fraction = number.fraction.trim_end_matches('0').to_owned();
    }
    let is_zero = number.whole.is_empty() && number.fraction.is_empty();
    let mut out = String::new();
    if number.negative && !is_zero {
        out.push('-');
    }
    out.push_str(if number.whole.is_empty() {
        "0"
    } else {
        &number.whole
    });
    if !number.fraction.is_empty() {
        out.push('.');
        out.push_str(&number.fraction);
    }
    Cow::Owned(out)
}

/// Adds one to the last digit.
fn round_up(number: &mut Decimal) {
    let places = number.fraction.len();
    let mut digits: Vec<u8> = number.whole.bytes().chain(number.fraction.bytes()).collect();
    let mut carry = true;
    for digit in digits.iter_mut().rev() {
        if !carry {
            break;
        }
        carry = *digit == b'9';
        *digit = if carry { b'0' } else { *digit + 1 };
    }
    if carry {
        digits.insert(0, b'1');
    }
    let text = String::from_utf8(digits).unwrap_or_default();
    let at = text.len() - places;
    let whole: String = text.chars().take(at).collect();
    whole.trim_start_matches('0').clone_into(&mut number.whole);
    number.fraction = text.chars().skip(at).collect();
}

/// Says whether a text is a number of any size.
pub fn is_double(text: &str) -> bool {
    matches!(text, "INF" | "-INF" | "NaN") || decimal(text).is_some()
}

/// Says whether a text is a whole number.
pub fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|one| one.is_ascii_digit())
}

/// The items of a list as it stands in a cell: parts between `|`; `\|` and `\\` stand for `|` and `\`, any
/// other `\` for itself.
pub fn items(cell: &str) -> Items<'_> {
    Items {
        rest: (!cell.is_empty()).then_some(cell),
    }
}

/// See [`items`].
#[derive(Clone, Debug)]
pub struct Items<'a> {
    rest: Option<&'a str>,
}

impl<'a> Iterator for Items<'a> {
    type Item = Cow<'a, str>;

    fn next(&mut self) -> Option<Cow<'a, str>> {
        let rest = self.rest?;
        if !rest.contains('\\') {
            let (item, after) = match rest.split_once('|') {
                Some((item, after)) => (item, Some(after)),
                None => (rest, None),
            };
            self.rest = after;
            return Some(Cow::Borrowed(item));
        }
        let mut item = String::new();
        let mut characters = rest.char_indices().peekable();
        self.rest = None;
        while let Some((at, character)) = characters.next() {
            match character {
                '|' => {
                    self.rest = rest.get(at + 1..);
                    break;
                }
                '\\' => match characters.next_if(|(_, next)| matches!(next, '|' | '\\')) {
                    Some((_, next)) => item.push(next),
                    None => item.push('\\'),
                },
                other => item.push(other),
            }
        }
        Some(Cow::Owned(item))
    }
}

/// Appends an item to a cell that holds a list.
pub fn push_item(cell: &mut String, item: &str, is_first: bool) {
    if !is_first {
        cell.push('|');
    }
    for character in item.chars() {
        if matches!(character, '|' | '\\') {
            cell.push('\\');
        }
        cell.push(character);
    }
}

/// A list as it stands in a cell.
pub fn joined<I: AsRef<str>>(items: impl IntoIterator<Item = I>) -> String {
    let mut cell = String::new();
    for (place, item) in items.into_iter().enumerate() {
        push_item(&mut cell, item.as_ref(), place == 0);
    }
    cell
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_read_from_left_to_right() {
        let list = |cell: &str| items(cell).map(Cow::into_owned).collect::<Vec<_>>();
        assert_eq!(list(""), Vec::<String>::new());
        assert_eq!(list("a|b"), ["a", "b"]);
        assert_eq!(list("a|b|"), ["a", "b", ""]);
        assert_eq!(list(r"a\|b|c\\|d\n\"), ["a|b", r"c\", r"d\n\"]);
        for case in [&["a|b", r"c\|d\"][..], &[r"\\", "x", "é|"]] {
            assert_eq!(list(&joined(case)), case);
        }
    }

    #[test]
    fn numbers_are_rounded_half_away_from_zero() {
        for (text, canonical) in [
            ("0.95", "0.95"),
            ("1.0", "1"),
            ("0.1235", "0.124"),
            ("0.12349", "0.123"),
            ("-0.0005", "-0.001"),
            ("-0.0004", "0"),
            ("0.9995", "1"),
            ("9e-01", "0.9"),
            (".5", "0.5"),
            ("00.500", "0.5"),
            ("x", "x"),
            ("9.9996", "10"),
        ] {
            assert_eq!(canonical_number(text), canonical, "{text}");
        }
        assert!(!number_facts("1.8", false).unwrap().in_range);
        assert!(!number_facts("-0.1", false).unwrap().in_range);
        assert!(number_facts("-1", true).unwrap().in_range);
        assert!(number_facts("1.0001", true).is_some_and(|facts| !facts.in_range && facts.is_long));
        for text in ["", "high", "1.2.3", "NaN", "0,5", "1e99", "--1"] {
            assert_eq!(number_facts(text, true), None, "{text}");
        }
    }

    #[test]
    fn days_exist() {
        for good in ["2026-11-22", "2024-02-29", "0001-01-01"] {
            assert!(is_date(good), "{good}");
        }
        for bad in [
            "22-11-2026",
            "2026-13-45",
            "2026-02-29",
            "2026-11-22T10:00:00Z",
            "2026-1-2",
            "",
        ] {
            assert!(!is_date(bad), "{bad}");
        }
        assert!(is_date_time("2026-11-22T10:00:00Z") && !is_date_time("2026-11-22"));
    }

    #[test]
    fn iris_and_undeclared_prefixes_are_told_apart() {
        let declared = |prefix: &str| prefix == "CMP";
        assert_eq!(curie_fault("CMP:1.1", declared), None);
        assert_eq!(
            curie_fault("https://example.org/1", declared),
            Some(CurieFault::Iri)
        );
        assert_eq!(
            curie_fault("<https://example.org/1>", declared),
            Some(CurieFault::Iri)
        );
        assert_eq!(curie_fault("urn:x:y", declared), Some(CurieFault::Iri));
        assert_eq!(curie_fault("XX:1", declared), Some(CurieFault::Prefix));
        for bad in ["1.1", "CMP:", "CMP: 1", ":1", "", "C MP:1"] {
            assert_eq!(curie_fault(bad, declared), Some(CurieFault::Shape), "{bad}");
        }
    }
}
