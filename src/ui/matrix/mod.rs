//! Actions times targets as a grid: the mark of each pair, judged at the speed of a spreadsheet.
//!
//! Only what is visible is laid out or drawn, whatever the size of the plans. The grid is one widget for the
//! keyboard; its value says the pair under the cursor in words. While few cells are visible each is named
//! too.

mod axis;
mod body;
pub(crate) mod cell;
mod covered;
mod decided;
mod headers;
mod keys;
mod layout;
mod legend;
pub(crate) mod meeting_cell;
mod published;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use eframe::egui::{
    EventFilter, Id, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2,
};

use self::covered::Covered;
use self::keys::{Press, Step};
use self::layout::{Kept, Layout};
use super::judging;
use super::layer;
use super::published::Published;
use super::widgets::section_label;
use super::{Intent, Scene, Selection, UiAction, UiState};
use crate::analysis::Mapping;
use crate::command::Command;
use crate::model::{ActionId, Current, Pair, ReviewerCode, TargetId};
use crate::phrase::catalogue::Language;

/// What the matrix remembers between frames.
#[derive(Debug)]
pub struct MatrixState {
    /// Whether the cursor moves on to the next target when a pair was judged.
    pub move_after: bool,
    cursor: Option<Pair>,
    /// The pair that was judged last, while the cursor was not moved by hand since.
    just_judged: Option<Pair>,
    seen: Option<Selection>,
    waiting: Vec<Press>,
    kept: Option<Kept>,
    covered: Option<Covered>,
    offset: Vec2,
    names: RefCell<Names>,
}

impl Default for MatrixState {
    fn default() -> Self {
        Self {
            move_after: true,
            cursor: None,
            just_judged: None,
            seen: None,
            waiting: Vec::new(),
            kept: None,
            covered: None,
            offset: Vec2::ZERO,
            names: RefCell::default(),
        }
    }
}

impl MatrixState {
    /// The pair under the cursor; nothing before the matrix was shown once.
    pub fn cursor(&self) -> Option<Pair> {
        self.cursor
    }
}

/// The sentences of visible pairs, kept while nothing changes: names are asked for in every frame.
#[derive(Debug, Default)]
struct Names {
    /// What they were made from: revision, reviewer, language.
    from: Option<(u64, ReviewerCode, Language)>,
    /// What others have published, where they say that too.
    published: Option<Arc<Published>>,
    /// Whether they say what the meeting decided, and not what the reviewer judged.
    says_decisions: bool,
    sentences: BTreeMap<Pair, String>,
}

/// More sentences than this are not kept.
const MOST_NAMES: usize = 4_000;

impl Names {
    /// Whether decisions are said, and what others have published if it is given.
    fn say(&mut self, decisions: bool, published: Option<&Arc<Published>>) {
        let is_same = match (&self.published, published) {
            (None, None) => true,
            (Some(before), Some(now)) => Arc::ptr_eq(before, now),
            _ => false,
        };
        if !is_same || self.says_decisions != decisions {
            self.published = published.cloned();
            self.says_decisions = decisions;
            self.sentences.clear();
        }
    }

    fn of(&mut self, scene: &Scene<'_>, pair: Pair) -> &str {
        let (revision, reviewer) = (scene.known.revision, scene.view.reviewer());
        let language = scene.words.language();
        let published = self.published.as_deref();
        let mapping = self.says_decisions.then_some(&scene.known.mapping);
        let holds = self
            .from
            .as_ref()
            .is_some_and(|(number, by, spoken)| *number == revision && by == reviewer && *spoken == language);
        if !holds || self.sentences.len() > MOST_NAMES {
            self.from = Some((revision, reviewer.clone(), language));
            self.sentences.clear();
        }
        self.sentences.entry(pair).or_insert_with(|| {
            let sentence = match mapping {
                None => decided::named(scene, pair),
                Some(_) => layer::sentence(scene, mapping, pair),
            };
            match super::published::beside(scene.words, published, pair) {
                Some(said) => {
                    let parts = [("sentence", sentence.into()), ("said", said.into())];
                    scene.words.format("published-beside", &parts)
                }
                None => sentence,
            }
        })
    }
}

