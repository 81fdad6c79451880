//! The frame of a window to try its parts on: bars, start page, dialogs, notices.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::egui::{self, Frame, Margin, ThemePreference};
use egui_kittest::Harness;
use seagrass::analysis::Decided;
use seagrass::command::{Command, Document};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::phrase::round::{standing, why_not_act_as};
use seagrass::phrase::step::step_name;
use seagrass::ui::dialogs::{Dialog, DialogData};
use seagrass::ui::history::{self, HistoryData, HistoryState};
use seagrass::ui::notices::{self, Notices};
use seagrass::ui::palette::{self, PaletteData, PaletteState};
use seagrass::ui::start::{self, ExampleEntry, PairChoice, PlanChoice, RecentEntry, StartData, StartState};
use seagrass::ui::status_bar::{self, SavedState, StatusData};
use seagrass::ui::theme::Theme;
use seagrass::ui::top_bar::{self, RosterEntry, SessionBar, TopBarData};
use seagrass::ui::ui_action::Situation;
use seagrass::ui::{DialogAnswer, Intent, Known, UiState};

use crate::samples;
use crate::support::raster::Raster;
use crate::support::window;

/// All that the window around the board shows, without what carries it out.
pub(crate) struct FrameWindow {
    pub(crate) document: Option<Document>,
    pub(crate) me: ReviewerCode,
    pub(crate) state: UiState,
    pub(crate) words: Catalogue,
    pub(crate) start: StartState,
    pub(crate) recents: Vec<RecentEntry>,
    pub(crate) palette: PaletteState,
    pub(crate) history: HistoryState,
    pub(crate) notices: Notices,
    pub(crate) dialog: Option<Dialog>,
    pub(crate) saved: SavedState<'static>,
    pub(crate) langs: Vec<Lang>,
    pub(crate) intents: Vec<Intent>,
    pairs: Vec<PairChoice>,
    seconds: i64,
}

fn choice(id: &str) -> PlanChoice {
    let plan = samples::plan(id);
    PlanChoice {
        short: plan.id().to_owned(),
        name: plan.name().to_owned(),
        items: plan.items().len(),
        warning: plan.warning().map(str::to_owned),
    }
}

impl FrameWindow {
    pub(crate) fn new() -> Self {
        let pairs = [("CMP", "SPMS"), ("LIBRARY", "WELLBEING")];
        Self {
            document: None,
            me: samples::code("R07"),
            state: UiState {
                inspector_shown: true,
                ..UiState::default()
            },
            words: Catalogue::new(Language::English),
            start: StartState::default(),
            recents: Vec::new(),
            palette: PaletteState::default(),
            history: HistoryState::default(),
            notices: Notices::default(),
            dialog: None,
            saved: SavedState::Never,
            langs: ["en", "fr", "ar"]
                .map(|tag| Lang::new(tag).expect("a tag"))
                .to_vec(),
            intents: Vec::new(),
            pairs: pairs
                .map(|(actions, targets)| PairChoice {
                    actions: choice(actions),
                    targets: choice(targets),
                })
                .to_vec(),
            seconds: 1_795_528_925,
        }
    }

    /// With a session in which a few pairs are judged and one is commented on.
    pub(crate) fn working() -> Self {
        let mut this = Self::new();
        let mut document = samples::document();
        let last = [
            (3, 5, Strength::Strong),
            (0, 6, Strength::Weak),
            (3, 6, Strength::None),
        ];
        for (action, target, strength) in last {
            let pair = samples::pair(&document, action, target);
            let judgement = Judgement::scored(strength, Some(Contribution::Direct));
            this.command(&mut document, &Command::Judge { pair, judgement });
        }
        let subject = Subject::Pair(samples::pair(&document, 3, 5));
        let text = "By-catch is also named under Target 7".to_owned();
        let comment = Command::Comment {
            subject,
            text,
            reply_to: None,
        };
        this.command(&mut document, &comment);
        this.document = Some(document);
        this
    }

    pub(crate) fn recent(path: &str, title: &str, missing: bool) -> RecentEntry {
        RecentEntry {
            path: PathBuf::from(path),
            title: title.to_owned(),
            when: UtcSeconds(1_795_528_925),
            is_final: false,
            missing,
        }
    }

