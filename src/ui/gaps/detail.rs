//! What the meeting says of the selected item's gap, and what follows from it.

use eframe::egui::{Align, ComboBox, Layout, ScrollArea, Ui, vec2};

use super::kept::Kept;
use super::{GapsState, draft, to_board};
use crate::command::{Command, Refusal};
use crate::model::{GapNote, GapOf, GapOption, ItemNo, Relevance, Side, Stamp, TargetId, View};
use crate::phrase::gaps::elements_without;
use crate::phrase::outcome::{option_key, relevance_key};
use crate::phrase::refusal::refusal_text;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, ButtonKind, Committed, Field, Tone, labelled};
use crate::ui::{Intent, Scene, Selection, UiAction, UiState, form};

#[expect(clippy::too_many_arguments, reason = "private, called once")]
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut GapsState,
    kept: &Kept,
    side: Side,
    item: ItemNo,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    ScrollArea::vertical()
        .id_salt("gap-detail")
        .auto_shrink(false)
        .show(ui, |ui| {
            title(ui, scene, kept, side, item, state, out);
            answers(ui, scene, kept, side, item, out);
            let why = why_not(scene, side, item);
            if let Some(why) = &why {
                form::note(ui, Tone::Plain, Icon::Info, why);
            }
            ui.add_enabled_ui(why.is_none(), |ui| fields(ui, scene, own, side, item, out));
        });
}

/// Why nothing can be noted of gaps by who looks, if so: by the rule that refuses it.
pub(super) fn why_not(scene: &Scene<'_>, side: Side, item: ItemNo) -> Option<String> {
    let session = scene.view.session();
    let stamp = Stamp {
        by: scene.view.reviewer().clone(),
        at: session.origin().stamp.at,
    };
    let command = Command::NoteGap(side, item, session.gap_note(side, item));
    match session.changes_for(&command, &stamp) {
        Ok(_) | Err(Refusal::NothingChanges) => None,
        Err(refusal) => Some(refusal_text(scene.words, &refusal)),
    }
}

fn title(
    ui: &mut Ui,
    scene: &Scene<'_>,
    kept: &Kept,
    side: Side,
    item: ItemNo,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let (words, session) = (scene.words, scene.view.session());
    let size = vec2(ui.available_width(), tokens().control.height);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let why = why_not(scene, side, item);
        let propose = Button::new(words.text("gaps-propose"))
            .kind(ButtonKind::Primary)
            .compact()
            .enabled(why.is_none())
            .tooltip(why.as_deref().unwrap_or_else(|| words.text("gaps-propose-tip")));
        if propose.show(ui, words).clicked() {
            let begun = draft::proposal(words, session, kept, side, item);
            out.push(Intent::Propose(Box::new(begun)));
        }
        let action = UiAction::MarkWording;
        let keys = action.shortcut_text(words, ui.os());
        let basket = Button::new(words.text(action.key())).compact().keys(Some(&keys));
        if basket.show(ui, words).clicked() {
            out.push(Intent::Act(action));
        }
        let board = Button::new(words.text("gaps-to-board"))
            .compact()
            .keys(Some(words.text("key-enter")));
        if board.show(ui, words).clicked() {
            to_board(Selection::item(side, item), state, out);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let Some(one) = session.plan(side).item(item) else {
                return;
            };
            let name = format!("{} {}", one.code, one.title(scene.lang).0);
            let (ink, width) = (palette(ui).text, ui.available_width());
            Paragraph::new(&name, ink, width)
                .set_in(Size::Body, Weight::SemiBold)
                .rows(1)
                .show(ui);
        });
    });
}

/// Whether there are elements without a link, or proposals that answer the gap.
pub(super) fn has_answers(scene: &Scene<'_>, kept: &Kept, side: Side, item: ItemNo) -> bool {
    let session = scene.view.session();
    let is_open = side == Side::Target
        && !elements_without(scene.words, session, &kept.gaps, TargetId(item)).is_empty();
    is_open || !kept.answers_to(GapOf { side, item }).is_empty()
}

