//! What the meeting says of gaps, and of an item's wording.

/// Whether a gap is one for this instrument at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relevance {
    /// It is.
    Yes,
    /// Part of it is.
    InPart,
    /// It is not: there may properly be no counterpart.
    No,
}

/// What is to be done about a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GapOption {
    /// Of a target: a new action.
    NewAction,
    /// Of a target: an action revised.
    RevisedAction,
    /// Of a target: a sub-target.
    SubTarget,
    /// Of a target: another instrument does it.
    OtherInstrument,
    /// Of a target: nothing.
    Nothing,
    /// Of an action: it stays as it is.
    KeepAsIs,
    /// Of an action: other words.
    Reword,
    /// Of an action: to be joined with another.
    Merge,
    /// Of an action: to be given up.
    Retire,
}

impl GapOption {
    /// The options for a target that no action serves.
    pub const OF_TARGETS: [Self; 5] = [
        Self::NewAction,
        Self::RevisedAction,
        Self::SubTarget,
        Self::OtherInstrument,
        Self::Nothing,
    ];
    /// The options for an action that serves no target.
    pub const OF_ACTIONS: [Self; 4] = [Self::KeepAsIs, Self::Reword, Self::Merge, Self::Retire];
}

/// What the meeting says of an item that has no counterpart, or not enough of one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GapNote {
    /// Whether it is relevant here, if said.
    pub relevance: Option<Relevance>,
    /// Why.
    pub reason: String,
    /// What is to be done, if said.
    pub option: Option<GapOption>,
    /// A note on what the item is worth besides, or a safeguard.
    pub note: String,
}

/// What is to be looked at in the wording of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WordingMark {
    /// It can be read in more than one way.
    Unclear,
    /// It says what another item says.
    Duplicates,
    /// It says more than can be done or measured.
    TooBroad,
    /// It is two items in one.
    TwoInOne,
    /// Something that belongs here is missing.
    Missing,
}

/// What was put into the wording basket about an item, for the plan's own review.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Remarks {
    /// What is to be looked at, each once, in order.
    pub marks: Vec<WordingMark>,
    /// In words; may stay empty.
    pub note: String,
}

same_list!(Relevance: Yes = "yes", InPart = "in_part", No = "no");
same_list!(GapOption: NewAction = "new_action", RevisedAction = "revised_action", SubTarget = "sub_target",
    OtherInstrument = "other_instrument", Nothing = "nothing", KeepAsIs = "keep_as_is", Reword = "reword",
    Merge = "merge", Retire = "retire");
same_list!(WordingMark: Unclear = "unclear", Duplicates = "duplicates", TooBroad = "too_broad",
    TwoInOne = "two_in_one", Missing = "missing");
