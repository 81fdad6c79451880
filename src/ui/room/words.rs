//! Catalogue keys of what the room reads.

use super::card::RoomEntry;
use crate::command::Refusal;
use crate::model::{DecisionFault, Strength, Verdict};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::point_words;
use crate::phrase::readback::kind_key;
use crate::phrase::refusal::refusal_text;
use crate::ui::widgets::Mark;

/// The mark of a value.
pub(super) fn mark(value: Strength) -> Mark {
    Mark::from(Some(Verdict::Scored(value)))
}

/// The value of an entry with its kind, as "2 Moderate, direct".
pub(super) fn entry_value(words: &Catalogue, entry: &RoomEntry) -> Option<String> {
    let value = point_words(words, entry.scale, entry.value?);
    let value = match entry.contribution {
        None => value,
        Some(kind) => {
            let kind = words.text(kind_key(kind)).to_lowercase();
            words.format(
                "room-value-kind",
                &[("value", value.into()), ("kind", kind.into())],
            )
        }
    };
    if entry.elements.is_empty() {
        return Some(value);
    }
    let elements = entry.elements.join(words.text("list-separator"));
    let elements = words.format("proceeding-elements", &[("elements", elements.into())]);
    Some(words.format(
        "room-value-kind",
        &[("value", value.into()), ("kind", elements.into())],
    ))
}

/// What keeps a motion from being written down, as a sentence.
pub(super) fn fault(words: &Catalogue, fault: DecisionFault) -> String {
    refusal_text(words, &Refusal::Decision(fault))
}
