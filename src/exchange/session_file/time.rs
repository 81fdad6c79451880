//! Times in session files: ISO 8601, UTC, whole seconds, such as `2026-11-24T14:02:05Z`.
//!
//! People compare two versions of a file line by line, and a date tells them more than a count of
//! seconds. Written and read by arithmetic on days, since a file holds hundreds of thousands of them.

use crate::model::UtcSeconds;

const SECONDS_A_DAY: i64 = 86_400;

/// Days from 0000-03-01 to 1970-01-01 in the Gregorian calendar.
const DAYS_TO_1970: i64 = 719_468;

/// Days in 400 years.
const DAYS_IN_400_YEARS: i64 = 146_097;

/// Appends a time between the years 1970 and 9999.
pub(super) fn write(at: UtcSeconds, out: &mut String) {
    let seconds = at.0.clamp(0, UtcSeconds::LATEST.0);
    let (year, month, day) = date(seconds / SECONDS_A_DAY);
    let of_day = seconds % SECONDS_A_DAY;
    let pairs = [
        year / 100,
        year % 100,
        month,
        day,
        of_day / 3600,
        of_day / 60 % 60,
        of_day % 60,
    ];
    let digit = |value: i64| b'0' + (value % 10) as u8;
    let [
        [y1, y2],
        [y3, y4],
        [m1, m2],
        [d1, d2],
        [h1, h2],
        [n1, n2],
        [s1, s2],
    ] = pairs.map(|value| [digit(value / 10), digit(value)]);
    let text = [
        y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2, b'T', h1, h2, b':', n1, n2, b':', s1, s2, b'Z',
    ];
    out.push_str(str::from_utf8(&text).unwrap_or_default());
}

/// Reads what [`write`] writes, and nothing else.
pub(super) fn read(text: &str) -> Option<UtcSeconds> {
    let &[
        y1,
        y2,
        y3,
        y4,
        b'-',
        m1,
        m2,
        b'-',
        d1,
        d2,
        b'T',
        h1,
        h2,
        b':',
        n1,
        n2,
        b':',
        s1,
        s2,
        b'Z',
    ] = text.as_bytes()
    else {
        return None;
    };
    let year = number(y1, y2)? * 100 + number(y3, y4)?;
    let (month, day) = (number(m1, m2)?, number(d1, d2)?);
    let (hour, minute, second) = (number(h1, h2)?, number(n1, n2)?, number(s1, s2)?);
    if year < 1970 || !(1..=12).contains(&month) || hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let days = days(year, month, day);
    // A day that the month does not have comes back as another date.
    if date(days) != (year, month, day) {
        return None;
    }
    Some(UtcSeconds(
        days * SECONDS_A_DAY + hour * 3600 + minute * 60 + second,
    ))
}

/// Year, month and day of a number of days since 1970-01-01. Years are counted from March, so that
/// the leap day is their last.
fn date(days_since_1970: i64) -> (i64, i64, i64) {
    let days = days_since_1970 + DAYS_TO_1970;
    let (era, of_era) = (days / DAYS_IN_400_YEARS, days % DAYS_IN_400_YEARS);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month_from_march + 2) / 5 + 1;
    let month = (month_from_march + 2) % 12 + 1;
    let year = era * 400 + year_of_era + i64::from(month <= 2);
    (year, month, day)
}

/// The number of days since 1970-01-01 of a date.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = year - i64::from(month <= 2);
    let (era, of_era) = (year / 400, year % 400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * DAYS_IN_400_YEARS + of_era * 365 + of_era / 4 - of_era / 100 + of_year - DAYS_TO_1970
}

fn number(tens: u8, ones: u8) -> Option<i64> {
    let digit = |byte: u8| byte.is_ascii_digit().then(|| i64::from(byte - b'0'));
    Some(digit(tens)? * 10 + digit(ones)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::time as phrase_time;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_calendar_is_that_of_the_rest_of_the_program(seconds in 0..=UtcSeconds::LATEST.0) {
            let at = UtcSeconds(seconds);
            let mut text = String::new();
            write(at, &mut text);
            prop_assert_eq!(&text, &phrase_time::iso(at));
            prop_assert_eq!(read(&text), Some(at));
        }
    }

    #[test]
    fn days_that_do_not_exist_are_no_times() {
        for text in [
            "2026-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-00-10T00:00:00Z",
            "2026-01-00T00:00:00Z",
            "2026-01-01T24:00:00Z",
            "1969-12-31T23:59:59Z",
            "2026-01-01T00:00:00",
            "2026-01-01 00:00:00Z",
            "",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
        assert!(read("2024-02-29T23:59:59Z").is_some());
    }
}
