//! Checking a file: everything that is wrong with it, not only the first thing.

use std::collections::{HashMap, HashSet};

use super::error::SessionFileError;
use super::header;
use super::lines::Lines;
use super::read::{find_damage, read_body, read_session};
use super::salvage::salvage;
use crate::model::{Current, Record, Session, UtcSeconds, Version, VersionId};
use crate::phrase::catalogue::{Arg, Catalogue};

/// How far clocks of different computers are trusted to differ.
const TOLERANCE_SECONDS: i64 = 86_400;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file opens, but a person should look at this.
    Warning,
    /// The file does not open, or something in it is lost.
    Error,
}

/// Something that is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The line, from 1; nothing for what concerns the whole file.
    pub line: Option<u32>,
    /// The column in characters, from 1.
    pub column: Option<u32>,
    /// The record there, by its id or the item's code.
    pub record: Option<String>,
    /// The key of the sentence in the message catalogue.
    pub key: &'static str,
    /// The arguments of the sentence.
    pub args: Vec<(&'static str, Arg<'static>)>,
}

impl Finding {
    /// Returns the sentence for people, without the place.
    pub fn sentence(&self, catalogue: &Catalogue) -> String {
        catalogue.format(self.key, &self.args)
    }
}

impl From<SessionFileError> for Finding {
    fn from(error: SessionFileError) -> Self {
        Self {
            severity: Severity::Error,
            line: error.line,
            column: error.column,
            key: error.key(),
            args: error.args(),
            record: error.record,
        }
    }
}

/// Checks a file: every id and hash is computed again, and times are compared with `now`.
pub fn verify(bytes: &[u8], now: UtcSeconds) -> Vec<Finding> {
    if !header::holds_a_plan(bytes)
        && let Err(error) = read_session(bytes)
    {
        // Whatever it is, nothing more can be said about it.
        return vec![error.into()];
    }
    let (text, not_text) = match header::text_at_any_cost(bytes) {
        Ok(text) => text,
        Err(error) => return vec![error.into()],
    };
    let opened = header::read_header(&text).and_then(|header| match not_text {
        Some(error) => Err(error),
        None if header.is_whole => read_body(&text, &header, true),
        None => Err(find_damage(&text, &header)),
    });
    let mut findings = Vec::new();
    let session = match opened {
        Ok(session) => Some(session),
        Err(error) => {
            let mut salvage = salvage(bytes);
            // What opening says of a line names the damage better than the record that it costs.
            let listed = salvage.lost.iter().position(|loss| loss.line == error.line);
            if let Some(listed) = listed {
                salvage.lost.remove(listed);
            }
            findings.push(error.into());
            findings.extend(salvage.lost.into_iter().map(Finding::from));
            salvage.session
        }
    };
    if let Some(session) = session {
        let mut warnings = Warnings {
            now,
            found: Vec::new(),
        };
        warnings.look_at(&session);
        findings.extend(with_lines(warnings.found, &text));
    }
    findings.sort_by_key(|finding| (finding.line, finding.column));
    findings
}

/// What is odd about a session that can be opened.
struct Warnings {
    now: UtcSeconds,
    found: Vec<(VersionId, &'static str, Option<VersionId>)>,
}

impl Warnings {
    fn look_at(&mut self, session: &Session) {
        self.record(session.details_record());
        for (_, record) in session.reviewer_records() {
            self.record(record);
        }
        for (_, record) in session.judgement_records() {
            self.record(record);
        }
        for (id, record) in session.comment_records() {
            self.record(record);
            let Some(first) = record.versions().first() else {
                continue;
            };
            if record.versions().iter().all(|version| version.id != id.0) {
                self.found
                    .push((first.id, "file-error-comment-without-start", None));
            }
            let answered = first.content.as_ref().and_then(|comment| comment.reply_to);
            if answered.is_some_and(|answered| session.comment_record(answered).is_none()) {
                self.found.push((first.id, "file-finding-reply-unknown", None));
            }
        }
        for (_, record) in session.proceeding_records() {
            self.record(record);
        }
        let known = all_versions(session);
        for act in session.acts() {
            if let Some(missing) = act.versions.iter().find(|id| !known.contains(id)) {
                self.found
                    .push((act.id.0, "file-finding-act-unknown", Some(*missing)));
            }
            if self.is_future(act.stamp.at) {
                self.found.push((act.id.0, "file-finding-future", None));
            }
        }
    }

    fn record<T: PartialEq>(&mut self, record: &Record<T>) {
        for version in record.versions() {
            if self.is_future(version.stamp.at) {
                self.found.push((version.id, "file-finding-future", None));
            }
            let is_known = |id: &VersionId| record.versions().iter().any(|one| one.id == *id);
            if let Some(missing) = version.supersedes.iter().find(|id| !is_known(id)) {
                self.found
                    .push((version.id, "file-finding-supersedes-unknown", Some(*missing)));
            }
        }
        if record.current() == Current::Conflict
            && let Some(head) = record.heads().last()
        {
            self.found.push((head.id, "file-finding-conflict", None));
        }
    }

    fn is_future(&self, at: UtcSeconds) -> bool {
        at.0 > self.now.0.saturating_add(TOLERANCE_SECONDS)
    }
}

fn all_versions(session: &Session) -> HashSet<VersionId> {
    fn ids<T: PartialEq>(record: &Record<T>) -> impl Iterator<Item = VersionId> {
        record.versions().iter().map(|version: &Version<T>| version.id)
    }
    let mut known: HashSet<_> = ids(session.details_record()).collect();
    known.extend(session.reviewer_records().flat_map(|(_, record)| ids(record)));
    known.extend(session.judgement_records().flat_map(|(_, record)| ids(record)));
    known.extend(session.comment_records().flat_map(|(_, record)| ids(record)));
    known.extend(session.proceeding_records().flat_map(|(_, record)| ids(record)));
    known
}

/// Gives warnings the lines on which their records stand.
fn with_lines(found: Vec<(VersionId, &'static str, Option<VersionId>)>, text: &str) -> Vec<Finding> {
    let mut lines = HashMap::new();
    if !found.is_empty() {
        for line in Lines::new(text, 0, 1) {
            let id = line.text.strip_prefix("(id:\"").and_then(|rest| rest.get(..32));
            if let Some(id) = id.and_then(VersionId::from_hex) {
                lines.entry(id).or_insert(line.number);
            }
        }
    }
    found
        .into_iter()
        .map(|(id, key, missing)| {
            let line = lines.get(&id).copied();
            Finding {
                severity: Severity::Warning,
                line,
                column: line.map(|_| 1),
                record: Some(id.to_string()),
                key,
                args: missing
                    .iter()
                    .map(|missing| ("missing", Arg::from(missing.to_string())))
                    .collect(),
            }
        })
        .collect()
}
