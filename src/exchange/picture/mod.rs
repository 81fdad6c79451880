//! Pictures of a mapping: ribbons between the two plans, a heat map, and a poster with both.
//!
//! A [`Map`] says what is to be seen and knows neither sessions nor sheets; [`fill`] makes one from what a
//! view shows. [`draw`] lays it out on sheets of shapes, measured with the fonts that the program brings, so
//! that nothing overlaps. A sheet is written once, as SVG; PNG and PDF are made from that. Nothing is told by
//! colour alone: width, pattern, outline and words say it too.

mod bidi;
pub mod colour;
pub mod fill;
mod flow;
mod frame;
mod heat;
mod heat_head;
mod heat_legend;
mod model;
mod pdf;
mod png;
mod poster;
mod render;
mod ribbon;
mod ribbon_column;
mod ribbon_legend;
mod ruler;
mod scene;
mod stamp;
mod svg;

use crate::exchange::stop::Stop;
use crate::phrase::catalogue::{Arg, Catalogue};
pub(crate) use frame::figures;
pub(crate) use heat::mark;
pub use model::{Column, Group, Item, Link, Map, Reached, Said, Sums, Words};
pub use png::Points;
use ruler::Ruler;
use scene::{Scene, Shape};
pub use stamp::stamp;
pub use svg::Use;

/// Which picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Picture {
    /// Two columns with ribbons between them.
    Map,
    /// Actions by targets, with the marks of the legend on grounds.
    HeatMap,
    /// Both with figures on one sheet of A1.
    PosterA1,
    /// The same on a sheet of A3.
    PosterA3,
}

impl Picture {
    /// All pictures.
    pub const ALL: [Self; 4] = [Self::Map, Self::HeatMap, Self::PosterA1, Self::PosterA3];

    /// The name on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::HeatMap => "heat-map",
            Self::PosterA1 => "poster",
            Self::PosterA3 => "poster-a3",
        }
    }
}

/// The kind of file a picture is written to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PictureKind {
    /// Shapes and text, for papers and for further work.
    Svg,
    /// Points, 300 to the inch, for slides.
    Png,
    /// Shapes and text with their fonts, for print.
    Pdf,
}

impl PictureKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Svg, Self::Png, Self::Pdf];

    /// The ending of a file's name, without the dot.
    pub const fn extension(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Pdf => "pdf",
        }
    }
}

/// Why a picture is not made. Each says what helps.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// Ribbons could not be told apart.
    #[error("too many items or links to draw ribbons: {items} items on one side, {links} links")]
    TooMany {
        /// Items of the longer side.
        items: usize,
        /// Links to be drawn.
        links: usize,
    },
    /// The picture takes several sheets, and a file of this kind holds one.
    #[error("the picture takes {0} sheets, which only a PDF holds")]
    Sheets(usize),
    /// Nobody would look through so many sheets.
    #[error("the heat map would take {0} sheets")]
    TooLarge(usize),
    /// A writer failed; never seen for a picture of ours.
    #[error("the picture could not be written: {0}")]
    Writing(String),
}

impl PictureError {
    /// Returns the message for people.
    pub fn words(&self, words: &Catalogue) -> String {
        let count = |number: usize| Arg::from(number.to_string());
        match self {
            Self::TooMany { items, links } => words.format(
                "picture-too-many",
                &[("items", count(*items)), ("links", count(*links))],
            ),
            Self::Sheets(sheets) => words.format("picture-sheets", &[("count", count(*sheets))]),
            Self::TooLarge(sheets) => words.format("picture-too-large", &[("count", count(*sheets))]),
            Self::Writing(why) => words.format("picture-not-written", &[("why", why.into())]),
        }
    }
}

/// A picture laid out on one or more sheets.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// What it is called, for readers of the screen and for documents.
    title: String,
    /// What can be seen on it, in a sentence.
    description: String,
    /// The tag of the language of its words.
    lang: String,
    sheets: Vec<Scene>,
}

/// Lays out a picture.
pub fn draw(map: &Map, picture: Picture, words: &Catalogue) -> Result<Drawing, PictureError> {
    let mut ruler = Ruler::new();
    let sheets = match picture {
        Picture::Map => vec![frame::ribbon_sheet(map, words, &mut ruler)?],
        Picture::HeatMap => frame::heat_sheets(map, words, &mut ruler)?,
        Picture::PosterA1 => vec![poster::sheet(map, words, &mut ruler, 1.0)?],
        Picture::PosterA3 => vec![poster::sheet(map, words, &mut ruler, 0.5)?],
    };
    Ok(Drawing {
        title: map.title.text.clone(),
        description: frame::description(map, words),
        lang: map.lang.clone(),
        sheets,
    })
}

impl Drawing {
    /// How many sheets it takes; more than one only of heat maps that fit on none.
    pub fn sheets(&self) -> usize {
        self.sheets.len()
    }

    /// The width and height of the first sheet in points of 1/72 inch.
    pub fn size(&self) -> (f32, f32) {
        self.sheets
            .first()
            .map_or((0.0, 0.0), |sheet| (sheet.width, sheet.height))
    }

    /// Writes the picture. The same drawing gives the same bytes.
    pub fn write(&self, kind: PictureKind) -> Result<Vec<u8>, PictureError> {
        self.write_until(kind, &Stop::never())
    }

    /// The same; what is returned once it was called off is of no use.
    pub fn write_until(&self, kind: PictureKind, stop: &Stop) -> Result<Vec<u8>, PictureError> {
        match kind {
            PictureKind::Svg => self.svg(Use::File).map(String::into_bytes),
            PictureKind::Png => png::write(&self.svg(Use::Rendering)?, stop),
            PictureKind::Pdf => pdf::write(self),
        }
    }

    /// The texts on all sheets.
    pub fn texts(&self) -> Vec<&str> {
        fn add<'a>(shapes: &'a [Shape], texts: &mut Vec<&'a str>) {
            for shape in shapes {
                match shape {
                    Shape::Text(text) => texts.push(&text.words),
                    Shape::Group(group) => add(&group.shapes, texts),
                    Shape::Rect { .. } | Shape::Ribbon { .. } | Shape::Line { .. } => {}
                }
            }
        }
        let mut texts = Vec::new();
        for sheet in &self.sheets {
            add(&sheet.shapes, &mut texts);
        }
        texts
    }

    /// Draws the first sheet so that its longer side has so many points, to be looked at.
    pub fn points(&self, longer: f32) -> Result<Points, PictureError> {
        match self.sheet(0, Use::Rendering) {
            Some(svg) => png::points(&svg?, longer),
            None => Err(PictureError::Sheets(0)),
        }
    }

    /// Writes the picture as SVG for a use; refuses if it takes several sheets.
    pub fn svg(&self, purpose: Use) -> Result<String, PictureError> {
        match self.sheets.as_slice() {
            [only] => self.sheet_svg(only, purpose),
            sheets => Err(PictureError::Sheets(sheets.len())),
        }
    }

    /// Writes one of the sheets, counted from 0, as SVG; nothing if there is none.
    pub fn sheet(&self, at: usize, purpose: Use) -> Option<Result<String, PictureError>> {
        self.sheets.get(at).map(|sheet| self.sheet_svg(sheet, purpose))
    }

    fn sheet_svg(&self, sheet: &Scene, purpose: Use) -> Result<String, PictureError> {
        svg::write(self, sheet, purpose)
    }
}