/// Shows the matrix in all the room there is.
///
/// Takes its keys out of the input, so it must be shown before shortcuts without a command key are looked at.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut MatrixState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let session = scene.view.session();
    if session.pair_count() == 0 {
        ui.centered_and_justified(|ui| section_label(ui, scene.words.text("matrix-empty")));
        return;
    }
    let whole = ui.available_rect_before_wrap();
    let room = layer::head(ui, whole, scene, state, out);
    let mapping = layer::shown(scene, state);
    own.covered = Covered::fresh(own.covered.take(), scene);
    let published = super::published::shown(scene, state);
    let signs = legend::Signs {
        covered: own.covered.is_some(),
        published: published.is_some(),
        decided: mapping.is_some(),
    };
    let said = published.is_some().then_some(&scene.known.published);
    own.names.borrow_mut().say(mapping.is_some(), said);
    let legend_height = legend::height(ui, scene, signs, room);
    let split = room.bottom() - legend_height;
    let grid = Rect::from_min_max(room.min, pos2(room.right(), split));
    let kept = layout::kept(ui, scene, own.kept.take(), grid.width(), signs.covered);
    let id = ui.make_persistent_id("matrix");
    let mut follow = follow_selection(scene, own, state);
    if listens(ui) {
        follow |= obey_keys(ui, scene, own, state, &kept, id, grid, out);
    }
    let mut area = ScrollArea::both()
        .id_salt("matrix-scroll")
        .auto_shrink(false)
        .animated(false);
    if follow && let Some(cursor) = own.cursor {
        let offset = kept.offset_showing(cursor, own.offset, grid.size());
        if offset != own.offset {
            area = area.scroll_offset(offset);
        }
    }
    ui.scope_builder(UiBuilder::new().max_rect(grid), |ui| {
        area.show_viewport(ui, |ui, viewport| {
            own.offset = viewport.min.to_vec2();
            ui.set_min_size(kept.content_size());
            let origin = ui.min_rect().min;
            let seen = Rect::from_min_size(origin + own.offset, viewport.size());
            let layout = Layout::of(&kept, seen, own.offset);
            show_grid(ui, scene, own, &layout, mapping, id, out);
            if let Some(published) = published {
                published::marks(ui, &layout, published);
            }
        });
    });
    own.kept = Some(kept);
    let strip = Rect::from_min_max(pos2(room.left(), split), room.max);
    ui.scope_builder(UiBuilder::new().max_rect(strip), |ui| {
        legend::show(ui, scene, signs);
    });
    ui.advance_cursor_after_rect(whole);
}

/// Whether keys are for the matrix: nobody types a text, and no dialog stands in front.
fn listens(ui: &Ui) -> bool {
    !ui.text_edit_focused() && ui.memory(|memory| memory.top_modal_layer().is_none())
}

/// Lets the cursor follow what was selected elsewhere; says whether it must be scrolled to.
fn follow_selection(scene: &Scene<'_>, own: &mut MatrixState, state: &mut UiState) -> bool {
    let first = Pair::new(ActionId::at(0), TargetId::at(0));
    let cursor = own
        .cursor
        .filter(|pair| scene.view.session().has_pair(*pair))
        .unwrap_or(first);
    own.cursor = Some(cursor);
    let reveal = state.reveal.take();
    if own.seen == state.selection && reveal.is_none() {
        return false;
    }
    own.seen = state.selection;
    let wanted = match reveal.or(state.selection) {
        None => return false,
        Some(Selection::Pair(pair)) => pair,
        Some(Selection::Action(action)) => Pair { action, ..cursor },
        Some(Selection::Target(target)) => Pair { target, ..cursor },
    };
    if !scene.view.session().has_pair(wanted) {
        return false;
    }
    if wanted != cursor {
        own.just_judged = own
            .just_judged
            .filter(|_| reveal.is_none() && own.cursor == Some(wanted));
    }
    own.cursor = Some(wanted);
    true
}

