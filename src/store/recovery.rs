//! What journals hold that no file holds, after a crash.
//!
//! Only journals whose lock is free are looked at: their process has ended. Nothing on disk is
//! changed by looking, and what cannot be read stays where it is.

use std::path::{Path, PathBuf};

use super::dirs::Dirs;
use super::disk::{Disk, DiskFile, SharedDisk};
use super::error::{Doing, StoreError};
use super::fingerprint::is_gone;
use super::journal::{
    ABOUT, DISCARDED, DRAFT, Journal, LOCK, base_path, discard, generation, list, log_path,
};
use super::journal_format::{About, Header, records};

/// A journal that its process left behind. While the value lives no other window is offered it.
#[derive(Debug)]
pub struct Pending {
    /// The document.
    pub about: About,
    /// The state that the edits build upon; `None` when there was none or it is damaged.
    pub base: Option<Vec<u8>>,
    /// The intact records, oldest first. Some may be in the base already or come twice.
    pub edits: Vec<String>,
    /// What was being typed and was no change yet, as records that may be out of date.
    pub drafts: Vec<String>,
    /// Records lost: torn by the crash (the last one, which was never confirmed) or damaged.
    pub torn: usize,
    /// Whether the header or the base is damaged, so that `about` or `base` may be missing.
    pub damaged: bool,
    disk: SharedDisk,
    folder: PathBuf,
    lock: Box<dyn DiskFile>,
    generation: u64,
    highest: u64,
}

impl Pending {
    /// Makes the journal the live one of the recovered document: nothing on disk changes until
    /// the next append or restart, so a second crash loses nothing either.
    pub fn take(self) -> Result<Journal, StoreError> {
        let Self {
            disk,
            folder,
            lock,
            generation,
            highest,
            ..
        } = self;
        Journal::resume(disk, folder, lock, generation.max(1), highest + 1)
    }

    /// Removes the journal: the person does not want the work, or has saved it elsewhere.
    pub fn discard(self) -> Result<(), StoreError> {
        discard(self.disk.as_ref(), &self.folder, self.lock)
    }

    /// Where the journal is.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    fn holds_work(&self) -> bool {
        let lost_base = self.damaged && self.base.is_some();
        let has_records = !self.edits.is_empty() || !self.drafts.is_empty();
        has_records || self.torn > 0 || self.about.unsaved_base || lost_base
    }
}

/// What there is to recover.
#[derive(Debug, Default)]
pub struct Recovery {
    /// Journals with work that no file holds, the oldest folder name first.
    pub pending: Vec<Pending>,
    /// Journals that could not be read. They stay where they are.
    pub unreadable: Vec<StoreError>,
}

/// Journals that no process holds and that have something to recover. Changes nothing on disk.
pub fn pending(disk: &SharedDisk, dirs: &Dirs) -> Result<Recovery, StoreError> {
    let mut recovery = Recovery::default();
    for folder in folders(disk.as_ref(), dirs)? {
        match open(disk, &folder).or_else(unless_gone(disk.as_ref(), &folder)) {
            Ok(Some(found)) if found.holds_work() => recovery.pending.push(found),
            Ok(_) => {}
            Err(error) => recovery.unreadable.push(error),
        }
    }
    Ok(recovery)
}

/// The folders of all journals, sorted.
pub(super) fn folders(disk: &dyn Disk, dirs: &Dirs) -> Result<Vec<PathBuf>, StoreError> {
    let root = dirs.recovery();
    let names = match disk.list(&root) {
        Ok(names) => names,
        Err(error) if is_gone(&error) => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(Doing::Read, &root, error)),
    };
    let mut folders: Vec<_> = names.iter().map(|name| root.join(name)).collect();
    folders.retain(|folder| disk.metadata(folder).is_ok_and(|meta| meta.folder));
    folders.sort();
    Ok(folders)
}

/// Removes a journal that no process holds and that has nothing to recover. One without header
/// may be about to start, so it must be `old`.
pub(super) fn remove_if_idle(disk: &SharedDisk, folder: &Path, old: bool) -> Result<bool, StoreError> {
    remove_idle(disk, folder, old).or_else(unless_gone(disk.as_ref(), folder))
}

/// Forgives an error when the whole journal is gone: its process has removed it meanwhile.
fn unless_gone<T: Default>(
    disk: &dyn Disk,
    folder: &Path,
) -> impl FnOnce(StoreError) -> Result<T, StoreError> {
    move |error| match disk.metadata(folder) {
        Err(missing) if is_gone(&missing) => Ok(T::default()),
        _ => Err(error),
    }
}

