//! The line of version 2 files that says whose copy a file is. Frozen like all lines of a released version.

use serde::{Deserialize, Serialize};

use super::convert::Reviewers;
use super::error::Problem;
use super::proceedings::{HeadingDto, headings_dto, headings_of};
use super::write;
use crate::model::CopyOf;

/// Whose copy the file is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Copy", deny_unknown_fields)]
pub(super) struct CopyLine {
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    reviewers: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    group: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    headings: Vec<HeadingDto>,
}

/// Appends whose copy the file is.
pub(super) fn write_copy(copy: &CopyOf, out: &mut String) {
    let line = CopyLine {
        reviewers: copy.reviewers.iter().map(ToString::to_string).collect(),
        group: copy.group.clone(),
        headings: headings_dto(&copy.headings),
    };
    write::serialised(&line, out);
}

/// Makes what says whose copy a file is.
pub(super) fn copy_of(line: CopyLine, reviewers: &mut Reviewers) -> Result<CopyOf, Problem> {
    if line == CopyLine::default() {
        return Err(Problem::EmptyCopy);
    }
    let codes = line.reviewers.iter().map(|code| reviewers.code(code));
    Ok(CopyOf {
        reviewers: codes.collect::<Result<_, _>>()?,
        group: line.group,
        headings: headings_of(line.headings),
    })
}
