//! From SVG to a tree of shapes, with the program's own fonts and none of the machine's.

use std::sync::Arc;

use resvg::usvg::fontdb::{Database, Source};
use resvg::usvg::{FontResolver, Options, Tree};

use super::PictureError;
use crate::exchange::fonts;

/// Points of the picture to the inch.
const POINTS: f32 = 72.0;

/// Reads an SVG of ours.
pub(super) fn tree(svg: &str) -> Result<Tree, PictureError> {
    let mut database = Database::new();
    for font in fonts::ALL {
        database.load_font_source(Source::Binary(Arc::new(font)));
    }
    database.set_sans_serif_family("Inter");
    let options = Options {
        dpi: POINTS,
        font_family: "Inter".to_owned(),
        fontdb: Arc::new(database),
        font_resolver: FontResolver {
            select_font: FontResolver::default_font_selector(),
            // Texts come in pieces of one font; looking for others can fail badly.
            select_fallback: Box::new(|_, _, _| None),
        },
        ..Options::default()
    };
    Tree::from_str(svg, &options).map_err(|err| PictureError::Writing(err.to_string()))
}
