//! The fields of a judgement, with the sentence that says it aloud on top.

use eframe::egui::{ComboBox, CornerRadius, Frame, Margin, RichText, ScrollArea, Sense, Ui, vec2};

use super::drafts::{Edits, Texts, Which};
use super::parts::{named, small, text_button};
use super::{Open, before, reasons, rules};
use crate::command::Command;
use crate::model::{Confidence, Contribution, Current, Judgement, Pair, Verdict};
use crate::phrase::readback;
use crate::phrase::scale::{anchor_key, point_sign, verdict_key};
use crate::ui::matrix::cell::Cell;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, font, palette, tokens};
use crate::ui::widgets::{Field, Segment, labelled, segmented};
use crate::ui::{Intent, Scene, UiAction, UiState, judging};

/// A field for text grows to this height, then scrolls inside.
const TALLEST_FIELD: f32 = 180.0;

#[expect(clippy::too_many_arguments, reason = "private to the panel, called once")]
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    texts: &mut Texts,
    open: &mut Open,
    state: &UiState,
    pair: Pair,
    edits: &mut Edits<'_>,
    out: &mut Vec<Intent>,
) {
    ui.spacing_mut().item_spacing.y = 8.0;
    sentence(ui, scene, pair);
    if scene.view.current(pair) == Current::Conflict {
        note(ui, scene.words.text("inspector-conflict"));
    }
    rules::calibration(ui, scene, pair);
    rules::show(ui, scene, open);
    before::show(ui, scene, pair, edits);
    contribution(ui, scene, state, pair, edits);
    reasons::chips(ui, scene, pair, edits);
    reasons::recusal(ui, scene, pair, edits);
    if scene.scale().has_kind() {
        kind(ui, scene, pair, edits);
    }
    elements(ui, scene, pair, edits);
    tension(ui, scene, pair, edits);
    let waits = edits.now(pair).is_none();
    texts.give_waiting(edits);
    text_field(ui, scene, texts, pair, Which::Reason, edits);
    if waits && texts.waiting().any(|one| one == pair) {
        note(ui, scene.words.text("inspector-waits"));
    }
    confidence(ui, scene, pair, edits);
    text_field(ui, scene, texts, pair, Which::Evidence, edits);
    texts.give_waiting(edits);
    reasons::see_elsewhere(ui, scene, pair, edits, out);
    clear(ui, scene, pair, out);
}

/// The readback sentence in a box of its own.
fn sentence(ui: &mut Ui, scene: &Scene<'_>, pair: Pair) {
    let palette = palette(ui);
    let current = scene.view.current(pair);
    let ground = match current {
        Current::Conflict => palette.danger_soft,
        Current::Absent => palette.hover,
        Current::Said(_) => palette.accent_soft,
    };
    let frame = Frame::new()
        .fill(ground)
        .corner_radius(CornerRadius::same(tokens().radius.control))
        .inner_margin(Margin::symmetric(12, 10));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            let (rect, _) = ui.allocate_exact_size(vec2(18.0, 24.0), Sense::hover());
            Cell::of(&current).paint(ui.painter(), rect.translate(vec2(0.0, -2.0)), palette);
            let width = ui.available_width();
            // What was answered before stands below, with the button that keeps it.
            let sentence = match current {
                Current::Absent => readback::of_judgement(scene.words, scene.view, pair, None),
                Current::Said(_) | Current::Conflict => readback::of_pair(scene.words, scene.view, pair),
            };
            let paragraph = Paragraph::new(&sentence, palette.text, width).set_in(Size::Body, Weight::Medium);
            let spoken = [("sentence", sentence.as_str().into())];
            let name = scene.words.format("inspector-sentence-name", &spoken);
            named(ui, &paragraph, palette.text, &name);
        });
    });
}

fn contribution(ui: &mut Ui, scene: &Scene<'_>, state: &UiState, pair: Pair, edits: &mut Edits<'_>) {
    let (words, scale) = (scene.words, scene.scale());
    let verdicts = scale.points().iter().map(|point| Verdict::Scored(*point));
    let segments: Vec<_> = verdicts
        .chain([Verdict::CannotJudge])
        .map(|verdict| {
            let key = match verdict {
                Verdict::Scored(point) => point_sign(point),
                Verdict::CannotJudge => "?",
            };
            Segment::new(verdict, words.text(verdict_key(scale, Some(verdict))))
                .key(key)
                .tip(words.text(anchor_key(scale, verdict)))
        })
        .collect();
    let chosen = edits.now(pair).map(|judgement| judgement.verdict);
    let label = words.text("inspector-contribution");
    let clicked = labelled(ui, label, |ui| {
        let clicked = segmented(ui, label, &segments, chosen);
        let meaning = chosen.map_or("inspector-choose", |verdict| anchor_key(scale, verdict));
        note(ui, words.text(meaning));
        clicked
    });
    let Some(verdict) = clicked else { return };
    let now = edits.now(pair);
    let judgement = match verdict {
        Verdict::Scored(strength) => judging::scored(now, strength, state.last_choice.on(scale)),
        Verdict::CannotJudge => now
            .cloned()
            .unwrap_or_else(|| Judgement::new(verdict))
            .with_verdict(verdict),
    };
    edits.set(pair, judgement);
}

