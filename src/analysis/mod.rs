//! Counts and searches over a session: pure functions, no statistics decide anything.