/// Carries out the keys pressed since the frame before; says whether the cursor moved.
#[expect(clippy::too_many_arguments, reason = "private, called once")]
fn obey_keys(
    ui: &Ui,
    scene: &Scene<'_>,
    own: &mut MatrixState,
    state: &mut UiState,
    kept: &Kept,
    id: Id,
    grid: Rect,
    out: &mut Vec<Intent>,
) -> bool {
    let focused = ui.memory(eframe::egui::Memory::focused);
    let moving = focused.is_none_or(|focused| focused == id);
    let mut presses = std::mem::take(&mut own.waiting);
    presses.extend(ui.input_mut(|input| keys::take(input, moving)));
    let page = layout::page(grid.height(), kept.head);
    let mut moved = false;
    let mut judged = Vec::new();
    let mut presses = presses.into_iter();
    while let Some(press) = presses.next() {
        let Some(cursor) = own.cursor else { break };
        let from = (cursor.action.index(), cursor.target.index());
        let go = |step| {
            let (row, column) = keys::moved(from, step, &kept.rows, &kept.columns, page);
            Pair::new(ActionId::at(row), TargetId::at(column))
        };
        match press {
            Press::Go(step) => {
                own.just_judged = None;
                own.cursor = Some(go(step));
                moved = true;
            }
            Press::Do(UiAction::Comment) => {
                out.push(Intent::Select(Some(Selection::Pair(cursor))));
                out.push(Intent::Act(UiAction::Comment));
            }
            Press::Do(_) if state.shows_decisions() => {
                layer::ask(scene, cursor, out);
                break;
            }
            Press::Do(action) => {
                let pair = meant(own, cursor, action);
                if judged.contains(&pair) {
                    // What it says after the key before is known in the next frame only.
                    own.waiting = std::iter::once(press).chain(presses).collect();
                    ui.request_repaint();
                    break;
                }
                judged.push(pair);
                judge(scene, state, pair, action, out);
                if pair == cursor && is_verdict(action) {
                    own.just_judged = Some(cursor);
                    if own.move_after {
                        own.cursor = Some(go(Step::Next));
                    }
                    moved = true;
                }
            }
        }
    }
    if moved && let Some(cursor) = own.cursor {
        let selection = Some(Selection::Pair(cursor));
        own.seen = selection;
        out.push(Intent::Select(selection));
    }
    moved
}

/// Which pair a key is about. Strength then kind are typed as they are written, `2E`: when the first has moved
/// the cursor on, the second still is about the pair just judged.
fn meant(own: &MatrixState, cursor: Pair, action: UiAction) -> Pair {
    let adds = matches!(
        action,
        UiAction::Direct | UiAction::Enabling | UiAction::Tension | UiAction::Negate
    );
    own.just_judged.filter(|_| adds).unwrap_or(cursor)
}

fn is_verdict(action: UiAction) -> bool {
    matches!(action, UiAction::CannotJudge | UiAction::KeepEarlier) || judging::strength_of(action).is_some()
}

/// Judges a pair, unless it says so already.
fn judge(scene: &Scene<'_>, state: &mut UiState, pair: Pair, action: UiAction, out: &mut Vec<Intent>) {
    let Some(command) = judging::command_for(scene.view, pair, action, state.last_choice) else {
        return;
    };
    let current = scene.view.current(pair);
    match &command {
        Command::Judge { judgement, .. } => {
            judging::remember(state, judgement);
            if current == Current::Said(judgement) {
                return;
            }
        }
        Command::Clear { .. } if current == Current::Absent => return,
        _ => {}
    }
    out.push(Intent::Run(command));
}

fn show_grid(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut MatrixState,
    layout: &Layout<'_>,
    mapping: Option<&Mapping>,
    id: Id,
    out: &mut Vec<Intent>,
) {
    let response = grid_node(ui, scene, own, layout, mapping, id);
    let cursor = own.cursor;
    let just_judged = own.just_judged.filter(|_| mapping.is_none());
    let body = body::show(
        ui,
        scene,
        layout,
        mapping,
        &own.names,
        cursor,
        just_judged,
        &response,
    );
    let selected = headers::show(
        ui,
        scene,
        layout,
        cursor,
        body.hovered,
        &mut own.move_after,
        mapping,
        own.covered.as_ref(),
    );
    if let Some(pair) = body.clicked {
        response.request_focus();
        own.cursor = Some(pair);
        own.just_judged = None;
        own.seen = Some(Selection::Pair(pair));
        out.push(Intent::Select(own.seen));
    } else if selected.is_some() {
        out.push(Intent::Select(selected));
    }
}

/// The one widget that the keyboard sees.
fn grid_node(
    ui: &Ui,
    scene: &Scene<'_>,
    own: &MatrixState,
    layout: &Layout<'_>,
    mapping: Option<&Mapping>,
    id: Id,
) -> Response {
    let response = ui.interact(layout.body, id, Sense::click());
    let session = scene.view.session();
    response.widget_info(|| {
        let counts = [
            ("actions", session.actions().items().len().into()),
            ("targets", session.targets().items().len().into()),
        ];
        let key = match mapping {
            None => "matrix-name",
            Some(_) => "layer-matrix-name",
        };
        let mut info = WidgetInfo::labeled(Role::Grid, true, scene.words.format(key, &counts));
        info.current_text_value = own
            .cursor
            .map(|pair| own.names.borrow_mut().of(scene, pair).to_owned());
        info
    });
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    response
}
