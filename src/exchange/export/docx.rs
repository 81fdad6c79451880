//! A paper for Word: styles, real headings and lists, tables whose head repeats on each page, wide tables on
//! pages across, page numbers and, on a draft, the word that says so.
//!
//! Written part by part on `zip` and `quick-xml`. The crate `docx-rs` was examined and left out: it cannot
//! mark rows that repeat on each page, which no table of a meeting's paper can do without.
//!
//! The fonts go along, in the one shape that Word takes; programs that do not unpack them take Arial.

mod body;
mod fonts;
mod lists;
mod names;
mod package;
mod page;
mod sections;
mod table;
mod text;
mod xml;

use super::paper::{Paper, Properties};
use crate::exchange::stop::Stop;

/// A paper could not be written for Word.
#[derive(Debug, thiserror::Error)]
pub enum DocxError {
    /// A part could not be written.
    #[error("a part of the document could not be written: {0}")]
    Part(#[from] std::io::Error),
    /// The parts could not be packed.
    #[error("the document could not be packed: {0}")]
    Package(#[from] zip::result::ZipError),
}

/// Writes the paper. The same paper and properties give the same bytes.
///
/// # Errors
/// [`DocxError`] if the parts cannot be packed, such as of more than four gigabytes.
pub fn write(paper: &Paper, properties: &Properties) -> Result<Vec<u8>, DocxError> {
    package::write(paper, properties, &Stop::never())
}

/// The same; what is returned once it was called off is of no use.
pub(super) fn write_until(paper: &Paper, properties: &Properties, stop: &Stop) -> Result<Vec<u8>, DocxError> {
    package::write(paper, properties, stop)
}
