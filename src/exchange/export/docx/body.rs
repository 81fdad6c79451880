//! The text of the document: blocks in their order, as paragraphs and tables.

use super::lists::{BULLETS, FIRST_POINTS, PARAGRAPHS};
use super::package::{RELATIONS, WORD};
use super::sections::{Lie, sections};
use super::text::{self, Setting};
use super::xml::Xml;
use super::{page, table};
use crate::exchange::export::paper::{Block, Ink, Line, Paper, Role, Table, TableKind, Voice};
use crate::exchange::export::turns;
use crate::exchange::stop::Stop;

/// The part, and how many lists of lettered points it has.
pub(super) struct Body {
    pub(super) xml: Xml,
    pub(super) points: usize,
}

/// Writes the part.
pub(super) fn write(paper: &Paper, stop: &Stop) -> Body {
    let mut writer = Writer {
        paper,
        stop,
        is_rtl: text::lang_is_rtl(&paper.lang),
        lie: Lie::Upright,
        begins_page: false,
        keeps_next: false,
        points: 0,
    };
    let mut xml = Xml::new();
    xml.element(
        "w:document",
        &[("xmlns:w", WORD), ("xmlns:r", RELATIONS)],
        |xml| {
            xml.element("w:body", &[], |xml| writer.all(xml));
        },
    );
    Body {
        xml,
        points: writer.points,
    }
}

struct Writer<'a> {
    paper: &'a Paper,
    stop: &'a Stop,
    is_rtl: bool,
    lie: Lie,
    /// Whether the next block begins a page.
    begins_page: bool,
    /// Whether its end stays on the page of what comes next.
    keeps_next: bool,
    points: usize,
}

impl Writer<'_> {
    fn all(&mut self, xml: &mut Xml) {
        let sections = sections(&self.paper.blocks);
        self.front(xml);
        let last = sections.len();
        for (at, (lie, blocks)) in sections.into_iter().enumerate() {
            self.lie = lie;
            for (place, block) in blocks.iter().enumerate() {
                let is_end = place + 1 == blocks.len() && at + 1 < last;
                self.begins_page = begins_page(blocks, place);
                self.keeps_next = keeps_next(blocks, place);
                self.block(xml, block, is_end);
            }
            if at + 1 == last {
                // A table may not be the last thing before the end.
                if matches!(blocks.last(), Some(Block::Table(_))) {
                    gap(xml, |_| {});
                }
                page::section(xml, lie, self.paper);
            }
        }
    }

    /// The head of a meeting's paper, its kind, title and who prepared it.
    fn front(&self, xml: &mut Xml) {
        let frame = &self.paper.frame;
        for line in frame.head() {
            let is_name = std::ptr::eq(line, &raw const frame.instrument);
            self.line(xml, if is_name { "Instrument" } else { "FrameLine" }, line);
        }
        for (style, line) in [
            ("Kicker", &self.paper.kicker),
            ("Title", &self.paper.title),
            ("Prepared", &frame.prepared),
        ] {
            if !line.is_empty() {
                self.line(xml, style, line);
            }
        }
    }

    /// Writes a block; one at the end of a section closes it.
    fn block(&mut self, xml: &mut Xml, block: &Block, is_end: bool) {
        if is_end && let Some((style, line)) = paragraph_of(block) {
            let (lie, paper) = (self.lie, self.paper);
            let setting = self.setting(style, line);
            paragraph(xml, setting, line, |xml| {
                page::section(xml, lie, paper);
            });
            return;
        }
        match block {
            Block::Part(_) | Block::Heading(_) | Block::Text(..) => {
                if let Some((style, line)) = paragraph_of(block) {
                    self.line(xml, style, line);
                }
            }
            Block::Numbered(line) => self.listed(xml, "Numbered", PARAGRAPHS, line),
            Block::Lettered(lines) => {
                let list = FIRST_POINTS + self.points;
                self.points += 1;
                self.each_listed(xml, "Lettered", list, lines);
            }
            Block::List(lines) => self.each_listed(xml, "ListBullet", BULLETS, lines),
            Block::Boxed(caption, lines) => {
                self.line(xml, "BoxHead", caption);
                for line in lines {
                    self.line(xml, "BoxText", line);
                }
            }
            Block::Facts(facts) => {
                for (name, value) in facts {
                    self.beside(xml, "Fact", name, value);
                }
            }
            Block::Footnotes(notes) => {
                for (mark, line) in notes {
                    let mark = Line::default().with(mark, Ink::Raised, Voice::Program);
                    self.beside(xml, "Note", &mark, line);
                }
            }
            Block::Table(one) => self.table(xml, one),
        }
        if is_end {
            self.close(xml);
        }
    }

    fn table(&self, xml: &mut Xml, one: &Table) {
        if one.caption.is_empty() || one.is_named_above {
            // Two tables with nothing between become one.
            gap(xml, |_| {});
        } else {
            self.line(xml, "Caption", &one.caption);
        }
        let setting = (self.is_rtl, self.keeps_next);
        table::write(xml, one, self.lie.text_width(), setting, self.stop);
    }

    fn close(&self, xml: &mut Xml) {
        gap(xml, |xml| {
            page::section(xml, self.lie, self.paper);
        });
    }

    fn setting<'s>(&self, style: &'s str, line: &Line) -> Setting<'s> {
        Setting {
            begins_page: self.begins_page,
            keeps_next: self.keeps_next,
            ..Setting::of(style, line, self.is_rtl)
        }
    }

    fn line(&self, xml: &mut Xml, style: &str, line: &Line) {
        paragraph(xml, self.setting(style, line), line, |_| {});
    }

    /// Only the last of them stays with what comes next.
    fn each_listed(&mut self, xml: &mut Xml, style: &str, list: usize, lines: &[Line]) {
        let keeps_end = std::mem::take(&mut self.keeps_next);
        for (at, line) in lines.iter().enumerate() {
            self.keeps_next = keeps_end && at + 1 == lines.len();
            self.listed(xml, style, list, line);
        }
    }

    fn listed(&self, xml: &mut Xml, style: &str, list: usize, line: &Line) {
        let setting = Setting {
            list: Some(list),
            ..self.setting(style, line)
        };
        paragraph(xml, setting, line, |_| {});
    }

    /// A name, and beside it what it names.
    fn beside(&self, xml: &mut Xml, style: &str, name: &Line, value: &Line) {
        let setting = Setting {
            style,
            is_rtl: self.is_rtl,
            keeps_next: self.keeps_next,
            ..Setting::default()
        };
        xml.element("w:p", &[], |xml| {
            setting.write(xml, |_| {});
            text::runs(xml, name, self.is_rtl);
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            text::runs(xml, value, self.is_rtl);
        });
    }
}

