//! Which views are shown where. One call for each view; what they ask for is carried out after the frame.

use std::sync::Arc;

use eframe::egui;

use super::act::situation;
use super::app::App;
use super::open_document::{OpenDocument, SaveState};
use super::plans;
use super::preferences::ThemeChoice;
use super::room::RoomPanel;
use super::shipped::{example_entries, pair_choices};
use super::shortcuts;
use crate::analysis::Decided;
use crate::model::{Lang, Plan, ReviewerCode, UtcSeconds, View};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::revision::final_mark;
use crate::phrase::round::{standing, whose_copy, why_not_act_as};
use crate::phrase::step::step_name;
use crate::ui::agenda::{self, AgendaState};
use crate::ui::board::{self, BoardState};
use crate::ui::dialogs::DialogData;
use crate::ui::gaps::{self, GapsState};
use crate::ui::history::{self, HistoryData, HistoryState};
use crate::ui::inspector::{self, InspectorState};
use crate::ui::layer;
use crate::ui::lint::{self, LintState};
use crate::ui::log::{self, LogData, LogState};
use crate::ui::matrix::{self, MatrixState};
use crate::ui::palette::{self, PaletteData, PaletteState};
use crate::ui::proposals::{self, ProposalsState};
use crate::ui::search_box::{self, SearchState};
use crate::ui::start::{self, ExampleEntry, PairChoice, RecentEntry, StartData, StartState};
use crate::ui::statistics::{self, StatisticsState};
use crate::ui::status_bar::{self, SavedState, StatusData};
use crate::ui::top_bar::{self, RosterEntry, SessionBar, TopBarData};
use crate::ui::{Intent, Page, Scene, UiState, notices, popover, theme};

/// Below this width of the window the inspector comes only when asked for, in points.
const NARROW: f32 = 880.0;
/// The inspector's width until the person changes it, and the least, in points.
const INSPECTOR_WIDTH: f32 = 360.0;
const INSPECTOR_LEAST: f32 = 280.0;

/// What the views remember for themselves, apart from what they share.
#[derive(Debug, Default)]
pub(super) struct Panels {
    start: StartState,
    board: BoardState,
    matrix: MatrixState,
    agenda: AgendaState,
    statistics: StatisticsState,
    gaps: GapsState,
    proposals: ProposalsState,
    lint: LintState,
    inspector: InspectorState,
    search: SearchState,
    history: HistoryState,
    log: LogState,
    pub(super) palette: PaletteState,
    pub(super) room: RoomPanel,
    bar: Option<(BarKey, Arc<BarFacts>)>,
    /// The plan pairs and examples offered, read once.
    offer: Option<Offer>,
}

#[derive(Debug)]
struct Offer {
    pairs: Vec<PairChoice>,
    /// Plans from files, offered after those that come with the program.
    own: Vec<(Arc<Plan>, Arc<Plan>)>,
    examples: Vec<ExampleEntry>,
}

impl Offer {
    fn new(words: &Catalogue) -> Self {
        Self {
            pairs: pair_choices(),
            own: Vec::new(),
            examples: example_entries(words),
        }
    }
}

impl Panels {
    /// Forgets what belongs to the session before.
    pub(super) fn new_session(&mut self) {
        *self = Self {
            offer: self.offer.take(),
            ..Self::default()
        };
    }

    /// Offers two plans on the start page and chooses them.
    pub(super) fn offer_plans(&mut self, actions: Arc<Plan>, targets: Arc<Plan>, words: &Catalogue) {
        let offer = self.offer.get_or_insert_with(|| Offer::new(words));
        offer.pairs.push(PairChoice {
            actions: plans::choice(&actions),
            targets: plans::choice(&targets),
        });
        offer.own.push((actions, targets));
        self.start.choose_pair(offer.pairs.len() - 1);
    }

