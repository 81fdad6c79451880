//! `seagrass check FILE…`: what is wrong with files, and where.

use std::path::Path;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, UNUSABLE, clock, files, lint};
use crate::exchange::session_file::{Finding, Severity, check_chain, salvage, verify};

/// Checks all files, also after one that cannot be read; the worst of them gives the code.
pub(super) fn run(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    if args.files.is_empty() {
        return Err(Stop::WrongUse(console.words.text("cli-no-file").to_owned()));
    }
    if args.json {
        return lint::json(args, console);
    }
    let mut worst = FINE;
    for path in &args.files {
        let code = match files::read(path, &console.words) {
            Ok(bytes) => {
                let found = lint::Found::of(&bytes);
                check(path, &bytes, found.is_empty(), console)?.max(found.print(path, console)?)
            }
            Err(stop) => console.stop(&stop),
        };
        worst = worst.max(code);
    }
    Ok(worst)
}

fn check(path: &Path, bytes: &[u8], is_finished: bool, console: &mut Console<'_>) -> Result<u8, Stop> {
    let findings = verify(bytes, clock::now());
    let file = path.display().to_string();
    if findings.is_empty() {
        let entries = check_chain(bytes).map_or(0, |chain| chain.session.log().count());
        let key = match entries {
            // What is unfinished is said below.
            _ if !is_finished => "cli-check-sound",
            0 => "cli-check-fine",
            _ => "cli-check-fine-log",
        };
        let args = [("file", file.into()), ("entries", entries.into())];
        let text = console.words.format(key, &args);
        console.line(&text)?;
        return Ok(FINE);
    }
    // A file of which nothing can be kept was not checked: it cannot be read.
    let is_error = |finding: &Finding| finding.severity == Severity::Error;
    let is_unreadable = findings.iter().any(is_error) && salvage(bytes).session.is_none();
    for finding in &findings {
        let text = sentence(&file, finding, console);
        if is_unreadable {
            console.message(&text);
        } else {
            console.line(&text)?;
        }
    }
    Ok(if is_unreadable { UNUSABLE } else { FINDINGS })
}

/// `FILE:LINE:COLUMN: error: …`, which editors take as a place to go to.
fn sentence(file: &str, finding: &Finding, console: &Console<'_>) -> String {
    let words = &console.words;
    let place = match (finding.line, finding.column) {
        (Some(line), column) => format!("{file}:{line}:{}", column.unwrap_or(1)),
        (None, _) => file.to_owned(),
    };
    let severity = match finding.severity {
        Severity::Error => "cli-error",
        Severity::Warning => "cli-warning",
    };
    let mut arguments = vec![
        ("place", place.into()),
        ("severity", words.text(severity).into()),
        ("problem", finding.sentence(words).into()),
    ];
    let key = match &finding.record {
        Some(record) => {
            arguments.push(("record", record.into()));
            "cli-finding-record"
        }
        None => "cli-finding",
    };
    words.format(key, &arguments)
}
