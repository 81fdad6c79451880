//! Which targets the agreed mapping covers, and which actions serve any.
//!
//! Computed from decisions; statuses that count are agreed, agreed *ad referendum* and agreed with
//! reservation, and a bracketed value never does. A preview from judgements is computed alike from the
//! lower median of what reviewers said, and is marked as one wherever it is shown. Every item is in exactly
//! one class, so that the classes add up to the items.

use std::collections::{BTreeMap, BTreeSet};

use super::disagreement::{PairClass, Spread};
use crate::model::{
    ActionId, Contribution, CoverageRule, Current, Effect, Pair, ProceedingKey, RatingScale, Session, Status,
    Strength, TargetId, View,
};

/// What the classes rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// What the meeting decided.
    Decisions,
    /// What reviewers judged: a preview, never a result.
    Preview,
}

/// How far a target is covered. The first test that fits, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TargetClass {
    /// Enough direct links of enough strength, by the rule.
    Covered,
    /// Direct links, and not enough of them.
    PartlyCovered,
    /// Links, and none of them direct.
    EnablingOnly,
    /// Every pair was considered, and none is a link.
    NotCovered,
    /// No link, and pairs are open.
    NotYetConsidered,
}

impl TargetClass {
    /// All classes, in the order of their tests.
    pub const ALL: [Self; 5] = [
        Self::Covered,
        Self::PartlyCovered,
        Self::EnablingOnly,
        Self::NotCovered,
        Self::NotYetConsidered,
    ];
}

/// Whether an action serves any target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActionClass {
    /// It serves at least one.
    Serves,
    /// Every pair was considered, and none is a link.
    ServesNone,
    /// No link, and pairs are open.
    NotYetConsidered,
}

impl ActionClass {
    /// All classes, in the order of their tests.
    pub const ALL: [Self; 3] = [Self::Serves, Self::ServesNone, Self::NotYetConsidered];
}

/// How firm a class is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Doubt {
    /// Every pair is settled and nobody stands against it.
    Firm,
    /// Pairs are open.
    Unread,
    /// A pair is in brackets, under reservation, decided twice, or reviewers are far apart on it.
    Contested,
}

/// How one pair stands, as coverage sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
    /// The value, if the pair is settled; none is a value.
    value: Option<Strength>,
    /// Read only of what is above none.
    contribution: Option<Contribution>,
    is_contested: bool,
}

impl Standing {
    const OPEN: Self = Self {
        value: None,
        contribution: None,
        is_contested: false,
    };

    /// How the pair would stand if that were agreed of it.
    fn supposed(self, value: Strength, kind: Option<Contribution>) -> Self {
        Self {
            value: Some(value),
            contribution: kind,
            ..self
        }
    }
}

/// What is known of one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item<Class, Other> {
    /// The class.
    pub class: Class,
    /// Whether pairs are open, so that the class is the one so far.
    pub so_far: bool,
    /// How firm it is.
    pub doubt: Doubt,
    /// Pairs that are settled.
    pub considered: u32,
    /// Pairs that are open.
    pub open: u32,
    /// Direct links, and links on scales that do not tell direct from enabling.
    pub direct: u32,
    /// Enabling links, and links of which the kind was not said.
    pub enabling: u32,
    /// Links below none: tensions.
    pub tensions: u32,
    /// The strongest link, direct before enabling, first in the plan's order.
    pub best: Option<(Strength, Option<Contribution>, Other)>,
}

/// What is known of a target.
pub type TargetCoverage = Item<TargetClass, ActionId>;

/// What is known of an action.
pub type ActionCoverage = Item<ActionClass, TargetId>;

/// The links between one heading's actions and another's targets. Counts and the strongest, never a mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RollUp {
    /// Links above none.
    pub links: u32,
    /// The strongest of them.
    pub strongest: Option<Strength>,
}

/// The coverage of a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// What it rests on.
    pub basis: Basis,
    /// The rule by which it was computed.
    pub rule: CoverageRule,
    /// By target, in the order of the plan.
    pub targets: Vec<TargetCoverage>,
    /// By action, in the order of the plan.
    pub actions: Vec<ActionCoverage>,
    /// Per target, in the order of the plan: elements, by their place in it, that no link names.
    pub elements_without: Vec<Vec<usize>>,
    /// Links above none, with value and kind.
    pub links: Vec<(Pair, Strength, Option<Contribution>)>,
}

impl Coverage {
    /// Computes coverage. Of what cannot be seen or is not settled nothing is assumed.
    pub fn of(view: &View<'_>, rule: CoverageRule, basis: Basis) -> Self {
        Self::supposing(view, rule, basis, &[])
    }

