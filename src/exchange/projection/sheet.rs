//! What the workbooks written here have in common: harmless cells, and dates that come from the session.

use std::borrow::Cow;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, XlsxError};

use super::NotProjected;
use crate::exchange::export::csv::neutral;
use crate::model::UtcSeconds;

/// Characters that a cell of a workbook holds at most, less a few for safety.
const MOST_IN_CELL: usize = 32_000;

/// A text of people as a cell: no formula, nothing that hides, and not longer than a cell can be.
pub(in crate::exchange) fn cell(text: &str) -> Cow<'_, str> {
    let text = neutral(text);
    if text.len() <= MOST_IN_CELL {
        return text;
    }
    text.chars()
        .take(MOST_IN_CELL / 2)
        .chain(['…'])
        .collect::<String>()
        .into()
}

/// Title and date of a workbook; no author and no name of a machine.
pub(in crate::exchange) fn properties(title: &str, at: UtcSeconds) -> DocProperties {
    let properties = DocProperties::new().set_title(&*cell(title));
    // Workbooks count from 1900; a time that they have no number for is left at their beginning.
    let at = ExcelDateTime::from_timestamp(at.0).or_else(|_| ExcelDateTime::from_timestamp(0));
    match at {
        Ok(at) => properties.set_creation_datetime(&at),
        Err(_) => properties,
    }
}

impl From<XlsxError> for NotProjected {
    fn from(_: XlsxError) -> Self {
        Self::Failed
    }
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_is_harmless_and_short_enough() {
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("a\u{202e}b"), "a‹U+202E›b");
        assert!(cell(&"é".repeat(50_000)).len() < 32_700);
    }
}
