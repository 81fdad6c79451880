//! What a file is, found before anything else of it is read.

use super::error::{Problem, SessionFileError};
use super::write::checksum;
use super::{FORMAT, LARGEST_BYTES, SCHEMA_VERSION, WRITTEN_BY};
use std::borrow::Cow;

/// The lines above the sections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header<'t> {
    /// The version of the format.
    pub(super) version: u64,
    /// The program that wrote the file.
    pub(super) written_by: Cow<'t, str>,
    /// The line on which the checksum stands, from 1.
    pub(super) checksum_line: u32,
    /// Whether the checksum fits.
    pub(super) is_whole: bool,
    /// Where the sections begin, in bytes.
    pub(super) body_at: usize,
    /// The line on which the sections begin, from 1.
    pub(super) body_line: u32,
}

/// Returns the bytes as text: without byte order mark, lines ended by `\n`.
///
/// Editors and version control systems change these two; whether that was all shows in the checksum.
pub(super) fn text_of(bytes: &[u8]) -> Result<Cow<'_, str>, SessionFileError> {
    let bytes = without_mark(bytes)?;
    match str::from_utf8(bytes) {
        Ok(text) => Ok(with_plain_ends(text.into())),
        Err(error) => Err(not_text(bytes, error.valid_up_to())),
    }
}

/// As [`text_of`], but bytes that are no text become U+FFFD. The second value says what keeps the file
/// from being text, if anything.
pub(super) fn text_at_any_cost(
    bytes: &[u8],
) -> Result<(Cow<'_, str>, Option<SessionFileError>), SessionFileError> {
    let bytes = without_mark(bytes)?;
    let fault = str::from_utf8(bytes)
        .err()
        .map(|error| not_text(bytes, error.valid_up_to()));
    Ok((with_plain_ends(String::from_utf8_lossy(bytes)), fault))
}

/// Whether the first line of a plan is somewhere in the bytes. Without it nothing can be made of a file,
/// and a large one that never was a session need not be searched for records.
pub(super) fn holds_a_plan(bytes: &[u8]) -> bool {
    const MARK: &[u8] = b"(plan:";
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| *byte == b'(') {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with(MARK) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

/// Refuses what cannot be text of a session as a whole; passes over the byte order mark.
fn without_mark(bytes: &[u8]) -> Result<&[u8], SessionFileError> {
    if bytes.len() as u64 > LARGEST_BYTES {
        return Err(SessionFileError::whole(Problem::TooLarge {
            bytes: bytes.len() as u64,
        }));
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(SessionFileError::whole(Problem::Empty));
    }
    if bytes.iter().all(|byte| *byte == 0) {
        return Err(SessionFileError::whole(Problem::NulFilled));
    }
    if is_utf16(bytes) {
        return Err(SessionFileError::whole(Problem::Utf16));
    }
    Ok(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes))
}

fn with_plain_ends(text: Cow<'_, str>) -> Cow<'_, str> {
    if text.contains('\r') {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        text
    }
}

/// Says where the first bytes are that are no text. Only their line is looked at further.
fn not_text(bytes: &[u8], at: usize) -> SessionFileError {
    let good = bytes.get(..at).unwrap_or_default();
    let start = good
        .iter()
        .rposition(|byte| *byte == b'\n')
        .map_or(0, |end| end + 1);
    let line = bytes.get(start..).unwrap_or_default();
    let line = line.split(|byte| *byte == b'\n').next().unwrap_or_default();
    let line = String::from_utf8_lossy(line);
    let before = bytes.get(start..at).unwrap_or_default();
    SessionFileError {
        line: Some(good.split(|byte| *byte == b'\n').count() as u32),
        column: Some(String::from_utf8_lossy(before).chars().count() as u32 + 1),
        record: record_on(&line),
        problem: Problem::NotText,
    }
}

/// Two bytes a character: a mark, or a zero byte beside each of the first characters.
fn is_utf16(bytes: &[u8]) -> bool {
    let start = bytes.get(..16).unwrap_or(bytes);
    let zeros = |odd: usize| start.iter().skip(odd).step_by(2).all(|byte| *byte == 0);
    bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || zeros(0)
        || zeros(1) && start.len() > 1
}

/// Reads the lines above the sections. The format's name and version are judged before anything else.
pub(super) fn read_header(text: &str) -> Result<Header<'_>, SessionFileError> {
    let mut scan = Scan { text, at: 0 };
    let is_ours = scan.token("(") && scan.token("format") && scan.token(":");
    let Some(format) = is_ours.then(|| scan.quoted()).flatten() else {
        return Err(not_a_session(text));
    };
    if format != FORMAT {
        return Err(at_offset(
            text,
            scan.at.saturating_sub(format.len() + 2),
            Problem::OtherFormat {
                found: format.to_owned(),
            },
        ));
    }
    let version_at = scan.token(",") && scan.token("schema_version") && scan.token(":");
    scan.token("");
    let number_at = scan.at;
    let version = version_at.then(|| scan.number()).flatten();
    let Some(version) = version.filter(|version| *version > 0) else {
        return Err(scan.expected("schema_version: 1,"));
    };
    let written_at = scan.token(",") && scan.token("written_by") && scan.token(":");
    let written_by = written_at.then(|| scan.quoted()).flatten();
    if version > u64::from(SCHEMA_VERSION) {
        let problem = Problem::NewerVersion {
            found: version,
            // This very release does not read it, whatever the file says.
            written_by: written_by
                .filter(|program| *program != WRITTEN_BY)
                .map(str::to_owned),
        };
        return Err(at_offset(text, number_at, problem));
    }
    let Some(written_by) = written_by else {
        return Err(scan.expected("written_by: \"…\","));
    };
    if !(scan.token(",") && scan.token("checksum") && scan.token(":")) {
        return Err(scan.expected("checksum: \"…\","));
    }
    let checksum_line = position(text, scan.at).0;
    let Some(digits) = scan.quoted().filter(|digits| digits.len() == 64) else {
        return Err(scan.expected("checksum: \"…\","));
    };
    // The scan stands behind the closing quote.
    let is_whole = checksum(text, scan.at - 1 - digits.len()) == digits;
    if !(scan.token(",") && scan.token("sections") && scan.token(":") && scan.token("{\n")) {
        return Err(scan.expected("sections: {"));
    }
    Ok(Header {
        version,
        written_by: Cow::Borrowed(written_by),
        checksum_line,
        is_whole,
        body_at: scan.at,
        body_line: position(text, scan.at).0,
    })
}

