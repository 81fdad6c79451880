//! What is to be said about a table: how bad it is, where, and in which words.

use crate::phrase::catalogue::{Arg, Catalogue};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Good to know.
    Note,
    /// Somebody should look.
    Warning,
    /// A row cannot be taken, or nothing can.
    Error,
}

/// A value in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Words.
    Text(String),
    /// A number.
    Count(usize),
}

/// Something noticed in a table, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The row, from 1, as the file counts.
    pub row: Option<u32>,
    /// The column, from 0.
    pub column: Option<u32>,
    /// The catalogue key of the sentence.
    pub key: &'static str,
    /// What is put into the sentence.
    pub values: Vec<(&'static str, Value)>,
}

impl Finding {
    /// A finding that stands in the way.
    pub fn error(key: &'static str) -> Self {
        Self::new(Severity::Error, key)
    }

    /// A finding that somebody should look at.
    pub fn warning(key: &'static str) -> Self {
        Self::new(Severity::Warning, key)
    }

    /// Something good to know.
    pub fn note(key: &'static str) -> Self {
        Self::new(Severity::Note, key)
    }

    fn new(severity: Severity, key: &'static str) -> Self {
        Self {
            severity,
            row: None,
            column: None,
            key,
            values: Vec::new(),
        }
    }

    /// The same, in a row.
    #[must_use]
    pub fn in_row(self, row: u32) -> Self {
        Self {
            row: Some(row),
            ..self
        }
    }

    /// The same, in a column, counted from 0.
    #[must_use]
    pub fn in_column(self, column: usize) -> Self {
        Self {
            column: Some(u32::try_from(column).unwrap_or(u32::MAX)),
            ..self
        }
    }

    /// The same with words put in; long ones are shortened.
    #[must_use]
    pub fn word(mut self, name: &'static str, text: impl AsRef<str>) -> Self {
        self.values.push((name, Value::Text(shortened(text.as_ref()))));
        self
    }

    /// The same with a number put in.
    #[must_use]
    pub fn count(mut self, name: &'static str, count: usize) -> Self {
        self.values.push((name, Value::Count(count)));
        self
    }

    /// The words that were put in under a name.
    pub fn said(&self, name: &str) -> Option<&str> {
        self.values.iter().find_map(|(one, value)| match value {
            Value::Text(text) if *one == name => Some(text.as_str()),
            Value::Text(_) | Value::Count(_) => None,
        })
    }

    /// The sentence without its place.
    pub fn what(&self, words: &Catalogue) -> String {
        let values: Vec<_> = self
            .values
            .iter()
            .map(|(name, value)| match value {
                Value::Text(text) => (*name, Arg::from(text.as_str())),
                Value::Count(count) => (*name, Arg::from(*count)),
            })
            .collect();
        words.format(self.key, &values)
    }

    /// The sentence with its place: `Row 5, column C: …`.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let what = self.what(words);
        let key = match (self.row, self.column) {
            (None, None) => return what,
            (Some(_), None) => "finding-in-row",
            (None, Some(_)) => "finding-in-column",
            (Some(_), Some(_)) => "finding-in-cell",
        };
        let mut values = vec![("what", Arg::from(what))];
        if let Some(row) = self.row {
            values.push(("row", row.to_string().into()));
        }
        if let Some(column) = self.column {
            values.push(("column", column_name(column as usize).into()));
        }
        words.format(key, &values)
    }
}

/// The name that spreadsheets give to a column counted from 0: A to Z, AA and so on.
pub fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        let letter = ((rest - 1) % 26) as u8;
        letters.push(char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// A text for a sentence: one line and not longer than can be read in passing.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let line: String = text
        .chars()
        .map(|one| if one == '\n' { ' ' } else { one })
        .take(MOST + 1)
        .collect();
    if line.chars().count() <= MOST {
        return line;
    }
    line.chars().take(MOST).chain(['…']).collect()
}
