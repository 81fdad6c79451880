//! The list of targets or of actions, each with its class, best link and what is said of its gap.

use eframe::egui::{Align2, CursorIcon, Key, Rect, Role, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use super::head::{action_mark, target_mark};
use super::kept::Kept;
use super::{GapsState, Tab, pressed, to_board};
use crate::analysis::coverage::{ActionClass, Doubt, TargetClass};
use crate::model::{ActionId, GapOf, ItemNo, Side, TargetId};
use crate::phrase::gaps::{
    action_class_words, best_action, best_target, doubt_key, doubt_tip_key, elements_without, note_words,
    target_class_words,
};
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, font, palette, tokens};
use crate::ui::widgets::{Chip, ChipEdge, Mark, Tone, focus_ring};
use crate::ui::{Intent, Scene, Selection, UiState, form};

/// The height of a line, in points.
const HEIGHT: f32 = 50.0;

/// What a line shows.
struct Line {
    mark: Mark,
    class: String,
    doubt: Doubt,
    second: Vec<String>,
}

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut GapsState,
    state: &mut UiState,
    kept: &Kept,
    (listens, is_news): (bool, bool),
    out: &mut Vec<Intent>,
) {
    let side = if own.tab == Tab::Actions {
        Side::Action
    } else {
        Side::Target
    };
    let shown = shown(own, kept, side);
    if shown.is_empty() {
        form::weak(ui, scene.words.text("gaps-filtered-out"));
        return;
    }
    if listens {
        obey_keys(ui, state, side, &shown, out);
    }
    let here = here(state, side);
    let moved = shown.iter().position(|item| is_news && here == Some(*item));
    let salt = ("gaps", side);
    ScrollArea::vertical()
        .id_salt(salt)
        .auto_shrink(false)
        .show_viewport(ui, |ui, viewport| {
            ui.set_height(shown.len() as f32 * HEIGHT);
            let origin = ui.max_rect().min;
            let size = vec2(ui.available_width(), HEIGHT);
            let rect_of = |row: usize| Rect::from_min_size(origin + vec2(0.0, row as f32 * HEIGHT), size);
            let first = (viewport.min.y / HEIGHT).floor().max(0.0) as usize;
            let last = (viewport.max.y / HEIGHT).ceil().max(0.0) as usize;
            for (row, item) in shown.iter().enumerate().take(last).skip(first) {
                let selection = Selection::item(side, *item);
                let is_chosen = state.selection == Some(selection);
                let clicks = line(ui, scene, kept, side, *item, rect_of(row), is_chosen);
                if clicks.double_clicked() {
                    to_board(selection, state, out);
                } else if clicks.clicked() {
                    out.push(Intent::Select(Some(selection)));
                }
            }
            if let Some(row) = moved {
                ui.scroll_to_rect(rect_of(row), None);
            }
        });
}

/// The items that the chosen classes let through, in the order of the plan.
fn shown(own: &GapsState, kept: &Kept, side: Side) -> Vec<ItemNo> {
    let coverage = &kept.gaps.coverage;
    let number = |place: usize| ItemNo(u32::try_from(place).unwrap_or(u32::MAX));
    match side {
        Side::Target => {
            let passes =
                |class: TargetClass| own.target_classes.is_empty() || own.target_classes.contains(&class);
            let all = coverage.targets.iter().enumerate();
            all.filter(|(_, one)| passes(one.class))
                .map(|(place, _)| number(place))
                .collect()
        }
        Side::Action => {
            let passes =
                |class: ActionClass| own.action_classes.is_empty() || own.action_classes.contains(&class);
            let all = coverage.actions.iter().enumerate();
            all.filter(|(_, one)| passes(one.class))
                .map(|(place, _)| number(place))
                .collect()
        }
    }
}

/// The item of this side that is selected.
fn here(state: &UiState, side: Side) -> Option<ItemNo> {
    match state.selection? {
        Selection::Pair(_) => None,
        one => one.on(side),
    }
}

/// Moves the selection by arrows, and goes to the board by Enter.
fn obey_keys(ui: &Ui, state: &mut UiState, side: Side, shown: &[ItemNo], out: &mut Vec<Intent>) {
    let here = here(state, side);
    let row = here.and_then(|item| shown.iter().position(|one| *one == item));
    if let (Some(item), true) = (here.filter(|_| row.is_some()), pressed(ui, Key::Enter)) {
        to_board(Selection::item(side, item), state, out);
        return;
    }
    let last = shown.len().saturating_sub(1);
    let to = if pressed(ui, Key::ArrowDown) {
        row.map_or(0, |row| (row + 1).min(last))
    } else if pressed(ui, Key::ArrowUp) {
        row.map_or(last, |row| row.saturating_sub(1))
    } else if pressed(ui, Key::Home) {
        0
    } else if pressed(ui, Key::End) {
        last
    } else {
        return;
    };
    let selection = shown.get(to).map(|item| Selection::item(side, *item));
    out.extend(selection.map(|one| Intent::Select(Some(one))));
}

