//! Table 3: for each action the targets it serves; and the same as a list for running text.

use super::front::names;
use super::lines::{self, Lines, ink};
use super::overview::runs;
use super::{Block, Cell, CellKind, Ink, Line, Role, Section, Table, TableKind, Voice};
use crate::exchange::export::facts::{ItemFacts, Part, Row};
use crate::model::{Contribution, Judgement, Verdict};
use crate::phrase::readback;
use crate::phrase::scale::verdict_key;

/// The table with its control line, then the short form.
pub(super) fn blocks(lines: &Lines<'_>, part: &Part) -> Vec<Block> {
    let words = lines.words;
    let plan = &lines.facts.actions;
    let actions: Vec<usize> = (0..plan.items.len()).collect();
    let section = |(heading, members): (Option<usize>, &[usize])| {
        let row = |action: &usize| Some(action_row(lines, part, *action, plan.items.get(*action)?));
        Section {
            heading: heading.map(|at| lines.heading(plan, at)),
            rows: members.iter().filter_map(row).collect(),
        }
    };
    let table = Table {
        kind: TableKind::ByAction,
        caption: Line::words(words.text("export-table-3-caption")),
        groups: Vec::new(),
        columns: names(
            lines,
            &[
                "export-column-action",
                "export-column-direct",
                "export-column-enabling",
                "export-column-unsaid",
                "export-column-none",
                "export-column-cannot-judge",
                "export-column-open",
            ],
        ),
        sections: runs(plan, &actions).into_iter().map(section).collect(),
        foot: Vec::new(),
        widths: Vec::new(),
        is_named_above: false,
    };
    vec![
        Block::Heading(Line::words(words.text("export-table-3"))),
        Block::Table(table),
        Block::Text(Role::Control, lines.control(part)),
        Block::Heading(Line::words(words.text("export-short-form"))),
        short_form(lines, part),
    ]
}

fn action_row(lines: &Lines<'_>, part: &Part, at: usize, action: &ItemFacts) -> Vec<Cell> {
    let rows = part.of_action(at);
    let open = lines.facts.targets.items.len() - rows.len();
    let served = |kind| Cell::text(served(lines, rows, kind));
    let said = |test: fn(&Judgement) -> bool| {
        let found = rows
            .iter()
            .filter(|row| row.judgement.as_ref().is_some_and(test))
            .filter_map(|row| lines.facts.target(row.target))
            .map(|target| target.code.as_str());
        Cell::text(lines::codes(found))
    };
    vec![
        Cell::new(CellKind::RowHead, lines.item(action)),
        served(Some(Contribution::Direct)),
        served(Some(Contribution::Enabling)),
        served(None),
        said(|one| one.link_strength().is_none() && one.verdict != Verdict::CannotJudge),
        said(|one| one.verdict == Verdict::CannotJudge),
        Cell::new(CellKind::Short, differing(lines, rows, open)),
    ]
}

/// The number of targets nobody looked at, and by code those of which versions differ.
fn differing(lines: &Lines<'_>, rows: &[Row], open: usize) -> Line {
    let differ = rows
        .iter()
        .filter(|row| row.judgement.is_none())
        .filter_map(|row| lines.facts.target(row.target))
        .map(|target| target.code.as_str());
    let differ = lines::codes(differ);
    let line = Line::words(open.to_string());
    if differ.is_empty() {
        line
    } else {
        line.then(" ! ").and(differ)
    }
}

/// `T6 (3), T7 (2)*`: the targets served in one way.
fn served(lines: &Lines<'_>, rows: &[Row], kind: Option<Contribution>) -> Line {
    let mut line = Line::default();
    for row in rows {
        let Some(judgement) = row.judgement.as_ref().filter(|one| one.contribution == kind) else {
            continue;
        };
        let (Some(strength), Some(target)) = (judgement.link_strength(), lines.facts.target(row.target))
        else {
            continue;
        };
        if !line.is_empty() {
            line = line.then(", ");
        }
        let tension = if judgement.tension { "*" } else { "" };
        line = line
            .with(&target.code, ink(kind), Voice::Person)
            .then(format!("\u{a0}({}){tension}", strength.value()));
    }
    line
}

/// `Action 3.2: T10 (direct, strong); T8, T15 (enabling, weak)`, for actions that serve a target.
fn short_form(lines: &Lines<'_>, part: &Part) -> Block {
    let mut list = Vec::new();
    let mut serving_none = Vec::new();
    for (at, action) in lines.facts.actions.items.iter().enumerate() {
        let groups = by_manner(part.of_action(at));
        if groups.is_empty() {
            serving_none.push(action.code.as_str());
            continue;
        }
        let mut line = lines::with_person(lines.words.text("export-action"), "")
            .with(&action.code, Ink::Bold, Voice::Person)
            .then(lines.words.colon());
        for (number, (judgement, targets)) in groups.into_iter().enumerate() {
            if number > 0 {
                line = line.then(lines.words.semicolon());
            }
            let codes = targets
                .into_iter()
                .filter_map(|target| lines.facts.target(target))
                .map(|target| target.code.as_str());
            line = line
                .and(lines::codes(codes))
                .then(format!(" ({})", manner(lines, judgement)));
        }
        list.push(line);
    }
    if !serving_none.is_empty() {
        let line = Line::words(lines.words.text("export-no-link-yet")).then(lines.words.colon());
        list.push(line.and(lines::codes(serving_none.into_iter())));
    }
    Block::List(list)
}

/// The targets of an action's links, together where strength and kind are the same: direct before
/// enabling before not said, strong before weak.
fn by_manner(rows: &[Row]) -> Vec<(&Judgement, Vec<usize>)> {
    let mut links: Vec<(&Judgement, usize)> = rows
        .iter()
        .filter_map(|row| Some((row.judgement.as_ref()?, row.target)))
        .filter(|(judgement, _)| judgement.link_strength().is_some())
        .collect();
    let manner = |one: &Judgement| {
        let strength = one.link_strength().map_or(0, crate::model::Strength::value);
        (one.contribution.is_none(), one.contribution, -strength)
    };
    links.sort_by_key(|(judgement, target)| (manner(judgement), *target));
    links
        .chunk_by(|(one, _), (next, _)| manner(one) == manner(next))
        .filter_map(|group| {
            let (judgement, _) = group.first()?;
            Some((*judgement, group.iter().map(|(_, target)| *target).collect()))
        })
        .collect()
}

/// `direct, strong`, in small letters as running text wants it.
fn manner(lines: &Lines<'_>, judgement: &Judgement) -> String {
    let kind = judgement
        .contribution
        .map_or("export-column-unsaid", readback::kind_key);
    let scale = lines.facts.scale;
    let strength = lines.words.text(verdict_key(scale, Some(judgement.verdict)));
    if !scale.has_kind() {
        return strength.to_lowercase();
    }
    format!("{}, {strength}", lines.words.text(kind)).to_lowercase()
}
