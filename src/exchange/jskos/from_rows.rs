//! Rows of SSSOM as mappings, one a line. What a mapping has no field for is counted by slot; a row that would say
//! the opposite is not written.

use std::collections::BTreeMap;
use std::io::{self, Write};

use serde_json::{Map, Value, json};

use super::record::CONTEXT;
use super::values::{RELATIONS, is_iri};
use super::{SEMAPV, SKOS, TERMS, agent_uri};
use crate::exchange::mapping_format::Loss;
use crate::exchange::mapping_rules::{Finding, Report, Rule};
use crate::exchange::projection::write_json;
use crate::exchange::sssom::slots::{LITERAL, NO_TERM, Slot};
use crate::exchange::sssom::{Column, Head, Row, cell_of, values};

/// Writes mappings one after the other.
pub struct MappingWriter<W> {
    out: W,
    head: Head,
    /// What the head says of all rows.
    spread: BTreeMap<Slot, String>,
    lost: BTreeMap<String, usize>,
    report: Report,
}

/// Slots of a row that a mapping has a field for.
const SAID: [Slot; 33] = [
    Slot::RecordId,
    Slot::SubjectId,
    Slot::SubjectLabel,
    Slot::SubjectType,
    Slot::SubjectSource,
    Slot::SubjectSourceVersion,
    Slot::PredicateId,
    Slot::PredicateModifier,
    Slot::ObjectId,
    Slot::ObjectLabel,
    Slot::ObjectType,
    Slot::ObjectSource,
    Slot::ObjectSourceVersion,
    Slot::MappingJustification,
    Slot::AuthorId,
    Slot::AuthorLabel,
    Slot::ReviewerId,
    Slot::ReviewerLabel,
    Slot::ReviewDate,
    Slot::CreatorId,
    Slot::CreatorLabel,
    Slot::MappingProvider,
    Slot::MappingSource,
    Slot::MappingTool,
    Slot::MappingToolId,
    Slot::MappingToolVersion,
    Slot::MappingDate,
    Slot::PublicationDate,
    Slot::Confidence,
    Slot::CurationRule,
    Slot::CurationRuleText,
    Slot::IssueTrackerItem,
    Slot::Comment,
];

/// What the head says that each mapping says as well, or that needs no saying.
const OF_HEAD: [Slot; 6] = [
    Slot::SssomVersion,
    Slot::CurieMap,
    Slot::Mappings,
    Slot::MappingSetId,
    Slot::ExtensionDefinitions,
    Slot::CardinalityScope,
];

impl<W: Write> MappingWriter<W> {
    /// Ready for rows. `is_used` says of a slot whether any row has a value of its own there: then what the head
    /// says there holds for none.
    pub fn new(out: W, head: &Head, is_used: impl Fn(Slot) -> bool) -> Self {
        let (mut spread, mut lost) = (BTreeMap::new(), BTreeMap::new());
        for (slot, list) in &head.values {
            if slot.info().spreads && !is_used(*slot) {
                spread.insert(*slot, cell_of(*slot, list));
            } else if !OF_HEAD.contains(slot) {
                lost.insert(slot.name().to_owned(), 1);
            }
        }
        Self {
            out,
            head: head.clone(),
            spread,
            lost,
            report: Report::default(),
        }
    }

    /// Writes a row.
    pub fn row(&mut self, row: &Row<'_>) -> io::Result<()> {
        self.report.read += 1;
        if !row.get(Slot::PredicateModifier).is_empty() {
            self.report.refused += 1;
            let value = row.get(Slot::PredicateId);
            let name = Slot::PredicateModifier.name();
            self.report
                .push(Finding::new(row.line, name, Rule::NegativeUnsaid, value));
            return Ok(());
        }
        self.report.accepted += 1;
        let mapping = self.mapping(row);
        write_json(&mut self.out, &mapping)?;
        self.out.write_all(b"\n")
    }

    /// Writes the end; returns what is not said, by slot, and which rows are not written.
    pub fn finish(mut self) -> io::Result<(W, Vec<Loss>, Report)> {
        self.out.flush()?;
        let lost = self.lost.into_iter();
        let losses = lost.map(|(slot, count)| ("convert-lost-field", slot, count));
        Ok((self.out, losses.collect(), self.report))
    }

