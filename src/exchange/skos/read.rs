//! A concept scheme of a Turtle file as a plan. Every concept is taken or refused with its line and the reason.

use std::collections::{BTreeMap, HashMap};

use super::gather::{Gathered, Match, Node, gather};
use super::tree::{Drafts, draft};
use crate::exchange::projection::{NOWHERE, Refusal, local_part, percent_encoded};
use crate::exchange::table::Finding;
use crate::model::plan::{Lang, Plan, PlanParts};

/// What a file does not say of the plan, or is to be told otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SkosSettings {
    /// The IRI or the identifier of the scheme; needed where there are several.
    pub scheme: Option<String>,
    /// Short identifier of the plan.
    pub id: Option<String>,
    /// Its full name.
    pub name: Option<String>,
    /// Which edition it is.
    pub version: Option<String>,
    /// The language that prevails; else that of most labels.
    pub authoritative: Option<Lang>,
    /// Whether somebody vouches that definitions are the adopted wording. If not, they are summaries.
    pub is_adopted: bool,
    /// What the plan calls its items; `item` if nothing is said.
    pub item_level: Option<String>,
}

/// A concept scheme of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SchemeFound {
    /// Its IRI.
    pub iri: String,
    /// What it is called; the IRI where nothing is said.
    pub title: String,
    /// The concepts in it.
    pub concepts: usize,
}

/// What came of a file. `read = taken + elsewhere + refused` of concepts.
#[derive(Clone, Debug, Default)]
pub struct SkosRead {
    /// The schemes of the file, in its order.
    pub schemes: Vec<SchemeFound>,
    /// The plan, if anything was taken.
    pub plan: Option<Plan>,
    /// Concepts in the file.
    pub read: usize,
    /// Those that are in the plan.
    pub taken: usize,
    /// Those of other schemes than the one chosen.
    pub elsewhere: usize,
    /// Why nothing was read, or which concepts are not taken.
    pub refused: Vec<Refusal>,
    /// What else is to be said, with places.
    pub remarks: Vec<Refusal>,
}

/// Says whether bytes may be Turtle that speaks of concepts: a quick look, for choosing a reader.
pub fn looks_like_turtle(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(64 << 10)).unwrap_or_default();
    let text = String::from_utf8_lossy(start);
    let begins = text
        .lines()
        .map(|line| line.trim_start_matches('\u{feff}').trim_start())
        .find(|line| !line.is_empty() && !line.starts_with('#'));
    let begins = begins.is_some_and(|line| {
        let line = line.to_ascii_lowercase();
        ["@prefix", "prefix ", "@base", "base ", "<"]
            .iter()
            .any(|start| line.starts_with(start))
    });
    begins && text.contains(super::SKOS)
}

/// Reads a file.
pub fn read(bytes: &[u8], settings: &SkosSettings) -> SkosRead {
    let gathered = match gather(bytes) {
        Ok(gathered) => gathered,
        Err(refusal) => {
            return SkosRead {
                refused: vec![refusal],
                ..SkosRead::default()
            };
        }
    };
    let home = homes(&gathered.nodes);
    let mut out = SkosRead {
        schemes: schemes(&gathered.nodes, &home),
        read: gathered.nodes.iter().filter(|node| is_concept(node)).count(),
        ..SkosRead::default()
    };
    let chosen = match choose(&gathered, &out.schemes, settings) {
        Ok(chosen) => chosen,
        Err(finding) => {
            out.refused.push(Refusal::of_file(finding));
            return out;
        }
    };
    let is_in = |place: usize| match chosen {
        None => true,
        // With one scheme, what is in none is meant to be in it.
        Some(_) if out.schemes.len() == 1 && home.get(place).is_none_or(Vec::is_empty) => true,
        Some(scheme) => home.get(place).is_some_and(|schemes| schemes.contains(&scheme)),
    };
    let members: Vec<usize> = places(&gathered.nodes).filter(|place| is_in(*place)).collect();
    for place in places(&gathered.nodes).filter(|place| !is_in(*place)) {
        if home.get(place).is_none_or(Vec::is_empty) {
            let line = gathered.nodes.get(place).map_or(0, |node| node.line);
            out.refused.push(at(
                line,
                Finding::error("skos-no-scheme").word("iri", iri(&gathered, place)),
            ));
        } else {
            out.elsewhere += 1;
        }
    }
    matches(&gathered, &mut out.remarks);
    let lang = settings
        .authoritative
        .clone()
        .or_else(|| prevailing(&gathered.nodes, &members));
    if lang.is_none() {
        out.remarks
            .push(Refusal::of_file(Finding::warning("skos-language-assumed")));
    }
    let Some(lang) = lang.or_else(|| Lang::new("en").ok()) else {
        return out;
    };
    let drafts = draft(&gathered, &members, &lang, settings);
    finish(
        out,
        drafts,
        chosen.and_then(|at| gathered.nodes.get(at)),
        lang,
        settings,
    )
}

