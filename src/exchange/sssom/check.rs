//! The rules of rows.

use std::collections::hash_map::DefaultHasher;
use std::collections::{HashMap, HashSet};
use std::hash::{Hash as _, Hasher as _};

use super::cardinality::{self, Counterparts, End};
use super::model::{Column, Head, Layout, Row};
use super::rules::{Finding, Report, Rule};
use super::slots::{CARDINALITIES, ENTITY_TYPES, JUSTIFICATIONS, Kind, LITERAL, NO_TERM, Slot, Version};
use super::values::{self, CurieFault};
use crate::phrase::safe;

/// The rule that a value of a slot breaks, if any; for lists, of an item.
pub(super) fn value_fault(kind: Kind, value: &str, head: &Head, version: Version) -> Option<Rule> {
    match kind {
        Kind::Text | Kind::Version | Kind::Structure => None,
        Kind::Entity => {
            let fault = values::curie_fault(value, |prefix| head.prefix(prefix).is_some())?;
            Some(match fault {
                CurieFault::Iri => Rule::IriNotCurie,
                CurieFault::Shape => Rule::CurieBad,
                CurieFault::Prefix => Rule::PrefixUndeclared,
            })
        }
        Kind::Uri => (!values::is_uri(value)).then_some(Rule::UriBad),
        Kind::Date => (!values::is_date(value)).then_some(Rule::DateBad),
        Kind::Ratio | Kind::Agreement => {
            let Some(facts) = values::number_facts(value, kind == Kind::Agreement) else {
                return Some(Rule::NumberBad);
            };
            match (facts.in_range, facts.is_long) {
                (false, _) => Some(Rule::NumberRange),
                (true, true) => Some(Rule::NumberLong),
                (true, false) => None,
            }
        }
        Kind::EntityType => match ENTITY_TYPES.iter().find(|(name, _, _)| *name == value) {
            None => Some(Rule::EntityTypeUnknown),
            Some((_, _, is_new)) => too_new(*is_new, version),
        },
        Kind::Modifier => (value != "Not").then_some(Rule::ModifierUnknown),
        Kind::Cardinality => match CARDINALITIES.iter().find(|(name, _)| *name == value) {
            None => Some(Rule::CardinalityUnknown),
            Some((_, is_new)) => too_new(*is_new, version),
        },
        Kind::Justification => (!JUSTIFICATIONS.contains(&value)).then_some(Rule::JustificationUnknown),
    }
}

fn too_new(is_new: bool, version: Version) -> Option<Rule> {
    (is_new && version < Version::V1_1).then_some(Rule::ValueTooNew)
}

/// What kind of values an extension slot has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ValueType {
    /// Any text.
    Text,
    /// A whole number.
    Integer,
    /// A number.
    Double,
    /// `true` or `false`.
    Boolean,
    /// A day.
    Date,
    /// A day with a time.
    DateTime,
    /// An absolute URI.
    Uri,
    /// A CURIE, or a URI.
    UriOrCurie,
}

/// The type that a hint names; nothing if the hint is not one of those known.
pub(super) fn extension_type(head: &Head, hint: &str) -> Option<ValueType> {
    let iri = head.expand(hint);
    let of_xsd = iri.strip_prefix("http://www.w3.org/2001/XMLSchema#");
    let of_linkml = iri.strip_prefix("https://w3id.org/linkml/");
    Some(match (of_xsd, of_linkml) {
        _ if hint.is_empty() => ValueType::Text,
        (Some("string"), _) => ValueType::Text,
        (Some("integer" | "int" | "long" | "nonNegativeInteger"), _) => ValueType::Integer,
        (Some("double" | "float" | "decimal"), _) => ValueType::Double,
        (Some("boolean"), _) => ValueType::Boolean,
        (Some("date"), _) => ValueType::Date,
        (Some("dateTime" | "datetime"), _) => ValueType::DateTime,
        (Some("anyURI"), _) => ValueType::Uri,
        (_, Some("Uriorcurie" | "uriorcurie")) => ValueType::UriOrCurie,
        _ => return None,
    })
}

