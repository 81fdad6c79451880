//! A session as SSSOM: what was decided, and what reviewers judged. Nothing is made up: a pair without a
//! decision or judgement has no row, and what SSSOM has no word for is counted.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::exchange::stop::Stop;
use crate::model::hash::Canonical;
use crate::model::plan::Item;
use crate::model::{ActionId, Lang, Pair, Session, Side, Strength, TargetId, UtcSeconds, VersionId};
use crate::phrase::{safe, time};

use super::model::{Column, Extension, Head, Set};
use super::names::{PLAN, PlanNames, RECORDS, TERMS};
use super::ops;
use super::slots::{NO_TERM, Slot, Version};

mod decisions;
mod judgements;

pub use decisions::decisions;
pub use judgements::judgements;

/// What stands for a licence that nobody chose.
pub const UNSPECIFIED: &str = "https://w3id.org/sssom/license/unspecified";

/// Fewer reviewers than this are not shown as a distribution.
pub const SMALLEST_GROUP: usize = 3;

/// Extension slots of our profile: name of the column, name of the term, type.
pub const EXTENSIONS: [(&str, &str, &str); 15] = [
    ("ext_chip", "chip", "xsd:string"),
    ("ext_confidence", "confidence", "xsd:string"),
    ("ext_contribution", "contribution", "xsd:string"),
    ("ext_decision", "decision", "xsd:string"),
    ("ext_distribution", "distribution", "xsd:string"),
    ("ext_elements", "elements", "xsd:string"),
    ("ext_evidence", "evidence", "xsd:string"),
    ("ext_late", "late", "xsd:boolean"),
    ("ext_review_kind", "reviewKind", "xsd:string"),
    ("ext_round", "round", "xsd:integer"),
    ("ext_see", "see", "xsd:string"),
    ("ext_source_hash", "sourceHash", "xsd:string"),
    ("ext_strength", "strength", "xsd:integer"),
    ("ext_target_hash", "targetHash", "xsd:string"),
    ("ext_tension", "tension", "xsd:boolean"),
];

/// Which decisions are rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Those that are agreed.
    #[default]
    Agreed,
    /// Those that are agreed, bracketed or deferred.
    WithOpen,
}

/// How reviewers are called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By code.
    Codes,
    /// By name; by code where no name is known.
    Names,
}

/// What a projection needs to know besides the session.
#[derive(Clone, Debug)]
pub struct Options {
    /// The licence, as an absolute URI; [`UNSPECIFIED`] if nobody chose one.
    pub license: String,
    /// The language of labels.
    pub text_lang: Lang,
    /// Which decisions are rows.
    pub which: Which,
    /// Who decided; the meeting's name, or else the session's title, if nothing is said.
    pub body: Option<String>,
    /// Whether distributions of judgements stand beside decisions.
    pub distributions: bool,
    /// The hash of the session's file in hexadecimal, where known.
    pub file_hash: Option<String>,
    /// Asked at each row; what is returned once it was called off is of no use.
    pub stop: Stop,
}

impl Options {
    /// The usual options, with labels in a language.
    pub fn new(text_lang: Lang) -> Self {
        Self {
            license: UNSPECIFIED.to_owned(),
            text_lang,
            which: Which::default(),
            body: None,
            distributions: true,
            file_hash: None,
            stop: Stop::never(),
        }
    }
}

/// A set, and what SSSOM could not say.
#[derive(Clone, Debug)]
pub struct Projected {
    /// The set.
    pub set: Set,
    /// What is not in it: a key of the catalogue's, and how often.
    pub losses: Vec<(&'static str, usize)>,
}

/// The columns of both sets, so that one program reads both.
const SLOTS: [Slot; 15] = [
    Slot::RecordId,
    Slot::SubjectId,
    Slot::SubjectLabel,
    Slot::PredicateId,
    Slot::PredicateModifier,
    Slot::ObjectId,
    Slot::ObjectLabel,
    Slot::MappingJustification,
    Slot::AuthorId,
    Slot::AuthorLabel,
    Slot::ReviewerLabel,
    Slot::MappingCardinality,
    Slot::MappingDate,
    Slot::ReviewDate,
    Slot::Comment,
];

/// A row being filled.
struct Draft<'s> {
    /// As many as there are columns.
    cells: Vec<String>,
    /// How many of them show a character by its number that would have hidden.
    shown: usize,
    session: &'s Session,
}

