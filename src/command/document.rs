//! A session being worked on: undo, redo, revision.

use std::sync::Arc;

use super::change::Change;
use super::{Command, Refusal};
use crate::model::session::Origin;
use crate::model::{
    Act, ActKind, AnyVersion, Current, Details, JudgementKey, LogEntry, Plan, Record, Reviewer, Session,
    Stamp,
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
    /// The entry of the log, if records of the proceedings are among the versions.
    pub log: Option<LogEntry>,
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
        if settles_conflict || command.is_final() {
            // Two heads cannot be brought back by a version that replaces both; what is sealed stays sealed.
            self.undo.clear();
        } else {
            self.undo.push(Step { kind, changes });
        }
        Ok(written)
    }

    /// Takes the last step back by writing the values before it. Nothing is erased.
    pub fn undo(&mut self, stamp: &Stamp) -> Result<Written, Refusal> {
        self.check_stamp(stamp)?;
        self.check_undo(self.undo.last(), stamp)?;
        let step = self.undo.pop().ok_or(Refusal::NoStep)?;
        let changes: Vec<_> = step.changes.iter().rev().map(Change::inverted).collect();
        let written = self.write(ActKind::Undo, &changes, stamp);
        self.redo.push(step);
        Ok(written)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self, stamp: &Stamp) -> Result<Written, Refusal> {
        self.check_stamp(stamp)?;
        self.check_undo(self.redo.last(), stamp)?;
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
        self.note_adopted(added)
    }

    /// Joins entries of the log from another copy or a recovery journal; says how many were new.
    pub fn adopt_log(&mut self, log: Vec<LogEntry>) -> usize {
        let session = Arc::make_mut(&mut self.session);
        let mut added = 0;
        for entry in log {
            added += usize::from(session.adopt_log_entry(entry));
        }
        self.note_adopted(added)
    }

    /// Puts what was joined with other copies in the place of the session, which it holds all of.
    pub fn adopt_joined(&mut self, joined: Session) {
        self.session = Arc::new(joined);
        self.note_adopted(1);
    }

    /// What came from elsewhere cannot be undone, nor can what was done before it.
    fn note_adopted(&mut self, added: usize) -> usize {
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

    /// In a blind round nobody changes what somebody else judged, not even by undoing it.
    fn check_undo(&self, step: Option<&Step>, stamp: &Stamp) -> Result<(), Refusal> {
        let changes = step.map_or(&[][..], |step| &step.changes);
        let touches_others = changes.iter().any(|change| match change {
            Change::Judgement(key, _) => {
                let hides = self.session.round(key.round).is_some_and(|round| round.hides());
                hides && key.reviewer != stamp.by
            }
            Change::Details(_) | Change::Reviewer(..) | Change::Comment(..) | Change::Proceeding(..) => false,
        });
        if touches_others {
            Err(Refusal::JudgedInPacks)
        } else {
            Ok(())
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
        let proceedings: Box<[_]> = versions
            .iter()
            .filter(|version| matches!(version, AnyVersion::Proceeding(..)))
            .map(AnyVersion::id)
            .collect();
        let log =
            (!proceedings.is_empty()).then(|| LogEntry::new(stamp.clone(), session.log_heads(), proceedings));
        if let Some(entry) = &log {
            session.adopt_log_entry(entry.clone());
        }
        self.revision += 1;
        Written { act, versions, log }
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
            Change::Proceeding(key, _) => {
                self.session.proceeding_record(key).map(Record::current) == Some(Current::Conflict)
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
            Self::SetScale(_) => ActKind::SetScale,
            Self::SetRules(_) => ActKind::SetRules,
            Self::PutSeat(..) => ActKind::PutSeat,
            Self::PutGroup(..) => ActKind::PutGroup,
            Self::RemoveGroup(_) => ActKind::RemoveGroup,
            Self::StartRound(..) => ActKind::StartRound,
            Self::OpenRound(_) => ActKind::OpenRound,
            Self::Submit => ActKind::Submit,
            Self::Decide { .. } => ActKind::Decide,
            Self::DecideMany(_) => ActKind::DecideMany,
            Self::Reserve { .. } => ActKind::Reserve,
            Self::WithdrawReservation { .. } => ActKind::WithdrawReservation,
            Self::Park { .. } => ActKind::Park,
            Self::SetCoverageRule(_) => ActKind::SetCoverageRule,
            Self::NoteGap(..) => ActKind::NoteGap,
            Self::MarkWording(..) => ActKind::MarkWording,
            Self::Propose(_) => ActKind::Propose,
            Self::Repropose(..) => ActKind::Repropose,
            Self::WithdrawProposal(_) => ActKind::WithdrawProposal,
            Self::PutQuestion(..) => ActKind::PutQuestion,
            Self::PutQuestions(_) => ActKind::PutQuestions,
            Self::RemoveQuestion(_) => ActKind::RemoveQuestion,
            Self::StillHolds(_) => ActKind::StillHolds,
            Self::DeclareFinal { .. } => ActKind::DeclareFinal,
            Self::Reopen => ActKind::Reopen,
        }
    }
}

/// Applies one change by adding a version; returns it. Cannot fail.
fn evolve(session: &mut Session, change: &Change, stamp: &Stamp) -> AnyVersion {
    let version = change.version(session, stamp);
    session.adopt(version.clone());
    version
}
