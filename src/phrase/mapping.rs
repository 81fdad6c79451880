//! The mapping as the meeting has it, in words.

use super::catalogue::Catalogue;
use super::proceeding::status_key;
use super::readback::{of_value, sentence};
use crate::analysis::MappingCount;
use crate::analysis::decided::Outcome;
use crate::analysis::mapping::Stands;
use crate::model::{Pair, Session, Status, Strength};

/// Returns the sentence of a pair by what the meeting decided on it, its status before it. What is in brackets
/// stands in brackets.
pub fn of_pair(words: &Catalogue, session: &Session, pair: Pair, stands: Option<&Stands>) -> String {
    let Some(stands) = stands else {
        return sentence(words, session, pair, "mapping-not-decided");
    };
    let (key, said) = match stands.outcome {
        Outcome::Contested => return sentence(words, session, pair, "mapping-contested"),
        Outcome::NotAgreed(_) => (
            "mapping-said",
            sentence(words, session, pair, "mapping-without-value"),
        ),
        Outcome::Link(value, kind) => ("mapping-said", of_value(words, session, pair, value, kind)),
        Outcome::Nothing => (
            "mapping-said",
            of_value(words, session, pair, Strength::None, None),
        ),
        Outcome::Bracketed(value, kind) => ("mapping-bracketed", of_value(words, session, pair, value, kind)),
    };
    let status = stands.status.map_or("", |status| words.text(status_key(status)));
    let said = words.format(key, &[("status", status.into()), ("sentence", said.into())]);
    // A reservation may stand beside any status; the status says so of one.
    if stands.is_reserved && stands.status != Some(Status::WithReservation) {
        return words.format("mapping-reserved", &[("sentence", said.into())]);
    }
    said
}

/// Returns the links agreed and the values in brackets: `3 links agreed, 1 in brackets`.
pub fn count_words(words: &Catalogue, count: MappingCount) -> String {
    let parts = [
        ("links", count.links().into()),
        ("brackets", count.in_brackets.into()),
    ];
    words.format("mapping-count", &parts)
}

/// Returns all parts that are not empty, in one line: the links first, then agreed none, then what is neither.
pub fn total_words(words: &Catalogue, count: MappingCount) -> String {
    let rest = [
        ("mapping-nothing", count.nothing()),
        ("mapping-not-agreed", count.not_agreed),
        ("mapping-contested-count", count.contested),
    ];
    let rest = rest
        .into_iter()
        .filter(|(_, many)| *many > 0)
        .map(|(key, many)| words.format(key, &[("count", many.into())]));
    let parts: Vec<_> = std::iter::once(count_words(words, count)).chain(rest).collect();
    parts.join(words.text("list-separator"))
}
