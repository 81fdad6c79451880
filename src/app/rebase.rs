//! Carrying the session over to a revised plan, and going through what is to be checked afterwards.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use eframe::egui;

use super::app::App;
use super::ask::{Coming, Purpose};
use super::export::{ExportFailure, is_same_file};
use super::trouble::{shown_name, trouble};
use super::workers::Done;
use crate::analysis::search::Index;
use crate::command::{Command, Document};
use crate::exchange::plan_file::{self, read_plan};
use crate::exchange::rebase_report::{
    ReportFormat, adjusted_lines, differing_lines, kept_lines, record_kind_key, write_report,
};
use crate::merge::rebase::OtherWords;
use crate::merge::{Matching, RebaseRefused, Rebased, may_rebase, rebase};
use crate::model::{Plan, Session, Side, Stamp};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::revision::refusal_words;
use crate::store::write_atomic;
use crate::ui::dialogs::{CarryOver, Dialog, Outlook};
use crate::ui::notices::{Level, Notice};
use crate::ui::{DialogAnswer, Intent, Page, Selection, UiAction, judging};

impl App {
    /// Opens the dialog that carries the session over, if the reviewer may do that.
    pub(super) fn choose_revision(&mut self) {
        let Some(open) = &self.open else { return };
        if let Err(refused) = may_rebase(open.document.session(), &open.reviewer) {
            let text = refusal_words(&self.words, &refused);
            self.tell(Level::Warning, text);
            return;
        }
        let number = self.next_job();
        let shipped = plan_file::shipped();
        let offered = shipped.iter().filter_map(|plan| read_plan(plan.text).ok());
        let dialog = CarryOver::new(number, offered.map(Arc::new).collect());
        self.show_form(Dialog::CarryOver(Box::new(dialog)));
    }

    /// The dialog, if it is shown.
    pub(super) fn carry_dialog(&mut self) -> Option<&mut CarryOver> {
        self.asks.iter_mut().find_map(|asked| match &mut asked.dialog {
            Dialog::CarryOver(dialog) => Some(&mut **dialog),
            _ => None,
        })
    }

    fn numbered(&mut self, number: u64) -> Option<&mut CarryOver> {
        self.carry_dialog().filter(|dialog| dialog.number == number)
    }

    /// The dialog of that number that has a session carried over, if it is shown: a new version of a plan is
    /// taken in one, other words of it in another.
    fn carrying(&mut self, number: u64) -> Option<&mut Dialog> {
        let mut dialogs = self.asks.iter_mut().map(|asked| &mut asked.dialog);
        dialogs.find(|dialog| match dialog {
            Dialog::CarryOver(own) => own.number == number,
            Dialog::AdoptedWording(own) => own.number == number,
            _ => false,
        })
    }

    /// Compares the plan of a side with its new version, on a thread.
    pub(super) fn compare_versions(&mut self, side: Side, new: Arc<Plan>) {
        let Some(number) = self.carry_dialog().map(|dialog| dialog.number) else {
            return;
        };
        let Some(open) = &self.open else { return };
        let old = Arc::clone(open.document.session().plan(side));
        self.workers.run_aside(move || {
            let compared = catch_unwind(AssertUnwindSafe(|| {
                let index = Index::of(&old, &new);
                Box::new((Matching::proposed(old, new), index))
            }));
            Some(Done::VersionsCompared(number, compared.ok()))
        });
    }

    /// Shows what came of it.
    pub(super) fn versions_compared(&mut self, number: u64, compared: Option<Box<(Matching, Index)>>) {
        let failed = self.words.text("carry-over-failed").to_owned();
        let Some(dialog) = self.numbered(number) else {
            return;
        };
        match compared {
            Some(found) => {
                let (matching, index) = *found;
                dialog.compared(matching, index);
            }
            None => dialog.not_compared(failed),
        }
    }

    fn carry_stamp(&self) -> Option<Stamp> {
        let at = self.services.clock.now();
        self.open.as_ref().map(|open| open.stamp(at))
    }

    /// Counts what carrying over would do, on a thread: the same as doing it, and nothing is kept of that.
    pub(super) fn count_carry_over(&mut self, side: Side, matching: Matching, edition: u64) {
        let Some(number) = self.carry_dialog().map(|dialog| dialog.number) else {
            return;
        };
        let (Some(open), Some(stamp)) = (&self.open, self.carry_stamp()) else {
            return;
        };
        let session = Arc::clone(open.document.session());
        let language = self.words.language();
        self.workers.run_aside(move || {
            let words = Catalogue::new(language);
            let counted = catch_unwind(AssertUnwindSafe(|| {
                match rebase(&session, side, &matching, "", &stamp) {
                    Ok(rebased) => outlook(&words, &rebased),
                    Err(refused) => Outlook::Refused(refusal_words(&words, &refused)),
                }
            }));
            let failed = |_| Outlook::Refused(words.text("carry-over-failed").to_owned());
            Some(Done::CarryCounted(
                number,
                edition,
                counted.unwrap_or_else(failed),
            ))
        });
    }

