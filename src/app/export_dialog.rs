//! The export dialog: what is chosen is looked at on a thread of its own and written file by file on the
//! disk thread, so that it can be called off between files.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use eframe::egui;

use super::app::App;
use super::ask::{Ask, Asked, Purpose};
use super::export::{ExportFailure, file_hash, is_same_file};
use super::join_worker::read_one;
use super::services::Services;
use super::trouble::{cause, shown_name};
use super::workers::Done;
use crate::exchange::export::readiness::{Found, readiness};
use crate::exchange::export::{
    ExportFault, Format, Options, Report, Whose, export_changes_until, export_until, preview_changes,
    preview_until, ready,
};
use crate::exchange::stop::Stop;
use crate::model::{ReviewerCode, Session};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::file_name;
use crate::store::{Doing, StoreError, write_atomic};
use crate::ui::DialogAnswer;
use crate::ui::dialogs::{
    Dialog, Earlier, ExportDialog, ExportOrder, ExportStage, ExportsMade, Look, Wanted,
};

/// What the export dialog is about beyond what it shows.
#[derive(Debug, Default)]
pub(super) struct Exports {
    /// What is wanted.
    order: Option<ExportOrder>,
    /// The earlier session that changes are shown against.
    earlier: Option<Arc<Session>>,
    /// The number of the last look, or of the last earlier file, asked for.
    number: u64,
    /// Tells the disk thread to stop.
    stop: Arc<AtomicBool>,
    /// Tells the thread to stop that makes the last look.
    look: Arc<AtomicBool>,
    /// The name with a level that was not typed.
    named: Option<String>,
    /// The files being written, in order.
    files: Vec<String>,
    /// How many of them were heard of.
    heard: usize,
    /// The folder and the stem of the names written to.
    target: (PathBuf, Option<String>),
    /// What came of the files so far.
    made: ExportsMade,
}

impl Exports {
    /// What is wanted, once it is settled.
    pub(super) fn order(&self) -> Option<&ExportOrder> {
        self.order.as_ref()
    }

    fn is_writing(&self) -> bool {
        self.heard < self.files.len()
    }
}

/// What came of one file.
#[derive(Debug)]
pub(super) struct Written {
    file: String,
    /// What is in it, in the person's language.
    result: Result<String, ExportFailure>,
    /// Ties the report to the dialog that asked for it.
    stop: Arc<AtomicBool>,
}

/// A look at what is chosen.
#[derive(Debug)]
pub(super) struct Looked {
    number: u64,
    look: Look,
    found: Vec<Found>,
}

impl App {
    /// Shows the export dialog.
    pub(super) fn show_export(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        self.flush(ctx, frame);
        let Some(stem) = self.export_stem() else { return };
        if self.asks.is_empty() {
            self.asks.push(Asked {
                ask: Ask::Export(Box::default()),
                dialog: Dialog::Export(Box::new(ExportDialog::new(self.export_form.clone(), stem))),
            });
        }
    }

    /// What the names of files begin with: the session's file, or its title.
    pub(super) fn export_stem(&self) -> Option<String> {
        let open = self.open.as_ref()?;
        let own = open.path.as_deref().and_then(|path| path.file_stem()?.to_str());
        Some(file_name::stem(own.unwrap_or(&open.title())))
    }

    pub(super) fn export_options(&self, order: &ExportOrder) -> Option<Options> {
        let open = self.open.as_ref()?;
        Some(Options {
            language: self.words.language(),
            text_lang: open.lang.clone(),
            reviewers: Whose::Everyone,
            file_hash: file_hash(open),
            paper: order.paper.clone(),
        })
    }

    /// Carries out an answer to the export dialog, which stays unless it is closed.
    pub(super) fn answer_export(
        &mut self,
        mut exports: Box<Exports>,
        mut dialog: Box<ExportDialog>,
        answer: DialogAnswer,
        frame: &eframe::Frame,
    ) {
        self.remember_export(&dialog);
        let mut path_for = None;
        match answer {
            DialogAnswer::Close if exports.is_writing() => exports.stop.store(true, Ordering::SeqCst),
            DialogAnswer::Close if dialog.stage == ExportStage::Confirming => {
                dialog.stage = ExportStage::Choosing;
            }
            DialogAnswer::Close => {
                exports.look.store(true, Ordering::SeqCst);
                return;
            }
            DialogAnswer::StopExport => exports.stop.store(true, Ordering::SeqCst),
            DialogAnswer::OpenFolder(path) => self.show_on_desktop(path),
            DialogAnswer::LookAtExport(order) => self.look_at_export(&mut exports, &mut dialog, *order),
            DialogAnswer::OpenPage(order) => self.open_page(&order),
            DialogAnswer::ChooseEarlier => path_for = Some(Purpose::Earlier),
            DialogAnswer::ForgetEarlier => {
                exports.earlier = None;
                dialog.earlier = None;
            }
            DialogAnswer::Export(order) if !exports.is_writing() => {
                path_for = Some(match order.wanted {
                    Wanted::Set => Purpose::ExportSet,
                    Wanted::One(format) => Purpose::ExportOne(format),
                });
                dialog.stage = ExportStage::Choosing;
                exports.order = Some(*order);
                exports.named = None;
            }
            DialogAnswer::ReplaceExports if !exports.is_writing() => {
                self.put_back_export(exports, dialog);
                self.write_exports(None, true);
                return;
            }
            _ => {}
        }
        self.put_back_export(exports, dialog);
        if let Some(purpose) = path_for {
            self.ask_path(purpose, frame);
        }
    }

