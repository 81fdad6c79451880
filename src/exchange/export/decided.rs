//! What stands on each pair for a paper of the meeting: decisions first, and what else is known of a pair
//! without one. Nothing here is computed from scores: a pair that reviewers judged and the meeting did not
//! decide is counted as not agreed, whatever they said.

use std::collections::BTreeMap;

use super::Filter;
use crate::analysis::decided::{Entry, OnRecord, Outcome};
use crate::model::{
    Contribution, Current, Decision, Pair, Stamp, StateName, Status, Strength, Verdict, View,
};

/// How a pair stands. Every pair stands in exactly one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Agreed, ad referendum or with reservation.
    Agreed,
    /// Something was written down that is not agreed.
    NotAgreed,
    /// Two entries stand against each other.
    Contested,
    /// Nothing was written down, and reviewers scored it.
    Judged,
    /// Nothing was written down, and all who answered could not judge.
    CannotJudge,
    /// Not considered.
    Open,
}

/// A State's reservation, in its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserved {
    /// The State.
    pub state: StateName,
    /// Its words.
    pub words: String,
}

/// A pair of which something is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecidedPair<'s> {
    /// The pair.
    pub pair: Pair,
    /// How it stands.
    pub standing: Standing,
    /// What was written down, unless two entries stand against each other.
    pub decision: Option<&'s Decision>,
    /// Who wrote it down, and when.
    pub stamp: Option<&'s Stamp>,
    /// Reservations, by State.
    pub reservations: Vec<Reserved>,
    /// How many reviewers hold that the action could work against the target, of those who may be seen.
    pub tensions: usize,
    /// Sources that reviewers named, each once, in their order.
    pub evidence: Vec<String>,
    /// Whether it was set aside for later.
    pub parked: bool,
    /// How many answers of reviewers may be seen.
    pub answers: usize,
}

impl DecidedPair<'_> {
    /// Whether a paper with this filter shows its value, and not only that it was considered.
    pub fn is_shown(&self, filter: Filter) -> bool {
        match (filter, self.decision) {
            (_, Some(one)) if one.status.is_agreed() => true,
            (Filter::AgreedAndBracketed, Some(one)) => one.status == Status::Bracketed,
            (Filter::WorkingCopy, Some(one)) => one.value.is_some() || !one.wording.is_empty(),
            _ => false,
        }
    }

    /// Whether its value stands in brackets where it is shown.
    pub fn is_bracketed(&self) -> bool {
        self.decision.is_some_and(|one| !one.status.is_agreed())
    }

    /// Whether the meeting is done with it.
    pub fn is_done(&self) -> bool {
        let status = self.decision.map(|decision| decision.status);
        status.is_some_and(Status::is_done)
    }

    /// The value above none with its kind, if one was written down.
    pub fn link(&self) -> Option<(Strength, Option<Contribution>)> {
        let decision = self.decision?;
        let value = decision.value.filter(|value| *value > Strength::None)?;
        Some((value, decision.contribution))
    }
}

/// How many pairs stand in each way, as a paper counts them: every pair is in one part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// Agreed links that are direct.
    pub direct: usize,
    /// Agreed links that are enabling.
    pub enabling: usize,
    /// Agreed links of which nobody said, or could say, which.
    pub unsaid: usize,
    /// Agreed values below none.
    pub against: usize,
    /// Agreed: no contribution.
    pub none: usize,
    /// Shown in brackets.
    pub bracketed: usize,
    /// All who answered could not judge.
    pub cannot_judge: usize,
    /// Considered, and not shown by the filter.
    pub not_agreed: usize,
    /// Not considered.
    pub open: usize,
}

impl Parts {
    /// Returns the sum of all parts.
    pub fn sum(&self) -> usize {
        self.links()
            + self.none
            + self.against
            + self.bracketed
            + self.cannot_judge
            + self.not_agreed
            + self.open
    }

    /// Returns the agreed links above none.
    pub fn links(&self) -> usize {
        self.direct + self.enabling + self.unsaid
    }

    fn add(&mut self, one: &DecidedPair<'_>, filter: Filter) {
        let outcome = one.decision.map(|decision| Outcome::of(Some(decision)));
        let part = match outcome {
            Some(Outcome::Nothing) => &mut self.none,
            Some(Outcome::Link(value, kind)) => match kind {
                _ if value < Strength::None => &mut self.against,
                Some(Contribution::Direct) => &mut self.direct,
                Some(Contribution::Enabling) => &mut self.enabling,
                None => &mut self.unsaid,
            },
            // Text in brackets without a value has no mark of its own.
            _ if one.is_shown(filter) && one.decision.is_some_and(|decision| decision.value.is_some()) => {
                &mut self.bracketed
            }
            _ if one.standing == Standing::CannotJudge => &mut self.cannot_judge,
            _ => &mut self.not_agreed,
        };
        *part += 1;
    }
}

/// How all pairs stand, for a paper with one filter.
#[derive(Clone, Debug)]
pub struct DecidedFacts<'s> {
    /// What the paper shows.
    pub filter: Filter,
    /// The pairs of which something is known, by action and target.
    pub pairs: Vec<DecidedPair<'s>>,
    /// The count of all pairs.
    pub parts: Parts,
    /// The count of each action's pairs.
    pub of_actions: Vec<Parts>,
    /// The count of each target's pairs.
    pub of_targets: Vec<Parts>,
}

