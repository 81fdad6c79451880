//! Which items of a plan became which items of its new version: a proposal that a person changes.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::model::{Item, ItemNo, Plan, Revision};

/// Which items of an old plan became which items of a new one. Each may have become several, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matching {
    old: Arc<Plan>,
    new: Arc<Plan>,
    to: Vec<BTreeSet<ItemNo>>,
    from: Vec<BTreeSet<ItemNo>>,
}

/// Items that belong together, and what became of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// What became of the old items.
    pub revision: Revision,
    /// Whether the words of a single old item differ from those of its single new one.
    pub reworded: bool,
    /// Items of the old plan, in its order; none if it is new.
    pub old: Vec<ItemNo>,
    /// Items of the new plan, in its order; none if it was dropped.
    pub new: Vec<ItemNo>,
}

impl Matching {
    /// Returns a matching in which every old item is dropped and every new one new.
    pub fn none(old: Arc<Plan>, new: Arc<Plan>) -> Self {
        let to = vec![BTreeSet::new(); old.items().len()];
        let from = vec![BTreeSet::new(); new.items().len()];
        Self { old, new, to, from }
    }

    /// Returns what codes and words make likely. A person has to look at it.
    pub fn proposed(old: Arc<Plan>, new: Arc<Plan>) -> Self {
        let pairs = super::propose::propose(&old, &new);
        let mut matching = Self::none(old, new);
        for (old, new) in pairs {
            matching.tie(old, new);
        }
        matching
    }

    /// Returns a matching of items with the same codes: the same plan in other words.
    pub fn by_code(old: Arc<Plan>, new: Arc<Plan>) -> Self {
        let pairs: Vec<_> = old
            .item_numbers()
            .zip(old.items())
            .filter_map(|(number, item)| Some((number, new.item_by_code(item.code.as_str())?)))
            .collect();
        let mut matching = Self::none(old, new);
        for (old, new) in pairs {
            matching.tie(old, new);
        }
        matching
    }

    /// Returns the plan as it was.
    pub fn old(&self) -> &Arc<Plan> {
        &self.old
    }

    /// Returns the new version.
    pub fn new_plan(&self) -> &Arc<Plan> {
        &self.new
    }

    /// Says that an old item became that new one, besides others; says whether both are there.
    pub fn tie(&mut self, old: ItemNo, new: ItemNo) -> bool {
        let to = self.to.get_mut(old.0 as usize);
        let from = self.from.get_mut(new.0 as usize);
        let (Some(to), Some(from)) = (to, from) else {
            return false;
        };
        to.insert(new);
        from.insert(old);
        true
    }

    /// Takes back that an old item became that new one.
    pub fn untie(&mut self, old: ItemNo, new: ItemNo) {
        if let Some(to) = self.to.get_mut(old.0 as usize) {
            to.remove(&new);
        }
        if let Some(from) = self.from.get_mut(new.0 as usize) {
            from.remove(&old);
        }
    }

    /// Returns the new items that an old one became, in order.
    pub fn new_of(&self, old: ItemNo) -> impl Iterator<Item = ItemNo> {
        self.to.get(old.0 as usize).into_iter().flatten().copied()
    }

    /// Returns the old items that a new one came from, in order.
    pub fn old_of(&self, new: ItemNo) -> impl Iterator<Item = ItemNo> {
        self.from.get(new.0 as usize).into_iter().flatten().copied()
    }

    /// Returns the items that belong together: in the order of the new plan, dropped ones last.
    pub fn matches(&self) -> Vec<Match> {
        let mut found = Vec::new();
        let mut is_placed = vec![false; self.from.len()];
        for start in (0..self.from.len()).map(|at| ItemNo(at as u32)) {
            if is_placed.get(start.0 as usize) != Some(&false) {
                continue;
            }
            let (old, new) = self.around(start);
            for one in &new {
                if let Some(placed) = is_placed.get_mut(one.0 as usize) {
                    *placed = true;
                }
            }
            found.push(self.matched(old.into_iter().collect(), new.into_iter().collect()));
        }
        let dropped = self.to.iter().enumerate().filter(|(_, to)| to.is_empty());
        found.extend(dropped.map(|(at, _)| self.matched(vec![ItemNo(at as u32)], Vec::new())));
        found
    }

