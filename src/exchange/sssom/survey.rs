//! What of rows can be said once by the head, found in one pass over them.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::check::{ValueType, extension_type};
use super::model::{Column, Extension, Head, Layout, Row, Set};
use super::slots::{Kind, NO_TERM, Slot, Version, built_in};
use super::values;

/// The columns that every table has.
const REQUIRED: [Slot; 4] = [
    Slot::SubjectId,
    Slot::PredicateId,
    Slot::ObjectId,
    Slot::MappingJustification,
];

/// What of the rows can be said once by the head, found in one pass.
#[derive(Clone, Debug)]
pub struct Survey {
    /// Per column: what all cells have; nothing if they differ.
    shared: Vec<Option<String>>,
    /// Per column: how many cells have something.
    counts: Vec<usize>,
    /// Prefixes that are used.
    prefixes: BTreeSet<String>,
    kinds: Vec<Kind>,
    rows: u64,
}

impl Survey {
    /// Ready for rows of these columns.
    pub fn new(head: &Head, layout: &Layout) -> Self {
        let kind = |column: &Column| match column {
            Column::Slot(slot) => slot.kind(),
            Column::Other(name) => {
                let hint = head.extension(name).map_or("", |one| one.type_hint.as_str());
                match extension_type(head, hint) {
                    Some(ValueType::UriOrCurie) => Kind::Entity,
                    _ => Kind::Text,
                }
            }
        };
        Self {
            shared: vec![None; layout.columns().len()],
            counts: vec![0; layout.columns().len()],
            prefixes: BTreeSet::new(),
            kinds: layout.columns().iter().map(kind).collect(),
            rows: 0,
        }
    }

    /// Takes note of a row.
    pub fn row(&mut self, row: &Row<'_>) {
        let is_first = self.rows == 0;
        self.rows += 1;
        for (count, cell) in self.counts.iter_mut().zip(row.cells.iter()) {
            *count += usize::from(!cell.is_empty());
        }
        for ((shared, kind), cell) in self.shared.iter_mut().zip(&self.kinds).zip(row.cells.iter()) {
            if is_first {
                *shared = Some(cell.to_owned());
            } else if shared.as_ref().is_some_and(|one| one != cell) {
                *shared = None;
            }
            if matches!(kind, Kind::Entity | Kind::Justification) {
                note_prefixes(cell, &mut self.prefixes);
            }
        }
    }

    /// Finds it out of a set in memory.
    pub fn of(set: &Set) -> Self {
        let mut survey = Self::new(&set.head, set.layout());
        for row in set.rows() {
            survey.row(&row);
        }
        survey
    }

    /// Columns that nothing declares the meaning of, with how many values each has.
    pub fn undeclared(&self, head: &Head, layout: &Layout) -> Vec<(String, usize)> {
        let columns = layout.columns().iter().zip(&self.counts);
        columns
            .filter_map(|(column, count)| match column {
                Column::Other(name) if head.extension(name).is_none_or(|one| one.property.is_empty()) => {
                    (*count > 0).then(|| (name.clone(), *count))
                }
                _ => None,
            })
            .collect()
    }

    /// What all rows share in a column; nothing if they differ or have nothing.
    fn shared(&self, at: usize) -> Option<&str> {
        self.shared.get(at)?.as_deref().filter(|cell| !cell.is_empty())
    }

    /// Says whether a column has anything.
    pub fn is_used(&self, at: usize) -> bool {
        self.counts.get(at).is_some_and(|count| *count > 0)
    }

    /// The head that says what all rows share, and which columns still say something.
    pub fn condense(&self, head: &Head, layout: &Layout, version: Version) -> (Head, Vec<bool>) {
        let mut head = head.clone();
        let mut kept = Vec::new();
        for (at, column) in layout.columns().iter().enumerate() {
            let is_moved = match column {
                Column::Slot(slot) => condense(&mut head, *slot, self.shared(at), version),
                Column::Other(_) => false,
            };
            // A table without rows still has the columns that every table must have.
            let stays = self.rows == 0 && matches!(column, Column::Slot(slot) if REQUIRED.contains(slot));
            kept.push(stays || self.is_used(at) && !is_moved);
        }
        head.extensions.retain(|one| {
            let at = layout.place_of(&one.name);
            at.is_some_and(|at| kept.get(at) == Some(&true))
        });
        head.extensions
            .sort_by(|one, other| key_of(one).cmp(&key_of(other)));
        let mut used = self.prefixes.clone();
        for (slot, values) in &head.values {
            if slot.kind() == Kind::Entity {
                for value in values {
                    note_prefixes(value, &mut used);
                }
            }
        }
        for extension in &head.extensions {
            note_prefixes(&extension.property, &mut used);
            note_prefixes(&extension.type_hint, &mut used);
        }
        head.prefixes
            .retain(|prefix, _| used.contains(prefix) && built_in(prefix).is_none());
        (head, kept)
    }
}

/// Moves what all rows share into the head, if the slot spreads and the head says nothing else; says whether.
fn condense(head: &mut Head, slot: Slot, shared: Option<&str>, version: Version) -> bool {
    let Some(cell) = shared else {
        return false;
    };
    if !slot.info().spreads || version < Version::V1_1 && slot.is_new(true) {
        return false;
    }
    let list: Vec<String> = if slot.info().many {
        values::items(cell).map(Cow::into_owned).collect()
    } else {
        vec![cell.to_owned()]
    };
    if let Some(own) = head.values.get(&slot) {
        return *own == list;
    }
    head.values.insert(slot, list);
    true
}

fn note_prefixes(cell: &str, used: &mut BTreeSet<String>) {
    if cell.is_empty() || cell == NO_TERM {
        return;
    }
    for item in values::items(cell) {
        if let Some((prefix, _)) = values::split_curie(&item)
            && !used.contains(prefix)
        {
            used.insert(prefix.to_owned());
        }
    }
}

fn key_of(extension: &Extension) -> (bool, &str, &str) {
    // Those without a property stand last.
    (
        extension.property.is_empty(),
        &extension.property,
        &extension.name,
    )
}