fn type_fault(kind: ValueType, value: &str, head: &Head) -> Option<Rule> {
    let fits = match kind {
        ValueType::Text => true,
        ValueType::Integer => values::is_integer(value),
        ValueType::Double => values::is_double(value),
        ValueType::Boolean => matches!(value, "true" | "false"),
        ValueType::Date => values::is_date(value),
        ValueType::DateTime => values::is_date_time(value),
        ValueType::Uri => values::is_uri(value),
        ValueType::UriOrCurie => {
            let fault = values::curie_fault(value, |prefix| head.prefix(prefix).is_some());
            match fault {
                None | Some(CurieFault::Iri) => true,
                Some(CurieFault::Prefix) => return Some(Rule::PrefixUndeclared),
                Some(CurieFault::Shape) => false,
            }
        }
    };
    (!fits).then_some(Rule::ValueType)
}

/// How a cell is checked.
enum CellCheck {
    Slot(Slot, Kind, bool),
    Other(ValueType),
}

/// Checks rows one after the other and keeps of them only numbers.
pub(super) struct Checker {
    version: Version,
    cells: Vec<CellCheck>,
    /// Where a required slot has no column: every row is refused.
    lacks_column: bool,
    rows: HashSet<u64>,
    records: HashMap<u64, u64>,
    sides: HashMap<u64, u8>,
    has_record: u64,
    no_record: Option<u64>,
    own: Vec<bool>,
    cardinalities: Option<Vec<Cardinality>>,
}

/// What a row says of its cardinality.
struct Cardinality {
    ends: (End, End),
    said: &'static str,
    line: u64,
}

fn hash(parts: &[&str]) -> u64 {
    let mut hasher = DefaultHasher::new();
    for part in parts {
        part.hash(&mut hasher);
    }
    hasher.finish()
}

impl Checker {
    /// Checks the columns, and is ready for rows.
    pub(super) fn new(head: &Head, layout: &Layout, line: u64, report: &mut Report) -> Self {
        let version = head.version();
        let mut cells = Vec::new();
        for column in layout.columns() {
            cells.push(match column {
                Column::Slot(slot) => {
                    if slot.is_new(false) && version < Version::V1_1 {
                        report.push(Finding::new(line, slot.name(), Rule::SlotTooNew, ""));
                    }
                    CellCheck::Slot(*slot, slot.kind(), slot.info().many)
                }
                Column::Other(name) => {
                    let extension = head.extension(name);
                    if extension.is_none() && !name.is_empty() {
                        report.push(Finding::new(line, name, Rule::ColumnUndeclared, ""));
                    }
                    let kind = extension.and_then(|one| extension_type(head, &one.type_hint));
                    CellCheck::Other(kind.unwrap_or(ValueType::Text))
                }
            });
        }
        let mut lacks_column = false;
        for (slot, instead) in required_columns() {
            let is_there = layout.place(slot).is_some();
            let may_lack = instead.is_some_and(|(kind, label)| {
                layout.place(label).is_some()
                    && (layout.place(kind).is_some() || head.get(kind) == Some(LITERAL))
            });
            if !is_there && !may_lack {
                // Without any column that is said already.
                lacks_column = true;
                if layout.columns().is_empty() {
                    continue;
                }
                report.push(Finding::new(line, slot.name(), Rule::ColumnMissing, ""));
            }
        }
        let counts = layout.place(Slot::MappingCardinality).is_some()
            && layout.place(Slot::CardinalityScope).is_none()
            && head.get(Slot::CardinalityScope).is_none();
        Self {
            version,
            cells,
            lacks_column,
            rows: HashSet::new(),
            records: HashMap::new(),
            sides: HashMap::new(),
            has_record: 0,
            no_record: None,
            own: vec![false; layout.columns().len()],
            cardinalities: counts.then(Vec::new),
        }
    }

