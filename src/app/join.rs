//! Joining files: asking which, showing what they would bring, and doing it once the person agrees.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::app::App;
use super::ask::{Ask, Asked, Purpose};
use super::join_remarks::shown_names;
use super::join_worker::{Base, JoinDone, Look, LookOrder, ReadFile, Source, Watch, keep, look};
use super::trouble::{shown_name, trouble};
use crate::command::Document;
use crate::merge;
use crate::model::{ReviewerCode, Session, natural};
use crate::store::{Backup, StoreError};
use crate::ui::dialogs::{Dialog, JoinDialog, JoinFile, JoinFileState, JoinStage, JoinTotal};
use crate::ui::notices::{Level, Notice};
use crate::ui::widgets::Progress;
use crate::ui::{DialogAnswer, Intent, UiAction};

/// Files that a person may join: what was read of them and what they bring.
#[derive(Debug, Default)]
pub(super) struct Joining {
    /// The last job; answers of earlier ones mean nothing.
    number: u64,
    /// The files as read, in the order of the cards; those after them are still to be read.
    read: Vec<Arc<ReadFile>>,
    /// The session that was open when the job began.
    base: Option<Base>,
    /// That session with all that is to be joined.
    joined: Option<Session>,
    watch: Watch,
}

impl App {
    /// Whether files to be joined are in front.
    pub(super) fn is_joining(&self) -> bool {
        matches!(self.asks.last(), Some(asked) if matches!(asked.ask, Ask::Join(_)))
    }

    /// Asks whether to join these files, with those asked about already.
    pub(super) fn join_files(&mut self, paths: Vec<PathBuf>) {
        if !self.is_joining() {
            if !self.asks.is_empty() {
                let text = self.words.text("join-answer-first").to_owned();
                self.tell(Level::Info, text);
                return;
            }
            let open = self.open.as_ref();
            let into = open.map(super::open_document::OpenDocument::title);
            let has_file = open.is_some_and(|open| open.path.is_some());
            self.asks.push(Asked {
                ask: Ask::Join(Box::default()),
                dialog: Dialog::Join(JoinDialog::new(into, has_file)),
            });
        }
        let Some((_, dialog)) = self.joining() else { return };
        if dialog.stage == JoinStage::Joining {
            return;
        }
        let mut paths: Vec<_> = paths
            .into_iter()
            .map(|path| std::path::absolute(&path).unwrap_or(path))
            .collect();
        // Desktops give them in any order.
        paths.sort_by(|one, other| natural::compare(&shown_name(one), &shown_name(other)));
        for path in paths {
            if dialog.files.iter().all(|file| file.path != path) {
                dialog.files.push(JoinFile {
                    path,
                    name: String::new(),
                    included: true,
                    remarks: Vec::new(),
                    seal: Vec::new(),
                    state: JoinFileState::Waiting,
                });
            }
        }
        let names = shown_names(dialog.files.iter().map(|file| &*file.path));
        for (file, name) in dialog.files.iter_mut().zip(names) {
            file.name = name;
        }
        self.look_at_files();
    }

    /// The files in front, with what is shown of them.
    fn joining(&mut self) -> Option<(&mut Joining, &mut JoinDialog)> {
        match self.asks.last_mut() {
            Some(Asked {
                ask: Ask::Join(joining),
                dialog: Dialog::Join(dialog),
            }) => Some((joining, dialog)),
            _ => None,
        }
    }

    /// The session in the window, as files are joined to it.
    fn base(&self) -> Option<Base> {
        self.open.as_ref().map(|open| Base {
            session: Arc::clone(open.document.session()),
            path: open.path.clone(),
        })
    }

