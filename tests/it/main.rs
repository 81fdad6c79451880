//! The integration tests, as one binary.

mod board;
mod catalogue;
mod commands;
mod desk;
mod glyphs;
mod pictures;
mod samples;
mod support;
mod tidy;
mod widgets;