fn kind(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, edits: &mut Edits<'_>) {
    let words = scene.words;
    let is_link = edits.now(pair).is_some_and(|one| one.link_strength().is_some());
    let chosen = edits.now(pair).and_then(|one| one.contribution);
    let segments = [
        Segment::new(Contribution::Direct, words.text("kind-direct"))
            .key("D")
            .tip(words.text("anchor-direct")),
        Segment::new(Contribution::Enabling, words.text("kind-enabling"))
            .key("E")
            .tip(words.text("anchor-enabling")),
    ];
    let label = words.text("inspector-kind");
    let clicked = labelled(ui, label, |ui| {
        let clicked = ui
            .add_enabled_ui(is_link, |ui| segmented(ui, label, &segments, chosen))
            .inner;
        if !is_link {
            note(ui, words.text("inspector-kind-needs-link"));
        } else if chosen.is_none() {
            note(ui, words.text("inspector-kind-unsaid"));
        }
        clicked
    });
    if let Some(kind) = clicked {
        edits.change(pair, |judgement| judgement.contribution = Some(kind));
    }
}

/// The elements of the target that a link is to.
fn elements(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, edits: &mut Edits<'_>) {
    let Some(judgement) = edits.now(pair).filter(|one| one.link_strength().is_some()) else {
        return;
    };
    let mut chosen = judgement.elements.clone();
    if super::elements::show(ui, scene, pair.target, &mut chosen) {
        edits.change(pair, |judgement| judgement.elements = chosen);
    }
}

fn tension(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, edits: &mut Edits<'_>) {
    let words = scene.words;
    let can = edits
        .now(pair)
        .is_some_and(|one| one.verdict != Verdict::CannotJudge);
    let mut on = edits.now(pair).is_some_and(|one| one.tension);
    let changed = ui
        .add_enabled_ui(can, |ui| {
            let label =
                RichText::new(words.text("inspector-tension")).font(font(Size::Body, Weight::Regular));
            ui.horizontal(|ui| {
                let response = ui.checkbox(&mut on, label);
                crate::ui::widgets::key_cap(ui, "T");
                response
            })
            .inner
            .on_hover_text(words.text("inspector-tension-tip"))
            .on_disabled_hover_text(words.text("inspector-needs-verdict"))
            .changed()
        })
        .inner;
    if changed {
        edits.change(pair, |judgement| judgement.tension = on);
    }
}

fn confidence(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, edits: &mut Edits<'_>) {
    let words = scene.words;
    let can = edits
        .now(pair)
        .is_some_and(|one| one.verdict != Verdict::CannotJudge);
    let before = edits.now(pair).and_then(|one| one.confidence);
    let mut chosen = before;
    let label = words.text("inspector-confidence");
    labelled(ui, label, |ui| {
        ui.add_enabled_ui(can, |ui| {
            let width = ui.available_width();
            ComboBox::from_id_salt("confidence")
                .width(width)
                .selected_text(words.text(confidence_key(chosen)))
                .show_ui(ui, |ui| {
                    for one in Confidence::ALL.map(Some).into_iter().chain([None]) {
                        ui.selectable_value(&mut chosen, one, words.text(confidence_key(one)));
                    }
                })
                .response
                .accessible_name(label)
                .on_disabled_hover_text(words.text("inspector-needs-verdict"));
        });
    });
    if chosen != before {
        edits.change(pair, |judgement| judgement.confidence = chosen);
    }
}

fn confidence_key(confidence: Option<Confidence>) -> &'static str {
    match confidence {
        None => "confidence-unsaid",
        Some(Confidence::WellEstablished) => "confidence-well-established",
        Some(Confidence::EstablishedIncomplete) => "confidence-established-incomplete",
        Some(Confidence::Unresolved) => "confidence-unresolved",
        Some(Confidence::Inconclusive) => "confidence-inconclusive",
    }
}

fn text_field(
    ui: &mut Ui,
    scene: &Scene<'_>,
    texts: &mut Texts,
    pair: Pair,
    which: Which,
    edits: &mut Edits<'_>,
) {
    let words = scene.words;
    let stored = texts.stored(edits, pair, which);
    let (name, hint, rows) = match which {
        Which::Reason => (
            words.text("inspector-reason"),
            words.text("inspector-reason-hint"),
            3,
        ),
        Which::Evidence => (
            words.text("inspector-evidence"),
            words.text("inspector-evidence-hint"),
            2,
        ),
    };
    let field = Field { name, hint, rows };
    let draft = match which {
        Which::Reason => &mut texts.reason,
        Which::Evidence => &mut texts.evidence,
    };
    let committed = labelled(ui, name, |ui| {
        ScrollArea::vertical()
            .id_salt(("field", name))
            .max_height(TALLEST_FIELD)
            .animated(false)
            .show(ui, |ui| draft.show(ui, &pair, &stored, field).committed)
            .inner
    });
    if let Some(committed) = committed {
        texts.take(edits, which, committed);
    }
}

fn clear(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, out: &mut Vec<Intent>) {
    if scene.view.current(pair) == Current::Absent {
        return;
    }
    let words = scene.words;
    let keys = UiAction::ClearJudgement.shortcut_text(words, ui.os());
    let tip = crate::ui::widgets::tip(words, words.text("inspector-clear-tip"), Some(&keys));
    if text_button(ui, words.text("inspector-clear"), &tip).clicked() {
        out.push(Intent::Run(Command::Clear { pair }));
    }
}

/// A line of small print under a field.
pub(super) fn note(ui: &mut Ui, text: &str) {
    let ink = palette(ui).text_weak;
    small(ui, text, ink, usize::MAX);
}
