//! A paper for a meeting: headings, tables and lines, without a word of how they will look.
//!
//! Text is kept as people wrote it, with who speaks; writers make it harmless. Each table has its own
//! module.

mod annex;
mod by_action;
mod by_target;
mod front;
mod lines;
mod overview;
mod revision;
mod starts;
mod unused;

use super::facts::Facts;
use crate::model::UtcSeconds;
use crate::phrase::catalogue::{Arg, Catalogue};
pub(in crate::exchange) use annex::provenance;
pub(in crate::exchange::export) use annex::{Scope, alignment as decided_alignment, framed, record};
use lines::Lines;
pub use lines::control_line;
pub use revision::{Changes, revision};
pub(in crate::exchange::export) use starts::Starts;

/// Whose words a piece of text is: decides its language and reading direction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Voice {
    /// The program's, in the language of the paper.
    Program,
    /// A person's, in a language nobody stated.
    Person,
    /// A plan's, in the language with this tag.
    Plan(String),
}

/// How a piece of text stands out. Each can be told apart in print without colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// As the text around it.
    Plain,
    /// Bold: codes, direct contributions.
    Bold,
    /// Italic: enabling contributions.
    Italic,
    /// Smaller: wording status and other remarks.
    Aside,
    /// Raised: the number of a footnote.
    Raised,
    /// New against an earlier paper: bold and underlined.
    Added,
    /// No longer there: struck.
    Deleted,
}

/// A piece of text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The text as written.
    pub text: String,
    /// How it stands out.
    pub ink: Ink,
    /// Whose it is.
    pub voice: Voice,
}

/// Letters from here on hold the places of arguments while a sentence is formatted; no message has one.
const PLACES: u32 = 0xf_0000;

/// Pieces of text that stand after each other. A line break in a person's text stays inside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(pub Vec<Span>);

impl Line {
    /// Its text without emphasis.
    pub fn text(&self) -> String {
        self.0.iter().map(|span| span.text.as_str()).collect()
    }

    /// Returns a line in the program's words.
    pub fn words(text: impl Into<String>) -> Self {
        Self::default().with(text, Ink::Plain, Voice::Program)
    }

    /// Returns a line in a person's words.
    pub fn person(text: impl Into<String>) -> Self {
        Self::default().with(text, Ink::Plain, Voice::Person)
    }

    /// Returns a sentence of the catalogue in which the texts put in stay apart as words of people: a name that
    /// reads from the other side, with codes inside, neither falls apart nor turns the sentence around.
    pub fn sentence(words: &Catalogue, key: &'static str, arguments: &[(&'static str, Arg<'_>)]) -> Self {
        let place = |at: usize| char::from_u32(PLACES + u32::try_from(at).ok()?).map(String::from);
        let marked: Vec<_> = arguments
            .iter()
            .enumerate()
            .map(|(at, (name, argument))| match (argument, place(at)) {
                (Arg::Text(_), Some(mark)) => (*name, Arg::from(mark)),
                _ => (*name, argument.clone()),
            })
            .collect();
        let text = words.format(key, &marked);
        let mut line = Self::default();
        let mut said = String::new();
        for letter in text.chars() {
            let at = u32::from(letter)
                .checked_sub(PLACES)
                .and_then(|at| usize::try_from(at).ok());
            match at.and_then(|at| arguments.get(at)) {
                Some((_, Arg::Text(text))) => {
                    line = line.then(std::mem::take(&mut said));
                    line = line.with(text.clone(), Ink::Plain, Voice::Person);
                }
                _ => said.push(letter),
            }
        }
        line.then(said)
    }

    /// Adds a piece; an empty one leaves no trace.
    #[must_use]
    pub fn with(mut self, text: impl Into<String>, ink: Ink, voice: Voice) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Span { text, ink, voice });
        }
        self
    }

    /// Adds plain words of the program.
    #[must_use]
    pub fn then(self, text: impl Into<String>) -> Self {
        self.with(text, Ink::Plain, Voice::Program)
    }

    /// Adds the pieces of another line.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What stands in a cell of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A contribution, 1 to 3.
    Strength(i8),
    /// Considered, no contribution.
    None,
    /// Cannot be judged.
    CannotJudge,
    /// Versions differ.
    Differ,
    /// Not considered.
    Open,
    /// Considered, and outside what the paper shows: an empty box, neither "not considered" nor "none".
    Withheld,
}

