//! What can go wrong with a file, with its name and cause.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use super::fingerprint::Fingerprint;

/// The cause in a form that the window can phrase and act upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// No room on the disk, or the person's quota is used up.
    FullDisk,
    /// The system denies access.
    Permission,
    /// The file is marked read-only, or the medium is.
    ReadOnly,
    /// A folder stands where a file is needed.
    IsFolder,
    /// A pipe, device or socket stands where a file is needed.
    NotAFile,
    /// File or folder missing.
    NotFound,
    /// The name is too long or has characters that the system refuses.
    BadName,
    /// The medium was removed, or the network share is gone.
    Removed,
    /// The medium reported an input/output error.
    Device,
    /// Larger than the limit given by the caller.
    TooLarge,
    /// The file on disk is not the one seen last (someone else changed it), or exists already.
    Changed,
    /// Anything else; the system's own text says what.
    Other,
}

/// What was being done when it went wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Doing {
    /// Reading a file or a folder.
    Read,
    /// Writing a file for a person.
    Write,
    /// Keeping an earlier version.
    BackUp,
    /// Writing the recovery journal.
    Journal,
    /// Finding out whether a file is open elsewhere.
    Lock,
    /// Removing a file that is no longer needed.
    Remove,
}

impl fmt::Display for Doing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "cannot read",
            Self::Write => "cannot write",
            Self::BackUp => "cannot keep the earlier version of",
            Self::Journal => "cannot write the recovery journal",
            Self::Lock => "cannot lock",
            Self::Remove => "cannot remove",
        })
    }
}

/// A failed file operation: always names the file and the cause.
#[derive(Debug, thiserror::Error)]
#[error("{doing} {}: {}", path.display(), Cause(*kind, source.as_ref()))]
pub struct StoreError {
    doing: Doing,
    path: PathBuf,
    kind: ErrorKind,
    source: Option<io::Error>,
    in_place: Option<Box<Fingerprint>>,
}

impl StoreError {
    /// An error that the system reported.
    pub fn io(doing: Doing, path: &Path, source: io::Error) -> Self {
        let kind = kind_of(&source);
        Self {
            doing,
            path: path.to_path_buf(),
            kind,
            source: Some(source),
            in_place: None,
        }
    }

    /// An error that we found ourselves.
    pub fn own(doing: Doing, path: &Path, kind: ErrorKind) -> Self {
        Self {
            doing,
            path: path.to_path_buf(),
            kind,
            source: None,
            in_place: None,
        }
    }

    /// The file (as its owner knows it, never a temporary one).
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What was being done.
    pub fn doing(&self) -> Doing {
        self.doing
    }

    /// The cause.
    pub fn kind(&self) -> ErrorKind {
        self.kind
    }

    /// The system's own words, where it had any.
    pub fn system_text(&self) -> Option<String> {
        self.source.as_ref().map(ToString::to_string)
    }

    /// The new content that stands in the file although the write is reported as failed: the
    /// last step, which makes it survive a power cut, did not work. A later save must take this
    /// as its own, not as somebody else's change.
    pub fn in_place(&self) -> Option<Fingerprint> {
        self.in_place.as_deref().copied()
    }

    pub(super) fn with_in_place(mut self, fingerprint: Fingerprint) -> Self {
        self.in_place = Some(Box::new(fingerprint));
        self
    }

    pub(super) fn without_in_place(mut self) -> Self {
        self.in_place = None;
        self
    }

    pub(super) fn while_doing(mut self, doing: Doing) -> Self {
        self.doing = doing;
        self
    }
}

struct Cause<'a>(ErrorKind, Option<&'a io::Error>);

