//! Why a command was refused, in words.

use super::catalogue::{Arg, Catalogue};
use crate::command::Refusal;
use crate::model::{DecisionFault, Missing};

/// Says why a command was refused, and what to do instead where there is something.
pub fn refusal_text(words: &Catalogue, refusal: &Refusal) -> String {
    let mut args: Vec<(&'static str, Arg<'_>)> = Vec::new();
    if let Some(code) = refusal.reviewer() {
        args.push(("reviewer", code.as_str().into()));
    }
    if let Some(round) = refusal.round() {
        args.push(("round", i64::from(round.0).into()));
    }
    match refusal {
        Refusal::UnknownHeading(code) | Refusal::UnknownElement(code) | Refusal::ReferenceTaken(code) => {
            args.push(("code", code.as_str().into()));
        }
        Refusal::FindingsOpen(open) => args.push(("count", i64::from(*open).into())),
        Refusal::Decision(fault) => decision_args(words, fault, &mut args),
        _ => {}
    }
    if args.is_empty() {
        words.text(refusal.key()).to_owned()
    } else {
        words.format(refusal.key(), &args)
    }
}

fn decision_args(words: &Catalogue, fault: &DecisionFault, args: &mut Vec<(&'static str, Arg<'_>)>) {
    match fault {
        DecisionFault::Missing(missing) => {
            let names: Vec<_> = missing
                .iter()
                .map(|part| words.text(missing_key(*part)))
                .collect();
            args.push(("missing", names.join(words.text("list-separator")).into()));
        }
        DecisionFault::BracketsLeft(count) => args.push(("count", (*count).into())),
        DecisionFault::Brackets(fault) => {
            args.extend([("line", fault.line.into()), ("column", fault.column.into())]);
        }
        DecisionFault::NoBrackets | DecisionFault::KindWithoutStrength => {}
    }
}

/// Returns the key of a part without which nothing is agreed.
pub fn missing_key(part: Missing) -> &'static str {
    match part {
        Missing::Value => "missing-value",
        Missing::Wording => "missing-wording",
        Missing::Word => "missing-word",
    }
}
