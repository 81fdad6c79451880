//! A blank form for a reviewer without the program: a workbook that asks about every pair, and its way back.
//!
//! Pairs stand one a row, below the action and the objective that they belong to, since a person reads an action
//! once and then looks at each target. What can be filled in is unlocked and, where there are few answers, chosen
//! from a list; everything else is locked. A hidden sheet and a hidden column say which session, plans and pairs
//! the answers are for, so that nothing is taken for something else. A row left blank stays not considered.

mod answer;
mod layout;
mod read;
mod write;

pub use read::{FormProblem, FormRead, read};
pub use write::{FormOptions, write, write_until};
