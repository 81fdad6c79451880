//! Whether another window has a file open.
//!
//! The operating system's lock on `<data>/locks/<hash>.lock` is the truth: it ends with the
//! process, however that ends, so a file left behind is no obstacle. Beside it `<hash>.who` says
//! who holds it; apart, because Windows lets nobody read a locked file. Nothing is put beside the
//! person's file. Two people on two machines are not told of each other: for them the content is
//! compared before each save.

use std::path::{Path, PathBuf};

use super::atomic::{resolve, write_private};
use super::dirs::Dirs;
use super::disk::{Disk, DiskFile};
use super::error::{Doing, StoreError};
use super::fingerprint::short_hash;

/// Who has a file open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Process number.
    pub pid: u32,
    /// Since when, as the window shows times.
    pub since: String,
}

/// The outcome of [`lock`].
#[derive(Debug)]
pub enum Locked {
    /// The file is ours until the value is dropped.
    Ours(FileLock),
    /// Another window has it open; who, if that could be read.
    Elsewhere(Option<Holder>),
}

/// A file that this window has open. Dropping it lets others have it.
#[derive(Debug)]
pub struct FileLock {
    _file: Box<dyn DiskFile>,
    path: PathBuf,
}

impl FileLock {
    /// The real path of the file (not of the lock).
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// Takes the lock of a file, which need not exist yet. An error means that locking does not work
/// here (some network homes); the file can be worked on all the same.
pub fn lock(disk: &dyn Disk, dirs: &Dirs, path: &Path, me: &Holder) -> Result<Locked, StoreError> {
    let failed = |error| StoreError::io(Doing::Lock, path, error);
    let real = resolve(disk, path).map_err(failed)?;
    let folder = dirs.locks();
    disk.create_folders(&folder).map_err(failed)?;
    let key = short_hash(real.as_os_str().as_encoded_bytes(), 32);
    let who = folder.join(format!("{key}.who"));
    // The lock file is never removed: whoever opened it before would hold a lock on nothing.
    let mut file = disk
        .open_append(&folder.join(format!("{key}.lock")))
        .map_err(failed)?;
    if !file.try_lock().map_err(failed)? {
        return Ok(Locked::Elsewhere(
            disk.read(&who, 4096).ok().and_then(|bytes| parse(&bytes)),
        ));
    }
    let text = format!("{}\n{}\n", me.pid, me.since.replace(['\r', '\n'], " "));
    // A courtesy only; the lock holds without it.
    write_private(disk, &who, text.as_bytes()).ok();
    Ok(Locked::Ours(FileLock {
        _file: file,
        path: real,
    }))
}

fn parse(bytes: &[u8]) -> Option<Holder> {
    let mut lines = std::str::from_utf8(bytes).ok()?.lines();
    Some(Holder {
        pid: lines.next()?.parse().ok()?,
        since: lines.next()?.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::testing::{names, put};

    fn me(since: &str) -> Holder {
        Holder {
            pid: std::process::id(),
            since: since.to_owned(),
        }
    }

    #[test]
    fn the_second_window_is_told() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let path = folder.path().join("a.ron");
        put(&path, b"x");
        let Locked::Ours(first) = lock(&RealDisk, &dirs, &path, &me("14:02")).unwrap() else {
            panic!("the first has it");
        };
        let Locked::Elsewhere(who) = lock(&RealDisk, &dirs, &path, &me("14:05")).unwrap() else {
            panic!("the second must not have it");
        };
        assert_eq!(who, Some(me("14:02")));
        assert_eq!(first.path(), path.canonicalize().unwrap());
        drop(first);
        assert!(matches!(
            lock(&RealDisk, &dirs, &path, &me("14:06")).unwrap(),
            Locked::Ours(_)
        ));
        assert_eq!(names(folder.path()), ["a.ron", "home"], "nothing beside the file");
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_to_the_same_lock_other_files_to_others() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let at = |name: &str| folder.path().join(name);
        put(&at("a.ron"), b"x");
        std::os::unix::fs::symlink("a.ron", at("link.ron")).unwrap();
        let _held = lock(&RealDisk, &dirs, &at("link.ron"), &me("1")).unwrap();
        assert!(matches!(
            lock(&RealDisk, &dirs, &at("a.ron"), &me("2")).unwrap(),
            Locked::Elsewhere(Some(_))
        ));
        assert!(matches!(
            lock(&RealDisk, &dirs, &at("new.ron"), &me("3")).unwrap(),
            Locked::Ours(_)
        ));
    }
}
