//! Which parts of a paper stand on pages across: the same for all writers of pages.

use crate::exchange::export::columns;
use crate::exchange::export::paper::{Block, Line, Role, Table, TableKind};

/// The most letters of a part without table that stays on pages across at the end of a paper.
const SHORT: usize = 500;
/// The most letters, and the most blocks, of an opening that stands on a page across with the table after it.
const SHORT_OPENING: usize = 800;
const FEW_BLOCKS: usize = 6;

/// The most rows of a narrow table that stays on a page across rather than turn the paper.
const FEW_ROWS: usize = 15;
/// So many lines of text go to the next page with the table that they stand over.
const FEW_LINES: usize = 5;

/// The letters of a table that stand beside each other on a page upright.
const UPRIGHT: f32 = 98.0;

/// What a table asks for: a page across, one upright, or whichever is at hand.
fn wish(table: &Table) -> Option<bool> {
    let rows: usize = table.sections.iter().map(|section| section.rows.len()).sum();
    match table.kind {
        TableKind::Plans => None,
        TableKind::Figures if columns::least(table, UPRIGHT) <= UPRIGHT => None,
        _ if table.is_wide() => Some(true),
        _ if rows <= FEW_ROWS => None,
        _ => Some(false),
    }
}

/// For each block, whether it stands on a page across. Wide tables do, with the heading and the text above
/// them and what belongs to them below. Text between wide tables does too, so that the pages do not turn all
/// the time; what ends a paper only if it is short.
pub(crate) fn across(blocks: &[Block]) -> Vec<bool> {
    let mut out = Vec::with_capacity(blocks.len());
    let mut last = false;
    let mut rest = blocks;
    while !rest.is_empty() {
        let (section, below) = rest.split_at(section_end(rest));
        let comes_wide = below.iter().any(is_wide);
        turn_section(section, comes_wide, &mut last, &mut out);
        rest = below;
    }
    let opening = out.iter().take_while(|across| !**across).count();
    let before = blocks.get(..opening).unwrap_or_default();
    let is_text = |block: &Block| !matches!(block, Block::Table(_)) && !is_heading(block);
    let is_short = opening <= FEW_BLOCKS && letters(before) <= SHORT_OPENING;
    if opening < out.len() && is_short && before.iter().all(is_text) {
        // A title and a few lines would leave a page empty.
        out.iter_mut().take(opening).for_each(|across| *across = true);
    }
    out
}

/// If the first of the blocks is a line of text, one of a few over a table: how far below the table stands. Where
/// a heading waits for the lines, there may be another between them and the table.
pub(crate) fn table_below(blocks: &[Block], is_headed: bool) -> Option<usize> {
    let lines = blocks
        .iter()
        .take_while(|block| matches!(block, Block::Text(Role::Plain, _)))
        .count();
    let below = match blocks.get(lines..)? {
        [Block::Table(_), ..] => Some(lines),
        [Block::Heading(_), rest @ ..] if is_headed => Some(lines + 1 + table_below(rest, false)?),
        _ => None,
    };
    below.filter(|_| (1..=FEW_LINES).contains(&lines))
}

/// Where the next heading begins that has something between it and the one before.
fn section_end(blocks: &[Block]) -> usize {
    let headings = blocks.iter().take_while(|block| is_heading(block)).count();
    let body = blocks
        .iter()
        .skip(headings)
        .take_while(|block| !is_heading(block));
    headings + body.count()
}

fn is_heading(block: &Block) -> bool {
    matches!(block, Block::Part(_) | Block::Heading(_))
}

fn is_wide(block: &Block) -> bool {
    matches!(block, Block::Table(table) if wish(table) == Some(true))
}

/// The parts under one heading, or before the first.
fn turn_section(section: &[Block], comes_wide: bool, last: &mut bool, out: &mut Vec<bool>) {
    let has_heading = section.first().is_some_and(is_heading);
    for (at, block) in section.iter().enumerate() {
        let mut ahead = section.iter().skip(at);
        let next = ahead.find_map(|block| match block {
            Block::Table(table) => wish(table),
            _ => None,
        });
        *last = match block {
            Block::Text(Role::Control | Role::Provenance, _) | Block::Footnotes(_) => *last,
            _ => match next {
                // Before a table: with it, but for the text that opens a paper.
                Some(wide) if has_heading || matches!(block, Block::Table(_)) => wide,
                Some(wide) => wide && *last,
                None if section.iter().any(|block| matches!(block, Block::Table(_))) => *last,
                None => *last && (comes_wide || letters(section) <= SHORT),
            },
        };
        out.push(*last);
    }
}

