//! A mapping collection of OSCAL 1.2, in JSON: agreed links out.
//!
//! The plans are not catalogues of controls, so that items stand in for them under our own namespace. An action
//! that serves a target is said to intersect with it: no word of the default vocabulary says "supports". Kind and
//! strength are properties, never a coverage. What the meeting considered and found without contribution is left
//! out, unless it is asked for; an item is listed as unmapped only when all its pairs are settled. There are no
//! empty lists and no empty texts, which the format does not allow.

mod record;
mod write;

pub use write::{project, write};

/// The version of the format.
const OSCAL_VERSION: &str = "1.2.1";
/// Our own words.
const NS: &str = "https://seagrass.invalid/ns/oscal";
