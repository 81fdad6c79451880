//! Findings before an export in words.

use super::readiness::{Effect, Found};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::lint::place;

/// So many places are named in a sentence.
const NAMED: usize = 3;

/// Says what was found.
pub fn what(words: &Catalogue, found: &Found) -> String {
    words.format(found.check.key(), &[("count", found.count.into())])
}

/// Says what a finding does.
pub fn effect(words: &Catalogue, effect: Effect) -> &str {
    words.text(match effect {
        Effect::KeepsDraft => "ready-draft",
        Effect::Warns => "ready-warns",
    })
}

/// Says what a finding does, what it is and where, in one line.
pub fn sentence(words: &Catalogue, session: &Session, found: &Found) -> String {
    let sentence = words.format(
        "ready-sentence",
        &[
            ("effect", effect(words, found.check.effect()).into()),
            ("what", what(words, found).into()),
        ],
    );
    if found.places.is_empty() {
        return sentence;
    }
    let named = found.places.iter().take(NAMED);
    let named: Vec<_> = named.map(|one| place(words, session, one)).collect();
    let more = found.places.len() - named.len();
    words.format(
        "ready-where",
        &[
            ("sentence", sentence.into()),
            ("places", named.join(words.text("list-separator")).into()),
            ("more", more.into()),
        ],
    )
}
