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
}

impl Line<'_> {
    /// Returns an error at the first place of the line that concerns it.
    pub(super) fn error(&self, problem: Problem) -> SessionFileError {
        let found = match &problem {
            Problem::UnknownItem { code } | Problem::ReviewerCode { code } => {
                self.text.find(&format!("\"{code}\""))
            }
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
            column: Some(column),
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
        };
        self.at += length;
        self.number += 1;
        Some(line)
    }
}

/// Reads a record: the line without the comma at its end.
pub(super) fn parse<'t, T: Deserialize<'t>>(line: Line<'t>) -> Result<T, SessionFileError> {
    let Some(record) = line.text.strip_suffix(',') else {
        let column = line.text.chars().count() as u32 + 1;
        return Err(line.error_at(column, Problem::Layout { expected: "," }));
    };
    ron::from_str(record).map_err(|error| {
        // A record has no line breaks, but a comment in it could pretend to.
        let column = if error.span.start.line == 1 {
            error.span.start.col
        } else {
            1
        };
        line.error_at(
            column as u32,
            Problem::Syntax {
                detail: error.code.to_string(),
            },
        )
    })
}
