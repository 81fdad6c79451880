//! Which blocks stand on which sheet. Each stands on one; nothing is left out.

use crate::exchange::export::paper::{Block, Line, Paper, Role, Table, TableKind};

/// A block, and how many numbered paragraphs the paper has down to it: the last of them is its number.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) block: &'a Block,
    pub(super) number: usize,
}

/// A table with what stands around it.
pub(super) struct Sheet<'a> {
    /// The part it belongs to; the sheets of one part repeat it.
    pub(super) part: Option<&'a Line>,
    /// What stands above it.
    pub(super) above: Vec<Placed<'a>>,
    /// The table.
    pub(super) table: &'a Table,
    /// What stands under it.
    pub(super) under: Vec<Placed<'a>>,
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
