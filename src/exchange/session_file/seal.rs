//! What of a salvaged session stays hidden: a line that hid it may be lost.
//!
//! A round counts as open where nothing says otherwise, so that losing a line could show what others judged in
//! a blind round. Salvage therefore hides what it cannot prove to be open, until whoever conducts the review
//! opens the round like any other. What proves it: the salvaged session, written again, has the checksum that
//! the damaged file names (then nothing is lost); or the file is of version 1, which knows no blind round.

use std::collections::BTreeSet;

use super::header;
use super::write::write_session;
use crate::model::{
    ActKind, AnyVersion, Current, Proceeding, ProceedingKey, Record, Restorer, Reviewer, ReviewerCode, Role,
    Round, RoundKind, RoundNo, Seat, Session, Stamp, Version, VersionId,
};

/// What salvage closed, since it cannot be told whether it was open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sealed {
    /// Rounds that count as blind until whoever conducts the review opens them.
    pub rounds: Vec<RoundNo>,
    /// Who had a seat of the Secretariat and has to be given it again by whoever made the session.
    pub seats: Vec<ReviewerCode>,
}

/// Hides what may have been hidden. `has_lost` says that a line of the proceedings is known to be lost.
///
/// Without such a line, and if all is there that the history says was laid down, a round that the file calls
/// open or opened stays so; one of which nothing is said does not. Else none stays open, and of the seats only
/// that of whoever made the session still conducts the review: the line that ended another may be the lost one.
pub(super) fn seal(restorer: &mut Restorer, text: &str, has_lost: bool) -> Sealed {
    let session = restorer.session();
    if is_proven(session, text) {
        return Sealed::default();
    }
    let has_lost = has_lost || lacks_what_was_laid_down(session);
    let rounds: Vec<RoundNo> = all_rounds(session)
        .filter(|number| match session.round(*number) {
            Some(round) if round.hides() => false,
            _ => {
                has_lost
                    || session
                        .proceeding_record(&ProceedingKey::Round(*number))
                        .is_none()
            }
        })
        .collect();
    let maker = session.origin().stamp.by.clone();
    let seats: Vec<(ReviewerCode, Seat)> = session
        .proceeding_records()
        .filter_map(|(key, record)| match (key, record.current()) {
            (ProceedingKey::Seat(code), Current::Said(Proceeding::Seat(seat))) => Some((code, seat)),
            _ => None,
        })
        .filter(|(code, seat)| has_lost && **code != maker && seat.role == Some(Role::Secretariat))
        .map(|(code, seat)| {
            (
                code.clone(),
                Seat {
                    role: None,
                    ..seat.clone()
                },
            )
        })
        .collect();
    let last = session.acts().map(|act| act.stamp.at).max();
    let stamp = Stamp {
        by: maker,
        at: last.unwrap_or_default().max(session.origin().stamp.at),
    };
    let mut sealed = Sealed::default();
    for number in rounds {
        let round = Round {
            kind: RoundKind::Blind,
            opened: None,
        };
        let key = ProceedingKey::Round(number);
        if write(restorer, key, Proceeding::Round(round), &stamp) {
            sealed.rounds.push(number);
        }
    }
    for (code, seat) in seats {
        if write(
            restorer,
            ProceedingKey::Seat(code.clone()),
            Proceeding::Seat(seat),
            &stamp,
        ) {
            sealed.seats.push(code);
        }
    }
    sealed
}

/// Says whether nothing can be lost that hides anything.
fn is_proven(session: &Session, text: &str) -> bool {
    let stated = text
        .split_once("checksum: \"")
        .and_then(|(_, rest)| rest.get(..64));
    let written = write_session(session);
    let is_whole = stated.is_some_and(|stated| {
        let start = written.find("checksum: \"").map(|at| at + "checksum: \"".len());
        start.and_then(|at| written.get(at..at + 64)) == Some(stated)
    });
    is_whole || says_version_1(text) && says_version_1(&written)
}

