//! The board: both plans side by side, links between them.
//!
//! A frame goes: keys, both columns (each scrolling on its own), the strip of links, then what all of
//! them reported. Row positions come from our own sums, since links need the places of rows that are
//! out of sight too; only what can be seen is laid out or drawn.

mod beside;
mod card;
mod column;
mod decided_card;
mod drag;
mod heading;
mod keys;
mod layout;
mod no_counterpart;
mod strip;
mod wires;

use eframe::egui::{self, CursorIcon, Event, Key, Pos2, Rect, Ui, pos2, vec2};

use self::column::{ColumnEvents, ColumnState, INNER};
use self::drag::{Feedback, LinkDrag};
use self::keys::{BoardKey, Outcome, Typed};
use self::strip::{Focus, Frame, StripEvents};
use self::wires::Curve;
use crate::model::{ActionId, ItemNo, Pair, Side, TargetId};
use crate::ui::Intent;
use crate::ui::judging;
use crate::ui::layer;
use crate::ui::published;
use crate::ui::scene::Scene;
use crate::ui::state::{Selection, UiState};
use crate::ui::theme::palette;

/// Height of the line above the columns.
const HEADER_HEIGHT: f32 = 36.0;
/// From the middle of a card's knob to where its links end, in points.
const KNOB_RIM: f32 = 4.0;

/// What the board keeps between frames. None of it is saved.
#[derive(Debug, Default)]
pub struct BoardState {
    actions: ColumnState,
    targets: ColumnState,
    typed: Typed,
    hovered: Option<Selection>,
    /// Whether the pointer was moved after the last key: a pointer at rest does not draw attention away from
    /// what the keyboard does.
    pointer_leads: bool,
    /// A pair just joined by key, whose popover opens once its place is known.
    joined: Option<Pair>,
}

/// Draws the board into all of `ui` and reports what was asked for.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut BoardState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let rect = ui.available_rect_before_wrap();
    ui.advance_cursor_after_rect(rect);
    ui.painter().rect_filled(rect, 0.0, palette(ui).page);
    let rect = layer::head(ui, rect, scene, state, out);
    let shape = Shape::of(rect);
    if scene.view.session().pair_count() == 0 {
        empty_plan(ui, rect, scene);
    }
    if ui.input(|input| input.pointer.is_moving() || input.pointer.any_down()) {
        own.pointer_leads = true;
    }
    take_keys(ui, scene, own, state, out);
    if let Some(selection) = state.reveal.take() {
        own.actions.reveal = selection.on(Side::Action);
        own.targets.reveal = selection.on(Side::Target);
        unfold(scene, state, selection);
    }
    for (side, header) in [
        (Side::Action, shape.action_header),
        (Side::Target, shape.target_header),
    ] {
        column::header(ui, header, side, scene);
    }
    let actions = column::show(
        ui,
        shape.actions,
        Side::Action,
        true,
        scene,
        &mut own.actions,
        state,
    );
    let targets = column::show(
        ui,
        shape.targets,
        Side::Target,
        false,
        scene,
        &mut own.targets,
        state,
    );
    let frame = Frame {
        rect: shape.strip,
        board: rect,
        window: ui.ctx().content_rect().shrink(8.0),
        // Links end at the rim of the knobs, not under them.
        action_x: shape.actions.right() - INNER + KNOB_RIM,
        target_x: shape.targets.left() + INNER - KNOB_RIM,
    };
    let focus = Focus::on(own.hovered.filter(|_| own.pointer_leads).or(state.selection));
    let strip = strip::show(
        ui,
        frame,
        scene,
        &own.actions,
        &own.targets,
        focus,
        own.pointer_leads,
        layer::shown(scene, state),
        published::shown(scene, state),
    );
    own.hovered = hovered(&actions, &targets, &strip);
    link_in_the_making(ui, scene, own, state, frame, (&actions, &targets));
    if let Some(from) = egui::DragAndDrop::payload::<LinkDrag>(ui.ctx()) {
        let beyond = match from.side {
            Side::Action => shape.target_header,
            Side::Target => shape.action_header,
        };
        no_counterpart::show(ui, scene, beyond, *from, out);
    }
    take_columns(
        ui,
        scene,
        own,
        state,
        out,
        frame,
        [(Side::Action, actions), (Side::Target, targets)],
    );
    take_strip(own, &strip, out);
    open_popover(scene, own, state, frame);
    show_typed(ui, own, shape.strip);
}

/// Where the parts of the board stand.
struct Shape {
    actions: Rect,
    targets: Rect,
    strip: Rect,
    action_header: Rect,
    target_header: Rect,
}

