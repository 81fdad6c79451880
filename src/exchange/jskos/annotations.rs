//! How reviewers voted on the agreed links, as annotations of their mappings.
//!
//! Only where the level of disclosure says who answered what. A score above none is a vote for the link, none and
//! below are votes against it; whoever cannot judge casts no vote, and neither does whoever did not consider it.

use std::io::Write;

use serde::Serialize;

use super::{mapping_uri, urn};
use crate::exchange::export::{Disclosure, Filter};
use crate::exchange::projection::{
    LinkOptions, Loss, NotProjected, Projected, counted, links, record_uuid, write_json,
};
use crate::model::{
    Current, Judgement, JudgementKey, Record, ReviewerCode, Strength, Verdict, VersionId, View,
};
use crate::phrase::time;

/// The annotations, one a line: a vote each, and the reason where one was written.
pub fn annotations(view: &View<'_>, options: &LinkOptions) -> Result<Projected, NotProjected> {
    let mut bytes = Vec::new();
    let (rows, losses) = write_annotations(view, options, &mut options.stop.until(&mut bytes))?;
    Ok(Projected { bytes, rows, losses })
}

/// Writes the annotations line by line; returns how many there are and what they do not say.
pub fn write_annotations(
    view: &View<'_>,
    options: &LinkOptions,
    out: &mut dyn Write,
) -> Result<(usize, Vec<Loss>), NotProjected> {
    if options.disclosure < Disclosure::Codes {
        return Err(NotProjected::NeedsCodes);
    }
    let mut known = links(view, Filter::Agreed)
        .filter(|link| link.value > Strength::None)
        .peekable();
    let mut rows = 0;
    let (mut elsewhere, mut unable, mut conflicts, mut details) = (0, 0, 0, 0);
    // Judgements and links both come in the order of pairs: one walk along the two.
    for (key, record) in view.everyones_judgements() {
        while known.next_if(|link| link.pair < key.pair).is_some() {}
        let judgement = match record.current() {
            Current::Absent => continue,
            Current::Conflict => {
                conflicts += 1;
                continue;
            }
            Current::Said(judgement) => judgement,
        };
        let Some(link) = known.peek().filter(|link| link.pair == key.pair) else {
            elsewhere += 1;
            continue;
        };
        let Verdict::Scored(strength) = judgement.verdict else {
            unable += 1;
            continue;
        };
        details += usize::from(judgement.confidence.is_some() || !judgement.evidence.is_empty());
        for annotation in of_judgement(view, options, (key, record, judgement), strength, link.id) {
            write_json(out, &annotation)?;
            out.write_all(b"\n")?;
            rows += 1;
        }
    }
    let losses = counted([
        ("linked-lost-votes-elsewhere", elsewhere),
        ("linked-lost-unable", unable),
        ("linked-lost-conflicting-votes", conflicts),
        ("linked-lost-vote-details", details),
    ]);
    Ok((rows, losses))
}

/// The vote, and the reason.
fn of_judgement<'a>(
    view: &View<'a>,
    options: &LinkOptions,
    (key, record, judgement): (&'a JudgementKey, &'a Record<Judgement>, &'a Judgement),
    strength: Strength,
    link: VersionId,
) -> Vec<Annotation<'a>> {
    let Some(head) = record.heads().max_by_key(|head| (head.stamp.at, head.id)) else {
        return Vec::new();
    };
    let annotation = |motivation, part: &str, value: &'a str, body| Annotation {
        context: "http://www.w3.org/ns/anno.jsonld",
        id: urn(record_uuid(head.id, part)),
        kind: "Annotation",
        target: mapping_uri(link),
        motivation,
        value,
        body,
        creator: creator(view, options, &key.reviewer),
        created: time::iso(head.stamp.at),
    };
    let vote = if strength > Strength::None { "+1" } else { "-1" };
    let mut all = vec![annotation("assessing", "jskos vote", vote, tags(judgement))];
    if !judgement.reason.trim().is_empty() {
        all.push(annotation(
            "commenting",
            "jskos reason",
            &judgement.reason,
            Vec::new(),
        ));
    }
    all
}

/// The reason chosen for "none" as a code that others know, where there is one for it.
fn tags(judgement: &Judgement) -> Vec<Tag> {
    let value = match judgement.chip.as_str() {
        "other-scope" | "wrong-level" => "https://uri.gbv.de/terminology/mismatch/scope",
        "only-indirect" => "https://uri.gbv.de/terminology/mismatch/relation",
        "stronger-action" => "https://uri.gbv.de/terminology/mismatch/redundant",
        _ => return Vec::new(),
    };
    vec![Tag {
        kind: "SpecificResource",
        purpose: "tagging",
        value,
    }]
}

/// By code, or by name where names are disclosed and one is known.
fn creator<'a>(view: &View<'a>, options: &LinkOptions, code: &'a ReviewerCode) -> Creator<'a> {
    let session = view.session();
    let name = session.reviewer(code).map(|known| known.name.trim());
    let name = name.filter(|name| options.disclosure == Disclosure::Names && !name.is_empty());
    Creator {
        id: urn(record_uuid(session.id().0, &format!("jskos reviewer {code}"))),
        name: name.unwrap_or(code.as_str()),
    }
}

/// An annotation of the W3C's model, as JSKOS restricts it.
#[derive(Serialize)]
struct Annotation<'a> {
    #[serde(rename = "@context")]
    context: &'static str,
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    target: String,
    motivation: &'static str,
    #[serde(rename = "bodyValue")]
    value: &'a str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    body: Vec<Tag>,
    creator: Creator<'a>,
    created: String,
}

#[derive(Serialize)]
struct Tag {
    #[serde(rename = "type")]
    kind: &'static str,
    purpose: &'static str,
    value: &'static str,
}

#[derive(Serialize)]
struct Creator<'a> {
    id: String,
    name: &'a str,
}
