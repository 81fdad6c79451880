//! What the tests of matrix, inspector, popover and search share: a window around one view, whose intents are
//! carried out on a document as the program does.

use eframe::egui::{self, Vec2};
use egui_kittest::Harness;
use jiff::tz::TimeZone;
use seagrass::command::{Command, Document, Refusal};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::inspector::InspectorState;
use seagrass::ui::matrix::MatrixState;
use seagrass::ui::search_box::SearchState;
use seagrass::ui::theme::Theme;
use seagrass::ui::{
    Intent, Known, Scene, Selection, UiAction, UiState, inspector, matrix, popover, search_box,
};

use crate::samples;
use crate::support::raster::Raster;
use crate::support::window;

/// Which views a test shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each view is shown or not")]
pub(crate) struct Shows {
    pub(crate) matrix: bool,
    pub(crate) inspector: bool,
    pub(crate) popover: bool,
    pub(crate) search: bool,
}

/// A window with some of the views, and the session they show.
pub(crate) struct Window {
    pub(crate) document: Document,
    pub(crate) state: UiState,
    pub(crate) matrix: MatrixState,
    pub(crate) inspector: InspectorState,
    pub(crate) search: SearchState,
    pub(crate) shows: Shows,
    pub(crate) lang: Lang,
    /// Who judges and comments.
    pub(crate) reviewer: ReviewerCode,
    /// Every intent so far.
    pub(crate) intents: Vec<Intent>,
    /// Every refusal so far; a good view offers nothing that is refused.
    pub(crate) refusals: Vec<Refusal>,
    words: Catalogue,
    known: Option<Known>,
    clock: i64,
}

impl Window {
    pub(crate) fn new(document: Document, shows: Shows) -> Self {
        Self {
            document,
            state: UiState {
                inspector_shown: true,
                ..UiState::default()
            },
            matrix: MatrixState::default(),
            inspector: InspectorState::default(),
            search: SearchState::default(),
            shows,
            lang: Lang::new("en").expect("a tag"),
            reviewer: samples::code("R07"),
            intents: Vec::new(),
            refusals: Vec::new(),
            words: Catalogue::new(Language::English),
            known: None,
            clock: 1_790_000_000,
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        let mut out = Vec::new();
        let session = std::sync::Arc::clone(self.document.session());
        let view = session.view_for(&self.reviewer);
        let revision = self.document.revision();
        let known = match self.known.take() {
            Some(known) if known.revision == revision => known,
            Some(known) => known.refreshed(&view, revision),
            None => Known::of(&view, revision),
        };
        let scene = Scene {
            view: &view,
            known: &known,
            words: &self.words,
            lang: &self.lang,
            zone: &TimeZone::UTC,
        };
        let state = &mut self.state;
        if self.shows.popover {
            popover::show(ui.ctx(), &scene, state, &mut out);
        }
        let palette = seagrass::ui::theme::palette(ui);
        if self.shows.search {
            let bar = egui::Frame::new().fill(palette.raised).inner_margin(8);
            egui::Panel::top("bar").frame(bar).show(ui, |ui| {
                search_box::show(ui, &scene, &mut self.search, state, &mut out);
            });
        }
        if self.shows.inspector {
            let side = egui::Frame::new().fill(palette.raised);
            let width = if self.shows.matrix {
                340.0
            } else {
                ui.available_width()
            };
            egui::Panel::right("inspector")
                .frame(side)
                .exact_size(width)
                .show(ui, |ui| {
                    inspector::show(ui, &scene, &mut self.inspector, state, &mut out);
                });
        }
        if self.shows.matrix {
            let page = egui::Frame::new().fill(palette.page);
            egui::CentralPanel::default().frame(page).show(ui, |ui| {
                matrix::show(ui, &scene, &mut self.matrix, state, &mut out);
            });
        }
        self.known = Some(known);
        drop(view);
        self.carry_out(out);
    }

    /// Carries out intents, first in, first out.
    pub(crate) fn carry_out(&mut self, intents: Vec<Intent>) {
        for intent in intents {
            self.intents.push(intent.clone());
            match intent {
                Intent::Run(command) => self.run(&command),
                Intent::Select(selection) => self.state.selection = selection,
                Intent::Reveal(selection) => {
                    self.state.selection = Some(selection);
                    self.state.reveal = Some(selection);
                }
                Intent::Act(UiAction::Comment) => {
                    self.state.inspector_shown = true;
                    self.state.focus_comment = true;
                }
                other => panic!("no view here asks for {other:?}"),
            }
        }
    }

    pub(crate) fn run(&mut self, command: &Command) {
        self.clock += 60;
        if let Err(refusal) = self
            .document
            .run(command, &samples::stamp(self.reviewer.as_str(), self.clock))
        {
            self.refusals.push(refusal);
        }
    }

    pub(crate) fn flush(&mut self) {
        let mut out = Vec::new();
        let session = std::sync::Arc::clone(self.document.session());
        let view = session.view_for(&self.reviewer);
        inspector::flush(&mut self.inspector, &view, &mut out);
        drop(view);
        self.carry_out(out);
    }

    pub(crate) fn pair(&self, action: &str, target: &str) -> Pair {
        self.document
            .session()
            .pair_by_codes(action, target)
            .expect("both codes")
    }

    pub(crate) fn judgement(&self, action: &str, target: &str) -> Option<Judgement> {
        let pair = self.pair(action, target);
        let view = self.document.session().view_for(&self.reviewer);
        view.judgement(pair).cloned()
    }

    pub(crate) fn comments(&self, subject: Subject) -> Vec<String> {
        let view = self.document.session().view_for(&samples::code("R07"));
        view.comments(subject)
            .iter()
            .map(|one| one.comment.text.clone())
            .collect()
    }

    /// How many commands were asked for.
    pub(crate) fn commands(&self) -> usize {
        self.intents
            .iter()
            .filter(|intent| matches!(intent, Intent::Run(_)))
            .count()
    }

    pub(crate) fn select(&mut self, action: &str, target: &str) {
        self.state.selection = Some(Selection::Pair(self.pair(action, target)));
    }
}

/// Opens a window of that size and theme.
pub(crate) fn open(
    window_of: Window,
    size: impl Into<Vec2>,
    theme: Theme,
    raster: &Raster,
) -> Harness<'static, Window> {
    let mut harness =
        window(size, theme, raster).build_ui_state(|ui, state: &mut Window| state.ui(ui), window_of);
    harness.run();
    harness
}

