//! What is done with whole sets: joined, freed of repetitions, compared.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::{BuildHasher as _, DefaultHasher, Hash as _, Hasher as _, RandomState};

use super::cardinality::{self, Counterparts};
use super::model::{Column, Head, Row, Set};
use super::slots::{SET_ORDER, Slot};

/// The same rows, each with its cardinality in the set where there is a column for it.
#[must_use]
pub fn with_cardinality(set: Set) -> Set {
    let mut counterparts = Counterparts::default();
    for row in set.rows() {
        counterparts.note(cardinality::ends(&set.head, &row));
    }
    let at = set.layout().place(Slot::MappingCardinality);
    let head = set.head.clone();
    let out = Set::new(set.head.clone(), set.layout().columns().to_vec());
    set.remade(out, |row, out| {
        let said = counterparts.of(cardinality::ends(&head, row));
        let cells = row.cells.iter().enumerate();
        out.push(
            row.line,
            cells.map(|(place, cell)| if Some(place) == at { said } else { cell }),
        );
    })
}

/// Takes out rows that say in every slot the same as one before; returns how many.
pub fn dedupe(set: &mut Set) -> usize {
    let mut seen = Seen::default();
    let is_new: Vec<bool> = (0..set.len())
        .map(|at| {
            let row = set.row(at);
            row.is_some_and(|row| seen.is_new(set, at, &row.cells.iter()))
        })
        .collect();
    let (before, mut is_new) = (set.len(), is_new.into_iter());
    set.retain(|_| is_new.next() == Some(true));
    before - set.len()
}

/// The rows of a set, found by what their cells hold. Numbers are drawn anew for each, so that no file can be
/// made whose rows all have the same.
#[derive(Default)]
struct Seen {
    numbers: RandomState,
    places: HashMap<u64, u32>,
}

impl Seen {
    /// Says whether no row noted before has these cells; if so, they are noted as the row at a place.
    fn is_new<'c>(&mut self, set: &Set, at: usize, cells: &(impl Iterator<Item = &'c str> + Clone)) -> bool {
        let mut hasher = self.numbers.build_hasher();
        cells.clone().for_each(|cell| cell.hash(&mut hasher));
        let mut number = hasher.finish();
        // Two rows with one number that differ: the next number is as good.
        while let Some(before) = self.places.get(&number) {
            let before = set.row(*before as usize);
            if before.is_some_and(|before| before.cells.iter().eq(cells.clone())) {
                return false;
            }
            number = number.wrapping_add(1);
        }
        // A set of more rows would not fit into memory.
        self.places.insert(number, u32::try_from(at).unwrap_or(u32::MAX));
        true
    }
}

/// What keeps sets from being joined.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeFault {
    /// A prefix stands for two things.
    #[error("the prefix {0} stands for {1} and for {2}")]
    Prefix(String, String, String),
    /// A name of a column has two meanings.
    #[error("the column {0} is defined in two ways")]
    Extension(String),
}

/// Joins sets: every row of each, once. The head is that of the first; the others are named as its sources,
/// what only one of them says of its rows is said by the rows, and what they say differently of the whole is
/// not taken over: it is returned.
pub fn merge(sets: Vec<Set>) -> Result<(Set, Vec<(Slot, String)>), MergeFault> {
    let spread: Vec<Set> = sets.into_iter().map(Set::into_spread).collect();
    let mut head = spread.first().map(|set| set.head.clone()).unwrap_or_default();
    let count = spread.len();
    let mut columns: Vec<Column> = Vec::new();
    let mut left_out = Vec::new();
    for (at, set) in spread.iter().enumerate() {
        for column in set.layout().columns() {
            if !columns.contains(column) {
                columns.push(column.clone());
            }
        }
        if at > 0 {
            join_heads(&mut head, &set.head, &mut left_out)?;
        }
    }
    let mut out = Set::new(head, columns.clone());
    let mut seen = Seen::default();
    // Each is let go while its rows are taken.
    for set in spread {
        let places: Vec<_> = columns
            .iter()
            .map(|column| set.layout().place_of(column.name()))
            .collect();
        out = set.remade(out, |row, out| {
            let cells = places.iter().map(|at| at.map_or("", |at| row.cells.get(at)));
            if seen.is_new(out, out.len(), &cells) {
                out.push(row.line, cells);
            }
        });
    }
    // What a set says of the counterparts of its rows no longer holds among the rows of others.
    let is_counted = columns.contains(&Column::Slot(Slot::MappingCardinality));
    if count > 1 && is_counted && !columns.contains(&Column::Slot(Slot::CardinalityScope)) {
        out = with_cardinality(out);
        dedupe(&mut out);
    }
    Ok((out, left_out))
}

