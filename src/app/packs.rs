//! Making packs, one after the other on the disk thread, so that a save in between is not held up.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::app::App;
use super::ask::{Ask, Asked, Purpose};
use super::export::is_same_file;
use super::services::Services;
use super::trouble::cause;
use super::workers::Done;
use crate::exchange::session_file::{read_session, write_session};
use crate::merge::{Names, PackRefused, Recipient, pack};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::file_name::pack_names;
use crate::store::{StoreError, write_atomic};
use crate::ui::DialogAnswer;
use crate::ui::dialogs::{Dialog, PackOrder, PackStage, PacksDialog, PacksMade};

/// What the dialog of packs is about beyond what it shows.
#[derive(Debug, Default)]
pub(super) struct Packing {
    /// The packs wanted.
    order: Option<PackOrder>,
    /// The folder they go to.
    folder: PathBuf,
    /// Tells the disk thread to stop.
    stop: Arc<AtomicBool>,
    /// Files still to be heard of.
    waiting: usize,
    /// What came of the files so far.
    made: PacksMade,
}

/// What came of one pack.
#[derive(Debug)]
pub(super) struct Packed {
    file: String,
    result: Result<(), PackFailure>,
    /// Ties the report to the dialog that asked for it.
    stop: Arc<AtomicBool>,
}

/// Why a pack was not written.
#[derive(Debug)]
enum PackFailure {
    /// It was called off.
    Stopped,
    /// A file of that name is there.
    Exists,
    /// The file is the one of the session.
    IsSession,
    /// The session allows no such pack.
    Refused(PackRefused),
    /// Reading it back gave another session: a fault of the program.
    NotTheSame,
    /// The system refused.
    Store(StoreError),
}

impl App {
    /// Shows the dialog of packs.
    pub(super) fn show_packs(&mut self) {
        if self.asks.is_empty() && self.open.is_some() {
            self.asks.push(Asked {
                ask: Ask::Packs(Packing::default()),
                dialog: Dialog::Packs(PacksDialog::default()),
            });
        }
    }

    /// Carries out an answer to the dialog of packs, which stays unless it is closed.
    pub(super) fn answer_packs(
        &mut self,
        mut packing: Packing,
        dialog: Dialog,
        answer: DialogAnswer,
        ctx: &eframe::egui::Context,
        frame: &eframe::Frame,
    ) {
        let is_making = packing.waiting > 0;
        match answer {
            DialogAnswer::Close if !is_making => return,
            // Closing while files are written stops, and tells what came of it.
            DialogAnswer::Close | DialogAnswer::StopPacks => packing.stop.store(true, Ordering::SeqCst),
            DialogAnswer::OpenFolder(folder) => self.show_on_desktop(folder),
            DialogAnswer::MakePacks(order) if !is_making => {
                self.flush(ctx, frame);
                packing.order = Some(order);
                self.put_back(packing, dialog);
                self.ask_path(Purpose::Packs, frame);
                return;
            }
            DialogAnswer::ReplacePacks if !is_making => {
                self.put_back(packing, dialog);
                self.make_packs(None);
                return;
            }
            _ => {}
        }
        self.put_back(packing, dialog);
    }

    fn put_back(&mut self, packing: Packing, dialog: Dialog) {
        self.asks.push(Asked {
            ask: Ask::Packs(packing),
            dialog,
        });
    }

