//! Numbers and dates as a sheet shows them.

/// How a cell's number is to be shown, as far as codes and dates need it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    /// As short as it can be without loss.
    #[default]
    General,
    /// With so many places after the point: `1.10` is not `1.1` where it is a code.
    Places(u8),
    /// A day, counted from the epoch of the workbook.
    Date,
    /// A time without a day, or anything else that is not worked out.
    Other,
}

/// The shape of a built-in format of Excel's.
pub(super) fn built_in(format: u32) -> Shape {
    match format {
        1 | 3 => Shape::Places(0),
        2 | 4 => Shape::Places(2),
        14..=17 | 22 | 27..=36 | 50..=58 => Shape::Date,
        0 | 49 => Shape::General,
        _ => Shape::Other,
    }
}

/// The shape of a format written out, such as `0.00` or `yyyy-mm-dd`.
pub(super) fn written(format: &str) -> Shape {
    let first = format.split(';').next().unwrap_or_default();
    // Words in quotes, colours and locales in brackets say nothing about the shape.
    let mut plain = String::new();
    let mut closing = None;
    let mut characters = first.chars();
    while let Some(one) = characters.next() {
        match (closing, one) {
            (Some(end), one) if one == end => closing = None,
            (Some(_), _) => {}
            (None, '"') => closing = Some('"'),
            (None, '[') => closing = Some(']'),
            (None, '\\' | '_' | '*') => drop(characters.next()),
            (None, one) => plain.push(one.to_ascii_lowercase()),
        }
    }
    let plain = plain.trim();
    if plain.contains("general") || plain == "@" {
        return Shape::General;
    }
    if plain.contains('y') || plain.contains('d') {
        return Shape::Date;
    }
    let is_number = !plain.is_empty()
        && plain
            .chars()
            .all(|one| matches!(one, '0' | '#' | '.' | ',' | '?'));
    if !is_number {
        return Shape::Other;
    }
    let places = plain.split_once('.').map_or("", |(_, places)| places);
    if places.contains(['#', '?']) {
        return Shape::General;
    }
    Shape::Places(places.len().min(15) as u8)
}

/// A stored number as the sheet shows it.
pub(super) fn shown(stored: &str, shape: Shape) -> String {
    let Ok(number) = stored.parse::<f64>() else {
        return stored.to_owned();
    };
    if !number.is_finite() {
        return stored.to_owned();
    }
    match shape {
        Shape::Places(places) => format!("{number:.*}", usize::from(places)),
        Shape::General | Shape::Date | Shape::Other => general(number),
    }
}

/// A number as short as it can be without what binary arithmetic adds in the sixteenth place.
fn general(number: f64) -> String {
    let rounded = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

/// A day counted from a workbook's epoch, as year-month-day; none if it is not a day of these centuries.
pub(super) fn date(stored: &str, is_1904: bool) -> Option<String> {
    let number: f64 = stored.parse().ok()?;
    if !(1.0..=200_000.0).contains(&number) {
        return None;
    }
    let days = number.floor() as i64 + if is_1904 { 1462 } else { 0 };
    // The calendar of Excel has a 29 February 1900 that never was.
    let days = if days < 60 { days + 1 } else { days };
    let start = jiff::civil::date(1899, 12, 30);
    let date = start.checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(date.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_stored_as_numbers_keep_the_places_that_are_shown() {
        for (stored, format, expected) in [
            ("1.1", "General", "1.1"),
            ("1.1000000000000001", "General", "1.1"),
            ("1.1", "0.00", "1.10"),
            ("1.1000000000000001", "0.0", "1.1"),
            ("7.2999999999999998", "General", "7.3"),
            ("12", "0", "12"),
            ("3", "#,##0.00", "3.00"),
            ("1E3", "General", "1000"),
            ("-2.5", "0.0;[Red]-0.0", "-2.5"),
            ("no number", "0", "no number"),
        ] {
            assert_eq!(shown(stored, written(format)), expected, "{stored} as {format}");
        }
    }

    #[test]
    fn days_are_told_from_numbers() {
        for format in ["yyyy-mm-dd", "d/m/yy", "[$-809]dd mmmm yyyy;@", "yyyy\\-mm\\-dd"] {
            assert_eq!(written(format), Shape::Date, "{format}");
        }
        for format in ["0.00", "\"day\" 0", "General", "@", "[Red]0"] {
            assert_ne!(written(format), Shape::Date, "{format}");
        }
        assert_eq!(date("45413", false).as_deref(), Some("2024-05-01"));
        assert_eq!(date("43951", true).as_deref(), Some("2024-05-01"));
        assert_eq!(date("1", false).as_deref(), Some("1900-01-01"));
        assert_eq!(date("9e99", false), None);
    }
}
