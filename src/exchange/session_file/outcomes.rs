//! The parts of version 2 lines that tell of gaps, proposals and report questions.

use serde::{Deserialize, Serialize};

use super::convert;
use super::error::Problem;
use super::line::{KindDto, VerdictDto};
use super::names;
use crate::model::{
    Burden, Comparable, CoverageRule, DecisionWord, Effect, GapNote, GapOf, GapOption, ItemNo, Pair,
    Proposal, ProposalKind, Question, QuestionVerdict, Relevance, Remarks, Session, Sheet, Side, Status,
    Strength, Verdict, WordingMark,
};

/// An item of one of the two plans.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Item", rename_all = "snake_case")]
pub(super) enum ItemDto {
    Action(String),
    Target(String),
}

impl ItemDto {
    pub(super) fn of(session: &Session, side: Side, item: ItemNo) -> Self {
        let code = session
            .plan(side)
            .item(item)
            .map_or("", |item| item.code.as_str())
            .to_owned();
        match side {
            Side::Action => Self::Action(code),
            Side::Target => Self::Target(code),
        }
    }

    pub(super) fn place(&self, session: &Session) -> Result<(Side, ItemNo), Problem> {
        match self {
            Self::Action(code) => Ok((Side::Action, convert::action(code, session)?.0)),
            Self::Target(code) => Ok((Side::Target, convert::target(code, session)?.0)),
        }
    }
}

/// By how many links a target is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "CoverageRule", deny_unknown_fields)]
pub(super) struct CoverageRuleDto {
    strong: u8,
    moderate: u8,
}

impl From<CoverageRule> for CoverageRuleDto {
    fn from(rule: CoverageRule) -> Self {
        Self {
            strong: rule.strong,
            moderate: rule.moderate,
        }
    }
}

