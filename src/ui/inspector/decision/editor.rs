//! The fields of an entry being written, and the button that writes it down.

use eframe::egui::{Id, Key, Modifiers, Response, Ui, vec2};

use super::draft::Draft;
use super::{Decisions, note, refusal, scale};
use crate::command::{Command, Refusal};
use crate::model::{Contribution, DecisionFault, DecisionWord, Motion, Pair, RatingScale, Status, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{point_words, status_key, word_key};
use crate::phrase::readback::kind_key;
use crate::phrase::refusal::refusal_text;
use crate::ui::inspector::elements;
use crate::ui::theme::{Icon, palette};
use crate::ui::widgets::{Button, ButtonKind, Tone};
use crate::ui::wording::{area, brackets, choose, line};
use crate::ui::{Intent, Scene};

/// Shows the fields; `asked` gives the keyboard to the wording.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut Decisions,
    pair: Pair,
    asked: bool,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let overtaken = own.drafts.is_overtaken(scene.view, pair);
    let Some(draft) = own.drafts.get(scene.view, pair) else {
        return;
    };
    if overtaken {
        let ink = palette(ui).warn;
        super::super::parts::small(ui, words.text("decision-overtaken"), ink, usize::MAX);
    }
    choices(ui, words, scale(scene), &mut draft.motion);
    if draft.motion.value.is_some_and(|value| value > Strength::None) {
        elements::show(ui, scene, pair.target, &mut draft.motion.elements);
    } else {
        draft.motion.elements.clear();
    }
    let wording = wording(ui, words, pair, &mut draft.motion.wording);
    if asked {
        wording.request_focus();
    }
    if let Some(changed) = brackets::show(ui, scene, &draft.motion.wording) {
        draft.motion.wording = changed;
    }
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            line(
                first,
                words.text("decision-sitting"),
                words.text("decision-sitting-hint"),
                &mut draft.motion.sitting,
            );
            line(
                second,
                words.text("decision-quorum"),
                words.text("decision-quorum-hint"),
                &mut draft.motion.quorum,
            );
        }
    });
    if finish(ui, scene, draft, pair, &wording, out) {
        own.drafts.discard(scene.view, pair);
    }
}

/// Status and decision word, value and kind.
fn choices(ui: &mut Ui, words: &Catalogue, scale: RatingScale, motion: &mut Motion) {
    let unsaid = words.text("decision-unsaid");
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let statuses = Status::ALL.map(|one| (one, words.text(status_key(one))));
            choose(
                first,
                words.text("decision-status"),
                &mut motion.status,
                &statuses,
            );
            let mut list = vec![(None, unsaid)];
            list.extend(DecisionWord::ALL.map(|one| (Some(one), words.text(word_key(one)))));
            choose(second, words.text("decision-word"), &mut motion.word, &list);
        }
    });
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let named = scale
                .points()
                .iter()
                .rev()
                .map(|one| (Some(*one), point_words(words, scale, *one)));
            let named: Vec<_> = std::iter::once((None, unsaid.to_owned())).chain(named).collect();
            let points: Vec<_> = named.iter().map(|(one, name)| (*one, name.as_str())).collect();
            choose(first, words.text("decision-value"), &mut motion.value, &points);
            let has_kind = scale.has_kind() && motion.value.is_some_and(|value| value > Strength::None);
            if !has_kind {
                motion.contribution = None;
            }
            if scale.has_kind() {
                let kinds = [Contribution::Direct, Contribution::Enabling];
                let mut list = vec![(None, unsaid)];
                list.extend(kinds.map(|one| (Some(one), words.text(kind_key(one)))));
                second.add_enabled_ui(has_kind, |ui| {
                    choose(ui, words.text("decision-kind"), &mut motion.contribution, &list);
                });
            }
        }
    });
}

fn wording(ui: &mut Ui, words: &Catalogue, pair: Pair, text: &mut String) -> Response {
    let (name, hint) = (
        words.text("decision-wording"),
        words.text("decision-wording-hint"),
    );
    area(ui, name, hint, Id::unique(("decision-wording", pair)), text)
}

/// The buttons, and beside them what keeps the entry from being written; says whether to give it up.
fn finish(
    ui: &mut Ui,
    scene: &Scene<'_>,
    draft: &Draft,
    pair: Pair,
    wording: &Response,
    out: &mut Vec<Intent>,
) -> bool {
    let words = scene.words;
    let command = Command::Decide {
        pair,
        motion: draft.trimmed(),
    };
    let refused = refusal(scene, &command);
    let by_keys =
        wording.has_focus() && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let mut discards = false;
    let mut writes = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        writes = Button::new(words.text("decision-write"))
            .kind(ButtonKind::Primary)
            .compact()
            .enabled(refused.is_none())
            .keys(Some(&crate::ui::ui_action::keys_in_words(words, "Ctrl+Enter")))
            .show(ui, words)
            .clicked();
        discards = Button::new(words.text("decision-discard"))
            .kind(ButtonKind::Quiet)
            .compact()
            .show(ui, words)
            .clicked();
    });
    match &refused {
        None => {
            if writes || by_keys {
                out.push(Intent::Run(command));
            }
        }
        // Said beside the count of brackets already.
        Some(Refusal::Decision(DecisionFault::Brackets(_))) => {}
        Some(Refusal::NothingChanges) => note(ui, words.text("decision-nothing-changes")),
        Some(refusal) => {
            let text = refusal_text(words, refusal);
            crate::ui::form::note(ui, Tone::Warn, Icon::Warning, &text);
        }
    }
    discards
}
