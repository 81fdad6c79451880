//! The page of proposals: what is to be added or changed, sub-targets for the register, and the questions of
//! the report template.
//!
//! A proposal is written down by a person's act, as a decision is; what a proposal would change is shown as
//! hypothetical and never recorded.

mod draft;
mod editor;
mod effects;
mod head;
mod list;
mod past;
mod pick;
mod questions;
mod sheet;

use eframe::egui::{Margin, Rect, ScrollArea, Ui, UiBuilder, vec2};

use self::draft::{Drafts, Key};
use self::list::Kept;
use self::questions::QuestionsState;
use super::state::Page;
use super::theme::{palette, tokens};
use super::{Intent, Scene, Selection, UiState, form};
use crate::model::{GapOf, Proposal, ProposalId, ProposalKind, Session, Side, View};

/// Returns what one usually proposes for an item without a counterpart: for a target a sub-target, for an
/// action other words.
pub fn usual(session: &Session, answers: Option<GapOf>) -> Proposal {
    let action = answers.filter(|gap| gap.side == Side::Action);
    let item = action.and_then(|gap| session.actions().item(gap.item));
    Proposal {
        kind: if action.is_some() {
            ProposalKind::RevisedAction
        } else {
            ProposalKind::NewSubTarget
        },
        answers,
        changes: item.map_or_else(String::new, |item| item.code.to_string()),
        ..Proposal::default()
    }
}

/// Returns the item without a counterpart that is selected; of a pair the target.
pub fn gap_of(selection: Option<Selection>) -> Option<GapOf> {
    let selection = selection?;
    let of = |side| selection.on(side).map(|item| GapOf { side, item });
    of(Side::Target).or_else(|| of(Side::Action))
}

/// Turns to the page of proposals and begins one there.
pub fn propose(state: &mut UiState, new: Proposal) {
    state.page = Page::Proposals;
    state.link_from = None;
    state.new_proposal = Some(Box::new(new));
}

/// Turns to the page of proposals and shows one there.
pub fn show_proposal(state: &mut UiState, id: ProposalId) {
    state.page = Page::Proposals;
    state.link_from = None;
    state.show_proposal = Some(id);
}

/// Which part of the page is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    #[default]
    Proposals,
    Questions,
}

/// What the page keeps between frames. None of it is saved.
#[derive(Clone, Debug, Default)]
pub struct ProposalsState {
    drafts: Drafts,
    shown: Option<Key>,
    tab: Tab,
    kept: Option<Kept>,
    shows_past: bool,
    what_if: bool,
    effect: effects::NewEffect,
    questions: QuestionsState,
    /// Whether the text of the shown one is to take the keyboard.
    asks_text: bool,
}

impl ProposalsState {
    /// Whether something was typed that was not written down.
    pub fn has_unfinished(&self) -> bool {
        self.drafts.has_unfinished() || self.questions.has_unfinished()
    }

    fn turn_to(&mut self, shown: Option<Key>) {
        if self.shown != shown {
            self.shown = shown;
            self.effect = effects::NewEffect::default();
        }
    }
}

/// Keeps what was typed and not written down, before the session leaves the window: as proposals that are
/// open, so that nothing is lost and nothing is decided.
pub fn flush_for_good(own: &mut ProposalsState, view: &View<'_>, out: &mut Vec<Intent>) {
    own.drafts.flush_for_good(view, out);
    own.questions.flush_for_good(view, out);
}

/// Narrower than this the list stands above the editor, in points.
const LEAST_BESIDE: f32 = 620.0;

