//! Reading sessions and writing results.

use std::io::{self, Read as _};
use std::path::Path;

use super::console::{Console, Stop};
use super::trouble::{cause, trouble};
use crate::exchange::session_file::{self, LARGEST_BYTES, Opened, SessionFileError};
use crate::phrase::catalogue::Catalogue;
use crate::store::{Disk as _, Doing, ErrorKind, RealDisk, StoreError, read_limited, write_atomic};

/// Stands for standard input and standard output.
const STANDARD: &str = "-";

/// Returns the one file that a subcommand works on.
pub(super) fn only(files: &[std::path::PathBuf], words: &Catalogue) -> Result<std::path::PathBuf, Stop> {
    only_named(files, "cli-no-file", words)
}

/// The same where another kind of file is missing.
pub(super) fn only_named(
    files: &[std::path::PathBuf],
    missing: &'static str,
    words: &Catalogue,
) -> Result<std::path::PathBuf, Stop> {
    match files {
        [only] => Ok(only.clone()),
        [] => Err(Stop::WrongUse(words.text(missing).to_owned())),
        [_, second, ..] => Err(Stop::WrongUse(
            words.format("cli-one-file", &[("second", second.display().to_string().into())]),
        )),
    }
}

/// Reads a session's bytes.
pub(super) fn read(path: &Path, words: &Catalogue) -> Result<Vec<u8>, Stop> {
    read_up_to(LARGEST_BYTES, path, words)
}

/// Reads a file of a table or of a plan, which are never as large as sessions can be.
pub(super) fn read_table_file(path: &Path, words: &Catalogue) -> Result<Vec<u8>, Stop> {
    let most = crate::exchange::table::Limits::default().bytes as u64;
    read_up_to(most, path, words)
}

/// Reads a file, or standard input.
fn read_up_to(most: u64, path: &Path, words: &Catalogue) -> Result<Vec<u8>, Stop> {
    let read = if is_standard(path) {
        let mut bytes = Vec::new();
        let read = io::stdin()
            .lock()
            .take(most.saturating_add(1))
            .read_to_end(&mut bytes);
        match read {
            Ok(_) if bytes.len() as u64 > most => {
                Err(StoreError::own(Doing::Read, path, ErrorKind::TooLarge))
            }
            Ok(_) => Ok(bytes),
            Err(error) => Err(StoreError::io(Doing::Read, path, error)),
        }
    } else {
        read_limited(&RealDisk, path, most).map(|(bytes, _)| bytes)
    };
    read.map_err(|error| Stop::Unusable(trouble(words, &error)))
}

/// Makes a folder and those above it, if they are not there.
pub(super) fn make_folder(path: &Path, words: &Catalogue) -> Result<(), Stop> {
    let file = || ("file", path.display().to_string().into());
    if path.exists() && !path.is_dir() {
        return Err(Stop::Unusable(words.format("cli-not-a-folder", &[file()])));
    }
    RealDisk.create_folders(path).map_err(|error| {
        let error = StoreError::io(Doing::Write, path, error);
        let cause = ("cause", cause(words, &error).into());
        Stop::Unusable(words.format("cli-no-folder", &[file(), cause]))
    })
}

/// Reads a session, or says what is wrong with the file and where.
pub(super) fn open(path: &Path, bytes: &[u8], words: &Catalogue) -> Result<Opened, Stop> {
    session_file::read_session(bytes).map_err(|error| unreadable(path, &error, words))
}

/// Says what is wrong with a file and where.
pub(super) fn unreadable(path: &Path, error: &SessionFileError, words: &Catalogue) -> Stop {
    Stop::Unusable(words.format(
        "cli-unreadable",
        &[
            ("file", path.display().to_string().into()),
            ("problem", error.sentence(words).into()),
        ],
    ))
}

/// Whether the path stands for standard input or output.
pub(super) fn is_standard(path: &Path) -> bool {
    path.as_os_str() == STANDARD
}

/// Writes a result to a file as a whole, or to standard output.
pub(super) fn write(path: &Path, bytes: &[u8], console: &mut Console<'_>) -> Result<(), Stop> {
    if is_standard(path) {
        return console.data(bytes);
    }
    match write_atomic(&RealDisk, path, bytes) {
        Ok(_) => Ok(()),
        Err(error) => Err(Stop::Unusable(trouble(&console.words, &error))),
    }
}
