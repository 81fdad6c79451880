//! Session files: a whole session as readable text (RON) that compares well line by line.
//!
//! ```text
//! (
//! format: "seagrass-session",
//! schema_version: 1,
//! written_by: "seagrass 0.1.0",
//! checksum: "<64 hexadecimal digits>",
//! sections: {
//! "judgements": [
//! (id:"9f2c…",action:"1.1",target:"T6",reviewer:"R07",verdict:strong,at:"2026-11-24T14:02:05Z"),
//! ],
//! …
//! },
//! )
//! ```
//!
//! The name and the version of the format are read before anything else. Every record is one line,
//! written as ron writes it compactly, so that a changed record is one changed line, a torn end costs
//! one record, and what is wrong has a line and a column. Sections, and records in them, stand in an
//! order of their own, so that the same state gives the same bytes. The checksum is SHA-256 over all
//! bytes but its own digits. Version 2 adds fields for reasons, recusal and lateness to judgements, points
//! below none, and three sections: whose copy the file is, the proceedings, their log. A session without any
//! of these is written as version 1, so that older releases read it; a blind round they refuse. Sections
//! that this release does not know are kept as they are; unknown fields of known records are an error. Undo
//! steps and settings are not part of a session. A file that a formatter laid out anew is read as long as the
//! checksum fits once the layout is restored.

mod chain;
mod convert;
mod copy_line;
mod error;
mod examples;
mod fast;
mod header;
mod journal;
mod layout;
mod line;
mod lines;
mod names;
mod outcomes;
mod plan;
mod proceedings;
mod read;
mod reference;
mod revision;
mod salvage;
mod seal;
mod time;
mod verify;
mod write;

pub use chain::{ChainCheck, ChainFault, check_chain};
pub use error::{Problem, SessionFileError};
pub use examples::{Example, examples};
pub use journal::{JournalEntry, journal_lines, read_journal_line};
pub use read::{Opened, read_session};
#[doc(hidden)]
pub use reference::write_session_by_serde;
pub use salvage::{Loss, Salvage, salvage};
pub use seal::Sealed;
pub use verify::{Finding, Severity, verify};
pub use write::write_session;

/// The name of the format in the header.
pub const FORMAT: &str = "seagrass-session";

/// The version of the format that is written, and the newest that is read.
pub const SCHEMA_VERSION: u32 = 2;

/// The size in bytes above which a file is not read: far more than any session, less than memory.
pub const LARGEST_BYTES: u64 = 1_000_000_000;

/// The program that writes, as the header names it.
const WRITTEN_BY: &str = concat!("seagrass ", env!("CARGO_PKG_VERSION"));
