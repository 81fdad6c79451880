//! Which keys mean which action.

use eframe::egui::{self, KeyboardShortcut, Modifiers};

use crate::ui::{Intent, UiAction};

/// Takes the keys that stand for actions; the views have taken theirs before.
///
/// Keys without a command modifier act only while no text has the keyboard, but for those that go from
/// finding to finding.
pub(super) fn take(ctx: &egui::Context, out: &mut Vec<Intent>) {
    let is_typing = ctx.text_edit_focused();
    for (action, shortcut) in by_modifiers() {
        // Shift alone is no command.
        let is_plain = !shortcut.modifiers.command && !shortcut.modifiers.alt;
        // What is typed to settle a finding is followed by the next one.
        let goes_on = matches!(action, UiAction::NextFinding | UiAction::PreviousFinding);
        if is_typing && !goes_on && (is_plain || shortcut.conflicts_with_text_editing()) {
            continue;
        }
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            out.push(Intent::Act(action));
        }
    }
}

/// The most specific first: Ctrl+Shift+Z is not Ctrl+Z.
fn by_modifiers() -> Vec<(UiAction, KeyboardShortcut)> {
    let mut all: Vec<_> = UiAction::ALL
        .into_iter()
        // The window's own key for leaving asks for it by a close request.
        .filter(|action| *action != UiAction::Quit)
        .filter_map(|action| Some((action, action.shortcut()?)))
        .collect();
    let count = |modifiers: Modifiers| {
        u8::from(modifiers.command) + u8::from(modifiers.shift) + u8::from(modifiers.alt)
    };
    all.sort_by_key(|(_, shortcut)| std::cmp::Reverse(count(shortcut.modifiers)));
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_with_more_modifiers_come_first() {
        let all = by_modifiers();
        let place = |wanted| all.iter().position(|(action, _)| *action == wanted);
        assert!(place(UiAction::Redo) < place(UiAction::Undo));
        assert!(place(UiAction::SaveAs) < place(UiAction::Save));
        assert!(place(UiAction::Undo) < place(UiAction::Direct));
    }
}