    /// Checks a row and says whether it is good.
    pub(super) fn row(&mut self, head: &Head, row: &Row<'_>, report: &mut Report) -> bool {
        let mut is_good = !self.lacks_column;
        for (at, (check, cell)) in self.cells.iter().zip(row.cells.iter()).enumerate() {
            if cell.is_empty() {
                continue;
            }
            if let Some(own) = self.own.get_mut(at) {
                *own = true;
            }
            let mut find = |rule: Rule, value: &str| {
                is_good &= rule.severity() == super::Severity::Warning;
                let name = row.layout.columns().get(at).map_or("", Column::name);
                report.push(Finding::new(row.line, name, rule, value));
            };
            match check {
                CellCheck::Slot(_, kind, false) => {
                    if let Some(rule) = value_fault(*kind, cell, head, self.version) {
                        find(rule, cell);
                    }
                }
                CellCheck::Slot(_, kind, true) => {
                    for item in values::items(cell) {
                        if item.is_empty() {
                            find(Rule::ListItemEmpty, cell);
                        } else if let Some(rule) = value_fault(*kind, &item, head, self.version) {
                            find(rule, &item);
                        }
                    }
                }
                CellCheck::Other(kind) => {
                    if let Some(rule) = type_fault(*kind, cell, head) {
                        find(rule, cell);
                    }
                }
            }
            if let CellCheck::Slot(slot, ..) = check
                && cell == NO_TERM
                && !matches!(slot, Slot::SubjectId | Slot::ObjectId)
            {
                find(Rule::NoTermMisplaced, cell);
            }
            if hides(cell) {
                find(Rule::Hiding, &safe::shown(cell));
            }
            if cell.starts_with(char::is_whitespace) || cell.ends_with(char::is_whitespace) {
                find(Rule::OuterSpace, cell);
            }
        }
        is_good &= across(head, row, report);
        self.remember(head, row, report) && is_good
    }

    /// Compares a row with those before it.
    fn remember(&mut self, head: &Head, row: &Row<'_>, report: &mut Report) -> bool {
        let mut is_good = true;
        let record = row.get(Slot::RecordId);
        if record.is_empty() {
            self.no_record = self.no_record.or(Some(row.line));
        } else {
            self.has_record += 1;
            if self.records.insert(hash(&[record]), row.line).is_some() {
                report.push(Finding::new(
                    row.line,
                    Slot::RecordId.name(),
                    Rule::RecordIdTwice,
                    record,
                ));
                is_good = false;
            }
        }
        let mut hasher = DefaultHasher::new();
        for cell in row.cells.iter() {
            cell.hash(&mut hasher);
        }
        if !self.rows.insert(hasher.finish()) {
            report.push(Finding::new(row.line, "", Rule::RowTwice, ""));
        }
        let (subject, object) = (row.get(Slot::SubjectId), row.get(Slot::ObjectId));
        let side = if row.get(Slot::PredicateModifier).is_empty() {
            1
        } else {
            2
        };
        let key = hash(&[subject, row.get(Slot::PredicateId), object]);
        let sides = self.sides.entry(key).or_default();
        if *sides & !side != 0 {
            let name = Slot::PredicateModifier.name();
            report.push(Finding::new(row.line, name, Rule::RowContradicts, ""));
        }
        *sides |= side;
        if let Some(said) = &mut self.cardinalities {
            let cell = row.get(Slot::MappingCardinality);
            said.push(Cardinality {
                ends: cardinality::ends(head, row),
                said: cardinality::known(cell),
                line: row.line,
            });
        }
        is_good
    }

