//! What `seagrass check` says of the mapping itself, and its JSON.

use std::path::Path;

use serde::Serialize;

use super::args::Args;
use super::console::{Console, Stop};
use super::{FINDINGS, FINE, UNUSABLE, clock, files};
use crate::analysis::lint::{Finding, Options, Place, Severity, is_nameless, lint};
use crate::exchange::boundaries::shipped_rules;
use crate::exchange::session_file::{Severity as FileSeverity, read_session, verify};
use crate::model::{Pair, Session, Side};
use crate::phrase::lint as phrase;

/// What is unfinished in a session that can be read; nothing of one that cannot.
pub(super) struct Found(Option<(Session, Vec<Finding>)>);

impl Found {
    /// Looks at a file.
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self(read_session(bytes).ok().map(|opened| {
            let found = findings(&opened.session);
            (opened.session, found)
        }))
    }

    /// Says whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        self.0.as_ref().is_none_or(|(_, found)| found.is_empty())
    }

    /// Says it, a finding a line.
    pub(super) fn print(&self, path: &Path, console: &mut Console<'_>) -> Result<u8, Stop> {
        for (session, finding) in self
            .0
            .iter()
            .flat_map(|(session, found)| found.iter().map(move |one| (session, one)))
        {
            let sentence = phrase::sentence(&console.words, session, finding);
            let text = console.words.format(
                "cli-lint-finding",
                &[
                    ("file", path.display().to_string().into()),
                    (
                        "severity",
                        console.words.text(severity_key(finding.severity)).into(),
                    ),
                    ("finding", sentence.into()),
                ],
            );
            console.line(&text)?;
        }
        Ok(if self.is_empty() { FINE } else { FINDINGS })
    }
}

/// Everything that the session's own maker may see.
fn findings(session: &Session) -> Vec<Finding> {
    let rulebook = shipped_rules();
    let options = Options {
        rulebook: &rulebook,
        anonymous: is_nameless(session),
    };
    lint(&session.view_for(&session.origin().stamp.by), &options)
}

fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "cli-error",
        Severity::Warning => "cli-warning",
    }
}

#[derive(Serialize)]
struct FileDto {
    file: String,
    readable: bool,
    problems: Vec<ProblemDto>,
    findings: Vec<FindingDto>,
}

#[derive(Serialize)]
struct ProblemDto {
    severity: &'static str,
    line: Option<u32>,
    column: Option<u32>,
    record: Option<String>,
    what: String,
}

#[derive(Serialize)]
struct FindingDto {
    rule: usize,
    severity: &'static str,
    place: String,
    action: Option<String>,
    target: Option<String>,
    what: String,
    why: String,
}

/// The same for programs: a list of files.
pub(super) fn json(args: &Args, console: &mut Console<'_>) -> Result<u8, Stop> {
    let (mut worst, mut all) = (FINE, Vec::new());
    for path in &args.files {
        let bytes = match files::read(path, &console.words) {
            Ok(bytes) => bytes,
            Err(stop) => {
                worst = worst.max(console.stop(&stop));
                continue;
            }
        };
        let (code, file) = file_dto(path, &bytes, console);
        worst = worst.max(code);
        all.push(file);
    }
    let mut text = serde_json::to_string_pretty(&all).unwrap_or_default();
    text.push('\n');
    console.data(text.as_bytes())?;
    Ok(worst)
}

fn file_dto(path: &Path, bytes: &[u8], console: &Console<'_>) -> (u8, FileDto) {
    let words = &console.words;
    let problems: Vec<_> = verify(bytes, clock::now())
        .iter()
        .map(|one| ProblemDto {
            severity: match one.severity {
                FileSeverity::Error => "error",
                FileSeverity::Warning => "warning",
            },
            line: one.line,
            column: one.column,
            record: one.record.clone(),
            what: one.sentence(words),
        })
        .collect();
    let opened = read_session(bytes).ok();
    let found = opened.as_ref().map(|opened| {
        let session = &opened.session;
        let found = findings(session).into_iter();
        found.map(|one| finding_dto(&one, session, console)).collect()
    });
    let findings: Vec<_> = found.unwrap_or_default();
    let code = match (&opened, problems.is_empty() && findings.is_empty()) {
        (None, _) => UNUSABLE,
        (Some(_), true) => FINE,
        (Some(_), false) => FINDINGS,
    };
    let file = FileDto {
        file: path.display().to_string(),
        readable: opened.is_some(),
        problems,
        findings,
    };
    (code, file)
}

fn finding_dto(finding: &Finding, session: &Session, console: &Console<'_>) -> FindingDto {
    let action = |pair: Pair| session.action(pair.action).map(|item| item.code.to_string());
    let target = |pair: Pair| session.target(pair.target).map(|item| item.code.to_string());
    let (action, target) = match &finding.place {
        Place::Pair(pair) | Place::Reservation(pair, _) => (action(*pair), target(*pair)),
        Place::Judgement(key) => (action(key.pair), target(key.pair)),
        Place::Item(side, item) => {
            let code = session.plan(*side).item(*item).map(|item| item.code.to_string());
            match side {
                Side::Action => (code, None),
                Side::Target => (None, code),
            }
        }
        Place::Session
        | Place::Plan(_)
        | Place::Comment(_)
        | Place::Proposal(_)
        | Place::Question(_)
        | Place::Record(_) => (None, None),
    };
    FindingDto {
        rule: finding.rule.number(),
        severity: match finding.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
        },
        place: phrase::place(&console.words, session, &finding.place),
        action,
        target,
        what: phrase::what(&console.words, finding),
        why: phrase::why(&console.words, finding.rule).to_owned(),
    }
}
