//! The keyboard on the board: moving, typing a code, and making a link. Pure.

use crate::model::{ItemNo, Plan, Session, Side};
use crate::ui::state::{Selection, UiState};

use super::drag::{LinkDrag, pair};

/// How long a typed code waits for its next character, in seconds.
const TYPING_PAUSE: f64 = 1.2;

/// A key as the board understands it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum BoardKey {
    /// Up or down within a side, by so many items.
    Step(i32),
    /// To the first or the last item of the side.
    End(bool),
    /// To the other side.
    Across(Side),
    /// Start a link, or finish the one begun.
    Enter,
    /// Give up the link begun, or go from a pair back to its item.
    Escape,
    /// A character of a code.
    Typed(String),
}

/// What a key led to.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Outcome {
    /// Nothing: others may use the key.
    Ignored,
    /// Show this and scroll to it.
    Reveal(Selection),
    /// Join the pair.
    Join(crate::model::Pair),
    /// A link begins or was given up; nothing else to do.
    Done,
}

/// The code typed so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    text: String,
    at: f64,
}

impl Typed {
    /// Returns the code typed so far, while it is fresh.
    pub(super) fn shown(&self, now: f64) -> Option<&str> {
        (now - self.at < TYPING_PAUSE && !self.text.is_empty()).then_some(self.text.as_str())
    }
}

/// The side and item that keys move from.
pub(super) fn cursor(state: &UiState) -> Option<(Side, ItemNo)> {
    let side = match (state.link_from, state.selection?) {
        // While a link is being made the cursor is on the other side of its start.
        (Some((from, _)), Selection::Pair(_)) => from.other(),
        (_, Selection::Action(_)) | (None, Selection::Pair(_)) => Side::Action,
        (_, Selection::Target(_)) => Side::Target,
    };
    state.selection?.on(side).map(|item| (side, item))
}

/// Carries out a key. `now` is in seconds, for the pause in typing.
pub(super) fn press(
    key: &BoardKey,
    state: &mut UiState,
    session: &Session,
    typed: &mut Typed,
    now: f64,
) -> Outcome {
    if !matches!(key, BoardKey::Typed(_)) {
        // What is typed after another key begins a code of its own, however fast.
        *typed = Typed::default();
    }
    match key {
        BoardKey::Step(by) => step(state, session, *by),
        BoardKey::End(last) => {
            let side = cursor(state).map_or(Side::Action, |(side, _)| side);
            let count = session.plan(side).items().len();
            if count == 0 {
                return Outcome::Ignored;
            }
            Outcome::Reveal(Selection::item(
                side,
                ItemNo(if *last { count as u32 - 1 } else { 0 }),
            ))
        }
        BoardKey::Across(side) => across(state, session, *side),
        BoardKey::Enter => enter(state, session),
        BoardKey::Escape => escape(state),
        BoardKey::Typed(text) => type_code(text, state, session, typed, now),
    }
}

fn step(state: &UiState, session: &Session, by: i32) -> Outcome {
    let (side, item) = match cursor(state) {
        Some((side, item)) => (side, i64::from(item.0) + i64::from(by)),
        None => (Side::Action, 0),
    };
    let count = session.plan(side).items().len() as i64;
    if count == 0 {
        return Outcome::Ignored;
    }
    Outcome::Reveal(Selection::item(side, ItemNo(item.clamp(0, count - 1) as u32)))
}

/// Goes to the other side, as far down its plan as the cursor is down its own.
fn across(state: &UiState, session: &Session, to: Side) -> Outcome {
    let Some((side, item)) = cursor(state) else {
        return step(state, session, 0);
    };
    if side == to {
        return Outcome::Ignored;
    }
    let (from, count) = (session.plan(side).items().len(), session.plan(to).items().len());
    if count == 0 {
        return Outcome::Ignored;
    }
    let at = (item.0 as usize * count).checked_div(from).unwrap_or(0);
    Outcome::Reveal(Selection::item(to, ItemNo(at.min(count - 1) as u32)))
}

fn enter(state: &mut UiState, session: &Session) -> Outcome {
    let Some((side, item)) = cursor(state) else {
        return Outcome::Ignored;
    };
    match state.link_from {
        Some((from, start)) if from != side => {
            state.link_from = None;
            Outcome::Join(pair(
                LinkDrag {
                    side: from,
                    item: start,
                },
                item,
            ))
        }
        Some(_) => {
            state.link_from = None;
            Outcome::Done
        }
        None => begin(state, session, side, item),
    }
}

