//! Made-up plans and sessions of any size, the same at every run, and frames of the board without a screen.

#![allow(
    clippy::allow_attributes,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::wildcard_imports,
    dead_code,
    reason = "shared by several binaries, each of which uses a part"
)]

use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{self, Event, Modifiers, Pos2, RawInput, Rect, Vec2, pos2, vec2};
use seagrass::command::{Command, Document};
use seagrass::model::plan::{Content, EntryParts, LocalText, PlanParts};
use seagrass::model::*;
use seagrass::phrase::catalogue::{Catalogue, Language};
use seagrass::ui::board::{self, BoardState};
use seagrass::ui::{Known, Scene, UiState, theme};

const WORDS: [&str; 16] = [
    "habitat",
    "monitor",
    "by-catch",
    "seagrass",
    "range",
    "States",
    "improve",
    "law",
    "awareness",
    "local",
    "communities",
    "data",
    "protect",
    "restore",
    "threats",
    "cooperate",
];

/// A small generator of numbers: the same row at every run.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    /// Returns the next number below `bound`.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % bound
    }

    fn sentence(&mut self, words: usize) -> String {
        (0..words)
            .map(|_| WORDS[self.below(WORDS.len())])
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// Returns a plan of so many items under headings of at most a hundred.
pub(crate) fn plan(id: &str, items: usize, seed: u64) -> Arc<Plan> {
    let mut numbers = Numbers(seed);
    let lang = Lang::new("en").expect("a tag");
    let entry = |code: String, under: Option<String>, level: &str, title: String, summary: String| {
        let mut content = Content::new(level, Wording::Summary);
        content.titles = BTreeMap::from([(
            lang.clone(),
            LocalText {
                text: title,
                official: false,
            },
        )])
        .into_iter()
        .collect();
        content.summary = BTreeMap::from([(lang.clone(), summary)]).into_iter().collect();
        "made up for measuring".clone_into(&mut content.source);
        EntryParts { code, under, content }
    };
    let headings = items.div_ceil(100).max(1);
    let parts = PlanParts {
        id: id.to_owned(),
        name: format!("Plan {id} of {items} items"),
        version: "1".to_owned(),
        period: None,
        document: String::new(),
        languages: vec![lang.clone()],
        authoritative_language: lang.clone(),
        warning: None,
        statements: Vec::new(),
        expected_counts: BTreeMap::new(),
        fields: BTreeMap::new(),
        headings: (0..headings)
            .map(|at| {
                entry(
                    format!("H{}", at + 1),
                    None,
                    "heading",
                    numbers.sentence(5),
                    numbers.sentence(10),
                )
            })
            .collect(),
        items: (0..items)
            .map(|at| {
                let heading = at / 100 + 1;
                let code = format!("{heading}.{}", at % 100 + 1);
                entry(
                    code,
                    Some(format!("H{heading}")),
                    "item",
                    numbers.sentence(7),
                    numbers.sentence(25),
                )
            })
            .collect(),
    };
    Arc::new(Plan::new(parts).expect("a good plan"))
}

/// Returns a document on two such plans with so many links by R01.
pub(crate) fn document(items: usize, links: usize) -> Document {
    let by = ReviewerCode::new("R01").expect("a code");
    let stamp = |at| Stamp {
        by: by.clone(),
        at: UtcSeconds(at),
    };
    let details = Details {
        title: "Made up for measuring".to_owned(),
        ..Details::default()
    };
    let mut document = Document::create(
        plan("A", items, 1),
        plan("B", items, 2),
        &details,
        &Reviewer::default(),
        &stamp(1_700_000_000),
    )
    .expect("accepted");
    let mut numbers = Numbers(3);
    let mut seen = std::collections::BTreeSet::new();
    while seen.len() < links {
        seen.insert(Pair::new(
            ActionId::at(numbers.below(items)),
            TargetId::at(numbers.below(items)),
        ));
    }
    let judgements = seen
        .into_iter()
        .map(|pair| {
            let strength = Strength::ALL[1 + numbers.below(3)];
            let kind = [Contribution::Direct, Contribution::Enabling][numbers.below(2)];
            let mut judgement = Judgement::scored(strength, Some(kind));
            if numbers.below(4) == 0 {
                judgement.reason = numbers.sentence(8);
            }
            (pair, judgement)
        })
        .collect();
    document
        .run(&Command::JudgeMany(judgements), &stamp(1_700_000_100))
        .expect("accepted");
    document
}

/// Returns the same document with a decision on each pair that was judged: every fourth in brackets, every
/// eighth *ad referendum*.
pub(crate) fn decided(items: usize, links: usize) -> Document {
    let mut document = document(items, links);
    let view = document
        .session()
        .view_for(&ReviewerCode::new("R01").expect("a code"));
    let judged: Vec<_> = view
        .judgements()
        .filter_map(|(pair, current)| Some((pair, current.said()?.link_strength()?)))
        .collect();
    let decisions = judged.into_iter().enumerate().map(|(at, (pair, value))| {
        let (status, wording) = match at % 8 {
            0 | 4 => (Status::Bracketed, "[It helps]"),
            1 => (Status::AdReferendum, "It helps"),
            _ => (Status::Agreed, "It helps"),
        };
        let motion = Motion {
            status,
            value: Some(value),
            contribution: Some([Contribution::Direct, Contribution::Enabling][at % 2]),
            wording: wording.to_owned(),
            word: Some(DecisionWord::Agrees),
            ..Motion::default()
        };
        (pair, motion)
    });
    let decisions = Command::DecideMany(decisions.collect());
    let stamp = Stamp {
        by: ReviewerCode::new("R01").expect("a code"),
        at: UtcSeconds(1_700_000_150),
    };
    document.run(&decisions, &stamp).expect("accepted");
    document
}

/// A board without a screen: frames are run, tessellated and thrown away.
pub(crate) struct Screen {
    pub(crate) ctx: egui::Context,
    session: Arc<Session>,
    known: Known,
    words: Catalogue,
    lang: Lang,
    zone: jiff::tz::TimeZone,
    pub(crate) state: UiState,
    board: BoardState,
    size: Vec2,
    time: f64,
}

/// What a frame cost.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Cost {
    pub(crate) vertices: usize,
    pub(crate) indices: usize,
}

