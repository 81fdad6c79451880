//! Writing a session file, on the disk thread. The window goes on meanwhile.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::clock::system_time;
use super::services::Services;
use crate::exchange::session_file::{read_session, write_session};
use crate::model::{Session, UtcSeconds};
use crate::store::{
    self, Disk, ErrorKind, Expected, FileLock, Fingerprint, Holder, Locked, StoreError, lock, sweep_folder,
};

/// A snapshot to be written.
#[derive(Debug)]
pub(super) struct SaveOrder {
    /// What to write.
    pub(super) session: Arc<Session>,
    /// The document's revision that this is.
    pub(super) revision: u64,
    /// The changes made so far.
    pub(super) changes: usize,
    /// The file.
    pub(super) path: PathBuf,
    /// What is believed to stand there.
    pub(super) expected: Expected,
    /// Who wants the file's lock; nothing when it is held already.
    pub(super) locking: Option<Holder>,
    /// The time of the order.
    pub(super) at: UtcSeconds,
}

/// What came of it.
#[derive(Debug)]
pub(super) struct SaveOutcome {
    /// The document's revision that was to be written.
    pub(super) revision: u64,
    /// The changes made until then.
    pub(super) changes: usize,
    /// The file.
    pub(super) path: PathBuf,
    /// The time of the order.
    pub(super) at: UtcSeconds,
    /// What stands in the file now, or why it does not.
    pub(super) result: Result<Written, SaveFailure>,
}

/// A file that was written.
#[derive(Debug)]
pub(super) struct Written {
    /// To be expected at the next save.
    pub(super) fingerprint: Fingerprint,
    /// The lock, if it was asked for and could be had.
    pub(super) lock: Option<FileLock>,
    /// Why the earlier version could not be kept, if so.
    pub(super) backup_warning: Option<StoreError>,
}

/// Why nothing was saved. The work is still in memory.
#[derive(Debug)]
pub(super) enum SaveFailure {
    /// The system refused.
    Store(StoreError),
    /// The file is not what was expected; when it was written, as the disk has it.
    Changed(Option<UtcSeconds>),
    /// Another window has the file.
    Elsewhere,
    /// Reading the bytes back gave another session: a fault of the program. Nothing was written.
    NotTheSame,
}

/// Writes a snapshot: the bytes are read back and compared before the file is touched.
pub(super) fn save(services: &Services, order: SaveOrder) -> SaveOutcome {
    let result = write(services, &order);
    SaveOutcome {
        revision: order.revision,
        changes: order.changes,
        path: order.path,
        at: order.at,
        result,
    }
}

fn write(services: &Services, order: &SaveOrder) -> Result<Written, SaveFailure> {
    let disk = services.disk.as_ref();
    let text = write_session(&order.session);
    let is_same = read_session(text.as_bytes()).is_ok_and(|opened| opened.session == *order.session);
    if !is_same {
        return Err(SaveFailure::NotTheSame);
    }
    let held = match &order.locking {
        None => None,
        Some(me) => match lock(disk, &services.dirs, &order.path, me) {
            Ok(Locked::Ours(lock)) => Some(lock),
            Ok(Locked::Elsewhere(_)) => return Err(SaveFailure::Elsewhere),
            // Where locks do not work the comparison before each save has to do.
            Err(_) => None,
        },
    };
    if order.locking.is_some() {
        sweep_beside(services, &order.path);
    }
    store::save(disk, &services.dirs, &order.path, text.as_bytes(), order.expected)
        .map(|saved| Written {
            fingerprint: saved.fingerprint,
            lock: held,
            backup_warning: saved.backup_warning,
        })
        .map_err(|error| match error.kind() {
            ErrorKind::Changed => SaveFailure::Changed(written_at(disk, &order.path)),
            _ => SaveFailure::Store(error),
        })
}

/// Removes what an interrupted save of ours left in the folder; whatever stays does no harm.
pub(super) fn sweep_beside(services: &Services, path: &Path) {
    if let Some(folder) = path.parent() {
        let now = system_time(services.clock.now());
        sweep_folder(services.disk.as_ref(), folder, now).ok();
    }
}

fn written_at(disk: &dyn Disk, path: &Path) -> Option<UtcSeconds> {
    let meta = disk.metadata(path).ok()?;
    Some(UtcSeconds(meta.mtime_ns.div_euclid(1_000_000_000)))
}
