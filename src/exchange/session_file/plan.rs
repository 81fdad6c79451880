//! The plans of a session file.

use std::sync::Arc;

use super::error::{Problem, SessionFileError};
use super::line::{HeadingLine, ItemLine, PlanLine};
use super::lines::{Line, parse};
use crate::exchange::plan_file::plan::PlanDto;
use crate::exchange::plan_file::{PlanFileProblem, read_plan, shipped};
use crate::model::plan::{Entry, EntryParts, Place, PlanParts};
use crate::model::{ContentHash, Heading, Item, Plan};

/// A plan being read, one line at a time.
#[derive(Debug, Default)]
pub(super) struct PlanReader<'t> {
    frame: Option<(PlanDto, ContentHash, Line<'t>)>,
    headings: Vec<EntryParts>,
    items: Vec<EntryParts>,
    heading_lines: Vec<(ContentHash, Line<'t>)>,
    item_lines: Vec<(ContentHash, Line<'t>)>,
}

impl<'t> PlanReader<'t> {
    /// Whether the plan's first line was read.
    pub(super) fn has_begun(&self) -> bool {
        self.frame.is_some()
    }

    /// Builds the plan, or returns the shipped plan that has its hash where it is damaged.
    pub(super) fn finish_or_shipped(self) -> Option<Arc<Plan>> {
        let (_, hash, line) = self.frame.as_ref()?;
        let (hash, line) = (*hash, *line);
        self.finish(line, false).ok().or_else(|| {
            shipped()
                .iter()
                .filter_map(|plan| read_plan(plan.text).ok())
                .find(|plan| plan.hash() == hash)
                .map(Arc::new)
        })
    }

    /// Takes a line.
    pub(super) fn add(&mut self, line: Line<'t>) -> Result<(), SessionFileError> {
        let plan_error = |problem: PlanFileProblem| {
            line.error(Problem::Plan {
                detail: problem.to_string(),
            })
        };
        if line.text.starts_with("(heading:") {
            let HeadingLine { heading, hash } = parse(line)?;
            let place = Place::Heading(self.headings.len());
            self.headings.push(
                heading
                    .into_parts(place)
                    .map_err(|error| plan_error(error.problem))?,
            );
            self.heading_lines.push((hash.0, line));
        } else if line.text.starts_with("(item:") {
            let ItemLine { item, hash } = parse(line)?;
            let place = Place::Item(self.items.len());
            self.items.push(
                item.into_parts(place)
                    .map_err(|error| plan_error(error.problem))?,
            );
            self.item_lines.push((hash.0, line));
        } else if self.frame.is_none() {
            let PlanLine { plan, hash } = parse(line)?;
            self.frame = Some((plan, hash.0, line));
        } else {
            return Err(line.error(Problem::Layout {
                expected: "(item:…"
            }));
        }
        Ok(())
    }

    /// Builds the plan and compares the hashes: always that of the whole, which covers all texts that
    /// people judge by; those of the entries only to find out what was changed.
    pub(super) fn finish(self, end: Line<'_>, check_all: bool) -> Result<Arc<Plan>, SessionFileError> {
        let Some((frame, hash, frame_line)) = self.frame else {
            return Err(end.error(Problem::Layout {
                expected: "(plan:…"
            }));
        };
        let detail = |detail: String| Problem::Plan { detail };
        let mut parts = PlanParts::try_from(frame)
            .map_err(|error| frame_line.error(detail(error.problem.to_string())))?;
        if !parts.headings.is_empty() || !parts.items.is_empty() {
            return Err(frame_line.error(Problem::Layout {
                expected: "(plan:…"
            }));
        }
        parts.headings = self.headings;
        parts.items = self.items;
        let plan = Plan::new(parts).map_err(|error| {
            let line = match error.place() {
                Some(Place::Heading(index)) => self.heading_lines.get(index),
                Some(Place::Item(index)) => self.item_lines.get(index),
                None => None,
            };
            let line = line.map_or(frame_line, |(_, line)| *line);
            line.error(detail(error.to_string()))
        })?;
        if check_all || plan.hash() != hash {
            let mut entries = self.heading_lines.iter().chain(&self.item_lines);
            let listed = |line: &Line<'_>, listed: ContentHash| {
                let code = super::header::record_on(line.text).unwrap_or_default();
                match plan.entry_by_code(&code) {
                    Some(Entry::Heading(number)) => plan.heading(number).map(Heading::hash) == Some(listed),
                    Some(Entry::Item(number)) => plan.item(number).map(Item::hash) == Some(listed),
                    // A code written with escapes: the hash of the whole covers it.
                    None => true,
                }
            };
            if let Some((_, line)) = entries.find(|(hash, line)| !listed(line, *hash)) {
                return Err(line.error(Problem::WrongHash));
            }
        }
        if plan.hash() == hash {
            Ok(Arc::new(plan))
        } else {
            Err(frame_line.error(Problem::WrongHash))
        }
    }
}
