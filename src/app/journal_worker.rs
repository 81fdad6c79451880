//! The thread that keeps the recovery journal of the open session.
//!
//! It has a thread of its own, so that a slow save never keeps a change from the disk. Changes that
//! queued up while the disk was busy go out together: one write, one flush.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender};

use crate::command::Written;
use crate::exchange::session_file::{journal_lines, write_session};
use crate::model::Session;
use crate::store::{Dirs, Journal, Pending, SharedDisk, StoreError, journal};

/// What the window tells the journal's thread. Carried out in order.
#[derive(Debug)]
pub(super) enum ToJournal {
    /// Write a whole state down, as what later changes build upon; starts a journal if there is none.
    Whole(journal::About, Arc<Session>),
    /// Write one change down. The session's plans have the codes of its items.
    Change(Box<Written>, Arc<Session>),
    /// Keep what is being typed, in the place of what was kept before.
    Draft(Vec<Written>, Arc<Session>),
    /// The person's file holds everything up to here.
    Saved(journal::About),
    /// Go on with a journal that was left behind.
    Take(Box<Pending>),
    /// The session was closed: everything is saved or was given up.
    Discard,
}

/// Runs until the window is gone. Reports trouble once, and once when it is over.
pub(super) fn run(
    disk: &SharedDisk,
    dirs: &Dirs,
    orders: &Receiver<ToJournal>,
    report: &impl Fn(Option<StoreError>),
) {
    let mut keeper = Keeper {
        disk: SharedDisk::clone(disk),
        dirs: dirs.clone(),
        journal: None,
        owed: Vec::new(),
    };
    let mut in_trouble = false;
    while let Ok(first) = orders.recv() {
        let mut batch = vec![first];
        batch.extend(orders.try_iter());
        match keeper.carry_out(batch) {
            Ok(()) if in_trouble => {
                in_trouble = false;
                report(None);
            }
            Ok(()) => {}
            Err(_) if in_trouble => {}
            Err(error) => {
                in_trouble = true;
                report(Some(error));
            }
        }
    }
}

/// The sending end, as the window holds it.
pub(super) type JournalOrders = Sender<ToJournal>;

struct Keeper {
    disk: SharedDisk,
    dirs: Dirs,
    journal: Option<Journal>,
    /// Records that are not on the disk yet: of this batch, and of earlier ones that failed.
    owed: Vec<String>,
}

impl Keeper {
    fn carry_out(&mut self, batch: Vec<ToJournal>) -> Result<(), StoreError> {
        let mut outcome = Ok(());
        for order in batch {
            let done = match order {
                ToJournal::Change(written, session) => {
                    self.owed.extend(journal_lines(&session, &written));
                    Ok(())
                }
                ToJournal::Draft(drafts, session) => self.draft(&drafts, &session),
                ToJournal::Whole(about, session) => self.whole(about, &session),
                ToJournal::Saved(about) => self.saved(about),
                ToJournal::Take(pending) => self.take(*pending),
                ToJournal::Discard => self.discard(),
            };
            outcome = outcome.and(done);
        }
        // Whatever went wrong before, what is owed is tried.
        let paid = self.pay();
        outcome.and(paid)
    }

    /// Appends what is owed. What fails stays owed: applying a record twice changes nothing.
    fn pay(&mut self) -> Result<(), StoreError> {
        let Some(journal) = &mut self.journal else {
            return Ok(());
        };
        let lines: Vec<_> = self.owed.iter().map(String::as_str).collect();
        journal.append(&lines)?;
        self.owed.clear();
        Ok(())
    }

    fn whole(&mut self, about: journal::About, session: &Session) -> Result<(), StoreError> {
        // The small write first: if there is no room for the whole state, the changes are safe.
        let paid = self.pay();
        let base = write_session(session);
        let done = match &mut self.journal {
            Some(journal) => journal.restart(about, Some(base.as_bytes())),
            None => Journal::start(&self.disk, &self.dirs, about, Some(base.as_bytes()))
                .map(|journal| self.journal = Some(journal)),
        };
        if done.is_ok() {
            // The whole state was taken after these changes.
            self.owed.clear();
            return Ok(());
        }
        paid.and(done)
    }

    fn draft(&mut self, drafts: &[Written], session: &Session) -> Result<(), StoreError> {
        // What became of a draft is on the disk before the draft goes.
        self.pay()?;
        let lines: Vec<String> = drafts
            .iter()
            .flat_map(|draft| journal_lines(session, draft))
            .collect();
        let lines: Vec<_> = lines.iter().map(String::as_str).collect();
        self.journal
            .as_mut()
            .map_or(Ok(()), |journal| journal.keep_draft(&lines))
    }

    fn saved(&mut self, about: journal::About) -> Result<(), StoreError> {
        self.owed.clear();
        match &mut self.journal {
            Some(journal) => journal.restart(about, None),
            None => Ok(()),
        }
    }

    fn take(&mut self, pending: Pending) -> Result<(), StoreError> {
        self.owed.clear();
        self.journal = Some(pending.take()?);
        Ok(())
    }

    fn discard(&mut self) -> Result<(), StoreError> {
        self.owed.clear();
        self.journal.take().map_or(Ok(()), Journal::discard)
    }
}
