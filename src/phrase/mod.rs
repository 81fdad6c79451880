//! The message catalogue, and sentences made with it.

pub mod agenda;
pub mod askers;
pub mod catalogue;
pub mod difference;
pub mod file_name;
pub mod gaps;
pub mod joining;
pub mod lint;
pub mod log;
pub mod mapping;
pub mod merging;
pub mod outcome;
pub mod proceeding;
mod pseudo;
pub mod readback;
pub mod refusal;
pub mod revision;
pub mod round;
pub mod safe;
pub mod scale;
pub mod statistics;
pub mod step;
pub mod sub_target;
pub mod time;
