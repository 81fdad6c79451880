//! Table 1: actions by targets, one mark for each pair.

use super::lines::{self, Lines};
use super::{Block, Cell, CellKind, Ink, Line, Role, Section, Table, TableKind, Voice};
use crate::analysis::ItemTally;
use crate::exchange::export::facts::{ItemFacts, Part, PlanFacts};

/// The most targets side by side; more make further tables.
const MOST_COLUMNS: usize = 24;
/// The most pairs for which the table is printed at all: about thirty pages.
const MOST_PAIRS: u64 = 20_000;

/// The table with its control line.
pub(super) fn blocks(lines: &Lines<'_>, part: &Part) -> Vec<Block> {
    let words = lines.words;
    let mut blocks = vec![Block::Heading(Line::words(words.text("export-table-1")))];
    if part.pairs > MOST_PAIRS {
        let left_out = words.text("export-table-1-left-out");
        blocks.push(Block::Text(Role::Plain, Line::words(left_out)));
    } else {
        let targets: Vec<usize> = (0..part.targets.len()).collect();
        let pieces = targets.chunks(MOST_COLUMNS);
        let count = pieces.len();
        for (at, piece) in pieces.enumerate() {
            blocks.push(Block::Table(table(lines, part, piece, at + 1, count)));
        }
    }
    blocks.push(Block::Text(Role::Control, lines.control(part)));
    blocks
}

fn table(lines: &Lines<'_>, part: &Part, targets: &[usize], number: usize, of: usize) -> Table {
    let words = lines.words;
    let has_groups = lines
        .facts
        .actions
        .items
        .iter()
        .any(|item| item.heading.is_some());
    let is_last = number == of;
    let leading = 1 + usize::from(has_groups);
    let caption = if of == 1 {
        words.text("export-table-1-caption").to_owned()
    } else {
        words.format(
            "export-table-1-piece",
            &[("number", number.into()), ("count", of.into())],
        )
    };
    let mut columns = Vec::new();
    if has_groups {
        columns.push(Cell::new(
            CellKind::Short,
            Line::words(words.text("export-column-group")),
        ));
    }
    columns.push(Cell::text(Line::words(words.text("export-column-action"))));
    for target in targets.iter().filter_map(|at| lines.facts.target(*at)) {
        columns.push(Cell::new(CellKind::Upright, lines.item(target)));
    }
    if is_last {
        columns.push(Cell::new(
            CellKind::Short,
            Line::words(words.text("export-targets-served")),
        ));
    }
    Table {
        kind: TableKind::Overview,
        caption: Line::words(caption),
        groups: target_groups(lines, targets, leading, is_last),
        columns,
        sections: sections(lines, part, targets, has_groups, is_last),
        foot: vec![foot(lines, part, targets, leading, is_last)],
    }
}

/// The headings of the target plan over their targets.
fn target_groups(lines: &Lines<'_>, targets: &[usize], leading: usize, is_last: bool) -> Vec<Cell> {
    let plan = &lines.facts.targets;
    if plan.items.iter().all(|item| item.heading.is_none()) {
        return Vec::new();
    }
    let mut cells = vec![Cell::text(Line::default()).over_columns(leading)];
    for (heading, members) in runs(plan, targets) {
        let line = heading.map_or_else(Line::default, |at| lines.heading(plan, at));
        cells.push(Cell::new(CellKind::Short, line).over_columns(members.len()));
    }
    if is_last {
        cells.push(Cell::text(Line::default()));
    }
    cells
}

/// Items in a row that stand directly under the same heading.
pub(super) fn runs<'a>(plan: &'a PlanFacts, items: &'a [usize]) -> Vec<(Option<usize>, &'a [usize])> {
    let heading = |at: &usize| plan.items.get(*at).and_then(|item: &ItemFacts| item.heading);
    items
        .chunk_by(|one, next| heading(one) == heading(next))
        .map(|run| (run.first().and_then(heading), run))
        .collect()
}

/// One section for each group of actions.
fn sections(
    lines: &Lines<'_>,
    part: &Part,
    targets: &[usize],
    has_groups: bool,
    is_last: bool,
) -> Vec<Section> {
    let plan = &lines.facts.actions;
    let actions: Vec<usize> = (0..plan.items.len()).collect();
    let section = |(heading, members): (Option<usize>, &[usize])| {
        let mut rows = Vec::with_capacity(members.len());
        for (at, action) in members.iter().enumerate() {
            let mut row = Vec::with_capacity(targets.len() + 3);
            if has_groups && at == 0 {
                let code = heading.and_then(|at| plan.headings.get(at)).map(|one| &one.code);
                let line = code.map_or_else(Line::default, |code| lines::code(code));
                row.push(Cell::new(CellKind::Short, line).over_rows(members.len()));
            }
            let name = plan
                .items
                .get(*action)
                .map_or_else(Line::default, |item| lines.item(item));
            row.push(Cell::new(CellKind::RowHead, name));
            row.extend(
                targets
                    .iter()
                    .map(|target| lines.mark(part.row(*action, *target))),
            );
            if is_last {
                row.push(sum(part.actions.get(*action)));
            }
            rows.push(row);
        }
        Section { heading: None, rows }
    };
    runs(plan, &actions).into_iter().map(section).collect()
}

/// The number of actions that serve each target.
fn foot(lines: &Lines<'_>, part: &Part, targets: &[usize], leading: usize, is_last: bool) -> Vec<Cell> {
    let title = Line::default().with(
        lines.words.text("export-actions-serving"),
        Ink::Plain,
        Voice::Program,
    );
    let mut row = vec![Cell::new(CellKind::RowHead, title).over_columns(leading)];
    row.extend(targets.iter().map(|target| sum(part.targets.get(*target))));
    if is_last {
        let control = part.control;
        let all = format!("{}/{}/{}", control.direct, control.enabling, control.kind_unsaid);
        row.push(Cell::new(CellKind::Short, Line::words(all)));
    }
    row
}

/// `2/1/0`: direct, enabling, kind not said.
fn sum(tally: Option<&ItemTally>) -> Cell {
    let tally = tally.copied().unwrap_or_default();
    let unsaid = tally.links() - tally.direct - tally.enabling;
    let numbers = format!("{}/{}/{unsaid}", tally.direct, tally.enabling);
    Cell::new(CellKind::Short, Line::words(numbers))
}
