//! Tests of supplying wording.
