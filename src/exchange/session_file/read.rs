//! Opening: a whole file, or the first thing that is wrong with it.

use serde::Deserialize as _;
use serde::de::IgnoredAny;

use super::convert::{self, Reviewers};
use super::copy_line;
use super::copy_line::CopyLine;
use super::error::{Problem, SessionFileError};
use super::fast;
use super::header::{self, Header};
use super::layout;
use super::line::OriginLine;
use super::lines::{Line, Lines, parse, parse_or};
use super::plan::PlanReader;
use super::proceedings;
use crate::model::session::Origin;
use crate::model::{AnyVersion, Fault, Restorer, Session, Stamp};

/// The sections that every file has, in their order.
pub(super) const SECTIONS: [&str; 8] = [
    "origin",
    "actions",
    "targets",
    "details",
    "reviewers",
    "judgements",
    "comments",
    "history",
];

/// The sections that a file may have after those, in their order: version 2 of the format.
pub(super) const LATER_SECTIONS: [&str; 3] = ["copy", "proceedings", "log"];

/// A session from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The session.
    pub session: Session,
    /// The program that wrote the file, such as `seagrass 0.1.0`.
    pub written_by: String,
}

/// Reads a session file whole, or says what is wrong first.
///
/// A byte order mark, other line ends and another layout are accepted. A checksum that fits stands for all
/// ids; one that does not leads to a search for what was changed.
pub fn read_session(bytes: &[u8]) -> Result<Opened, SessionFileError> {
    let text = header::text_of(bytes)?;
    read_text(&text).or_else(|error| match layout::restored(&text) {
        Some(restored) => read_text(&restored),
        None => Err(error),
    })
}

fn read_text(text: &str) -> Result<Opened, SessionFileError> {
    let header = header::read_header(text)?;
    if !header.is_whole {
        return Err(find_damage(text, &header));
    }
    Ok(Opened {
        session: read_body(text, &header, false)?,
        written_by: header.written_by.into_owned(),
    })
}

/// Says what is wrong with a text whose checksum does not fit.
pub(super) fn find_damage(text: &str, header: &Header<'_>) -> SessionFileError {
    if let Some(error) = header::damage(text) {
        return error;
    }
    let found = read_body(text, header, true).err();
    let is_cut = !text.trim_end().ends_with("\n},\n)");
    match found {
        Some(error) if is_cut && is_on_last_line(text, &error) => SessionFileError {
            problem: Problem::Truncated,
            ..error
        },
        Some(error) => error,
        None => SessionFileError {
            line: Some(header.checksum_line),
            column: Some(1),
            record: None,
            problem: Problem::Checksum,
        },
    }
}

fn is_on_last_line(text: &str, error: &SessionFileError) -> bool {
    let last = text.lines().count() as u32;
    error.line.is_some_and(|line| line >= last)
}

/// Reads the sections. With `check_ids` all ids and hashes are computed again.
pub(super) fn read_body(
    text: &str,
    header: &Header<'_>,
    check_ids: bool,
) -> Result<Session, SessionFileError> {
    let mut body = Body {
        text,
        lines: Lines::new(text, header.body_at, header.body_line),
        foreign: Vec::new(),
    };
    let mut reviewers = Reviewers::default();
    let (origin_row, origin) = body.origin()?;
    let session_id = origin.session;
    let origin = origin_of(origin, &mut reviewers).map_err(|problem| origin_row.error(problem))?;
    let actions = body.plan("actions", check_ids)?;
    let targets = body.plan("targets", check_ids)?;
    let mut restorer = Restorer::new(actions, targets, origin, check_ids);
    if restorer.session().id().0 != session_id.0 {
        return Err(origin_row.error(Problem::WrongHash));
    }
    for kind in Kind::FIRST {
        body.begin(kind.section())?;
        while let Some(row) = body.row()? {
            add_row(kind, row, &mut restorer, &mut reviewers)?;
        }
    }
    let mut expected = Kind::LATER.into_iter();
    while let Some((name, line)) = body.begin_later_or_end()? {
        if header.version == 1 {
            // A release that reads version 1 only would pass over a blind round here.
            return Err(line.error(Problem::OfVersion2 {
                name: name.to_owned(),
            }));
        }
        let Some(kind) = expected.find(|kind| kind.section() == name) else {
            return Err(line.error(Problem::SectionTwice {
                name: name.to_owned(),
            }));
        };
        while let Some(row) = body.row()? {
            add_row(kind, row, &mut restorer, &mut reviewers)?;
        }
    }
    for (name, value) in body.foreign {
        restorer.add_foreign(name.to_owned(), value.to_owned());
    }
    Ok(restorer.finish())
}

