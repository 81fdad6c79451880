//! A session file as lines: each record is one, so damage in one leaves the others readable.

use serde::Deserialize;

use super::error::{Problem, SessionFileError};
use super::header::record_on;

/// One line of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line<'t> {
    /// What it says, without its end.
    pub(super) text: &'t str,
    /// Its number, from 1.
    pub(super) number: u32,
    /// Where it begins in the text, in bytes.
    pub(super) at: usize,
    /// For a piece of a damaged line: the number of characters before it on that line.
    pub(super) piece_after: Option<u32>,
}

/// What the records that are lost one by one begin with; inside a text the quote would be escaped.
const BEGINNINGS: [&str; 6] = [
    "(id:\"",
    "(item:(code:\"",
    "(heading:(code:\"",
    "(plan:(id:\"",
    "(reviewers:[\"",
    "(group:\"",
];

impl Line<'_> {
    /// Splits a line into records that run together since the line end between them is damaged.
    pub(super) fn pieces(self) -> Vec<Self> {
        let mut starts = vec![0];
        for beginning in BEGINNINGS {
            starts.extend(self.text.match_indices(beginning).map(|(at, _)| at));
        }
        // A plan begins with an id too, inside its own brackets.
        starts.retain(|at| {
            !self
                .text
                .get(..*at)
                .is_some_and(|before| before.ends_with("(plan:"))
        });
        starts.sort_unstable();
        starts.dedup();
        let ends = starts.iter().copied().skip(1).chain([self.text.len()]);
        let piece = |(start, end): (usize, usize)| {
            let before = self.text.get(..start)?;
            let text = self.text.get(start..end)?;
            Some(Self {
                text,
                at: self.at + start,
                piece_after: Some(before.chars().count() as u32),
                ..self
            })
        };
        let pieces = starts.iter().copied().zip(ends).filter_map(piece);
        pieces.filter(|piece| !piece.text.is_empty()).collect()
    }
}

impl<'t> Line<'t> {
    /// Returns the record: the line without the comma at its end. Of a piece, what follows the record
    /// is passed over: its content has an id or a hash to prove it.
    fn record(&self) -> Result<&'t str, SessionFileError> {
        let to_bracket = |text: &'t str| text.get(..=text.rfind(')')?);
        let record = match self.piece_after {
            None => self.text.strip_suffix(','),
            Some(_) => to_bracket(self.text),
        };
        record.ok_or_else(|| {
            let column = self.text.chars().count() as u32 + 1;
            self.error_at(column, Problem::Layout { expected: "," })
        })
    }

    /// Returns an error at the first place of the line that concerns it.
    pub(super) fn error(&self, problem: Problem) -> SessionFileError {
        let found = match &problem {
            Problem::UnknownItem { code }
            | Problem::ReviewerCode { code }
            | Problem::Record(crate::model::Fault::UnknownHeading(code)) => {
                self.text.find(&format!("\"{code}\""))
            }
            Problem::UnknownName { name } => self.text.find(&format!("\"{name}\"")),
            Problem::Decision(_) | Problem::Record(crate::model::Fault::OtherKind) => self.text.find("says:"),
            Problem::DecisionValue => self.text.find("value:"),
            Problem::Record(crate::model::Fault::WrongRound(_)) => self.text.find("about:"),
            Problem::Record(crate::model::Fault::UnknownReviewer(code)) => {
                self.text.find(&format!("\"{code}\""))
            }
            Problem::Record(crate::model::Fault::WrongTime(_)) => self.text.find("at:\""),
            _ => None,
        };
        let before = found.and_then(|at| self.text.get(..at)).unwrap_or_default();
        self.error_at(before.chars().count() as u32 + 1, problem)
    }

    /// Returns an error at a column of the line, from 1.
    pub(super) fn error_at(&self, column: u32, problem: Problem) -> SessionFileError {
        SessionFileError {
            line: Some(self.number),
            column: Some(self.piece_after.unwrap_or(0) + column),
            record: record_on(self.text),
            problem,
        }
    }
}

/// Walks over the lines of a text.
#[derive(Clone, Debug)]
pub(super) struct Lines<'t> {
    text: &'t str,
    at: usize,
    number: u32,
}

impl<'t> Lines<'t> {
    /// Starts at a byte, which begins the line with that number.
    pub(super) fn new(text: &'t str, at: usize, number: u32) -> Self {
        Self { text, at, number }
    }

    /// Goes on at a byte behind the present one.
    pub(super) fn skip_to(&mut self, at: usize) {
        let passed = self.text.get(self.at..at).unwrap_or_default();
        self.number += passed.bytes().filter(|byte| *byte == b'\n').count() as u32;
        self.at = at;
    }

    /// Returns the place behind the last line.
    pub(super) fn end(&self) -> Line<'t> {
        Line {
            text: "",
            number: self.number,
            at: self.at,
            piece_after: None,
        }
    }
}

impl<'t> Iterator for Lines<'t> {
    type Item = Line<'t>;

    fn next(&mut self) -> Option<Line<'t>> {
        let rest = self.text.get(self.at..).filter(|rest| !rest.is_empty())?;
        let (text, length) = match rest.split_once('\n') {
            Some((text, _)) => (text, text.len() + 1),
            None => (rest, rest.len()),
        };
        let line = Line {
            text,
            number: self.number,
            at: self.at,
            piece_after: None,
        };
        self.at += length;
        self.number += 1;
        Some(line)
    }
}

/// Reads a record of any kind.
pub(super) fn parse<'t, T: Deserialize<'t>>(line: Line<'t>) -> Result<T, SessionFileError> {
    parse_or(line, |_| None)
}

/// Reads a record by a quicker way or, where that does not understand it, by ron.
pub(super) fn parse_or<'t, T: Deserialize<'t>>(
    line: Line<'t>,
    quicker: fn(&'t str) -> Option<T>,
) -> Result<T, SessionFileError> {
    let record = line.record()?;
    if let Some(value) = quicker(record) {
        return Ok(value);
    }
    ron::from_str(record).map_err(|error| {
        // A record has no line breaks, but a comment in it could pretend to.
        let column = if error.span.start.line == 1 {
            error.span.start.col
        } else {
            1
        };
        line.error_at(column as u32, Problem::of_parser(&error.code))
    })
}
