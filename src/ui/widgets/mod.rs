//! The small parts from which views are made.
