//! What codes and words make likely: which old items became which new ones.
//!
//! In this order: the same code with the same words; the same words under another code; one old item and one
//! new item that are alike, those with the same code first; then a new item whose words stand in an old one
//! that became something else already (a split), and an old item whose words stand in a new one that came
//! from something else already (a merge). What is left is dropped, or new. The figures below were chosen so
//! that a doubtful case is left for a person: proposing too little is seen, proposing too much is not.

use std::collections::{BTreeMap, BTreeSet};

use super::similar::{Index, Seen, Vocabulary, Words, without};
use crate::model::{ItemNo, Plan, Wording};

/// From here on two items with one code are taken for one, out of 1,000.
const ALIKE_WITH_CODE: u64 = 300;
/// From here on two items with different codes are.
const ALIKE: u64 = 600;
/// From here on the words of an item count as standing in another.
const STANDS_IN: u64 = 550;
/// A part that says less than this of its own is no part.
const OWN: u64 = 400;
/// Words that have to stand in another item at least.
const FEWEST_WORDS: usize = 2;
/// How much a code that is the same counts when several items are alike.
const SAME_CODE: u64 = 250;

/// Returns pairs of old and new items.
pub(super) fn propose(old: &Plan, new: &Plan) -> BTreeSet<(ItemNo, ItemNo)> {
    let mut draft = Draft {
        words: Vocabulary::of(old, new),
        to: vec![Vec::new(); old.items().len()],
        from: vec![Vec::new(); new.items().len()],
        seen: Seen::default(),
    };
    same_code_and_words(&mut draft, old, new);
    same_words(&mut draft);
    alike(&mut draft, old, new);
    splits(&mut draft);
    merges(&mut draft);
    let to = draft.to.iter().enumerate();
    to.flat_map(|(old, to)| to.iter().map(move |new| (ItemNo(old as u32), *new)))
        .collect()
}

struct Draft {
    words: Vocabulary,
    to: Vec<Vec<ItemNo>>,
    from: Vec<Vec<ItemNo>>,
    seen: Seen,
}

impl Draft {
    fn tie(&mut self, old: ItemNo, new: ItemNo) {
        if let Some(to) = self.to.get_mut(old.0 as usize) {
            to.push(new);
        }
        if let Some(from) = self.from.get_mut(new.0 as usize) {
            from.push(old);
        }
    }

    fn is_free_old(&self, old: ItemNo) -> bool {
        self.to.get(old.0 as usize).is_some_and(Vec::is_empty)
    }

    fn is_free_new(&self, new: ItemNo) -> bool {
        self.from.get(new.0 as usize).is_some_and(Vec::is_empty)
    }

    fn free_old(&self) -> Vec<ItemNo> {
        let all = (0..self.to.len()).map(|at| ItemNo(at as u32));
        all.filter(|one| self.is_free_old(*one)).collect()
    }

    fn free_new(&self) -> Vec<ItemNo> {
        let all = (0..self.from.len()).map(|at| ItemNo(at as u32));
        all.filter(|one| self.is_free_new(*one)).collect()
    }
}

fn of(list: &[Words], item: ItemNo) -> &[u32] {
    list.get(item.0 as usize).map_or(&[], |words| &words.set)
}

fn row(list: &[Words], item: ItemNo) -> &[u32] {
    list.get(item.0 as usize).map_or(&[], |words| &words.row)
}

fn same_code_and_words(draft: &mut Draft, old: &Plan, new: &Plan) {
    for (number, item) in old.item_numbers().zip(old.items()) {
        let Some(there) = new.item_by_code(item.code.as_str()) else {
            continue;
        };
        if row(&draft.words.old, number) == row(&draft.words.new, there) {
            draft.tie(number, there);
        }
    }
}

/// The same words under another code, where only one item on each side has them.
fn same_words(draft: &mut Draft) {
    let mut by_words: BTreeMap<&[u32], (Vec<ItemNo>, Vec<ItemNo>)> = BTreeMap::new();
    for old in draft.free_old() {
        by_words
            .entry(row(&draft.words.old, old))
            .or_default()
            .0
            .push(old);
    }
    for new in draft.free_new() {
        by_words
            .entry(row(&draft.words.new, new))
            .or_default()
            .1
            .push(new);
    }
    let found: Vec<_> = by_words
        .values()
        .filter_map(|(old, new)| match (&**old, &**new) {
            ([old], [new]) => Some((*old, *new)),
            _ => None,
        })
        .collect();
    for (old, new) in found {
        draft.tie(old, new);
    }
}

