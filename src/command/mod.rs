//! The only way to change a session.