/// What is said in a line.
fn said(scene: &Scene<'_>, kept: &Kept, side: Side, item: ItemNo) -> Option<Line> {
    let (words, session) = (scene.words, scene.view.session());
    let (gaps, coverage) = (&kept.gaps, &kept.gaps.coverage);
    let counts = |direct: u32, enabling: u32, tensions: u32, open: u32| {
        let parts = [
            ("direct", direct.into()),
            ("enabling", enabling.into()),
            ("tensions", tensions.into()),
            ("open", open.into()),
        ];
        let key = if tensions > 0 {
            "gaps-links-tensions"
        } else {
            "gaps-links"
        };
        words.format(key, &parts)
    };
    let best = |best: String| (!best.is_empty()).then(|| words.format("gaps-best", &[("best", best.into())]));
    let (mark, class, doubt, mut second) = match side {
        Side::Target => {
            let one = coverage.targets.get(item.0 as usize)?;
            let mut second = vec![counts(one.direct, one.enabling, one.tensions, one.open)];
            second.extend(best(best_action(words, session, gaps.scale, one.best)));
            let elements = elements_without(words, session, gaps, TargetId(item));
            if !elements.is_empty() {
                second.push(words.format("gaps-elements", &[("elements", elements.into())]));
            }
            let class = target_class_words(words, one.class, one.so_far);
            (target_mark(one.class), class, one.doubt, second)
        }
        Side::Action => {
            let one = coverage.actions.get(ActionId(item).index())?;
            let mut second = vec![counts(one.direct, one.enabling, one.tensions, one.open)];
            second.extend(best(best_target(words, session, gaps.scale, one.best)));
            let class = action_class_words(words, one.class, one.direct + one.enabling, one.so_far);
            (action_mark(one.class), class, one.doubt, second)
        }
    };
    let note = note_words(words, &session.gap_note(side, item));
    second.extend((!note.is_empty()).then_some(note));
    let answers = kept.answers_to(GapOf { side, item });
    if !answers.is_empty() {
        let names: Vec<_> = answers.iter().map(|(_, name)| name.as_str()).collect();
        let names = names.join(words.text("list-separator"));
        second.push(words.format("gaps-answered", &[("references", names.into())]));
    }
    Some(Line {
        mark,
        class,
        doubt,
        second,
    })
}

/// How firm a class is: by the edge of its frame and by a word.
pub(in crate::ui) fn doubt_chip(doubt: Doubt) -> (ChipEdge, Tone) {
    match doubt {
        Doubt::Firm => (ChipEdge::Filled, Tone::Ok),
        Doubt::Unread => (ChipEdge::Dashed, Tone::Plain),
        Doubt::Contested => (ChipEdge::Solid, Tone::Warn),
    }
}

/// One line, painted.
fn line(
    ui: &Ui,
    scene: &Scene<'_>,
    kept: &Kept,
    side: Side,
    item: ItemNo,
    rect: Rect,
    is_chosen: bool,
) -> eframe::egui::Response {
    let words = scene.words;
    let id = ui.scope_id().with(("gap-line", side, item));
    let response = ui.interact(rect, id, Sense::click());
    let Some((said, plan_item)) =
        said(scene, kept, side, item).zip(scene.view.session().plan(side).item(item))
    else {
        return response;
    };
    let doubt = words.text(doubt_key(said.doubt));
    let second = said.second.join(" · ");
    let key = match side {
        Side::Action => "gaps-line-action",
        Side::Target => "gaps-line-target",
    };
    let parts = [
        ("code", plan_item.code.as_str().into()),
        ("class", said.class.as_str().into()),
        ("doubt", doubt.into()),
        ("rest", second.as_str().into()),
    ];
    let name = words.format(key, &parts);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_chosen, &name));
    let title = format!("{} {}", plan_item.code, plan_item.title(scene.lang).0);
    let is_cut = paint(ui, &said, &title, (doubt, &second), rect, &response, is_chosen);
    let mut tip = words.text(doubt_tip_key(said.doubt)).to_owned();
    if is_cut {
        tip = format!("{second}\n{tip}");
    }
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(tip)
}

/// Paints a line; says whether a text was cut.
fn paint(
    ui: &Ui,
    said: &Line,
    title: &str,
    (doubt, second): (&str, &str),
    rect: Rect,
    response: &eframe::egui::Response,
    is_chosen: bool,
) -> bool {
    let palette = palette(ui);
    let painter = ui.painter();
    let inner = rect.shrink2(vec2(0.0, 1.0));
    let fill = match (is_chosen, response.hovered()) {
        (true, _) => palette.accent_soft,
        (false, true) => palette.hover,
        (false, false) => palette.surface,
    };
    painter.rect_filled(inner, tokens().radius.control, fill);
    let center = pos2(rect.left() + 18.0, rect.center().y);
    said.mark.paint(painter, center, 7.0, palette);
    // The class stands at the right, with how firm it is.
    let (edge, tone) = doubt_chip(said.doubt);
    let chip = Chip::new(doubt).edge(edge).tone(tone);
    let size = chip.size(painter);
    let right = rect.right() - 10.0;
    let at = Rect::from_min_size(pos2(right - size.x, rect.top() + 26.0), size);
    chip.paint(painter, at, palette);
    let class = painter.text(
        pos2(right, rect.top() + 15.0),
        Align2::RIGHT_CENTER,
        &said.class,
        font(Size::Body, Weight::Medium),
        palette.text,
    );
    let left = rect.left() + 38.0;
    let put = |text: &str, style: (Size, Weight), ink, top: f32, end: f32| {
        let width = (end - left - 12.0).max(40.0);
        let galley = Paragraph::new(text, ink, width)
            .set_in(style.0, style.1)
            .rows(1)
            .galley(ui.ctx());
        let is_cut = galley.elided;
        painter.galley(pos2(left, rect.top() + top), galley, ink);
        is_cut
    };
    let (strong, plain) = ((Size::Body, Weight::Medium), (Size::Small, Weight::Regular));
    let title_cut = put(title, strong, palette.text, 5.0, class.left());
    let second_cut = put(second, plain, palette.text_weak, 26.0, at.left());
    focus_ring(ui, inner, response);
    title_cut || second_cut
}
