//! What went wrong with a file, in the person's language.

use crate::phrase::catalogue::Catalogue;
use crate::store::{Doing, ErrorKind, StoreError};

/// Says what could not be done with which file, and why.
pub(crate) fn trouble(words: &Catalogue, error: &StoreError) -> String {
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
pub(crate) fn cause(words: &Catalogue, error: &StoreError) -> String {
    let key = match error.kind() {
        ErrorKind::FullDisk => "cause-full-disk",
        ErrorKind::Permission => "cause-permission",
        ErrorKind::ReadOnly => "cause-read-only",
        ErrorKind::IsFolder => "cause-folder",
        ErrorKind::NotAFile => "cause-not-a-file",
        // A file to be written need not exist, so it is the folder that is missing.
        ErrorKind::NotFound if error.doing() == Doing::Write => "cause-no-folder",
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
