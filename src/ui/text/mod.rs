//! Text that people typed or that came with a plan: made safe, cut to length, readable in both directions.

pub mod bidi;
mod elide;
mod paragraph;
mod safe;

<<<<<<< HEAD
pub use elide::{capital, elide};
=======
pub use bidi::needs_bidi;
pub use elide::elide;
>>>>>>> 55839bc (export: what to look at before a paper leaves the room, a look at any export, a paper drawn in the window)
pub use paragraph::Paragraph;
pub use safe::{safe, safe_line};
