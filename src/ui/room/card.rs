//! What the room view may know of a pair: everything that is shown to all, and nobody's name.
//!
//! The view is given this value and no session. No field can hold a reviewer, a delegation, a State, a file
//! or a path: there are texts of the plans, counts, values, statuses, and the decision's wording without the
//! marks of who asked for a bracket.

use crate::analysis::disagreement::PairClass;
use crate::model::plan::Wording;
use crate::model::{Contribution, DecisionWord, Motion, RatingScale, Status, Strength};

/// One pair as the room sees it.
#[derive(Clone, Debug, PartialEq)]
pub struct RoomCard {
    pub(super) action: RoomText,
    pub(super) target: RoomText,
    /// Whether the language shown is read from right to left: the view is then mirrored.
    pub(super) right_to_left: bool,
    pub(super) scale: RatingScale,
    pub(super) spread: RoomSpread,
    pub(super) standing: Standing,
    /// All entries of the decision, the latest first.
    pub(super) history: Vec<RoomEntry>,
    pub(super) reservations: usize,
    pub(super) comments: usize,
    pub(super) is_parked: bool,
    /// Time for the item, if any was set.
    pub(super) seconds: Option<u32>,
}

/// An item of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct RoomText {
    pub(super) code: String,
    pub(super) title: String,
    /// Empty where the plan holds neither wording nor summary.
    pub(super) text: String,
    /// The tag of the language shown, if another one was asked for.
    pub(super) stands_in: Option<String>,
    pub(super) is_unofficial: bool,
    pub(super) wording: Wording,
}

/// How the judgements lie.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum RoomSpread {
    /// The round is blind and not open: there is nothing to reveal.
    Sealed,
    /// May be revealed.
    Given(RoomCounts),
}

/// How often each value was given.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct RoomCounts {
    /// The points of the scale, highest first.
    pub(super) values: Vec<(Strength, usize)>,
    pub(super) cannot_judge: usize,
    pub(super) conflicts: usize,
    pub(super) class: PairClass,
}

impl RoomCounts {
    pub(super) fn scores(&self) -> usize {
        self.values.iter().map(|(_, count)| count).sum()
    }
}

/// One entry of the decision on the pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct RoomEntry {
    /// The scale that the value is on.
    pub(super) scale: RatingScale,
    pub(super) status: Status,
    pub(super) value: Option<Strength>,
    pub(super) contribution: Option<Contribution>,
    /// Codes of elements of the target, those that the plan has.
    pub(super) elements: Vec<String>,
    pub(super) wording: String,
    pub(super) word: Option<DecisionWord>,
    /// Date and time of day, already written out.
    pub(super) when: String,
    /// Whether there is nothing but that the entry before was taken back.
    pub(super) is_taken_back: bool,
}

impl RoomEntry {
    /// What the form begins with. The session of the meeting and the quorum belong to each entry anew.
    pub(super) fn motion(&self) -> Motion {
        Motion {
            status: self.status,
            value: self.value,
            contribution: self.contribution,
            elements: self.elements.clone(),
            wording: self.wording.clone(),
            word: self.word,
            sitting: String::new(),
            quorum: String::new(),
        }
    }
}

/// What stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// Nothing was decided.
    Nothing,
    /// This.
    Decided(RoomEntry),
    /// Entries made in different copies that a person must choose between.
    Differing(Vec<RoomEntry>),
}

impl RoomCard {
    /// What the form begins with.
    pub(super) fn motion(&self) -> Motion {
        match &self.standing {
            Standing::Decided(entry) => entry.motion(),
            Standing::Nothing | Standing::Differing(_) => Motion::default(),
        }
    }

    /// Brackets left in the wording that stands.
    pub(super) fn brackets(&self) -> usize {
        let count = |entry: &RoomEntry| crate::model::brackets::count(&entry.wording);
        match &self.standing {
            Standing::Nothing => 0,
            Standing::Decided(entry) => count(entry),
            Standing::Differing(entries) => entries.iter().map(count).max().unwrap_or(0),
        }
    }
}
