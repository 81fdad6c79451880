//! Puts the rows into a workbook, sheet by sheet and row by row.

use rust_xlsxwriter::{Format, FormatAlign, Workbook, Worksheet};

use super::rows::{GENERAL, RELATIONSHIPS, element, general, relationship};
use crate::exchange::projection::{
    Link, LinkOptions, NotProjected, Projected, Survey, cell, counted, last_change, links, properties,
};
use crate::model::{Strength, View};
use crate::phrase::catalogue::Catalogue;

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
    sheet.set_column_width(0, 34)?.set_column_width(1, 90)?;
    let without: Vec<&str> = survey
        .actions_without()
        .filter_map(|(place, _)| session.actions().items().get(place))
        .map(|item| item.code.as_str())
        .collect();
    let is_complete = survey.open == 0;
    let values = general(view, &words, is_complete, &without);
    for (row, (name, value)) in (0_u32..).zip(GENERAL.iter().zip(&values)) {
        sheet.write_string_with_format(row, 0, *name, &heads)?;
        sheet.write_string_with_format(row, 1, cell(value), &texts)?;
    }

    let sheet = book.add_worksheet_with_constant_memory()?;
    sheet.set_name("Relationships")?;
    for (column, width) in (0_u16..).zip(WIDTHS) {
        sheet.set_column_width(column, width)?;
    }
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
        for link in own {
            row += 1;
            rows += 1;
            put(sheet, row, &relationship(view, &words, options, link), &texts)?;
        }
    }
    let bytes = book.save_to_buffer()?;
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

fn put(sheet: &mut Worksheet, row: u32, cells: &[String; 9], format: &Format) -> Result<(), NotProjected> {
    for (column, text) in (0_u16..).zip(cells) {
        if !text.is_empty() {
            sheet.write_string_with_format(row, column, cell(text), format)?;
        }
    }
    Ok(())
}
