//! How much two items' words have in common, found through an index and not by comparing each with each.
//!
//! All figures are whole numbers, so that a matching is the same on every machine. A word weighs the more
//! the fewer items have it.

use std::collections::HashMap;

use crate::analysis::search::folded;
use crate::model::{Item, ItemNo, Plan};

/// Words of an item that are looked up: its rarest.
const LOOKED_UP: usize = 8;
/// Words that more items have than this find none of them.
const MOST_ITEMS: usize = 128;
/// Candidates that are compared in full.
const MOST_CANDIDATES: usize = 8;

/// The words of an item, as numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    /// Each once, sorted.
    pub(super) set: Vec<u32>,
    /// All, in the order of the text.
    pub(super) row: Vec<u32>,
}

/// The words of two plans' items.
#[derive(Debug)]
pub(super) struct Vocabulary {
    pub(super) old: Vec<Words>,
    pub(super) new: Vec<Words>,
    weights: Vec<u32>,
}

impl Vocabulary {
    /// Reads both plans, each in its own prevailing language.
    pub(super) fn of(old: &Plan, new: &Plan) -> Self {
        let mut numbers = HashMap::new();
        let mut read = |plan: &Plan| -> Vec<Words> {
            let items = plan.items().iter();
            items.map(|item| words(plan, item, &mut numbers)).collect()
        };
        let (old, new) = (read(old), read(new));
        let mut counts = vec![0_u32; numbers.len()];
        for word in old.iter().chain(&new).flat_map(|one| &one.set) {
            if let Some(count) = counts.get_mut(*word as usize) {
                *count += 1;
            }
        }
        let total = (old.len() + new.len()) as u32;
        let weights = counts
            .iter()
            .map(|count| 1 + (total / (*count).max(1)).max(1).ilog2());
        Self {
            weights: weights.collect(),
            old,
            new,
        }
    }

    pub(super) fn weight(&self, words: &[u32]) -> u64 {
        let each = words.iter().map(|word| self.weights.get(*word as usize).copied());
        each.map(|weight| u64::from(weight.unwrap_or_default())).sum()
    }

    /// How alike two sets of words are: 0 to 1,000.
    pub(super) fn alike(&self, one: &[u32], other: &[u32]) -> u64 {
        let both = self.weight(one) + self.weight(other);
        (2_000 * self.weight(&shared(one, other)))
            .checked_div(both)
            .unwrap_or_default()
    }

    /// How much of `part` stands in `whole`: 0 to 1,000.
    pub(super) fn part_of(&self, part: &[u32], whole: &[u32]) -> u64 {
        (1_000 * self.weight(&shared(part, whole)))
            .checked_div(self.weight(part))
            .unwrap_or_default()
    }
}

fn words(plan: &Plan, item: &Item, numbers: &mut HashMap<String, u32>) -> Words {
    let lang = plan.authoritative_language();
    let mut text = folded(item.title(lang).0);
    for (more, _) in [item.text(lang), item.summary(lang)].into_iter().flatten() {
        text.push(' ');
        text.push_str(&folded(more));
    }
    let mut row = Vec::new();
    for word in text.split(|one: char| !one.is_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        let next = numbers.len() as u32;
        row.push(match numbers.get(word) {
            Some(number) => *number,
            None => *numbers.entry(word.to_owned()).or_insert(next),
        });
    }
    let mut set = row.clone();
    set.sort_unstable();
    set.dedup();
    Words { set, row }
}

/// The words that both have; both are sorted.
pub(super) fn shared(one: &[u32], other: &[u32]) -> Vec<u32> {
    let mut found = Vec::new();
    let mut rest = other.iter().copied().peekable();
    for word in one {
        while rest.next_if(|next| next < word).is_some() {}
        if rest.peek() == Some(word) {
            found.push(*word);
        }
    }
    found
}

/// The words of `one` that are not in `other`; both are sorted.
pub(super) fn without(one: &[u32], other: &[u32]) -> Vec<u32> {
    one.iter()
        .copied()
        .filter(|word| other.binary_search(word).is_err())
        .collect()
}

/// Which items have a word.
#[derive(Debug)]
pub(super) struct Index {
    by_word: Vec<Vec<u32>>,
    items: usize,
}

impl Index {
    /// Indexes the items for which the test holds.
    pub(super) fn of(vocabulary: &Vocabulary, items: &[Words], is_in: impl Fn(usize) -> bool) -> Self {
        let mut by_word = vec![Vec::new(); vocabulary.weights.len()];
        for (place, words) in items.iter().enumerate().filter(|(place, _)| is_in(*place)) {
            for word in &words.set {
                if let Some(list) = by_word.get_mut(*word as usize) {
                    list.push(place as u32);
                }
            }
        }
        Self {
            by_word,
            items: items.len(),
        }
    }

    /// Returns the few items that share most of the rare words, best first.
    pub(super) fn candidates(&self, vocabulary: &Vocabulary, words: &[u32], seen: &mut Seen) -> Vec<ItemNo> {
        seen.start(self.items);
        let mut rare: Vec<(usize, u32)> = words
            .iter()
            .map(|word| (self.by_word.get(*word as usize).map_or(0, Vec::len), *word))
            .filter(|(items, _)| (1..=MOST_ITEMS).contains(items))
            .collect();
        rare.sort_unstable();
        for (_, word) in rare.into_iter().take(LOOKED_UP) {
            let weight = vocabulary.weight(&[word]);
            for item in self.by_word.get(word as usize).into_iter().flatten() {
                seen.add(*item, weight);
            }
        }
        seen.best()
    }
}

/// What candidates have gathered so far; kept between searches, so that none has to clear it.
#[derive(Debug, Default)]
pub(super) struct Seen {
    gathered: Vec<(u32, u64)>,
    found: Vec<u32>,
    search: u32,
}

impl Seen {
    fn start(&mut self, items: usize) {
        self.search += 1;
        self.found.clear();
        self.gathered.resize(items.max(self.gathered.len()), (0, 0));
    }

    fn add(&mut self, item: u32, weight: u64) {
        let Some(entry) = self.gathered.get_mut(item as usize) else {
            return;
        };
        if entry.0 == self.search {
            entry.1 += weight;
        } else {
            *entry = (self.search, weight);
            self.found.push(item);
        }
    }

    fn best(&mut self) -> Vec<ItemNo> {
        let weight = |item: &u32| self.gathered.get(*item as usize).map_or(0, |entry| entry.1);
        self.found
            .sort_unstable_by_key(|item| (std::cmp::Reverse(weight(item)), *item));
        let best = self.found.iter().take(MOST_CANDIDATES);
        best.map(|item| ItemNo(*item)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{shared, without};

    #[test]
    fn sorted_sets_are_joined_and_taken_apart() {
        assert_eq!(shared(&[1, 3, 5, 9], &[0, 3, 4, 9, 10]), [3, 9]);
        assert!(shared(&[], &[1]).is_empty());
        assert_eq!(without(&[1, 3, 5], &[3]), [1, 5]);
    }
}
