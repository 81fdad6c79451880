//! The data and its invariants. Knows no window, file, clock or thread.

pub mod code;
pub mod hash;
pub mod natural;
pub mod plan;
