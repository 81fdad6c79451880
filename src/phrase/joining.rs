//! What is to be noticed about files that are to be joined: the same content, whose they are, seals.

use std::collections::{BTreeMap, BTreeSet};

use super::catalogue::Catalogue;
use crate::merge::{contributions, holds_all};
use crate::model::{Current, ProceedingKey, ReviewerCode, RoundKind, RoundNo, Session};

/// A file that is to be joined.
#[derive(Clone, Copy, Debug)]
pub struct FileToJoin<'a> {
    /// What people call it.
    pub name: &'a str,
    /// The hash of its content, if it could be read.
    pub sha256: Option<[u8; 32]>,
    /// Its session, if it has one.
    pub session: Option<&'a Session>,
}

/// Says for whom a copy was made, if for somebody.
pub fn whose(words: &Catalogue, session: &Session) -> Option<String> {
    let copy = session.copy_of()?;
    if !copy.group.is_empty() {
        return Some(words.format("join-copy-group", &[("group", copy.group.as_str().into())]));
    }
    let codes: Vec<_> = copy.reviewers.iter().map(ReviewerCode::as_str).collect();
    let codes = codes.join(words.text("list-separator"));
    Some(words.format("join-copy-reviewer", &[("reviewer", codes.into())]))
}

/// Says who has submitted in which round, and who has answered its blind round without submitting.
pub fn seal(words: &Catalogue, session: &Session) -> Vec<String> {
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

/// Says what is to be noticed about each file: the same content twice, a reviewer in two files, an older one.
/// `base` is the session that they are to be joined to, if there is one already.
pub fn remarks(words: &Catalogue, base: Option<&Session>, files: &[FileToJoin<'_>]) -> Vec<Vec<String>> {
    let name = |at: usize| files.get(at).map(|file| file.name).unwrap_or_default();
    let mut remarks = vec![Vec::new(); files.len()];
    let mut note = |at: usize, text: String| {
        if let Some(list) = remarks.get_mut(at) {
            list.push(text);
        }
    };
    let mut seen = BTreeMap::new();
    let mut by_author: BTreeMap<ReviewerCode, Vec<(usize, [u8; 16])>> = BTreeMap::new();
    for (at, file) in files.iter().enumerate() {
        let first = file.sha256.map(|hash| *seen.entry(hash).or_insert(at));
        if let Some(first) = first.filter(|first| *first != at) {
            note(
                at,
                words.format("join-same-content", &[("file", name(first).into())]),
            );
            continue;
        }
        if let Some(session) = file.session {
            for (code, sum) in contributions(base, session) {
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
            let session = |at: usize| files.get(at).and_then(|file| file.session);
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