    /// Computes coverage as if these links were agreed too. Only for [`super::what_if`], which marks what
    /// comes of it as hypothetical. An action that is not in the plan yet is in no count of actions.
    pub(super) fn supposing(view: &View<'_>, rule: CoverageRule, basis: Basis, supposed: &[Effect]) -> Self {
        let session = view.session();
        let scale = session.scale().unwrap_or_default();
        let (rows, columns) = (session.actions().items().len(), session.targets().items().len());
        let mut standings = BTreeMap::new();
        let mut named: Vec<Vec<String>> = vec![Vec::new(); columns];
        let mut has_whole = vec![false; columns];
        match basis {
            Basis::Decisions => {
                let reserved = reserved(session);
                for (pair, decision) in session.decisions() {
                    standings.insert(pair, decided(&decision, reserved.contains(&pair)));
                    let Current::Said(decision) = decision else {
                        continue;
                    };
                    let is_link = decision.status.is_agreed() && decision.value > Some(Strength::None);
                    if let Some(names) = named.get_mut(pair.target.index()).filter(|_| is_link) {
                        names.extend(decision.elements.iter().cloned());
                        if let Some(whole) = has_whole.get_mut(pair.target.index()) {
                            *whole |= decision.elements.is_empty();
                        }
                    }
                }
            }
            Basis::Preview => {
                for (pair, standing) in previewed(view, scale) {
                    standings.insert(pair, standing);
                    // What element a median is about nobody said.
                    if let Some(whole) = has_whole.get_mut(pair.target.index()) {
                        *whole |= standing.value > Some(Strength::None);
                    }
                }
            }
        }
        let (mut of_actions, mut of_targets) = (vec![Vec::new(); rows], vec![Vec::new(); columns]);
        let mut links = Vec::new();
        for effect in supposed {
            let (target, value) = match *effect {
                Effect::Link(pair, value, kind) => {
                    if session.has_pair(pair) {
                        let standing = standings.entry(pair).or_insert(Standing::OPEN);
                        *standing = standing.supposed(value, kind);
                    }
                    (pair.target, value)
                }
                Effect::Serves(target, value, _) => (target, value),
            };
            if let Some(whole) = has_whole.get_mut(target.index()) {
                *whole |= value > Strength::None;
            }
        }
        for (pair, standing) in standings {
            if let Some(row) = of_actions.get_mut(pair.action.index()) {
                row.push((pair.target, standing));
            }
            if let Some(column) = of_targets.get_mut(pair.target.index()) {
                column.push((pair.action, standing));
            }
            if let Some(value) = standing.value.filter(|value| *value > Strength::None) {
                links.push((pair, value, standing.contribution));
            }
        }
        // What is not in the plan stands after all that is.
        let mut added = vec![0; columns];
        for effect in supposed {
            let Effect::Serves(target, value, kind) = *effect else {
                continue;
            };
            let places = of_targets
                .get_mut(target.index())
                .zip(added.get_mut(target.index()));
            if let Some((column, count)) = places {
                *count += 1;
                column.push((ActionId::at(rows), Standing::OPEN.supposed(value, kind)));
            }
        }
        let targets = of_targets
            .iter()
            .zip(&added)
            .map(|(known, added)| {
                classify(known, rows + added, scale, |links, open| {
                    target_class(links, open, rule, scale)
                })
            })
            .collect();
        let actions = of_actions
            .iter()
            .map(|known| classify(known, columns, scale, action_class))
            .collect();
        Self {
            basis,
            rule,
            targets,
            actions,
            elements_without: elements_without(session, &named, &has_whole),
            links,
        }
    }

    /// Computes one target's by what was decided, without looking at the others.
    pub fn of_target(view: &View<'_>, target: TargetId) -> TargetCoverage {
        let session = view.session();
        let (scale, rule) = (session.scale().unwrap_or_default(), session.coverage_rule());
        let reserved = reserved(session);
        let known: Vec<_> = session
            .decisions()
            .filter(|(pair, _)| pair.target == target)
            .map(|(pair, decision)| (pair.action, decided(&decision, reserved.contains(&pair))))
            .collect();
        classify(&known, session.actions().items().len(), scale, |links, open| {
            target_class(links, open, rule, scale)
        })
    }

    /// Returns how many targets are in each class, in the order of [`TargetClass::ALL`].
    pub fn target_counts(&self) -> [usize; 5] {
        TargetClass::ALL.map(|class| self.targets.iter().filter(|one| one.class == class).count())
    }

    /// Returns how many actions are in each class, in the order of [`ActionClass::ALL`].
    pub fn action_counts(&self) -> [usize; 3] {
        ActionClass::ALL.map(|class| self.actions.iter().filter(|one| one.class == class).count())
    }

