//! A paper as PDF: A4, text upright and wide tables across, with the fonts it needs, headings to go by and
//! a structure for readers of the screen.
//!
//! A paper is first laid out: [`text`](self) is shaped and broken, lines flow over pages, rows of tables are
//! kept whole. Only then the pages are drawn, when it is known how many there are. The same paper gives the
//! same bytes.

mod blocks;
mod cells;
mod columns;
mod draw;
mod flow;
mod fonts;
mod front;
mod grid;
mod look;
mod measure;
mod page;
mod rows;
mod table;
#[cfg(test)]
mod tests;
mod text;

use super::paper::{Block, Paper, Properties, Role, TableKind};
use super::turns;
use crate::exchange::stop::Stop;
use flow::Flow;
use page::Laid;

/// Why a paper could not be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// The program's own fonts cannot be read: it was built wrongly.
    #[error("the fonts in the program cannot be read")]
    Fonts,
    /// A page has no size: it was built wrongly.
    #[error("a page has no size")]
    Page,
    /// The file would break a limit of PDF.
    #[error("the PDF cannot be written: {0}")]
    File(String),
}

/// Writes the paper.
pub fn write(paper: &Paper, properties: &Properties) -> Result<Vec<u8>, PdfError> {
    write_until(paper, properties, &Stop::never())
}

/// The same; what is returned once it was called off is of no use.
pub(super) fn write_until(paper: &Paper, properties: &Properties, stop: &Stop) -> Result<Vec<u8>, PdfError> {
    draw::write(&lay(paper, stop), properties, stop)
}

/// Lays the paper out on pages.
fn lay(paper: &Paper, stop: &Stop) -> Laid {
    let mut flow = Flow::new(&paper.lang, stop);
    let across = turns::across(&paper.blocks);
    flow.across = across.first().copied().unwrap_or(false);
    front::head(&mut flow, paper);
    let mut number = 0;
    let mut is_in_part = false;
    let mut is_placed = false;
    for (at, block) in paper.blocks.iter().enumerate() {
        if stop.is_asked() {
            break;
        }
        if std::mem::take(&mut is_placed) {
            continue;
        }
        flow.across = across.get(at).copied().unwrap_or(false);
        let mut stack = match block {
            Block::Part(line) => {
                is_in_part = true;
                blocks::heading(&mut flow, line, 2);
                continue;
            }
            Block::Heading(line) => {
                blocks::heading(&mut flow, line, if is_in_part { 3 } else { 2 });
                continue;
            }
            Block::Table(table) => {
                if let Some(Block::Table(next)) = paper.blocks.get(at + 1)
                    && (table.kind, next.kind) == (TableKind::Scale, TableKind::Legend)
                {
                    is_placed = table::place_both(&mut flow, [table, next]);
                    if is_placed {
                        flow.leave(blocks::BELOW_TABLE);
                        continue;
                    }
                }
                let tail = tail(&mut flow, paper.blocks.get(at + 1..).unwrap_or_default());
                table::place(&mut flow, table, tail);
                let is_control = matches!(paper.blocks.get(at + 1), Some(Block::Text(Role::Control, _)));
                flow.leave(if is_control { 0.0 } else { blocks::BELOW_TABLE });
                continue;
            }
            Block::Facts(facts) => blocks::facts(&mut flow, facts),
            Block::Text(role, line) => blocks::text(&mut flow, *role, line),
            Block::Numbered(line) => {
                number += 1;
                blocks::numbered(&mut flow, number, line)
            }
            Block::Lettered(lines) => blocks::list(&mut flow, lines, true),
            Block::List(lines) => blocks::list(&mut flow, lines, false),
            Block::Boxed(caption, lines) => blocks::boxed(&mut flow, caption, lines),
            Block::Footnotes(notes) => blocks::footnotes(&mut flow, notes),
        };
        if let Some(next @ Block::Text(Role::Provenance, _)) = paper.blocks.get(at + 1) {
            stack.tail = tail(&mut flow, std::slice::from_ref(next));
        }
        let here = paper.blocks.get(at..).unwrap_or_default();
        let table = turns::table_below(here, flow.is_waiting());
        let turns_with = |lines: usize| across.get(at) == across.get(at + lines);
        if stack.height() <= SHORT && table.is_some_and(turns_with) {
            flow.wait(stack, None);
        } else {
            flow.put(stack);
        }
    }
    let (mut laid, mut setter) = flow.finish();
    front::furniture(&mut laid, &mut setter, &paper.frame);
    laid
}

/// The height of text that stands over a table and goes to the next page with it.
const SHORT: f32 = 40.0;

/// The height of what stands under a table wherever it ends: a control line, or a few words, and the line that
/// says where the paper comes from.
fn tail(flow: &mut Flow, next: &[Block]) -> f32 {
    let Some((Block::Text(role, line), below)) = next.split_first() else {
        return 0.0;
    };
    let height = blocks::text_height(flow, *role, line);
    match role {
        Role::Provenance => height,
        Role::Notice => 0.0,
        Role::Plain if height > SHORT => 0.0,
        Role::Plain | Role::Control => match below.first() {
            Some(Block::Text(Role::Provenance, _)) => height + tail(flow, below),
            _ => height,
        },
    }
}
