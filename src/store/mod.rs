//! Files, atomically. Knows bytes, not sessions.
