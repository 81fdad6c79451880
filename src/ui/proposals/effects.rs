//! The links that a proposal would make, and which classes that would change: hypothetical, never recorded.

use eframe::egui::{Ui, vec2};

use super::draft::Draft;
use super::pick;
use crate::analysis::what_if::what_if;
use crate::model::{
    ActionId, Contribution, Effect, ItemNo, Pair, ProposalKind, RatingScale, Side, Strength, TargetId,
};
use crate::phrase::proceeding::point_words;
use crate::phrase::readback::kind_key;
use crate::phrase::sub_target::{effect_words, what_if_lines};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::widgets::{Button, Tone, section_label};
use crate::ui::wording::{choose, small};
use crate::ui::{Scene, form};

/// How high the label above a field is, in points.
const LABEL: f32 = 25.0;

/// A link being put together.
#[derive(Clone, Copy, Debug)]
pub(super) struct NewEffect {
    /// The action; nothing while it is the one that the proposal would add.
    action: Option<ItemNo>,
    target: Option<ItemNo>,
    value: Option<Strength>,
    kind: Option<Contribution>,
}

impl Default for NewEffect {
    fn default() -> Self {
        Self {
            action: None,
            target: None,
            value: None,
            kind: Some(Contribution::Direct),
        }
    }
}

/// Shows the links and what they would change.
pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, draft: &mut Draft, new: &mut NewEffect, is_on: &mut bool) {
    let words = scene.words;
    let session = scene.view.session();
    let scale = session.scale().unwrap_or_default();
    section_label(ui, words.text("effects-title"));
    small(ui, words.text("effects-note"));
    let mut removed = None;
    for (at, effect) in draft.proposal.effects.iter().enumerate() {
        let text = effect_words(words, session, scale, effect);
        ui.push_id(at, |ui| {
            ui.horizontal(|ui| {
                let name = words.format("effect-remove", &[("effect", text.as_str().into())]);
                if Button::icon(Icon::Close, &name)
                    .compact()
                    .show(ui, words)
                    .clicked()
                {
                    removed = Some(at);
                }
                let (ink, width) = (palette(ui).text, ui.available_width());
                Paragraph::new(&text, ink, width)
                    .set_in(Size::Small, Weight::Regular)
                    .show(ui);
            });
        });
    }
    if let Some(at) = removed {
        draft.proposal.effects.remove(at);
    }
    if let Some(effect) = adding(ui, scene, draft.proposal.kind, scale, new)
        && !draft.proposal.effects.contains(&effect)
    {
        draft.proposal.effects.push(effect);
    }
    if draft.proposal.effects.is_empty() {
        return;
    }
    let name = words.text("what-if-switch");
    let button = Button::new(name)
        .compact()
        .chosen(*is_on)
        .tooltip(words.text("what-if-tip"));
    if button.show(ui, words).clicked() {
        *is_on = !*is_on;
    }
    if *is_on {
        hypothetical(ui, scene, &draft.proposal.effects);
    }
}

/// The choices of which a link is put together; returns it once it was added.
fn adding(
    ui: &mut Ui,
    scene: &Scene<'_>,
    kind: ProposalKind,
    scale: RatingScale,
    new: &mut NewEffect,
) -> Option<Effect> {
    let words = scene.words;
    let adds_action = kind == ProposalKind::NewAction;
    let value = *new
        .value
        .get_or_insert_with(|| scale.points().last().copied().unwrap_or(Strength::Strong));
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let nothing = words.text(if adds_action {
                "effect-new-action"
            } else {
                "effect-choose"
            });
            let chosen = new.action.map(|item| (Side::Action, item));
            let label = words.text("effect-action");
            if let Some(picked) = pick::pick(first, scene, label, &[Side::Action], chosen, nothing) {
                new.action = picked.item().map(|(_, item)| item);
            }
            let chosen = new.target.map(|item| (Side::Target, item));
            let label = words.text("effect-target");
            let nothing = words.text("effect-choose");
            if let Some(picked) = pick::pick(second, scene, label, &[Side::Target], chosen, nothing) {
                new.target = picked.item().map(|(_, item)| item);
            }
        }
    });
    ui.columns(3, |columns| {
        if let [first, second, third] = columns {
            let named: Vec<_> = scale
                .points()
                .iter()
                .rev()
                .map(|one| (Some(*one), point_words(words, scale, *one)))
                .collect();
            let points: Vec<_> = named.iter().map(|(one, name)| (*one, name.as_str())).collect();
            choose(first, words.text("effect-value"), &mut new.value, &points);
            let has_kind = scale.has_kind() && value > Strength::None;
            if !has_kind {
                new.kind = None;
            }
            if scale.has_kind() {
                let mut list = vec![(None, words.text("decision-unsaid"))];
                let kinds = [Contribution::Direct, Contribution::Enabling];
                list.extend(kinds.map(|one| (Some(one), words.text(kind_key(one)))));
                second.add_enabled_ui(has_kind, |ui| {
                    choose(ui, words.text("effect-kind"), &mut new.kind, &list);
                });
            }
            // In line with the fields beside it, which have a label above.
            third.add_space(LABEL);
            let effect = effect_of(new, adds_action, value);
            let button = Button::new(words.text("effect-add")).enabled(effect.is_some());
            if button.show(third, words).clicked() {
                *new = NewEffect {
                    value: new.value,
                    kind: new.kind,
                    ..NewEffect::default()
                };
                effect
            } else {
                None
            }
        } else {
            None
        }
    })
}

fn effect_of(new: &NewEffect, adds_action: bool, value: Strength) -> Option<Effect> {
    let target = TargetId(new.target?);
    match new.action {
        Some(action) => {
            let pair = Pair::new(ActionId(action), target);
            Some(Effect::Link(pair, value, new.kind))
        }
        None if adds_action => Some(Effect::Serves(target, value, new.kind)),
        None => None,
    }
}

/// Which classes would change, marked as what it is.
fn hypothetical(ui: &mut Ui, scene: &Scene<'_>, effects: &[Effect]) {
    let words = scene.words;
    let session = scene.view.session();
    let what_if = what_if(scene.view, session.coverage_rule(), effects);
    let mut lines = what_if_lines(words, session, &what_if);
    if lines.is_empty() {
        lines.push(words.text("what-if-nothing").to_owned());
    }
    lines.insert(0, words.text("what-if-title").to_owned());
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
    form::note(ui, Tone::Warn, Icon::Info, &lines.join("\n"));
}
