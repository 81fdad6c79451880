//! The keys of the matrix: moving at the speed of a spreadsheet, judging with one key.

use eframe::egui::{InputState, Key, Modifiers};

use super::axis::Axis;
use crate::ui::UiAction;
use crate::ui::widgets::take_presses;

/// A way to move the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Left,
    Right,
    Up,
    Down,
    /// To the first target of the row.
    RowStart,
    /// To the last target of the row.
    RowEnd,
    /// To the first pair of all.
    First,
    /// To the last pair of all.
    Last,
    PageUp,
    PageDown,
    GroupLeft,
    GroupRight,
    GroupUp,
    GroupDown,
    /// To the next pair in reading order.
    Next,
}

/// What a key press asks of the matrix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// Move the cursor.
    Go(Step),
    /// Judge the pair under the cursor, or comment on it.
    Do(UiAction),
}

/// What the matrix does at a key, as the one list of actions has it.
const ACTIONS: [UiAction; 12] = [
    UiAction::StrengthNone,
    UiAction::StrengthWeak,
    UiAction::StrengthModerate,
    UiAction::StrengthStrong,
    UiAction::Negate,
    UiAction::CannotJudge,
    UiAction::KeepEarlier,
    UiAction::Direct,
    UiAction::Enabling,
    UiAction::Tension,
    UiAction::ClearJudgement,
    UiAction::Comment,
];

/// Takes the presses that are for the matrix out of the input, in the order they came.
///
/// With `moving`, keys that move are taken too; without, they are left for whatever has the keyboard.
pub(super) fn take(input: &mut InputState, moving: bool) -> Vec<Press> {
    take_presses(input, |key, modifiers| {
        let step = step(key, modifiers).filter(|_| moving).map(Press::Go);
        step.or_else(|| action(key, modifiers).map(Press::Do))
    })
}

fn step(key: Key, modifiers: Modifiers) -> Option<Step> {
    if modifiers.alt || modifiers.shift && key != Key::Tab {
        return None;
    }
    let command = modifiers.command || modifiers.ctrl;
    let one = |plain, with_command| Some(if command { with_command } else { plain });
    match key {
        Key::ArrowLeft => one(Step::Left, Step::GroupLeft),
        Key::ArrowRight => one(Step::Right, Step::GroupRight),
        Key::ArrowUp => one(Step::Up, Step::GroupUp),
        Key::ArrowDown => one(Step::Down, Step::GroupDown),
        Key::Home => one(Step::RowStart, Step::First),
        Key::End => one(Step::RowEnd, Step::Last),
        Key::PageUp if !command => Some(Step::PageUp),
        Key::PageDown if !command => Some(Step::PageDown),
        Key::Enter if !command => Some(Step::Next),
        _ => None,
    }
}

fn action(key: Key, modifiers: Modifiers) -> Option<UiAction> {
    if modifiers.command || modifiers.ctrl || modifiers.alt {
        return None;
    }
    if key == Key::Backspace {
        return Some(UiAction::ClearJudgement);
    }
    ACTIONS.into_iter().find(|action| {
        action
            .shortcut()
            .is_some_and(|shortcut| shortcut.logical_key == key)
    })
}

/// Where a step leads from a row and a column; `page` is the number of rows in sight.
pub(super) fn moved(
    (row, column): (usize, usize),
    step: Step,
    rows: &Axis,
    columns: &Axis,
    page: usize,
) -> (usize, usize) {
    let last_row = rows.len().saturating_sub(1);
    let last_column = columns.len().saturating_sub(1);
    let page = page.saturating_sub(1).max(1);
    match step {
        Step::Left => (row, column.saturating_sub(1)),
        Step::Right => (row, (column + 1).min(last_column)),
        Step::Up => (row.saturating_sub(1), column),
        Step::Down => ((row + 1).min(last_row), column),
        Step::RowStart => (row, 0),
        Step::RowEnd => (row, last_column),
        Step::First => (0, 0),
        Step::Last => (last_row, last_column),
        Step::PageUp => (row.saturating_sub(page), column),
        Step::PageDown => ((row + page).min(last_row), column),
        Step::GroupLeft => (row, columns.group_before(column)),
        Step::GroupRight => (row, columns.group_after(column)),
        Step::GroupUp => (rows.group_before(row), column),
        Step::GroupDown => (rows.group_after(row), column),
        Step::Next if column < last_column => (row, column + 1),
        Step::Next if row < last_row => (row + 1, 0),
        Step::Next => (row, column),
    }
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Event, RawInput};

    use super::*;

    fn press(key: Key, modifiers: Modifiers) -> Event {
        Event::Key {
            key,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers,
        }
    }

    fn taken(events: Vec<Event>, moving: bool) -> (Vec<Press>, usize) {
        let raw = RawInput {
            events,
            ..RawInput::default()
        };
        let mut input =
            InputState::default().begin_pass(raw, false, 1.0, eframe::egui::Options::default().input_options);
        let presses = take(&mut input, moving);
        (presses, input.events.len())
    }

    #[test]
    fn presses_keep_their_order() {
        let plain = Modifiers::NONE;
        let events = vec![
            press(Key::Num3, plain),
            press(Key::ArrowDown, plain),
            press(Key::E, plain),
        ];
        let expected = [
            Press::Do(UiAction::StrengthStrong),
            Press::Go(Step::Down),
            Press::Do(UiAction::Enabling),
        ];
        assert_eq!(taken(events.clone(), true), (expected.to_vec(), 0));
        assert_eq!(
            taken(events, false),
            (vec![expected[0], expected[2]], 1),
            "the arrow is left"
        );
    }

    #[test]
    fn keys_with_command_do_not_judge() {
        let (presses, left) = taken(vec![press(Key::Num2, Modifiers::COMMAND)], true);
        assert_eq!((presses.as_slice(), left), ([].as_slice(), 1));
    }

    #[test]
    fn a_question_mark_may_need_shift() {
        let (presses, _) = taken(vec![press(Key::Questionmark, Modifiers::SHIFT)], true);
        assert_eq!(presses, [Press::Do(UiAction::CannotJudge)]);
    }
}
