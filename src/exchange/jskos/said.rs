//! Annotations that others made of mappings: votes, comments and tags. They are evidence beside a published link.

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value};

use super::rows::{object, objects, text, text_of};
use crate::exchange::published_links::{PublishedLink, Said, SaidKind};

/// An annotation of a mapping.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// The line that it stands in, from 1.
    pub line: u64,
    /// The IRI of the mapping that it is about.
    pub target: String,
    /// The line of the mapping, where the annotation stands inside of it.
    pub mapping: Option<u64>,
    /// What it says: a vote, comments, tags. Nothing if it says none of these.
    pub said: Vec<Said>,
}

/// What an agent or target is called: its IRI, or its `id` or `uri`.
pub(super) fn id_of(value: Option<&Value>) -> Option<String> {
    let value = value?;
    let id = value.as_str().or_else(|| value.get("id")?.as_str());
    id.or_else(|| value.get("uri")?.as_str()).map(str::to_owned)
}

/// What an annotation says.
pub(super) fn said(annotation: &Map<String, Value>) -> Vec<Said> {
    let creator = annotation.get("creator");
    let name = creator.and_then(|one| one.get("name")).and_then(Value::as_str);
    let by = name
        .map(str::to_owned)
        .or_else(|| id_of(creator))
        .unwrap_or_default();
    let at = text_of(annotation, "created");
    let one = |kind, text: String| Said {
        kind,
        text,
        by: by.clone(),
        at: at.clone(),
    };
    let mut all = Vec::new();
    let value = text_of(annotation, "bodyValue");
    match (text_of(annotation, "motivation").as_str(), value.trim()) {
        ("assessing", "+1") => all.push(one(SaidKind::For, String::new())),
        ("assessing", "-1") => all.push(one(SaidKind::Against, String::new())),
        (_, "") => {}
        ("tagging", _) => all.push(one(SaidKind::Tag, value)),
        _ => all.push(one(SaidKind::Comment, value)),
    }
    let bodies = match annotation.get("body").cloned().unwrap_or_default() {
        Value::Object(body) => vec![body],
        Value::String(body) => {
            all.push(one(SaidKind::Tag, body));
            Vec::new()
        }
        list => objects(list).collect(),
    };
    for mut body in bodies {
        let value = text(body.remove("value")).or_else(|| text(body.remove("source")));
        let Some(value) = value.or_else(|| text(body.remove("id"))) else {
            continue;
        };
        let kind = match text_of(&body, "purpose").as_str() {
            "commenting" | "replying" | "describing" => SaidKind::Comment,
            _ if text_of(&body, "type") == "TextualBody" => SaidKind::Comment,
            _ => SaidKind::Tag,
        };
        all.push(one(kind, value));
    }
    all
}

/// Takes an annotation apart whose line was checked.
pub(super) fn annotation(line: u64, value: Value) -> Annotation {
    let map = object(Some(value));
    Annotation {
        line,
        target: id_of(map.get("target")).unwrap_or_default(),
        mapping: None,
        said: said(&map),
    }
}

/// An annotation that stands beside no link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unattached {
    /// Its line.
    pub line: u64,
    /// What it is about.
    pub target: String,
    /// Whether it stands inside of the mapping.
    pub is_inside: bool,
    /// Why: a key of the catalogue's; its argument is `target`.
    pub key: &'static str,
}

/// Puts what was said beside the links that it is about; returns what has none. `lines` are the lines of mappings
/// by their IRIs.
pub fn attach(
    links: &mut [(u64, PublishedLink)],
    annotations: Vec<Annotation>,
    lines: &BTreeMap<String, u64>,
) -> Vec<Unattached> {
    let places: HashMap<u64, usize> = links
        .iter()
        .enumerate()
        .map(|(at, (line, _))| (*line, at))
        .collect();
    let mut left = Vec::new();
    for annotation in annotations {
        let mapping = annotation
            .mapping
            .or_else(|| lines.get(&annotation.target).copied());
        let link = mapping
            .and_then(|line| places.get(&line))
            .and_then(|at| links.get_mut(*at));
        let key = match (link, mapping) {
            (Some((_, link)), _) if !annotation.said.is_empty() => {
                link.said.extend(annotation.said);
                continue;
            }
            (Some(_), _) => "jskos-annotation-silent",
            (None, Some(_)) => "jskos-annotation-no-link",
            (None, None) => "jskos-annotation-elsewhere",
        };
        left.push(Unattached {
            line: annotation.line,
            target: annotation.target,
            is_inside: annotation.mapping.is_some(),
            key,
        });
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn votes_comments_and_tags_are_told_apart() {
        let vote = annotation(
            3,
            json!({"target": {"id": "urn:x:1"}, "motivation": "assessing", "bodyValue": "-1",
                   "body": [{"type": "SpecificResource", "purpose": "tagging", "value": "urn:reason"}],
                   "creator": {"id": "urn:me", "name": "Me"}, "created": "2026-11-22T10:00:00Z"}),
        );
        assert_eq!((vote.line, vote.target.as_str()), (3, "urn:x:1"));
        let kinds: Vec<_> = vote
            .said
            .iter()
            .map(|one| (one.kind, one.text.as_str(), one.by.as_str()))
            .collect();
        assert_eq!(
            kinds,
            [(SaidKind::Against, "", "Me"), (SaidKind::Tag, "urn:reason", "Me")]
        );
        let comment = annotation(
            4,
            json!({"target": "urn:x:1", "motivation": "commenting", "bodyValue": "Why?", "creator": "urn:you"}),
        );
        assert_eq!(
            (comment.said[0].kind, comment.said[0].by.as_str()),
            (SaidKind::Comment, "urn:you")
        );
        let other = annotation(
            5,
            json!({"target": {"uri": "urn:x:2"}, "motivation": "assessing", "bodyValue": "so so"}),
        );
        assert_eq!(
            (other.said[0].kind, other.target.as_str()),
            (SaidKind::Comment, "urn:x:2")
        );
    }
}
