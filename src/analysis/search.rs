//! Finding items by code or words, whatever the accents.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use crate::model::{Item, ItemNo, Plan, Side};

/// Returns the text as it is compared: lower case, without accents or other marks.
pub fn folded(text: &str) -> String {
    text.nfkd()
        .filter(|one| !is_combining_mark(*one))
        .flat_map(char::to_lowercase)
        .collect()
}

/// One item that a search found, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Its plan.
    pub side: Side,
    /// Its place in that plan.
    pub item: ItemNo,
    /// Why it stands where it does.
    pub rank: Rank,
}

/// How well an item answers, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// The code is what was typed.
    Code,
    /// The code begins with it.
    CodeStart,
    /// All words stand in the title.
    Title,
    /// All words stand in code, titles, texts or summaries together.
    Anywhere,
}

/// The folded texts of one plan, made once; a search reads them in one pass.
#[derive(Clone, Debug, Default)]
pub struct Index {
    entries: Vec<Entry>,
}

#[derive(Clone, Debug)]
struct Entry {
    side: Side,
    item: ItemNo,
    code: String,
    titles: String,
    rest: String,
}

impl Index {
    /// Reads both plans.
    pub fn of(actions: &Plan, targets: &Plan) -> Self {
        let entries = [(Side::Action, actions), (Side::Target, targets)]
            .into_iter()
            .flat_map(|(side, plan)| {
                plan.items()
                    .iter()
                    .enumerate()
                    .map(move |(at, item)| Entry::of(side, ItemNo(at as u32), item))
            })
            .collect();
        Self { entries }
    }

    /// Returns the items that have every word of the query, best first, at most `limit`.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let query = folded(query.trim());
        if query.is_empty() {
            return Vec::new();
        }
        let words: Vec<_> = query.split_whitespace().collect();
        let mut hits: Vec<_> = self
            .entries
            .iter()
            .filter_map(|entry| {
                let rank = entry.rank(&query, &words)?;
                Some(Hit {
                    side: entry.side,
                    item: entry.item,
                    rank,
                })
            })
            .collect();
        hits.sort_by_key(|hit| hit.rank);
        hits.truncate(limit);
        hits
    }
}

impl Entry {
    fn of(side: Side, item_no: ItemNo, item: &Item) -> Self {
        let mut titles = String::new();
        for title in item.content.titles.values() {
            titles.push_str(&folded(&title.text));
            titles.push('\n');
        }
        let mut rest = String::new();
        for text in item.content.text.values().chain(item.content.summary.values()) {
            rest.push_str(&folded(text));
            rest.push('\n');
        }
        Self {
            side,
            item: item_no,
            code: folded(item.code.as_str()),
            titles,
            rest,
        }
    }

    fn rank(&self, query: &str, words: &[&str]) -> Option<Rank> {
        if self.code == query {
            return Some(Rank::Code);
        }
        if self.code.starts_with(query) {
            return Some(Rank::CodeStart);
        }
        if words.iter().all(|word| self.titles.contains(word)) {
            return Some(Rank::Title);
        }
        let anywhere =
            |word: &&str| self.code.contains(word) || self.titles.contains(word) || self.rest.contains(word);
        words.iter().all(anywhere).then_some(Rank::Anywhere)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_case_do_not_matter() {
        assert_eq!(folded("Évaluer l'ÉTAT"), "evaluer l'etat");
        assert_eq!(folded("Straße"), "straße");
        assert_eq!(folded("تَقييم"), folded("تقييم"));
    }
}