impl Shape {
    fn of(rect: Rect) -> Self {
        let strip = (rect.width() * 0.24).clamp(96.0, 420.0);
        let column = ((rect.width() - strip) / 2.0).max(60.0);
        let top = rect.top() + HEADER_HEIGHT;
        let columns = Rect::from_min_max(pos2(rect.left(), top), rect.max);
        let header = |from: f32| Rect::from_min_size(pos2(from, rect.top()), vec2(column, HEADER_HEIGHT));
        Self {
            actions: columns.with_max_x(rect.left() + column),
            targets: columns.with_min_x(rect.right() - column),
            strip: columns
                .with_min_x(rect.left() + column - INNER)
                .with_max_x(rect.right() - column + INNER),
            action_header: header(rect.left()),
            target_header: header(rect.right() - column),
        }
    }
}

fn empty_plan(ui: &Ui, rect: Rect, scene: &Scene<'_>) {
    let palette = palette(ui);
    let text = scene.words.text("board-empty-plan");
    let galley = crate::ui::text::Paragraph::new(text, palette.text_weak, 360.0).galley(ui.ctx());
    ui.painter()
        .galley(rect.center() - galley.size() / 2.0, galley, palette.text_weak);
}

/// Reads the keyboard, unless a text field or a dialog has it.
fn take_keys(ui: &Ui, scene: &Scene<'_>, own: &mut BoardState, state: &mut UiState, out: &mut Vec<Intent>) {
    let ctx = ui.ctx();
    if ctx.text_edit_focused() || !ui.is_enabled() || modal_is_open(ui) || egui::Popup::is_any_open(ctx) {
        return;
    }
    let dragging = egui::DragAndDrop::has_any_payload(ctx);
    if dragging {
        return;
    }
    let focused_elsewhere = focus_is_elsewhere(ui, state.selection);
    let now = ui.input(|input| input.time);
    let session = scene.view.session();
    for (key, event) in keys_of(ui) {
        // A focused button keeps Enter and arrows to itself; codes can be typed all the same.
        if focused_elsewhere && !matches!(key, BoardKey::Typed(_) | BoardKey::Escape) {
            continue;
        }
        let outcome = keys::press(&key, state, session, &mut own.typed, now);
        match outcome {
            Outcome::Ignored => continue,
            Outcome::Done => {}
            Outcome::Reveal(selection) => {
                // The state changes at once, so that a code typed quickly goes on from where it led.
                state.selection = Some(selection);
                state.reveal = Some(selection);
                out.push(Intent::Reveal(selection));
                focus_card(ui, selection);
            }
            Outcome::Join(pair) => {
                own.joined = join(scene, state, out, pair).then_some(pair);
            }
        }
        own.pointer_leads = false;
        let also = same_key(&event);
        ui.input_mut(|input| {
            input
                .events
                .retain(|one| *one != event && (also.is_none() || pressed_key(one) != also));
        });
        // Arrows would move the focus as well, to whatever is nearest on the screen.
        ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::None));
    }
}

/// The key that a typed character came from: it led somewhere, so that it is no shortcut as well.
fn same_key(event: &Event) -> Option<Key> {
    match event {
        Event::Text(text) => Key::from_name(&text.to_uppercase()),
        _ => None,
    }
}

fn pressed_key(event: &Event) -> Option<Key> {
    match event {
        Event::Key {
            key, pressed: true, ..
        } => Some(*key),
        _ => None,
    }
}

fn modal_is_open(ui: &Ui) -> bool {
    !ui.memory(|memory| memory.allows_interaction(ui.layer_id()))
}

/// Says whether the keyboard is on something other than a card of what is selected.
fn focus_is_elsewhere(ui: &Ui, selection: Option<Selection>) -> bool {
    let Some(focused) = ui.memory(egui::Memory::focused) else {
        return false;
    };
    let is_card = |side| {
        selection
            .and_then(|one| one.on(side))
            .is_some_and(|item| column::card_id(side, item) == focused)
    };
    !is_card(Side::Action) && !is_card(Side::Target)
}

fn focus_card(ui: &Ui, selection: Selection) {
    let item = match selection {
        Selection::Action(action) => Some((Side::Action, action.0)),
        Selection::Target(target) => Some((Side::Target, target.0)),
        Selection::Pair(_) => None,
    };
    if let Some((side, item)) = item {
        ui.memory_mut(|memory| memory.request_focus(column::card_id(side, item)));
    }
}

/// Returns the keys pressed that the board may understand, with the events they came in.
fn keys_of(ui: &Ui) -> Vec<(BoardKey, Event)> {
    ui.input(|input| {
        input
            .events
            .iter()
            .filter_map(|event| Some((key_of(event)?, event.clone())))
            .collect()
    })
}

