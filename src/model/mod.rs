//! The data and its invariants. Knows no window, file, clock or thread.
