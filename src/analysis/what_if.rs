//! What a proposal would change, if it were adopted. Hypothetical: nothing of it is written down, and no
//! figure of the session knows of it.

use super::coverage::{ActionClass, Basis, Coverage, TargetClass};
use crate::model::{ActionId, CoverageRule, Effect, TargetId, View};

/// The classes that items have by decisions, and those that they would have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WhatIf {
    /// As decided.
    pub now: Coverage,
    /// As it would be.
    pub then: Coverage,
    /// Targets whose class would be another: the one now, and the one then.
    pub targets: Vec<(TargetId, TargetClass, TargetClass)>,
    /// Actions of the plan whose class would be another.
    pub actions: Vec<(ActionId, ActionClass, ActionClass)>,
}

impl WhatIf {
    /// Whether no item would be in another class.
    pub fn changes_nothing(&self) -> bool {
        self.targets.is_empty() && self.actions.is_empty()
    }
}

/// Computes which classes would change if the links were agreed. Pure: the session stays as it is.
pub fn what_if(view: &View<'_>, rule: CoverageRule, effects: &[Effect]) -> WhatIf {
    let now = Coverage::of(view, rule, Basis::Decisions);
    let then = Coverage::supposing(view, rule, Basis::Decisions, effects);
    let targets = now.targets.iter().zip(&then.targets).enumerate();
    let targets = targets
        .filter(|(_, (before, after))| before.class != after.class)
        .map(|(place, (before, after))| (TargetId::at(place), before.class, after.class))
        .collect();
    let actions = now.actions.iter().zip(&then.actions).enumerate();
    let actions = actions
        .filter(|(_, (before, after))| before.class != after.class)
        .map(|(place, (before, after))| (ActionId::at(place), before.class, after.class))
        .collect();
    WhatIf {
        now,
        then,
        targets,
        actions,
    }
}
