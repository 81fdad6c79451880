//! The message catalogue, and sentences made with it.

pub mod catalogue;
pub mod difference;
pub mod merging;
mod pseudo;
pub mod readback;
pub mod safe;
pub mod statistics;
pub mod step;
pub mod time;
