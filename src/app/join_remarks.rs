//! What is to be noticed about files that are to be joined: names, the same content, whose they are, seals.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::Arc;

use super::join_worker::{Base, ReadFile};
use super::trouble::shown_name;
use crate::merge::{contributions, holds_all};
use crate::model::{Current, ProceedingKey, ReviewerCode, RoundKind, RoundNo, Session};
use crate::phrase::catalogue::Catalogue;

/// Says who has submitted in which round, and who has answered its blind round without submitting.
pub(super) fn seal(words: &Catalogue, session: &Session) -> Vec<String> {
    let mut submitted: BTreeMap<RoundNo, BTreeSet<&ReviewerCode>> = BTreeMap::new();
    for (key, record) in session.proceeding_records() {
        if let (ProceedingKey::Submission(round, code), true) = (key, record.current() != Current::Absent) {
            submitted.entry(*round).or_default().insert(code);
        }
    }
    let current = session.current_round();
    let is_blind = session
        .round(current)
        .is_some_and(|round| round.kind == RoundKind::Blind);
    let answered = session
        .judgement_records()
        .filter(|(key, record)| is_blind && key.round == current && record.current() != Current::Absent)
        .map(|(key, _)| &key.reviewer);
    let mut open: BTreeSet<&ReviewerCode> = answered.collect();
    if let Some(sealed) = submitted.get(&current) {
        open.retain(|code| !sealed.contains(code));
    }
    let line = |key, round: RoundNo, codes: &BTreeSet<&ReviewerCode>| {
        let who: Vec<_> = codes.iter().map(|code| code.as_str()).collect();
        let args = [
            ("round", i64::from(round.0).into()),
            ("who", who.join(", ").into()),
        ];
        words.format(key, &args)
    };
    let mut said: Vec<_> = submitted
        .iter()
        .map(|(round, codes)| line("join-submitted", *round, codes))
        .collect();
    if !open.is_empty() {
        said.push(line("join-not-submitted", current, &open));
    }
    said
}

/// Files of one reviewer that are compared with each other; more are named only.
const MOST_COMPARED: usize = 8;

/// What is to be noticed about each file: the same content twice, a reviewer in two files, an older one.
pub(super) fn remarks(
    base: Option<&Base>,
    files: &[(Arc<ReadFile>, bool)],
    words: &Catalogue,
) -> Vec<Vec<String>> {
    let names = shown_names(files.iter().map(|(file, _)| &*file.path));
    let name = |at: usize| names.get(at).map(String::as_str).unwrap_or_default();
    let mut remarks = vec![Vec::new(); files.len()];
    let mut note = |at: usize, text: String| {
        if let Some(list) = remarks.get_mut(at) {
            list.push(text);
        }
    };
    let mut seen = BTreeMap::new();
    let mut by_author: BTreeMap<ReviewerCode, Vec<(usize, [u8; 16])>> = BTreeMap::new();
    for (at, (file, _)) in files.iter().enumerate() {
        if let Some(path) = base.and_then(|base| base.path.as_deref()) {
            if path == file.path {
                note(at, words.text("join-is-open").to_owned());
            } else if path.file_name() == file.path.file_name() {
                note(at, words.text("join-same-name").to_owned());
            }
        }
        let first = file.sha256.map(|hash| *seen.entry(hash).or_insert(at));
        if let Some(first) = first.filter(|first| *first != at) {
            note(
                at,
                words.format("join-same-content", &[("file", name(first).into())]),
            );
            continue;
        }
        if let Ok(session) = &file.session {
            for (code, sum) in contributions(base.map(|base| &*base.session), session) {
                by_author.entry(code).or_default().push((at, sum));
            }
        }
    }
    let mut older = BTreeMap::new();
    for (code, places) in &by_author {
        for (at, sum) in places {
            // Files that bring the same of somebody were filled from the same copy.
            let others: Vec<usize> = places
                .iter()
                .filter(|(other, others_sum)| other != at && others_sum != sum)
                .map(|(other, _)| *other)
                .collect();
            if others.is_empty() {
                continue;
            }
            let session = |at: usize| files.get(at).and_then(|(file, _)| file.session.as_ref().ok());
            let compared = others.iter().take(MOST_COMPARED);
            let later = compared.copied().find(|other| {
                let pair = session(*other).zip(session(*at));
                pair.is_some_and(|(whole, part)| holds_all(whole, part))
            });
            if let Some(later) = later {
                older.entry(*at).or_insert(later);
            }
            let others: Vec<_> = others.into_iter().map(name).collect();
            let args = [
                ("reviewer", code.as_str().into()),
                ("files", others.join(", ").into()),
            ];
            note(*at, words.format("join-same-reviewer", &args));
        }
    }
    for (at, later) in older {
        note(at, words.format("join-older", &[("file", name(later).into())]));
    }
    remarks
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
