//! Pictures as PDF: one page for each sheet, of the size of the sheet, text as text.

use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};
use krilla_svg::{SurfaceExt as _, SvgSettings};

use super::svg::Use;
use super::{Drawing, PictureError, render};
use crate::exchange::export::WRITTEN_BY;
use crate::phrase::safe;

/// Writes all sheets.
pub(super) fn write(drawing: &Drawing) -> Result<Vec<u8>, PictureError> {
    let mut document = Document::new_with(SerializeSettings::default());
    for sheet in &drawing.sheets {
        let tree = render::tree(&drawing.sheet_svg(sheet, Use::Rendering)?)?;
        let (width, height) = (sheet.width, sheet.height);
        let failed = || PictureError::Writing(format!("no page of {width} x {height} points"));
        let settings = PageSettings::from_wh(width, height).ok_or_else(failed)?;
        let size = Size::from_wh(width, height).ok_or_else(failed)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        surface
            .draw_svg(&tree, size, SvgSettings::default())
            .ok_or_else(failed)?;
        surface.finish();
        page.finish();
    }
    document.set_metadata(
        Metadata::new()
            .title(safe::shown(&drawing.title).into_owned())
            .description(safe::shown(&drawing.description).into_owned())
            .language(drawing.lang.clone())
            .creator(WRITTEN_BY.to_owned()),
    );
    document
        .finish()
        .map_err(|err| PictureError::Writing(format!("{err:?}")))
}
