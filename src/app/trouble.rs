//! What went wrong, in the person's language: the file and the cause.

use std::path::Path;

pub(super) use crate::cli::trouble::{cause, trouble};
pub(super) use crate::phrase::refusal::refusal_text;

/// Returns the name of a file as people know it.
pub(super) fn shown_name(path: &Path) -> String {
    let name = path.file_name().unwrap_or(path.as_os_str());
    name.to_string_lossy().into_owned()
}
