//! The same text by way of serde and ron: what the writer is measured against, for speed and bytes.

use std::borrow::Cow;

use super::line::{
    ActDto, ActLine, CommentLine, ConfidenceDto, DetailsLine, HashDto, HeadingLine, IdDto, ItemLine,
    JudgementLine, OriginLine, ReviewerLine, TimeDto,
};
use super::names;
use super::write::{self, serialised};
use crate::exchange::plan_file::entry::EntryDto;
use crate::model::{
    Act, ActKind, Comment, CommentId, Confidence, Details, Heading, Item, Judgement, JudgementKey, Plan,
    Reviewer, ReviewerCode, Session, Stamp, Subject, Version, VersionId,
};

/// Writes a session as [`write_session`](super::write_session) does, each record through `ron`.
///
/// For tests and measurements only.
pub fn write_session_by_serde(session: &Session) -> String {
    write::document(session, &Serde)
}

/// Writes each record through serde.
struct Serde;

impl write::Records for Serde {
    fn origin(&self, session: &Session, out: &mut String) {
        let origin = session.origin();
        let line = OriginLine {
            session: IdDto(session.id().0),
            title: Cow::Borrowed(&origin.title),
            by: by(&origin.stamp),
            at: TimeDto(origin.stamp.at),
        };
        serialised(&line, out);
    }

    fn heading(&self, plan: &Plan, heading: &Heading, out: &mut String) {
        let line = HeadingLine {
            heading: EntryDto::of_heading(plan, heading),
            hash: HashDto(heading.hash()),
        };
        serialised(&line, out);
    }

    fn item(&self, plan: &Plan, item: &Item, out: &mut String) {
        let line = ItemLine {
            item: EntryDto::of_item(plan, item),
            hash: HashDto(item.hash()),
        };
        serialised(&line, out);
    }

    fn details(&self, version: &Version<Details>, out: &mut String) {
        let said = version.content.clone().unwrap_or_default();
        let line = DetailsLine {
            id: IdDto(version.id),
            title: said.title.into(),
            purpose: said.purpose.into(),
            meeting: said.meeting.name.into(),
            place: said.meeting.place.into(),
            dates: said.meeting.dates.into(),
            withdrawn: version.content.is_none(),
            by: by(&version.stamp),
            at: TimeDto(version.stamp.at),
            supersedes: ids(&version.supersedes),
        };
        serialised(&line, out);
    }

    fn reviewer(&self, code: &ReviewerCode, version: &Version<Reviewer>, out: &mut String) {
        let said = version.content.clone().unwrap_or_default();
        let line = ReviewerLine {
            id: IdDto(version.id),
            reviewer: Cow::Borrowed(code.as_str()),
            name: said.name.into(),
            delegation: said.delegation.into(),
            withdrawn: version.content.is_none(),
            by: by(&version.stamp),
            at: TimeDto(version.stamp.at),
            supersedes: ids(&version.supersedes),
        };
        serialised(&line, out);
    }

    fn judgement(
        &self,
        session: &Session,
        key: &JudgementKey,
        version: &Version<Judgement>,
        out: &mut String,
    ) {
        let said = version.content.as_ref();
        let see = said.and_then(|said| said.see);
        let line = JudgementLine {
            id: IdDto(version.id),
            action: session
                .action(key.pair.action)
                .map_or("", |one| one.code.as_str())
                .into(),
            target: session
                .target(key.pair.target)
                .map_or("", |one| one.code.as_str())
                .into(),
            reviewer: key.reviewer.as_str().into(),
            round: key.round.0,
            verdict: names::verdict_dto(said.map(|said| said.verdict)),
            kind: names::kind_dto(said.and_then(|said| said.contribution)),
            tension: said.is_some_and(|said| said.tension),
            confidence: match said.and_then(|said| said.confidence) {
                None => ConfidenceDto::Unsaid,
                Some(Confidence::WellEstablished) => ConfidenceDto::WellEstablished,
                Some(Confidence::EstablishedIncomplete) => ConfidenceDto::EstablishedIncomplete,
                Some(Confidence::Unresolved) => ConfidenceDto::Unresolved,
                Some(Confidence::Inconclusive) => ConfidenceDto::Inconclusive,
            },
            reason: said.map_or("", |said| said.reason.as_str()).into(),
            evidence: said.map(|said| said.evidence.clone()).unwrap_or_default(),
            chip: said.map_or("", |said| said.chip.as_str()).into(),
            recused: said.is_some_and(|said| said.recused),
            see_action: see
                .map_or("", |see| write::action_code(session, see.action))
                .into(),
            see_target: see
                .map_or("", |see| write::target_code(session, see.target))
                .into(),
            elements: said.map(|said| said.elements.clone()).unwrap_or_default(),
            late: said.is_some_and(|said| said.late),
            withdrawn: said.is_none(),
            by: if version.stamp.by == key.reviewer {
                "".into()
            } else {
                by(&version.stamp)
            },
            at: TimeDto(version.stamp.at),
            supersedes: ids(&version.supersedes),
        };
        serialised(&line, out);
    }

