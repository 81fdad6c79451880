//! Files, atomically. Knows bytes, not sessions.
//!
//! Every byte that a person could miss goes through here: [`atomic`] replaces a file as a whole,
//! [`mod@save`] adds the look before the leap (changed by someone else? keep the earlier version),
//! [`journal`] keeps what no file holds yet, [`recovery`] finds it again. All of it talks to a
//! [`Disk`], so that tests can let each single call fail. Nothing here reads the clock or knows a
//! word for people: errors carry an [`ErrorKind`] that the window phrases.

pub mod atomic;
pub mod backups;
pub mod dirs;
pub mod disk;
pub mod error;
#[doc(hidden)]
pub mod faulty;
pub mod fingerprint;
pub mod journal;
mod journal_format;
pub mod lock;
pub mod read;
pub mod recovery;
pub mod save;
pub mod sweep;
#[cfg(test)]
mod testing;

pub use atomic::{write_atomic, write_private, write_stream};
pub use backups::{Backup, back_up, back_up_state, list as list_backups};
pub use dirs::Dirs;
pub use disk::{Disk, RealDisk, SharedDisk};
pub use error::{Doing, ErrorKind, StoreError};
pub use fingerprint::{Change, Fingerprint, changed_since};
pub use journal::{About, Journal};
pub use lock::{FileLock, Holder, Locked, lock};
pub use read::read_limited;
pub use recovery::{Pending, Recovery, pending};
pub use save::{Expected, Saved, save};
pub use sweep::{sweep_folder, sweep_journals};
