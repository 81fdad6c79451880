//! What became of items in a new version of a plan, and of what was said of them, in words.

use super::catalogue::Catalogue;
use super::difference::quoted;
use super::proceeding::listed;
use crate::merge::RebaseRefused;
use crate::model::plan::Wording;
use crate::model::{CheckMark, Final, Kept, KeptKind, Parent, Revision, Session};

/// Returns the key of what became of an item.
pub fn revision_key(revision: Revision) -> &'static str {
    match revision {
        Revision::Same => "revision-same",
        Revision::Reworded => "revision-reworded",
        Revision::Renumbered => "revision-renumbered",
        Revision::Split => "revision-split",
        Revision::Merged => "revision-merged",
        Revision::Regrouped => "revision-regrouped",
        Revision::Dropped => "revision-dropped",
        Revision::New => "revision-new",
    }
}

/// Returns why a session cannot be carried over.
pub fn refusal_words(words: &Catalogue, refused: &RebaseRefused) -> String {
    match refused {
        RebaseRefused::BlindRound(round) => {
            words.format(refused.key(), &[("round", i64::from(round.0).into())])
        }
        RebaseRefused::IsACopy
        | RebaseRefused::NotConducting(_)
        | RebaseRefused::OtherPlan
        | RebaseRefused::NothingChanges
        | RebaseRefused::WrongTime => words.text(refused.key()).to_owned(),
    }
}

/// Returns the key of a kind of thing that is kept.
pub fn kept_key(kind: KeptKind) -> &'static str {
    match kind {
        KeptKind::Item => "kept-item",
        KeptKind::Judgement => "kept-judgement",
        KeptKind::Comment => "kept-comment",
        KeptKind::Decision => "kept-decision",
        KeptKind::Reservation => "kept-reservation",
        KeptKind::Parked => "kept-parked",
        KeptKind::Gap => "kept-gap",
        KeptKind::Basket => "kept-basket",
        KeptKind::Check => "kept-check",
        KeptKind::Wording => "kept-wording",
    }
}

/// Returns why a link is to be looked at again, in one line.
pub fn check_words(words: &Catalogue, mark: &CheckMark) -> String {
    let mut parts = Vec::new();
    for (revision, key) in [(mark.action, "check-action"), (mark.target, "check-target")] {
        if revision != Revision::Same {
            let what = words.text(revision_key(revision));
            parts.push(words.format(key, &[("revision", what.into())]));
        }
    }
    if !mark.from.is_empty() {
        let from: Vec<_> = mark.from.iter().map(|pair| pair_words(words, pair)).collect();
        let from = listed(words, &from);
        parts.push(words.format("check-from", &[("pairs", from.into())]));
    }
    if mark.differs {
        parts.push(words.text("check-differs").to_owned());
    }
    listed(words, &parts)
}

/// Returns the codes of a pair of the parent session as pairs are written.
pub fn pair_words(words: &Catalogue, (action, target): &(String, String)) -> String {
    words.format(
        "subject-pair",
        &[
            ("action", action.as_str().into()),
            ("target", target.as_str().into()),
        ],
    )
}

/// Returns what the parent session was, in one line.
pub fn parent_words(words: &Catalogue, parent: &Parent) -> String {
    words.format(
        "parent-content",
        &[
            ("title", parent.title.as_str().into()),
            ("actions", parent.actions.version.as_str().into()),
            ("targets", parent.targets.version.as_str().into()),
            ("session", parent.session.to_string().into()),
        ],
    )
}

/// Returns from where a session was carried over and what is new about its plans, for its history.
pub fn rebase_words(words: &Catalogue, session: &Session) -> String {
    let Some(parent) = session.parent() else {
        return words.text("step-rebase").to_owned();
    };
    let plans = [
        (&parent.actions, session.actions()),
        (&parent.targets, session.targets()),
    ];
    let changed = plans
        .into_iter()
        .filter(|(before, now)| before.hash != now.hash());
    let changed: Vec<_> = changed
        .map(|(before, now)| {
            let adopted = now
                .items()
                .iter()
                .filter(|item| item.content.wording == Wording::Adopted);
            let parts = [
                ("plan", now.id().into()),
                ("before", before.version.as_str().into()),
                ("after", now.version().into()),
                ("adopted", adopted.count().into()),
                ("items", now.items().len().into()),
            ];
            if before.id == now.id() && before.version == now.version() {
                words.format("past-rebase-texts", &parts)
            } else {
                words.format("past-rebase-version", &parts)
            }
        })
        .collect();
    words.format(
        "past-rebase",
        &[
            ("title", parent.title.as_str().into()),
            ("plans", listed(words, &changed).into()),
        ],
    )
}

/// Returns that the mapping is final, and with what open.
pub fn final_words(words: &Catalogue, note: &Final) -> String {
    if note.open == 0 && note.reason.is_empty() {
        return words.text("final-none-open").to_owned();
    }
    words.format(
        "final-open",
        &[
            ("count", i64::from(note.open).into()),
            ("reason", quoted(words, &note.reason).into()),
        ],
    )
}

/// Returns that the mapping is final, in one or two words, and whether anything was changed since; empty if
/// it is not.
pub fn final_mark(words: &Catalogue, session: &Session) -> String {
    let key = match (session.final_note(), session.changed_since_final()) {
        (None, _) => return String::new(),
        (Some((note, _)), false) if note.open == 0 => "final-mark",
        (Some(_), false) => "final-mark-open",
        (Some(_), true) => "final-mark-changed",
    };
    words.text(key).to_owned()
}

/// Returns what a kept record is about: `judgement of R07 on 3.2 – T6`.
pub fn kept_name(words: &Catalogue, kept: &Kept) -> String {
    let about = match (kept.action.is_empty(), kept.target.is_empty()) {
        (false, true) => words.format("subject-action", &[("action", kept.action.as_str().into())]),
        (true, false) => words.format("subject-target", &[("target", kept.target.as_str().into())]),
        _ => pair_words(words, &(kept.action.clone(), kept.target.clone())),
    };
    words.format(
        "kept-name",
        &[
            ("kind", words.text(kept_key(kept.kind)).into()),
            ("about", about.into()),
            ("whose", kept.whose.as_str().into()),
            ("has", i64::from(!kept.whose.is_empty()).into()),
        ],
    )
}

/// Returns what a kept record is about and said last, in one line.
pub fn kept_words(words: &Catalogue, kept: &Kept) -> String {
    let said = kept.versions.last().map_or(&[][..], |last| &last.parts);
    let said: Vec<_> = said
        .iter()
        .map(|(name, text)| {
            words.format(
                "kept-part",
                &[("name", name.as_str().into()), ("text", text.as_str().into())],
            )
        })
        .collect();
    words.format(
        "kept-content",
        &[
            ("what", kept_name(words, kept).into()),
            ("said", listed(words, &said).into()),
        ],
    )
}
