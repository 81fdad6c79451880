//! How many counterparts the ends of a row have in its set.
//!
//! Every row counts but those that say that there is no term, one with `Not` as well: the specification takes
//! out no others. An end that is a literal is known by its label.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash as _, Hasher as _};

use super::model::{Head, Row};
use super::slots::{CARDINALITIES, LITERAL, NO_TERM, Slot};

/// What is known of an end of a row: a number for it, and whether it says that there is no term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    key: u64,
    is_no_term: bool,
}

/// The two ends of a row, subject first.
pub(super) fn ends(head: &Head, row: &Row<'_>) -> (End, End) {
    let end = |id: Slot, kind: Slot, label: Slot| {
        let said = row.get(kind);
        let is_literal = said == LITERAL || said.is_empty() && head.get(kind) == Some(LITERAL);
        let mut hasher = DefaultHasher::new();
        (is_literal, row.get(if is_literal { label } else { id })).hash(&mut hasher);
        End {
            key: hasher.finish(),
            is_no_term: row.get(id) == NO_TERM,
        }
    };
    (
        end(Slot::SubjectId, Slot::SubjectType, Slot::SubjectLabel),
        end(Slot::ObjectId, Slot::ObjectType, Slot::ObjectLabel),
    )
}

/// Counts counterparts. It keeps a number or two for each end.
#[derive(Clone, Debug, Default)]
pub(super) struct Counterparts {
    /// By end: the first counterpart, and whether there is another.
    of_subject: HashMap<u64, (u64, bool)>,
    of_object: HashMap<u64, (u64, bool)>,
}

impl Counterparts {
    /// Takes note of a row.
    pub(super) fn note(&mut self, (subject, object): (End, End)) {
        if subject.is_no_term || object.is_no_term {
            return;
        }
        for (map, key, other) in [
            (&mut self.of_subject, subject.key, object.key),
            (&mut self.of_object, object.key, subject.key),
        ] {
            let (first, is_many) = map.entry(key).or_insert((other, false));
            *is_many |= *first != other;
        }
    }

    /// The cardinality of a row, after all were noted.
    pub(super) fn of(&self, (subject, object): (End, End)) -> &'static str {
        let is_many = |map: &HashMap<u64, (u64, bool)>, end: End| map.get(&end.key).is_some_and(|one| one.1);
        match (subject.is_no_term, object.is_no_term) {
            (true, true) => "0:0",
            (true, false) => "0:1",
            (false, true) => "1:0",
            (false, false) => match (
                is_many(&self.of_object, object),
                is_many(&self.of_subject, subject),
            ) {
                (false, false) => "1:1",
                (false, true) => "1:n",
                (true, false) => "n:1",
                (true, true) => "n:n",
            },
        }
    }
}

/// The word for a cardinality if it is one; nothing else.
pub(super) fn known(cell: &str) -> &'static str {
    let found = CARDINALITIES.iter().find(|(name, _)| *name == cell);
    found.map_or("", |(name, _)| name)
}
