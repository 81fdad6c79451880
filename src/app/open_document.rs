//! The session in the window, and where it stands: its file, its journal, what is saved.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::conflict_count::ConflictCount;
use super::drafts::Drafts;
use super::links::OthersLinks;
use crate::command::{Document, Refusal, Written};
use crate::exchange::roster_file::Roster;
use crate::merge::Rebased;
use crate::model::{Lang, Reviewer, ReviewerCode, Session, Stamp, UtcSeconds, View};
use crate::store::{FileLock, Fingerprint, journal};
use crate::ui::{Known, UiState};

/// How far the session's file is behind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum SaveState {
    /// Nothing was written in this window yet.
    Untouched,
    /// The disk thread is writing.
    Saving,
    /// Written at this time.
    Saved(UtcSeconds),
    /// The last attempt failed; the reason in the person's language.
    Failed(String),
}

/// What the journal has as its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum JournalBase {
    /// Nothing: the next change brings a whole state with it.
    None,
    /// A whole state, written when this many seconds had passed since 1970.
    Written(UtcSeconds),
}

/// The session in the window.
#[derive(Debug)]
pub(super) struct OpenDocument {
    /// The session with undo and redo.
    pub(super) document: Document,
    /// Its file; nothing while it has none.
    pub(super) path: Option<PathBuf>,
    /// What stood in the file when it was read or written last.
    pub(super) fingerprint: Option<Fingerprint>,
    /// Keeps other windows from the file.
    pub(super) lock: Option<FileLock>,
    /// Who judges and comments in this window.
    pub(super) reviewer: ReviewerCode,
    /// The names that stand in a file of their own, if one lies beside the session's.
    pub(super) names: Option<Roster>,
    /// The links of others that were read from files.
    pub(super) links: OthersLinks,
    /// The language plans are shown in.
    pub(super) lang: Lang,
    /// What was computed from the session.
    pub(super) known: Known,
    /// How much of it is in conflict.
    pub(super) conflicts: ConflictCount,
    /// How far the file is behind.
    pub(super) save: SaveState,
    /// What the journal builds upon.
    pub(super) journal: JournalBase,
    /// How it was carried over, if that was done in this window.
    pub(super) carried: Option<Arc<Rebased>>,
    /// What the journal has of unfinished texts.
    pub(super) drafts: Drafts,
    /// Changes made so far, and how many of them the file has.
    changes: usize,
    changes_saved: usize,
    /// What the views remember.
    pub(super) state: UiState,
}

impl OpenDocument {
    /// Puts a document into the window. It stands in no file yet.
    pub(super) fn new(document: Document, wanted: Option<&ReviewerCode>, lang: Option<Lang>) -> Self {
        let session = document.session();
        let may_work = |code: &ReviewerCode| session.copy_of().is_none_or(|copy| copy.admits(code));
        let reviewer = wanted
            .filter(|code| session.reviewers().any(|one| one == *code) && may_work(code))
            .cloned()
            .unwrap_or_else(|| session.who_looks());
        let authoritative = session.actions().authoritative_language();
        let lang = lang
            .filter(|lang| session.actions().languages().contains(lang))
            .unwrap_or_else(|| authoritative.clone());
        let view = session.view_for(&reviewer);
        let known = Known::of(&view, document.revision());
        let conflicts = ConflictCount::default().refreshed(&view);
        Self {
            document,
            path: None,
            fingerprint: None,
            lock: None,
            reviewer,
            names: None,
            links: OthersLinks::default(),
            lang,
            known,
            conflicts,
            save: SaveState::Untouched,
            journal: JournalBase::None,
            carried: None,
            drafts: Drafts::default(),
            changes: 0,
            changes_saved: 0,
            state: UiState::default(),
        }
    }

    /// Ties the session to its file.
    #[must_use]
    pub(super) fn bound(mut self, path: PathBuf, seen: Option<Fingerprint>, lock: Option<FileLock>) -> Self {
        self.path = Some(path);
        self.fingerprint = seen;
        self.lock = lock;
        self
    }

