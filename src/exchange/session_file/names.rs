//! The fixed words of files for answers, kinds and acts.

use super::line::{KindDto, VerdictDto};
use crate::model::{ActKind, Confidence, Contribution, Strength, Verdict};

/// Returns its name.
pub(super) fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::CannotJudge => "cannot_judge",
        Verdict::Scored(Strength::Cancelling) => "cancelling",
        Verdict::Scored(Strength::Counteracting) => "counteracting",
        Verdict::Scored(Strength::Constraining) => "constraining",
        Verdict::Scored(Strength::None) => "none",
        Verdict::Scored(Strength::Weak) => "weak",
        Verdict::Scored(Strength::Moderate) => "moderate",
        Verdict::Scored(Strength::Strong) => "strong",
    }
}

/// Returns the answer as files name it.
pub(super) fn verdict_dto(verdict: Option<Verdict>) -> VerdictDto {
    match verdict {
        None => VerdictDto::Unsaid,
        Some(Verdict::CannotJudge) => VerdictDto::CannotJudge,
        Some(Verdict::Scored(Strength::Cancelling)) => VerdictDto::Cancelling,
        Some(Verdict::Scored(Strength::Counteracting)) => VerdictDto::Counteracting,
        Some(Verdict::Scored(Strength::Constraining)) => VerdictDto::Constraining,
        Some(Verdict::Scored(Strength::None)) => VerdictDto::None,
        Some(Verdict::Scored(Strength::Weak)) => VerdictDto::Weak,
        Some(Verdict::Scored(Strength::Moderate)) => VerdictDto::Moderate,
        Some(Verdict::Scored(Strength::Strong)) => VerdictDto::Strong,
    }
}

/// Returns the kind as files name it.
pub(super) fn kind_dto(kind: Option<Contribution>) -> KindDto {
    match kind {
        None => KindDto::Unsaid,
        Some(Contribution::Direct) => KindDto::Direct,
        Some(Contribution::Enabling) => KindDto::Enabling,
    }
}

/// Returns its name.
pub(super) fn confidence_name(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::WellEstablished => "well_established",
        Confidence::EstablishedIncomplete => "established_incomplete",
        Confidence::Unresolved => "unresolved",
        Confidence::Inconclusive => "inconclusive",
    }
}

/// Returns its name.
pub(super) fn act_name(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Create => "create",
        ActKind::SetDetails => "set_details",
        ActKind::PutReviewer => "put_reviewer",
        ActKind::Judge => "judge",
        ActKind::JudgeMany => "judge_many",
        ActKind::Clear => "clear",
        ActKind::Comment => "comment",
        ActKind::EditComment => "edit_comment",
        ActKind::WithdrawComment => "withdraw_comment",
        ActKind::Undo => "undo",
        ActKind::Redo => "redo",
        ActKind::SetScale => "set_scale",
        ActKind::SetRules => "set_rules",
        ActKind::PutSeat => "put_seat",
        ActKind::PutGroup => "put_group",
        ActKind::RemoveGroup => "remove_group",
        ActKind::StartRound => "start_round",
        ActKind::OpenRound => "open_round",
        ActKind::Submit => "submit",
        ActKind::Decide => "decide",
        ActKind::DecideMany => "decide_many",
        ActKind::Reserve => "reserve",
        ActKind::WithdrawReservation => "withdraw_reservation",
        ActKind::Park => "park",
        ActKind::SetCoverageRule => "set_coverage_rule",
        ActKind::NoteGap => "note_gap",
        ActKind::MarkWording => "mark_wording",
        ActKind::Propose => "propose",
        ActKind::Repropose => "repropose",
        ActKind::WithdrawProposal => "withdraw_proposal",
        ActKind::PutQuestion => "put_question",
        ActKind::PutQuestions => "put_questions",
        ActKind::RemoveQuestion => "remove_question",
        ActKind::Rebase => "rebase",
        ActKind::StillHolds => "still_holds",
        ActKind::DeclareFinal => "declare_final",
        ActKind::Reopen => "reopen",
    }
}
