//! Prefixes for the IRIs of a file, learned in one pass over it: SSSOM names things in short.
//!
//! What stands in one scheme and at one host gets one prefix, for what all its IRIs begin with. Kept are as many
//! beginnings as there are schemes and hosts, and of very many none but the scheme of the IRI itself.

use std::collections::{BTreeMap, BTreeSet};

use crate::exchange::sssom::slots::{BUILT_IN, RDF_PREFIXES, Slot, built_in};
use crate::exchange::sssom::values::split_curie;

/// So many beginnings are kept apart.
const MOST: usize = 500;

/// Signs after which a name may begin.
const ENDS: [char; 4] = ['/', '#', ':', '='];

/// What was learned, and the prefixes made of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Names {
    /// What the IRIs of a group have in common, by group.
    groups: BTreeMap<String, String>,
    /// The prefix of each beginning.
    prefixes: BTreeMap<String, String>,
}

/// The scheme and host of an IRI, or the scheme and the first part where there is no host.
fn origin(iri: &str) -> &str {
    let after = match iri.split_once("://") {
        Some((scheme, _)) => scheme.len() + 3,
        None => iri.find(':').map_or(0, |at| at + 1),
    };
    let rest = iri.get(after..).unwrap_or_default();
    let end = rest.find(ENDS).map_or(0, |at| at + 1);
    iri.get(..after + end).unwrap_or(iri)
}

/// The beginning up to the scheme of an IRI, `https://` or `urn:`.
fn shortest(iri: &str) -> &str {
    let end = match iri.split_once("://") {
        Some((scheme, _)) => scheme.len() + 3,
        None => iri.find(':').map_or(0, |at| at + 1),
    };
    iri.get(..end).unwrap_or(iri)
}

/// The beginning of an IRI that ends where a name may begin and leaves a name behind it.
fn cut(common: &str, iri: &str) -> String {
    let mut base = common;
    loop {
        let end = base.rfind(ENDS).map_or(0, |at| at + 1);
        base = base.get(..end).unwrap_or_default();
        let local = iri.strip_prefix(base).unwrap_or_default();
        if base.len() <= shortest(iri).len() {
            return shortest(iri).to_owned();
        }
        if !local.is_empty() && !local.starts_with("//") && !local.starts_with(ENDS) {
            return base.to_owned();
        }
        base = base.get(..base.len() - 1).unwrap_or_default();
    }
}

fn common<'a>(one: &'a str, other: &str) -> &'a str {
    let same = one.char_indices().zip(other.chars());
    let end = same
        .take_while(|((_, mine), theirs)| mine == theirs)
        .map(|((at, mine), _)| at + mine.len_utf8())
        .last();
    one.get(..end.unwrap_or(0)).unwrap_or_default()
}

impl Names {
    fn key(&self, group: &str, iri: &str) -> String {
        let key = format!("{group} {}", origin(iri));
        if self.groups.contains_key(&key) || self.groups.len() < MOST {
            return key;
        }
        shortest(iri).to_owned()
    }

    /// Takes note of an IRI that stands in a scheme.
    pub(super) fn note(&mut self, group: &str, iri: &str) {
        if short(iri).is_some() {
            return;
        }
        let key = self.key(group, iri);
        match self.groups.get_mut(&key) {
            Some(base) => {
                let is_below = iri
                    .strip_prefix(base.as_str())
                    .is_some_and(|local| !local.is_empty() && !local.starts_with(ENDS));
                if !is_below {
                    *base = cut(common(base, iri), iri);
                }
            }
            None => {
                self.groups.insert(key, cut(iri, iri));
            }
        }
    }

    /// Gives each beginning a prefix, made of its last part.
    pub(super) fn settle(&mut self) {
        let bases: BTreeSet<&String> = self.groups.values().collect();
        let mut taken = BTreeSet::new();
        let mut prefixes = BTreeMap::new();
        for base in bases {
            if base == super::TERMS {
                // Every set read has it already, and no two prefixes may stand for the same.
                prefixes.insert(base.clone(), super::TERMS_PREFIX.to_owned());
                continue;
            }
            let name = prefix_of(base);
            let mut prefix = name.clone();
            for number in 2.. {
                if taken.insert(prefix.clone()) {
                    break;
                }
                prefix = format!("{name}_{number}");
            }
            prefixes.insert(base.clone(), prefix);
        }
        self.prefixes = prefixes;
    }

    /// The prefixes and what they stand for.
    pub(super) fn prefixes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.prefixes
            .iter()
            .map(|(base, prefix)| (prefix.as_str(), base.as_str()))
    }

    /// The short name of an IRI that was noted.
    pub(super) fn curie(&self, group: &str, iri: &str) -> Option<String> {
        if let Some(known) = short(iri) {
            return Some(known);
        }
        let groups = [self.key(group, iri), shortest(iri).to_owned()];
        let found = groups.iter().find_map(|key| {
            let base = self.groups.get(key)?;
            let prefix = self.prefixes.get(base)?;
            Some(format!("{prefix}:{}", iri.strip_prefix(base.as_str())?))
        });
        found.filter(|curie| split_curie(curie).is_some())
    }
}

