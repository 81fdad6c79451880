//! Which blocks stand on pages upright and which on pages across.

use crate::exchange::export::paper::Block;
use crate::exchange::export::turns;

/// How a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lie {
    /// Higher than wide.
    Upright,
    /// Wider than high.
    Across,
}

/// Cuts the blocks where pages begin to lie differently.
pub(super) fn sections(blocks: &[Block]) -> Vec<(Lie, &[Block])> {
    let across = turns::across(blocks);
    let mut sections = Vec::new();
    let mut rest = blocks;
    for run in across.chunk_by(|one, next| one == next) {
        let (here, after) = rest.split_at_checked(run.len()).unwrap_or((rest, &[]));
        let lie = if run.first() == Some(&true) {
            Lie::Across
        } else {
            Lie::Upright
        };
        sections.push((lie, here));
        rest = after;
    }
    if sections.is_empty() {
        sections.push((Lie::Upright, blocks));
    }
    sections
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::paper::{Cell, Line, Role, Table, TableKind};

    fn table(columns: usize) -> Block {
        Block::Table(Table {
            kind: TableKind::Sheet,
            caption: Line::default(),
            groups: Vec::new(),
            columns: vec![Cell::text(Line::words("x")); columns],
            sections: Vec::new(),
            foot: Vec::new(),
            widths: Vec::new(),
            is_named_above: false,
        })
    }

    fn cut(blocks: &[Block]) -> Vec<(Lie, usize)> {
        let cut = sections(blocks);
        cut.into_iter().map(|(lie, part)| (lie, part.len())).collect()
    }

    #[test]
    fn sections_are_the_blocks_in_order_cut_where_pages_turn() {
        let words = || Line::words("x".repeat(900));
        let blocks = [
            Block::Lettered(vec![words()]),
            Block::Part(words()),
            table(9),
            Block::Text(Role::Control, words()),
            Block::Part(words()),
            Block::Numbered(words()),
        ];
        assert_eq!(
            cut(&blocks),
            [(Lie::Upright, 1), (Lie::Across, 3), (Lie::Upright, 2)]
        );
        assert_eq!(cut(&[]), [(Lie::Upright, 0)]);
        assert_eq!(cut(&[table(9)]), [(Lie::Across, 1)]);
    }
}
