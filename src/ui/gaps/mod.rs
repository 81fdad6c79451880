//! Coverage and gaps: which targets no action serves, which actions serve none, and what is to be done.
//!
//! Classes rest on decisions; a preview from judgements and what another rule would give are marked as such
//! and never recorded. Everything is computed when the session or the question changes, not per frame.

mod basket;
mod detail;
mod draft;
mod head;
mod kept;
mod list;
mod rule;
mod tables;
mod wording;

use std::collections::BTreeSet;

use eframe::egui::{Align, Frame, Key, Layout, Margin, Modifiers, Panel, ScrollArea, Ui, vec2};

use self::kept::Kept;
use super::state::Page;
use super::theme::tokens;
use super::widgets::{DraftText, Segment, segmented};
use super::{Intent, Scene, Selection, UiState};
use crate::analysis::coverage::{ActionClass, Basis, TargetClass};
use crate::analysis::gaps::USUAL_OVERLAP;
use crate::model::{ItemNo, Side, View};

pub(super) use head::{action_mark, target_mark};
pub(super) use list::doubt_chip;
pub use rule::RuleDialog;
pub use wording::WordingDialog;

/// Which part of the page is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Tab {
    /// The targets by class.
    #[default]
    Targets,
    /// The actions by class.
    Actions,
    /// Links by objective and goal.
    RollUp,
    /// Overlaps and tensions.
    Lists,
    /// The wording basket.
    Basket,
}

/// What the page remembers between frames, unfinished texts above all.
#[derive(Debug)]
pub struct GapsState {
    tab: Tab,
    basis: Basis,
    /// So many strong links make an overlap.
    least: usize,
    /// The classes shown; all while none is chosen.
    target_classes: BTreeSet<TargetClass>,
    action_classes: BTreeSet<ActionClass>,
    shows_rule: bool,
    reason: DraftText<(Side, ItemNo)>,
    note: DraftText<(Side, ItemNo)>,
    seen: Option<Selection>,
    kept: Option<Kept>,
}

impl Default for GapsState {
    fn default() -> Self {
        Self {
            tab: Tab::default(),
            basis: Basis::Decisions,
            least: USUAL_OVERLAP,
            target_classes: BTreeSet::new(),
            action_classes: BTreeSet::new(),
            shows_rule: false,
            reason: DraftText::default(),
            note: DraftText::default(),
            seen: None,
            kept: None,
        }
    }
}

impl GapsState {
    /// Whether something was typed that is no change yet.
    pub fn has_unfinished(&self) -> bool {
        self.reason.is_open() || self.note.is_open()
    }
}

/// Commits what was typed and not yet committed: before saving, closing, quitting, and when another page is
/// shown.
pub fn flush(own: &mut GapsState, view: &View<'_>, out: &mut Vec<Intent>) {
    let (reason, note) = (own.reason.take(), own.note.take());
    detail::commit(view, reason, note, out);
}

/// What [`flush`] would ask for now. Nothing is committed.
pub fn unfinished(own: &GapsState, view: &View<'_>, out: &mut Vec<Intent>) {
    let (reason, note) = (own.reason.clone().take(), own.note.clone().take());
    detail::commit(view, reason, note, out);
}

/// Shows the page in all the room there is.
///
/// Takes its keys out of the input, so it must be shown before shortcuts without a command key are looked at.
pub fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut GapsState, state: &mut UiState, out: &mut Vec<Intent>) {
    if let Some(reveal) = state.reveal.take() {
        // Whatever part was looked at: this item is to be seen.
        own.tab = match reveal {
            Selection::Action(_) => Tab::Actions,
            Selection::Target(_) | Selection::Pair(_) => Tab::Targets,
        };
        own.target_classes.clear();
        own.action_classes.clear();
        own.seen = None;
    }
    if scene.view.is_blind() {
        own.basis = Basis::Decisions;
    }
    let rule = state
        .trial_rule
        .unwrap_or_else(|| scene.view.session().coverage_rule());
    let kept = Kept::fresh(own.kept.take(), scene, rule, own.basis, own.least);
    let is_news = follow(own, state);
    // Before a field is left by the key that is then looked at.
    let listens = listens(ui);
    let shown = item_shown(own, state);
    if shown.is_none() {
        flush(own, scene.view, out);
    }
    let keys = (listens, is_news);
    if ui.available_height() < LOW {
        // Everything scrolls, and the list has room of its own.
        ScrollArea::vertical()
            .id_salt("gaps-page")
            .auto_shrink(false)
            .show(ui, |ui| {
                page(ui, scene, own, state, &kept, keys, Some(LIST), out);
                if let Some((side, item)) = shown {
                    let frame = Frame::NONE.inner_margin(margin());
                    frame.show(ui, |ui| {
                        detail::show(ui, scene, own, &kept, side, item, state, out);
                    });
                }
            });
    } else {
        if let Some((side, item)) = shown {
            detail_panel(ui, scene, own, &kept, side, item, state, out);
        }
        page(ui, scene, own, state, &kept, keys, None, out);
    }
    own.kept = Some(kept);
}