    /// Shows what was counted.
    pub(super) fn carry_counted(&mut self, number: u64, edition: u64, outlook: Outlook) {
        if let Some(dialog) = self.numbered(number) {
            dialog.counted(edition, outlook);
        }
    }

    /// Carries the session over as the dialog says.
    pub(super) fn carry_over(&mut self, side: Side, matching: Matching) {
        if let Some(number) = self.carry_dialog().map(|dialog| dialog.number) {
            self.carry_aside(number, side, |_| matching);
        }
    }

    /// Carries the session over, on a thread: plans in a session never change. `number` is that of the dialog.
    pub(super) fn carry_aside(
        &self,
        number: u64,
        side: Side,
        matching: impl FnOnce(&Session) -> Matching + Send + 'static,
    ) {
        let (Some(open), Some(stamp)) = (&self.open, self.carry_stamp()) else {
            return;
        };
        let session = Arc::clone(open.document.session());
        let file = super::export::file_hash(open).unwrap_or_default();
        self.workers.run(move || {
            let rebased = rebase(&session, side, &matching(&session), &file, &stamp);
            Some(Done::Carried(number, rebased.map(Box::new)))
        });
    }

    /// Puts the new session into the window once the one that is there is safe, or says why there is none.
    pub(super) fn carried(
        &mut self,
        number: u64,
        carried: Result<Box<Rebased>, RebaseRefused>,
        ctx: &egui::Context,
    ) {
        let why = carried.as_ref().err();
        let why = why.map(|refused| refusal_words(&self.words, refused));
        // The dialog stays until the new session is there, since the person may think better of it.
        let is_supplied = match self.carrying(number) {
            Some(Dialog::CarryOver(dialog)) => {
                dialog.not_carried();
                if let Some(why) = why {
                    dialog.not_made(why);
                }
                false
            }
            Some(Dialog::AdoptedWording(dialog)) => {
                dialog.not_carried();
                if let Some(why) = why {
                    self.tell(Level::Warning, why);
                }
                true
            }
            // Closed meanwhile: nobody wants it any more.
            _ => return,
        };
        let Ok(rebased) = carried else { return };
        let mut document = self.document(Document::open_unsaved(rebased.session.clone()));
        let parent = self.open.as_ref();
        let left_out = parent.map_or(0, |parent| document.take_links_along(parent, &rebased.report));
        let mut notice = if is_supplied {
            self.wording_supplied(&rebased)
        } else {
            self.plan_revised(&rebased)
        };
        if left_out > 0 {
            let left_out = [("count", left_out.into())];
            let told = self.words.format("carry-over-links-left-out", &left_out);
            let before = std::mem::take(&mut notice.details);
            notice = notice.details(format!("{before}\n{told}"));
        }
        document.carried = Some(Arc::from(rebased));
        let coming = Coming {
            document,
            journal: None,
            notice: Some(notice),
        };
        self.put_coming(coming, ctx);
    }

    /// What is said of a session that was carried over to a new version of a plan.
    fn plan_revised(&self, rebased: &Rebased) -> Notice {
        let (report, words) = (&rebased.report, &self.words);
        let parts = [
            ("checks", report.checks.len().into()),
            ("kept", report.kept.len().into()),
        ];
        let notice = Notice::new(Level::Success, words.format("carry-over-done", &parts))
            .details(words.text("carry-over-done-details"))
            .action(
                words.text(UiAction::ExportRebase.key()),
                Intent::Act(UiAction::ExportRebase),
            );
        self.with_next_check(notice, rebased)
    }

    /// What is said of a session that was carried over to other words of a plan.
    fn wording_supplied(&self, rebased: &Rebased) -> Notice {
        let (report, words) = (&rebased.report, &self.words);
        let parts = [
            ("plan", report.after.id.as_str().into()),
            ("checks", report.checks.len().into()),
        ];
        let notice = Notice::new(Level::Info, words.format("supply-done", &parts))
            .details(words.text("supply-done-details"))
            .action(words.text("action-save"), Intent::Act(UiAction::Save));
        self.with_next_check(notice, rebased)
    }

    fn with_next_check(&self, notice: Notice, rebased: &Rebased) -> Notice {
        if rebased.report.checks.is_empty() {
            return notice;
        }
        let action = UiAction::NextCheck;
        notice.action(self.words.text(action.key()), Intent::Act(action))
    }

    /// Says that the program has other words for texts of the session, if it has.
    pub(super) fn tell_other_words(&mut self) {
        let Some(open) = &self.open else { return };
        let words = &self.words;
        let told: Vec<_> = open
            .known
            .other_words
            .plans()
            .map(|(_, plan, count)| {
                let parts = [("plan", plan.id().into()), ("count", count.into())];
                words.format("other-words-found", &parts)
            })
            .collect();
        for text in told {
            let name = self.words.text(UiAction::CarryOver.key());
            let notice = Notice::new(Level::Warning, text).action(name, Intent::Act(UiAction::CarryOver));
            self.notices.push(notice);
        }
    }

