//! Checking a file: everything that is wrong with it, not only the first thing.

use std::collections::{HashMap, HashSet};

use super::error::SessionFileError;
use super::header;
use super::layout;
use super::lines::Lines;
use super::read::{find_damage, read_body, read_session};
use super::salvage::salvage;
use crate::model::{
    Act, ActKind, Current, LogFault, Proceeding, Record, Reviewer, ReviewerCode, Round, Session, UtcSeconds,
    Version, VersionId, log,
};
use crate::phrase::catalogue::{Arg, Catalogue};

/// How far clocks of different computers are trusted to differ.
const TOLERANCE_SECONDS: i64 = 86_400;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The file opens, but a person should look at this.
    Warning,
    /// The file does not open, something in it is lost, or the log does not fit.
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
    /// Another program laid the file out anew; places of other findings are those of the restored layout.
    fn laid_out_anew() -> Self {
        Self {
            severity: Severity::Warning,
            line: None,
            column: None,
            record: None,
            key: "file-finding-laid-out-anew",
            args: Vec::new(),
        }
    }

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
    if let Some(restored) = layout::restored(&text) {
        let mut findings = verify(restored.as_bytes(), now);
        findings.insert(0, Finding::laid_out_anew());
        return findings;
    }
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
        for fault in log::verify(&session) {
            let (key, other) = log_fault(&fault);
            warnings.found.push((Severity::Error, fault.at(), key, other));
        }
        findings.extend(with_lines(warnings.found, &text));
    }
    findings.sort_by_key(|finding| (finding.line, finding.column));
    findings
}

/// What is odd about a session that can be opened.
struct Warnings {
    now: UtcSeconds,
    found: Vec<Found>,
}

/// How much it matters, which record, which sentence, and which other record the sentence names.
type Found = (Severity, VersionId, &'static str, Option<VersionId>);

/// Returns the sentence for what does not fit in the log, and the other record that it names.
pub(super) fn log_fault(fault: &LogFault) -> (&'static str, Option<VersionId>) {
    match fault {
        LogFault::WrongId { .. } => ("file-finding-log-wrong-id", None),
        LogFault::MissingEntry { missing, .. } => ("file-finding-log-missing-entry", Some(*missing)),
        LogFault::MissingVersion { missing, .. } => ("file-finding-log-missing-version", Some(*missing)),
        LogFault::OtherStamp { version, .. } => ("file-finding-log-other-stamp", Some(*version)),
        LogFault::Unlogged { .. } => ("file-finding-log-unlogged", None),
    }
}

impl Warnings {
    fn look_at(&mut self, session: &Session) {
        self.record(session.details_record());
        for (code, record) in session.reviewer_records() {
            let stand_ins = stand_ins(session, code, record);
            self.record_but(record, |id| stand_ins.contains(id));
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
                self.note(first.id, "file-error-comment-without-start", None);
            }
            let answered = first.content.as_ref().and_then(|comment| comment.reply_to);
            if answered.is_some_and(|answered| session.comment_record(answered).is_none()) {
                self.note(first.id, "file-finding-reply-unknown", None);
            }
        }
        let known = all_versions(session);
        for (_, record) in session.proceeding_records() {
            self.record(record);
            for version in record.versions() {
                if let Some(missing) = missing_in(session, version, &known) {
                    self.note(version.id, "file-finding-sealed-unknown", Some(missing));
                }
            }
        }
        for act in session.acts().filter(|act| is_whole_here(session, act)) {
            if let Some(missing) = act.versions.iter().find(|id| !known.contains(id)) {
                self.note(act.id.0, "file-finding-act-unknown", Some(*missing));
            }
        }
        for (id, at) in session.acts().map(|act| (act.id.0, act.stamp.at)) {
            if self.is_future(at) {
                self.note(id, "file-finding-future", None);
            }
        }
        for (id, at) in session.log().map(|entry| (entry.id, entry.stamp.at)) {
            if self.is_future(at) {
                self.note(id, "file-finding-future", None);
            }
        }
    }

    fn note(&mut self, id: VersionId, key: &'static str, missing: Option<VersionId>) {
        self.found.push((Severity::Warning, id, key, missing));
    }

    fn record<T: PartialEq>(&mut self, record: &Record<T>) {
        self.record_but(record, |_| false);
    }

    /// Looks at a record; versions that are absent on purpose are not missed.
    fn record_but<T: PartialEq>(&mut self, record: &Record<T>, is_absent: impl Fn(&VersionId) -> bool) {
        let known: HashSet<VersionId> = record.versions().iter().map(|one| one.id).collect();
        for version in record.versions() {
            if self.is_future(version.stamp.at) {
                self.note(version.id, "file-finding-future", None);
            }
            let is_missing = |id: &&VersionId| !known.contains(*id) && !is_absent(id);
            if let Some(missing) = version.supersedes.iter().find(is_missing) {
                self.note(version.id, "file-finding-supersedes-unknown", Some(*missing));
            }
        }
        if record.current() == Current::Conflict
            && let Some(head) = record.heads().last()
        {
            self.note(head.id, "file-finding-conflict", None);
        }
    }

    fn is_future(&self, at: UtcSeconds) -> bool {
        at.0 > self.now.0.saturating_add(TOLERANCE_SECONDS)
    }
}

/// Entries without a name that stood in for those of the record in a copy with codes only: what was written
/// there may replace them, though they are not kept beside the ones with names.
fn stand_ins(session: &Session, code: &ReviewerCode, record: &Record<Reviewer>) -> Vec<VersionId> {
    let first = record.versions().iter().filter(|one| one.supersedes.is_empty());
    first
        .map(|one| session.reviewer_id(code, Some(&Reviewer::default()), &one.stamp, &[]))
        .collect()
}

/// Returns a version that was sealed or opened and is not in the file. In somebody's copy the others'
/// judgements are absent on purpose.
fn missing_in(
    session: &Session,
    version: &Version<Proceeding>,
    known: &HashSet<VersionId>,
) -> Option<VersionId> {
    let is_missing = |id: &VersionId| !known.contains(id);
    match version.content.as_ref()? {
        Proceeding::Submission(submission) if session.copy_of().is_none() => {
            submission.sealed.iter().copied().find(is_missing)
        }
        Proceeding::Round(Round {
            opened: Some(opening),
            ..
        }) => opening.submissions.iter().map(|(_, id)| *id).find(is_missing),
        _ => None,
    }
}

/// Whether all that an act wrote must be in the file: somebody's copy has not what the others wrote, nor the
/// names on the roster.
fn is_whole_here(session: &Session, act: &Act) -> bool {
    let is_of_roster = matches!(act.kind, ActKind::Create | ActKind::PutReviewer);
    session
        .copy_of()
        .is_none_or(|copy| copy.reviewers.contains(&act.stamp.by) && !is_of_roster)
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
fn with_lines(found: Vec<Found>, text: &str) -> Vec<Finding> {
    let lines = if found.is_empty() {
        HashMap::new()
    } else {
        lines_of_records(text)
    };
    found
        .into_iter()
        .map(|(severity, id, key, missing)| {
            let line = lines.get(&id).copied();
            Finding {
                severity,
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

/// Returns the line on which each record stands first.
pub(super) fn lines_of_records(text: &str) -> HashMap<VersionId, u32> {
    let mut lines = HashMap::new();
    for line in Lines::new(text, 0, 1) {
        let id = line.text.strip_prefix("(id:\"").and_then(|rest| rest.get(..32));
        if let Some(id) = id.and_then(VersionId::from_hex) {
            lines.entry(id).or_insert(line.number);
        }
    }
    lines
}
