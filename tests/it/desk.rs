//! A table to try views on: a document and what the window remembers, with intents carried out.

use std::sync::Arc;

use eframe::egui;
use egui_kittest::Harness;
use seagrass::command::{Command, Document};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::board::{self, BoardState};
use seagrass::ui::theme::Theme;
use seagrass::ui::{Intent, Known, Scene, Selection, UiState};

use crate::samples;
use crate::support::raster::Raster;
use crate::support::window;

/// A document, the window's memory, and a view.
pub(crate) struct Desk {
    pub(crate) document: Document,
    pub(crate) state: UiState,
    pub(crate) board: BoardState,
    pub(crate) intents: Vec<Intent>,
    known: Known,
    words: Catalogue,
    lang: Lang,
    seconds: i64,
}

impl Desk {
    pub(crate) fn new(document: Document) -> Self {
        Self {
            document,
            state: UiState::default(),
            board: BoardState::default(),
            intents: Vec::new(),
            known: Known::default(),
            words: Catalogue::new(Language::English),
            lang: Lang::new("en").expect("a tag"),
            seconds: 100,
        }
    }

    pub(crate) fn judgement(&self, action: &str, target: &str) -> Option<Judgement> {
        let pair = self
            .document
            .session()
            .pair_by_codes(action, target)
            .expect("codes of the plans");
        self.document
            .session()
            .view_for(&samples::code("R07"))
            .judgement(pair)
            .cloned()
    }

    pub(crate) fn links(&self) -> usize {
        let view = self.document.session().view_for(&samples::code("R07"));
        seagrass::analysis::Links::of(&view).all().len()
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        let session = Arc::clone(self.document.session());
        let view = session.view_for(&samples::code("R07"));
        if self.known.revision != self.document.revision() {
            self.known = Known::of(&view, self.document.revision());
        }
        let mut out = Vec::new();
        let scene = Scene {
            view: &view,
            known: &self.known,
            words: &self.words,
            lang: &self.lang,
            zone: &jiff::tz::TimeZone::UTC,
        };
        board::show(ui, &scene, &mut self.board, &mut self.state, &mut out);
        for intent in out {
            self.apply(&intent);
            self.intents.push(intent);
        }
    }

    fn apply(&mut self, intent: &Intent) {
        match intent {
            Intent::Run(command) => {
                self.seconds += 1;
                self.document
                    .run(command, &samples::stamp("R07", self.seconds))
                    .expect("accepted");
            }
            Intent::Select(selection) => self.state.selection = *selection,
            Intent::Reveal(selection) => {
                self.state.selection = Some(*selection);
                self.state.reveal = Some(*selection);
            }
            _ => {}
        }
    }
}

/// Opens the board in a window of this size.
pub(crate) fn board(
    document: Document,
    size: [f32; 2],
    theme: Theme,
    raster: &Raster,
) -> Harness<'static, Desk> {
    let mut harness = window::<Desk>(size, theme, raster)
        .with_max_steps(20)
        .build_ui_state(|ui, desk| desk.show(ui), Desk::new(document));
    harness.run();
    harness
}

/// A document on the Dugong pair with some links of every kind.
pub(crate) fn linked_document() -> Document {
    use Contribution::{Direct, Enabling};
    use Strength::{Moderate, None as Nothing, Strong, Weak};
    let mut document = samples::document();
    let said = [
        ("1.1", "T7", Moderate, Some(Direct)),
        ("1.1", "T6", Weak, Some(Enabling)),
        ("1.2", "T14", Strong, Some(Direct)),
        ("1.3", "T4", Strong, Some(Direct)),
        ("1.4", "T6", Strong, Some(Direct)),
        ("1.4", "T7", Moderate, Some(Direct)),
        ("1.5", "T5", Moderate, Some(Enabling)),
        ("1.5", "T6", Moderate, Some(Direct)),
        ("1.5", "T14", Weak, None),
        ("2.1", "T8", Moderate, Some(Enabling)),
        ("2.1", "T15", Strong, Some(Direct)),
        ("2.2", "T8", Weak, Some(Enabling)),
        ("2.2", "T15", Strong, Some(Direct)),
        ("2.3", "T7", Weak, Some(Enabling)),
        ("3.1", "T10", Strong, Some(Direct)),
        ("3.2", "T10", Strong, Some(Direct)),
        ("3.2", "T8", Weak, Some(Enabling)),
        ("3.3", "T11", Moderate, Some(Direct)),
        ("5.1", "T1", Strong, Some(Direct)),
        ("6.1", "T3", Moderate, Some(Enabling)),
        ("7.3", "T16", Strong, Some(Direct)),
        ("1.4", "T1", Nothing, None),
        ("1.4", "T2", Nothing, None),
        ("1.4", "T3", Nothing, None),
        ("2.1", "T1", Nothing, None),
    ];
    let judgements = said
        .iter()
        .map(|(action, target, strength, kind)| {
            let pair = document
                .session()
                .pair_by_codes(action, target)
                .expect("codes of the plans");
            (pair, Judgement::scored(*strength, *kind))
        })
        .collect::<Vec<_>>();
    // A gap: every action considered, none of them contributes.
    let gap = document
        .session()
        .targets()
        .item_by_code("T2")
        .expect("a code of the plan");
    let nothing = (0..document.session().actions().items().len()).map(|action| {
        let pair = Pair::new(ActionId::at(action), TargetId(gap));
        (pair, Judgement::scored(Nothing, None))
    });
    let judgements = nothing.chain(judgements).collect();
    document
        .run(&Command::JudgeMany(judgements), &samples::stamp("R07", 50))
        .expect("accepted");
    let pair = document
        .session()
        .pair_by_codes("1.5", "T6")
        .expect("codes of the plans");
    let mut judgement = Judgement::scored(Moderate, Some(Direct));
    judgement.tension = true;
    document
        .run(&Command::Judge { pair, judgement }, &samples::stamp("R07", 51))
        .expect("accepted");
    document
}

/// The selection of a pair by codes.
pub(crate) fn pair(document: &Document, action: &str, target: &str) -> Selection {
    Selection::Pair(
        document
            .session()
            .pair_by_codes(action, target)
            .expect("codes of the plans"),
    )
}
