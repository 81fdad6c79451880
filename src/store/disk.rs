//! The few file operations that saving needs, as a trait, and the real disk.

use std::ffi::OsString;
use std::fmt::Debug;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::UNIX_EPOCH;

/// A disk shared by the window, its workers and its journals.
pub type SharedDisk = Arc<dyn Disk>;

/// What is known of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meta {
    /// Length in bytes.
    pub len: u64,
    /// Last change, in nanoseconds since 1970 (UTC); 0 where the file system keeps no times.
    pub mtime_ns: i64,
    /// Permission bits (Unix only).
    pub mode: Option<u32>,
    /// Whether it is a folder.
    pub folder: bool,
    /// Whether it is a regular file (not a folder, pipe or device).
    pub regular: bool,
    /// Whether nobody may write it (no write bit, or the read-only attribute).
    pub read_only: bool,
}

/// File operations. Paths are taken as they are; symbolic links are followed except by
/// [`Disk::read_link`], [`Disk::rename`] and [`Disk::remove`].
pub trait Disk: Debug + Send + Sync {
    /// Creates a file that must not exist yet and opens it for writing.
    /// `mode`: permission bits before the umask (Unix); `None` is the system's default.
    fn create_new(&self, path: &Path, mode: Option<u32>) -> io::Result<Box<dyn DiskFile>>;
    /// Opens a file for appending and locking; creates it, private to its owner, when missing.
    fn open_append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>>;
    /// Reads a file, `limit` bytes of it at most.
    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>>;
    /// Names in a folder, in no particular order.
    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>>;
    /// What is known of the file (links followed).
    fn metadata(&self, path: &Path) -> io::Result<Meta>;
    /// The absolute path with all links resolved; the file must exist.
    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf>;
    /// Where a symbolic link points; [`io::ErrorKind::InvalidInput`] when it is none.
    fn read_link(&self, path: &Path) -> io::Result<PathBuf>;
    /// Moves a file, replacing `to`.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Removes a file.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Creates one folder that must not exist yet, private to its owner.
    fn create_folder(&self, path: &Path) -> io::Result<()>;
    /// Creates a folder and those above it, private to their owner, where missing.
    fn create_folders(&self, path: &Path) -> io::Result<()>;
    /// Removes an empty folder.
    fn remove_folder(&self, path: &Path) -> io::Result<()>;
    /// Makes renames and new names in a folder survive a power cut (Unix; nothing elsewhere).
    fn sync_folder(&self, path: &Path) -> io::Result<()>;
}

/// An open file. Dropping it closes it and gives up its lock.
pub trait DiskFile: Debug + Send {
    /// Writes some of the bytes and says how many.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;
    /// Waits until content and metadata are on the medium.
    fn sync_all(&mut self) -> io::Result<()>;
    /// Waits until the content is on the medium.
    fn sync_data(&mut self) -> io::Result<()>;
    /// Sets the permission bits (Unix; nothing elsewhere).
    fn set_mode(&mut self, mode: u32) -> io::Result<()>;
    /// Takes the operating system's exclusive lock; `false` when someone else has it.
    fn try_lock(&mut self) -> io::Result<bool>;
}

