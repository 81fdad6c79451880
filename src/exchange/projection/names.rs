//! How plans, entries and records are called outside: IRIs, UUIDs and tokens, computed and never drawn.

use std::collections::HashSet;
use std::fmt::Write as _;

use uuid::Uuid;

use crate::model::plan::Plan;
use crate::model::{Session, Side, VersionId};

/// Where plans without a namespace of their own are put. The name ends in `.invalid`, so that nobody takes it for
/// an address.
pub(in crate::exchange) const NOWHERE: &str = "https://seagrass.invalid/";

/// The field of a plan that says under which namespace its entries are published.
pub(in crate::exchange) const NAMESPACE_FIELD: &str = "namespace";

/// The IRIs under which the entries of a session's two plans are named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bases {
    /// Of the plan of actions; also the IRI of its concept scheme.
    pub actions: String,
    /// Of the plan of targets; also the IRI of its concept scheme.
    pub targets: String,
}

impl Bases {
    /// The bases of a session: from the plans' data, else below a name that leads nowhere. Two plans never share
    /// one.
    pub fn of(session: &Session) -> Self {
        Self::of_plans(session.actions(), session.targets())
    }

    /// The bases of two plans.
    pub fn of_plans(actions: &Plan, targets: &Plan) -> Self {
        let (one, other) = (base(actions), base(targets));
        if one != other {
            return Self {
                actions: one,
                targets: other,
            };
        }
        Self {
            actions: format!("{one}actions/"),
            targets: format!("{other}targets/"),
        }
    }

    /// The base of a side.
    pub fn of_side(&self, side: Side) -> &str {
        match side {
            Side::Action => &self.actions,
            Side::Target => &self.targets,
        }
    }

    /// The IRI of an entry.
    pub fn entry(&self, side: Side, code: &str) -> String {
        format!("{}{}", self.of_side(side), percent_encoded(code))
    }
}

/// The base of one plan.
fn base(plan: &Plan) -> String {
    match plan.fields().get(NAMESPACE_FIELD) {
        Some(named) if is_iri(named) && named.ends_with(['/', '#', ':', '=']) => named.clone(),
        Some(named) if is_iri(named) => format!("{named}/"),
        _ => format!("{NOWHERE}{}/", percent_encoded(plan.id())),
    }
}

/// Whether a text can stand in a file as an absolute IRI: of a scheme that names things, without any character
/// that needs escaping.
pub(in crate::exchange) fn is_iri(text: &str) -> bool {
    let named = ["http://", "https://", "urn:"].iter().any(|scheme| {
        text.strip_prefix(scheme)
            .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['/', '?', '#']))
    });
    let plain = |one: char| {
        one.is_ascii_graphic() && !matches!(one, '<' | '>' | '"' | '{' | '}' | '|' | '\\' | '^' | '`')
    };
    named && text.chars().all(plain) && percents_are_whole(text) && text.len() <= 1_000
}

/// Whether every percent sign begins a number of two digits.
pub(in crate::exchange) fn percents_are_whole(text: &str) -> bool {
    let mut parts = text.split('%');
    parts.next();
    parts.all(|part| {
        let digits = part.as_bytes().first_chunk::<2>();
        digits.is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit))
    })
}

/// A text as the last part of an IRI: everything but letters, digits, `-`, `.`, `_` and `~` by its number.
pub(in crate::exchange) fn percent_encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to a text has no way to fail.
            write!(out, "%{byte:02X}").ok();
        }
    }
    out
}

/// The code that an IRI below a base names, if it does.
pub fn local_part(base: &str, iri: &str) -> Option<String> {
    percent_decoded(iri.strip_prefix(base)?).filter(|code| !code.is_empty())
}