    /// Returns the links between the topmost headings of both plans, row by row; items without a heading
    /// stand under the number of headings.
    pub fn roll_up(&self, session: &Session) -> RollUps {
        let top = |side| TopHeadings::of(session, side);
        let (rows, columns) = (top(crate::model::Side::Action), top(crate::model::Side::Target));
        let mut cells = vec![vec![RollUp::default(); columns.count + 1]; rows.count + 1];
        for (pair, value, _) in &self.links {
            let cell = cells
                .get_mut(rows.top(pair.action.index()))
                .and_then(|row| row.get_mut(columns.top(pair.target.index())));
            if let Some(cell) = cell {
                cell.links += 1;
                cell.strongest = cell.strongest.max(Some(*value));
            }
        }
        RollUps { cells }
    }
}

/// Links between topmost headings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RollUps {
    /// By heading of the plan of actions, then by heading of the plan of targets; the last row and column
    /// hold items without a heading.
    pub cells: Vec<Vec<RollUp>>,
}

/// Under which topmost heading each item of a plan stands.
struct TopHeadings {
    count: usize,
    of_item: Vec<usize>,
}

impl TopHeadings {
    fn of(session: &Session, side: crate::model::Side) -> Self {
        let plan = session.plan(side);
        let tops: Vec<_> = plan
            .headings()
            .iter()
            .enumerate()
            .filter(|(_, heading)| heading.parent.is_none())
            .map(|(place, _)| place)
            .collect();
        let top_of = |item: &crate::model::Item| {
            let mut heading = item.heading?;
            for _ in 0..64 {
                match plan.heading(heading)?.parent {
                    Some(above) => heading = above,
                    None => break,
                }
            }
            tops.iter().position(|top| *top == heading.0 as usize)
        };
        Self {
            count: tops.len(),
            of_item: plan
                .items()
                .iter()
                .map(|item| top_of(item).unwrap_or(tops.len()))
                .collect(),
        }
    }

    fn top(&self, item: usize) -> usize {
        self.of_item.get(item).copied().unwrap_or(self.count)
    }
}

/// The pairs on which a reservation stands.
fn reserved(session: &Session) -> BTreeSet<Pair> {
    let standing = session.proceeding_records().filter(|(_, record)| {
        let mut heads = record.heads();
        heads.any(|head| head.content.is_some())
    });
    standing
        .filter_map(|(key, _)| match key {
            ProceedingKey::Reservation(pair, _) => Some(*pair),
            _ => None,
        })
        .collect()
}

/// How a decision makes a pair stand.
fn decided(decision: &Current<'_, crate::model::Decision>, reserved: bool) -> Standing {
    let decision = match decision {
        Current::Absent => return Standing::OPEN,
        Current::Conflict => {
            return Standing {
                is_contested: true,
                ..Standing::OPEN
            };
        }
        Current::Said(decision) => *decision,
    };
    let (value, is_contested) = match decision.status {
        Status::Agreed | Status::AdReferendum => (decision.value, reserved),
        Status::WithReservation => (decision.value, true),
        // Considered, and not taken further: nothing is to be reported.
        Status::NotPursued => (Some(Strength::None), reserved),
        Status::Bracketed => (None, true),
        Status::Open | Status::InDiscussion | Status::AgreedInGroup | Status::Deferred => (None, reserved),
    };
    Standing {
        value,
        contribution: decision.contribution,
        is_contested,
    }
}

/// How what reviewers said would make pairs stand: the lower median of the scores of each, direct if at
/// least half of those who saw a contribution said so.
fn previewed(view: &View<'_>, scale: RatingScale) -> Vec<(Pair, Standing)> {
    let mut pairs: Vec<(Pair, Vec<Strength>, u32, u32)> = Vec::new();
    for (key, record) in view.last_judgements() {
        let Some(judgement) = record.current().said() else {
            continue;
        };
        let crate::model::Verdict::Scored(strength) = judgement.verdict else {
            continue;
        };
        if pairs.last().is_none_or(|(pair, ..)| *pair != key.pair) {
            pairs.push((key.pair, Vec::new(), 0, 0));
        }
        if let Some((_, scores, direct, links)) = pairs.last_mut() {
            scores.push(strength);
            if strength > Strength::None {
                *links += 1;
                *direct += u32::from(judgement.contribution == Some(Contribution::Direct));
            }
        }
    }
    pairs
        .into_iter()
        .map(|(pair, mut scores, direct, links)| {
            scores.sort_unstable();
            let middle = scores.len().saturating_sub(1) / 2;
            let value = scores.get(middle).copied();
            let kind = if direct * 2 >= links {
                Contribution::Direct
            } else {
                Contribution::Enabling
            };
            let standing = Standing {
                value,
                contribution: scale.has_kind().then_some(kind),
                is_contested: is_far_apart(&scores),
            };
            (pair, standing)
        })
        .collect()
}

