//! A session being worked on: undo, redo, revision.

use std::sync::Arc;

use super::change::Change;
use super::{Command, Refusal};
use crate::model::session::Origin;
use crate::model::{
    Act, ActKind, AnyVersion, Current, Details, JudgementKey, Plan, Record, Reviewer, Session, Stamp,
};

/// One step that can be undone: what it was and what it changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What kind of act it was; names the step in the menu.
    pub kind: ActKind,
    /// What it changed, in order.
    pub changes: Vec<Change>,
}

/// What a step added to the session: for the recovery journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The act in the history.
    pub act: Act,
    /// The versions, in the order written.
    pub versions: Vec<AnyVersion>,
}

/// A session being worked on. Every change goes through [`Document::run`].
///
/// The session is shared: a clone of the pointer is a snapshot for saving.
#[derive(Clone, Debug)]
pub struct Document {
    session: Arc<Session>,
    undo: Vec<Step>,
    redo: Vec<Step>,
    revision: u64,
    saved_revision: u64,
}

impl Document {
    /// Opens a session that stands in a file as it is.
    pub fn open(session: Session) -> Self {
        Self {
            session: Arc::new(session),
            undo: Vec::new(),
            redo: Vec::new(),
            revision: 0,
            saved_revision: 0,
        }
    }

    /// Opens a session that stands in no file yet, or differs from its file: it counts as unsaved.
    pub fn open_unsaved(session: Session) -> Self {
        Self {
            revision: 1,
            ..Self::open(session)
        }
    }

    /// Makes a session on two plans, with its title and first reviewer. Refused without a title.
    pub fn create(
        actions: Arc<Plan>,
        targets: Arc<Plan>,
        details: &Details,
        reviewer: &Reviewer,
        stamp: &Stamp,
    ) -> Result<Self, Refusal> {
        let origin = Origin {
            title: details.title.clone(),
            stamp: stamp.clone(),
        };
        let mut session = Session::empty(actions, targets, origin);
        let mut versions = Vec::new();
        for command in [
            Command::SetDetails(details.clone()),
            Command::PutReviewer(stamp.by.clone(), reviewer.clone()),
        ] {
            for change in session.changes_for(&command, stamp)? {
                versions.push(evolve(&mut session, &change, stamp).id());
            }
        }
        session.adopt_act(Act::new(
            ActKind::Create,
            stamp.clone(),
            versions.into_boxed_slice(),
        ));
        Ok(Self::open_unsaved(session))
    }

    /// Returns the session; cloning the pointer takes a snapshot.
    pub fn session(&self) -> &Arc<Session> {
        &self.session
    }

    /// Returns a number that grows with every change, undo and redo included.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Says whether something was changed since the last save.
    pub fn is_unsaved(&self) -> bool {
        self.revision != self.saved_revision
    }

    /// Notes that the state of `revision` is in the user's file.
    pub fn mark_saved(&mut self, revision: u64) {
        self.saved_revision = revision;
    }

    /// Returns the step that undo would take back.
    pub fn next_undo(&self) -> Option<&Step> {
        self.undo.last()
    }

    /// Returns the step that redo would do again.
    pub fn next_redo(&self) -> Option<&Step> {
        self.redo.last()
    }

    /// Carries out a command as one step, or says why not and changes nothing.
    pub fn run(&mut self, command: &Command, stamp: &Stamp) -> Result<Written, Refusal> {
        let changes = self.session.changes_for(command, stamp)?;
        let settles_conflict = changes.iter().any(|change| self.is_conflict(change));
        let kind = command.act_kind();
        let written = self.write(kind, &changes, stamp);
        self.redo.clear();
        if settles_conflict {
            // Two heads cannot be brought back by a version that replaces both.
            self.undo.clear();
        } else {
            self.undo.push(Step { kind, changes });
        }
        Ok(written)
    }

    /// Takes the last step back by writing the values before it. Nothing is erased.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Written, Refusal> {
        self.check_stamp(stamp)?;
        let step = self.undo.pop().ok_or(Refusal::NoStep)?;
        let changes: Vec<_> = step.changes.iter().rev().map(Change::inverted).collect();
        let written = self.write(ActKind::Undo, &changes, stamp);
        self.redo.push(step);
        Ok(written)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Written, Refusal> {
        self.check_stamp(stamp)?;
        let step = self.redo.pop().ok_or(Refusal::NoStep)?;
        let written = self.write(ActKind::Redo, &step.changes, stamp);
        self.undo.push(step);
        Ok(written)
    }

    /// Joins records from another copy or a recovery journal; says how many were new.
    ///
    /// The caller has checked that they belong to this session. Ends the undo stack if anything came.
    pub fn adopt(&mut self, versions: Vec<AnyVersion>, acts: Vec<Act>) -> usize {
        let session = Arc::make_mut(&mut self.session);
        let mut added = 0;
        for version in versions {
            added += usize::from(session.adopt(version));
        }
        for act in acts {
            added += usize::from(session.adopt_act(act));
        }
        if added > 0 {
            self.undo.clear();
            self.redo.clear();
            self.revision += 1;
        }
        added
    }

    /// Undoing writes versions too, so it needs an author whom a file can name. Somebody whose entry was
    /// undone may still undo: the entry is on the roster, only withdrawn.
    fn check_stamp(&self, stamp: &Stamp) -> Result<(), Refusal> {
        if !stamp.at.is_plausible() {
            return Err(Refusal::WrongTime);
        }
        if self.session.reviewer_records().any(|(code, _)| *code == stamp.by) {
            Ok(())
        } else {
            Err(Refusal::UnknownReviewer(stamp.by.clone()))
        }
    }

    fn write(&mut self, kind: ActKind, changes: &[Change], stamp: &Stamp) -> Written {
        let session = Arc::make_mut(&mut self.session);
        let versions: Vec<_> = changes
            .iter()
            .map(|change| evolve(session, change, stamp))
            .collect();
        let act = Act::new(kind, stamp.clone(), versions.iter().map(AnyVersion::id).collect());
        session.adopt_act(act.clone());
        self.revision += 1;
        Written { act, versions }
    }

    fn is_conflict(&self, change: &Change) -> bool {
        let judgement = |key: &JudgementKey| self.session.judgement_record(key).map(Record::current);
        match change {
            Change::Details(_) => self.session.details_record().current() == Current::Conflict,
            Change::Judgement(key, _) => judgement(key) == Some(Current::Conflict),
            Change::Reviewer(code, _) => self
                .session
                .reviewer_records()
                .any(|(one, record)| one == code && record.current() == Current::Conflict),
            Change::Comment(id, _) => {
                self.session.comment_record(*id).map(Record::current) == Some(Current::Conflict)
            }
        }
    }
}

impl Command {
    /// Returns how the history names what this command does.
    pub fn act_kind(&self) -> ActKind {
        match self {
            Self::SetDetails(_) => ActKind::SetDetails,
            Self::PutReviewer(..) => ActKind::PutReviewer,
            Self::Judge { .. } => ActKind::Judge,
            Self::JudgeMany(_) => ActKind::JudgeMany,
            Self::Clear { .. } => ActKind::Clear,
            Self::Comment { .. } => ActKind::Comment,
            Self::EditComment { .. } => ActKind::EditComment,
            Self::WithdrawComment { .. } => ActKind::WithdrawComment,
        }
    }
}

/// Applies one change by adding a version; returns it. Cannot fail.
fn evolve(session: &mut Session, change: &Change, stamp: &Stamp) -> AnyVersion {
    let version = change.version(session, stamp);
    session.adopt(version.clone());
    version
}
