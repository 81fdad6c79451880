//! What the room view remembers: where it is, what was revealed, what is being written down.

use std::collections::BTreeMap;

use super::card::RoomCard;
use crate::model::{Motion, Pair};

/// What the room view asks for; the window knows the pair and carries it out.
#[derive(Clone, Debug, PartialEq)]
pub enum RoomAsk {
    /// Write the motion down as the decision on the pair shown.
    Decide(Box<Motion>),
    /// Move the pair shown to the end of the agenda, or back.
    Park(bool),
    /// Go back to the window as it was.
    Leave,
}

/// What the view remembers between frames.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each read by name"
)]
pub struct RoomState {
    items: Vec<Pair>,
    /// How many of them share the time available; nothing if all of them do.
    timed: Option<usize>,
    at: usize,
    pub(super) is_revealed: bool,
    pub(super) shows_history: bool,
    pub(super) is_authoritative: bool,
    pub(super) is_recording: bool,
    /// What was typed and is not written down, by pair.
    drafts: BTreeMap<Pair, Motion>,
    /// The session of the meeting: the same for all that is written down until it is changed.
    pub(super) sitting: String,
    /// Seconds spent on each item.
    spent: BTreeMap<Pair, f64>,
    /// When the last frame was, in seconds of the window's own clock.
    last_frame: Option<f64>,
    /// The reason why the last motion was refused: a key of the catalogue that needs no argument.
    pub(super) refused: Option<&'static str>,
    /// Set after the first wish to leave while something is not written down.
    pub(super) is_warned: bool,
    /// Set for the frame after record was switched on.
    pub(super) focus_wording: bool,
    /// How far to scroll the texts and what stands, in lines.
    pub(super) scroll: [f32; 2],
    /// Set when another item is shown: everything is read from its top.
    pub(super) is_new: bool,
}

impl RoomState {
    /// Shows these items, beginning with one of them; one that is not among them comes first.
    pub fn new(mut items: Vec<Pair>, start: Option<Pair>) -> Self {
        let mut at = 0;
        if let Some(pair) = start {
            match items.iter().position(|item| *item == pair) {
                Some(place) => at = place,
                None => items.insert(0, pair),
            }
        }
        Self {
            items,
            at,
            is_new: true,
            ..Self::default()
        }
    }

    /// The pair shown; nothing while the agenda is empty.
    pub fn pair(&self) -> Option<Pair> {
        self.items.get(self.at).copied()
    }

    /// Whether plan texts are shown in their authoritative language.
    pub fn is_authoritative(&self) -> bool {
        self.is_authoritative
    }

    /// Whether typing can change something.
    pub fn is_recording(&self) -> bool {
        self.is_recording
    }

    /// How many items there are.
    pub fn items(&self) -> usize {
        self.items.len()
    }

    /// With the time available shared among so many items only.
    #[must_use]
    pub fn sharing_time(mut self, timed: usize) -> Self {
        self.timed = Some(timed);
        self
    }

    /// How many items share the time available.
    pub fn timed(&self) -> usize {
        self.timed.unwrap_or(self.items.len())
    }

    /// How many texts were typed and are not written down.
    pub fn drafts(&self) -> usize {
        self.drafts.len()
    }

    /// The place of the item shown, from 1.
    pub(super) fn place(&self) -> usize {
        self.at + 1
    }

    /// Goes to the next item or the one before; stays at the ends.
    pub(super) fn go(&mut self, forward: bool) {
        let last = self.items.len().saturating_sub(1);
        let to = if forward {
            (self.at + 1).min(last)
        } else {
            self.at.saturating_sub(1)
        };
        if to != self.at {
            self.at = to;
            self.arrive();
        }
    }

    /// Another item is in front: hidden, from its top.
    fn arrive(&mut self) {
        self.is_revealed = false;
        self.shows_history = false;
        self.refused = None;
        self.is_warned = false;
        self.is_new = true;
    }

    /// What is in the form: what was typed, or what stands.
    pub(super) fn motion(&self, card: &RoomCard) -> Motion {
        let draft = self.pair().and_then(|pair| self.drafts.get(&pair));
        draft.cloned().unwrap_or_else(|| card.motion())
    }

    /// Whether something was typed for this item and is not written down.
    pub(super) fn draft(&self) -> Option<&Motion> {
        self.drafts.get(&self.pair()?)
    }

