//! What earlier runs left behind, on the disk thread. Writes to none of the person's files.

use super::clock::system_time;
use super::drafts::with_drafts;
use super::services::Services;
use crate::command::Document;
use crate::exchange::session_file::{JournalEntry, LARGEST_BYTES, read_journal_line, read_session};
use crate::merge::{Difference, differences, holds_all, new_acts, sees_difference};
use crate::model::{Session, UtcSeconds};
use crate::store::{Fingerprint, Pending, StoreError, pending, read_limited, sweep_journals};

/// Work of an earlier run that is in no file.
#[derive(Debug)]
pub(super) struct Recovered {
    /// The session with all that could be read.
    pub(super) session: Session,
    /// Changes that its file does not have.
    pub(super) changes: usize,
    /// What differs from its file, as far as it may be seen.
    pub(super) differences: Vec<Difference>,
    /// How many more differences a blind round does not show.
    pub(super) hidden: usize,
    /// What its file is expected to hold when it is saved.
    pub(super) expected: Option<Fingerprint>,
    /// Records that could not be read or do not fit.
    pub(super) unread: usize,
    /// The journal. Dropping it leaves it to be offered again.
    pub(super) pending: Pending,
}

/// What there was.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// Work to be offered, the oldest first.
    pub(super) recovered: Vec<Recovered>,
    /// Journals from which no session can be made. They stay where they are.
    pub(super) unusable: Vec<std::path::PathBuf>,
    /// Journals that could not be read.
    pub(super) unreadable: Vec<StoreError>,
}

/// Looks for work that earlier runs left behind, and removes journals that have none.
pub(super) fn look(services: &Services) -> Found {
    let mut found = Found::default();
    match pending(&services.disk, &services.dirs) {
        Ok(recovery) => {
            found.unreadable = recovery.unreadable;
            for journal in recovery.pending {
                sort_in(services, journal, &mut found);
            }
        }
        Err(error) => found.unreadable.push(error),
    }
    // Tidying up; whatever stays is looked at again the next time.
    sweep_journals(&services.disk, &services.dirs, system_time(services.clock.now())).ok();
    found
}

fn sort_in(services: &Services, journal: Pending, found: &mut Found) {
    let file = journal.about.path.as_deref().and_then(|path| {
        let (bytes, seen) = read_limited(services.disk.as_ref(), path, LARGEST_BYTES).ok()?;
        let opened = read_session(&bytes).ok()?;
        Some((opened.session, seen))
    });
    let base = journal.base.as_deref().and_then(|bytes| read_session(bytes).ok());
    let Some(base) = base
        .map(|opened| opened.session)
        .or_else(|| file.as_ref().map(|(session, _)| session.clone()))
    else {
        found.unusable.push(journal.folder().to_path_buf());
        return;
    };
    let (session, misfits) = replayed(base, &journal.edits);
    let session = with_drafts(session, &journal.drafts);
    // Another session may have taken the file's place.
    let file = file.filter(|(file, _)| file.id() == session.id());
    let in_file = file.as_ref().map(|(session, _)| session);
    let all = differences(in_file, &session);
    let changes = new_acts(in_file, &session);
    // When the run ended between saving and noting so, the file has a state of our own.
    let expected = match &file {
        Some((file, seen)) if holds_all(&session, file) => Some(*seen),
        _ => journal.about.fingerprint,
    };
    if changes == 0 && all.is_empty() {
        // The file has it all: the program ended between saving and noting so.
        // What cannot be removed is looked at again the next time.
        journal.discard().ok();
        return;
    }
    let looking = session.who_looks();
    let after = session.view_for(&looking);
    let before = in_file.map_or_else(|| after.clone(), |file| file.view_for(&looking));
    let (differences, hidden): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|one| sees_difference(&before, &after, one));
    let hidden = hidden.len();
    found.recovered.push(Recovered {
        session,
        changes,
        differences,
        hidden,
        expected,
        unread: misfits + journal.torn,
        pending: journal,
    });
}

impl Recovered {
    /// When it was changed last.
    pub(super) fn last_change(&self) -> UtcSeconds {
        let last = self.session.acts().next_back();
        last.map_or(UtcSeconds(self.pending.about.written_s), |act| act.stamp.at)
    }
}

/// Applies the records of a journal to a state; says how many do not fit and are left out.
fn replayed(base: Session, edits: &[String]) -> (Session, usize) {
    let mut document = Document::open(base);
    let mut misfits = 0;
    for line in edits {
        // One by one, since a record may build upon the one before it.
        match read_journal_line(document.session(), line) {
            Ok(JournalEntry::Version(version)) => {
                document.adopt(vec![version], Vec::new());
            }
            Ok(JournalEntry::Act(act)) => {
                document.adopt(Vec::new(), vec![act]);
            }
            Ok(JournalEntry::Log(entry)) => {
                document.adopt_log(vec![entry]);
            }
            Err(_) => misfits += 1,
        }
    }
    (Session::clone(document.session()), misfits)
}
