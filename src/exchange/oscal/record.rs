//! The objects of a mapping collection as far as they are written.

use serde::Serialize;

use super::NS;

/// What is said of the file as a whole.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Metadata {
    pub(super) title: String,
    pub(super) last_modified: String,
    pub(super) version: String,
    pub(super) oscal_version: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) roles: Vec<Role>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) parties: Vec<Party>,
}

#[derive(Serialize)]
pub(super) struct Role {
    pub(super) id: &'static str,
    pub(super) title: String,
}

#[derive(Serialize)]
pub(super) struct Party {
    pub(super) uuid: String,
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) name: String,
}

/// How the mapping came about.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Provenance {
    pub(super) method: &'static str,
    pub(super) matching_rationale: &'static str,
    pub(super) status: &'static str,
    pub(super) mapping_description: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) responsible_parties: Vec<Responsible>,
    pub(super) remarks: String,
}

#[derive(Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) struct Responsible {
    pub(super) role_id: &'static str,
    pub(super) party_uuids: [String; 1],
}

/// One of the two plans, where a mapping refers to it.
#[derive(Serialize)]
pub(super) struct ResourceRef {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    pub(super) ns: &'static str,
    pub(super) href: String,
}

/// One of the two plans, at the end of the file.
#[derive(Serialize)]
pub(super) struct Resource {
    pub(super) uuid: String,
    pub(super) title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) description: Option<String>,
    pub(super) props: Vec<Prop>,
}

/// A link.
#[derive(Serialize)]
pub(super) struct Map<'a> {
    pub(super) uuid: String,
    pub(super) relationship: &'static str,
    pub(super) sources: [End<'a>; 1],
    pub(super) targets: Vec<End<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) qualifiers: Vec<Qualifier>,
    pub(super) props: Vec<Prop>,
    pub(super) remarks: String,
}

/// An item, or an element of one.
#[derive(Serialize)]
pub(super) struct End<'a> {
    #[serde(rename = "type")]
    pub(super) kind: &'static str,
    #[serde(rename = "id-ref")]
    pub(super) id_ref: std::borrow::Cow<'a, str>,
}

#[derive(Serialize)]
pub(super) struct Qualifier {
    pub(super) subject: &'static str,
    pub(super) predicate: &'static str,
    pub(super) category: &'static str,
    pub(super) description: String,
}

/// A property under our own namespace.
#[derive(Serialize)]
pub(super) struct Prop {
    name: &'static str,
    ns: &'static str,
    value: String,
}

impl Prop {
    /// A property; nothing where there is no value, since the format has no empty one.
    pub(super) fn new(name: &'static str, value: &str) -> Option<Self> {
        let value = string(value);
        (!value.is_empty()).then_some(Self { name, ns: NS, value })
    }
}

/// Items that are without counterpart though everything about them was considered.
#[derive(Serialize)]
pub(super) struct Gaps<'a> {
    pub(super) uuid: String,
    #[serde(rename = "unmapped-controls")]
    pub(super) unmapped: [Ids<'a>; 1],
}

#[derive(Serialize)]
pub(super) struct Ids<'a> {
    #[serde(rename = "with-ids")]
    pub(super) ids: Vec<&'a str>,
}

/// A text in one line without space at its ends, and without what others take for space.
pub(super) fn string(text: &str) -> String {
    let shown = crate::phrase::safe::shown(text);
    shown.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A text in a place where readers expect markup: nothing in it becomes any.
pub(super) fn markup(text: &str) -> String {
    crate::exchange::export::markdown::plain(&string(text))
}
