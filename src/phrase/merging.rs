//! What joining copies brings, why a copy is refused, and what is in conflict, in words.

use super::catalogue::Catalogue;
use super::difference::{self, subject};
use super::proceeding::{content_words, record_name};
use super::scale::{judgement_words, spoken};
use super::time;
use crate::merge::{Card, Conflict, Counts, PlanDifference, RecordKey, Refused};
use crate::model::{AnyVersion, Session, Side, Subject};

/// Says what a copy brings: one sentence if all of it is here already, else one for each kind of record.
pub fn card(words: &Catalogue, card: &Card) -> Vec<String> {
    if card.is_all_here() {
        return vec![words.format("merge-all-here", &[("count", card.versions_here.into())])];
    }
    let mut said = vec![words.format(
        "merge-versions",
        &[
            ("new", card.versions_new.into()),
            ("here", card.versions_here.into()),
        ],
    )];
    said.extend(who(words, card));
    let brings = |counts: Counts| counts.sum() > counts.here;
    if brings(card.judgements) {
        said.push(judgements(words, card.judgements));
    }
    if brings(card.comments) {
        said.push(comments(words, card.comments));
    }
    said.extend(rest(words, card));
    said
}

/// Says what becomes of judgements, counted.
pub fn judgements(words: &Catalogue, counted: Counts) -> String {
    words.format("merge-judgements", &[("counts", counts(words, counted).into())])
}

/// Says what becomes of comments, counted.
pub fn comments(words: &Catalogue, counted: Counts) -> String {
    words.format("merge-comments", &[("counts", counts(words, counted).into())])
}

/// Says whose judgements and comments a copy holds, if anybody's.
pub fn who(words: &Catalogue, card: &Card) -> Option<String> {
    let who: Vec<_> = card.who.iter().map(ToString::to_string).collect();
    (!who.is_empty()).then(|| words.format("merge-who", &[("who", who.join(", ").into())]))
}

/// Says what a copy brings besides judgements and comments; nothing of what is here already.
pub fn rest(words: &Catalogue, card: &Card) -> Vec<String> {
    let mut said = Vec::new();
    for (kind, counts) in [
        ("merge-reviewers", card.reviewers),
        ("merge-details", card.details),
        ("merge-proceedings", card.proceedings),
    ] {
        if counts.sum() > counts.here {
            let counted = self::counts(words, counts);
            said.push(words.format(kind, &[("counts", counted.into())]));
        }
    }
    if card.log_new > 0 {
        said.push(words.format("merge-log", &[("new", card.log_new.into())]));
    }
    if card.acts_new > 0 {
        said.push(words.format(
            "merge-acts",
            &[("new", card.acts_new.into()), ("here", card.acts_here.into())],
        ));
    }
    if !card.sections_new.is_empty() {
        said.push(words.format(
            "merge-sections",
            &[("names", card.sections_new.join(", ").into())],
        ));
    }
    said
}

fn counts(words: &Catalogue, counts: Counts) -> String {
    words.format(
        "merge-counts",
        &[
            ("new", counts.new.into()),
            ("changed", counts.changed.into()),
            ("here", counts.here.into()),
            ("conflicts", counts.conflicts.into()),
        ],
    )
}

/// Says why a copy is refused.
pub fn refused(words: &Catalogue, refused: &Refused) -> String {
    match refused {
        Refused::AnotherSession(origin) => words.format(
            "merge-another-session",
            &[
                ("title", origin.title.as_str().into()),
                ("reviewer", origin.stamp.by.as_str().into()),
                ("time", time::iso(origin.stamp.at).into()),
            ],
        ),
        Refused::OtherPlans(plans) => {
            let plans: Vec<_> = plans.iter().map(|one| plan(words, one)).collect();
            words.format(
                "merge-other-plans",
                &[("plans", plans.join(words.semicolon()).into())],
            )
        }
        Refused::OthersBlind(round) => {
            words.format("merge-others-blind", &[("round", i64::from(round.0).into())])
        }
        Refused::NotAsWritten(version) => {
            words.format("merge-not-as-written", &[("version", version.to_string().into())])
        }
        Refused::LaterSections(names) => {
            words.format("merge-later-sections", &[("names", names.join(", ").into())])
        }
    }
}

fn plan(words: &Catalogue, plan: &PlanDifference) -> String {
    let lists = [
        ("merge-plan-only-here", &plan.only_here),
        ("merge-plan-only-there", &plan.only_there),
        ("merge-plan-changed", &plan.changed),
    ];
    let mut said: Vec<_> = lists
        .into_iter()
        .filter(|(_, codes)| !codes.is_empty())
        .map(|(key, codes)| words.format(key, &[("codes", codes.join(", ").into())]))
        .collect();
    if said.is_empty() {
        said.push(words.text("merge-plan-besides").to_owned());
    }
    let key = match plan.side {
        Side::Action => "merge-plan-actions",
        Side::Target => "merge-plan-targets",
    };
    words.format(key, &[("differences", said.join(", ").into())])
}

/// Says what stands against what in a record, with author and time of each version.
pub fn conflict(words: &Catalogue, session: &Session, conflict: &Conflict) -> String {
    let about = record(words, session, conflict);
    let said = versions(words, session, conflict);
    let heads = conflict.heads.iter().zip(said);
    let heads: Vec<_> = heads.map(|(head, said)| version(words, head, &said)).collect();
    words.format(
        "merge-conflict",
        &[
            ("about", about.into()),
            ("versions", heads.join(words.semicolon()).into()),
        ],
    )
}