    /// Returns the plans from files at a place of the list on the start page.
    pub(super) fn own_pair(&self, place: usize) -> Option<(Arc<Plan>, Arc<Plan>)> {
        let offer = self.offer.as_ref()?;
        let first = offer.pairs.len() - offer.own.len();
        offer.own.get(place.checked_sub(first)?).cloned()
    }

    /// Commits what is being typed in any view.
    pub(super) fn flush(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        inspector::flush(&mut self.inspector, view, out);
        gaps::flush(&mut self.gaps, view, out);
    }

    /// Whether something typed is no change yet.
    pub(super) fn has_unfinished(&self) -> bool {
        self.inspector.has_unfinished() || self.gaps.has_unfinished() || self.proposals.has_unfinished()
    }

    /// Commits what is being typed before the session leaves the window.
    pub(super) fn flush_for_good(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        inspector::flush_for_good(&mut self.inspector, view, out);
        gaps::flush(&mut self.gaps, view, out);
        proposals::flush_for_good(&mut self.proposals, view, out);
    }

    /// What [`Self::flush_for_good`] would ask for now. Nothing is committed.
    pub(super) fn unfinished(&self, view: &View<'_>, out: &mut Vec<Intent>) {
        inspector::flush_for_good(&mut self.inspector.clone(), view, out);
        gaps::unfinished(&self.gaps, view, out);
        proposals::flush_for_good(&mut self.proposals.clone(), view, out);
    }

    /// Shows the log of the meeting, or hides it.
    pub(super) fn toggle_log(&mut self) {
        self.log.is_open = !self.log.is_open;
    }

    /// Goes to the next finding of the checks, or to the one before.
    pub(super) fn step_finding(
        &mut self,
        scene: &Scene<'_>,
        state: &mut UiState,
        forward: bool,
        out: &mut Vec<Intent>,
    ) {
        lint::step(scene, &mut self.lint, state, forward, out);
    }

    /// What the agenda shows.
    pub(super) fn agenda_filter(&self) -> &crate::analysis::agenda::Filter {
        &self.agenda.filter
    }

    /// Shows the history, or hides it.
    pub(super) fn toggle_history(&mut self) {
        self.history.is_open = !self.history.is_open;
    }
}

impl App {
    /// Draws the window.
    pub(super) fn show(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        if self.is_in_room() {
            self.show_room(ui, out);
            return;
        }
        self.show_top_bar(ui, out);
        if self.open.is_some() {
            self.show_status_bar(ui, out);
            self.show_session_views(ui, out);
        } else {
            self.show_start(ui, out);
        }
        let ctx = ui.ctx().clone();
        let above = if self.open.is_some() {
            status_bar::HEIGHT
        } else {
            0.0
        };
        notices::show(&ctx, &self.words, above, &mut self.notices, out);
        self.show_palette(&ctx, out);
        self.show_dialog(&ctx, out);
        if self.asks.is_empty() && !self.panels.palette.is_open() {
            shortcuts::take(&ctx, out);
        }
    }

    /// What the bars say of the session; put together anew only when it changed.
    fn bar_facts(&mut self) -> Option<Arc<BarFacts>> {
        let open = self.open.as_ref()?;
        let key = BarKey {
            revision: open.document.revision(),
            reviewer: open.reviewer.clone(),
            language: self.words.language(),
        };
        if let Some((known, facts)) = &self.panels.bar
            && *known == key
        {
            return Some(Arc::clone(facts));
        }
        let facts = Arc::new(BarFacts::of(open, &self.words));
        self.panels.bar = Some((key, Arc::clone(&facts)));
        Some(facts)
    }

