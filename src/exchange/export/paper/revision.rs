//! A revision of a paper: only what changed against an earlier one, new words bold and underlined, those that
//! are gone struck. The clean copy is the paper itself.
//!
//! It compares papers, not sessions, so that it shows what readers of both would find, whatever the cause.

use std::collections::HashMap;

use super::{Block, Cell, CellKind, Ink, Line, Paper, Role, Section, Table, Voice};
use crate::analysis::changed_words::{Run, runs};
use crate::phrase::catalogue::Catalogue;

/// How much changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changes {
    /// Paragraphs and rows with other words.
    pub changed: usize,
    /// Those that are new.
    pub added: usize,
    /// Those that are gone.
    pub deleted: usize,
}

/// Lays out what changed from one paper to the other.
pub fn revision(old: &Paper, new: &Paper, words: &Catalogue) -> (Paper, Changes) {
    let mut changes = Changes::default();
    let mut before: HashMap<Key, &Block> = keyed(&old.blocks).collect();
    let mut body = Vec::new();
    // Headings wait until something below them changed.
    let mut waiting: Vec<Block> = Vec::new();
    for (key, block) in keyed(&new.blocks) {
        match block {
            Block::Part(_) | Block::Heading(_) => {
                before.remove(&key);
                if matches!(block, Block::Part(_)) {
                    waiting.clear();
                } else {
                    waiting.retain(|one| matches!(one, Block::Part(_)));
                }
                waiting.push(block.clone());
            }
            Block::Text(Role::Provenance, _) => {
                before.remove(&key);
            }
            _ => {
                let shown = compare(before.remove(&key), block, words, &mut changes);
                if !shown.is_empty() {
                    body.append(&mut waiting);
                    body.extend(shown);
                }
            }
        }
    }
    // What has no place in the new paper stands at the end, in the order of the old one.
    for (key, _) in keyed(&old.blocks) {
        if let Some(block) = before.remove(&key).filter(|block| !is_furniture(block)) {
            body.extend(struck(block, words, &mut changes));
        }
    }
    let is_same = body.is_empty();
    let mut blocks = vec![Block::Text(
        Role::Notice,
        Line::words(words.text("revision-legend")),
    )];
    if is_same {
        blocks.push(Block::Text(
            Role::Plain,
            Line::words(words.text("revision-nothing")),
        ));
    }
    blocks.extend(body);
    blocks.push(Block::Text(
        Role::Control,
        Line::words(words.format(
            "revision-control",
            &[
                ("changed", changes.changed.into()),
                ("added", changes.added.into()),
                ("deleted", changes.deleted.into()),
            ],
        )),
    ));
    blocks.extend(new.blocks.iter().filter(|block| is_provenance(block)).cloned());
    let paper = Paper {
        kicker: Line::words(words.text("revision-kicker")),
        title: new.title.clone(),
        lang: new.lang.clone(),
        frame: new.frame.clone(),
        blocks,
    };
    (paper, changes)
}

fn is_provenance(block: &Block) -> bool {
    matches!(block, Block::Text(Role::Provenance, _))
}

fn is_furniture(block: &Block) -> bool {
    is_provenance(block) || matches!(block, Block::Part(_) | Block::Heading(_))
}

/// Where a block stands: under which heading, of what kind, the how manieth.
type Key = (String, u8, usize);

/// Gives each block a key that survives changes of its words.
fn keyed(blocks: &[Block]) -> impl Iterator<Item = (Key, &Block)> {
    let (mut part, mut heading) = (String::new(), String::new());
    let mut seen: HashMap<(String, u8), usize> = HashMap::new();
    blocks.iter().map(move |block| {
        let kind = match block {
            Block::Part(line) => {
                part = line.text();
                heading.clear();
                0
            }
            Block::Heading(line) => {
                heading = line.text();
                1
            }
            Block::Facts(_) => 2,
            Block::Text(Role::Plain, _) => 3,
            Block::Text(Role::Notice, _) => 4,
            Block::Text(Role::Control, _) => 5,
            Block::Text(Role::Provenance, _) => 6,
            Block::Numbered(_) => 7,
            Block::Lettered(_) => 8,
            Block::Boxed(..) => 9,
            Block::Footnotes(_) => 10,
            Block::List(_) => 11,
            Block::Table(_) => 12,
        };
        let context = format!("{part}\n{heading}");
        let count = seen.entry((context.clone(), kind)).or_default();
        *count += 1;
        ((context, kind, *count), block)
    })
}

/// What a block shows of a change; nothing if it says the same.
fn compare(old: Option<&Block>, new: &Block, words: &Catalogue, changes: &mut Changes) -> Vec<Block> {
    let Some(old) = old else {
        return added(new, words, changes);
    };
    if old == new {
        return Vec::new();
    }
    match (old, new) {
        (Block::Table(old), Block::Table(new)) if heads(old) == heads(new) => {
            compare_tables(old, new, changes).into_iter().collect()
        }
        (Block::Table(_), Block::Table(_)) => {
            let mut all = struck(old, words, changes);
            all.extend(added(new, words, changes));
            all
        }
        (Block::Text(_, old), Block::Text(role, new)) => {
            changed(old, new, changes, |line| Block::Text(*role, line))
        }
        (Block::Numbered(old), Block::Numbered(new)) => {
            // Its number would be another one here.
            changed(old, new, changes, |line| Block::Text(Role::Plain, line))
        }
        _ => changed_lines(&lines(old, words), &lines(new, words), changes),
    }
}

