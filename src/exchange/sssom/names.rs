//! How a session's items, reviewers and records are called outside of it.

use crate::exchange::projection::{Bases, NOWHERE, percent_decoded, percent_encoded};
use crate::model::plan::{Entry, Plan};
use crate::model::{Session, Side};

use super::model::Head;
use super::slots;

/// The prefix of our own terms.
pub const TERMS: &str = "SG";
/// The prefix of records.
pub const RECORDS: &str = "rec";
/// The prefix of reviewers' codes.
pub const REVIEWERS: &str = "rev";

/// What stands behind a prefix for a plan itself.
pub const PLAN: &str = "plan";

/// The prefixes of the two plans and what they stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanNames {
    /// The prefix of actions, and what it stands for.
    pub actions: (String, String),
    /// The prefix of targets, and what it stands for.
    pub targets: (String, String),
}

/// A prefix made of a plan's identifier.
fn prefix_of(plan: &Plan) -> String {
    let mut prefix: String = plan
        .id()
        .chars()
        .map(|one| if one.is_ascii_alphanumeric() { one } else { '_' })
        .collect();
    if !prefix.starts_with(|one: char| one.is_ascii_alphabetic()) {
        prefix.insert_str(0, "plan_");
    }
    let is_taken = |prefix: &str| {
        slots::built_in(prefix).is_some()
            || [TERMS, RECORDS, REVIEWERS].contains(&prefix)
            || slots::RDF_PREFIXES.iter().any(|(name, _)| *name == prefix)
    };
    if is_taken(&prefix) {
        prefix.push_str("_plan");
    }
    prefix
}

impl PlanNames {
    /// The names of two plans: prefixes made of their identifiers, for the IRIs that every format gives them.
    pub fn of(actions: &Plan, targets: &Plan) -> Self {
        let (of_actions, mut of_targets) = (prefix_of(actions), prefix_of(targets));
        if of_actions == of_targets {
            of_targets.push_str("_2");
        }
        let bases = Bases::of_plans(actions, targets);
        Self {
            actions: (of_actions, bases.actions),
            targets: (of_targets, bases.targets),
        }
    }

    /// The name of an entry.
    pub fn entry(&self, side: Side, code: &str) -> String {
        let (prefix, _) = self.side(side);
        format!("{prefix}:{}", percent_encoded(code))
    }

    fn side(&self, side: Side) -> &(String, String) {
        match side {
            Side::Action => &self.actions,
            Side::Target => &self.targets,
        }
    }

    /// Declares the prefixes.
    pub fn declare(&self, session: &Session, head: &mut Head) {
        for (prefix, iri) in [&self.actions, &self.targets] {
            head.prefixes.insert(prefix.clone(), iri.clone());
        }
        let id = session.id().0;
        for (prefix, iri) in [
            (TERMS, format!("{NOWHERE}terms/")),
            (RECORDS, format!("{NOWHERE}session/{id}/record/")),
            (REVIEWERS, format!("{NOWHERE}session/{id}/reviewer/")),
        ] {
            head.prefixes.insert(prefix.to_owned(), iri);
        }
    }
}

/// Where an identifier leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// An entry of one of the plans.
    Entry(Side, Entry),
    /// Of a plan, but no entry has the code.
    NoEntry(Side),
    /// Nothing of the two plans.
    Foreign,
}

/// Looks for the entry that an identifier of a set means: by what its prefix stands for, or by a prefix that
/// is called as the plan is.
pub fn find(names: &PlanNames, actions: &Plan, targets: &Plan, head: &Head, curie: &str) -> Found {
    let iri = head.expand(curie);
    let mut found = Found::Foreign;
    for (side, plan) in [(Side::Action, actions), (Side::Target, targets)] {
        let (prefix, base) = names.side(side);
        let local = match iri.strip_prefix(base.as_str()) {
            Some(local) => Some(local),
            None => curie
                .split_once(':')
                .filter(|(own, _)| own == prefix)
                .map(|(_, local)| local),
        };
        let Some(local) = local else {
            continue;
        };
        let code = percent_decoded(local).unwrap_or_else(|| local.to_owned());
        match plan.entry_by_code(&code) {
            Some(entry) => return Found::Entry(side, entry),
            None => found = Found::NoEntry(side),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_of_any_kind_come_back() {
        for code in ["1.1", "Goal 2 (b)", "A/home", "é|x", "100%", "%41", "T'3"] {
            let name = percent_encoded(code);
            assert!(
                super::super::values::split_curie(&format!("X:{name}")).is_some(),
                "{name}"
            );
            assert_eq!(percent_decoded(&name).as_deref(), Some(code));
        }
        assert_eq!(percent_decoded("%4"), None);
        assert_eq!(percent_decoded("%zz"), None);
    }
}
