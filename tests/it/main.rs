//! The integration tests, as one binary.

mod catalogue;
mod pictures;
mod support;
