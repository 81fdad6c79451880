//! Seagrass: mapping the actions of one conservation plan to the targets of another.
//!
//! The library holds everything; the binary only starts it. See `ARCHITECTURE.md` for the map.

pub mod analysis;
pub mod app;
pub mod cli;
pub mod command;
pub mod exchange;
pub mod merge;
pub mod model;
pub mod phrase;
pub mod store;
pub mod ui;
