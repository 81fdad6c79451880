//! Roster files: who the reviewers' codes stand for, apart from the session, so that sessions may travel with
//! codes only.
//!
//! ```text
//! (
//! format: "seagrass-roster",
//! version: 1,
//! session: "<the session's id>",
//! title: "Alignment review",
//! people: [
//! (code:"R07",name:"A. Sample",delegation:"Delegation of Example",role:delegate,region:"Gulf"),
//! ],
//! )
//! ```
//!
//! Written one person a line, in the order of codes, the same text for the same roster; read in any layout,
//! since people write in it. Empty fields are left out. A field that is not known here is an error.

mod error;
mod file;
#[cfg(test)]
mod tests;

pub use error::{RosterFileError, RosterProblem};
pub use file::{read_roster, write_roster};

use crate::model::{Current, ReviewerCode, Role, Session, SessionId};

/// The name of the format in the header.
pub const FORMAT: &str = "seagrass-roster";

/// The version of the format that is written, and the newest that is read.
pub const VERSION: u32 = 1;

/// The size in bytes above which a file is not read: far more than any roster.
pub const LARGEST_BYTES: u64 = 20_000_000;

/// Who the reviewers of a session are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster {
    /// The session.
    pub session: SessionId,
    /// Its title when the roster was written; for people.
    pub title: String,
    /// By code, each code once.
    people: Vec<Person>,
}

/// What a roster says of one reviewer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The code.
    pub code: ReviewerCode,
    /// The name; may be empty.
    pub name: String,
    /// The delegation or body; may be empty.
    pub delegation: String,
    /// In which capacity, if said.
    pub role: Option<Role>,
    /// The region; may be empty.
    pub region: String,
}

impl Roster {
    /// Returns a roster of these people; nothing if two have the same code.
    pub fn new(session: SessionId, title: String, mut people: Vec<Person>) -> Option<Self> {
        people.sort_by(|one, other| one.code.cmp(&other.code));
        let is_twice = people
            .iter()
            .zip(people.iter().skip(1))
            .any(|(one, next)| one.code == next.code);
        (!is_twice).then_some(Self {
            session,
            title,
            people,
        })
    }

    /// Returns who is on a session's roster now. Of an entry that two copies changed differently only the code
    /// is known; [`contested`](Self::contested) names those.
    pub fn of(session: &Session) -> Self {
        let people = session.reviewers().map(|code| {
            let entry = session.reviewer(code).cloned().unwrap_or_default();
            let seat = session.seat(code);
            Person {
                code: code.clone(),
                name: entry.name,
                delegation: entry.delegation,
                role: seat.role,
                region: seat.region,
            }
        });
        Self {
            session: session.id(),
            title: session.details().title,
            people: people.collect(),
        }
    }

    /// Returns the reviewers of whom two copies say different things.
    pub fn contested(session: &Session) -> Vec<&ReviewerCode> {
        session
            .reviewer_records()
            .filter(|(_, record)| record.current() == Current::Conflict)
            .map(|(code, _)| code)
            .collect()
    }

    /// Returns everybody, by code.
    pub fn people(&self) -> &[Person] {
        &self.people
    }

    /// Returns what is said of a reviewer.
    pub fn person(&self, code: &ReviewerCode) -> Option<&Person> {
        let at = self.people.binary_search_by(|one| one.code.cmp(code)).ok()?;
        self.people.get(at)
    }

    /// Fills in what is empty here and said there. Who is only there is left out.
    #[must_use]
    pub fn filled_from(mut self, other: &Self) -> Self {
        let fill = |own: &mut String, other: &str| {
            if own.is_empty() {
                other.clone_into(own);
            }
        };
        for person in &mut self.people {
            let Some(known) = other.person(&person.code) else {
                continue;
            };
            fill(&mut person.name, &known.name);
            fill(&mut person.delegation, &known.delegation);
            fill(&mut person.region, &known.region);
            person.role = person.role.or(known.role);
        }
        self
    }
}
