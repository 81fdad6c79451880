//! The recovery journal: what a document holds that no file holds yet.
//!
//! Each open document has a folder `<data>/recovery/<pid>-<n>/` with
//! - `lock`: locked while its process lives, so that only orphans are offered;
//! - `base-<g>.ron`: a whole state, opaque bytes (may be absent);
//! - `edits-<g>.log`: records made since, one a line, on the medium when [`Journal::append`] returns;
//! - `draft`: records of what is being typed and is no change yet (absent when nothing is);
//! - `about`: the document, and which generation `g` is in force. Replacing it is the switch.
//!
//! [`Journal::restart`] writes base and log of the next generation first, then `about`, then
//! removes the older ones. A reader takes the records of *all* logs present: at whatever moment the
//! process dies no record is missing, and some may come twice or be in the base already. Records
//! must therefore be such that applying one twice changes nothing (a union by id).
//!
//! Recovery writes to none of the person's files.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::atomic::write_private;
use super::dirs::Dirs;
use super::disk::{Disk, DiskFile, SharedDisk, write_all};
use super::error::{Doing, StoreError};
use super::fingerprint::is_gone;
use super::journal_format::{Header, record};

pub use super::journal_format::About;

pub(super) const ABOUT: &str = "about";
pub(super) const LOCK: &str = "lock";
pub(super) const DRAFT: &str = "draft";
/// Marks a journal whose work is saved or given up, while its files are being removed.
pub(super) const DISCARDED: &str = "discarded";
/// Folder names tried before giving up.
const MAX_NAMES: u32 = 10_000;

/// The journal of one open document. Dropping it without [`Journal::discard`] leaves it to be
/// recovered.
#[derive(Debug)]
pub struct Journal {
    disk: SharedDisk,
    folder: PathBuf,
    lock: Box<dyn DiskFile>,
    log: Box<dyn DiskFile>,
    log_path: PathBuf,
    next_generation: u64,
    /// Whether the log may end within a line.
    ragged: bool,
}

impl Journal {
    /// Starts a journal for a document. `base`: the state that edits will build upon; for a
    /// document with a file it may be left out, the file is the base.
    pub fn start(
        disk: &SharedDisk,
        dirs: &Dirs,
        about: About,
        base: Option<&[u8]>,
    ) -> Result<Self, StoreError> {
        let (folder, lock) = create_folder(disk.as_ref(), &dirs.recovery())?;
        let begun = begin(disk.as_ref(), &folder, 1, about, base);
        let (log, log_path) = match begun {
            Ok(begun) => begun,
            Err(error) => {
                // Nothing is in it yet; what cannot be removed now is swept later.
                remove_all(disk.as_ref(), &folder, lock).ok();
                return Err(error);
            }
        };
        Ok(Self {
            disk: SharedDisk::clone(disk),
            folder,
            lock,
            log,
            log_path,
            next_generation: 2,
            ragged: false,
        })
    }

    /// Adds records. When this returns they survive a crash and a power cut. After an error they
    /// may be in the journal or not; append them again.
    pub fn append(&mut self, edits: &[&str]) -> Result<(), StoreError> {
        if edits.is_empty() {
            return Ok(());
        }
        let mut text = String::new();
        if self.ragged {
            text.push('\n');
        }
        text.extend(edits.iter().map(|edit| record(edit)));
        self.ragged = true;
        let done = write_all(self.log.as_mut(), text.as_bytes()).and_then(|()| self.log.sync_data());
        done.map_err(|error| StoreError::io(Doing::Journal, &self.log_path, error))?;
        self.ragged = false;
        Ok(())
    }

    /// Keeps records of what is being typed, in the place of those kept before; none when it is done with.
    /// They stay apart from the edits, since the next ones replace them.
    pub fn keep_draft(&mut self, records: &[&str]) -> Result<(), StoreError> {
        let path = self.folder.join(DRAFT);
        if records.is_empty() {
            return match self.disk.remove(&path) {
                Err(error) if !is_gone(&error) => Err(StoreError::io(Doing::Journal, &path, error)),
                _ => Ok(()),
            };
        }
        let text: String = records.iter().map(|text| record(text)).collect();
        let written = write_private(self.disk.as_ref(), &path, text.as_bytes());
        written
            .map(drop)
            .map_err(|error| error.while_doing(Doing::Journal))
    }

    /// Begins anew from a state that holds all records so far: after a save, or to keep the log
    /// short (then with [`About::unsaved_base`]). After an error the journal goes on as before.
    pub fn restart(&mut self, about: About, base: Option<&[u8]>) -> Result<(), StoreError> {
        let generation = self.next_generation;
        self.next_generation += 1;
        match begin(self.disk.as_ref(), &self.folder, generation, about, base) {
            Ok((log, log_path)) => {
                self.log = log;
                self.log_path = log_path;
                self.ragged = false;
                remove_generations(self.disk.as_ref(), &self.folder, |other| other != generation);
                Ok(())
            }
            Err(error) => {
                // When the switch stands on disk (only its flush failed) the new base is in force
                // and must stay; both logs are read then.
                if error.in_place().is_none() {
                    remove_generations(self.disk.as_ref(), &self.folder, |other| other == generation);
                }
                Err(error)
            }
        }
    }

    /// Removes the journal: everything is saved, or the person gave it up.
    pub fn discard(self) -> Result<(), StoreError> {
        let Self {
            disk,
            folder,
            lock,
            log,
            ..
        } = self;
        drop(log);
        discard(disk.as_ref(), &folder, lock)
    }