/// Says which record is in conflict: `Action 1.4 – Target T6, R07`.
pub fn record(words: &Catalogue, session: &Session, conflict: &Conflict) -> String {
    match &conflict.key {
        RecordKey::Details => words.text("differs-details").to_owned(),
        RecordKey::Reviewer(code) => words.format("differs-reviewer", &[("reviewer", code.as_str().into())]),
        RecordKey::Judgement(key) => words.format(
            "merge-judgement",
            &[
                ("about", subject(words, session, Subject::Pair(key.pair)).into()),
                ("reviewer", key.reviewer.as_str().into()),
            ],
        ),
        RecordKey::Comment(_) => comment_name(words, session, conflict),
        RecordKey::Proceeding(key) => record_name(words, session, key),
    }
}

fn comment_name(words: &Catalogue, session: &Session, conflict: &Conflict) -> String {
    let about = conflict.heads.iter().find_map(|head| match head {
        AnyVersion::Comment(_, version) => version.content.as_ref().map(|one| one.subject),
        AnyVersion::Details(_)
        | AnyVersion::Reviewer(..)
        | AnyVersion::Judgement(..)
        | AnyVersion::Proceeding(..) => None,
    });
    match about {
        Some(about) => words.format(
            "differs-comment",
            &[("about", subject(words, session, about).into())],
        ),
        None => words.text("differs-a-comment").to_owned(),
    }
}

/// Returns what each version of a conflict says, in the order of its heads: the answer or the text, and
/// whatever else is not the same in all of them.
pub fn versions(words: &Catalogue, session: &Session, conflict: &Conflict) -> Vec<String> {
    let parts = conflict.heads.iter().map(|head| parts(words, session, head));
    let parts: Vec<_> = parts.collect();
    let differs = |at: usize| {
        let mut texts = parts.iter().filter_map(|parts| parts.get(at));
        let first = texts.next();
        texts.any(|one| Some(one) != first)
    };
    conflict
        .heads
        .iter()
        .zip(&parts)
        .map(|(head, parts)| {
            let mut all = vec![said(words, session, head)];
            for (at, (part, text)) in parts.iter().enumerate() {
                if differs(at) {
                    let args = [("part", words.text(part).into()), ("text", text.as_str().into())];
                    all.push(words.format("merge-part", &args));
                }
            }
            all.join(words.semicolon())
        })
        .collect()
}

/// What a version says besides what [`said`] tells: the part's key and its words.
fn parts(words: &Catalogue, session: &Session, version: &AnyVersion) -> Vec<(&'static str, String)> {
    match version {
        AnyVersion::Judgement(_, one) => one.content.as_ref().map_or_else(Vec::new, |one| {
            let parts = difference::parts_besides(words, session, one);
            parts
                .into_iter()
                .filter(|(key, _)| *key != "differs-reason")
                .collect()
        }),
        AnyVersion::Details(one) => one.content.as_ref().map_or_else(Vec::new, |one| {
            [
                ("differs-purpose", &one.purpose),
                ("differs-meeting", &one.meeting.name),
                ("differs-place", &one.meeting.place),
                ("differs-dates", &one.meeting.dates),
            ]
            .map(|(key, text)| (key, difference::quoted(words, text)))
            .into()
        }),
        AnyVersion::Reviewer(..) | AnyVersion::Comment(..) | AnyVersion::Proceeding(..) => Vec::new(),
    }
}

/// One version in few words: what it says, who wrote it, when.
fn version(words: &Catalogue, version: &AnyVersion, said: &str) -> String {
    let stamp = version.stamp();
    words.format(
        "merge-version",
        &[
            ("content", said.into()),
            ("reviewer", stamp.by.as_str().into()),
            ("time", time::iso(stamp.at).into()),
        ],
    )
}

/// What one version says, in few words.
fn said(words: &Catalogue, session: &Session, version: &AnyVersion) -> String {
    let withdrawn = || words.text("merge-nothing").to_owned();
    match version {
        AnyVersion::Judgement(_, one) => judgement(words, session, one.content.as_ref()),
        AnyVersion::Details(one) => one
            .content
            .as_ref()
            .map_or_else(withdrawn, |one| one.title.clone()),
        AnyVersion::Reviewer(_, one) => one.content.as_ref().map_or_else(withdrawn, |one| {
            words.format(
                "merge-reviewer",
                &[
                    ("name", one.name.as_str().into()),
                    ("delegation", one.delegation.as_str().into()),
                ],
            )
        }),
        AnyVersion::Comment(_, one) => one.content.as_ref().map_or_else(withdrawn, |one| {
            words.format("differs-quoted", &[("text", one.text.as_str().into())])
        }),
        AnyVersion::Proceeding(_, one) => content_words(words, session, one.content.as_ref()),
    }
}

fn judgement(words: &Catalogue, session: &Session, judgement: Option<&crate::model::Judgement>) -> String {
    let answer = judgement_words(words, spoken(session), judgement);
    match judgement
        .map(|one| one.reason.as_str())
        .filter(|reason| !reason.is_empty())
    {
        Some(reason) => words.format(
            "merge-with-reason",
            &[("answer", answer.into()), ("reason", reason.into())],
        ),
        None => answer,
    }
}