/// The short name of an IRI below a prefix that every set has.
fn short(iri: &str) -> Option<String> {
    let found = BUILT_IN.iter().find_map(|(prefix, base)| {
        let local = iri.strip_prefix(base)?;
        (!local.is_empty()).then(|| format!("{prefix}:{local}"))
    });
    found.filter(|curie| split_curie(curie).is_some())
}

/// A prefix made of the last part of what it stands for.
fn prefix_of(base: &str) -> String {
    let trimmed = base.trim_end_matches(ENDS);
    let last = trimmed.rsplit(ENDS).next().unwrap_or_default();
    let mut prefix: String = last
        .chars()
        .map(|one| if one.is_ascii_alphanumeric() { one } else { '_' })
        .collect();
    let is_taken = |name: &str| {
        built_in(name).is_some()
            || Slot::from_name(name).is_some()
            || RDF_PREFIXES.iter().any(|(one, _)| *one == name)
            || [
                "http",
                "https",
                "urn",
                "ftp",
                "file",
                "mailto",
                "info",
                "doi",
                "ext",
                super::TERMS_PREFIX,
            ]
            .iter()
            .any(|one| one.eq_ignore_ascii_case(name))
    };
    if !prefix.starts_with(|one: char| one.is_ascii_alphabetic()) || is_taken(&prefix) {
        prefix.insert_str(0, "ns_");
    }
    prefix.truncate(40);
    prefix
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(all: &[(&str, &str)]) -> Names {
        let mut names = Names::default();
        for (group, iri) in all {
            names.note(group, iri);
        }
        names.settle();
        names
    }

    #[test]
    fn a_scheme_gets_one_prefix() {
        let all = [
            ("ddc", "http://dewey.info/class/612.112/e22/"),
            ("ddc", "http://dewey.info/class/612/e22/"),
            ("ddc", "http://dewey.info/class/7/e22/"),
            ("gnd", "http://d-nb.info/gnd/4074195-3"),
            ("", "urn:uuid:1-2"),
            ("", "urn:uuid:1-3"),
            ("", "http://www.w3.org/2004/02/skos/core#exactMatch"),
        ];
        let names = names(&all);
        for ((group, iri), curie) in all.iter().zip([
            "class:612.112/e22/",
            "class:612/e22/",
            "class:7/e22/",
            "gnd:4074195-3",
            "uuid:1-2",
            "uuid:1-3",
            "skos:exactMatch",
        ]) {
            assert_eq!(names.curie(group, iri).as_deref(), Some(curie), "{iri}");
        }
        assert_eq!(names.prefixes().count(), 3);
    }

    #[test]
    fn our_own_terms_keep_their_prefix() {
        let mut names = Names::default();
        for local in ["worksAgainst", "other"] {
            names.note("type", &format!("{}{local}", super::super::TERMS));
        }
        names.settle();
        let prefixes: Vec<_> = names.prefixes().collect();
        assert_eq!(prefixes, [(super::super::TERMS_PREFIX, super::super::TERMS)]);
    }

    #[test]
    fn equal_last_parts_get_numbers_and_a_flood_of_hosts_one_prefix() {
        let both = names(&[("a", "https://one.example/x/1"), ("b", "https://two.example/x/1")]);
        assert_eq!(
            both.curie("b", "https://two.example/x/1").as_deref(),
            Some("x_2:1")
        );
        let hosts: Vec<String> = (0..2_000)
            .map(|host| format!("https://h{host}.example/x/1"))
            .collect();
        let all: Vec<_> = hosts.iter().map(|iri| ("", iri.as_str())).collect();
        let many = names(&all);
        assert!(many.prefixes().count() <= MOST + 1);
        assert!(all.iter().all(|(group, iri)| {
            let curie = many.curie(group, iri).unwrap();
            let (prefix, local) = curie.split_once(':').unwrap();
            let (_, base) = many.prefixes().find(|(one, _)| *one == prefix).unwrap();
            format!("{base}{local}") == **iri
        }));
    }

    #[test]
    fn an_iri_that_is_the_beginning_of_others_is_named_too() {
        let names = names(&[
            ("", "https://x.example/a/"),
            ("", "https://x.example/a/b"),
            ("", "https://x.example/"),
        ]);
        for iri in [
            "https://x.example/a/",
            "https://x.example/a/b",
            "https://x.example/",
        ] {
            let curie = names.curie("", iri).unwrap();
            let (prefix, local) = curie.split_once(':').unwrap();
            let (_, base) = names.prefixes().find(|(one, _)| *one == prefix).unwrap();
            assert_eq!(format!("{base}{local}"), iri);
        }
    }
}
