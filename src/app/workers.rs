//! Threads that do what must not hold up the window, and the one way back from them.
//!
//! Three kinds: the disk thread does one job after the other; the journal thread keeps the recovery
//! journal; a dialog has a thread while it is open. Each answer wakes the window.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::Instant;

use eframe::egui;

use super::dialogs_native::{PathsFuture, TOO_FAST};
use super::export::Exporting;
use super::join_worker::JoinDone;
use super::journal_worker::{self, JournalOrders, ToJournal};
use super::open::Opening;
use super::packs::Packed;
use super::recovery::Found;
use super::save::SaveOutcome;
use crate::analysis::search::Index;
use crate::merge::{Matching, RebaseRefused, Rebased};
use crate::store::{Dirs, FileLock, SharedDisk, StoreError};
use crate::ui::dialogs::{Compared, FolderEntry, Outlook};

/// Reading nested text needs more stack than a thread has by default on some systems.
const STACK_BYTES: usize = 8 << 20;

/// What a thread reports.
#[derive(Debug)]
pub(super) enum Done {
    /// A file was read, or not.
    Opened(Box<Opening>),
    /// A session was saved, or not.
    Saved(Box<SaveOutcome>),
    /// An export was written, or not.
    Exported(Box<Exporting>),
    /// What is chosen to be exported was laid out and checked.
    ExportLooked(Box<super::export_dialog::Looked>),
    /// A file of the export dialog was written, or not.
    ExportWritten(Box<super::export_dialog::Written>),
    /// The earlier file was read that changes are shown against: which question asked for it, the file, and
    /// the session or why it cannot be read.
    EarlierRead(u64, PathBuf, Box<Result<crate::model::Session, String>>),
    /// Files to be joined were read and compared, or are joined.
    Join(JoinDone),
    /// A file was compared with the session: which question asked for it, and what came of it.
    Compared(u64, Compared),
    /// A file of links was read, or not.
    LinksRead(Box<super::links_worker::LinksDone>),
    /// The links beside a session's file were read, or not; there may be none.
    LinksBeside(PathBuf, Result<Option<super::links_worker::Beside>, String>),
    /// The links beside a session's file were written, or not.
    LinksKept(PathBuf, Result<crate::store::Saved, StoreError>),
    /// The page for a browser could not be made or written; why.
    PageNotMade(String),
    /// A pack was written, or not.
    Packed(Box<Packed>),
    /// A path was chosen.
    Chosen(Chosen),
    /// What earlier runs left behind.
    Found(Found),
    /// The recovery journal cannot be written, or can be again.
    Journal(Option<StoreError>),
    /// Preferences could not be written.
    Preferences(StoreError),
    /// Whether a file could be locked for the session that is tied to it.
    Locked(PathBuf, Locking),
    /// A file or folder cannot be shown by the desktop.
    NotShown(PathBuf),
    /// Recent files that are not there any more.
    Missing(Vec<PathBuf>),
    /// A file was read for a dialog that takes a table, or not.
    TableRead(Box<super::tables::TableRead>),
    /// Two versions of a plan were compared, for the dialog of that number.
    VersionsCompared(u64, Option<Box<(Matching, Index)>>),
    /// What carrying over would do with the matching of that edition, for the dialog of the first number.
    CarryCounted(u64, u64, Outlook),
    /// The session was carried over to a new version of a plan or to other words of it, for the dialog of that
    /// number, or why not.
    Carried(u64, Result<Box<Rebased>, RebaseRefused>),
    /// A report of carrying over was written, or why not.
    Reported(PathBuf, Result<(), super::export::ExportFailure>),
    /// What stands in a folder, or why that cannot be said.
    Listed(PathBuf, Result<Vec<FolderEntry>, StoreError>),
    /// A job ended by a fault of the program.
    Crashed,
}

/// The answer of a file dialog.
#[derive(Debug)]
pub(super) struct Chosen {
    /// The path or paths; none when cancelled or when there is no dialog to be had.
    pub(super) paths: Vec<PathBuf>,
    /// Whether the answer came faster than a person can act.
    pub(super) too_fast: bool,
}

/// Whether a file could be locked.
#[derive(Debug)]
pub(super) enum Locking {
    /// It is ours, or locks do not work where it is.
    Free(Option<FileLock>),
    /// Another window has it.
    Elsewhere,
}

