//! A whole save: look whether someone else changed the file, keep the earlier version, replace.

use std::path::Path;

use super::atomic::{resolve, writable, write_atomic};
use super::backups::keep;
use super::dirs::Dirs;
use super::disk::Disk;
use super::error::{Doing, ErrorKind, StoreError};
use super::fingerprint::Fingerprint;

/// What the caller believes to stand in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// No file.
    Nothing,
    /// The file read or written last. If it is gone it is made anew: nothing is overwritten.
    Seen(Fingerprint),
    /// Whatever it is; the person has agreed to replace it.
    Anything,
}

/// A save that succeeded.
#[derive(Debug)]
pub struct Saved {
    /// The new content, to be expected at the next save.
    pub fingerprint: Fingerprint,
    /// Why the earlier version could not be kept, if so.
    pub backup_warning: Option<StoreError>,
}

/// Saves a document. The content on disk, not its time, decides whether it is the one expected;
/// else the answer is [`ErrorKind::Changed`] and nothing is written.
pub fn save(
    disk: &dyn Disk,
    dirs: &Dirs,
    path: &Path,
    bytes: &[u8],
    expected: Expected,
) -> Result<Saved, StoreError> {
    let failed = |error| StoreError::io(Doing::Write, path, error);
    let real = resolve(disk, path).map_err(failed)?;
    let old = writable(disk, &real).map_err(|trouble| trouble.named(path))?;
    let mut backup_warning = None;
    if let Some(meta) = old {
        let content = disk.read(&real, u64::MAX);
        let known = match (expected, &content) {
            (Expected::Anything, _) => true,
            (Expected::Nothing, _) => false,
            (Expected::Seen(seen), Ok(content)) => seen.matches(content),
            (Expected::Seen(_), Err(_)) => return Err(failed(content.err().unwrap_or_else(unreadable))),
        };
        if !known {
            return Err(StoreError::own(Doing::Write, path, ErrorKind::Changed));
        }
        let kept = content
            .map_err(|error| StoreError::io(Doing::BackUp, path, error))
            .and_then(|content| keep(disk, dirs, &real, &content, meta.mtime_ns));
        backup_warning = kept.err().map(|error| error.while_doing(Doing::BackUp));
    }
    let fingerprint = write_atomic(disk, path, bytes)?;
    Ok(Saved {
        fingerprint,
        backup_warning,
    })
}

fn unreadable() -> std::io::Error {
    std::io::ErrorKind::Other.into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::backups::list;
    use crate::store::disk::RealDisk;
    use crate::store::testing::put;

    #[test]
    fn someone_elses_change_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let path = folder.path().join("a.ron");
        let save = |bytes: &[u8], expected| super::save(&RealDisk, &dirs, &path, bytes, expected);
        let first = save(b"one", Expected::Nothing).unwrap().fingerprint;
        let second = save(b"two", Expected::Seen(first)).unwrap().fingerprint;
        put(&path, b"owt");
        for expected in [Expected::Seen(second), Expected::Seen(first), Expected::Nothing] {
            assert_eq!(save(b"three", expected).unwrap_err().kind(), ErrorKind::Changed);
            assert_eq!(std::fs::read(&path).unwrap(), b"owt");
        }
        save(b"three", Expected::Anything).unwrap();
        std::fs::remove_file(&path).unwrap();
        save(b"four", Expected::Seen(second)).unwrap();
        let kept = list(&RealDisk, &dirs, &path).unwrap();
        let kept: Vec<_> = kept
            .iter()
            .map(|backup| std::fs::read(&backup.path).unwrap())
            .collect();
        assert_eq!(kept, [b"owt", b"one"], "their version and ours are kept");
    }

    #[test]
    fn a_failed_backup_is_a_warning() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        put(&folder.path().join("home"), b"a file where the folder should be");
        let path = folder.path().join("a.ron");
        put(&path, b"old");
        let saved = save(&RealDisk, &dirs, &path, b"new", Expected::Anything).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        let warning = saved.backup_warning.unwrap();
        assert_eq!(warning.doing(), Doing::BackUp);
        assert!(warning.path().starts_with(folder.path()));
    }
}