/// Makes rows.
struct Maker<'s> {
    session: &'s Session,
    names: PlanNames,
    lang: Lang,
    set: Set,
    losses: Vec<(&'static str, usize)>,
}

impl<'s> Maker<'s> {
    fn new(session: &'s Session, fragment: &str, options: &Options) -> Self {
        let names = PlanNames::of(session.actions(), session.targets());
        let mut head = Head::default();
        names.declare(session, &mut head);
        head.set(Slot::SssomVersion, Version::V1_1.name());
        head.set(
            Slot::MappingSetId,
            &format!("urn:uuid:{}{fragment}", dashed(session.id().0)),
        );
        let details = session.details();
        head.set(Slot::MappingSetTitle, &details.title);
        head.set(Slot::MappingSetDescription, &details.purpose);
        head.set(Slot::License, &options.license);
        for (slot, plan, (prefix, _)) in [
            (Slot::SubjectSource, session.actions(), &names.actions),
            (Slot::ObjectSource, session.targets(), &names.targets),
        ] {
            head.set(slot, &format!("{prefix}:{PLAN}"));
            let version = if slot == Slot::SubjectSource {
                Slot::SubjectSourceVersion
            } else {
                Slot::ObjectSourceVersion
            };
            head.set(version, plan.version());
        }
        head.set(Slot::SubjectType, "skos concept");
        head.set(Slot::ObjectType, "skos concept");
        head.set(Slot::MappingTool, "Seagrass");
        head.set(Slot::MappingToolVersion, env!("CARGO_PKG_VERSION"));
        if let Some(hash) = &options.file_hash {
            head.set(Slot::Other, &format!("sha256:{hash}"));
        }
        head.extensions = EXTENSIONS
            .iter()
            .map(|(name, term, kind)| Extension {
                name: (*name).to_owned(),
                property: format!("{TERMS}:{term}"),
                type_hint: (*kind).to_owned(),
            })
            .collect();
        let columns = SLOTS.into_iter().map(Column::Slot).chain(
            EXTENSIONS
                .iter()
                .map(|(name, _, _)| Column::Other((*name).to_owned())),
        );
        Self {
            set: Set::new(head, columns.collect()),
            session,
            names,
            lang: options.text_lang.clone(),
            losses: Vec::new(),
        }
    }

    /// Counts what cannot be said.
    fn lose(&mut self, key: &'static str, count: usize) {
        if count == 0 {
            return;
        }
        match self.losses.iter_mut().find(|(one, _)| *one == key) {
            Some((_, sum)) => *sum += count,
            None => self.losses.push((key, count)),
        }
    }

    /// A row about two items; either may be missing.
    fn draft(&self, action: Option<ActionId>, target: Option<TargetId>) -> Draft<'s> {
        let mut draft = Draft {
            cells: vec![String::new(); SLOTS.len() + EXTENSIONS.len()],
            shown: 0,
            session: self.session,
        };
        let sides = [
            (
                Side::Action,
                action.and_then(|id| self.session.action(id)),
                [Slot::SubjectId, Slot::SubjectLabel],
                "ext_source_hash",
            ),
            (
                Side::Target,
                target.and_then(|id| self.session.target(id)),
                [Slot::ObjectId, Slot::ObjectLabel],
                "ext_target_hash",
            ),
        ];
        for (side, item, [id, label], hash) in sides {
            match item {
                Some(item) => {
                    draft.slot(id, &self.names.entry(side, item.code.as_str()));
                    draft.slot(label, item.title(&self.lang).0);
                    draft.ext(hash, &Item::hash(item).to_string());
                }
                None => draft.slot(id, NO_TERM),
            }
        }
        draft
    }

    fn push(&mut self, draft: &Draft<'_>) {
        self.lose("sssom-lost-hiding", draft.shown);
        self.set.push(0, draft.cells.iter().map(String::as_str));
    }

    fn done(self) -> Projected {
        let mut set = ops::with_cardinality(self.set);
        set.sort();
        Projected {
            set,
            losses: self.losses,
        }
    }
}

