//! SSSOM as JSON: the same slots, lists as arrays, numbers as numbers, prefixes in the context.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::io::{self, Write};

use serde::Deserializer as _;
use serde::de::{DeserializeSeed, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::check::{ValueType, extension_type};
use super::head::take_head;
use super::model::{Column, Head, Layout, Row, Set};
use super::rules::{Finding, Report, Rule};
use super::slots::{BUILT_IN, Kind, RDF_PREFIXES, SET_ORDER, Slot};
use super::values::{self, canonical_number};
use super::yaml::Node;

/// How a cell is written.
#[derive(Clone, Copy)]
enum Shape {
    Text,
    List,
    Number,
    Truth,
}

/// Writes mappings one after the other.
pub struct JsonWriter<W> {
    out: W,
    columns: Vec<Option<(String, Shape)>>,
    is_first: bool,
}

fn quoted(text: &str, out: &mut impl Write) -> io::Result<()> {
    serde_json::to_writer(out, text).map_err(io::Error::from)
}

fn shape_of(head: &Head, column: &Column) -> Shape {
    match column {
        Column::Slot(slot) if slot.info().many => Shape::List,
        Column::Slot(slot) if matches!(slot.kind(), Kind::Ratio | Kind::Agreement) => Shape::Number,
        Column::Slot(_) => Shape::Text,
        Column::Other(name) => {
            let hint = head.extension(name).map_or("", |one| one.type_hint.as_str());
            match extension_type(head, hint) {
                Some(ValueType::Integer | ValueType::Double) => Shape::Number,
                Some(ValueType::Boolean) => Shape::Truth,
                _ => Shape::Text,
            }
        }
    }
}

/// Says whether a text is a number in JSON as it stands.
fn is_json_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all = |part: &str| !part.is_empty() && part.bytes().all(|one| one.is_ascii_digit());
    all(whole) && all(fraction) && (whole.len() == 1 || !whole.starts_with('0')) && whole.len() < 16
}

fn write_value(shape: Shape, cell: &str, out: &mut impl Write) -> io::Result<()> {
    match shape {
        Shape::List => {
            out.write_all(b"[")?;
            for (at, item) in values::items(cell).enumerate() {
                if at > 0 {
                    out.write_all(b",")?;
                }
                quoted(&item, out)?;
            }
            out.write_all(b"]")
        }
        Shape::Number => {
            let number = if is_json_number(cell) {
                cell.into()
            } else {
                canonical_number(cell)
            };
            if is_json_number(&number) {
                out.write_all(number.as_bytes())
            } else {
                quoted(cell, out)
            }
        }
        Shape::Truth if matches!(cell, "true" | "false") => out.write_all(cell.as_bytes()),
        Shape::Truth | Shape::Text => quoted(cell, out),
    }
}

impl<W: Write> JsonWriter<W> {
    /// Writes what the head says; rows follow. Columns that are not `kept` are not written.
    pub fn new(mut out: W, head: &Head, layout: &Layout, kept: &[bool]) -> io::Result<Self> {
        out.write_all(b"{\n")?;
        for slot in SET_ORDER {
            if let Some(list) = head.values.get(&slot) {
                write!(out, "\"{}\":", slot.name())?;
                let column = Column::Slot(slot);
                write_value(
                    shape_of(head, &column),
                    &super::model::cell_of(slot, list),
                    &mut out,
                )?;
                out.write_all(b",\n")?;
            }
        }
        if !head.extensions.is_empty() {
            out.write_all(b"\"extension_definitions\":[")?;
            for (at, one) in head.extensions.iter().enumerate() {
                out.write_all(if at > 0 {
                    b",\n{\"slot_name\":"
                } else {
                    b"\n{\"slot_name\":"
                })?;
                quoted(&one.name, &mut out)?;
                for (key, value) in [("property", &one.property), ("type_hint", &one.type_hint)] {
                    if !value.is_empty() {
                        write!(out, ",\"{key}\":")?;
                        quoted(value, &mut out)?;
                    }
                }
                out.write_all(b"}")?;
            }
            out.write_all(b"\n],\n")?;
        }
        out.write_all(b"\"@type\":\"MappingSet\",\n\"@context\":")?;
        write_context(head, &mut out)?;
        out.write_all(b",\n\"mappings\":[")?;
        let columns = layout.columns().iter().zip(kept).map(|(column, kept)| {
            kept.then(|| {
                let name = serde_json::to_string(column.name()).unwrap_or_default();
                (format!("{name}:"), shape_of(head, column))
            })
        });
        Ok(Self {
            columns: columns.collect(),
            out,
            is_first: true,
        })
    }