    /// Who a reviewer is: by the session or, where it leaves that out, by the file of names beside it.
    pub(super) fn person(&self, code: &ReviewerCode) -> Reviewer {
        let mut person = self
            .document
            .session()
            .reviewer(code)
            .cloned()
            .unwrap_or_default();
        if let Some(named) = self.names.as_ref().and_then(|names| names.person(code)) {
            for (own, apart) in [
                (&mut person.name, &named.name),
                (&mut person.delegation, &named.delegation),
            ] {
                if own.is_empty() {
                    apart.clone_into(own);
                }
            }
        }
        person
    }

    /// What the reviewer may see.
    pub(super) fn view(&self) -> View<'_> {
        self.document.session().view_for(&self.reviewer)
    }

    /// Who does something now.
    pub(super) fn stamp(&self, at: UtcSeconds) -> Stamp {
        Stamp {
            by: self.reviewer.clone(),
            at,
        }
    }

    /// The session's title.
    pub(super) fn title(&self) -> String {
        self.document.session().details().title
    }

    /// Whether the session goes on from another one, on a new version of a plan.
    pub(super) fn was_carried_over(&self) -> bool {
        self.document.session().parent().is_some()
    }

    /// Whether there is something that is in no file.
    pub(super) fn is_unsaved(&self) -> bool {
        self.document.is_unsaved()
    }

    /// How many changes are in no file.
    pub(super) fn unsaved_changes(&self) -> usize {
        // What was made or recovered and not changed since is unsaved too.
        let least = usize::from(self.is_unsaved());
        (self.changes - self.changes_saved).max(least)
    }

    /// How many changes were made so far; a save notes it.
    pub(super) fn changes(&self) -> usize {
        self.changes
    }

    /// Counts changes made before the session came into the window.
    pub(super) fn count_earlier_changes(&mut self, count: usize) {
        self.changes += count;
    }

    /// Notes that the file has what the document was at this revision, after so many changes.
    pub(super) fn mark_saved(&mut self, revision: u64, changes: usize) {
        self.document.mark_saved(revision);
        self.changes_saved = changes;
    }

    /// Changes the document, and computes anew what follows from it.
    pub(super) fn change(
        &mut self,
        how: impl FnOnce(&mut Document) -> Result<Written, Refusal>,
    ) -> Result<Written, Refusal> {
        let written = how(&mut self.document)?;
        self.changes += 1;
        self.refresh();
        Ok(written)
    }

    /// Takes the union with other copies, and computes anew what follows from it.
    pub(super) fn adopt_joined(&mut self, joined: Session) {
        self.document.adopt_joined(joined);
        self.changes += 1;
        self.refresh();
    }

    /// Judges as another reviewer from now on.
    pub(super) fn act_as(&mut self, reviewer: ReviewerCode) {
        self.reviewer = reviewer;
        self.refresh();
    }

    fn refresh(&mut self) {
        let view = self.document.session().view_for(&self.reviewer);
        let known = std::mem::take(&mut self.known);
        self.known = known.refreshed(&view, self.document.revision());
        self.conflicts = std::mem::take(&mut self.conflicts).refreshed(&view);
    }

    /// What the journal writes down about the session.
    pub(super) fn about(&self, unsaved_base: bool, at: UtcSeconds) -> journal::About {
        journal::About {
            path: self.path.clone(),
            title: self.title(),
            fingerprint: self.fingerprint,
            unsaved_base,
            written_s: at.0,
        }
    }

    /// When the file was written last, if there is one.
    pub(super) fn file_time(&self) -> Option<UtcSeconds> {
        let seen = self.fingerprint?;
        self.path.as_ref()?;
        Some(UtcSeconds(seen.mtime_ns / 1_000_000_000))
    }

    /// Says whether the path is the session's file.
    pub(super) fn is_at(&self, path: &Path) -> bool {
        let same = |own: &Path| own == path || std::path::absolute(path).is_ok_and(|full| full == own);
        self.path.as_deref().is_some_and(same)
    }
}
