//! What everybody answered about a pair, as far as the reviewer may see it: both rounds, late ones marked.

use eframe::egui::{RichText, Ui, vec2};

use super::before::with_sign;
use super::parts::{disclosure, named};
use crate::model::{Current, JudgementKey, Pair, Record, RoundNo};
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Size, Weight, font, palette};
use crate::ui::widgets::{Chip, Tone, section_label};
use crate::ui::{Scene, UiState};

/// One reviewer's answer in one round.
struct Answer {
    who: String,
    said: String,
    reason: String,
    is_late: bool,
}

/// Shows the answers where anybody besides the reviewer gave one; `is_closed` remembers that they were
/// folded away.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, is_closed: &mut bool, state: &mut UiState, pair: Pair) {
    let view = scene.view;
    let rounds: Vec<_> = view
        .session()
        .rounds()
        .map(|(round, _)| (round, answers(scene, state.names_shown, pair, round)))
        .filter(|(_, answers)| !answers.is_empty())
        .collect();
    let others = view
        .session()
        .rounds()
        .flat_map(|(round, _)| view.judgements_of(pair, round))
        .any(|(key, _)| key.reviewer != *view.reviewer());
    if !others {
        return;
    }
    let words = scene.words;
    ui.add_space(4.0);
    let count = rounds.iter().map(|(_, answers)| answers.len()).sum::<usize>();
    let name = words.format("inspector-everyone", &[("count", count.into())]);
    let disclosed = disclosure(ui, &name, &name, !*is_closed);
    if disclosed.toggled {
        *is_closed = !*is_closed;
    }
    if !disclosed.is_open {
        return;
    }
    let label = RichText::new(words.text("inspector-names")).font(font(Size::Small, Weight::Regular));
    ui.checkbox(&mut state.names_shown, label)
        .on_hover_text(words.text("inspector-names-tip"));
    for (round, answers) in &rounds {
        if rounds.len() > 1 {
            let heading = words.format("inspector-round", &[("round", i64::from(round.0).into())]);
            section_label(ui, &heading);
        }
        for answer in answers {
            one(ui, scene, *round, answer);
        }
    }
}

fn answers(scene: &Scene<'_>, names: bool, pair: Pair, round: RoundNo) -> Vec<Answer> {
    let said = scene.view.judgements_of(pair, round);
    said.filter_map(|(key, record)| answer(scene, names, key, record))
        .collect()
}

fn answer(
    scene: &Scene<'_>,
    names: bool,
    key: &JudgementKey,
    record: &Record<crate::model::Judgement>,
) -> Option<Answer> {
    let words = scene.words;
    let session = scene.view.session();
    let code = safe_line(key.reviewer.as_str()).into_owned();
    let name = session.reviewer(&key.reviewer).map(|one| one.name.as_str());
    let who = match name.filter(|name| names && !name.is_empty()) {
        Some(name) => {
            let name = safe_line(name).into_owned();
            let parts = [("reviewer", code.into()), ("name", name.into())];
            words.format("reviewer-with-name", &parts)
        }
        None => code,
    };
    let (said, reason) = match record.current() {
        Current::Absent => return None,
        Current::Said(judgement) => (with_sign(words, scene, judgement), judgement.reason.clone()),
        Current::Conflict => (words.text("differs-two-versions").to_owned(), String::new()),
    };
    Some(Answer {
        who,
        said,
        reason,
        is_late: session.is_late(key),
    })
}

fn one(ui: &mut Ui, scene: &Scene<'_>, round: RoundNo, answer: &Answer) {
    let words = scene.words;
    let palette = palette(ui);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 2.0);
        ui.spacing_mut().interact_size.y = 20.0;
        ui.horizontal_wrapped(|ui| {
            let parts = [
                ("reviewer", answer.who.as_str().into()),
                ("answer", answer.said.as_str().into()),
            ];
            let line = words.format("inspector-answer", &parts);
            let late = if answer.is_late {
                "inspector-answer-late"
            } else {
                "inspector-answer-name"
            };
            let spoken = [
                ("round", i64::from(round.0).into()),
                ("answer", line.as_str().into()),
            ];
            let spoken = words.format(late, &spoken);
            let width = ui.available_width() - if answer.is_late { 60.0 } else { 0.0 };
            let paragraph = Paragraph::new(&line, palette.text, width).set_in(Size::Small, Weight::Regular);
            named(ui, &paragraph, palette.text, &spoken);
            if answer.is_late {
                Chip::new(words.text("answer-late")).tone(Tone::Warn).show(ui);
            }
        });
        if !answer.reason.is_empty() {
            let width = ui.available_width();
            Paragraph::new(&answer.reason, palette.text_weak, width)
                .set_in(Size::Small, Weight::Regular)
                .rows(4)
                .show(ui);
        }
    });
}
