//! The lists in the dialog of rules: pairs to be judged first, and the chair's reasons for "none".

use eframe::egui::{Ui, vec2};

use super::rules::RulesDialog;
use crate::model::{Chip, Session, Subject};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::chip_words;
use crate::phrase::step::subject_name;
use crate::ui::form;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, section_label};

/// The calibration pairs, and a field for each code of another one.
pub(super) fn calibration(ui: &mut Ui, own: &mut RulesDialog, session: &Session, words: &Catalogue) {
    section_label(ui, words.text("rules-calibration"));
    form::weak(ui, words.text("rules-calibration-about"));
    let mut taken = None;
    for (at, pair) in own.draft.calibration.iter().enumerate() {
        let name = subject_name(words, session, Subject::Pair(*pair));
        let remove = words.format("rules-remove", &[("what", name.as_str().into())]);
        if entry(ui, words, &name, Some(&remove)) {
            taken = Some(at);
        }
    }
    if let Some(at) = taken {
        own.draft.calibration.remove(at);
    }
    let [action, target] = &mut own.pair;
    let mut entered = false;
    ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let action = form::field(first, words.text("rules-pair-action"), action, "");
            let target = form::field(second, words.text("rules-pair-target"), target, "");
            entered = form::entered(&action) || form::entered(&target);
        }
    });
    let is_begun = own.pair.iter().all(|code| !code.trim().is_empty());
    let add = Button::new(words.text("rules-pair-add"))
        .with_icon(Icon::Plus)
        .enabled(is_begun);
    if (add.show(ui, words).clicked() || entered) && is_begun {
        add_pair(own, session, words);
    }
}

fn add_pair(own: &mut RulesDialog, session: &Session, words: &Catalogue) {
    let [action, target] = &own.pair;
    match session.pair_by_codes(action.trim(), target.trim()) {
        None => own.problem = Some(words.text("rules-no-pair").to_owned()),
        Some(pair) => {
            if !own.draft.calibration.contains(&pair) {
                own.draft.calibration.push(pair);
            }
            own.pair = Default::default();
            own.problem = None;
        }
    }
}

/// The reasons for "none": those of every session, which are fixed, then the chair's.
pub(super) fn reasons(ui: &mut Ui, own: &mut RulesDialog, session: &Session, words: &Catalogue) {
    section_label(ui, words.text("rules-reasons"));
    let fixed: Vec<_> = Chip::BUILT_IN
        .iter()
        .map(|code| chip_words(words, session, code))
        .collect();
    let fixed = fixed.join(words.text("list-separator"));
    form::weak(
        ui,
        &words.format("rules-reasons-fixed", &[("reasons", fixed.into())]),
    );
    let mut taken = None;
    for (at, chip) in own.draft.chips.iter().enumerate() {
        let remove = words.format("rules-remove", &[("what", chip.text.as_str().into())]);
        if entry(ui, words, &chip.text, Some(&remove)) {
            taken = Some(at);
        }
    }
    if let Some(at) = taken {
        own.draft.chips.remove(at);
    }
    let field = form::field(ui, words.text("rules-reason-new"), &mut own.chip, "");
    let is_begun = !own.chip.trim().is_empty();
    let add = Button::new(words.text("rules-reason-add"))
        .with_icon(Icon::Plus)
        .enabled(is_begun);
    if (add.show(ui, words).clicked() || form::entered(&field)) && is_begun {
        let text = own.chip.trim().to_owned();
        let code = free_code(&own.draft.chips);
        own.draft.chips.push(Chip { code, text });
        own.chip.clear();
    }
}

/// A code that no reason has: judgements refer to it, so that it never says anything itself.
fn free_code(chips: &[Chip]) -> String {
    let mut number = chips.len() + 1;
    loop {
        let code = format!("own-{number}");
        if chips.iter().all(|chip| chip.code != code) {
            return code;
        }
        number += 1;
    }
}

/// A line of a list with a button that takes it off; says whether that was clicked.
fn entry(ui: &mut Ui, words: &Catalogue, text: &str, remove: Option<&str>) -> bool {
    ui.horizontal(|ui| {
        let gone = remove.is_some_and(|remove| {
            Button::icon(Icon::Close, remove)
                .compact()
                .show(ui, words)
                .clicked()
        });
        form::body(ui, text);
        gone
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_reason_never_takes_the_code_of_another() {
        let chip = |code: &str| Chip {
            code: code.to_owned(),
            text: code.to_owned(),
        };
        assert_eq!(free_code(&[]), "own-1");
        assert_eq!(free_code(&[chip("own-2")]), "own-3");
    }
}
