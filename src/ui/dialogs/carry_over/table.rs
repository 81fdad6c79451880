//! Which items became which, as a person goes through them line by line.

use std::collections::BTreeSet;

use crate::merge::Matching;
use crate::merge::rebase::Match;
use crate::model::{ItemNo, Revision};

/// Which lines are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those that nobody has confirmed.
    Open,
    /// Those of one fate.
    Fate(Revision),
}

/// An item of either version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Version {
    /// Of the version before.
    Before(ItemNo),
    /// Of the new version.
    Now(ItemNo),
}

/// Two versions of a plan, with what is said of their items and what a person has confirmed of that.
#[derive(Clone, Debug)]
pub struct Table {
    matching: Matching,
    lines: Vec<Match>,
    is_confirmed: Vec<bool>,
    confirmed: BTreeSet<(Vec<ItemNo>, Vec<ItemNo>)>,
    shown: Vec<usize>,
    only: Only,
    at: usize,
    edition: u64,
}

impl Table {
    /// Returns what a program proposes; nothing of it is confirmed.
    pub fn new(matching: Matching) -> Self {
        let mut table = Self {
            matching,
            lines: Vec::new(),
            is_confirmed: Vec::new(),
            confirmed: BTreeSet::new(),
            shown: Vec::new(),
            only: Only::All,
            at: 0,
            edition: 0,
        };
        table.rebuild(None);
        table
    }

    /// Which items became which.
    pub fn matching(&self) -> &Matching {
        &self.matching
    }

    /// A number that grows with each change of the matching.
    pub fn edition(&self) -> u64 {
        self.edition
    }

    /// All lines, in the order of the new version, dropped items last.
    pub fn lines(&self) -> &[Match] {
        &self.lines
    }

    /// The places in [`Self::lines`] of those that are shown.
    pub fn shown(&self) -> &[usize] {
        &self.shown
    }

    /// Which lines are shown.
    pub fn only(&self) -> Only {
        self.only
    }

    /// Shows other lines.
    pub fn show_only(&mut self, only: Only) {
        let here = self.here();
        self.only = only;
        self.filter(None);
        let again = here.and_then(|line| self.shown.iter().position(|one| *one == line));
        self.at = again.unwrap_or_default();
    }

    /// How many lines there are of a kind.
    pub fn count(&self, only: Only) -> usize {
        (0..self.lines.len())
            .filter(|line| self.passes(*line, only))
            .count()
    }

    /// How many items of the version before, and of the new one, have this fate.
    pub fn items(&self, fate: Revision) -> (usize, usize) {
        let lines = self.lines.iter().filter(|line| line.revision == fate);
        lines.fold((0, 0), |(old, new), line| {
            (old + line.old.len(), new + line.new.len())
        })
    }

    /// How many lines nobody has confirmed.
    pub fn open(&self) -> usize {
        self.is_confirmed.iter().filter(|one| !**one).count()
    }

    /// Whether a person confirmed anything.
    pub fn is_begun(&self) -> bool {
        !self.confirmed.is_empty() || self.edition > 1
    }

    /// Whether a person confirmed that line.
    pub fn is_confirmed(&self, line: usize) -> bool {
        self.is_confirmed.get(line).copied().unwrap_or_default()
    }

    /// The place among the lines shown that the cursor is on.
    pub fn at(&self) -> usize {
        self.at
    }

    /// Puts the cursor there.
    pub fn go(&mut self, at: usize) {
        self.at = at.min(self.shown.len().saturating_sub(1));
    }

    /// The line under the cursor.
    pub fn here(&self) -> Option<usize> {
        self.shown.get(self.at).copied()
    }

    /// Confirms a line, or takes that back.
    pub fn confirm(&mut self, line: usize, is: bool) {
        let Some(one) = self.lines.get(line) else { return };
        let key = (one.old.clone(), one.new.clone());
        if is {
            self.confirmed.insert(key);
        } else {
            self.confirmed.remove(&key);
        }
        if let Some(confirmed) = self.is_confirmed.get_mut(line) {
            *confirmed = is;
        }
    }

    /// Confirms the line under the cursor and goes to the next one shown that nobody has confirmed.
    pub fn confirm_here(&mut self) {
        let Some(here) = self.here() else { return };
        self.confirm(here, true);
        let mut later = (self.at + 1..self.shown.len()).chain(0..self.at);
        let is_open = |at: &usize| self.shown.get(*at).is_some_and(|line| !self.is_confirmed(*line));
        let next = later.find(is_open);
        if let Some(next) = next {
            self.at = next;
        }
    }

    /// Confirms all lines whose items are the same.
    pub fn confirm_same(&mut self) {
        self.confirm_all(|table, line| table.passes(line, Only::Fate(Revision::Same)));
    }

    /// Confirms all lines that are shown.
    pub fn confirm_shown(&mut self) {
        let shown: BTreeSet<_> = self.shown.iter().copied().collect();
        self.confirm_all(|_, line| shown.contains(&line));
    }

    fn confirm_all(&mut self, which: impl Fn(&Self, usize) -> bool) {
        for line in 0..self.lines.len() {
            if which(self, line) {
                self.confirm(line, true);
            }
        }
    }

    /// Says that an item became another, besides what is said already.
    pub fn tie(&mut self, before: ItemNo, now: ItemNo) {
        self.matching.tie(before, now);
        self.rebuild(Some(Version::Before(before)));
    }

    /// Takes back that an item became another. `stay` is the item that stays in sight.
    pub fn untie(&mut self, before: ItemNo, now: ItemNo, stay: Version) {
        self.matching.untie(before, now);
        self.rebuild(Some(stay));
    }

    /// Says that nothing became of an item of the version before, or that one of the new version is new.
    pub fn set_apart(&mut self, item: Version) {
        match item {
            Version::Before(before) => {
                for now in self.matching.new_of(before).collect::<Vec<_>>() {
                    self.matching.untie(before, now);
                }
            }
            Version::Now(now) => {
                for before in self.matching.old_of(now).collect::<Vec<_>>() {
                    self.matching.untie(before, now);
                }
            }
        }
        self.rebuild(Some(item));
    }

    /// Puts the lines together anew; the cursor goes to the one that has the item.
    fn rebuild(&mut self, stay: Option<Version>) {
        self.edition += 1;
        self.lines = self.matching.matches();
        let is_confirmed = |line: &Match| self.confirmed.contains(&(line.old.clone(), line.new.clone()));
        self.is_confirmed = self.lines.iter().map(is_confirmed).collect();
        let place = stay.and_then(|item| {
            self.lines.iter().position(|line| match item {
                Version::Before(before) => line.old.contains(&before),
                Version::Now(now) => line.new.contains(&now),
            })
        });
        self.filter(place);
        if let Some(at) = place.and_then(|line| self.shown.iter().position(|one| *one == line)) {
            self.at = at;
        }
        self.at = self.at.min(self.shown.len().saturating_sub(1));
    }

    /// What was just changed stays in sight whatever became of it.
    fn filter(&mut self, besides: Option<usize>) {
        self.shown = (0..self.lines.len())
            .filter(|line| besides == Some(*line) || self.passes(*line, self.only))
            .collect();
    }

    fn passes(&self, line: usize, only: Only) -> bool {
        match only {
            Only::All => true,
            Only::Open => !self.is_confirmed(line),
            Only::Fate(fate) => self.lines.get(line).is_some_and(|one| one.revision == fate),
        }
    }
}
