//! The sheet of a sub-target, its checks, the register and the report template's questions in words.

use super::catalogue::Catalogue;
use super::gaps::{action_class_key, target_class_key};
use super::step::subject_name;
use crate::analysis::questions::{Asked, Control};
use crate::analysis::register::Part;
use crate::analysis::sheet_checks::{Advice, Check, Checked, Finding};
use crate::analysis::what_if::WhatIf;
use crate::model::{Effect, GapOf, RatingScale, Session, Side, Subject};

/// Returns the key of what the register asks for.
pub fn part_key(part: Part) -> &'static str {
    match part {
        Part::Text => "register-part-text",
        Part::Lead => "register-part-lead",
        Part::Due => "register-part-due",
        Part::Indicator => "register-part-indicator",
        Part::Authority => "register-part-authority",
    }
}

/// Returns what is missing, listed: "lead, year"; empty if nothing is.
pub fn parts_words(words: &Catalogue, parts: &[Part]) -> String {
    let names: Vec<_> = parts.iter().map(|part| words.text(part_key(*part))).collect();
    names.join(words.text("list-separator"))
}

/// Returns "Complete", or what is missing.
pub fn complete_words(words: &Catalogue, missing: &[Part]) -> String {
    if missing.is_empty() {
        return words.text("register-complete").to_owned();
    }
    let parts = parts_words(words, missing);
    words.format("register-missing", &[("parts", parts.into())])
}

/// Returns the key of a check's name.
pub fn check_key(check: Check) -> &'static str {
    match check {
        Check::Specific => "check-specific",
        Check::Measurable => "check-measurable",
        Check::Ambitious => "check-ambitious",
        Check::Realistic => "check-realistic",
        Check::TimeBound => "check-time-bound",
        Check::Unambiguous => "check-unambiguous",
        Check::Outcome => "check-outcome",
        Check::OneResult => "check-one-result",
        Check::NotRestated => "check-not-restated",
        Check::IndicatorApart => "check-indicator-apart",
    }
}

/// Returns the key of what came of a check.
pub fn finding_key(finding: Finding) -> &'static str {
    match finding {
        Finding::Yes => "finding-yes",
        Finding::Partly => "finding-partly",
        Finding::No => "finding-no",
        Finding::ForPeople => "finding-for-people",
    }
}

/// Returns what to change, in a sentence; empty if nothing.
pub fn advice_words(words: &Catalogue, advice: &Advice) -> String {
    let plain = |key| words.text(key).to_owned();
    match advice {
        Advice::Nothing => String::new(),
        Advice::NameSpecies => plain("advice-name-species"),
        Advice::NameArea => plain("advice-name-area"),
        Advice::NameLead => plain("advice-name-lead"),
        Advice::NameIndicator => plain("advice-name-indicator"),
        Advice::NameUnit => plain("advice-name-unit"),
        Advice::NameBaseline => plain("advice-name-baseline"),
        Advice::JudgeAmbition => plain("advice-judge-ambition"),
        Advice::JudgeMeans => plain("advice-judge-means"),
        Advice::NameYear => plain("advice-name-year"),
        Advice::OtherYear(year) => words.format("advice-other-year", &[("year", year.to_string().into())]),
        Advice::AfterTheEnd(year) => {
            words.format("advice-after-the-end", &[("year", year.to_string().into())])
        }
        Advice::WriteText => plain("advice-write-text"),
        Advice::ResolveBrackets(count) => {
            words.format("advice-resolve-brackets", &[("count", (*count).into())])
        }
        Advice::Vague(text) => words.format("advice-vague", &[("text", text.as_str().into())]),
        Advice::SayWhatChanges(verb) => {
            words.format("advice-say-what-changes", &[("verb", verb.as_str().into())])
        }
        Advice::JudgeOutcome => plain("advice-judge-outcome"),
        Advice::Split => plain("advice-split"),
        Advice::SayWhatIsAdded(share) => {
            words.format("advice-say-what-is-added", &[("share", i64::from(*share).into())])
        }
        Advice::NameTarget => plain("advice-name-target"),
        Advice::OtherIndicator => plain("advice-other-indicator"),
    }
}