    /// All items that hang together with a new one.
    fn around(&self, start: ItemNo) -> (BTreeSet<ItemNo>, BTreeSet<ItemNo>) {
        let (mut old, mut new) = (BTreeSet::new(), BTreeSet::from([start]));
        let mut waiting = vec![start];
        while let Some(one) = waiting.pop() {
            for before in self.old_of(one) {
                if old.insert(before) {
                    waiting.extend(self.new_of(before).filter(|after| new.insert(*after)));
                }
            }
        }
        (old, new)
    }

    fn matched(&self, old: Vec<ItemNo>, new: Vec<ItemNo>) -> Match {
        let (revision, reworded) = match (&*old, &*new) {
            (_, []) => (Revision::Dropped, false),
            ([], _) => (Revision::New, false),
            ([before], [after]) => {
                let before = self.old.item(*before);
                let after = self.new.item(*after);
                let (same_code, reworded) = match (before, after) {
                    (Some(before), Some(after)) => (before.code == after.code, !says_the_same(before, after)),
                    _ => (false, true),
                };
                match (same_code, reworded) {
                    (true, false) => (Revision::Same, false),
                    (true, true) => (Revision::Reworded, true),
                    (false, reworded) => (Revision::Renumbered, reworded),
                }
            }
            ([_], _) => (Revision::Split, false),
            (_, [_]) => (Revision::Merged, false),
            _ => (Revision::Regrouped, false),
        };
        Match {
            revision,
            reworded,
            old,
            new,
        }
    }

    /// Says whether nobody has to choose: nothing is split, merged or dropped.
    pub fn is_plain(&self) -> bool {
        self.to.iter().all(|to| to.len() == 1) && self.from.iter().all(|from| from.len() <= 1)
    }
}

/// Says whether two items say the same, whatever the space between their words: titles, texts and summaries
/// in all languages, and elements. Sources and aids for judging do not matter.
pub fn says_the_same(one: &Item, other: &Item) -> bool {
    let (one, other) = (&one.content, &other.content);
    let titles = |of: &'_ crate::model::plan::Content| -> Vec<(String, String)> {
        let titles = of.titles.iter();
        titles
            .map(|(lang, title)| (lang.as_str().to_owned(), spaced(&title.text)))
            .collect()
    };
    let texts = |of: &crate::model::plan::ByLang<String>| -> Vec<(String, String)> {
        of.iter()
            .map(|(lang, text)| (lang.as_str().to_owned(), spaced(text)))
            .filter(|(_, text)| !text.is_empty())
            .collect()
    };
    let elements = |of: &crate::model::plan::Content| -> Vec<(String, String)> {
        let elements = of.elements.iter();
        elements
            .map(|element| (element.code.to_string(), spaced(&element.text)))
            .collect()
    };
    titles(one) == titles(other)
        && texts(&one.text) == texts(&other.text)
        && texts(&one.summary) == texts(&other.summary)
        && elements(one) == elements(other)
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How a plan that a session stands on differs from another version of it that is at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedTexts {
    /// Items of the session's plan that say something else in the other version.
    pub changed: Vec<ItemNo>,
    /// Items that the other version does not have.
    pub gone: Vec<ItemNo>,
    /// Codes that only the other version has.
    pub added: Vec<String>,
}

/// Compares a session's plan with another version of the same plan, by codes. Nothing if it is another plan
/// or the same version with the same content.
pub fn changed_texts(here: &Plan, other: &Plan) -> Option<ChangedTexts> {
    if here.id() != other.id() || here.hash() == other.hash() {
        return None;
    }
    let mut found = ChangedTexts::default();
    for (number, item) in here.item_numbers().zip(here.items()) {
        let there = other.item_by_code(item.code.as_str());
        match there.and_then(|number| other.item(number)) {
            None => found.gone.push(number),
            Some(there) if !says_the_same(item, there) => found.changed.push(number),
            Some(_) => {}
        }
    }
    let added = other.items().iter().map(|item| item.code.as_str());
    found.added = added
        .filter(|code| here.item_by_code(code).is_none())
        .map(str::to_owned)
        .collect();
    Some(found)
}
