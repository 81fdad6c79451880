//! What a file is made of, by readers that know nothing of the writers, and what it says.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::exports::reading;
use crate::papers_office::tree::{self, Node};

/// What of a file is its own and not its texts': equal for the same session with other texts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shape {
    /// In order, and as many.
    pub(super) exact: Vec<String>,
    /// Of each kind at most these: longer texts take more of them.
    pub(super) kinds: BTreeSet<String>,
}

/// Reads a file of a format by its ending; panics where it is not well-formed or holds what no export holds.
pub(super) fn shape(bytes: &[u8], ending: &str) -> Shape {
    match last(ending) {
        "html" => html(text(bytes)),
        "svg" => svg(text(bytes)),
        "docx" => docx(bytes),
        "xlsx" => xlsx(bytes),
        "pdf" => pdf(bytes),
        "png" => png(bytes),
        "csv" => csv(bytes),
        "tsv" => tsv(text(bytes)),
        "md" => markdown(text(bytes)),
        "json" => exact(vec![json(&serde_json::from_str(text(bytes)).expect("JSON"))]),
        "ndjson" => ndjson(text(bytes)),
        "ttl" => turtle(text(bytes)),
        other => panic!("nobody judges files that end in {other}"),
    }
}

/// The kind of file: the ending after the last dot.
pub(super) fn last(ending: &str) -> &str {
    ending.rsplit('.').next().unwrap_or(ending)
}

/// A text, in which nothing hides. Letters that formats put in between have no business here either.
pub(super) fn text(bytes: &[u8]) -> &str {
    let text = std::str::from_utf8(bytes).expect("UTF-8");
    calm_letters(text.strip_prefix('\u{feff}').unwrap_or(text));
    text
}

#[track_caller]
fn calm_letters(text: &str) {
    let hiding = text.char_indices().find(|(_, one)| is_hiding(*one));
    if let Some((at, one)) = hiding {
        let near: String = text[..at].chars().rev().take(30).collect();
        panic!(
            "U+{:04X} after {:?}",
            u32::from(one),
            near.chars().rev().collect::<String>()
        );
    }
}

/// A tab parts the cells of a table for programs.
fn is_hiding(one: char) -> bool {
    one != '\t' && reading::is_hiding(one)
}

fn exact(exact: Vec<String>) -> Shape {
    Shape {
        exact,
        kinds: BTreeSet::new(),
    }
}

/// The name of a tag and the names of its attributes; the values where they lead somewhere.
fn tag(tag: &str) -> String {
    let mut rest = tag;
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once('"') {
        bare.push_str(before);
        let (value, after) = after.split_once('"').expect("an end of a value");
        let name = bare.trim_end_matches('=').rsplit(' ').next().unwrap_or_default();
        if ["href", "src", "style", "action"].contains(&name) {
            let inside = value.starts_with('#');
            assert!(name == "href" && inside, "{tag} leads outside");
        }
        rest = after;
    }
    bare.push_str(rest);
    bare.trim().to_owned()
}