impl Draft<'_> {
    fn slot(&mut self, slot: Slot, cell: &str) {
        let place = SLOTS.iter().position(|one| *one == slot);
        self.put(place, cell);
    }

    fn ext(&mut self, name: &str, cell: &str) {
        let place = EXTENSIONS.iter().position(|(one, _, _)| *one == name);
        self.put(place.map(|at| SLOTS.len() + at), cell);
    }

    fn put(&mut self, place: Option<usize>, text: &str) {
        if let Some(cell) = place.and_then(|at| self.cells.get_mut(at)) {
            let kept = safe::shown_in_rows(text);
            self.shown += usize::from(matches!(kept, Cow::Owned(_)));
            *cell = kept.into_owned();
        }
    }

    /// The predicate that a value means, with the value itself.
    fn value(&mut self, strength: Option<Strength>, tension: bool) {
        let own = format!("{TERMS}:worksAgainst");
        let (predicate, modifier) = match strength {
            None => ("skos:mappingRelation", ""),
            Some(strength) if strength > Strength::None => ("skos:relatedMatch", ""),
            Some(Strength::None) if !tension => ("skos:mappingRelation", "Not"),
            Some(_) => (own.as_str(), ""),
        };
        self.slot(Slot::PredicateId, predicate);
        self.slot(Slot::PredicateModifier, modifier);
        if let Some(strength) = strength {
            self.ext("ext_strength", &strength.value().to_string());
        }
        if tension {
            self.ext("ext_tension", "true");
        }
    }

    /// An identity computed from what the row is about.
    fn derived_id(&mut self, parts: &[&str]) {
        let mut canonical = Canonical::new("sssom-row");
        canonical.text(&self.session.id().0.to_string());
        for part in parts {
            canonical.text(part);
        }
        let id = VersionId::from_hash(canonical.finish());
        self.slot(Slot::RecordId, &format!("{RECORDS}:{id}"));
    }
}

/// An identity with the dashes of a UUID.
fn dashed(id: VersionId) -> String {
    let digits = id.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if matches!(at, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

/// The day of a moment, in UTC.
fn day(at: UtcSeconds) -> String {
    time::iso(at).chars().take(10).collect()
}

/// Items all of whose pairs are among those, with the latest moment.
fn without_term(
    session: &Session,
    nothing: &[(Pair, UtcSeconds)],
) -> Vec<(Option<ActionId>, Option<TargetId>, UtcSeconds)> {
    let (actions, targets) = (session.actions().items().len(), session.targets().items().len());
    let mut of_action: BTreeMap<ActionId, (usize, UtcSeconds)> = BTreeMap::new();
    let mut of_target: BTreeMap<TargetId, (usize, UtcSeconds)> = BTreeMap::new();
    for (pair, at) in nothing {
        for (count, latest) in [
            of_action.entry(pair.action).or_default(),
            of_target.entry(pair.target).or_default(),
        ] {
            *count += 1;
            *latest = (*latest).max(*at);
        }
    }
    let whole_actions = of_action.into_iter().filter(|(_, (count, _))| *count == targets);
    let whole_targets = of_target.into_iter().filter(|(_, (count, _))| *count == actions);
    whole_actions
        .map(|(id, (_, at))| (Some(id), None, at))
        .chain(whole_targets.map(|(id, (_, at))| (None, Some(id), at)))
        .collect()
}