fn changed(old: &Line, new: &Line, changes: &mut Changes, block: impl Fn(Line) -> Block) -> Vec<Block> {
    if old.text() == new.text() {
        return Vec::new();
    }
    changes.changed += 1;
    vec![block(marked(old, new))]
}

/// The lines of a block that is no table.
fn lines(block: &Block, words: &Catalogue) -> Vec<Line> {
    match block {
        Block::Part(line) | Block::Heading(line) | Block::Text(_, line) | Block::Numbered(line) => {
            vec![line.clone()]
        }
        Block::Facts(facts) => {
            let each = facts.iter();
            each.map(|(name, value)| name.clone().then(words.colon()).and(value.clone()))
                .collect()
        }
        Block::Lettered(all) | Block::List(all) => all.clone(),
        Block::Boxed(name, all) => std::iter::once(name).chain(all).cloned().collect(),
        Block::Footnotes(notes) => {
            let each = notes.iter();
            each.map(|(mark, line)| Line::words(format!("({mark}) ")).and(line.clone()))
                .collect()
        }
        Block::Table(_) => Vec::new(),
    }
}

/// The lines that are not in both, by their first word and in their order.
fn changed_lines(old: &[Line], new: &[Line], changes: &mut Changes) -> Vec<Block> {
    let key = |line: &Line| {
        let text = line.text();
        text.split(':').next().unwrap_or_default().to_owned()
    };
    let mut before: Vec<(String, &Line)> = old.iter().map(|line| (key(line), line)).collect();
    let mut list = Vec::new();
    for line in new {
        let at = before.iter().position(|(other, _)| *other == key(line));
        match at.map(|at| before.remove(at).1) {
            Some(old) if old.text() == line.text() => {}
            Some(old) => {
                changes.changed += 1;
                list.push(marked(old, line));
            }
            None => {
                changes.added += 1;
                list.push(inked(line, Ink::Added));
            }
        }
    }
    for (_, line) in before {
        changes.deleted += 1;
        list.push(inked(line, Ink::Deleted));
    }
    if list.is_empty() {
        Vec::new()
    } else {
        vec![Block::List(list)]
    }
}

/// A line with what changed in it.
fn marked(old: &Line, new: &Line) -> Line {
    let (old, new) = (old.text(), new.text());
    let mut line = Line::default();
    for run in runs(&old, &new) {
        let (text, ink) = match run {
            Run::Same(text) => (text, Ink::Plain),
            Run::New(text) => (text, Ink::Added),
            Run::Gone(text) => (text, Ink::Deleted),
        };
        line = line.with(text, ink, Voice::Person);
    }
    line
}

fn inked(line: &Line, ink: Ink) -> Line {
    Line::default().with(line.text(), ink, Voice::Person)
}

/// A block that the old paper does not have.
fn added(block: &Block, words: &Catalogue, changes: &mut Changes) -> Vec<Block> {
    whole(block, words, Ink::Added, &mut changes.added)
}

/// A block that the new paper does not have.
fn struck(block: &Block, words: &Catalogue, changes: &mut Changes) -> Vec<Block> {
    whole(block, words, Ink::Deleted, &mut changes.deleted)
}

fn whole(block: &Block, words: &Catalogue, ink: Ink, count: &mut usize) -> Vec<Block> {
    if let Block::Table(table) = block {
        let rows: Vec<_> = flat(table)
            .into_iter()
            .map(|row| {
                row.iter()
                    .map(|cell| cell_of(cell, inked(&cell.line, ink)))
                    .collect()
            })
            .collect();
        *count += rows.len();
        return vec![Block::Table(with_rows(table, rows))];
    }
    let lines = lines(block, words);
    *count += lines.len();
    vec![Block::List(lines.iter().map(|line| inked(line, ink)).collect())]
}

/// The names of a table's columns.
fn heads(table: &Table) -> Vec<String> {
    table.columns.iter().map(|cell| cell.line.text()).collect()
}

/// The rows of a table, each with all its cells: what spans rows or columns stands in each of them.
fn flat(table: &Table) -> Vec<Vec<Cell>> {
    let width: usize = table.columns.iter().map(|cell| cell.columns).sum();
    let mut above: Vec<Option<(Cell, usize)>> = vec![None; width];
    let sections = table.sections.iter().flat_map(|section| &section.rows);
    let mut all = Vec::new();
    for row in sections.chain(&table.foot) {
        let mut cells = row.iter();
        let mut whole = Vec::with_capacity(width);
        while whole.len() < width {
            let at = whole.len();
            if let Some(Some((cell, left))) = above.get_mut(at)
                && *left > 0
            {
                *left -= 1;
                whole.push(cell.clone());
                continue;
            }
            let Some(cell) = cells.next() else { break };
            let one = Cell {
                columns: 1,
                rows: 1,
                ..cell.clone()
            };
            for place in at..(at + cell.columns).min(width) {
                if let Some(slot) = above.get_mut(place) {
                    *slot = Some((one.clone(), cell.rows - 1));
                }
                whole.push(one.clone());
            }
        }
        all.push(whole);
    }
    all
}