/// About how much text stands in blocks that are no tables.
fn letters(blocks: &[Block]) -> usize {
    let of = |line: &Line| line.0.iter().map(|span| span.text.len()).sum::<usize>();
    let all = |lines: &[Line]| lines.iter().map(of).sum::<usize>();
    blocks
        .iter()
        .map(|block| match block {
            Block::Part(line)
            | Block::Heading(line)
            | Block::Numbered(line)
            | Block::Text(Role::Plain | Role::Notice, line) => of(line),
            Block::Text(Role::Control | Role::Provenance, _) | Block::Table(_) => 0,
            Block::Facts(facts) => facts.iter().map(|(name, value)| of(name) + of(value)).sum(),
            Block::Lettered(lines) | Block::List(lines) => all(lines),
            Block::Boxed(caption, lines) => of(caption) + all(lines),
            Block::Footnotes(notes) => notes.iter().map(|(_, line)| of(line)).sum(),
        })
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::paper::{Cell, Table, TableKind};

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

    fn heading() -> Block {
        Block::Heading(Line::words("h"))
    }

    fn text(letters: usize) -> Block {
        Block::Text(Role::Plain, Line::words("x".repeat(letters)))
    }

    #[test]
    fn a_heading_and_its_text_turn_with_the_table() {
        let blocks = [
            text(9),
            table(2),
            heading(),
            heading(),
            text(9),
            table(9),
            text(9),
        ];
        assert_eq!(across(&blocks), [false, false, true, true, true, true, true]);
    }

    #[test]
    fn small_tables_do_not_turn_the_paper() {
        let blocks = [table(9), heading(), text(900), table(2), heading(), text(900)];
        assert_eq!(across(&blocks), [true, true, true, true, false, false]);
    }

    #[test]
    fn text_that_opens_a_paper_stays_upright_if_it_fills_a_good_part_of_a_page() {
        assert_eq!(across(&[text(9), table(9)]), [true, true]);
        assert_eq!(across(&[text(900), table(9)]), [false, true]);
        assert_eq!(
            across(&[text(9), heading(), text(900), table(2), table(9)]),
            [true; 5]
        );
        assert_eq!(across(&[text(9), table(2)]), [false, false]);
    }

    #[test]
    fn text_between_wide_tables_stays_across_and_a_long_end_does_not() {
        let blocks = [table(9), heading(), text(900), heading(), table(9)];
        assert_eq!(across(&blocks), [true; 5]);
        let blocks = [table(9), heading(), text(900)];
        assert_eq!(across(&blocks), [true, false, false]);
        let blocks = [table(9), heading(), text(9)];
        assert_eq!(across(&blocks), [true; 3]);
    }

    #[test]
    fn a_few_lines_belong_to_the_table_below_them() {
        assert_eq!(
            table_below(&[text(9), text(9), text(9), text(9), table(2)], false),
            Some(4)
        );
        assert_eq!(table_below(&[text(9), text(9)], false), None);
        assert_eq!(table_below(&[table(2)], false), None);
        let mut many = vec![text(9); FEW_LINES + 1];
        many.push(table(2));
        assert_eq!(table_below(&many, true), None);
        // Under the heading of a chapter there may be another before the first table.
        let chapter = [text(9), heading(), text(9), table(2)];
        assert_eq!(table_below(&chapter, true), Some(3));
        assert_eq!(table_below(&chapter, false), None);
    }

    #[test]
    fn figures_stand_upright_if_their_words_have_room() {
        let figures = |name: &str, columns: usize| {
            let Block::Table(table) = table(0) else {
                unreachable!()
            };
            Block::Table(Table {
                kind: TableKind::Figures,
                columns: vec![Cell::text(Line::words(name)); columns],
                ..table
            })
        };
        let lie = |table: Block| across(&[heading(), table]);
        assert_eq!(lie(figures("Missing", 10)), [false, false]);
        assert_eq!(lie(figures("Contradicting", 10)), [true, true]);
    }
}
