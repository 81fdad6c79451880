//! Lines one below the other, over as many pages as they need.

use super::look::{self, Rgb};
use super::page::{Area, Bookmark, Item, Laid, NodeId, Owner, Page, Structure};
use super::text::{SetLine, Setter};
use crate::exchange::stop::Stop;

/// A line, or several side by side.
#[derive(Debug, Default)]
pub(super) struct Level {
    /// The space above it, unless it begins a page.
    pub(super) gap: f32,
    /// The lines, each with its place from the left and whose it is.
    pub(super) parts: Vec<(f32, SetLine, NodeId)>,
}

impl Level {
    /// A single line.
    pub(super) fn new(x: f32, line: SetLine, node: NodeId) -> Self {
        Self {
            gap: 0.0,
            parts: vec![(x, line, node)],
        }
    }

    fn height(&self) -> f32 {
        self.parts
            .iter()
            .map(|(_, line, _)| line.height)
            .fold(0.0, f32::max)
    }
}

/// What stands behind and around lines.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ground {
    /// A colour behind them.
    pub(super) fill: Option<Rgb>,
    /// A bar where reading begins.
    pub(super) bar: Option<Rgb>,
    /// A frame around them.
    pub(super) frame: Option<Rgb>,
    /// From the edge to the text.
    pub(super) pad: f32,
    /// How wide it is.
    pub(super) width: f32,
}

/// Lines that are placed in one go.
#[derive(Debug, Default)]
pub(super) struct Stack {
    /// The lines.
    pub(super) levels: Vec<Level>,
    /// The space above, unless it begins a page.
    pub(super) before: f32,
    /// The space below.
    pub(super) after: f32,
    /// Whether it is kept on one page where it fits on one.
    pub(super) whole: bool,
    /// The height of what must stand on the page on which it ends.
    pub(super) tail: f32,
    /// What stands behind it.
    pub(super) ground: Option<Ground>,
}

impl Stack {
    fn pad(&self) -> f32 {
        self.ground.map_or(0.0, |ground| ground.pad)
    }

    /// Its height with the space above it.
    pub(super) fn height(&self) -> f32 {
        let levels: f32 = self.levels.iter().map(|level| level.gap + level.height()).sum();
        self.before + levels + 2.0 * self.pad()
    }

    /// The height of what must not stand alone at the end of a page.
    fn opening(&self) -> f32 {
        let first = if self.levels.len() == 3 { 3 } else { 2 };
        let levels: f32 = self
            .levels
            .iter()
            .take(first)
            .map(|level| level.gap + level.height())
            .sum();
        self.before + levels + 2.0 * self.pad()
    }
}

/// A stack of so many lines is not parted from what follows it.
const FEW_LEVELS: usize = 3;

/// The pages as they grow.
pub(super) struct Flow {
    /// Sets text.
    pub(super) setter: Setter,
    /// Whether the work was called off.
    pub(super) stop: Stop,
    /// The tag of the paper's language.
    pub(super) lang: String,
    /// The structure.
    pub(super) structure: Structure,
    /// Whether what comes next wants a page across.
    pub(super) across: bool,
    /// The part of the width that tables may take, and where it begins: for two of them side by side.
    pub(super) part: Option<(f32, f32)>,
    /// How far down the last page is used.
    pub(super) y: f32,
    pages: Vec<Page>,
    bookmarks: Vec<Bookmark>,
    /// Headings that wait for what they name, so that none stands alone at the foot of a page, and short
    /// text that stands over a table.
    waiting: Vec<(Stack, Option<(u16, String)>)>,
    /// The space below what was placed last.
    after: f32,
}

impl Flow {
    /// No pages yet, for a paper in that language.
    pub(super) fn new(lang: &str, stop: &Stop) -> Self {
        Self {
            stop: stop.clone(),
            setter: Setter::new(lang),
            lang: lang.to_owned(),
            structure: Structure::new(),
            across: false,
            part: None,
            y: look::TOP,
            pages: vec![Page::default()],
            bookmarks: Vec::new(),
            waiting: Vec::new(),
            after: 0.0,
        }
    }

