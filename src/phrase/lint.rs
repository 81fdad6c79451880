//! Findings of the lint in words: what, where, and why it matters.

use super::catalogue::{Arg, Catalogue};
use super::proceeding::{proposal_name, record_name};
use super::step::subject_name;
use crate::analysis::lint::{Finding, Place, Rule};
use crate::model::{Session, Side, Subject};

/// Says what was found.
pub fn what(words: &Catalogue, finding: &Finding) -> String {
    let args: Vec<(&str, Arg<'_>)> = finding
        .args
        .iter()
        .map(|(name, text)| match text.parse::<i64>() {
            // Counts choose between one and many.
            Ok(number) if *name == "count" || *name == "open" => (*name, number.into()),
            _ => (*name, text.as_str().into()),
        })
        .collect();
    if args.is_empty() {
        words.text(finding.key).to_owned()
    } else {
        words.format(finding.key, &args)
    }
}

/// Says where: the name of the place, as lists have it.
pub fn place(words: &Catalogue, session: &Session, place: &Place) -> String {
    match place {
        Place::Session => words.text("lint-place-session").to_owned(),
        Place::Plan(Side::Action) => words.text("lint-place-actions").to_owned(),
        Place::Plan(Side::Target) => words.text("lint-place-targets").to_owned(),
        Place::Item(side, item) => subject_name(words, session, Subject::item(*side, *item)),
        Place::Pair(pair) => subject_name(words, session, Subject::Pair(*pair)),
        Place::Judgement(key) => {
            let about = subject_name(words, session, Subject::Pair(key.pair));
            words.format(
                "lint-place-judgement",
                &[
                    ("about", about.into()),
                    ("reviewer", key.reviewer.as_str().into()),
                ],
            )
        }
        Place::Comment(id) => {
            let record = session.comment_record(*id);
            let said =
                record.and_then(|record| record.versions().iter().find_map(|one| one.content.as_ref()));
            let about = said.map(|comment| subject_name(words, session, comment.subject));
            words.format(
                "lint-place-comment",
                &[("about", about.unwrap_or_default().into())],
            )
        }
        Place::Reservation(pair, state) => {
            let about = subject_name(words, session, Subject::Pair(*pair));
            words.format(
                "lint-place-reservation",
                &[("about", about.into()), ("state", state.as_ref().into())],
            )
        }
        Place::Proposal(id) => {
            let name = proposal_name(session, *id);
            words.format("proceeding-proposal", &[("reference", name.into())])
        }
        Place::Question(number) => words.format("proceeding-question", &[("number", number.as_str().into())]),
        Place::Record(key) => record_name(words, session, key),
    }
}

/// Says by which rule, in a few words.
pub fn rule_name(words: &Catalogue, rule: Rule) -> &str {
    words.text(match rule {
        Rule::UnknownCode => "lint-rule-unknown-code",
        Rule::NumberingGap => "lint-rule-numbering-gap",
        Rule::WithoutReason => "lint-rule-without-reason",
        Rule::WithoutKind => "lint-rule-without-kind",
        Rule::GapTooEarly => "lint-rule-gap-too-early",
        Rule::GapWithoutOption => "lint-rule-gap-without-option",
        Rule::OpenBracket => "lint-rule-open-bracket",
        Rule::EmptyReservation => "lint-rule-empty-reservation",
        Rule::ObserverDecided => "lint-rule-observer",
        Rule::WithoutSitting => "lint-rule-without-sitting",
        Rule::IncompleteSubTarget => "lint-rule-incomplete",
        Rule::ActivityOnly => "lint-rule-activity",
        Rule::QuestionNeeded => "lint-rule-question",
        Rule::Boundary => "lint-rule-boundary",
        Rule::PastedReason => "lint-rule-pasted",
        Rule::Totals => "lint-rule-totals",
        Rule::MixedVersions => "lint-rule-versions",
        Rule::NamesInText => "lint-rule-names",
        Rule::WrongBody => "lint-rule-body",
        Rule::WrongTerm => "lint-rule-term",
    })
}

/// Says why it matters.
pub fn why(words: &Catalogue, rule: Rule) -> &str {
    words.text(why_key(rule))
}

fn why_key(rule: Rule) -> &'static str {
    match rule {
        Rule::UnknownCode => "lint-why-unknown-code",
        Rule::NumberingGap => "lint-why-numbering-gap",
        Rule::WithoutReason => "lint-why-without-reason",
        Rule::WithoutKind => "lint-why-without-kind",
        Rule::GapTooEarly => "lint-why-gap-too-early",
        Rule::GapWithoutOption => "lint-why-gap-without-option",
        Rule::OpenBracket => "lint-why-open-bracket",
        Rule::EmptyReservation => "lint-why-empty-reservation",
        Rule::ObserverDecided => "lint-why-observer",
        Rule::WithoutSitting => "lint-why-without-sitting",
        Rule::IncompleteSubTarget => "lint-why-incomplete",
        Rule::ActivityOnly => "lint-why-activity",
        Rule::QuestionNeeded => "lint-why-question",
        Rule::Boundary => "lint-why-boundary",
        Rule::PastedReason => "lint-why-pasted",
        Rule::Totals => "lint-why-totals",
        Rule::MixedVersions => "lint-why-versions",
        Rule::NamesInText => "lint-why-names",
        Rule::WrongBody => "lint-why-body",
        Rule::WrongTerm => "lint-why-term",
    }
}

/// Says what, where and why in one line.
pub fn sentence(words: &Catalogue, session: &Session, finding: &Finding) -> String {
    words.format(
        "lint-sentence",
        &[
            ("rule", finding.rule.number().into()),
            ("place", place(words, session, &finding.place).into()),
            ("what", what(words, finding).into()),
            ("why", why(words, finding.rule).into()),
        ],
    )
}
