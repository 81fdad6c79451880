//! Why not: reasons to choose for "none", stepping aside, and where else the contribution is judged.

use eframe::egui::{ComboBox, RichText, Ui};

use super::drafts::Edits;
use super::judgement::note;
use super::parts::text_button;
use crate::model::{Chip, Judgement, Pair, Session, Strength, Subject, Verdict};
use crate::phrase::proceeding::chip_words;
use crate::phrase::step::subject_name;
use crate::ui::theme::{Size, Weight, font};
use crate::ui::widgets::{Segment, labelled, segmented};
use crate::ui::{Intent, Scene, Selection};

/// So many pairs of the same action, and as many of the same target, are offered.
const MOST_PAIRS: usize = 200;

/// The reasons for "none", each to be chosen or taken back with a click.
pub(super) fn chips(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, edits: &mut Edits<'_>) {
    let is_none = |one: &Judgement| one.verdict == Verdict::Scored(Strength::None);
    let Some(now) = edits.now(pair).filter(|one| is_none(one)) else {
        return;
    };
    let (words, session) = (scene.words, scene.view.session());
    let offered: Vec<(String, String)> = codes(session)
        .map(|code| {
            let said = chip_words(words, session, &code);
            (code, said)
        })
        .collect();
    let segments: Vec<_> = offered
        .iter()
        .enumerate()
        .map(|(at, (_, said))| Segment::new(at, said))
        .collect();
    let chosen = offered.iter().position(|(code, _)| *code == now.chip);
    let label = words.text("inspector-chips");
    let clicked = labelled(ui, label, |ui| segmented(ui, label, &segments, chosen));
    let Some((code, _)) = clicked.and_then(|at| offered.get(at)) else {
        return;
    };
    // The chosen one again takes it back.
    let is_chosen = now.chip == *code;
    edits.change(pair, |judgement| {
        judgement.chip = if is_chosen { String::new() } else { code.clone() };
    });
}

/// The codes of all reasons on offer: those of every session, then the chair's.
fn codes(session: &Session) -> impl Iterator<Item = String> {
    let own = session.rules().chips.into_iter().map(|chip| chip.code);
    Chip::BUILT_IN.into_iter().map(str::to_owned).chain(own)
}

/// Stepping aside from the pair, which is a way of not judging.
pub(super) fn recusal(ui: &mut Ui, scene: &Scene<'_>, pair: Pair, edits: &mut Edits<'_>) {
    let words = scene.words;
    let now = edits.now(pair);
    let is_offered = now.is_none_or(|one| one.verdict == Verdict::CannotJudge);
    if !is_offered {
        return;
    }
    let mut on = now.is_some_and(|one| one.recused);
    let label = RichText::new(words.text("inspector-recuse")).font(font(Size::Body, Weight::Regular));
    let response = ui
        .checkbox(&mut on, label)
        .on_hover_text(words.text("inspector-recuse-tip"));
    if response.changed() {
        let judgement = now
            .cloned()
            .unwrap_or_else(|| Judgement::new(Verdict::CannotJudge));
        edits.set(
            pair,
            Judgement {
                recused: on,
                ..judgement
            },
        );
    }
}

/// The pair under which the contribution is judged instead: a choice, and the way there.
pub(super) fn see_elsewhere(
    ui: &mut Ui,
    scene: &Scene<'_>,
    pair: Pair,
    edits: &mut Edits<'_>,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let Some(before) = edits.now(pair).filter(|one| may_see(one)).map(|one| one.see) else {
        return;
    };
    let session = scene.view.session();
    let name = |see: Option<Pair>| match see {
        None => words.text("inspector-see-none").to_owned(),
        Some(see) => subject_name(words, session, Subject::Pair(see)),
    };
    let mut chosen = before;
    let label = words.text("inspector-see");
    labelled(ui, label, |ui| {
        ComboBox::from_id_salt("see-elsewhere")
            .width(ui.available_width())
            .selected_text(name(chosen))
            .show_ui(ui, |ui| {
                for one in [None].into_iter().chain(neighbours(session, pair).map(Some)) {
                    ui.selectable_value(&mut chosen, one, name(one));
                }
            })
            .response
            .accessible_name(label);
        if let Some(see) = chosen {
            let way = words.format("inspector-see-go", &[("pair", name(Some(see)).into())]);
            if text_button(ui, &way, &way).clicked() {
                out.push(Intent::Reveal(Selection::Pair(see)));
            }
        } else {
            note(ui, words.text("inspector-see-about"));
        }
    });
    if chosen != before {
        edits.change(pair, |judgement| judgement.see = chosen);
    }
}

/// Says whether it makes sense to point elsewhere: nothing is said to contribute here, or it was pointed.
fn may_see(judgement: &Judgement) -> bool {
    judgement.see.is_some() || judgement.link_strength().is_none()
}

/// The other pairs of the same action, then those of the same target.
fn neighbours(session: &Session, pair: Pair) -> impl Iterator<Item = Pair> {
    use crate::model::{ActionId, TargetId};
    let targets = 0..session.targets().items().len();
    let actions = 0..session.actions().items().len();
    let same_action = targets.map(TargetId::at).filter(move |one| *one != pair.target);
    let same_target = actions.map(ActionId::at).filter(move |one| *one != pair.action);
    same_action
        .take(MOST_PAIRS)
        .map(move |target| Pair::new(pair.action, target))
        .chain(
            same_target
                .take(MOST_PAIRS)
                .map(move |action| Pair::new(action, pair.target)),
        )
}