impl Screen {
    pub(crate) fn new(document: &Document) -> Self {
        let session = Arc::clone(document.session());
        let by = ReviewerCode::new("R01").expect("a code");
        let known = Known::of(&session.view_for(&by), document.revision());
        let ctx = egui::Context::default();
        theme::apply(&ctx);
        Self {
            ctx,
            session,
            known,
            words: Catalogue::new(Language::English),
            lang: Lang::new("en").expect("a tag"),
            zone: jiff::tz::TimeZone::UTC,
            state: UiState::default(),
            board: BoardState::default(),
            size: vec2(1600.0, 1000.0),
            time: 0.0,
        }
    }

    /// Runs one frame with these events and returns what it cost.
    pub(crate) fn frame(&mut self, events: Vec<Event>) -> Cost {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            predicted_dt: 1.0 / 60.0,
            events,
            focused: true,
            ..RawInput::default()
        };
        let by = ReviewerCode::new("R01").expect("a code");
        let view = self.session.view_for(&by);
        let scene = Scene {
            view: &view,
            known: &self.known,
            words: &self.words,
            lang: &self.lang,
            zone: &self.zone,
        };
        let (board, state) = (&mut self.board, &mut self.state);
        let mut out = Vec::new();
        let mut output = self
            .ctx
            .run_ui(input, |ui| board::show(ui, &scene, board, state, &mut out));
        output.textures_delta.clear();
        let primitives = self.ctx.tessellate(output.shapes, output.pixels_per_point);
        let mut cost = Cost::default();
        for primitive in &primitives {
            if let egui::epaint::Primitive::Mesh(mesh) = &primitive.primitive {
                cost.vertices += mesh.vertices.len();
                cost.indices += mesh.indices.len();
            }
        }
        cost
    }

    /// Puts the pointer somewhere.
    pub(crate) fn point(at: Pos2) -> Event {
        Event::PointerMoved(at)
    }

    /// Presses or releases the pointer.
    pub(crate) fn button(at: Pos2, pressed: bool) -> Event {
        Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        }
    }

    /// Turns the wheel by so many points.
    pub(crate) fn wheel(points: f32) -> Event {
        Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        }
    }

    /// The events of frame `at` of a minute of work: scrolling one side, then dragging across the board.
    pub(crate) fn work(at: usize) -> Vec<Event> {
        let phase = at % 120;
        let actions = pos2(300.0, 500.0);
        match phase {
            0..60 => vec![
                Self::point(actions),
                Self::wheel(if (at / 120).is_multiple_of(2) { -90.0 } else { 90.0 }),
            ],
            60 => vec![Self::point(actions), Self::button(actions, true)],
            61..118 => {
                let along = (phase - 60) as f32 / 58.0;
                vec![Self::point(actions + (pos2(1300.0, 420.0) - actions) * along)]
            }
            // Let go between the columns, where nothing is linked.
            118 => vec![Self::point(pos2(800.0, 420.0))],
            _ => vec![Self::button(pos2(800.0, 420.0), false)],
        }
    }
}

/// Returns how many pages this process has touched anew so far, where the system tells (Linux).
pub(crate) fn minor_faults() -> Option<u64> {
    let text = std::fs::read_to_string("/proc/self/stat").ok()?;
    let after_name = text.rsplit_once(')')?.1;
    after_name.split_whitespace().nth(7)?.parse().ok()
}