fn join_heads(head: &mut Head, other: &Head, left_out: &mut Vec<(Slot, String)>) -> Result<(), MergeFault> {
    for (prefix, iri) in &other.prefixes {
        let own = head.prefixes.entry(prefix.clone()).or_insert_with(|| iri.clone());
        if own != iri {
            return Err(MergeFault::Prefix(prefix.clone(), own.clone(), iri.clone()));
        }
    }
    for extension in &other.extensions {
        match head.extension(&extension.name) {
            Some(own) if own != extension => return Err(MergeFault::Extension(extension.name.clone())),
            Some(_) => {}
            None => head.extensions.push(extension.clone()),
        }
    }
    for slot in SET_ORDER {
        let Some(values) = other.values.get(&slot) else {
            continue;
        };
        if slot == Slot::MappingSetId {
            let own = head.get(slot).unwrap_or_default().to_owned();
            let sources = head.values.entry(Slot::MappingSetSource).or_default();
            for value in values.iter().filter(|value| **value != own) {
                if !sources.contains(value) {
                    sources.push(value.clone());
                }
            }
            if sources.is_empty() {
                head.values.remove(&Slot::MappingSetSource);
            }
        } else if slot == Slot::SssomVersion {
            head.values.insert(slot, values.clone());
        } else if slot.info().many {
            let own = head.values.entry(slot).or_default();
            for value in values {
                if !own.contains(value) {
                    own.push(value.clone());
                }
            }
        } else if head.values.get(&slot) != Some(values) {
            left_out.extend(values.iter().map(|value| (slot, value.clone())));
        }
    }
    Ok(())
}

/// What two sets have and have not in common. Rows are compared in every slot but their identifier.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// The places of rows that only the first has.
    pub only_first: Vec<usize>,
    /// The places of rows that only the second has.
    pub only_second: Vec<usize>,
    /// How many rows of the first the second has too.
    pub common: usize,
}

/// Compares two sets whose heads were taken into their rows ([`Set::spread`]).
pub fn diff(first: &Set, second: &Set) -> Difference {
    let keys =
        |set: &Set| -> Vec<(u64, u64)> { set.rows().map(|row| content_key(&set.head, &row)).collect() };
    let (ours, theirs) = (keys(first), keys(second));
    let known: HashSet<_> = ours.iter().collect();
    let other: HashSet<_> = theirs.iter().collect();
    let missing = |keys: &[(u64, u64)], there: &HashSet<&(u64, u64)>| -> Vec<usize> {
        let absent = keys.iter().enumerate().filter(|(_, key)| !there.contains(key));
        absent.map(|(at, _)| at).collect()
    };
    let only_first = missing(&ours, &other);
    Difference {
        common: ours.len() - only_first.len(),
        only_first,
        only_second: missing(&theirs, &known),
    }
}

