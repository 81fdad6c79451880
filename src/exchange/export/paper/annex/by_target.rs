//! Table 2: for each target the actions that contribute, as decided.

use super::Annex;
use super::marks::pair_codes;
use crate::exchange::export::Filter;
use crate::exchange::export::decided::{DecidedPair, Parts, Standing};
use crate::exchange::export::facts::ItemFacts;
use crate::exchange::export::paper::front::names;
use crate::exchange::export::paper::overview::runs;
use crate::exchange::export::paper::{
    Block, Cell, CellKind, Ink, Line, Section, Table, TableKind, Voice, lines,
};
use crate::phrase::catalogue::Catalogue;

/// Columns after the one of the target.
const COLUMNS: usize = 7;

/// The table without its control line.
pub(super) fn blocks(annex: &Annex<'_>) -> Vec<Block> {
    let words = annex.words();
    let plan = &annex.lines.facts.targets;
    let by_target = annex.decided.by_target();
    let targets: Vec<usize> = (0..plan.items.len()).collect();
    let mut sections = Vec::with_capacity(targets.len());
    for (heading, members) in runs(plan, &targets) {
        let mut heading = heading.map(|at| annex.lines.heading(plan, at));
        for target in members {
            let (Some(item), Some(pairs)) = (plan.items.get(*target), by_target.get(*target)) else {
                continue;
            };
            let parts = annex.decided.of_targets.get(*target).copied();
            sections.push(Section {
                heading: heading.take(),
                rows: rows(annex, item, pairs, parts.unwrap_or_default()),
            });
        }
    }
    let table = Table {
        kind: TableKind::ByTarget,
        caption: Line::words(words.text("export-table-2-caption")),
        groups: Vec::new(),
        columns: names(
            annex.lines,
            &[
                "export-column-target",
                "annex-column-element",
                "export-column-action",
                "export-column-contribution",
                "export-column-type",
                "export-column-reason",
                "annex-column-evidence",
                "annex-column-status",
            ],
        ),
        sections,
        foot: Vec::new(),
        widths: vec![18, 9, 18, 9, 8, 20, 12, 10],
        is_named_above: false,
    };
    vec![
        Block::Heading(Line::words(words.text("export-table-2"))),
        Block::Table(table),
    ]
}

/// The rows of one target: its contributions, or one phrase; then the other actions.
fn rows(annex: &Annex<'_>, target: &ItemFacts, pairs: &[&DecidedPair<'_>], parts: Parts) -> Vec<Vec<Cell>> {
    let printed: Vec<_> = pairs
        .iter()
        .copied()
        .filter(|one| is_printed(annex, one))
        .collect();
    let mut body = Vec::new();
    for one in &printed {
        body.extend(contribution(annex, one));
    }
    if body.is_empty() {
        let key = if pairs.is_empty() {
            "export-target-open"
        } else if parts.open + parts.not_agreed + parts.cannot_judge == 0 {
            "export-target-none"
        } else {
            "export-target-none-so-far"
        };
        body.push(vec![remark(Line::words(annex.words().text(key)))]);
    }
    if !pairs.is_empty() {
        body.push(vec![remark(rest(annex, pairs, parts))]);
    }
    let count = body.len();
    if let Some(first) = body.first_mut() {
        let name = Cell::new(CellKind::RowHead, annex.lines.item_in_full(target)).over_rows(count);
        first.insert(0, name);
    }
    body
}

/// Whether a pair has rows of its own: links that the filter shows, and in a working copy all that was
/// written down.
fn is_printed(annex: &Annex<'_>, one: &DecidedPair<'_>) -> bool {
    let is_link = one.decision.is_some_and(|decision| {
        decision
            .value
            .is_some_and(|value| value != crate::model::Strength::None)
    });
    let is_working = annex.decided.filter == Filter::WorkingCopy;
    one.is_shown(annex.decided.filter) && (is_link || is_working)
        || is_working && one.standing == Standing::Contested
}

fn remark(line: Line) -> Cell {
    Cell::new(CellKind::Remark, line).over_columns(COLUMNS)
}