fn remove_idle(disk: &SharedDisk, folder: &Path, old: bool) -> Result<bool, StoreError> {
    let names = list(disk.as_ref(), folder)?;
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    if !has(ABOUT) && !has(DISCARDED) && !old {
        return Ok(false);
    }
    let Some(lock) = take_lock(disk.as_ref(), folder)? else {
        return Ok(false);
    };
    // Listed anew: until it was locked its process may have gone on.
    let names = list(disk.as_ref(), folder)?;
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let discarded = has(DISCARDED);
    if !has(ABOUT) && !discarded && !old {
        return Ok(false);
    }
    let found = load(disk, folder, &names, lock)?;
    let idle = discarded || !found.holds_work();
    if idle {
        found.discard()?;
    }
    Ok(idle)
}

fn open(disk: &SharedDisk, folder: &Path) -> Result<Option<Pending>, StoreError> {
    let names = list(disk.as_ref(), folder)?;
    let has = |wanted: &str| names.iter().any(|name| name == wanted);
    let has_log = names
        .iter()
        .any(|name| generation(name, "edits-", ".log").is_some());
    // One that is just being started or removed is left alone.
    if has(DISCARDED) || !(has(ABOUT) || has_log) {
        return Ok(None);
    }
    let Some(lock) = take_lock(disk.as_ref(), folder)? else {
        return Ok(None);
    };
    // Its process may have finished with it in between.
    let names = list(disk.as_ref(), folder)?;
    if names.iter().any(|name| name == DISCARDED) {
        return Ok(None);
    }
    load(disk, folder, &names, lock).map(Some)
}

fn load(
    disk: &SharedDisk,
    folder: &Path,
    names: &[String],
    lock: Box<dyn DiskFile>,
) -> Result<Pending, StoreError> {
    let read = |path: PathBuf| match disk.read(&path, u64::MAX) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if is_gone(&error) => Ok(None),
        Err(error) => Err(StoreError::io(Doing::Read, &path, error)),
    };
    let mut logs: Vec<u64> = names
        .iter()
        .filter_map(|name| generation(name, "edits-", ".log"))
        .collect();
    let mut bases: Vec<u64> = names
        .iter()
        .filter_map(|name| generation(name, "base-", ".ron"))
        .collect();
    logs.sort_unstable();
    bases.sort_unstable();
    let highest = logs.last().max(bases.last()).copied().unwrap_or(0);

    let about = read(folder.join(ABOUT))?;
    let header = about.as_deref().and_then(Header::parse);
    let (base_wanted, generation) = match &header {
        Some(header) => (header.has_base.then_some(header.generation), header.generation),
        // Without header the latest whole state is the best guess.
        None => (bases.last().copied(), highest),
    };
    let base = match base_wanted {
        Some(number) => read(base_path(folder, number))?,
        None => None,
    };
    let (mut edits, mut torn) = (Vec::new(), 0);
    for number in logs {
        let found = records(&read(log_path(folder, number))?.unwrap_or_default());
        edits.extend(found.edits);
        torn += found.torn;
    }
    let drafts = records(&read(folder.join(DRAFT))?.unwrap_or_default()).edits;
    // Neither header nor records: its process died before it had begun.
    let begun = about.is_some() || !edits.is_empty();
    let damaged = begun && (header.is_none() || base.is_some() != base_wanted.is_some());
    let about = header.map(|header| header.about).unwrap_or_default();
    let (disk, folder) = (SharedDisk::clone(disk), folder.to_path_buf());
    let highest = highest.max(generation);
    Ok(Pending {
        about,
        base,
        edits,
        drafts,
        torn,
        damaged,
        disk,
        folder,
        lock,
        generation,
        highest,
    })
}

/// Takes the lock of an existing journal; `None` when its process lives or has just removed it.
fn take_lock(disk: &dyn Disk, folder: &Path) -> Result<Option<Box<dyn DiskFile>>, StoreError> {
    let path = folder.join(LOCK);
    match disk
        .open_append(&path)
        .and_then(|mut lock| Ok(lock.try_lock()?.then_some(lock)))
    {
        // It has just been removed by its process.
        Err(error) if is_gone(&error) => Ok(None),
        locked => locked.map_err(|error| StoreError::io(Doing::Lock, &path, error)),
    }
}
