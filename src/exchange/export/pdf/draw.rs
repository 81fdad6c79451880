//! From laid pages to the bytes of a file.

use std::num::{NonZeroU16, NonZeroU32};
use std::ops::Range;

use krilla::color::rgb;
use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Transform};
use krilla::metadata::{DateTime, Metadata, TextDirection};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::Fill;
use krilla::surface::{Location, Surface};
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Node as TagNode, SpanTag,
    TableHeaderScope, Tag, TagGroup, TagKind, TagTree,
};
use krilla::text::{Font, Glyph, GlyphId};
use krilla::{Document, SerializeSettings};

use super::PdfError;
use super::fonts::Fonts;
use super::look::Rgb;
use super::page::{Area, Bookmark, Item, Kind, Laid, Names, NodeId, Owner, Page, Structure};
use super::text::{Dress, Run, SetGlyph, SetLine, is_rtl};
use crate::exchange::export::paper::Properties;
use crate::exchange::stop::Stop;
use crate::phrase::safe;

/// How far slanted letters lean: about twelve degrees.
const SLANT: f32 = 0.21;

/// Writes the pages. A paper whose letters all are in the fonts says that it follows PDF/UA-1, and is held
/// to what can be checked of it; others are tagged all the same.
pub(super) fn write(laid: &Laid, properties: &Properties, stop: &Stop) -> Result<Vec<u8>, PdfError> {
    if !lacks_letters(laid)
        && let Ok(accessible) = ConfigurationBuilder::new()
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
        && let Ok(bytes) = write_as(laid, properties, accessible, stop)
    {
        return Ok(bytes);
    }
    write_as(laid, properties, Configuration::default(), stop)
}

fn lacks_letters(laid: &Laid) -> bool {
    let items = laid.pages.iter().flat_map(|page| &page.items);
    items
        .filter_map(|item| match item {
            Item::Text { line, .. } => Some(line),
            _ => None,
        })
        .any(SetLine::lacks_letters)
}

fn write_as(
    laid: &Laid,
    properties: &Properties,
    configuration: Configuration,
    stop: &Stop,
) -> Result<Vec<u8>, PdfError> {
    let settings = SerializeSettings {
        configuration,
        enable_tagging: true,
        ..SerializeSettings::default()
    };
    let mut document = Document::new_with(settings);
    let fonts = Fonts::for_file().ok_or(PdfError::Fonts)?;
    let mut identifiers = vec![Vec::new(); laid.structure.0.len()];
    for page in &laid.pages {
        if stop.is_asked() {
            // Links would lead to pages that are not there: nothing is put together any more.
            return Ok(Vec::new());
        }
        let (width, height) = page.size();
        let settings = PageSettings::from_wh(width, height).ok_or(PdfError::Page)?;
        let mut started = document.start_page_with(settings);
        let mut pen = Pen {
            surface: started.surface(),
            fonts: &fonts,
            identifiers: &mut identifiers,
        };
        pen.page(page);
    }
    document.set_metadata(metadata(properties));
    document.set_outline(outline(&laid.bookmarks));
    document.set_tag_tree(tags(&laid.structure, identifiers, &properties.lang));
    document
        .finish()
        .map_err(|error| PdfError::File(error.to_string()))
}

/// Draws on one page.
struct Pen<'a> {
    surface: Surface<'a>,
    fonts: &'a [Font],
    identifiers: &'a mut [Vec<Identifier>],
}

