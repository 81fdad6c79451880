//! The objects of JSKOS as far as they are written.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::exchange::projection::Bases;
use crate::model::plan::{Item, Plan};
use crate::model::{Lang, Session, Side};

/// One text by language.
pub(super) type Text<'a> = BTreeMap<&'a str, &'a str>;
/// Several texts by language.
pub(super) type Texts<'a> = BTreeMap<&'a str, Vec<std::borrow::Cow<'a, str>>>;

/// A mapping.
#[derive(Serialize)]
pub(super) struct Mapping<'a> {
    #[serde(rename = "@context")]
    pub(super) context: &'static str,
    pub(super) uri: String,
    pub(super) from: Bundle<'a>,
    pub(super) to: Bundle<'a>,
    #[serde(rename = "fromScheme")]
    pub(super) from_scheme: SchemeRef<'a>,
    #[serde(rename = "toScheme")]
    pub(super) to_scheme: SchemeRef<'a>,
    #[serde(rename = "type")]
    pub(super) kind: Vec<String>,
    #[serde(rename = "mappingRelevance", skip_serializing_if = "Option::is_none")]
    pub(super) relevance: Option<f64>,
    pub(super) justification: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) creator: Vec<Agent<'a>>,
    pub(super) created: String,
    pub(super) modified: String,
    #[serde(rename = "partOf")]
    pub(super) part_of: [Ref; 1],
    pub(super) note: Texts<'a>,
}

/// The context that every object names.
pub(super) const CONTEXT: &str = "https://gbv.github.io/jskos/context.json";

/// Something named by its IRI only.
#[derive(Serialize)]
pub(super) struct Ref {
    pub(super) uri: String,
}

/// Concepts at one end of a mapping; none means that there is no counterpart.
#[derive(Serialize)]
pub(super) struct Bundle<'a> {
    #[serde(rename = "memberSet")]
    pub(super) members: Vec<Concept<'a>>,
}

/// A concept.
#[derive(Serialize)]
pub(super) struct Concept<'a> {
    pub(super) uri: String,
    pub(super) notation: [&'a str; 1],
    #[serde(rename = "prefLabel")]
    pub(super) label: Text<'a>,
    #[serde(rename = "inScheme")]
    pub(super) scheme: [Ref; 1],
}

/// A scheme where it is referred to.
#[derive(Serialize)]
pub(super) struct SchemeRef<'a> {
    pub(super) uri: &'a str,
    pub(super) notation: [&'a str; 1],
    #[serde(rename = "prefLabel")]
    pub(super) label: Text<'a>,
}

/// Who made something.
#[derive(Serialize)]
pub(super) struct Agent<'a> {
    #[serde(rename = "prefLabel")]
    pub(super) label: Text<'a>,
}

/// What every mapping of a session needs to know.
pub(super) struct Known<'a> {
    pub(super) session: &'a Session,
    pub(super) bases: Bases,
    pub(super) lang: &'a Lang,
}

impl<'a> Known<'a> {
    pub(super) fn new(session: &'a Session, lang: &'a Lang) -> Self {
        Self {
            session,
            bases: Bases::of(session),
            lang,
        }
    }

    /// The scheme that a plan is.
    pub(super) fn scheme(&self, side: Side) -> SchemeRef<'_> {
        let plan: &Plan = self.session.plan(side);
        SchemeRef {
            uri: self.bases.of_side(side),
            notation: [plan.id()],
            label: Text::from([(plan.authoritative_language().as_str(), plan.name())]),
        }
    }

    /// The concept that an item is, alone at its end; no concept where there is no item.
    pub(super) fn end(&self, side: Side, item: Option<&'a Item>) -> Bundle<'a> {
        let concept = |item: &'a Item| {
            let (title, shown) = item.title(self.lang);
            Concept {
                uri: self.bases.entry(side, item.code.as_str()),
                notation: [item.code.as_str()],
                label: Text::from([(shown.lang.as_str(), title)]),
                scheme: [Ref {
                    uri: self.bases.of_side(side).to_owned(),
                }],
            }
        };
        Bundle {
            members: item.map(concept).into_iter().collect(),
        }
    }
}