    /// Keeps what was chosen for the next time.
    fn remember_export(&mut self, dialog: &ExportDialog) {
        self.export_form.clone_from(&dialog.form);
        self.preferences
            .prepared_by
            .clone_from(&dialog.form.paper.prepared_by);
    }

    fn put_back_export(&mut self, exports: Box<Exports>, dialog: Box<ExportDialog>) {
        self.asks.push(Asked {
            ask: Ask::Export(exports),
            dialog: Dialog::Export(dialog),
        });
    }

    /// Makes a look at what is chosen, and checks it, on a thread of its own.
    fn look_at_export(&mut self, exports: &mut Exports, dialog: &mut ExportDialog, order: ExportOrder) {
        let Some(options) = self.export_options(&order) else {
            return;
        };
        exports.number = self.next_job();
        let number = exports.number;
        // Nobody waits for the look before any more.
        exports.look.store(true, Ordering::SeqCst);
        exports.look = Arc::new(AtomicBool::new(false));
        let stop = called_off(&exports.look);
        let looks_at_changes = dialog.looks_at_changes();
        dialog.looking(order.clone());
        let Some(open) = &self.open else { return };
        let (session, reviewer) = (Arc::clone(open.document.session()), open.reviewer.clone());
        let earlier = exports.earlier.clone().filter(|_| looks_at_changes);
        self.workers.run_aside(move || {
            let made = catch_unwind(AssertUnwindSafe(|| {
                let view = session.view_for(&reviewer);
                let found = readiness(&view, &order.formats(), &options);
                let look = match (order.wanted, &earlier) {
                    (Wanted::Set, _) => Ok(None),
                    (Wanted::One(Format::Paper(name, _)), Some(earlier)) => {
                        let earlier = earlier.view_for(&reviewer);
                        Ok(Some(preview_changes(&earlier, &view, name, &options).0))
                    }
                    (Wanted::One(format), _) => {
                        let laid_out = preview_until(&view, format, &options, &stop);
                        laid_out.map(Some).map_err(|fault| {
                            let words = Catalogue::new(options.language);
                            words.format(fault.key(), &[("cause", fault.cause().into())])
                        })
                    }
                };
                (Look::of(look), found)
            }));
            if stop.is_asked() {
                return None;
            }
            let (look, found) = made.unwrap_or_else(|_| {
                let words = Catalogue::new(options.language);
                (Look::Refused(words.text("export-failed").to_owned()), Vec::new())
            });
            Some(Done::ExportLooked(Box::new(Looked { number, look, found })))
        });
    }

    /// Shows a look, if it is still the one asked for.
    pub(super) fn export_looked(&mut self, looked: Looked) {
        if let Some((exports, dialog)) = self.export_asked()
            && exports.number == looked.number
        {
            dialog.looked(looked.look, looked.found);
        }
    }

    /// Notes that a file gets another name than was typed, to be told once it is written.
    pub(super) fn note_level_in_name(&mut self, name: &str) {
        if let Some((exports, _)) = self.export_asked() {
            exports.named = Some(name.to_owned());
        }
    }

    fn export_asked(&mut self) -> Option<(&mut Exports, &mut ExportDialog)> {
        self.asks.iter_mut().find_map(|asked| match asked {
            Asked {
                ask: Ask::Export(exports),
                dialog: Dialog::Export(dialog),
            } => Some((&mut **exports, &mut **dialog)),
            _ => None,
        })
    }