    fn command(&mut self, document: &mut Document, command: &Command) {
        self.seconds += 60;
        document
            .run(command, &samples::stamp(self.me.as_str(), self.seconds))
            .expect("accepted");
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        let session = self
            .document
            .as_ref()
            .map(|document| Arc::clone(document.session()));
        let view = session.as_ref().map(|session| session.view_for(&self.me));
        let known = view.as_ref().map(|view| Known::of(view, 0));
        let name = |step| view.as_ref().map(|view| step_name(&self.words, view, step));
        let document = self.document.as_ref();
        let undo = document.and_then(Document::next_undo).and_then(name);
        let redo = document.and_then(Document::next_redo).and_then(name);
        let roster: Vec<RosterEntry> = session
            .iter()
            .flat_map(|session| {
                let entry = |code: &ReviewerCode| RosterEntry {
                    code: code.clone(),
                    person: session.reviewer(code).cloned().unwrap_or_default(),
                    why_not: why_not_act_as(session, code),
                };
                session.reviewers().map(entry).collect::<Vec<_>>()
            })
            .collect();
        let details = session
            .as_ref()
            .map(|session| session.details())
            .unwrap_or_default();
        let lang = Lang::new("en").expect("a tag");
        let situation = Situation {
            has_session: session.is_some(),
            can_undo: undo.is_some(),
            can_redo: redo.is_some(),
            is_unsaved: document.is_some_and(Document::is_unsaved),
            pair_is_judged: false,
            pair_is_linked: false,
            conflicts: 0,
            scale: RatingScale::default(),
            has_earlier: false,
            has_all_earlier: false,
            has_calibration: false,
            is_blind: false,
            is_final: false,
            has_published: false,
            pair_to_check: false,
            to_check: 0,
            was_carried: false,
            state: &self.state,
        };
        let round = view.as_ref().map(|view| standing(&self.words, view));
        let round = round.unwrap_or_default();
        let mut out = Vec::new();
        let bar = TopBarData {
            words: &self.words,
            situation,
            theme: ThemePreference::System,
            session: session.is_some().then_some(SessionBar {
                title: &details.title,
                reviewer: &self.me,
                roster: &roster,
                langs: &self.langs,
                lang: &lang,
                undo: undo.as_deref(),
                redo: redo.as_deref(),
            }),
        };
        let bar_frame = Frame::new()
            .fill(seagrass::ui::theme::palette(ui).raised)
            .inner_margin(Margin::symmetric(12, 0));
        egui::Panel::top("top")
            .exact_size(top_bar::HEIGHT)
            .frame(bar_frame)
            .show(ui, |ui| {
                let words = &self.words;
                top_bar::show(
                    ui,
                    &bar,
                    |ui| {
                        let width = ui.available_width();
                        let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 32.0), egui::Sense::hover());
                        let palette = seagrass::ui::theme::palette(ui);
                        ui.painter().rect_stroke(
                            rect,
                            8,
                            (1.0, palette.control_line),
                            egui::StrokeKind::Inside,
                        );
                        let _ = words;
                    },
                    &mut out,
                );
            });
        let zone = jiff::tz::TimeZone::UTC;
        let decided = session
            .as_ref()
            .map(|session| Decided::of(session))
            .unwrap_or_default();
        if let Some(known) = &known {
            let status = StatusData {
                words: &self.words,
                tally: &known.tally,
                mapping: None,
                decided: &decided,
                conflicts: 0,
                findings: None,
                final_mark: "",
                to_check: known.checks.len(),
                round: &round,
                undo: undo.as_deref(),
                saved: self.saved,
                zone: &zone,
            };
            egui::Panel::bottom("status")
                .exact_size(status_bar::HEIGHT)
                .frame(bar_frame)
                .show(ui, |ui| {
                    status_bar::show(ui, &status, &mut out);
                });
        }
        let page = Frame::new().fill(seagrass::ui::theme::palette(ui).page);
        egui::CentralPanel::default().frame(page).show(ui, |ui| {
            if session.is_none() {
                let examples = [
                    ("Worked example", "An illustration, not a record of any meeting"),
                    ("Library and wellbeing", "Another pair of plans, 11 x 7"),
                ];
                let examples = examples.map(|(title, about)| ExampleEntry {
                    title: title.to_owned(),
                    about: about.to_owned(),
                });
                let data = StartData {
                    words: &self.words,
                    zone: &zone,
                    pairs: &self.pairs,
                    recents: &self.recents,
                    examples: &examples,
                    default_code: "R01",
                    default_name: "",
                };
                start::show(ui, &data, &mut self.start, &mut out);
            }
        });
        let palette_data = PaletteData {
            words: &self.words,
            situation,
            session: session.as_deref().zip(known.as_ref().map(|known| &known.search)),
            lang: &lang,
            undo: undo.as_deref(),
            redo: redo.as_deref(),
        };
        palette::show(ui.ctx(), &palette_data, &mut self.palette, &mut out);
        if let (Some(view), Some(document)) = (&view, document) {
            let data = HistoryData {
                words: &self.words,
                zone: &zone,
                view,
                revision: document.revision(),
            };
            history::show(ui.ctx(), &data, &mut self.history, &mut out);
        }
        if let Some(dialog) = &mut self.dialog {
            let data = DialogData {
                words: &self.words,
                zone: &zone,
                session: session.as_deref(),
                reviewer: Some(&self.me),
                revision: self.document.as_ref().map_or(0, Document::revision),
            };
            dialog.show(ui.ctx(), &data, &mut out);
        }
        notices::show(
            ui.ctx(),
            &self.words,
            status_bar::HEIGHT,
            &mut self.notices,
            &mut out,
        );
        for intent in out {
            self.apply(&intent);
            self.intents.push(intent);
        }
    }

    /// Carries out as much as the tests need.
    fn apply(&mut self, intent: &Intent) {
        match intent {
            Intent::Run(command) => {
                self.seconds += 60;
                let stamp = samples::stamp(self.me.as_str(), self.seconds);
                if let Some(document) = &mut self.document {
                    document.run(command, &stamp).expect("accepted");
                }
            }
            Intent::ActAs(code) => self.me = code.clone(),
            Intent::SpeakLanguage(language) => self.words = Catalogue::new(*language),
            Intent::Answer(DialogAnswer::EraseRecovered(_) | DialogAnswer::ListFolder(_)) => {}
            Intent::Answer(_) => self.dialog = None,
            _ => {}
        }
    }

    pub(crate) fn harness(self, size: [f32; 2]) -> Harness<'static, Self> {
        let raster = Raster::default();
        window(size, Theme::Light, &raster).build_ui_state(|ui, this: &mut Self| this.show(ui), self)
    }
}
