//! Reading sessions and writing results.

use std::path::Path;

use super::console::{Console, Stop};
use super::trouble::trouble;
use crate::exchange::session_file::{self, LARGEST_BYTES, Opened, SessionFileError};
use crate::phrase::catalogue::Catalogue;
use crate::store::{RealDisk, read_limited, write_atomic};

/// Stands for standard output.
const STANDARD: &str = "-";

/// Returns the one file that a subcommand works on.
pub(super) fn only(files: &[std::path::PathBuf], words: &Catalogue) -> Result<std::path::PathBuf, Stop> {
    match files {
        [only] => Ok(only.clone()),
        [] => Err(Stop::WrongUse(words.text("cli-no-file").to_owned())),
        [_, second, ..] => Err(Stop::WrongUse(
            words.format("cli-one-file", &[("second", second.display().to_string().into())]),
        )),
    }
}

/// Reads a file's bytes.
pub(super) fn read(path: &Path, words: &Catalogue) -> Result<Vec<u8>, Stop> {
    match read_limited(&RealDisk, path, LARGEST_BYTES) {
        Ok((bytes, _)) => Ok(bytes),
        Err(error) => Err(Stop::Unusable(trouble(words, &error))),
    }
}

/// Reads a file of a table or of a plan, which are never as large as sessions can be.
pub(super) fn read_table_file(path: &Path, words: &Catalogue) -> Result<Vec<u8>, Stop> {
    let most = crate::exchange::table::Limits::default().bytes as u64;
    match read_limited(&RealDisk, path, most) {
        Ok((bytes, _)) => Ok(bytes),
        Err(error) => Err(Stop::Unusable(trouble(words, &error))),
    }
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

/// Whether the path stands for standard output.
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
