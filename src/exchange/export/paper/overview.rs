//! Table 1: actions by targets, one mark for each pair.

use super::lines::{self, Lines};
use super::{Block, Cell, CellKind, Line, Role, Section, Table, TableKind};
use crate::analysis::ItemTally;
use crate::exchange::export::facts::{Facts, ItemFacts, Part, PlanFacts};
use crate::model::RatingScale;

/// The most targets side by side; more make further tables.
const MOST_COLUMNS: usize = 24;
/// The most pairs for which the table is printed at all: about thirty pages.
const MOST_PAIRS: usize = 20_000;

/// Titles up to this many characters stand whole.
const LONG: usize = 100;
/// The most characters of a heading over each of its targets, but no less than so many.
const MOST_OF_HEADING: usize = 24;
const LEAST_OF_HEADING: usize = 80;

/// What stands in the table.
pub(super) trait Marks {
    /// The mark of a pair, by the places of its items.
    fn mark(&self, action: usize, target: usize) -> Cell;
    /// How many targets an action serves.
    fn of_action(&self, action: usize) -> String;
    /// How many actions serve a target.
    fn of_target(&self, target: usize) -> String;
    /// The sum of both.
    fn total(&self) -> String;
    /// A word for each target under the sums, with the name of the row.
    fn under(&self, target: usize) -> Option<Line>;
    /// The name of that row.
    fn under_name(&self) -> Option<Line>;
}

/// The table without its control line.
pub(super) fn blocks(lines: &Lines<'_>, marks: &dyn Marks) -> Vec<Block> {
    let words = lines.words;
    let mut blocks = vec![Block::Heading(Line::words(words.text("export-table-1")))];
    let (rows, columns) = (lines.facts.actions.items.len(), lines.facts.targets.items.len());
    if rows * columns > MOST_PAIRS {
        let left_out = words.text("export-table-1-left-out");
        blocks.push(Block::Text(Role::Plain, Line::words(left_out)));
    } else {
        let most = Most::of(lines.facts);
        let targets: Vec<usize> = (0..columns).collect();
        let pieces = targets.chunks(MOST_COLUMNS);
        let count = pieces.len();
        for (at, targets) in pieces.enumerate() {
            let number = at + 1;
            let piece = Piece {
                lines,
                marks,
                targets,
                most,
                is_last: number == count,
                has_groups: lines
                    .facts
                    .actions
                    .items
                    .iter()
                    .any(|item| item.heading.is_some()),
            };
            let caption = if count == 1 {
                words.text("export-table-1-caption").to_owned()
            } else {
                let arguments = [("number", number.into()), ("count", count.into())];
                words.format("export-table-1-piece", &arguments)
            };
            // In the caption, not below: the sums follow the table.
            let caption = if most == Most::WHOLE {
                caption
            } else {
                format!("{caption}. {}", words.text("export-titles-cut"))
            };
            blocks.push(Block::Table(piece.table(caption)));
        }
    }
    blocks
}

/// The most characters of the titles of actions and of targets. All stand whole in the tables after this one.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Most {
    action: usize,
    target: usize,
}

impl Most {
    const WHOLE: Self = Self {
        action: usize::MAX,
        target: usize::MAX,
    };

    /// Plans with long titles have all of them cut, so that rows and heads stay alike.
    fn of(facts: &Facts) -> Self {
        let most = |plan: &PlanFacts, most: usize| {
            let is_long = |item: &ItemFacts| item.title.text.chars().nth(LONG).is_some();
            if plan.items.iter().any(is_long) {
                most
            } else {
                usize::MAX
            }
        };
        Self {
            action: most(&facts.actions, 80),
            target: most(&facts.targets, 48),
        }
    }
}

/// A piece of the overview: some targets side by side.
struct Piece<'a> {
    lines: &'a Lines<'a>,
    marks: &'a dyn Marks,
    targets: &'a [usize],
    most: Most,
    /// Whether the sums of the rows stand behind these targets.
    is_last: bool,
    /// Whether the plan of actions has headings: they take a column of their own.
    has_groups: bool,
}