/// A session in the middle of its work.
pub(crate) fn at_work() -> Document {
    let mut document = samples::document();
    let mut clock = 1_789_000_000;
    let mut judge = |document: &mut Document, action: usize, target: usize, judgement: Judgement| {
        clock += 61;
        let pair = samples::pair(document, action, target);
        document
            .run(&Command::Judge { pair, judgement }, &samples::stamp("R07", clock))
            .expect("accepted");
    };
    let strengths = [Strength::Strong, Strength::Moderate, Strength::Weak];
    let kinds = [
        Some(Contribution::Direct),
        Some(Contribution::Enabling),
        Some(Contribution::Direct),
        None,
    ];
    for action in 0..17_usize {
        for target in 0..16_usize {
            let chance = (action * 7 + target * 11 + action * target * 3) % 23;
            let judgement = match chance {
                0..=3 => {
                    let mut judgement =
                        Judgement::scored(strengths[chance % 3], kinds[(action + target) % 4]);
                    judgement.tension = (action + target) % 7 == 0;
                    judgement
                }
                4 => Judgement::new(Verdict::CannotJudge),
                5..=18 if action < 12 => Judgement::scored(Strength::None, None),
                _ => continue,
            };
            judge(&mut document, action, target, judgement);
        }
    }
    let pair = document.session().pair_by_codes("1.4", "T6").expect("both");
    let mut judgement = Judgement::scored(Strength::Moderate, Some(Contribution::Direct));
    let index = (pair.action.index(), pair.target.index());
    judge(&mut document, index.0, index.1, judgement.clone());
    judgement = judgement.with_verdict(Verdict::Scored(Strength::Strong));
    "Gear and area measures cut deaths in nets, the largest direct impact on the species named by the target.".clone_into(&mut judgement.reason);
    judgement.evidence = vec!["MOS3/Inf.6, action 1.4".to_owned()];
    judgement.confidence = Some(Confidence::EstablishedIncomplete);
    judge(&mut document, index.0, index.1, judgement);
    let subject = Subject::Pair(pair);
    document
        .run(
            &Command::PutReviewer(samples::code("R03"), Reviewer::default()),
            &samples::stamp("R07", 1_789_100_000),
        )
        .expect("accepted");
    let comment = Command::Comment {
        subject,
        text: "By-catch is also named under Target 7. File both, with this one first?".to_owned(),
        reply_to: None,
    };
    document
        .run(&comment, &samples::stamp("R03", 1_789_200_000))
        .expect("accepted");
    let id = {
        let view = document.session().view_for(&samples::code("R07"));
        view.comments(subject)[0].id
    };
    let reply = Command::Comment {
        subject,
        text: "Yes. This one is primary.".to_owned(),
        reply_to: Some(id),
    };
    document
        .run(&reply, &samples::stamp("R07", 1_789_200_400))
        .expect("accepted");
    document
}

/// A session on two plans of so many items each, ten to a heading.
pub(crate) fn large(items: usize) -> Document {
    use std::sync::Arc;

    use seagrass::model::plan::{Content, EntryParts, LocalText, PlanParts};
    let english = Lang::new("en").expect("a tag");
    let plan = |id: &str, letter: char| {
        let entry = |code: String, under: Option<String>, level: &str| {
            let mut content = Content::new(level, Wording::Summary);
            let title = LocalText {
                text: format!("Title of {code}, in so many words that it is about as long as titles are"),
                official: false,
            };
            content.titles.insert(english.clone(), title);
            EntryParts { code, under, content }
        };
        let headings = (0..items.div_ceil(10)).map(|at| entry(format!("H{at}"), None, "heading"));
        let of_heading = |at: usize| Some(format!("H{}", at / 10));
        let items = (0..items).map(|at| entry(format!("{letter}{}", at + 1), of_heading(at), "item"));
        Arc::new(
            Plan::new(PlanParts {
                id: id.to_owned(),
                name: id.to_owned(),
                version: String::new(),
                period: None,
                document: String::new(),
                languages: vec![english.clone()],
                authoritative_language: english.clone(),
                warning: None,
                statements: Vec::new(),
                expected_counts: std::collections::BTreeMap::new(),
                fields: std::collections::BTreeMap::new(),
                headings: headings.collect(),
                items: items.collect(),
            })
            .expect("a plan"),
        )
    };
    let details = Details {
        title: "Large".to_owned(),
        ..Details::default()
    };
    Document::create(
        plan("LEFT", 'A'),
        plan("RIGHT", 'B'),
        &details,
        &Reviewer::default(),
        &samples::stamp("R07", 1),
    )
    .expect("accepted")
}