/// Whether reviewers are so far apart that a class resting on their median is in doubt.
fn is_far_apart(scores: &[Strength]) -> bool {
    let mut counts = [0; 4];
    for strength in scores {
        if let Some(count) = usize::try_from(strength.value())
            .ok()
            .and_then(|place| counts.get_mut(place))
        {
            *count += 1;
        }
    }
    matches!(
        Spread::of_scores(counts).class(),
        PairClass::Polarised | PairClass::PresenceDispute | PairClass::Split
    )
}

/// Puts an item into its class by what is known of its pairs, of which there are so many in all.
fn classify<Class, Other: Copy>(
    known: &[(Other, Standing)],
    pairs: usize,
    scale: RatingScale,
    class: impl Fn(&[(Strength, Option<Contribution>)], u32) -> Class,
) -> Item<Class, Other> {
    let mut links = Vec::new();
    let (mut considered, mut tensions, mut is_contested) = (0, 0, false);
    let mut best: Option<(Strength, Option<Contribution>, Other)> = None;
    for (other, standing) in known.iter().copied() {
        is_contested |= standing.is_contested;
        let Some(value) = standing.value else { continue };
        considered += 1;
        tensions += u32::from(value < Strength::None);
        if value > Strength::None {
            links.push((value, standing.contribution));
            let rank = |value, kind| (value, kind == Some(Contribution::Direct));
            let is_better = best.as_ref().is_none_or(|(strength, kind, _)| {
                rank(value, standing.contribution) > rank(*strength, *kind)
            });
            if is_better {
                best = Some((value, standing.contribution, other));
            }
        }
    }
    // What nobody said anything of is open too.
    let open = u32::try_from(pairs)
        .unwrap_or(u32::MAX)
        .saturating_sub(considered);
    let is_direct = |kind: Option<Contribution>| !scale.has_kind() || kind == Some(Contribution::Direct);
    let direct = links.iter().filter(|(_, kind)| is_direct(*kind)).count() as u32;
    Item {
        class: class(&links, open),
        so_far: open > 0,
        doubt: match (is_contested, open) {
            (true, _) => Doubt::Contested,
            (false, 0) => Doubt::Firm,
            (false, _) => Doubt::Unread,
        },
        considered,
        open,
        direct,
        enabling: links.len() as u32 - direct,
        tensions,
        best,
    }
}

fn target_class(
    links: &[(Strength, Option<Contribution>)],
    open: u32,
    rule: CoverageRule,
    scale: RatingScale,
) -> TargetClass {
    // Where the scale does not tell direct from enabling, every link is one that counts.
    let is_direct = |kind: &Option<Contribution>| !scale.has_kind() || *kind == Some(Contribution::Direct);
    let top = scale.points().last().copied().unwrap_or(Strength::Strong);
    let below_top = scale
        .points()
        .iter()
        .rev()
        .nth(1)
        .copied()
        .unwrap_or(Strength::None);
    let at_least = |least: Strength| {
        links
            .iter()
            .filter(|(value, kind)| is_direct(kind) && *value >= least)
            .count()
    };
    let is_enough = |count: usize, needed: u8| needed > 0 && count >= usize::from(needed);
    let moderate = if below_top > Strength::None {
        at_least(below_top)
    } else {
        0
    };
    if is_enough(at_least(top), rule.strong) || is_enough(moderate, rule.moderate) {
        TargetClass::Covered
    } else if links.iter().any(|(_, kind)| is_direct(kind)) {
        TargetClass::PartlyCovered
    } else if !links.is_empty() {
        TargetClass::EnablingOnly
    } else if open == 0 {
        TargetClass::NotCovered
    } else {
        TargetClass::NotYetConsidered
    }
}

fn action_class(links: &[(Strength, Option<Contribution>)], open: u32) -> ActionClass {
    if !links.is_empty() {
        ActionClass::Serves
    } else if open == 0 {
        ActionClass::ServesNone
    } else {
        ActionClass::NotYetConsidered
    }
}

/// The elements that no link names; none where a link is to the whole target.
fn elements_without(session: &Session, named: &[Vec<String>], has_whole: &[bool]) -> Vec<Vec<usize>> {
    let targets = session.targets().items().iter().enumerate();
    targets
        .map(|(place, target)| {
            if has_whole.get(place).copied().unwrap_or_default() {
                return Vec::new();
            }
            let names = named.get(place).map_or(&[][..], Vec::as_slice);
            let elements = target.content.elements.iter().enumerate();
            elements
                .filter(|(_, element)| names.iter().all(|name| name != element.code.as_str()))
                .map(|(place, _)| place)
                .collect()
        })
        .collect()
}