impl From<CoverageRuleDto> for CoverageRule {
    fn from(rule: CoverageRuleDto) -> Self {
        Self {
            strong: rule.strong,
            moderate: rule.moderate,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Gap", deny_unknown_fields, default)]
pub(super) struct GapDto {
    #[serde(skip_serializing_if = "String::is_empty")]
    relevance: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    option: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Basket", deny_unknown_fields, default)]
pub(super) struct BasketDto {
    #[serde(skip_serializing_if = "Vec::is_empty")]
    marks: Vec<String>,
    #[serde(skip_serializing_if = "String::is_empty")]
    note: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Proposal", deny_unknown_fields)]
pub(super) struct ProposalDto {
    kind: String,
    reference: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    reason: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "super::line::one_of")]
    answers: Vec<ItemDto>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    changes: String,
    status: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    word: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sitting: String,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    sheet: SheetDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    effects: Vec<EffectDto>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Sheet", deny_unknown_fields, default)]
struct SheetDto {
    #[serde(skip_serializing_if = "String::is_empty")]
    species: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    area: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    baseline: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    indicator: String,
    #[serde(skip_serializing_if = "Vec::is_empty", with = "super::line::one_of")]
    due: Vec<u16>,
    #[serde(skip_serializing_if = "String::is_empty")]
    lead: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    authority: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    notified: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    contact: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    remarks: String,
}

/// A link that a proposal would make; without an action one of the action that it proposes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Effect", deny_unknown_fields)]
struct EffectDto {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    action: String,
    target: String,
    value: VerdictDto,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    kind: KindDto,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Question", deny_unknown_fields, default)]
pub(super) struct QuestionDto {
    place: u16,
    #[serde(skip_serializing_if = "String::is_empty")]
    section: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    source: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    answer: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    actions: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    targets: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sub_targets: Vec<String>,
    #[serde(skip_serializing_if = "is_unsaid")]
    asks_outcome: bool,
    #[serde(skip_serializing_if = "String::is_empty")]
    verdict: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    new_text: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    comparable: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    burden: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    also_asked: String,
}

fn is_unsaid<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// Returns the value with a name; nothing for no name, and an error for a name that nobody knows.
fn named<T>(name: &str, from_name: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Problem> {
    if name.is_empty() {
        return Ok(None);
    }
    from_name(name).map(Some).ok_or_else(|| Problem::UnknownName {
        name: name.to_owned(),
    })
}

fn name_of<T>(value: Option<T>, name: impl Fn(T) -> &'static str) -> String {
    value.map(name).unwrap_or_default().to_owned()
}

fn must<T>(found: Option<T>, name: &str) -> Result<T, Problem> {
    found.ok_or_else(|| Problem::UnknownName {
        name: name.to_owned(),
    })
}

pub(super) fn gap_dto(note: &GapNote) -> GapDto {
    GapDto {
        relevance: name_of(note.relevance, Relevance::name),
        reason: note.reason.clone(),
        option: name_of(note.option, GapOption::name),
        note: note.note.clone(),
    }
}

pub(super) fn gap_of(dto: GapDto) -> Result<GapNote, Problem> {
    Ok(GapNote {
        relevance: named(&dto.relevance, Relevance::from_name)?,
        reason: dto.reason,
        option: named(&dto.option, GapOption::from_name)?,
        note: dto.note,
    })
}

pub(super) fn basket_dto(remarks: &Remarks) -> BasketDto {
    BasketDto {
        marks: remarks.marks.iter().map(|mark| mark.name().to_owned()).collect(),
        note: remarks.note.clone(),
    }
}

pub(super) fn basket_of(dto: BasketDto) -> Result<Remarks, Problem> {
    let marks = dto
        .marks
        .iter()
        .map(|name| must(WordingMark::from_name(name), name));
    Ok(Remarks {
        marks: marks.collect::<Result<_, _>>()?,
        note: dto.note,
    })
}

pub(super) fn proposal_dto(session: &Session, proposal: &Proposal) -> ProposalDto {
    let sheet = &proposal.sheet;
    ProposalDto {
        kind: proposal.kind.name().to_owned(),
        reference: proposal.reference.clone(),
        text: proposal.text.clone(),
        reason: proposal.reason.clone(),
        answers: proposal
            .answers
            .iter()
            .map(|gap| ItemDto::of(session, gap.side, gap.item))
            .collect(),
        changes: proposal.changes.clone(),
        status: proposal.status.name().to_owned(),
        word: name_of(proposal.word, DecisionWord::name),
        sitting: proposal.sitting.clone(),
        sheet: SheetDto {
            species: sheet.species.clone(),
            area: sheet.area.clone(),
            baseline: sheet.baseline.clone(),
            indicator: sheet.indicator.clone(),
            due: sheet.due.into_iter().collect(),
            lead: sheet.lead.clone(),
            source: sheet.source.clone(),
            authority: sheet.authority.clone(),
            notified: sheet.notified.clone(),
            contact: sheet.contact.clone(),
            remarks: sheet.remarks.clone(),
        },
        effects: proposal
            .effects
            .iter()
            .map(|effect| effect_dto(session, effect))
            .collect(),
    }
}

fn effect_dto(session: &Session, effect: &Effect) -> EffectDto {
    let code = |side, item| {
        session
            .plan(side)
            .item(item)
            .map_or("", |item| item.code.as_str())
            .to_owned()
    };
    let (action, target, value, kind) = match effect {
        Effect::Link(pair, value, kind) => (
            code(Side::Action, pair.action.0),
            code(Side::Target, pair.target.0),
            value,
            kind,
        ),
        Effect::Serves(target, value, kind) => (String::new(), code(Side::Target, target.0), value, kind),
    };
    EffectDto {
        action,
        target,
        value: names::verdict_dto(Some(Verdict::Scored(*value))),
        kind: names::kind_dto(*kind),
    }
}

pub(super) fn proposal_of(dto: ProposalDto, session: &Session) -> Result<Proposal, Problem> {
    let answers = match dto.answers.first() {
        None => None,
        Some(item) => {
            let (side, item) = item.place(session)?;
            Some(GapOf { side, item })
        }
    };
    let effects = dto.effects.into_iter().map(|effect| effect_of(&effect, session));
    let status = Status::ALL.into_iter().find(|one| one.name() == dto.status);
    let word = |name: &str| DecisionWord::ALL.into_iter().find(|one| one.name() == name);
    let proposal = Proposal {
        kind: must(ProposalKind::from_name(&dto.kind), &dto.kind)?,
        reference: dto.reference,
        text: dto.text,
        reason: dto.reason,
        answers,
        changes: dto.changes,
        status: must(status, &dto.status)?,
        word: named(&dto.word, word)?,
        sitting: dto.sitting,
        sheet: Sheet {
            species: dto.sheet.species,
            area: dto.sheet.area,
            baseline: dto.sheet.baseline,
            indicator: dto.sheet.indicator,
            due: dto.sheet.due.first().copied(),
            lead: dto.sheet.lead,
            source: dto.sheet.source,
            authority: dto.sheet.authority,
            notified: dto.sheet.notified,
            contact: dto.sheet.contact,
            remarks: dto.sheet.remarks,
        },
        effects: effects.collect::<Result<_, _>>()?,
    };
    match proposal.fault() {
        Some(fault) => Err(Problem::Decision(fault)),
        None => Ok(proposal),
    }
}

fn effect_of(dto: &EffectDto, session: &Session) -> Result<Effect, Problem> {
    let value: Strength = match convert::verdict(dto.value) {
        Some(Verdict::Scored(value)) => value,
        Some(Verdict::CannotJudge) | None => return Err(Problem::DecisionValue),
    };
    let (target, kind) = (convert::target(&dto.target, session)?, convert::kind(dto.kind));
    if dto.action.is_empty() {
        return Ok(Effect::Serves(target, value, kind));
    }
    let pair = Pair::new(convert::action(&dto.action, session)?, target);
    Ok(Effect::Link(pair, value, kind))
}

pub(super) fn question_dto(session: &Session, question: &Question) -> QuestionDto {
    let code = |side, item| {
        session
            .plan(side)
            .item(item)
            .map_or("", |item| item.code.as_str())
            .to_owned()
    };
    QuestionDto {
        place: question.place,
        section: question.section.clone(),
        text: question.text.clone(),
        source: question.source.clone(),
        answer: question.answer.clone(),
        actions: question
            .actions
            .iter()
            .map(|action| code(Side::Action, action.0))
            .collect(),
        targets: question
            .targets
            .iter()
            .map(|target| code(Side::Target, target.0))
            .collect(),
        sub_targets: question.sub_targets.clone(),
        asks_outcome: question.asks_outcome,
        verdict: name_of(question.verdict, QuestionVerdict::name),
        new_text: question.new_text.clone(),
        comparable: name_of(question.comparable, Comparable::name),
        burden: name_of(question.burden, Burden::name),
        also_asked: question.also_asked.clone(),
    }
}

pub(super) fn question_of(dto: QuestionDto, session: &Session) -> Result<Question, Problem> {
    let actions = dto.actions.iter().map(|code| convert::action(code, session));
    let targets = dto.targets.iter().map(|code| convert::target(code, session));
    Ok(Question {
        place: dto.place,
        section: dto.section,
        text: dto.text,
        source: dto.source,
        answer: dto.answer,
        actions: actions.collect::<Result<_, _>>()?,
        targets: targets.collect::<Result<_, _>>()?,
        sub_targets: dto.sub_targets,
        asks_outcome: dto.asks_outcome,
        verdict: named(&dto.verdict, QuestionVerdict::from_name)?,
        new_text: dto.new_text,
        comparable: named(&dto.comparable, Comparable::from_name)?,
        burden: named(&dto.burden, Burden::from_name)?,
        also_asked: dto.also_asked,
    })
}
