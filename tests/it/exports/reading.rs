//! Reading exports back, with nothing of the code that wrote them.

#![expect(clippy::string_slice, reason = "cut at places that were searched for")]

use std::collections::BTreeMap;
use std::sync::Arc;

use seagrass::command::Document;
use seagrass::model::plan::{ByLang, Content, EntryParts, LocalText, PlanParts};
use seagrass::model::{Details, Lang, Plan, Reviewer, Wording};

use crate::samples::stamp;

/// The rows of a CSV file, header included.
pub(crate) fn csv(bytes: &[u8]) -> Vec<Vec<String>> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader
        .records()
        .map(|row| row.expect("a row").iter().map(str::to_owned).collect())
        .collect()
}

/// A control line, read from its printed form.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Control {
    /// The numbers that are added.
    pub(crate) parts: Vec<u64>,
    /// The number after the equals sign.
    pub(crate) total: u64,
}

/// The control lines of a paper in either form.
pub(crate) fn control_lines(text: &str) -> Vec<Control> {
    let number = |part: &str| -> u64 {
        let digits: String = part.chars().filter(char::is_ascii_digit).collect();
        digits.parse().expect("a number")
    };
    text.split("Control: ")
        .skip(1)
        .map(|rest| {
            let line = rest.split(['\n', '<']).next().expect("a line");
            let (sum, total) = line.split_once(" = ").expect("a sum");
            Control {
                parts: sum.split(" + ").map(number).collect(),
                total: number(total),
            }
        })
        .collect()
}

/// The contents of the cells with a mark.
pub(crate) fn marks(table: &str) -> Vec<String> {
    table
        .split("<td class=\"mark ")
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split("</td>").next())
        .map(str::to_owned)
        .collect()
}

/// The text of all data cells, without the tags in them.
pub(crate) fn cells(html: &str) -> Vec<String> {
    html.split("<td")
        .skip(1)
        .filter_map(|rest| rest.split_once('>')?.1.split("</td>").next())
        .map(|cell| {
            let pieces = cell
                .split('<')
                .map(|piece| piece.split_once('>').map_or(piece, |(_, text)| text));
            pieces.collect()
        })
        .collect()
}

/// All tags of a page in order, with the names and values of their attributes: a small tokenizer after
/// the rules of HTML for plain documents. Style is skipped, comments count as tags.
pub(crate) fn tags(html: &str) -> Vec<String> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            tags.push("comment".to_owned());
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
            continue;
        }
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || "/!?".contains(c)) {
            continue;
        }
        let mut quote = None;
        let end = rest.find(|c: char| match (quote, c) {
            (None, '>') => true,
            (None, '"' | '\'') => {
                quote = Some(c);
                false
            }
            (Some(open), close) if open == close => {
                quote = None;
                false
            }
            _ => false,
        });
        let tag = &rest[..end.expect("a tag that ends")];
        if !is_kept_apart(tag) {
            tags.push(tag.to_owned());
        }
        rest = &rest[tag.len()..];
        if tag == "style" {
            rest = rest.split_once("</style>").expect("an end of the style").1;
        }
    }
    tags
}

/// Whether a tag of a picture only says in which direction words of others are read.
fn is_kept_apart(tag: &str) -> bool {
    let begins = ["rtl", "ltr"].map(|way| format!("tspan direction=\"{way}\" unicode-bidi=\"isolate\""));
    tag == "/tspan" || begins.iter().any(|one| one == tag)
}

/// Whether a character could hide or reorder what is read.
pub(crate) fn is_hiding(character: char) -> bool {
    (character.is_control() && !matches!(character, '\n' | '\r'))
        || ('\u{202a}'..='\u{202e}').contains(&character)
        || ('\u{2066}'..='\u{2069}').contains(&character)
        || ('\u{2028}'..='\u{2029}').contains(&character)
        || ['\u{200b}', '\u{feff}', '\u{fffe}'].contains(&character)
        || ('\u{e0000}'..='\u{e007f}').contains(&character)
}

/// What a Markdown text is made of: for each line its kind and its number of cells; then how many signs
/// of emphasis, links, code, markup and addresses it holds that are not made plain.
pub(crate) fn markdown_shape(text: &str) -> Vec<String> {
    let plain = without_escapes(text);
    let mut shape: Vec<String> = plain.lines().map(line_shape).collect();
    for sign in ["**", "`", "[", "](", "<", "~~", "://", "www."] {
        let text = plain.replace("<br>", " ").replace("&lt;", " ");
        shape.push(format!("{sign} {}", text.matches(sign).count()));
    }
    shape
}

/// The text with each escaped character replaced by a letter, as a reader of Markdown takes it.
fn without_escapes(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\\' && characters.peek().is_some_and(char::is_ascii_punctuation) {
            characters.next();
            out.push('x');
        } else {
            out.push(character);
        }
    }
    out
}

fn line_shape(line: &str) -> String {
    if line.starts_with('|') {
        return format!("row of {}", line.matches('|').count() - 1);
    }
    let start = line.trim_start();
    let indent = line.len() - start.len();
    let digits = start.bytes().take_while(u8::is_ascii_digit).count();
    let numbered = digits > 0 && start[digits..].starts_with(['.', ')']);
    let first = start.split(' ').next().unwrap_or_default();
    let block = first.chars().all(|c| "#->+*=`~_".contains(c)) && !first.is_empty();
    match (block, numbered) {
        (true, _) => format!("{indent} block {first}"),
        (false, true) => format!("{indent} numbered"),
        (false, false) if line.is_empty() => "empty".to_owned(),
        (false, false) => format!("{indent} text"),
    }
}

/// A document on plans of this size without headings, nothing judged.
pub(crate) fn wide_document(actions: usize, targets: usize) -> Document {
    let plan = |id: &str, count: usize| {
        let lang = Lang::new("en").expect("a tag");
        let item = |at: usize| EntryParts {
            code: format!("{id}{at}"),
            under: None,
            content: Content {
                level: "item".to_owned(),
                titles: ByLang::from([(
                    lang.clone(),
                    LocalText {
                        text: format!("Item {at}"),
                        official: true,
                    },
                )]),
                text: ByLang::new(),
                summary: ByLang::new(),
                wording: Wording::Placeholder,
                source: String::new(),
                source_note: None,
                notes: Vec::new(),
                elements: Vec::new(),
                fields: BTreeMap::new(),
            },
        };
        Arc::new(
            Plan::new(PlanParts {
                id: id.to_owned(),
                name: id.to_owned(),
                version: "1".to_owned(),
                period: None,
                document: String::new(),
                languages: vec![lang.clone()],
                authoritative_language: lang.clone(),
                warning: None,
                statements: Vec::new(),
                expected_counts: BTreeMap::new(),
                fields: BTreeMap::new(),
                headings: Vec::new(),
                items: (0..count).map(item).collect(),
            })
            .expect("a plan"),
        )
    };
    let details = Details {
        title: "Wide".to_owned(),
        ..Details::default()
    };
    Document::create(
        plan("A", actions),
        plan("T", targets),
        &details,
        &Reviewer::default(),
        &stamp("R1", 1),
    )
    .expect("accepted")
}
