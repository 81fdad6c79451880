//! `seagrass merge A B … -o OUT`: joins copies of one session.

use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, UNUSABLE, export, files};
use crate::exchange::session_file::write_session;
use crate::merge::{Card, Joined, Refused, join, sees};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::joining::{FileToJoin, remarks, seal, whose};
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
    let Some(base) = copies.next() else {
        return Ok(UNUSABLE);
    };
    let joined = join(&base.session, copies.clone().map(|one| &one.session));
    let notes = notes(&console.words, &base.session, &opened);
    let title = joined.session.details().title;
    tell(console, "cli-merge-base", &base.path, &title);
    let cards = std::iter::once(None).chain(joined.cards.iter().map(Some));
    for ((one, card), notes) in opened.iter().zip(cards).zip(notes) {
        let said = card.map_or_else(Vec::new, |card| about(&console.words, card));
        for sentence in notes.into_iter().chain(said) {
            tell(console, "cli-merge-file", &one.path, &sentence);
        }
    }
    let refused = joined.cards.iter().filter(|card| card.is_err()).count();
    if refused == joined.cards.len() {
        let nothing = console.words.text("cli-merge-nothing").to_owned();
        console.message(&nothing);
        return Ok(UNUSABLE);
    }
    files::write(&output, write_session(&joined.session).as_bytes(), console)?;
    finish(&output, &joined, unread + refused, console)?;
    let is_fine = unread + refused == 0 && joined.conflicts.is_empty();
    Ok(if is_fine { FINE } else { FINDINGS })
}

/// A copy that could be opened.
struct Opened {
    path: PathBuf,
    sha256: [u8; 32],
    session: Session,
}

/// What there is to say of each file besides what it brings: for whom it was made, who submitted, and what
/// other files are about the same.
fn notes(words: &Catalogue, base: &Session, opened: &[Opened]) -> Vec<Vec<String>> {
    let names: Vec<_> = opened.iter().map(|one| one.path.display().to_string()).collect();
    let files: Vec<_> = opened
        .iter()
        .zip(&names)
        .map(|(one, name)| FileToJoin {
            name,
            sha256: Some(one.sha256),
            session: Some(&one.session),
        })
        .collect();
    let remarks = remarks(words, Some(base), &files);
    opened
        .iter()
        .zip(remarks)
        .map(|(one, remarks)| {
            let whose = whose(words, &one.session).into_iter();
            whose.chain(seal(words, &one.session)).chain(remarks).collect()
        })
        .collect()
}

/// Opens the files; says of each that cannot be opened why, and goes on.
fn open_all(paths: &[PathBuf], console: &mut Console<'_>) -> (Vec<Opened>, usize) {
    let mut opened = Vec::new();
    let mut unread = 0;
    for path in paths {
        let read = files::read(path, &console.words).and_then(|bytes| {
            Ok(Opened {
                path: path.clone(),
                sha256: Sha256::digest(&bytes).into(),
                session: files::open(path, &bytes, &console.words)?.session,
            })
        });
        match read {
            Ok(one) => opened.push(one),
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

/// Says what was written, what was left out and what is not settled, as far as it may be seen.
fn finish(output: &Path, joined: &Joined, left_out: usize, console: &mut Console<'_>) -> Result<(), Stop> {
    let looking = export::reviewer(&joined.session, None, &console.words)?;
    let view = joined.session.view_for(&looking);
    let (shown, hidden): (Vec<_>, Vec<_>) = joined.conflicts.iter().partition(|one| sees(&view, &one.key));
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
    for one in shown {
        let conflict = merging::conflict(&console.words, &joined.session, one);
        texts.push(
            console
                .words
                .format("cli-merge-conflict", &[("conflict", conflict.into())]),
        );
    }
    if !hidden.is_empty() {
        texts.push(
            console
                .words
                .format("join-hidden", &[("count", hidden.len().into())]),
        );
    }
    for text in texts {
        console.message(&text);
    }
    Ok(())
}
