//! The mapping as the meeting has it: what stands on each pair by decisions alone, with links and counts.
//!
//! No judgement is in it, so that nothing a blind round hides can be; and papers take what stands from
//! the same [`OnRecord`] and part it by the same [`Outcome`].

use std::collections::BTreeSet;

use super::decided::{OnRecord, Outcome};
use super::links::Links;
use super::tally::ItemTally;
use crate::model::{ActionId, Pair, Session, Side, Status, Strength, TargetId};

/// How the meeting stands to one pair that it has taken up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The pair.
    pub pair: Pair,
    /// What its decision makes of it.
    pub outcome: Outcome,
    /// Its status; nothing while two entries stand against each other.
    pub status: Option<Status>,
    /// Whether a reservation of a State stands beside it.
    pub is_reserved: bool,
}

/// Decisions in numbers: of an item's pairs, or of all. Each pair is in one part or not decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MappingCount {
    /// Agreed values, none among them. Nobody's judgement is counted.
    pub agreed: ItemTally,
    /// Pairs with a value in brackets.
    pub in_brackets: u32,
    /// Pairs taken up, and neither agreed nor with a value in brackets.
    pub not_agreed: u32,
    /// Pairs on which two entries stand against each other.
    pub contested: u32,
}

impl MappingCount {
    /// Returns the links agreed, above none and below.
    pub fn links(self) -> u32 {
        self.agreed.links()
    }

    /// Returns how many pairs it was agreed of that there is no contribution.
    pub fn nothing(self) -> u32 {
        self.agreed.at(Strength::None)
    }

    /// Returns the pairs that were taken up: the sum of all parts.
    pub fn taken_up(self) -> u32 {
        self.agreed.considered + self.in_brackets + self.not_agreed + self.contested
    }

    fn count(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Link(value, kind) => self.agreed.agree(value, kind),
            Outcome::Nothing => self.agreed.agree(Strength::None, None),
            Outcome::Bracketed(..) => self.in_brackets += 1,
            Outcome::NotAgreed(_) => self.not_agreed += 1,
            Outcome::Contested => self.contested += 1,
        }
    }
}

/// The mapping as the meeting has it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping {
    stands: Vec<Stands>,
    links: Links,
    actions: Vec<MappingCount>,
    targets: Vec<MappingCount>,
    total: MappingCount,
    pairs: u64,
    /// How many items the plan of actions has, and that of targets.
    items: [usize; 2],
}

impl Mapping {
    /// Gathers it: one pass over the proceedings.
    pub fn of(session: &Session) -> Self {
        let on_record = OnRecord::of(session);
        let items = [Side::Action, Side::Target].map(|side| session.plan(side).items().len());
        let nothing = Self {
            pairs: session.pair_count() as u64,
            items,
            ..Self::default()
        };
        if on_record.entries.is_empty() {
            return nothing;
        }
        let [actions, targets] = items.map(|count| vec![MappingCount::default(); count]);
        let reserved: BTreeSet<_> = on_record.reservations.iter().map(|(pair, ..)| *pair).collect();
        let links = Links::decided(session, &on_record);
        let mut mapping = Self {
            stands: Vec::with_capacity(on_record.entries.len()),
            links,
            actions,
            targets,
            ..nothing
        };
        for entry in &on_record.entries {
            let (pair, outcome) = (entry.pair, Outcome::of(entry.decision));
            let status = entry.decision.map(|decision| decision.status);
            mapping.stands.push(Stands {
                pair,
                outcome,
                status,
                is_reserved: status == Some(Status::WithReservation) || reserved.contains(&pair),
            });
            mapping.total.count(outcome);
            if let Some(item) = mapping.actions.get_mut(pair.action.index()) {
                item.count(outcome);
            }
            if let Some(item) = mapping.targets.get_mut(pair.target.index()) {
                item.count(outcome);
            }
        }
        mapping
    }

    /// Whether the meeting has taken up no pair.
    pub fn is_empty(&self) -> bool {
        self.stands.is_empty()
    }

    /// Returns how the meeting stands to a pair; nothing if it has not taken it up.
    pub fn stands(&self, pair: Pair) -> Option<&Stands> {
        let at = self.stands.binary_search_by_key(&pair, |one| one.pair).ok()?;
        self.stands.get(at)
    }

    /// Returns the links to draw: agreed ones and those in brackets.
    pub fn links(&self) -> &Links {
        &self.links
    }

    /// Returns the counts of an action's pairs.
    pub fn action(&self, action: ActionId) -> MappingCount {
        self.actions.get(action.index()).copied().unwrap_or_default()
    }

    /// Returns the counts of a target's pairs.
    pub fn target(&self, target: TargetId) -> MappingCount {
        self.targets.get(target.index()).copied().unwrap_or_default()
    }

    /// Returns the counts of all pairs.
    pub fn total(&self) -> MappingCount {
        self.total
    }

    /// Returns the number of pairs there are.
    pub fn pairs(&self) -> u64 {
        self.pairs
    }

    /// Returns the pairs on which nothing stands.
    pub fn not_decided(&self) -> u64 {
        self.pairs.saturating_sub(self.total.taken_up().into())
    }

    /// Returns the number of items without an agreed link on that side.
    pub fn without_link(&self, side: Side) -> usize {
        let [actions, targets] = self.items;
        let (all, items) = match side {
            Side::Action => (actions, &self.actions),
            Side::Target => (targets, &self.targets),
        };
        all - items.iter().filter(|item| item.links() > 0).count()
    }
}
