//! The head of the page: whether the mapping is final, how many findings there are, and which are shown.

use eframe::egui::{Align, ComboBox, Layout, Ui, vec2};

use super::{Filter, LintState, keys_of};
use crate::analysis::lint::{Rule, Severity};
use crate::phrase::lint::rule_name;
use crate::phrase::revision::final_words;
use crate::phrase::time::date_and_clock;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, ButtonKind, Segment, Tone, segmented};
use crate::ui::{Intent, Scene, UiAction, form};

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut LintState,
    is_fresh: bool,
    out: &mut Vec<Intent>,
) {
    title(ui, scene, out);
    final_mark(ui, scene);
    if own.kept.is_some() && !is_fresh {
        stale(ui, scene, own);
    }
    filters(ui, scene, own);
}

/// The title, and what can be done with the whole.
fn title(ui: &mut Ui, scene: &Scene<'_>, out: &mut Vec<Intent>) {
    let words = scene.words;
    let size = vec2(ui.available_width(), tokens().control.height);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let is_final = scene.view.session().final_note().is_some();
        let action = if is_final {
            UiAction::Reopen
        } else {
            UiAction::DeclareFinal
        };
        if Button::new(words.text(action.key()))
            .compact()
            .show(ui, words)
            .clicked()
        {
            out.push(Intent::Act(action));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let (ink, width) = (palette(ui).text, ui.available_width());
            Paragraph::new(words.text("lint-title"), ink, width)
                .set_in(Size::Title, Weight::SemiBold)
                .rows(1)
                .show(ui);
        });
    });
    let parts = [("reviewer", scene.view.reviewer().as_str().into())];
    let key = if scene.view.is_blind() {
        "lint-seen-by-blind"
    } else {
        "lint-seen-by"
    };
    form::weak(ui, &words.format(key, &parts));
}

/// Who declared the mapping final, when, and with what open.
fn final_mark(ui: &mut Ui, scene: &Scene<'_>) {
    let Some((note, stamp)) = scene.view.session().final_note() else {
        return;
    };
    let words = scene.words;
    let parts = [
        ("what", final_words(words, note).into()),
        ("reviewer", stamp.by.as_str().into()),
        ("time", date_and_clock(stamp.at, scene.zone).into()),
    ];
    form::note(ui, Tone::Ok, Icon::Check, &words.format("final-declared", &parts));
}

/// Says that the session has changed since the checks ran, and offers to run them again.
fn stale(ui: &mut Ui, scene: &Scene<'_>, own: &mut LintState) {
    let words = scene.words;
    form::note(ui, Tone::Warn, Icon::Info, words.text("lint-stale"));
    let run = Button::new(words.text("lint-run-again"))
        .kind(ButtonKind::Primary)
        .compact();
    if run.show(ui, words).clicked() {
        own.is_asked = true;
        ui.ctx().request_repaint();
    }
}

/// Which findings are shown: by how bad they are, and by rule.
fn filters(ui: &mut Ui, scene: &Scene<'_>, own: &mut LintState) {
    let words = scene.words;
    let Some(kept) = own.kept.as_ref().filter(|kept| !kept.findings.is_empty()) else {
        return;
    };
    let all = kept.findings.len();
    let counted = |key, count: usize| words.format(key, &[("count", count.into())]);
    let names = [
        (None, counted("lint-all", all), "lint-all-tip"),
        (
            Some(Severity::Error),
            counted("lint-errors", kept.errors),
            "lint-error-tip",
        ),
        (
            Some(Severity::Warning),
            counted("lint-warnings", all - kept.errors),
            "lint-warning-tip",
        ),
    ];
    let segments: Vec<_> = names
        .iter()
        .map(|(severity, name, tip)| Segment::new(*severity, name).tip(words.text(tip)))
        .collect();
    let rule_of = |rule: Option<Rule>| match rule {
        None => words.text("lint-every-rule").to_owned(),
        Some(rule) => {
            let count = kept.by_rule.get(&rule).copied().unwrap_or_default();
            let parts = [("rule", rule_name(words, rule).into()), ("count", count.into())];
            words.format("lint-rule-count", &parts)
        }
    };
    let rules: Vec<_> = std::iter::once(None)
        .chain(kept.by_rule.keys().copied().map(Some))
        .map(|rule| (rule, rule_of(rule)))
        .collect();
    let Filter { severity, rule } = &mut own.filter;
    ui.horizontal_wrapped(|ui| {
        let picked = segmented(ui, words.text("lint-by-severity"), &segments, Some(*severity));
        *severity = picked.unwrap_or(*severity);
        ComboBox::from_id_salt("lint-rule")
            .width(280.0_f32.min(ui.available_width()))
            .height(480.0)
            .truncate()
            .selected_text(rule_of(*rule))
            .show_ui(ui, |ui| {
                for (one, name) in &rules {
                    ui.selectable_value(rule, *one, name);
                }
            })
            .response
            .accessible_name(words.text("lint-by-rule"));
        let keys = keys_of(ui, words, UiAction::NextFinding);
        let hint = words.format("lint-keys", &[("keys", keys.into())]);
        form::weak(ui, &hint);
    });
    if let Some(kept) = &mut own.kept {
        kept.filtered(own.filter);
    }
}
