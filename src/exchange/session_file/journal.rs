//! The lines of the recovery journal: each change as it was made, one version or act a line.

use super::convert::{self, Reviewers};
use super::error::{Problem, SessionFileError};
use super::header::record_on;
use super::lines::{Line, parse};
use super::read::{Kind, version_of};
use super::{proceedings, write};
use crate::command::Written;
use crate::model::{Act, AnyVersion, Fault, LogEntry, Session};

/// What one line of a journal holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JournalEntry {
    /// A version of a record.
    Version(AnyVersion),
    /// An act of the history.
    Act(Act),
    /// An entry of the log.
    Log(LogEntry),
}

/// Returns what a step wrote as lines without line ends: the versions, then the act, then the entry of the log.
///
/// The session is needed for the codes of its plans' items.
pub fn journal_lines(session: &Session, written: &Written) -> Vec<String> {
    let mut lines: Vec<_> = written
        .versions
        .iter()
        .map(|version| version_line(session, version))
        .collect();
    let mut line = String::from("act ");
    write::act(&written.act, &mut line);
    lines.push(line);
    if let Some(entry) = &written.log {
        let mut line = String::from("log ");
        proceedings::write_log(entry, &mut line);
        lines.push(line);
    }
    lines
}

fn version_line(session: &Session, version: &AnyVersion) -> String {
    let mut line = String::with_capacity(256);
    match version {
        AnyVersion::Details(version) => {
            line.push_str("details ");
            write::details(version, &mut line);
        }
        AnyVersion::Reviewer(code, version) => {
            line.push_str("reviewer ");
            write::reviewer(code, version, &mut line);
        }
        AnyVersion::Judgement(key, version) => {
            line.push_str("judgement ");
            write::judgement(session, key, version, &mut line);
        }
        AnyVersion::Comment(id, version) => {
            line.push_str("comment ");
            write::comment(session, *id, version, &mut line);
        }
        AnyVersion::Proceeding(key, version) => {
            line.push_str("proceeding ");
            proceedings::write_proceeding(session, key, version, &mut line);
        }
    }
    line
}

/// Reads a line of a journal that belongs to the session; what does not fit its id is refused.
///
/// Whether the reviewers are on the roster is not asked, since an earlier line may have entered them.
pub fn read_journal_line(session: &Session, line: &str) -> Result<JournalEntry, SessionFileError> {
    let text = line.trim_end_matches(['\r', '\n']);
    let (kind, record) = text.split_once(' ').unwrap_or((text, ""));
    let kind = match kind {
        "details" => Kind::Details,
        "reviewer" => Kind::Reviewer,
        "judgement" => Kind::Judgement,
        "comment" => Kind::Comment,
        "act" => Kind::Act,
        "proceeding" => Kind::Proceeding,
        "log" => Kind::Log,
        _ => {
            return Err(SessionFileError {
                record: record_on(record),
                ..SessionFileError::whole(Problem::Syntax {
                    detail: "unknown kind of journal line".to_owned(),
                })
            });
        }
    };
    // A record ends with a comma in a file, and without one here.
    let row = format!("{record},");
    let row = Line {
        text: &row,
        number: 1,
        at: 0,
        piece_after: None,
    };
    read_record(kind, row, session).map_err(|error| SessionFileError {
        line: None,
        column: None,
        ..error
    })
}

fn read_record(kind: Kind, row: Line<'_>, session: &Session) -> Result<JournalEntry, SessionFileError> {
    let mut reviewers = Reviewers::default();
    if kind == Kind::Act {
        let act = convert::act(&parse(row)?, &mut reviewers).map_err(|problem| row.error(problem))?;
        let computed = Act::new(act.kind, act.stamp.clone(), act.versions.clone()).id.0;
        if computed != act.id.0 {
            return Err(row.error(Fault::WrongId { computed }.into()));
        }
        return Ok(JournalEntry::Act(act));
    }
    if kind == Kind::Log {
        let line = parse(row)?;
        let entry = proceedings::log_entry(&line, &mut reviewers).map_err(|problem| row.error(problem))?;
        let computed = entry.computed_id();
        if computed != entry.id {
            return Err(row.error(Fault::WrongId { computed }.into()));
        }
        return Ok(JournalEntry::Log(entry));
    }
    let version = version_of(kind, row, session, &mut reviewers)?;
    let computed = session.computed_id(&version);
    if computed != version.id() {
        return Err(row.error(Fault::WrongId { computed }.into()));
    }
    Ok(JournalEntry::Version(version))
}
