//! Earlier versions of a file: a ring of five, kept away from the person's folders.
//!
//! They lie in `<data>/backups/<file stem>-<hash of the path>/`, so two files of one name never
//! share a ring, as `<number>-<time>.<extension>`: the number counts up, the time (seconds since
//! 1970, UTC) is when that version was saved.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::atomic::{resolve, write_private};
use super::dirs::Dirs;
use super::disk::Disk;
use super::error::{Doing, StoreError};
use super::fingerprint::{is_gone, short_hash};

/// Earlier versions kept of each file.
pub const KEPT: usize = 5;
/// Characters of the file's stem in the name of its ring.
const STEM_CHARS: usize = 40;

/// An earlier version of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is; an ordinary file that can be opened or copied.
    pub path: PathBuf,
    /// Counts up with each version kept.
    pub number: u64,
    /// When this version was saved, in seconds since 1970 (UTC).
    pub saved_s: i64,
}

/// Keeps the present content of a file as an earlier version, before it is overwritten. Nothing
/// is kept when there is no file or its content is the latest version kept already. A failure
/// must not stop the save; report it.
pub fn back_up(disk: &dyn Disk, dirs: &Dirs, path: &Path) -> Result<Option<Backup>, StoreError> {
    let failed = |error| StoreError::io(Doing::BackUp, path, error);
    let real = resolve(disk, path).map_err(failed)?;
    let meta = match disk.metadata(&real) {
        Ok(meta) => meta,
        Err(error) if is_gone(&error) => return Ok(None),
        Err(error) => return Err(failed(error)),
    };
    let old = disk.read(&real, u64::MAX).map_err(failed)?;
    keep(disk, dirs, &real, &old, meta.mtime_ns).map_err(|error| error.while_doing(Doing::BackUp))
}

/// Keeps content that the file does not have yet as an earlier version of it: the state before something
/// that cannot be undone. `at_s` is the time, in seconds since 1970 (UTC).
pub fn back_up_state(
    disk: &dyn Disk,
    dirs: &Dirs,
    path: &Path,
    content: &[u8],
    at_s: i64,
) -> Result<Option<Backup>, StoreError> {
    let real = resolve(disk, path).map_err(|error| StoreError::io(Doing::BackUp, path, error))?;
    keep(disk, dirs, &real, content, at_s.saturating_mul(1_000_000_000))
        .map_err(|error| error.while_doing(Doing::BackUp))
}

/// Keeps `old`, the content of the file whose real path is `real`.
pub(super) fn keep(
    disk: &dyn Disk,
    dirs: &Dirs,
    real: &Path,
    old: &[u8],
    mtime_ns: i64,
) -> Result<Option<Backup>, StoreError> {
    let folder = ring(dirs, real);
    let mut kept = versions(disk, &folder)?;
    if let Some(latest) = kept.first()
        // One that cannot be read is no reason to keep none.
        && disk.read(&latest.path, old.len() as u64 + 1).is_ok_and(|bytes| bytes == old)
    {
        return Ok(None);
    }
    let number = kept.first().map_or(1, |latest| latest.number.saturating_add(1));
    let saved_s = mtime_ns.div_euclid(1_000_000_000);
    let mut name = format!("{number:06}-{saved_s}");
    if let Some(extension) = real.extension().and_then(OsStr::to_str) {
        name.push('.');
        name.push_str(extension);
    }
    let made = Backup {
        path: folder.join(name),
        number,
        saved_s,
    };
    write_private(disk, &made.path, old)?;
    kept.insert(0, made.clone());
    for surplus in kept.iter().skip(KEPT) {
        disk.remove(&surplus.path)
            .map_err(|error| StoreError::io(Doing::Remove, &surplus.path, error))?;
    }
    Ok(Some(made))
}

/// Earlier versions of a file, the latest first. Neither the file nor its folder need
/// exist any more; without the folder the path must be the real one.
pub fn list(disk: &dyn Disk, dirs: &Dirs, path: &Path) -> Result<Vec<Backup>, StoreError> {
    let real = match resolve(disk, path) {
        Ok(real) => real,
        // Its folder or its medium is gone: the name as given must do.
        Err(error) if is_gone(&error) => path.to_path_buf(),
        Err(error) => return Err(StoreError::io(Doing::Read, path, error)),
    };
    versions(disk, &ring(dirs, &real))
}

