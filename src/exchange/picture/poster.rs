//! Map, heat map, legends and figures on one sheet.

use super::frame::{figures_block, header, refuse_beyond};
use super::model::Map;
use super::ruler::Ruler;
use super::scene::Scene;
use super::{PictureError, heat, heat_legend, ribbon, ribbon_legend};
use crate::phrase::catalogue::Catalogue;

/// A1 across, in points.
const SHEET: (f32, f32) = (2383.94, 1683.78);
const MARGIN: f32 = 72.0;
const BETWEEN: f32 = 64.0;
/// How much larger than on a sheet of A3 words around the pictures are.
const WORDS: f32 = 1.75;
/// The part of the width that the map takes.
const MAP: f32 = 0.53;
/// The width of the map before it is enlarged.
const MAP_WIDTH: f32 = 790.0;
/// The width of the heat map before it is enlarged.
const HEAT_WIDTH: f32 = 640.0;
/// How much more the heat map is enlarged than one that fills its width, at most.
const MOST_ENLARGED: f32 = 1.3;
const MOST_ITEMS: usize = 60;

/// The poster, at a part of the size of A1.
pub(super) fn sheet(
    map: &Map,
    words: &Catalogue,
    ruler: &mut Ruler,
    scale: f32,
) -> Result<Scene, PictureError> {
    refuse_beyond(map, MOST_ITEMS)?;
    let pieces = heat::pieces(map);
    let [piece] = pieces.as_slice() else {
        let items = map.actions.items.len().max(map.targets.items.len());
        let links = map.links().count();
        return Err(PictureError::TooMany { items, links });
    };
    let inner = SHEET.0 - 2.0 * MARGIN;
    let mut poster = Scene {
        width: SHEET.0,
        height: SHEET.1,
        shapes: Vec::new(),
    };
    let head = header(map, words, ruler, inner / WORDS);
    let top = MARGIN + head.height * WORDS + 36.0;
    poster.place(head, MARGIN, MARGIN, WORDS);
    let foot = figures_block(map, words, ruler, inner / WORDS);
    let bottom = SHEET.1 - MARGIN - foot.height * WORDS;
    poster.place(foot, MARGIN, bottom, WORDS);
    let room = bottom - 32.0 - top;
    let (left, right) = (inner * MAP, inner * (1.0 - MAP) - BETWEEN);

    let legend = ribbon_legend::legend(map, words, ruler, left / WORDS);
    let for_body = room - legend.height * WORDS - 20.0;
    let enlarged = left / MAP_WIDTH;
    let body = ribbon::body(map, words, ruler, MAP_WIDTH, for_body / enlarged);
    let enlarged = enlarged.min(for_body / body.height.max(1.0));
    let legend_top = bottom - 32.0 - legend.height * WORDS;
    poster.place(body, MARGIN, top, enlarged);
    poster.place(legend, MARGIN, legend_top, WORDS);

    let x = MARGIN + left + BETWEEN;
    let legend = heat_legend::legend(map, words, ruler, right / WORDS);
    let for_body = room - legend.height * WORDS - 20.0;
    // Narrow, then as large as fits; the classes of targets stand on the map.
    let room_for_heat = heat::Room {
        width: HEAT_WIDTH,
        height: for_body / right * HEAT_WIDTH,
        classes: false,
    };
    let body = heat::body(map, piece, words, ruler, &room_for_heat);
    // Of a few items no wall of giants: words here are not much larger than those of the map.
    let enlarged = (right / body.width.max(1.0))
        .min(for_body / body.height.max(1.0))
        .min(right / HEAT_WIDTH * MOST_ENLARGED);
    let legend_top = bottom - 32.0 - legend.height * WORDS;
    poster.place(body, x, top, enlarged);
    poster.place(legend, x, legend_top, WORDS);

    let mut sheet = Scene {
        width: SHEET.0 * scale,
        height: SHEET.1 * scale,
        shapes: Vec::new(),
    };
    sheet.place(poster, 0.0, 0.0, scale);
    Ok(sheet)
}
