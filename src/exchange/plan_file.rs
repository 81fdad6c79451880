//! Plan files: one plan as readable text (RON), and the plans that come with the program.
//!
//! A file holds a header (`format: "seagrass-plan"`, `format_version: 1`) and the plan. Reading
//! accepts a byte order mark, either kind of line end and entries in any order; writing gives the
//! same text for the same plan, entries in display order, lines ended by `\n`.

pub(crate) mod entry;
mod error;
pub(in crate::exchange) mod locate;
pub(crate) mod plan;
mod shipped;
#[cfg(test)]
mod tests;

pub use error::{PlanFileError, PlanFileProblem};
pub use shipped::{ShippedPair, ShippedPlan, shipped, shipped_pairs};

use crate::model::plan::{Plan, PlanParts};
use plan::PlanDto;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The name of the format in the header.
pub const FORMAT: &str = "seagrass-plan";

/// The version of the format that is written, and the newest that is read.
pub const FORMAT_VERSION: u32 = 1;

/// A plan file.
#[derive(Serialize, Deserialize)]
#[serde(rename = "PlanFile", deny_unknown_fields)]
struct FileDto {
    format: String,
    format_version: u32,
    plan: PlanDto,
}

/// What every version of a plan file starts with.
#[derive(Deserialize)]
#[serde(rename = "PlanFile")]
struct HeaderDto {
    format: String,
    format_version: u32,
}

/// The bytes as text, if they begin like a plan file and not like a table.
pub fn text_of(bytes: &[u8]) -> Option<&str> {
    let text = std::str::from_utf8(bytes).ok()?;
    let start = text.trim_start_matches('\u{feff}').trim_start();
    let is_ron = start.starts_with('(') || start.starts_with("PlanFile") || start.starts_with("//");
    let head = start.get(..start.floor_char_boundary(4096))?;
    (is_ron && head.contains(FORMAT)).then_some(text)
}

/// Reads a plan from the text of a plan file.
pub fn read_plan(text: &str) -> Result<Plan, PlanFileError> {
    let text = with_plain_line_ends(text.strip_prefix('\u{feff}').unwrap_or(text));
    let text = text.as_ref();
    let file = match ron::from_str::<FileDto>(text) {
        Ok(file) => file,
        // What a later version adds is not a mistake in the file, so the header speaks first.
        Err(error) => {
            let header = ron::from_str::<HeaderDto>(text);
            return Err(header
                .ok()
                .and_then(|header| header_problem(&header.format, header.format_version))
                .map_or_else(|| locate::syntax_error(text, &error), PlanFileError::from));
        }
    };
    if let Some(problem) = header_problem(&file.format, file.format_version) {
        return Err(problem.into());
    }
    let parts = PlanParts::try_from(file.plan).map_err(|error| locate::content_error(text, error))?;
    Plan::new(parts).map_err(|error| locate::content_error(text, error.into()))
}

/// Writes a plan as the text of a plan file.
pub fn write_plan(plan: &Plan) -> String {
    let file = FileDto {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        plan: plan.into(),
    };
    // One line per fact of an entry; maps and lists inside an entry stay on one line.
    let layout = ron::ser::PrettyConfig::new()
        .depth_limit(4)
        .new_line("\n")
        .indentor("  ");
    match ron::ser::to_string_pretty(&file, layout) {
        Ok(text) => without_needless_escapes(&text),
        // Writing plain records of texts and numbers to memory has no way to fail.
        Err(error) => format!("// This plan could not be written: {error}\n"),
    }
}

/// Says what is wrong with a header, if anything.
fn header_problem(format: &str, version: u32) -> Option<PlanFileProblem> {
    if format != FORMAT {
        Some(PlanFileProblem::OtherFormat {
            found: format.to_owned(),
        })
    } else if version == 0 || version > FORMAT_VERSION {
        Some(PlanFileProblem::OtherVersion { found: version })
    } else {
        None
    }
}

/// Makes Windows line ends plain, also inside texts, so that a file means the same everywhere.
fn with_plain_line_ends(text: &str) -> Cow<'_, str> {
    if text.contains("\r\n") {
        Cow::Owned(text.replace("\r\n", "\n"))
    } else {
        Cow::Borrowed(text)
    }
}

/// Writes `'` for `\'`, which the serialiser escapes though it need not, and ends the last line.
fn without_needless_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len() + 1);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '\\' {
            match characters.next() {
                Some('\'') => plain.push('\''),
                Some(escaped) => plain.extend([character, escaped]),
                None => plain.push(character),
            }
        } else {
            plain.push(character);
        }
    }
    plain.push('\n');
    plain
}