    fn show_top_bar(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let frame = bar_frame(ui);
        let facts = self.bar_facts();
        let (Some(open), Some(facts)) = (&mut self.open, facts) else {
            let nothing = UiState::default();
            let data = TopBarData {
                words: &self.words,
                situation: situation(None, &nothing),
                theme: theme_preference(self.preferences.theme),
                session: None,
            };
            egui::Panel::top("top")
                .exact_size(top_bar::HEIGHT)
                .frame(frame)
                .show(ui, |ui| top_bar::show(ui, &data, |_| {}, out));
            return;
        };
        // The search box writes to the state that the bar reads; a copy of it is enough for the bar.
        let before = open.state.clone();
        let mut state = std::mem::take(&mut open.state);
        let view = open.document.session().view_for(&open.reviewer);
        let scene = Scene {
            view: &view,
            known: &open.known,
            words: &self.words,
            lang: &open.lang,
            zone: &self.services.zone,
        };
        let mut now = situation(Some(open), &before);
        now.state = &before;
        let data = TopBarData {
            words: &self.words,
            situation: now,
            theme: theme_preference(self.preferences.theme),
            session: Some(SessionBar {
                title: &facts.title,
                reviewer: &open.reviewer,
                roster: &facts.roster,
                langs: &facts.langs,
                lang: &open.lang,
                undo: facts.undo.as_deref(),
                redo: facts.redo.as_deref(),
            }),
        };
        let search = &mut self.panels.search;
        let mut found = Vec::new();
        egui::Panel::top("top")
            .exact_size(top_bar::HEIGHT)
            .frame(frame)
            .show(ui, |ui| {
                let search = |ui: &mut egui::Ui| search_box::show(ui, &scene, search, &mut state, &mut found);
                top_bar::show(ui, &data, search, out);
            });
        out.append(&mut found);
        open.state = state;
    }

    fn show_status_bar(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let facts = self.bar_facts();
        let (Some(open), Some(facts)) = (&self.open, facts) else {
            return;
        };
        let view = open.view();
        let scene = Scene {
            view: &view,
            known: &open.known,
            words: &self.words,
            lang: &open.lang,
            zone: &self.services.zone,
        };
        let data = StatusData {
            words: &self.words,
            tally: &open.known.tally,
            mapping: layer::shown(&scene, &open.state),
            decided: &facts.decided,
            conflicts: open.conflicts.total(),
            findings: self.panels.lint.findings(&scene),
            final_mark: &facts.final_mark,
            to_check: open.known.checks.len(),
            round: &facts.round,
            undo: facts.undo.as_deref(),
            saved: saved_state(open),
            zone: &self.services.zone,
        };
        egui::Panel::bottom("status")
            .exact_size(status_bar::HEIGHT)
            .frame(bar_frame(ui))
            .show(ui, |ui| status_bar::show(ui, &data, out));
    }

