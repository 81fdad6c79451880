//! The small question after a link was made: how strong, and direct or enabling? It may be ignored.
//!
//! The link stands already, made with the choice made last. Nothing here takes the keyboard away from the
//! board: its keys act while no text is typed.

use eframe::egui::{
    Align2, Area, Context, Id, Key, Margin, Modifiers, Order, Rect, Role, Ui, UiBuilder, UiKind, vec2,
};

use super::text::{Paragraph, safe_line};
use super::theme::{Direction, Icon, Size, Weight, palette, popup_frame};
use super::ui_action::UiAction;
use super::widgets::{Button, ButtonKind, Segment, segmented};
use super::{Intent, Page, Scene, Selection, UiState};
use super::{judging, published};
use crate::command::Command;
use crate::model::{Contribution, Current, Judgement, Pair, Strength, Verdict};
use crate::phrase::scale::{anchor_key, point_key, point_sign};

/// Where egui's memory keeps the pair whose link was seen to be there.
const SEEN: &str = "link-popover-pair";
const WIDTH: f32 = 320.0;

/// Shows the question that [`UiState::asking`] stands for, if any, and closes it when it has been ignored.
///
/// Takes its keys out of the input, so it must be shown before the page is.
pub fn show(ctx: &Context, scene: &Scene<'_>, state: &mut UiState, out: &mut Vec<Intent>) {
    let Some((pair, place)) = state.asking else {
        ctx.data_mut(|data| data.remove::<Pair>(Id::unique(SEEN)));
        return;
    };
    if state.page != Page::Board {
        state.asking = None;
        return;
    }
    match still_asked(ctx, scene, state, pair) {
        Asked::Yes => {}
        Asked::NotYet => return,
        Asked::NoMore => {
            state.asking = None;
            return;
        }
    }
    if !ctx.text_edit_focused() {
        if ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            state.asking = None;
            return;
        }
        for action in KEYS {
            let pressed = action
                .shortcut()
                .is_some_and(|keys| ctx.input_mut(|input| input.consume_shortcut(&keys)));
            if pressed {
                act(scene, state, pair, action, out);
            }
        }
    }
    let area = Area::new(Id::unique("link-popover"))
        .kind(UiKind::Popup)
        .order(Order::Foreground)
        .pivot(Align2::LEFT_TOP)
        .fixed_pos(place)
        .constrain_to(ctx.content_rect().shrink(8.0))
        .accessible_name(scene.words.text("popover-name"))
        .role(Role::Group)
        .show(ctx, |ui| {
            popup_frame(ui).inner_margin(Margin::same(12)).show(ui, |ui| {
                ui.set_width(WIDTH.min(ctx.content_rect().width() - 48.0));
                content(ui, scene, state, pair, out);
            });
        });
    if pressed_outside(ctx, area.response.rect) {
        state.asking = None;
    }
}

const KEYS: [UiAction; 11] = [
    UiAction::StrengthNone,
    UiAction::StrengthWeak,
    UiAction::StrengthModerate,
    UiAction::StrengthStrong,
    UiAction::Negate,
    UiAction::CannotJudge,
    UiAction::Direct,
    UiAction::Enabling,
    UiAction::Tension,
    UiAction::ClearJudgement,
    UiAction::Comment,
];

enum Asked {
    Yes,
    /// The command that makes the link was not carried out yet.
    NotYet,
    NoMore,
}

/// Whether the link is there, and nothing else was selected since.
fn still_asked(ctx: &Context, scene: &Scene<'_>, state: &UiState, pair: Pair) -> Asked {
    let id = Id::unique(SEEN);
    let seen = ctx.data(|data| data.get_temp::<Pair>(id)) == Some(pair);
    let linked = scene
        .view
        .judgement(pair)
        .is_some_and(|judgement| judgement.link_strength().is_some());
    let elsewhere = state
        .selection
        .is_some_and(|selection| selection != Selection::Pair(pair));
    match (linked, seen) {
        (false, false) => Asked::NotYet,
        (true, false) => {
            ctx.data_mut(|data| data.insert_temp(id, pair));
            Asked::Yes
        }
        (true, true) if !elsewhere => Asked::Yes,
        (_, true) => {
            ctx.data_mut(|data| data.remove::<Pair>(id));
            Asked::NoMore
        }
    }
}

fn pressed_outside(ctx: &Context, rect: Rect) -> bool {
    ctx.input(|input| {
        input.pointer.any_pressed() && input.pointer.interact_pos().is_some_and(|at| !rect.contains(at))
    })
}

fn act(scene: &Scene<'_>, state: &mut UiState, pair: Pair, action: UiAction, out: &mut Vec<Intent>) {
    if action == UiAction::Comment {
        state.asking = None;
        out.push(Intent::Select(Some(Selection::Pair(pair))));
        out.push(Intent::Act(UiAction::Comment));
        return;
    }
    let Some(command) = judging::command_for(scene.view, pair, action, state.last_choice) else {
        return;
    };
    if let Command::Judge { judgement, .. } = &command {
        judging::remember(state, judgement);
        if scene.view.current(pair) == Current::Said(judgement) {
            return;
        }
    }
    out.push(Intent::Run(command));
}