impl Piece<'_> {
    fn table(&self, caption: String) -> Table {
        Table {
            kind: TableKind::Overview,
            caption: Line::words(caption),
            groups: self.target_groups(),
            columns: self.columns(),
            sections: self.sections(),
            foot: self.foot(),
            widths: Vec::new(),
            is_named_above: false,
        }
    }

    /// The name of sums by kind, or of sums on a scale that has none.
    fn sums_key(&self, by_kind: &'static str, plain: &'static str) -> &'static str {
        if self.lines.facts.scale.has_kind() {
            by_kind
        } else {
            plain
        }
    }

    /// How many columns stand before those of the targets.
    fn leading(&self) -> usize {
        1 + usize::from(self.has_groups)
    }

    fn columns(&self) -> Vec<Cell> {
        let words = self.lines.words;
        let mut columns = Vec::new();
        if self.has_groups {
            let group = Line::words(words.text("export-column-group"));
            columns.push(Cell::new(CellKind::Short, group));
        }
        columns.push(Cell::text(Line::words(words.text("export-column-action"))));
        for target in self.targets.iter().filter_map(|at| self.lines.facts.target(*at)) {
            columns.push(Cell::new(
                CellKind::Upright,
                self.lines.item_in_brief(target, self.most.target),
            ));
        }
        if self.is_last {
            let served =
                Line::words(words.text(self.sums_key("export-targets-served", "export-targets-linked")));
            columns.push(Cell::new(CellKind::Short, served));
        }
        columns
    }

    /// The headings of the target plan over their targets.
    fn target_groups(&self) -> Vec<Cell> {
        let plan = &self.lines.facts.targets;
        if plan.items.iter().all(|item| item.heading.is_none()) {
            return Vec::new();
        }
        let mut cells = vec![Cell::text(Line::default()).over_columns(self.leading())];
        for (heading, members) in runs(plan, self.targets) {
            let most = (MOST_OF_HEADING * members.len()).max(LEAST_OF_HEADING);
            let line = heading.map_or_else(Line::default, |at| self.lines.heading_in_brief(plan, at, most));
            cells.push(Cell::new(CellKind::Short, line).over_columns(members.len()));
        }
        if self.is_last {
            cells.push(Cell::text(Line::default()));
        }
        cells
    }

    /// One section for each group of actions.
    fn sections(&self) -> Vec<Section> {
        let plan = &self.lines.facts.actions;
        let actions: Vec<usize> = (0..plan.items.len()).collect();
        let section = |(heading, members): (Option<usize>, &[usize])| {
            let mut rows: Vec<_> = members.iter().map(|action| self.row(*action)).collect();
            if self.has_groups
                && let Some(first) = rows.first_mut()
            {
                let code = heading.and_then(|at| plan.headings.get(at)).map(|one| &one.code);
                let line = code.map_or_else(Line::default, |code| lines::code(code));
                first.insert(0, Cell::new(CellKind::Short, line).over_rows(members.len()));
            }
            Section { heading: None, rows }
        };
        runs(plan, &actions).into_iter().map(section).collect()
    }

    fn row(&self, action: usize) -> Vec<Cell> {
        let item = self.lines.facts.action(action);
        let name = item.map_or_else(Line::default, |item| {
            self.lines.item_in_brief(item, self.most.action)
        });
        let mut row = vec![Cell::new(CellKind::RowHead, name)];
        row.extend(self.targets.iter().map(|target| self.marks.mark(action, *target)));
        if self.is_last {
            row.push(short(self.marks.of_action(action)));
        }
        row
    }

    /// The number of actions that serve each target; under it a word for each, if there is one.
    fn foot(&self) -> Vec<Vec<Cell>> {
        let key = self.sums_key("export-actions-serving", "export-actions-linked");
        let title = Line::words(self.lines.words.text(key));
        let name = |line: Line| Cell::new(CellKind::RowHead, line).over_columns(self.leading());
        let mut row = vec![name(title)];
        row.extend(
            self.targets
                .iter()
                .map(|target| short(self.marks.of_target(*target))),
        );
        if self.is_last {
            row.push(short(self.marks.total()));
        }
        let mut rows = vec![row];
        if let Some(title) = self.marks.under_name() {
            let mut row = vec![name(title)];
            let under = |target: &usize| self.marks.under(*target).unwrap_or_default();
            row.extend(
                self.targets
                    .iter()
                    .map(|target| Cell::new(CellKind::Short, under(target))),
            );
            if self.is_last {
                row.push(Cell::text(Line::default()));
            }
            rows.push(row);
        }
        rows
    }
}

fn short(text: String) -> Cell {
    Cell::new(CellKind::Short, Line::words(text))
}

/// The marks of what one reviewer said.
pub(super) struct Said<'a> {
    pub(super) scale: RatingScale,
    pub(super) part: &'a Part,
}

impl Said<'_> {
    /// `2/1/0`: direct, enabling, kind not said; the links alone on a scale without kinds.
    fn sum(&self, tally: Option<&ItemTally>) -> String {
        let tally = tally.copied().unwrap_or_default();
        if self.scale.has_kind() {
            let unsaid = tally.links() - tally.direct - tally.enabling;
            format!("{}/{}/{unsaid}", tally.direct, tally.enabling)
        } else {
            tally.links().to_string()
        }
    }
}

impl Marks for Said<'_> {
    fn mark(&self, action: usize, target: usize) -> Cell {
        lines::mark(self.part.row(action, target))
    }

    fn of_action(&self, action: usize) -> String {
        self.sum(self.part.actions.get(action))
    }

    fn of_target(&self, target: usize) -> String {
        self.sum(self.part.targets.get(target))
    }

    fn total(&self) -> String {
        let control = self.part.control;
        if self.scale.has_kind() {
            format!("{}/{}/{}", control.direct, control.enabling, control.kind_unsaid)
        } else {
            control.links().to_string()
        }
    }

    fn under(&self, _target: usize) -> Option<Line> {
        None
    }

    fn under_name(&self) -> Option<Line> {
        None
    }
}

/// Items in a row that stand directly under the same heading.
pub(super) fn runs<'a>(plan: &'a PlanFacts, items: &'a [usize]) -> Vec<(Option<usize>, &'a [usize])> {
    let heading = |at: &usize| plan.items.get(*at).and_then(|item: &ItemFacts| item.heading);
    items
        .chunk_by(|one, next| heading(one) == heading(next))
        .map(|run| (run.first().and_then(heading), run))
        .collect()
}
