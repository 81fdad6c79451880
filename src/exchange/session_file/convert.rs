//! From the lines of a file to versions and acts of the model.

use std::collections::HashMap;

use super::error::Problem;
use super::line::{
    ActDto, ActLine, CommentLine, ConfidenceDto, DetailsLine, IdDto, JudgementLine, KindDto, ReviewerLine,
    VerdictDto,
};
use crate::model::{
    Act, ActId, ActKind, ActionId, AnyVersion, Comment, CommentId, Confidence, Contribution, Details,
    Judgement, JudgementKey, Meeting, Pair, Reviewer, ReviewerCode, RoundNo, Session, Stamp, Strength,
    Subject, TargetId, Verdict, Version, VersionId,
};

/// The reviewers' codes met so far, so that a code in a thousand records is one text in memory.
#[derive(Debug, Default)]
pub(super) struct Reviewers {
    met: HashMap<Box<str>, ReviewerCode>,
}

impl Reviewers {
    /// Returns the code that a text stands for.
    pub(super) fn code(&mut self, text: &str) -> Result<ReviewerCode, Problem> {
        if let Some(code) = self.met.get(text) {
            return Ok(code.clone());
        }
        match ReviewerCode::new(text) {
            // Space around it would not come back.
            Ok(code) if code.as_str() == text => {
                self.met.insert(text.into(), code.clone());
                Ok(code)
            }
            Ok(_) | Err(_) => Err(Problem::ReviewerCode {
                code: text.to_owned(),
            }),
        }
    }
}

/// Makes a version of title, purpose and meeting.
pub(super) fn details(line: DetailsLine<'_>, reviewers: &mut Reviewers) -> Result<AnyVersion, Problem> {
    let said = Details {
        title: line.title.into_owned(),
        purpose: line.purpose.into_owned(),
        meeting: Meeting {
            name: line.meeting.into_owned(),
            place: line.place.into_owned(),
            dates: line.dates.into_owned(),
        },
    };
    Ok(AnyVersion::Details(Version {
        id: line.id.0,
        content: content(said, line.withdrawn)?,
        stamp: Stamp {
            by: reviewers.code(&line.by)?,
            at: line.at.0,
        },
        supersedes: ids(&line.supersedes),
    }))
}

/// Makes a version of a reviewer.
pub(super) fn reviewer(line: ReviewerLine<'_>, reviewers: &mut Reviewers) -> Result<AnyVersion, Problem> {
    let said = Reviewer {
        name: line.name.into_owned(),
        delegation: line.delegation.into_owned(),
    };
    let version = Version {
        id: line.id.0,
        content: content(said, line.withdrawn)?,
        stamp: Stamp {
            by: reviewers.code(&line.by)?,
            at: line.at.0,
        },
        supersedes: ids(&line.supersedes),
    };
    Ok(AnyVersion::Reviewer(reviewers.code(&line.reviewer)?, version))
}

/// Makes a version of a judgement of a pair of the session's plans.
pub(super) fn judgement(
    line: JudgementLine<'_>,
    session: &Session,
    reviewers: &mut Reviewers,
) -> Result<AnyVersion, Problem> {
    let reviewer = reviewers.code(&line.reviewer)?;
    let by = if line.by.is_empty() {
        reviewer.clone()
    } else {
        reviewers.code(&line.by)?
    };
    let key = JudgementKey {
        pair: Pair::new(action(&line.action, session)?, target(&line.target, session)?),
        round: RoundNo(line.round),
        reviewer,
    };
    let says_more = line.kind != KindDto::Unsaid
        || line.tension
        || line.confidence != ConfidenceDto::Unsaid
        || !line.reason.is_empty()
        || !line.evidence.is_empty()
        || !line.chip.is_empty()
        || line.recused
        || !line.see_action.is_empty()
        || !line.see_target.is_empty()
        || !line.elements.is_empty()
        || line.late;
    let see = match (&*line.see_action, &*line.see_target) {
        ("", "") => None,
        (one, other) => Some(Pair::new(action(one, session)?, target(other, session)?)),
    };
    let said = verdict(line.verdict).map(|verdict| Judgement {
        verdict,
        contribution: kind(line.kind),
        tension: line.tension,
        confidence: confidence(line.confidence),
        reason: line.reason.into_owned(),
        evidence: line.evidence,
        chip: line.chip.into_owned(),
        recused: line.recused,
        see,
        elements: line.elements,
        late: line.late,
    });
    if said.is_some() == line.withdrawn || line.withdrawn && says_more {
        return Err(Problem::HalfWithdrawn);
    }
    let version = Version {
        id: line.id.0,
        content: said,
        stamp: Stamp { by, at: line.at.0 },
        supersedes: ids(&line.supersedes),
    };
    Ok(AnyVersion::Judgement(key, version))
}

/// Makes a version of a comment on something in the session's plans.
pub(super) fn comment(
    line: CommentLine<'_>,
    session: &Session,
    reviewers: &mut Reviewers,
) -> Result<AnyVersion, Problem> {
    let subject = match (&*line.action, &*line.target) {
        ("", "") => None,
        (code, "") => Some(Subject::Action(action(code, session)?)),
        ("", code) => Some(Subject::Target(target(code, session)?)),
        (one, other) => Some(Subject::Pair(Pair::new(
            action(one, session)?,
            target(other, session)?,
        ))),
    };
    let first = line.comment.first().map_or(line.id.0, |first| first.0);
    let reply_to = line.reply_to.first().map(|answered| CommentId(answered.0));
    let says_more = !line.text.is_empty() || reply_to.is_some();
    if subject.is_some() == line.withdrawn || line.withdrawn && says_more {
        return Err(Problem::HalfWithdrawn);
    }
    let text = line.text.into_owned();
    let version = Version {
        id: line.id.0,
        content: subject.map(|subject| Comment {
            subject,
            text,
            reply_to,
        }),
        stamp: Stamp {
            by: reviewers.code(&line.by)?,
            at: line.at.0,
        },
        supersedes: ids(&line.supersedes),
    };
    Ok(AnyVersion::Comment(CommentId(first), version))
}