/// What kind of cell it is: decides its alignment and, in colour, its ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// Running text.
    Text,
    /// Names the row.
    RowHead,
    /// Names a column that is too narrow for its words.
    Upright,
    /// A mark of the legend.
    Mark(Mark),
    /// Marks or short words, centred.
    Short,
    /// A number, or the name over numbers: they end below each other.
    Number,
    /// A remark across the rest of the row.
    Remark,
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// What stands in it.
    pub line: Line,
    /// What kind it is.
    pub kind: CellKind,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes; those below have no cell in its place.
    pub rows: usize,
}

impl Cell {
    /// Returns a cell of one column and row.
    pub fn new(kind: CellKind, line: Line) -> Self {
        Self {
            line,
            kind,
            columns: 1,
            rows: 1,
        }
    }

    /// Returns a cell of running text.
    pub fn text(line: Line) -> Self {
        Self::new(CellKind::Text, line)
    }

    /// Returns the same cell over more columns.
    #[must_use]
    pub fn over_columns(mut self, columns: usize) -> Self {
        self.columns = columns;
        self
    }

    /// Returns the same cell over more rows.
    #[must_use]
    pub fn over_rows(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }
}

/// Rows that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// What they have in common.
    pub heading: Option<Line>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// Which table it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// The two plans.
    Plans,
    /// The scale with its anchors.
    Scale,
    /// The marks.
    Legend,
    /// Actions by targets.
    Overview,
    /// The contributions to each target.
    ByTarget,
    /// The targets that each action serves.
    ByAction,
    /// Figures of the statistics.
    Figures,
    /// Rows of running text, such as the register.
    Sheet,
}

/// A table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Which one.
    pub kind: TableKind,
    /// Its title.
    pub caption: Line,
    /// A row above the names of the columns that groups them, if any.
    pub groups: Vec<Cell>,
    /// The names of the columns.
    pub columns: Vec<Cell>,
    /// The body.
    pub sections: Vec<Section>,
    /// Sums at its end.
    pub foot: Vec<Vec<Cell>>,
    /// How wide the columns are in relation to each other, one number a column; empty if the writer is to
    /// find out.
    pub widths: Vec<u16>,
    /// Whether the heading right above says the same as the title, so that it is not printed again.
    pub is_named_above: bool,
}

impl Table {
    /// Whether it needs a page across.
    pub fn is_wide(&self) -> bool {
        let columns = self.columns.iter().map(|cell| cell.columns).sum::<usize>();
        let words = |cell: &&Cell| !matches!(cell.kind, CellKind::Short | CellKind::Number);
        match self.kind {
            // Those of the front page are made to fit it.
            TableKind::Plans | TableKind::Scale | TableKind::Legend => false,
            // Two columns of figures take no more than one of words.
            TableKind::Figures => {
                columns + self.columns.iter().filter(words).count() > 2 * WIDEST_UPRIGHT + 2
            }
            _ => columns > WIDEST_UPRIGHT,
        }
    }
}

/// How many columns a page upright can hold.
const WIDEST_UPRIGHT: usize = 4;

/// What a line is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// An ordinary paragraph.
    Plain,
    /// What a reader must not miss.
    Notice,
    /// The sum under a table.
    Control,
    /// Where the paper comes from.
    Provenance,
}

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Begins what one reviewer said.
    Part(Line),
    /// Names what follows.
    Heading(Line),
    /// Facts by name.
    Facts(Vec<(Line, Line)>),
    /// A paragraph.
    Text(Role, Line),
    /// A paragraph that can be cited: they are numbered through the paper, from 1.
    Numbered(Line),
    /// Points of the paragraph before, lettered from a.
    Lettered(Vec<Line>),
    /// Lines in a frame under a name, such as the rules adopted.
    Boxed(Line, Vec<Line>),
    /// Notes with their marks.
    Footnotes(Vec<(String, Line)>),
    /// Short lines.
    List(Vec<Line>),
    /// A table.
    Table(Table),
}

/// What a meeting's paper carries around its text. A line that nobody filled in is empty and leaves no trace.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frame {
    /// The instrument whose meeting it is.
    pub instrument: Line,
    /// To whom it goes.
    pub distribution: Line,
    /// The symbol, such as CMS/Dugong/MOS4/CRP.3.
    pub symbol: Line,
    /// The item of the agenda.
    pub agenda_item: Line,
    /// The date in its long form.
    pub date: Line,
    /// The language it was written in.
    pub original: Line,
    /// Who prepared it, in parentheses.
    pub prepared: Line,
    /// The word across each page of a paper that is not final.
    pub draft: Option<String>,
    /// What stands before, between and after the number of the page and how many there are.
    pub page: [String; 3],
}

