//! The log of a file, computed again: whether it is whole, and the first entry that does not fit.

use std::collections::HashSet;

use super::error::SessionFileError;
use super::header::{self, Header};
use super::layout;
use super::read::read_body;
use super::salvage::salvage_with;
use super::verify::{lines_of_records, log_fault};
use crate::model::{Act, AnyVersion, LogEntry, LogFault, Session, VersionId, log};
use crate::phrase::catalogue::{Arg, Catalogue};

/// What the log of a file is like when all of it is computed again.
#[derive(Clone, Debug)]
pub struct ChainCheck {
    /// The session as it stands there, with what does not fit its id.
    pub session: Session,
    /// What does not fit in the log, in the order of the log.
    pub faults: Vec<ChainFault>,
    /// Lines that cannot be read; one of them may have been the end of the log.
    pub lost: Vec<SessionFileError>,
    /// Records outside the log and the proceedings that do not fit their ids, with the lines where they stand.
    pub wrong: Vec<(VersionId, Option<u32>)>,
}

/// Something in the log that does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChainFault {
    /// What it is.
    pub fault: LogFault,
    /// The line of the entry, or of the version that no entry names; from 1.
    pub line: Option<u32>,
}

impl ChainFault {
    /// Returns the sentence for people, without the place.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let (key, other) = log_fault(&self.fault);
        let args: Vec<_> = other
            .iter()
            .map(|other| ("missing", Arg::from(other.to_string())))
            .collect();
        words.format(key, &args)
    }
}

impl ChainCheck {
    /// Says whether everything fits, as far as a chain can show it.
    pub fn is_whole(&self) -> bool {
        self.faults.is_empty() && self.lost.is_empty() && self.wrong.is_empty()
    }

    /// Returns an entry of the log.
    pub fn entry(&self, id: VersionId) -> Option<&LogEntry> {
        self.session.log().find(|entry| entry.id == id)
    }
}

/// Reads a file and computes its log and all ids again, whatever its checksum says: who changes a file can
/// compute that too.
///
/// Fails only where nothing can be read: of a damaged file the readable lines are looked at.
pub fn check_chain(bytes: &[u8]) -> Result<ChainCheck, SessionFileError> {
    let (text, _) = header::text_at_any_cost(bytes)?;
    if let Some(restored) = layout::restored(&text) {
        return check_chain(restored.as_bytes());
    }
    let read = header::read_header(&text).and_then(|header| as_it_stands(&text, &header));
    let (session, lost) = match read {
        Ok(session) => (session, Vec::new()),
        Err(error) => {
            let mut salvage = salvage_with(bytes, false);
            let Some(session) = salvage.session else {
                return Err(error);
            };
            if salvage.lost.is_empty() {
                salvage.lost.push(error);
            }
            (session, salvage.lost)
        }
    };
    let lines = lines_of_records(&text);
    let line_of = |id: &VersionId| lines.get(id).copied();
    let faults = log::verify(&session).into_iter();
    let wrong = wrong_ids(&session);
    Ok(ChainCheck {
        faults: faults
            .map(|fault| ChainFault {
                fault,
                line: line_of(&fault.at()),
            })
            .collect(),
        wrong: wrong.into_iter().map(|id| (id, line_of(&id))).collect(),
        session,
        lost,
    })
}

fn as_it_stands(text: &str, header: &Header<'_>) -> Result<Session, SessionFileError> {
    read_body(text, header, false)
}

/// Returns what does not fit its id, but for what the log looks at.
fn wrong_ids(session: &Session) -> Vec<VersionId> {
    let mut wrong = Vec::new();
    let mut check = |version: AnyVersion| {
        if session.computed_id(&version) != version.id() {
            wrong.push(version.id());
        }
    };
    for version in session.details_record().versions() {
        check(AnyVersion::Details(version.clone()));
    }
    for (code, record) in session.reviewer_records() {
        for version in record.versions() {
            check(AnyVersion::Reviewer(code.clone(), version.clone()));
        }
    }
    for (key, record) in session.judgement_records() {
        for version in record.versions() {
            check(AnyVersion::Judgement(key.clone(), version.clone()));
        }
    }
    for (id, record) in session.comment_records() {
        for version in record.versions() {
            check(AnyVersion::Comment(*id, version.clone()));
        }
    }
    let named: HashSet<&VersionId> = session.log().flat_map(|one| one.versions.iter()).collect();
    for (key, record) in session.proceeding_records() {
        for version in record.versions().iter().filter(|one| !named.contains(&one.id)) {
            check(AnyVersion::Proceeding(key.clone(), version.clone()));
        }
    }
    for act in session.acts() {
        if Act::new(act.kind, act.stamp.clone(), act.versions.clone()).id != act.id {
            wrong.push(act.id.0);
        }
    }
    wrong
}