/// One to one, the most alike first.
fn alike(draft: &mut Draft, old: &Plan, new: &Plan) {
    let free: Vec<bool> = draft.from.iter().map(Vec::is_empty).collect();
    let is_free = |at: usize| free.get(at).copied().unwrap_or_default();
    let index = Index::of(&draft.words, &draft.words.new, is_free);
    let mut found = Vec::new();
    for before in draft.free_old() {
        let words = of(&draft.words.old, before);
        let mut candidates = index.candidates(&draft.words, words, &mut draft.seen);
        let item = old.item(before);
        let there = item.and_then(|item| new.item_by_code(item.code.as_str()));
        candidates.extend(there.filter(|there| is_free(there.0 as usize)));
        candidates.sort_unstable();
        candidates.dedup();
        for after in candidates {
            let score = draft.words.alike(words, of(&draft.words.new, after));
            let has_code = there == Some(after);
            // Where only a stand-in was known for the text, the code is all that tells what it is.
            let was_stand_in = item.is_some_and(|item| item.content.wording != Wording::Adopted);
            let is_text_now = new
                .item(after)
                .is_some_and(|item| item.content.wording == Wording::Adopted);
            let is_supplied = has_code && was_stand_in && is_text_now;
            let enough = if has_code { ALIKE_WITH_CODE } else { ALIKE };
            if score >= enough || is_supplied {
                let bonus = if has_code { SAME_CODE } else { 0 } + if is_supplied { 500 } else { 0 };
                found.push((std::cmp::Reverse(score + bonus), before, after));
            }
        }
    }
    found.sort_unstable();
    for (_, before, after) in found {
        if draft.is_free_old(before) && draft.is_free_new(after) {
            draft.tie(before, after);
        }
    }
}

/// A new item whose words stand in an old one, apart from what that one became already.
fn splits(draft: &mut Draft) {
    let index = Index::of(&draft.words, &draft.words.old, |_| true);
    for part in draft.free_new() {
        let words = of(&draft.words.new, part).to_vec();
        let candidates = index.candidates(&draft.words, &words, &mut draft.seen);
        let scored = candidates.into_iter().filter_map(|whole| {
            let became = draft.to.get(whole.0 as usize)?;
            let is_merged = became
                .iter()
                .any(|new| draft.from.get(new.0 as usize).is_some_and(|from| from.len() > 1));
            let others: Vec<_> = became.iter().map(|other| of(&draft.words.new, *other)).collect();
            let score = score(&draft.words, &words, of(&draft.words.old, whole), &others)?;
            (!is_merged).then_some((std::cmp::Reverse(score), whole))
        });
        if let Some((_, whole)) = scored.min() {
            draft.tie(whole, part);
        }
    }
}

/// An old item whose words stand in a new one, apart from what that one came from already.
fn merges(draft: &mut Draft) {
    let index = Index::of(&draft.words, &draft.words.new, |_| true);
    for part in draft.free_old() {
        let words = of(&draft.words.old, part).to_vec();
        let candidates = index.candidates(&draft.words, &words, &mut draft.seen);
        let scored = candidates.into_iter().filter_map(|whole| {
            let came_from = draft.from.get(whole.0 as usize)?;
            let is_split = came_from
                .iter()
                .any(|old| draft.to.get(old.0 as usize).is_some_and(|to| to.len() > 1));
            let others: Vec<_> = came_from
                .iter()
                .map(|other| of(&draft.words.old, *other))
                .collect();
            let score = score(&draft.words, &words, of(&draft.words.new, whole), &others)?;
            (!is_split).then_some((std::cmp::Reverse(score), whole))
        });
        if let Some((_, whole)) = scored.min() {
            draft.tie(part, whole);
        }
    }
}

/// How much of a part stands in a whole, apart from what the whole's other parts have too: words that all of
/// them share tell nothing.
fn score(words: &Vocabulary, part: &[u32], whole: &[u32], others: &[&[u32]]) -> Option<u64> {
    let (mut own, mut rest) = (part.to_vec(), whole.to_vec());
    for other in others {
        own = without(&own, other);
        rest = without(&rest, other);
    }
    let is_own = words.part_of(&own, part) >= OWN;
    let is_enough = super::similar::shared(&own, &rest).len() >= FEWEST_WORDS;
    let score = words.part_of(&own, &rest);
    (is_own && is_enough && score >= STANDS_IN).then_some(score)
}
