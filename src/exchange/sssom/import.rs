//! Rows of a set taken into a session: as links that others published, or as judgements of a named importer.
//! Every row is taken or refused with a reason; none becomes a decision.

use std::collections::BTreeMap;

use crate::exchange::published_links::{PlanCode, PublishedLink};
use crate::model::plan::{Entry, Plan};
use crate::model::{
    ActionId, Confidence, Contribution, Judgement, Pair, RatingScale, Session, Side, Strength, TargetId,
    Verdict,
};
use crate::phrase::catalogue::Catalogue;

use super::model::{Row, Set};
use super::names::{Found, PlanNames, find};
use super::slots::{NO_TERM, Slot};
use super::values;

/// Why a row is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// It says that there is no term: nothing about a pair.
    NoTerm,
    /// The identifier is of neither plan.
    Foreign,
    /// The identifier is of the plan, and no entry has the code.
    NoEntry,
    /// Target to action: the direction is the other way.
    Reversed,
    /// Both identifiers are of the same plan.
    SameSide,
    /// A heading, which nobody judges.
    Heading,
    /// It says that something is not so, which is no link.
    Negative,
    /// Nobody said which strength the predicate means.
    Unanswered,
    /// The session's scale does not have the value.
    Scale,
    /// What it says does not fit together.
    Fault,
    /// Another row judges the pair differently.
    Twice,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Self; 11] = [
        Self::NoTerm,
        Self::Foreign,
        Self::NoEntry,
        Self::Reversed,
        Self::SameSide,
        Self::Heading,
        Self::Negative,
        Self::Unanswered,
        Self::Scale,
        Self::Fault,
        Self::Twice,
    ];

    /// The message that says so; its argument is `value`.
    pub const fn key(self) -> &'static str {
        match self {
            Self::NoTerm => "sssom-import-no-term",
            Self::Foreign => "sssom-import-foreign",
            Self::NoEntry => "sssom-import-no-entry",
            Self::Reversed => "sssom-import-reversed",
            Self::SameSide => "sssom-import-same-side",
            Self::Heading => "sssom-import-heading",
            Self::Negative => "sssom-import-negative",
            Self::Unanswered => "sssom-import-unanswered",
            Self::Scale => "sssom-import-scale",
            Self::Fault => "sssom-import-fault",
            Self::Twice => "sssom-import-twice",
        }
    }
}

/// A row that is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its line.
    pub line: u64,
    /// The column it lies in.
    pub column: &'static str,
    /// Why.
    pub reason: Reason,
    /// What stands there.
    pub value: String,
}

impl Refusal {
    fn new(row: &Row<'_>, slot: Slot, reason: Reason, value: &str) -> Self {
        Self {
            line: row.line,
            column: slot.name(),
            reason,
            value: value.to_owned(),
        }
    }

    /// Says why, in words.
    pub fn sentence(&self, words: &Catalogue) -> String {
        words.format(self.reason.key(), &[("value", self.value.as_str().into())])
    }
}

/// The strength that a predicate means, as a person answered. Predicates that are not in it stay evidence.
pub type Strengths = BTreeMap<String, Strength>;

/// What a row says of a pair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Its line.
    pub line: u64,
    /// The pair.
    pub pair: Pair,
    /// Whose it is: a code or a name; empty if nobody is named.
    pub author: String,
    /// The round, where it is said.
    pub round: Option<u16>,
    /// The day, where it is said.
    pub day: String,
    /// The predicate.
    pub predicate: String,
    /// Whether it is said that it is not so.
    pub negative: bool,
    /// The strength, where the row says it itself.
    pub strength: Option<Strength>,
    /// All else; the verdict is that of the strength, or none where there is no strength.
    pub judgement: Judgement,
}

/// The two ends of a row.
fn ends(
    set: &Set,
    row: &Row<'_>,
    names: &PlanNames,
    actions: &Plan,
    targets: &Plan,
) -> Result<(Entry, Entry), Refusal> {
    let mut found = Vec::new();
    for slot in [Slot::SubjectId, Slot::ObjectId] {
        let curie = row.get(slot);
        if curie == NO_TERM {
            return Err(Refusal::new(row, slot, Reason::NoTerm, curie));
        }
        match find(names, actions, targets, &set.head, curie) {
            Found::Entry(side, entry) => found.push((side, entry)),
            Found::NoEntry(_) => return Err(Refusal::new(row, slot, Reason::NoEntry, curie)),
            Found::Foreign => return Err(Refusal::new(row, slot, Reason::Foreign, curie)),
        }
    }
    let refuse = |reason| {
        Err(Refusal::new(
            row,
            Slot::SubjectId,
            reason,
            row.get(Slot::SubjectId),
        ))
    };
    match found[..] {
        [(Side::Action, action), (Side::Target, target)] => Ok((action, target)),
        [(Side::Target, _), (Side::Action, _)] => refuse(Reason::Reversed),
        _ => refuse(Reason::SameSide),
    }
}

