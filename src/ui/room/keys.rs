//! Keys of the room view, and what they and the buttons below do.

use eframe::egui::{Key, Modifiers, Ui};

use super::card::{RoomCard, RoomSpread};
use super::state::{RoomAsk, RoomState};

/// What keys and buttons ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Press {
    Next,
    Previous,
    Reveal,
    History,
    Language,
    Record,
    Park,
    WriteDown,
    Forget,
    Leave,
}

/// Takes the keys; what is typed into a field is left to it.
pub(super) fn take(ui: &Ui, card: Option<&RoomCard>, own: &mut RoomState, out: &mut Vec<RoomAsk>) {
    let is_typing = ui.text_edit_focused();
    let is_free = ui.memory(|memory| memory.focused().is_none());
    let right_to_left = card.is_some_and(|card| card.right_to_left);
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    if pressed(Modifiers::COMMAND, Key::R) {
        press(Press::Record, card, own, out);
    }
    if own.is_recording() && pressed(Modifiers::COMMAND, Key::Enter) {
        press(Press::WriteDown, card, own, out);
    }
    if pressed(Modifiers::NONE, Key::Escape) || pressed(Modifiers::NONE, Key::F5) {
        press(Press::Leave, card, own, out);
    }
    if is_typing {
        return;
    }
    let (next, previous) = if right_to_left {
        (Key::ArrowLeft, Key::ArrowRight)
    } else {
        (Key::ArrowRight, Key::ArrowLeft)
    };
    for (key, meant) in [
        (next, Press::Next),
        (previous, Press::Previous),
        (Key::PageDown, Press::Next),
        (Key::PageUp, Press::Previous),
        (Key::H, Press::History),
        (Key::L, Press::Language),
        (Key::R, Press::Record),
        (Key::P, Press::Park),
    ] {
        if pressed(Modifiers::NONE, key) {
            press(meant, card, own, out);
        }
    }
    // A button that has the keyboard is pressed by Space itself.
    if is_free && pressed(Modifiers::NONE, Key::Space) {
        press(Press::Reveal, card, own, out);
    }
    for (modifiers, which) in [(Modifiers::SHIFT, 1_usize), (Modifiers::NONE, 0)] {
        for (key, by) in [(Key::ArrowDown, 2.0), (Key::ArrowUp, -2.0)] {
            if pressed(modifiers, key)
                && let Some(scroll) = own.scroll.get_mut(which)
            {
                *scroll += by;
            }
        }
    }
}

/// Does what was asked for, if it can be done now.
pub(super) fn press(press: Press, card: Option<&RoomCard>, own: &mut RoomState, out: &mut Vec<RoomAsk>) {
    match press {
        Press::Next => own.go(true),
        Press::Previous => own.go(false),
        Press::Reveal => {
            // Not unseen, behind the history.
            if card.is_some_and(may_reveal) && !own.shows_history && !own.is_recording() {
                own.is_revealed = !own.is_revealed;
            }
        }
        Press::History => {
            own.shows_history = card.is_some() && !own.shows_history;
            own.is_new = true;
        }
        Press::Language => {
            own.is_authoritative = !own.is_authoritative;
            own.is_new = true;
        }
        Press::Record => {
            own.is_recording = card.is_some() && !own.is_recording;
            own.shows_history = false;
            own.is_warned = false;
            own.focus_wording = own.is_recording;
        }
        Press::Park => {
            if let Some(card) = card
                && own.is_recording()
            {
                out.push(RoomAsk::Park(!card.is_parked));
            }
        }
        Press::WriteDown => write_down(own, out),
        Press::Forget => own.drop_draft(),
        Press::Leave => leave(own, out),
    }
}

/// Whether there is something that may be revealed.
pub(super) fn may_reveal(card: &RoomCard) -> bool {
    match card.spread {
        RoomSpread::Sealed => false,
        RoomSpread::Given(_) => true,
    }
}

fn write_down(own: &RoomState, out: &mut Vec<RoomAsk>) {
    let Some(draft) = own.draft() else { return };
    if own.is_recording() && draft.fault().is_none() {
        let mut motion = draft.clone();
        own.sitting.trim().clone_into(&mut motion.sitting);
        out.push(RoomAsk::Decide(Box::new(motion)));
    }
}

/// One step out: of the history, of record, of the view.
fn leave(own: &mut RoomState, out: &mut Vec<RoomAsk>) {
    if own.shows_history {
        own.shows_history = false;
    } else if own.is_recording() {
        own.is_recording = false;
    } else if own.may_leave() {
        out.push(RoomAsk::Leave);
    }
}
