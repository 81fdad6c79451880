//! Square brackets in a wording: text that is not agreed yet, and rival texts side by side.
//!
//! `[text]` is not agreed; `[one] [other]`, with nothing but spaces of one line between, are alternatives.
//! Brackets may stand in brackets once. Full-width brackets count as brackets, and there is no way to write
//! a bracket that does not count: agreed text has none. Everything here goes through the wording once and
//! gives a new text; no wording at all makes it fail.

use std::collections::BTreeSet;
use std::ops::Range;

/// How many brackets may stand in one another.
pub const DEEPEST: usize = 2;

/// A bracket and the text in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bracket {
    /// The bytes of the wording that it takes, both signs included.
    pub whole: Range<usize>,
    /// The bytes between its signs.
    pub inside: Range<usize>,
    /// The bracket it stands in, by its place in [`Brackets::all`].
    pub within: Option<usize>,
}

/// The brackets of a wording in which all of them are closed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brackets {
    all: Vec<Bracket>,
    sets: Vec<Vec<usize>>,
}

/// What is wrong with the brackets of a wording, and where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{kind} at line {line}, character {column}")]
pub struct BracketFault {
    /// What is wrong.
    pub kind: FaultKind,
    /// The line of the sign, from 1.
    pub line: usize,
    /// The sign's character in its line, from 1.
    pub column: usize,
    /// The byte of the wording at which the sign stands.
    pub at: usize,
}

/// What can be wrong with a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FaultKind {
    /// It is opened and never closed.
    #[error("a bracket that is not closed")]
    NotClosed,
    /// It is closed and was never opened.
    #[error("a bracket that was not opened")]
    NotOpened,
    /// It stands in more than [`DEEPEST`] - 1 others.
    #[error("a bracket inside two others")]
    TooDeep,
}

impl FaultKind {
    /// Returns the key of its sentence in the message catalogue; arguments `line` and `column`.
    pub fn key(self) -> &'static str {
        match self {
            Self::NotClosed => "bracket-not-closed",
            Self::NotOpened => "bracket-not-opened",
            Self::TooDeep => "bracket-too-deep",
        }
    }
}

impl Brackets {
    /// Reads the brackets of a wording, or says the first thing that is wrong with them.
    pub fn check(wording: &str) -> Result<Self, BracketFault> {
        let mut reading = Reading::default();
        for (at, sign) in wording.char_indices() {
            let done = match sign {
                '[' | '［' => reading.open(wording, at, sign),
                ']' | '］' => reading.close(at, sign),
                _ => Ok(()),
            };
            done.map_err(|kind| fault(wording, at, kind))?;
        }
        match reading.open.first().and_then(|(no, _)| reading.all.get(*no)) {
            Some(bracket) => Err(fault(wording, bracket.whole.start, FaultKind::NotClosed)),
            None => Ok(Self {
                all: reading.all,
                sets: reading.sets.into_iter().filter(|set| set.len() > 1).collect(),
            }),
        }
    }

    /// All brackets, in the order of their opening signs.
    pub fn all(&self) -> &[Bracket] {
        &self.all
    }

    /// Whether the wording has none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The sets of alternatives, each with two or more places in [`Brackets::all`].
    pub fn sets(&self) -> &[Vec<usize>] {
        &self.sets
    }

    /// The brackets that have no alternative: places in [`Brackets::all`].
    pub fn lone(&self) -> impl Iterator<Item = usize> {
        let with_others: BTreeSet<usize> = self.sets.iter().flatten().copied().collect();
        (0..self.all.len()).filter(move |no| !with_others.contains(no))
    }

    /// The text in a bracket of the wording that was read, without space at its ends.
    pub fn text<'a>(&self, wording: &'a str, bracket: usize) -> &'a str {
        let inside = self.all.get(bracket).map(|one| one.inside.clone());
        inside.and_then(|inside| wording.get(inside)).unwrap_or("").trim()
    }
}

/// Returns how many brackets are left in a wording. Not zero as long as any sign of one is left, closed or
/// not.
pub fn count(wording: &str) -> usize {
    let signs = |wanted: [char; 2]| wording.chars().filter(|sign| wanted.contains(sign)).count();
    signs(['[', '［']).max(signs([']', '］']))
}

/// Returns the wording with a set of alternatives ([`Brackets::sets`]) replaced by the text of one of them.
///
/// Brackets inside the chosen text stay. The wording is returned as it is if its brackets are at fault or
/// it has no such alternative.
pub fn accept_alternative(wording: &str, set: usize, which: usize) -> String {
    changed(wording, |brackets| {
        let set = brackets.sets.get(set)?;
        let chosen = brackets.all.get(*set.get(which)?)?;
        let first = brackets.all.get(*set.first()?)?;
        let last = brackets.all.get(*set.last()?)?;
        Some((first.whole.start..last.whole.end, chosen.inside.clone()))
    })
}