    /// Keeps what is in the form, unless it is what stands.
    pub(super) fn keep(&mut self, motion: Motion, card: &RoomCard) {
        let Some(pair) = self.pair() else { return };
        self.refused = None;
        self.is_warned = false;
        if motion == card.motion() {
            self.drafts.remove(&pair);
        } else {
            self.drafts.insert(pair, motion);
        }
    }

    /// Forgets what was typed for this item.
    pub(super) fn drop_draft(&mut self) {
        if let Some(pair) = self.pair() {
            self.drafts.remove(&pair);
        }
        self.refused = None;
    }

    /// Notes that the motion was written down.
    pub fn written(&mut self) {
        self.drop_draft();
    }

    /// Notes that it was refused, and why: a key of the catalogue that needs no argument.
    pub fn refuse(&mut self, reason: &'static str) {
        self.refused = Some(reason);
    }

    /// Notes that an item was parked: it comes last, and the next one is shown.
    pub fn parked(&mut self, pair: Pair) {
        let Some(place) = self.items.iter().position(|item| *item == pair) else {
            return;
        };
        let was_shown = place == self.at;
        let pair = self.items.remove(place);
        self.items.push(pair);
        if was_shown {
            self.arrive();
        } else if place < self.at {
            self.at -= 1;
        }
    }

    /// Says whether the view may be left. While something is not written down it takes a second wish; the
    /// first one shows a question.
    pub fn may_leave(&mut self) -> bool {
        let may = self.drafts.is_empty() || self.is_warned;
        self.is_warned = true;
        self.is_recording = false;
        may
    }

    /// Counts the time that passed since the last frame to the item shown. `now` is in seconds.
    pub(super) fn tick(&mut self, now: f64) {
        let passed = self.last_frame.map_or(0.0, |last| (now - last).max(0.0));
        self.last_frame = Some(now);
        if let Some(pair) = self.pair() {
            *self.spent.entry(pair).or_default() += passed;
        }
    }

    /// Seconds spent on the item shown.
    pub(super) fn seconds(&self) -> i64 {
        let spent = self.pair().and_then(|pair| self.spent.get(&pair));
        spent.map_or(0, |seconds| seconds.floor() as i64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{ActionId, TargetId};

    fn pair(at: usize) -> Pair {
        Pair::new(ActionId::at(at), TargetId::at(0))
    }

    #[test]
    fn it_begins_where_it_is_told() {
        let items: Vec<_> = (0..3).map(pair).collect();
        assert_eq!(RoomState::new(items.clone(), None).pair(), Some(pair(0)));
        assert_eq!(RoomState::new(items.clone(), Some(pair(2))).place(), 3);
        let other = RoomState::new(items, Some(pair(7)));
        assert_eq!((other.pair(), other.items()), (Some(pair(7)), 4));
        assert_eq!(RoomState::new(Vec::new(), None).pair(), None);
    }

    #[test]
    fn what_was_revealed_is_hidden_on_the_next_item() {
        let mut room = RoomState::new((0..2).map(pair).collect(), None);
        room.is_revealed = true;
        room.go(false);
        assert!(room.is_revealed, "there is none before the first");
        room.go(true);
        assert!(!room.is_revealed);
        room.is_revealed = true;
        room.go(true);
        assert!(room.is_revealed, "there is none after the last");
    }

    #[test]
    fn a_parked_item_comes_last_and_the_next_is_shown() {
        let mut room = RoomState::new((0..3).map(pair).collect(), Some(pair(1)));
        room.parked(pair(1));
        assert_eq!(room.pair(), Some(pair(2)));
        room.parked(pair(0));
        assert_eq!(room.pair(), Some(pair(2)));
        assert_eq!(room.items(), 3);
    }

    #[test]
    fn time_is_counted_to_the_item_shown() {
        let mut room = RoomState::new((0..2).map(pair).collect(), None);
        for now in [10.0, 15.0, 15.5] {
            room.tick(now);
        }
        assert_eq!(room.seconds(), 5);
        room.go(true);
        room.tick(20.0);
        assert_eq!(room.seconds(), 4);
        room.go(false);
        room.tick(21.0);
        assert_eq!(room.seconds(), 6);
    }
}