/// What kind of record a row holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Details,
    Reviewer,
    Judgement,
    Comment,
    Act,
    Copy,
    Proceeding,
    Log,
}

impl Kind {
    /// All kinds, in the order of their sections.
    pub(super) const ALL: [Self; 8] = [
        Self::Details,
        Self::Reviewer,
        Self::Judgement,
        Self::Comment,
        Self::Act,
        Self::Copy,
        Self::Proceeding,
        Self::Log,
    ];

    /// The kinds that only version 2 of the format has.
    const LATER: [Self; 3] = [Self::Copy, Self::Proceeding, Self::Log];

    /// The kinds whose sections every file has.
    const FIRST: [Self; 5] = [
        Self::Details,
        Self::Reviewer,
        Self::Judgement,
        Self::Comment,
        Self::Act,
    ];

    /// Returns the name of the section that holds them.
    pub(super) fn section(self) -> &'static str {
        match self {
            Self::Details => "details",
            Self::Reviewer => "reviewers",
            Self::Judgement => "judgements",
            Self::Comment => "comments",
            Self::Act => "history",
            Self::Copy => "copy",
            Self::Proceeding => "proceedings",
            Self::Log => "log",
        }
    }
}

/// Reads one record and adds it to the session.
pub(super) fn add_row(
    kind: Kind,
    row: Line<'_>,
    restorer: &mut Restorer,
    reviewers: &mut Reviewers,
) -> Result<(), SessionFileError> {
    let at_row = |problem: Problem| row.error(problem);
    let at_fault = |fault: Fault| row.error(fault.into());
    if kind == Kind::Act {
        let act = convert::act(&parse_or(row, fast::act)?, reviewers).map_err(at_row)?;
        return restorer.add_act(act).map_err(at_fault);
    }
    if kind == Kind::Copy {
        let copy = copy_line::copy_of(parse::<CopyLine>(row)?, reviewers).map_err(at_row)?;
        return restorer.set_copy_of(copy).map_err(at_fault);
    }
    if kind == Kind::Log {
        let entry = proceedings::log_entry(&parse(row)?, reviewers).map_err(at_row)?;
        return restorer.add_log_entry(entry).map_err(at_fault);
    }
    let version = version_of(kind, row, restorer.session(), reviewers)?;
    restorer.add(version).map_err(at_fault)
}

/// Reads one version.
pub(super) fn version_of(
    kind: Kind,
    row: Line<'_>,
    session: &Session,
    reviewers: &mut Reviewers,
) -> Result<AnyVersion, SessionFileError> {
    let version = match kind {
        Kind::Details => convert::details(parse(row)?, reviewers),
        Kind::Reviewer => convert::reviewer(parse(row)?, reviewers),
        Kind::Judgement => convert::judgement(parse_or(row, fast::judgement)?, session, reviewers),
        Kind::Proceeding => proceedings::proceeding(parse(row)?, session, reviewers),
        Kind::Comment | Kind::Act | Kind::Copy | Kind::Log => {
            convert::comment(parse(row)?, session, reviewers)
        }
    };
    version.map_err(|problem| row.error(problem))
}

/// Makes what a session's identity is computed from.
pub(super) fn origin_of(line: OriginLine<'_>, reviewers: &mut Reviewers) -> Result<Origin, Problem> {
    Ok(Origin {
        title: line.title.into_owned(),
        stamp: Stamp {
            by: reviewers.code(&line.by)?,
            at: line.at.0,
        },
    })
}

/// Returns the name of the section that a line begins, and what follows it. A name is written without
/// escapes: what would need one is no name, or it would be written otherwise than it was read.
pub(super) fn section_begun<'t>(line: &Line<'t>) -> Option<(&'t str, &'t str)> {
    let (name, rest) = line.text.strip_prefix('"')?.split_once("\": ")?;
    let is_plain = |byte: u8| (b' '..=b'~').contains(&byte) && byte != b'"' && byte != b'\\';
    name.bytes().all(is_plain).then_some((name, rest))
}

/// Returns the length of the value that a text begins with, and checks that it is RON.
pub(super) fn value_length(text: &str) -> Result<usize, ron::error::SpannedError> {
    let mut reader = ron::Deserializer::from_str(text)?;
    match IgnoredAny::deserialize(&mut reader) {
        Ok(IgnoredAny) => Ok(text.len() - reader.remainder().len()),
        Err(error) => Err(reader.span_error(error)),
    }
}

