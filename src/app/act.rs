//! What each action of menus, shortcuts and palette does.

use eframe::egui;

use super::app::App;
use super::ask::{After, Ask, Asked, Purpose};
use super::preferences::ThemeChoice;
use crate::exchange::export::{Data, Format, PaperKind, PaperName};
use crate::model::{HeadingNo, Side, View};
use crate::phrase::scale::spoken;
use crate::ui::dialogs::{
    ConflictsDialog, DetailsDialog, Dialog, GroupsDialog, ReviewersDialog, RoundDialog, RulesDialog,
};
use crate::ui::gaps::{RuleDialog, WordingDialog};
use crate::ui::proposals;
use crate::ui::ui_action::Situation;
use crate::ui::{Intent, Page, Scene, Selection, UiAction, UiState, board, judging, layer};

impl App {
    /// Does what an action stands for, if it can be done now.
    pub(super) fn act(&mut self, action: UiAction, ctx: &egui::Context, frame: &eframe::Frame) {
        if action.changes_judgement() && self.opens_decision(ctx, frame) {
            return;
        }
        let nothing = UiState::default();
        let situation = situation(self.open.as_ref(), &nothing);
        if action.is_enabled(situation).is_err() {
            return;
        }
        match action {
            UiAction::NewSession => {
                // The start page is where sessions are made.
                self.flush(ctx, frame);
                self.when_safe(After::Close, ctx);
            }
            UiAction::Open => self.ask_path(Purpose::Open, frame),
            UiAction::Save => {
                self.flush(ctx, frame);
                self.save(frame);
            }
            UiAction::SaveAs => {
                self.flush(ctx, frame);
                self.ask_path(Purpose::Save, frame);
            }
            UiAction::Export => self.show_export(ctx, frame),
            UiAction::ExportCsv => self.export_to(Format::Data(Data::Csv), ctx, frame),
            UiAction::ExportMarkdown => self.export_to(
                Format::Paper(PaperName::Judgements, PaperKind::Markdown),
                ctx,
                frame,
            ),
            UiAction::ExportHtml => {
                self.export_to(Format::Paper(PaperName::Judgements, PaperKind::Html), ctx, frame);
            }
            UiAction::ExportJson => self.export_to(Format::Data(Data::Json), ctx, frame),
            UiAction::ExportJudgements => self.export_to(Format::Data(Data::Judgements), ctx, frame),
            UiAction::ExportNote => {
                self.export_to(Format::Paper(PaperName::Note, PaperKind::Html), ctx, frame);
            }
            UiAction::ExportGaps => {
                self.export_to(Format::Paper(PaperName::Gaps, PaperKind::Html), ctx, frame);
            }
            UiAction::ExportGapsCsv => self.export_to(Format::Data(Data::Gaps), ctx, frame),
            UiAction::ExportBasket => self.export_to(Format::Data(Data::Basket), ctx, frame),
            UiAction::MarkWording => self.mark_wording(),
            UiAction::ChangeRule => self.change_rule(),
            UiAction::CarryOver => {
                self.flush(ctx, frame);
                self.choose_revision();
            }
            UiAction::ExportRebase => self.export_rebase(frame),
            UiAction::StillHolds => self.still_holds(),
            UiAction::NextCheck => self.next_check(),
            UiAction::ExportRegister => {
                self.export_to(Format::Paper(PaperName::Register, PaperKind::Html), ctx, frame);
            }
            UiAction::ExportQuestions => {
                self.export_to(Format::Paper(PaperName::Questions, PaperKind::Html), ctx, frame);
            }
            UiAction::DeclareFinal => {
                self.flush(ctx, frame);
                self.show_form(Dialog::DeclareFinal(Box::default()));
            }
            UiAction::Reopen => self.show_form(Dialog::Reopen),
            UiAction::NextFinding | UiAction::PreviousFinding => {
                self.flush(ctx, frame);
                self.step_finding(action == UiAction::NextFinding, ctx, frame);
            }
            UiAction::Join => {
                self.flush(ctx, frame);
                self.ask_path(Purpose::Join, frame);
            }
            UiAction::Compare => {
                self.flush(ctx, frame);
                self.ask_path(Purpose::Compare, frame);
            }
            UiAction::ImportLinks => {
                self.flush(ctx, frame);
                self.ask_path(Purpose::Links, frame);
            }
            UiAction::LinkSources => self.show_link_sources(),
            UiAction::SupplyWording => {
                self.flush(ctx, frame);
                self.show_adopted_wording();
            }
            UiAction::ImportQuestions => {
                self.flush(ctx, frame);
                self.show_questions_from_table(false);
            }
            UiAction::Conflicts => self.show_form(Dialog::Conflicts(ConflictsDialog::default())),
            UiAction::SessionDetails => {
                if let Some(open) = &self.open {
                    let details = open.document.session().details();
                    self.show_form(Dialog::Details(DetailsDialog::new(details)));
                }
            }
            UiAction::Rules => {
                if let Some(open) = &self.open {
                    let rules = RulesDialog::new(open.document.session());
                    self.show_form(Dialog::Rules(Box::new(rules)));
                }
            }
            UiAction::Reviewers => self.show_form(Dialog::Reviewers(ReviewersDialog::default())),
            UiAction::Groups => self.show_form(Dialog::Groups(GroupsDialog::default())),
            UiAction::Round => {
                self.flush(ctx, frame);
                self.show_form(Dialog::Round(RoundDialog::default()));
            }
            UiAction::Submit => {
                self.flush(ctx, frame);
                self.show_form(Dialog::Round(RoundDialog::submitting()));
            }
            UiAction::Packs => self.show_packs(),
            UiAction::Calibrate => self.calibrate(),
            UiAction::KeepAllEarlier => self.keep_all_earlier(),
            UiAction::CloseSession => {
                self.flush(ctx, frame);
                self.when_safe(After::Close, ctx);
            }
            UiAction::Quit => {
                self.flush(ctx, frame);
                self.when_safe(After::Quit, ctx);
            }
            UiAction::Undo => self.step(false),
            UiAction::Redo => self.step(true),
            UiAction::StrengthNone
            | UiAction::StrengthWeak
            | UiAction::StrengthModerate
            | UiAction::StrengthStrong
            | UiAction::StrengthCancelling
            | UiAction::StrengthCounteracting
            | UiAction::StrengthConstraining
            | UiAction::Negate
            | UiAction::CannotJudge
            | UiAction::StepAside
            | UiAction::KeepEarlier
            | UiAction::Direct
            | UiAction::Enabling
            | UiAction::Tension
            | UiAction::ClearJudgement => self.judge(action, ctx, frame),
            UiAction::StartLink => self.start_link(ctx, frame),
            UiAction::Comment
            | UiAction::Decide
            | UiAction::Find
            | UiAction::ShowBoard
            | UiAction::ShowMatrix
            | UiAction::ShowAgenda
            | UiAction::AgendaLine
            | UiAction::ShowStatistics
            | UiAction::ShowGaps
            | UiAction::ShowProposals
            | UiAction::ShowChecks
            | UiAction::ToggleDecisions
            | UiAction::TogglePublished
            | UiAction::FlipText
            | UiAction::Propose
            | UiAction::ToggleInspector
            | UiAction::FoldAll
            | UiAction::UnfoldAll => self.arrange(action),
            UiAction::RoomView => {
                self.flush(ctx, frame);
                self.enter_room();
            }
            UiAction::ThemeLight => self.choose_theme(ThemeChoice::Light, ctx),
            UiAction::ThemeDark => self.choose_theme(ThemeChoice::Dark, ctx),
            UiAction::ThemeSystem => self.choose_theme(ThemeChoice::System, ctx),
            UiAction::ZoomIn => self.zoom(self.preferences.zoom_step(true), ctx),
            UiAction::ZoomOut => self.zoom(self.preferences.zoom_step(false), ctx),
            UiAction::ZoomReset => self.zoom(1.0, ctx),
            UiAction::History => self.panels.toggle_history(),
            UiAction::Log => self.panels.toggle_log(),
            UiAction::Palette => self.panels.palette.toggle(),
            UiAction::Shortcuts => self.show_form(Dialog::Shortcuts),
            UiAction::About => self.show_form(Dialog::About),
        }
    }

