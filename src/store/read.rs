//! Reading a whole file, within a limit.

use std::path::Path;

use super::disk::Disk;
use super::error::{Doing, ErrorKind, StoreError};
use super::fingerprint::Fingerprint;

/// Reads a file of at most `max_bytes`, with its fingerprint. A larger one is refused before
/// anything is read ([`ErrorKind::TooLarge`]), as are folders, pipes and devices.
pub fn read_limited(
    disk: &dyn Disk,
    path: &Path,
    max_bytes: u64,
) -> Result<(Vec<u8>, Fingerprint), StoreError> {
    let refuse = |kind| Err(StoreError::own(Doing::Read, path, kind));
    let meta = disk
        .metadata(path)
        .map_err(|error| StoreError::io(Doing::Read, path, error))?;
    if meta.folder {
        return refuse(ErrorKind::IsFolder);
    }
    if !meta.regular {
        return refuse(ErrorKind::NotAFile);
    }
    if meta.len > max_bytes {
        return refuse(ErrorKind::TooLarge);
    }
    // One byte more shows a file that grew meanwhile.
    let bytes = disk
        .read(path, max_bytes.saturating_add(1))
        .map_err(|error| StoreError::io(Doing::Read, path, error))?;
    if bytes.len() as u64 > max_bytes {
        return refuse(ErrorKind::TooLarge);
    }
    let fingerprint = Fingerprint::of(&bytes, meta.mtime_ns);
    Ok((bytes, fingerprint))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;
    use crate::store::faulty::FaultyDisk;
    use crate::store::testing::put;

    #[test]
    fn reads_up_to_the_limit() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.ron");
        put(&path, b"12345");
        let (bytes, mark) = read_limited(&RealDisk, &path, 5).unwrap();
        assert_eq!(bytes, b"12345");
        assert!(mark.matches(b"12345"));
        let counting = FaultyDisk::counting(RealDisk::shared());
        assert_eq!(
            read_limited(&counting, &path, 4).unwrap_err().kind(),
            ErrorKind::TooLarge
        );
        assert_eq!(counting.call_names(), ["metadata"], "nothing was read");
        assert_eq!(
            read_limited(&RealDisk, folder.path(), 9).unwrap_err().kind(),
            ErrorKind::IsFolder
        );
        let missing = folder.path().join("b.ron");
        assert_eq!(
            read_limited(&RealDisk, &missing, 9).unwrap_err().kind(),
            ErrorKind::NotFound
        );
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn endless_files_are_refused() {
        assert_eq!(
            read_limited(&RealDisk, Path::new("/dev/zero"), 9)
                .unwrap_err()
                .kind(),
            ErrorKind::NotAFile
        );
        // States a length of 0 and has content all the same.
        let error = read_limited(&RealDisk, Path::new("/proc/self/status"), 9).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::TooLarge);
    }
}
