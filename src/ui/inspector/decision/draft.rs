//! A decision being written. It is kept until a person writes it down or discards it: unlike other texts it
//! never becomes part of the session by itself.

use std::collections::BTreeMap;

use crate::model::{Current, Motion, Pair, ProceedingKey, ReviewerCode, View};

/// What is being written, and what it began from.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) motion: Motion,
    begun: Motion,
    /// How many entries there were.
    entries: usize,
}

impl Draft {
    /// Whether anything differs from what it began from.
    pub(super) fn is_changed(&self) -> bool {
        self.motion != self.begun
    }

    /// What would be written down: without space around its texts.
    pub(super) fn trimmed(&self) -> Motion {
        let trimmed = |text: &String| text.trim().to_owned();
        Motion {
            wording: trimmed(&self.motion.wording),
            sitting: trimmed(&self.motion.sitting),
            quorum: trimmed(&self.motion.quorum),
            ..self.motion.clone()
        }
    }
}

/// The decisions being written, by author and pair, and what the next one begins with.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    open: BTreeMap<(ReviewerCode, Pair), Draft>,
    /// The meeting session of the entry written last.
    sitting: String,
    /// What was said of the quorum then.
    quorum: String,
}

/// How many entries the decision on a pair has.
pub(super) fn entries(view: &View<'_>, pair: Pair) -> usize {
    view.session()
        .proceeding_record(&ProceedingKey::Decision(pair))
        .map_or(0, |record| record.versions().len())
}

impl Drafts {
    /// The draft of a pair, if it is being written.
    pub(super) fn get(&mut self, view: &View<'_>, pair: Pair) -> Option<&mut Draft> {
        self.open.get_mut(&(view.reviewer().clone(), pair))
    }

    /// Begins to write: from a given entry, or from what stands.
    pub(super) fn begin(&mut self, view: &View<'_>, pair: Pair, from: Option<Motion>) {
        let stands = view
            .session()
            .decision(pair)
            .said()
            .map(|decision| (**decision).clone());
        let begun = stands.unwrap_or_default();
        let mut motion = from.unwrap_or_else(|| begun.clone());
        let begun = if motion == begun {
            self.in_this_sitting(&mut motion);
            motion.clone()
        } else {
            self.in_this_sitting(&mut motion);
            begun
        };
        let draft = Draft {
            motion,
            begun,
            entries: entries(view, pair),
        };
        self.open.insert((view.reviewer().clone(), pair), draft);
    }

    /// A new entry is made in the meeting session that is going on, not in that of the entry before.
    fn in_this_sitting(&self, motion: &mut Motion) {
        if !self.sitting.is_empty() {
            motion.sitting.clone_from(&self.sitting);
            motion.quorum.clone_from(&self.quorum);
        }
    }

    /// Ends the drafts that were written down, and those in which nothing was changed once another pair is
    /// shown. The next begins with the meeting session of the one written down.
    pub(super) fn settle(&mut self, view: &View<'_>, shown: Option<Pair>) {
        let Self {
            open,
            sitting,
            quorum,
        } = self;
        open.retain(|(author, pair), draft| {
            if author != view.reviewer() {
                return true;
            }
            let is_written = (draft.is_changed() || draft.entries != entries(view, *pair))
                && match view.session().decision(*pair) {
                    Current::Said(decision) => **decision == draft.trimmed(),
                    Current::Absent | Current::Conflict => false,
                };
            if is_written {
                sitting.clone_from(&draft.motion.sitting);
                quorum.clone_from(&draft.motion.quorum);
            }
            !is_written && (draft.is_changed() || shown == Some(*pair))
        });
        if let Some(pair) = shown {
            self.follow(view, pair);
        }
    }

    /// A draft in which nothing was changed follows what was written elsewhere.
    fn follow(&mut self, view: &View<'_>, pair: Pair) {
        let now = entries(view, pair);
        let is_behind = |draft: &Draft| draft.entries != now && !draft.is_changed();
        if self.get(view, pair).is_some_and(|draft| is_behind(draft)) {
            self.begin(view, pair, None);
        }
    }

    /// Gives a draft up.
    pub(super) fn discard(&mut self, view: &View<'_>, pair: Pair) {
        self.open.remove(&(view.reviewer().clone(), pair));
    }

    /// Whether an entry was written elsewhere since the draft was begun.
    pub(super) fn is_overtaken(&mut self, view: &View<'_>, pair: Pair) -> bool {
        let now = entries(view, pair);
        self.get(view, pair).is_some_and(|draft| draft.entries != now)
    }

    /// Whether something was typed or chosen that was not written down.
    pub(super) fn has_unfinished(&self) -> bool {
        self.open.values().any(Draft::is_changed)
    }

    /// Takes out the wordings that the reviewer typed and did not write down.
    pub(super) fn take_wordings(&mut self, reviewer: &ReviewerCode) -> Vec<(Pair, String)> {
        let mut taken = Vec::new();
        self.open.retain(|(author, pair), draft| {
            let wording = draft.motion.wording.trim();
            if author == reviewer && draft.motion.wording != draft.begun.wording && !wording.is_empty() {
                taken.push((*pair, wording.to_owned()));
            }
            author != reviewer
        });
        taken
    }
}
