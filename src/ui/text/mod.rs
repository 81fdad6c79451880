//! Text that people typed or that came with a plan: made safe, cut to length, readable in both directions.

pub mod bidi;
mod elide;
mod paragraph;
mod safe;

pub use bidi::needs_bidi;
pub use elide::{capital, elide};
pub use paragraph::Paragraph;
pub use safe::{safe, safe_line};