/// Writes all bytes, however few the disk takes at a time.
pub fn write_all(file: &mut dyn DiskFile, bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match file.write(rest) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(taken) => rest = rest.get(taken..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The disk of this machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl RealDisk {
    /// The real disk, ready to be shared.
    pub fn shared() -> SharedDisk {
        Arc::new(Self)
    }
}

impl Disk for RealDisk {
    fn create_new(&self, path: &Path, mode: Option<u32>) -> io::Result<Box<dyn DiskFile>> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        set_creation_mode(&mut options, mode);
        Ok(Box::new(options.open(path)?))
    }

    fn open_append(&self, path: &Path) -> io::Result<Box<dyn DiskFile>> {
        let mut options = OpenOptions::new();
        // Windows locks no file that is open for appending alone.
        options.read(true).append(true).create(true);
        set_creation_mode(&mut options, Some(0o600));
        Ok(Box::new(options.open(path)?))
    }

    fn read(&self, path: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let file = File::open(path)?;
        // A file's stated length can be a lie (and huge), so it is a hint up to 64 MiB only.
        let hint = file
            .metadata()
            .map_or(0, |meta| meta.len())
            .min(limit)
            .min(64 << 20);
        bytes.reserve_exact(hint as usize);
        file.take(limit).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<OsString>> {
        std::fs::read_dir(folder)?
            .map(|entry| Ok(entry?.file_name()))
            .collect()
    }

    fn metadata(&self, path: &Path) -> io::Result<Meta> {
        let meta = std::fs::metadata(path)?;
        Ok(Meta {
            len: meta.len(),
            mtime_ns: mtime_ns(&meta),
            mode: mode_of(&meta),
            folder: meta.is_dir(),
            regular: meta.is_file(),
            read_only: meta.permissions().readonly(),
        })
    }

    fn canonicalize(&self, path: &Path) -> io::Result<PathBuf> {
        std::fs::canonicalize(path)
    }

    fn read_link(&self, path: &Path) -> io::Result<PathBuf> {
        std::fs::read_link(path)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        // Virus scanners and indexers hold new files open for a moment on Windows.
        let mut tries = if cfg!(windows) { 10 } else { 0 };
        loop {
            match std::fs::rename(from, to) {
                Err(error) if tries > 0 && error.kind() == io::ErrorKind::PermissionDenied => {
                    tries -= 1;
                    std::thread::sleep(std::time::Duration::from_millis(20));
                }
                done => return done,
            }
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn create_folder(&self, path: &Path) -> io::Result<()> {
        folder_builder(false).create(path)
    }

    fn create_folders(&self, path: &Path) -> io::Result<()> {
        folder_builder(true).create(path)
    }

    fn remove_folder(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_dir(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        if cfg!(not(unix)) {
            return Ok(());
        }
        match File::open(path)?.sync_all() {
            // Some network file systems cannot; there is nothing more to be done there.
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported
                ) =>
            {
                Ok(())
            }
            done => done,
        }
    }
}

impl DiskFile for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        (&*self).write(bytes)
    }

    fn sync_all(&mut self) -> io::Result<()> {
        Self::sync_all(self)
    }

    fn sync_data(&mut self) -> io::Result<()> {
        Self::sync_data(self)
    }

    fn set_mode(&mut self, mode: u32) -> io::Result<()> {
        set_file_mode(self, mode)
    }

    fn try_lock(&mut self) -> io::Result<bool> {
        match Self::try_lock(self) {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn mtime_ns(meta: &std::fs::Metadata) -> i64 {
    let Ok(time) = meta.modified() else { return 0 };
    match time.duration_since(UNIX_EPOCH) {
        Ok(after) => i64::try_from(after.as_nanos()).unwrap_or(i64::MAX),
        Err(before) => i64::try_from(before.duration().as_nanos()).map_or(i64::MIN, |ns| -ns),
    }
}

#[cfg(unix)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have no mode")]
fn mode_of(meta: &std::fs::Metadata) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt as _;
    Some(meta.permissions().mode() & 0o7777)
}

#[cfg(not(unix))]
fn mode_of(_meta: &std::fs::Metadata) -> Option<u32> {
    None
}

#[cfg(unix)]
fn set_creation_mode(options: &mut OpenOptions, mode: Option<u32>) {
    use std::os::unix::fs::OpenOptionsExt as _;
    if let Some(mode) = mode {
        options.mode(mode);
    }
}

#[cfg(not(unix))]
fn set_creation_mode(_options: &mut OpenOptions, _mode: Option<u32>) {}

#[cfg(unix)]
fn set_file_mode(file: &File, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.set_permissions(std::fs::Permissions::from_mode(mode))
}

#[cfg(not(unix))]
fn set_file_mode(_file: &File, _mode: u32) -> io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn folder_builder(recursive: bool) -> std::fs::DirBuilder {
    use std::os::unix::fs::DirBuilderExt as _;
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(recursive).mode(0o700);
    builder
}

#[cfg(not(unix))]
fn folder_builder(recursive: bool) -> std::fs::DirBuilder {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(recursive);
    builder
}
