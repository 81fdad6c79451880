//! What went wrong, in the person's language: the file and the cause.

use std::path::Path;

pub(super) use crate::cli::trouble::{cause, trouble};
use crate::command::Refusal;
use crate::phrase::catalogue::Catalogue;

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
