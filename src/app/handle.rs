//! What becomes of what views ask for: a command, an effect, or something the window remembers.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui;

use super::app::App;
use super::ask::{After, Ask, Coming, Purpose};
use super::dialogs_native::PathAsk;
use super::journal_worker::ToJournal;
use super::open_document::{JournalBase, OpenDocument};
use super::trouble::{refusal_text, shown_name};
use crate::command::{Command, Document, Refusal, Written};
use crate::exchange::plan_file;
use crate::model::{Lang, Plan, RatingScale, ReviewerCode, UtcSeconds};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::round::why_not_act_as;
use crate::ui::agenda::AcceptUnanimous;
use crate::ui::dialogs::Dialog;
use crate::ui::intent::NewSession;
use crate::ui::notices::Level;
use crate::ui::proposals;
use crate::ui::{Intent, Selection, UiAction, judging};

/// After this many seconds of changes the journal begins anew with a whole state.
const WHOLE_STATE_EVERY_S: i64 = 60;

/// What the threads are busy with, and what follows when they are done.
#[derive(Debug, Default)]
pub(super) struct Later {
    /// What is done once the session is saved.
    pub(super) after_save: Option<After>,
    /// Whether a save is running.
    pub(super) is_saving: bool,
    /// Whether the lock of the session's file is being taken.
    pub(super) is_locking: bool,
    /// Another one that was asked for meanwhile.
    pub(super) save_next: Option<(PathBuf, crate::store::Expected)>,
    /// What the path asked for is wanted for.
    pub(super) path_for: Option<(Purpose, PathAsk)>,
    /// The number of the last job that answers a question.
    pub(super) job: u64,
    /// The file written by the last export.
    pub(super) exported: Option<PathBuf>,
    /// Recent files that are not there any more.
    pub(super) missing: Vec<PathBuf>,
}

impl App {
    /// Carries out one intent.
    pub(super) fn handle(&mut self, intent: Intent, ctx: &egui::Context, frame: &eframe::Frame) {
        match intent {
            Intent::Run(command) => self.run_command(&command),
            Intent::Select(selection) => self.select(selection, false),
            Intent::Reveal(selection) => self.select(Some(selection), true),
            Intent::Decide(pair) => {
                self.select(Some(Selection::Pair(pair)), false);
                self.act(UiAction::Decide, ctx, frame);
            }
            Intent::Export(format) => self.export_to(format, ctx, frame),
            Intent::Act(action) => self.act(action, ctx, frame),
            Intent::Create(new) => self.create(&new, ctx),
            Intent::ChoosePlans => self.choose_plans(),
            Intent::ChooseTable(wanted) => self.choose_table(wanted, frame),
            Intent::ReadTable(wanted, order) => self.read_table_again(wanted, *order),
            Intent::UseKnownTemplate => self.show_questions_from_table(true),
            Intent::SupplyWording(side, plan) => self.supply_wording(side, plan),
            Intent::UsePlans(actions, targets) => self.use_plans(actions, targets),
            Intent::CompareVersions(side, plan) => self.compare_versions(side, plan),
            Intent::CountCarryOver {
                side,
                matching,
                edition,
            } => self.count_carry_over(side, *matching, edition),
            Intent::CarryOver { side, matching } => self.carry_over(side, *matching),
            Intent::OpenPath(path) => self.open_path(&path, super::open::As::Itself),
            Intent::OpenExample(place) => self.open_example(place, ctx),
            Intent::ForgetRecent(path) => self.preferences.forget_recent(&path),
            Intent::ActAs(code) => {
                // What was typed belongs to whoever typed it.
                self.flush(ctx, frame);
                self.act_as(code);
            }
            Intent::ShowLanguage(lang) => self.show_language(lang),
            Intent::SpeakLanguage(language) => self.speak(language),
            Intent::Answer(answer) => self.answer(answer, ctx, frame),
            Intent::OfferAccept(offered) => {
                let dialog = Dialog::AcceptUnanimous(AcceptUnanimous::new(offered, &self.words));
                self.show_form(dialog);
            }
            Intent::Propose(proposal) => {
                if let Some(open) = &mut self.open {
                    proposals::propose(&mut open.state, *proposal);
                }
            }
            Intent::ShowProposal(id) => {
                if let Some(open) = &mut self.open {
                    proposals::show_proposal(&mut open.state, id);
                }
            }
            Intent::ShowRoom(pair) => {
                self.select(Some(Selection::Pair(pair)), false);
                self.act(UiAction::RoomView, ctx, frame);
            }
            Intent::Tell(text) => self.tell(Level::Info, text),
        }
    }

