//! Writing an export, on the disk thread.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::app::App;
use super::ask::{Ask, Purpose};
use super::open_document::OpenDocument;
use super::trouble::{shown_name, trouble};
use super::workers::Done;
use crate::analysis::tally::ControlLine;
use crate::exchange::export::{ExportFault, Format, Options, PaperOptions, Report, Whose, export};
use crate::phrase::catalogue::{Arg, Catalogue};
use crate::store::{Disk, StoreError, write_atomic};
use crate::ui::notices::{Level, Notice};
use crate::ui::{DialogAnswer, Intent};

/// What came of an export.
#[derive(Debug)]
pub(super) struct Exporting {
    /// The file.
    pub(super) path: PathBuf,
    /// Its kind.
    pub(super) format: Format,
    /// What there is to say about its content, or why it was not written.
    pub(super) result: Result<Report, ExportFailure>,
}

/// Why an export was not written.
#[derive(Debug)]
pub(super) enum ExportFailure {
    /// The file is the one of the session.
    IsSession,
    /// The file exists, and nobody agreed to replace it.
    Exists,
    /// It was called off.
    Stopped,
    /// The program failed.
    Crashed,
    /// There is nothing to write.
    NotMade(ExportFault),
    /// The system refused.
    Store(StoreError),
}

impl App {
    /// Asks where to write an export to.
    pub(super) fn export_to(&mut self, format: Format, ctx: &eframe::egui::Context, frame: &eframe::Frame) {
        self.flush(ctx, frame);
        self.ask_path(Purpose::Export(format), frame);
    }

    /// Writes an export to the path; never over the session's own file.
    pub(super) fn export(&mut self, format: Format, path: PathBuf, may_replace: bool) {
        let Some(open) = &self.open else { return };
        let options = Options {
            language: self.words.language(),
            text_lang: open.lang.clone(),
            reviewers: Whose::Everyone,
            file_hash: file_hash(open),
            paper: PaperOptions::default(),
        };
        let session = Arc::clone(open.document.session());
        let session_file = open.path.clone();
        let (reviewer, services) = (open.reviewer.clone(), self.services.clone());
        self.workers.run(move || {
            let disk = services.disk.as_ref();
            let result = if session_file.is_some_and(|own| is_same_file(disk, &own, &path)) {
                Err(ExportFailure::IsSession)
            } else if !may_replace && disk.metadata(&path).is_ok() {
                Err(ExportFailure::Exists)
            } else {
                export(&session.view_for(&reviewer), format, &options)
                    .map_err(ExportFailure::NotMade)
                    .and_then(|made| {
                        let written = write_atomic(disk, &path, &made.bytes);
                        written.map(|_| made.report).map_err(ExportFailure::Store)
                    })
            };
            Some(Done::Exported(Box::new(Exporting { path, format, result })))
        });
    }

    /// Says what came of an export.
    pub(super) fn exported(&mut self, exporting: Exporting) {
        let Exporting { path, format, result } = exporting;
        match result {
            Err(ExportFailure::Exists) => {
                let purpose = Purpose::Export(format);
                let mut ask = self.path_ask(purpose);
                ask.begin_at(&path);
                self.words.text("cause-exists").clone_into(&mut ask.problem);
                self.ask(Ask::Path(purpose, ask));
            }
            Err(ExportFailure::Stopped | ExportFailure::Crashed) => {
                let text = self.words.text("export-failed").to_owned();
                self.tell(Level::Error, text);
            }
            Err(ExportFailure::IsSession) => {
                let text = self
                    .words
                    .format("export-not-over-session", &[("file", shown_name(&path).into())]);
                self.tell(Level::Warning, text);
            }
            Err(ExportFailure::NotMade(fault)) => {
                let text = self.words.format(fault.key(), &[("cause", fault.cause().into())]);
                self.tell(Level::Error, text);
            }
            Err(ExportFailure::Store(error)) => {
                let notice = Notice::new(Level::Error, trouble(&self.words, &error));
                self.notices.push(notice);
            }
            Ok(report) => {
                let words = &self.words;
                let title = words.format("export-done", &[("file", path.display().to_string().into())]);
                let sums: Vec<_> = report
                    .totals
                    .iter()
                    .map(|(reviewer, line)| totals(words, reviewer, line))
                    .collect();
                let notice = Notice::new(Level::Success, title)
                    .details(sums.join("\n"))
                    .action(
                        words.text("export-open"),
                        Intent::Answer(DialogAnswer::OpenExported),
                    );
                self.later.exported = Some(path);
                self.notices.push(notice);
            }
        }
    }
}

/// Says a reviewer's sum, so that it can be compared with the file's.
fn totals(words: &Catalogue, reviewer: &str, line: &ControlLine) -> String {
    words.format(
        "export-totals",
        &[
            ("reviewer", reviewer.into()),
            ("links", count(line.links())),
            ("none", count(line.none)),
            ("cannot", count(line.cannot_judge)),
            ("conflicts", count(line.conflicts)),
            ("open", count(line.not_considered)),
            ("sum", count(line.sum())),
        ],
    )
}

fn count(number: u64) -> Arg<'static> {
    Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
}

pub(super) fn is_same_file(disk: &dyn Disk, own: &Path, path: &Path) -> bool {
    let real = |path: &Path| disk.canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    real(own) == real(path)
}

/// The hash of the session's file, while the session is as the file has it.
pub(super) fn file_hash(open: &OpenDocument) -> Option<String> {
    use std::fmt::Write as _;
    let seen = open.fingerprint.filter(|_| !open.is_unsaved())?;
    let mut text = String::new();
    for byte in seen.sha256 {
        // Writing to a string cannot fail.
        write!(text, "{byte:02x}").ok()?;
    }
    Some(text)
}
