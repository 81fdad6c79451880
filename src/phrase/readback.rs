//! The sentence that says a judgement aloud, so that a reversed link is heard.
//!
//! One message for every combination of strength and kind: a translator never has to build a sentence
//! from parts.

use super::catalogue::Catalogue;
use crate::model::{Contribution, Current, Judgement, Pair, Strength, Verdict, View};

/// Returns the sentence for a pair as the view's reviewer judges it now.
pub fn of_pair(words: &Catalogue, view: &View<'_>, pair: Pair) -> String {
    match view.current(pair) {
        Current::Said(judgement) => of_judgement(words, view, pair, Some(judgement)),
        Current::Absent => of_judgement(words, view, pair, None),
        Current::Conflict => sentence(words, view, pair, "readback-conflict"),
    }
}

/// Returns the sentence for a pair under a given judgement, or under none.
pub fn of_judgement(words: &Catalogue, view: &View<'_>, pair: Pair, judgement: Option<&Judgement>) -> String {
    let Some(judgement) = judgement else {
        return sentence(words, view, pair, "readback-not-considered");
    };
    let plain = sentence(words, view, pair, key(judgement));
    if judgement.tension {
        words.format("readback-with-tension", &[("sentence", plain.into())])
    } else {
        plain
    }
}

fn sentence(words: &Catalogue, view: &View<'_>, pair: Pair, key: &'static str) -> String {
    let session = view.session();
    let action = session.action(pair.action).map_or("", |item| item.code.as_str());
    let target = session.target(pair.target).map_or("", |item| item.code.as_str());
    words.format(key, &[("action", action.into()), ("target", target.into())])
}

/// Returns the catalogue key for a judgement's combination of strength and kind.
pub fn key(judgement: &Judgement) -> &'static str {
    use Contribution::{Direct, Enabling};
    use Strength::{Moderate, None as Nothing, Strong, Weak};
    match (judgement.verdict, judgement.contribution) {
        (Verdict::CannotJudge, _) => "readback-cannot-judge",
        (Verdict::Scored(Strength::Cancelling), _) => "readback-cancelling",
        (Verdict::Scored(Strength::Counteracting), _) => "readback-counteracting",
        (Verdict::Scored(Strength::Constraining), _) => "readback-constraining",
        (Verdict::Scored(Nothing), _) => "readback-none",
        (Verdict::Scored(Weak), Some(Direct)) => "readback-weak-direct",
        (Verdict::Scored(Weak), Some(Enabling)) => "readback-weak-enabling",
        (Verdict::Scored(Weak), None) => "readback-weak",
        (Verdict::Scored(Moderate), Some(Direct)) => "readback-moderate-direct",
        (Verdict::Scored(Moderate), Some(Enabling)) => "readback-moderate-enabling",
        (Verdict::Scored(Moderate), None) => "readback-moderate",
        (Verdict::Scored(Strong), Some(Direct)) => "readback-strong-direct",
        (Verdict::Scored(Strong), Some(Enabling)) => "readback-strong-enabling",
        (Verdict::Scored(Strong), None) => "readback-strong",
    }
}

/// Returns the catalogue key of a verdict's word, or that of "not yet considered".
pub fn verdict_key(verdict: Option<Verdict>) -> &'static str {
    match verdict {
        None => "strength-not-considered",
        Some(Verdict::CannotJudge) => "strength-cannot-judge",
        Some(Verdict::Scored(Strength::Cancelling)) => "strength-cancelling",
        Some(Verdict::Scored(Strength::Counteracting)) => "strength-counteracting",
        Some(Verdict::Scored(Strength::Constraining)) => "strength-constraining",
        Some(Verdict::Scored(Strength::None)) => "strength-none",
        Some(Verdict::Scored(Strength::Weak)) => "strength-weak",
        Some(Verdict::Scored(Strength::Moderate)) => "strength-moderate",
        Some(Verdict::Scored(Strength::Strong)) => "strength-strong",
    }
}

/// Returns the catalogue key of a kind's word.
pub fn kind_key(kind: Contribution) -> &'static str {
    match kind {
        Contribution::Direct => "kind-direct",
        Contribution::Enabling => "kind-enabling",
    }
}
