//! A proposal begun from a gap: what it answers, and why. A person writes the rest.

use super::kept::Kept;
use crate::model::{GapNote, GapOf, GapOption, ItemNo, Proposal, ProposalKind, Session, Side};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::gaps::{action_class_words, code, target_class_words};

/// Returns the proposal to begin with.
pub(super) fn proposal(
    words: &Catalogue,
    session: &Session,
    kept: &Kept,
    side: Side,
    item: ItemNo,
) -> Proposal {
    let note = session.gap_note(side, item);
    let code = code(session, side, item);
    let place = item.0 as usize;
    let coverage = &kept.gaps.coverage;
    let (key, class) = match side {
        Side::Target => {
            let one = coverage.targets.get(place);
            let class = one.map(|one| target_class_words(words, one.class, one.so_far));
            ("gaps-draft-target", class)
        }
        Side::Action => {
            let one = coverage.actions.get(place);
            let class =
                one.map(|one| action_class_words(words, one.class, one.direct + one.enabling, one.so_far));
            ("gaps-draft-action", class)
        }
    };
    let parts = [("code", code.into()), ("class", class.unwrap_or_default().into())];
    let mut reason = words.format(key, &parts);
    if !note.reason.is_empty() {
        reason = format!("{reason}. {}", note.reason);
    }
    Proposal {
        kind: kind(side, &note),
        reason,
        answers: Some(GapOf { side, item }),
        changes: if side == Side::Action {
            code.to_owned()
        } else {
            String::new()
        },
        ..Proposal::default()
    }
}

/// What is proposed where that option was chosen.
fn kind(side: Side, note: &GapNote) -> ProposalKind {
    match (side, note.option) {
        (_, Some(GapOption::NewAction)) => ProposalKind::NewAction,
        (_, Some(GapOption::RevisedAction | GapOption::Reword | GapOption::Merge | GapOption::Retire)) => {
            ProposalKind::RevisedAction
        }
        (_, Some(GapOption::OtherInstrument | GapOption::Nothing | GapOption::KeepAsIs)) => {
            ProposalKind::NoAction
        }
        (_, Some(GapOption::SubTarget)) | (Side::Target, None) => ProposalKind::NewSubTarget,
        (Side::Action, None) => ProposalKind::RevisedAction,
    }
}
