//! Whole pages of the window, each drawn alone.

use eframe::egui;
use jiff::tz::TimeZone;
use seagrass::command::Document;
use seagrass::model::{ActionId, Lang, Pair, TargetId};
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::gaps::{self, GapsState};
use seagrass::ui::lint::{self, LintState};
use seagrass::ui::matrix::{self, MatrixState};
use seagrass::ui::statistics::{self, StatisticsState};
use seagrass::ui::{Intent, Known, Page, Scene, Selection, UiState};

use crate::samples::code;

/// A session and the page on which it is shown.
pub(super) struct Shown {
    document: Document,
    page: Page,
    state: UiState,
    gaps: GapsState,
    lint: LintState,
    matrix: MatrixState,
    statistics: StatisticsState,
    words: Catalogue,
}

impl Shown {
    pub(super) fn new(document: Document, page: Page) -> Self {
        Self {
            document,
            page,
            state: UiState {
                page,
                shows_published: true,
                ..UiState::default()
            },
            gaps: GapsState::default(),
            lint: LintState::default(),
            matrix: MatrixState::default(),
            statistics: StatisticsState::default(),
            words: Catalogue::new(Language::English),
        }
    }

    /// Selects a target, or a pair where the page is about pairs.
    pub(super) fn selecting(mut self) -> Self {
        let target = TargetId::at(5);
        self.state.selection = Some(match self.page {
            Page::Matrix => Selection::Pair(Pair::new(ActionId::at(5), target)),
            _ => Selection::Target(target),
        });
        self
    }

    pub(super) fn ui(&mut self, ui: &mut egui::Ui) {
        let session = std::sync::Arc::clone(self.document.session());
        let view = session.view_for(&code("R07"));
        let known = Known::of(&view, self.document.revision());
        let lang = Lang::new("en").expect("a tag");
        let scene = Scene {
            view: &view,
            known: &known,
            words: &self.words,
            lang: &lang,
            zone: &TimeZone::UTC,
        };
        let mut out = Vec::new();
        let state = &mut self.state;
        let ground = egui::Frame::NONE.fill(seagrass::ui::theme::palette(ui).page);
        egui::CentralPanel::default()
            .frame(ground)
            .show(ui, |ui| match self.page {
                Page::Gaps => gaps::show(ui, &scene, &mut self.gaps, state, &mut out),
                Page::Statistics => statistics::show(ui, &scene, &mut self.statistics, state, &mut out),
                Page::Checks => lint::show(ui, &scene, &mut self.lint, state, &mut out),
                Page::Matrix => matrix::show(ui, &scene, &mut self.matrix, state, &mut out),
                other => panic!("{other:?} is not drawn here"),
            });
        for intent in out {
            if let Intent::Select(selection) = intent {
                self.state.selection = selection;
            }
        }
    }
}