fn content(ui: &mut Ui, scene: &Scene<'_>, state: &mut UiState, pair: Pair, out: &mut Vec<Intent>) {
    ui.spacing_mut().item_spacing.y = 8.0;
    heading(ui, scene, state, pair, out);
    reading(ui, scene);
    points(ui, scene, state, pair, out);
    if scene.scale().has_kind() {
        kinds(ui, scene, state, pair, out);
    }
    others(ui, scene, state, pair);
}

/// What others have published of the pair, while that is shown.
fn others(ui: &mut Ui, scene: &Scene<'_>, state: &UiState, pair: Pair) {
    let layer = published::shown(scene, state);
    let Some(said) = published::beside(scene.words, layer, pair) else {
        return;
    };
    let text = scene
        .words
        .format("published-name", &[("said", said.as_str().into())]);
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(&text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(2)
        .show(ui)
        .on_hover_text(&text);
}

/// The chair's reading of the scale, in sight while judging.
fn reading(ui: &mut Ui, scene: &Scene<'_>) {
    let reading = scene.view.session().rules().reading;
    if reading.is_empty() {
        return;
    }
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(&reading, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(3)
        .show(ui)
        .on_hover_text(&reading);
}

/// The points of a link, with what the chosen one means.
fn points(ui: &mut Ui, scene: &Scene<'_>, state: &mut UiState, pair: Pair, out: &mut Vec<Intent>) {
    let (words, scale) = (scene.words, scene.scale());
    // Where there is one point besides none, a choice of one would be no choice.
    let is_link = |point: &&Strength| **point != Strength::None || scale.points().len() < 3;
    let offered: Vec<Strength> = scale.points().iter().filter(is_link).copied().collect();
    let segments: Vec<_> = offered
        .iter()
        .map(|point| {
            let word = words.text(point_key(scale, *point));
            Segment::new(*point, word)
                .key(point_sign(*point))
                .tip(words.text(anchor_key(scale, Verdict::Scored(*point))))
        })
        .collect();
    let chosen = scene.view.judgement(pair).and_then(Judgement::link_strength);
    let label = words.text("inspector-contribution");
    if let Some(point) = segmented(ui, label, &segments, chosen) {
        act(scene, state, pair, judging::action_of(point), out);
    }
    if let Some(point) = chosen {
        let meaning = words.text(anchor_key(scale, Verdict::Scored(point)));
        let (ink, width) = (palette(ui).text_weak, ui.available_width());
        Paragraph::new(meaning, ink, width)
            .set_in(Size::Small, Weight::Regular)
            .rows(2)
            .show(ui);
    }
}

fn kinds(ui: &mut Ui, scene: &Scene<'_>, state: &mut UiState, pair: Pair, out: &mut Vec<Intent>) {
    let words = scene.words;
    let segments = [
        Segment::new(UiAction::Direct, words.text("kind-direct")).key("D"),
        Segment::new(UiAction::Enabling, words.text("kind-enabling")).key("E"),
    ];
    let kind = scene.view.judgement(pair).and_then(|one| one.contribution);
    let chosen = kind.map(|kind| match kind {
        Contribution::Direct => UiAction::Direct,
        Contribution::Enabling => UiAction::Enabling,
    });
    if let Some(action) = segmented(ui, words.text("inspector-kind"), &segments, chosen) {
        act(scene, state, pair, action, out);
    }
}

/// Both codes, the way to a comment, and the way out.
fn heading(ui: &mut Ui, scene: &Scene<'_>, state: &mut UiState, pair: Pair, out: &mut Vec<Intent>) {
    let session = scene.view.session();
    let (Some(action), Some(target)) = (session.action(pair.action), session.target(pair.target)) else {
        return;
    };
    let palette = palette(ui);
    let row = ui.available_rect_before_wrap();
    let row = Rect::from_min_size(row.min, vec2(row.width(), 24.0));
    ui.advance_cursor_after_rect(row);
    ui.scope_builder(
        UiBuilder::new()
            .max_rect(row)
            .layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center)),
        |ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            let half = ((row.width() - 200.0) / 2.0).max(32.0);
            let code = |code: &crate::model::Code| safe_line(code.as_str()).into_owned();
            Paragraph::new(&code(&action.code), palette.accent, half)
                .set_in(Size::Body, Weight::SemiBold)
                .rows(1)
                .show(ui);
            Icon::Arrow(Direction::Right).show(ui, 14.0, palette.text_weak);
            Paragraph::new(&code(&target.code), palette.accent, half)
                .set_in(Size::Body, Weight::SemiBold)
                .rows(1)
                .show(ui);
            ui.with_layout(
                eframe::egui::Layout::right_to_left(eframe::egui::Align::Center),
                |ui| {
                    let name = scene.words.text("popover-close");
                    let close = Button::icon(Icon::Close, name)
                        .compact()
                        .keys(Some(scene.words.text("key-escape")));
                    if close.show(ui, scene.words).clicked() {
                        state.asking = None;
                    }
                    let comment = Button::new(scene.words.text("popover-comment"))
                        .with_icon(Icon::Comment)
                        .kind(ButtonKind::Quiet)
                        .compact()
                        .keys(Some("N"))
                        .show_keys();
                    if comment.show(ui, scene.words).clicked() {
                        act(scene, state, pair, UiAction::Comment, out);
                    }
                },
            );
        },
    );
}
