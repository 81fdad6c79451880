//! Replacing a file as a whole: after any interruption it is wholly old or wholly new.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use super::disk::{Disk, DiskFile, Meta, write_all};
use super::error::{Doing, ErrorKind, StoreError};
use super::fingerprint::{Fingerprint, is_gone};
use super::sweep::temporary_name;

/// Symbolic links followed before giving up; as many as Linux follows.
const MAX_LINKS: u32 = 40;
/// Names tried for a temporary file before giving up.
const MAX_NAMES: u32 = 100;

/// Writes a file of the person's: new content under a temporary name in the same folder, flushed
/// to the medium, then renamed over the old, then the folder flushed. Symbolic links are written
/// through, the permission bits of the old file are kept; owner and hard links are not. Refuses
/// folders, devices, read-only files and those that the person may not write to. When it fails the old content stands, except where
/// [`StoreError::in_place`] says otherwise, and the temporary file is removed.
pub fn write_atomic(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<Fingerprint, StoreError> {
    write_with(disk, path, bytes, None)
}

/// [`write_atomic`] for files of the program's own: the folder is created when missing, and a new
/// file is private to its owner.
pub fn write_private(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<Fingerprint, StoreError> {
    if let Some(folder) = path.parent() {
        disk.create_folders(folder)
            .map_err(|error| StoreError::io(Doing::Write, path, error))?;
    }
    write_with(disk, path, bytes, Some(0o600))
}

/// [`write_atomic`] for what is too large to be held: the content is what the function writes. When it fails
/// the old content stands.
pub fn write_stream(
    disk: &dyn Disk,
    path: &Path,
    content: &mut dyn FnMut(&mut dyn io::Write) -> io::Result<()>,
) -> Result<(), StoreError> {
    let (_, in_place) = replace(disk, path, None, &mut |file| {
        let mut out = io::BufWriter::with_capacity(1 << 16, Piped(file));
        content(&mut out)?;
        io::Write::flush(&mut out)
    })?;
    in_place
}

/// A file of a [`Disk`] as something to write to.
struct Piped<'f>(&'f mut dyn DiskFile);

impl io::Write for Piped<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn write_with(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    new_mode: Option<u32>,
) -> Result<Fingerprint, StoreError> {
    let (mtime_ns, in_place) = replace(disk, path, new_mode, &mut |file| write_all(file, bytes))?;
    let fingerprint = Fingerprint::of(bytes, mtime_ns);
    in_place.map_err(|error| error.with_in_place(fingerprint))?;
    Ok(fingerprint)
}

/// Replaces a file; gives the time of change, and what went wrong when all was in place already.
fn replace(
    disk: &dyn Disk,
    path: &Path,
    new_mode: Option<u32>,
    content: &mut dyn FnMut(&mut dyn DiskFile) -> io::Result<()>,
) -> Result<(i64, Result<(), StoreError>), StoreError> {
    let failed = |error| StoreError::io(Doing::Write, path, error);
    let target = resolve(disk, path).map_err(failed)?;
    let old = writable(disk, &target).map_err(|trouble| trouble.named(path))?;
    let (folder, name) = split(&target).ok_or_else(|| bad_name(path))?;

    // Until it has the old file's mode nobody else may look into the copy.
    let mode = if old.is_some_and(|old| old.mode.is_some()) {
        Some(0o600)
    } else {
        new_mode
    };
    let (temporary, mut file) = create_temporary(disk, folder, name, mode).map_err(failed)?;
    let filled = fill(
        disk,
        file.as_mut(),
        &temporary,
        content,
        old.and_then(|old| old.mode),
    );
    drop(file);
    let renamed = filled.and_then(|mtime_ns| {
        disk.rename(&temporary, &target)?;
        Ok(mtime_ns)
    });
    let mtime_ns = renamed.map_err(|error| {
        // What cannot be removed now is swept at a later start.
        disk.remove(&temporary).ok();
        failed(error)
    })?;
    Ok((mtime_ns, disk.sync_folder(folder).map_err(failed)))
}

/// Content, mode, flush; gives the time of change, which the rename keeps.
fn fill(
    disk: &dyn Disk,
    file: &mut dyn DiskFile,
    temporary: &Path,
    content: &mut dyn FnMut(&mut dyn DiskFile) -> io::Result<()>,
    mode: Option<u32>,
) -> io::Result<i64> {
    content(file)?;
    if let Some(mode) = mode {
        file.set_mode(mode)?;
    }
    file.sync_all()?;
    Ok(disk.metadata(temporary)?.mtime_ns)
}

fn create_temporary(
    disk: &dyn Disk,
    folder: &Path,
    name: &std::ffi::OsStr,
    mode: Option<u32>,
) -> io::Result<(PathBuf, Box<dyn DiskFile>)> {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    let mut last = io::Error::from(io::ErrorKind::AlreadyExists);
    for _ in 0..MAX_NAMES {
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = folder.join(temporary_name(name, std::process::id(), number));
        match disk.create_new(&path, mode) {
            Ok(file) => return Ok((path, file)),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => last = error,
            Err(error) => return Err(error),
        }
    }
    Err(last)
}

/// The real path of a file that need not exist: all links followed, a dangling one too.
pub fn resolve(disk: &dyn Disk, path: &Path) -> io::Result<PathBuf> {
    let mut path = path.to_path_buf();
    for _ in 0..MAX_LINKS {
        match disk.canonicalize(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            done => return done,
        }
        let (folder, name) = split(&path).ok_or(io::ErrorKind::InvalidFilename)?;
        match disk.read_link(&path) {
            Ok(link) => path = folder.join(link),
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::NotFound | io::ErrorKind::InvalidInput
                ) =>
            {
                return Ok(disk.canonicalize(folder)?.join(name));
            }
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::InvalidInput.into())
}

/// Folder and name of a file; the folder of a bare name is the current one.
fn split(path: &Path) -> Option<(&Path, &std::ffi::OsStr)> {
    let name = path.file_name()?;
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    Some((folder.unwrap_or_else(|| Path::new(".")), name))
}

/// Why a file must not be replaced.
pub(super) enum Trouble {
    /// The system's error.
    Io(io::Error),
    /// A finding of our own.
    Own(ErrorKind),
}

impl Trouble {
    /// The error, under the name that the person knows.
    pub(super) fn named(self, path: &Path) -> StoreError {
        match self {
            Self::Io(error) => StoreError::io(Doing::Write, path, error),
            Self::Own(kind) => StoreError::own(Doing::Write, path, kind),
        }
    }
}

/// What stands at the path, if anything, provided that it may be replaced.
pub(super) fn writable(disk: &dyn Disk, path: &Path) -> Result<Option<Meta>, Trouble> {
    match disk.metadata(path) {
        Err(error) if is_gone(&error) => Ok(None),
        Err(error) => Err(Trouble::Io(error)),
        Ok(meta) if meta.folder => Err(Trouble::Own(ErrorKind::IsFolder)),
        Ok(meta) if !meta.regular => Err(Trouble::Own(ErrorKind::NotAFile)),
        Ok(meta) if meta.read_only => Err(Trouble::Own(ErrorKind::ReadOnly)),
        // To rename over a file the folder's permission suffices; a colleague's file that this person may
        // not write to shall not be replaced all the same. Opening changes nothing in it.
        Ok(meta) => disk.open_append(path).map(|_| Some(meta)).map_err(Trouble::Io),
    }
}

fn bad_name(path: &Path) -> StoreError {
    StoreError::own(Doing::Write, path, ErrorKind::BadName)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::faulty::{Fault, FaultKind, FaultyDisk};
    use crate::store::testing::{names, put};

    #[test]
    fn writes_and_replaces() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        let first = write_atomic(&RealDisk, &path, b"one").unwrap();
        assert_eq!(
            first,
            Fingerprint::of(b"one", RealDisk.metadata(&path).unwrap().mtime_ns)
        );
        write_atomic(&RealDisk, &path, b"").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"");
        assert_eq!(names(folder.path()), ["a.ron"], "no temporary file is left");
    }

    #[test]
    fn what_is_written_piece_by_piece_replaces_the_whole_or_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        write_atomic(&RealDisk, &path, b"old").unwrap();
        let failing = write_stream(&RealDisk, &path, &mut |out| {
            out.write_all(&vec![b'x'; 200_000])?;
            Err(io::ErrorKind::Other.into())
        });
        assert!(failing.is_err());
        assert_eq!(std::fs::read(&path).unwrap(), b"old");
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            1,
            "nothing is left behind"
        );
        write_stream(&RealDisk, &path, &mut |out| {
            (0..3).try_for_each(|at| writeln!(out, "{at}"))
        })
        .unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"0\n1\n2\n");
    }

    #[test]
    fn a_file_that_may_not_be_written_to_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        put(&path, b"theirs");
        let counting = FaultyDisk::counting(RealDisk::shared());
        write_atomic(&counting, &path, b"theirs").unwrap();
        let asked = counting
            .call_names()
            .iter()
            .position(|name| *name == "open_append");
        let fault = Fault::once(asked.unwrap() + 1, FaultKind::Permission);
        let disk = FaultyDisk::new(RealDisk::shared(), fault);
        let error = write_atomic(&disk, &path, b"mine").unwrap_err();
        assert_eq!(
            (error.kind(), error.path()),
            (ErrorKind::Permission, path.as_path())
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"theirs");
        assert_eq!(names(folder.path()), ["a.ron"]);
    }

    #[test]
    fn refuses_a_folder_and_a_missing_folder() {
        let folder = tempfile::tempdir().unwrap();
        let error = write_atomic(&RealDisk, folder.path(), b"x").unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::IsFolder, folder.path()));
        let missing = folder.path().join("no/a.ron");
        let error = write_atomic(&RealDisk, &missing, b"x").unwrap_err();
        assert_eq!(
            (error.kind(), error.path()),
            (ErrorKind::NotFound, missing.as_path())
        );
        assert_eq!(
            write_atomic(&RealDisk, Path::new("/"), b"x").unwrap_err().kind(),
            ErrorKind::IsFolder
        );
        assert_eq!(
            write_atomic(&RealDisk, Path::new(""), b"x").unwrap_err().kind(),
            ErrorKind::BadName
        );
    }

    #[test]
    fn private_files_make_their_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config/deep/preferences.ron");
        write_private(&RealDisk, &path, b"x").unwrap();
        let meta = RealDisk.metadata(&path).unwrap();
        assert!(meta.mode.is_none_or(|mode| mode == 0o600), "{meta:?}");
    }

    #[test]
    fn long_names_fit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("ä".repeat(125) + ".ron");
        write_atomic(&RealDisk, &path, b"x").unwrap();
        write_atomic(&RealDisk, &path, b"y").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"y");
    }

    #[cfg(unix)]
    #[test]
    fn links_are_written_through_even_when_dangling() {
        use std::os::unix::fs::symlink;
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        std::fs::create_dir(at("real")).unwrap();
        put(&at("real/a.ron"), b"old");
        symlink("real/a.ron", at("inner")).unwrap();
        symlink("inner", at("outer")).unwrap();
        symlink("real/new.ron", at("dangling")).unwrap();
        symlink("loop", at("loop")).unwrap();
        write_atomic(&RealDisk, &at("outer"), b"new").unwrap();
        write_atomic(&RealDisk, &at("dangling"), b"made").unwrap();
        assert_eq!(std::fs::read(at("real/a.ron")).unwrap(), b"new");
        assert_eq!(std::fs::read(at("real/new.ron")).unwrap(), b"made");
        for link in ["inner", "outer", "dangling"] {
            assert!(at(link).is_symlink(), "{link}");
        }
        write_atomic(&RealDisk, &at("loop"), b"x").unwrap_err();
    }

    #[cfg(unix)]
    #[test]
    fn mode_is_kept_and_read_only_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        for mode in [0o600, 0o664, 0o666, 0o640, 0o755] {
            put(&path, b"old");
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
            write_atomic(&RealDisk, &path, b"new").unwrap();
            assert_eq!(RealDisk.metadata(&path).unwrap().mode, Some(mode));
        }
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o444)).unwrap();
        assert_eq!(
            write_atomic(&RealDisk, &path, b"no").unwrap_err().kind(),
            ErrorKind::ReadOnly
        );
        assert_eq!(std::fs::read(&path).unwrap(), b"new");
        let error = write_atomic(&RealDisk, Path::new("/dev/null"), b"x").unwrap_err();
        assert_eq!(error.kind(), ErrorKind::NotAFile);
    }
}
