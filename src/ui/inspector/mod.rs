//! The panel at the side: the texts of what is selected, its judgement, what the meeting decided on it, its
//! comments, its history.
//!
//! Texts are committed without a button: on leaving a field, on Ctrl+Enter, when something else is selected,
//! and by [`flush`]. A reason typed before the pair is judged waits for the judgement.

mod before;
mod changed;
mod decided_item;
mod decision;
mod drafts;
mod elements;
mod empty;
mod everyone;
mod item;
mod judgement;
pub(super) mod parts;
mod past;
mod published;
mod reasons;
mod rules;
mod texts;
mod thread;

use std::collections::BTreeSet;

use eframe::egui::{Margin, ScrollArea, Ui, vec2};

use self::decision::Decisions;
pub(super) use self::decision::barred;
use self::drafts::{Edits, Texts};
use self::thread::Thread;
use super::{Intent, Scene, Selection, UiState};
use crate::command::Command;
use crate::model::{CommentId, Pair, Side, Subject, View};

/// What the inspector remembers between frames, unfinished texts above all.
#[derive(Clone, Debug, Default)]
pub struct InspectorState {
    texts: Texts,
    thread: Thread,
    decisions: Decisions,
    seen: Option<Selection>,
    open: Open,
    coverage: Option<item::Covered>,
}

/// What was opened to be read in full, or folded away.
#[derive(Clone, Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each read by name"
)]
struct Open {
    texts: BTreeSet<(Side, u32)>,
    notes: BTreeSet<Side>,
    comments: BTreeSet<CommentId>,
    history: bool,
    rules: bool,
    everyone: bool,
    /// Whether the texts are turned to the authoritative language of their plan.
    is_turned: bool,
}

impl InspectorState {
    /// Whether a text waits to be committed by [`flush`], or for a judgement.
    pub fn has_unfinished(&self) -> bool {
        self.texts.has_unfinished() || self.thread.has_unfinished() || self.decisions.has_unfinished()
    }

    /// The pairs that have a reason or evidence but no judgement to carry them yet.
    pub fn waiting(&self) -> impl Iterator<Item = Pair> {
        self.texts.waiting()
    }
}

/// Commits all that was typed and not yet committed: before saving, closing, quitting, and whenever the
/// inspector is hidden. What cannot be committed before its pair is judged stays.
pub fn flush(own: &mut InspectorState, view: &View<'_>, out: &mut Vec<Intent>) {
    let mut edits = Edits::of(view);
    own.texts.settle(&mut edits);
    edits.finish(out);
    own.thread.flush(view, out);
}

/// As [`flush`], before the session leaves the window. What waits for a judgement becomes a comment on its
/// pair, since nothing else could carry it; so does the wording of a decision that nobody wrote down.
pub fn flush_for_good(own: &mut InspectorState, view: &View<'_>, out: &mut Vec<Intent>) {
    flush(own, view, out);
    own.decisions.flush_for_good(view, out);
    let left = own.texts.take_waiting(view.reviewer());
    out.extend(left.into_iter().map(|(pair, text)| {
        Intent::Run(Command::Comment {
            subject: Subject::Pair(pair),
            text,
            reply_to: None,
        })
    }));
}

/// Shows the panel's content in all the room there is.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let changed = own.seen != state.selection;
    own.seen = state.selection;
    let mut edits = Edits::of(scene.view);
    if changed {
        own.texts.settle(&mut edits);
        own.thread
            .turn_to(scene.view, state.selection.map(Selection::subject), out);
        own.decisions
            .turn_to(scene.view, state.selection.and_then(Selection::pair));
        own.open.texts.clear();
    }
    own.open.is_turned = state.is_turned();
    own.texts.give_waiting(&mut edits);
    let selection = state
        .selection
        .filter(|one| scene.view.session().has_subject(one.subject()));
    let Some(selection) = selection else {
        empty::show(ui, scene.words);
        edits.finish(out);
        return;
    };
    let mut area = ScrollArea::vertical()
        .id_salt("inspector")
        .auto_shrink(false)
        .animated(false);
    if changed {
        area = area.vertical_scroll_offset(0.0);
    }
    area.show(ui, |ui| {
        let frame = eframe::egui::Frame::new().inner_margin(Margin {
            left: 16,
            right: 16,
            top: 16,
            bottom: 24,
        });
        frame.show(ui, |ui| {
            ui.spacing_mut().item_spacing = vec2(8.0, 8.0);
            ui.set_width(ui.available_width());
            match selection {
                Selection::Pair(pair) => show_pair(ui, scene, own, state, pair, &mut edits, out),
                Selection::Action(action) => item::show(ui, scene, own, state, (Side::Action, action.0), out),
                Selection::Target(target) => item::show(ui, scene, own, state, (Side::Target, target.0), out),
            }
            thread::show(ui, scene, own, state, selection.subject(), out);
            if let Selection::Pair(pair) = selection {
                past::show(ui, scene, &mut own.open.history, pair);
            }
        });
    });
    for judgement in edits.finish(out) {
        super::judging::remember(state, &judgement);
    }
}

fn show_pair(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    state: &mut UiState,
    pair: Pair,
    edits: &mut Edits<'_>,
    out: &mut Vec<Intent>,
) {
    changed::of_pair(ui, scene, pair, out);
    for (side, item) in [(Side::Action, pair.action.0), (Side::Target, pair.target.0)] {
        texts::show(ui, scene, &mut own.open, side, item, texts::Length::Short);
        ui.add_space(4.0);
    }
    // The layer that is looked at comes first.
    let decided_first = state.shows_decisions();
    if decided_first {
        decision::show(ui, scene, &mut own.decisions, state, pair, out);
    }
    published::of_pair(ui, scene, state, pair);
    judgement::show(ui, scene, &mut own.texts, &mut own.open, state, pair, edits, out);
    everyone::show(ui, scene, &mut own.open.everyone, state, pair);
    if !decided_first {
        decision::show(ui, scene, &mut own.decisions, state, pair, out);
    }
}

/// The subject of a thread names the widget that edits it.
fn salt(subject: Subject) -> (u8, u32, u32) {
    match subject {
        Subject::Action(action) => (0, action.0.0, 0),
        Subject::Target(target) => (1, 0, target.0.0),
        Subject::Pair(pair) => (2, pair.action.0.0, pair.target.0.0),
    }
}
