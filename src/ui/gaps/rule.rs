//! The rule of coverage: as a sentence, what another would give, and changing it once.

use eframe::egui::{Align, Context, Layout, Ui, vec2};

use super::GapsState;
use crate::command::Command;
use crate::model::{CoverageRule, Stamp, UtcSeconds};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::outcome::rule_words;
use crate::phrase::refusal::refusal_text;
use crate::ui::dialogs::{DialogData, Modal, Width, Within, cancel, primary};
use crate::ui::intent::DialogAnswer;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, Tone};
use crate::ui::{Intent, Scene, UiAction, UiState, form};

/// More links than this no rule asks for.
const MOST: u8 = 20;

/// The rule, and the steppers of another while somebody looks what it would give.
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut GapsState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let recorded = scene.view.session().coverage_rule();
    let size = vec2(ui.available_width(), tokens().control.height);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        let action = UiAction::ChangeRule;
        let change = Button::new(words.text(action.key())).compact();
        if change.show(ui, words).clicked() {
            out.push(Intent::Act(action));
        }
        let other = Button::new(words.text("gaps-other-rule"))
            .compact()
            .chosen(own.shows_rule)
            .tooltip(words.text("gaps-other-rule-tip"));
        if other.show(ui, words).clicked() {
            own.shows_rule = !own.shows_rule;
            state.trial_rule = own.shows_rule.then_some(recorded);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let rule = rule_words(words, recorded);
            let text = words.format("gaps-rule", &[("rule", rule.into())]);
            let (ink, width) = (palette(ui).text, ui.available_width());
            Paragraph::new(&text, ink, width)
                .set_in(Size::Small, Weight::Medium)
                .rows(2)
                .show(ui);
        });
    });
    own.shows_rule = state.trial_rule.is_some();
    let Some(mut trial) = state.trial_rule else { return };
    ui.horizontal_wrapped(|ui| {
        steppers(ui, words, &mut trial);
        if Button::new(words.text("gaps-recorded-rule"))
            .compact()
            .show(ui, words)
            .clicked()
        {
            trial = recorded;
            own.shows_rule = false;
        }
    });
    if trial != recorded {
        let rule = rule_words(words, trial);
        let text = words.format("gaps-hypothetical-rule", &[("rule", rule.into())]);
        form::note(ui, Tone::Warn, Icon::Warning, &text);
    }
    state.trial_rule = own.shows_rule.then_some(trial);
}

/// How many links of either strength are enough.
fn steppers(ui: &mut Ui, words: &Catalogue, rule: &mut CoverageRule) {
    let each = [
        (
            "gaps-rule-strong",
            "gaps-strong-less",
            "gaps-strong-more",
            &mut rule.strong,
        ),
        (
            "gaps-rule-moderate",
            "gaps-moderate-less",
            "gaps-moderate-more",
            &mut rule.moderate,
        ),
    ];
    for (label, less, more, number) in each {
        ui.horizontal(|ui| {
            let ink = palette(ui).text;
            let text = words.format(label, &[("count", number.to_string().into())]);
            let down = Button::new("−")
                .compact()
                .enabled(*number > 0)
                .tooltip(words.text(less));
            if down.show(ui, words).accessible_name(words.text(less)).clicked() {
                *number -= 1;
            }
            Paragraph::new(&text, ink, f32::INFINITY)
                .set_in(Size::Small, Weight::Medium)
                .show(ui);
            let up = Button::new("+")
                .compact()
                .enabled(*number < MOST)
                .tooltip(words.text(more));
            if up.show(ui, words).accessible_name(words.text(more)).clicked() {
                *number += 1;
            }
        });
    }
}

/// Asks for the rule that the meeting agreed on. It can be changed once.
#[derive(Clone, Debug)]
pub struct RuleDialog {
    rule: CoverageRule,
}

impl RuleDialog {
    /// Begins with a rule: the one looked at, or the one that holds.
    pub fn new(rule: CoverageRule) -> Self {
        Self { rule }
    }

    pub(in crate::ui) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let mut open = Open { own: self, data };
        Modal {
            id: "coverage-rule",
            title: words.text("rule-title"),
            width: Width::Narrow,
        }
        .show(ctx, words, out, &mut open, content, buttons);
    }
}

struct Open<'a, 'd> {
    own: &'a mut RuleDialog,
    data: &'a DialogData<'d>,
}

impl Open<'_, '_> {
    /// Why the rule cannot be recorded, if so.
    fn problem(&self) -> Option<String> {
        let (session, reviewer) = (self.data.session?, self.data.reviewer?);
        let stamp = Stamp {
            by: reviewer.clone(),
            at: UtcSeconds(0),
        };
        let refusal = session
            .changes_for(&Command::SetCoverageRule(self.own.rule), &stamp)
            .err()?;
        Some(refusal_text(self.data.words, &refusal))
    }
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    form::body(ui, words.text("rule-once"));
    steppers(ui, words, &mut open.own.rule);
    form::strong(ui, &rule_words(words, open.own.rule));
    if open.own.rule.strong == 0 && open.own.rule.moderate == 0 {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("rule-never"));
    }
    if let Some(problem) = open.problem() {
        form::note(ui, Tone::Warn, Icon::Warning, &problem);
    }
}

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let is_refused = open.problem().is_some();
    ui.add_enabled_ui(!is_refused, |ui| {
        if primary(ui, within, words.text("rule-record"), false) && !is_refused {
            within
                .out
                .push(Intent::Run(Command::SetCoverageRule(open.own.rule)));
            within.answer(DialogAnswer::Close);
        }
    });
    cancel(ui, within, "cancel");
}