/// What the rows of a set say of the pairs of a session.
pub fn facts(set: &Set, session: &Session) -> (Vec<Fact>, Vec<Refusal>) {
    let names = PlanNames::of(session.actions(), session.targets());
    let (mut facts, mut refused) = (Vec::new(), Vec::new());
    let spread = set.spread();
    for row in spread.rows() {
        match fact(&spread, &row, &names, session) {
            Ok(fact) => facts.push(fact),
            Err(refusal) => refused.push(refusal),
        }
    }
    (facts, refused)
}

fn fact(set: &Set, row: &Row<'_>, names: &PlanNames, session: &Session) -> Result<Fact, Refusal> {
    let (action, target) = ends(set, row, names, session.actions(), session.targets())?;
    let item = |slot, entry: Entry| match entry {
        Entry::Item(item) => Ok(item),
        Entry::Heading(_) => Err(Refusal::new(row, slot, Reason::Heading, row.get(slot))),
    };
    let pair = Pair::new(
        ActionId(item(Slot::SubjectId, action)?),
        TargetId(item(Slot::ObjectId, target)?),
    );
    let negative = !row.get(Slot::PredicateModifier).is_empty();
    let predicate = row.get(Slot::PredicateId);
    let said: Option<Strength> = row
        .other("ext_strength")
        .parse()
        .ok()
        .and_then(Strength::from_value);
    // Denying a relation of any kind is an answer; denying one that is exact leaves others open.
    let denies_all = negative && matches!(predicate, "skos:mappingRelation" | "skos:relatedMatch");
    let strength = said.or_else(|| denies_all.then_some(Strength::None));
    let mut judgement = Judgement::new(Verdict::Scored(strength.unwrap_or(Strength::None)));
    judgement.contribution = match row.other("ext_contribution") {
        "direct" => Some(Contribution::Direct),
        "enabling" => Some(Contribution::Enabling),
        _ => None,
    };
    judgement.tension = row.other("ext_tension") == "true";
    let confidence = row.other("ext_confidence");
    judgement.confidence = Confidence::ALL
        .into_iter()
        .find(|one| crate::exchange::export::csv::confidence_name(*one) == confidence);
    row.get(Slot::Comment).clone_into(&mut judgement.reason);
    let list = |name: &str| {
        values::items(row.other(name))
            .map(std::borrow::Cow::into_owned)
            .collect()
    };
    judgement.evidence = list("ext_evidence");
    judgement.elements = list("ext_elements");
    row.other("ext_chip").clone_into(&mut judgement.chip);
    judgement.see = see(set, row, names, session);
    let authors = row.items(Slot::AuthorId).map(|author| {
        let local = author
            .split_once(':')
            .map_or(&*author, |(_, local)| local)
            .to_owned();
        crate::exchange::projection::percent_decoded(&local).unwrap_or(local)
    });
    let author = authors
        .chain(row.items(Slot::AuthorLabel).map(std::borrow::Cow::into_owned))
        .next();
    Ok(Fact {
        line: row.line,
        pair,
        author: author.unwrap_or_default(),
        round: row.other("ext_round").parse().ok(),
        day: row.get(Slot::MappingDate).to_owned(),
        predicate: predicate.to_owned(),
        negative,
        strength,
        judgement,
    })
}

/// The pair under which something is judged instead.
fn see(set: &Set, row: &Row<'_>, names: &PlanNames, session: &Session) -> Option<Pair> {
    let (action, target) = row.other("ext_see").split_once(' ')?;
    let item = |curie| match find(names, session.actions(), session.targets(), &set.head, curie) {
        Found::Entry(_, Entry::Item(item)) => Some(item),
        _ => None,
    };
    Some(Pair::new(ActionId(item(action)?), TargetId(item(target)?)))
}

/// What became of rows: `read = taken + refused`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported<T> {
    /// What was taken, with the lines; a line stands here once for each row that says the same.
    pub taken: Vec<(u64, T)>,
    /// What was not.
    pub refused: Vec<Refusal>,
}