    pub(super) fn run_command(&mut self, command: &Command) {
        let at = self.services.clock.now();
        let Some(open) = &mut self.open else { return };
        let stamp = open.stamp(at);
        if let Command::Judge { judgement, .. } = command {
            judging::remember(&mut open.state, judgement);
        }
        let outcome = open.change(|document| document.run(command, &stamp));
        if let Some(room) = &mut open.state.room {
            super::room::heard(room, command, outcome.as_ref().map(|_| ()));
        }
        self.changed(outcome, at);
    }

    /// Takes the last step back, or does it again.
    pub(super) fn step(&mut self, forward: bool) {
        let at = self.services.clock.now();
        let Some(open) = &mut self.open else { return };
        let stamp = open.stamp(at);
        let outcome = open.change(|document| {
            if forward {
                document.redo(&stamp)
            } else {
                document.undo(&stamp)
            }
        });
        self.changed(outcome, at);
    }

    /// Sends a change to the journal, or says why there was none.
    fn changed(&mut self, outcome: Result<Written, Refusal>, at: UtcSeconds) {
        match outcome {
            Ok(written) => self.write_down(written, at),
            // Saying again what stands there is no news.
            Err(Refusal::NothingChanges) => {}
            Err(refusal) => {
                let text = refusal_text(&self.words, &refusal);
                self.tell(Level::Warning, text);
            }
        }
    }

    /// Brings a change to the journal: at once, so that it is on the disk within a second.
    fn write_down(&mut self, written: Written, at: UtcSeconds) {
        let Some(open) = &self.open else { return };
        let is_fresh = match open.journal {
            JournalBase::None => false,
            JournalBase::Written(then) => at.0.saturating_sub(then.0) < WHOLE_STATE_EVERY_S,
        };
        if is_fresh {
            let session = std::sync::Arc::clone(open.document.session());
            self.workers
                .journal(ToJournal::Change(Box::new(written), session));
        } else {
            self.write_whole(at);
        }
    }

    /// Brings the whole state to the journal.
    pub(super) fn write_whole(&mut self, at: UtcSeconds) {
        let Some(open) = &mut self.open else { return };
        open.journal = JournalBase::Written(at);
        let session = std::sync::Arc::clone(open.document.session());
        let order = ToJournal::Whole(open.about(true, at), session);
        self.workers.journal(order);
    }

    fn select(&mut self, selection: Option<Selection>, reveal: bool) {
        let Some(open) = &mut self.open else { return };
        open.state.selection = selection;
        if reveal {
            open.state.reveal = selection;
        }
    }

    fn create(&mut self, new: &NewSession, ctx: &egui::Context) {
        let own = self.panels.own_pair(new.plan_pair);
        let Some((actions, targets)) = own.or_else(|| shipped_pair(new.plan_pair)) else {
            return;
        };
        let at = self.services.clock.now();
        let stamp = crate::model::Stamp {
            by: new.code.clone(),
            at,
        };
        let made = Document::create(actions, targets, &new.details, &new.reviewer, &stamp);
        let scaled = made.and_then(|mut document| {
            if new.scale != RatingScale::default() {
                document.run(&Command::SetScale(new.scale), &stamp)?;
            }
            Ok(document)
        });
        match scaled {
            Ok(document) => {
                self.preferences.reviewer = Some(new.code.as_str().to_owned());
                self.preferences.reviewer_name.clone_from(&new.reviewer.name);
                let document = self.document(document);
                self.put(document, None, ctx);
            }
            Err(refusal) => {
                let text = refusal_text(&self.words, &refusal);
                self.tell(Level::Warning, text);
            }
        }
    }

    /// Makes a document ready for the window, with the reviewer and language used last.
    pub(super) fn document(&self, document: Document) -> OpenDocument {
        let code = self.preferences.reviewer.as_deref();
        let wanted = code.and_then(|code| ReviewerCode::new(code).ok());
        let lang = self.preferences.plan_language.as_deref();
        let lang = lang.and_then(|tag| Lang::new(tag).ok());
        let mut open = OpenDocument::new(document, wanted.as_ref(), lang);
        open.state.inspector_shown = self.preferences.inspector_shown;
        open.known.other_words = Arc::new(super::rebase::other_words(open.document.session()));
        open
    }

    /// Puts a session into the window, once the one that is there is safe.
    pub(super) fn put(
        &mut self,
        document: OpenDocument,
        journal: Option<crate::store::Pending>,
        ctx: &egui::Context,
    ) {
        self.put_coming(
            Coming {
                document,
                journal,
                notice: None,
            },
            ctx,
        );
    }

