//! From concepts to headings and items: codes, texts, and what stands under what.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::gather::{Gathered, Node, Tagged};
use super::read::{SkosSettings, at, last_part};
use crate::exchange::projection::{Refusal, percent_encoded};
use crate::exchange::table::Finding;
use crate::model::Code;
use crate::model::plan::{ByLang, Content, EntryParts, Lang, LocalText, Note, Wording};

/// How deep concepts may stand under each other.
const DEEPEST: usize = 60;

/// Entries of a plan, and what is to be said of the concepts.
#[derive(Debug, Default)]
pub(super) struct Drafts {
    pub(super) headings: Vec<EntryParts>,
    pub(super) items: Vec<EntryParts>,
    pub(super) languages: Vec<Lang>,
    pub(super) refused: Vec<Refusal>,
    pub(super) remarks: Vec<Refusal>,
    /// The base that all IRIs share, where each is the base and the code.
    pub(super) namespace: Option<String>,
}

/// Makes entries of the concepts at these places.
pub(super) fn draft(gathered: &Gathered, members: &[usize], lang: &Lang, settings: &SkosSettings) -> Drafts {
    let mut drafts = Drafts::default();
    let above = parents(gathered, members, &mut drafts);
    let depths = depths(members, &above);
    let mut taken: HashMap<usize, (String, Content)> = HashMap::new();
    let mut lines: HashMap<String, u32> = HashMap::new();
    for place in members {
        let Some(node) = gathered.nodes.get(*place) else {
            continue;
        };
        let depth = depths.get(place).copied().unwrap_or_default();
        let made = match depth {
            None => Err(Finding::error("skos-circle")),
            Some(deep) if deep > DEEPEST => Err(Finding::error("skos-too-deep").count("most", DEEPEST)),
            Some(_) => code_of(node, &mut drafts.remarks).and_then(|code| {
                let content = content(node, lang, settings, &mut drafts.remarks)?;
                match lines.get(&code) {
                    Some(first) => Err(Finding::error("skos-code-twice")
                        .word("code", &code)
                        .word("first", first.to_string())),
                    None => Ok((code, content)),
                }
            }),
        };
        match made {
            Ok((code, content)) => {
                lines.insert(code.clone(), node.line);
                taken.insert(*place, (code, content));
            }
            Err(why) => drafts.refused.push(at(node.line, why.word("iri", &node.iri))),
        }
    }
    let level = settings.item_level.as_deref().unwrap_or("item");
    arrange(gathered, members, &above, taken, level, &mut drafts);
    drafts
}

/// The one concept that each stands under, where it is in the scheme too.
fn parents(gathered: &Gathered, members: &[usize], drafts: &mut Drafts) -> HashMap<usize, usize> {
    let inside: HashSet<usize> = members.iter().copied().collect();
    let mut above = HashMap::new();
    for place in members {
        let Some(node) = gathered.nodes.get(*place) else {
            continue;
        };
        let mut known = node.broader.iter().filter(|one| inside.contains(one));
        if let Some(first) = known.next() {
            above.insert(*place, *first);
        }
        let (others, outside) = (
            known.count(),
            node.broader.iter().any(|one| !inside.contains(one)),
        );
        if others > 0 {
            let finding = Finding::warning("skos-several-broader").word("iri", &node.iri);
            drafts.remarks.push(at(node.line, finding));
        }
        if outside {
            let finding = Finding::warning("skos-broader-outside").word("iri", &node.iri);
            drafts.remarks.push(at(node.line, finding));
        }
    }
    above
}

/// How many concepts stand above each; nothing of those that stand above themselves, or under such.
fn depths(members: &[usize], above: &HashMap<usize, usize>) -> HashMap<usize, Option<usize>> {
    let mut depths: HashMap<usize, Option<usize>> = HashMap::new();
    for start in members {
        let mut way = Vec::new();
        let mut on_way = HashSet::new();
        let mut place = *start;
        let known = loop {
            if let Some(known) = depths.get(&place) {
                break known.map(|deep| deep + 1);
            }
            if !on_way.insert(place) {
                break None;
            }
            way.push(place);
            match above.get(&place) {
                Some(up) => place = *up,
                None => break Some(0),
            }
        };
        for (below, passed) in way.into_iter().rev().enumerate() {
            depths.insert(passed, known.map(|deep| deep + below));
        }
    }
    depths
}

