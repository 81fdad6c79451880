//! The agenda: every pair with how its scores lie, in the order in which to talk about them.
//!
//! It chooses what to look at and how long it may take. It holds no decision and makes none: what is
//! [unanimous](Agenda::unanimous) is a list for a person to go through.

mod filter;
mod forecast;

use std::collections::BTreeMap;

pub use filter::{Filter, LinkFilter};
pub use forecast::{Forecast, Time};

use super::disagreement::{Disagreement, Order, PairClass, Said, Spread};
use crate::model::{
    ActionId, Contribution, Current, Pair, Proceeding, ProceedingKey, RatingScale, Session, Status, Strength,
    TargetId, View,
};

/// Pairs of which nothing is said are listed up to this number of pairs in all; beyond, they are only counted.
pub const MOST_LISTED: usize = 250_000;

/// How far the meeting has come with a pair.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// No decision was recorded.
    #[default]
    Undecided,
    /// A decision with this status stands.
    Decided(Status),
    /// Two versions of the decision differ.
    Differs,
}

impl Stage {
    /// Says whether the meeting is through with the pair: it agreed, put it off or dropped it.
    pub fn is_settled(self) -> bool {
        match self {
            Self::Undecided | Self::Differs => false,
            Self::Decided(status) => status.is_done() || status == Status::Deferred,
        }
    }
}

/// A pair on the agenda.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Item {
    /// The pair and how its scores lie.
    pub line: Disagreement,
    /// How far the meeting has come with it.
    pub stage: Stage,
    /// Whether it was moved to the end.
    pub is_parked: bool,
    /// Whether it stands on texts that changed and is to be looked at again.
    pub is_to_check: bool,
}

impl Item {
    /// Returns the pair.
    pub fn pair(&self) -> Pair {
        self.line.pair
    }

    /// Returns how its scores lie.
    pub fn spread(&self) -> &Spread {
        &self.line.spread
    }

    /// Returns the class.
    pub fn class(&self) -> PairClass {
        self.line.class
    }

    /// Says whether it takes the meeting's time: not while nothing is said of it, not once it is settled,
    /// and not if all say the same, since such pairs are accepted together.
    pub fn takes_time(&self) -> bool {
        !self.stage.is_settled() && self.class() != PairClass::Unanimous && self.spread().said() > 0
    }
}

/// A pair of which all scores are the same, for a person to accept or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unanimous {
    /// The pair.
    pub pair: Pair,
    /// What all say.
    pub value: Strength,
    /// What all call the contribution, if they all say the same.
    pub kind: Option<Contribution>,
    /// How many say so.
    pub n: u32,
    /// Whether somebody moved the pair to the end of the agenda.
    pub is_parked: bool,
}

/// Every pair in the order in which to talk about them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Agenda {
    items: Vec<Item>,
    scale: RatingScale,
    judges: u32,
    pairs: u64,
    counts: [u64; PairClass::ALL.len()],
    closed: Option<Closed>,
}

/// Why there is no agenda yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Closed {
    /// A blind round is not opened: even how many were judged would tell of others.
    Blind,
    /// Two copies were judged on different scales, and nobody has settled which one holds.
    ScaleUnsettled,
}

impl Agenda {
    /// Lists all pairs: by class as in [`PairClass::ALL`], then the least agreement first, then the most
    /// scores, then the codes of action and target; parked ones after all others, in the same order.
    ///
    /// Empty where it is [closed](Self::closed).
    pub fn of(view: &View<'_>) -> Self {
        let session = view.session();
        if view.is_blind() {
            return Self::shut(Closed::Blind);
        }
        let Some(said) = Said::of(view) else {
            return Self::shut(Closed::ScaleUnsettled);
        };
        let (scale, judges) = (said.scale, said.judges);
        let laid_down = LaidDown::of(session);
        let lines = with_untouched(session, said, &laid_down);
        let mut counts = [0; PairClass::ALL.len()];
        for line in &lines {
            if let Some(count) = counts.get_mut(line.class.place()) {
                *count += 1;
            }
        }
        let pairs = session.pair_count() as u64;
        // Of pairs that are not listed nothing is said: too few.
        if let Some(count) = counts.get_mut(PairClass::TooFew.place()) {
            *count += pairs.saturating_sub(lines.len() as u64);
        }
        let order = Order::of(session);
        let mut items: Vec<_> = lines.into_iter().map(|line| laid_down.item(line)).collect();
        items.sort_by_cached_key(|item| (item.is_parked, order.key(&item.line)));
        Self {
            items,
            scale,
            judges,
            pairs,
            counts,
            closed: None,
        }
    }

    fn shut(why: Closed) -> Self {
        Self {
            closed: Some(why),
            ..Self::default()
        }
    }

