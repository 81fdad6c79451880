//! What single values of JSKOS must look like.

use crate::exchange::projection::percents_are_whole;
use crate::exchange::sssom::values::{is_date, is_uri};

/// The relations of SKOS between concepts of two schemes.
pub(super) const RELATIONS: [&str; 6] = [
    "mappingRelation",
    "exactMatch",
    "closeMatch",
    "broadMatch",
    "narrowMatch",
    "relatedMatch",
];

/// The name of a relation of SKOS that an IRI is.
pub(super) fn relation(iri: &str) -> Option<&'static str> {
    let name = iri.strip_prefix(super::SKOS)?;
    RELATIONS.into_iter().find(|one| *one == name)
}

/// Says whether a text is an IRI with its scheme.
pub(super) fn is_iri(text: &str) -> bool {
    is_uri(text)
        && (!text.contains('%') || percents_are_whole(text))
        && text.bytes().filter(|one| *one == b'#').count() < 2
        && (!text.contains(['[', ']']) || brackets_are_a_host(text))
}

/// Brackets stand around an address of numbers only.
fn brackets_are_a_host(text: &str) -> bool {
    let Some((_, after)) = text.split_once("://") else {
        return false;
    };
    let host = after.split(['/', '?', '#']).next().unwrap_or_default();
    let rest = after.get(host.len()..).unwrap_or_default();
    let host = host.rsplit('@').next().unwrap_or_default();
    let number = host.strip_prefix('[').and_then(|host| host.split_once(']'));
    let is_number = number.is_some_and(|(number, port)| {
        number.parse::<std::net::Ipv6Addr>().is_ok()
            && (port.is_empty() || port.strip_prefix(':').is_some_and(|port| digits(port.as_bytes())))
    });
    is_number && !rest.contains(['[', ']'])
}

/// Says whether a text is the address of a page.
pub(super) fn is_url(text: &str) -> bool {
    (text.starts_with("http://") || text.starts_with("https://")) && is_iri(text)
}

fn digits(text: &[u8]) -> bool {
    text.iter().all(u8::is_ascii_digit)
}

/// Says whether a text is the tag of a language as JSKOS writes it: small letters, perhaps with `-` at the end.
pub(super) fn is_language(text: &str) -> bool {
    if text == "-" {
        return true;
    }
    let text = text.strip_suffix('-').unwrap_or(text);
    let mut parts = text.split('-');
    let first = parts.next().unwrap_or_default().as_bytes();
    (1..=8).contains(&first.len())
        && first.iter().all(u8::is_ascii_lowercase)
        && parts.all(|part| {
            (1..=8).contains(&part.len())
                && part
                    .bytes()
                    .all(|one| one.is_ascii_lowercase() || one.is_ascii_digit())
        })
}

/// The parts of a time of day: the seconds may have a fraction.
fn is_time(text: &str) -> bool {
    let bytes = text.as_bytes();
    let Some(([h1, h2, b':', m1, m2, b':', s1, s2], rest)) = bytes.split_first_chunk::<8>() else {
        return false;
    };
    let two = |tens: &u8, ones: &u8| {
        digits(&[*tens, *ones]).then(|| u32::from(tens - b'0') * 10 + u32::from(ones - b'0'))
    };
    let (Some(hour), Some(minute), Some(second)) = (two(h1, h2), two(m1, m2), two(s1, s2)) else {
        return false;
    };
    let is_leap = (hour, minute, second) == (23, 59, 60);
    let fraction = rest.is_empty()
        || rest
            .split_first()
            .is_some_and(|(point, rest)| *point == b'.' && !rest.is_empty() && digits(rest));
    hour < 24 && minute < 60 && (second < 60 || is_leap) && fraction
}

/// Says whether a text is a moment with its zone.
fn is_zoned(text: &str) -> bool {
    let Some((day, time)) = text.get(..10).zip(text.get(10..)) else {
        return false;
    };
    let Some(time) = time.strip_prefix(['T', 't', ' ']) else {
        return false;
    };
    if !is_date(day) {
        return false;
    }
    if let Some(time) = time.strip_suffix(['Z', 'z']) {
        return is_time(time);
    }
    let Some((time, zone)) = time.rfind(['+', '-']).and_then(|at| time.split_at_checked(at)) else {
        return false;
    };
    let zone = zone.get(1..).unwrap_or_default().replace(':', "");
    let number = |part: Option<&str>| part.and_then(|part| part.parse::<u32>().ok());
    let fits = match zone.len() {
        2 => number(zone.get(..2)).is_some_and(|hours| hours < 24),
        4 => {
            number(zone.get(..2)).is_some_and(|hours| hours < 24)
                && number(zone.get(2..)).is_some_and(|minutes| minutes < 60)
        }
        _ => false,
    };
    fits && is_time(time)
}

/// Says whether a text is a moment in UTC, as annotations have it.
pub(super) fn is_utc(text: &str) -> bool {
    text.ends_with('Z') && is_zoned(text)
}

/// Says whether a text is a day, a moment, a year or a month.
pub(super) fn is_moment(text: &str) -> bool {
    if is_date(text) || is_zoned(text) {
        return true;
    }
    let text = text.strip_prefix('-').unwrap_or(text);
    let in_range = |part: &str, highest: u8| {
        let bytes = part.as_bytes();
        bytes.len() == 2 && digits(bytes) && bytes.first().is_some_and(|tens| *tens <= highest)
    };
    let is_year = |part: &str| part.len() == 4 && digits(part.as_bytes());
    match text.split_once('T') {
        Some((day, time)) => {
            let parts: Vec<&str> = day.split('-').collect();
            let times: Vec<&str> = time.split(':').collect();
            matches!((&parts[..], &times[..]), ([year, month, day], [hour, minute, second])
                if is_year(year) && in_range(month, b'1') && in_range(day, b'3')
                    && in_range(hour, b'2') && in_range(minute, b'5') && in_range(second, b'5'))
        }
        None => match text.split_once('-') {
            Some((year, month)) => is_year(year) && in_range(month, b'1'),
            None => is_year(text),
        },
    }
}

