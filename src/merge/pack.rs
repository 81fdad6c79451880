//! Packs: copies to be handed out, one for a reviewer or for a group, and joined again later.
//!
//! A pack holds what its reviewer may see, by the same rule that screens follow: in a blind round that is
//! not opened nothing that anybody else judged, nor that they judged at all. What is not in the file cannot
//! be found in it.

use crate::model::session::stands_in;
use crate::model::{
    AnyVersion, CopyOf, Current, ProceedingKey, Record, Reviewer, ReviewerCode, RoundNo, Session, Version,
    View,
};

/// Whom a pack is for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Recipient {
    /// One reviewer, who alone may work in it.
    Reviewer(ReviewerCode),
    /// A group: its members may work in it, on its parts of the plans.
    Group(String),
}

/// What of the roster goes into a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Names {
    /// All of it.
    Kept,
    /// Codes only. Joined again, they stand in for the entries that have the names.
    CodesOnly,
}

/// Why a pack cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackRefused {
    /// The reviewer is not on the roster.
    #[error("{0} is not on the roster")]
    UnknownReviewer(ReviewerCode),
    /// There is no such group.
    #[error("there is no group {0:?}")]
    UnknownGroup(String),
    /// A group would see what its members judged blind.
    #[error("in a blind round that is not opened packs are for single reviewers")]
    BlindGroup(RoundNo),
    /// The file is a pack itself, and does not hold what others did.
    #[error("packs are made from the whole session, and this is a copy for somebody")]
    IsACopy,
}

/// Makes a pack. The session stays as it is.
pub fn pack(session: &Session, recipient: &Recipient, names: Names) -> Result<Session, PackRefused> {
    if session.copy_of().is_some() {
        return Err(PackRefused::IsACopy);
    }
    let copy = copy_for(session, recipient)?;
    let mut bound = session.clone();
    let reader = match recipient {
        Recipient::Reviewer(code) => code.clone(),
        // Nothing is hidden from a group, so that it does not matter who looks.
        Recipient::Group(_) => session.origin().stamp.by.clone(),
    };
    bound.set_copy_of(Some(copy.clone()));
    let mut pack = Session::empty(
        std::sync::Arc::clone(session.actions()),
        std::sync::Arc::clone(session.targets()),
        session.origin().clone(),
    );
    pack.set_copy_of(Some(copy));
    fill(&mut pack, &bound.view_for(&reader), names);
    Ok(pack)
}

fn copy_for(session: &Session, recipient: &Recipient) -> Result<CopyOf, PackRefused> {
    match recipient {
        Recipient::Reviewer(code) => {
            if session.reviewers().all(|one| one != code) {
                return Err(PackRefused::UnknownReviewer(code.clone()));
            }
            Ok(CopyOf {
                reviewers: vec![code.clone()],
                ..CopyOf::default()
            })
        }
        Recipient::Group(name) => {
            let group = session
                .group(name)
                .ok_or_else(|| PackRefused::UnknownGroup(name.clone()))?;
            if let Some(round) = session.hidden_rounds().next() {
                return Err(PackRefused::BlindGroup(round));
            }
            Ok(CopyOf {
                reviewers: group.members.clone(),
                group: name.clone(),
                headings: group.headings.clone(),
            })
        }
    }
}

/// Copies what the view shows.
fn fill(pack: &mut Session, view: &View<'_>, names: Names) {
    let session = view.session();
    for version in session.details_record().versions() {
        pack.adopt(AnyVersion::Details(version.clone()));
    }
    for (code, record) in session.reviewer_records() {
        for version in roster_entry(session, code, record, names) {
            pack.adopt(AnyVersion::Reviewer(code.clone(), version));
        }
    }
    for (key, record) in session.judgement_records().filter(|(key, _)| view.sees(key)) {
        for version in record.versions() {
            pack.adopt(AnyVersion::Judgement(key.clone(), version.clone()));
        }
    }
    for (id, record) in session
        .comment_records()
        .filter(|(id, _)| view.sees_comment(**id))
    {
        for version in record.versions() {
            pack.adopt(AnyVersion::Comment(*id, version.clone()));
        }
    }
    for (key, record) in session.proceeding_records() {
        if is_sealed(view, key) {
            continue;
        }
        for version in record.versions() {
            pack.adopt(AnyVersion::Proceeding(key.clone(), version.clone()));
        }
    }
    pack.adopt_acts(view.acts().cloned().collect());
    for entry in session.log() {
        pack.adopt_log_entry(entry.clone());
    }
    for (name, text) in session.foreign_sections() {
        pack.adopt_foreign(name, text);
    }
}

/// Says whether a record tells by hashes what somebody else judged blind: of answers of which there are so few,
/// each can be tried until its hash is found. The log of the pack names the record all the same.
fn is_sealed(view: &View<'_>, key: &ProceedingKey) -> bool {
    match key {
        ProceedingKey::Submission(round, code) => view.hides(*round) && code != view.reviewer(),
        _ => false,
    }
}

/// Returns the versions of an entry of the roster that go into a pack.
fn roster_entry(
    session: &Session,
    code: &ReviewerCode,
    record: &Record<Reviewer>,
    names: Names,
) -> Vec<Version<Reviewer>> {
    let is_nameless =
        |one: &Version<Reviewer>| one.content.as_ref().is_none_or(|one| *one == Reviewer::default());
    if names == Names::Kept || record.versions().iter().all(is_nameless) {
        return record.versions().to_vec();
    }
    if record.current() == Current::Absent {
        // Nobody who was taken off the roster needs a name either, but what they signed needs the code.
        return record
            .versions()
            .first()
            .map(|first| nameless(session, code, first))
            .into_iter()
            .collect();
    }
    let mut entries: Vec<_> = record
        .versions()
        .iter()
        .filter(|one| one.supersedes.is_empty())
        .map(|first| nameless(session, code, first))
        .collect();
    entries.dedup();
    debug_assert!(
        entries
            .iter()
            .all(|one| stands_in(one, record) || record.versions().contains(one))
    );
    entries
}

/// Returns the entry that stands in for one with a name.
fn nameless(session: &Session, code: &ReviewerCode, first: &Version<Reviewer>) -> Version<Reviewer> {
    let content = Some(Reviewer::default());
    let id = session.reviewer_id(code, content.as_ref(), &first.stamp, &[]);
    Version {
        id,
        content,
        stamp: first.stamp.clone(),
        supersedes: Box::default(),
    }
}