    /// Shows a form or list over the session, unless one is there.
    pub(super) fn show_form(&mut self, dialog: Dialog) {
        if self.asks.is_empty() {
            self.asks.push(Asked {
                ask: Ask::Form,
                dialog,
            });
        }
    }

    /// Shows the form by which the selected item goes into the wording basket.
    fn mark_wording(&mut self) {
        let Some(open) = &self.open else { return };
        if let Some(selection) = open.state.selection {
            let dialog = WordingDialog::new(open.document.session(), selection);
            self.show_form(Dialog::Wording(dialog));
        }
    }

    /// Asks for the rule of coverage, beginning with the one looked at.
    fn change_rule(&mut self) {
        let Some(open) = &self.open else { return };
        let holds = open.document.session().coverage_rule();
        let rule = open.state.trial_rule.unwrap_or(holds);
        self.show_form(Dialog::CoverageRule(RuleDialog::new(rule)));
    }

    /// Judges the selected pair as a key means it.
    fn judge(&mut self, action: UiAction, ctx: &egui::Context, frame: &eframe::Frame) {
        let Some(open) = &self.open else { return };
        let Some(pair) = judging::selected_pair(&open.state) else {
            return;
        };
        let command = judging::command_for(&open.view(), pair, action, open.state.last_choice);
        if let Some(command) = command {
            self.handle(Intent::Run(command), ctx, frame);
        }
    }