/// A remark on a line; 0 stands for no line, where a resource is only spoken of by others.
pub(super) fn at(line: u32, why: Finding) -> Refusal {
    Refusal {
        line: Some(line).filter(|line| *line > 0),
        column: None,
        why,
    }
}

fn iri(gathered: &Gathered, place: usize) -> &str {
    gathered.nodes.get(place).map_or("", |node| &node.iri)
}

fn is_concept(node: &Node) -> bool {
    node.is_concept && !node.is_scheme
}

fn places(nodes: &[Node]) -> impl Iterator<Item = usize> {
    nodes
        .iter()
        .enumerate()
        .filter(|(_, node)| is_concept(node))
        .map(|(place, _)| place)
}

/// The schemes of each concept: its own, or else those of what is broader.
fn homes(nodes: &[Node]) -> Vec<Vec<usize>> {
    let mut homes: Vec<Vec<usize>> = nodes.iter().map(|node| node.schemes.clone()).collect();
    for start in 0..nodes.len() {
        // Up to the first that says where it is; what lies on the way is there too.
        let mut way = Vec::new();
        let mut place = start;
        while homes.get(place).is_some_and(Vec::is_empty) && way.len() < 64 && !way.contains(&place) {
            way.push(place);
            match nodes.get(place).and_then(|node| node.broader.first()) {
                Some(above) => place = *above,
                None => break,
            }
        }
        let found = homes.get(place).cloned().unwrap_or_default();
        for passed in way {
            if let Some(home) = homes.get_mut(passed).filter(|home| home.is_empty()) {
                home.clone_from(&found);
            }
        }
    }
    homes
}

fn schemes(nodes: &[Node], homes: &[Vec<usize>]) -> Vec<SchemeFound> {
    let mut counts: HashMap<usize, usize> = HashMap::new();
    for place in places(nodes) {
        for scheme in homes.get(place).into_iter().flatten() {
            *counts.entry(*scheme).or_default() += 1;
        }
    }
    let all = nodes.iter().enumerate().filter(|(_, node)| node.is_scheme);
    all.map(|(place, node)| SchemeFound {
        iri: node.iri.clone(),
        title: title(node).unwrap_or(&node.iri).to_owned(),
        concepts: counts.get(&place).copied().unwrap_or(0),
    })
    .collect()
}

fn title(node: &Node) -> Option<&str> {
    let texts = node.titles.iter().chain(&node.labels);
    texts.map(|(_, text)| text.trim()).find(|text| !text.is_empty())
}

/// The scheme to take; nothing if the file has none.
fn choose(
    gathered: &Gathered,
    schemes: &[SchemeFound],
    settings: &SkosSettings,
) -> Result<Option<usize>, Finding> {
    let place = |scheme: &SchemeFound| gathered.place_of(&scheme.iri);
    let identifier = |scheme: &SchemeFound| {
        let node = place(scheme).and_then(|at| gathered.nodes.get(at));
        node.and_then(|node| node.identifier.clone())
    };
    let all = || {
        schemes
            .iter()
            .map(|one| one.iri.as_str())
            .collect::<Vec<_>>()
            .join(", ")
    };
    match (&settings.scheme, schemes) {
        (None, []) if places(&gathered.nodes).next().is_none() => Err(Finding::error("skos-no-concepts")),
        (None, []) => Ok(None),
        (None, [only]) => Ok(place(only)),
        (None, _) => Err(Finding::error("skos-choose").word("all", all())),
        (Some(wanted), _) => {
            let is_it = |one: &&SchemeFound| one.iri == *wanted || identifier(one).as_ref() == Some(wanted);
            let found = schemes.iter().find(is_it).and_then(place);
            found.map(Some).ok_or_else(|| {
                Finding::error("skos-no-such-scheme")
                    .word("scheme", wanted)
                    .word("all", all())
            })
        }
    }
}

/// The language of most labels; of two with as many the first by its tag.
fn prevailing(nodes: &[Node], members: &[usize]) -> Option<Lang> {
    let mut counts: BTreeMap<Lang, usize> = BTreeMap::new();
    let labels = members
        .iter()
        .filter_map(|place| nodes.get(*place))
        .flat_map(|node| &node.labels);
    for lang in labels.filter_map(|(tag, _)| Lang::new(tag.as_deref()?).ok()) {
        *counts.entry(lang).or_default() += 1;
    }
    let most = counts.values().max().copied()?;
    counts
        .into_iter()
        .find(|(_, count)| *count == most)
        .map(|(lang, _)| lang)
}

