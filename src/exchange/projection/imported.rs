//! What importers of mappings agree on: each row of a file is either taken or refused with its place.

use crate::exchange::table::Finding;
use crate::model::{Strength, UtcSeconds};
use crate::phrase::catalogue::Catalogue;

/// What came of reading a file of mappings. `read = rows + refused`, always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Imported {
    /// Records in the file, blank lines apart.
    pub read: usize,
    /// Those that are taken, in the order of the file.
    pub rows: Vec<ImportedLink>,
    /// Those that are not.
    pub refused: Vec<Refusal>,
}

/// A link as another program says it: evidence beside a pair, never a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedLink {
    /// The code in the plan of actions; nothing where the file says that the target has no counterpart.
    pub from: Option<String>,
    /// The code in the plan of targets; nothing where the file says that the action has no counterpart.
    pub to: Option<String>,
    /// The relation as a CURIE such as `skos:relatedMatch`, or an IRI.
    pub relation: String,
    /// Whether the file says that the relation does not hold.
    pub is_negated: bool,
    /// The strength that the file hints at, if it does. Asked once per relation, never taken unseen.
    pub hint: Option<Strength>,
    /// The line of the file, from 1.
    pub line: u32,
    /// Who is said to have made it; may be empty.
    pub creator: String,
    /// When it is said to have been made.
    pub created: Option<UtcSeconds>,
    /// What else it says in words; may be empty.
    pub note: String,
}

/// A record that is not taken, or a file that cannot be read, with the place where that shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The line, from 1; nothing where the whole file is meant.
    pub line: Option<u32>,
    /// The column in characters, from 1; nothing where the whole line is meant.
    pub column: Option<u32>,
    /// Why.
    pub why: Finding,
}

impl Refusal {
    /// A refusal of a line.
    pub fn on_line(line: u32, why: Finding) -> Self {
        Self {
            line: Some(line),
            column: None,
            why,
        }
    }

    /// A refusal of a whole file.
    pub fn of_file(why: Finding) -> Self {
        Self {
            line: None,
            column: None,
            why,
        }
    }

    /// The sentence with its place: `Line 5, column 3: …`.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let what = self.why.what(words);
        let (Some(line), column) = (self.line, self.column) else {
            return what;
        };
        let mut values = vec![("what", what.into()), ("line", line.to_string().into())];
        let key = match column {
            None => "linked-at-line",
            Some(column) => {
                values.push(("column", column.to_string().into()));
                "linked-at-place"
            }
        };
        words.format(key, &values)
    }
}
