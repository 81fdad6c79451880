//! The integration tests, as one binary.

mod catalogue;
mod commands;
mod pictures;
mod samples;
mod support;