fn key_of(event: &Event) -> Option<BoardKey> {
    match event {
        Event::Text(text) if !text.trim().is_empty() => Some(BoardKey::Typed(text.clone())),
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } if modifiers.is_none() => match key {
            Key::ArrowUp => Some(BoardKey::Step(-1)),
            Key::ArrowDown => Some(BoardKey::Step(1)),
            Key::PageUp => Some(BoardKey::Step(-8)),
            Key::PageDown => Some(BoardKey::Step(8)),
            Key::Home => Some(BoardKey::End(false)),
            Key::End => Some(BoardKey::End(true)),
            Key::ArrowLeft => Some(BoardKey::Across(Side::Action)),
            Key::ArrowRight => Some(BoardKey::Across(Side::Target)),
            Key::Enter => Some(BoardKey::Enter),
            Key::Escape => Some(BoardKey::Escape),
            _ => None,
        },
        _ => None,
    }
}

/// Unfolds the headings above what is to be shown.
fn unfold(scene: &Scene<'_>, state: &mut UiState, selection: Selection) {
    for side in [Side::Action, Side::Target] {
        let plan = scene.view.session().plan(side);
        let Some(item) = selection.on(side).and_then(|item| plan.item(item)) else {
            continue;
        };
        let mut above = item.heading;
        while let Some(heading) = above {
            state.folded.remove(&(side, heading));
            above = plan.heading(heading).and_then(|heading| heading.parent);
        }
    }
}

fn hovered(actions: &ColumnEvents, targets: &ColumnEvents, strip: &StripEvents) -> Option<Selection> {
    actions
        .hovered
        .map(|item| Selection::Action(ActionId(item)))
        .or_else(|| targets.hovered.map(|item| Selection::Target(TargetId(item))))
        .or_else(|| strip.hovered.map(Selection::Pair))
}

/// Joins a pair: judged with the last choice unless it is linked, selected; says whether it is asked about. On
/// the layer of decisions nothing is judged, and the pair's decision is asked for.
fn join(scene: &Scene<'_>, state: &mut UiState, out: &mut Vec<Intent>, pair: Pair) -> bool {
    if state.shows_decisions() {
        state.link_from = None;
        layer::ask(scene, pair, out);
        return false;
    }
    if let Some(command) = judging::linked(scene.view, pair, state.last_choice) {
        out.push(Intent::Run(command));
    }
    state.link_from = None;
    state.selection = Some(Selection::Pair(pair));
    out.push(Intent::Reveal(Selection::Pair(pair)));
    true
}

/// Draws the link being dragged or begun, and says why it cannot end where the pointer is.
fn link_in_the_making(
    ui: &Ui,
    scene: &Scene<'_>,
    own: &BoardState,
    state: &mut UiState,
    frame: Frame,
    events: (&ColumnEvents, &ColumnEvents),
) {
    let dragged = egui::DragAndDrop::payload::<LinkDrag>(ui.ctx()).map(|drag| *drag);
    let begun = state.link_from.map(|(side, item)| LinkDrag { side, item });
    let Some(from) = dragged.or(begun) else { return };
    let pointer = ui.input(|input| input.pointer.latest_pos());
    let start = end_of(own, frame, from.side, from.item);
    let feedback = events.0.feedback.or(events.1.feedback);
    let by_keyboard = dragged.is_none()
        && state
            .selection
            .is_some_and(|one| one.on(from.side.other()).is_some())
        && (own.hovered.is_none() || !own.pointer_leads);
    let to = match feedback {
        Some((item, Feedback::Accept(_))) => Some((end_of(own, frame, from.side.other(), item), true)),
        _ if by_keyboard => state
            .selection
            .and_then(|one| one.on(from.side.other()))
            .map(|item| (end_of(own, frame, from.side.other(), item), true)),
        _ => pointer.map(|pointer| (pointer, false)),
    };
    if let Some((to, sure)) = to {
        strip::preview(ui, frame, start, to, state.last_choice.strength, sure);
    }
    let (Some(pointer), Some(_)) = (pointer, dragged) else {
        return;
    };
    match feedback {
        Some((_, Feedback::Reject(reason))) => {
            ui.ctx().set_cursor_icon(CursorIcon::NoDrop);
            strip::say_at_pointer(ui, pointer, scene.words.text(reason), true);
        }
        Some((_, Feedback::Accept(pair))) => {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
            let code =
                |item: Option<&crate::model::Item>| item.map_or(String::new(), |one| one.code.to_string());
            let session = scene.view.session();
            let args = [
                ("action", code(session.action(pair.action)).into()),
                ("target", code(session.target(pair.target)).into()),
            ];
            let linked = scene
                .view
                .judgement(pair)
                .is_some_and(|one| one.link_strength().is_some());
            let key = match linked {
                _ if state.shows_decisions() => "layer-drop",
                true => "board-drop-opens",
                false => "board-drop-links",
            };
            strip::say_at_pointer(ui, pointer, &scene.words.format(key, &args), false);
        }
        Some((_, Feedback::Home)) | None => {
            ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        }
    }
}

