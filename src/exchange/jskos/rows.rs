//! A mapping as a row of SSSOM, the row that all formats of mappings have in common. What a row has no slot for is
//! counted by field.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::said;
use super::values::relation;
use super::{SEMAPV, TERMS, TERMS_PREFIX, names::Names};
use crate::exchange::mapping_rules::Rule;
use crate::exchange::projection::{Bases, percent_encoded};
use crate::exchange::published_links::{Said, SaidKind};
use crate::exchange::sssom::slots::{JUSTIFICATIONS, LITERAL, NO_TERM, Slot};
use crate::exchange::sssom::values::{canonical_number, is_date, is_uri, push_item};
use crate::exchange::sssom::{Column, Extension};
use crate::model::Side;
use crate::model::plan::Plan;

/// The slots that a mapping can fill, in the order of a table.
const SLOTS: [Slot; 33] = [
    Slot::RecordId,
    Slot::SubjectId,
    Slot::SubjectLabel,
    Slot::PredicateId,
    Slot::ObjectId,
    Slot::ObjectLabel,
    Slot::MappingJustification,
    Slot::AuthorId,
    Slot::AuthorLabel,
    Slot::ReviewerId,
    Slot::ReviewerLabel,
    Slot::CreatorId,
    Slot::CreatorLabel,
    Slot::SubjectType,
    Slot::SubjectSource,
    Slot::SubjectSourceVersion,
    Slot::ObjectType,
    Slot::ObjectSource,
    Slot::ObjectSourceVersion,
    Slot::MappingProvider,
    Slot::MappingSource,
    Slot::MappingTool,
    Slot::MappingToolId,
    Slot::MappingToolVersion,
    Slot::MappingDate,
    Slot::PublicationDate,
    Slot::ReviewDate,
    Slot::Confidence,
    Slot::CurationRule,
    Slot::CurationRuleText,
    Slot::SeeAlso,
    Slot::IssueTrackerItem,
    Slot::Comment,
];

/// Extension slots: what our own files say by further types of a mapping. Name, term, type.
pub(super) const EXTENSIONS: [(&str, &str, &str); 2] = [
    ("ext_contribution", "contribution", "xsd:string"),
    ("ext_strength", "strength", "xsd:integer"),
];

/// The columns of such rows.
pub(super) fn columns() -> Vec<Column> {
    let slots = SLOTS.into_iter().map(Column::Slot);
    let others = EXTENSIONS
        .iter()
        .map(|(name, ..)| Column::Other((*name).to_owned()));
    slots.chain(others).collect()
}

/// What the extension slots mean.
pub(super) fn extensions() -> Vec<Extension> {
    let extension = |(name, term, kind): &(&str, &str, &str)| Extension {
        name: (*name).to_owned(),
        property: format!("{TERMS_PREFIX}:{term}"),
        type_hint: (*kind).to_owned(),
    };
    EXTENSIONS.iter().map(extension).collect()
}

/// Where a slot stands in such rows.
pub(super) fn place(slot: Slot) -> usize {
    let found = SLOTS.iter().position(|one| *one == slot);
    found.unwrap_or(usize::MAX)
}

/// How often what could not be said, by catalogue key and field.
pub(super) type Lost = BTreeMap<(&'static str, String), usize>;

/// A mapping taken apart.
#[derive(Default)]
pub(super) struct Draft {
    /// What stands in each column; IRIs apart.
    pub(super) cells: Vec<String>,
    /// Names of things: column, group and IRI, in the order of lists.
    pub(super) iris: Vec<(usize, String, String)>,
    /// The IRI of what it is part of.
    pub(super) part_of: Option<String>,
    /// What else it holds, by field.
    pub(super) lost: Lost,
    /// What others said of it inside of it.
    pub(super) said: Vec<Said>,
}

/// Why a mapping is no row: rule, field and what stands there.
pub(super) type Refused = (Rule, String, String);

/// Where concepts without IRI are looked for: two plans.
#[derive(Clone, Copy)]
pub struct Plans<'p> {
    /// The plan of actions.
    pub actions: &'p Plan,
    /// The plan of targets.
    pub targets: &'p Plan,
}

