//! Finding the place in a plan file that an error is about.
//!
//! The parser knows positions only of what it cannot read. For the rest, a scan of the text finds
//! where each heading and item stands. It runs only once something is wrong.

use super::error::{ContentError, PlanFileError, PlanFileProblem};
use crate::model::plan::Place;

/// An error of the parser, with the entry around it.
pub(super) fn syntax_error(text: &str, error: &ron::error::SpannedError) -> PlanFileError {
    let start = &error.span.start;
    let at = offset(text, start.line, start.col);
    let around = entries(text)
        .into_iter()
        .find(|entry| entry.start <= at && at < entry.end);
    PlanFileError {
        position: Some((start.line as u32, start.col as u32)),
        code: around.and_then(|entry| entry.code).map(|(_, code)| code),
        problem: PlanFileProblem::Syntax(error.code.to_string()),
    }
}

/// An error of the content, with the position of the code of the entry concerned.
pub(super) fn content_error(text: &str, error: ContentError) -> PlanFileError {
    let found = error
        .place
        .and_then(|place| entries(text).into_iter().find(|entry| entry.place == place));
    let at = found.map(|entry| entry.code.map_or(entry.start, |(at, _)| at));
    PlanFileError {
        position: at.map(|at| position(text, at)),
        code: error.code,
        problem: error.problem,
    }
}

/// Where a heading or item stands in the text, in bytes.
struct Located {
    place: Place,
    start: usize,
    end: usize,
    /// Where its code stands, and the code as written between the quotes.
    code: Option<(usize, String)>,
}

/// The brackets around the entries: the file, the plan, the list.
const DEPTH_OF_ENTRIES: usize = 3;

/// Finds the headings and items of a file, as far as its brackets make sense.
fn entries(text: &str) -> Vec<Located> {
    let mut found = Vec::<Located>::new();
    let mut depth = 0_usize;
    let mut next = Place::Heading(0);
    let mut words = ["", ""];
    for token in (Scanner { text, at: 0 }) {
        let open = found
            .last_mut()
            .filter(|entry| entry.end == text.len() && depth == DEPTH_OF_ENTRIES + 1);
        match token {
            Token::Open(start) => {
                if depth == DEPTH_OF_ENTRIES {
                    found.push(Located {
                        place: next,
                        start,
                        end: text.len(),
                        code: None,
                    });
                    next = match next {
                        Place::Heading(index) => Place::Heading(index + 1),
                        Place::Item(index) => Place::Item(index + 1),
                    };
                }
                depth += 1;
            }
            Token::Close(at) => {
                depth = depth.saturating_sub(1);
                if let Some(entry) = open {
                    entry.end = at + 1;
                }
            }
            Token::Word("headings") if depth + 1 == DEPTH_OF_ENTRIES => next = Place::Heading(0),
            Token::Word("items") if depth + 1 == DEPTH_OF_ENTRIES => next = Place::Item(0),
            Token::Text(at, code) if words == ["code", ":"] => {
                if let Some(entry) = open {
                    entry.code = Some((at, code.to_owned()));
                }
            }
            Token::Word(_) | Token::Text(..) => {}
        }
        let [_, last] = words;
        words = [last, if let Token::Word(word) = token { word } else { "" }];
    }
    found
}

/// A piece of the text that matters here.
#[derive(Clone, Copy)]
pub(in crate::exchange) enum Token<'a> {
    /// An opening bracket of any kind, and where.
    Open(usize),
    /// A closing bracket of any kind, and where.
    Close(usize),
    /// A name, a number or one other character.
    Word(&'a str),
    /// Where a text starts, and what stands between its quotes.
    Text(usize, &'a str),
}

/// Splits text into tokens, passing over space and comments.
pub(in crate::exchange) struct Scanner<'a> {
    /// The text.
    pub(in crate::exchange) text: &'a str,
    /// How far it was read, in bytes.
    pub(in crate::exchange) at: usize,
}

impl<'a> Scanner<'a> {
    /// Takes a number of bytes; nothing if they do not end between two characters.
    fn take(&mut self, length: usize) -> Option<&'a str> {
        let taken = self.text.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(taken)
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over space and comments.
    fn skip_space(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.at += block_comment(trimmed);
            } else {
                return;
            }
        }
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_space();
        let start = self.at;
        let rest = self.rest();
        let first = rest.chars().next()?;
        match first {
            '(' | '[' | '{' => {
                self.at += 1;
                Some(Token::Open(start))
            }
            ')' | ']' | '}' => {
                self.at += 1;
                Some(Token::Close(start))
            }
            '"' => {
                let inside = plain_text(rest);
                self.at += 1;
                let text = self.take(inside)?;
                self.at = (self.at + 1).min(self.text.len());
                Some(Token::Text(start, text))
            }
            'r' if is_raw_text(rest) => {
                let hashes = rest.chars().skip(1).take_while(|&c| c == '#').count();
                self.at += hashes + 2;
                let closing = format!("\"{}", "#".repeat(hashes));
                let rest = self.rest();
                let inside = rest.find(&closing).unwrap_or(rest.len());
                let text = self.take(inside)?;
                self.at = (self.at + closing.len()).min(self.text.len());
                Some(Token::Text(start, text))
            }
            _ if is_name(first) => self
                .take(rest.find(|c| !is_name(c)).unwrap_or(rest.len()))
                .map(Token::Word),
            _ => self.take(first.len_utf8()).map(Token::Word),
        }
    }
}

fn is_name(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Whether a text starts like `r"` or `r##"`.
fn is_raw_text(text: &str) -> bool {
    text.strip_prefix('r')
        .is_some_and(|rest| rest.trim_start_matches('#').starts_with('"'))
}

/// The number of bytes between the quote a text starts with and the closing one.
fn plain_text(text: &str) -> usize {
    let mut escaped = false;
    let inside = text.get(1..).unwrap_or_default();
    for (index, character) in inside.char_indices() {
        match character {
            '"' if !escaped => return index,
            _ => escaped = character == '\\' && !escaped,
        }
    }
    inside.len()
}

/// The length of the block comment a text starts with; such comments nest.
fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            match rest.chars().next() {
                Some(character) => at += character.len_utf8(),
                None => break,
            }
        }
    }
    text.len()
}

/// Line and column, from 1, of a byte of the text.
pub(in crate::exchange) fn position(text: &str, at: usize) -> (u32, u32) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line as u32, column as u32)
}

/// The byte at a line and column, from 1.
fn offset(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before = lines
        .by_ref()
        .take(line.saturating_sub(1))
        .map(str::len)
        .sum::<usize>();
    let within = lines
        .next()
        .unwrap_or_default()
        .chars()
        .take(column.saturating_sub(1))
        .map(char::len_utf8);
    before + within.sum::<usize>()
}