    /// Writes a mapping.
    pub fn row(&mut self, row: &Row<'_>) -> io::Result<()> {
        self.out.write_all(if self.is_first { b"\n{" } else { b",\n{" })?;
        self.is_first = false;
        let mut has_any = false;
        for (column, cell) in self.columns.iter().zip(row.cells.iter()) {
            let (Some((name, shape)), false) = (column, cell.is_empty()) else {
                continue;
            };
            if has_any {
                self.out.write_all(b",")?;
            }
            has_any = true;
            self.out.write_all(name.as_bytes())?;
            write_value(*shape, cell, &mut self.out)?;
        }
        self.out.write_all(b"}")
    }

    /// Writes the end.
    pub fn finish(mut self) -> io::Result<W> {
        self.out.write_all(b"\n]\n}\n")?;
        Ok(self.out)
    }
}

/// What the names mean in RDF, for programs that read it as linked data.
fn write_context(head: &Head, out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"{\"@vocab\":\"https://w3id.org/sssom/\"")?;
    let own = head
        .prefixes
        .iter()
        .map(|(prefix, iri)| (prefix.as_str(), iri.as_str()));
    let mut prefixes: BTreeMap<&str, &str> = BUILT_IN.into_iter().chain(RDF_PREFIXES).collect();
    // One of the same name as a key would change what the key means.
    prefixes.extend(own.filter(|(prefix, _)| Slot::from_name(prefix).is_none()));
    for (prefix, iri) in prefixes {
        out.write_all(b",\n")?;
        quoted(prefix, out)?;
        out.write_all(b":")?;
        quoted(iri, out)?;
    }
    for slot in Slot::ALL {
        let kind = match slot.kind() {
            Kind::Entity | Kind::Justification | Kind::Uri => "@id",
            Kind::Date => "xsd:date",
            Kind::Ratio | Kind::Agreement => "xsd:double",
            _ => "",
        };
        let property = slot.info().property;
        if property.is_none() && kind.is_empty() {
            continue;
        }
        write!(out, ",\n\"{}\":{{\"@id\":\"", slot.name())?;
        match property {
            Some(property) => out.write_all(property.as_bytes())?,
            None => write!(out, "sssom:{}", slot.name())?,
        }
        out.write_all(b"\"")?;
        if !kind.is_empty() {
            write!(out, ",\"@type\":\"{kind}\"")?;
        }
        out.write_all(b"}")?;
    }
    for one in head.extensions.iter().filter(|one| !one.property.is_empty()) {
        out.write_all(b",\n")?;
        quoted(&one.name, out)?;
        out.write_all(b":{\"@id\":")?;
        quoted(&one.property, out)?;
        out.write_all(b"}")?;
    }
    out.write_all(b"}")
}

/// Reads a set from JSON. Rows are counted from 1 in the order of `mappings`.
pub fn read_json(text: &[u8]) -> (Set, Report) {
    let mut report = Report::default();
    let fault = |error: &serde_json::Error, report: &mut Report| {
        report.push(Finding::new(
            error.line() as u64,
            "",
            Rule::HeadSyntax,
            &error.to_string(),
        ));
        (Set::new(Head::default(), Vec::new()), std::mem::take(report))
    };
    let mut names = Names::default();
    let mut pass = serde_json::Deserializer::from_slice(text);
    if let Err(error) = (&mut pass)
        .deserialize_map(Top(Part::Names(&mut names)))
        .and_then(|()| pass.end())
    {
        return fault(&error, &mut report);
    }
    let head = head_of(names.head, &mut report);
    let mut columns: Vec<Column> = names.columns.iter().map(|name| Column::of(name)).collect();
    columns.sort();
    let mut set = Set::new(head, columns);
    let mut pass = serde_json::Deserializer::from_slice(text);
    let rows = Rows {
        set: &mut set,
        report: &mut report,
        count: 0,
    };
    if let Err(error) = pass.deserialize_map(Top(Part::Rows(rows))) {
        return fault(&error, &mut report);
    }
    super::reader::sift(&mut set, &mut report);
    (set, report)
}

/// What the first pass finds.
#[derive(Default)]
struct Names {
    head: Vec<(String, Value)>,
    columns: BTreeSet<String>,
}

/// What the second pass fills.
struct Rows<'a> {
    set: &'a mut Set,
    report: &'a mut Report,
    count: u64,
}

enum Part<'a> {
    Names(&'a mut Names),
    Rows(Rows<'a>),
}

/// The object that is the set.
struct Top<'a>(Part<'a>);

