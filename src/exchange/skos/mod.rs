//! SKOS in Turtle: two concept schemes with the agreed links out, concept schemes as plans in.
//!
//! Out, headings and items are concepts with `broader` and `narrower`, and an agreed link is a `relatedMatch`: an
//! action is not narrower than a target that it serves, so no closer word would be true. Integrity conditions S14
//! (one preferred label a language) and S46 (`exactMatch` apart from other matches) hold of what is written, and
//! are checked in what is read.

mod gather;
mod read;
mod tree;
mod write;

pub use read::{SchemeFound, SkosRead, SkosSettings, looks_like_turtle, read};
pub use write::{project, write};

/// The namespace of SKOS.
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// The namespace of RDF.
const RDF: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
/// The namespace of Dublin Core.
const DCTERMS: &str = "http://purl.org/dc/terms/";
/// The namespace of OWL.
const OWL: &str = "http://www.w3.org/2002/07/owl#";
/// The class of concepts that group others and are not judged themselves; SKOS has no word for them.
const HEADING: &str = "https://seagrass.invalid/terms/Heading";
