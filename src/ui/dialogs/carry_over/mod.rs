//! Carrying the session over to a revised plan: the new version is chosen, a person confirms which items became
//! which, and a new session is made. The one open is not changed.

mod detail;
mod head;
mod list;
mod outlook;
mod table;

use std::sync::Arc;

use eframe::egui::{Context, Rect, Ui, UiBuilder, pos2, vec2};

pub use outlook::Outlook;
pub use table::{Only, Table, Version};

use super::DialogData;
use super::import::{PlanSource, choose};
use super::modal::{Modal, Width, Within, cancel, list_height};
use super::table::Maker;
use crate::analysis::search::Index;
use crate::merge::Matching;
use crate::model::{Plan, Session, Side};
use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::intent::{Intent, TableFor};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Segment, Tone, section_label, segmented};

/// How far the person has come.
#[derive(Clone, Debug)]
enum Stage {
    /// The new version is being chosen.
    Choosing,
    /// The two versions are being compared.
    Comparing,
    /// A person says which items became which.
    Matching(Box<Going>),
}

/// What the last stage works on.
#[derive(Clone, Debug)]
struct Going {
    table: Table,
    /// Finds items: those before as actions, those of the new version as targets.
    index: Arc<Index>,
    detail: detail::DetailState,
    list: list::ListState,
    /// What carrying over would do, and for which state of the table.
    outlook: Option<(u64, Outlook)>,
    /// The state of the table for which that is being counted.
    counting: Option<u64>,
    /// Whether the new session is being made.
    is_making: bool,
}

/// The dialog, with what was chosen so far.
#[derive(Clone, Debug)]
pub struct CarryOver {
    /// Ties answers of threads to this dialog.
    pub number: u64,
    side: Side,
    source: PlanSource,
    is_reading: bool,
    offered: Vec<Arc<Plan>>,
    stage: Stage,
    /// Why the plan chosen will not do, or why no session was made; empty if it will.
    problem: String,
    /// Whether the person was told that closing drops what was confirmed.
    is_warned: bool,
}

impl CarryOver {
    /// Returns the dialog that offers these plans beside files.
    pub fn new(number: u64, offered: Vec<Arc<Plan>>) -> Self {
        Self {
            number,
            side: Side::Action,
            source: PlanSource::None,
            is_reading: false,
            offered,
            stage: Stage::Choosing,
            problem: String::new(),
            is_warned: false,
        }
    }

    /// Says that a file is being read.
    pub fn begin_reading(&mut self) {
        self.is_reading = true;
    }

    /// Puts in what came of a file.
    pub fn read(&mut self, source: PlanSource) {
        self.source = source;
        self.is_reading = false;
        self.problem.clear();
    }

    /// Says that the file could not be read in the way chosen.
    pub fn not_otherwise(&mut self, why: String) {
        self.is_reading = false;
        self.source.not_otherwise(why);
    }

    /// Returns what makes a draft of a table. What was typed of the plan stays if its file is only read in
    /// another way.
    ///
    /// `level` is what the plan calls its items where the table does not say.
    pub fn maker(&self, level: String, again: bool) -> Maker {
        self.source.maker(level, again)
    }

    /// Says that nothing comes of what is waited for.
    pub fn give_up(&mut self) {
        self.is_reading = false;
        self.not_carried();
    }

    /// Shows what became of the items as far as a program can tell.
    pub fn compared(&mut self, matching: Matching, index: Index) {
        self.problem.clear();
        self.stage = Stage::Matching(Box::new(Going {
            table: Table::new(matching),
            index: Arc::new(index),
            detail: detail::DetailState::default(),
            list: list::ListState::default(),
            outlook: None,
            counting: None,
            is_making: false,
        }));
    }

    /// Goes back to the choice of the plan and says why.
    pub fn not_compared(&mut self, why: String) {
        self.stage = Stage::Choosing;
        self.problem = why;
    }

    /// Shows what carrying over would do with the table in that state.
    pub fn counted(&mut self, edition: u64, outlook: Outlook) {
        if let Stage::Matching(going) = &mut self.stage {
            going.counting = None;
            going.outlook = Some((edition, outlook));
        }
    }