    /// Goes on with a journal that another process left, at the log of `generation`.
    pub(super) fn resume(
        disk: SharedDisk,
        folder: PathBuf,
        lock: Box<dyn DiskFile>,
        generation: u64,
        next_generation: u64,
    ) -> Result<Self, StoreError> {
        let log_path = log_path(&folder, generation);
        let log = disk
            .open_append(&log_path)
            .map_err(|error| StoreError::io(Doing::Journal, &log_path, error))?;
        Ok(Self {
            disk,
            folder,
            lock,
            log,
            log_path,
            next_generation,
            ragged: true,
        })
    }

    /// Where the journal is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

/// Writes base, log and header of a generation, the header last.
fn begin(
    disk: &dyn Disk,
    folder: &Path,
    generation: u64,
    about: About,
    base: Option<&[u8]>,
) -> Result<(Box<dyn DiskFile>, PathBuf), StoreError> {
    let as_journal = |error: StoreError| error.while_doing(Doing::Journal);
    if let Some(base) = base {
        let written = write_private(disk, &base_path(folder, generation), base);
        // The switch is not made yet, so whatever stands there is not in force.
        written.map_err(|error| as_journal(error).without_in_place())?;
    }
    let log_path = log_path(folder, generation);
    let failed = |error| StoreError::io(Doing::Journal, &log_path, error);
    let log = disk.open_append(&log_path).map_err(failed)?;
    // On the medium before the header speaks of it.
    disk.sync_folder(folder).map_err(failed)?;
    let header = Header {
        about,
        generation,
        has_base: base.is_some(),
    };
    write_private(disk, &folder.join(ABOUT), header.to_text().as_bytes()).map_err(as_journal)?;
    Ok((log, log_path))
}

fn create_folder(disk: &dyn Disk, root: &Path) -> Result<(PathBuf, Box<dyn DiskFile>), StoreError> {
    // No name twice in a process: a window looking at the earlier one would hold the wrong lock.
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let failed = |path: &Path, error| StoreError::io(Doing::Journal, path, error);
    disk.create_folders(root).map_err(|error| failed(root, error))?;
    for _ in 0..MAX_NAMES {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let folder = root.join(format!("{}-{number}", std::process::id()));
        match disk.create_folder(&folder) {
            Ok(()) => {}
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            Err(error) => return Err(failed(&folder, error)),
        }
        let locked = create_lock(disk, &folder).and_then(|lock| {
            disk.sync_folder(root)?;
            Ok(lock)
        });
        return match locked {
            Ok(lock) => Ok((folder, lock)),
            Err(error) => {
                disk.remove(&folder.join(LOCK)).ok();
                disk.remove_folder(&folder).ok();
                Err(failed(&folder, error))
            }
        };
    }
    Err(failed(root, io::ErrorKind::AlreadyExists.into()))
}

fn create_lock(disk: &dyn Disk, folder: &Path) -> io::Result<Box<dyn DiskFile>> {
    let mut lock = disk.open_append(&folder.join(LOCK))?;
    if lock.try_lock()? {
        Ok(lock)
    } else {
        Err(io::ErrorKind::ResourceBusy.into())
    }
}

/// Marks the journal as done with, then removes it.
pub(super) fn discard(disk: &dyn Disk, folder: &Path, lock: Box<dyn DiskFile>) -> Result<(), StoreError> {
    // On a full disk there is no mark; the removal alone must do.
    disk.create_new(&folder.join(DISCARDED), Some(0o600)).ok();
    remove_all(disk, folder, lock)
}

/// Removes a journal's folder: logs first, so that no moment leaves edits without their base.
fn remove_all(disk: &dyn Disk, folder: &Path, lock: Box<dyn DiskFile>) -> Result<(), StoreError> {
    let mut names = list(disk, folder)?;
    names.sort_by_key(|name| match name.as_str() {
        LOCK => 4,
        DISCARDED => 3,
        ABOUT => 2,
        name => i32::from(generation(name, "edits-", ".log").is_none()),
    });
    let mut lock = Some(lock);
    for name in names {
        let path = folder.join(&name);
        if name == LOCK {
            // Windows keeps the name of an open file.
            drop(lock.take());
        }
        match disk.remove(&path) {
            Err(error) if !is_gone(&error) => return Err(StoreError::io(Doing::Remove, &path, error)),
            _ => {}
        }
    }
    match disk.remove_folder(folder) {
        // Another window is just looking whether there is something in it; it is swept later.
        Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => Ok(()),
        done => done.map_err(|error| StoreError::io(Doing::Remove, folder, error)),
    }
}

/// Removes the bases and logs of some generations. Leftovers do no harm and go the next time.
fn remove_generations(disk: &dyn Disk, folder: &Path, which: impl Fn(u64) -> bool) {
    for name in list(disk, folder).unwrap_or_default() {
        let number = generation(&name, "edits-", ".log").or_else(|| generation(&name, "base-", ".ron"));
        if number.is_some_and(&which) {
            disk.remove(&folder.join(name)).ok();
        }
    }
}

pub(super) fn list(disk: &dyn Disk, folder: &Path) -> Result<Vec<String>, StoreError> {
    let names = disk
        .list(folder)
        .map_err(|error| StoreError::io(Doing::Read, folder, error))?;
    Ok(names
        .into_iter()
        .filter_map(|name| name.into_string().ok())
        .collect())
}

pub(super) fn generation(name: &str, prefix: &str, suffix: &str) -> Option<u64> {
    name.strip_prefix(prefix)?.strip_suffix(suffix)?.parse().ok()
}

pub(super) fn base_path(folder: &Path, generation: u64) -> PathBuf {
    folder.join(format!("base-{generation}.ron"))
}

pub(super) fn log_path(folder: &Path, generation: u64) -> PathBuf {
    folder.join(format!("edits-{generation}.log"))
}