/// Begins a link and goes to the other side, where its counterpart is chosen.
pub(super) fn begin(state: &mut UiState, session: &Session, side: Side, item: ItemNo) -> Outcome {
    state.link_from = Some((side, item));
    state.selection = Some(Selection::item(side, item));
    match across(state, session, side.other()) {
        Outcome::Reveal(selection) => Outcome::Reveal(selection),
        _ => Outcome::Done,
    }
}

fn escape(state: &mut UiState) -> Outcome {
    if let Some((side, item)) = state.link_from.take() {
        return Outcome::Reveal(Selection::item(side, item));
    }
    if state.asking.take().is_some() {
        return Outcome::Done;
    }
    match state.selection {
        Some(Selection::Pair(pair)) => Outcome::Reveal(Selection::Action(pair.action)),
        Some(_) => {
            state.selection = None;
            Outcome::Done
        }
        None => Outcome::Ignored,
    }
}

/// Adds a character to the code being typed, if some item's code goes on like that.
///
/// While a pair is selected, letters and digits judge it instead.
fn type_code(text: &str, state: &UiState, session: &Session, typed: &mut Typed, now: f64) -> Outcome {
    if state.link_from.is_none() && state.selection.is_some_and(|one| one.pair().is_some()) {
        return Outcome::Ignored;
    }
    let continued = typed.shown(now).map(|before| format!("{before}{text}"));
    let tries = continued.into_iter().chain([text.to_owned()]);
    for code in tries {
        if let Some(found) = item_starting(state, session, &code) {
            *typed = Typed { text: code, at: now };
            return Outcome::Reveal(found);
        }
    }
    Outcome::Ignored
}

/// Finds the item with that code, or the first whose code begins so: on the cursor's side first, except
/// that a link being made looks on the side of its counterpart only.
fn item_starting(state: &UiState, session: &Session, code: &str) -> Option<Selection> {
    let own = cursor(state).map_or(Side::Action, |(side, _)| side);
    let sides: &[Side] = match state.link_from {
        Some((from, _)) => &[from.other()],
        None => &[own, own.other()],
    };
    let exact = sides
        .iter()
        .find_map(|side| find(session.plan(*side), |one| same(one, code)).map(|at| (side, at)));
    let begins = || {
        sides
            .iter()
            .find_map(|side| find(session.plan(*side), |one| starts(one, code)).map(|at| (side, at)))
    };
    let (side, at) = exact.or_else(begins)?;
    Some(Selection::item(*side, at))
}

fn find(plan: &Plan, fits: impl Fn(&str) -> bool) -> Option<ItemNo> {
    plan.items()
        .iter()
        .position(|item| fits(item.code.as_str()))
        .map(|at| ItemNo(at as u32))
}

fn same(code: &str, typed: &str) -> bool {
    code.eq_ignore_ascii_case(typed)
}

fn starts(code: &str, typed: &str) -> bool {
    code.get(..typed.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(typed))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::exchange::plan_file::{read_plan, shipped};
    use crate::model::session::Origin;
    use crate::model::{ReviewerCode, Stamp, UtcSeconds};

    fn session() -> Session {
        let plan = |id: &str| {
            let found = shipped().into_iter().find(|plan| plan.id == id).unwrap();
            Arc::new(read_plan(found.text).unwrap())
        };
        let stamp = Stamp {
            by: ReviewerCode::new("R1").unwrap(),
            at: UtcSeconds(0),
        };
        let title = String::new();
        Session::empty(plan("CMP"), plan("SPMS"), Origin { title, stamp })
    }

    #[test]
    fn a_code_typed_after_another_key_begins_anew_however_fast() {
        let session = session();
        let (mut state, mut typed) = (UiState::default(), Typed::default());
        let keys = ["T", "1", "Escape", "1", ".", "2"];
        for (at, key) in keys.into_iter().enumerate() {
            let key = match key {
                "Escape" => BoardKey::Escape,
                text => BoardKey::Typed(text.to_owned()),
            };
            // There are targets T11 and T12 too.
            let outcome = press(&key, &mut state, &session, &mut typed, at as f64 * 0.05);
            if let Outcome::Reveal(selection) = outcome {
                state.selection = Some(selection);
            }
        }
        let item = session.actions().item_by_code("1.2").unwrap();
        assert_eq!(state.selection, Some(Selection::item(Side::Action, item)));
    }
}
