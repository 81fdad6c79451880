//! `seagrass merge A B … -o OUT`: joins copies of one session.

use std::path::{Path, PathBuf};

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, UNUSABLE, files};
use crate::exchange::session_file::write_session;
use crate::merge::{Card, Joined, Refused, join};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::merging;

/// Joins all files that can be joined to the first that opens; says of each what it brought.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let words = &console.words;
    if args.files.len() < 2 {
        return Err(Stop::WrongUse(words.text("cli-merge-two-files").to_owned()));
    }
    let output = args
        .output
        .clone()
        .ok_or_else(|| Stop::WrongUse(words.text("cli-no-output").to_owned()))?;
    // Never one of the copies, nor anything else that is there, by whatever way it is named.
    if !files::is_standard(&output) && output.symlink_metadata().is_ok() {
        let file = output.display().to_string();
        return Err(Stop::Unusable(
            words.format("cli-exists", &[("file", file.into())]),
        ));
    }
    let (opened, unread) = open_all(&args.files, console);
    let mut copies = opened.iter();
    let Some((first, base)) = copies.next() else {
        return Ok(UNUSABLE);
    };
    let joined = join(base, copies.clone().map(|(_, session)| session));
    let title = joined.session.details().title;
    tell(console, "cli-merge-base", first, &title);
    for ((path, _), card) in copies.zip(&joined.cards) {
        for sentence in about(&console.words, card) {
            tell(console, "cli-merge-file", path, &sentence);
        }
    }
    let refused = joined.cards.iter().filter(|card| card.is_err()).count();
    if refused == joined.cards.len() {
        let nothing = console.words.text("cli-merge-nothing").to_owned();
        console.message(&nothing);
        return Ok(UNUSABLE);
    }
    files::write(&output, write_session(&joined.session).as_bytes(), console)?;
    finish(&output, &joined, unread + refused, console);
    let is_fine = unread + refused == 0 && joined.conflicts.is_empty();
    Ok(if is_fine { FINE } else { FINDINGS })
}

/// Opens the files; says of each that cannot be opened why, and goes on.
fn open_all(paths: &[PathBuf], console: &mut Console<'_>) -> (Vec<(PathBuf, Session)>, usize) {
    let mut opened = Vec::new();
    let mut unread = 0;
    for path in paths {
        let session =
            files::read(path, &console.words).and_then(|bytes| files::open(path, &bytes, &console.words));
        match session {
            Ok(one) => opened.push((path.clone(), one.session)),
            Err(stop) => {
                console.stop(&stop);
                unread += 1;
            }
        }
    }
    (opened, unread)
}

fn about(words: &Catalogue, card: &Result<Card, Refused>) -> Vec<String> {
    match card {
        Ok(card) => merging::card(words, card),
        Err(refused) => {
            let why = merging::refused(words, refused);
            vec![words.format("cli-merge-refused", &[("why", why.into())])]
        }
    }
}

/// Says one thing about one file.
fn tell(console: &mut Console<'_>, key: &'static str, path: &Path, sentence: &str) {
    let file = path.display().to_string();
    let text = console
        .words
        .format(key, &[("file", file.into()), ("sentence", sentence.into())]);
    console.message(&text);
}

/// Says what was written, what was left out and what is not settled.
fn finish(output: &Path, joined: &Joined, left_out: usize, console: &mut Console<'_>) {
    let count = joined.cards.len() + 1 - joined.cards.iter().filter(|card| card.is_err()).count();
    let file = output.display().to_string();
    let mut texts = vec![console.words.format(
        "cli-merge-done",
        &[
            ("file", file.into()),
            ("count", count.into()),
            ("conflicts", joined.conflicts.len().into()),
        ],
    )];
    if left_out > 0 {
        texts.push(
            console
                .words
                .format("cli-merge-left-out", &[("count", left_out.into())]),
        );
    }
    for one in &joined.conflicts {
        let conflict = merging::conflict(&console.words, &joined.session, one);
        texts.push(
            console
                .words
                .format("cli-merge-conflict", &[("conflict", conflict.into())]),
        );
    }
    for text in texts {
        console.message(&text);
    }
}
