//! Bytes in, bytes out: plan files, session files, exports. Knows text, not files.

pub mod changes;
pub mod export;
pub mod plan_file;
pub mod roster_file;
pub mod session_file;