/// The code: the notation, or else the end of the IRI.
fn code_of(node: &Node, remarks: &mut Vec<Refusal>) -> Result<String, Finding> {
    let notations: BTreeSet<&str> = node.notations.iter().map(|one| one.trim()).collect();
    let first = node.notations.first().map(|one| one.trim().to_owned());
    if notations.len() > 1 {
        let finding = Finding::warning("skos-several-notations").word("iri", &node.iri);
        remarks.push(at(
            node.line,
            finding.word("code", first.as_deref().unwrap_or_default()),
        ));
    }
    if first.is_none() && node.iri.starts_with("_:") {
        return Err(Finding::error("skos-no-code"));
    }
    let code = first.unwrap_or_else(|| last_part(&node.iri));
    match Code::new(&code) {
        Ok(code) => Ok(code.to_string()),
        Err(error) => Err(Finding::error("skos-bad-code")
            .word("code", &code)
            .word("why", error.to_string())),
    }
}

/// The texts.
fn content(
    node: &Node,
    lang: &Lang,
    settings: &SkosSettings,
    remarks: &mut Vec<Refusal>,
) -> Result<Content, Finding> {
    let mut content = Content::new("", Wording::Summary);
    for (tag, text) in &node.labels {
        let title = one_line(text);
        let tongue = tongue(tag.as_deref(), lang)?;
        if title.is_empty() || title.chars().any(char::is_control) {
            return Err(Finding::error("skos-bad-label").word("lang", tongue.as_str()));
        }
        match content.titles.get(&tongue) {
            Some(there) if there.text != title => {
                return Err(Finding::error("skos-two-labels").word("lang", tongue.as_str()));
            }
            _ => {
                let official = settings.is_adopted && tongue == *lang;
                content.titles.insert(
                    tongue,
                    LocalText {
                        text: title,
                        official,
                    },
                );
            }
        }
    }
    if !content.titles.contains_key(lang) {
        return Err(Finding::error("skos-no-label").word("lang", lang.as_str()));
    }
    let mut others: Vec<(&str, String)> = Vec::new();
    let definitions = texts(&node.definitions, lang, "skos:definition", &mut others)?;
    let mut scope = texts(&node.scope_notes, lang, "skos:scopeNote", &mut others)?;
    if settings.is_adopted && definitions.contains_key(lang) {
        content.wording = Wording::Adopted;
        (content.text, content.summary) = (definitions, scope);
    } else {
        // Where there is a definition, a scope note explains it.
        for tongue in definitions.keys() {
            others.extend(
                scope
                    .get_mut(tongue)
                    .map(|text| ("skos:scopeNote", std::mem::take(text))),
            );
        }
        let kept = scope.iter().filter(|(_, text)| !text.is_empty());
        let all = kept
            .chain(&definitions)
            .map(|(lang, text)| (lang.clone(), text.clone()));
        content.summary = all.collect();
    }
    others.extend(
        node.notes
            .iter()
            .map(|(_, text)| ("skos:note", text.trim().to_owned())),
    );
    let notes = others.into_iter().filter(|(_, text)| !text.is_empty());
    content.notes = notes
        .map(|(basis, text)| Note {
            text,
            basis: basis.to_owned(),
            source: None,
        })
        .collect();
    content.source = node.source.clone().unwrap_or_default();
    if node.labels.iter().any(|(tag, _)| tag.is_none()) {
        let finding = Finding::note("skos-label-without-language").word("iri", &node.iri);
        remarks.push(at(node.line, finding.word("lang", lang.as_str())));
    }
    Ok(content)
}

