//! Mappings that others made, line by line. Strict: each line is taken whole or refused with the reason.

use serde::Deserialize;
use serde_json::Value;

use super::SKOS;
use crate::exchange::projection::{Bases, Imported, ImportedLink, Refusal, local_part};
use crate::exchange::table::Finding;
use crate::model::plan::Plan;
use crate::model::{Side, Strength};
use crate::phrase::time;

/// Bytes of a file.
const MOST_BYTES: usize = 512 << 20;
/// Bytes of a line: no mapping is longer.
const MOST_LINE: usize = 1 << 20;

/// Reads the mappings of a file between items of two plans.
///
/// A concept is known by an IRI below the plan's namespace, or without IRI by its notation where the scheme is the
/// plan's by IRI or identifier. Codes may be those of headings too: what comes of them is for whoever uses the rows.
pub fn read(bytes: &[u8], actions: &Plan, targets: &Plan) -> Imported {
    let mut out = Imported::default();
    if bytes.len() > MOST_BYTES {
        let finding = Finding::error("table-too-large").count("most", MOST_BYTES >> 20);
        out.refused.push(Refusal::of_file(finding));
        return out;
    }
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let known = Plans {
        bases: Bases::of_plans(actions, targets),
        actions,
        targets,
    };
    for (number, line) in (1_u32..).zip(bytes.split(|byte| *byte == b'\n')) {
        if line.iter().all(u8::is_ascii_whitespace) {
            continue;
        }
        out.read += 1;
        match known.line(number, line) {
            Ok(link) => out.rows.push(link),
            Err(refusal) => out.refused.push(refusal),
        }
    }
    out
}

/// The two plans that codes are looked up in.
struct Plans<'p> {
    bases: Bases,
    actions: &'p Plan,
    targets: &'p Plan,
}

#[derive(Deserialize)]
struct Mapping {
    from: Option<Bundle>,
    to: Option<Bundle>,
    #[serde(rename = "fromScheme")]
    from_scheme: Option<Scheme>,
    #[serde(rename = "toScheme")]
    to_scheme: Option<Scheme>,
    #[serde(rename = "type", default)]
    kind: Vec<String>,
    #[serde(rename = "mappingRelevance")]
    relevance: Option<f64>,
    created: Option<String>,
    #[serde(default)]
    creator: Vec<Value>,
    #[serde(default)]
    note: Value,
}

#[derive(Deserialize)]
struct Bundle {
    #[serde(rename = "memberSet")]
    set: Option<Vec<Concept>>,
    #[serde(rename = "memberList")]
    list: Option<Vec<Concept>>,
    #[serde(rename = "memberChoice")]
    choice: Option<Vec<Concept>>,
    #[serde(rename = "memberRoles")]
    roles: Option<Value>,
}

#[derive(Deserialize)]
struct Concept {
    uri: Option<String>,
    #[serde(default)]
    notation: Vec<String>,
    #[serde(rename = "inScheme", default)]
    schemes: Vec<Scheme>,
}

#[derive(Deserialize)]
struct Scheme {
    uri: Option<String>,
    #[serde(default)]
    notation: Vec<String>,
}

impl Plans<'_> {
    fn line(&self, number: u32, line: &[u8]) -> Result<ImportedLink, Refusal> {
        if line.len() > MOST_LINE {
            return Err(Refusal::on_line(number, Finding::error("jskos-line-too-long")));
        }
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if line.trim_ascii_start().starts_with(b"[") {
            return Err(Refusal::on_line(number, Finding::error("jskos-array")));
        }
        let mapping: Mapping = serde_json::from_slice(line).map_err(|error| {
            let column = String::from_utf8_lossy(line.get(..error.column()).unwrap_or(line))
                .chars()
                .count();
            Refusal {
                line: Some(number),
                column: Some(u32::try_from(column.max(1)).unwrap_or(u32::MAX)),
                why: Finding::error("jskos-not-a-mapping").word("why", reason(&error)),
            }
        })?;
        self.link(number, mapping)
            .map_err(|why| Refusal::on_line(number, why))
    }

    fn link(&self, line: u32, mapping: Mapping) -> Result<ImportedLink, Finding> {
        let from = end(mapping.from, "from")?;
        let to = end(mapping.to, "to")?;
        if from.is_none() && to.is_none() {
            return Err(Finding::error("jskos-no-concepts"));
        }
        let find = |concept: &Option<Concept>, scheme: Option<&Scheme>, side| match concept {
            None => Ok(None),
            Some(concept) => self.code(concept, scheme, side).map(Some),
        };
        let ends = find(&from, mapping.from_scheme.as_ref(), Side::Action)
            .and_then(|from| Ok((from, find(&to, mapping.to_scheme.as_ref(), Side::Target)?)));
        let (from_code, to_code) = ends.map_err(|finding| {
            // The other way round it would be another statement: never turned silently.
            let turned = find(&from, mapping.from_scheme.as_ref(), Side::Target).is_ok()
                && find(&to, mapping.to_scheme.as_ref(), Side::Action).is_ok();
            if turned {
                Finding::error("jskos-reversed")
            } else {
                finding
            }
        })?;
        let relation = match mapping.kind.first() {
            None => "skos:mappingRelation".to_owned(),
            Some(uri) => match uri.strip_prefix(SKOS) {
                Some(name) if RELATIONS.contains(&name) => format!("skos:{name}"),
                _ => return Err(Finding::error("jskos-bad-type").word("type", uri)),
            },
        };
        let created = match mapping.created.as_deref() {
            None | Some("") => None,
            Some(text) => {
                Some(date(text).ok_or_else(|| Finding::error("jskos-bad-date").word("date", text))?)
            }
        };
        Ok(ImportedLink {
            from: from_code,
            to: to_code,
            relation,
            is_negated: false,
            hint: mapping.relevance.map(hint).transpose()?.flatten(),
            line,
            creator: mapping.creator.first().map(name).unwrap_or_default(),
            created,
            note: first_text(&mapping.note),
        })
    }

    /// The code of a concept in a plan, exactly as the plan writes it.
    fn code(&self, concept: &Concept, scheme: Option<&Scheme>, side: Side) -> Result<String, Finding> {
        let plan = match side {
            Side::Action => self.actions,
            Side::Target => self.targets,
        };
        let base = self.bases.of_side(side);
        let is_plans = |scheme: &Scheme| {
            scheme.uri.as_deref() == Some(base)
                || scheme.uri.is_none() && scheme.notation.iter().any(|one| one == plan.id())
        };
        let is_ours = scheme.is_some_and(is_plans) || concept.schemes.iter().any(is_plans);
        let by_uri = concept.uri.as_deref().and_then(|uri| local_part(base, uri));
        // An IRI from elsewhere is another concept, whatever its notation.
        let by_notation = concept
            .notation
            .first()
            .filter(|_| is_ours && concept.uri.is_none());
        let named = || {
            let text = concept.uri.as_ref().or_else(|| concept.notation.first());
            text.cloned().unwrap_or_default()
        };
        let Some(code) = by_uri.as_ref().or(by_notation) else {
            let finding = Finding::error("jskos-foreign").word("concept", named());
            return Err(finding.word("plan", plan.id()));
        };
        match plan.entry_by_code(code) {
            Some(_) => Ok(code.clone()),
            None => Err(Finding::error("jskos-unknown-code")
                .word("code", code)
                .word("plan", plan.id())),
        }
    }
}

