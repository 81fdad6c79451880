//! Which blocks stand on pages upright and which on pages across.

use crate::exchange::export::paper::{Block, Role};

/// How a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lie {
    /// Higher than wide.
    Upright,
    /// Wider than high.
    Across,
}

/// So many blocks between two wide tables stay on pages across: a page upright for a line or two would be
/// turned for nothing.
const MOST_BETWEEN: usize = 6;

/// So many lines before or after a wide table go along with it.
const MOST_LEADING: usize = 3;

/// Cuts the blocks where pages begin to lie differently.
pub(super) fn sections(blocks: &[Block]) -> Vec<(Lie, &[Block])> {
    let lies = lies(blocks);
    let mut sections = Vec::new();
    let mut rest = blocks;
    for run in lies.chunk_by(|one, next| one == next) {
        let (here, after) = rest.split_at_checked(run.len()).unwrap_or((rest, &[]));
        sections.extend(run.first().map(|lie| (*lie, here)));
        rest = after;
    }
    if sections.is_empty() {
        sections.push((Lie::Upright, blocks));
    }
    sections
}

fn lies(blocks: &[Block]) -> Vec<Lie> {
    let mut lies: Vec<Lie> = blocks
        .iter()
        .map(|block| if is_wide(block) { Lie::Across } else { Lie::Upright })
        .collect();
    // What names a table stands before it, what belongs under it stays there.
    for at in (1..blocks.len()).rev() {
        if lies.get(at) == Some(&Lie::Across) {
            let before = blocks.get(..at).unwrap_or_default();
            (at - leading(before)..at).for_each(|place| set(&mut lies, place));
        }
    }
    for at in 1..blocks.len() {
        if lies.get(at - 1) == Some(&Lie::Across) && blocks.get(at).is_some_and(belongs_under) {
            set(&mut lies, at);
        }
    }
    // A title with a line or two before a wide table stands with it.
    let first = blocks
        .iter()
        .take_while(|block| is_line(block) || is_paragraph(block))
        .count();
    if first <= MOST_LEADING && lies.get(first) == Some(&Lie::Across) {
        (0..first).for_each(|place| set(&mut lies, place));
    }
    // Last lines alone on a page upright would look lost.
    let last = blocks.iter().rev().take_while(|block| is_line(block)).count();
    if last < blocks.len() && last <= MOST_LEADING && lies.get(blocks.len() - last - 1) == Some(&Lie::Across)
    {
        (blocks.len() - last..blocks.len()).for_each(|place| set(&mut lies, place));
    }
    let mut between = 0;
    let mut was_across = false;
    for at in 0..lies.len() {
        if lies.get(at) == Some(&Lie::Across) {
            if was_across && between <= MOST_BETWEEN {
                (at - between..at).for_each(|place| set(&mut lies, place));
            }
            was_across = true;
            between = 0;
        } else {
            between += 1;
        }
    }
    lies
}

/// How many of the blocks before a table lead to it: a name, and what stands between.
fn leading(before: &[Block]) -> usize {
    let lines = before.iter().rev().take_while(|block| is_line(block)).count();
    let rest = before.len() - lines;
    let is_named = rest > 0 && before.get(rest - 1).is_some_and(is_name);
    if is_named && lines <= MOST_LEADING {
        lines + 1
    } else {
        0
    }
}

fn set(lies: &mut [Lie], at: usize) {
    if let Some(lie) = lies.get_mut(at) {
        *lie = Lie::Across;
    }
}

fn is_wide(block: &Block) -> bool {
    matches!(block, Block::Table(table) if table.is_wide())
}

fn is_name(block: &Block) -> bool {
    matches!(block, Block::Part(_) | Block::Heading(_))
}

fn is_line(block: &Block) -> bool {
    matches!(block, Block::Text(..) | Block::Facts(_) | Block::Footnotes(_))
}

fn is_paragraph(block: &Block) -> bool {
    matches!(block, Block::Numbered(_))
}

fn belongs_under(block: &Block) -> bool {
    matches!(block, Block::Text(Role::Control, _) | Block::Footnotes(_))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::paper::{Cell, Line, Table, TableKind};

    fn table(columns: usize) -> Block {
        Block::Table(Table {
            kind: TableKind::Sheet,
            caption: Line::default(),
            groups: Vec::new(),
            columns: vec![Cell::text(Line::words("x")); columns],
            sections: Vec::new(),
            foot: Vec::new(),
            widths: Vec::new(),
        })
    }

    fn cut(blocks: &[Block]) -> Vec<(Lie, usize)> {
        let cut = sections(blocks);
        cut.into_iter().map(|(lie, part)| (lie, part.len())).collect()
    }

    #[test]
    fn a_wide_table_takes_its_name_and_its_sum_along() {
        let words = || Line::words("x");
        let blocks = [
            Block::Lettered(vec![words()]),
            Block::Part(words()),
            Block::Heading(words()),
            Block::Text(Role::Plain, words()),
            table(9),
            Block::Text(Role::Control, words()),
            Block::Numbered(words()),
            table(2),
        ];
        assert_eq!(
            cut(&blocks),
            [(Lie::Upright, 1), (Lie::Across, 5), (Lie::Upright, 2)]
        );
        let last = Block::Text(Role::Provenance, words());
        assert_eq!(cut(&[table(9), last]), [(Lie::Across, 2)]);
        assert_eq!(cut(&[Block::Numbered(words()), table(9)]), [(Lie::Across, 2)]);
        assert_eq!(cut(&[]), [(Lie::Upright, 0)]);
        assert_eq!(cut(&[table(9)]), [(Lie::Across, 1)]);
    }

    #[test]
    fn little_between_two_wide_tables_turns_no_page() {
        let mut blocks = vec![table(9), Block::Numbered(Line::words("x")), table(9)];
        assert_eq!(cut(&blocks), [(Lie::Across, 3)]);
        blocks.splice(1..1, (0..MOST_BETWEEN).map(|_| Block::Numbered(Line::words("x"))));
        assert_eq!(cut(&blocks).len(), 3);
    }
}
