//! SSSOM as RDF: a mapping is an annotated axiom, as the specification has it.
//!
//! Beyond what other programs write, extension slots with a property become triples. Columns that nothing
//! declares have no property and are left out: [`Survey::undeclared`](super::Survey::undeclared) counts them.

use std::fmt::Write as _;
use std::io::{self, Write};

use super::check::{ValueType, extension_type};
use super::model::{Column, Head, Layout, Row};
use super::slots::{BUILT_IN, ENTITY_TYPES, Kind, RDF_PREFIXES, SET_ORDER, Slot};
use super::values;

/// How RDF is written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Syntax {
    /// Turtle, with prefixes.
    Turtle,
    /// N-Triples: a triple a line.
    NTriples,
}

/// What a value becomes.
#[derive(Clone, Copy)]
enum Object {
    /// An IRI out of a CURIE.
    Curie,
    /// An IRI as it stands.
    Iri,
    /// A text.
    Text,
    /// A text of a type, as a CURIE.
    Typed(&'static str),
    /// The IRI that stands for a word.
    Word(Kind),
}

/// How a column becomes triples.
struct Plan {
    /// The predicate as it is written, with spaces around.
    predicate: String,
    object: Object,
    is_list: bool,
}

/// Writes mappings one after the other.
pub struct RdfWriter<W> {
    out: W,
    syntax: Syntax,
    head: Head,
    set: String,
    plans: Vec<Option<Plan>>,
    count: u64,
    line: String,
}

/// Writes an IRI between brackets; what cannot stand there is escaped.
fn push_iri(iri: &str, out: &mut String) {
    out.push('<');
    for character in iri.chars() {
        if character <= ' '
            || matches!(
                character,
                '<' | '>' | '"' | '{' | '}' | '|' | '^' | '`' | '\\' | '\u{7f}'
            )
        {
            // Writing to memory has no way to fail.
            write!(out, "%{:02X}", u32::from(character)).ok();
        } else {
            out.push(character);
        }
    }
    out.push('>');
}

/// Writes a text in quotes.
fn push_literal(text: &str, out: &mut String) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other if other.is_control() => {
                write!(out, "\\u{:04X}", u32::from(other)).ok();
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// Says whether a name can follow a prefix in Turtle as it stands.
fn is_simple(prefix: &str, local: &str) -> bool {
    let plain = |one: u8| one.is_ascii_alphanumeric() || one == b'_';
    prefix.starts_with(|one: char| one.is_ascii_alphabetic())
        && prefix.bytes().all(|one| plain(one) || one == b'-')
        && local.bytes().next().is_some_and(plain)
        && local.bytes().all(|one| plain(one) || matches!(one, b'-' | b'.'))
        && !local.ends_with('.')
}

impl<W: Write> RdfWriter<W> {
    /// Writes what the head says; rows follow. Columns that are not `kept` are not written.
    pub fn new(mut out: W, syntax: Syntax, head: &Head, layout: &Layout, kept: &[bool]) -> io::Result<Self> {
        if syntax == Syntax::Turtle {
            let own = head
                .prefixes
                .iter()
                .map(|(prefix, iri)| (prefix.as_str(), iri.as_str()));
            let mut all: std::collections::BTreeMap<&str, &str> =
                RDF_PREFIXES.into_iter().chain(own).collect();
            all.extend(BUILT_IN);
            for (prefix, iri) in all.into_iter().filter(|(prefix, _)| is_simple(prefix, "a")) {
                let mut line = format!("@prefix {prefix}: ");
                push_iri(iri, &mut line);
                line.push_str(" .\n");
                out.write_all(line.as_bytes())?;
            }
            out.write_all(b"\n")?;
        }
        let mut writer = Self {
            out,
            syntax,
            head: head.clone(),
            set: String::new(),
            plans: Vec::new(),
            count: 0,
            line: String::new(),
        };
        let mut set = String::new();
        match head.get(Slot::MappingSetId) {
            Some(id) => push_iri(id, &mut set),
            None => set.push_str("_:set"),
        }
        writer.set = set;
        for (column, kept) in layout.columns().iter().zip(kept) {
            let plan = kept.then(|| writer.plan(column)).flatten();
            writer.plans.push(plan);
        }
        writer.write_set()?;
        Ok(writer)
    }

    /// How a column is written; nothing if RDF has no word for it.
    fn plan(&self, column: &Column) -> Option<Plan> {
        let (predicate, object, is_list) = match column {
            Column::Slot(slot) => {
                let property = slot.info().property;
                let predicate = property.map_or_else(|| format!("sssom:{}", slot.name()), str::to_owned);
                let object = match slot.kind() {
                    Kind::Entity | Kind::Justification => Object::Curie,
                    Kind::Uri => Object::Iri,
                    Kind::Date => Object::Typed("xsd:date"),
                    Kind::Ratio | Kind::Agreement => Object::Typed("xsd:double"),
                    Kind::EntityType | Kind::Modifier | Kind::Version => Object::Word(slot.kind()),
                    Kind::Cardinality | Kind::Text | Kind::Structure => Object::Text,
                };
                (predicate, object, slot.info().many)
            }
            Column::Other(name) => {
                let one = self.head.extension(name).filter(|one| !one.property.is_empty())?;
                let object = match extension_type(&self.head, &one.type_hint) {
                    Some(ValueType::Integer) => Object::Typed("xsd:integer"),
                    Some(ValueType::Double) => Object::Typed("xsd:double"),
                    Some(ValueType::Boolean) => Object::Typed("xsd:boolean"),
                    Some(ValueType::Date) => Object::Typed("xsd:date"),
                    Some(ValueType::DateTime) => Object::Typed("xsd:dateTime"),
                    Some(ValueType::Uri) => Object::Iri,
                    Some(ValueType::UriOrCurie) => Object::Curie,
                    Some(ValueType::Text) | None => Object::Text,
                };
                (one.property.clone(), object, false)
            }
        };
        let mut written = String::from(" ");
        self.push_curie(&predicate, &mut written);
        written.push(' ');
        Some(Plan {
            predicate: written,
            object,
            is_list,
        })
    }

    /// Writes the IRI that a CURIE stands for.
    fn push_curie(&self, curie: &str, out: &mut String) {
        let Some((prefix, local)) = curie.split_once(':') else {
            return push_iri(curie, out);
        };
        let other = || {
            RDF_PREFIXES
                .iter()
                .find(|(name, _)| *name == prefix)
                .map(|(_, iri)| *iri)
        };
        match self.head.prefix(prefix).or_else(other) {
            Some(_) if self.syntax == Syntax::Turtle && is_simple(prefix, local) => out.push_str(curie),
            Some(iri) => push_iri(&[iri, local].concat(), out),
            None => push_iri(curie, out),
        }
    }

    fn push_object(&self, object: Object, value: &str, out: &mut String) {
        match object {
            Object::Curie => self.push_curie(value, out),
            Object::Iri => push_iri(value, out),
            Object::Text => push_literal(value, out),
            Object::Typed(kind) => {
                push_literal(value, out);
                out.push_str("^^");
                self.push_curie(kind, out);
            }
            Object::Word(kind) => {
                let class = ENTITY_TYPES
                    .iter()
                    .find(|(name, _, _)| *name == value)
                    .map(|(_, class, _)| *class);
                match (kind, class) {
                    (Kind::Modifier, _) => self.push_curie("sssom:NegatedPredicate", out),
                    (Kind::Version, _) => self.push_curie(&format!("sssom:version{value}"), out),
                    (_, Some(class)) => self.push_curie(class, out),
                    (_, None) => push_literal(value, out),
                }
            }
        }
    }

    /// Writes the predicates and objects of a subject.
    fn statements(&mut self, subject: &str, class: &str, pairs: &[(&Plan, String)]) -> io::Result<()> {
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        let is_turtle = self.syntax == Syntax::Turtle;
        line.push_str(subject);
        if is_turtle {
            line.push_str(" a ");
        } else {
            line.push_str(" <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ");
        }
        self.push_curie(class, &mut line);
        for (plan, value) in pairs {
            if is_turtle {
                line.push_str(" ;\n   ");
            } else {
                line.extend([" .\n", subject]);
            }
            line.push_str(&plan.predicate);
            self.push_object(plan.object, value, &mut line);
        }
        line.push_str(" .\n");
        self.out.write_all(line.as_bytes())?;
        self.line = line;
        Ok(())
    }

    fn write_set(&mut self) -> io::Result<()> {
        let plans: Vec<(Plan, String)> = SET_ORDER
            .into_iter()
            .filter(|slot| *slot != Slot::MappingSetId)
            .filter_map(|slot| Some((slot, self.head.values.get(&slot)?)))
            .flat_map(|(slot, list)| {
                let pairs = list
                    .iter()
                    .filter_map(|value| Some((self.plan(&Column::Slot(slot))?, value.clone())));
                pairs.collect::<Vec<_>>()
            })
            .collect();
        let pairs: Vec<(&Plan, String)> = plans.iter().map(|(plan, value)| (plan, value.clone())).collect();
        let set = self.set.clone();
        self.statements(&set, "sssom:MappingSet", &pairs)
    }

    /// Writes a mapping: a node of its own that the set points to.
    pub fn row(&mut self, row: &Row<'_>) -> io::Result<()> {
        self.count += 1;
        let mut subject = String::new();
        match row.get(Slot::RecordId) {
            "" => {
                std::fmt::Write::write_fmt(&mut subject, format_args!("_:m{}", self.count)).ok();
            }
            record => self.push_curie(record, &mut subject),
        }
        let mut line = std::mem::take(&mut self.line);
        line.clear();
        line.extend([self.set.as_str(), " "]);
        self.push_curie("sssom:mappings", &mut line);
        line.extend([" ", &subject, " .\n"]);
        self.push_mapping(&subject, row, &mut line);
        self.out.write_all(line.as_bytes())?;
        self.line = line;
        Ok(())
    }

    fn push_mapping(&self, subject: &str, row: &Row<'_>, line: &mut String) {
        let is_turtle = self.syntax == Syntax::Turtle;
        line.extend([
            subject,
            if is_turtle {
                " a "
            } else {
                " <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> "
            },
        ]);
        self.push_curie("owl:Axiom", line);
        for (plan, cell) in self.plans.iter().zip(row.cells.iter()) {
            let (Some(plan), false) = (plan, cell.is_empty()) else {
                continue;
            };
            let mut push = |value: &str| {
                if is_turtle {
                    line.push_str(" ;\n   ");
                } else {
                    line.extend([" .\n", subject]);
                }
                line.push_str(&plan.predicate);
                self.push_object(plan.object, value, line);
            };
            if plan.is_list {
                values::items(cell)
                    .filter(|item| !item.is_empty())
                    .for_each(|item| push(&item));
            } else {
                push(cell);
            }
        }
        line.push_str(" .\n");
    }

    /// Ends the file.
    pub fn finish(self) -> io::Result<W> {
        Ok(self.out)
    }
}
