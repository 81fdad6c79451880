//! Text set in lines: shaping, reading direction and line breaks, with nothing of pages.

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;

use parley::{
    Alignment, AlignmentOptions, BaseDirection, FontWeight, LayoutContext, LineHeight, OverflowWrap,
    StyleProperty,
};

use super::fonts::{BOLD, Fonts};
use super::look::{INK, Rgb, WEAK};
use crate::exchange::export::paper::{Ink, Line, Span, Voice};
use crate::model::Lang;
use crate::phrase::safe;

/// How a line of text is to look where its pieces do not say otherwise.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face {
    /// The size of the letters.
    pub(super) size: f32,
    /// The height of a line in relation to the size.
    pub(super) leading: f32,
    /// The colour.
    pub(super) colour: Rgb,
    /// Whether all of it is bold.
    pub(super) bold: bool,
    /// Whether all of it is slanted.
    pub(super) italic: bool,
}

impl Face {
    /// Plain text of that size.
    pub(super) const fn new(size: f32, leading: f32) -> Self {
        Self {
            size,
            leading,
            colour: INK,
            bold: false,
            italic: false,
        }
    }

    /// The same in bold.
    pub(super) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same, slanted.
    pub(super) const fn italic(self) -> Self {
        Self { italic: true, ..self }
    }

    /// The same in another colour.
    pub(super) const fn in_colour(self, colour: Rgb) -> Self {
        Self { colour, ..self }
    }
}

/// Which side lines keep to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// Where reading begins.
    Start,
    /// The middle.
    Middle,
    /// Where reading ends.
    End,
}

/// What is drawn besides the letters, and how.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Dress {
    /// The colour.
    pub(super) colour: Rgb,
    /// Slanted.
    pub(super) italic: bool,
    /// How far above the line.
    pub(super) rise: f32,
    /// A line below.
    pub(super) underlined: bool,
    /// A line through it.
    pub(super) struck: bool,
}

/// A letter's shape in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct SetGlyph {
    /// Its number in the font.
    pub(super) id: u32,
    /// How far the next one is, in relation to the size, as are the others.
    pub(super) advance: f32,
    /// How far it is moved to the right.
    pub(super) x: f32,
    /// How far it is moved up.
    pub(super) y: f32,
    /// Where its letters begin in the text.
    pub(super) start: u32,
    /// Where they end.
    pub(super) end: u32,
}

/// Letters of one font and look, after each other.
#[derive(Clone, Debug)]
pub(super) struct Run {
    /// The place of the font.
    pub(super) font: u8,
    /// The size.
    pub(super) size: f32,
    /// From the left edge of the lines.
    pub(super) x: f32,
    /// How wide they are together.
    pub(super) width: f32,
    /// How they look.
    pub(super) dress: Dress,
    /// The shapes, from left to right.
    pub(super) glyphs: Vec<SetGlyph>,
}

/// A line, ready for the page.
#[derive(Clone, Debug)]
pub(super) struct SetLine {
    /// All the text of which the line is a part.
    pub(super) text: Rc<str>,
    /// Which part.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "tests put the lines of a text together again")
    )]
    pub(super) range: Range<usize>,
    /// Its height.
    pub(super) height: f32,
    /// From its top to the line on which the letters stand.
    pub(super) baseline: f32,
    /// Its pieces.
    pub(super) runs: Vec<Run>,
}

impl SetLine {
    /// From the left edge to the end of the last letter; spaces after it do not count.
    pub(super) fn right(&self) -> f32 {
        let end = |run: &Run| {
            let is_space = |glyph: &&SetGlyph| {
                let text = self.text.get(glyph.start as usize..glyph.end as usize);
                text.is_some_and(|text| text.trim().is_empty())
            };
            let spaces = run.glyphs.iter().rev().take_while(is_space);
            let spaces: f32 = spaces.map(|glyph| glyph.advance * run.size).sum();
            run.x + run.width - spaces
        };
        self.runs.iter().map(end).fold(0.0, f32::max)
    }

    /// Whether a letter is in none of the fonts.
    pub(super) fn lacks_letters(&self) -> bool {
        self.runs
            .iter()
            .flat_map(|run| &run.glyphs)
            .any(|glyph| glyph.id == 0)
    }
}

/// The height of lines.
pub(super) fn height(lines: &[SetLine]) -> f32 {
    lines.iter().map(|line| line.height).sum()
}

/// Text that is shaped, and can be broken at any width.
pub(super) struct Shaped {
    layout: parley::Layout<Dress>,
    text: Rc<str>,
    /// The widest word.
    pub(super) least: f32,
    /// The widest line without further breaks.
    pub(super) most: f32,
}

impl Shaped {
    /// How many lines it has since it was last broken.
    pub(super) fn count(&self) -> usize {
        self.layout.len()
    }
}

/// Shapes text.
pub(super) struct Setter {
    fonts: Fonts,
    layouts: LayoutContext<Dress>,
    paper_is_rtl: bool,
}

