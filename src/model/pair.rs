//! Pairs of one action and one target.

use super::plan::ItemNo;

/// Which of the two plans: the one whose actions are judged, or the one whose targets they may serve.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Side {
    /// The plan of actions.
    Action,
    /// The plan of targets.
    Target,
}

impl Side {
    /// Returns the other side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Action => Self::Target,
            Self::Target => Self::Action,
        }
    }
}

/// An item of the session's action plan, by its place in that plan.
///
/// A type of its own, so that a link from an action to an action cannot be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActionId(pub ItemNo);

/// An item of the session's target plan, by its place in that plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetId(pub ItemNo);

impl ActionId {
    /// Returns the action in place `index`, counted from 0 in display order.
    pub fn at(index: usize) -> Self {
        Self(ItemNo(index as u32))
    }

    /// Returns the place of the action in its plan, counted from 0.
    pub fn index(self) -> usize {
        self.0.0 as usize
    }
}

impl TargetId {
    /// Returns the target in place `index`, counted from 0 in display order.
    pub fn at(index: usize) -> Self {
        Self(ItemNo(index as u32))
    }

    /// Returns the place of the target in its plan, counted from 0.
    pub fn index(self) -> usize {
        self.0.0 as usize
    }
}

/// One action and one target: a cell of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair {
    /// The action whose contribution is judged.
    pub action: ActionId,
    /// The target it may contribute to.
    pub target: TargetId,
}

impl Pair {
    /// Returns the pair of the two items.
    pub fn new(action: ActionId, target: TargetId) -> Self {
        Self { action, target }
    }
}