    /// Says what can only be said at the end.
    pub(super) fn finish(&mut self, head: &Head, layout: &Layout, report: &mut Report) {
        if let (Some(line), true) = (self.no_record, self.has_record > 0) {
            report.push(Finding::new(line, Slot::RecordId.name(), Rule::RecordIdSome, ""));
        }
        for (slot, values) in &head.values {
            let has_own = layout
                .place(*slot)
                .and_then(|at| self.own.get(at))
                .is_some_and(|own| *own);
            if slot.info().spreads && has_own {
                report.push(Finding::new(0, slot.name(), Rule::NotSpread, &values.join(" | ")));
            }
        }
        if report.read == 0 {
            report.push(Finding::new(0, "", Rule::NoRow, ""));
        }
        if let Some(said) = self.cardinalities.take() {
            compare_cardinalities(&said, report);
        }
    }
}

/// A slot that rows must have, and for literals the kind and the slot that stands in for it.
type Required = (Slot, Option<(Slot, Slot)>);

/// The slots that rows must have.
fn required_columns() -> [Required; 4] {
    [
        (Slot::SubjectId, Some((Slot::SubjectType, Slot::SubjectLabel))),
        (Slot::PredicateId, None),
        (Slot::ObjectId, Some((Slot::ObjectType, Slot::ObjectLabel))),
        (Slot::MappingJustification, None),
    ]
}

/// Rules that look at several slots of a row.
fn across(head: &Head, row: &Row<'_>, report: &mut Report) -> bool {
    let mut is_good = true;
    let mut find = |slot: Slot, rule: Rule, value: &str| {
        report.push(Finding::new(row.line, slot.name(), rule, value));
        is_good = false;
    };
    for (slot, instead) in required_columns() {
        // A column that is not there was reported at the header.
        if row.layout.place(slot).is_none() || !row.get(slot).is_empty() {
            continue;
        }
        let literal = instead.filter(|(kind, _)| {
            let own = row.get(*kind);
            own == LITERAL || own.is_empty() && head.get(*kind) == Some(LITERAL)
        });
        match literal {
            Some((_, label)) if !row.get(label).is_empty() => {}
            Some((_, label)) => find(label, Rule::ValueMissing, ""),
            None => find(slot, Rule::ValueMissing, ""),
        }
    }
    let has_reviewer = !row.get(Slot::ReviewerId).is_empty() || !row.get(Slot::ReviewerLabel).is_empty();
    for slot in [Slot::ReviewDate, Slot::ReviewerAgreement] {
        if !has_reviewer && !row.get(slot).is_empty() {
            find(slot, Rule::ReviewerMissing, row.get(slot));
        }
    }
    let is_no_term = [Slot::SubjectId, Slot::ObjectId]
        .iter()
        .any(|slot| row.get(*slot) == NO_TERM);
    if is_no_term && !row.get(Slot::PredicateModifier).is_empty() {
        find(Slot::PredicateModifier, Rule::NoTermNot, "");
    }
    is_good
}

/// Says whether a text has characters that hide or reorder what is read. Breaks of lines and tabs do not.
pub(in crate::exchange) fn hides(text: &str) -> bool {
    if text
        .bytes()
        .all(|byte| matches!(byte, 0x20..=0x7e | b'\n' | b'\t'))
    {
        return false;
    }
    text.split(['\n', '\t', '\r'])
        .any(|part| matches!(safe::shown(part), std::borrow::Cow::Owned(_)))
}

/// Compares what rows say of their cardinality with what the set shows.
fn compare_cardinalities(said: &[Cardinality], report: &mut Report) {
    let mut counterparts = Counterparts::default();
    for row in said {
        counterparts.note(row.ends);
    }
    for row in said.iter().filter(|row| !row.said.is_empty()) {
        let derived = counterparts.of(row.ends);
        if derived != row.said {
            let name = Slot::MappingCardinality.name();
            report.push(Finding::new(
                row.line,
                name,
                Rule::CardinalityDiffers,
                &format!("{} / {derived}", row.said),
            ));
        }
    }
}