/// A walk through the sections.
struct Body<'t> {
    text: &'t str,
    lines: Lines<'t>,
    foreign: Vec<(&'t str, &'t str)>,
}

impl<'t> Body<'t> {
    fn line(&mut self) -> Result<Line<'t>, SessionFileError> {
        let end = self.lines.end();
        self.lines.next().ok_or_else(|| end.error(Problem::Truncated))
    }

    /// Goes into a section; unknown ones on the way are kept.
    fn begin(&mut self, name: &'static str) -> Result<(), SessionFileError> {
        loop {
            let line = self.line()?;
            match section_begun(&line) {
                Some((found, "[")) if found == name => return Ok(()),
                Some((found, _)) if SECTIONS.contains(&found) => {
                    let mut passed = SECTIONS.iter().take_while(|one| **one != name);
                    return Err(line.error(if found == name || passed.any(|one| *one == found) {
                        Problem::SectionTwice {
                            name: found.to_owned(),
                        }
                    } else {
                        Problem::NoSection { name }
                    }));
                }
                Some((found, _)) => self.keep(line, found)?,
                None => return Err(line.error(Problem::NoSection { name })),
            }
        }
    }

    /// Goes into the next section of version 2, or to the end of the file; unknown sections on the way are kept.
    fn begin_later_or_end(&mut self) -> Result<Option<(&'t str, Line<'t>)>, SessionFileError> {
        loop {
            let line = self.line()?;
            match section_begun(&line) {
                Some((found, "[")) if LATER_SECTIONS.contains(&found) => return Ok(Some((found, line))),
                Some((found, _)) if SECTIONS.contains(&found) || LATER_SECTIONS.contains(&found) => {
                    return Err(line.error(Problem::SectionTwice {
                        name: found.to_owned(),
                    }));
                }
                Some((found, _)) => self.keep(line, found)?,
                None if line.text == "}," => break,
                None => return Err(line.error(Problem::Layout { expected: "}," })),
            }
        }
        let line = self.line()?;
        if line.text != ")" {
            return Err(line.error(Problem::Layout { expected: ")" }));
        }
        match self.lines.next() {
            None => Ok(None),
            Some(more) => Err(more.error(Problem::Layout {
                expected: "the end of the file",
            })),
        }
    }

    /// Keeps a section of a later release as it is.
    fn keep(&mut self, line: Line<'t>, name: &'t str) -> Result<(), SessionFileError> {
        if self.foreign.iter().any(|(one, _)| *one == name) {
            return Err(line.error(Problem::SectionTwice {
                name: name.to_owned(),
            }));
        }
        // Quote, name, quote, colon, space.
        let value_at = line.at + name.len() + 4;
        let rest = self.text.get(value_at..).unwrap_or_default();
        let length = value_length(rest).map_err(|error| {
            let start = error.span.start;
            let on_first = if start.line == 1 {
                name.chars().count() + 4
            } else {
                0
            };
            SessionFileError {
                line: Some(line.number + start.line as u32 - 1),
                column: Some((on_first + start.col) as u32),
                record: Some(name.to_owned()),
                problem: Problem::of_parser(&error.code),
            }
        })?;
        let (value, after) = rest.split_at_checked(length).unwrap_or((rest, ""));
        if !after.starts_with(",\n") {
            let at = value_at + length;
            return Err(header::at_offset(
                self.text,
                at,
                Problem::Layout { expected: "," },
            ));
        }
        self.foreign.push((name, value));
        self.lines.skip_to(value_at + length + 2);
        Ok(())
    }

    /// Returns the next row of the section, or nothing at its end.
    fn row(&mut self) -> Result<Option<Line<'t>>, SessionFileError> {
        let line = self.line()?;
        match line.text {
            "]," => Ok(None),
            text if text.starts_with('(') => Ok(Some(line)),
            _ => Err(line.error(Problem::Layout { expected: "]," })),
        }
    }

    fn origin(&mut self) -> Result<(Line<'t>, OriginLine<'t>), SessionFileError> {
        self.begin("origin")?;
        let line = self.line()?;
        let origin = parse(line)?;
        match self.row()? {
            None => Ok((line, origin)),
            Some(more) => Err(more.error(Problem::Layout { expected: "]," })),
        }
    }

    fn plan(
        &mut self,
        name: &'static str,
        check_all: bool,
    ) -> Result<std::sync::Arc<crate::model::Plan>, SessionFileError> {
        self.begin(name)?;
        let mut plan = PlanReader::default();
        loop {
            let end = self.lines.end();
            match self.row()? {
                Some(row) => plan.add(row)?,
                None => return plan.finish(end, check_all),
            }
        }
    }
}