/// Judgements for a named importer to make: of the rows of one author, if one is named, else of all. The
/// strength is that of the row, or the one answered for its predicate.
pub fn judgements(
    set: &Set,
    session: &Session,
    author: Option<&str>,
    strengths: &Strengths,
) -> Imported<(Pair, Judgement)> {
    let scale = session.scale().unwrap_or_else(|_| RatingScale::default());
    let (facts, mut refused) = facts(set, session);
    let mut taken: Vec<(u64, (Pair, Judgement))> = Vec::new();
    let mut by_pair: BTreeMap<Pair, usize> = BTreeMap::new();
    let refuse = |fact: &Fact, slot: Slot, reason, value: &str| Refusal {
        line: fact.line,
        column: slot.name(),
        reason,
        value: value.to_owned(),
    };
    for fact in facts
        .into_iter()
        .filter(|fact| author.is_none_or(|one| fact.author == one))
    {
        let answered = if fact.negative {
            None
        } else {
            strengths.get(&fact.predicate).copied()
        };
        let Some(strength) = fact.strength.or(answered) else {
            refused.push(refuse(
                &fact,
                Slot::PredicateId,
                Reason::Unanswered,
                &fact.predicate,
            ));
            continue;
        };
        if scale.place(strength).is_none() {
            let value = strength.value().to_string();
            refused.push(refuse(&fact, Slot::PredicateId, Reason::Scale, &value));
            continue;
        }
        let judgement = Judgement {
            verdict: Verdict::Scored(strength),
            ..fact.judgement.clone()
        };
        if let Some(fault) = judgement.fault() {
            refused.push(refuse(
                &fact,
                Slot::PredicateId,
                Reason::Fault,
                &fault.to_string(),
            ));
            continue;
        }
        let before = by_pair.get(&fact.pair).and_then(|at| taken.get(*at));
        if before.is_some_and(|(_, (_, one))| *one != judgement) {
            refused.push(refuse(&fact, Slot::SubjectId, Reason::Twice, &fact.author));
            continue;
        }
        by_pair.entry(fact.pair).or_insert(taken.len());
        taken.push((fact.line, (fact.pair, judgement)));
    }
    refused.sort_by_key(|one| one.line);
    Imported { taken, refused }
}

/// Links to be shown as evidence beside pairs. Rows that deny something are no links.
pub fn links(set: &Set, actions: &Plan, targets: &Plan) -> Imported<PublishedLink> {
    let names = PlanNames::of(actions, targets);
    let spread = set.spread();
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    let source = set.head.get(Slot::MappingSetId).unwrap_or_default();
    for row in spread.rows() {
        let found = ends(&spread, &row, &names, actions, targets).and_then(|found| {
            let modifier = row.get(Slot::PredicateModifier);
            if modifier.is_empty() {
                return Ok(found);
            }
            Err(Refusal::new(
                &row,
                Slot::PredicateModifier,
                Reason::Negative,
                modifier,
            ))
        });
        match found {
            Ok((action, target)) => {
                let link = PublishedLink {
                    from: plan_code(actions, action),
                    to: plan_code(targets, target),
                    section: row.get(Slot::PredicateId).to_owned(),
                    section_name: row.get(Slot::PredicateLabel).to_owned(),
                    source: source.to_owned(),
                    author: author(&row),
                    comment: row.get(Slot::Comment).to_owned(),
                    note: note(&row),
                    said: Vec::new(),
                };
                taken.push((row.line, link));
            }
            Err(refusal) => refused.push(refusal),
        }
    }
    Imported { taken, refused }
}

/// What the head of a set says of it: title, description, licence.
pub fn about(set: &Set) -> String {
    let said = [Slot::MappingSetTitle, Slot::MappingSetDescription, Slot::License]
        .into_iter()
        .filter_map(|slot| set.head.get(slot));
    said.filter(|one| *one != super::project::UNSPECIFIED)
        .collect::<Vec<_>>()
        .join("; ")
}

fn plan_code(plan: &Plan, entry: Entry) -> PlanCode {
    let code = match entry {
        Entry::Item(item) => plan.item(item).map(|item| item.code.to_string()),
        Entry::Heading(heading) => plan.heading(heading).map(|heading| heading.code.to_string()),
    };
    PlanCode {
        plan: plan.id().to_owned(),
        code: code.unwrap_or_default(),
    }
}

/// Who says what a row says: by name, else by identifier.
fn author(row: &Row<'_>) -> String {
    let slots = [
        Slot::AuthorLabel,
        Slot::AuthorId,
        Slot::CreatorLabel,
        Slot::CreatorId,
    ];
    let slot = slots.into_iter().find(|slot| !row.get(*slot).is_empty());
    let names = slot.map_or_else(Vec::new, |slot| {
        row.items(slot).map(std::borrow::Cow::into_owned).collect()
    });
    names.join(", ")
}

/// What else a row says: how it was found, how sure, when.
fn note(row: &Row<'_>) -> String {
    let slots = [
        Slot::MappingJustification,
        Slot::Confidence,
        Slot::ReviewerLabel,
        Slot::MappingDate,
        Slot::ReviewDate,
    ];
    let mut parts: Vec<String> = slots
        .into_iter()
        .filter(|slot| !row.get(*slot).is_empty())
        .map(|slot| format!("{}: {}", slot.name(), row.get(slot)))
        .collect();
    let others = row.pairs().filter_map(|(column, cell)| match column {
        super::Column::Other(name) if !cell.is_empty() => Some(format!("{name}: {cell}")),
        _ => None,
    });
    parts.extend(others);
    parts.join("; ")
}