/// Makes an act of the history.
pub(super) fn act(line: &ActLine<'_>, reviewers: &mut Reviewers) -> Result<Act, Problem> {
    Ok(Act {
        id: ActId(line.id.0),
        stamp: Stamp {
            by: reviewers.code(&line.by)?,
            at: line.at.0,
        },
        kind: act_kind(line.act),
        versions: ids(&line.versions),
    })
}

/// Returns what a version says, where all of it may be empty.
fn content<T: Default + PartialEq>(said: T, withdrawn: bool) -> Result<Option<T>, Problem> {
    if !withdrawn {
        Ok(Some(said))
    } else if said == T::default() {
        Ok(None)
    } else {
        Err(Problem::HalfWithdrawn)
    }
}

pub(super) fn ids(ids: &[IdDto]) -> Box<[VersionId]> {
    ids.iter().map(|id| id.0).collect()
}

pub(super) fn action(code: &str, session: &Session) -> Result<ActionId, Problem> {
    let item = session.actions().item_by_code(code);
    item.map(ActionId).ok_or_else(|| unknown(code))
}

pub(super) fn target(code: &str, session: &Session) -> Result<TargetId, Problem> {
    let item = session.targets().item_by_code(code);
    item.map(TargetId).ok_or_else(|| unknown(code))
}

fn unknown(code: &str) -> Problem {
    Problem::UnknownItem {
        code: code.to_owned(),
    }
}

pub(super) fn verdict(dto: VerdictDto) -> Option<Verdict> {
    match dto {
        VerdictDto::Unsaid => None,
        VerdictDto::CannotJudge => Some(Verdict::CannotJudge),
        VerdictDto::Cancelling => Some(Verdict::Scored(Strength::Cancelling)),
        VerdictDto::Counteracting => Some(Verdict::Scored(Strength::Counteracting)),
        VerdictDto::Constraining => Some(Verdict::Scored(Strength::Constraining)),
        VerdictDto::None => Some(Verdict::Scored(Strength::None)),
        VerdictDto::Weak => Some(Verdict::Scored(Strength::Weak)),
        VerdictDto::Moderate => Some(Verdict::Scored(Strength::Moderate)),
        VerdictDto::Strong => Some(Verdict::Scored(Strength::Strong)),
    }
}

pub(super) fn kind(dto: KindDto) -> Option<Contribution> {
    match dto {
        KindDto::Unsaid => None,
        KindDto::Direct => Some(Contribution::Direct),
        KindDto::Enabling => Some(Contribution::Enabling),
    }
}

fn confidence(dto: ConfidenceDto) -> Option<Confidence> {
    match dto {
        ConfidenceDto::Unsaid => None,
        ConfidenceDto::WellEstablished => Some(Confidence::WellEstablished),
        ConfidenceDto::EstablishedIncomplete => Some(Confidence::EstablishedIncomplete),
        ConfidenceDto::Unresolved => Some(Confidence::Unresolved),
        ConfidenceDto::Inconclusive => Some(Confidence::Inconclusive),
    }
}

fn act_kind(dto: ActDto) -> ActKind {
    match dto {
        ActDto::Create => ActKind::Create,
        ActDto::SetDetails => ActKind::SetDetails,
        ActDto::PutReviewer => ActKind::PutReviewer,
        ActDto::Judge => ActKind::Judge,
        ActDto::JudgeMany => ActKind::JudgeMany,
        ActDto::Clear => ActKind::Clear,
        ActDto::Comment => ActKind::Comment,
        ActDto::EditComment => ActKind::EditComment,
        ActDto::WithdrawComment => ActKind::WithdrawComment,
        ActDto::Undo => ActKind::Undo,
        ActDto::Redo => ActKind::Redo,
        ActDto::SetScale => ActKind::SetScale,
        ActDto::SetRules => ActKind::SetRules,
        ActDto::PutSeat => ActKind::PutSeat,
        ActDto::PutGroup => ActKind::PutGroup,
        ActDto::RemoveGroup => ActKind::RemoveGroup,
        ActDto::StartRound => ActKind::StartRound,
        ActDto::OpenRound => ActKind::OpenRound,
        ActDto::Submit => ActKind::Submit,
        ActDto::Decide => ActKind::Decide,
        ActDto::DecideMany => ActKind::DecideMany,
        ActDto::Reserve => ActKind::Reserve,
        ActDto::WithdrawReservation => ActKind::WithdrawReservation,
        ActDto::Park => ActKind::Park,
        ActDto::SetCoverageRule => ActKind::SetCoverageRule,
        ActDto::NoteGap => ActKind::NoteGap,
        ActDto::MarkWording => ActKind::MarkWording,
        ActDto::Propose => ActKind::Propose,
        ActDto::Repropose => ActKind::Repropose,
        ActDto::WithdrawProposal => ActKind::WithdrawProposal,
        ActDto::PutQuestion => ActKind::PutQuestion,
        ActDto::PutQuestions => ActKind::PutQuestions,
        ActDto::RemoveQuestion => ActKind::RemoveQuestion,
        ActDto::Rebase => ActKind::Rebase,
        ActDto::StillHolds => ActKind::StillHolds,
        ActDto::DeclareFinal => ActKind::DeclareFinal,
        ActDto::Reopen => ActKind::Reopen,
    }
}