impl Plans<'_> {
    /// The IRI of what a notation names in a scheme, if that is one of the plans.
    fn named(&self, scheme: &Map<String, Value>, notation: &str) -> Option<String> {
        let bases = Bases::of_plans(self.actions, self.targets);
        let uri = scheme.get("uri").and_then(Value::as_str);
        let names: Vec<&str> = texts(scheme.get("notation"));
        let sides = [(Side::Action, self.actions), (Side::Target, self.targets)];
        let found = sides.into_iter().find(|(side, plan)| {
            uri == Some(bases.of_side(*side)) || uri.is_none() && names.contains(&plan.id())
        });
        found.map(|(side, _)| format!("{}{}", bases.of_side(side), percent_encoded(notation)))
    }
}

impl Draft {
    /// Takes a mapping apart whose line was checked.
    pub(super) fn of(mut map: Map<String, Value>, plans: Option<Plans<'_>>) -> Result<Self, Refused> {
        let mut draft = Self {
            cells: vec![String::new(); SLOTS.len() + EXTENSIONS.len()],
            ..Self::default()
        };
        map.remove("@context");
        if let Some(uri) = text(map.remove("uri")) {
            draft.iri(Slot::RecordId, "#record", uri);
        }
        draft.end(&mut map, Side::Action, plans)?;
        draft.end(&mut map, Side::Target, plans)?;
        draft.relation(map.remove("type"));
        draft.justification(text(map.remove("justification")).as_deref());
        draft.agents(
            map.remove("creator"),
            "creator",
            Slot::CreatorId,
            Slot::CreatorLabel,
        );
        draft.agents(
            map.remove("contributor"),
            "contributor",
            Slot::AuthorId,
            Slot::AuthorLabel,
        );
        draft.agents(
            map.remove("guidelines"),
            "guidelines",
            Slot::CurationRule,
            Slot::CurationRuleText,
        );
        draft.day(text(map.remove("created")), "created", Slot::MappingDate);
        draft.day(text(map.remove("issued")), "issued", Slot::PublicationDate);
        draft.around(&mut map);
        draft.annotations(map.remove("annotations"));
        if let Some(share) = map.remove("mappingRelevance").and_then(|one| one.as_f64()) {
            draft.relevance(share);
        }
        if let Some(Value::Object(note)) = map.remove("note") {
            let (note, others) = in_one_language(&note);
            draft.set(Slot::Comment, texts(note).join("\n"));
            draft.lose("note", others);
        }
        for (field, value) in map {
            draft.lose(&field, usize::from(!value.is_null()));
        }
        Ok(draft)
    }

    fn set(&mut self, slot: Slot, text: impl Into<String>) {
        if let Some(cell) = self.cells.get_mut(place(slot)) {
            *cell = text.into();
        }
    }

    /// Adds to what stands in a slot that holds a list.
    fn push(&mut self, slot: Slot, text: &str) {
        if let Some(cell) = self.cells.get_mut(place(slot)) {
            let is_first = cell.is_empty();
            push_item(cell, text, is_first);
        }
    }

    fn iri(&mut self, slot: Slot, group: &str, iri: String) {
        self.iris.push((place(slot), group.to_owned(), iri));
    }

    fn lose(&mut self, field: &str, count: usize) {
        if count > 0 {
            *self
                .lost
                .entry(("convert-lost-field", field.to_owned()))
                .or_default() += count;
        }
    }

