//! How wide the columns of a table are, from what stands in them. Measured in letters, so that it serves
//! pages and spreadsheets alike.

use super::paper::{Cell, CellKind, Table};

/// The longest word that a column is widened for; a longer one is broken.
const LONGEST_WORD: f32 = 24.0;
/// The longest line that a column is widened for; a longer one wraps.
const LONGEST_LINE: f32 = 90.0;
/// The letters that an upright name of a column takes: in two lines at least, in three if there is room.
const UPRIGHT: (f32, f32) = (5.1, 7.6);
/// So much of the table is for columns with upright names.
const PART_UPRIGHT: f32 = 0.42;
/// In so many lines the name of a column may stand.
const LINES_OF_NAME: f32 = 4.0;
/// Bold letters and the space beside the text, in letters.
const BESIDE: f32 = 3.0;

/// What one column needs, in letters.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Need {
    /// Its longest word.
    least: f32,
    /// Its longest line.
    most: f32,
    /// All its text.
    sum: f32,
    /// How many cells have text.
    cells: f32,
    /// Whether its name is written upright.
    is_upright: bool,
}

/// Returns how many columns the table has: those with a name, or as many as its widest row takes.
pub(crate) fn count(table: &Table) -> usize {
    let across = |row: &Vec<Cell>| row.iter().map(|cell| cell.columns.max(1)).sum::<usize>();
    let body = table.sections.iter().flat_map(|section| &section.rows);
    let widest = body.chain(&table.foot).map(across).max().unwrap_or(0);
    if table.columns.is_empty() {
        widest.max(1)
    } else {
        across(&table.columns)
    }
}

/// Measures the columns of a table that is `total` letters wide.
fn needs(table: &Table, total: f32) -> Vec<Need> {
    let mut needs = vec![Need::default(); count(table)];
    place(&mut needs, std::slice::from_ref(&table.columns));
    for need in &mut needs {
        need.most = (need.most / LINES_OF_NAME).max(need.least);
        (need.sum, need.cells) = (0.0, 0.0);
    }
    for section in &table.sections {
        place(&mut needs, &section.rows);
    }
    place(&mut needs, &table.foot);
    let many = needs.iter().filter(|need| need.is_upright).count().max(1) as f32;
    let upright = (total * PART_UPRIGHT / many).clamp(UPRIGHT.0, UPRIGHT.1);
    for need in &mut needs {
        if need.is_upright {
            (need.least, need.most) = (upright, upright);
            continue;
        }
        need.least = need.least.clamp(2.0, LONGEST_WORD) * 1.08 + BESIDE;
        need.most = (need.most.min(LONGEST_LINE) + BESIDE).max(need.least);
    }
    needs
}

/// Adds the cells of rows to the columns they stand in alone.
fn place(needs: &mut [Need], rows: &[Vec<Cell>]) {
    let mut taken = vec![0_usize; needs.len()];
    for row in rows {
        let mut at = 0;
        for cell in row {
            while let Some(below) = taken.get_mut(at).filter(|below| **below > 0) {
                *below -= 1;
                at += 1;
            }
            let span = cell.columns.max(1);
            for below in taken.iter_mut().skip(at).take(span) {
                *below = cell.rows.max(1) - 1;
            }
            if let Some(need) = needs.get_mut(at).filter(|_| span == 1) {
                measure(need, cell);
            }
            at += span;
        }
        for below in taken.iter_mut().skip(at) {
            *below = below.saturating_sub(1);
        }
    }
}

fn measure(need: &mut Need, cell: &Cell) {
    if cell.kind == CellKind::Upright {
        need.is_upright = true;
        return;
    }
    let text = cell.line.text();
    let length = |text: &str| text.chars().count() as f32;
    let word = text.split_whitespace().map(length).fold(0.0, f32::max);
    let line = text.lines().map(length).fold(0.0, f32::max);
    need.least = need.least.max(word);
    need.most = need.most.max(line);
    if line > 0.0 {
        need.sum += length(&text);
        need.cells += 1.0;
    }
}

/// Shares out `total` letters: as the paper says, else so that no word breaks where that can be avoided and
/// columns with much text get more.
pub(crate) fn share(table: &Table, total: f32) -> Vec<f32> {
    let needs = needs(table, total);
    let stated: f32 = table.widths.iter().map(|width| f32::from(*width)).sum();
    if table.widths.len() == needs.len() && stated > 0.0 {
        let part = |width: &u16| total * f32::from(*width) / stated;
        return table.widths.iter().map(part).collect();
    }
    let sum = |of: fn(&Need) -> f32| needs.iter().map(of).sum::<f32>();
    let (least, most) = (sum(|need| need.least), sum(|need| need.most));
    if most <= total {
        let grow = |need: &Need| need.most * total / most;
        return needs.iter().map(grow).collect();
    }
    if least >= total {
        return needs.iter().map(|need| need.least * total / least).collect();
    }
    let wish = |need: &Need| {
        if need.most - need.least < 1.5 {
            return 0.01;
        }
        (need.sum / need.cells.max(1.0)).min(4.0 * LONGEST_LINE).sqrt()
    };
    let wishes: f32 = needs.iter().map(wish).sum();
    let part = |need: &Need| need.least + (total - least) * wish(need) / wishes;
    needs.iter().map(part).collect()
}
