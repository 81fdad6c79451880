//! Lines of a file, one after the other, none longer than a limit.

use std::collections::VecDeque;
use std::io::{self, BufRead};

/// A row is not longer than this, in bytes; a longer one is refused.
pub(in crate::exchange) const LONGEST_ROW: usize = 4 << 20;

/// Lines of a file, with limits.
pub(in crate::exchange) struct Lines<R> {
    source: R,
    /// Lines read too far, to be read again.
    pub(in crate::exchange) again: VecDeque<Vec<u8>>,
    /// The number of the last line, from 1.
    pub(in crate::exchange) number: u64,
    /// Whether a row or the header ended with a carriage return. Inside of quotes it belongs to the text.
    pub(in crate::exchange) has_return: bool,
}

/// What a line was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::exchange) enum Found {
    /// A line.
    Line,
    /// One that is longer than any row.
    TooLong,
    /// There is none.
    End,
}

impl<R: BufRead> Lines<R> {
    /// The lines of a source.
    pub(in crate::exchange) fn new(source: R) -> Self {
        Self {
            source,
            again: VecDeque::new(),
            number: 0,
            has_return: false,
        }
    }

    /// Reads a line without its end.
    pub(in crate::exchange) fn next(&mut self, line: &mut Vec<u8>) -> io::Result<Found> {
        line.clear();
        if let Some(again) = self.again.pop_front() {
            *line = again;
            self.number += 1;
            return Ok(Found::Line);
        }
        let mut is_too_long = false;
        let mut has_any = false;
        loop {
            let ready = match self.source.fill_buf() {
                Ok(ready) => ready,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            if ready.is_empty() {
                break;
            }
            has_any = true;
            let end = ready.iter().position(|byte| *byte == b'\n');
            let piece = ready.get(..end.unwrap_or(ready.len())).unwrap_or_default();
            if line.len() + piece.len() > LONGEST_ROW {
                is_too_long = true;
            } else {
                line.extend_from_slice(piece);
            }
            let used = end.map_or(ready.len(), |end| end + 1);
            self.source.consume(used);
            if end.is_some() {
                break;
            }
        }
        if !has_any {
            return Ok(Found::End);
        }
        self.number += 1;
        Ok(if is_too_long { Found::TooLong } else { Found::Line })
    }
}
