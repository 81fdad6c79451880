//! What differs between two states of a session, in words.

use super::catalogue::{Arg, Catalogue};
use super::proceeding::{chip_words, content_words, record_name};
use super::scale::{judgement_words, spoken};
use crate::merge::{Difference, Said};
use crate::model::{
    Comment, Confidence, Details, Judgement, JudgementKey, Proceeding, Reviewer, Session, Subject,
};

/// Says the difference in one or more sentences, with the codes of the session's plans: one for the
/// answer itself, one for each other part that changed.
pub fn sentences(words: &Catalogue, session: &Session, difference: &Difference) -> Vec<String> {
    match difference {
        Difference::Details(before, after) => details(words, before, after),
        Difference::Reviewer(code, before, after) => {
            let whose = words.format("differs-reviewer", &[("reviewer", code.as_str().into())]);
            reviewer(words, &whose, before, after)
        }
        Difference::Judgement(key, before, after) => judgement(words, session, key, before, after),
        Difference::Comment(_, before, after) => comment(words, session, before, after),
        Difference::Proceeding(key, before, after) => {
            let said = |said: &Said<Proceeding>| match said {
                Said::Conflict => words.text("differs-two-versions").to_owned(),
                Said::Nothing | Said::One(_) => content_words(words, session, said.one()),
            };
            vec![words.format(
                "differs-part",
                &[
                    ("part", record_name(words, session, key).into()),
                    ("before", said(before).into()),
                    ("after", said(after).into()),
                ],
            )]
        }
        Difference::LaterSection(name) => {
            vec![words.format("differs-later-section", &[("name", name.into())])]
        }
    }
}

fn details(words: &Catalogue, before: &Said<Details>, after: &Said<Details>) -> Vec<String> {
    let whole = || vec![words.text("differs-details").to_owned()];
    let (Some(before), Some(after)) = (before.one(), after.one()) else {
        return whole();
    };
    let parts = [
        ("differs-title", &before.title, &after.title),
        ("differs-purpose", &before.purpose, &after.purpose),
        ("differs-meeting", &before.meeting.name, &after.meeting.name),
        ("differs-place", &before.meeting.place, &after.meeting.place),
        ("differs-dates", &before.meeting.dates, &after.meeting.dates),
    ];
    changed_texts(words, None, &parts)
}

fn reviewer(words: &Catalogue, whose: &str, before: &Said<Reviewer>, after: &Said<Reviewer>) -> Vec<String> {
    match (before, after) {
        (Said::One(before), Said::One(after)) => changed_texts(
            words,
            Some(whose),
            &[
                ("differs-name", &before.name, &after.name),
                ("differs-delegation", &before.delegation, &after.delegation),
            ],
        ),
        (_, Said::One(_)) => vec![about(words, "differs-new", whose)],
        (_, Said::Nothing) => vec![about(words, "differs-withdrawn", whose)],
        (_, Said::Conflict) => vec![about(words, "differs-conflict", whose)],
    }
}

fn judgement(
    words: &Catalogue,
    session: &Session,
    key: &JudgementKey,
    before: &Said<Judgement>,
    after: &Said<Judgement>,
) -> Vec<String> {
    let about = subject(words, session, Subject::Pair(key.pair));
    let reviewer = key.reviewer.as_str();
    let answer = |said: &Said<Judgement>| match said {
        Said::Conflict => words.text("differs-two-versions").to_owned(),
        Said::Nothing | Said::One(_) => judgement_words(words, spoken(session), said.one()),
    };
    let mut said = Vec::new();
    let (was, is) = (answer(before), answer(after));
    let parts = match (before, after) {
        (Said::One(before), Said::One(after)) => judgement_parts(words, session, Some(before), after),
        (Said::Nothing, Said::One(after)) => judgement_parts(words, session, None, after),
        _ => Vec::new(),
    };
    if was != is || parts.is_empty() {
        said.push(words.format(
            "differs-judgement",
            &[
                ("about", about.as_str().into()),
                ("reviewer", reviewer.into()),
                ("before", was.into()),
                ("after", is.into()),
            ],
        ));
    }
    for (part, was, is) in parts {
        said.push(words.format(
            "differs-judgement-part",
            &[
                ("about", about.as_str().into()),
                ("reviewer", reviewer.into()),
                ("part", words.text(part).into()),
                ("before", was.into()),
                ("after", is.into()),
            ],
        ));
    }
    said
}

/// The parts besides strength and kind that differ: the part's key, what it was, what it is.
fn judgement_parts(
    words: &Catalogue,
    session: &Session,
    before: Option<&Judgement>,
    after: &Judgement,
) -> Vec<(&'static str, String, String)> {
    let unsaid = Judgement::new(crate::model::Verdict::CannotJudge);
    let before = parts_besides(words, session, before.unwrap_or(&unsaid));
    before
        .into_iter()
        .zip(parts_besides(words, session, after))
        .filter(|((_, was), (_, is))| was != is)
        .map(|((key, was), (_, is))| (key, was, is))
        .collect()
}

