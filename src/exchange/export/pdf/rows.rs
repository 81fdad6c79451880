//! The rows of a table on pages: its head again on each page, no row broken that fits on one.

use super::cells::{SetCell, SetRow, Style};
use super::flow::Flow;
use super::page::{Kind, NodeId};

/// A cell that reaches over rows to come.
struct Span {
    cell: SetCell,
    /// How many rows it still reaches over, with the one at hand.
    rows: usize,
    /// Where it begins on this page.
    top: f32,
    node: NodeId,
}

/// The rows as they are placed.
pub(super) struct Rows {
    style: Style,
    /// Printed again on each page; empty if it is too high for that.
    head: Vec<SetRow>,
    head_heights: Vec<f32>,
    spans: Vec<Span>,
    /// Where the first row of the page begins.
    top: f32,
    body: NodeId,
}

impl Rows {
    /// Places the head, whose rows have those heights, where the flow is.
    pub(super) fn new(
        flow: &mut Flow,
        table: NodeId,
        (head, head_heights): (Vec<SetRow>, Vec<f32>),
        style: Style,
    ) -> Self {
        let mut rows = Self {
            style,
            head_heights: if head.is_empty() { Vec::new() } else { head_heights },
            head,
            spans: Vec::new(),
            top: flow.y,
            body: NodeId(0),
        };
        if !rows.head.is_empty() {
            let group = flow.structure.add(table, Kind::TableHead, None);
            rows.draw_head(flow, Some(group));
        }
        rows.body = flow.structure.add(table, Kind::TableBody, None);
        rows
    }

    /// The height of the rows' part of a page.
    fn page_room(&self, flow: &Flow) -> f32 {
        flow.full() - self.head_heights.iter().sum::<f32>()
    }

    fn is_at_top(&self, flow: &Flow) -> bool {
        flow.y <= self.top + 0.01
    }

    /// Places a row, and with it on the page a height that must follow.
    pub(super) fn place(&mut self, flow: &mut Flow, mut row: SetRow, keep: f32) {
        let page_room = self.page_room(flow);
        let keep = keep.min(page_room * 0.4);
        let need = self.need(flow, &row);
        let room = flow.room();
        let is_better_broken = need > room && need > page_room * 0.5 && room > page_room * 0.3;
        // The text of a cell that reaches further down begins where there is room for all of it.
        let starting = row.cells.iter().filter(|cell| cell.rows > 1);
        let starting = starting.map(|cell| cell.height(self.style)).fold(0.0, f32::max);
        let is_better_fresh = starting > room && starting < page_room * 0.4;
        let fits_fresh = need + keep <= page_room;
        let lacks_room = need + keep > room && !is_better_broken;
        if (is_better_fresh || lacks_room) && !self.is_at_top(flow) && fits_fresh {
            self.turn_page(flow);
        }
        let nodes = self.enter(flow, &mut row);
        loop {
            let need = self.need(flow, &row);
            let room = flow.room();
            let is_at_top = self.is_at_top(flow);
            if need + keep <= room + 0.01 {
                self.draw(flow, &mut row, &nodes, need, is_at_top);
                break;
            }
            if !is_at_top && room < 2.0 * self.style.line() + 2.0 * self.style.pad_y() {
                self.turn_page(flow);
                continue;
            }
            let height = if need <= room { room - keep } else { room };
            self.draw(flow, &mut row, &nodes, height, is_at_top);
            self.turn_page(flow);
        }
        self.leave(flow);
    }

    /// The height that is missing for a row and for the cells from above that end in it.
    fn need(&self, flow: &Flow, row: &SetRow) -> f32 {
        let ending = self.spans.iter().filter(|span| span.rows == 1);
        ending
            .map(|span| span.cell.height(self.style) - (flow.y - span.top))
            .fold(row.height(self.style), f32::max)
    }

    /// Takes up the cells that reach further down, and says what each other one is in the structure.
    fn enter(&mut self, flow: &mut Flow, row: &mut SetRow) -> Vec<NodeId> {
        let group = flow.structure.add(self.body, Kind::Row, None);
        let mut nodes = Vec::new();
        let mut own = Vec::new();
        for cell in row.cells.drain(..) {
            let node = flow.structure.add(group, cell.structure(), cell.lang.clone());
            if cell.rows > 1 {
                self.spans.push(Span {
                    rows: cell.rows,
                    top: flow.y,
                    node,
                    cell,
                });
            } else {
                nodes.push(node);
                own.push(cell);
            }
        }
        row.cells = own;
        nodes
    }

    fn draw(&self, flow: &mut Flow, row: &mut SetRow, nodes: &[NodeId], height: f32, force: bool) {
        let top = flow.y;
        for (cell, node) in row.cells.iter_mut().zip(nodes) {
            if !cell.lines.is_empty() && cell.left().is_empty() {
                // All of it is on the page before.
                continue;
            }
            cell.draw(flow, self.style, (top, top + height), *node, force);
        }
        flow.y = top + height;
    }

    /// Ends the cells that reach no further than the row that was placed.
    fn leave(&mut self, flow: &mut Flow) {
        let style = self.style;
        let bottom = flow.y;
        for span in &mut self.spans {
            span.rows -= 1;
            if span.rows == 0 {
                draw_span(flow, style, span, bottom);
            }
        }
        self.spans.retain(|span| span.rows > 0);
    }

    /// Goes on at the top of the next page.
    fn turn_page(&mut self, flow: &mut Flow) {
        let style = self.style;
        // What is left of the page takes the text that a cell from above still has.
        let end = flow.y + flow.room();
        for span in &mut self.spans {
            let wanted = span.top + span.cell.height(style);
            let bottom = flow.y.max(wanted.min(end));
            draw_span(flow, style, span, bottom);
        }
        flow.new_page();
        self.draw_head(flow, None);
        for span in &mut self.spans {
            span.top = flow.y;
        }
        self.top = flow.y;
    }

    /// Draws the head, the first time as part of the structure.
    fn draw_head(&mut self, flow: &mut Flow, group: Option<NodeId>) {
        let mut rows = std::mem::take(&mut self.head);
        let mut top = flow.y;
        for (at, row) in rows.iter_mut().enumerate() {
            let parent = group.map(|group| flow.structure.add(group, Kind::Row, None));
            let height = self.head_heights.get(at).copied().unwrap_or(0.0);
            for cell in &mut row.cells {
                let reach: f32 = self.head_heights.iter().skip(at).take(cell.rows).sum();
                if let Some(parent) = parent {
                    let node = flow.structure.add(parent, cell.structure(), cell.lang.clone());
                    cell.draw(flow, self.style, (top, top + reach), node, true);
                } else {
                    cell.draw_again(flow, self.style, top, top + reach);
                }
            }
            top += height;
        }
        self.head = rows;
        flow.y = top;
        self.top = top;
    }
}

/// Draws what has room of a cell over several rows, or all of it again if it stood on the page before.
fn draw_span(flow: &mut Flow, style: Style, span: &mut Span, bottom: f32) {
    if bottom <= span.top + 0.01 {
        return;
    }
    if span.cell.left().is_empty() && !span.cell.lines.is_empty() {
        span.cell.draw_again(flow, style, span.top, bottom);
    } else {
        span.cell.draw(flow, style, (span.top, bottom), span.node, false);
    }
}
