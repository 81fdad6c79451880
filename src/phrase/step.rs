//! What was done, in words: the name of a step for the menu, and what an act of the history did.

use super::catalogue::Catalogue;
use crate::command::{Change, Step};
use crate::model::{ActKind, ProceedingKey, Session, Subject, View};

/// Returns the name of a step as it stands after "Undo" and "Redo": `judge 1.4 – T6`.
pub fn step_name(words: &Catalogue, view: &View<'_>, step: &Step) -> String {
    let session = view.session();
    let count = step.changes.len();
    let what = step.changes.first().map(|change| what(words, session, change));
    let what = what.unwrap_or_default();
    match step.kind {
        ActKind::JudgeMany => words.format("step-judge-many", &[("count", count.into())]),
        ActKind::Create => words.text("step-create").to_owned(),
        ActKind::SetDetails => words.text("step-set-details").to_owned(),
        ActKind::PutReviewer => words.format("step-put-reviewer", &[("reviewer", what.into())]),
        ActKind::Judge => words.format("step-judge", &[("what", what.into())]),
        ActKind::Clear => words.format("step-clear", &[("what", what.into())]),
        ActKind::Comment => words.format("step-comment", &[("what", what.into())]),
        ActKind::EditComment => words.format("step-edit-comment", &[("what", what.into())]),
        ActKind::WithdrawComment => words.format("step-withdraw-comment", &[("what", what.into())]),
        ActKind::SetScale => words.text("step-set-scale").to_owned(),
        ActKind::SetRules => words.text("step-set-rules").to_owned(),
        ActKind::PutSeat => words.format("step-put-seat", &[("what", what.into())]),
        ActKind::PutGroup => words.format("step-put-group", &[("what", what.into())]),
        ActKind::RemoveGroup => words.format("step-remove-group", &[("what", what.into())]),
        ActKind::StartRound => words.format("step-start-round", &[("what", what.into())]),
        ActKind::OpenRound => words.format("step-open-round", &[("what", what.into())]),
        ActKind::Submit => words.text("step-submit").to_owned(),
        ActKind::Decide => words.format("step-decide", &[("what", what.into())]),
        ActKind::DecideMany => words.format("step-decide-many", &[("count", count.into())]),
        ActKind::Reserve => words.format("step-reserve", &[("what", what.into())]),
        ActKind::WithdrawReservation => words.format("step-withdraw-reservation", &[("what", what.into())]),
        ActKind::Park => words.format("step-park", &[("what", what.into())]),
        ActKind::SetCoverageRule => words.text("step-set-coverage-rule").to_owned(),
        ActKind::NoteGap => words.format("step-note-gap", &[("what", what.into())]),
        ActKind::MarkWording => words.format("step-mark-wording", &[("what", what.into())]),
        ActKind::Propose => words.format("step-propose", &[("what", what.into())]),
        ActKind::Repropose => words.format("step-repropose", &[("what", what.into())]),
        ActKind::WithdrawProposal => words.format("step-withdraw-proposal", &[("what", what.into())]),
        ActKind::PutQuestion => words.format("step-put-question", &[("what", what.into())]),
        ActKind::PutQuestions => words.format("step-put-questions", &[("count", count.into())]),
        ActKind::RemoveQuestion => words.format("step-remove-question", &[("what", what.into())]),
        ActKind::Rebase => words.text("step-rebase").to_owned(),
        ActKind::StillHolds => words.format("step-still-holds", &[("what", what.into())]),
        ActKind::DeclareFinal => words.text("step-declare-final").to_owned(),
        ActKind::Reopen => words.text("step-reopen").to_owned(),
        // Never on the stacks: undoing moves a step from one to the other.
        ActKind::Undo | ActKind::Redo => String::new(),
    }
}

/// Returns "Undo judge 1.4 – T6", or "Undo" while there is nothing to undo.
pub fn undo_name(words: &Catalogue, step: Option<&str>) -> String {
    match step {
        Some(step) => words.format("undo-step", &[("step", step.into())]),
        None => words.text("action-undo").to_owned(),
    }
}

/// Returns "Redo judge 1.4 – T6", or "Redo" while there is nothing to do again.
pub fn redo_name(words: &Catalogue, step: Option<&str>) -> String {
    match step {
        Some(step) => words.format("redo-step", &[("step", step.into())]),
        None => words.text("action-redo").to_owned(),
    }
}

fn what(words: &Catalogue, session: &Session, change: &Change) -> String {
    match change {
        Change::Details(_) => String::new(),
        Change::Reviewer(code, _) => code.to_string(),
        Change::Judgement(key, _) => subject_name(words, session, Subject::Pair(key.pair)),
        Change::Comment(_, diff) => diff
            .after
            .as_ref()
            .or(diff.before.as_ref())
            .map(|comment| subject_name(words, session, comment.subject))
            .unwrap_or_default(),
        Change::Proceeding(key, _) => about(words, session, key),
    }
}

/// What a record of the proceedings is about, in few words.
fn about(words: &Catalogue, session: &Session, key: &ProceedingKey) -> String {
    match key {
        ProceedingKey::Scale
        | ProceedingKey::Rules
        | ProceedingKey::CoverageRule
        | ProceedingKey::Parent
        | ProceedingKey::Final
        | ProceedingKey::Kept(_) => String::new(),
        ProceedingKey::Gap(side, item) | ProceedingKey::Basket(side, item) => {
            subject_name(words, session, Subject::item(*side, *item))
        }
        ProceedingKey::Proposal(id) => super::proceeding::proposal_name(session, *id),
        ProceedingKey::Question(number) => number.clone(),
        ProceedingKey::Seat(code) | ProceedingKey::Submission(_, code) => code.to_string(),
        ProceedingKey::Group(name) => name.clone(),
        ProceedingKey::Round(round) => round.0.to_string(),
        ProceedingKey::Decision(pair)
        | ProceedingKey::Reservation(pair, _)
        | ProceedingKey::Parked(pair)
        | ProceedingKey::Check(pair) => subject_name(words, session, Subject::Pair(*pair)),
    }
}

/// Returns what an item or pair is called in lists: `1.4 – T6`, `Action 1.4`, `Target T6`.
pub fn subject_name(words: &Catalogue, session: &Session, subject: Subject) -> String {
    let action = |id| session.action(id).map_or("", |item| item.code.as_str());
    let target = |id| session.target(id).map_or("", |item| item.code.as_str());
    match subject {
        Subject::Action(id) => words.format("subject-action", &[("action", action(id).into())]),
        Subject::Target(id) => words.format("subject-target", &[("target", target(id).into())]),
        Subject::Pair(pair) => words.format(
            "subject-pair",
            &[
                ("action", action(pair.action).into()),
                ("target", target(pair.target).into()),
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::catalogue::Language;

    #[test]
    fn undo_without_a_step_is_plain() {
        let words = Catalogue::new(Language::English);
        assert_eq!(undo_name(&words, None), "Undo");
        assert_eq!(undo_name(&words, Some("judge 1.4 – T6")), "Undo judge 1.4 – T6");
    }
}
