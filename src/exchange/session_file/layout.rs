//! Files that another program laid out anew: a formatter that put in spaces and line ends, or took them out.
//!
//! The text is put back into our own layout, and then the checksum says whether that was all. A comment is
//! dropped on the way; a changed word is not undone, and the file stays refused.

use std::borrow::Cow;

use super::header;
use super::write;

/// Returns the text in our own layout if it says the same as when it was written, and was laid out anew since.
pub(super) fn restored(text: &str) -> Option<String> {
    if !text.contains("checksum") || header::read_header(text).is_ok_and(|header| header.is_whole) {
        return None;
    }
    let restored = laid_out(text)?;
    header::read_header(&restored).ok()?.is_whole.then_some(restored)
}

/// A piece of RON that is more than white space or a comment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'t> {
    /// A text in quotes, as it stands.
    Quoted(&'t str),
    /// A name or a number.
    Word(&'t str),
    /// A bracket, comma or colon.
    Mark(char),
    /// Nothing more.
    End,
}

/// In brackets down to this depth every element ends a line: fields, sections, records.
const LINES_TO: usize = 3;

/// In brackets down to this depth a space follows the colon: fields and sections.
const SPACES_TO: usize = 2;

/// Lays a text out as [`super::write_session`] does. Gives up where the brackets or quotes of the text do not fit.
fn laid_out(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut open = Vec::new();
    // Whether an element was begun since the last comma or bracket.
    let mut begun = false;
    // A comma inside a record, not yet written: none stands before a closing bracket.
    let mut comma = false;
    loop {
        let (token, after) = next(rest)?;
        rest = after;
        let by_lines = open.len() <= LINES_TO;
        match token {
            Token::Mark(',') if by_lines && begun => {
                out.push_str(",\n");
                begun = false;
                continue;
            }
            Token::Mark(',') if !by_lines && !comma => {
                comma = true;
                continue;
            }
            Token::Mark(',') => return None,
            Token::Mark(closing @ (')' | ']' | '}')) => {
                if open.pop()? != closing {
                    return None;
                }
                if by_lines && begun {
                    out.push_str(",\n");
                }
                comma = false;
                out.push(closing);
                begun = true;
                continue;
            }
            _ => {}
        }
        if std::mem::take(&mut comma) && token != Token::End {
            out.push(',');
        }
        begun = true;
        match token {
            Token::End => break,
            Token::Quoted(quoted) => write::text(&unquoted(quoted)?, &mut out),
            Token::Word(word) => out.push_str(word),
            Token::Mark(':') if open.len() <= SPACES_TO => out.push_str(": "),
            Token::Mark(mark) => {
                out.push(mark);
                open.extend(closing_of(mark));
                if mark != ':' && open.len() <= LINES_TO {
                    out.push('\n');
                    begun = false;
                }
            }
        }
    }
    out.push('\n');
    open.is_empty().then_some(out)
}

fn closing_of(mark: char) -> Option<char> {
    match mark {
        '(' => Some(')'),
        '[' => Some(']'),
        '{' => Some('}'),
        _ => None,
    }
}

/// Returns the first token of a text and what follows it. Gives up at a quote
/// that is not closed and at what a session file never has: raw texts, attributes, comments in brackets.
fn next(text: &str) -> Option<(Token<'_>, &str)> {
    let mut text = text.trim_start();
    while let Some(comment) = text.strip_prefix("//") {
        text = comment
            .split_once('\n')
            .map_or("", |(_, after)| after)
            .trim_start();
    }
    let Some(first) = text.chars().next() else {
        return Some((Token::End, ""));
    };
    let (token, after) = match first {
        '"' => {
            let (quoted, after) = text.split_at_checked(quoted_length(text)?)?;
            (Token::Quoted(quoted), after)
        }
        '(' | ')' | '[' | ']' | '{' | '}' | ',' | ':' => (Token::Mark(first), text.get(1..)?),
        _ => {
            let length = text.find(|one| !is_of_word(one)).unwrap_or(text.len());
            let (word, after) = text
                .split_at_checked(length)
                .filter(|(word, _)| !word.is_empty())?;
            (Token::Word(word), after)
        }
    };
    Some((token, after))
}

/// Returns what stands between the quotes.
fn unquoted(quoted: &str) -> Option<Cow<'_, str>> {
    if quoted.contains('\\') {
        return ron::from_str(quoted).ok().map(Cow::Owned);
    }
    let inner = quoted.strip_prefix('"')?.strip_suffix('"')?;
    Some(Cow::Borrowed(inner))
}

fn is_of_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '-' | '+' | '.')
}

/// Returns the length in bytes of the text in quotes that a text begins with.
fn quoted_length(text: &str) -> Option<usize> {
    let mut is_escaped = true;
    let end = text.bytes().position(|byte| {
        let ends = byte == b'"' && !is_escaped;
        is_escaped = byte == b'\\' && !is_escaped;
        ends
    })?;
    Some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::super::{Problem, examples, read_session};
    use super::*;

    /// As a formatter would: each field on a line of its own, with spaces before it.
    fn spread(text: &str) -> String {
        let mut out = String::new();
        let (mut depth, mut in_quotes, mut is_escaped) = (0_usize, false, false);
        for one in text.chars().filter(|one| *one != '\n') {
            if !in_quotes && matches!(one, ')' | ']' | '}') {
                depth -= 1;
                out.push('\n');
                out.push_str(&"    ".repeat(depth));
            }
            out.push(one);
            in_quotes ^= one == '"' && !is_escaped;
            is_escaped = in_quotes && one == '\\' && !is_escaped;
            depth += usize::from(!in_quotes && matches!(one, '(' | '[' | '{'));
            if !in_quotes && matches!(one, '(' | '[' | '{' | ',') {
                out.push('\n');
                out.push_str(&"    ".repeat(depth));
            }
        }
        out
    }

    #[test]
    fn a_file_that_was_only_laid_out_anew_reads_as_before() {
        for example in examples() {
            let whole = read_session(example.text.as_bytes()).expect("reads");
            let spread = spread(example.text);
            assert!(spread.lines().count() > 2 * example.text.lines().count());
            assert_eq!(restored(&spread).as_deref(), Some(example.text));
            assert_eq!(read_session(spread.as_bytes()).expect("reads"), whole);
            let on_one_line = example.text.replace('\n', " ");
            assert_eq!(read_session(on_one_line.as_bytes()).expect("reads"), whole);
            let without_last_commas = example.text.replace(",\n]", "\n]").replace(",\n}", "\n}");
            assert_eq!(
                read_session(without_last_commas.as_bytes()).expect("reads"),
                whole
            );
            let remarked = example.text.replacen("sections:", "// by hand (\"\nsections:", 1);
            assert_eq!(read_session(remarked.as_bytes()).expect("reads"), whole);
        }
    }

    #[test]
    fn a_word_changed_on_the_way_stays_refused() {
        for example in examples() {
            let changed = spread(example.text).replacen("title:\"", "title:\"x", 1);
            assert_ne!(changed, spread(example.text));
            assert_eq!(restored(&changed), None);
            read_session(changed.as_bytes()).expect_err("refused");
        }
    }

    #[test]
    fn what_is_no_ron_is_given_up() {
        for text in [
            "(",
            "(]",
            ")",
            "(a:\"b)",
            "(,)",
            "(a:1,,b:2)",
            "(a:#)",
            "(((([1,,2]))))",
        ] {
            assert_eq!(laid_out(text), None, "{text}");
        }
        let error = read_session(b"(\nformat: \"other\")").expect_err("refused");
        assert!(matches!(error.problem, Problem::OtherFormat { .. }));
    }
}
