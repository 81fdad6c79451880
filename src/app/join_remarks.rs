//! What is to be noticed about files that are to be joined, in a window: names, and what all files share.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use super::join_worker::{Base, ReadFile};
use super::trouble::shown_name;
use crate::phrase::catalogue::Catalogue;
pub(super) use crate::phrase::joining::seal;
use crate::phrase::joining::{self, FileToJoin};

/// What is to be noticed about each file.
pub(super) fn remarks(
    base: Option<&Base>,
    files: &[(Arc<ReadFile>, bool)],
    words: &Catalogue,
) -> Vec<Vec<String>> {
    let names = shown_names(files.iter().map(|(file, _)| &*file.path));
    let to_join: Vec<_> = files
        .iter()
        .zip(&names)
        .map(|((file, _), name)| FileToJoin {
            name,
            sha256: file.sha256,
            session: file.session.as_ref().ok(),
        })
        .collect();
    let shared = joining::remarks(words, base.map(|base| &*base.session), &to_join);
    let own = files.iter().map(|(file, _)| {
        let path = base.and_then(|base| base.path.as_deref());
        path.and_then(|path| {
            if path == file.path {
                Some("join-is-open")
            } else {
                (path.file_name() == file.path.file_name()).then_some("join-same-name")
            }
        })
    });
    own.zip(shared)
        .map(|(own, shared)| {
            own.map(|key| words.text(key).to_owned())
                .into_iter()
                .chain(shared)
                .collect()
        })
        .collect()
}

/// Returns the names of files, each with its folder where another one has the same name.
pub(super) fn shown_names<'p>(paths: impl Iterator<Item = &'p Path>) -> Vec<String> {
    let paths: Vec<_> = paths.collect();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for path in &paths {
        *counts.entry(shown_name(path)).or_default() += 1;
    }
    let name = |path: &&Path| {
        let name = shown_name(path);
        let folder = path.parent().and_then(Path::file_name);
        match folder {
            Some(folder) if counts.get(&name).is_some_and(|count| *count > 1) => {
                Path::new(folder).join(&name).to_string_lossy().into_owned()
            }
            _ => name,
        }
    };
    paths.iter().map(name).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_one_name_are_told_apart_by_their_folders() {
        let paths = ["/a/one.ron", "/b/one.ron", "/b/two.ron"].map(Path::new);
        let names = shown_names(paths.into_iter());
        assert_eq!(names, ["a/one.ron", "b/one.ron", "two.ron"]);
    }
}