/// Returns where a link of an item ends on the screen, kept within sight.
fn end_of(own: &BoardState, frame: Frame, side: Side, item: ItemNo) -> Pos2 {
    let (column, x) = match side {
        Side::Action => (&own.actions, frame.action_x),
        Side::Target => (&own.targets, frame.target_x),
    };
    let y = column.link_y(item).unwrap_or_default();
    pos2(
        x,
        y.clamp(column.inner.top(), column.inner.bottom().max(column.inner.top())),
    )
}

fn take_columns(
    ui: &Ui,
    scene: &Scene<'_>,
    own: &BoardState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
    frame: Frame,
    columns: [(Side, ColumnEvents); 2],
) {
    for (side, events) in columns {
        if let Some(heading) = events.toggled
            && !state.folded.remove(&(side, heading))
        {
            state.folded.insert((side, heading));
        }
        let begun = state.link_from.filter(|(from, _)| *from != side);
        let ended_at = events.port_clicked.or(events.selected);
        if let (Some((from, start)), Some(item)) = (begun, ended_at)
            && events.by_pointer(ui)
        {
            let pair = drag::pair(
                LinkDrag {
                    side: from,
                    item: start,
                },
                item,
            );
            if join(scene, state, out, pair) {
                state.asking = Some((pair, beside_link(scene, own, frame, pair)));
            }
        } else if let Some(item) = events.port_clicked {
            let same = state.link_from == Some((side, item));
            state.link_from = (!same).then_some((side, item));
            out.push(Intent::Select(Some(Selection::item(side, item))));
        } else if let Some(item) = events.selected {
            if events.by_pointer(ui) {
                state.link_from = None;
            }
            out.push(Intent::Select(Some(Selection::item(side, item))));
        }
        if let Some(pair) = events.dropped
            && join(scene, state, out, pair)
        {
            state.asking = Some((pair, beside_link(scene, own, frame, pair)));
        }
    }
}

fn take_strip(own: &mut BoardState, events: &StripEvents, out: &mut Vec<Intent>) {
    if let Some(pair) = events.selected {
        out.push(Intent::Select(Some(Selection::Pair(pair))));
    }
    match events.reveal {
        Some((Side::Action, item)) => own.actions.reveal = Some(item),
        Some((Side::Target, item)) => own.targets.reveal = Some(item),
        None => {}
    }
}

/// Opens the popover of a pair joined by key, between its ends.
fn open_popover(scene: &Scene<'_>, own: &mut BoardState, state: &mut UiState, frame: Frame) {
    let Some(pair) = own.joined.take() else { return };
    state.asking = Some((pair, beside_link(scene, own, frame, pair)));
}

/// Where the question about a new link hides least of it.
fn beside_link(scene: &Scene<'_>, own: &BoardState, frame: Frame, pair: Pair) -> Pos2 {
    let curve = Curve::between(
        end_of(own, frame, Side::Action, pair.action.0),
        end_of(own, frame, Side::Target, pair.target.0),
    );
    let has_reading = !scene.view.session().rules().reading.is_empty();
    beside::place(&curve, [frame.board, frame.window], beside::size(has_reading))
}

/// Shows the code being typed.
fn show_typed(ui: &Ui, own: &BoardState, strip: Rect) {
    let now = ui.input(|input| input.time);
    if let Some(text) = own.typed.shown(now) {
        strip::say_at_pointer(ui, strip.center_top(), text, false);
        ui.ctx().request_repaint_after_secs(1.3);
    }
}

impl ColumnEvents {
    /// Says whether the selection came from a click, not from Tab.
    fn by_pointer(&self, ui: &Ui) -> bool {
        self.port_clicked.is_some() || ui.input(|input| input.pointer.any_released())
    }
}

/// Starts a link from the selected item, as the action of that name does.
pub fn start_link(scene: &Scene<'_>, state: &mut UiState, out: &mut Vec<Intent>) {
    if let Some((side, item)) = keys::cursor(state)
        && let Outcome::Reveal(selection) = keys::begin(state, scene.view.session(), side, item)
    {
        out.push(Intent::Reveal(selection));
    }
}