/// Returns a check in one line without its name: "Partly: name the area; name who leads".
pub fn checked_words(words: &Catalogue, checked: &Checked) -> String {
    let finding = words.text(finding_key(checked.finding));
    let advice: Vec<_> = checked
        .advice
        .iter()
        .map(|one| advice_words(words, one))
        .filter(|text| !text.is_empty())
        .collect();
    if advice.is_empty() {
        return finding.to_owned();
    }
    words.format(
        "checked",
        &[
            ("finding", finding.into()),
            ("advice", advice.join(words.semicolon()).into()),
        ],
    )
}

/// Returns what would change, a line for each item; none if nothing would.
pub fn what_if_lines(words: &Catalogue, session: &Session, what_if: &WhatIf) -> Vec<String> {
    let line = |subject, now: &'static str, then: &'static str| {
        let item = subject_name(words, session, subject);
        words.format(
            "what-if-change",
            &[
                ("item", item.into()),
                ("now", words.text(now).into()),
                ("then", words.text(then).into()),
            ],
        )
    };
    let targets = what_if.targets.iter().map(|(target, now, then)| {
        line(
            Subject::Target(*target),
            target_class_key(*now),
            target_class_key(*then),
        )
    });
    let actions = what_if.actions.iter().map(|(action, now, then)| {
        line(
            Subject::Action(*action),
            action_class_key(*now),
            action_class_key(*then),
        )
    });
    targets.chain(actions).collect()
}

/// Returns a link that a proposal would make, in one line.
pub fn effect_words(words: &Catalogue, session: &Session, scale: RatingScale, effect: &Effect) -> String {
    let (action, target, value, kind) = match effect {
        Effect::Link(pair, value, kind) => (
            subject_name(words, session, Subject::Action(pair.action)),
            pair.target,
            *value,
            *kind,
        ),
        Effect::Serves(target, value, kind) => {
            (words.text("effect-new-action").to_owned(), *target, *value, *kind)
        }
    };
    let mut said = vec![super::proceeding::point_words(words, scale, value)];
    said.extend(kind.map(|kind| words.text(super::readback::kind_key(kind)).to_owned()));
    words.format(
        "effect",
        &[
            ("action", action.into()),
            (
                "target",
                subject_name(words, session, Subject::Target(target)).into(),
            ),
            ("value", said.join(words.text("list-separator")).into()),
        ],
    )
}

/// Returns the name of the item whose gap a proposal answers.
pub fn gap_name(words: &Catalogue, session: &Session, gap: GapOf) -> String {
    let subject = match gap.side {
        Side::Action => Subject::Action(crate::model::ActionId(gap.item)),
        Side::Target => Subject::Target(crate::model::TargetId(gap.item)),
    };
    subject_name(words, session, subject)
}

/// Returns the key of what the questions ask of a target.
pub fn asked_key(asked: Asked) -> &'static str {
    match asked {
        Asked::Nothing => "asked-nothing",
        Asked::ActivityOnly => "asked-activity",
        Asked::Outcome => "asked-outcome",
    }
}

/// Returns the line by which the questions can be added up.
pub fn control_words(words: &Catalogue, control: &Control) -> String {
    let counts = [
        ("kept", control.kept),
        ("amended", control.amended),
        ("moved", control.moved),
        ("deleted", control.deleted),
        ("unsaid", control.unsaid),
        ("adopted", control.adopted()),
        ("added", control.added),
        ("total", control.new_total()),
    ];
    let args = counts.map(|(name, count)| (name, count.into()));
    let mut text = words.format("questions-control", &args);
    if control.given_up > 0 {
        let more = words.format("questions-given-up", &[("count", control.given_up.into())]);
        text = [text, more].join(" ");
    }
    text
}