    /// Asks where to write the report to.
    pub(super) fn export_rebase(&mut self, frame: &eframe::Frame) {
        self.ask_path(Purpose::Report, frame);
    }

    /// Writes the report; what the file's name ends in says in which format.
    pub(super) fn write_rebase_report(&mut self, path: PathBuf, may_replace: bool) {
        let Some(open) = &self.open else { return };
        let Some(carried) = open.carried.clone() else {
            return;
        };
        let ending = path.extension().and_then(|one| one.to_str());
        let Some(format) = ending.and_then(ReportFormat::from_extension) else {
            let text = self.words.text("cli-rebase-report").to_owned();
            self.tell(Level::Warning, text);
            return;
        };
        let own = open.path.clone();
        let (services, language) = (self.services.clone(), self.words.language());
        self.workers.run(move || {
            let disk = services.disk.as_ref();
            let result = if own.is_some_and(|own| is_same_file(disk, &own, &path)) {
                Err(ExportFailure::IsSession)
            } else if !may_replace && disk.metadata(&path).is_ok() {
                Err(ExportFailure::Exists)
            } else {
                let text = write_report(&carried, &Catalogue::new(language), format);
                let written = write_atomic(disk, &path, &text);
                written.map(|_| ()).map_err(ExportFailure::Store)
            };
            Some(Done::Reported(path, result))
        });
    }

    /// Says what came of the report.
    pub(super) fn reported(&mut self, path: &Path, result: Result<(), ExportFailure>) {
        let words = &self.words;
        let file = shown_name(path);
        let notice = match result {
            Ok(()) => {
                let shown = path.display().to_string();
                self.later.exported = Some(path.to_path_buf());
                Notice::new(
                    Level::Success,
                    words.format("export-done", &[("file", shown.into())]),
                )
                .action(
                    words.text("export-open"),
                    Intent::Answer(DialogAnswer::OpenExported),
                )
            }
            Err(ExportFailure::IsSession) => {
                let text = words.format("export-not-over-session", &[("file", file.into())]);
                Notice::new(Level::Warning, text)
            }
            Err(ExportFailure::Exists) => {
                let mut ask = self.path_ask(Purpose::Report);
                ask.begin_at(path);
                self.words.text("cause-exists").clone_into(&mut ask.problem);
                self.ask(super::ask::Ask::Path(Purpose::Report, ask));
                return;
            }
            Err(ExportFailure::NotMade(fault)) => {
                let text = words.format(fault.key(), &[("cause", fault.cause().into())]);
                Notice::new(Level::Error, text)
            }
            Err(ExportFailure::Stopped | ExportFailure::Crashed) => {
                Notice::new(Level::Error, words.text("export-failed"))
            }
            Err(ExportFailure::Store(error)) => Notice::new(Level::Error, trouble(words, &error)),
        };
        self.notices.push(notice);
    }

    /// Says that what was said of the selected pair still holds.
    pub(super) fn still_holds(&mut self) {
        let Some(open) = &self.open else { return };
        let pair = judging::selected_pair(&open.state).filter(|pair| open.known.checks.has(*pair));
        if let Some(pair) = pair {
            self.run_command(&Command::StillHolds(pair));
        }
    }

    /// Goes to the next pair to be checked.
    pub(super) fn next_check(&mut self) {
        let Some(open) = &mut self.open else { return };
        let state = &mut open.state;
        let Some(pair) = open.known.checks.after(judging::selected_pair(state)) else {
            return;
        };
        if !matches!(state.page, Page::Board | Page::Matrix | Page::Agenda) {
            state.page = Page::Board;
        }
        state.link_from = None;
        state.selection = Some(Selection::Pair(pair));
        state.reveal = state.selection;
        state.show_inspector();
        self.preferences.inspector_shown = state.inspector_shown;
    }
}

/// What a person is told before the new session is made.
fn outlook(words: &Catalogue, rebased: &Rebased) -> Outlook {
    let report = &rebased.report;
    let counts = report.counts.iter().filter(|one| one.before > 0);
    let records = counts.map(|one| {
        words.format(
            "cli-rebase-count",
            &[
                ("kind", words.text(record_kind_key(one.kind)).into()),
                ("before", one.before.into()),
                ("carried", one.carried.into()),
                ("listed", one.listed.into()),
            ],
        )
    });
    Outlook::Known {
        checks: report.checks.len(),
        records: records.collect(),
        differing: differing_lines(rebased, words),
        kept: kept_lines(report, words),
        adjusted: adjusted_lines(rebased, words),
    }
}

/// For which items of a session the plans that come with the program have other words.
pub(super) fn other_words(session: &Session) -> OtherWords {
    let is_own = |id: &str| {
        [Side::Action, Side::Target]
            .iter()
            .any(|side| session.plan(*side).id() == id)
    };
    let shipped = plan_file::shipped();
    let at_hand = shipped.iter().filter(|one| is_own(one.id));
    let at_hand: Vec<_> = at_hand
        .filter_map(|plan| read_plan(plan.text).ok())
        .map(Arc::new)
        .collect();
    OtherWords::of(session, &at_hand)
}