/// Texts by language; a second one in a language goes to the notes.
fn texts(
    said: &[Tagged],
    lang: &Lang,
    basis: &'static str,
    others: &mut Vec<(&'static str, String)>,
) -> Result<ByLang<String>, Finding> {
    let mut texts = ByLang::new();
    for (tag, text) in said {
        let (tongue, text) = (tongue(tag.as_deref(), lang)?, text.trim().to_owned());
        match texts.get(&tongue) {
            _ if text.is_empty() => {}
            Some(there) if *there == text => {}
            Some(_) => others.push((basis, text)),
            None => {
                texts.insert(tongue, text);
            }
        }
    }
    Ok(texts)
}

fn tongue(tag: Option<&str>, lang: &Lang) -> Result<Lang, Finding> {
    match tag {
        None => Ok(lang.clone()),
        Some(tag) => {
            Lang::new(tag).map_err(|error| Finding::error("skos-bad-language").word("lang", error.0))
        }
    }
}

/// A title in one line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Puts what was taken into headings and items. What stands under a concept that was refused moves up.
fn arrange(
    gathered: &Gathered,
    members: &[usize],
    above: &HashMap<usize, usize>,
    mut taken: HashMap<usize, (String, Content)>,
    level: &str,
    drafts: &mut Drafts,
) {
    let codes: HashMap<usize, String> = taken
        .iter()
        .map(|(place, (code, _))| (*place, code.clone()))
        .collect();
    let mut groups: HashSet<usize> = HashSet::new();
    let mut under: HashMap<usize, usize> = HashMap::new();
    for place in members.iter().filter(|place| codes.contains_key(place)) {
        let mut up = above.get(place).copied();
        let mut moved = false;
        while let Some(refused) = up.filter(|one| !codes.contains_key(one)) {
            up = above.get(&refused).copied();
            moved = true;
        }
        if let (true, Some(node)) = (moved, gathered.nodes.get(*place)) {
            let finding = Finding::warning("skos-moved-up").word("iri", &node.iri);
            drafts.remarks.push(at(node.line, finding));
        }
        if let Some(up) = up {
            groups.insert(up);
            under.insert(*place, up);
        }
    }
    drafts.namespace = namespace(gathered, members, &codes);
    let mut languages: BTreeSet<Lang> = BTreeSet::new();
    let mut explained = 0;
    for place in members {
        let (Some((code, mut content)), Some(node)) = (taken.remove(place), gathered.nodes.get(*place))
        else {
            continue;
        };
        let used = content
            .titles
            .keys()
            .chain(content.text.keys())
            .chain(content.summary.keys());
        languages.extend(used.cloned());
        if drafts.namespace.is_none() && !node.iri.starts_with("_:") {
            content.fields.insert("iri".to_owned(), node.iri.clone());
        }
        let is_heading = node.is_heading || groups.contains(place);
        if is_heading { "heading" } else { level }.clone_into(&mut content.level);
        explained += usize::from(is_heading && !node.is_heading && !node.definitions.is_empty());
        let parts = EntryParts {
            under: under.get(place).and_then(|up| codes.get(up)).cloned(),
            code,
            content,
        };
        if is_heading {
            drafts.headings.push(parts);
        } else {
            drafts.items.push(parts);
        }
    }
    if explained > 0 {
        let finding = Finding::note("skos-defined-headings").count("count", explained);
        drafts.remarks.push(Refusal::of_file(finding));
    }
    drafts.languages = languages.into_iter().collect();
}

/// The base of all IRIs, if each is the base and the code.
fn namespace(gathered: &Gathered, members: &[usize], codes: &HashMap<usize, String>) -> Option<String> {
    let mut base: Option<&str> = None;
    for place in members {
        let (Some(node), Some(code)) = (gathered.nodes.get(*place), codes.get(place)) else {
            continue;
        };
        let own = node.iri.strip_suffix(&percent_encoded(code))?;
        if *base.get_or_insert(own) != own || !own.ends_with(['/', '#', ':', '=']) {
            return None;
        }
    }
    base.map(str::to_owned)
        .filter(|base| crate::exchange::projection::is_iri(base))
}
