//! SSSOM, the table in which mappings are exchanged: read, checked, written canonically, converted; and
//! sessions projected to it.
//!
//! Rows are never dropped: what is read is accepted or refused, and a refusal names the line, the column and
//! the rule. Columns that nobody declared are kept and reported.

mod cardinality;
mod check;
pub mod hash;
mod head;
pub mod import;
pub mod json;
mod model;
pub mod names;
pub mod ops;
pub mod project;
pub mod rdf;
mod reader;
pub mod slots;
mod survey;
pub mod values;
mod writer;
mod yaml;

pub(super) use check::hides;
pub use model::{Cells, Column, Extension, Head, Layout, Row, RowBuffer, Set, cell_of};
pub use reader::{Reader, check, check_set, read_set};
pub use rules::{Finding, Report, Rule, Severity};

use super::mapping_rules as rules;
pub use slots::{Slot, Version};
pub use survey::Survey;
pub use writer::{Canonical, canonical, write, write_canonical, write_to};