/// The relations of SKOS between concepts of two schemes.
const RELATIONS: [&str; 6] = [
    "mappingRelation",
    "exactMatch",
    "closeMatch",
    "broadMatch",
    "narrowMatch",
    "relatedMatch",
];

/// The one concept of an end; none if it is said that there is none.
fn end(bundle: Option<Bundle>, side: &'static str) -> Result<Option<Concept>, Finding> {
    let Some(bundle) = bundle else {
        return Err(Finding::error("jskos-no-end").word("end", side));
    };
    let mut given = [bundle.set, bundle.list, bundle.choice].into_iter().flatten();
    let members = given.next();
    if given.next().is_some() || members.is_some() && bundle.roles.is_some() {
        return Err(Finding::error("jskos-two-bundles").word("end", side));
    }
    let Some(mut members) = members else {
        return Err(Finding::error("jskos-no-members").word("end", side));
    };
    if members.len() > 1 {
        return Err(Finding::error("jskos-several")
            .word("end", side)
            .count("count", members.len()));
    }
    Ok(members.pop())
}

/// The strength that a relevance hints at: the nearest third of the way from none to strong, weak at least.
fn hint(relevance: f64) -> Result<Option<Strength>, Finding> {
    if !(0.0..=1.0).contains(&relevance) {
        return Err(Finding::error("jskos-bad-relevance").word("value", relevance.to_string()));
    }
    let thirds = (relevance * 3.0).round() as i8;
    Ok(Strength::from_value(if relevance > 0.0 {
        thirds.max(1)
    } else {
        0
    }))
}

/// A date alone means its beginning.
fn date(text: &str) -> Option<crate::model::UtcSeconds> {
    let at = time::from_iso(text).or_else(|| time::from_iso(&format!("{text}T00:00:00Z")));
    at.filter(|at| at.is_plausible())
}

/// What an agent is called: a name, a label in whatever language, or its IRI.
fn name(agent: &Value) -> String {
    let label = agent
        .get("prefLabel")
        .map(first_text)
        .filter(|text| !text.is_empty());
    let other = || {
        ["name", "uri", "id"]
            .iter()
            .find_map(|key| agent.get(key)?.as_str())
    };
    label.unwrap_or_else(|| agent.as_str().or_else(other).unwrap_or_default().to_owned())
}

/// The first text of a map by language, or of a list in one.
fn first_text(value: &Value) -> String {
    let text = match value {
        Value::Object(map) => map.values().next(),
        other => Some(other),
    };
    let text = text.and_then(|value| match value {
        Value::Array(list) => list.first().and_then(Value::as_str),
        other => other.as_str(),
    });
    text.unwrap_or_default().trim().to_owned()
}

/// The parser's words without the place, which is said otherwise.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relevance_hints_in_thirds() {
        assert_eq!(hint(0.0), Ok(Some(Strength::None)));
        assert_eq!(hint(0.33), Ok(Some(Strength::Weak)));
        assert_eq!(hint(0.05), Ok(Some(Strength::Weak)));
        assert_eq!(hint(0.67), Ok(Some(Strength::Moderate)));
        assert_eq!(hint(1.0), Ok(Some(Strength::Strong)));
        assert!(hint(1.2).is_err() && hint(f64::NAN).is_err());
    }
}
