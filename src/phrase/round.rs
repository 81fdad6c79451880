//! How a round stands, and whose copy a file is, in few words: for the bars and the dialog of rounds.

use super::catalogue::Catalogue;
use crate::model::{CopyOf, ReviewerCode, RoundKind, RoundNo, Session, Side, View};

/// Returns how the current round stands for the view's reviewer: "Round 1, blind, not submitted".
pub fn standing(words: &Catalogue, view: &View<'_>) -> String {
    let session = view.session();
    let number = view.round();
    let key = match session.round(number) {
        Some(round) if round.kind == RoundKind::Blind && round.opened.is_some() => "round-standing-opened",
        Some(round) if round.kind == RoundKind::Blind => {
            if !session.may_work_blind(view.reviewer()) {
                "round-standing-blind"
            } else if session.submission(number, view.reviewer()).is_some() {
                "round-standing-submitted"
            } else {
                "round-standing-not-submitted"
            }
        }
        _ => "round-standing-open",
    };
    words.format(key, &[("round", i64::from(number.0).into())])
}

/// Returns whose copy a file is: "Copy for R07", "Group 2: actions 3, 4"; nothing of the whole session.
pub fn whose_copy(words: &Catalogue, session: &Session) -> Option<String> {
    let copy = session.copy_of()?;
    if copy.group.is_empty() {
        let codes: Vec<_> = copy.reviewers.iter().map(ReviewerCode::as_str).collect();
        let codes = codes.join(words.text("list-separator"));
        return Some(words.format("copy-for", &[("reviewers", codes.into())]));
    }
    let parts = [
        ("group", copy.group.as_str().into()),
        ("headings", headings(words, copy).into()),
    ];
    Some(words.format("copy-for-group", &parts))
}

/// The headings that a copy was made for: those of the actions, then those of the targets.
fn headings(words: &Catalogue, copy: &CopyOf) -> String {
    let of = |side: Side, key: &'static str| {
        let codes: Vec<_> = copy
            .headings
            .iter()
            .filter(|(one, _)| *one == side)
            .map(|(_, code)| code.as_str())
            .collect();
        let codes = codes.join(words.text("list-separator"));
        (!codes.is_empty()).then(|| words.format(key, &[("code", codes.into())]))
    };
    let parts = [
        of(Side::Action, "proceeding-heading-action"),
        of(Side::Target, "proceeding-heading-target"),
    ];
    let parts: Vec<_> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        words.text("proceeding-all-headings").to_owned()
    } else {
        parts.join(words.text("list-separator"))
    }
}

/// Returns the key of the reason why nobody acts as that reviewer in this file, if there is one.
///
/// In a copy only those may act for whom it was made. In a blind round that is not opened nobody takes
/// another's place: what is judged in it would be seen, or judged, under a wrong name. Whoever conducts the review
/// may be chosen to conduct it; where several do, nothing of the round is seen or judged in that place.
pub fn why_not_act_as(session: &Session, code: &ReviewerCode) -> Option<&'static str> {
    if session.copy_of().is_some_and(|copy| !copy.admits(code)) {
        return Some("why-not-their-copy");
    }
    let is_blind = session
        .round(session.current_round())
        .is_some_and(|round| round.hides());
    let may_act = session.may_work_blind(code) || session.conducts(code) && session.copy_of().is_none();
    (is_blind && !may_act).then_some("why-blind-act-as")
}

/// Returns who has submitted a round and who has not, by code.
pub fn progress(session: &Session, round: RoundNo) -> Vec<(ReviewerCode, bool)> {
    let submitted: Vec<_> = session.submitted(round).collect();
    let all = session.reviewers();
    all.map(|code| (code.clone(), submitted.contains(&code)))
        .collect()
}