/// Matches are no part of a plan: how many there are, and where an exact match stands beside another (S46).
fn matches(gathered: &Gathered, remarks: &mut Vec<Refusal>) {
    let mut seen: HashMap<(usize, usize), Match> = HashMap::new();
    for (one, other, kind, line) in &gathered.matches {
        if *kind == Match::Close {
            continue;
        }
        let pair = (*one.min(other), *one.max(other));
        if *seen.entry(pair).or_insert(*kind) != *kind {
            let finding = Finding::warning("skos-exact-and-other").word("iri", iri(gathered, *one));
            remarks.push(at(*line, finding.word("other", iri(gathered, *other))));
        }
    }
    if !gathered.matches.is_empty() {
        let finding = Finding::note("skos-matches").count("count", gathered.matches.len());
        remarks.push(Refusal::of_file(finding));
    }
}

/// Makes the plan.
fn finish(
    mut out: SkosRead,
    drafts: Drafts,
    scheme: Option<&Node>,
    lang: Lang,
    settings: &SkosSettings,
) -> SkosRead {
    out.taken = drafts.headings.len() + drafts.items.len();
    out.refused.extend(drafts.refused);
    out.remarks.extend(drafts.remarks);
    out.refused.sort_by_key(|one| one.line);
    out.remarks.sort_by_key(|one| one.line);
    if drafts.items.is_empty() {
        out.refused
            .push(Refusal::of_file(Finding::error("skos-no-items")));
        out.refused.sort_by_key(|one| one.line);
    } else {
        let parts = PlanParts {
            headings: drafts.headings,
            items: drafts.items,
            ..frame(
                scheme,
                drafts.namespace.as_ref(),
                drafts.languages,
                lang,
                settings,
            )
        };
        match Plan::new(parts) {
            Ok(plan) => out.plan = Some(plan),
            Err(error) => {
                let finding = Finding::error("import-no-plan").word("why", error.to_string());
                out.refused.push(Refusal::of_file(finding));
            }
        }
    }
    if out.plan.is_none() {
        out.taken = 0;
    }
    out
}

/// What is said of the plan as a whole.
fn frame(
    scheme: Option<&Node>,
    namespace: Option<&String>,
    mut languages: Vec<Lang>,
    lang: Lang,
    settings: &SkosSettings,
) -> PlanParts {
    languages.retain(|one| *one != lang);
    languages.insert(0, lang.clone());
    let identifier = scheme.and_then(|node| {
        node.identifier
            .clone()
            .or_else(|| node.notations.first().cloned())
    });
    let id = settings.id.clone().or(identifier);
    let id = id.or_else(|| scheme.map(|node| last_part(&node.iri)));
    let id: String = id.unwrap_or_default().chars().take(64).collect();
    let id = crate::model::Code::new(&id).map_or_else(|_| "plan".to_owned(), |code| code.to_string());
    let name = scheme.and_then(title).map(str::to_owned);
    let version = scheme.and_then(|node| node.version.clone());
    // What is computed from the identifier need not be said.
    let own = format!("{NOWHERE}{}/", percent_encoded(&id));
    let namespace = namespace.filter(|base| **base != own);
    PlanParts {
        name: settings.name.clone().or(name).unwrap_or_else(|| id.clone()),
        id,
        version: settings
            .version
            .clone()
            .or(version)
            .unwrap_or_else(|| "1".to_owned()),
        period: None,
        document: scheme.and_then(|node| node.source.clone()).unwrap_or_default(),
        languages,
        authoritative_language: lang,
        warning: None,
        statements: Vec::new(),
        expected_counts: BTreeMap::new(),
        fields: namespace
            .map(|base| ("namespace".to_owned(), base.clone()))
            .into_iter()
            .collect(),
        headings: Vec::new(),
        items: Vec::new(),
    }
}

/// What stands at the end of an IRI, as a code.
pub(super) fn last_part(iri: &str) -> String {
    let trimmed = iri.trim_end_matches(['/', '#', ':']);
    let start = trimmed.rfind(['/', '#', ':']).map_or(0, |at| at + 1);
    let base = trimmed.get(..start).unwrap_or_default();
    local_part(base, trimmed).unwrap_or_else(|| trimmed.get(start..).unwrap_or_default().to_owned())
}
