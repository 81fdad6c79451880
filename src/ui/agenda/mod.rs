//! The agenda: which pairs to talk about, in which order, and how far the time goes.
//!
//! No reviewer's code stands on this page unless it is asked for. Lists and forecasts are made when the
//! session or the filter changes, not per frame, and only the lines in sight are laid out.

mod accept;
mod filters;
mod head;
mod kept;
mod keys;
mod layout;
mod line;
mod list;
mod words;

use eframe::egui::{Frame, Margin, Ui};

use self::kept::Kept;
use self::keys::Press;
use super::state::Page;
use super::theme::tokens;
use super::{Intent, Scene, Selection, UiState, form};
use crate::analysis::agenda::{Closed, Filter};
use crate::command::Command;
use crate::model::Pair;

pub use accept::{AcceptUnanimous, Common};
pub(super) use words::class_key;

/// What the agenda remembers between frames.
#[derive(Debug, Default)]
pub struct AgendaState {
    /// Which pairs are shown.
    pub filter: Filter,
    /// Whether each line says which reviewer gave what.
    pub shows_codes: bool,
    cursor: Option<Pair>,
    seen: Option<Selection>,
    kept: Option<Kept>,
    offset: f32,
}

impl AgendaState {
    /// The pair under the cursor; nothing before the agenda was shown once, or where it has no line.
    pub fn cursor(&self) -> Option<Pair> {
        self.cursor
    }
}

/// Shows the agenda in all the room there is.
///
/// Takes its keys out of the input, so it must be shown before shortcuts without a command key are looked at.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut AgendaState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let kept = Kept::fresh(own.kept.take(), scene, &own.filter);
    if let Some(key) = empty_key(&kept) {
        own.cursor = None;
        empty(ui, scene, key);
    } else {
        let follow = follow_selection(own, state, &kept);
        let moved = listens(ui) && obey_keys(ui, scene, own, state, &kept, out);
        Frame::NONE
            .inner_margin(Margin::symmetric(
                SIDE as i8,
                i8::try_from(tokens().space.s).unwrap_or(8),
            ))
            .show(ui, |ui| {
                head::show(ui, scene, own, &kept, out);
                filters::show(ui, scene, own, &kept);
            });
        if kept.shown.is_empty() {
            nothing_left(ui, scene, own);
        } else {
            list::show(ui, scene, own, state, &kept, follow || moved, out);
        }
    }
    own.kept = Some(kept);
}

/// Room at both sides of the page, in points.
const SIDE: f32 = 16.0;

/// Why there is no list at all, if there is none.
fn empty_key(kept: &Kept) -> Option<&'static str> {
    match kept.agenda.closed() {
        Some(Closed::Blind) => Some("agenda-blind"),
        Some(Closed::ScaleUnsettled) => Some("agenda-scale-unsettled"),
        None if kept.agenda.pairs() == 0 => Some("agenda-no-pairs"),
        None if kept.agenda.judges() == 0 => Some("agenda-no-judgements"),
        None => None,
    }
}

fn empty(ui: &mut Ui, scene: &Scene<'_>, key: &'static str) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.3).min(200.0));
        ui.set_max_width(440.0);
        form::body(ui, scene.words.text(key));
        if key == "agenda-blind" {
            form::weak(ui, scene.words.text("agenda-blind-why"));
        }
    });
}

/// What stands in place of the lines while the filter lets none through.
fn nothing_left(ui: &mut Ui, scene: &Scene<'_>, own: &mut AgendaState) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.2).min(120.0));
        ui.set_max_width(440.0);
        form::body(ui, scene.words.text("agenda-filtered-out"));
        let name = scene.words.text("agenda-show-all");
        if super::widgets::Button::new(name).show(ui, scene.words).clicked() {
            own.filter = Filter::everything();
        }
    });
}

/// Whether keys are for the agenda: nobody types a text, and nothing stands in front.
fn listens(ui: &Ui) -> bool {
    !ui.text_edit_focused()
        && ui.memory(|memory| memory.top_modal_layer().is_none())
        && !eframe::egui::Popup::is_any_open(ui.ctx())
}

/// Lets the cursor follow what was selected elsewhere; says whether it must be scrolled to.
fn follow_selection(own: &mut AgendaState, state: &mut UiState, kept: &Kept) -> bool {
    let reveal = state.reveal.take();
    let wanted = reveal.or(state.selection);
    let is_news = reveal.is_some() || own.seen != state.selection;
    own.seen = state.selection;
    if is_news
        && let Some(Selection::Pair(pair)) = wanted
        && kept.row_of(pair).is_some()
    {
        own.cursor = Some(pair);
        return true;
    }
    if own.cursor.is_none_or(|pair| kept.row_of(pair).is_none()) {
        own.cursor = kept.pair_at(0);
        return true;
    }
    is_news
}

/// Carries out the keys pressed since the frame before; says whether the cursor moved.
fn obey_keys(
    ui: &Ui,
    scene: &Scene<'_>,
    own: &mut AgendaState,
    state: &mut UiState,
    kept: &Kept,
    out: &mut Vec<Intent>,
) -> bool {
    let list = list::id(ui);
    let focused = ui.memory(eframe::egui::Memory::focused);
    let has_keyboard = focused.is_none_or(|focused| focused == list);
    let page = ((ui.available_height() - 160.0) / line::height(own.shows_codes)).max(2.0) as usize;
    let mut moved = false;
    for press in ui.input_mut(|input| keys::take(input, has_keyboard)) {
        let Some(pair) = own.cursor else { break };
        match press {
            Press::Go(step) => {
                let row = kept.row_of(pair).unwrap_or_default();
                own.cursor = kept.pair_at(keys::moved(row, step, kept.shown.len(), page));
                moved = true;
            }
            Press::Open => {
                open(pair, own, state, out);
                break;
            }
            Press::Park => park(scene, pair, out),
            Press::Decide => out.push(Intent::Decide(pair)),
            Press::Room => out.push(Intent::ShowRoom(pair)),
        }
    }
    if moved {
        select(own, out);
    }
    moved
}

/// Makes the pair under the cursor the selection.
fn select(own: &mut AgendaState, out: &mut Vec<Intent>) {
    own.seen = own.cursor.map(Selection::Pair);
    out.push(Intent::Select(own.seen));
}

/// Goes from a line to its pair on the board.
fn open(pair: Pair, own: &mut AgendaState, state: &mut UiState, out: &mut Vec<Intent>) {
    own.seen = Some(Selection::Pair(pair));
    state.page = Page::Board;
    state.show_inspector();
    out.push(Intent::Reveal(Selection::Pair(pair)));
}

/// Moves a pair to the end, or back to its place.
fn park(scene: &Scene<'_>, pair: Pair, out: &mut Vec<Intent>) {
    let parked = !scene.view.session().is_parked(pair);
    out.push(Intent::Run(Command::Park { pair, parked }));
}
