//! The YAML of a head as a small tree with lines. Nothing is unfolded: tags, anchors and aliases are
//! reported and not followed.

use saphyr_parser::{Event, Parser, ScalarStyle};

use super::rules::{Finding, Report, Rule};

/// A piece of YAML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Node {
    /// A text.
    Scalar {
        /// The text.
        text: String,
        /// Whether it stands without quotes, so that it may be taken for a number or a day.
        is_plain: bool,
        /// The line.
        line: u64,
    },
    /// A list.
    List(Vec<Self>, u64),
    /// Keys with values.
    Map(Vec<(String, u64, Self)>, u64),
}

impl Node {
    /// The line where it begins.
    pub(super) fn line(&self) -> u64 {
        match self {
            Self::Scalar { line, .. } | Self::List(_, line) | Self::Map(_, line) => *line,
        }
    }
}

/// What is open while the tree is built.
enum Open {
    List(Vec<Node>, u64),
    Map(Vec<(String, u64, Node)>, Option<(String, u64)>, u64),
}

/// Heads are not nested deeper than this.
const DEEPEST: usize = 12;

/// Reads YAML whose first line is the given one of the file. Nothing comes of what is no YAML.
pub(super) fn parse(text: &str, first: u64, report: &mut Report) -> Option<Node> {
    odd_lines(text, first, report);
    let mut open: Vec<Open> = Vec::new();
    let mut root = None;
    let mut documents = 0;
    for event in Parser::new_from_str(text) {
        let (event, span) = match event {
            Ok(found) => found,
            Err(error) => {
                let line = first + (error.marker().line() as u64).saturating_sub(1);
                report.push(Finding::new(line, "", Rule::HeadSyntax, error.info()));
                return None;
            }
        };
        let line = first + (span.start.line() as u64).saturating_sub(1);
        let done = match event {
            Event::Scalar(text, style, anchor, tag) => {
                marks(anchor, tag.is_some(), line, report);
                Some(Node::Scalar {
                    text: text.into_owned(),
                    is_plain: style == ScalarStyle::Plain,
                    line,
                })
            }
            Event::Alias(_) => {
                report.push(Finding::new(line, "", Rule::HeadAnchor, ""));
                Some(Node::Scalar {
                    text: String::new(),
                    is_plain: true,
                    line,
                })
            }
            Event::SequenceStart(anchor, tag) => {
                marks(anchor, tag.is_some(), line, report);
                open.push(Open::List(Vec::new(), line));
                None
            }
            Event::MappingStart(anchor, tag) => {
                marks(anchor, tag.is_some(), line, report);
                open.push(Open::Map(Vec::new(), None, line));
                None
            }
            Event::SequenceEnd | Event::MappingEnd => match open.pop() {
                Some(Open::List(list, line)) => Some(Node::List(list, line)),
                Some(Open::Map(map, _, line)) => Some(Node::Map(map, line)),
                None => None,
            },
            Event::DocumentStart(_) => {
                documents += 1;
                if documents > 1 {
                    report.push(Finding::new(line, "", Rule::HeadDirective, "---"));
                    return root;
                }
                None
            }
            _ => None,
        };
        if open.len() > DEEPEST {
            report.push(Finding::new(line, "", Rule::HeadShape, ""));
            return None;
        }
        if let Some(node) = done {
            place(node, &mut open, &mut root, report);
        }
    }
    root
}

/// Puts a finished piece where it belongs.
fn place(node: Node, open: &mut [Open], root: &mut Option<Node>, report: &mut Report) {
    match open.last_mut() {
        None => *root = Some(node),
        Some(Open::List(list, _)) => list.push(node),
        Some(Open::Map(map, key, _)) => match key.take() {
            Some((name, line)) => map.push((name, line, node)),
            None => match node {
                Node::Scalar { text, line, .. } => *key = Some((text, line)),
                other => {
                    let line = other.line();
                    report.push(Finding::new(line, "", Rule::HeadShape, ""));
                    *key = Some((String::new(), line));
                }
            },
        },
    }
}

