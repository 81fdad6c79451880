//! The fields of a proposal, and the buttons that write it down or withdraw it.

use eframe::egui::{Id, Key as Press, Modifiers, Ui, vec2};

use super::draft::{Draft, Key};
use super::{ProposalsState, effects, past, pick, sheet};
use crate::analysis::register::missing;
use crate::command::{Command, Refusal};
use crate::model::{DecisionFault, DecisionWord, GapOf, ProposalKind, Side, Stamp, Status, UtcSeconds};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::outcome::kind_key;
use crate::phrase::proceeding::{status_key, word_key};
use crate::phrase::refusal::refusal_text;
use crate::phrase::sub_target::complete_words;
use crate::ui::inspector::parts::{rule, small};
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::widgets::{Button, ButtonKind, Chip, ChipEdge, Tone, section_label};
use crate::ui::wording::{self, area, brackets, choose, line};
use crate::ui::{Intent, Scene, form};

/// Shows the proposal as it is being written.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, own: &mut ProposalsState, key: Key) {
    let words = scene.words;
    if let Key::Of(id) = key
        && past::conflict(ui, scene, own, id)
    {
        rule(ui);
    }
    let overtaken = own.drafts.is_overtaken(scene.view, key);
    let asks_text = std::mem::take(&mut own.asks_text);
    let Some(draft) = own.drafts.get(scene.view, key) else {
        // Withdrawn: its past stays readable.
        wording::small(ui, words.text("proposal-withdrawn"));
        past::show(ui, scene, &mut own.shows_past, key);
        return;
    };
    head(ui, words, draft);
    if overtaken {
        let ink = palette(ui).warn;
        small(ui, words.text("proposal-overtaken"), ink, usize::MAX);
    }
    what(ui, scene, draft);
    let text = area(
        ui,
        words.text("proposal-text"),
        words.text("proposal-text-hint"),
        text_id(key),
        &mut draft.proposal.text,
    );
    if asks_text {
        text.request_focus();
    }
    if let Some(changed) = brackets::show(ui, scene, &draft.proposal.text) {
        draft.proposal.text = changed;
    }
    area(
        ui,
        words.text("proposal-reason"),
        words.text("proposal-reason-hint"),
        reason_id(key),
        &mut draft.proposal.reason,
    );
    standing(ui, words, draft);
    if draft.proposal.kind.is_sub_target() {
        rule(ui);
        sheet::show(ui, scene, draft);
    }
    rule(ui);
    effects::show(ui, scene, draft, &mut own.effect, &mut own.what_if);
    past::show(ui, scene, &mut own.shows_past, key);
}

/// Reference, and whether the register would take it.
fn head(ui: &mut Ui, words: &Catalogue, draft: &Draft) {
    let proposal = &draft.proposal;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        let reference = safe_line(&proposal.reference);
        let title = if reference.is_empty() {
            words.text("proposal-without-reference")
        } else {
            &*reference
        };
        let (ink, width) = (palette(ui).text, ui.available_width());
        Paragraph::new(title, ink, width)
            .set_in(Size::Title, Weight::SemiBold)
            .rows(1)
            .show(ui);
        let missing = missing(proposal);
        let tone = if missing.is_empty() { Tone::Ok } else { Tone::Warn };
        let text = complete_words(words, &missing);
        Chip::new(&text).edge(ChipEdge::Filled).tone(tone).show(ui);
        if draft.is_changed() {
            Chip::new(words.text("proposal-not-written"))
                .edge(ChipEdge::Dashed)
                .show(ui);
        }
    });
}

/// Kind, the gap it answers, what it would change.
fn what(ui: &mut Ui, scene: &Scene<'_>, draft: &mut Draft) {
    let words = scene.words;
    let proposal = &mut draft.proposal;
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let kinds = KINDS.map(|one| (one, words.text(kind_key(one))));
            choose(first, words.text("proposal-kind"), &mut proposal.kind, &kinds);
            let chosen = proposal.answers.map(|gap| (gap.side, gap.item));
            let picked = pick::pick(
                second,
                scene,
                words.text("proposal-answers"),
                &[Side::Target, Side::Action],
                chosen,
                words.text("proposal-answers-nothing"),
            );
            if let Some(picked) = picked {
                proposal.answers = picked.item().map(|(side, item)| GapOf { side, item });
            }
        }
    });
    let changes = matches!(
        proposal.kind,
        ProposalKind::RevisedAction
            | ProposalKind::RevisedSubTarget
            | ProposalKind::NewQuestion
            | ProposalKind::ChangedQuestion
    );
    if changes {
        let (name, hint) = (
            words.text("proposal-changes"),
            words.text("proposal-changes-hint"),
        );
        line(ui, name, hint, &mut proposal.changes);
    }
}

