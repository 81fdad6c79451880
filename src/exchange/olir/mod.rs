//! A workbook in the shape that NIST's programme of online informative references (IR 8278A r1) uses, in the
//! style of supporting relationships.
//!
//! It has the shape and is no submission: the focal document is the plan of targets, and every target has a row, so
//! that gaps show. The format's authors read its direction in two ways, so that each row says in a full sentence
//! who serves whom.

mod rows;
mod write;

pub use rows::{GENERAL, RELATIONSHIPS};
pub use write::project;
