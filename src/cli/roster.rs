//! `seagrass roster FILE`: who the reviewers' codes stand for; to a file of its own, or with the names from one.

use std::path::Path;

use super::args::Args;
use super::console::{Console, Stop};
use super::export::is_a_session;
use super::{FINDINGS, FINE, files};
use crate::exchange::roster_file::{LARGEST_BYTES, Person, Roster, read_roster, write_roster};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::role_key;
use crate::store::{RealDisk, read_limited};

/// Prints the roster of a session, or writes it to a file.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    let bytes = files::read(&path, &console.words)?;
    let session = files::open(&path, &bytes, &console.words)?.session;
    let mut roster = Roster::of(&session);
    let mut code = FINE;
    for reviewer in Roster::contested(&session) {
        let args = [("reviewer", reviewer.as_str().into())];
        let text = console.words.format("cli-roster-contested", &args);
        console.message(&text);
        code = FINDINGS;
    }
    if let Some(names) = &args.names {
        let known = open(names, &console.words)?;
        if known.session != roster.session {
            return Err(Stop::Unusable(console.words.format(
                "cli-roster-other-session",
                &[
                    ("file", names.display().to_string().into()),
                    ("title", known.title.into()),
                ],
            )));
        }
        for person in known
            .people()
            .iter()
            .filter(|one| roster.person(&one.code).is_none())
        {
            let args = [("reviewer", person.code.as_str().into())];
            let text = console.words.format("cli-roster-not-here", &args);
            console.message(&text);
            code = FINDINGS;
        }
        roster = roster.filled_from(&known);
    }
    match &args.output {
        Some(output) => write(&path, output, &roster, console)?,
        None => {
            for person in roster.people() {
                let text = line(person, &console.words);
                console.line(&text)?;
            }
        }
    }
    Ok(code)
}

/// Reads a roster file, or says what is wrong with it and where.
fn open(path: &Path, words: &Catalogue) -> Result<Roster, Stop> {
    let bytes = match read_limited(&RealDisk, path, LARGEST_BYTES) {
        Ok((bytes, _)) => bytes,
        Err(error) => return Err(Stop::Unusable(super::trouble::trouble(words, &error))),
    };
    read_roster(&bytes).map_err(|error| {
        Stop::Unusable(words.format(
            "cli-roster-unreadable",
            &[
                ("file", path.display().to_string().into()),
                ("problem", error.sentence(words).into()),
            ],
        ))
    })
}

fn write(session: &Path, output: &Path, roster: &Roster, console: &mut Console<'_>) -> Result<(), Stop> {
    let file = output.display().to_string();
    if !files::is_standard(output) && is_a_session(session, output) {
        let args = [("file", file.into())];
        return Err(Stop::Unusable(
            console.words.format("cli-roster-over-session", &args),
        ));
    }
    files::write(output, write_roster(roster).as_bytes(), console)?;
    if !files::is_standard(output) {
        let args = [("file", file.into()), ("count", roster.people().len().into())];
        let text = console.words.format("cli-roster-done", &args);
        console.message(&text);
    }
    Ok(())
}

/// `R07: A. Sample, Delegation of Example, Delegate, Gulf`, as far as known.
fn line(person: &Person, words: &Catalogue) -> String {
    let role = person.role.map(|role| words.text(role_key(role)));
    let known = [
        Some(person.name.as_str()),
        Some(person.delegation.as_str()),
        role,
        Some(person.region.as_str()),
    ];
    let known: Vec<&str> = known
        .into_iter()
        .flatten()
        .filter(|one| !one.is_empty())
        .collect();
    let what = if known.is_empty() {
        words.text("cli-roster-code-only").to_owned()
    } else {
        known.join(words.text("list-separator"))
    };
    words.format(
        "cli-roster-line",
        &[("reviewer", person.code.as_str().into()), ("what", what.into())],
    )
}