/// Returns the parts of a judgement besides strength and kind: each part's key and its words.
pub(super) fn parts_besides(
    words: &Catalogue,
    session: &Session,
    one: &Judgement,
) -> [(&'static str, String); 9] {
    let yes = |is: bool| {
        words
            .text(if is { "differs-yes" } else { "differs-no" })
            .to_owned()
    };
    let chip = match one.chip.as_str() {
        "" => words.text("differs-empty").to_owned(),
        chip => chip_words(words, session, chip),
    };
    let elements = quoted(words, &one.elements.join(words.text("list-separator")));
    let see = match one.see {
        None => words.text("differs-empty").to_owned(),
        Some(pair) => subject(words, session, Subject::Pair(pair)),
    };
    [
        ("differs-tension", yes(one.tension)),
        (
            "differs-confidence",
            words.text(confidence_key(one.confidence)).to_owned(),
        ),
        ("differs-reason", quoted(words, &one.reason)),
        ("differs-chip", chip),
        ("differs-recused", yes(one.recused)),
        ("differs-see", see),
        ("differs-elements", elements),
        ("differs-late", yes(one.late)),
        (
            "differs-evidence",
            quoted(words, &one.evidence.join(words.semicolon())),
        ),
    ]
}

/// Returns the catalogue key of how sure somebody is.
fn confidence_key(confidence: Option<Confidence>) -> &'static str {
    match confidence {
        None => "confidence-unsaid",
        Some(Confidence::WellEstablished) => "confidence-well-established",
        Some(Confidence::EstablishedIncomplete) => "confidence-established-incomplete",
        Some(Confidence::Unresolved) => "confidence-unresolved",
        Some(Confidence::Inconclusive) => "confidence-inconclusive",
    }
}

fn comment(
    words: &Catalogue,
    session: &Session,
    before: &Said<Comment>,
    after: &Said<Comment>,
) -> Vec<String> {
    let place = after
        .one()
        .or_else(|| before.one())
        .map(|one| subject(words, session, one.subject));
    let place = place.map_or_else(
        || words.text("differs-a-comment").to_owned(),
        |about| words.format("differs-comment", &[("about", about.into())]),
    );
    let text = |one: &Comment| quoted(words, &one.text);
    let sentence = match (before, after) {
        (Said::One(before), Said::One(after)) => words.format(
            "differs-part",
            &[
                ("part", place.into()),
                ("before", text(before).into()),
                ("after", text(after).into()),
            ],
        ),
        (_, Said::One(after)) => words.format(
            "differs-comment-new",
            &[("about", place.into()), ("text", text(after).into())],
        ),
        (_, Said::Nothing) => about(words, "differs-withdrawn", &place),
        (_, Said::Conflict) => about(words, "differs-conflict", &place),
    };
    vec![sentence]
}

fn changed_texts(
    words: &Catalogue,
    whose: Option<&str>,
    parts: &[(&'static str, &String, &String)],
) -> Vec<String> {
    let changed = parts.iter().filter(|(_, before, after)| before != after);
    changed
        .map(|(key, before, after)| {
            let part = words.text(key);
            let part = whose.map_or_else(
                || part.to_owned(),
                |whose| {
                    let args: [(&str, Arg<'_>); 2] = [("about", whose.into()), ("part", part.into())];
                    words.format("differs-part-of", &args)
                },
            );
            words.format(
                "differs-part",
                &[
                    ("part", part.into()),
                    ("before", quoted(words, before).into()),
                    ("after", quoted(words, after).into()),
                ],
            )
        })
        .collect()
}

/// The text between quotation marks, or a word for none.
pub(super) fn quoted(words: &Catalogue, text: &str) -> String {
    if text.is_empty() {
        words.text("differs-empty").to_owned()
    } else {
        words.format("differs-quoted", &[("text", text.into())])
    }
}

fn about(words: &Catalogue, key: &'static str, about: &str) -> String {
    words.format(key, &[("about", about.into())])
}

/// Returns what an item or pair is called in sentences: `Action 1.4 – Target T6`.
pub fn subject(words: &Catalogue, session: &Session, subject: Subject) -> String {
    let action = |id| session.action(id).map_or("", |item| item.code.as_str());
    let target = |id| session.target(id).map_or("", |item| item.code.as_str());
    match subject {
        Subject::Action(id) => words.format("about-action", &[("action", action(id).into())]),
        Subject::Target(id) => words.format("about-target", &[("target", target(id).into())]),
        Subject::Pair(pair) => words.format(
            "about-pair",
            &[
                ("action", action(pair.action).into()),
                ("target", target(pair.target).into()),
            ],
        ),
    }
}