    /// Says why no session was made.
    pub fn not_made(&mut self, why: String) {
        self.problem = why;
        self.not_carried();
    }

    /// Says that the new session is not, or not yet, in the window.
    pub fn not_carried(&mut self) {
        if let Stage::Matching(going) = &mut self.stage {
            going.is_making = false;
        }
    }

    /// What the person is going through, once both versions are compared.
    pub fn table(&self) -> Option<&Table> {
        match &self.stage {
            Stage::Matching(going) => Some(&going.table),
            Stage::Choosing | Stage::Comparing => None,
        }
    }

    /// What carrying over would do, if that is known for the table as it is.
    pub fn outlook(&self) -> Option<&Outlook> {
        match &self.stage {
            Stage::Matching(going) => going.outlook(),
            Stage::Choosing | Stage::Comparing => None,
        }
    }

    /// The side whose plan is replaced.
    pub fn side(&self) -> Side {
        self.side
    }

    /// Whether the dialog may be closed. The first time it says what would be lost.
    pub fn lets_go(&mut self) -> bool {
        let is_begun = self.table().is_some_and(Table::is_begun);
        if is_begun && !self.is_warned {
            self.is_warned = true;
            return false;
        }
        true
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let Some(session) = data.session else { return };
        let words = data.words;
        let is_matching = matches!(self.stage, Stage::Matching(_));
        let modal = Modal {
            id: if is_matching {
                "carry-over-matching"
            } else {
                "carry-over"
            },
            title: words.text("carry-over-title"),
            width: if is_matching { Width::Window } else { Width::Table },
        };
        modal.show(
            ctx,
            words,
            out,
            self,
            |ui, own, within| content(ui, own, session, within),
            |ui, own, within| buttons(ui, own, session, within),
        );
    }
}

impl Going {
    fn outlook(&self) -> Option<&Outlook> {
        let (edition, outlook) = self.outlook.as_ref()?;
        (*edition == self.table.edition()).then_some(outlook)
    }
}

fn content(ui: &mut Ui, own: &mut CarryOver, session: &Session, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &own.stage {
        Stage::Choosing => choosing(ui, own, session, within),
        Stage::Comparing => {
            form::body(ui, words.text("carry-over-comparing"));
            ui.spinner();
        }
        Stage::Matching(_) => matching(ui, own, within),
    }
}

fn choosing(ui: &mut Ui, own: &mut CarryOver, session: &Session, within: &mut Within<'_, '_>) {
    let words = within.words;
    form::weak(ui, words.text("carry-over-about"));
    let names = [Side::Action, Side::Target].map(|side| {
        let key = match side {
            Side::Action => "plans-of-actions",
            Side::Target => "plans-of-targets",
        };
        words.format(key, &[("plan", session.plan(side).id().into())])
    });
    let [actions, targets] = &names;
    let segments = [
        Segment::new(Side::Action, actions.as_str()),
        Segment::new(Side::Target, targets.as_str()),
    ];
    if let Some(side) = segmented(ui, words.text("carry-over-side"), &segments, Some(own.side)) {
        own.side = side;
        own.problem.clear();
    }
    let now = session.plan(own.side);
    let stands = [
        ("name", now.name().into()),
        ("version", now.version().into()),
        ("items", now.items().len().into()),
    ];
    form::weak(ui, &words.format("carry-over-stands-on", &stands));
    let wanted = TableFor::Version(own.side);
    if choose(ui, &own.offered, &mut own.source, wanted, within) {
        own.problem.clear();
    }
    if own.is_reading {
        form::weak(ui, words.text("plans-reading"));
        return;
    }
    if !own.problem.is_empty() {
        form::note(ui, Tone::Danger, Icon::Warning, &own.problem);
    }
    own.source.show(ui, wanted, within);
    if let PlanSource::Plan(plan) = &own.source {
        let version = words.format("carry-over-version", &[("version", plan.version().into())]);
        form::weak(ui, &version);
    }
}

