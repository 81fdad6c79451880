//! Reading a session file, on the disk thread.

use std::path::{Path, PathBuf};

use super::save::sweep_beside;
use super::services::Services;
use crate::exchange::roster_file::{self, Roster, read_roster};
use crate::exchange::session_file::{LARGEST_BYTES, Salvage, SessionFileError, read_session, salvage};
use crate::model::Session;
use crate::store::{
    Backup, FileLock, Fingerprint, Holder, Locked, StoreError, list_backups, lock, read_limited,
};

/// As what a file is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum As {
    /// As itself: saving writes to it.
    Itself,
    /// As a new session without a file; the file is left alone.
    Copy,
}

/// What came of reading a file.
#[derive(Debug)]
pub(super) enum Opening {
    /// A session, tied to its file.
    Ready {
        /// The file.
        path: PathBuf,
        /// What stands in it.
        session: Session,
        /// To be expected at the next save.
        fingerprint: Fingerprint,
        /// Keeps other windows from the file, where locks work.
        lock: Option<FileLock>,
        /// The names that stand in a file of their own beside it.
        names: Option<Roster>,
    },
    /// A session of which the file is left alone.
    Copied(Session),
    /// Another window has the file.
    Elsewhere(PathBuf, Option<Holder>),
    /// The file has content that is no session, or not wholly.
    Damaged(Damaged),
    /// The system refused.
    Refused(StoreError),
}

/// A file that is no session, or not wholly.
#[derive(Debug)]
pub(super) struct Damaged {
    /// The file, which is never written to.
    pub(super) path: PathBuf,
    /// What is wrong, and where.
    pub(super) error: SessionFileError,
    /// What can be saved of it.
    pub(super) salvage: Salvage,
    /// Earlier versions that were kept, the latest first.
    pub(super) backups: Vec<Backup>,
}

/// Reads a file and takes its lock.
pub(super) fn open(services: &Services, path: &Path, how: As, me: &Holder) -> Opening {
    let path = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    let held = match how {
        As::Copy => None,
        // The file may be missing or a folder: then reading says so better than locking.
        As::Itself => match lock(services.disk.as_ref(), &services.dirs, &path, me) {
            Ok(Locked::Ours(lock)) => Some(lock),
            Ok(Locked::Elsewhere(holder)) => return Opening::Elsewhere(path, holder),
            Err(_) => None,
        },
    };
    sweep_beside(services, &path);
    let (bytes, fingerprint) = match read_limited(services.disk.as_ref(), &path, LARGEST_BYTES) {
        Ok(read) => read,
        Err(error) => return Opening::Refused(error),
    };
    match (read_session(&bytes), how) {
        (Ok(opened), As::Copy) => Opening::Copied(opened.session),
        (Ok(opened), As::Itself) => Opening::Ready {
            names: names_beside(services, &path, &opened.session),
            path,
            session: opened.session,
            fingerprint,
            lock: held,
        },
        (Err(error), _) => Opening::Damaged(Damaged {
            salvage: salvage(&bytes),
            backups: list_backups(services.disk.as_ref(), &services.dirs, &path).unwrap_or_default(),
            path,
            error,
        }),
    }
}

/// Reads the names that stand beside a session's file: `review.roster.ron` beside `review.ron`. A file that
/// is not there, cannot be read or belongs to another session gives no names, and codes are shown.
fn names_beside(services: &Services, path: &Path, session: &Session) -> Option<Roster> {
    let beside = path.with_extension("roster.ron");
    let (bytes, _) = read_limited(services.disk.as_ref(), &beside, roster_file::LARGEST_BYTES).ok()?;
    let roster = read_roster(&bytes).ok()?;
    (roster.session == session.id()).then_some(roster)
}
