//! Tests of questions from tables.