/// The folder of a file's earlier versions.
fn ring(dirs: &Dirs, real: &Path) -> PathBuf {
    let stem = real.file_stem().unwrap_or_default().to_string_lossy();
    let plain = |c: char| {
        if c.is_alphanumeric() || "-_.".contains(c) {
            c
        } else {
            '_'
        }
    };
    let stem: String = stem.chars().take(STEM_CHARS).map(plain).collect();
    dirs.backups().join(format!(
        "{stem}-{}",
        short_hash(real.as_os_str().as_encoded_bytes(), 8)
    ))
}

fn versions(disk: &dyn Disk, folder: &Path) -> Result<Vec<Backup>, StoreError> {
    let names = match disk.list(folder) {
        Ok(names) => names,
        Err(error) if is_gone(&error) => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(Doing::Read, folder, error)),
    };
    let mut found: Vec<_> = names.iter().filter_map(|name| parse(folder, name)).collect();
    found.sort_by_key(|backup| std::cmp::Reverse(backup.number));
    Ok(found)
}

fn parse(folder: &Path, name: &OsStr) -> Option<Backup> {
    let text = name.to_str()?;
    let (stem, _) = text.split_once('.').unwrap_or((text, ""));
    let (number, saved_s) = stem.split_once('-')?;
    Some(Backup {
        path: folder.join(name),
        number: number.parse().ok()?,
        saved_s: saved_s.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::testing::put;

    fn contents(dirs: &Dirs, path: &Path) -> Vec<Vec<u8>> {
        let kept = list(&RealDisk, dirs, path).unwrap();
        kept.iter()
            .map(|backup| std::fs::read(&backup.path).unwrap())
            .collect()
    }

    #[test]
    fn five_versions_never_equal_neighbours() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let path = folder.path().join("plan é.ron");
        assert_eq!(back_up(&RealDisk, &dirs, &path).unwrap(), None, "nothing to keep");
        for content in ["1", "1", "2", "1", "3", "4", "5", "6", "6"] {
            put(&path, content.as_bytes());
            back_up(&RealDisk, &dirs, &path).unwrap();
        }
        assert_eq!(contents(&dirs, &path), [b"6", b"5", b"4", b"3", b"1"]);
        let kept = list(&RealDisk, &dirs, &path).unwrap();
        assert_eq!(kept[0].number, 7);
        assert_eq!(kept[0].path.extension().unwrap(), "ron");
        let seconds = RealDisk.metadata(&path).unwrap().mtime_ns / 1_000_000_000;
        assert_eq!(kept[0].saved_s, seconds);
        std::fs::remove_file(&path).unwrap();
        assert_eq!(contents(&dirs, &path).len(), KEPT, "they outlive the file");
    }

    #[test]
    fn a_state_that_was_not_saved_is_kept_beside_the_file() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let path = folder.path().join("plan.ron");
        put(&path, b"saved");
        back_up(&RealDisk, &dirs, &path).unwrap();
        let kept = back_up_state(&RealDisk, &dirs, &path, b"changed since", 7).unwrap();
        assert_eq!(kept.unwrap().saved_s, 7);
        assert_eq!(contents(&dirs, &path), [&b"changed since"[..], b"saved"]);
        assert_eq!(std::fs::read(&path).unwrap(), b"saved", "the file is left alone");
    }

    #[test]
    fn files_of_one_name_have_rings_of_their_own() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        for name in ["a", "b"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
            put(&folder.path().join(name).join("plan.ron"), name.as_bytes());
            back_up(&RealDisk, &dirs, &folder.path().join(name).join("plan.ron")).unwrap();
        }
        assert_eq!(contents(&dirs, &folder.path().join("a/plan.ron")), [b"a"]);
        assert_eq!(contents(&dirs, &folder.path().join("b/plan.ron")), [b"b"]);
    }

    #[test]
    fn they_outlive_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let dirs = Dirs::under(&folder.path().join("home"));
        let plans = folder.path().canonicalize().unwrap().join("plans");
        std::fs::create_dir(&plans).unwrap();
        put(&plans.join("a.ron"), b"a");
        back_up(&RealDisk, &dirs, &plans.join("a.ron")).unwrap();
        std::fs::remove_dir_all(&plans).unwrap();
        assert_eq!(contents(&dirs, &plans.join("a.ron")), [b"a"]);
    }

    #[test]
    fn odd_names_make_plain_rings() {
        let dirs = Dirs::under(Path::new("/home"));
        let ring = ring(&dirs, Path::new("/x/a:b\u{202e}*c.tar.ron"));
        assert!(
            ring.to_str()
                .unwrap()
                .starts_with("/home/data/backups/a_b__c.tar-"),
            "{}",
            ring.display()
        );
    }
}
