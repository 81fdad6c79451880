//! `seagrass verify FILE`: whether the log of the proceedings is whole, and the first entry that is not.

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, files};
use crate::exchange::session_file::{ChainCheck, ChainFault, check_chain};
use crate::model::{LogFault, VersionId};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::log::{entry_words, version_words};

/// How many last entries are said in words: each is looked for, and a forged file may have very many.
const IN_WORDS: usize = 300;

/// Computes the log of a file again.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let path = files::only(&args.files, &console.words)?;
    let bytes = files::read(&path, &console.words)?;
    let file = path.display().to_string();
    let check = check_chain(&bytes).map_err(|error| files::unreadable(&path, &error, &console.words))?;
    let mut lines = if check.is_whole() {
        whole(&file, &check, &console.words)
    } else {
        faults(&file, &check, &console.words)
    };
    let mut all_printed = true;
    for id in &args.printed {
        let is_there = check.entry(*id).is_some();
        all_printed &= is_there;
        lines.push(printed(&file, &check, *id, &console.words));
    }
    for line in lines {
        console.line(&line)?;
    }
    Ok(if check.is_whole() && all_printed {
        FINE
    } else {
        FINDINGS
    })
}

/// How long the log is and where it ends, and what that does not show.
fn whole(file: &str, check: &ChainCheck, words: &Catalogue) -> Vec<String> {
    let session = &check.session;
    let entries = session.log().count();
    let mut lines = vec![words.format(
        "cli-verify-fits",
        &[("file", file.into()), ("entries", entries.into())],
    )];
    if entries == 0 {
        return lines;
    }
    let mut decisions = 0_usize;
    let mut pairs = 0_usize;
    for (key, record) in session.proceeding_records() {
        if matches!(key, crate::model::ProceedingKey::Decision(_)) {
            pairs += 1;
            decisions += record
                .versions()
                .iter()
                .filter(|one| one.content.is_some())
                .count();
        }
    }
    lines.push(words.format(
        "cli-verify-decisions",
        &[("count", decisions.into()), ("pairs", pairs.into())],
    ));
    for (place, id) in session.log_heads().into_iter().enumerate() {
        let mut args = vec![("id", id.to_string().into())];
        let key = if place < IN_WORDS {
            args.push(("entry", entry(check, id, words).into()));
            "cli-verify-last"
        } else {
            "cli-verify-last-id"
        };
        lines.push(words.format(key, &args));
    }
    lines.push(words.text("cli-verify-limit").to_owned());
    lines
}

/// The first entry that does not fit, and how much else does not.
fn faults(file: &str, check: &ChainCheck, words: &Catalogue) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some((first, rest)) = check.faults.split_first() {
        lines.push(fault(file, check, first, words));
        // The same entry may have several faults.
        let more = rest
            .iter()
            .filter(|one| one.fault.at() != first.fault.at())
            .count();
        if more > 0 {
            lines.push(words.format("cli-verify-more", &[("count", more.into())]));
        }
    }
    if let Some(first) = check.lost.first() {
        lines.push(words.format(
            "cli-verify-lost",
            &[
                ("count", check.lost.len().into()),
                ("first", first.sentence(words).into()),
            ],
        ));
    }
    if let Some((id, line)) = check.wrong.first() {
        lines.push(words.format(
            "cli-verify-wrong",
            &[
                ("place", place(file, *line).into()),
                ("severity", words.text("cli-error").into()),
                ("count", check.wrong.len().into()),
                ("id", id.to_string().into()),
            ],
        ));
    }
    lines
}

/// `FILE:LINE:1: error: …`, which editors take as a place to go to.
fn fault(file: &str, check: &ChainCheck, fault: &ChainFault, words: &Catalogue) -> String {
    let id = fault.fault.at();
    let args = |entry: String| {
        [
            ("place", place(file, fault.line).into()),
            ("severity", words.text("cli-error").into()),
            ("entry", entry.into()),
            ("problem", fault.sentence(words).into()),
            ("id", id.to_string().into()),
        ]
    };
    if let LogFault::Unlogged { .. } = fault.fault {
        let about = version_words(words, &check.session, id).unwrap_or_default();
        return words.format("cli-verify-unlogged", &args(about));
    }
    words.format("cli-verify-first", &args(entry(check, id, words)))
}

fn place(file: &str, line: Option<u32>) -> String {
    line.map_or_else(|| file.to_owned(), |line| format!("{file}:{line}:1"))
}

fn entry(check: &ChainCheck, id: VersionId, words: &Catalogue) -> String {
    check
        .entry(id)
        .map(|entry| entry_words(words, &check.session, entry))
        .unwrap_or_default()
}

/// Whether an entry that stands on a paper is in the log.
fn printed(file: &str, check: &ChainCheck, id: VersionId, words: &Catalogue) -> String {
    let mut args = vec![("id", id.to_string().into())];
    if check.entry(id).is_some() {
        args.push(("entry", entry(check, id, words).into()));
        return words.format("cli-verify-printed", &args);
    }
    args.extend([
        ("file", file.to_owned().into()),
        ("severity", words.text("cli-error").into()),
    ]);
    words.format("cli-verify-printed-missing", &args)
}
