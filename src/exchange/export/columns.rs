//! How wide the columns of a table are, from what stands in them. Measured in letters, so that it serves
//! pages and spreadsheets alike.

use super::paper::{Cell, CellKind, Starts, Table, TableKind};
use crate::exchange::fonts::letters;

/// The longest word that a column is widened for; a longer one is broken.
const LONGEST_WORD: f32 = 24.0;
/// The longest line that a column is widened for; a longer one wraps.
const LONGEST_LINE: f32 = 90.0;
/// The letters that an upright name of a column takes: in two lines at least, in three if there is room.
const UPRIGHT: (f32, f32) = (5.1, 7.6);
/// So much of the table is for columns with upright names.
const PART_UPRIGHT: f32 = 0.56;
/// In so many lines the name of a column may stand.
const LINES_OF_NAME: f32 = 4.0;
/// The space beside the text, in letters, and beside that of an overview, which stands close.
const BESIDE: f32 = 2.4;
const BESIDE_CLOSE: f32 = 1.2;
/// How much wider bold letters are.
const BOLD: f32 = 1.07;

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

impl Need {
    /// What the paper says, but for words that must not break and columns in which nothing stands.
    fn stated((need, width): (&Self, &u16)) -> (f32, f32, f32) {
        let most = if need.cells > 0.0 {
            f32::INFINITY
        } else {
            need.least
        };
        (need.least, most, f32::from(*width))
    }
}

/// Widths in relation to their shares, none below its least nor above its most, that come to `room`. Each
/// share is least, most and what it is in relation to the others.
pub(crate) fn level(shares: &[(f32, f32, f32)], room: f32) -> Vec<f32> {
    let at = |factor: f32| -> Vec<f32> {
        shares
            .iter()
            .map(|(least, most, share)| (share * factor).clamp(*least, most.max(*least)))
            .collect()
    };
    // Halving finds the factor; forty steps are finer than a printer's dot.
    let (mut low, mut high) = (0.0_f32, room.max(1.0));
    for _ in 0..40 {
        let middle = f32::midpoint(low, high);
        if at(middle).iter().sum::<f32>() > room {
            high = middle;
        } else {
            low = middle;
        }
    }
    at(low)
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
        need.least *= BOLD;
        need.most = (need.most / LINES_OF_NAME).max(need.least);
        (need.sum, need.cells) = (0.0, 0.0);
    }
    for section in &table.sections {
        place(&mut needs, &section.rows);
    }
    place(&mut needs, &table.foot);
    let many = needs.iter().filter(|need| need.is_upright).count().max(1) as f32;
    let upright = (total * PART_UPRIGHT / many).clamp(UPRIGHT.0, UPRIGHT.1);
    let beside = if table.kind == TableKind::Overview {
        BESIDE_CLOSE
    } else {
        BESIDE
    };
    for need in &mut needs {
        if need.is_upright {
            let width = upright.max(need.least + beside);
            (need.least, need.most) = (width, width);
            continue;
        }
        need.least = need.least.clamp(2.0, LONGEST_WORD) + beside;
        need.most = (need.most.min(LONGEST_LINE) + beside).max(need.least);
    }
    needs
}

/// Adds the cells of rows to the columns they stand in alone.
fn place(needs: &mut [Need], rows: &[Vec<Cell>]) {
    let mut starts = Starts::new(needs.len());
    for row in rows {
        for (cell, at) in row.iter().zip(starts.of(row)) {
            if let Some(need) = needs.get_mut(at).filter(|_| cell.columns <= 1) {
                measure(need, cell);
            }
        }
    }
}

fn measure(need: &mut Need, cell: &Cell) {
    if cell.kind == CellKind::Upright {
        need.is_upright = true;
        return;
    }
    let text = cell.line.text();
    // Words under upright names stand upright themselves if they are long; figures do not.
    let words = text.split(is_break);
    let words = words.filter(|word| !need.is_upright || !word.contains(char::is_alphabetic));
    let word = words.map(letters).fold(0.0, f32::max);
    let line = text.lines().map(letters).fold(0.0, f32::max);
    need.least = need.least.max(word);
    need.most = need.most.max(line);
    if line > 0.0 {
        need.sum += letters(&text);
        need.cells += 1.0;
    }
}

/// Where a line may end: not at a space that holds words together.
pub(crate) fn is_break(letter: char) -> bool {
    letter.is_whitespace() && letter != '\u{a0}' && letter != '\u{202f}'
}

/// The letters that the table needs so that no word is broken.
pub(crate) fn least(table: &Table, total: f32) -> f32 {
    needs(table, total).iter().map(|need| need.least).sum()
}

/// Shares out `total` letters: as the paper says, else so that no word breaks where that can be avoided and
/// columns with much text get more.
pub(crate) fn share(table: &Table, total: f32) -> Vec<f32> {
    let needs = needs(table, total);
    let stated: f32 = table.widths.iter().map(|width| f32::from(*width)).sum();
    let sum = |of: fn(&Need) -> f32| needs.iter().map(of).sum::<f32>();
    let (least, most) = (sum(|need| need.least), sum(|need| need.most));
    if table.widths.len() == needs.len() && stated > 0.0 && least < total {
        let shares: Vec<_> = needs.iter().zip(&table.widths).map(Need::stated).collect();
        return level(&shares, total);
    }
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
