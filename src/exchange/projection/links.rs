//! Decided links, one after the other, and a survey of what the meeting has decided so far.

use crate::exchange::export::Filter;
use crate::model::{
    Current, Decision, Judgement, Pair, Proceeding, ProceedingKey, Record, Status, Strength, UtcSeconds,
    VersionId, View,
};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::readback;

/// A pair on which the meeting settled a value, or brought one into brackets.
#[derive(Clone, Copy, Debug)]
pub struct Link<'s> {
    /// The pair.
    pub pair: Pair,
    /// What was decided.
    pub decision: &'s Decision,
    /// The value.
    pub value: Strength,
    /// The version of the record that says so: ids of other formats are computed from it.
    pub id: VersionId,
    /// When the pair was first decided on.
    pub created: UtcSeconds,
    /// When this was decided.
    pub at: UtcSeconds,
}

impl Link<'_> {
    /// Whether it is agreed; if not, it is a draft.
    pub fn is_agreed(&self) -> bool {
        self.decision.status.is_agreed()
    }

    /// The sentence that says it aloud with its direction.
    pub fn readback(&self, view: &View<'_>, words: &Catalogue) -> String {
        let said = Judgement::scored(self.value, self.decision.contribution);
        readback::of_judgement(words, view, self.pair, Some(&said))
    }
}

/// The decided pairs with a value, "none" and values below it included, in the order of pairs. Where two copies
/// decided differently nothing is settled.
pub fn links<'s>(view: &View<'s>, filter: Filter) -> impl Iterator<Item = Link<'s>> + use<'s> {
    view.session()
        .proceeding_records()
        .filter_map(move |(key, record)| {
            let ProceedingKey::Decision(pair) = key else {
                return None;
            };
            let link = link(*pair, record)?;
            (link.is_agreed() || filter != Filter::Agreed && is_draft(link.decision)).then_some(link)
        })
}

/// What a record of a decision says, if that is one thing with a value.
fn link(pair: Pair, record: &Record<Proceeding>) -> Option<Link<'_>> {
    let Current::Said(Proceeding::Decision(decision)) = record.current() else {
        return None;
    };
    let head = record.heads().max_by_key(|head| (head.stamp.at, head.id))?;
    let first = record.versions().first()?;
    Some(Link {
        pair,
        decision,
        value: decision.value?,
        id: head.id,
        created: first.stamp.at,
        at: head.stamp.at,
    })
}

fn is_draft(decision: &Decision) -> bool {
    matches!(decision.status, Status::Bracketed | Status::Deferred)
}

/// How far one item is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Considered {
    /// Pairs with an agreed value.
    pub settled: usize,
    /// Pairs with an agreed value other than none.
    pub links: usize,
    /// When the last of them was settled.
    pub at: UtcSeconds,
}

/// What the meeting has decided so far, in one pass over the decisions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// By action, in the order of the plan.
    pub actions: Vec<Considered>,
    /// By target, in the order of the plan.
    pub targets: Vec<Considered>,
    /// Agreed links above none.
    pub above: usize,
    /// Agreed values below none.
    pub below: usize,
    /// Agreed "none".
    pub none: usize,
    /// Bracketed or deferred values.
    pub drafts: usize,
    /// Pairs on which two copies decided differently.
    pub conflicts: usize,
    /// Pairs of the two plans on which nothing is agreed.
    pub open: usize,
    /// Agreed links above or below none whose wording is written down.
    pub wordings: usize,
    /// Agreed links that name elements of their target.
    pub elements: usize,
    /// States' reservations that stand.
    pub reservations: usize,
    /// Judgements of the current round that the view shows.
    pub judgements: usize,
}

impl Survey {
    /// Counts what the view shows.
    pub fn of(view: &View<'_>) -> Self {
        let session = view.session();
        let mut survey = Self {
            actions: vec![Considered::default(); session.actions().items().len()],
            targets: vec![Considered::default(); session.targets().items().len()],
            judgements: view
                .everyones_judgements()
                .filter(|(_, record)| record.current() != Current::Absent)
                .count(),
            ..Self::default()
        };
        for (key, record) in session.proceeding_records() {
            match key {
                ProceedingKey::Decision(pair) => survey.count(*pair, record),
                ProceedingKey::Reservation(..) if record.current() != Current::Absent => {
                    survey.reservations += 1;
                }
                _ => {}
            }
        }
        survey.open = (session.pair_count()).saturating_sub(survey.above + survey.below + survey.none);
        survey
    }

    fn count(&mut self, pair: Pair, record: &Record<Proceeding>) {
        if record.current() == Current::Conflict {
            self.conflicts += 1;
        }
        let Some(link) = link(pair, record) else {
            return;
        };
        if !link.is_agreed() {
            self.drafts += usize::from(is_draft(link.decision));
            return;
        }
        let is_link = link.value != Strength::None;
        match link.value.cmp(&Strength::None) {
            std::cmp::Ordering::Less => self.below += 1,
            std::cmp::Ordering::Equal => self.none += 1,
            std::cmp::Ordering::Greater => self.above += 1,
        }
        self.wordings += usize::from(is_link && !link.decision.wording.is_empty());
        self.elements += usize::from(!link.decision.elements.is_empty());
        let action = self.actions.get_mut(pair.action.index());
        let target = self.targets.get_mut(pair.target.index());
        for one in action.into_iter().chain(target) {
            one.settled += 1;
            one.links += usize::from(is_link);
            one.at = one.at.max(link.at);
        }
    }

    /// The places of actions of which every pair is settled and none is a link.
    pub fn actions_without(&self) -> impl Iterator<Item = (usize, Considered)> {
        without(&self.actions, self.targets.len())
    }

    /// The places of targets of which every pair is settled and none is a link.
    pub fn targets_without(&self) -> impl Iterator<Item = (usize, Considered)> {
        without(&self.targets, self.actions.len())
    }
}

fn without(items: &[Considered], others: usize) -> impl Iterator<Item = (usize, Considered)> {
    let all = items.iter().copied().enumerate();
    all.filter(move |(_, one)| others > 0 && one.settled == others && one.links == 0)
}