fn html(text: &str) -> Shape {
    // A script is no markup; there is the page's own or none.
    let mut parts = Vec::new();
    let mut scripts = 0;
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("<script>") {
        let (_, after) = after.split_once("</script>").expect("an end of the script");
        parts.push(before);
        rest = after;
        scripts += 1;
    }
    parts.push(rest);
    let tags: Vec<String> = parts
        .into_iter()
        .flat_map(reading::tags)
        .map(|one| tag(&one))
        .filter(|one| !one.starts_with("br"))
        .collect();
    assert!(
        tags.iter()
            .all(|one| !one.split(' ').any(|part| part.starts_with("on")))
    );
    if !text.contains("<svg") {
        return exact(tags);
    }
    // With a picture in it there are more or fewer lines of drawn text.
    let each = |tag: &String| -> Vec<String> {
        let (name, rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let rest = rest.split(' ').map(|part| format!("{name} {part}"));
        rest.chain([name.to_owned()]).collect()
    };
    let kinds = tags.iter().flat_map(each).collect();
    Shape {
        exact: vec![format!("{scripts} scripts")],
        kinds,
    }
}

/// An element, and each of its attributes with it.
fn kinds(node: &Node) -> Vec<String> {
    let names = node.attributes.keys();
    let each = names.map(|name| format!("{} {name}", node.name));
    each.chain([node.name.clone()]).collect()
}

fn svg(text: &str) -> Shape {
    let root = tree::read(text);
    for node in root.all() {
        let leads = ["a", "script", "image", "foreignObject", "use", "style", "iframe"];
        assert!(!leads.contains(&node.name.as_str()), "{}", node.name);
        for (name, value) in &node.attributes {
            assert!(!name.contains("href") && !name.starts_with("on"), "{name}");
            assert!(!value.contains("url("), "{value}");
        }
    }
    Shape {
        exact: Vec::new(),
        // One that says in which direction words are read does nothing else.
        kinds: root
            .all()
            .into_iter()
            .filter(|node| node.name != "tspan")
            .flat_map(kinds)
            .collect(),
    }
}

/// The parts of a package: all letters calm, nothing leads outside.
fn package(bytes: &[u8]) -> tree::Parts {
    let parts = tree::parts(bytes);
    for (name, part) in &parts {
        for node in part.all() {
            calm_letters(&node.text);
            node.attributes.values().for_each(|value| calm_letters(value));
            if node.name == "Relationship" {
                assert_ne!(node.attribute("TargetMode"), "External", "{name}");
                let outside = node.attribute("Target").contains(':');
                assert!(!outside, "{name} leads to {}", node.attribute("Target"));
            }
        }
        assert!(!name.contains("external") && !name.contains("embed") && !name.contains("vba"));
    }
    parts
}

fn docx(bytes: &[u8]) -> Shape {
    let parts = package(bytes);
    let mut fields = Vec::new();
    let mut kinds = BTreeSet::new();
    for (name, part) in &parts {
        for node in part.all() {
            let live = ["w:hyperlink", "w:object", "w:altChunk", "w:subDoc", "w:control"];
            assert!(!live.contains(&node.name.as_str()), "{name}: {}", node.name);
            if node.name == "w:instrText" || node.name == "w:fldSimple" {
                fields.push(format!("{name} {}{}", node.text, node.attribute("w:instr")));
            }
            kinds.insert(node.name.clone());
        }
    }
    fields.extend(parts.keys().cloned());
    fields.extend(frame_of(&parts["word/document.xml"]));
    Shape { exact: fields, kinds }
}

/// Paragraphs and tables with their styles, in order. How long texts are may turn a page and make the letters of
/// a table smaller: neither counts.
fn frame_of(document: &Node) -> Vec<String> {
    let shown = ["w:p", "w:tbl", "w:tr", "w:tc"];
    let nodes = document.all().into_iter();
    nodes
        .filter(|node| shown.contains(&node.name.as_str()))
        .map(|node| {
            let own = node.child("w:pPr").and_then(|own| own.value("w:pStyle"));
            format!("{} {}", node.name, own.unwrap_or_default())
        })
        .filter(|one| one != "w:p Gap")
        .map(|one| one.replace("w:p Overview", "w:p Table"))
        .collect()
}

fn xlsx(bytes: &[u8]) -> Shape {
    let parts = package(bytes);
    let mut cells: Vec<String> = parts.keys().cloned().collect();
    let mut kinds = BTreeSet::new();
    for (name, part) in &parts {
        for node in part.all() {
            let live = [
                "f",
                "hyperlink",
                "oleObject",
                "definedName",
                "ddeLink",
                "legacyDrawing",
            ];
            if node.name == "definedName" {
                // Titles repeated in print, and what a filter lies over.
                let own = node.attribute("name").starts_with("_xlnm.");
                assert!(own, "{name}: {}", node.attribute("name"));
            } else {
                assert!(!live.contains(&node.name.as_str()), "{name}: {}", node.name);
            }
            if node.name == "c" {
                cells.push(format!("{name} {} {}", node.attribute("r"), node.attribute("t")));
            }
            kinds.insert(node.name.clone());
        }
    }
    Shape { exact: cells, kinds }
}

/// The objects of a file without strings and streams.
fn pdf(bytes: &[u8]) -> Shape {
    let mut names = BTreeSet::new();
    for object in outside_streams(bytes) {
        let bare = without_strings(object);
        for part in bare.split(|one| *one == b'/').skip(1) {
            let end = part.iter().position(|one| !one.is_ascii_alphanumeric());
            let name = String::from_utf8_lossy(&part[..end.unwrap_or(part.len())]).into_owned();
            let live = [
                "JS",
                "JavaScript",
                "URI",
                "Launch",
                "EmbeddedFile",
                "EmbeddedFiles",
                "GoToR",
                "GoToE",
                "SubmitForm",
                "ImportData",
                "OpenAction",
                "AA",
                "RichMedia",
                "Filespec",
                "AcroForm",
                "XFA",
                "Annots",
                "Author",
            ];
            assert!(!live.contains(&name.as_str()), "/{name}");
            names.insert(name);
        }
    }
    assert!(names.contains("Catalog") && names.contains("Page"));
    // What the file says of itself is XML.
    if let Some(at) = find(bytes, "<x:xmpmeta") {
        let end = find(&bytes[at..], "</x:xmpmeta>").expect("an end") + 12;
        let said = std::str::from_utf8(&bytes[at..at + end]).expect("UTF-8");
        calm_letters(said);
        tree::read(said);
    }
    Shape::default()
}

pub(super) fn find(bytes: &[u8], word: &str) -> Option<usize> {
    bytes.windows(word.len()).position(|part| part == word.as_bytes())
}

fn outside_streams(bytes: &[u8]) -> Vec<&[u8]> {
    let mut out = Vec::new();
    let mut rest = bytes;
    while let Some(start) = find(rest, "stream\n") {
        out.push(&rest[..start]);
        rest = &rest[start..];
        rest = &rest[find(rest, "\nendstream").expect("an end") + 10..];
    }
    out.push(rest);
    out
}

/// The bytes without what stands in round brackets, which may be escaped and stand in one another.
fn without_strings(bytes: &[u8]) -> Vec<u8> {
    let (mut out, mut depth, mut escaped) = (Vec::new(), 0, false);
    for &one in bytes {
        match one {
            _ if escaped => escaped = false,
            b'\\' if depth > 0 => escaped = true,
            b'(' => depth += 1,
            b')' => depth -= 1,
            _ if depth == 0 => out.push(one),
            _ => {}
        }
    }
    assert_eq!(depth, 0, "every string ends");
    out
}

fn png(bytes: &[u8]) -> Shape {
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    let mut rest = &bytes[8..];
    let mut kinds = BTreeSet::new();
    while let [a, b, c, d, after @ ..] = rest {
        let length = u32::from_be_bytes([*a, *b, *c, *d]) as usize;
        kinds.insert(String::from_utf8_lossy(&after[..4]).into_owned());
        rest = &after[4 + length + 4..];
    }
    for kind in &kinds {
        assert!(
            ["IHDR", "IDAT", "IEND", "pHYs", "sRGB", "gAMA"].contains(&kind.as_str()),
            "{kind}"
        );
    }
    Shape::default()
}

/// Rows of cells, whether the file begins with a byte order mark or not.
pub(super) fn rows(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = text(bytes);
    let marked = format!("\u{feff}{}", text.strip_prefix('\u{feff}').unwrap_or(text));
    reading::csv(marked.as_bytes())
}

fn csv(bytes: &[u8]) -> Shape {
    let rows = rows(bytes);
    for cell in rows.iter().flatten() {
        assert!(
            !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']),
            "{cell:?}"
        );
        let blank =
            |one: char| one.is_whitespace() || one == '\u{61c}' || ('\u{200c}'..='\u{200f}').contains(&one);
        let first = cell.trim_start_matches(blank).chars().next().unwrap_or('x');
        assert!(!"=+-@＝＋－＠".contains(first), "{cell:?}");
    }
    exact(rows.iter().map(|row| format!("{} cells", row.len())).collect())
}

/// The comment at the head of a table for programs, and its rows.
pub(super) fn commented(text: &str) -> (Vec<&str>, Vec<Vec<String>>) {
    let head: Vec<&str> = text.lines().take_while(|line| line.starts_with('#')).collect();
    let length: usize = head.iter().map(|line| line.len() + 1).sum();
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.has_headers(false).flexible(true).delimiter(b'\t');
    let mut rows = reader.from_reader(text.get(length..).unwrap_or_default().as_bytes());
    let rows = rows.records().map(|row| row.expect("a row"));
    let rows = rows.map(|row| row.iter().map(str::to_owned).collect());
    (head, rows.collect())
}

/// Rows of as many cells, and the keys of the comment.
fn tsv(text: &str) -> Shape {
    let (head, rows) = commented(text);
    let mut shape: Vec<_> = rows.iter().map(|row| format!("{} cells", row.len())).collect();
    // A text that got out of its place would be one key more.
    let key = |line: &&str| line.split(':').next().unwrap_or_default().to_owned();
    shape.extend(head.iter().map(key));
    exact(shape)
}

fn markdown(text: &str) -> Shape {
    assert!(!text.contains('\t'));
    exact(reading::markdown_shape(text))
}

fn json(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(_) => "bool".to_owned(),
        Value::Number(_) => "number".to_owned(),
        Value::String(_) => "text".to_owned(),
        Value::Array(all) => format!("[{}]", all.iter().map(json).collect::<Vec<_>>().join(",")),
        Value::Object(all) => {
            // Names that people gave are keys in some places; then their number counts.
            let own = |key: &str| {
                key.bytes()
                    .all(|one| one.is_ascii_lowercase() || one == b'_' || one.is_ascii_digit())
            };
            let of = |(key, value): (&String, &Value)| {
                let name = if own(key) { key } else { "?" };
                format!("{name}:{}", json(value))
            };
            let mut members: Vec<_> = all.iter().map(of).collect();
            members.sort();
            format!("{{{}}}", members.join(","))
        }
    }
}