    /// Reads the earlier file that changes are shown against.
    pub(super) fn read_earlier(&mut self, path: &Path) {
        let number = self.next_job();
        let (services, path, language) = (self.services.clone(), path.to_path_buf(), self.words.language());
        let Some((exports, dialog)) = self.export_asked() else {
            return;
        };
        exports.earlier = None;
        exports.number = number;
        dialog.earlier = Some(Earlier::Reading(shown_name(&path)));
        self.workers.run_aside(move || {
            let read = catch_unwind(AssertUnwindSafe(|| {
                read_one(&services, &path, &Catalogue::new(language))
            }));
            let failed = |_| Err(Catalogue::new(language).text("export-failed").to_owned());
            Some(Done::EarlierRead(
                number,
                path,
                Box::new(read.unwrap_or_else(failed)),
            ))
        });
    }

    /// Takes the earlier file.
    pub(super) fn earlier_read(&mut self, number: u64, path: &Path, read: Result<Session, String>) {
        let Some((exports, dialog)) = self.export_asked() else {
            return;
        };
        let is_awaited = matches!(&dialog.earlier, Some(Earlier::Reading(file)) if *file == shown_name(path));
        if exports.number > number && !is_awaited {
            return;
        }
        let file = shown_name(path);
        match read {
            Ok(session) => {
                exports.earlier = Some(Arc::new(session));
                dialog.earlier = Some(Earlier::Read(file));
            }
            Err(why) => dialog.earlier = Some(Earlier::Refused(file, why)),
        }
        dialog.look_again();
    }

    /// Begins to write what is wanted: to the path chosen, which is a folder for the full set, or again those
    /// files that were there already.
    pub(super) fn write_exports(&mut self, path: Option<PathBuf>, may_replace: bool) {
        let stem = self.export_stem();
        let own = self.open.as_ref().and_then(|open| open.path.clone());
        let services = self.services.clone();
        let order = self.export_asked().and_then(|(exports, _)| exports.order.clone());
        let Some(options) = order.as_ref().and_then(|order| self.export_options(order)) else {
            return;
        };
        let Some(open) = &self.open else { return };
        let (session, reviewer) = (Arc::clone(open.document.session()), open.reviewer.clone());
        let Some((exports, dialog)) = self.export_asked() else {
            return;
        };
        let (Some(order), Some(stem)) = (order, stem) else {
            return;
        };
        let again = path.is_none();
        if let Some(path) = path {
            exports.target = match order.wanted {
                Wanted::Set => (path, None),
                Wanted::One(_) => (
                    path.parent().map(Path::to_path_buf).unwrap_or_default(),
                    Some(shown_name(&path)),
                ),
            };
        }
        let (folder, chosen) = exports.target.clone();
        let mut wanted = named(&order, &stem, chosen.as_deref());
        if again {
            let existing = std::mem::take(&mut exports.made.existing);
            wanted.retain(|(_, _, file)| existing.contains(file));
        } else {
            exports.made = ExportsMade::default();
        }
        exports.made.folder.clone_from(&folder);
        exports.made.cancelled = false;
        exports.made.named.clone_from(&exports.named);
        exports.stop = Arc::new(AtomicBool::new(false));
        exports.files = wanted.iter().map(|(_, _, file)| file.clone()).collect();
        exports.heard = 0;
        dialog.stage = ExportStage::Writing {
            file: exports.files.first().cloned().unwrap_or_default(),
            done: 0,
            all: exports.files.len(),
        };
        let common = Arc::new(Common {
            services,
            session,
            earlier: exports.earlier.clone(),
            reviewer,
            own,
            options,
        });
        let stop = Arc::clone(&exports.stop);
        for (format, is_changes, file) in wanted {
            let job = Job {
                common: Arc::clone(&common),
                path: folder.join(&file),
                format,
                is_changes,
                // The desktop's dialog asked about the file that was chosen, and no other.
                may_replace: again || may_replace && chosen.as_ref() == Some(&file),
            };
            let stop = Arc::clone(&stop);
            self.workers.run(move || {
                let result = if stop.load(Ordering::SeqCst) {
                    Err(ExportFailure::Stopped)
                } else {
                    catch_unwind(AssertUnwindSafe(|| job.write(&called_off(&stop))))
                        .unwrap_or(Err(ExportFailure::Crashed))
                };
                Some(Done::ExportWritten(Box::new(Written { file, result, stop })))
            });
        }
    }

