//! `seagrass round FILE`: starting, submitting and opening rounds, and how they stand.

use super::acting::{Read, by, output};
use super::args::Args;
use super::console::{Console, Stop};
use super::{FINE, files};
use crate::command::Command;
use crate::model::{ReviewerCode, RoundKind, RoundNo, Session};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::round_key;

/// Does the one thing that is asked for.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let review = &args.review;
    let asked = [
        review.start.is_some(),
        review.has("open"),
        review.has("submit"),
        review.has("status"),
    ];
    if asked.iter().filter(|one| **one).count() != 1 {
        return Err(Stop::WrongUse(
            console.words.text("cli-round-one-thing").to_owned(),
        ));
    }
    let path = files::only(&args.files, &console.words)?;
    if review.has("status") {
        let read = Read::from(&path, &console.words)?;
        for line in status(read.session(), &console.words) {
            console.line(&line)?;
        }
        return Ok(FINE);
    }
    let by = by(args, &console.words)?;
    let output = output(args, &console.words)?;
    let mut read = Read::from(&path, &console.words)?;
    let current = read.session().current_round();
    let (command, key, round) = if let Some(kind) = review.start {
        let round = next(read.session());
        (Command::StartRound(round, kind), "cli-round-started", round)
    } else if review.has("open") {
        (Command::OpenRound(current), "cli-round-opened", current)
    } else {
        (Command::Submit, "cli-round-submitted", current)
    };
    read.act(&command, by, &console.words)?;
    read.write(&path, args, console)?;
    let sealed = read.session().submission(round, by);
    let text = console.words.format(
        key,
        &[
            ("file", output.display().to_string().into()),
            ("round", i64::from(round.0).into()),
            ("reviewer", by.as_str().into()),
            ("count", sealed.map_or(0, |one| one.sealed.len()).into()),
        ],
    );
    if !files::is_standard(output) {
        console.message(&text);
    }
    Ok(FINE)
}

/// The round to be started: the first while nobody judged in it, else the one after the current.
fn next(session: &Session) -> RoundNo {
    let current = session.current_round();
    let is_opened = session.round(current).is_some_and(|round| round.opened.is_some());
    let has_begun = session.judgement_records().next().is_some();
    if current == RoundNo::FIRST && !is_opened && !has_begun {
        current
    } else {
        current.next()
    }
}

/// How the rounds stand, and who submitted. Who submitted is known to everybody; what was answered is not
/// looked at here as long as a round is blind.
fn status(session: &Session, words: &Catalogue) -> Vec<String> {
    let mut lines = Vec::new();
    for (number, round) in session.rounds() {
        lines.push(words.format(
            "cli-round-line",
            &[
                ("round", i64::from(number.0).into()),
                ("state", words.text(round_key(&round)).into()),
            ],
        ));
        if round.kind == RoundKind::Open {
            continue;
        }
        let (sealed, unsealed): (Vec<_>, Vec<_>) = session
            .reviewers()
            .partition(|code| session.submission(number, code).is_some());
        for (key, codes) in [
            ("cli-round-sealed", sealed),
            ("cli-round-unsealed", unsealed),
            ("cli-round-late", late(session, number, round.hides())),
        ] {
            if !codes.is_empty() {
                let names: Vec<_> = codes.iter().map(ToString::to_string).collect();
                lines.push(words.format(
                    key,
                    &[
                        ("count", names.len().into()),
                        ("codes", names.join(words.text("list-separator")).into()),
                    ],
                ));
            }
        }
    }
    lines
}

/// Who said something late, once that may be seen.
fn late(session: &Session, number: RoundNo, hides: bool) -> Vec<&ReviewerCode> {
    if hides {
        return Vec::new();
    }
    let late = session
        .judgement_records()
        .map(|(key, _)| key)
        .filter(|key| key.round == number && session.is_late(key));
    let mut codes: Vec<_> = late.map(|key| &key.reviewer).collect();
    codes.sort();
    codes.dedup();
    codes
}
