//! Counts and searches over what a reviewer may see: pure functions.
//!
//! They help choosing what to look at next. Nothing here decides anything, and nothing writes.

pub mod agenda;
pub mod agreement;
pub mod changed_words;
pub mod checks;
pub mod coverage;
pub mod decided;
pub mod disagreement;
pub mod distribution;
pub mod gaps;
pub mod links;
pub mod lint;
pub mod mapping;
pub mod past;
pub mod questions;
pub mod register;
pub mod report;
pub mod search;
pub mod sheet_checks;
pub mod suppress;
pub mod tally;
pub mod what_if;

pub use checks::Checks;
pub use decided::Decided;
pub use links::{DecidedLink, Link, Links};
pub use mapping::{Mapping, MappingCount};
pub use tally::{ItemTally, Tally};