/// Shows the page in the room given.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut ProposalsState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    if let Some(new) = state.new_proposal.take() {
        own.tab = Tab::Proposals;
        let key = own.drafts.begin_new(scene.view, *new);
        own.turn_to(Some(key));
        own.asks_text = true;
    }
    if let Some(id) = state.show_proposal.take() {
        own.tab = Tab::Proposals;
        own.turn_to(Some(Key::Of(id)));
    }
    if let Some(number) = state.show_question.take() {
        own.tab = Tab::Questions;
        own.questions.turn_to(number);
    }
    let became = own.drafts.settle(scene.view, own.shown);
    if became.is_some() {
        own.turn_to(became);
    }
    let kept = Kept::fresh(own.kept.take(), scene);
    let space = i8::try_from(tokens().space.m).unwrap_or(12);
    let frame = eframe::egui::Frame::NONE.inner_margin(Margin::symmetric(space, space));
    frame.show(ui, |ui| {
        head::show(ui, scene, own, &kept, out);
        ui.add_space(f32::from(tokens().space.s));
        match own.tab {
            Tab::Proposals => proposals(ui, scene, own, &kept, out),
            Tab::Questions => questions::show(ui, scene, &mut own.questions, out),
        }
    });
    own.kept = Some(kept);
}

/// The list and, beside it, what is selected.
fn proposals(ui: &mut Ui, scene: &Scene<'_>, own: &mut ProposalsState, kept: &Kept, out: &mut Vec<Intent>) {
    let is_gone = match own.shown {
        None => true,
        Some(Key::Of(id)) => scene.view.session().proposal_record(id).is_none(),
        Some(key @ Key::New(_)) => own.drafts.get(scene.view, key).is_none(),
    };
    if is_gone {
        let first = own.drafts.new_ones(scene.view).next().map(|(key, _)| key);
        own.turn_to(first.or_else(|| kept.first()));
    }
    let Some(shown) = own.shown else {
        empty(ui, scene, own);
        return;
    };
    let room = ui.available_rect_before_wrap();
    let (list_room, editor_room) = split(room);
    within(ui, list_room, "proposal-list", |ui| {
        list::show(ui, scene, own, kept);
    });
    let shown = own.shown.unwrap_or(shown);
    within(ui, editor_room, "proposal-editor", |ui| {
        let below = eframe::egui::Frame::NONE.inner_margin(Margin {
            left: 2,
            right: 14,
            top: 8,
            bottom: 0,
        });
        eframe::egui::Panel::bottom("proposal-buttons")
            .frame(below)
            .show(ui, |ui| editor::buttons(ui, scene, own, shown, out));
        editing(ui, ("proposal", shown), |ui| {
            ui.push_id(("proposal", shown), |ui| editor::show(ui, scene, own, shown));
        });
    });
    ui.advance_cursor_after_rect(room);
}

fn split(room: Rect) -> (Rect, Rect) {
    if room.width() < LEAST_BESIDE {
        let height = (room.height() * 0.35).max(120.0);
        let (list, rest) = room.split_top_bottom_at_y(room.top() + height);
        return (list, rest.with_min_y(rest.top() + 8.0));
    }
    let width = (room.width() * 0.32).clamp(220.0, 380.0);
    let (list, rest) = room.split_left_right_at_x(room.left() + width);
    (list, rest.with_min_x(rest.left() + 16.0))
}

fn within(ui: &mut Ui, room: Rect, name: &str, content: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().max_rect(room).id_salt(name));
    child.shrink_clip_rect(room);
    content(&mut child);
}

/// A form that scrolls, with room for its frames of focus and below its last line.
fn editing(ui: &mut Ui, id: impl eframe::egui::AsIdSalt, content: impl FnOnce(&mut Ui)) {
    let frame = eframe::egui::Frame::NONE.inner_margin(Margin {
        left: 2,
        right: 14,
        top: 2,
        bottom: 24,
    });
    ScrollArea::vertical()
        .id_salt(id)
        .auto_shrink(false)
        .animated(false)
        .show(ui, |ui| {
            frame.show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
                content(ui);
            });
        });
}

/// What stands there while nothing was proposed.
fn empty(ui: &mut Ui, scene: &Scene<'_>, own: &mut ProposalsState) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.2).min(140.0));
        ui.set_max_width(460.0);
        form::body(ui, scene.words.text("proposals-none"));
        let ink = palette(ui).text_weak;
        super::inspector::parts::small(ui, scene.words.text("proposals-none-how"), ink, usize::MAX);
        ui.add_space(8.0);
        head::new_button(ui, scene, own);
    });
}
