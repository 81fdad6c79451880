//! Helpers of the unit tests.

use std::path::Path;

/// Writes a file the plain way, as somebody else's program would.
#[expect(
    clippy::disallowed_methods,
    reason = "plays the other program that truncates in place"
)]
pub(super) fn put(path: &Path, bytes: &[u8]) {
    std::fs::write(path, bytes).unwrap();
}

/// Names in a folder, sorted.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}
