//! The links to draw, indexed from both sides.

use std::collections::BTreeSet;

use super::decided::{OnRecord, Outcome};
use crate::model::{
    ActionId, Contribution, Current, Judgement, Pair, RowHandle, Session, Status, Strength, TargetId, View,
};

/// A pair that the reviewer judged above none, or on which the meeting decided. A link is drawn, not stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// The pair.
    pub pair: Pair,
    /// Its strength, above none.
    pub strength: Strength,
    /// Direct or enabling, if said.
    pub contribution: Option<Contribution>,
    /// Whether the action could work against the target.
    pub tension: bool,
    /// How the meeting decided it; nothing of a link that a reviewer judged.
    pub decided: Option<DecidedLink>,
}

/// What a link of the meeting carries beside value and kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DecidedLink {
    /// Agreed in one of the three forms, or bracketed.
    pub status: Status,
    /// Whether a reservation of a State stands beside it.
    pub is_reserved: bool,
}

impl DecidedLink {
    /// Whether the value stands in brackets.
    pub fn is_bracketed(self) -> bool {
        !self.status.is_agreed()
    }
}

impl Link {
    /// Returns the link of a pair, if what is said of it is one.
    fn of(pair: Pair, current: &Current<'_, Judgement>) -> Option<Self> {
        let judgement = current.said()?;
        let strength = judgement.link_strength()?;
        Some(Self {
            pair,
            strength,
            contribution: judgement.contribution,
            tension: judgement.tension,
            decided: None,
        })
    }
}

/// All links of one view: each side reaches its own without walking the others.
///
/// Compressed rows: `action_start[a]..action_start[a + 1]` are the places in `all` of action `a`;
/// the same range of `by_target` after `target_start` holds such places for a target.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    all: Vec<Link>,
    action_start: Vec<u32>,
    target_start: Vec<u32>,
    by_target: Vec<u32>,
}

impl Links {
    /// Collects the links of a view: one pass over its judgements.
    pub fn of(view: &View<'_>) -> Self {
        let links = view
            .judgements()
            .filter_map(|(pair, current)| Link::of(pair, &current))
            .collect();
        Self::indexed(links, view.session())
    }

    /// Collects the links that the meeting agreed or has in brackets. Nobody's judgement is among them.
    pub fn decided(session: &Session, on_record: &OnRecord<'_>) -> Self {
        let reserved: BTreeSet<_> = on_record.reservations.iter().map(|(pair, ..)| *pair).collect();
        let links = on_record.entries.iter().filter_map(|entry| {
            let (strength, contribution, _) = Outcome::of(entry.decision).drawn()?;
            let status = entry.decision?.status;
            let is_reserved = status == Status::WithReservation || reserved.contains(&entry.pair);
            Some(Link {
                pair: entry.pair,
                strength,
                contribution,
                tension: false,
                decided: Some(DecidedLink { status, is_reserved }),
            })
        });
        Self::indexed(links.collect(), session)
    }

    /// Collects one action's links anew from its judgements as they are.
    #[must_use]
    pub fn recollected(mut self, view: &View<'_>, action: ActionId, after: &RowHandle) -> Self {
        let own = view
            .in_row(after)
            .filter_map(|(pair, current)| Link::of(pair, &current));
        if let Some(range) = range(&self.action_start, action.index()) {
            self.all.splice(range, own);
        }
        Self::indexed(self.all, view.session())
    }

    fn indexed(all: Vec<Link>, session: &Session) -> Self {
        let action_start = starts(
            session.actions().items().len(),
            all.iter().map(|link| link.pair.action.index()),
        );
        let target_start = starts(
            session.targets().items().len(),
            all.iter().map(|link| link.pair.target.index()),
        );
        let mut next = target_start.clone();
        let mut by_target = vec![0; all.len()];
        for (at, link) in all.iter().enumerate() {
            if let Some(place) = next.get_mut(link.pair.target.index()) {
                if let Some(slot) = by_target.get_mut(*place as usize) {
                    *slot = at as u32;
                }
                *place += 1;
            }
        }
        Self {
            all,
            action_start,
            target_start,
            by_target,
        }
    }

    /// Returns all links, by action and then target.
    pub fn all(&self) -> &[Link] {
        &self.all
    }

    /// Returns the links of one action, by target.
    pub fn of_action(&self, action: ActionId) -> &[Link] {
        range(&self.action_start, action.index())
            .and_then(|range| self.all.get(range))
            .unwrap_or_default()
    }

    /// Returns the links of one target, by action.
    pub fn of_target(&self, target: TargetId) -> impl Iterator<Item = &Link> {
        let places = range(&self.target_start, target.index())
            .and_then(|range| self.by_target.get(range))
            .unwrap_or_default();
        places.iter().filter_map(|at| self.all.get(*at as usize))
    }
}

/// Returns where each row starts, plus the end of the last one.
fn starts(rows: usize, row_of_each: impl Iterator<Item = usize>) -> Vec<u32> {
    let mut counts = vec![0_u32; rows + 1];
    for row in row_of_each {
        if let Some(count) = counts.get_mut(row + 1) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut counts {
        sum += *count;
        *count = sum;
    }
    counts
}

fn range(starts: &[u32], row: usize) -> Option<std::ops::Range<usize>> {
    Some(*starts.get(row)? as usize..*starts.get(row + 1)? as usize)
}
