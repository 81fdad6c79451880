//! Table 2: for each target the actions that contribute, with reason and evidence.

use super::front::names;
use super::lines::{self, Lines};
use super::overview::runs;
use super::{Block, Cell, CellKind, Ink, Line, Role, Section, Table, TableKind, Voice};
use crate::exchange::export::facts::{ItemFacts, Part, Row};
use crate::model::{Confidence, Verdict};
use crate::phrase::catalogue::Catalogue;

/// Columns after the one of the target.
const COLUMNS: usize = 6;

/// The table with its control line.
pub(super) fn blocks(lines: &Lines<'_>, part: &Part) -> Vec<Block> {
    let words = lines.words;
    let plan = &lines.facts.targets;
    let by_target = part.by_target();
    let targets: Vec<usize> = (0..plan.items.len()).collect();
    let mut sections = Vec::with_capacity(targets.len());
    for (heading, members) in runs(plan, &targets) {
        let mut heading = heading.map(|at| lines.heading(plan, at));
        for target in members {
            let (Some(item), Some(rows)) = (plan.items.get(*target), by_target.get(*target)) else {
                continue;
            };
            sections.push(Section {
                heading: heading.take(),
                rows: target_rows(lines, item, rows),
            });
        }
    }
    let table = Table {
        kind: TableKind::ByTarget,
        caption: Line::words(words.text("export-table-2-caption")),
        groups: Vec::new(),
        columns: names(
            lines,
            &[
                "export-column-target",
                "export-column-action",
                "export-column-contribution",
                "export-column-type",
                "export-column-reason",
                "export-column-evidence",
                "export-column-notes",
            ],
        ),
        sections,
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    };
    vec![
        Block::Heading(Line::words(words.text("export-table-2"))),
        Block::Table(table),
        Block::Text(Role::Control, lines.control(part)),
    ]
}

/// The rows of one target: its contributions, or one phrase; then what else was said.
fn target_rows(lines: &Lines<'_>, target: &ItemFacts, rows: &[&Row]) -> Vec<Vec<Cell>> {
    let printed: Vec<_> = rows.iter().filter(|row| is_printed(row)).collect();
    let mut body: Vec<Vec<Cell>> = printed.iter().map(|row| contribution(lines, row)).collect();
    if body.is_empty() {
        let open = lines.facts.actions.items.len() - rows.len();
        let key = if rows.is_empty() {
            "export-target-open"
        } else if open == 0 {
            "export-target-none"
        } else {
            "export-target-none-so-far"
        };
        body.push(vec![remark(Line::words(lines.words.text(key)))]);
    }
    if !rows.is_empty() {
        body.push(vec![remark(rest(lines, rows))]);
    }
    let count = body.len();
    if let Some(first) = body.first_mut() {
        let name = Cell::new(CellKind::RowHead, lines.item_in_full(target)).over_rows(count);
        first.insert(0, name);
    }
    body
}

/// Links, and what must not be overlooked though it is none.
fn is_printed(row: &Row) -> bool {
    row.judgement
        .as_ref()
        .is_none_or(|one| one.link_strength().is_some() || one.tension)
}

fn remark(line: Line) -> Cell {
    Cell::new(CellKind::Remark, line).over_columns(COLUMNS)
}

fn contribution(lines: &Lines<'_>, row: &Row) -> Vec<Cell> {
    let judgement = row.judgement.as_ref();
    let action = lines
        .facts
        .action(row.action)
        .map_or_else(Line::default, |item| lines.item(item));
    let evidence = judgement.map_or_else(String::new, |one| one.evidence.join("\n"));
    vec![
        Cell::text(action),
        Cell::text(lines.contribution(row)),
        Cell::text(lines.kind(row)),
        Cell::text(Line::person(judgement.map_or("", |one| &one.reason))),
        Cell::text(Line::person(evidence)),
        Cell::text(notes(lines, row)),
    ]
}

/// Tension, confidence and the number of comments.
fn notes(lines: &Lines<'_>, row: &Row) -> Line {
    let words = lines.words;
    let mut notes = Vec::new();
    if let Some(judgement) = &row.judgement {
        if judgement.tension {
            notes.push(format!("* {}", words.text("export-tension")));
        }
        if let Some(confidence) = judgement.confidence {
            notes.push(words.text(confidence_key(confidence)).to_owned());
        }
    }
    if let Some((action, target)) = &row.see {
        let parts = [("action", action.into()), ("target", target.into())];
        notes.push(words.format("export-see", &parts));
    }
    if row.late {
        notes.push(words.text("answer-late").to_owned());
    }
    if row.comments > 0 {
        notes.push(words.format("export-comments", &[("count", row.comments.into())]));
    }
    Line::words(notes.join("\n"))
}

/// What was said of the other actions: by code where somebody looked, as a number where nobody did.
fn rest(lines: &Lines<'_>, rows: &[&Row]) -> Line {
    let words = lines.words;
    let with = |verdict: fn(Verdict) -> bool| {
        let found = rows
            .iter()
            .filter(|row| !is_printed(row))
            .filter(|row| row.judgement.as_ref().is_some_and(|one| verdict(one.verdict)))
            .filter_map(|row| {
                Some((
                    lines.facts.action(row.action)?.code.as_str(),
                    aside_of(lines, row),
                ))
            });
        lines::remarked(found)
    };
    let open = lines.facts.actions.items.len() - rows.len();
    let mut line = Line::default();
    for (key, codes) in [
        (
            "export-rest-none",
            with(|verdict| verdict != Verdict::CannotJudge),
        ),
        (
            "export-rest-cannot-judge",
            with(|verdict| verdict == Verdict::CannotJudge),
        ),
    ] {
        if !codes.is_empty() {
            line = aside(words, line, key).and(codes);
        }
    }
    if open > 0 || line.is_empty() {
        line = aside(words, line, "export-rest-open").then(open.to_string());
    }
    line
}

/// What stands beside the code of an action that does not contribute: the reason chosen, that the reviewer
/// stepped aside, where it is judged instead, that it came late.
fn aside_of(lines: &Lines<'_>, row: &Row) -> String {
    let words = lines.words;
    let mut said = Vec::new();
    if !row.chip.is_empty() {
        said.push(row.chip.clone());
    }
    if row.judgement.as_ref().is_some_and(|one| one.recused) {
        said.push(words.text("judgement-recused").to_lowercase());
    }
    if let Some((action, target)) = &row.see {
        let parts = [("action", action.into()), ("target", target.into())];
        said.push(words.format("export-see", &parts));
    }
    if row.late {
        said.push(words.text("answer-late").to_owned());
    }
    said.join(words.text("list-separator"))
}

/// Adds the name of what follows, apart from what stands before.
fn aside(words: &Catalogue, line: Line, key: &'static str) -> Line {
    let gap = if line.is_empty() { "" } else { " · " };
    let name = format!("{gap}{}{}", words.text(key), words.colon());
    line.with(name, Ink::Aside, Voice::Program)
}

/// The catalogue key of the words for a confidence.
fn confidence_key(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::WellEstablished => "confidence-well-established",
        Confidence::EstablishedIncomplete => "confidence-established-incomplete",
        Confidence::Unresolved => "confidence-unresolved",
        Confidence::Inconclusive => "confidence-inconclusive",
    }
}