    /// One end: its concept, and the scheme that it is of.
    fn end(
        &mut self,
        map: &mut Map<String, Value>,
        side: Side,
        plans: Option<Plans<'_>>,
    ) -> Result<(), Refused> {
        let (end, of_scheme, slots) = match side {
            Side::Action => (
                "from",
                "fromScheme",
                [
                    Slot::SubjectId,
                    Slot::SubjectLabel,
                    Slot::SubjectType,
                    Slot::SubjectSource,
                    Slot::SubjectSourceVersion,
                ],
            ),
            Side::Target => (
                "to",
                "toScheme",
                [
                    Slot::ObjectId,
                    Slot::ObjectLabel,
                    Slot::ObjectType,
                    Slot::ObjectSource,
                    Slot::ObjectSourceVersion,
                ],
            ),
        };
        let [id, label, kind, source, version] = slots;
        let mut scheme = object(map.remove(of_scheme));
        let concept = self.concept(map.remove(end), end)?;
        let mut group = text_of(&scheme, "uri");
        if let Some(mut concept) = concept {
            let schemes = concept.remove("inScheme").unwrap_or_default();
            let schemes: Vec<_> = objects(schemes).collect();
            if scheme.is_empty() {
                scheme = schemes.first().cloned().unwrap_or_default();
                self.lose(&format!("{end}.inScheme"), schemes.len().saturating_sub(1));
                group = text_of(&scheme, "uri");
            } else {
                let others = schemes.iter().filter(|one| text_of(one, "uri") != group);
                let others = others.count();
                self.lose(&format!("{end}.inScheme"), others);
            }
            let notations = concept.remove("notation").unwrap_or_default();
            let notations = texts(Some(&notations))
                .into_iter()
                .map(str::to_owned)
                .collect::<Vec<_>>();
            let labels = object(concept.remove("prefLabel"));
            let (one, others) = in_one_language(&labels);
            let name = one.and_then(Value::as_str).unwrap_or_default().to_owned();
            self.lose(&format!("{end}.prefLabel"), others);
            let named = notations.first().zip(plans);
            let by_notation = || named.and_then(|(notation, plans)| plans.named(&scheme, notation));
            match text(concept.remove("uri")).or_else(by_notation) {
                Some(iri) => {
                    let unsaid = notations.iter().filter(|one| !ends_with(&iri, one)).count();
                    self.lose(&format!("{end}.notation"), unsaid);
                    self.iri(id, &group, iri);
                }
                None if !name.is_empty() => {
                    self.set(kind, LITERAL);
                    self.lose(&format!("{end}.notation"), notations.len());
                }
                None => {
                    let named = notations.into_iter().next().unwrap_or_default();
                    return Err((Rule::ConceptNameless, format!("/{end}"), named));
                }
            }
            self.set(label, name);
            for (field, value) in concept {
                let is_plain = field == "type" || field == "@context" || value.is_null();
                self.lose(&format!("{end}.{field}"), usize::from(!is_plain));
            }
        } else {
            self.set(id, NO_TERM);
        }
        if let Some(iri) = text(scheme.remove("uri")) {
            self.iri(source, "#scheme", iri);
        }
        self.set(version, text(scheme.remove("version")).unwrap_or_default());
        for (field, value) in scheme {
            let is_plain = field == "type" || field == "@context" || value.is_null();
            self.lose(&format!("{of_scheme}.{field}"), usize::from(!is_plain));
        }
        Ok(())
    }

    /// The one concept of an end; none if it is said that there is none.
    fn concept(&mut self, bundle: Option<Value>, end: &str) -> Result<Option<Map<String, Value>>, Refused> {
        let mut members = Vec::new();
        let mut others = 0;
        for (field, value) in object(bundle) {
            match field.as_str() {
                "memberSet" | "memberList" | "memberChoice" => members.extend(objects(value)),
                "memberRoles" => {
                    let roles = object(Some(value)).into_iter();
                    members.extend(roles.flat_map(|(_, concepts)| objects(concepts)));
                    others += members.len();
                }
                _ => others += 1,
            }
        }
        self.lose(end, others);
        let is_one_of_many = |one: &Map<String, Value>| one.keys().any(|key| key.starts_with("member"));
        if members.len() > 1 || members.iter().any(is_one_of_many) {
            let names: Vec<String> = members.iter().map(|one| text_of(one, "uri")).collect();
            return Err((Rule::ConceptsTogether, format!("/{end}"), names.join(" ")));
        }
        Ok(members.pop())
    }

    /// The relation: the first type, or the second where the first only says that there is one. Types of our own
    /// say strength and kind.
    fn relation(&mut self, types: Option<Value>) {
        let types = types.unwrap_or_default();
        let mut types = texts(Some(&types)).into_iter();
        let first = types.next().and_then(relation).unwrap_or("mappingRelation");
        let mut predicate = format!("skos:{first}");
        let mut is_open = first == "mappingRelation";
        let at = place(Slot::Comment) + 1;
        for one in types {
            let own = one.strip_prefix(TERMS).and_then(|own| own.split_once('/'));
            match own {
                Some(("contribution", kind @ ("direct" | "enabling"))) => self.put(at, kind),
                Some(("strength", value)) if matches!(value.parse::<i8>(), Ok(-3..=3)) => {
                    self.put(at + 1, value);
                }
                _ if is_open => {
                    predicate.clear();
                    self.iri(Slot::PredicateId, "#predicate", one.to_owned());
                    is_open = false;
                }
                _ => self.lose("type", 1),
            }
        }
        self.set(Slot::PredicateId, predicate);
    }