    /// Returns the pairs, first to last. Those of which nothing is said are left out if there are more
    /// than [`MOST_LISTED`] pairs.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// Returns the scale that scores are read on.
    pub fn scale(&self) -> RatingScale {
        self.scale
    }

    /// Returns how many reviewers judged anything in this round.
    pub fn judges(&self) -> u32 {
        self.judges
    }

    /// Returns the number of pairs there are, listed or not.
    pub fn pairs(&self) -> u64 {
        self.pairs
    }

    /// Returns how many pairs are in a class. Every pair is in one, so all classes sum to [`Self::pairs`].
    pub fn count(&self, class: PairClass) -> u64 {
        self.counts.get(class.place()).copied().unwrap_or_default()
    }

    /// Says why there is no agenda yet, if there is none.
    pub fn closed(&self) -> Option<Closed> {
        self.closed
    }

    /// Returns the places in [`Self::items`] of those that a filter lets through, first to last.
    pub fn through(&self, session: &Session, filter: &Filter) -> Vec<usize> {
        let sieve = filter.sieve(session);
        let places = self.items.iter().enumerate();
        places
            .filter(|(_, item)| sieve.lets_through(item))
            .map(|(place, _)| place)
            .collect()
    }

    /// Returns how far the time goes for the items at these places, taken one after the other.
    pub fn forecast(&self, places: &[usize], time: Time) -> Forecast {
        let items = places.iter().filter_map(|place| self.items.get(*place));
        Forecast::of(items.filter(|item| item.takes_time()).count(), time)
    }

    /// Returns the pairs of which all scores, at least three, are the same and nothing was decided, in the
    /// order of the agenda. Not those of which somebody's versions differ: one of them may say otherwise.
    pub fn unanimous(&self) -> Vec<Unanimous> {
        let undisputed = self.items.iter().filter(|item| {
            let spread = item.spread();
            item.class() == PairClass::Unanimous
                && item.stage == Stage::Undecided
                && spread.conflicts + spread.off_scale == 0
        });
        undisputed
            .filter_map(|item| {
                let spread = item.spread();
                Some(Unanimous {
                    pair: item.pair(),
                    value: spread.only()?,
                    kind: spread.only_kind(),
                    n: spread.n(),
                    is_parked: item.is_parked,
                })
            })
            .collect()
    }
}

/// What the meeting laid down of pairs.
struct LaidDown(BTreeMap<Pair, (Stage, bool, bool)>);

impl LaidDown {
    fn of(session: &Session) -> Self {
        let mut found = BTreeMap::<Pair, (Stage, bool, bool)>::new();
        for (key, record) in session.proceeding_records() {
            let current = record.current();
            match (key, current) {
                (ProceedingKey::Decision(pair), Current::Said(Proceeding::Decision(decision))) => {
                    found.entry(*pair).or_default().0 = Stage::Decided(decision.status);
                }
                (ProceedingKey::Decision(pair), Current::Conflict) => {
                    found.entry(*pair).or_default().0 = Stage::Differs;
                }
                (ProceedingKey::Parked(pair), Current::Said(_)) => {
                    found.entry(*pair).or_default().1 = true;
                }
                _ => {}
            }
        }
        for (pair, _) in session.check_marks() {
            found.entry(pair).or_default().2 = true;
        }
        Self(found)
    }

    fn item(&self, line: Disagreement) -> Item {
        let (stage, is_parked, is_to_check) = self.0.get(&line.pair).copied().unwrap_or_default();
        Item {
            line,
            stage,
            is_parked,
            is_to_check,
        }
    }
}

/// Adds the pairs of which nothing is said: all of them, or where they are too many those that were decided
/// or parked.
fn with_untouched(session: &Session, said: Said, laid_down: &LaidDown) -> Vec<Disagreement> {
    let mut nothing = Spread::on(said.scale);
    nothing.not_considered = said.judges;
    let mut lines = Vec::new();
    let mut touched = said.lines.into_iter().peekable();
    let mut add = |pair: Pair| {
        while let Some(line) = touched.next_if(|line| line.pair < pair) {
            lines.push(line);
        }
        let line = touched.next_if(|line| line.pair == pair);
        lines.push(line.unwrap_or_else(|| Disagreement::of(pair, nothing)));
    };
    if session.pair_count() <= MOST_LISTED {
        let targets = session.targets().items().len();
        for action in 0..session.actions().items().len() {
            for target in 0..targets {
                add(Pair::new(ActionId::at(action), TargetId::at(target)));
            }
        }
    } else {
        for pair in laid_down.0.keys() {
            add(*pair);
        }
    }
    lines.extend(touched);
    lines
}