impl fmt::Display for Cause<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = match self.0 {
            ErrorKind::FullDisk => "the disk is full",
            ErrorKind::Permission => "access is denied",
            ErrorKind::ReadOnly => "it is read-only",
            ErrorKind::IsFolder => "it is a folder",
            ErrorKind::NotAFile => "it is not a regular file",
            ErrorKind::NotFound => "it does not exist",
            ErrorKind::BadName => "the name is not allowed",
            ErrorKind::Removed => "the medium was removed",
            ErrorKind::Device => "the medium reported an error",
            ErrorKind::TooLarge => "it is too large",
            ErrorKind::Changed => "it was changed by someone else",
            ErrorKind::Other => "the system refused",
        };
        match self.1 {
            Some(source) => write!(f, "{words} ({source})"),
            None => f.write_str(words),
        }
    }
}

fn kind_of(error: &io::Error) -> ErrorKind {
    use io::ErrorKind as Io;
    match error.kind() {
        Io::StorageFull | Io::QuotaExceeded | Io::FileTooLarge | Io::WriteZero => ErrorKind::FullDisk,
        Io::PermissionDenied => ErrorKind::Permission,
        Io::ReadOnlyFilesystem => ErrorKind::ReadOnly,
        Io::IsADirectory => ErrorKind::IsFolder,
        Io::NotFound | Io::NotADirectory => ErrorKind::NotFound,
        Io::InvalidFilename => ErrorKind::BadName,
        Io::StaleNetworkFileHandle
        | Io::NotConnected
        | Io::HostUnreachable
        | Io::NetworkUnreachable
        | Io::NetworkDown => ErrorKind::Removed,
        _ => error.raw_os_error().map_or(ErrorKind::Other, kind_of_code),
    }
}

/// Codes that the standard library has no name for (Linux and macOS; their numbers differ in
/// `ENOMEDIUM` only, which macOS lacks).
#[cfg(unix)]
fn kind_of_code(code: i32) -> ErrorKind {
    match code {
        5 => ErrorKind::Device,                                 // EIO
        6 | 19 => ErrorKind::Removed,                           // ENXIO, ENODEV
        123 if cfg!(target_os = "linux") => ErrorKind::Removed, // ENOMEDIUM
        _ => ErrorKind::Other,
    }
}

/// Codes that the standard library has no name for.
#[cfg(windows)]
fn kind_of_code(code: i32) -> ErrorKind {
    match code {
        19 => ErrorKind::ReadOnly,                        // ERROR_WRITE_PROTECT
        21 | 34 | 55 | 1112 | 1167 => ErrorKind::Removed, // not ready, wrong disk, gone, no medium
        23 | 27 | 29 | 30 | 1117 => ErrorKind::Device,    // CRC, sector, write, read, I/O device
        _ => ErrorKind::Other,
    }
}

#[cfg(not(any(unix, windows)))]
fn kind_of_code(_code: i32) -> ErrorKind {
    ErrorKind::Other
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_file_and_cause() {
        let error = StoreError::io(
            Doing::Write,
            Path::new("/a/b.ron"),
            io::ErrorKind::StorageFull.into(),
        );
        assert_eq!(error.kind(), ErrorKind::FullDisk);
        let text = error.to_string();
        assert!(
            text.starts_with("cannot write /a/b.ron: the disk is full ("),
            "{text}"
        );
        let own = StoreError::own(Doing::Read, Path::new("x"), ErrorKind::TooLarge);
        assert_eq!(own.to_string(), "cannot read x: it is too large");
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn system_codes_have_kinds() {
        for (code, kind) in [
            (28, ErrorKind::FullDisk),
            (122, ErrorKind::FullDisk),
            (13, ErrorKind::Permission),
            (1, ErrorKind::Permission),
            (30, ErrorKind::ReadOnly),
            (21, ErrorKind::IsFolder),
            (2, ErrorKind::NotFound),
            (20, ErrorKind::NotFound),
            (36, ErrorKind::BadName),
            (5, ErrorKind::Device),
            (19, ErrorKind::Removed),
            (116, ErrorKind::Removed),
            (123, ErrorKind::Removed),
            (95, ErrorKind::Other),
        ] {
            assert_eq!(kind_of(&io::Error::from_raw_os_error(code)), kind, "code {code}");
        }
    }
}