    /// How sure the mapping is. In our own exports it is the strength as a share of the highest point, which a type
    /// says already: taken for how sure it is, it would be wrong.
    fn relevance(&mut self, share: f64) {
        let strength: Option<f64> = self.cells.last().and_then(|cell| cell.parse().ok());
        if strength.is_some_and(|strength| (strength / 3.0 - share).abs() < 0.006) {
            self.lose("mappingRelevance", 1);
        } else {
            let share = share.to_string();
            self.set(Slot::Confidence, canonical_number(&share));
        }
    }

    fn put(&mut self, at: usize, text: &str) {
        if let Some(cell) = self.cells.get_mut(at) {
            text.clone_into(cell);
        }
    }

    fn justification(&mut self, iri: Option<&str>) {
        let known = iri.and_then(|iri| {
            let short = format!("semapv:{}", iri.strip_prefix(SEMAPV)?);
            JUSTIFICATIONS.into_iter().find(|one| *one == short)
        });
        self.lose("justification", usize::from(known.is_none() && iri.is_some()));
        let word = known.unwrap_or("semapv:UnspecifiedMatching");
        self.set(Slot::MappingJustification, word);
    }

    /// Persons, bodies or rules: by IRI and by name.
    fn agents(&mut self, list: Option<Value>, field: &str, id: Slot, label: Slot) {
        for mut one in objects(list.unwrap_or_default()) {
            if let Some(iri) = text(one.remove("uri")) {
                self.iri(id, field, iri);
            }
            let labels = object(one.remove("prefLabel"));
            let (name, others) = in_one_language(&labels);
            if let Some(name) = name.and_then(Value::as_str) {
                self.push(label, name);
            }
            self.lose(
                field,
                others + one.values().filter(|value| !value.is_null()).count(),
            );
        }
    }

    /// A day; the time of day is lost.
    fn day(&mut self, moment: Option<String>, field: &str, slot: Slot) {
        let Some(moment) = moment else {
            return;
        };
        match moment.get(..10).filter(|day| is_date(day)) {
            Some(day) => {
                self.set(slot, day);
                if moment.len() > 10 && !moment.ends_with("T00:00:00Z") {
                    *self
                        .lost
                        .entry(("convert-lost-time", field.to_owned()))
                        .or_default() += 1;
                }
            }
            None => self.lose(field, 1),
        }
    }

    /// Where it comes from and what it was made with.
    fn around(&mut self, map: &mut Map<String, Value>) {
        let mut parts = objects(map.remove("partOf").unwrap_or_default());
        self.part_of = parts.next().and_then(|mut one| text(one.remove("uri")));
        let others = parts.count();
        self.lose("partOf", others);
        let mut publishers = objects(map.remove("publisher").unwrap_or_default());
        if let Some(mut one) = publishers.next() {
            let known = text(one.remove("uri")).or_else(|| text(one.remove("url")));
            match known.filter(|known| is_uri(known)) {
                Some(known) => self.set(Slot::MappingProvider, known),
                None => self.lose("publisher", 1),
            }
        }
        let others = publishers.count();
        self.lose("publisher", others);
        for (field, slot) in [("source", Slot::MappingSource), ("issue", Slot::IssueTrackerItem)] {
            let mut all = objects(map.remove(field).unwrap_or_default());
            let first = all.next();
            let is_there = first.is_some();
            match first.and_then(|mut one| text(one.remove("uri"))) {
                Some(iri) => self.iri(slot, field, iri),
                None => self.lose(field, usize::from(is_there)),
            }
            let others = all.count();
            self.lose(field, others);
        }
        if let Some(url) = text(map.remove("url")) {
            self.push(Slot::SeeAlso, &url);
        }
        let mut tools = objects(map.remove("tool").unwrap_or_default());
        if let Some(mut tool) = tools.next() {
            if let Some(iri) = text(tool.remove("uri")) {
                self.iri(Slot::MappingToolId, "#tool", iri);
            }
            let labels = object(tool.remove("prefLabel"));
            let (name, others) = in_one_language(&labels);
            let name = name.and_then(Value::as_str).map(str::to_owned);
            let name = name.or_else(|| text(tool.remove("url")));
            self.set(Slot::MappingTool, name.unwrap_or_default());
            self.set(
                Slot::MappingToolVersion,
                text(tool.remove("version")).unwrap_or_default(),
            );
            self.lose(
                "tool",
                others + tool.values().filter(|value| !value.is_null()).count(),
            );
        }
        let others = tools.count();
        self.lose("tool", others);
    }

