//! What went wrong, in the person's language: the file and the cause.

use std::path::Path;

use crate::command::Refusal;
use crate::exchange::session_file::SessionFileError;
use crate::phrase::catalogue::{Arg, Catalogue};
use crate::store::{Doing, ErrorKind, StoreError};

/// Says what could not be done with which file, and why.
pub(super) fn trouble(words: &Catalogue, error: &StoreError) -> String {
    let key = match error.doing() {
        Doing::Read => "trouble-read",
        Doing::Write => "trouble-write",
        Doing::BackUp => "trouble-back-up",
        Doing::Journal => "trouble-journal",
        Doing::Lock => "trouble-lock",
        Doing::Remove => "trouble-remove",
    };
    words.format(
        key,
        &[
            ("file", error.path().display().to_string().into()),
            ("cause", cause(words, error).into()),
        ],
    )
}

/// Says why a file operation failed.
pub(super) fn cause(words: &Catalogue, error: &StoreError) -> String {
    let key = match error.kind() {
        ErrorKind::FullDisk => "cause-full-disk",
        ErrorKind::Permission => "cause-permission",
        ErrorKind::ReadOnly => "cause-read-only",
        ErrorKind::IsFolder => "cause-folder",
        ErrorKind::NotAFile => "cause-not-a-file",
        ErrorKind::NotFound => "cause-not-found",
        ErrorKind::BadName => "cause-bad-name",
        ErrorKind::Removed => "cause-removed",
        ErrorKind::Device => "cause-device",
        ErrorKind::TooLarge => "cause-too-large",
        ErrorKind::Changed => "cause-changed",
        ErrorKind::Other => {
            let system = error.system_text().unwrap_or_default();
            return words.format("cause-other", &[("system", system.into())]);
        }
    };
    words.text(key).to_owned()
}

/// Says what is wrong with the content of a session file, and where.
pub(super) fn file_fault(words: &Catalogue, error: &SessionFileError) -> String {
    let what = words.format(error.key(), &error.args());
    let place = match (error.line, error.column) {
        (Some(line), Some(column)) => {
            words.format("file-place", &[("line", line.into()), ("column", column.into())])
        }
        (Some(line), None) => words.format("file-place-line", &[("line", line.into())]),
        (None, _) => String::new(),
    };
    let record = error
        .record
        .as_deref()
        .map(|record| words.format("file-record", &[("record", Arg::from(record))]));
    let parts = [Some(what), Some(place).filter(|place| !place.is_empty()), record];
    parts.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

/// Says why a command was refused.
pub(super) fn refusal_text(words: &Catalogue, refusal: &Refusal) -> String {
    match refusal.reviewer() {
        Some(code) => words.format(refusal.key(), &[("reviewer", code.as_str().into())]),
        None => words.text(refusal.key()).to_owned(),
    }
}

/// Returns the name of a file as people know it.
pub(super) fn shown_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