    /// Reads what is not read yet, and counts what the chosen files bring.
    fn look_at_files(&mut self) {
        let number = self.next_job();
        let base = self.base();
        let reviewer = match &self.open {
            Some(open) => Some(open.reviewer.clone()),
            None => self
                .preferences
                .reviewer
                .as_deref()
                .and_then(|code| ReviewerCode::new(code).ok()),
        };
        let language = self.words.language();
        let Some((joining, dialog)) = self.joining() else {
            return;
        };
        joining.watch.cancel();
        joining.watch = Watch::default();
        joining.number = number;
        joining.joined = None;
        joining.base.clone_from(&base);
        let mut read = joining.read.iter();
        let files: Vec<_> = dialog
            .files
            .iter()
            .map(|file| match read.next() {
                Some(read) => (Source::Read(Arc::clone(read)), file.included),
                None => (Source::Unread(file.path.clone()), file.included),
            })
            .collect();
        dialog.total = None;
        dialog.stage = if joining.read.len() == files.len() {
            JoinStage::Comparing
        } else {
            JoinStage::Reading(Progress {
                done: joining.read.len(),
                all: files.len(),
            })
        };
        let order = LookOrder {
            number,
            base,
            files,
            reviewer,
            language,
            watch: joining.watch.clone(),
        };
        let services = self.services.clone();
        self.workers.run_aside(move || look(&services, order));
    }

    /// Returns a number for a job that answers a question.
    pub(super) fn next_job(&mut self) -> u64 {
        self.later.job += 1;
        self.later.job
    }

    /// Shows how far the reading has come.
    pub(super) fn follow_joining(&mut self) {
        let Some((joining, dialog)) = self.joining() else {
            return;
        };
        if let JoinStage::Reading(progress) = &mut dialog.stage {
            progress.done = joining.watch.done();
            if progress.done == progress.all {
                dialog.stage = JoinStage::Comparing;
            }
        }
    }

    /// Carries out an answer to the files in front.
    pub(super) fn answer_join(
        &mut self,
        joining: Box<Joining>,
        dialog: Dialog,
        answer: &DialogAnswer,
        frame: &eframe::Frame,
    ) {
        if *answer == DialogAnswer::Close {
            joining.watch.cancel();
            return;
        }
        let ask = Ask::Join(joining);
        self.asks.push(Asked { ask, dialog });
        match answer {
            DialogAnswer::Recheck => self.look_at_files(),
            DialogAnswer::AddFiles => self.ask_path(Purpose::Join, frame),
            DialogAnswer::Join => self.keep_and_join(),
            _ => {}
        }
    }

    /// Keeps a backup; joining follows once that is done. The cards are made again if the session is not the
    /// one that they speak of.
    fn keep_and_join(&mut self) {
        let now = self.base();
        let into = self.open.as_ref().map(super::open_document::OpenDocument::title);
        let Some((joining, dialog)) = self.joining() else {
            return;
        };
        let is_same = match (&joining.base, &now) {
            (None, None) => true,
            (Some(then), Some(now)) => Arc::ptr_eq(&then.session, &now.session),
            _ => false,
        };
        if !is_same {
            dialog.into = into;
            dialog.has_file = now.is_some_and(|base| base.path.is_some());
            self.look_at_files();
            return;
        }
        let number = self.next_job();
        let open = self.open.as_ref();
        let path = open.and_then(|open| open.path.clone());
        let unsaved = open.filter(|open| open.is_unsaved());
        let unsaved = unsaved.map(|open| Arc::clone(open.document.session()));
        let Some((joining, dialog)) = self.joining() else {
            return;
        };
        if dialog.stage != JoinStage::Ready || joining.joined.is_none() {
            return;
        }
        joining.number = number;
        dialog.stage = JoinStage::Joining;
        let services = self.services.clone();
        self.workers.run(move || match path {
            Some(path) => keep(&services, number, &path, unsaved.as_deref()),
            None => Some(super::workers::Done::Join(JoinDone::Kept(number, Ok(None)))),
        });
    }

    /// Goes on with what a thread reports.
    pub(super) fn join_done(&mut self, done: JoinDone, ctx: &egui::Context) {
        match done {
            JoinDone::Looked(look) => self.looked(*look),
            JoinDone::Kept(number, backup) => self.kept(number, backup, ctx),
            JoinDone::Failed(number) => {
                let is_of_it = |asked: &Asked| matches!(&asked.ask, Ask::Join(one) if one.number == number);
                self.asks.retain(|asked| !is_of_it(asked));
                let text = self.words.text("join-failed").to_owned();
                self.tell(Level::Error, text);
            }
        }
    }