impl<'de> Visitor<'de> for Top<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a set of mappings")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut part = self.0;
        while let Some(key) = map.next_key::<String>()? {
            if key == Slot::Mappings.name() {
                map.next_value_seed(Mappings(&mut part))?;
                continue;
            }
            match &mut part {
                Part::Names(names) => names.head.push((key, map.next_value()?)),
                Part::Rows(_) => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// The list of mappings.
struct Mappings<'a, 'b>(&'a mut Part<'b>);

impl<'de> DeserializeSeed<'de> for Mappings<'_, '_> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Mappings<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of mappings")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(row) = list.next_element::<serde_json::Map<String, Value>>()? {
            match self.0 {
                Part::Names(names) => names.columns.extend(
                    row.into_iter()
                        .filter(|(key, _)| !key.starts_with('@'))
                        .map(|(key, _)| key),
                ),
                Part::Rows(rows) => rows.push(&row),
            }
        }
        Ok(())
    }
}

impl Rows<'_> {
    fn push(&mut self, row: &serde_json::Map<String, Value>) {
        self.count += 1;
        let mut cells = Vec::new();
        for column in self.set.layout().columns() {
            let is_list = matches!(column, Column::Slot(slot) if slot.info().many);
            let cell = match row.get(column.name()) {
                None | Some(Value::Null) => Some(String::new()),
                Some(Value::Array(list)) if is_list => {
                    let items: Option<Vec<String>> = list.iter().map(text_of).collect();
                    items.map(values::joined)
                }
                Some(value) => text_of(value).map(|text| if is_list { values::joined([text]) } else { text }),
            };
            if cell.is_none() {
                let found = row.get(column.name()).map(Value::to_string).unwrap_or_default();
                let finding = Finding::new(self.count, column.name(), Rule::HeadShape, &found);
                self.report.push(finding);
            }
            cells.push(cell.unwrap_or_default());
        }
        self.set.push(self.count, cells.iter().map(String::as_str));
    }
}

/// A single value as it stands in a cell.
fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The head out of the keys beside the mappings.
fn head_of(entries: Vec<(String, Value)>, report: &mut Report) -> Head {
    let mut nodes = Vec::new();
    for (key, value) in entries {
        match (key.as_str(), value) {
            ("@context", Value::Object(context)) => {
                let prefixes = context.into_iter().filter_map(|(prefix, iri)| match iri {
                    Value::String(iri) => Some((prefix, iri)),
                    Value::Object(mut map) => match map.remove("@id") {
                        // A prefix may be written with this mark.
                        Some(Value::String(iri)) if map.get("@prefix") == Some(&Value::Bool(true)) => {
                            Some((prefix, iri))
                        }
                        _ => None,
                    },
                    _ => None,
                });
                let own = prefixes.filter(|(prefix, iri)| {
                    !prefix.starts_with('@')
                        && super::slots::built_in(prefix) != Some(iri.as_str())
                        && !RDF_PREFIXES.contains(&(prefix.as_str(), iri.as_str()))
                });
                let map = own.map(|(prefix, iri)| (prefix, 0, scalar(iri))).collect();
                nodes.push((Slot::CurieMap.name().to_owned(), 0, Node::Map(map, 0)));
            }
            (key, _) if key.starts_with('@') => {}
            ("curie_map", Value::Object(map)) => {
                let prefixes = map.into_iter().filter_map(|(prefix, value)| {
                    let iri = match value {
                        Value::String(iri) => iri,
                        Value::Object(mut parts) => text_of(&parts.remove("prefix_url")?)?,
                        _ => return None,
                    };
                    Some((prefix, 0, scalar(iri)))
                });
                nodes.push((key, 0, Node::Map(prefixes.collect(), 0)));
            }
            (_, value) => nodes.push((key, 0, node(value))),
        }
    }
    // The context and the map of prefixes may both be there.
    let mut merged: Vec<(String, u64, Node)> = Vec::new();
    for (key, line, value) in nodes {
        match (merged.iter_mut().find(|(one, _, _)| *one == key), value) {
            (Some((_, _, Node::Map(own, _))), Node::Map(other, _)) => {
                for entry in other {
                    if own.iter().all(|one| one.0 != entry.0) {
                        own.push(entry);
                    }
                }
            }
            (_, value) => merged.push((key, line, value)),
        }
    }
    take_head(Node::Map(merged, 0), report)
}

fn scalar(text: String) -> Node {
    Node::Scalar {
        text,
        is_plain: false,
        line: 0,
    }
}

fn node(value: Value) -> Node {
    match value {
        Value::Array(list) => Node::List(list.into_iter().map(node).collect(), 0),
        Value::Object(map) => Node::Map(
            map.into_iter()
                .map(|(key, value)| (key, 0, node(value)))
                .collect(),
            0,
        ),
        other => scalar(text_of(&other).unwrap_or_default()),
    }
}
