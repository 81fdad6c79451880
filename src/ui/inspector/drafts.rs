//! Unfinished texts of judgements, and how they reach the judgement they were written for.

use std::collections::BTreeMap;

use crate::command::Command;
use crate::model::{Judgement, Pair, ReviewerCode, View};
use crate::ui::Intent;
use crate::ui::widgets::{Committed, DraftText};

/// The judgements edited in one frame: whatever was changed, one command for each pair.
pub(super) struct Edits<'v> {
    view: &'v View<'v>,
    edited: BTreeMap<Pair, Judgement>,
}

impl<'v> Edits<'v> {
    pub(super) fn of(view: &'v View<'v>) -> Self {
        Self {
            view,
            edited: BTreeMap::new(),
        }
    }

    fn reviewer(&self) -> ReviewerCode {
        self.view.reviewer().clone()
    }

    /// What the pair says now, edits of this frame included.
    pub(super) fn now(&self, pair: Pair) -> Option<&Judgement> {
        self.edited.get(&pair).or_else(|| self.view.judgement(pair))
    }

    /// Replaces what the pair says.
    pub(super) fn set(&mut self, pair: Pair, judgement: Judgement) {
        self.edited.insert(pair, judgement);
    }

    /// Changes what the pair says; says whether there was anything to change.
    pub(super) fn change(&mut self, pair: Pair, change: impl FnOnce(&mut Judgement)) -> bool {
        let Some(mut judgement) = self.now(pair).cloned() else {
            return false;
        };
        change(&mut judgement);
        self.set(pair, judgement);
        true
    }

    /// Asks for what differs from what stands; returns those judgements.
    pub(super) fn finish(self, out: &mut Vec<Intent>) -> Vec<Judgement> {
        let view = self.view;
        let mut asked = Vec::new();
        for (pair, judgement) in self.edited {
            if view.judgement(pair) != Some(&judgement) {
                asked.push(judgement.clone());
                out.push(Intent::Run(Command::Judge { pair, judgement }));
            }
        }
        asked
    }
}

/// Which text of a judgement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Which {
    Reason,
    Evidence,
}

/// Texts typed for a pair that is not judged yet.
#[derive(Clone, Debug, Default)]
struct Waiting {
    reason: Option<String>,
    evidence: Option<String>,
}

/// The two text fields of a judgement.
#[derive(Clone, Debug, Default)]
pub(super) struct Texts {
    pub(super) reason: DraftText<Pair>,
    pub(super) evidence: DraftText<Pair>,
    /// By whom and for which pair: a text never moves to another reviewer.
    waiting: BTreeMap<(ReviewerCode, Pair), Waiting>,
}

impl Texts {
    pub(super) fn has_unfinished(&self) -> bool {
        self.reason.is_open() || self.evidence.is_open() || !self.waiting.is_empty()
    }

    pub(super) fn waiting(&self) -> impl Iterator<Item = Pair> {
        self.waiting.keys().map(|(_, pair)| *pair)
    }

    /// What a field shows when nothing is being typed: the stored text, or the one that waits.
    pub(super) fn stored(&self, edits: &Edits<'_>, pair: Pair, which: Which) -> String {
        match edits.now(pair) {
            Some(judgement) => match which {
                Which::Reason => judgement.reason.clone(),
                Which::Evidence => judgement.evidence.join("\n"),
            },
            None => self
                .waiting
                .get(&(edits.reviewer(), pair))
                .and_then(|waiting| match which {
                    Which::Reason => waiting.reason.clone(),
                    Which::Evidence => waiting.evidence.clone(),
                })
                .unwrap_or_default(),
        }
    }

    /// Takes a finished text: into the judgement it was written for, or to wait for one.
    pub(super) fn take(&mut self, edits: &mut Edits<'_>, which: Which, committed: Committed<Pair>) {
        let Committed { subject: pair, text } = committed;
        let done = edits.change(pair, |judgement| put(judgement, which, &text));
        if done {
            return;
        }
        let key = (edits.reviewer(), pair);
        let waiting = self.waiting.entry(key.clone()).or_default();
        let text = Some(text).filter(|text| !text.trim().is_empty());
        match which {
            Which::Reason => waiting.reason = text,
            Which::Evidence => waiting.evidence = text,
        }
        if waiting.reason.is_none() && waiting.evidence.is_none() {
            self.waiting.remove(&key);
        }
    }

    /// Finishes both fields, whatever they are about.
    pub(super) fn settle(&mut self, edits: &mut Edits<'_>) {
        if let Some(committed) = self.reason.take() {
            self.take(edits, Which::Reason, committed);
        }
        if let Some(committed) = self.evidence.take() {
            self.take(edits, Which::Evidence, committed);
        }
        self.give_waiting(edits);
    }

    /// Takes out what the reviewer's waiting texts say, for each pair.
    pub(super) fn take_waiting(&mut self, reviewer: &ReviewerCode) -> Vec<(Pair, String)> {
        let mut taken = Vec::new();
        self.waiting.retain(|(by, pair), waiting| {
            let is_own = by == reviewer;
            if is_own {
                let texts = [&waiting.reason, &waiting.evidence];
                let texts: Vec<&str> = texts.into_iter().flatten().map(|text| text.trim()).collect();
                taken.push((*pair, texts.join("\n")));
            }
            !is_own
        });
        taken
    }

    /// Gives waiting texts to pairs that were judged meanwhile.
    ///
    /// What the judgement says already stays: the waiting text is added below it.
    pub(super) fn give_waiting(&mut self, edits: &mut Edits<'_>) {
        let reviewer = edits.reviewer();
        self.waiting.retain(|(by, pair), waiting| {
            let pair = *pair;
            let judged = *by == reviewer && edits.now(pair).is_some();
            if judged {
                edits.change(pair, |judgement| {
                    if let Some(reason) = &waiting.reason {
                        let text = joined(&judgement.reason, reason);
                        put(judgement, Which::Reason, &text);
                    }
                    if let Some(evidence) = &waiting.evidence {
                        let text = joined(&judgement.evidence.join("\n"), evidence);
                        put(judgement, Which::Evidence, &text);
                    }
                });
            }
            !judged
        });
    }
}

fn joined(before: &str, added: &str) -> String {
    if before.trim().is_empty() {
        added.to_owned()
    } else if before.contains(added) {
        before.to_owned()
    } else {
        format!("{before}\n{added}")
    }
}

fn put(judgement: &mut Judgement, which: Which, text: &str) {
    match which {
        Which::Reason => text.trim().clone_into(&mut judgement.reason),
        Which::Evidence => {
            judgement.evidence = text
                .lines()
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .map(str::to_owned)
                .collect();
        }
    }
}
