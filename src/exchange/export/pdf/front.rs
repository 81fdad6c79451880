//! What stands around the text: the head of the first page, the foot of every page, the word of a draft.

use super::flow::{Flow, Level, Stack};
use super::look::{self, HAIR, INK, WARN, WATERMARK, WEAK};
use super::page::{Area, Item, Kind, Laid, Owner, Structure};
use super::text::{Face, SetLine, Setter, Side, language, words};
use crate::exchange::export::paper::{Frame, Ink, Line, Paper, Voice};
use crate::phrase::safe;

/// The head of a meeting's paper, then the title.
pub(super) fn head(flow: &mut Flow, paper: &Paper) {
    let frame = &paper.frame;
    let has_head = !frame.head().is_empty();
    if has_head {
        let stack = meeting(flow, frame);
        flow.put(stack);
        let width = flow.width();
        let y = flow.y + 6.0;
        flow.draw(Item::Fill(Area::new(look::SIDE, y, width, 1.2), INK));
        flow.y = y + 1.2;
        flow.leave(22.0);
    }
    let side = if has_head { Side::Middle } else { Side::Start };
    let stack = title(flow, paper, side);
    flow.put(stack);
}

/// The instrument and the item of the agenda, and beside them the symbol with what belongs to it.
fn meeting(flow: &mut Flow, frame: &Frame) -> Stack {
    let width = flow.width();
    let wide = width * 0.56;
    let narrow = width * 0.38;
    let big = Face::new(13.0, 1.3).bold();
    let plain = Face::new(10.0, 1.35);
    let columns = [
        (vec![(&frame.instrument, big), (&frame.agenda_item, plain)], wide),
        (
            vec![
                (&frame.distribution, plain),
                (&frame.symbol, plain.bold()),
                (&frame.date, plain),
                (&frame.original, plain),
            ],
            narrow,
        ),
    ];
    let mut levels: Vec<Level> = Vec::new();
    for (at, (lines, column)) in columns.into_iter().enumerate() {
        let is_left = (at == 0) != flow.setter.paper_is_rtl();
        let x = if is_left { 0.0 } else { width - column };
        let mut place = 0;
        for (line, face) in lines.into_iter().filter(|(line, _)| !line.is_empty()) {
            let lang = language(line, &flow.lang);
            let node = flow.structure.add(Structure::ROOT, Kind::Paragraph, lang);
            for set in flow.setter.set(line, face, column, Side::Start) {
                if levels.len() <= place {
                    levels.push(Level::default());
                }
                if let Some(level) = levels.get_mut(place) {
                    level.parts.push((x, set, node));
                }
                place += 1;
            }
        }
    }
    Stack {
        levels,
        ..Stack::default()
    }
}

fn title(flow: &mut Flow, paper: &Paper, side: Side) -> Stack {
    let width = flow.width();
    let heading = safe::shown(&paper.title.text()).replace('\n', " ");
    let lines = [
        (
            &paper.kicker,
            Face::new(9.0, 1.4).bold().in_colour(WARN),
            Kind::Paragraph,
        ),
        (
            &paper.title,
            Face::new(17.0, 1.25).bold(),
            Kind::Heading(1, heading),
        ),
        (
            &paper.frame.prepared,
            Face::new(10.0, 1.5).italic(),
            Kind::Paragraph,
        ),
    ];
    let mut levels = Vec::new();
    for (line, face, kind) in lines {
        if line.is_empty() {
            continue;
        }
        let lang = language(line, &flow.lang);
        let node = flow.structure.add(Structure::ROOT, kind, lang);
        let set = flow.setter.set(line, face, width, side);
        levels.extend(set.into_iter().map(|line| Level::new(0.0, line, node)));
    }
    Stack {
        levels,
        after: 12.0,
        ..Stack::default()
    }
}

/// Adds to each page its foot and, in a draft, the word under everything else.
pub(super) fn furniture(laid: &mut Laid, setter: &mut Setter, frame: &Frame) {
    let count = laid.pages.len();
    let face = Face::new(look::SMALL, 1.3).in_colour(WEAK);
    let [before, between, after] = &frame.page;
    for (at, page) in laid.pages.iter_mut().enumerate() {
        let width = look::body_width(page.across);
        let y = look::page_height(page.across) - look::FOOTER;
        page.items
            .push(Item::Fill(Area::new(look::SIDE, y - 4.0, width, 0.5), HAIR));
        let number = words(format!("{before}{}{between}{count}{after}", at + 1));
        let parts = [(&frame.symbol, Side::Start, 0.6), (&number, Side::End, 0.38)];
        for (line, side, share) in parts {
            // One line each: what is longer is not repeated in full on every page.
            let set = setter.set(line, face, width * share, side);
            let is_left = (side == Side::Start) != setter.paper_is_rtl();
            let x = look::SIDE + if is_left { 0.0 } else { width * (1.0 - share) };
            if let Some(line) = set.into_iter().next() {
                page.items.push(Item::Text {
                    x,
                    y,
                    turned: false,
                    line,
                    owner: Owner::Footer,
                });
            }
        }
        if let Some(word) = &frame.draft
            && let Some(line) = watermark(setter, word, page.across)
        {
            page.items.insert(0, line);
        }
    }
}

/// The word of a draft, as large as the page lets it be. Drawing turns it.
fn watermark(setter: &mut Setter, word: &str, across: bool) -> Option<Item> {
    let line = Line::default().with(word.replace('\n', " "), Ink::Plain, Voice::Program);
    let probe = setter.shape(&line, Face::new(100.0, 1.0).bold()).most;
    let room = look::page_width(across).hypot(look::page_height(across)) * 0.62;
    let size = (room / probe.max(1.0) * 100.0).min(190.0);
    let face = Face::new(size, 1.0).bold().in_colour(WATERMARK);
    let line: SetLine = setter
        .set(&line, face, room + 1.0, Side::Start)
        .into_iter()
        .next()?;
    Some(Item::Text {
        x: (look::page_width(across) - line.right()) / 2.0,
        y: (look::page_height(across) - line.height) / 2.0,
        turned: false,
        line,
        owner: Owner::Watermark,
    })
}