/// A number for what a row says, with identifiers written out, so that another prefix for the same makes no difference.
fn content_key(head: &Head, row: &Row<'_>) -> (u64, u64) {
    let expression = super::hash::expression(head, row);
    let undeclared: BTreeMap<&str, &str> = row
        .pairs()
        .filter(|(column, cell)| {
            !cell.is_empty() && matches!(column, Column::Other(name) if head.extension(name).is_none())
        })
        .map(|(column, cell)| (column.name(), cell))
        .collect();
    let mut hasher = DefaultHasher::new();
    (expression, undeclared).hash(&mut hasher);
    let first = hasher.finish();
    1u8.hash(&mut hasher);
    (first, hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(id: &str, tool: &str, rows: &[[&str; 4]]) -> Set {
        let mut head = Head::default();
        head.set(Slot::MappingSetId, id);
        head.set(Slot::MappingTool, tool);
        head.set(Slot::MappingSetTitle, id);
        head.prefixes
            .insert("A".to_owned(), "https://example.org/".to_owned());
        let names = ["subject_id", "predicate_id", "object_id", "mapping_justification"];
        let mut set = Set::new(head, names.map(Column::of).to_vec());
        for (at, row) in rows.iter().enumerate() {
            set.push(at as u64 + 1, *row);
        }
        set
    }

    const ONE: [&str; 4] = ["A:1", "skos:exactMatch", "A:2", "semapv:MappingReview"];
    const TWO: [&str; 4] = ["A:1", "skos:exactMatch", "A:3", "semapv:MappingReview"];

    #[test]
    fn repetitions_go_once() {
        let mut set = set("https://example.org/a", "", &[ONE, TWO, ONE]);
        assert_eq!((dedupe(&mut set), set.len()), (1, 2));
        assert_eq!(set.row(1).unwrap().get(Slot::ObjectId), "A:3");
    }

    #[test]
    fn rows_that_share_a_number_are_told_apart() {
        let set = set("https://example.org/a", "", &[ONE, TWO, ONE]);
        let mut seen = Seen::default();
        assert!(seen.is_new(&set, 0, &ONE.into_iter()));
        // As if the second row had the number of the first.
        let mut hasher = seen.numbers.build_hasher();
        for cell in TWO {
            cell.hash(&mut hasher);
        }
        seen.places = [(hasher.finish(), 0)].into();
        assert!(seen.is_new(&set, 1, &TWO.into_iter()), "another row");
        assert!(!seen.is_new(&set, 2, &TWO.into_iter()));
        assert_eq!(seen.places.len(), 2);
    }

    #[test]
    fn joined_sets_keep_what_each_said_of_its_rows() {
        let (one, other) = (
            set("https://example.org/a", "hand", &[ONE]),
            set("https://example.org/b", "program", &[ONE, TWO]),
        );
        let (joined, left_out) = merge(vec![one.clone(), other]).unwrap();
        assert_eq!(joined.len(), 3);
        let tools: Vec<_> = joined.rows().map(|row| row.get(Slot::MappingTool)).collect();
        assert_eq!(tools, ["hand", "program", "program"]);
        assert_eq!(
            left_out,
            [(Slot::MappingSetTitle, "https://example.org/b".to_owned())]
        );
        assert_eq!(
            joined.head.get(Slot::MappingSetSource),
            Some("https://example.org/b")
        );
        let (same, _) = merge(vec![one.clone(), one.clone()]).unwrap();
        assert_eq!(same.len(), 1);
        let mut clash = one.clone();
        clash
            .head
            .prefixes
            .insert("A".to_owned(), "https://other.example/".to_owned());
        assert!(matches!(merge(vec![one, clash]), Err(MergeFault::Prefix(..))));
    }

    #[test]
    fn differences_do_not_depend_on_prefixes() {
        let one = set("https://example.org/a", "", &[ONE, TWO]);
        let mut other = set("https://example.org/a", "", &[]);
        other.head.prefixes = [("B".to_owned(), "https://example.org/".to_owned())].into();
        other.push(1, ["B:1", "skos:exactMatch", "B:2", "semapv:MappingReview"]);
        other.push(2, ["B:9", "skos:exactMatch", "B:2", "semapv:MappingReview"]);
        let found = diff(&one, &other);
        assert_eq!(
            (found.only_first, found.only_second, found.common),
            (vec![1], vec![1], 1)
        );
    }
}
