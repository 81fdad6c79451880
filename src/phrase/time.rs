//! Times as people read them.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::catalogue::Catalogue;
use crate::model::UtcSeconds;

/// Returns the time of day in a zone: `14:02`. Nothing for times outside the calendar.
pub fn clock(at: UtcSeconds, zone: &TimeZone) -> String {
    written(at, zone, "%H:%M")
}

/// Returns date and time of day in a zone: `2026-11-23 14:02`.
pub fn date_and_clock(at: UtcSeconds, zone: &TimeZone) -> String {
    written(at, zone, "%Y-%m-%d %H:%M")
}

/// Returns date and time in UTC as ISO 8601 writes them: `2026-11-23T14:02:05Z`.
pub fn iso(at: UtcSeconds) -> String {
    written(at, &TimeZone::UTC, "%Y-%m-%dT%H:%M:%SZ")
}

/// Returns the day in UTC in its long form: `23 November 2026` in English, `1er novembre 2026` in French.
pub fn long_date(words: &Catalogue, at: UtcSeconds) -> String {
    const MONTHS: [&str; 12] = [
        "month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9",
        "month-10", "month-11", "month-12",
    ];
    let Ok(time) = Timestamp::from_second(at.0) else {
        return String::new();
    };
    let date = time.to_zoned_datetime(TimeZone::UTC).date();
    let month = usize::try_from(date.month() - 1)
        .ok()
        .and_then(|at| MONTHS.get(at));
    words.format(
        "long-date",
        &[
            ("day", i64::from(date.day()).into()),
            ("month", month.map_or("", |key| words.text(key)).into()),
            ("year", date.year().to_string().into()),
        ],
    )
}

/// Returns the time that an ISO 8601 text in UTC means.
pub fn from_iso(text: &str) -> Option<UtcSeconds> {
    text.parse::<Timestamp>()
        .ok()
        .map(|time| UtcSeconds(time.as_second()))
}

fn written(at: UtcSeconds, zone: &TimeZone, pattern: &str) -> String {
    Timestamp::from_second(at.0)
        .map(|time| time.to_zoned_datetime(zone.clone()).strftime(pattern).to_string())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::catalogue::Language;

    #[test]
    fn a_long_date_is_written_as_its_language_does() {
        let (day, first) = (UtcSeconds(1_795_528_925), UtcSeconds(1_793_494_800));
        let english = Catalogue::new(Language::English);
        assert_eq!(long_date(&english, day), "24 November 2026");
        let french = Catalogue::new(Language::French);
        assert_eq!(long_date(&french, day), "24 novembre 2026");
        assert_eq!(long_date(&french, first), "1er novembre 2026");
    }

    #[test]
    fn a_time_survives_its_iso_form() {
        let at = UtcSeconds(1_795_528_925);
        assert_eq!(iso(at), "2026-11-24T14:02:05Z");
        assert_eq!(from_iso("2026-11-24T14:02:05Z"), Some(at));
        assert_eq!(from_iso("yesterday"), None);
    }

    #[test]
    fn the_clock_follows_the_zone() {
        let at = UtcSeconds(1_795_528_925);
        let zone = TimeZone::fixed(jiff::tz::Offset::constant(4));
        assert_eq!(clock(at, &zone), "18:02");
        assert_eq!(date_and_clock(at, &zone), "2026-11-24 18:02");
    }
}