/// Returns the wording with a bracket's text kept and its signs gone; as it is if there is no such bracket.
pub fn keep(wording: &str, bracket: usize) -> String {
    changed(wording, |brackets| {
        let bracket = brackets.all.get(bracket)?;
        Some((bracket.whole.clone(), bracket.inside.clone()))
    })
}

/// Returns the wording without a bracket and its text; as it is if there is no such bracket.
pub fn delete(wording: &str, bracket: usize) -> String {
    changed(wording, |brackets| {
        let bracket = brackets.all.get(bracket)?;
        Some((bracket.whole.clone(), bracket.inside.start..bracket.inside.start))
    })
}

/// Replaces one range of the wording by another of its ranges, which the caller finds.
fn changed(wording: &str, find: impl FnOnce(&Brackets) -> Option<(Range<usize>, Range<usize>)>) -> String {
    let found = Brackets::check(wording).ok().and_then(|brackets| find(&brackets));
    let parts = found.and_then(|(whole, text)| {
        Some((
            wording.get(..whole.start)?,
            wording.get(text)?,
            wording.get(whole.end..)?,
        ))
    });
    match parts {
        Some((before, text, after)) => joined(before, text, after),
        None => wording.to_owned(),
    }
}

/// Joins three texts without doubled spaces, and without a space before a full stop or at an end.
fn joined(before: &str, text: &str, after: &str) -> String {
    let text = if opens_gap(before) { trim_start(text) } else { text };
    let text = if closes_gap(after) { trim_end(text) } else { text };
    if !text.trim().is_empty() {
        return [before, text, after].concat();
    }
    if closes_gap(after) {
        let before = trim_end(before);
        let after = if opens_gap(before) {
            trim_start(after)
        } else {
            after
        };
        [before, after].concat()
    } else if opens_gap(before) {
        [before, trim_start(after)].concat()
    } else {
        // Words on both sides: whatever space stood in the bracket keeps them apart.
        [before, text, after].concat()
    }
}

/// Whether what follows this text needs no space of its own.
fn opens_gap(before: &str) -> bool {
    before
        .chars()
        .next_back()
        .is_none_or(|last| last.is_whitespace() || "([［{«“‘".contains(last))
}

/// Whether what stands before this text needs no space of its own.
fn closes_gap(after: &str) -> bool {
    after
        .chars()
        .next()
        .is_none_or(|first| first.is_whitespace() || ".,;:!?)]］}»”’،؛؟".contains(first))
}

/// Without spaces at its start; line breaks stay.
fn trim_start(text: &str) -> &str {
    text.trim_start_matches(is_gap)
}

/// Without spaces at its end; line breaks stay.
fn trim_end(text: &str) -> &str {
    text.trim_end_matches(is_gap)
}

/// Whether a character is a space inside a line.
fn is_gap(character: char) -> bool {
    character.is_whitespace() && !matches!(character, '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

fn fault(wording: &str, at: usize, kind: FaultKind) -> BracketFault {
    let before = wording.get(..at).unwrap_or("");
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    BracketFault {
        kind,
        line: before.matches('\n').count() + 1,
        column: before.get(line_start..).unwrap_or("").chars().count() + 1,
        at,
    }
}

/// A wording read up to some character.
#[derive(Default)]
struct Reading {
    all: Vec<Bracket>,
    /// Every bracket is in one set; those without alternative are alone in theirs.
    sets: Vec<Vec<usize>>,
    /// The brackets not closed yet, outermost first, each with its set.
    open: Vec<(usize, usize)>,
    /// For each level, the set of the bracket that was closed last inside the same surroundings, and the
    /// byte after it.
    last: [Option<(usize, usize)>; DEEPEST],
}

impl Reading {
    fn open(&mut self, wording: &str, at: usize, sign: char) -> Result<(), FaultKind> {
        let level = self.open.len();
        let last = *self.last.get(level).ok_or(FaultKind::TooDeep)?;
        if let Some(inner) = self.last.get_mut(level + 1) {
            *inner = None;
        }
        let no = self.all.len();
        let beside = last.filter(|(_, end)| wording.get(*end..at).is_some_and(|gap| gap.chars().all(is_gap)));
        let set = beside.map_or(self.sets.len(), |(set, _)| set);
        match self.sets.get_mut(set) {
            Some(set) => set.push(no),
            None => self.sets.push(vec![no]),
        }
        let inside = at + sign.len_utf8();
        self.all.push(Bracket {
            whole: at..inside,
            inside: inside..inside,
            within: self.open.last().map(|(outer, _)| *outer),
        });
        self.open.push((no, set));
        Ok(())
    }

    fn close(&mut self, at: usize, sign: char) -> Result<(), FaultKind> {
        let (no, set) = self.open.pop().ok_or(FaultKind::NotOpened)?;
        let end = at + sign.len_utf8();
        if let Some(bracket) = self.all.get_mut(no) {
            bracket.inside.end = at;
            bracket.whole.end = end;
        }
        if let Some(last) = self.last.get_mut(self.open.len()) {
            *last = Some((set, end));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
