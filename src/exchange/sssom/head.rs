//! The head of a set: what its YAML says, checked.

use std::collections::BTreeSet;

use super::check::{extension_type, value_fault};
use super::model::{Extension, Head};
use super::rules::{Finding, Report, Rule};
use super::slots::{Kind, SET_ORDER, Slot, Version, built_in};
use super::values;
use super::yaml::{Node, Taken, parse, taken_for};

/// The lines at which things of the head stand, for findings made after all of it is read.
#[derive(Default)]
struct Places {
    values: Vec<(Slot, u64)>,
    extensions: Vec<u64>,
}

impl Places {
    fn of(&self, slot: Slot) -> u64 {
        let found = self.values.iter().find(|(one, _)| *one == slot);
        found.map_or(0, |(_, line)| *line)
    }
}

/// Reads a head from the YAML in the file, which begins at a line, and from a file of its own. Where both
/// say something, the file with the rows counts.
pub(super) fn read_head(inside: &str, first: u64, outside: Option<&str>, report: &mut Report) -> Head {
    let (mut head, mut places) = (Head::default(), Places::default());
    if !inside.trim().is_empty()
        && let Some(node) = parse(inside, first, report)
    {
        take(node, &mut head, &mut places, report);
    }
    if let Some(text) = outside {
        merge(&mut head, text, report);
    }
    check(&head, &places, report);
    head
}

/// Reads a head out of a tree.
pub(super) fn take_head(node: Node, report: &mut Report) -> Head {
    let (mut head, mut places) = (Head::default(), Places::default());
    take(node, &mut head, &mut places, report);
    check(&head, &places, report);
    head
}

/// Checks a head in memory.
pub(super) fn check_again(head: &Head, report: &mut Report) {
    check(head, &Places::default(), report);
}

/// Adds what another file says.
fn merge(head: &mut Head, text: &str, report: &mut Report) {
    let mut found = Report::default();
    let (mut other, mut places) = (Head::default(), Places::default());
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if let Some(node) = parse(text, 1, &mut found) {
        take(node, &mut other, &mut places, &mut found);
    }
    for finding in found.findings {
        // The line is one of the other file.
        report.push(Finding { line: 0, ..finding });
    }
    for (slot, values) in other.values {
        match head.values.get(&slot) {
            Some(own) if *own != values => {
                report.push(Finding::new(
                    0,
                    slot.name(),
                    Rule::OutsideDiffers,
                    &values.join(" | "),
                ));
            }
            Some(_) => {}
            None => {
                head.values.insert(slot, values);
            }
        }
    }
    for (prefix, iri) in other.prefixes {
        match head.prefixes.get(&prefix) {
            Some(own) if *own != iri => {
                report.push(Finding::new(0, "curie_map", Rule::OutsideDiffers, &prefix));
            }
            Some(_) => {}
            None => {
                head.prefixes.insert(prefix, iri);
            }
        }
    }
    for extension in other.extensions {
        if head.extension(&extension.name).is_none() {
            head.extensions.push(extension);
        }
    }
    head.unknown.extend(other.unknown);
}

fn take(node: Node, head: &mut Head, places: &mut Places, report: &mut Report) {
    let Node::Map(entries, _) = node else {
        report.push(Finding::new(node.line(), "", Rule::HeadShape, ""));
        return;
    };
    let mut seen = BTreeSet::new();
    for (key, line, value) in entries {
        if !seen.insert(key.clone()) {
            report.push(Finding::new(line, &key, Rule::KeyTwice, ""));
            continue;
        }
        match Slot::from_name(&key) {
            Some(Slot::CurieMap) => take_prefixes(value, head, report),
            Some(Slot::ExtensionDefinitions) => take_extensions(value, head, places, report),
            Some(slot) if slot != Slot::Mappings && SET_ORDER.contains(&slot) => {
                let values = take_values(slot, value, report);
                if values.is_empty() {
                    report.push(Finding::new(line, &key, Rule::ValueEmpty, ""));
                } else {
                    places.values.push((slot, line));
                    head.values.insert(slot, values);
                }
            }
            found => {
                let rule = if found.is_some() {
                    Rule::KeyMisplaced
                } else {
                    Rule::KeyUnknown
                };
                let words = words_of(&value);
                report.push(Finding::new(line, &key, rule, &words));
                head.unknown.push((key, words));
            }
        }
    }
}

/// The values of a slot: of a list its items; a single one may stand for a list.
fn take_values(slot: Slot, value: Node, report: &mut Report) -> Vec<String> {
    let list = match value {
        Node::List(list, line) if !slot.info().many => {
            report.push(Finding::new(line, slot.name(), Rule::ListForScalar, ""));
            list
        }
        Node::List(list, _) => list,
        other => vec![other],
    };
    list.into_iter()
        .filter_map(|node| scalar(slot.name(), Some(slot.kind()), node, report))
        .collect()
}

/// A text; nothing for an empty one.
fn scalar(key: &str, kind: Option<Kind>, node: Node, report: &mut Report) -> Option<String> {
    let Node::Scalar { text, is_plain, line } = node else {
        report.push(Finding::new(node.line(), key, Rule::HeadShape, ""));
        return None;
    };
    let taken = is_plain.then(|| taken_for(&text)).flatten();
    let fits = match (taken, kind) {
        (None, _)
        | (Some(Taken::Day), Some(Kind::Date))
        | (Some(Taken::Number), Some(Kind::Ratio | Kind::Agreement)) => true,
        (Some(Taken::Null), _) => return None,
        (Some(_), _) => false,
    };
    if !fits {
        report.push(Finding::new(line, key, Rule::NotText, &text));
    }
    (!text.is_empty()).then_some(text)
}

