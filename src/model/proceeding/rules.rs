//! The rules that a meeting adopts before it judges.

use crate::model::pair::Pair;

/// What the meeting agreed on before it judges. Shown while judging, repeated on exports.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// The mapping rules adopted, such as boundaries between targets.
    pub text: String,
    /// The reading that the chair fixed after the calibration pairs were judged; shown while judging.
    pub reading: String,
    /// A few pairs to be judged first, so that all read the scale alike.
    pub calibration: Vec<Pair>,
    /// Reasons for "none" besides the ones that every session offers.
    pub chips: Vec<Chip>,
    /// Minutes available for the agenda; 0 while not said.
    pub minutes: u16,
    /// Minutes for one pair; 0 while not said, and the time available is then shared out evenly.
    pub minutes_per_item: u16,
}

/// A reason for "none" that can be chosen instead of being written.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Chip {
    /// What judgements refer to; never reworded.
    pub code: String,
    /// Its words.
    pub text: String,
}

impl Chip {
    /// The codes of the reasons that every session offers; their words are in the message catalogue.
    pub const BUILT_IN: [&'static str; 5] = [
        "other-scope",
        "wrong-level",
        "only-indirect",
        "stronger-action",
        "too-vague",
    ];
}