impl Setter {
    /// A setter for a paper in that language.
    pub(super) fn new(lang: &str) -> Self {
        Self {
            fonts: Fonts::new(),
            layouts: LayoutContext::new(),
            paper_is_rtl: is_rtl(lang),
        }
    }

    /// Whether the paper reads from right to left.
    pub(super) fn paper_is_rtl(&self) -> bool {
        self.paper_is_rtl
    }

    /// Shapes a line.
    pub(super) fn shape(&mut self, line: &Line, face: Face) -> Shaped {
        let (text, pieces) = joined(&line.0, self.paper_is_rtl);
        let mut builder = self
            .layouts
            .ranged_builder(&mut self.fonts.context, &text, 1.0, false);
        builder.set_base_direction(direction(&line.0, self.paper_is_rtl));
        builder.push_default(StyleProperty::FontFamily(Fonts::families()));
        builder.push_default(StyleProperty::FontSize(face.size));
        builder.push_default(LineHeight::Absolute(face.size * face.leading));
        builder.push_default(OverflowWrap::BreakWord);
        builder.push_default(StyleProperty::Brush(Dress {
            colour: face.colour,
            italic: face.italic,
            ..Dress::default()
        }));
        if face.bold {
            builder.push_default(FontWeight::new(BOLD));
        }
        for (range, ink) in pieces {
            for property in properties(ink, face) {
                builder.push(property, range.clone());
            }
        }
        let layout = builder.build(&text);
        let widths = layout.calculate_content_widths();
        Shaped {
            layout,
            text: text.into(),
            least: widths.min,
            most: widths.max,
        }
    }

    /// Shapes a line and breaks it.
    pub(super) fn set(&mut self, line: &Line, face: Face, width: f32, side: Side) -> Vec<SetLine> {
        let mut shaped = self.shape(line, face);
        self.break_lines(&mut shaped, width, side)
    }

    /// Breaks shaped text at a width. A word that is wider is broken too.
    pub(super) fn break_lines(&self, shaped: &mut Shaped, width: f32, side: Side) -> Vec<SetLine> {
        if shaped.text.is_empty() {
            return Vec::new();
        }
        // A hair more, so that a column as wide as its widest word holds it.
        let width = width.max(1.0) + 0.01;
        shaped.layout.break_all_lines(Some(width));
        let alignment = match side {
            Side::Start => Alignment::Start,
            Side::Middle => Alignment::Center,
            Side::End => Alignment::End,
        };
        shaped.layout.align(alignment, AlignmentOptions::default());
        shaped
            .layout
            .lines()
            .map(|line| self.set_line(&shaped.text, &shaped.layout, &line))
            .collect()
    }

    fn set_line(
        &self,
        text: &Rc<str>,
        layout: &parley::Layout<Dress>,
        line: &parley::Line<'_, Dress>,
    ) -> SetLine {
        let metrics = line.metrics();
        let mut runs = Vec::new();
        let mut x = metrics.inline_min_coord + metrics.offset;
        for run in line.runs() {
            x = self.set_run(text, layout, &run, x, &mut runs);
        }
        SetLine {
            text: Rc::clone(text),
            range: line.text_range(),
            height: metrics.line_height,
            baseline: metrics.baseline - metrics.block_min_coord,
            runs,
        }
    }

    /// Adds the pieces of a run, one for each look, and returns where the next run begins.
    fn set_run(
        &self,
        text: &str,
        layout: &parley::Layout<Dress>,
        run: &parley::Run<'_, Dress>,
        mut x: f32,
        runs: &mut Vec<Run>,
    ) -> f32 {
        let font = self.fonts.place(run.font().data.id());
        let size = run.font_size();
        let mut style = None;
        // In text from the right, the rest of a ligature comes before its first letter.
        let mut rest_of_ligature: Option<usize> = None;
        for cluster in run.visual_clusters() {
            let mut range = cluster.text_range();
            if cluster.is_ligature_continuation() {
                if run.is_rtl() {
                    rest_of_ligature.get_or_insert(range.end);
                } else if let Some(glyph) = runs.last_mut().and_then(|run| run.glyphs.last_mut()) {
                    glyph.end = index(range.end);
                }
                continue;
            }
            if let Some(end) = rest_of_ligature.take() {
                range.end = end;
            }
            if text.get(range.clone()).is_some_and(is_unseen) {
                continue;
            }
            for glyph in cluster.glyphs() {
                let look = cluster.style_index();
                if style != Some(look) {
                    style = Some(look);
                    let dress = layout.styles().get(usize::from(look)).map(|style| style.brush);
                    let mut dress = dress.unwrap_or_default();
                    dress.italic &= !Fonts::is_upright_only(font);
                    runs.push(Run {
                        font,
                        size,
                        x,
                        width: 0.0,
                        dress,
                        glyphs: Vec::new(),
                    });
                }
                x += glyph.advance;
                let Some(run) = runs.last_mut() else { continue };
                run.width += glyph.advance;
                run.glyphs.push(SetGlyph {
                    id: glyph.id,
                    advance: glyph.advance / size,
                    x: glyph.x / size,
                    y: glyph.y / size,
                    start: index(range.start),
                    end: index(range.end),
                });
            }
        }
        x
    }
}