    /// Begins to write the packs wanted: into a folder, or again those that were there already.
    pub(super) fn make_packs(&mut self, folder: Option<PathBuf>) {
        let Some(open) = &self.open else { return };
        let session = Arc::clone(open.document.session());
        let own = open.path.clone();
        let title = open.title();
        let Some(Asked {
            ask: Ask::Packs(packing),
            dialog: Dialog::Packs(dialog),
        }) = self.asks.last_mut()
        else {
            return;
        };
        let Some(order) = packing.order.clone() else {
            return;
        };
        let named = order
            .recipients
            .iter()
            .cloned()
            .zip(pack_names(&title, &order.recipients));
        let may_replace = folder.is_none();
        let wanted: Vec<(Recipient, String)> = if let Some(folder) = folder {
            packing.made = PacksMade::default();
            packing.folder = folder;
            named.collect()
        } else {
            let again = std::mem::take(&mut packing.made.existing);
            named.filter(|(_, file)| again.contains(file)).collect()
        };
        packing.made.folder.clone_from(&packing.folder);
        packing.made.cancelled = false;
        packing.stop = Arc::new(AtomicBool::new(false));
        packing.waiting = wanted.len();
        dialog.stage = PackStage::Making {
            done: 0,
            all: wanted.len(),
        };
        for (recipient, file) in wanted {
            let job = Job {
                services: self.services.clone(),
                session: Arc::clone(&session),
                own: own.clone(),
                path: packing.folder.join(&file),
                recipient,
                names: order.names,
                may_replace,
            };
            let stop = Arc::clone(&packing.stop);
            self.workers.run(move || {
                let result = if stop.load(Ordering::SeqCst) {
                    Err(PackFailure::Stopped)
                } else {
                    job.write()
                };
                Some(Done::Packed(Box::new(Packed { file, result, stop })))
            });
        }
    }

    /// Notes what came of one pack; after the last one the dialog tells.
    pub(super) fn packed(&mut self, packed: Packed) {
        let words = &self.words;
        let found = self.asks.iter_mut().find_map(|asked| match asked {
            Asked {
                ask: Ask::Packs(packing),
                dialog: Dialog::Packs(dialog),
            } if Arc::ptr_eq(&packing.stop, &packed.stop) => Some((packing, dialog)),
            _ => None,
        });
        let Some((packing, dialog)) = found else { return };
        let Packed { file, result, .. } = packed;
        match result {
            Ok(()) => packing.made.written.push(file),
            Err(PackFailure::Exists) => packing.made.existing.push(file),
            Err(PackFailure::Stopped) => packing.made.cancelled = true,
            Err(failure) => {
                let why = failure.sentence(words);
                let parts = [("file", file.into()), ("why", why.into())];
                packing.made.failed.push(words.format("packs-failed", &parts));
            }
        }
        packing.waiting = packing.waiting.saturating_sub(1);
        match &mut dialog.stage {
            PackStage::Making { done, .. } if packing.waiting > 0 => *done += 1,
            stage => *stage = PackStage::Made(packing.made.clone()),
        }
    }
}

/// One pack to be written.
struct Job {
    services: Services,
    session: Arc<Session>,
    own: Option<PathBuf>,
    path: PathBuf,
    recipient: Recipient,
    names: Names,
    may_replace: bool,
}

impl Job {
    fn write(self) -> Result<(), PackFailure> {
        let disk = self.services.disk.as_ref();
        if self.own.is_some_and(|own| is_same_file(disk, &own, &self.path)) {
            return Err(PackFailure::IsSession);
        }
        if !self.may_replace && disk.metadata(&self.path).is_ok() {
            return Err(PackFailure::Exists);
        }
        let made = pack(&self.session, &self.recipient, self.names).map_err(PackFailure::Refused)?;
        let text = write_session(&made);
        let is_same = read_session(text.as_bytes()).is_ok_and(|opened| opened.session == made);
        if !is_same {
            return Err(PackFailure::NotTheSame);
        }
        write_atomic(disk, &self.path, text.as_bytes())
            .map(|_| ())
            .map_err(PackFailure::Store)
    }
}

impl PackFailure {
    fn sentence(&self, words: &Catalogue) -> String {
        match self {
            Self::Store(error) => cause(words, error),
            Self::IsSession => words.text("packs-is-session").to_owned(),
            Self::NotTheSame => words.text("packs-not-the-same").to_owned(),
            Self::Exists | Self::Stopped => words.text("packs-cancelled").to_owned(),
            Self::Refused(refused) => refused_words(words, refused),
        }
    }
}

fn refused_words(words: &Catalogue, refused: &PackRefused) -> String {
    match refused {
        PackRefused::UnknownReviewer(code) => {
            words.format("refusal-unknown-reviewer", &[("reviewer", code.as_str().into())])
        }
        PackRefused::UnknownGroup(_) => words.text("refusal-unknown-group").to_owned(),
        PackRefused::BlindGroup(_) => words.text("packs-blind-group").to_owned(),
        PackRefused::IsACopy => words.text("packs-from-a-copy").to_owned(),
    }
}
