//! The past of a proposal, and versions of it that stand against each other.

use eframe::egui::{Frame, Margin, Ui, vec2};

use super::ProposalsState;
use super::draft::Key;
use crate::model::{Current, Proceeding, Proposal, ProposalId, Record, Version};
use crate::phrase::outcome::kind_key;
use crate::phrase::proceeding::{status_key, word_key};
use crate::phrase::time;
use crate::ui::Scene;
use crate::ui::inspector::parts::disclosure;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, Tone};
use crate::ui::wording::{changed, small};

/// What a version says; nothing if it withdraws.
fn said(version: &Version<Proceeding>) -> Option<&Proposal> {
    match &version.content {
        Some(Proceeding::Proposal(proposal)) => Some(proposal),
        _ => None,
    }
}

/// "Recorded by R07, 2026-11-24 10:02".
fn by(scene: &Scene<'_>, version: &Version<Proceeding>) -> String {
    let author = safe_line(version.stamp.by.as_str());
    let args = [
        ("reviewer", author.as_ref().into()),
        ("time", time::date_and_clock(version.stamp.at, scene.zone).into()),
    ];
    scene.words.format("decision-recorded", &args)
}

/// "Agreed · New sub-target · adopts · Day 2".
fn line(scene: &Scene<'_>, proposal: &Proposal) -> String {
    let words = scene.words;
    let mut parts = vec![
        words.text(status_key(proposal.status)).to_owned(),
        words.text(kind_key(proposal.kind)).to_owned(),
    ];
    parts.extend(proposal.word.map(|word| words.text(word_key(word)).to_owned()));
    if !proposal.sitting.is_empty() {
        parts.push(safe_line(&proposal.sitting).into_owned());
    }
    parts.join(" · ")
}

/// Shows every version, newest first, with the words that changed.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, is_open: &mut bool, key: Key) {
    let Key::Of(id) = key else { return };
    let record = scene.view.session().proposal_record(id);
    let versions = record.map(Record::in_order).unwrap_or_default();
    if versions.is_empty() {
        return;
    }
    let name = scene
        .words
        .format("proposal-past", &[("count", versions.len().into())]);
    let disclosed = disclosure(ui, &name, &name, *is_open);
    if disclosed.toggled {
        *is_open = !*is_open;
    }
    if !disclosed.is_open {
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    for (at, version) in versions.iter().enumerate().rev() {
        small(ui, &by(scene, version));
        let Some(proposal) = said(version) else {
            small(ui, scene.words.text("proposal-withdrawn"));
            continue;
        };
        let (ink, width) = (palette(ui).text, ui.available_width());
        Paragraph::new(&line(scene, proposal), ink, width)
            .set_in(Size::Small, Weight::Medium)
            .show(ui);
        let before = at
            .checked_sub(1)
            .and_then(|before| versions.get(before))
            .and_then(|version| said(version));
        match before.filter(|before| !before.text.is_empty() && before.text != proposal.text) {
            Some(before) => changed::show(ui, scene.words, &before.text, &proposal.text),
            None => {
                Paragraph::new(&proposal.text, ink, width)
                    .set_in(Size::Small, Weight::Regular)
                    .show(ui);
            }
        }
        let sheet_changed = before.is_some_and(|before| {
            before.sheet != proposal.sheet
                || before.effects != proposal.effects
                || before.reason != proposal.reason
        });
        if sheet_changed {
            small(ui, scene.words.text("proposal-past-sheet"));
        }
        ui.add_space(6.0);
    }
}

/// Shows versions that stand against each other, side by side; says whether there are any. A click begins to
/// write from one of them.
pub(super) fn conflict(ui: &mut Ui, scene: &Scene<'_>, own: &mut ProposalsState, id: ProposalId) -> bool {
    let words = scene.words;
    let Some(record) = scene.view.session().proposal_record(id) else {
        return false;
    };
    if !matches!(record.current(), Current::Conflict) {
        return false;
    }
    crate::ui::form::note(ui, Tone::Danger, Icon::Warning, words.text("proposal-conflict"));
    let heads: Vec<_> = record.heads().collect();
    let mut chosen = None;
    ui.columns(heads.len().clamp(1, 3), |columns| {
        let last = columns.len().saturating_sub(1);
        for (at, head) in heads.iter().enumerate() {
            let Some(column) = columns.get_mut(at.min(last)) else {
                continue;
            };
            column.push_id(("version", at), |ui| {
                let other = heads.iter().find(|other| other.id != head.id);
                let other = other.and_then(|other| said(other));
                if version(ui, scene, head, other) {
                    chosen = said(head);
                }
            });
        }
    });
    if let Some(proposal) = chosen {
        own.drafts.begin(scene.view, id, Some(proposal));
    }
    true
}

/// One of the versions, with the words in which it differs from another; says whether it was chosen.
fn version(ui: &mut Ui, scene: &Scene<'_>, head: &Version<Proceeding>, other: Option<&Proposal>) -> bool {
    let words = scene.words;
    let frame = Frame::new()
        .fill(palette(ui).surface)
        .corner_radius(tokens().radius.control)
        .inner_margin(Margin::same(8));
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        small(ui, &by(scene, head));
        let Some(proposal) = said(head) else {
            small(ui, words.text("proposal-withdrawn"));
            return false;
        };
        let (ink, width) = (palette(ui).text, ui.available_width());
        Paragraph::new(&line(scene, proposal), ink, width)
            .set_in(Size::Small, Weight::Medium)
            .show(ui);
        match other.filter(|other| other.text != proposal.text) {
            Some(other) => changed::show(ui, words, &other.text, &proposal.text),
            None => {
                Paragraph::new(&proposal.text, ink, width)
                    .set_in(Size::Small, Weight::Regular)
                    .show(ui);
            }
        }
        let name = words.format("proposal-from-name", &[("recorded", by(scene, head).into())]);
        let button = Button::new(words.text("decision-from")).compact().tooltip(&name);
        button.show(ui, words).accessible_name(&name).clicked()
    });
    shown.inner
}