fn take_prefixes(value: Node, head: &mut Head, report: &mut Report) {
    let Node::Map(entries, _) = value else {
        report.push(Finding::new(value.line(), "curie_map", Rule::HeadShape, ""));
        return;
    };
    let mut seen = BTreeSet::new();
    for (prefix, line, value) in entries {
        let mut find = |rule, text: &str| report.push(Finding::new(line, "curie_map", rule, text));
        if !seen.insert(prefix.clone()) {
            find(Rule::KeyTwice, &prefix);
            continue;
        }
        let Node::Scalar { text: iri, .. } = value else {
            find(Rule::HeadShape, &prefix);
            continue;
        };
        if !values::is_prefix(&prefix) {
            find(Rule::PrefixBad, &prefix);
            continue;
        }
        if !values::is_uri(&iri) {
            find(Rule::PrefixIriBad, &iri);
            continue;
        }
        match built_in(&prefix) {
            Some(own) if own == iri => find(Rule::PrefixNeedless, &prefix),
            Some(_) => find(Rule::PrefixRedefined, &prefix),
            None => {
                head.prefixes.insert(prefix, iri);
            }
        }
    }
}

fn take_extensions(value: Node, head: &mut Head, places: &mut Places, report: &mut Report) {
    const KEY: &str = "extension_definitions";
    let list = match value {
        Node::List(list, _) => list,
        one @ Node::Map(..) => vec![one],
        other @ Node::Scalar { .. } => {
            report.push(Finding::new(other.line(), KEY, Rule::HeadShape, ""));
            return;
        }
    };
    for node in list {
        let line = node.line();
        let Node::Map(entries, _) = node else {
            report.push(Finding::new(line, KEY, Rule::HeadShape, ""));
            continue;
        };
        let mut extension = Extension::default();
        for (key, line, value) in entries {
            let place = match key.as_str() {
                "slot_name" => &mut extension.name,
                "property" => &mut extension.property,
                "type_hint" => &mut extension.type_hint,
                _ => {
                    report.push(Finding::new(line, KEY, Rule::KeyUnknown, &key));
                    continue;
                }
            };
            *place = scalar(KEY, None, value, report).unwrap_or_default();
        }
        places.extensions.push(line);
        head.extensions.push(extension);
    }
}

/// A value in words, for keys that are not understood.
fn words_of(node: &Node) -> String {
    match node {
        Node::Scalar { text, .. } => text.clone(),
        Node::List(list, _) => list.iter().map(words_of).collect::<Vec<_>>().join(" | "),
        Node::Map(map, _) => map
            .iter()
            .map(|(key, _, value)| format!("{key}: {}", words_of(value)))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// Checks what needs the whole head.
fn check(head: &Head, places: &Places, report: &mut Report) {
    check_version(head, places, report);
    for slot in [Slot::MappingSetId, Slot::License] {
        if head.get(slot).is_none() {
            report.push(Finding::new(0, slot.name(), Rule::SetSlotMissing, ""));
        }
    }
    let version = head.version();
    for (slot, values) in &head.values {
        let line = places.of(*slot);
        if slot.is_new(true) && version < Version::V1_1 && *slot != Slot::SssomVersion {
            report.push(Finding::new(line, slot.name(), Rule::SlotTooNew, ""));
        }
        for value in values {
            if let Some(rule) = value_fault(slot.kind(), value, head, version) {
                report.push(Finding::new(line, slot.name(), rule, value));
            }
        }
    }
    check_extensions(head, places, report);
}

fn check_version(head: &Head, places: &Places, report: &mut Report) {
    let slot = Slot::SssomVersion;
    let Some(value) = head.get(slot) else {
        return;
    };
    let rule = match Version::from_name(value) {
        None => Rule::VersionUnknown,
        Some(Version::V1_0) => Rule::VersionNeedless,
        Some(Version::V1_1) => return,
    };
    report.push(Finding::new(places.of(slot), slot.name(), rule, value));
}

fn check_extensions(head: &Head, places: &Places, report: &mut Report) {
    const KEY: &str = "extension_definitions";
    let mut seen = BTreeSet::new();
    for (at, extension) in head.extensions.iter().enumerate() {
        let line = places.extensions.get(at).copied().unwrap_or_default();
        let mut find = |rule, value: &str| report.push(Finding::new(line, KEY, rule, value));
        let name = extension.name.as_str();
        if name.is_empty() {
            find(Rule::ExtensionNameless, "");
        } else if !values::is_ncname(name) || Slot::from_name(name).is_some() {
            find(Rule::ExtensionName, name);
        } else if !name.starts_with("ext_") {
            find(Rule::ExtensionPlainName, name);
        }
        if !seen.insert(name) {
            find(Rule::ExtensionTwice, name);
        }
        if extension.property.is_empty() {
            find(Rule::ExtensionNoProperty, name);
        }
        for curie in [&extension.property, &extension.type_hint] {
            let fault = (!curie.is_empty())
                .then(|| value_fault(Kind::Entity, curie, head, Version::V1_1))
                .flatten();
            if let Some(rule) = fault {
                find(rule, curie);
            }
        }
        if extension_type(head, &extension.type_hint).is_none() {
            find(Rule::ExtensionType, &extension.type_hint);
        }
    }
}
