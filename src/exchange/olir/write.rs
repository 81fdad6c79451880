//! Puts the rows into a workbook, sheet by sheet and row by row.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};

use super::rows::{GENERAL, RELATIONSHIPS, element, general, relationship};
use crate::exchange::projection::{
    Link, LinkOptions, NotProjected, Projected, Survey, cell, counted, last_change, links, properties,
};
use crate::model::{Strength, View};
use crate::phrase::catalogue::Catalogue;

/// The number of A4 among the sizes of paper.
const A4: u8 = 9;

/// The height of a line of text, in points.
const LINE: f64 = 15.0;

/// The highest row that a workbook can have, less a little.
const HIGHEST: f64 = 405.0;

/// Widths of the columns of general information, in characters.
const GENERAL_WIDTHS: [f64; 2] = [34.0, 90.0];

/// Widths of the columns of relationships, in characters.
const WIDTHS: [f64; 9] = [16.0, 44.0, 18.0, 18.0, 48.0, 18.0, 44.0, 56.0, 14.0];

/// Writes the workbook and says what it does not say.
///
/// A target without link has a row of its own that is blank but for its name, whatever else is said of its pairs;
/// pairs considered and found without contribution follow as "no relationship".
pub fn project(view: &View<'_>, options: &LinkOptions) -> Result<Projected, NotProjected> {
    let words = Catalogue::new(options.language);
    let session = view.session();
    let survey = Survey::of(view);
    let mut book = Workbook::new();
    book.set_properties(&properties(&session.details().title, last_change(view)));
    let heads = Format::new()
        .set_bold()
        .set_text_wrap()
        .set_align(FormatAlign::Top);
    let texts = Format::new().set_text_wrap().set_align(FormatAlign::Top);

    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name("General Information")?;
    set_up(sheet, &GENERAL_WIDTHS)?;
    let without: Vec<&str> = survey
        .actions_without()
        .filter_map(|(place, _)| session.actions().items().get(place))
        .map(|item| item.code.as_str())
        .collect();
    let is_complete = survey.open == 0;
    let values = general(view, &words, is_complete, &without);
    for (row, (name, value)) in (0_u32..).zip(GENERAL.iter().zip(&values)) {
        sheet.set_row_height(row, height(&[*name, value.as_str()], &GENERAL_WIDTHS))?;
        sheet.write_string_with_format(row, 0, *name, &heads)?;
        sheet.write_string_with_format(row, 1, cell(value), &texts)?;
    }

    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name("Relationships")?;
    set_up(sheet, &WIDTHS)?;
    sheet.set_freeze_panes(1, 1)?;
    sheet.set_landscape().set_repeat_rows(0, 0)?;
    put(sheet, 0, &RELATIONSHIPS.map(str::to_owned), &heads)?;
    let mut by_target: Vec<Vec<Link<'_>>> = vec![Vec::new(); session.targets().items().len()];
    for link in links(view, options.filter) {
        if let Some(own) = by_target.get_mut(link.pair.target.index()) {
            own.push(link);
        }
    }
    let (mut row, mut rows) = (0, 0);
    for (place, target) in session.targets().items().iter().enumerate() {
        let own = by_target.get(place).map_or(&[][..], Vec::as_slice);
        if own.iter().all(|link| link.value == Strength::None) {
            row += 1;
            let blank = element(session.targets().id(), target.code.as_str());
            sheet.write_string_with_format(row, 0, cell(&blank), &texts)?;
        }
        for link in own.iter().take_while(|_| !options.stop.is_asked()) {
            row += 1;
            rows += 1;
            put(sheet, row, &relationship(view, &words, options, link), &texts)?;
        }
    }
    let mut bytes = Vec::new();
    book.save_to_writer(options.stop.until(&mut bytes))?;
    let [open, conflicts, judgements] = survey.unsaid();
    let written_drafts = links(view, options.filter)
        .filter(|link| !link.is_agreed())
        .count();
    let losses = counted([
        (
            "linked-lost-drafts",
            survey.drafts - written_drafts.min(survey.drafts),
        ),
        ("linked-lost-reservations", survey.reservations),
        open,
        conflicts,
        judgements,
    ]);
    Ok(Projected { bytes, rows, losses })
}

/// Sets the widths of columns, and that they stand beside each other on paper.
fn set_up(sheet: &mut Worksheet, widths: &[f64]) -> Result<(), NotProjected> {
    for (column, width) in (0_u16..).zip(widths) {
        sheet.set_column_width(column, *width)?;
    }
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0);
    Ok(())
}

/// How high a row must be for all its text: not every program finds that out when it opens a file.
fn height(cells: &[impl AsRef<str>], widths: &[f64]) -> f64 {
    let lines = |(text, width): (&str, &f64)| {
        let each = text
            .lines()
            .map(|line| (line.chars().count() as f64 * 1.05 / width).ceil().max(1.0));
        each.sum::<f64>()
    };
    let texts = cells.iter().map(AsRef::as_ref);
    let most = texts.zip(widths).map(lines).fold(1.0, f64::max);
    (most * LINE).min(HIGHEST)
}

fn put(sheet: &mut Worksheet, row: u32, cells: &[String; 9], format: &Format) -> Result<(), NotProjected> {
    sheet.set_row_height(row, height(cells, &WIDTHS))?;
    for (column, text) in (0_u16..).zip(cells) {
        if !text.is_empty() {
            sheet.write_string_with_format(row, column, cell(text), format)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_as_high_as_its_longest_text_in_its_column() {
        let is = |cells: &[&str], wanted: f64| (height(cells, &[10.0, 40.0]) - wanted).abs() < 0.01;
        assert!(is(&["short", "short"], 15.0));
        assert!(is(&["a name of two lines", "short"], 30.0));
        assert!(is(&["short", &"x ".repeat(50)], 45.0));
        assert!(is(&["", &"x ".repeat(5000)], HIGHEST));
    }
}
