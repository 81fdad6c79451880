//! The parts of version 2 lines that tell of a session carried over to a new version of a plan.

use serde::{Deserialize, Serialize};

use super::convert::Reviewers;
use super::error::Problem;
use super::line::{HashDto, IdDto, TimeDto};
use crate::model::{
    CheckMark, Final, Kept, KeptKind, KeptVersion, Parent, PlanName, Revision, Stamp, VersionId,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Check", deny_unknown_fields)]
pub(super) struct CheckDto {
    action: String,
    target: String,
    from: Vec<(String, String)>,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    differs: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Plan", deny_unknown_fields)]
struct PlanNameDto {
    id: String,
    version: String,
    hash: HashDto,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Parent", deny_unknown_fields)]
pub(super) struct ParentDto {
    session: IdDto,
    title: String,
    by: String,
    at: TimeDto,
    actions: PlanNameDto,
    targets: PlanNameDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    log: Vec<IdDto>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    conducted: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    file: String,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Final", deny_unknown_fields, default)]
pub(super) struct FinalDto {
    #[serde(skip_serializing_if = "is_unsaid")]
    open: u32,
    #[serde(skip_serializing_if = "String::is_empty")]
    reason: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Kept", deny_unknown_fields)]
pub(super) struct KeptDto {
    kind: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    action: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    target: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    whose: String,
    #[serde(default, skip_serializing_if = "is_unsaid")]
    round: u16,
    versions: Vec<KeptVersionDto>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Version", deny_unknown_fields)]
struct KeptVersionDto {
    id: IdDto,
    by: String,
    at: TimeDto,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    parts: Vec<(String, String)>,
}

fn is_unsaid<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

fn unknown(name: &str) -> Problem {
    Problem::UnknownName {
        name: name.to_owned(),
    }
}

fn revision(name: &str) -> Result<Revision, Problem> {
    Revision::from_name(name).ok_or_else(|| unknown(name))
}

pub(super) fn check_dto(mark: &CheckMark) -> CheckDto {
    CheckDto {
        action: mark.action.name().to_owned(),
        target: mark.target.name().to_owned(),
        from: mark.from.clone(),
        differs: mark.differs,
    }
}

pub(super) fn check_of(dto: CheckDto) -> Result<CheckMark, Problem> {
    Ok(CheckMark {
        action: revision(&dto.action)?,
        target: revision(&dto.target)?,
        from: dto.from,
        differs: dto.differs,
    })
}

fn plan_dto(plan: &PlanName) -> PlanNameDto {
    PlanNameDto {
        id: plan.id.clone(),
        version: plan.version.clone(),
        hash: HashDto(plan.hash),
    }
}

fn plan_of(dto: PlanNameDto) -> PlanName {
    PlanName {
        id: dto.id,
        version: dto.version,
        hash: dto.hash.0,
    }
}

pub(super) fn parent_dto(parent: &Parent) -> ParentDto {
    ParentDto {
        session: IdDto(parent.session),
        title: parent.title.clone(),
        by: parent.made.by.to_string(),
        at: TimeDto(parent.made.at),
        actions: plan_dto(&parent.actions),
        targets: plan_dto(&parent.targets),
        log: parent.log.iter().copied().map(IdDto).collect(),
        conducted: parent.conducted.iter().map(ToString::to_string).collect(),
        file: parent.file.clone(),
    }
}

pub(super) fn parent_of(dto: ParentDto, reviewers: &mut Reviewers) -> Result<Parent, Problem> {
    let conducted = dto.conducted.iter().map(|code| reviewers.code(code));
    let conducted = conducted.collect::<Result<_, _>>()?;
    Ok(Parent {
        session: dto.session.0,
        title: dto.title,
        made: Stamp {
            by: reviewers.code(&dto.by)?,
            at: dto.at.0,
        },
        actions: plan_of(dto.actions),
        targets: plan_of(dto.targets),
        log: dto.log.into_iter().map(|id| id.0).collect::<Vec<VersionId>>(),
        conducted,
        file: dto.file,
    })
}

pub(super) fn final_dto(note: &Final) -> FinalDto {
    FinalDto {
        open: note.open,
        reason: note.reason.clone(),
    }
}

pub(super) fn final_of(dto: FinalDto) -> Final {
    Final {
        open: dto.open,
        reason: dto.reason,
    }
}

pub(super) fn kept_dto(kept: &Kept) -> KeptDto {
    let version = |one: &KeptVersion| KeptVersionDto {
        id: IdDto(one.id),
        by: one.stamp.by.to_string(),
        at: TimeDto(one.stamp.at),
        parts: one.parts.clone(),
    };
    KeptDto {
        kind: kept.kind.name().to_owned(),
        action: kept.action.clone(),
        target: kept.target.clone(),
        whose: kept.whose.clone(),
        round: kept.round,
        versions: kept.versions.iter().map(version).collect(),
    }
}

pub(super) fn kept_of(dto: KeptDto, reviewers: &mut Reviewers) -> Result<Kept, Problem> {
    let mut version = |one: KeptVersionDto| -> Result<KeptVersion, Problem> {
        Ok(KeptVersion {
            id: one.id.0,
            stamp: Stamp {
                by: reviewers.code(&one.by)?,
                at: one.at.0,
            },
            parts: one.parts,
        })
    };
    Ok(Kept {
        kind: KeptKind::from_name(&dto.kind).ok_or_else(|| unknown(&dto.kind))?,
        action: dto.action,
        target: dto.target,
        whose: dto.whose,
        round: dto.round,
        versions: dto
            .versions
            .into_iter()
            .map(&mut version)
            .collect::<Result<_, _>>()?,
    })
}
