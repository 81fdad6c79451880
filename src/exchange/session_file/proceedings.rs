//! The lines of version 2 of the format: proceedings and the log.
//!
//! There are few of them, so serde and ron write and read them. Frozen like all lines of a released version.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::convert::Reviewers;
use super::error::Problem;
use super::line::{IdDto, KindDto, TimeDto, VerdictDto};
use super::outcomes::{self, BasketDto, CoverageRuleDto, GapDto, ItemDto, ProposalDto, QuestionDto};
use super::revision::{self, CheckDto, FinalDto, KeptDto, ParentDto};
use super::{convert, names, write};
use crate::model::{
    AnyVersion, Chip, Decision, DecisionWord, Group, LogEntry, Motion, Opening, Pair, Proceeding,
    ProceedingKey, ProposalId, RatingScale, Reservation, Role, Round, RoundKind, RoundNo, Rules, Seat,
    Session, Side, Stamp, StateName, Status, Strength, Submission, Verdict, Version,
};

/// A version of a record of the proceedings. Without content it takes back what was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Proceeding", deny_unknown_fields)]
pub(super) struct ProceedingLine<'a> {
    pub(super) id: IdDto,
    pub(super) about: AboutDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "super::line::one_of")]
    pub(super) says: Vec<SaysDto>,
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) supersedes: Vec<IdDto>,
}

/// An entry of the log.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Log", deny_unknown_fields)]
pub(super) struct LogLine<'a> {
    pub(super) id: IdDto,
    #[serde(borrow)]
    pub(super) by: Cow<'a, str>,
    pub(super) at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(super) after: Vec<IdDto>,
    pub(super) wrote: Vec<IdDto>,
}

/// Which record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "About", rename_all = "snake_case")]
pub(super) enum AboutDto {
    Scale,
    Rules,
    Seat(String),
    Group(String),
    Round(u16),
    Submission(u16, String),
    Decision(String, String),
    Reservation(String, String, String),
    Parked(String, String),
    CoverageRule,
    Gap(ItemDto),
    Basket(ItemDto),
    Proposal(IdDto),
    Question(String),
    Check(String, String),
    Parent,
    Final,
    Kept(IdDto),
}

/// What it says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Says", rename_all = "snake_case")]
pub(super) enum SaysDto {
    Scale(ScaleDto),
    Rules(RulesDto),
    Seat(SeatDto),
    Group(GroupDto),
    Round(RoundDto),
    Submission(Vec<IdDto>),
    Decision(DecisionDto),
    Reservation(String),
    Parked,
    CoverageRule(CoverageRuleDto),
    Gap(GapDto),
    Basket(BasketDto),
    Proposal(Box<ProposalDto>),
    Question(Box<QuestionDto>),
    Check(CheckDto),
    Parent(Box<ParentDto>),
    Final(FinalDto),
    Kept(Box<KeptDto>),
}