fn index(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

/// What is in the text for the order of reading and has no shape.
fn is_unseen(text: &str) -> bool {
    text.chars()
        .all(|one| matches!(one, '\n' | '\u{2066}'..='\u{2069}'))
}

/// Whether a language reads from right to left, by its tag.
pub(super) fn is_rtl(lang: &str) -> bool {
    Lang::new(lang).is_ok_and(|lang| lang.is_right_to_left())
}

/// A text of one voice goes by itself, mixed text by the paper's language.
fn direction(spans: &[Span], paper_is_rtl: bool) -> BaseDirection {
    let first = spans.first().map(|span| &span.voice);
    let voice = first.filter(|voice| spans.iter().all(|span| span.voice == **voice));
    let rtl = match voice {
        Some(Voice::Person) => return BaseDirection::Auto,
        Some(Voice::Plan(lang)) => is_rtl(lang),
        Some(Voice::Program) | None => paper_is_rtl,
    };
    if rtl {
        BaseDirection::Rtl
    } else {
        BaseDirection::Ltr
    }
}

/// The language of a line if all of it is in one that is not the paper's.
pub(super) fn language(line: &Line, paper: &str) -> Option<String> {
    let mut tags = line.0.iter().map(|span| match &span.voice {
        Voice::Plan(lang) => Some(lang.as_str()),
        _ => None,
    });
    let first = tags.next()??;
    (first != paper && tags.all(|tag| tag == Some(first))).then(|| first.to_owned())
}

/// The text of all pieces with nothing in it that hides, and where each stands. Words that are not the
/// program's are kept apart, so that their direction does not turn the line around.
fn joined(spans: &[Span], paper_is_rtl: bool) -> (String, Vec<(Range<usize>, Ink)>) {
    let mut text = String::new();
    let mut pieces = Vec::new();
    let turns = paper_is_rtl || spans.iter().any(|span| span.text.chars().any(is_from_the_right));
    for span in spans {
        let shown = safe::shown(&span.text);
        let start = text.len();
        if turns && spans.len() > 1 && span.voice != Voice::Program {
            // A line break would end what is kept apart.
            for (at, line) in shown.split('\n').enumerate() {
                text.extend([if at > 0 { "\n\u{2068}" } else { "\u{2068}" }, line, "\u{2069}"]);
            }
        } else {
            text.push_str(&shown);
        }
        if span.ink != Ink::Plain {
            pieces.push((start..text.len(), span.ink));
        }
    }
    let end = text.trim_end_matches('\n').len();
    text.truncate(end);
    for (range, _) in &mut pieces {
        range.end = range.end.min(end);
        range.start = range.start.min(end);
    }
    pieces.retain(|(range, _)| !range.is_empty());
    (text, pieces)
}

/// Whether a letter belongs to a script that reads from right to left.
fn is_from_the_right(letter: char) -> bool {
    use unicode_bidi::BidiClass::{AL, AN, R, RLE, RLI, RLO};
    matches!(unicode_bidi::bidi_class(letter), AL | AN | R | RLE | RLI | RLO)
}

/// What a way of standing out changes.
fn properties(ink: Ink, face: Face) -> Vec<StyleProperty<'static, Dress>> {
    let plain = Dress {
        colour: face.colour,
        italic: face.italic,
        ..Dress::default()
    };
    let bold = StyleProperty::FontWeight(FontWeight::new(BOLD));
    let dress = StyleProperty::Brush;
    match ink {
        Ink::Plain => Vec::new(),
        Ink::Bold => vec![bold],
        Ink::Italic => vec![dress(Dress {
            italic: true,
            ..plain
        })],
        Ink::Aside => vec![
            StyleProperty::FontSize(face.size * 0.86),
            // Less high than the line, so that they do not move it.
            LineHeight::Absolute(face.size * face.leading * 0.8).into(),
            StyleProperty::FontWeight(FontWeight::NORMAL),
            dress(Dress {
                colour: WEAK,
                italic: false,
                ..plain
            }),
        ],
        Ink::Raised => vec![
            StyleProperty::FontSize(face.size * 0.7),
            LineHeight::Absolute(face.size * face.leading * 0.7).into(),
            dress(Dress {
                rise: face.size * 0.34,
                ..plain
            }),
        ],
        Ink::Added => vec![
            bold,
            dress(Dress {
                underlined: true,
                ..plain
            }),
        ],
        Ink::Deleted => vec![dress(Dress {
            struck: true,
            ..plain
        })],
    }
}

/// The program's words as a line.
pub(super) fn words(text: impl Into<Cow<'static, str>>) -> Line {
    Line::words(text.into().into_owned())
}