impl<'s> DecidedFacts<'s> {
    /// Gathers what may be seen.
    pub fn of(view: &View<'s>, filter: Filter) -> Self {
        let session = view.session();
        let (rows, columns) = (session.actions().items().len(), session.targets().items().len());
        let pairs = gathered(view);
        let of = |open| Parts {
            open,
            ..Parts::default()
        };
        let mut facts = Self {
            filter,
            parts: of(rows * columns),
            of_actions: vec![of(columns); rows],
            of_targets: vec![of(rows); columns],
            pairs,
        };
        for one in &facts.pairs {
            let of_action = facts.of_actions.get_mut(one.pair.action.index());
            let of_target = facts.of_targets.get_mut(one.pair.target.index());
            for parts in [Some(&mut facts.parts), of_action, of_target]
                .into_iter()
                .flatten()
            {
                parts.open -= 1;
                parts.add(one, filter);
            }
        }
        facts
    }

    /// Returns what is known of a pair; nothing if it was not considered.
    pub fn pair(&self, pair: Pair) -> Option<&DecidedPair<'s>> {
        let at = self.pairs.binary_search_by_key(&pair, |one| one.pair).ok()?;
        self.pairs.get(at)
    }

    /// Returns the known pairs of every target, by action: one pass for the whole table.
    pub fn by_target(&self) -> Vec<Vec<&DecidedPair<'s>>> {
        let mut all = vec![Vec::new(); self.of_targets.len()];
        for one in &self.pairs {
            if let Some(of_target) = all.get_mut(one.pair.target.index()) {
                of_target.push(one);
            }
        }
        all
    }

    /// Returns the known pairs of one action, by target.
    pub fn of_action(&self, action: usize) -> &[DecidedPair<'s>] {
        let from = self.pairs.partition_point(|one| one.pair.action.index() < action);
        let to = self
            .pairs
            .partition_point(|one| one.pair.action.index() <= action);
        self.pairs.get(from..to).unwrap_or_default()
    }

    /// Whether the meeting is done with every pair: nothing is open, in brackets or contested.
    pub fn is_complete(&self) -> bool {
        self.parts.open == 0 && self.pairs.iter().all(DecidedPair::is_done)
    }
}

/// The pairs of which anything is known, by action and target.
fn gathered<'s>(view: &View<'s>) -> Vec<DecidedPair<'s>> {
    let session = view.session();
    let mut found: BTreeMap<Pair, DecidedPair<'s>> = BTreeMap::new();
    let mut scored: BTreeMap<Pair, bool> = BTreeMap::new();
    for (key, record) in view.last_judgements() {
        let judgement = match record.current() {
            Current::Absent => continue,
            Current::Said(judgement) => Some(judgement),
            Current::Conflict => None,
        };
        let one = found
            .entry(key.pair)
            .or_insert_with(|| known(key.pair, Standing::CannotJudge));
        one.answers += 1;
        let is_score = judgement.is_none_or(|one| matches!(one.verdict, Verdict::Scored(_)));
        *scored.entry(key.pair).or_default() |= is_score;
        if let Some(judgement) = judgement {
            one.tensions += usize::from(judgement.tension);
            for source in &judgement.evidence {
                if !one.evidence.contains(source) {
                    one.evidence.push(source.clone());
                }
            }
        }
    }
    for (pair, _) in scored.into_iter().filter(|(_, is_scored)| *is_scored) {
        if let Some(one) = found.get_mut(&pair) {
            one.standing = Standing::Judged;
        }
    }
    let on_record = OnRecord::of(session);
    for entry in &on_record.entries {
        decide(&mut found, entry);
    }
    for (pair, state, words) in on_record.reservations {
        if let Some(one) = found.get_mut(&pair) {
            let (state, words) = (StateName::clone(state), words.to_owned());
            one.reservations.push(Reserved { state, words });
        }
    }
    for pair in on_record.parked {
        if let Some(one) = found.get_mut(&pair) {
            one.parked = true;
        }
    }
    for one in found.values_mut() {
        // The order in which reviewers said it tells nothing of them.
        one.evidence.sort();
    }
    found.into_values().collect()
}

/// Puts down what stands as the decision on a pair.
fn decide<'s>(found: &mut BTreeMap<Pair, DecidedPair<'s>>, entry: &Entry<'s>) {
    let standing = match entry.decision {
        Some(decision) if decision.status.is_agreed() => Standing::Agreed,
        Some(_) => Standing::NotAgreed,
        None => Standing::Contested,
    };
    let one = found
        .entry(entry.pair)
        .or_insert_with(|| known(entry.pair, standing));
    one.standing = standing;
    one.decision = entry.decision;
    one.stamp = entry.stamp;
}

fn known<'s>(pair: Pair, standing: Standing) -> DecidedPair<'s> {
    DecidedPair {
        pair,
        standing,
        decision: None,
        stamp: None,
        reservations: Vec::new(),
        tensions: 0,
        evidence: Vec::new(),
        parked: false,
        answers: 0,
    }
}
