//! A whole plan as it stands in files; also used by session files.

use super::entry::{EntryDto, TextsDto, WordingDto, some, texts, texts_dto};
use super::error::ContentError;
use crate::model::plan::{Lang, Place, Plan, PlanParts, Statement};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Plan", deny_unknown_fields)]
pub(crate) struct PlanDto {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) version: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) period: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) document: String,
    pub(crate) languages: Vec<String>,
    pub(crate) authoritative_language: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) warning: String,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) fields: BTreeMap<String, String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) expected_counts: BTreeMap<String, u32>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) statements: Vec<StatementDto>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) headings: Vec<EntryDto>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) items: Vec<EntryDto>,
}

/// A statement of a plan as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Statement", deny_unknown_fields)]
pub(crate) struct StatementDto {
    pub(crate) name: String,
    pub(crate) wording: WordingDto,
    pub(crate) text: TextsDto,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) source: String,
}

impl From<&Plan> for PlanDto {
    fn from(plan: &Plan) -> Self {
        let headings = plan.headings().iter();
        let items = plan.items().iter();
        Self {
            headings: headings
                .map(|heading| EntryDto::of_heading(plan, heading))
                .collect(),
            items: items.map(|item| EntryDto::of_item(plan, item)).collect(),
            ..Self::without_entries(plan)
        }
    }
}

impl PlanDto {
    /// What is said of the plan as a whole.
    pub(crate) fn without_entries(plan: &Plan) -> Self {
        let statement = |statement: &Statement| StatementDto {
            name: statement.name.clone(),
            wording: statement.wording.into(),
            text: texts_dto(&statement.text),
            source: statement.source.clone(),
        };
        Self {
            id: plan.id().to_owned(),
            name: plan.name().to_owned(),
            version: plan.version().to_owned(),
            period: plan.period().unwrap_or_default().to_owned(),
            document: plan.document().to_owned(),
            languages: plan.languages().iter().map(Lang::to_string).collect(),
            authoritative_language: plan.authoritative_language().to_string(),
            warning: plan.warning().unwrap_or_default().to_owned(),
            fields: plan.fields().clone(),
            expected_counts: plan.expected_counts().clone(),
            statements: plan.statements().iter().map(statement).collect(),
            headings: Vec::new(),
            items: Vec::new(),
        }
    }
}

impl TryFrom<PlanDto> for PlanParts {
    type Error = ContentError;

    fn try_from(dto: PlanDto) -> Result<Self, ContentError> {
        let statement = |statement: StatementDto| {
            Ok::<_, ContentError>(Statement {
                name: statement.name,
                text: texts(statement.text)?,
                wording: statement.wording.into(),
                source: statement.source,
            })
        };
        let entries = |entries: Vec<EntryDto>, place: fn(usize) -> Place| {
            let entries = entries.into_iter().enumerate();
            entries
                .map(|(index, entry)| entry.into_parts(place(index)))
                .collect::<Result<Vec<_>, _>>()
        };
        Ok(Self {
            id: dto.id,
            name: dto.name,
            version: dto.version,
            period: some(dto.period),
            document: dto.document,
            languages: dto
                .languages
                .iter()
                .map(|tag| Lang::new(tag))
                .collect::<Result<_, _>>()?,
            authoritative_language: Lang::new(&dto.authoritative_language)?,
            warning: some(dto.warning),
            statements: dto
                .statements
                .into_iter()
                .map(statement)
                .collect::<Result<_, _>>()?,
            expected_counts: dto.expected_counts,
            fields: dto.fields,
            headings: entries(dto.headings, Place::Heading)?,
            items: entries(dto.items, Place::Item)?,
        })
    }
}
