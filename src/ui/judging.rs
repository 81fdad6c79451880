//! What a judging key means for a pair. Board, matrix, inspector and popover share it.

use super::state::{LastChoice, Selection, UiState};
use super::ui_action::UiAction;
use crate::command::Command;
use crate::model::{Contribution, Current, Judgement, Pair, Strength, Verdict, View};
use crate::phrase::scale::spoken;

/// Returns the command that an action means for a pair, if it means one.
///
/// A new link takes the kind chosen last; a judgement that exists keeps its words. Kind and tension of
/// a pair that cannot carry them mean nothing, nor does a point that the scale has not.
pub fn command_for(view: &View<'_>, pair: Pair, action: UiAction, last: LastChoice) -> Option<Command> {
    let scale = spoken(view.session());
    let now = view.judgement(pair);
    let judge = |judgement| Some(Command::Judge { pair, judgement });
    if !action.is_offered(scale) {
        return None;
    }
    if let Some(strength) = strength_of(action) {
        return judge(scored(now, strength, last.on(scale)));
    }
    match action {
        UiAction::Negate => {
            let judgement = now?;
            let turned = judgement.link_strength()?;
            let turned = Strength::from_value(-turned.value())?;
            judge(judgement.clone().with_verdict(Verdict::Scored(turned)))
        }
        UiAction::CannotJudge | UiAction::StepAside => {
            let mut judgement = now
                .cloned()
                .unwrap_or_else(|| Judgement::new(Verdict::CannotJudge))
                .with_verdict(Verdict::CannotJudge);
            judgement.recused |= action == UiAction::StepAside;
            judge(judgement)
        }
        UiAction::KeepEarlier => judge(kept(view, pair)?),
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

/// Returns the reviewer's answer of the round before, to be given again in this one.
pub fn kept(view: &View<'_>, pair: Pair) -> Option<Judgement> {
    let before = view.before(pair)?;
    Some(Judgement {
        late: false,
        ..before.clone()
    })
}

/// Returns the command that gives all answers of the round before again, for the pairs about which nothing
/// was said in this one; nothing where there is no such pair.
pub fn keep_all(view: &View<'_>) -> Option<Command> {
    let before = view.round().before()?;
    let own = view
        .everyones_judgements_in(before)
        .filter(|(key, _)| key.reviewer == *view.reviewer());
    let judgements: Vec<_> = own
        .filter(|(key, _)| view.current(key.pair) == Current::Absent)
        .filter_map(|(key, _)| Some((key.pair, kept(view, key.pair)?)))
        .collect();
    (!judgements.is_empty()).then_some(Command::JudgeMany(judgements))
}

/// Returns the strength that an action gives, if it gives one.
pub fn strength_of(action: UiAction) -> Option<Strength> {
    match action {
        UiAction::StrengthCancelling => Some(Strength::Cancelling),
        UiAction::StrengthCounteracting => Some(Strength::Counteracting),
        UiAction::StrengthConstraining => Some(Strength::Constraining),
        UiAction::StrengthNone => Some(Strength::None),
        UiAction::StrengthWeak => Some(Strength::Weak),
        UiAction::StrengthModerate => Some(Strength::Moderate),
        UiAction::StrengthStrong => Some(Strength::Strong),
        _ => None,
    }
}

/// Returns the action that gives a strength.
pub fn action_of(strength: Strength) -> UiAction {
    match strength {
        Strength::Cancelling => UiAction::StrengthCancelling,
        Strength::Counteracting => UiAction::StrengthCounteracting,
        Strength::Constraining => UiAction::StrengthConstraining,
        Strength::None => UiAction::StrengthNone,
        Strength::Weak => UiAction::StrengthWeak,
        Strength::Moderate => UiAction::StrengthModerate,
        Strength::Strong => UiAction::StrengthStrong,
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
    let last = last.on(spoken(view.session()));
    Some(Command::Judge {
        pair,
        judgement: scored(now, last.strength, last),
    })
}

/// Returns what keys act on: the selected pair.
pub fn selected_pair(state: &UiState) -> Option<Pair> {
    state.selection.and_then(Selection::pair)
}