    /// Inspector at the right; board or matrix in the middle; popover and history above them.
    fn show_session_views(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let Some(open) = &mut self.open else { return };
        let view = open.document.session().view_for(&open.reviewer);
        let scene = Scene {
            view: &view,
            known: &open.known,
            words: &self.words,
            lang: &open.lang,
            zone: &self.services.zone,
        };
        let state = &mut open.state;
        let panels = &mut self.panels;
        state.is_narrow = ui.available_width() < NARROW;
        let shown = state.shows_inspector();
        if !shown {
            // What was typed is not left in a field that nobody sees.
            inspector::flush(&mut panels.inspector, &view, out);
        } else if !state.is_narrow {
            let wanted = self.preferences.inspector_width.unwrap_or(INSPECTOR_WIDTH);
            let most = (ui.available_width() * 0.5).max(INSPECTOR_LEAST);
            let panel = egui::Panel::right("inspector")
                .default_size(wanted)
                .size_range(INSPECTOR_LEAST..=most)
                .resizable(true)
                .frame(panel_frame(ui))
                .show(ui, |ui| {
                    show_inspector(ui, &scene, &mut panels.inspector, state, out);
                });
            let width = panel.response.rect.width().round();
            if !ui.input(|input| input.pointer.any_down()) && (width - wanted).abs() > 1.0 {
                self.preferences.inspector_width = Some(width);
            }
        }
        let is_linking = state.asking.is_some() || state.link_from.is_some();
        if !is_linking && !ui.text_edit_focused() {
            history::take_escape(ui.ctx(), &mut panels.history);
            log::take_escape(ui.ctx(), &mut panels.log);
        }
        if state.page != Page::Gaps {
            gaps::flush(&mut panels.gaps, &view, out);
        }
        if panels.lint.walks() && state.page != Page::Checks {
            egui::Panel::bottom("finding")
                .exact_size(lint::STRIP_HEIGHT)
                .frame(bar_frame(ui))
                .show(ui, |ui| lint::show_strip(ui, &scene, &mut panels.lint, out));
        }
        let room = ui.available_rect_before_wrap();
        let page = egui::Frame::NONE.fill(theme::palette(ui).page);
        egui::CentralPanel::default()
            .frame(page)
            .show(ui, |ui| match state.page {
                Page::Board => board::show(ui, &scene, &mut panels.board, state, out),
                Page::Matrix => matrix::show(ui, &scene, &mut panels.matrix, state, out),
                Page::Agenda => agenda::show(ui, &scene, &mut panels.agenda, state, out),
                Page::Statistics => statistics::show(ui, &scene, &mut panels.statistics, state, out),
                Page::Gaps => gaps::show(ui, &scene, &mut panels.gaps, state, out),
                Page::Proposals => proposals::show(ui, &scene, &mut panels.proposals, state, out),
                Page::Checks => lint::show(ui, &scene, &mut panels.lint, state, out),
            });
        if shown && state.is_narrow {
            inspector_over(ui, room, |ui| {
                show_inspector(ui, &scene, &mut panels.inspector, state, out);
            });
        }
        popover::show(ui.ctx(), &scene, state, out);
        let data = HistoryData {
            words: &self.words,
            zone: &self.services.zone,
            view: &view,
            revision: open.document.revision(),
        };
        history::show(ui.ctx(), &data, &mut panels.history, out);
        let data = LogData {
            words: &self.words,
            zone: &self.services.zone,
            session: view.session(),
            revision: open.document.revision(),
        };
        log::show(ui.ctx(), &data, &mut panels.log, out);
        self.preferences.inspector_shown = state.inspector_shown;
    }

    fn show_palette(&mut self, ctx: &egui::Context, out: &mut Vec<Intent>) {
        if !self.panels.palette.is_open() {
            return;
        }
        let nothing = UiState::default();
        let facts = self.bar_facts();
        let open = self.open.as_ref();
        let Ok(none) = Lang::new("en") else { return };
        let data = PaletteData {
            words: &self.words,
            situation: situation(open, &nothing),
            session: open.map(|open| (&**open.document.session(), &open.known.search)),
            lang: open.map_or(&none, |open| &open.lang),
            undo: facts.as_ref().and_then(|facts| facts.undo.as_deref()),
            redo: facts.as_ref().and_then(|facts| facts.redo.as_deref()),
        };
        palette::show(ctx, &data, &mut self.panels.palette, out);
    }

    fn show_dialog(&mut self, ctx: &egui::Context, out: &mut Vec<Intent>) {
        let Some(asked) = self.asks.last_mut() else { return };
        let data = DialogData {
            words: &self.words,
            zone: &self.services.zone,
            session: self.open.as_ref().map(|open| &**open.document.session()),
            reviewer: self.open.as_ref().map(|open| &open.reviewer),
            revision: self.open.as_ref().map_or(0, |open| open.document.revision()),
        };
        asked.dialog.show(ctx, &data, out);
    }

