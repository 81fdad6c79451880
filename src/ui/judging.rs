//! What a judging key means for a pair. Board, matrix, inspector and popover share it.

use super::state::{LastChoice, Selection, UiState};
use super::ui_action::UiAction;
use crate::command::Command;
use crate::model::{Contribution, Current, Judgement, Pair, Strength, Verdict, View};

/// Returns the command that an action means for a pair, if it means one.
///
/// A new link takes the kind chosen last; a judgement that exists keeps its words. Kind and tension of
/// a pair that cannot carry them mean nothing.
pub fn command_for(view: &View<'_>, pair: Pair, action: UiAction, last: LastChoice) -> Option<Command> {
    let now = view.judgement(pair);
    let judge = |judgement| Some(Command::Judge { pair, judgement });
    if let Some(strength) = strength_of(action) {
        return judge(scored(now, strength, last));
    }
    match action {
        UiAction::CannotJudge => judge(
            now.cloned()
                .unwrap_or_else(|| Judgement::new(Verdict::CannotJudge))
                .with_verdict(Verdict::CannotJudge),
        ),
        UiAction::Direct | UiAction::Enabling => {
            let mut judgement = now.filter(|one| one.link_strength().is_some())?.clone();
            judgement.contribution = Some(if action == UiAction::Direct {
                Contribution::Direct
            } else {
                Contribution::Enabling
            });
            judge(judgement)
        }
        UiAction::Tension => {
            let mut judgement = now.filter(|one| one.verdict != Verdict::CannotJudge)?.clone();
            judgement.tension = !judgement.tension;
            judge(judgement)
        }
        UiAction::ClearJudgement => Some(Command::Clear { pair }),
        _ => None,
    }
}

/// Returns the strength that an action gives, if it gives one.
pub fn strength_of(action: UiAction) -> Option<Strength> {
    match action {
        UiAction::StrengthNone => Some(Strength::None),
        UiAction::StrengthWeak => Some(Strength::Weak),
        UiAction::StrengthModerate => Some(Strength::Moderate),
        UiAction::StrengthStrong => Some(Strength::Strong),
        _ => None,
    }
}

/// Returns the judgement after a strength was given, keeping all that was said before.
pub fn scored(now: Option<&Judgement>, strength: Strength, last: LastChoice) -> Judgement {
    match now {
        None => Judgement::scored(strength, last.contribution),
        Some(judgement) => {
            let was_linked = judgement.link_strength().is_some();
            let mut judgement = judgement.clone().with_verdict(Verdict::Scored(strength));
            if !was_linked && strength > Strength::None {
                judgement.contribution = last.contribution;
            }
            judgement
        }
    }
}

/// Remembers what was chosen, for the next new link.
pub fn remember(state: &mut UiState, judgement: &Judgement) {
    if let Some(strength) = judgement.link_strength() {
        state.last_choice = LastChoice {
            strength,
            contribution: judgement.contribution.or(state.last_choice.contribution),
        };
    }
}

/// Returns the judgement of a pair that was just joined by drag, click or key.
///
/// A pair that is linked already keeps its judgement: dropping on it again opens it. So does one with two
/// versions that differ: they are settled where both can be seen.
pub fn linked(view: &View<'_>, pair: Pair, last: LastChoice) -> Option<Command> {
    if view.current(pair) == Current::Conflict {
        return None;
    }
    let now = view.judgement(pair);
    if now.is_some_and(|one| one.link_strength().is_some()) {
        return None;
    }
    Some(Command::Judge {
        pair,
        judgement: scored(now, last.strength, last),
    })
}

/// Returns what keys act on: the selected pair.
pub fn selected_pair(state: &UiState) -> Option<Pair> {
    state.selection.and_then(Selection::pair)
}
