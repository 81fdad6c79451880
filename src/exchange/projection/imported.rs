//! What importers agree on: each record of a file is either taken or refused with its place.

use crate::exchange::table::Finding;
use crate::phrase::catalogue::Catalogue;

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