const KINDS: [ProposalKind; 8] = [
    ProposalKind::NewSubTarget,
    ProposalKind::RevisedSubTarget,
    ProposalKind::ExistingSubTarget,
    ProposalKind::NewAction,
    ProposalKind::RevisedAction,
    ProposalKind::NewQuestion,
    ProposalKind::ChangedQuestion,
    ProposalKind::NoAction,
];

/// Status, decision word, meeting session.
fn standing(ui: &mut Ui, words: &Catalogue, draft: &mut Draft) {
    let proposal = &mut draft.proposal;
    section_label(ui, words.text("proposal-standing"));
    ui.columns(3, |columns| {
        if let [first, second, third] = columns {
            let statuses = Status::ALL.map(|one| (one, words.text(status_key(one))));
            choose(
                first,
                words.text("decision-status"),
                &mut proposal.status,
                &statuses,
            );
            let mut list = vec![(None, words.text("decision-unsaid"))];
            list.extend(DecisionWord::ALL.map(|one| (Some(one), words.text(word_key(one)))));
            choose(second, words.text("decision-word"), &mut proposal.word, &list);
            line(
                third,
                words.text("decision-sitting"),
                words.text("decision-sitting-hint"),
                &mut proposal.sitting,
            );
        }
    });
}

fn text_id(key: Key) -> Id {
    Id::unique(("proposal-text", key))
}

fn reason_id(key: Key) -> Id {
    Id::unique(("proposal-reason", key))
}

/// Shows the buttons, which stay in sight however far the fields are scrolled.
pub(super) fn buttons(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut ProposalsState,
    key: Key,
    out: &mut Vec<Intent>,
) {
    if let Key::Of(id) = key
        && own.drafts.get(scene.view, key).is_none()
    {
        own.drafts.begin(scene.view, id, None);
    }
    let Some(draft) = own.drafts.get(scene.view, key) else {
        return;
    };
    let focused = ui.memory(eframe::egui::Memory::focused);
    let is_writing = focused == Some(text_id(key)) || focused == Some(reason_id(key));
    if finish(ui, scene, draft, key, is_writing, out) {
        own.drafts.discard(scene.view, key);
    }
}

/// Asks whether a command would be refused. Views have no clock, and any time does for the question.
fn refusal(scene: &Scene<'_>, command: &Command) -> Option<Refusal> {
    let stamp = Stamp {
        by: scene.view.reviewer().clone(),
        at: UtcSeconds(0),
    };
    scene.view.session().changes_for(command, &stamp).err()
}

/// The buttons, and what keeps the proposal from being written down; says whether to give the draft up.
fn finish(
    ui: &mut Ui,
    scene: &Scene<'_>,
    draft: &mut Draft,
    key: Key,
    is_writing: bool,
    out: &mut Vec<Intent>,
) -> bool {
    let words = scene.words;
    let has_year = draft.read_due();
    let command = draft.command(key);
    let refused = refusal(scene, &command);
    let can_write = refused.is_none() && has_year;
    let by_keys = is_writing && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Press::Enter));
    let mut gives_up = false;
    let mut writes = false;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(8.0, 4.0);
        writes = Button::new(words.text("decision-write"))
            .kind(ButtonKind::Primary)
            .compact()
            .enabled(can_write)
            .keys(Some(&crate::ui::ui_action::keys_in_words(words, "Ctrl+Enter")))
            .show(ui, words)
            .clicked();
        let discards = Button::new(words.text("decision-discard"))
            .kind(ButtonKind::Quiet)
            .compact()
            .enabled(draft.is_changed() || matches!(key, Key::New(_)))
            .show(ui, words)
            .clicked();
        gives_up = discards;
        if let Key::Of(id) = key {
            let withdraw = Command::WithdrawProposal(id);
            let button = Button::new(words.text("proposal-withdraw"))
                .kind(ButtonKind::Quiet)
                .compact()
                .enabled(refusal(scene, &withdraw).is_none())
                .tooltip(words.text("proposal-withdraw-tip"));
            if button.show(ui, words).clicked() {
                out.push(Intent::Run(withdraw));
                gives_up = true;
            }
        }
    });
    if !has_year {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("proposal-bad-year"));
    }
    match &refused {
        None if (writes || by_keys) && can_write => out.push(Intent::Run(command)),
        // Said beside the count of brackets already.
        None | Some(Refusal::Decision(DecisionFault::Brackets(_))) => {}
        Some(Refusal::NothingChanges) => wording::small(ui, words.text("decision-nothing-changes")),
        Some(Refusal::EmptyProposal) if !draft.is_changed() => {}
        Some(refusal) => {
            let text = refusal_text(words, refusal);
            form::note(ui, Tone::Warn, Icon::Warning, &text);
        }
    }
    gives_up
}
