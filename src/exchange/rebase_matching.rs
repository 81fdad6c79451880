//! A matching of two versions of a plan as a file that a person edits.
//!
//! Each line names old items and the new ones that they became. Every item of both plans stands in exactly
//! one line: what is forgotten is named, and never taken for dropped. The word in front of a line is made
//! from the lists when the file is written and not read.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use serde::Deserialize;

use crate::merge::Matching;
use crate::model::{Item, ItemNo, Plan, Side};
use crate::phrase::safe;

const FORMAT: &str = "seagrass-matching";
const VERSION: u32 = 1;

/// Why a file is no matching of these two plans.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MatchingFileError {
    /// The text is not what such a file looks like.
    #[error("line {line}, column {column}: {cause}")]
    Text {
        /// Where, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
        /// What the reader says.
        cause: String,
    },
    /// Another format, or a later version of it.
    #[error("it is no matching that this release reads")]
    OtherFormat,
    /// It was written for another plan, or another version.
    #[error("it was written for other plans")]
    OtherPlans,
    /// A code that the plan does not have.
    #[error("no item has the code {0}")]
    UnknownCode(String),
    /// A code that stands twice.
    #[error("{0} stands in two lines")]
    Twice(String),
    /// Codes that stand nowhere.
    #[error("in no line: {}", .0.join(", "))]
    Missing(Vec<String>),
}

impl MatchingFileError {
    /// Returns the key of the sentence in the message catalogue.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Text { .. } => "matching-text",
            Self::OtherFormat => "matching-other-format",
            Self::OtherPlans => "matching-other-plans",
            Self::UnknownCode(_) => "matching-unknown-code",
            Self::Twice(_) => "matching-twice",
            Self::Missing(_) => "matching-missing",
        }
    }

    /// Returns what the sentence is about, for its argument `what`.
    pub fn what(&self) -> String {
        match self {
            Self::Text { line, column, cause } => format!("{line}:{column}: {cause}"),
            Self::UnknownCode(code) | Self::Twice(code) => code.clone(),
            Self::Missing(codes) => codes.join(", "),
            Self::OtherFormat | Self::OtherPlans => String::new(),
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FileDto {
    format: String,
    version: u32,
    side: SideDto,
    old: String,
    new: String,
    matches: Vec<LineDto>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum SideDto {
    Action,
    Target,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LineDto {
    #[serde(rename = "became")]
    _became: String,
    old: Vec<String>,
    new: Vec<String>,
}

/// Returns the file, with the titles as remarks for whoever edits it.
pub fn write_matching(side: Side, matching: &Matching) -> String {
    let (old, new) = (matching.old(), matching.new_plan());
    let side = match side {
        Side::Action => "action",
        Side::Target => "target",
    };
    let mut out = format!(
        "(\n  format: \"{FORMAT}\",\n  version: {VERSION},\n  side: {side},\n  old: \"{}\",\n  new: \"{}\",\n  matches: [\n",
        old.hash(),
        new.hash()
    );
    for one in matching.matches() {
        for (mark, plan, items) in [("-", old, &one.old), ("+", new, &one.new)] {
            for item in items.iter().filter_map(|number| plan.item(*number)) {
                remark(&mut out, mark, plan, item);
            }
        }
        let codes = |plan: &Plan, items: &[ItemNo]| -> String {
            let items = items.iter().filter_map(|number| plan.item(*number));
            let codes = items.map(|item| quoted(item.code.as_str()));
            codes.collect::<Vec<_>>().join(", ")
        };
        // Writing to a text cannot fail.
        writeln!(
            out,
            "    (became: \"{}\", old: [{}], new: [{}]),",
            one.revision.name(),
            codes(old, &one.old),
            codes(new, &one.new)
        )
        .ok();
    }
    out.push_str("  ],\n)\n");
    out
}

fn quoted(text: &str) -> String {
    ron::to_string(text).unwrap_or_default()
}

fn remark(out: &mut String, mark: &str, plan: &Plan, item: &Item) {
    let lang = plan.authoritative_language();
    let text = item.text(lang).or_else(|| item.summary(lang));
    let text = text.map(|(text, _)| text).unwrap_or_default();
    let line = format!("{} {}: {text}", item.code, item.title(lang).0);
    let line = safe::shown(&line).replace('\n', " ");
    writeln!(out, "    // {mark} {line}").ok();
}

/// Reads a matching of these two plans.
pub fn read_matching(
    text: &str,
    side: Side,
    old: &Arc<Plan>,
    new: &Arc<Plan>,
) -> Result<Matching, MatchingFileError> {
    let file: FileDto = ron::from_str(text).map_err(|error| MatchingFileError::Text {
        line: error.span.start.line,
        column: error.span.start.col,
        cause: error.code.to_string(),
    })?;
    if file.format != FORMAT || file.version != VERSION {
        return Err(MatchingFileError::OtherFormat);
    }
    let is_side = file.side
        == match side {
            Side::Action => SideDto::Action,
            Side::Target => SideDto::Target,
        };
    if !is_side || file.old != old.hash().to_string() || file.new != new.hash().to_string() {
        return Err(MatchingFileError::OtherPlans);
    }
    let mut matching = Matching::none(Arc::clone(old), Arc::clone(new));
    let (mut old_met, mut new_met) = (BTreeSet::new(), BTreeSet::new());
    for line in &file.matches {
        let before = numbers(&line.old, old, &mut old_met)?;
        let after = numbers(&line.new, new, &mut new_met)?;
        for before in &before {
            for after in &after {
                matching.tie(*before, *after);
            }
        }
    }
    let missing = |plan: &Plan, met: &BTreeSet<ItemNo>| -> Vec<String> {
        plan.item_numbers()
            .zip(plan.items())
            .filter(|(number, _)| !met.contains(number))
            .map(|(_, item)| item.code.to_string())
            .collect()
    };
    let mut forgotten = missing(old, &old_met);
    forgotten.extend(missing(new, &new_met));
    if forgotten.is_empty() {
        Ok(matching)
    } else {
        Err(MatchingFileError::Missing(forgotten))
    }
}

fn numbers(
    codes: &[String],
    plan: &Plan,
    met: &mut BTreeSet<ItemNo>,
) -> Result<Vec<ItemNo>, MatchingFileError> {
    let mut found = Vec::with_capacity(codes.len());
    for code in codes {
        let number = plan
            .item_by_code(code)
            .ok_or_else(|| MatchingFileError::UnknownCode(code.clone()))?;
        if !met.insert(number) {
            return Err(MatchingFileError::Twice(code.clone()));
        }
        found.push(number);
    }
    Ok(found)
}