/// A heading of one of the two plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Heading", rename_all = "snake_case")]
pub(super) enum HeadingDto {
    Actions(String),
    Targets(String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Scale", rename_all = "snake_case")]
pub(super) enum ScaleDto {
    Contribution,
    Presence,
    Levels,
    Interaction,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Rules", deny_unknown_fields, default)]
pub(super) struct RulesDto {
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    reading: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    calibration: Vec<(String, String)>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    chips: Vec<(String, String)>,
    #[serde(skip_serializing_if = "is_zero")]
    minutes: u16,
    #[serde(skip_serializing_if = "is_zero")]
    minutes_per_item: u16,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Seat", deny_unknown_fields, default)]
pub(super) struct SeatDto {
    #[serde(skip_serializing_if = "Vec::is_empty", with = "super::line::one_of")]
    role: Vec<RoleDto>,
    #[serde(skip_serializing_if = "String::is_empty")]
    region: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Role", rename_all = "snake_case")]
pub(super) enum RoleDto {
    Delegate,
    Expert,
    Observer,
    Secretariat,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Group", deny_unknown_fields, default)]
pub(super) struct GroupDto {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    members: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    headings: Vec<HeadingDto>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Round", rename_all = "snake_case")]
pub(super) enum RoundDto {
    Open,
    Blind,
    /// Blind and opened, with the submissions that were opened.
    Opened(Vec<(String, IdDto)>),
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Decision", deny_unknown_fields)]
pub(super) struct DecisionDto {
    status: StatusDto,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    value: VerdictDto,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    kind: KindDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    elements: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    wording: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "super::line::one_of")]
    word: Vec<WordDto>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sitting: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    quorum: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Status", rename_all = "snake_case")]
pub(super) enum StatusDto {
    Open,
    InDiscussion,
    AgreedInGroup,
    Agreed,
    AdReferendum,
    WithReservation,
    Bracketed,
    Deferred,
    NotPursued,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Word", rename_all = "snake_case")]
pub(super) enum WordDto {
    Adopts,
    Approves,
    Endorses,
    Agrees,
    Decides,
    Requests,
    Invites,
    Encourages,
    Urges,
    Welcomes,
    TakesNote,
    Defers,
}

fn is_unsaid<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature that serde asks for"
)]
fn is_zero(number: &u16) -> bool {
    *number == 0
}

/// Two lists of the same values in the same order, one for the file and one for the model.
macro_rules! same_names {
    ($to_dto:ident, $to_model:ident, $model:ident, $dto:ident: $($name:ident),+) => {
        fn $to_dto(value: $model) -> $dto {
            match value {
                $($model::$name => $dto::$name),+
            }
        }

        fn $to_model(value: $dto) -> $model {
            match value {
                $($dto::$name => $model::$name),+
            }
        }
    };
}

same_names!(scale_dto, scale_of, RatingScale, ScaleDto: Contribution, Presence, Levels, Interaction);
same_names!(role_dto, role_of, Role, RoleDto: Delegate, Expert, Observer, Secretariat);
same_names!(status_dto, status_of, Status, StatusDto:
    Open, InDiscussion, AgreedInGroup, Agreed, AdReferendum, WithReservation, Bracketed, Deferred, NotPursued);
same_names!(word_dto, word_of, DecisionWord, WordDto:
    Adopts, Approves, Endorses, Agrees, Decides, Requests, Invites, Encourages, Urges, Welcomes, TakesNote, Defers);

/// Appends a version of a record of the proceedings.
pub(super) fn write_proceeding(
    session: &Session,
    key: &ProceedingKey,
    version: &Version<Proceeding>,
    out: &mut String,
) {
    let line = ProceedingLine {
        id: IdDto(version.id),
        about: about_dto(session, key),
        says: version
            .content
            .iter()
            .map(|content| says_dto(session, content))
            .collect(),
        by: version.stamp.by.as_str().into(),
        at: TimeDto(version.stamp.at),
        supersedes: version.supersedes.iter().copied().map(IdDto).collect(),
    };
    write::serialised(&line, out);
}

/// Appends an entry of the log.
pub(super) fn write_log(entry: &LogEntry, out: &mut String) {
    let line = LogLine {
        id: IdDto(entry.id),
        by: entry.stamp.by.as_str().into(),
        at: TimeDto(entry.stamp.at),
        after: entry.after.iter().copied().map(IdDto).collect(),
        wrote: entry.versions.iter().copied().map(IdDto).collect(),
    };
    write::serialised(&line, out);
}

fn pair_codes(session: &Session, pair: Pair) -> (String, String) {
    let action = session.action(pair.action).map_or("", |one| one.code.as_str());
    let target = session.target(pair.target).map_or("", |one| one.code.as_str());
    (action.to_owned(), target.to_owned())
}

fn about_dto(session: &Session, key: &ProceedingKey) -> AboutDto {
    match key {
        ProceedingKey::Scale => AboutDto::Scale,
        ProceedingKey::Rules => AboutDto::Rules,
        ProceedingKey::Seat(code) => AboutDto::Seat(code.to_string()),
        ProceedingKey::Group(name) => AboutDto::Group(name.clone()),
        ProceedingKey::Round(round) => AboutDto::Round(round.0),
        ProceedingKey::Submission(round, code) => AboutDto::Submission(round.0, code.to_string()),
        ProceedingKey::Decision(pair) => {
            let (action, target) = pair_codes(session, *pair);
            AboutDto::Decision(action, target)
        }
        ProceedingKey::Reservation(pair, state) => {
            let (action, target) = pair_codes(session, *pair);
            AboutDto::Reservation(action, target, state.to_string())
        }
        ProceedingKey::Parked(pair) => {
            let (action, target) = pair_codes(session, *pair);
            AboutDto::Parked(action, target)
        }
        ProceedingKey::CoverageRule => AboutDto::CoverageRule,
        ProceedingKey::Gap(side, item) => AboutDto::Gap(ItemDto::of(session, *side, *item)),
        ProceedingKey::Basket(side, item) => AboutDto::Basket(ItemDto::of(session, *side, *item)),
        ProceedingKey::Proposal(id) => AboutDto::Proposal(IdDto(id.0)),
        ProceedingKey::Question(number) => AboutDto::Question(number.clone()),
        ProceedingKey::Check(pair) => {
            let (action, target) = pair_codes(session, *pair);
            AboutDto::Check(action, target)
        }
        ProceedingKey::Parent => AboutDto::Parent,
        ProceedingKey::Final => AboutDto::Final,
        ProceedingKey::Kept(id) => AboutDto::Kept(IdDto(*id)),
    }
}

pub(super) fn headings_dto(headings: &[(Side, String)]) -> Vec<HeadingDto> {
    let dto = |(side, code): &(Side, String)| match side {
        Side::Action => HeadingDto::Actions(code.clone()),
        Side::Target => HeadingDto::Targets(code.clone()),
    };
    headings.iter().map(dto).collect()
}

fn says_dto(session: &Session, content: &Proceeding) -> SaysDto {
    match content {
        Proceeding::Scale(scale) => SaysDto::Scale(scale_dto(*scale)),
        Proceeding::Rules(rules) => SaysDto::Rules(RulesDto {
            text: rules.text.clone(),
            reading: rules.reading.clone(),
            calibration: rules
                .calibration
                .iter()
                .map(|pair| pair_codes(session, *pair))
                .collect(),
            chips: rules
                .chips
                .iter()
                .map(|chip| (chip.code.clone(), chip.text.clone()))
                .collect(),
            minutes: rules.minutes,
            minutes_per_item: rules.minutes_per_item,
        }),
        Proceeding::Seat(seat) => SaysDto::Seat(SeatDto {
            role: seat.role.into_iter().map(role_dto).collect(),
            region: seat.region.clone(),
        }),
        Proceeding::Group(group) => SaysDto::Group(GroupDto {
            members: group.members.iter().map(ToString::to_string).collect(),
            headings: headings_dto(&group.headings),
        }),
        Proceeding::Round(round) => SaysDto::Round(match (round.kind, &round.opened) {
            (RoundKind::Open, _) => RoundDto::Open,
            (RoundKind::Blind, None) => RoundDto::Blind,
            (RoundKind::Blind, Some(opening)) => {
                let submissions = opening.submissions.iter();
                RoundDto::Opened(
                    submissions
                        .map(|(code, id)| (code.to_string(), IdDto(*id)))
                        .collect(),
                )
            }
        }),
        Proceeding::Submission(submission) => {
            SaysDto::Submission(submission.sealed.iter().copied().map(IdDto).collect())
        }
        Proceeding::Decision(decision) => SaysDto::Decision(DecisionDto {
            status: status_dto(decision.status),
            value: names::verdict_dto(decision.value.map(Verdict::Scored)),
            kind: names::kind_dto(decision.contribution),
            elements: decision.elements.clone(),
            wording: decision.wording.clone(),
            word: decision.word.into_iter().map(word_dto).collect(),
            sitting: decision.sitting.clone(),
            quorum: decision.quorum.clone(),
        }),
        Proceeding::Reservation(reservation) => SaysDto::Reservation(reservation.words.clone()),
        Proceeding::Parked => SaysDto::Parked,
        Proceeding::CoverageRule(rule) => SaysDto::CoverageRule((*rule).into()),
        Proceeding::Gap(note) => SaysDto::Gap(outcomes::gap_dto(note)),
        Proceeding::Basket(remarks) => SaysDto::Basket(outcomes::basket_dto(remarks)),
        Proceeding::Proposal(proposal) => {
            SaysDto::Proposal(Box::new(outcomes::proposal_dto(session, proposal)))
        }
        Proceeding::Question(question) => {
            SaysDto::Question(Box::new(outcomes::question_dto(session, question)))
        }
        Proceeding::Check(mark) => SaysDto::Check(revision::check_dto(mark)),
        Proceeding::Parent(parent) => SaysDto::Parent(Box::new(revision::parent_dto(parent))),
        Proceeding::Final(note) => SaysDto::Final(revision::final_dto(note)),
        Proceeding::Kept(kept) => SaysDto::Kept(Box::new(revision::kept_dto(kept))),
    }
}

/// Makes a version of a record of the proceedings.
pub(super) fn proceeding(
    line: ProceedingLine<'_>,
    session: &Session,
    reviewers: &mut Reviewers,
) -> Result<AnyVersion, Problem> {
    let key = key_of(line.about, session, reviewers)?;
    let says = line.says.into_iter().next();
    let content = says
        .map(|says| content_of(says, session, reviewers))
        .transpose()?;
    let version = Version {
        id: line.id.0,
        content,
        stamp: Stamp {
            by: reviewers.code(&line.by)?,
            at: line.at.0,
        },
        supersedes: convert::ids(&line.supersedes),
    };
    Ok(AnyVersion::Proceeding(key, version))
}

/// Makes an entry of the log.
pub(super) fn log_entry(line: &LogLine<'_>, reviewers: &mut Reviewers) -> Result<LogEntry, Problem> {
    Ok(LogEntry {
        id: line.id.0,
        stamp: Stamp {
            by: reviewers.code(&line.by)?,
            at: line.at.0,
        },
        after: convert::ids(&line.after),
        versions: convert::ids(&line.wrote),
    })
}

fn pair_of(action: &str, target: &str, session: &Session) -> Result<Pair, Problem> {
    Ok(Pair::new(
        convert::action(action, session)?,
        convert::target(target, session)?,
    ))
}

fn key_of(about: AboutDto, session: &Session, reviewers: &mut Reviewers) -> Result<ProceedingKey, Problem> {
    Ok(match about {
        AboutDto::Scale => ProceedingKey::Scale,
        AboutDto::Rules => ProceedingKey::Rules,
        AboutDto::Seat(code) => ProceedingKey::Seat(reviewers.code(&code)?),
        AboutDto::Group(name) => ProceedingKey::Group(name),
        AboutDto::Round(round) => ProceedingKey::Round(RoundNo(round)),
        AboutDto::Submission(round, code) => {
            ProceedingKey::Submission(RoundNo(round), reviewers.code(&code)?)
        }
        AboutDto::Decision(action, target) => ProceedingKey::Decision(pair_of(&action, &target, session)?),
        AboutDto::Reservation(action, target, state) => {
            ProceedingKey::Reservation(pair_of(&action, &target, session)?, StateName::from(state))
        }
        AboutDto::Parked(action, target) => ProceedingKey::Parked(pair_of(&action, &target, session)?),
        AboutDto::CoverageRule => ProceedingKey::CoverageRule,
        AboutDto::Gap(item) => {
            let (side, item) = item.place(session)?;
            ProceedingKey::Gap(side, item)
        }
        AboutDto::Basket(item) => {
            let (side, item) = item.place(session)?;
            ProceedingKey::Basket(side, item)
        }
        AboutDto::Proposal(id) => ProceedingKey::Proposal(ProposalId(id.0)),
        AboutDto::Question(number) => ProceedingKey::Question(number),
        AboutDto::Check(action, target) => ProceedingKey::Check(pair_of(&action, &target, session)?),
        AboutDto::Parent => ProceedingKey::Parent,
        AboutDto::Final => ProceedingKey::Final,
        AboutDto::Kept(id) => ProceedingKey::Kept(id.0),
    })
}

pub(super) fn headings_of(headings: Vec<HeadingDto>) -> Vec<(Side, String)> {
    let heading = |dto| match dto {
        HeadingDto::Actions(code) => (Side::Action, code),
        HeadingDto::Targets(code) => (Side::Target, code),
    };
    headings.into_iter().map(heading).collect()
}

fn content_of(says: SaysDto, session: &Session, reviewers: &mut Reviewers) -> Result<Proceeding, Problem> {
    Ok(match says {
        SaysDto::Scale(scale) => Proceeding::Scale(scale_of(scale)),
        SaysDto::Rules(rules) => Proceeding::Rules(rules_of(rules, session)?),
        SaysDto::Seat(seat) => Proceeding::Seat(Seat {
            role: seat.role.into_iter().next().map(role_of),
            region: seat.region,
        }),
        SaysDto::Group(group) => {
            let members = group.members.iter().map(|code| reviewers.code(code));
            Proceeding::Group(Group {
                members: members.collect::<Result<_, _>>()?,
                headings: headings_of(group.headings),
            })
        }
        SaysDto::Round(round) => Proceeding::Round(round_of(round, reviewers)?),
        SaysDto::Submission(sealed) => Proceeding::Submission(Submission {
            sealed: sealed.into_iter().map(|id| id.0).collect(),
        }),
        SaysDto::Decision(decision) => Proceeding::Decision(decision_of(decision)?),
        SaysDto::Reservation(words) => Proceeding::Reservation(Reservation { words }),
        SaysDto::Parked => Proceeding::Parked,
        SaysDto::CoverageRule(rule) => Proceeding::CoverageRule(rule.into()),
        SaysDto::Gap(gap) => Proceeding::Gap(outcomes::gap_of(gap)?),
        SaysDto::Basket(basket) => Proceeding::Basket(outcomes::basket_of(basket)?),
        SaysDto::Proposal(proposal) => {
            Proceeding::Proposal(Box::new(outcomes::proposal_of(*proposal, session)?))
        }
        SaysDto::Question(question) => {
            Proceeding::Question(Box::new(outcomes::question_of(*question, session)?))
        }
        SaysDto::Check(mark) => Proceeding::Check(revision::check_of(mark)?),
        SaysDto::Parent(parent) => Proceeding::Parent(Box::new(revision::parent_of(*parent, reviewers)?)),
        SaysDto::Final(note) => Proceeding::Final(revision::final_of(note)),
        SaysDto::Kept(kept) => Proceeding::Kept(Box::new(revision::kept_of(*kept, reviewers)?)),
    })
}

fn rules_of(rules: RulesDto, session: &Session) -> Result<Rules, Problem> {
    let calibration = rules.calibration.iter();
    let calibration = calibration.map(|(action, target)| pair_of(action, target, session));
    Ok(Rules {
        text: rules.text,
        reading: rules.reading,
        calibration: calibration.collect::<Result<_, _>>()?,
        chips: rules
            .chips
            .into_iter()
            .map(|(code, text)| Chip { code, text })
            .collect(),
        minutes: rules.minutes,
        minutes_per_item: rules.minutes_per_item,
    })
}

fn round_of(round: RoundDto, reviewers: &mut Reviewers) -> Result<Round, Problem> {
    let (kind, opened) = match round {
        RoundDto::Open => (RoundKind::Open, None),
        RoundDto::Blind => (RoundKind::Blind, None),
        RoundDto::Opened(submissions) => {
            let submissions = submissions.into_iter();
            let submissions = submissions.map(|(code, id)| Ok((reviewers.code(&code)?, id.0)));
            (
                RoundKind::Blind,
                Some(Opening {
                    submissions: submissions.collect::<Result<_, Problem>>()?,
                }),
            )
        }
    };
    Ok(Round { kind, opened })
}

fn decision_of(decision: DecisionDto) -> Result<Decision, Problem> {
    let motion = Motion {
        status: status_of(decision.status),
        value: match convert::verdict(decision.value) {
            None => None,
            Some(Verdict::Scored(strength)) => Some::<Strength>(strength),
            Some(Verdict::CannotJudge) => return Err(Problem::DecisionValue),
        },
        contribution: convert::kind(decision.kind),
        elements: decision.elements,
        wording: decision.wording,
        word: decision.word.into_iter().next().map(word_of),
        sitting: decision.sitting,
        quorum: decision.quorum,
    };
    Decision::checked(motion).map_err(Problem::Decision)
}
