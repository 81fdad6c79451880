//! Settling a conflict by keeping one of its versions: an ordinary command, by whoever may give it.

use crate::command::{Command, Refusal};
use crate::merge::{Conflict, RecordKey};
use crate::model::{
    AnyVersion, Motion, Proceeding, ProceedingKey, ReviewerCode, Stamp, StateName, UtcSeconds, View,
};

/// How one version of a conflict becomes what holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settling {
    /// By this command of the one who looks.
    By(Command),
    /// Only this reviewer can say what holds.
    Only(ReviewerCode),
    /// Not now; why not.
    Refused(Refusal),
    /// Not by keeping this version: something has to be said anew.
    Anew,
}

/// Says how the reviewer of a view could keep this version. `at` is the time it would happen.
pub fn settling(view: &View<'_>, conflict: &Conflict, version: &AnyVersion, at: UtcSeconds) -> Settling {
    let command = match keeping(view, conflict, version) {
        Settling::By(command) => command,
        other => return other,
    };
    let stamp = Stamp {
        by: view.reviewer().clone(),
        at,
    };
    match view.session().changes_for(&command, &stamp) {
        Ok(_) => Settling::By(command),
        Err(refusal) => Settling::Refused(refusal),
    }
}

fn keeping(view: &View<'_>, conflict: &Conflict, version: &AnyVersion) -> Settling {
    let mine = |code: &ReviewerCode| code == view.reviewer();
    let command = match (&conflict.key, version) {
        (RecordKey::Judgement(key), _) if !mine(&key.reviewer) => {
            return Settling::Only(key.reviewer.clone());
        }
        // Judging speaks of the current round; what was said before it is frozen.
        (RecordKey::Judgement(key), _) if key.round != view.round() => {
            return Settling::Refused(Refusal::RoundFrozen(key.round));
        }
        (RecordKey::Comment(id), _) => {
            let record = view.session().comment_record(*id);
            let author = record
                .and_then(|record| id.beginning(record))
                .map(|first| &first.stamp.by);
            if let Some(author) = author.filter(|author| !mine(author)) {
                return Settling::Only(author.clone());
            }
            match version {
                AnyVersion::Comment(_, one) => {
                    one.content
                        .as_ref()
                        .map_or(Command::WithdrawComment { comment: *id }, |content| {
                            Command::EditComment {
                                comment: *id,
                                text: content.text.clone(),
                            }
                        })
                }
                _ => return Settling::Anew,
            }
        }
        (RecordKey::Judgement(key), AnyVersion::Judgement(_, one)) => match &one.content {
            Some(judgement) => Command::Judge {
                pair: key.pair,
                judgement: judgement.clone(),
            },
            None => Command::Clear { pair: key.pair },
        },
        (RecordKey::Details, AnyVersion::Details(one)) => match &one.content {
            Some(details) => Command::SetDetails(details.clone()),
            None => return Settling::Anew,
        },
        (RecordKey::Proceeding(key), AnyVersion::Proceeding(_, one)) => {
            match proceeding(key, one.content.as_ref()) {
                Some(command) => command,
                None => return Settling::Anew,
            }
        }
        (RecordKey::Reviewer(code), AnyVersion::Reviewer(_, one)) => match &one.content {
            Some(entry) => Command::PutReviewer(code.clone(), entry.clone()),
            None => return Settling::Anew,
        },
        _ => return Settling::Anew,
    };
    Settling::By(command)
}

/// The command that lays down again what a version says; nothing where there is none for it.
fn proceeding(key: &ProceedingKey, content: Option<&Proceeding>) -> Option<Command> {
    let command = match (key, content) {
        (ProceedingKey::Scale, Some(Proceeding::Scale(scale))) => Command::SetScale(*scale),
        (ProceedingKey::Rules, Some(Proceeding::Rules(rules))) => Command::SetRules(rules.clone()),
        (ProceedingKey::Seat(code), Some(Proceeding::Seat(seat))) => {
            Command::PutSeat(code.clone(), seat.clone())
        }
        (ProceedingKey::Group(name), Some(Proceeding::Group(group))) => {
            Command::PutGroup(name.clone(), group.clone())
        }
        (ProceedingKey::Group(name), None) => Command::RemoveGroup(name.clone()),
        (ProceedingKey::Round(round), Some(Proceeding::Round(one))) if one.opened.is_none() => {
            Command::StartRound(*round, one.kind)
        }
        (ProceedingKey::Round(round), Some(Proceeding::Round(_))) => Command::OpenRound(*round),
        (ProceedingKey::Decision(pair), Some(Proceeding::Decision(decision))) => Command::Decide {
            pair: *pair,
            motion: Motion::clone(decision),
        },
        (ProceedingKey::Reservation(pair, state), Some(Proceeding::Reservation(one))) => Command::Reserve {
            pair: *pair,
            state: StateName::clone(state),
            words: one.words.clone(),
        },
        (ProceedingKey::Reservation(pair, state), None) => Command::WithdrawReservation {
            pair: *pair,
            state: StateName::clone(state),
        },
        (ProceedingKey::Parked(pair), content) => Command::Park {
            pair: *pair,
            parked: content.is_some(),
        },
        (ProceedingKey::CoverageRule, Some(Proceeding::CoverageRule(rule))) => {
            Command::SetCoverageRule(*rule)
        }
        (ProceedingKey::Gap(side, item), Some(Proceeding::Gap(note))) => {
            Command::NoteGap(*side, *item, note.clone())
        }
        (ProceedingKey::Basket(side, item), Some(Proceeding::Basket(remarks))) => {
            Command::MarkWording(*side, *item, remarks.clone())
        }
        (ProceedingKey::Proposal(id), Some(Proceeding::Proposal(proposal))) => {
            Command::Repropose(*id, proposal.clone())
        }
        (ProceedingKey::Proposal(id), None) => Command::WithdrawProposal(*id),
        (ProceedingKey::Question(number), Some(Proceeding::Question(question))) => {
            Command::PutQuestion(number.clone(), question.clone())
        }
        (ProceedingKey::Question(number), None) => Command::RemoveQuestion(number.clone()),
        _ => return None,
    };
    Some(command)
}
