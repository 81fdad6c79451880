//! A file or a pasted text as a table, and all that is needed to read it in another way.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::grid::GridState;
use crate::exchange::table::{Finding, ReadOptions, Table, read_table};

/// The bytes of a file. What is printed of them is how many they are.
#[derive(Clone, PartialEq, Eq)]
pub struct Bytes(Arc<[u8]>);

impl From<&[u8]> for Bytes {
    fn from(bytes: &[u8]) -> Self {
        Self(bytes.into())
    }
}

impl Deref for Bytes {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Bytes {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} bytes", self.0.len())
    }
}

/// A table to be read, or to be read again in another way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableOrder {
    /// The name of the file.
    pub name: String,
    /// What stands in it.
    pub bytes: Bytes,
    /// The sheet, the encoding, what stands between cells; guessed where nothing is named.
    pub options: ReadOptions,
}

impl TableOrder {
    /// A table whose kind is guessed.
    pub fn new(name: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            bytes: bytes.into(),
            options: ReadOptions::default(),
        }
    }

    /// Reads it. Takes as long as the table is.
    pub fn read(self) -> Result<TableFile, Finding> {
        let table = read_table(&self.bytes, &self.options)?;
        Ok(TableFile {
            grid: GridState::new(&table),
            order: self,
            table: Arc::new(table),
            problem: None,
        })
    }
}

/// A table with the file that it was read from.
#[derive(Clone, Debug)]
pub struct TableFile {
    /// What was read, and how.
    pub(super) order: TableOrder,
    table: Arc<Table>,
    /// Why it could not be read in the way chosen last.
    pub(super) problem: Option<String>,
    pub(super) grid: GridState,
}

impl TableFile {
    /// The name of the file.
    pub fn name(&self) -> &str {
        &self.order.name
    }

    /// The table.
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// Says that it could not be read in the way chosen, and why; it stays as it was read before.
    pub fn not_otherwise(&mut self, why: String) {
        self.problem = Some(why);
    }
}