/// The list at the left, what it is about at the right.
fn matching(ui: &mut Ui, own: &mut CarryOver, within: &mut Within<'_, '_>) {
    let words = within.words;
    let (side, problem, is_warned) = (own.side, own.problem.clone(), own.is_warned);
    let Stage::Matching(going) = &mut own.stage else {
        return;
    };
    if !problem.is_empty() {
        form::note(ui, Tone::Danger, Icon::Warning, &problem);
    }
    if is_warned {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("carry-over-warned"));
    }
    let top = ui.cursor().top();
    head::show(ui, &mut going.table, within);
    let used = ui.cursor().top() - top;
    let height = list_height(ui.ctx(), used + 24.0).max(180.0);
    let room = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
    let split = room.left() + (room.width() * 0.5).round();
    let left = Rect::from_min_max(room.min, pos2(split - 8.0, room.bottom()));
    let right = Rect::from_min_max(pos2(split + 8.0, room.top()), room.max);
    ui.scope_builder(UiBuilder::new().max_rect(left), |ui| {
        list::show(ui, going, within);
    });
    ui.scope_builder(UiBuilder::new().max_rect(right), |ui| {
        detail::show(ui, side, going, within);
    });
    ui.advance_cursor_after_rect(room);
    let edition = going.table.edition();
    let is_known = going.outlook.as_ref().is_some_and(|(known, _)| *known == edition);
    if !is_known && going.counting.is_none() {
        going.counting = Some(edition);
        within.out.push(Intent::CountCarryOver {
            side,
            matching: Box::new(going.table.matching().clone()),
            edition,
        });
    }
}

fn buttons(ui: &mut Ui, own: &mut CarryOver, session: &Session, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &mut own.stage {
        Stage::Choosing => {
            let is_ready = !own.is_reading && own.source.is_ready();
            let go = Button::new(words.text("carry-over-compare"))
                .kind(ButtonKind::Primary)
                .enabled(is_ready)
                .tooltip(words.text(if is_ready {
                    "carry-over-compare-tip"
                } else {
                    "carry-over-compare-not"
                }));
            if go.show(ui, words).clicked()
                && is_ready
                && let Some(plan) = own.source.plan()
            {
                begin(own, session, plan, within);
            }
            cancel(ui, within, "cancel");
            own.source.standing(ui, words);
        }
        Stage::Comparing => cancel(ui, within, "cancel"),
        Stage::Matching(going) => {
            let why_not = why_not(words, going);
            let name = if going.is_making {
                "carry-over-making"
            } else {
                "carry-over-make"
            };
            let go = Button::new(words.text(name))
                .kind(ButtonKind::Primary)
                .enabled(why_not.is_none())
                .tooltip(
                    why_not
                        .as_deref()
                        .unwrap_or_else(|| words.text("carry-over-make-tip")),
                );
            if go.show(ui, words).clicked() && why_not.is_none() {
                going.is_making = true;
                within.out.push(Intent::CarryOver {
                    side: own.side,
                    matching: Box::new(going.table.matching().clone()),
                });
            }
            cancel(ui, within, "cancel");
            if Button::new(words.text("carry-over-back"))
                .kind(ButtonKind::Quiet)
                .tooltip(words.text("carry-over-back-tip"))
                .show(ui, words)
                .clicked()
            {
                own.stage = Stage::Choosing;
                own.is_warned = false;
            } else if let Some(why) = &why_not {
                section_label(ui, why);
            }
        }
    }
}

/// Compares the versions, unless they are one.
fn begin(own: &mut CarryOver, session: &Session, plan: Arc<Plan>, within: &mut Within<'_, '_>) {
    if plan.hash() == session.plan(own.side).hash() {
        within
            .words
            .text("rebase-nothing-changes")
            .clone_into(&mut own.problem);
        return;
    }
    own.problem.clear();
    own.stage = Stage::Comparing;
    within.out.push(Intent::CompareVersions(own.side, plan));
}

/// Why the new session cannot be made now, if it cannot.
fn why_not(words: &Catalogue, going: &Going) -> Option<String> {
    let open = going.table.open();
    if going.is_making {
        Some(words.text("carry-over-making").to_owned())
    } else if open > 0 {
        Some(words.format("carry-over-open", &[("count", open.into())]))
    } else {
        match going.outlook() {
            None => Some(words.text("carry-over-counting").to_owned()),
            Some(Outlook::Refused(why)) => Some(why.clone()),
            Some(Outlook::Known { .. }) => None,
        }
    }
}