    fn lose(&mut self, name: &str) {
        match self.lost.get_mut(name) {
            Some(count) => *count += 1,
            None => {
                self.lost.insert(name.to_owned(), 1);
            }
        }
    }

    /// What a row says in a slot, or the head for all rows.
    fn get<'r>(&'r self, row: &Row<'r>, slot: Slot) -> &'r str {
        match row.get(slot) {
            "" => self.spread.get(&slot).map_or("", String::as_str),
            own => own,
        }
    }

    fn mapping(&mut self, row: &Row<'_>) -> Value {
        let mut map = Map::new();
        let mut put = |field: &str, value: Value| {
            let is_empty = match &value {
                Value::Null => true,
                Value::String(text) => text.is_empty(),
                Value::Array(list) => list.is_empty(),
                Value::Object(fields) => fields.is_empty(),
                _ => false,
            };
            if !is_empty {
                map.insert(field.to_owned(), value);
            }
        };
        let iri = |slot| self.head.expand(self.get(row, slot)).into_owned();
        let refer = |slot| match self.get(row, slot) {
            "" => Value::Null,
            _ => json!([{"uri": iri(slot)}]),
        };
        put("@context", json!(CONTEXT));
        put("uri", json!(iri(Slot::RecordId)));
        let [from, to] = END_SLOTS;
        for (end, scheme, slots) in [("from", "fromScheme", from), ("to", "toScheme", to)] {
            let (bundle, of) = self.end(row, slots);
            put(end, bundle);
            put(scheme, of);
        }
        put("type", self.types(row));
        put("mappingRelevance", number(self.get(row, Slot::Confidence)));
        let justification = self.get(row, Slot::MappingJustification);
        let word = justification.strip_prefix("semapv:");
        put(
            "justification",
            word.map_or(Value::Null, |word| json!(format!("{SEMAPV}{word}"))),
        );
        put("creator", self.agents(row, Slot::CreatorId, Slot::CreatorLabel));
        put("contributor", self.agents(row, Slot::AuthorId, Slot::AuthorLabel));
        put(
            "guidelines",
            self.agents(row, Slot::CurationRule, Slot::CurationRuleText),
        );
        put("annotations", self.reviews(row));
        put("created", json!(self.get(row, Slot::MappingDate)));
        put("issued", json!(self.get(row, Slot::PublicationDate)));
        put("source", refer(Slot::MappingSource));
        put("issue", refer(Slot::IssueTrackerItem));
        match self.get(row, Slot::MappingProvider) {
            "" => {}
            provider => put("publisher", json!([{"uri": provider}])),
        }
        match self.head.get(Slot::MappingSetId) {
            Some(set) if is_iri(set) => put("partOf", json!([{"uri": set}])),
            _ => {}
        }
        put("tool", self.tool(row));
        match self.get(row, Slot::Comment) {
            "" => {}
            comment => put("note", json!({"und": [comment]})),
        }
        self.count(row);
        Value::Object(map)
    }

    /// Counts what the mapping does not say.
    fn count(&mut self, row: &Row<'_>) {
        for (column, cell) in row.pairs().filter(|(_, cell)| !cell.is_empty()) {
            let is_said = match column {
                Column::Slot(Slot::SubjectType | Slot::ObjectType) => {
                    matches!(cell, "skos concept" | LITERAL)
                }
                // It follows from the mappings.
                Column::Slot(Slot::MappingCardinality) => true,
                Column::Slot(slot) => SAID.contains(slot),
                Column::Other(name) => matches!(name.as_str(), "ext_strength" | "ext_contribution"),
            };
            if !is_said {
                self.lose(column.name());
            }
        }
        let shared: Vec<Slot> = self
            .spread
            .iter()
            .filter(|(slot, cell)| match slot {
                Slot::SubjectType | Slot::ObjectType => !matches!(cell.as_str(), "skos concept" | LITERAL),
                slot => !SAID.contains(slot) && **slot != Slot::CardinalityScope,
            })
            .map(|(slot, _)| *slot)
            .collect();
        for slot in shared {
            self.lose(slot.name());
        }
    }

