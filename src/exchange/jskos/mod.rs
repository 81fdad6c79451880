//! JSKOS 0.7: mappings and their concordance out, mappings in, reviewers' votes as annotations out.
//!
//! Mappings and annotations are NDJSON: one object a line, so that a file of any length is written and read with
//! bounded memory. `from` is the action and `to` the target.

mod annotations;
mod links;
mod read;
mod record;
mod write;

pub use annotations::{annotations, write_annotations};
pub use links::links;
pub use read::read;
pub use write::{concordance, mappings, write_mappings};

use uuid::Uuid;

use crate::exchange::projection::record_uuid;
use crate::model::{Session, VersionId};

/// The namespace of SKOS, in which relations are named.
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// Where the ways of making a mapping are named.
const REVIEW: &str = "https://w3id.org/semapv/vocab/MappingReview";

/// A UUID as an IRI.
fn urn(uuid: Uuid) -> String {
    format!("urn:uuid:{uuid}")
}

/// The IRI of the concordance of a session.
fn concordance_uri(session: &Session) -> String {
    urn(record_uuid(session.id().0, "jskos concordance"))
}

/// The IRI of the mapping that a version of a decision is.
fn mapping_uri(id: VersionId) -> String {
    urn(record_uuid(id, "jskos mapping"))
}
