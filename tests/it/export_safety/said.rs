//! What a file says, read back without the code that wrote it.

use serde_json::Value;

use super::judge::{commented, find, last, rows, text};
use crate::papers_office::tree::{self, Node};

/// What a file says, in pieces: each text of it whole in one piece.
pub(super) fn said(bytes: &[u8], ending: &str) -> Option<Vec<String>> {
    Some(match last(ending) {
        "html" => html_said(text(bytes)),
        "docx" => office_said(bytes, &["w:p"]),
        "xlsx" => office_said(bytes, &["si", "is", "dc:title"]),
        "csv" => rows(bytes).into_iter().flatten().collect(),
        "tsv" => commented(text(bytes)).1.into_iter().flatten().collect(),
        "md" => vec![plain_markdown(text(bytes))],
        "json" => {
            let mut all = Vec::new();
            strings(&serde_json::from_str(text(bytes)).expect("JSON"), &mut all);
            all
        }
        "ndjson" => {
            let mut all = Vec::new();
            for line in text(bytes).lines() {
                strings(&serde_json::from_str(line).expect("JSON"), &mut all);
            }
            all
        }
        "svg" => tree::read(text(bytes))
            .all()
            .iter()
            .map(|node| node.text.clone())
            .collect(),
        _ => return None,
    })
}

fn strings(value: &Value, all: &mut Vec<String>) {
    match value {
        Value::String(text) => all.push(text.clone()),
        Value::Array(list) => list.iter().for_each(|one| strings(one, all)),
        Value::Object(members) => {
            for (key, one) in members {
                all.push(key.clone());
                strings(one, all);
            }
        }
        _ => {}
    }
}

fn html_said(text: &str) -> Vec<String> {
    let body = text.split("</style>").last().unwrap_or_default();
    let mut said = String::new();
    for piece in body.split('<') {
        let (tag, piece) = piece.split_once('>').unwrap_or(("", piece));
        if tag.starts_with("br") {
            said.push('\n');
        }
        said.push_str(piece);
    }
    let marks = [
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&amp;", "&"),
    ];
    for (mark, meant) in marks {
        said = said.replace(mark, meant);
    }
    vec![said]
}

fn office_said(bytes: &[u8], whole: &[&str]) -> Vec<String> {
    let parts = tree::parts(bytes);
    let mut said = Vec::new();
    for node in parts.values().flat_map(Node::all) {
        if !whole.contains(&node.name.as_str()) {
            continue;
        }
        let mut text = String::new();
        for one in node.all() {
            match one.name.as_str() {
                "w:br" => text.push('\n'),
                _ => text.push_str(&one.text),
            }
        }
        said.push(unescaped(&text));
    }
    said
}

/// Workbooks write a letter that could be taken for an escape as one.
fn unescaped(text: &str) -> String {
    text.replace("_x005F_", "_")
}

fn plain_markdown(text: &str) -> String {
    let text = text
        .replace("<br>", "\n")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(one) = letters.next() {
        match letters.next_if(|next| one == '\\' && next.is_ascii_punctuation()) {
            Some(plain) => out.push(plain),
            None => out.push(one),
        }
    }
    out
}

/// All bytes that a file holds, unpacked.
pub(super) fn unpacked(bytes: &[u8], ending: &str) -> Vec<u8> {
    use std::io::Read as _;
    let mut all = bytes.to_vec();
    match last(ending) {
        "docx" | "xlsx" => {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a package");
            for at in 0..archive.len() {
                let mut file = archive.by_index(at).expect("a part");
                file.read_to_end(&mut all).expect("read");
            }
        }
        "pdf" => {
            let mut rest = bytes;
            while let Some(start) = find(rest, "stream\n") {
                rest = &rest[start + 7..];
                let end = find(rest, "\nendstream").expect("an end");
                // What is no packed stream gives nothing here and is looked at as it is.
                let mut stream = flate2::read::ZlibDecoder::new(&rest[..end]);
                stream.read_to_end(&mut all).unwrap_or_default();
                rest = &rest[end + 10..];
            }
        }
        _ => {}
    }
    all
}

/// The text without spaces of any kind: lines may be broken anywhere, and what hides is shown by its number.
pub(super) fn squeezed(text: &str) -> String {
    text.chars().filter(|one| !one.is_whitespace()).collect()
}

/// Keeps the pieces of a file for looking things up.
pub(super) struct Said(Vec<String>);

impl Said {
    pub(super) fn of(pieces: &[String]) -> Self {
        Self(pieces.iter().map(|one| squeezed(one)).collect())
    }

    pub(super) fn holds(&self, text: &str) -> bool {
        let text = squeezed(text);
        self.0.iter().any(|one| one.contains(&text))
    }
}