/// Says whether a file says to be of version 1, and has no line of a later one.
fn says_version_1(text: &str) -> bool {
    let is_later = |line: &str| line.contains(",about:") || line.starts_with("\"proceedings\"");
    header::read_header(text).is_ok_and(|header| header.version == 1) && !text.lines().any(is_later)
}

/// Says whether the history names something that was laid down and is not there. Steps that were undone or done
/// again may have been such.
fn lacks_what_was_laid_down(session: &Session) -> bool {
    let of_others = [
        ActKind::Create,
        ActKind::SetDetails,
        ActKind::PutReviewer,
        ActKind::Judge,
        ActKind::JudgeMany,
        ActKind::Clear,
        ActKind::Comment,
        ActKind::EditComment,
        ActKind::WithdrawComment,
    ];
    let mut acts = session
        .acts()
        .filter(|act| !of_others.contains(&act.kind))
        .peekable();
    if acts.peek().is_none() {
        return false;
    }
    let there = all_versions(session);
    acts.any(|act| act.versions.iter().any(|id| !there.contains(id)))
}

fn all_versions(session: &Session) -> BTreeSet<VersionId> {
    let proceedings = session
        .proceeding_records()
        .flat_map(|(_, one)| one.versions().iter().map(|version| version.id));
    let judgements = session
        .judgement_records()
        .flat_map(|(_, one)| one.versions().iter().map(|version| version.id));
    let comments = session
        .comment_records()
        .flat_map(|(_, one)| one.versions().iter().map(|version| version.id));
    let reviewers = session
        .reviewer_records()
        .flat_map(|(_, one)| one.versions().iter().map(|version| version.id));
    let details = session
        .details_record()
        .versions()
        .iter()
        .map(|version| version.id);
    proceedings
        .chain(judgements)
        .chain(comments)
        .chain(reviewers)
        .chain(details)
        .collect()
}

/// Returns the rounds that anything is said of, and those between them.
fn all_rounds(session: &Session) -> impl Iterator<Item = RoundNo> + use<> {
    let judged = session.judgement_records().map(|(key, _)| key.round);
    let laid_down = session.proceeding_records().filter_map(|(key, _)| match key {
        ProceedingKey::Round(round) | ProceedingKey::Submission(round, _) => Some(*round),
        _ => None,
    });
    let last = judged.chain(laid_down).max().unwrap_or(RoundNo::FIRST);
    (RoundNo::FIRST.0..=last.0).map(RoundNo)
}

/// Adds a version that stands above all of its record; its author is put on the roster if need be.
fn write(restorer: &mut Restorer, key: ProceedingKey, content: Proceeding, stamp: &Stamp) -> bool {
    if !restorer.session().reviewers().any(|code| *code == stamp.by) {
        let blank = Some(Reviewer::default());
        let id = restorer
            .session()
            .reviewer_id(&stamp.by, blank.as_ref(), stamp, &[]);
        let entry = version(id, blank, stamp, Vec::new());
        restorer.add(AnyVersion::Reviewer(stamp.by.clone(), entry)).ok();
    }
    let session = restorer.session();
    let heads = session
        .proceeding_record(&key)
        .into_iter()
        .flat_map(Record::heads);
    let mut supersedes: Vec<VersionId> = heads.map(|head| head.id).collect();
    supersedes.sort_unstable();
    let content = Some(content);
    let id = session.proceeding_id(&key, content.as_ref(), stamp, &supersedes);
    let written = version(id, content, stamp, supersedes);
    restorer.add(AnyVersion::Proceeding(key, written)).is_ok()
}

fn version<T>(id: VersionId, content: Option<T>, stamp: &Stamp, supersedes: Vec<VersionId>) -> Version<T> {
    Version {
        id,
        content,
        stamp: stamp.clone(),
        supersedes: supersedes.into(),
    }
}
