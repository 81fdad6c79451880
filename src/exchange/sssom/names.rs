//! How a session's items, reviewers and records are called outside of it.

use std::fmt::Write as _;

use crate::model::plan::{Entry, Plan};
use crate::model::{Session, Side};

use super::model::Head;
use super::slots;

/// Under this stands what has no address of its own. Nobody can own it.
const NOWHERE: &str = "https://seagrass.invalid/";

/// The key of a plan's field that holds the address under which its items stand.
const FIELD: &str = "iri_base";

/// The prefix of our own terms.
pub const TERMS: &str = "SG";
/// The prefix of records.
pub const RECORDS: &str = "rec";
/// The prefix of reviewers' codes.
pub const REVIEWERS: &str = "rev";

/// What stands behind a prefix for a plan itself.
pub const PLAN: &str = "plan";

/// Text as it can stand in an identifier: all but letters, digits and `-._~` by their bytes.
pub fn encoded(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            // Writing to memory has no way to fail.
            write!(out, "%{byte:02X}").ok();
        }
    }
    out
}

/// The text that [`encoded`] made an identifier of; nothing if it is none.
pub fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let mut digit = || char::from(rest.next()?).to_digit(16);
            bytes.push(u8::try_from(digit()? * 16 + digit()?).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

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

fn iri_of(plan: &Plan) -> String {
    match plan.fields().get(FIELD) {
        Some(iri) if super::values::is_uri(iri) => iri.clone(),
        _ => format!("{NOWHERE}plan/{}/", encoded(plan.id())),
    }
}

impl PlanNames {
    /// The names of two plans.
    pub fn of(actions: &Plan, targets: &Plan) -> Self {
        let (of_actions, mut of_targets) = (prefix_of(actions), prefix_of(targets));
        if of_actions == of_targets {
            of_targets.push_str("_2");
        }
        let (actions, mut targets) = (iri_of(actions), iri_of(targets));
        if actions == targets {
            targets.push_str("2/");
        }
        Self {
            actions: (of_actions, actions),
            targets: (of_targets, targets),
        }
    }

    /// The name of an entry.
    pub fn entry(&self, side: Side, code: &str) -> String {
        let (prefix, _) = self.side(side);
        format!("{prefix}:{}", encoded(code))
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
        let code = decoded(local).unwrap_or_else(|| local.to_owned());
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
            let name = encoded(code);
            assert!(
                super::super::values::split_curie(&format!("X:{name}")).is_some(),
                "{name}"
            );
            assert_eq!(decoded(&name).as_deref(), Some(code));
        }
        assert_eq!(decoded("%4"), None);
        assert_eq!(decoded("%zz"), None);
    }
}
