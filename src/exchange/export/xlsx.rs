//! A paper as a workbook: a front sheet, and a sheet for each table with what stands around it.
//!
//! Text stays text, whatever it begins with. A number is a number only where the program wrote it as a
//! figure: codes such as 1.10 would lose their zero.

mod cells;
mod front;
mod grid;
mod height;
mod names;
mod plan;
mod sheet;

use rust_xlsxwriter::{HeaderImagePosition, Image, Workbook, Worksheet, XlsxError};

use super::paper::{Frame, Paper, Properties};
use super::xlsx_rows::described;
use crate::exchange::picture::stamp;
use crate::exchange::stop::Stop;
use crate::model::Lang;
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::safe;
pub(super) use cells::cut;
pub(super) use names::Names;

/// Writes the paper. The same paper and properties give the same bytes.
///
/// # Errors
/// [`XlsxError`] where a table has more rows or columns than a sheet can hold.
pub fn write(paper: &Paper, properties: &Properties) -> Result<Vec<u8>, XlsxError> {
    write_until(paper, properties, &Stop::never())
}

/// The same; what is returned once it was called off is of no use.
pub(super) fn write_until(paper: &Paper, properties: &Properties, stop: &Stop) -> Result<Vec<u8>, XlsxError> {
    let words = Catalogue::new(Language::from_tag(&paper.lang).unwrap_or_default());
    let plan = plan::Plan::of(paper);
    let mut names = Names::default();
    let mut workbook = Workbook::new();
    workbook.set_properties(&described(properties)?);
    let stamp = paper.frame.draft.as_deref().map(stamped).transpose()?;
    let page = workbook.add_worksheet();
    page.set_name(names.fitting(words.text("workbook-front")))?;
    set_up(page, paper, stamp.as_ref())?;
    front::write(page, paper, &plan.front, &words, stop)?;
    for one in &plan.sheets {
        let page = workbook.add_worksheet();
        page.set_name(names.fitting(&one.title()))?;
        set_up(page, paper, stamp.as_ref())?;
        sheet::write(page, one, &words, stop)?;
    }
    let mut bytes = Vec::new();
    workbook.save_to_writer(stop.until(&mut bytes))?;
    Ok(bytes)
}

/// A4.
const PAPER_SIZE: u8 = 9;

/// The picture of the word across each page of a draft.
fn stamped(word: &str) -> Result<Image, XlsxError> {
    let picture = stamp(word).map_err(|err| XlsxError::ParameterError(err.to_string()))?;
    Ok(Image::new_from_buffer(&picture)?.set_alt_text(word))
}

/// What all sheets have in common when printed. Excel puts a picture of the head behind the cells of a page;
/// programs that leave such pictures out still print the word above.
fn set_up(page: &mut Worksheet, paper: &Paper, stamp: Option<&Image>) -> Result<(), XlsxError> {
    page.set_paper_size(PAPER_SIZE)
        .set_print_fit_to_pages(1, 0)
        .set_margins(0.4, 0.4, 0.5, 0.6, 0.2, 0.3)
        .set_screen_gridlines(false)
        .set_footer(foot(&paper.frame));
    if let Some(word) = &paper.frame.draft {
        page.set_header(format!("&C&\"Arial,Bold\"&14{}\n&G", printed(word, 60)));
    }
    if let Some(stamp) = stamp {
        page.set_header_image(stamp, HeaderImagePosition::Center)?;
    }
    if Lang::new(&paper.lang).is_ok_and(|lang| lang.is_right_to_left()) {
        page.set_right_to_left(true);
    }
    Ok(())
}

fn foot(frame: &Frame) -> String {
    let [before, between, after] = [0, 1, 2].map(|at| {
        let piece = frame.page.get(at).map_or("", String::as_str);
        printed(piece, 20)
    });
    let symbol = printed(&frame.symbol.text(), 100);
    format!("&L&8{symbol}&R&8{before}&P{between}&N{after}")
}

/// Words for the head or foot of pages: its code sign doubled, and no more than it may hold. A digit right
/// after the size of letters would become part of it, so a space goes before.
fn printed(words: &str, most: usize) -> String {
    let kept: String = safe::shown(words).replace('\n', " ").chars().take(most).collect();
    let gap = if kept.starts_with(|first: char| first.is_ascii_digit()) {
        " "
    } else {
        ""
    };
    format!("{gap}{}", kept.replace('&', "&&"))
}