    /// On the layer of decisions a key that judges opens the decision on the selected pair instead; says
    /// whether that layer is shown and a pair is selected.
    fn opens_decision(&mut self, ctx: &egui::Context, frame: &eframe::Frame) -> bool {
        let mut intents = Vec::new();
        let Some(open) = &self.open else { return false };
        let pair = judging::selected_pair(&open.state).filter(|_| open.state.shows_decisions());
        let Some(pair) = pair else { return false };
        let view = open.view();
        let scene = Scene {
            view: &view,
            known: &open.known,
            words: &self.words,
            lang: &open.lang,
            zone: &self.services.zone,
        };
        layer::ask(&scene, pair, &mut intents);
        self.carry_out(intents, ctx, frame);
        true
    }

    /// Goes to the next finding of the checks, or to the one before.
    fn step_finding(&mut self, forward: bool, ctx: &egui::Context, frame: &eframe::Frame) {
        let mut intents = Vec::new();
        if let Some(open) = &mut self.open {
            let view = open.document.session().view_for(&open.reviewer);
            let scene = Scene {
                view: &view,
                known: &open.known,
                words: &self.words,
                lang: &open.lang,
                zone: &self.services.zone,
            };
            self.panels
                .step_finding(&scene, &mut open.state, forward, &mut intents);
        }
        self.carry_out(intents, ctx, frame);
    }

    /// Starts a link from the selected item.
    fn start_link(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        let mut intents = Vec::new();
        if let Some(open) = &mut self.open {
            let view = open.document.session().view_for(&open.reviewer);
            let scene = Scene {
                view: &view,
                known: &open.known,
                words: &self.words,
                lang: &open.lang,
                zone: &self.services.zone,
            };
            board::start_link(&scene, &mut open.state, &mut intents);
        }
        self.carry_out(intents, ctx, frame);
    }

