//! Key presses that a view takes for itself before anything else sees them.

use eframe::egui::{Event, InputState, Key, Modifiers};

/// Takes the presses that `meaning` knows out of the input, in the order they came; all else stays.
pub fn take_presses<Press>(
    input: &mut InputState,
    mut meaning: impl FnMut(Key, Modifiers) -> Option<Press>,
) -> Vec<Press> {
    let mut presses = Vec::new();
    input.events.retain(|event| {
        let Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } = event
        else {
            return true;
        };
        let press = meaning(*key, *modifiers);
        let kept = press.is_none();
        presses.extend(press);
        kept
    });
    presses
}
