//! The head of the page: what the classes rest on, how many items are in each, by which rule.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::kept::Kept;
use super::{GapsState, Tab, rule};
use crate::analysis::coverage::{ActionClass, Basis, TargetClass};
use crate::phrase::gaps::{action_class_key, target_class_key};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::{Button, Mark, Tone};
use crate::ui::{Intent, Scene, UiAction, UiState, form};

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut GapsState,
    state: &mut UiState,
    kept: &Kept,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    title(ui, scene, own, out);
    if own.basis == Basis::Preview {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("gaps-preview-note"));
    }
    target_counts(ui, scene, own, kept);
    action_counts(ui, scene, own, kept);
    rule::show(ui, scene, own, state, out);
}

/// The title, the switch between decisions and preview, and what can be written to files; below the title
/// where both do not fit in one line.
fn title(ui: &mut Ui, scene: &Scene<'_>, own: &mut GapsState, out: &mut Vec<Intent>) {
    let words = scene.words;
    let is_blind = scene.view.is_blind();
    let tip = if is_blind {
        "gaps-preview-blind"
    } else {
        "gaps-preview-tip"
    };
    let basis = |basis, key, tip| {
        Button::new(words.text(key))
            .compact()
            .chosen(own.basis == basis)
            .tooltip(words.text(tip))
    };
    let decisions = basis(Basis::Decisions, "gaps-decisions", "gaps-decisions-tip");
    let preview = basis(Basis::Preview, "gaps-preview", tip).enabled(!is_blind);
    let export = |action: UiAction| Button::new(words.text(action.key())).compact();
    let buttons = [
        (decisions, Press::Basis(Basis::Decisions)),
        (preview, Press::Basis(Basis::Preview)),
        (
            export(UiAction::ExportGapsCsv),
            Press::Act(UiAction::ExportGapsCsv),
        ),
        (export(UiAction::ExportGaps), Press::Act(UiAction::ExportGaps)),
    ];
    let ink = palette(ui).text;
    let title = Paragraph::new(words.text("gaps-title"), ink, ui.available_width())
        .set_in(Size::Title, Weight::SemiBold)
        .rows(1);
    let gap = ui.spacing().item_spacing.x;
    let needed: f32 = buttons
        .iter()
        .map(|(button, _)| button.size(ui).x + gap)
        .sum::<f32>()
        + title.galley(ui.ctx()).size().x;
    let mut pressed = None;
    let mut show = |ui: &mut Ui, (button, press): &(Button<'_>, Press)| {
        if button.show(ui, words).clicked() {
            pressed = Some(*press);
        }
    };
    if needed > ui.available_width() {
        title.show(ui);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.y = 4.0;
            for button in &buttons {
                show(ui, button);
            }
        });
    } else {
        let size = vec2(ui.available_width(), tokens().control.height);
        ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
            for button in buttons.iter().rev() {
                show(ui, button);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| title.show(ui));
        });
    }
    match pressed {
        Some(Press::Basis(basis)) => own.basis = basis,
        Some(Press::Act(action)) => out.push(Intent::Act(action)),
        None => {}
    }
    if is_blind {
        form::weak(ui, words.text("gaps-preview-blind"));
    }
}

/// What a button beside the title does.
#[derive(Clone, Copy)]
enum Press {
    Basis(Basis),
    Act(UiAction),
}

/// The mark of a target's class: the shapes of strengths, the emptier the less is covered.
pub(in crate::ui) fn target_mark(class: TargetClass) -> Mark {
    match class {
        TargetClass::Covered => Mark::Strong,
        TargetClass::PartlyCovered => Mark::Moderate,
        TargetClass::EnablingOnly => Mark::Weak,
        TargetClass::NotCovered => Mark::None,
        TargetClass::NotYetConsidered => Mark::NotConsidered,
    }
}

/// The mark of an action's class.
pub(in crate::ui) fn action_mark(class: ActionClass) -> Mark {
    match class {
        ActionClass::Serves => Mark::Strong,
        ActionClass::ServesNone => Mark::None,
        ActionClass::NotYetConsidered => Mark::NotConsidered,
    }
}

/// A switch for each class with the number of its targets; they sum to the number at the end.
fn target_counts(ui: &mut Ui, scene: &Scene<'_>, own: &mut GapsState, kept: &Kept) {
    let counts = kept.gaps.coverage.target_counts();
    row(
        ui,
        scene,
        "gaps-targets-are",
        kept.gaps.coverage.targets.len(),
        |ui| {
            for (class, count) in TargetClass::ALL.into_iter().zip(counts) {
                let is_on = own.target_classes.contains(&class);
                if switch(
                    ui,
                    scene,
                    target_mark(class),
                    target_class_key(class),
                    count,
                    is_on,
                ) {
                    toggle(&mut own.target_classes, class);
                    own.tab = Tab::Targets;
                }
            }
        },
    );
}

fn action_counts(ui: &mut Ui, scene: &Scene<'_>, own: &mut GapsState, kept: &Kept) {
    let counts = kept.gaps.coverage.action_counts();
    row(
        ui,
        scene,
        "gaps-actions-are",
        kept.gaps.coverage.actions.len(),
        |ui| {
            for (class, count) in ActionClass::ALL.into_iter().zip(counts) {
                let is_on = own.action_classes.contains(&class);
                if switch(
                    ui,
                    scene,
                    action_mark(class),
                    action_class_key(class),
                    count,
                    is_on,
                ) {
                    toggle(&mut own.action_classes, class);
                    own.tab = Tab::Actions;
                }
            }
        },
    );
}

fn toggle<T: Ord>(chosen: &mut std::collections::BTreeSet<T>, one: T) {
    if !chosen.remove(&one) {
        chosen.insert(one);
    }
}

fn row(ui: &mut Ui, scene: &Scene<'_>, label: &'static str, all: usize, switches: impl FnOnce(&mut Ui)) {
    let words = scene.words;
    ui.push_id(label, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
            let ink = palette(ui).text_weak;
            let small = |ui: &mut Ui, text: &str| {
                Paragraph::new(text, ink, f32::INFINITY)
                    .set_in(Size::Small, Weight::Medium)
                    .show(ui);
            };
            small(ui, words.text(label));
            switches(ui);
            small(
                ui,
                &words.format("gaps-sum", &[("count", all.to_string().into())]),
            );
        });
    });
}

/// Room for the mark before a switch, in points.
const MARK: f32 = 16.0;

fn switch(ui: &mut Ui, scene: &Scene<'_>, mark: Mark, key: &'static str, count: usize, is_on: bool) -> bool {
    let words = scene.words;
    let parts = [
        ("class", words.text(key).into()),
        ("count", count.to_string().into()),
    ];
    let name = words.format("gaps-class-count", &parts);
    let button = Button::new(&name)
        .compact()
        .chosen(is_on)
        .tooltip(words.text("gaps-class-tip"));
    let size = button.size(ui);
    // A wrapped row moves mark and button to the next line together.
    let whole = vec2(MARK + ui.spacing().item_spacing.x + size.x, size.y);
    ui.allocate_ui_with_layout(whole, Layout::left_to_right(Align::Center), |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(MARK, size.y), eframe::egui::Sense::hover());
        mark.paint(ui.painter(), rect.center(), 5.0, palette(ui));
        button.show(ui, words).clicked()
    })
    .inner
}
