//! JSKOS 0.7: mappings and their concordance out, mappings and annotations in, reviewers' votes as annotations out.
//!
//! Mappings and annotations are NDJSON: one object a line, so that a file of any length is written and read with
//! bounded memory. `from` is the action and `to` the target. Read in, a mapping is a row of SSSOM: what is done with
//! rows is done with mappings.

mod annotations;
mod check;
mod from_rows;
mod names;
mod reader;
mod record;
mod rows;
mod said;
mod schema;
mod values;
mod write;

pub use annotations::{annotations, write_annotations};
pub use from_rows::MappingWriter;
pub use reader::{Rows, Survey, Whole, check, read, read_annotations};
pub use rows::Plans;
pub use said::{Annotation, Unattached, attach};
pub use write::{concordance, mappings, write_mappings};

use uuid::Uuid;

use crate::exchange::projection::{NOWHERE, record_uuid};
use crate::model::{Session, VersionId};

/// The namespace of SKOS, in which relations are named.
const SKOS: &str = "http://www.w3.org/2004/02/skos/core#";
/// Where the ways of making a mapping are named.
const SEMAPV: &str = "https://w3id.org/semapv/vocab/";
const REVIEW: &str = "https://w3id.org/semapv/vocab/MappingReview";
/// Where our own terms are named: further types of a mapping that say strength and kind.
const TERMS: &str = "https://seagrass.invalid/terms/";
/// The prefix of our own terms.
const TERMS_PREFIX: &str = crate::exchange::sssom::names::TERMS;

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

/// The field of a mapping that a slot of a row comes from.
pub fn field_of(slot: &str) -> &str {
    match slot {
        "subject_id" | "subject_label" => "from",
        "object_id" | "object_label" => "to",
        "predicate_id" | "predicate_modifier" => "type",
        other => other,
    }
}

/// The IRI of somebody of whom only the name is known: the same for the same name.
fn agent_uri(name: &str) -> String {
    let home = Uuid::new_v5(&Uuid::NAMESPACE_URL, NOWHERE.as_bytes());
    urn(Uuid::new_v5(&home, format!("agent {name}").as_bytes()))
}
