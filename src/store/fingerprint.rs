//! Whether a file is still the one that was read or written last.

use std::io;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::disk::Disk;
use super::error::{Doing, StoreError};

/// What a file looked like when it was read or written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    /// Length in bytes.
    pub len: u64,
    /// Last change in nanoseconds since 1970 (UTC); only a hint, the content decides.
    pub mtime_ns: i64,
    /// SHA-256 of the content.
    pub sha256: [u8; 32],
}

/// How a file compares with an earlier [`Fingerprint`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Change {
    /// The content is the same.
    Same,
    /// The content differs.
    Changed,
    /// There is no file any more.
    Gone,
}

impl Fingerprint {
    /// The fingerprint of bytes that were read from a file last changed at `mtime_ns`.
    pub fn of(bytes: &[u8], mtime_ns: i64) -> Self {
        Self {
            len: bytes.len() as u64,
            mtime_ns,
            sha256: Sha256::digest(bytes).into(),
        }
    }

    /// Whether the bytes are the content that this fingerprint was made of.
    pub fn matches(&self, bytes: &[u8]) -> bool {
        self.len == bytes.len() as u64 && self.sha256 == <[u8; 32]>::from(Sha256::digest(bytes))
    }
}

/// Compares a file with an earlier fingerprint. The file is read only when its time differs; a
/// touched but equal file is [`Change::Same`]. A change of equal length within the tick of the
/// file system's clock (2 s on FAT) is not seen here; [`super::save()`] compares the content itself.
pub fn changed_since(disk: &dyn Disk, path: &Path, earlier: &Fingerprint) -> Result<Change, StoreError> {
    let meta = match disk.metadata(path) {
        Ok(meta) => meta,
        Err(error) if is_gone(&error) => return Ok(Change::Gone),
        Err(error) => return Err(StoreError::io(Doing::Read, path, error)),
    };
    if !meta.regular || meta.len != earlier.len {
        return Ok(Change::Changed);
    }
    if meta.mtime_ns == earlier.mtime_ns {
        return Ok(Change::Same);
    }
    match disk.read(path, earlier.len + 1) {
        Ok(bytes) if earlier.matches(&bytes) => Ok(Change::Same),
        Ok(_) => Ok(Change::Changed),
        Err(error) if is_gone(&error) => Ok(Change::Gone),
        Err(error) => Err(StoreError::io(Doing::Read, path, error)),
    }
}

/// Whether the error says that there is no such file (a folder above it may be gone too).
pub(super) fn is_gone(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
    )
}

/// Lower-case hexadecimal digits of the bytes.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes
        .iter()
        .fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
            write!(text, "{byte:02x}").ok();
            text
        })
}

/// The first `digits` hexadecimal digits of the SHA-256 of the bytes.
pub(super) fn short_hash(bytes: &[u8], digits: usize) -> String {
    let mut text = hex(&Sha256::digest(bytes));
    text.truncate(digits);
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::faulty::{Fault, FaultKind, FaultyDisk};
    use crate::store::testing::put;
    use std::fs::{File, remove_file};
    use std::time::{Duration, UNIX_EPOCH};

    fn touch(path: &Path, seconds: u64) {
        let file = File::options().write(true).open(path).unwrap();
        file.set_modified(UNIX_EPOCH + Duration::from_secs(seconds))
            .unwrap();
    }

    #[test]
    fn content_decides() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        put(&path, b"one");
        touch(&path, 1000);
        let mark = Fingerprint::of(b"one", 1_000_000_000_000);
        assert_eq!(RealDisk.metadata(&path).unwrap().mtime_ns, mark.mtime_ns);
        assert_eq!(changed_since(&RealDisk, &path, &mark).unwrap(), Change::Same);
        touch(&path, 2000);
        assert_eq!(
            changed_since(&RealDisk, &path, &mark).unwrap(),
            Change::Same,
            "touched only"
        );
        put(&path, b"two");
        assert_eq!(changed_since(&RealDisk, &path, &mark).unwrap(), Change::Changed);
        put(&path, b"longer");
        assert_eq!(changed_since(&RealDisk, &path, &mark).unwrap(), Change::Changed);
        remove_file(&path).unwrap();
        assert_eq!(changed_since(&RealDisk, &path, &mark).unwrap(), Change::Gone);
    }

    #[test]
    fn equal_time_and_length_need_no_reading() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        put(&path, b"one");
        let mark = Fingerprint::of(b"one", RealDisk.metadata(&path).unwrap().mtime_ns);
        let disk = FaultyDisk::counting(RealDisk::shared());
        changed_since(&disk, &path, &mark).unwrap();
        assert_eq!(disk.calls(), 1, "one look at the metadata");
    }

    #[test]
    fn trouble_is_not_taken_for_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        put(&path, b"one");
        let disk = FaultyDisk::new(RealDisk::shared(), Fault::once(1, FaultKind::Permission));
        let mark = Fingerprint::of(b"one", 0);
        assert!(changed_since(&disk, &path, &mark).is_err());
    }

    #[test]
    fn hashes_are_hexadecimal() {
        assert_eq!(hex(&[0, 15, 255]), "000fff");
        assert_eq!(short_hash(b"", 8), "e3b0c442");
    }
}