    fn comment(&self, session: &Session, first: CommentId, version: &Version<Comment>, out: &mut String) {
        let said = version.content.as_ref();
        let (action, target) = match said.map(|said| said.subject) {
            None => (None, None),
            Some(Subject::Action(action)) => (Some(action), None),
            Some(Subject::Target(target)) => (None, Some(target)),
            Some(Subject::Pair(pair)) => (Some(pair.action), Some(pair.target)),
        };
        let action = action.and_then(|action| session.action(action));
        let target = target.and_then(|target| session.target(target));
        let line = CommentLine {
            id: IdDto(version.id),
            comment: Some(IdDto(first.0))
                .filter(|id| id.0 != version.id)
                .into_iter()
                .collect(),
            action: action.map_or("", |one| one.code.as_str()).into(),
            target: target.map_or("", |one| one.code.as_str()).into(),
            text: said.map_or("", |said| said.text.as_str()).into(),
            reply_to: said
                .and_then(|said| said.reply_to)
                .map(|id| IdDto(id.0))
                .into_iter()
                .collect(),
            withdrawn: said.is_none(),
            by: by(&version.stamp),
            at: TimeDto(version.stamp.at),
            supersedes: ids(&version.supersedes),
        };
        serialised(&line, out);
    }

    fn act(&self, act: &Act, out: &mut String) {
        let line = ActLine {
            id: IdDto(act.id.0),
            act: act_dto(act.kind),
            by: by(&act.stamp),
            at: TimeDto(act.stamp.at),
            versions: ids(&act.versions),
        };
        serialised(&line, out);
    }
}

fn by(stamp: &Stamp) -> Cow<'_, str> {
    Cow::Borrowed(stamp.by.as_str())
}

fn ids(ids: &[VersionId]) -> Vec<IdDto> {
    ids.iter().copied().map(IdDto).collect()
}

fn act_dto(kind: ActKind) -> ActDto {
    match kind {
        ActKind::Create => ActDto::Create,
        ActKind::SetDetails => ActDto::SetDetails,
        ActKind::PutReviewer => ActDto::PutReviewer,
        ActKind::Judge => ActDto::Judge,
        ActKind::JudgeMany => ActDto::JudgeMany,
        ActKind::Clear => ActDto::Clear,
        ActKind::Comment => ActDto::Comment,
        ActKind::EditComment => ActDto::EditComment,
        ActKind::WithdrawComment => ActDto::WithdrawComment,
        ActKind::Undo => ActDto::Undo,
        ActKind::Redo => ActDto::Redo,
        ActKind::SetScale => ActDto::SetScale,
        ActKind::SetRules => ActDto::SetRules,
        ActKind::PutSeat => ActDto::PutSeat,
        ActKind::PutGroup => ActDto::PutGroup,
        ActKind::RemoveGroup => ActDto::RemoveGroup,
        ActKind::StartRound => ActDto::StartRound,
        ActKind::OpenRound => ActDto::OpenRound,
        ActKind::Submit => ActDto::Submit,
        ActKind::Decide => ActDto::Decide,
        ActKind::DecideMany => ActDto::DecideMany,
        ActKind::Reserve => ActDto::Reserve,
        ActKind::WithdrawReservation => ActDto::WithdrawReservation,
        ActKind::Park => ActDto::Park,
        ActKind::SetCoverageRule => ActDto::SetCoverageRule,
        ActKind::NoteGap => ActDto::NoteGap,
        ActKind::MarkWording => ActDto::MarkWording,
        ActKind::Propose => ActDto::Propose,
        ActKind::Repropose => ActDto::Repropose,
        ActKind::WithdrawProposal => ActDto::WithdrawProposal,
        ActKind::PutQuestion => ActDto::PutQuestion,
        ActKind::PutQuestions => ActDto::PutQuestions,
        ActKind::RemoveQuestion => ActDto::RemoveQuestion,
        ActKind::Rebase => ActDto::Rebase,
        ActKind::StillHolds => ActDto::StillHolds,
        ActKind::DeclareFinal => ActDto::DeclareFinal,
        ActKind::Reopen => ActDto::Reopen,
    }
}