    /// The same, with all that comes along.
    pub(super) fn put_coming(&mut self, coming: Coming, ctx: &egui::Context) {
        self.when_safe(After::Put(Box::new(coming)), ctx);
    }

    /// Does something that the session in the window must be safe for: asks if it is not.
    pub(super) fn when_safe(&mut self, after: After, ctx: &egui::Context) {
        if !self.room_lets_go() {
            return;
        }
        self.finish_typing();
        if self.later.is_saving {
            self.later.after_save = Some(after);
        } else if self.open.as_ref().is_some_and(OpenDocument::is_unsaved) {
            self.ask(Ask::Unsaved(after));
        } else {
            self.go_on(after, ctx);
        }
    }

    /// Does what was waited with. What is unsaved in the window is given up.
    pub(super) fn go_on(&mut self, after: After, ctx: &egui::Context) {
        match after {
            After::Quit => self.leave(ctx),
            After::Close => self.close_session(),
            After::Put(coming) => {
                self.close_session();
                self.show_session(*coming);
            }
        }
    }

    fn show_session(&mut self, coming: Coming) {
        let at = self.services.clock.now();
        let Coming {
            document,
            journal,
            notice,
        } = coming;
        self.preferences.reviewer = Some(document.reviewer.as_str().to_owned());
        if let Some(path) = &document.path {
            self.preferences.remember_recent(path, &document.title(), at.0);
            let is_final = document.document.session().final_note().is_some();
            self.preferences.note_final(path, is_final);
        }
        let is_unsaved = document.is_unsaved();
        let needs_lock = document.path.is_some() && document.lock.is_none();
        self.open = Some(document);
        self.asks.retain(|asked| !asked.dialog.is_about_session());
        self.panels.new_session();
        if let Some(journal) = journal {
            self.workers.journal(ToJournal::Take(Box::new(journal)));
        }
        if is_unsaved {
            self.write_whole(at);
        }
        if needs_lock {
            self.lock_file();
        }
        if let Some(notice) = notice {
            self.notices.push(notice);
        }
        self.tell_other_words();
        self.look_for_links_beside();
    }

    /// Takes the session out of the window, with its journal: it is saved or was given up.
    pub(super) fn close_session(&mut self) {
        if self.open.take().is_some() {
            self.workers.journal(ToJournal::Discard);
            self.panels.new_session();
            self.notices.clear();
            self.look_for_recent();
        }
    }

    fn act_as(&mut self, code: ReviewerCode) {
        let Some(open) = &mut self.open else { return };
        let session = open.document.session();
        if let Some(why) = why_not_act_as(session, &code) {
            let text = self.words.text(why).to_owned();
            self.tell(Level::Warning, text);
        } else if session.reviewers().any(|one| *one == code) {
            self.preferences.reviewer = Some(code.as_str().to_owned());
            open.act_as(code);
        } else {
            let text = refusal_text(&self.words, &Refusal::UnknownReviewer(code));
            self.tell(Level::Warning, text);
        }
    }

    fn show_language(&mut self, lang: Lang) {
        self.preferences.plan_language = Some(lang.as_str().to_owned());
        if let Some(open) = &mut self.open {
            open.lang = lang;
        }
    }

    fn speak(&mut self, language: Language) {
        language.tag().clone_into(&mut self.preferences.language);
        self.words = Catalogue::new(language);
    }

    /// Opens the first of several files and says that one window holds one session.
    pub(super) fn open_given(&mut self, paths: Vec<PathBuf>) {
        let mut paths = paths.into_iter();
        let Some(first) = paths.next() else { return };
        self.open_path(&first, super::open::As::Itself);
        let others: Vec<_> = paths.map(|path| shown_name(&path)).collect();
        if !others.is_empty() {
            let text = self.words.format(
                "open-one-only",
                &[
                    ("file", shown_name(&first).into()),
                    ("others", others.join(", ").into()),
                ],
            );
            self.tell(Level::Warning, text);
        }
    }
}

fn shipped_pair(place: usize) -> Option<(Arc<Plan>, Arc<Plan>)> {
    let pair = plan_file::shipped_pairs().into_iter().nth(place)?;
    let plan = |id: &str| {
        let shipped = plan_file::shipped().into_iter().find(|plan| plan.id == id)?;
        plan_file::read_plan(shipped.text).ok().map(Arc::new)
    };
    Some((plan(pair.actions)?, plan(pair.targets)?))
}