/// Whether a block stays on the page of what comes next: the last before a sum or before the line that says where
/// the paper comes from, and a few lines of text over a table.
fn keeps_next(blocks: &[Block], at: usize) -> bool {
    let (before, here) = blocks.split_at_checked(at).unwrap_or((blocks, &[]));
    let mut above = before.iter().rev();
    let above = above.find(|block| !matches!(block, Block::Text(Role::Plain, _)));
    let is_headed = matches!(above, Some(Block::Part(_) | Block::Heading(_)));
    turns::table_below(here, is_headed).is_some()
        || matches!(
            here.get(1),
            Some(Block::Text(Role::Control | Role::Provenance, _))
        )
}

/// Whether a block is the first of the names of an overview, which is to stand on one page if it can.
fn begins_page(blocks: &[Block], at: usize) -> bool {
    let is_name = |block: &Block| matches!(block, Block::Part(_) | Block::Heading(_));
    let Some((before, rest)) = blocks.split_at_checked(at) else {
        return false;
    };
    let mut after = rest.iter().skip_while(|block| is_name(block));
    let leads = matches!(after.next(), Some(Block::Table(table)) if table.kind == TableKind::Overview);
    leads && rest.first().is_some_and(is_name) && before.last().is_some_and(|block| !is_name(block))
}

/// The style and line of a block that is one paragraph.
fn paragraph_of(block: &Block) -> Option<(&'static str, &Line)> {
    match block {
        Block::Part(line) => Some(("Heading1", line)),
        Block::Heading(line) => Some(("Heading2", line)),
        Block::Text(Role::Plain, line) => Some(("BodyText", line)),
        Block::Text(Role::Notice, line) => Some(("Notice", line)),
        Block::Text(Role::Control, line) => Some(("Control", line)),
        Block::Text(Role::Provenance, line) => Some(("Provenance", line)),
        _ => None,
    }
}

fn paragraph(xml: &mut Xml, setting: Setting<'_>, line: &Line, end: impl FnOnce(&mut Xml)) {
    xml.element("w:p", &[], |xml| {
        setting.write(xml, end);
        text::runs(xml, line, setting.is_rtl);
    });
}

/// A paragraph without text and hardly any height.
fn gap(xml: &mut Xml, end: impl FnOnce(&mut Xml)) {
    let setting = Setting {
        style: "Gap",
        ..Setting::default()
    };
    xml.element("w:p", &[], |xml| setting.write(xml, end));
}