/// A row for each element that the contribution is to; it counts once, and says so.
fn contribution(annex: &Annex<'_>, one: &DecidedPair<'_>) -> Vec<Vec<Cell>> {
    let words = annex.words();
    let action = annex.lines.facts.action(one.pair.action.index());
    let name = action.map_or_else(Line::default, |item| annex.lines.item(item));
    let elements = one.decision.map(|decision| decision.elements.as_slice());
    let elements = elements.unwrap_or_default();
    let whole = [String::new()];
    let all = if elements.is_empty() { &whole[..] } else { elements };
    let row = |(at, element): (usize, &String)| {
        let element = Line::default().with(element, Ink::Plain, Voice::Person);
        if at > 0 {
            let counted = Line::words(words.text("annex-counted-above"));
            let mut row = vec![Cell::text(element), Cell::text(name.clone())];
            row.push(Cell::new(CellKind::Remark, counted).over_columns(COLUMNS - 2));
            return row;
        }
        let reason = one
            .decision
            .map_or_else(String::new, |decision| annex.wording(&decision.wording));
        vec![
            Cell::text(element),
            Cell::text(also(annex, one, name.clone())),
            Cell::text(annex.contribution(one)),
            Cell::text(annex.kind(one)),
            Cell::text(Line::person(reason)),
            Cell::text(Line::person(one.evidence.join("\n"))),
            Cell::text(annex.status(one)),
        ]
    };
    all.iter().enumerate().map(row).collect()
}

/// The name of an action, and the other targets that it is printed under.
fn also(annex: &Annex<'_>, one: &DecidedPair<'_>, name: Line) -> Line {
    let others = annex.decided.of_action(one.pair.action.index()).iter();
    let others: Vec<_> = others
        .filter(|other| other.pair != one.pair && other.link().is_some())
        .filter(|other| is_printed(annex, other))
        .filter_map(|other| annex.lines.facts.target(other.pair.target.index()))
        .map(|target| target.code.as_str())
        .collect();
    if others.is_empty() {
        return name;
    }
    let also = annex
        .words()
        .format("annex-relevant-also", &[("targets", others.join(", ").into())]);
    name.with(format!("\n{also}"), Ink::Aside, Voice::Program)
}

/// The actions that have no row: by code where the meeting or a reviewer looked, as a number where nobody did.
fn rest(annex: &Annex<'_>, pairs: &[&DecidedPair<'_>], parts: Parts) -> Line {
    let words = annex.words();
    let other: Vec<_> = pairs
        .iter()
        .copied()
        .filter(|one| !is_printed(annex, one))
        .collect();
    let codes = |test: &dyn Fn(&DecidedPair<'_>) -> bool| {
        let found = other.iter().filter(|one| test(one));
        lines::codes(found.filter_map(|one| {
            let action = annex.lines.facts.action(one.pair.action.index())?;
            Some(action.code.as_str())
        }))
    };
    let is_none = |one: &DecidedPair<'_>| one.standing == Standing::Agreed;
    let is_unable = |one: &DecidedPair<'_>| one.standing == Standing::CannotJudge;
    let is_other = |one: &DecidedPair<'_>| !is_none(one) && !is_unable(one);
    let mut line = Line::default();
    for (key, found) in [
        ("export-rest-none", codes(&is_none)),
        ("export-rest-cannot-judge", codes(&is_unable)),
        ("annex-rest-not-agreed", codes(&is_other)),
    ] {
        if !found.is_empty() {
            line = aside(words, line, key).and(found);
        }
    }
    if parts.open > 0 || line.is_empty() {
        line = aside(words, line, "export-rest-open").then(parts.open.to_string());
    }
    line
}

/// Adds the name of what follows, apart from what stands before.
fn aside(words: &Catalogue, line: Line, key: &'static str) -> Line {
    let gap = if line.is_empty() { "" } else { " \u{b7} " };
    let name = format!("{gap}{}{}", words.text(key), words.colon());
    line.with(name, Ink::Aside, Voice::Program)
}

/// A pair with what stands on it, for lists of what is not settled.
pub(super) fn in_short(annex: &Annex<'_>, one: &DecidedPair<'_>) -> Line {
    Line::words(pair_codes(annex, one.pair))
        .then(annex.words().colon())
        .and(annex.status(one))
}