impl Pen<'_> {
    fn page(&mut self, page: &Page) {
        let mut is_furniture = false;
        for item in &page.items {
            let fills = matches!(item, Item::Fill(..));
            if fills != is_furniture {
                if fills {
                    let layout = Artifact::with_kind(ArtifactType::Layout);
                    self.surface.start_tagged(ContentTag::Artifact(layout));
                } else {
                    self.surface.end_tagged();
                }
                is_furniture = fills;
            }
            match item {
                Item::Fill(area, colour) => self.fill(*area, *colour),
                Item::Nothing(node) => {
                    self.start(Owner::Node(*node));
                    self.surface.end_tagged();
                }
                Item::Text {
                    x,
                    y,
                    turned,
                    line,
                    owner,
                } => self.text(line, turn(page, *owner, *turned, (*x, *y), line), *owner),
            }
        }
        if is_furniture {
            self.surface.end_tagged();
        }
    }

    /// Says whose the content is that follows.
    fn start(&mut self, owner: Owner) {
        let kind = match owner {
            Owner::Node(node) => {
                let identifier = self.surface.start_tagged(ContentTag::Span(SpanTag::empty()));
                if let Some(all) = self.identifiers.get_mut(node.0) {
                    all.push(identifier);
                }
                return;
            }
            Owner::Footer => ArtifactType::Footer,
            Owner::Watermark => ArtifactType::Watermark,
            Owner::Again => ArtifactType::PaginationOther,
        };
        let artifact = Artifact::with_kind(kind);
        self.surface.start_tagged(ContentTag::Artifact(artifact));
    }

    /// Draws a line whose upper left corner the transform brings to its place.
    fn text(&mut self, line: &SetLine, place: Transform, owner: Owner) {
        self.surface.push_transform(&place);
        self.start(owner);
        // The word of a draft is drawn as a picture: it is not found among the text.
        let outlined = owner == Owner::Watermark;
        for run in &line.runs {
            self.run(line, run, outlined);
        }
        self.surface.end_tagged();
        self.surface.pop();
    }

    fn run(&mut self, line: &SetLine, run: &Run, outlined: bool) {
        let Some(font) = self.fonts.get(usize::from(run.font)) else {
            return;
        };
        let Dress {
            colour,
            italic,
            rise,
            underlined,
            struck,
        } = run.dress;
        let y = line.baseline - rise;
        self.surface.set_fill(Some(fill(colour)));
        let mut start = Point::from_xy(run.x, y);
        if italic {
            let lean = Transform::from_row(1.0, 0.0, -SLANT, 1.0, run.x, y);
            self.surface.push_transform(&lean);
            start = Point::from_xy(0.0, 0.0);
        }
        self.surface
            .draw_glyphs(start, &run.glyphs, font.clone(), &line.text, run.size, outlined);
        if italic {
            self.surface.pop();
        }
        let thick = run.size * 0.06;
        if underlined {
            self.fill(Area::new(run.x, y + run.size * 0.12, run.width, thick), colour);
        }
        if struck {
            self.fill(Area::new(run.x, y - run.size * 0.3, run.width, thick), colour);
        }
    }

    fn fill(&mut self, area: Area, colour: Rgb) {
        let Some(rect) = Rect::from_xywh(area.x, area.y, area.width, area.height) else {
            return;
        };
        let mut path = PathBuilder::new();
        path.push_rect(rect);
        if let Some(path) = path.finish() {
            self.surface.set_fill(Some(fill(colour)));
            self.surface.draw_path(&path);
        }
    }
}

fn fill((red, green, blue): Rgb) -> Fill {
    Fill {
        paint: rgb::Color::new(red, green, blue).into(),
        ..Fill::default()
    }
}

/// Brings a line to its place: as it is, a quarter round, or along the diagonal of the page.
fn turn(page: &Page, owner: Owner, turned: bool, (x, y): (f32, f32), line: &SetLine) -> Transform {
    if owner == Owner::Watermark {
        let (width, height) = page.size();
        let (sin, cos) = (-height.atan2(width)).sin_cos();
        let (across, down) = (line.right() / 2.0, line.height / 2.0);
        let x = width / 2.0 - cos * across + sin * down;
        let y = height / 2.0 - sin * across - cos * down;
        return Transform::from_row(cos, sin, -sin, cos, x, y);
    }
    if turned {
        Transform::from_row(0.0, -1.0, 1.0, 0.0, x, y)
    } else {
        Transform::from_translate(x, y)
    }
}

impl Glyph for SetGlyph {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(self.id)
    }

    fn text_range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.advance * size
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.x * size
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.y * size
    }

    fn y_advance(&self, _: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}

fn metadata(properties: &Properties) -> Metadata {
    let direction = if is_rtl(&properties.lang) {
        TextDirection::RightToLeft
    } else {
        TextDirection::LeftToRight
    };
    let said = |text: &str| safe::shown(text).replace('\n', " ");
    let metadata = Metadata::new()
        .title(said(&properties.title))
        .description(said(&properties.subject))
        .language(properties.lang.clone())
        .text_direction(direction)
        .producer("Seagrass".to_owned());
    match date(properties.created.0) {
        Some(date) => metadata.creation_date(date),
        None => metadata,
    }
}

