//! Coverage and gaps in words: the page, the papers and the command line say the same.

pub mod sheet;

use super::catalogue::{Arg, Catalogue};
use super::outcome::gap_words;
use super::proceeding::{listed, point_words};
use crate::analysis::coverage::{ActionClass, Coverage, Doubt, TargetClass};
use crate::analysis::gaps::{Gaps, Tension};
use crate::model::{
    ActionId, Contribution, GapNote, Proposal, RatingScale, Session, Side, Strength, TargetId,
};

/// Returns the key of a target's class.
pub fn target_class_key(class: TargetClass) -> &'static str {
    match class {
        TargetClass::Covered => "coverage-covered",
        TargetClass::PartlyCovered => "coverage-partly",
        TargetClass::EnablingOnly => "coverage-enabling",
        TargetClass::NotCovered => "coverage-not",
        TargetClass::NotYetConsidered => "coverage-open",
    }
}

/// Returns the key of an action's class.
pub fn action_class_key(class: ActionClass) -> &'static str {
    match class {
        ActionClass::Serves => "coverage-serves",
        ActionClass::ServesNone => "coverage-serves-none",
        ActionClass::NotYetConsidered => "coverage-open",
    }
}

/// Returns the key of how firm a class is.
pub fn doubt_key(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Firm => "coverage-firm",
        Doubt::Unread => "coverage-unread",
        Doubt::Contested => "coverage-contested",
    }
}

/// Returns the key of what that means.
pub fn doubt_tip_key(doubt: Doubt) -> &'static str {
    match doubt {
        Doubt::Firm => "coverage-firm-tip",
        Doubt::Unread => "coverage-unread-tip",
        Doubt::Contested => "coverage-contested-tip",
    }
}

/// Returns a target's class, with "so far" while its pairs are open.
pub fn target_class_words(words: &Catalogue, class: TargetClass, so_far: bool) -> String {
    with_so_far(words, words.text(target_class_key(class)).to_owned(), {
        // That nothing is considered yet says so already.
        so_far && class != TargetClass::NotYetConsidered
    })
}

/// Returns an action's class with the number of targets it serves, and "so far" while its pairs are open.
pub fn action_class_words(words: &Catalogue, class: ActionClass, serves: u32, so_far: bool) -> String {
    let plain = match class {
        ActionClass::Serves => words.format("coverage-serves-count", &[("count", serves.into())]),
        _ => words.text(action_class_key(class)).to_owned(),
    };
    with_so_far(words, plain, so_far && class != ActionClass::NotYetConsidered)
}

fn with_so_far(words: &Catalogue, class: String, so_far: bool) -> String {
    if so_far {
        words.format("coverage-so-far", &[("class", class.into())])
    } else {
        class
    }
}

/// Returns the sentence with how many targets are in each class; the parts add up to the targets.
pub fn target_sum(words: &Catalogue, session: &Session, coverage: &Coverage) -> String {
    let [covered, partly, enabling, not, open] = coverage.target_counts();
    words.format(
        "gaps-target-sum",
        &[
            ("plan", session.actions().id().into()),
            ("covered", figure(covered)),
            ("partly", figure(partly)),
            ("enabling", figure(enabling)),
            ("not", figure(not)),
            ("open", figure(open)),
            ("all", figure(coverage.targets.len())),
        ],
    )
}

/// Returns the sentence with how many actions are in each class; the parts add up to the actions.
pub fn action_sum(words: &Catalogue, coverage: &Coverage) -> String {
    let [serves, none, open] = coverage.action_counts();
    words.format(
        "gaps-action-sum",
        &[
            ("serves", figure(serves)),
            ("none", figure(none)),
            ("open", figure(open)),
            ("all", figure(coverage.actions.len())),
        ],
    )
}

/// A number as people count, without marks between thousands.
fn figure(number: usize) -> Arg<'static> {
    number.to_string().into()
}

/// Returns a value with its kind: `3 Strong, direct`.
pub fn link_words(
    words: &Catalogue,
    scale: RatingScale,
    value: Strength,
    kind: Option<Contribution>,
) -> String {
    let value = point_words(words, scale, value);
    match kind {
        Some(Contribution::Direct) => words.format("judgement-direct", &[("strength", value.into())]),
        Some(Contribution::Enabling) => words.format("judgement-enabling", &[("strength", value.into())]),
        None => value,
    }
}

/// Returns a target's best link with its action: `1.4, 3 Strong, direct`; empty if it has none.
pub fn best_action(
    words: &Catalogue,
    session: &Session,
    scale: RatingScale,
    best: Option<(Strength, Option<Contribution>, ActionId)>,
) -> String {
    best.map_or_else(String::new, |(value, kind, action)| {
        let code = session.action(action).map_or("", |item| item.code.as_str());
        listed(words, &[code.to_owned(), link_words(words, scale, value, kind)])
    })
}

/// Returns an action's best link with its target: `T6, 3 Strong, direct`; empty if it has none.
pub fn best_target(
    words: &Catalogue,
    session: &Session,
    scale: RatingScale,
    best: Option<(Strength, Option<Contribution>, TargetId)>,
) -> String {
    best.map_or_else(String::new, |(value, kind, target)| {
        let code = session.target(target).map_or("", |item| item.code.as_str());
        listed(words, &[code.to_owned(), link_words(words, scale, value, kind)])
    })
}

/// Returns the codes of a target's elements that no link names, with commas between them.
pub fn elements_without(words: &Catalogue, session: &Session, gaps: &Gaps, target: TargetId) -> String {
    let Some(item) = session.target(target) else {
        return String::new();
    };
    let places = gaps.coverage.elements_without.get(target.index());
    let codes = places.into_iter().flatten();
    let codes: Vec<String> = codes
        .filter_map(|place| item.content.elements.get(*place))
        .map(|element| element.code.to_string())
        .collect();
    codes.join(words.text("list-separator"))
}

/// Returns what the meeting says of an item's gap; empty if nothing.
pub fn note_words(words: &Catalogue, note: &GapNote) -> String {
    if *note == GapNote::default() {
        String::new()
    } else {
        gap_words(words, note)
    }
}

/// Returns the references of proposals, with commas between them.
pub fn references<'p>(words: &Catalogue, proposals: impl Iterator<Item = &'p Proposal>) -> String {
    let all: Vec<&str> = proposals.map(|one| one.reference.as_str()).collect();
    all.join(words.text("list-separator"))
}

/// Returns what kind of tension it is: what was decided, and how many reviewers say so.
pub fn tension_words(words: &Catalogue, scale: RatingScale, tension: Tension) -> String {
    let mut parts = Vec::new();
    parts.extend(tension.decided.map(|value| {
        let value = point_words(words, scale, value);
        words.format("gaps-tension-decided", &[("value", value.into())])
    }));
    if tension.said_by > 0 {
        parts.push(words.format("gaps-tension-said", &[("count", tension.said_by.into())]));
    }
    listed(words, &parts)
}

/// Returns the code of an item.
pub fn code(session: &Session, side: Side, item: crate::model::ItemNo) -> &str {
    session
        .plan(side)
        .item(item)
        .map_or("", |item| item.code.as_str())
}