/// Elements without a link, and the proposals that answer the gap.
fn answers(ui: &mut Ui, scene: &Scene<'_>, kept: &Kept, side: Side, item: ItemNo, out: &mut Vec<Intent>) {
    let (words, session) = (scene.words, scene.view.session());
    let elements = match side {
        Side::Target => elements_without(words, session, &kept.gaps, TargetId(item)),
        Side::Action => String::new(),
    };
    let answers = kept.answers_to(GapOf { side, item });
    if elements.is_empty() && answers.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        let ink = palette(ui).text_weak;
        if !elements.is_empty() {
            let text = words.format("gaps-elements", &[("elements", elements.into())]);
            Paragraph::new(&text, ink, ui.available_width())
                .set_in(Size::Small, Weight::Regular)
                .show(ui);
        }
        for (id, reference) in answers {
            let name = words.format("gaps-to-proposal", &[("reference", reference.into())]);
            if Button::new(&name).compact().show(ui, words).clicked() {
                out.push(Intent::ShowProposal(*id));
            }
        }
    });
}

/// "Relevant here?" with the reason, and the option chosen with a note.
fn fields(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut GapsState,
    side: Side,
    item: ItemNo,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let stored = scene.view.session().gap_note(side, item);
    let mut note = stored.clone();
    let subject = (side, item);
    let unsaid = words.text("decision-unsaid");
    let options: &[GapOption] = match side {
        Side::Target => &GapOption::OF_TARGETS,
        Side::Action => &GapOption::OF_ACTIONS,
    };
    let (mut reason, mut besides) = (None, None);
    ui.columns(2, |columns| {
        let [first, second] = columns else { return };
        let relevances = Relevance::ALL
            .iter()
            .map(|one| (Some(*one), words.text(relevance_key(*one))));
        let relevances: Vec<_> = std::iter::once((None, unsaid)).chain(relevances).collect();
        choose(
            first,
            words.text("gaps-relevant"),
            &mut note.relevance,
            &relevances,
        );
        let options = options
            .iter()
            .map(|one| (Some(*one), words.text(option_key(*one))));
        let options: Vec<_> = std::iter::once((None, unsaid)).chain(options).collect();
        choose(second, words.text("gaps-option"), &mut note.option, &options);
        let field = |key: &'static str, hint: &'static str| Field {
            name: words.text(key),
            hint: words.text(hint),
            rows: 1,
        };
        reason = labelled(first, words.text("gaps-reason"), |ui| {
            own.reason
                .show(
                    ui,
                    &subject,
                    &stored.reason,
                    field("gaps-reason", "gaps-reason-hint"),
                )
                .committed
        });
        besides = labelled(second, words.text("gaps-note"), |ui| {
            own.note
                .show(ui, &subject, &stored.note, field("gaps-note", "gaps-note-hint"))
                .committed
        });
    });
    if note != stored {
        out.push(Intent::Run(Command::NoteGap(side, item, note)));
    }
    commit(scene.view, reason, besides, out);
}

/// A choice from a list, with its label above.
fn choose<T: Copy + PartialEq>(ui: &mut Ui, label: &str, chosen: &mut T, list: &[(T, &str)]) {
    let shown = list
        .iter()
        .find(|(one, _)| one == chosen)
        .map_or("", |(_, name)| name);
    labelled(ui, label, |ui| {
        ComboBox::from_id_salt(label)
            .width(ui.available_width())
            .truncate()
            .selected_text(shown)
            .show_ui(ui, |ui| {
                for (one, name) in list {
                    ui.selectable_value(chosen, *one, *name);
                }
            })
            .response
            .accessible_name(label);
    });
}

/// Writes down the texts that were finished, each for the item it was written for.
pub(super) fn commit(
    view: &View<'_>,
    reason: Option<Committed<(Side, ItemNo)>>,
    besides: Option<Committed<(Side, ItemNo)>>,
    out: &mut Vec<Intent>,
) {
    let mut notes: Vec<((Side, ItemNo), GapNote)> = Vec::new();
    let mut change = |(side, item): (Side, ItemNo), write: &dyn Fn(&mut GapNote)| {
        let place = notes.iter().position(|(one, _)| *one == (side, item));
        if let Some((_, note)) = place.and_then(|place| notes.get_mut(place)) {
            write(note);
        } else {
            let mut note = view.session().gap_note(side, item);
            write(&mut note);
            notes.push(((side, item), note));
        }
    };
    if let Some(Committed { subject, text }) = reason {
        change(subject, &|note| text.trim().clone_into(&mut note.reason));
    }
    if let Some(Committed { subject, text }) = besides {
        change(subject, &|note| text.trim().clone_into(&mut note.note));
    }
    out.extend(
        notes
            .into_iter()
            .map(|((side, item), note)| Intent::Run(Command::NoteGap(side, item, note))),
    );
}
