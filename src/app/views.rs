//! Which views are shown where. One call for each view; what they ask for is carried out after the frame.

use std::path::PathBuf;

use eframe::egui;

use super::act::situation;
use super::app::App;
use super::open_document::{OpenDocument, SaveState};
use super::preferences::ThemeChoice;
use crate::exchange::plan_file;
use crate::exchange::session_file::examples;
use crate::model::{Lang, Plan, Reviewer, ReviewerCode, UtcSeconds};
use crate::phrase::step::step_name;
use crate::ui::start::{ExampleEntry, PairChoice, PlanChoice, RecentEntry, StartData, StartState};
use crate::ui::status_bar::{self, SavedState, StatusData};
use crate::ui::top_bar::{self, SessionBar, TopBarData};
use crate::ui::{Intent, UiState, notices, start};

/// What the views remember for themselves, apart from what they share.
#[derive(Debug, Default)]
pub(super) struct Panels {
    start: StartState,
    /// The plan pairs and examples offered, read once.
    offer: Option<Offer>,
    /// The folder that the path field lists.
    pub(super) listed_folder: Option<PathBuf>,
    /// A file to be shown by the program the system has for it, in the next frame.
    pub(super) open_url: Option<String>,
}

#[derive(Debug)]
struct Offer {
    pairs: Vec<PairChoice>,
    examples: Vec<ExampleEntry>,
}

impl Panels {
    /// Forgets what belongs to the session before.
    pub(super) fn new_session(&mut self) {
        *self = Self {
            offer: self.offer.take(),
            open_url: self.open_url.take(),
            ..Self::default()
        };
    }

    /// Commits what is being typed in any view.
    #[expect(
        clippy::unused_self,
        clippy::needless_pass_by_ref_mut,
        reason = "the inspector's call stands here"
    )]
    pub(super) fn flush(&mut self, out: &mut Vec<Intent>) {
        let _ = out;
    }
}

impl App {
    /// Draws the window.
    pub(super) fn show(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        if let Some(url) = self.panels.open_url.take() {
            ui.ctx().open_url(egui::OpenUrl::new_tab(url));
        }
        self.show_top_bar(ui, out);
        if self.open.is_some() {
            self.show_status_bar(ui, out);
            self.show_session_views(ui, out);
        } else {
            self.show_start(ui, out);
        }
        let above = if self.open.is_some() {
            status_bar::HEIGHT
        } else {
            0.0
        };
        notices::show(ui.ctx(), &self.words, above, &mut self.notices, out);
    }

    fn show_top_bar(&self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let nothing = UiState::default();
        let facts = self.open.as_ref().map(|open| self.bar_facts(open));
        let session = self
            .open
            .as_ref()
            .zip(facts.as_ref())
            .map(|(open, facts)| SessionBar {
                title: &facts.title,
                reviewer: &open.reviewer,
                roster: &facts.roster,
                langs: &facts.langs,
                lang: &open.lang,
                undo: facts.undo.as_deref(),
                redo: facts.redo.as_deref(),
            });
        let data = TopBarData {
            words: &self.words,
            situation: situation(self.open.as_ref(), &nothing),
            theme: match self.preferences.theme {
                ThemeChoice::Light => egui::ThemePreference::Light,
                ThemeChoice::Dark => egui::ThemePreference::Dark,
                ThemeChoice::System => egui::ThemePreference::System,
            },
            session,
        };
        egui::Panel::top("top")
            .exact_size(top_bar::HEIGHT)
            .show(ui, |ui| {
                top_bar::show(ui, &data, |_ui| {}, out);
            });
    }

    fn show_status_bar(&self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let Some(open) = &self.open else { return };
        let undo = self.bar_facts(open).undo;
        let data = StatusData {
            words: &self.words,
            tally: &open.known.tally,
            undo: undo.as_deref(),
            saved: saved_state(open),
            zone: &self.services.zone,
        };
        egui::Panel::bottom("status")
            .exact_size(status_bar::HEIGHT)
            .show(ui, |ui| {
                status_bar::show(ui, &data, out);
            });
    }

    /// Inspector at the right; board or matrix in the middle; popover above them.
    fn show_session_views(&mut self, ui: &mut egui::Ui, _out: &mut Vec<Intent>) {
        egui::CentralPanel::default().show(ui, |_ui| {});
    }

    fn show_start(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let offer = self.panels.offer.get_or_insert_with(|| Offer {
            pairs: pair_choices(),
            examples: example_entries(),
        });
        let missing = &self.later.missing;
        let recents: Vec<_> = self
            .preferences
            .recent
            .iter()
            .map(|recent| RecentEntry {
                path: recent.path.clone(),
                title: recent.title.clone(),
                when: UtcSeconds(recent.opened_s),
                missing: missing.contains(&recent.path),
            })
            .collect();
        let data = StartData {
            words: &self.words,
            zone: &self.services.zone,
            pairs: &offer.pairs,
            recents: &recents,
            examples: &offer.examples,
            default_code: self.preferences.reviewer.as_deref().unwrap_or("R01"),
            default_name: &self.preferences.reviewer_name,
        };
        egui::CentralPanel::default().show(ui, |ui| {
            start::show(ui, &data, &mut self.panels.start, out);
        });
    }

    fn bar_facts(&self, open: &OpenDocument) -> BarFacts {
        let session = open.document.session();
        let view = open.view();
        BarFacts {
            title: open.title(),
            roster: session
                .reviewers()
                .map(|code| (code.clone(), session.reviewer(code).cloned().unwrap_or_default()))
                .collect(),
            langs: session.actions().languages().to_vec(),
            undo: open
                .document
                .next_undo()
                .map(|step| step_name(&self.words, &view, step)),
            redo: open
                .document
                .next_redo()
                .map(|step| step_name(&self.words, &view, step)),
        }
    }
}

struct BarFacts {
    title: String,
    roster: Vec<(ReviewerCode, Reviewer)>,
    langs: Vec<Lang>,
    undo: Option<String>,
    redo: Option<String>,
}

/// Says where the session stands on disk.
fn saved_state(open: &OpenDocument) -> SavedState<'_> {
    match &open.save {
        SaveState::Saving => SavedState::Saving,
        SaveState::Failed(reason) if open.is_unsaved() => SavedState::Failed(reason),
        SaveState::Saved(at) if open.is_unsaved() => SavedState::Changed(*at),
        SaveState::Saved(at) => SavedState::Saved(*at),
        SaveState::Untouched | SaveState::Failed(_) => match (open.is_unsaved(), open.file_time()) {
            (false, Some(at)) => SavedState::Saved(at),
            (true, Some(at)) => SavedState::Changed(at),
            (_, None) => SavedState::Never,
        },
    }
}

fn pair_choices() -> Vec<PairChoice> {
    let shipped = plan_file::shipped();
    let choice = |id: &str| {
        let found = shipped.iter().find(|plan| plan.id == id)?;
        let plan: Plan = plan_file::read_plan(found.text).ok()?;
        Some(PlanChoice {
            short: plan.id().to_owned(),
            name: plan.name().to_owned(),
            items: plan.items().len(),
            warning: plan.warning().map(str::to_owned),
        })
    };
    plan_file::shipped_pairs()
        .iter()
        .filter_map(|pair| {
            Some(PairChoice {
                actions: choice(pair.actions)?,
                targets: choice(pair.targets)?,
            })
        })
        .collect()
}

fn example_entries() -> Vec<ExampleEntry> {
    examples()
        .iter()
        .map(|example| ExampleEntry {
            title: example.title.to_owned(),
            about: String::new(),
        })
        .collect()
}