impl Frame {
    /// The lines at the head of the first page that somebody filled in, from the top.
    pub fn head(&self) -> Vec<&Line> {
        [
            &self.instrument,
            &self.distribution,
            &self.symbol,
            &self.agenda_item,
            &self.date,
            &self.original,
        ]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
    }

    /// Returns the frame of a paper without meeting: page numbers and nothing else.
    pub fn plain(words: &Catalogue) -> Self {
        // The catalogue has one message for it, so that a language may turn it round; the numbers are put
        // in by the writers, page by page.
        let whole = words.format(
            "paper-page",
            &[("page", "\u{1}".into()), ("pages", "\u{2}".into())],
        );
        let (before, rest) = whole.split_once('\u{1}').unwrap_or((&whole, ""));
        let (between, after) = rest.split_once('\u{2}').unwrap_or((rest, ""));
        Self {
            page: [before, between, after].map(|piece| piece.replace(['\u{2068}', '\u{2069}'], "")),
            ..Self::default()
        }
    }
}

/// What a file says of itself: nothing of the machine or the person who made it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Properties {
    /// The title.
    pub title: String,
    /// What kind of paper it is.
    pub subject: String,
    /// The tag of the language of its words.
    pub lang: String,
    /// When the session was last changed; never the clock, so that the same session gives the same file.
    pub created: UtcSeconds,
}

/// A paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The tag of the language of its words.
    pub lang: String,
    /// What stands around the text.
    pub frame: Frame,
    /// A word or two above the title: what kind of copy this is.
    pub kicker: Line,
    /// Its title.
    pub title: Line,
    /// Its parts.
    pub blocks: Vec<Block>,
}

impl Paper {
    /// Every line with text of people or plans or the program, in order; heads of pages and tables once.
    pub fn lines(&self) -> Vec<&Line> {
        let frame = &self.frame;
        let mut all = frame.head();
        all.extend([&self.kicker, &self.title, &frame.prepared]);
        for block in &self.blocks {
            match block {
                Block::Part(line) | Block::Heading(line) | Block::Text(_, line) | Block::Numbered(line) => {
                    all.push(line);
                }
                Block::Facts(facts) => all.extend(facts.iter().flat_map(|(name, value)| [name, value])),
                Block::Lettered(lines) | Block::List(lines) => all.extend(lines),
                Block::Boxed(caption, lines) => {
                    all.push(caption);
                    all.extend(lines);
                }
                Block::Footnotes(notes) => all.extend(notes.iter().map(|(_, line)| line)),
                Block::Table(table) => {
                    all.push(&table.caption);
                    let rows = table.sections.iter().flat_map(|section| &section.rows);
                    let cells = rows.chain(&table.foot).flatten();
                    let heads = table.groups.iter().chain(&table.columns);
                    all.extend(heads.chain(cells).map(|cell| &cell.line));
                    all.extend(
                        table
                            .sections
                            .iter()
                            .filter_map(|section| section.heading.as_ref()),
                    );
                }
            }
        }
        all
    }

    /// The paper in which no table says again what the heading right above it says.
    #[must_use]
    pub(super) fn without_repeats(mut self) -> Self {
        let mut above: Option<Line> = None;
        for block in &mut self.blocks {
            match block {
                Block::Part(line) | Block::Heading(line) => above = Some(line.clone()),
                Block::Table(table) => {
                    table.is_named_above = above
                        .take()
                        .is_some_and(|above| above.text() == table.caption.text());
                }
                // A line between does not make the title new, a paragraph to be cited does.
                Block::Text(Role::Plain, _) => {}
                _ => above = None,
            }
        }
        self
    }
}

/// Lays out the alignment table of everything in the facts.
pub fn alignment(facts: &Facts, words: &Catalogue) -> Paper {
    let lines = Lines { facts, words };
    let mut blocks = front::blocks(&lines);
    for part in &facts.parts {
        blocks.push(Block::Part(lines::with_person(
            words.text("export-part"),
            &part.reviewer,
        )));
        let scale = facts.scale;
        blocks.extend(overview::blocks(&lines, &overview::Said { scale, part }));
        blocks.push(Block::Text(Role::Control, lines.control(part)));
        blocks.extend(by_target::blocks(&lines, part));
        blocks.extend(by_action::blocks(&lines, part));
    }
    blocks.push(Block::Text(Role::Provenance, front::provenance(&lines)));
    Paper {
        lang: words.language().tag().to_owned(),
        frame: Frame::plain(words),
        kicker: Line::words(words.text("export-working-copy")),
        title: Line::person(facts.details.title.clone()),
        blocks,
    }
}