fn marks(anchor: usize, has_tag: bool, line: u64, report: &mut Report) {
    if anchor > 0 {
        report.push(Finding::new(line, "", Rule::HeadAnchor, ""));
    }
    if has_tag {
        report.push(Finding::new(line, "", Rule::HeadTag, ""));
    }
}

/// Lines that a head should not have, which the parser says nothing of.
fn odd_lines(text: &str, first: u64, report: &mut Report) {
    for (at, line) in text.lines().enumerate() {
        let number = first + at as u64;
        let inner = line.trim();
        let rule = match inner.chars().next() {
            None => Rule::HeadBlank,
            Some('#') => Rule::HeadComment,
            Some('%') => Rule::HeadDirective,
            _ if inner == "---" || inner == "..." => Rule::HeadDirective,
            _ if inner.contains(" #") && !inner.contains(['"', '\'']) => Rule::HeadComment,
            _ => continue,
        };
        report.push(Finding::new(number, "", rule, inner));
    }
}

/// What YAML takes a text without quotes for, if for anything but text. The wider reading of YAML 1.1 counts,
/// since many programs still have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Taken {
    /// Nothing.
    Null,
    /// Yes or no.
    Truth,
    /// A number.
    Number,
    /// A day, or a moment.
    Day,
}

/// What a text without quotes is taken for; nothing if for text.
pub(super) fn taken_for(text: &str) -> Option<Taken> {
    let lower = text.to_ascii_lowercase();
    if matches!(lower.as_str(), "" | "~" | "null") {
        return Some(Taken::Null);
    }
    if matches!(
        lower.as_str(),
        "true" | "false" | "yes" | "no" | "on" | "off" | "y" | "n"
    ) {
        return Some(Taken::Truth);
    }
    if super::values::is_date(text.get(..10).unwrap_or_default()) {
        return Some(Taken::Day);
    }
    let digits = lower.trim_start_matches(['-', '+']);
    let is_special = matches!(digits, ".inf" | ".nan");
    let is_number = digits.starts_with(|one: char| one.is_ascii_digit() || one == '.')
        && digits.contains(|one: char| one.is_ascii_digit())
        && digits.bytes().all(|one| {
            one.is_ascii_hexdigit() || matches!(one, b'.' | b'_' | b':' | b'x' | b'o' | b'-' | b'+')
        })
        && (super::values::is_double(digits) || digits.contains(['x', 'o', '_', ':']));
    (is_special || is_number).then_some(Taken::Number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_that_yaml_takes_for_something_else() {
        assert_eq!(taken_for("2026-11-23"), Some(Taken::Day));
        for number in ["1.1", "2017", "-3", "0x1F", "1_000", "12:30", "1e3", ".5"] {
            assert_eq!(taken_for(number), Some(Taken::Number), "{number}");
        }
        assert_eq!(taken_for("yes"), Some(Taken::Truth));
        assert_eq!(taken_for("null"), Some(Taken::Null));
        for text in ["mos4-r1", "2026a", "a: b", "1.2.3", "é"] {
            assert_eq!(taken_for(text), None, "{text}");
        }
    }

    #[test]
    fn aliases_are_not_followed() {
        let mut report = Report::default();
        let node = parse("a: &x [1, 2]\nb: *x\n", 5, &mut report).unwrap();
        assert!(matches!(node, Node::Map(map, 5) if map.len() == 2));
        let lines: Vec<_> = report.findings.iter().map(|one| (one.line, one.rule)).collect();
        assert_eq!(lines, [(5, Rule::HeadAnchor), (6, Rule::HeadAnchor)]);
    }

    #[test]
    fn hostile_heads_end() {
        let mut report = Report::default();
        let deep = "[".repeat(50_000);
        assert_eq!(parse(&deep, 1, &mut report), None);
        assert!(!report.is_good());
    }
}