    /// The width between the margins of the page that comes next.
    pub(super) fn width(&self) -> f32 {
        self.part
            .map_or_else(|| look::body_width(self.across), |(_, width)| width)
    }

    /// Where tables begin.
    pub(super) fn left(&self) -> f32 {
        look::SIDE + self.part.map_or(0.0, |(left, _)| left)
    }

    /// The height between the margins.
    pub(super) fn full(&self) -> f32 {
        look::body_bottom(self.across) - look::TOP
    }

    /// What is left of the page.
    pub(super) fn room(&self) -> f32 {
        look::body_bottom(self.across) - self.y
    }

    /// Whether nothing stands on the page yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.pages.last().is_none_or(Page::is_empty)
    }

    /// Draws something on the page.
    pub(super) fn draw(&mut self, item: Item) {
        if let Some(page) = self.pages.last_mut() {
            page.items.push(item);
        }
    }

    /// Draws the lines below each other from a corner, for an owner.
    pub(super) fn draw_lines(&mut self, lines: Vec<SetLine>, x: f32, mut y: f32, owner: Owner) {
        for line in lines {
            let height = line.height;
            self.draw(Item::Text {
                x,
                y,
                turned: false,
                line,
                owner,
            });
            y += height;
        }
    }

    /// Begins a page.
    pub(super) fn new_page(&mut self) {
        self.pages.push(Page {
            across: self.across,
            items: Vec::new(),
        });
        self.y = look::TOP;
        self.after = 0.0;
    }

    /// A heading waits until what it names is placed, and so does text without a level.
    pub(super) fn wait(&mut self, stack: Stack, heading: Option<(u16, String)>) {
        self.waiting.push((stack, heading));
    }

    /// Whether a heading waits for what it names.
    pub(super) fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// How high the waiting headings are at the top of a page.
    pub(super) fn waiting_height(&self) -> f32 {
        let mut after = 0.0_f32;
        let mut height = 0.0;
        for (at, (stack, _)) in self.waiting.iter().enumerate() {
            let gap = if at == 0 { 0.0 } else { after.max(stack.before) };
            height += gap + stack.height() - stack.before;
            after = stack.after;
        }
        height
    }

    /// How wide the waiting headings are.
    pub(super) fn waiting_width(&self) -> f32 {
        let levels = self.waiting.iter().flat_map(|(stack, _)| &stack.levels);
        let ends = levels
            .flat_map(|level| &level.parts)
            .map(|(x, line, _)| x + line.right());
        ends.fold(0.0, f32::max)
    }

    /// Goes on to a new page, unless this one is.
    pub(super) fn break_page(&mut self) {
        if !self.is_fresh() {
            self.new_page();
        }
    }

    /// How much of the page is needed for the waiting headings, a gap and a height below them.
    fn need(&self, before: f32, height: f32) -> f32 {
        match (self.waiting.first(), self.waiting.last()) {
            (Some((first, _)), Some((last, _))) => {
                let above = self.after.max(first.before) + self.waiting_height();
                above + last.after.max(before) + height
            }
            _ => self.after.max(before) + height,
        }
    }

    /// Goes on to a page of the right kind with room for the waiting headings and a height below them, and
    /// places the headings. `before` is the space above what comes.
    pub(super) fn begin(&mut self, before: f32, height: f32) {
        let is_right = self.pages.last().is_some_and(|page| page.across == self.across);
        if !is_right {
            if self.is_fresh() {
                if let Some(page) = self.pages.last_mut() {
                    page.across = self.across;
                }
            } else {
                self.new_page();
            }
        }
        if !self.is_fresh() && self.need(before, height) > self.room() + 0.01 {
            self.new_page();
        }
        for (stack, heading) in std::mem::take(&mut self.waiting) {
            let gap = if self.is_fresh() {
                0.0
            } else {
                self.after.max(stack.before)
            };
            let page = self.pages.len().saturating_sub(1);
            if let Some((level, text)) = heading {
                self.bookmarks.push(Bookmark {
                    level,
                    text,
                    page,
                    y: self.y + gap,
                });
            }
            self.place(stack);
        }
        if !self.is_fresh() {
            self.y += self.after.max(before);
        }
        self.after = 0.0;
    }

    /// Places lines, on further pages where they do not fit.
    pub(super) fn put(&mut self, stack: Stack) {
        if stack.levels.is_empty() {
            return;
        }
        let whole = stack.height() - stack.before + stack.tail;
        let is_whole = stack.whole || (stack.tail > 0.0 && stack.levels.len() <= FEW_LEVELS);
        let height = if is_whole && whole <= self.full() {
            whole
        } else {
            stack.opening() - stack.before
        };
        self.begin(stack.before, height);
        self.place_levels(stack);
    }

    /// Places the headings that still wait: nothing follows them.
    pub(super) fn flush(&mut self) {
        if !self.waiting.is_empty() {
            self.begin(0.0, 0.0);
        }
    }

    /// Says how much space follows what was drawn.
    pub(super) fn leave(&mut self, after: f32) {
        self.after = after;
    }

    /// The pages, with nothing more to come.
    pub(super) fn finish(mut self) -> (Laid, Setter) {
        self.flush();
        let laid = Laid {
            pages: self.pages,
            structure: self.structure,
            bookmarks: self.bookmarks,
        };
        (laid, self.setter)
    }

    fn place(&mut self, stack: Stack) {
        if !self.is_fresh() {
            self.y += self.after.max(stack.before);
        }
        self.after = 0.0;
        self.place_levels(stack);
    }

    fn place_levels(&mut self, stack: Stack) {
        let pad = stack.pad();
        let mut left: std::collections::VecDeque<Level> = stack.levels.into();
        while !left.is_empty() {
            let room = self.room() - 2.0 * pad;
            let mut height = 0.0;
            let mut count = 0;
            for level in &left {
                let gap = if count == 0 { 0.0 } else { level.gap };
                if count > 0 && height + gap + level.height() > room + 0.01 {
                    break;
                }
                height += gap + level.height();
                count += 1;
            }
            // A last line does not stand alone on the next page.
            if left.len() == count + 1 && count > 2 {
                count -= 1;
                let last = left.get(count);
                height -= last.map_or(0.0, |level| level.gap + level.height());
            }
            // Neither does what follows the last: two lines go with it.
            if left.len() == count && count > FEW_LEVELS && height + stack.tail > room + 0.01 {
                count -= 2;
                height -= left
                    .range(count..)
                    .map(|level| level.gap + level.height())
                    .sum::<f32>();
            }
            if let Some(ground) = stack.ground {
                self.draw_ground(ground, height + 2.0 * pad);
            }
            let mut y = self.y + pad;
            for (at, level) in left.drain(..count).enumerate() {
                y += if at == 0 { 0.0 } else { level.gap };
                let height = level.height();
                for (x, line, node) in level.parts {
                    self.draw(Item::Text {
                        x: look::SIDE + x,
                        y,
                        turned: false,
                        line,
                        owner: Owner::Node(node),
                    });
                }
                y += height;
            }
            self.y = y + pad;
            if !left.is_empty() {
                self.new_page();
            }
        }
        self.after = stack.after;
    }

    fn draw_ground(&mut self, ground: Ground, height: f32) {
        let area = Area::new(look::SIDE, self.y, ground.width, height);
        if let Some(fill) = ground.fill {
            self.draw(Item::Fill(area, fill));
        }
        if let Some(bar) = ground.bar {
            let x = if self.setter.paper_is_rtl() {
                area.x + area.width - 2.0
            } else {
                area.x
            };
            self.draw(Item::Fill(Area::new(x, area.y, 2.0, height), bar));
        }
        if let Some(frame) = ground.frame {
            for side in area.frame(0.8) {
                self.draw(Item::Fill(side, frame));
            }
        }
    }
}