/// In less height than this there is no room for a list between the head and the details, in points.
const LOW: f32 = 560.0;
/// How high the list is then.
const LIST: f32 = 220.0;

fn margin() -> Margin {
    let side = i8::try_from(tokens().space.l).unwrap_or(16);
    let top = i8::try_from(tokens().space.s).unwrap_or(8);
    Margin::symmetric(side, top)
}

/// The head and the part that is looked at.
#[expect(clippy::too_many_arguments, reason = "private, called twice")]
fn page(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut GapsState,
    state: &mut UiState,
    kept: &Kept,
    keys: (bool, bool),
    height: Option<f32>,
    out: &mut Vec<Intent>,
) {
    Frame::NONE.inner_margin(margin()).show(ui, |ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
        head::show(ui, scene, own, state, kept, out);
        tabs(ui, scene, own, kept);
        let size = vec2(
            ui.available_width(),
            height.unwrap_or_else(|| ui.available_height()),
        );
        let layout = Layout::top_down(Align::Min);
        ui.allocate_ui_with_layout(size, layout, |ui| match own.tab {
            Tab::Targets | Tab::Actions => list::show(ui, scene, own, state, kept, keys, out),
            Tab::RollUp => tables::roll_up(ui, scene, kept),
            Tab::Lists => tables::lists(ui, scene, own, kept),
            Tab::Basket => basket::show(ui, scene, state, out),
        });
    });
}

/// What is selected elsewhere turns the page to its list; says whether it is another than before.
fn follow(own: &mut GapsState, state: &UiState) -> bool {
    if own.seen == state.selection {
        return false;
    }
    own.seen = state.selection;
    match (state.selection, own.tab) {
        (Some(Selection::Target(_)), Tab::Actions) => own.tab = Tab::Targets,
        (Some(Selection::Action(_)), Tab::Targets) => own.tab = Tab::Actions,
        _ => {}
    }
    true
}

/// The item of which the details are shown.
fn item_shown(own: &GapsState, state: &UiState) -> Option<(Side, ItemNo)> {
    let side = match own.tab {
        Tab::Targets => Side::Target,
        Tab::Actions => Side::Action,
        Tab::RollUp | Tab::Lists | Tab::Basket => return None,
    };
    match state.selection? {
        Selection::Pair(_) => None,
        one => one.on(side).map(|item| (side, item)),
    }
}

/// The height of the details, and of what stands in them only where there is something, in points.
const DETAIL: f32 = 180.0;
const ANSWERS: f32 = 36.0;

#[expect(clippy::too_many_arguments, reason = "private, called once")]
fn detail_panel(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut GapsState,
    kept: &Kept,
    side: Side,
    item: ItemNo,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let margin = i8::try_from(tokens().space.l).unwrap_or(16);
    let frame = Frame::NONE
        .fill(super::theme::palette(ui).surface)
        .inner_margin(Margin::symmetric(margin, 10));
    let answers = detail::has_answers(scene, kept, side, item);
    let mut height = DETAIL + if answers { ANSWERS } else { 0.0 };
    if detail::why_not(scene, side, item).is_some() {
        height += ANSWERS;
    }
    Panel::bottom("gap-detail")
        .exact_size(height)
        .frame(frame)
        .show(ui, |ui| {
            detail::show(ui, scene, own, kept, side, item, state, out);
        });
}

fn tabs(ui: &mut Ui, scene: &Scene<'_>, own: &mut GapsState, kept: &Kept) {
    let words = scene.words;
    let count = |key: &'static str, count: usize| words.format(key, &[("count", count.into())]);
    let names = [
        (
            Tab::Targets,
            count("gaps-tab-targets", kept.gaps.coverage.targets.len()),
        ),
        (
            Tab::Actions,
            count("gaps-tab-actions", kept.gaps.coverage.actions.len()),
        ),
        (Tab::RollUp, words.text("gaps-tab-roll-up").to_owned()),
        (Tab::Lists, words.text("gaps-tab-lists").to_owned()),
        (
            Tab::Basket,
            count("gaps-tab-basket", scene.view.session().basket().count()),
        ),
    ];
    let segments: Vec<_> = names.iter().map(|(tab, name)| Segment::new(*tab, name)).collect();
    own.tab = segmented(ui, words.text("gaps-tabs"), &segments, Some(own.tab)).unwrap_or(own.tab);
}

/// Goes from an item to its card on the board.
fn to_board(selection: Selection, state: &mut UiState, out: &mut Vec<Intent>) {
    state.page = Page::Board;
    out.push(Intent::Reveal(selection));
}

/// Whether keys are for the page: nobody types a text, nothing has the keyboard or stands in front.
fn listens(ui: &Ui) -> bool {
    !ui.text_edit_focused()
        && ui.memory(|memory| memory.focused().is_none() && memory.top_modal_layer().is_none())
        && !eframe::egui::Popup::is_any_open(ui.ctx())
}

fn pressed(ui: &Ui, key: Key) -> bool {
    ui.input_mut(|input| input.consume_key(Modifiers::NONE, key))
}