/// The text that [`percent_encoded`] made the last part of an IRI of; nothing if it is none.
pub(in crate::exchange) fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut left = text.bytes();
    while let Some(byte) = left.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let (high, low) = (left.next()?, left.next()?);
        let digit = |byte: u8| char::from(byte).to_digit(16);
        bytes.push(u8::try_from(digit(high)? * 16 + digit(low)?).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// The UUID (version 5) of something that a record says: the same in every export of it.
pub fn record_uuid(id: VersionId, part: &str) -> Uuid {
    let home = Uuid::new_v5(&Uuid::NAMESPACE_URL, NOWHERE.as_bytes());
    let record = Uuid::new_v5(&home, &id.0);
    Uuid::new_v5(&record, part.as_bytes())
}

/// Codes as tokens: `CMP-1.1` for 1.1 of a plan called CMP. Different codes have different tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tokens(Vec<String>);

impl Tokens {
    /// The tokens of a plan's items, in the order of the plan.
    pub fn of(plan: &Plan) -> Self {
        let mut taken = HashSet::new();
        let mut tokens = Vec::with_capacity(plan.items().len());
        for item in plan.items() {
            let wanted = token(&format!("{}-{}", plan.id(), item.code));
            let mut free = wanted.clone();
            let mut number = 2_usize;
            while !taken.insert(free.clone()) {
                free = format!("{wanted}_{number}");
                number += 1;
            }
            tokens.push(free);
        }
        Self(tokens)
    }

    /// The token of the item at a place of its plan.
    pub fn get(&self, place: usize) -> &str {
        self.0.get(place).map_or("_", String::as_str)
    }
}

/// A text as a token: a letter or `_`, then letters, digits, `.`, `-` and `_`; what else there is becomes `_`.
pub(in crate::exchange) fn token(text: &str) -> String {
    let part = |one: char| match one {
        '.' | '-' | '_' => one,
        letter if letter.is_alphabetic() && is_letter(letter) => letter,
        digit if digit.is_ascii_digit() => digit,
        _ => '_',
    };
    let mut out: String = text.chars().map(part).collect();
    if !out.starts_with(|first: char| first == '_' || first.is_alphabetic()) {
        out.insert(0, '_');
    }
    out
}

/// Rust calls marks of some scripts and letter-like numbers alphabetic, which the format's letters are not.
fn is_letter(character: char) -> bool {
    use unicode_normalization::char::is_combining_mark;
    !is_combining_mark(character)
        && !character.is_numeric()
        && !matches!(character, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_survives_its_iri() {
        for code in ["1.1", "Goal 2 (b)", "الهدف ٢", "a/b#c?d", "100%", "<x>"] {
            let iri = format!("https://x.example/{}", percent_encoded(code));
            assert!(is_iri(&iri), "{iri}");
            assert_eq!(local_part("https://x.example/", &iri).as_deref(), Some(code));
        }
        assert_eq!(local_part("https://x.example/", "https://y.example/1"), None);
        assert_eq!(local_part("https://x.example/", "https://x.example/%4"), None);
        assert_eq!(local_part("https://x.example/", "https://x.example/%FF"), None);
    }

    #[test]
    fn only_what_needs_no_escaping_is_a_namespace() {
        for good in ["https://example.org/cms/", "urn:cms:spms:", "http://a/%20"] {
            assert!(is_iri(good), "{good}");
        }
        for bad in [
            "",
            "https://",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://a/ b",
            "https://a/>",
            "https:///a",
            "https://a/%zz",
            "https://a/\u{202e}",
            "example.org/",
        ] {
            assert!(!is_iri(bad), "{bad}");
        }
    }

    #[test]
    fn tokens_hold_letters_digits_and_three_signs() {
        assert_eq!(token("CMP-1.1"), "CMP-1.1");
        assert_eq!(token("9-Goal 2 (b)"), "_9-Goal_2__b_");
        assert_eq!(token("é٢"), "é_");
    }

    #[test]
    fn uuids_are_of_version_5_and_differ_by_part() {
        let id = VersionId([7; 16]);
        let one = record_uuid(id, "map");
        assert_eq!(one.get_version_num(), 5);
        assert_eq!(one, record_uuid(id, "map"));
        assert_ne!(one, record_uuid(id, "mapping"));
    }
}