    /// Annotations inside of the mapping: who reviewed it becomes so, all else is what others said.
    fn annotations(&mut self, list: Option<Value>) {
        for annotation in objects(list.unwrap_or_default()) {
            let is_review = text_of(&annotation, "motivation") == "moderating"
                && !annotation.contains_key("bodyValue")
                && !annotation.contains_key("body");
            if !is_review {
                self.said.extend(said::said(&annotation));
                continue;
            }
            let creator = annotation.get("creator");
            let name = creator.and_then(|one| one.get("name")).and_then(Value::as_str);
            if let Some(name) = name {
                self.push(Slot::ReviewerLabel, name);
            }
            let id = said::id_of(creator);
            let is_named = name.is_some() || id.is_some();
            // An identifier that was made of the name says nothing more.
            if let Some(id) = id.filter(|id| name.is_none_or(|name| super::agent_uri(name) != *id)) {
                self.iri(Slot::ReviewerId, "#reviewer", id);
            }
            let moment = text_of(&annotation, "created");
            match moment.get(..10).filter(|day| is_named && is_date(day)) {
                Some(day) => self.set(Slot::ReviewDate, day),
                None => self.lose("annotations", usize::from(!is_named)),
            }
        }
        let others = self.said.iter().filter(|one| one.kind != SaidKind::Tag).count();
        self.lose("annotations", others);
    }

    /// The cells with names for all IRIs; says whether each has one.
    pub(super) fn named(mut self, names: &Names) -> (Vec<String>, bool) {
        let mut is_whole = true;
        for (at, group, iri) in &self.iris {
            let (Some(cell), Some(name)) = (self.cells.get_mut(*at), names.curie(group, iri)) else {
                is_whole = false;
                continue;
            };
            let is_first = cell.is_empty();
            push_item(cell, &name, is_first);
        }
        (self.cells, is_whole)
    }
}

/// Says whether an IRI ends with a notation, so that nothing is lost if only the IRI is kept.
fn ends_with(iri: &str, notation: &str) -> bool {
    iri.ends_with(notation) || iri.ends_with(&percent_encoded(notation))
}

pub(super) fn text(value: Option<Value>) -> Option<String> {
    match value {
        Some(Value::String(text)) if !text.is_empty() => Some(text),
        _ => None,
    }
}

pub(super) fn text_of(map: &Map<String, Value>, field: &str) -> String {
    map.get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
        .to_owned()
}

pub(super) fn object(value: Option<Value>) -> Map<String, Value> {
    match value {
        Some(Value::Object(map)) => map,
        _ => Map::new(),
    }
}

pub(super) fn objects(value: Value) -> impl Iterator<Item = Map<String, Value>> {
    let list = match value {
        Value::Array(list) => list,
        _ => Vec::new(),
    };
    list.into_iter().filter_map(|one| match one {
        Value::Object(map) => Some(map),
        _ => None,
    })
}

/// The texts of a list, or the one text that stands in its place.
fn texts(value: Option<&Value>) -> Vec<&str> {
    match value {
        Some(Value::Array(list)) => list.iter().filter_map(Value::as_str).collect(),
        Some(Value::String(text)) => vec![text],
        _ => Vec::new(),
    }
}

/// What stands in English, in no language, or in the first there is; and in how many others something does.
fn in_one_language(map: &Map<String, Value>) -> (Option<&Value>, usize) {
    let chosen = map
        .get("en")
        .or_else(|| map.get("und"))
        .or_else(|| map.values().next());
    (chosen, map.len().saturating_sub(1))
}
