//! The keys of the agenda.

use eframe::egui::{InputState, Key, Modifiers};

use crate::ui::widgets::take_presses;

/// A way to move the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
}

/// What a key press asks of the agenda.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    /// Move the cursor.
    Go(Step),
    /// Go to the pair.
    Open,
    /// Move the pair to the end, or back.
    Park,
    /// Write down what was decided on it.
    Decide,
    /// Show it on the projector.
    Room,
}

/// Takes the presses that are for the agenda out of the input, in the order they came.
///
/// Keys that a focused button needs too are taken only while the list has the keyboard.
pub(super) fn take(input: &mut InputState, has_keyboard: bool) -> Vec<Press> {
    take_presses(input, |key, modifiers| {
        press(key, modifiers)
            .filter(|press| has_keyboard || matches!(press, Press::Park | Press::Decide | Press::Room))
    })
}

fn press(key: Key, modifiers: Modifiers) -> Option<Press> {
    if modifiers.any() {
        return None;
    }
    Some(match key {
        Key::ArrowUp => Press::Go(Step::Up),
        Key::ArrowDown => Press::Go(Step::Down),
        Key::PageUp => Press::Go(Step::PageUp),
        Key::PageDown => Press::Go(Step::PageDown),
        Key::Home => Press::Go(Step::First),
        Key::End => Press::Go(Step::Last),
        Key::Enter | Key::G => Press::Open,
        Key::P => Press::Park,
        Key::D => Press::Decide,
        Key::R => Press::Room,
        _ => return None,
    })
}

/// Where a step leads from a row of so many; `page` is the number of rows in sight.
pub(super) fn moved(row: usize, step: Step, count: usize, page: usize) -> usize {
    let last = count.saturating_sub(1);
    let page = page.saturating_sub(1).max(1);
    match step {
        Step::Up => row.saturating_sub(1),
        Step::Down => (row + 1).min(last),
        Step::PageUp => row.saturating_sub(page),
        Step::PageDown => (row + page).min(last),
        Step::First => 0,
        Step::Last => last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stay_on_the_list() {
        assert_eq!(moved(0, Step::Up, 5, 3), 0);
        assert_eq!(moved(4, Step::Down, 5, 3), 4);
        assert_eq!(moved(1, Step::PageDown, 5, 3), 3);
        assert_eq!(moved(3, Step::PageUp, 5, 3), 1);
        assert_eq!((moved(2, Step::First, 5, 3), moved(2, Step::Last, 5, 3)), (0, 4));
        assert_eq!(moved(0, Step::Last, 0, 3), 0, "of nothing");
    }

    #[test]
    fn keys_with_a_modifier_are_left_alone() {
        assert_eq!(press(Key::D, Modifiers::COMMAND), None);
        assert_eq!(press(Key::P, Modifiers::NONE), Some(Press::Park));
        assert_eq!(press(Key::Num2, Modifiers::NONE), None);
    }
}
