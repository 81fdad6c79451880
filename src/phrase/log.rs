//! Entries of the log in words.

use super::catalogue::Catalogue;
use super::proceeding::record_name;
use super::time;
use crate::model::{ActKind, LogEntry, Proceeding, ProceedingKey, Session, Version, VersionId};

/// How many records of an entry are named; a group agreed on may have a hundred.
const NAMED: usize = 3;

/// Returns when, by whom and what: `2026-11-24T14:02:05Z, R07: Decision on Action 1.4 – Target T6`.
pub fn entry_words(words: &Catalogue, session: &Session, entry: &LogEntry) -> String {
    words.format(
        "log-entry-words",
        &[
            ("time", time::iso(entry.stamp.at).into()),
            ("reviewer", entry.stamp.by.as_str().into()),
            ("what", about(words, session, entry).into()),
        ],
    )
}

/// Returns what a version of the proceedings is, in the same words as an entry.
pub fn version_words(words: &Catalogue, session: &Session, id: VersionId) -> Option<String> {
    let (key, version) = version_of(session, id)?;
    Some(words.format(
        "log-entry-words",
        &[
            ("time", time::iso(version.stamp.at).into()),
            ("reviewer", version.stamp.by.as_str().into()),
            ("what", record_name(words, session, key).into()),
        ],
    ))
}

/// What an entry recorded, in words; of what is not in the file any more, as much as the rest of the file says.
fn about(words: &Catalogue, session: &Session, entry: &LogEntry) -> String {
    if entry.versions.is_empty() {
        return words.text("log-entry-nothing").to_owned();
    }
    let named = entry.versions.iter().take(NAMED);
    let mut parts: Vec<String> = Vec::new();
    for id in named {
        let part = match version_of(session, *id) {
            Some((key, _)) => record_name(words, session, key),
            None => gone(words, session, entry, *id),
        };
        if !parts.contains(&part) {
            parts.push(part);
        }
    }
    let more = entry.versions.len().saturating_sub(NAMED);
    if more > 0 {
        parts.push(words.format("log-entry-more", &[("count", more.into())]));
    }
    parts.join(words.text("list-separator"))
}

/// What a version was about that is not in the file: what stands there now with the same author and time, or
/// what the history calls the step.
fn gone(words: &Catalogue, session: &Session, entry: &LogEntry, id: VersionId) -> String {
    let in_its_place = session.proceeding_records().find(|(_, record)| {
        let mut versions = record.versions().iter();
        versions.any(|one| one.stamp == entry.stamp && !entry.versions.contains(&one.id))
    });
    if let Some((key, _)) = in_its_place {
        return record_name(words, session, key);
    }
    let act = session.acts().find(|act| act.versions.contains(&id));
    words
        .text(act.map_or("log-gone", |act| gone_key(act.kind)))
        .to_owned()
}

/// The key of what a step of that kind records.
fn gone_key(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Decide | ActKind::DecideMany => "log-gone-decision",
        ActKind::Reserve | ActKind::WithdrawReservation => "log-gone-reservation",
        ActKind::SetScale => "log-gone-scale",
        ActKind::SetRules => "log-gone-rules",
        ActKind::PutSeat => "log-gone-seat",
        ActKind::PutGroup | ActKind::RemoveGroup => "log-gone-group",
        ActKind::StartRound | ActKind::OpenRound => "log-gone-round",
        ActKind::Submit => "log-gone-submission",
        ActKind::Park => "log-gone-parked",
        ActKind::SetCoverageRule => "log-gone-coverage-rule",
        ActKind::NoteGap => "log-gone-gap",
        ActKind::MarkWording => "log-gone-wording",
        ActKind::Propose | ActKind::Repropose | ActKind::WithdrawProposal => "log-gone-proposal",
        ActKind::PutQuestion | ActKind::PutQuestions | ActKind::RemoveQuestion => "log-gone-question",
        _ => "log-gone",
    }
}

fn version_of(session: &Session, id: VersionId) -> Option<(&ProceedingKey, &Version<Proceeding>)> {
    session.proceeding_records().find_map(|(key, record)| {
        let version = record.versions().iter().find(|one| one.id == id)?;
        Some((key, version))
    })
}