    fn show_start(&mut self, ui: &mut egui::Ui, out: &mut Vec<Intent>) {
        let offer = self.panels.offer.get_or_insert_with(|| Offer::new(&self.words));
        let missing = &self.later.missing;
        let recents: Vec<_> = self
            .preferences
            .recent
            .iter()
            .map(|recent| RecentEntry {
                path: recent.path.clone(),
                title: recent.title.clone(),
                when: UtcSeconds(recent.opened_s),
                is_final: recent.is_final,
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
}

/// What the facts of the bars follow from.
#[derive(Debug, PartialEq, Eq)]
struct BarKey {
    revision: u64,
    reviewer: ReviewerCode,
    language: Language,
}

#[derive(Debug)]
struct BarFacts {
    title: String,
    roster: Vec<RosterEntry>,
    langs: Vec<Lang>,
    undo: Option<String>,
    redo: Option<String>,
    decided: Decided,
    /// That the mapping is final; empty if it is not.
    final_mark: String,
    /// How the round stands, and whose copy the file is.
    round: String,
}

impl BarFacts {
    fn of(open: &OpenDocument, words: &Catalogue) -> Self {
        let session = open.document.session();
        let view = open.view();
        let name = |step| step_name(words, &view, step);
        Self {
            title: open.title(),
            roster: session
                .reviewers()
                .map(|code| RosterEntry {
                    code: code.clone(),
                    person: open.person(code),
                    why_not: why_not_act_as(session, code),
                })
                .collect(),
            langs: session.actions().languages().to_vec(),
            undo: open.document.next_undo().map(name),
            redo: open.document.next_redo().map(name),
            decided: Decided::of(session),
            final_mark: final_mark(words, session),
            round: [whose_copy(words, session), Some(standing(words, &view))]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
        }
    }
}

fn theme_preference(theme: ThemeChoice) -> egui::ThemePreference {
    match theme {
        ThemeChoice::Light => egui::ThemePreference::Light,
        ThemeChoice::Dark => egui::ThemePreference::Dark,
        ThemeChoice::System => egui::ThemePreference::System,
    }
}

/// A bar along the edge of the window.
fn bar_frame(ui: &egui::Ui) -> egui::Frame {
    let side = i8::try_from(theme::tokens().space.m).unwrap_or(12);
    egui::Frame::new()
        .fill(theme::palette(ui).surface)
        .inner_margin(egui::Margin::symmetric(side, 0))
}

/// A panel beside the page.
fn panel_frame(ui: &egui::Ui) -> egui::Frame {
    egui::Frame::new().fill(theme::palette(ui).surface)
}

/// Shows the inspector in all the room there is.
fn show_inspector(
    ui: &mut egui::Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    // A child of its own, so that no content can push the panel wider.
    let room = ui.available_rect_before_wrap();
    let builder = egui::UiBuilder::new().max_rect(room).id_salt("inspector-content");
    let mut child = ui.new_child(builder);
    inspector::show(&mut child, scene, own, state, out);
    ui.advance_cursor_after_rect(room);
}

/// Lays the inspector over the far side of the page: in a narrow window the page cannot spare the room.
fn inspector_over(ui: &egui::Ui, room: egui::Rect, content: impl FnOnce(&mut egui::Ui)) {
    let width = INSPECTOR_WIDTH.min(room.width() - 200.0).max(INSPECTOR_LEAST);
    let rect = room.with_min_x(room.right() - width);
    let frame = panel_frame(ui).shadow(theme::palette(ui).shadow.shadow());
    let id = egui::Id::unique("inspector-over");
    let layer = egui::LayerId::new(egui::Order::Middle, id);
    if !ui.memory(|memory| memory.areas().visible_last_frame(&layer)) {
        // What it covers now must let go of the pointer.
        ui.ctx().request_repaint();
    }
    egui::Area::new(id)
        .order(egui::Order::Middle)
        .fixed_pos(rect.min)
        .constrain(false)
        .sense(egui::Sense::click_and_drag())
        .show(ui.ctx(), |ui| {
            frame.show(ui, |ui| {
                ui.set_min_size(rect.size());
                ui.set_max_size(rect.size());
                content(ui);
            });
        });
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
