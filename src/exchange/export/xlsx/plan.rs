//! Which blocks stand on which sheet. Each stands on one; nothing is left out.

use crate::exchange::export::paper::{Block, Line, Paper, Role, Table, TableKind};

/// A block, and how many numbered paragraphs the paper has down to it: the last of them is its number.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) block: &'a Block,
    pub(super) number: usize,
}

/// A table with what stands around it. Figures of one part stand below each other on one sheet: a sheet for each
/// would be many, and all of one name.
pub(super) struct Sheet<'a> {
    /// The part it belongs to; the sheets of one part repeat it.
    pub(super) part: Option<&'a Line>,
    /// What stands above it.
    pub(super) above: Vec<Placed<'a>>,
    /// The table, or the first of them.
    pub(super) table: &'a Table,
    /// What stands under it, further tables too.
    pub(super) under: Vec<Placed<'a>>,
}

impl<'a> Sheet<'a> {
    /// Its tables, from above.
    pub(super) fn tables(&self) -> impl Iterator<Item = &'a Table> {
        let further = self.under.iter().filter_map(|placed| match placed.block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        std::iter::once(self.table).chain(further)
    }

    /// Whether no other table stands on it.
    pub(super) fn has_one(&self) -> bool {
        self.tables().count() == 1
    }

    /// What it is called: as its table, or as the part whose tables it holds.
    pub(super) fn title(&self) -> String {
        let part = self.part.filter(|_| !self.has_one());
        part.unwrap_or(&self.table.caption).text()
    }
}

/// The blocks by sheet.
#[derive(Default)]
pub(super) struct Plan<'a> {
    /// Those of the front sheet.
    pub(super) front: Vec<Placed<'a>>,
    /// Those of the others.
    pub(super) sheets: Vec<Sheet<'a>>,
}

impl<'a> Plan<'a> {
    /// Sorts the blocks of a paper.
    pub(super) fn of(paper: &'a Paper) -> Self {
        let mut sorter = Sorter::default();
        let mut number = 0;
        for block in &paper.blocks {
            number += usize::from(matches!(block, Block::Numbered(_)));
            sorter.take(Placed { block, number });
        }
        sorter.flush();
        sorter.plan
    }
}

#[derive(Default)]
struct Sorter<'a> {
    plan: Plan<'a>,
    part: Option<&'a Line>,
    /// Names that wait for the table they name, and words between.
    waiting: Vec<Placed<'a>>,
    /// Whether the last table still takes what comes.
    is_under: bool,
}

impl<'a> Sorter<'a> {
    fn take(&mut self, placed: Placed<'a>) {
        match placed.block {
            Block::Table(table) if is_small(table) => {
                self.flush();
                self.plan.front.push(placed);
                self.is_under = false;
            }
            Block::Table(table) => {
                let above = std::mem::take(&mut self.waiting);
                if let Some(sheet) = self.goes_on(table, &above) {
                    sheet.under.extend(above);
                    sheet.under.push(placed);
                    self.is_under = true;
                    return;
                }
                self.plan.sheets.push(Sheet {
                    part: self.part,
                    above,
                    table,
                    under: Vec::new(),
                });
                self.is_under = true;
            }
            Block::Part(_) | Block::Heading(_) => {
                if self.waiting.iter().any(|one| !is_name(one.block)) {
                    self.flush();
                }
                if let Block::Part(line) = placed.block {
                    self.part = Some(line);
                }
                self.waiting.push(placed);
                self.is_under = false;
            }
            Block::Text(Role::Provenance, _) => {
                self.flush();
                self.plan.front.push(placed);
            }
            _ => match self.plan.sheets.last_mut().filter(|_| self.is_under) {
                Some(sheet) => sheet.under.push(placed),
                None if self.waiting.is_empty() => self.plan.front.push(placed),
                None => self.waiting.push(placed),
            },
        }
    }

    /// The sheet on which a table of figures goes on: that of its part.
    fn goes_on(&mut self, table: &Table, above: &[Placed<'a>]) -> Option<&mut Sheet<'a>> {
        let begins_part = above.iter().any(|one| matches!(one.block, Block::Part(_)));
        let part = self.part.filter(|_| !begins_part)?;
        let sheet = self.plan.sheets.last_mut()?;
        let both = [table, sheet.table];
        let are_figures = both.iter().all(|table| table.kind == TableKind::Figures);
        (are_figures && sheet.part == Some(part)).then_some(sheet)
    }

    /// What waits names no table. Words of a part stand with its last table, all others on the front sheet.
    fn flush(&mut self) {
        let begins_part = self.waiting.iter().any(|one| matches!(one.block, Block::Part(_)));
        let sheet = self
            .plan
            .sheets
            .last_mut()
            .filter(|sheet| sheet.part == self.part);
        match sheet.filter(|_| !begins_part) {
            Some(sheet) => sheet.under.append(&mut self.waiting),
            None => self.plan.front.append(&mut self.waiting),
        }
    }
}

fn is_name(block: &Block) -> bool {
    matches!(block, Block::Part(_) | Block::Heading(_))
}

/// Tables of a few rows that explain the others.
fn is_small(table: &Table) -> bool {
    matches!(
        table.kind,
        TableKind::Plans | TableKind::Scale | TableKind::Legend
    )
}