fn date(seconds: i64) -> Option<DateTime> {
    let time = jiff::Timestamp::from_second(seconds).ok()?;
    let time = jiff::tz::Offset::UTC.to_datetime(time);
    let part = |number: i8| u8::try_from(number).unwrap_or(0);
    let date = DateTime::new(u16::try_from(time.year()).ok()?)
        .month(part(time.month()))
        .day(part(time.day()))
        .hour(part(time.hour()))
        .minute(part(time.minute()))
        .second(part(time.second()))
        .utc_offset_hour(0);
    Some(date)
}

/// The headings beside the pages, each under the one above it of a higher level.
fn outline(bookmarks: &[Bookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut open: Vec<(u16, OutlineNode)> = Vec::new();
    let mut close = |open: &mut Vec<(u16, OutlineNode)>, level: u16| {
        while open.last().is_some_and(|(one, _)| *one >= level) {
            let Some((_, node)) = open.pop() else { break };
            match open.last_mut() {
                Some((_, parent)) => parent.push_child(node),
                None => outline.push_child(node),
            }
        }
    };
    for mark in bookmarks {
        close(&mut open, mark.level);
        let place = XyzDestination::new(mark.page, Point::from_xy(0.0, (mark.y - 12.0).max(0.0)));
        open.push((
            mark.level,
            OutlineNode::new(mark.text.clone(), place).with_open(true),
        ));
    }
    close(&mut open, 0);
    outline
}

fn tags(structure: &Structure, mut identifiers: Vec<Vec<Identifier>>, lang: &str) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(lang.to_owned()));
    for child in children(structure, Structure::ROOT, &mut identifiers) {
        tree.push(child);
    }
    tree
}

/// What stands in a part itself, then its parts.
fn children(structure: &Structure, id: NodeId, identifiers: &mut [Vec<Identifier>]) -> Vec<TagNode> {
    let own = identifiers.get_mut(id.0).map(std::mem::take).unwrap_or_default();
    let mut nodes: Vec<TagNode> = own.into_iter().map(TagNode::Leaf).collect();
    let parts = structure.0.get(id.0).map(|node| node.children.as_slice());
    for child in parts.unwrap_or_default() {
        let below = children(structure, *child, identifiers);
        if let Some(part) = structure.0.get(child.0)
            && !below.is_empty()
        {
            let mut tag = tag(&part.kind);
            tag.set_lang(part.lang.clone());
            nodes.push(TagNode::Group(TagGroup::with_children(tag, below)));
        }
    }
    nodes
}

fn tag(kind: &Kind) -> TagKind {
    match kind {
        Kind::Root | Kind::Group => Tag::Div.into(),
        Kind::Heading(level, title) => {
            let level = NonZeroU16::new(*level).unwrap_or(NonZeroU16::MIN);
            Tag::Hn(level, Some(title.clone())).into()
        }
        Kind::Paragraph => Tag::P.into(),
        Kind::Note => Tag::Note.into(),
        Kind::List(true) => Tag::L(ListNumbering::LowerAlpha).into(),
        Kind::List(false) => Tag::L(ListNumbering::None).into(),
        Kind::Item => Tag::LI.into(),
        Kind::Label => Tag::Lbl.into(),
        Kind::Body => Tag::LBody.into(),
        Kind::Table => Tag::Table.into(),
        Kind::Caption => Tag::Caption.into(),
        Kind::TableHead => Tag::THead.into(),
        Kind::TableBody => Tag::TBody.into(),
        Kind::Row => Tag::TR.into(),
        Kind::Cell(names, columns, rows) => {
            let more = |count: u32| NonZeroU32::new(count).filter(|count| count.get() > 1);
            match names {
                None => Tag::TD
                    .with_col_span(more(*columns))
                    .with_row_span(more(*rows))
                    .into(),
                Some(names) => {
                    let scope = match names {
                        Names::Column => TableHeaderScope::Column,
                        Names::Row => TableHeaderScope::Row,
                    };
                    Tag::TH(scope)
                        .with_col_span(more(*columns))
                        .with_row_span(more(*rows))
                        .into()
                }
            }
        }
    }
}