type Job = Box<dyn FnOnce() -> Option<Done> + Send>;

/// The threads. Dropping waits until what was ordered is on the disk.
#[derive(Debug)]
pub(super) struct Workers {
    jobs: Option<Sender<Job>>,
    journal: Option<JournalOrders>,
    threads: Vec<JoinHandle<()>>,
    reports: Receiver<Done>,
    reporter: Reporter,
}

/// Sends a report and wakes the window.
#[derive(Clone, Debug)]
struct Reporter {
    reports: Sender<Done>,
    ctx: egui::Context,
}

impl Reporter {
    fn report(&self, done: Done) {
        // The window may be gone; then nobody waits for it.
        self.reports.send(done).ok();
        self.ctx.request_repaint();
    }
}

impl Workers {
    /// Starts the threads.
    pub(super) fn start(ctx: &egui::Context, disk: &SharedDisk, dirs: &Dirs) -> std::io::Result<Self> {
        let (reports, received) = channel();
        let reporter = Reporter {
            reports,
            ctx: ctx.clone(),
        };
        let (jobs, next_job) = channel::<Job>();
        let answers = reporter.clone();
        let worker = named("seagrass-disk").spawn(move || {
            while let Ok(job) = next_job.recv() {
                // A fault in one job must not take all later saves with it.
                match catch_unwind(AssertUnwindSafe(job)) {
                    Ok(Some(done)) => answers.report(done),
                    Ok(None) => {}
                    Err(_) => answers.report(Done::Crashed),
                }
            }
        })?;
        let (journal, orders) = channel::<ToJournal>();
        let (disk, dirs, answers) = (SharedDisk::clone(disk), dirs.clone(), reporter.clone());
        let keeper = named("seagrass-journal").spawn(move || {
            journal_worker::run(&disk, &dirs, &orders, &|trouble| {
                answers.report(Done::Journal(trouble));
            });
        })?;
        Ok(Self {
            jobs: Some(jobs),
            journal: Some(journal),
            threads: vec![worker, keeper],
            reports: received,
            reporter,
        })
    }

    /// Queues a job on the disk thread.
    pub(super) fn run(&self, job: impl FnOnce() -> Option<Done> + Send + 'static) {
        if let Some(jobs) = &self.jobs
            && jobs.send(Box::new(job)).is_err()
        {
            self.reporter.report(Done::Crashed);
        }
    }

    /// Tells the journal's thread something.
    pub(super) fn journal(&self, order: ToJournal) {
        if let Some(journal) = &self.journal
            && journal.send(order).is_err()
        {
            self.reporter.report(Done::Crashed);
        }
    }

    /// Does something apart that may take as long as the desktop likes.
    pub(super) fn run_aside(&self, job: impl FnOnce() -> Option<Done> + Send + 'static) {
        let reporter = self.reporter.clone();
        // Not waited for on leaving. Without a thread it is not done; nothing depends on it.
        named("seagrass-aside")
            .spawn(move || {
                if let Some(done) = job() {
                    reporter.report(done);
                }
            })
            .ok();
    }

    /// Waits for a dialog's answer without holding up the window.
    pub(super) fn wait_for_paths(&self, answer: PathsFuture) {
        let reporter = self.reporter.clone();
        let begun = Instant::now();
        let started = named("seagrass-dialog").spawn(move || {
            let paths = pollster::block_on(answer);
            let too_fast = paths.is_empty() && begun.elapsed() < TOO_FAST;
            reporter.report(Done::Chosen(Chosen { paths, too_fast }));
        });
        if started.is_err() {
            let nothing = Chosen {
                paths: Vec::new(),
                too_fast: true,
            };
            self.reporter.report(Done::Chosen(nothing));
        }
    }

    /// Returns what the threads have reported since the last time.
    pub(super) fn reports(&self) -> Vec<Done> {
        self.reports.try_iter().collect()
    }
}

impl Drop for Workers {
    fn drop(&mut self) {
        // Without senders the threads finish what is queued and end.
        self.jobs = None;
        self.journal = None;
        for thread in self.threads.drain(..) {
            // Whether it ended well no longer matters: the window is gone.
            thread.join().ok();
        }
    }
}

fn named(name: &str) -> Builder {
    Builder::new().name(name.to_owned()).stack_size(STACK_BYTES)
}