fn ndjson(text: &str) -> Shape {
    let lines = text.lines();
    exact(
        lines
            .map(|line| json(&serde_json::from_str(line).expect("JSON")))
            .collect(),
    )
}

/// Statements outside texts and addresses; what another project's reader says of it is asked elsewhere.
fn turtle(text: &str) -> Shape {
    let mut bare = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(['"', '<', '#']) {
        bare.push_str(&rest[..at]);
        let (open, after) = rest[at..].split_at(1);
        if open == "#" {
            // A comment, to the end of its line.
            rest = after.split_once('\n').map_or("", |(_, after)| after);
            bare.push('\n');
            continue;
        }
        let close = if open == "<" { '>' } else { '"' };
        let mut escaped = false;
        let end = after.find(|one: char| {
            let ends = one == close && !escaped;
            escaped = one == '\\' && !escaped;
            assert!(close == '"' || !one.is_whitespace(), "an address of one word");
            assert!(one != '\n', "a text of one line");
            ends
        });
        bare.push_str(if open == "<" { "<>" } else { "\"\"" });
        rest = &after[end.expect("an end") + 1..];
    }
    bare.push_str(rest);
    let words = bare.split_whitespace().map(str::to_owned);
    // Local names come from codes.
    exact(
        words
            .map(|word| word.split(':').next().unwrap_or_default().to_owned())
            .collect(),
    )
}

/// How often each name was found, for messages.
pub(super) fn counted(all: &[String]) -> BTreeMap<&str, usize> {
    let mut counts = BTreeMap::new();
    for one in all {
        *counts.entry(one.as_str()).or_insert(0) += 1;
    }
    counts
}
