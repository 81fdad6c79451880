//! Removing what interrupted runs left behind.
//!
//! A temporary file is ours when its name is `.seagrass-<name>-<pid>-<number>.tmp`. It is removed
//! - when it was last written more than an hour ago, or
//! - when it was last written more than a minute ago and its process no longer lives.
//!
//! The minute protects a save that is under way on another machine or in a container, whose
//! process numbers mean nothing here. Where the system does not tell which processes live (outside
//! Linux) only the hour counts. No save takes an hour, so a running one is never disturbed.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::dirs::Dirs;
use super::disk::Disk;
use super::disk::SharedDisk;
use super::error::{Doing, StoreError};
use super::fingerprint::is_gone;
use super::recovery;

const PREFIX: &str = ".seagrass-";
const SUFFIX: &str = ".tmp";
/// Bytes of the file's name that its temporary repeats: names end at 255 bytes.
const NAME_BYTES: usize = 120;
const MINUTE_NS: i64 = 60 * 1_000_000_000;
const HOUR_NS: i64 = 60 * MINUTE_NS;

/// Name of a temporary file beside the file `name`.
pub(super) fn temporary_name(name: &OsStr, pid: u32, number: u64) -> String {
    let mut name = name.to_string_lossy().into_owned();
    name.truncate(name.floor_char_boundary(NAME_BYTES));
    format!("{PREFIX}{name}-{pid}-{number}{SUFFIX}")
}

/// The process that made a temporary file, if the name is one of ours.
fn maker(name: &OsStr) -> Option<u32> {
    let inner = name.to_str()?.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?;
    let (rest, number) = inner.rsplit_once('-')?;
    let (_, pid) = rest.rsplit_once('-')?;
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    (digits(pid) && digits(number)).then(|| pid.parse().ok())?
}

/// Removes our stale temporary files from a folder and gives those removed; a missing folder has
/// none. `now` is the time on the clock of the files.
pub fn sweep_folder(disk: &dyn Disk, folder: &Path, now: SystemTime) -> Result<Vec<PathBuf>, StoreError> {
    let names = match disk.list(folder) {
        Ok(names) => names,
        Err(error) if is_gone(&error) => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::io(Doing::Read, folder, error)),
    };
    let mut removed = Vec::new();
    for (name, pid) in names.iter().filter_map(|name| Some((name, maker(name)?))) {
        let path = folder.join(name);
        // Gone already: the save that owned it has ended.
        let Ok(meta) = disk.metadata(&path) else { continue };
        let age = age_ns(now, meta.mtime_ns);
        let stale = meta.regular && (age > HOUR_NS || (age > MINUTE_NS && has_ended(pid)));
        if stale {
            match disk.remove(&path) {
                Ok(()) => removed.push(path),
                Err(error) if is_gone(&error) => {}
                Err(error) => return Err(StoreError::io(Doing::Remove, &path, error)),
            }
        }
    }
    removed.sort();
    Ok(removed)
}

/// Removes journals that no process holds and that have nothing to recover, and stale temporary
/// files in the others. Returns how many journals were removed, or an error; a journal that cannot
/// be removed does not keep the others.
pub fn sweep_journals(disk: &SharedDisk, dirs: &Dirs, now: SystemTime) -> Result<usize, StoreError> {
    let mut removed = 0;
    let mut trouble = Ok(());
    for folder in recovery::folders(disk.as_ref(), dirs)? {
        let Ok(meta) = disk.metadata(&folder) else {
            continue;
        };
        let old = age_ns(now, meta.mtime_ns) > HOUR_NS;
        match recovery::remove_if_idle(disk, &folder, old) {
            Ok(true) => removed += 1,
            Ok(false) => trouble = sweep_folder(disk.as_ref(), &folder, now).map(drop).and(trouble),
            Err(error) => trouble = Err(error),
        }
    }
    trouble.map(|()| removed)
}

/// Nanoseconds since `mtime_ns`; negative for a time in the future (a clock that was set back).
fn age_ns(now: SystemTime, mtime_ns: i64) -> i64 {
    let now = now.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_nanos());
    i64::try_from(now).unwrap_or(i64::MAX).saturating_sub(mtime_ns)
}

/// Whether the process is known to live no more.
fn has_ended(pid: u32) -> bool {
    let table = Path::new("/proc");
    cfg!(target_os = "linux") && table.join("self").exists() && !table.join(pid.to_string()).exists()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::testing::{names, put};
    use std::time::Duration;

    #[test]
    fn only_our_names_count() {
        assert_eq!(
            maker(OsStr::new(&temporary_name(OsStr::new("a-b.ron"), 12, 7))),
            Some(12)
        );
        for other in [
            ".seagrass-a.ron-12-7.bak",
            "seagrass-a.ron-12-7.tmp",
            ".seagrass-a.ron-12-.tmp",
            ".seagrass-a.ron-x-7.tmp",
            ".seagrass-7.tmp",
            ".seagrass-.tmp",
            "a.ron",
        ] {
            assert_eq!(maker(OsStr::new(other)), None, "{other}");
        }
    }

    #[test]
    fn stale_ones_go_the_rest_stays() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        let dead = u32::MAX - 1;
        let own = std::process::id();
        let orphan = temporary_name(OsStr::new("a.ron"), dead, 1);
        let busy = temporary_name(OsStr::new("a.ron"), own, 2);
        for name in [
            orphan.as_str(),
            busy.as_str(),
            "a.ron",
            "notes.tmp",
            ".seagrass-x.tmp",
        ] {
            put(&at(name), b"x");
        }
        let written =
            UNIX_EPOCH + Duration::from_nanos(RealDisk.metadata(&at("a.ron")).unwrap().mtime_ns as u64);
        let after = |seconds| sweep_folder(&RealDisk, folder.path(), written + Duration::from_secs(seconds));
        assert_eq!(after(30).unwrap(), Vec::<PathBuf>::new(), "too young");
        let expected = if cfg!(target_os = "linux") {
            vec![at(&orphan)]
        } else {
            vec![]
        };
        assert_eq!(after(120).unwrap(), expected, "its process has ended");
        after(3700).unwrap();
        assert_eq!(names(folder.path()), [".seagrass-x.tmp", "a.ron", "notes.tmp"]);
        let earlier = written.checked_sub(Duration::from_mins(150)).unwrap();
        put(&at(&orphan), b"x");
        assert_eq!(
            sweep_folder(&RealDisk, folder.path(), earlier).unwrap(),
            Vec::<PathBuf>::new()
        );
    }

    #[test]
    fn a_missing_folder_is_clean() {
        assert!(
            sweep_folder(&RealDisk, Path::new("/no/such/folder"), UNIX_EPOCH)
                .unwrap()
                .is_empty()
        );
    }
}