    /// Shows the cards.
    fn looked(&mut self, look: Look) {
        // A path may be asked for in front of it.
        let asked = self.asks.iter_mut().find_map(|asked| match asked {
            Asked {
                ask: Ask::Join(joining),
                dialog: Dialog::Join(dialog),
            } if joining.number == look.number => Some((joining, dialog)),
            _ => None,
        });
        let Some((joining, dialog)) = asked else { return };
        joining.read = look.files.iter().map(|(file, _, _)| Arc::clone(file)).collect();
        joining.joined = look.joined;
        for (shown, (_, state, notes)) in dialog.files.iter_mut().zip(look.files) {
            shown.state = state;
            shown.remarks = notes.remarks;
            shown.seal = notes.seal;
        }
        dialog.total = Some(look.total);
        dialog.stage = JoinStage::Ready;
    }

    /// Joins the files, now that the session as it was is kept.
    fn kept(&mut self, number: u64, backup: Result<Option<Backup>, StoreError>, ctx: &egui::Context) {
        let at = self
            .asks
            .iter()
            .position(|asked| matches!(&asked.ask, Ask::Join(one) if one.number == number));
        // Cancelled meanwhile: nothing changes.
        let Some(at) = at else { return };
        let Asked {
            ask: Ask::Join(joining),
            dialog: Dialog::Join(dialog),
        } = self.asks.remove(at)
        else {
            return;
        };
        let Some(joined) = joining.joined else { return };
        match (&mut self.open, joining.base) {
            (Some(open), Some(base)) => {
                let now = open.document.session();
                let joined = if Arc::ptr_eq(now, &base.session) {
                    joined
                } else {
                    // Changed since it was compared: a union loses neither.
                    merge::join(now, [&joined]).session
                };
                open.adopt_joined(joined);
                let at = self.services.clock.now();
                self.write_whole(at);
            }
            (None, None) => {
                let document = self.document(Document::open_unsaved(joined));
                self.put(document, None, ctx);
            }
            _ => return,
        }
        self.tell_joined(&dialog, backup);
    }

    /// Says what was joined, what was not, and what is to be settled.
    fn tell_joined(&mut self, dialog: &JoinDialog, backup: Result<Option<Backup>, StoreError>) {
        let words = &self.words;
        let total = dialog.total.unwrap_or_default();
        let JoinTotal { files, versions, .. } = total;
        let title = words.format(
            "join-done",
            &[("count", files.into()), ("versions", versions.into())],
        );
        let left_out = dialog.files.iter();
        let left_out = left_out
            .filter(|file| file.state == JoinFileState::LeftOut)
            .count();
        let mut details = Vec::new();
        for (key, count) in [
            ("join-done-refused", total.refused),
            ("join-done-left-out", left_out),
            ("join-done-conflicts", total.conflicts),
        ] {
            if count > 0 {
                details.push(words.format(key, &[("count", count.into())]));
            }
        }
        let mut warning = None;
        match backup {
            Ok(Some(backup)) => {
                let path = backup.path.display().to_string();
                details.push(words.format("join-backup", &[("file", path.into())]));
            }
            Ok(None) => {}
            Err(error) => warning = Some(trouble(words, &error)),
        }
        let is_all = total.refused == 0 && total.conflicts == 0;
        let level = if is_all { Level::Success } else { Level::Warning };
        let mut notice = Notice::new(level, title).details(details.join("\n"));
        if total.conflicts > 0 {
            let show = words.text("join-show-conflicts");
            notice = notice.action(show, Intent::Act(UiAction::Conflicts));
        }
        self.notices.push(notice);
        if let Some(warning) = warning {
            self.tell(Level::Warning, warning);
        }
    }
}