/// What a row is about: its first two cells, or what of them names something.
fn row_key(row: &[Cell]) -> String {
    let name = |cell: &Cell| {
        let first = cell.line.0.first().map(|span| span.text.as_str());
        first.unwrap_or_default().to_owned()
    };
    let mut key: Vec<_> = row.iter().take(3).map(name).collect();
    if row.get(1).is_some_and(|cell| cell.kind == CellKind::RowHead) {
        key.truncate(2);
    }
    key.join("\u{1f}")
}

fn compare_tables(old: &Table, new: &Table, changes: &mut Changes) -> Option<Block> {
    let mut before: HashMap<(String, usize), Vec<Cell>> = HashMap::new();
    let mut order = Vec::new();
    for (key, row) in numbered(flat(old)) {
        order.push(key.clone());
        before.insert(key, row);
    }
    let mut rows = Vec::new();
    for (key, row) in numbered(flat(new)) {
        let Some(was) = before.remove(&key) else {
            changes.added += 1;
            rows.push(
                row.iter()
                    .map(|cell| cell_of(cell, inked(&cell.line, Ink::Added)))
                    .collect(),
            );
            continue;
        };
        let text = |row: &[Cell]| row.iter().map(|cell| cell.line.text()).collect::<Vec<_>>();
        if text(&was) == text(&row) {
            continue;
        }
        changes.changed += 1;
        let cells = row.iter().zip(&was).map(|(cell, was)| {
            if cell.line.text() == was.line.text() {
                cell.clone()
            } else {
                cell_of(cell, marked(&was.line, &cell.line))
            }
        });
        rows.push(cells.collect());
    }
    for key in order {
        if let Some(row) = before.remove(&key) {
            changes.deleted += 1;
            rows.push(
                row.iter()
                    .map(|cell| cell_of(cell, inked(&cell.line, Ink::Deleted)))
                    .collect(),
            );
        }
    }
    (!rows.is_empty()).then(|| Block::Table(with_rows(new, rows)))
}

/// Rows with keys of which no two are the same.
fn numbered(rows: Vec<Vec<Cell>>) -> impl Iterator<Item = ((String, usize), Vec<Cell>)> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    rows.into_iter().map(move |row| {
        let key = row_key(&row);
        let count = seen.entry(key.clone()).or_default();
        *count += 1;
        ((key, *count), row)
    })
}

fn cell_of(cell: &Cell, line: Line) -> Cell {
    Cell { line, ..cell.clone() }
}

/// A row in which a name or remark that stands in several columns is one cell over all of them again.
fn joined(row: Vec<Cell>) -> Vec<Cell> {
    let mut cells: Vec<Cell> = Vec::with_capacity(row.len());
    for cell in row {
        match cells.last_mut() {
            Some(last)
                if matches!(cell.kind, CellKind::Remark | CellKind::RowHead)
                    && !cell.line.is_empty()
                    && (last.kind, &last.line) == (cell.kind, &cell.line) =>
            {
                last.columns += cell.columns;
            }
            _ => cells.push(cell),
        }
    }
    cells
}

fn with_rows(table: &Table, rows: Vec<Vec<Cell>>) -> Table {
    let rows = rows.into_iter().map(joined).collect();
    Table {
        sections: vec![Section { heading: None, rows }],
        foot: Vec::new(),
        ..table.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::export::paper::TableKind;

    fn table(remark: &str) -> Table {
        let head = Cell::new(CellKind::RowHead, Line::words("T1")).over_rows(2);
        let rest = Cell::new(CellKind::Remark, Line::words("Open: ").then(remark)).over_columns(3);
        let same = ["x", "x", "x"].map(|text| Cell::text(Line::words(text)));
        Table {
            kind: TableKind::ByTarget,
            caption: Line::words("Table"),
            groups: Vec::new(),
            columns: vec![Cell::text(Line::words("x")); 4],
            sections: vec![Section {
                heading: None,
                rows: vec![std::iter::once(head).chain(same).collect(), vec![rest]],
            }],
            foot: Vec::new(),
            widths: Vec::new(),
            is_named_above: false,
        }
    }

    #[test]
    fn a_remark_over_columns_is_said_once() {
        let mut changes = Changes::default();
        let (old, new) = (table("3"), table("2"));
        let Some(Block::Table(shown)) = compare_tables(&old, &new, &mut changes) else {
            panic!("no table");
        };
        let rows = &shown.sections[0].rows;
        assert_eq!(rows.len(), 1, "the other row is the same");
        let wide: Vec<_> = rows[0].iter().map(|cell| cell.columns).collect();
        assert_eq!(wide, [1, 3]);
        assert!(rows[0][1].line.text().starts_with("Open: "));
    }
}