/// Says what a text that does not begin like a session is instead.
fn not_a_session(text: &str) -> SessionFileError {
    if let Some(error) = damage(text) {
        return error;
    }
    let is_start = format!("(\nformat: \"{FORMAT}\"").starts_with(text);
    let problem = if is_start {
        Problem::Truncated
    } else {
        Problem::NotASession
    };
    at_offset(text, if is_start { text.len() } else { 0 }, problem)
}

/// Finds the kinds of damage that have a name of their own.
pub(super) fn damage(text: &str) -> Option<SessionFileError> {
    if text.starts_with("<<<<<<<") {
        return Some(at_offset(text, 0, Problem::ConflictMarkers));
    }
    if let Some(at) = text.find("\n<<<<<<<") {
        return Some(at_offset(text, at + 1, Problem::ConflictMarkers));
    }
    text.find('\0').map(|at| at_offset(text, at, Problem::NulBytes))
}

/// An error at a byte of the text, with the record on that line.
pub(super) fn at_offset(text: &str, at: usize, problem: Problem) -> SessionFileError {
    let (line, column) = position(text, at);
    let start = text
        .get(..at)
        .map_or(0, |before| before.rfind('\n').map_or(0, |end| end + 1));
    let on_line = text.get(start..).and_then(|rest| rest.lines().next());
    SessionFileError {
        line: Some(line),
        column: Some(column),
        record: on_line.and_then(record_on),
        problem,
    }
}

/// Line and column, from 1, of a byte of the text.
fn position(text: &str, at: usize) -> (u32, u32) {
    let before = text.get(..at).unwrap_or(text);
    let line = before.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (line as u32, column as u32)
}

/// Returns the id or the item's code that stands on a line, as far as it can be made out.
pub(super) fn record_on(line: &str) -> Option<String> {
    let quoted_after = |mark: &str| {
        let at = line.find(mark)? + mark.len();
        let rest = line.get(at..)?;
        let end = rest.find(['"', ',', ')']).unwrap_or(rest.len());
        rest.get(..end).filter(|found| !found.is_empty())
    };
    // The lines of the header have quotes too, and are no records.
    let is_record = line.starts_with('(');
    let first_quoted = || {
        line.split('"')
            .nth(1)
            .filter(|text| is_record && !text.is_empty())
    };
    let found = if line.starts_with("(item:") || line.starts_with("(heading:") {
        quoted_after("(code:\"").or_else(first_quoted)
    } else {
        // The beginning may be the damaged part.
        quoted_after("(id:\"")
            .or_else(|| line.split('"').find(|part| is_id(part)))
            .or_else(|| quoted_after("code:\""))
            .or_else(first_quoted)
    };
    found.map(|found| found.chars().take(64).collect())
}

fn is_id(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A walk over the first lines.
struct Scan<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scan<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over space, then over the token if it is next.
    fn token(&mut self, token: &str) -> bool {
        let rest = self.rest();
        let trimmed = rest.trim_start();
        let is_next = trimmed.starts_with(token);
        if is_next {
            self.at += rest.len() - trimmed.len() + token.len();
        }
        is_next
    }

    /// Takes a text in quotes without escapes, on one line.
    fn quoted(&mut self) -> Option<&'t str> {
        if !self.token("\"") {
            return None;
        }
        let (text, _) = self.rest().split_once('"')?;
        if text.contains(['\n', '\\']) {
            return None;
        }
        self.at += text.len() + 1;
        Some(text)
    }

    /// Takes a number.
    fn number(&mut self) -> Option<u64> {
        self.token("");
        let rest = self.rest().trim_start();
        let skipped = self.rest().len() - rest.len();
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let digits = rest.get(..end).filter(|digits| !digits.is_empty())?;
        // Digits that do not fit are a number all the same: a very large one.
        let number = digits.parse().unwrap_or(u64::MAX);
        self.at += skipped + end;
        Some(number)
    }

    fn expected(&self, expected: &'static str) -> SessionFileError {
        let at_end = self.rest().trim().is_empty();
        let problem = if at_end {
            Problem::Truncated
        } else {
            Problem::Layout { expected }
        };
        damage(self.text).unwrap_or_else(|| at_offset(self.text, self.at, problem))
    }
}
