//! How far a reviewer has come, in numbers that add up.

use crate::model::{
    ActionId, Contribution, Current, Judgement, Pair, RowHandle, Side, Strength, TargetId, Verdict, View,
};

/// What a reviewer said about one item's pairs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ItemTally {
    /// Pairs scored, none included.
    pub considered: u32,
    /// Pairs the reviewer cannot judge. Not counted as considered.
    pub cannot_judge: u32,
    /// Pairs whose versions contradict each other: neither considered nor open.
    pub conflicts: u32,
    /// Pairs by the point given, lowest first: -3 to 3.
    by_point: [u32; POINTS.len()],
    /// Links whose kind is direct.
    pub direct: u32,
    /// Links whose kind is enabling.
    pub enabling: u32,
}

/// All points of all scales, lowest first.
const POINTS: [Strength; 7] = [
    Strength::Cancelling,
    Strength::Counteracting,
    Strength::Constraining,
    Strength::None,
    Strength::Weak,
    Strength::Moderate,
    Strength::Strong,
];

/// The place of a point in a count by points.
fn place(point: Strength) -> usize {
    usize::from((point.value() + 3).unsigned_abs())
}

impl ItemTally {
    /// Returns how often a point was given.
    pub fn at(&self, point: Strength) -> u32 {
        self.by_point.get(place(point)).copied().unwrap_or_default()
    }

    /// Returns the number of links: pairs scored, but not with none.
    pub fn links(&self) -> u32 {
        self.considered - self.at(Strength::None)
    }

    /// Returns the number of links that work against their target: pairs scored below none.
    pub fn against(&self) -> u32 {
        let below = POINTS.iter().filter(|point| **point < Strength::None);
        below.map(|point| self.at(*point)).sum()
    }

    /// Counts a judgement in, or out again.
    fn count(&mut self, current: &Current<'_, Judgement>, way: Way) {
        let judgement = match current {
            Current::Absent => return,
            Current::Conflict => return way.step(&mut self.conflicts),
            Current::Said(judgement) => judgement,
        };
        let Verdict::Scored(strength) = judgement.verdict else {
            return way.step(&mut self.cannot_judge);
        };
        self.count_point(strength, judgement.contribution, way);
    }

    /// Counts a value that the meeting agreed.
    pub(super) fn agree(&mut self, value: Strength, kind: Option<Contribution>) {
        self.count_point(value, kind, Way::In);
    }

    fn count_point(&mut self, strength: Strength, kind: Option<Contribution>, way: Way) {
        way.step(&mut self.considered);
        if let Some(count) = self.by_point.get_mut(place(strength)) {
            way.step(count);
        }
        match kind {
            Some(Contribution::Direct) => way.step(&mut self.direct),
            Some(Contribution::Enabling) => way.step(&mut self.enabling),
            None => {}
        }
    }
}

/// Whether something is counted in or out.
#[derive(Clone, Copy)]
enum Way {
    In,
    Out,
}

impl Way {
    fn step(self, count: &mut u32) {
        match self {
            Self::In => *count += 1,
            Self::Out => *count = count.saturating_sub(1),
        }
    }
}

/// The whole view in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    actions: Vec<ItemTally>,
    targets: Vec<ItemTally>,
    total: ItemTally,
    pairs: u64,
}

impl Tally {
    /// Counts a view: one pass over its judgements.
    pub fn of(view: &View<'_>) -> Self {
        let session = view.session();
        let mut tally = Self {
            actions: vec![ItemTally::default(); session.actions().items().len()],
            targets: vec![ItemTally::default(); session.targets().items().len()],
            total: ItemTally::default(),
            pairs: session.pair_count() as u64,
        };
        for (pair, current) in view.judgements() {
            tally.count(pair, &current, Way::In);
        }
        tally
    }

    /// Counts one action's judgements anew: out as they were, in as they are.
    pub fn recount(&mut self, view: &View<'_>, before: &RowHandle, after: &RowHandle) {
        for (pair, current) in view.in_row(before) {
            self.count(pair, &current, Way::Out);
        }
        for (pair, current) in view.in_row(after) {
            self.count(pair, &current, Way::In);
        }
    }

    fn count(&mut self, pair: Pair, current: &Current<'_, Judgement>, way: Way) {
        self.total.count(current, way);
        if let Some(item) = self.actions.get_mut(pair.action.index()) {
            item.count(current, way);
        }
        if let Some(item) = self.targets.get_mut(pair.target.index()) {
            item.count(current, way);
        }
    }

    /// Returns what was said about an action's pairs.
    pub fn action(&self, action: ActionId) -> ItemTally {
        self.actions.get(action.index()).copied().unwrap_or_default()
    }

    /// Returns what was said about a target's pairs.
    pub fn target(&self, target: TargetId) -> ItemTally {
        self.targets.get(target.index()).copied().unwrap_or_default()
    }

    /// Returns what was said about all pairs.
    pub fn total(&self) -> ItemTally {
        self.total
    }

    /// Returns the number of pairs there are: actions times targets.
    pub fn pairs(&self) -> u64 {
        self.pairs
    }

    /// Returns the number of items without a link on that side.
    pub fn without_link(&self, side: Side) -> usize {
        let items = match side {
            Side::Action => &self.actions,
            Side::Target => &self.targets,
        };
        items.iter().filter(|item| item.links() == 0).count()
    }

    /// Returns the control line's parts, which always sum to [`Tally::pairs`].
    pub fn control_line(&self) -> ControlLine {
        let total = self.total;
        let above = total.links() - total.against();
        ControlLine {
            by_point: total.by_point.map(u64::from),
            direct: total.direct.into(),
            enabling: total.enabling.into(),
            kind_unsaid: u64::from(above - total.direct - total.enabling),
            against: total.against().into(),
            none: total.at(Strength::None).into(),
            cannot_judge: total.cannot_judge.into(),
            conflicts: total.conflicts.into(),
            not_considered: self.pairs
                - u64::from(total.considered)
                - u64::from(total.cannot_judge)
                - u64::from(total.conflicts),
        }
    }
}

/// The sum printed under a table: every pair is in exactly one part.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ControlLine {
    /// Pairs by the point given, lowest first: another way to part the same pairs.
    by_point: [u64; POINTS.len()],
    /// Links said to be direct.
    pub direct: u64,
    /// Links said to be enabling.
    pub enabling: u64,
    /// Links above none whose kind was not said: all of them on a scale that has no kinds.
    pub kind_unsaid: u64,
    /// Links below none: the action works against the target.
    pub against: u64,
    /// Considered, no contribution.
    pub none: u64,
    /// Cannot be judged.
    pub cannot_judge: u64,
    /// Versions that contradict each other.
    pub conflicts: u64,
    /// Not considered yet.
    pub not_considered: u64,
}

impl ControlLine {
    /// Returns how often a point was given.
    pub fn at(&self, point: Strength) -> u64 {
        self.by_point.get(place(point)).copied().unwrap_or_default()
    }

    /// Returns the number of links, above and below none.
    pub fn links(&self) -> u64 {
        self.direct + self.enabling + self.kind_unsaid + self.against
    }

    /// Returns the sum of all parts.
    pub fn sum(&self) -> u64 {
        self.direct
            + self.enabling
            + self.kind_unsaid
            + self.against
            + self.none
            + self.cannot_judge
            + self.conflicts
            + self.not_considered
    }
}
