//! What the reviewer answered in the round before, and one button to answer the same again.

use eframe::egui::Ui;

use super::drafts::Edits;
use super::parts::{named, small};
use crate::model::{Judgement, Pair, Verdict};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::{judgement_words, point_sign};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::widgets::Button;
use crate::ui::{Scene, UiAction, judging};

/// Shows the answer of the round before, where there is one.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, edits: &mut Edits<'_>) {
    let Some(before) = scene.view.before(pair) else {
        return;
    };
    let words = scene.words;
    let said = words.format(
        "inspector-before",
        &[("answer", with_sign(words, scene, before).into())],
    );
    let (ink, width) = (palette(ui).text, ui.available_width());
    let line = Paragraph::new(&said, ink, width).set_in(Size::Small, Weight::Medium);
    named(ui, &line, ink, &said);
    if !before.reason.is_empty() {
        let weak = palette(ui).text_weak;
        small(ui, &before.reason, weak, 2);
    }
    let Some(kept) = judging::kept(scene.view, pair) else {
        return;
    };
    let is_same = edits.now(pair).is_some_and(|now| {
        Judgement {
            late: false,
            ..now.clone()
        } == kept
    });
    let keys = UiAction::KeepEarlier.shortcut_text(words, ui.os());
    let button = Button::new(words.text("inspector-keep"))
        .with_icon(Icon::Check)
        .compact()
        .enabled(!is_same)
        .keys(Some(&keys))
        .show_keys();
    if button.show(ui, words).clicked() {
        edits.set(pair, kept);
    }
}

/// "2 moderate, direct": the sign of the point before the words.
pub(super) fn with_sign(words: &Catalogue, scene: &Scene<'_>, judgement: &Judgement) -> String {
    let said = judgement_words(words, scene.scale(), Some(judgement));
    match judgement.verdict {
        Verdict::Scored(point) => {
            let parts = [("sign", point_sign(point).into()), ("word", said.into())];
            words.format("scale-point", &parts)
        }
        Verdict::CannotJudge => said,
    }
}