/// Says whether a text is a date of the Extended Date/Time Format, as far as JSKOS checks it.
pub(super) fn is_edtf(text: &str) -> bool {
    let only = |part: &str, allowed: &str| part.chars().all(|one| allowed.contains(one));
    if let Some((from, to)) = text.split_once('/') {
        return [from, to].iter().all(|part| only(part, "0123456789TXYZ%~?.+-"));
    }
    let rest = text.strip_prefix('Y').unwrap_or(text);
    let rest = rest.strip_prefix('-').unwrap_or(rest);
    if let Some((day, time)) = rest.split_once('T') {
        let (time, zone) = match time.strip_suffix('Z') {
            Some(time) => (time, None),
            None => match time.find(['+', '-']).and_then(|at| time.split_at_checked(at)) {
                Some((time, zone)) => (time, zone.get(1..)),
                None => (time, None),
            },
        };
        return day.len() >= 4
            && only(day, "0123456789X?~%-")
            && !time.is_empty()
            && only(time, "0123456789?~%:.")
            && zone.is_none_or(|zone| !zone.is_empty() && only(zone, "0123456789?~%:"));
    }
    let mut parts = rest.split('-');
    let sure = |part: &str| part.strip_suffix(['?', '~', '%']).map_or(part.len(), str::len);
    let year = parts.next().unwrap_or_default();
    let year = year.get(..sure(year)).unwrap_or_default();
    let is_two = |part: &str, tens: &str| {
        let part = part.get(..sure(part)).unwrap_or_default();
        let mut characters = part.chars();
        part.len() == 2
            && characters.next().is_some_and(|one| tens.contains(one))
            && characters.next().is_some_and(|one| "0123456789X".contains(one))
    };
    year.len() >= 4
        && only(year, "0123456789X")
        && parts.next().is_none_or(|month| is_two(month, "012X"))
        && parts.next().is_none_or(|day| is_two(day, "0123X"))
        && parts.next().is_none()
}

/// Says whether a text is an address with gaps to be filled.
pub(super) fn is_template(text: &str) -> bool {
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((gap, next)) = after.split_once('}') else {
            return false;
        };
        let name = gap.strip_prefix(['+', '#']).unwrap_or(gap);
        let is_name = name.split('.').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|one| one.is_ascii_alphanumeric() || matches!(one, b'_' | b'%'))
        });
        if !is_name || !is_plain(before) || !percents_are_whole(name) {
            return false;
        }
        rest = next;
    }
    is_plain(rest)
}

fn is_plain(text: &str) -> bool {
    percents_are_whole(text)
        && text.chars().all(|one| {
            !matches!(
                one,
                '\0'..=' ' | '\x7f' | '"' | '\'' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn iris_have_a_scheme_and_nothing_that_needs_escaping() {
        for good in [
            "http://dewey.info/class/612.112/e22/",
            "urn:uuid:0-1",
            "https://x.example/ü?q=1#a",
            "http://[2001:db8::1]:80/a",
        ] {
            assert!(is_iri(good), "{good}");
        }
        for bad in [
            "",
            "x",
            "/a",
            "http://x.example/a b",
            "http://x.example/%zz",
            "http://x.example/<a>",
            "http://x.example/#a#b",
            "http://x.example/a[1]",
            ":a",
            "1a:b",
        ] {
            assert!(!is_iri(bad), "{bad}");
        }
    }

    #[test]
    fn dates_of_every_shape() {
        for good in [
            "2026-11-22",
            "2026-11-22T10:00:00Z",
            "2026-11-22T10:00:00.123+01:00",
            "2026-11-22T10:00:00",
            "2026",
            "-0044",
            "2026-11",
        ] {
            assert!(is_moment(good), "{good}");
        }
        for bad in [
            "22-11-2026",
            "2026-02-30",
            "2026-11-22T25:00:00Z",
            "2026-11-22T10:00Z",
            "26",
            "",
            "2026-21",
            "yesterday",
        ] {
            assert!(!is_moment(bad), "{bad}");
        }
        assert!(is_utc("2019-03-11T09:11:10.665Z") && !is_utc("2019-03-11T09:11:10+01:00"));
        for good in [
            "2026",
            "Y-12026",
            "2026-XX?",
            "1985-04-12T23:20:30Z",
            "../2026",
            "2026-11-22~",
        ] {
            assert!(is_edtf(good), "{good}");
        }
        for bad in ["", "26", "2026-4", "2026-11-22-1", "abc", "2026-11-42"] {
            assert!(!is_edtf(bad), "{bad}");
        }
    }

    #[test]
    fn tags_and_templates() {
        for good in ["en", "zh-hans", "-", "en-", "x-y-z1"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "EN", "en-GB", "en_gb", "english-languages", "1a"] {
            assert!(!is_language(bad), "{bad}");
        }
        assert!(is_template("https://x.example/{+uri}?a={notation}"));
        assert!(!is_template("https://x.example/{a b}") && !is_template("a {x}"));
    }
}