    /// Notes what came of one file; after the last one the dialog tells.
    pub(super) fn export_written(&mut self, written: Written) {
        let language = self.words.language();
        let Some((exports, dialog)) = self.export_asked() else {
            return;
        };
        if !Arc::ptr_eq(&exports.stop, &written.stop) {
            return;
        }
        let Written { file, result, .. } = written;
        match result {
            Ok(said) => exports.made.written.push((file, said)),
            Err(ExportFailure::Exists) => exports.made.existing.push(file),
            Err(ExportFailure::Stopped) => exports.made.cancelled = true,
            Err(failure) => {
                let words = Catalogue::new(language);
                let parts = [
                    ("file", file.into()),
                    ("why", failure_words(&words, &failure).into()),
                ];
                exports.made.failed.push(words.format("packs-failed", &parts));
            }
        }
        exports.heard += 1;
        dialog.stage = match exports.files.get(exports.heard) {
            Some(next) => ExportStage::Writing {
                file: next.clone(),
                done: exports.heard,
                all: exports.files.len(),
            },
            None => ExportStage::Made(exports.made.clone()),
        };
    }
}

/// The files wanted, under the name that was chosen for a single one.
fn named(order: &ExportOrder, stem: &str, chosen: Option<&str>) -> Vec<(Format, bool, String)> {
    let mut files = order.files(stem);
    if let Some(chosen) = chosen {
        for (_, is_changes, file) in &mut files {
            *file = if *is_changes {
                crate::ui::dialogs::changes_name(chosen)
            } else {
                chosen.to_owned()
            };
        }
    }
    files
}

/// What all files of an export have in common.
struct Common {
    services: Services,
    session: Arc<Session>,
    earlier: Option<Arc<Session>>,
    reviewer: ReviewerCode,
    own: Option<PathBuf>,
    options: Options,
}

/// One file to be written.
struct Job {
    common: Arc<Common>,
    path: PathBuf,
    format: Format,
    is_changes: bool,
    may_replace: bool,
}

impl Job {
    /// Makes the file and writes it as a whole, unless it was called off meanwhile.
    fn write(&self, stop: &Stop) -> Result<String, ExportFailure> {
        let common = &*self.common;
        let disk = common.services.disk.as_ref();
        let own = common.own.as_deref();
        if own.is_some_and(|own| is_same_file(disk, own, &self.path)) {
            return Err(ExportFailure::IsSession);
        }
        if !self.may_replace && disk.metadata(&self.path).is_ok() {
            return Err(ExportFailure::Exists);
        }
        let (bytes, said) = self.make(stop)?;
        // A folder that was typed may not be there yet.
        if let Some(folder) = self.path.parent()
            && disk.metadata(folder).is_err()
        {
            let made = disk.create_folders(folder);
            made.map_err(|error| ExportFailure::Store(StoreError::io(Doing::Write, folder, error)))?;
        }
        if stop.is_asked() {
            return Err(ExportFailure::Stopped);
        }
        let written = write_atomic(disk, &self.path, &bytes);
        written.map(|_| said).map_err(ExportFailure::Store)
    }

    fn make(&self, stop: &Stop) -> Result<(Vec<u8>, String), ExportFailure> {
        let common = &*self.common;
        let words = Catalogue::new(common.options.language);
        let view = common.session.view_for(&common.reviewer);
        if self.is_changes
            && let (Format::Paper(name, kind), Some(earlier)) = (self.format, &common.earlier)
        {
            let earlier = earlier.view_for(&common.reviewer);
            let made = export_changes_until(&earlier, &view, (name, kind), &common.options, stop);
            let (bytes, changes) = made.map_err(not_made)?;
            let counts = [
                ("changed", changes.changed.into()),
                ("added", changes.added.into()),
                ("deleted", changes.deleted.into()),
            ];
            return Ok((bytes, words.format("revision-control", &counts)));
        }
        let made = export_until(&view, self.format, &common.options, stop).map_err(not_made)?;
        let said = said(&words, &made.report);
        Ok((made.bytes, said))
    }
}

/// What a thread asks that may be called off.
fn called_off(flag: &Arc<AtomicBool>) -> Stop {
    let flag = Arc::clone(flag);
    Stop::when(move || flag.load(Ordering::SeqCst))
}

/// Why a file was not made: called off, or what went wrong.
fn not_made(fault: ExportFault) -> ExportFailure {
    match fault {
        ExportFault::Stopped => ExportFailure::Stopped,
        other => ExportFailure::NotMade(other),
    }
}

/// What is in a file and what is not, in one line.
fn said(words: &Catalogue, report: &Report) -> String {
    ready::report(words, report).join(words.semicolon())
}

fn failure_words(words: &Catalogue, failure: &ExportFailure) -> String {
    match failure {
        ExportFailure::Store(error) => cause(words, error),
        ExportFailure::IsSession => words.text("packs-is-session").to_owned(),
        ExportFailure::NotMade(fault) => words.format(fault.key(), &[("cause", fault.cause().into())]),
        ExportFailure::Crashed | ExportFailure::Exists | ExportFailure::Stopped => {
            words.text("export-failed").to_owned()
        }
    }
}
