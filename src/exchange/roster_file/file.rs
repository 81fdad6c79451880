//! Rosters as text.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use super::error::{RosterFileError, RosterProblem};
use super::{FORMAT, LARGEST_BYTES, Person, Roster, VERSION};
use crate::exchange::plan_file::locate::{Scanner, Token, position};
use crate::model::{ReviewerCode, Role, SessionId, VersionId};

/// A roster file.
#[derive(Deserialize)]
#[serde(rename = "RosterFile", deny_unknown_fields)]
struct FileDto {
    format: String,
    version: u32,
    session: String,
    #[serde(default)]
    title: String,
    people: Vec<PersonDto>,
}

/// What every version of a roster file starts with.
#[derive(Deserialize)]
#[serde(rename = "RosterFile")]
struct HeaderDto {
    format: String,
    #[serde(default)]
    version: u32,
}

/// One person.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Person", deny_unknown_fields)]
struct PersonDto {
    code: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    delegation: String,
    #[serde(default, skip_serializing_if = "RoleDto::is_unsaid")]
    role: RoleDto,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    region: String,
}

/// In which capacity.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Role", rename_all = "snake_case")]
enum RoleDto {
    #[default]
    #[serde(skip)]
    Unsaid,
    Delegate,
    Expert,
    Observer,
    Secretariat,
}

impl RoleDto {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "the signature that serde asks for"
    )]
    fn is_unsaid(&self) -> bool {
        *self == Self::Unsaid
    }

    fn of(role: Option<Role>) -> Self {
        match role {
            None => Self::Unsaid,
            Some(Role::Delegate) => Self::Delegate,
            Some(Role::Expert) => Self::Expert,
            Some(Role::Observer) => Self::Observer,
            Some(Role::Secretariat) => Self::Secretariat,
        }
    }

    fn role(self) -> Option<Role> {
        match self {
            Self::Unsaid => None,
            Self::Delegate => Some(Role::Delegate),
            Self::Expert => Some(Role::Expert),
            Self::Observer => Some(Role::Observer),
            Self::Secretariat => Some(Role::Secretariat),
        }
    }
}

/// Reads a roster from the bytes of a file, or says what is wrong first.
pub fn read_roster(bytes: &[u8]) -> Result<Roster, RosterFileError> {
    let text = text_of(bytes)?;
    let file = match ron::from_str::<FileDto>(text) {
        Ok(file) => file,
        // What a later version adds is not a mistake in the file, so the header speaks first.
        Err(error) => {
            let header = ron::from_str::<HeaderDto>(text).ok();
            let problem = header.and_then(|header| header_problem(header.format, header.version));
            return Err(match problem {
                Some(problem) => whole(problem),
                None => syntax(&error),
            });
        }
    };
    if let Some(problem) = header_problem(file.format, file.version) {
        return Err(whole(problem));
    }
    let Some(session) = VersionId::from_hex(&file.session) else {
        return Err(at_field(text, "session", 0, RosterProblem::Session(file.session)));
    };
    let mut people = Vec::with_capacity(file.people.len());
    let mut codes = HashSet::new();
    for (place, person) in file.people.into_iter().enumerate() {
        let code = match ReviewerCode::new(&person.code) {
            // Space around it would not come back.
            Ok(code) if code.as_str() == person.code => code,
            Ok(_) | Err(_) => return Err(at_field(text, "code", place, RosterProblem::Code(person.code))),
        };
        if !codes.insert(code.clone()) {
            return Err(at_field(text, "code", place, RosterProblem::Twice(person.code)));
        }
        people.push(Person {
            code,
            name: person.name,
            delegation: person.delegation,
            role: person.role.role(),
            region: person.region,
        });
    }
    Roster::new(SessionId(session), file.title, people)
        .ok_or_else(|| whole(RosterProblem::Twice(String::new())))
}

/// Writes a roster as text; the same roster gives the same text.
pub fn write_roster(roster: &Roster) -> String {
    let mut out = String::from("(\nformat: ");
    serialised(FORMAT, &mut out);
    out.push_str(",\nversion: ");
    out.push_str(&VERSION.to_string());
    out.push_str(",\nsession: ");
    serialised(&roster.session.0.to_string(), &mut out);
    out.push_str(",\ntitle: ");
    serialised(&roster.title, &mut out);
    out.push_str(",\npeople: [\n");
    for person in roster.people() {
        let dto = PersonDto {
            code: person.code.to_string(),
            name: person.name.clone(),
            delegation: person.delegation.clone(),
            role: RoleDto::of(person.role),
            region: person.region.clone(),
        };
        serialised(&dto, &mut out);
        out.push_str(",\n");
    }
    out.push_str("],\n)\n");
    out
}

fn serialised<T: Serialize + ?Sized>(value: &T, out: &mut String) {
    let written = ron::Options::default().to_writer(&mut *out, value);
    // Writing plain records of texts to memory has no way to fail.
    debug_assert!(written.is_ok(), "{written:?}");
}

fn whole(problem: RosterProblem) -> RosterFileError {
    RosterFileError {
        position: None,
        problem,
    }
}

fn text_of(bytes: &[u8]) -> Result<&str, RosterFileError> {
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(whole(RosterProblem::TooLarge));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(whole(RosterProblem::Empty));
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let before = String::from_utf8_lossy(good);
        RosterFileError {
            position: Some(position(&before, before.len())),
            problem: RosterProblem::NotText,
        }
    })
}

/// Says what is wrong with a header, if anything.
fn header_problem(format: String, version: u32) -> Option<RosterProblem> {
    if format != FORMAT {
        Some(RosterProblem::OtherFormat(format))
    } else if version == 0 || version > VERSION {
        Some(RosterProblem::OtherVersion(version))
    } else {
        None
    }
}

fn syntax(error: &ron::error::SpannedError) -> RosterFileError {
    let start = &error.span.start;
    RosterFileError {
        position: Some((start.line as u32, start.col as u32)),
        problem: match &error.code {
            ron::Error::ExceededRecursionLimit => RosterProblem::TooDeep,
            other => RosterProblem::Syntax(other.to_string()),
        },
    }
}

/// An error at the value of a field: the one with that name, of so many before it.
fn at_field(text: &str, field: &str, place: usize, problem: RosterProblem) -> RosterFileError {
    let mut words = ["", ""];
    let mut values = Scanner { text, at: 0 }.filter_map(|token| {
        let is_value = words == [field, ":"];
        let [_, last] = words;
        words = [last, if let Token::Word(word) = token { word } else { "" }];
        match token {
            Token::Text(at, _) if is_value => Some(at),
            _ => None,
        }
    });
    RosterFileError {
        position: values.nth(place).map(|at| position(text, at)),
        problem,
    }
}