    /// The concept of an end, and the scheme that it is of.
    fn end(&self, row: &Row<'_>, [id, label, kind, source, version]: [Slot; 5]) -> (Value, Value) {
        let curie = row.get(id);
        let scheme = match (self.get(row, source), self.get(row, version)) {
            ("", _) => Value::Null,
            (source, "") => json!({"uri": self.head.expand(source)}),
            (source, version) => json!({"uri": self.head.expand(source), "version": version}),
        };
        if curie == NO_TERM {
            return (json!({"memberSet": []}), scheme);
        }
        let mut concept = Map::new();
        if !curie.is_empty() && self.get(row, kind) != LITERAL {
            concept.insert("uri".to_owned(), json!(self.head.expand(curie)));
        }
        let label = row.get(label);
        if !label.is_empty() {
            concept.insert("prefLabel".to_owned(), json!({"und": label}));
        }
        (json!({"memberSet": [concept]}), scheme)
    }

    /// The relation. One that is none of SKOS stands behind that which only says that there is one; strength and
    /// kind of our own files are further types.
    fn types(&self, row: &Row<'_>) -> Value {
        let predicate = row.get(Slot::PredicateId);
        let known = predicate
            .strip_prefix("skos:")
            .filter(|name| RELATIONS.contains(name));
        let mut types = vec![format!("{SKOS}{}", known.unwrap_or("mappingRelation"))];
        if known.is_none() {
            types.push(self.head.expand(predicate).into_owned());
        }
        for (name, term) in [("ext_contribution", "contribution"), ("ext_strength", "strength")] {
            let value = row.other(name);
            if !value.is_empty() {
                types.push(format!("{TERMS}{term}/{value}"));
            }
        }
        json!(types)
    }

    fn agents(&self, row: &Row<'_>, id: Slot, label: Slot) -> Value {
        let by_id = values::items(self.get(row, id)).map(|one| json!({"uri": self.head.expand(&one)}));
        let by_name = values::items(self.get(row, label)).map(|one| json!({"prefLabel": {"und": one}}));
        by_id.chain(by_name).collect()
    }

    /// Who reviewed it, as annotations of the kind that moderates.
    fn reviews(&self, row: &Row<'_>) -> Value {
        let day = row.get(Slot::ReviewDate);
        let about = self.get(row, Slot::RecordId);
        let review = |creator: Value| {
            let mut review = json!({"type": "Annotation", "motivation": "moderating", "creator": creator});
            if let Some(fields) = review.as_object_mut() {
                if !day.is_empty() {
                    fields.insert("created".to_owned(), json!(format!("{day}T00:00:00Z")));
                }
                if !about.is_empty() {
                    fields.insert("target".to_owned(), json!(self.head.expand(about)));
                }
            }
            review
        };
        let by_id = values::items(row.get(Slot::ReviewerId)).map(|one| json!({"id": self.head.expand(&one)}));
        let by_name = values::items(row.get(Slot::ReviewerLabel));
        let by_name = by_name.map(|name| json!({"id": agent_uri(&name), "name": name}));
        by_id.chain(by_name).map(review).collect()
    }

    fn tool(&self, row: &Row<'_>) -> Value {
        let mut tool = Map::new();
        let (id, name) = (
            self.get(row, Slot::MappingToolId),
            self.get(row, Slot::MappingTool),
        );
        if !id.is_empty() {
            tool.insert("uri".to_owned(), json!(self.head.expand(id)));
        }
        if !name.is_empty() {
            tool.insert("prefLabel".to_owned(), json!({"und": name}));
        }
        let version = self.get(row, Slot::MappingToolVersion);
        if !version.is_empty() {
            tool.insert("version".to_owned(), json!(version));
        }
        if tool.is_empty() {
            Value::Null
        } else {
            json!([tool])
        }
    }
}

/// The slots of the two ends: identifier, label, kind, scheme and its version.
const END_SLOTS: [[Slot; 5]; 2] = [
    [
        Slot::SubjectId,
        Slot::SubjectLabel,
        Slot::SubjectType,
        Slot::SubjectSource,
        Slot::SubjectSourceVersion,
    ],
    [
        Slot::ObjectId,
        Slot::ObjectLabel,
        Slot::ObjectType,
        Slot::ObjectSource,
        Slot::ObjectSourceVersion,
    ],
];

fn number(text: &str) -> Value {
    values::canonical_number(text)
        .parse::<f64>()
        .map_or(Value::Null, |number| json!(number))
}
