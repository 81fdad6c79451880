//! The integration tests, as one binary.

mod catalogue;
mod commands;
mod glyphs;
mod pictures;
mod samples;
mod support;
mod widgets;