    /// Changes what the window shows of the session.
    fn arrange(&mut self, action: UiAction) {
        let Some(open) = &mut self.open else { return };
        let state = &mut open.state;
        match action {
            UiAction::Comment => {
                state.show_inspector();
                state.focus_comment = true;
            }
            UiAction::Decide => {
                state.show_inspector();
                state.focus_decision = true;
            }
            UiAction::Find => state.focus_search = true,
            UiAction::ShowBoard => state.page = Page::Board,
            UiAction::ShowMatrix => {
                state.page = Page::Matrix;
                state.link_from = None;
            }
            UiAction::ShowAgenda => {
                state.page = Page::Agenda;
                state.link_from = None;
            }
            UiAction::AgendaLine => between_line_and_pair(state),
            UiAction::ShowStatistics => {
                state.page = Page::Statistics;
                state.link_from = None;
            }
            UiAction::ShowGaps => {
                state.page = Page::Gaps;
                state.link_from = None;
            }
            UiAction::ShowProposals => {
                state.page = Page::Proposals;
                state.link_from = None;
            }
            UiAction::ShowChecks => {
                state.page = Page::Checks;
                state.link_from = None;
            }
            UiAction::ToggleDecisions => state.turn_layer(),
            UiAction::TogglePublished => state.shows_published = !state.shows_published,
            UiAction::FlipText => state.flip(),
            UiAction::Propose => {
                let new = proposals::usual(open.document.session(), proposals::gap_of(state.selection));
                proposals::propose(state, new);
            }
            UiAction::ToggleInspector => state.toggle_inspector(),
            UiAction::FoldAll => {
                let session = open.document.session();
                for side in [Side::Action, Side::Target] {
                    let headings = 0..session.plan(side).headings().len();
                    state
                        .folded
                        .extend(headings.map(|number| (side, HeadingNo(number as u32))));
                }
            }
            UiAction::UnfoldAll => state.folded.clear(),
            _ => {}
        }
        self.preferences.inspector_shown = state.inspector_shown;
    }

    fn choose_theme(&mut self, theme: ThemeChoice, ctx: &egui::Context) {
        self.preferences.theme = theme;
        self.apply_theme(ctx);
    }

    fn zoom(&mut self, zoom: f32, ctx: &egui::Context) {
        self.preferences.zoom = zoom;
        ctx.set_zoom_factor(zoom);
    }
}

/// Goes from a line of the agenda to its pair on the board, and from any other page to the line.
fn between_line_and_pair(state: &mut UiState) {
    state.link_from = None;
    match judging::selected_pair(state) {
        Some(pair) if state.page == Page::Agenda => {
            state.page = Page::Board;
            state.reveal = Some(Selection::Pair(pair));
            state.show_inspector();
        }
        _ => state.page = Page::Agenda,
    }
}

/// Returns what decides which actions can be taken. `nothing` stands for the state of no session.
pub(super) fn situation<'s>(
    open: Option<&'s super::open_document::OpenDocument>,
    nothing: &'s UiState,
) -> Situation<'s> {
    let pair = open.and_then(|open| judging::selected_pair(&open.state));
    let view = open.map(super::open_document::OpenDocument::view);
    let judged = view
        .as_ref()
        .zip(pair)
        .and_then(|(view, pair)| view.judgement(pair));
    let kept = view
        .as_ref()
        .zip(pair)
        .and_then(|(view, pair)| judging::kept(view, pair));
    let session = view.as_ref().map(View::session);
    let is_second = view.as_ref().is_some_and(|view| view.round().before().is_some());
    Situation {
        has_session: open.is_some(),
        can_undo: open.is_some_and(|open| open.document.next_undo().is_some()),
        can_redo: open.is_some_and(|open| open.document.next_redo().is_some()),
        is_unsaved: open.is_some_and(super::open_document::OpenDocument::is_unsaved),
        pair_is_judged: judged.is_some(),
        pair_is_linked: judged.is_some_and(|one| one.link_strength().is_some()),
        conflicts: open.map_or(0, |open| open.conflicts.total()),
        scale: session.map(spoken).unwrap_or_default(),
        has_earlier: kept.is_some() && kept.as_ref() != judged,
        has_all_earlier: is_second,
        pair_to_check: pair
            .zip(open)
            .is_some_and(|(pair, open)| open.known.checks.has(pair)),
        to_check: open.map_or(0, |open| open.known.checks.len()),
        was_carried: open.is_some_and(|open| open.carried.is_some()),
        has_calibration: session.is_some_and(|session| !session.rules().calibration.is_empty()),
        is_blind: view.as_ref().is_some_and(View::is_blind),
        is_final: session.is_some_and(|session| session.final_note().is_some()),
        has_published: open.is_some_and(|open| !open.known.published.is_empty()),
        state: open.map_or(nothing, |open| &open.state),
    }
}
