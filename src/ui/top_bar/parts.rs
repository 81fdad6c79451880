//! What stands in the bar beside the menus.

use eframe::egui::{
    Color32, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::menus::{bar_button, bar_button_width, choice, drop_down, line, with_keys};
use super::{SessionBar, TopBarData, bar_ground, word_width};
use crate::phrase::catalogue::Catalogue;
use crate::ui::intent::Intent;
use crate::ui::state::Page;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Direction, Icon, Size, Weight, font, palette, tokens};
use crate::ui::ui_action::UiAction;
use crate::ui::widgets::{focus_ring, tip};

/// The name of the program, as a label.
pub(super) fn wordmark(ui: &mut Ui, words: &Catalogue) {
    let name = words.text("app-name");
    let width = wordmark_width(ui, words);
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens().control.height), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    let ink = palette(ui).accent;
    let galley = ui
        .painter()
        .layout_no_wrap(name.to_owned(), font(Size::Title, Weight::SemiBold), ink);
    let at = pos2(rect.left() + 4.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

pub(super) fn wordmark_width(ui: &Ui, words: &Catalogue) -> f32 {
    word_width(ui, words.text("app-name"), Size::Title, Weight::SemiBold) + 8.0
}

/// A short upright line between menus and title.
pub(super) fn divider(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(DIVIDER, 20.0), Sense::hover());
    let stroke = Stroke::new(tokens().stroke.hair, palette(ui).line);
    ui.painter()
        .vline(rect.center().x.round() + 0.5, rect.y_range(), stroke);
}

pub(super) const DIVIDER: f32 = 9.0;

/// The session's title with a dot while something is unsaved; opens the details.
pub(super) fn title(
    ui: &mut Ui,
    data: &TopBarData<'_>,
    session: &SessionBar<'_>,
    most: f32,
    out: &mut Vec<Intent>,
) {
    let pad = 8.0;
    let dot = if data.situation.is_unsaved { 14.0 } else { 0.0 };
    let ink = palette(ui).text;
    let galley = Paragraph::new(session.title, ink, (most - pad * 2.0 - dot).max(16.0))
        .set_in(Size::Body, Weight::SemiBold)
        .rows(1)
        .galley(ui.ctx());
    let width = (galley.size().x + pad * 2.0 + dot).min(most);
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens().control.height), Sense::click());
    let key = if data.situation.is_unsaved {
        "title-unsaved"
    } else {
        "title-saved"
    };
    let name = data.words.format(key, &[("title", session.title.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let radius = CornerRadius::same(tokens().radius.control);
    let fill = bar_ground(ui, response.hovered());
    ui.painter().rect_filled(rect, radius, fill);
    let at = pos2(rect.left() + pad, rect.center().y - galley.size().y / 2.0);
    let end = at.x + galley.size().x;
    ui.painter().galley(at, galley, ink);
    if dot > 0.0 {
        let warn = palette(ui).warn;
        ui.painter()
            .circle_filled(pos2(end + 8.0, rect.center().y), 3.5, warn);
    }
    focus_ring(ui, rect, &response);
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(&name);
    if response.clicked() {
        out.push(Intent::Act(UiAction::SessionDetails));
    }
}

/// A page, what shows it, and the key of its name.
type PageEntry = (Page, UiAction, &'static str);

const PAGES: [PageEntry; 7] = [
    (Page::Board, UiAction::ShowBoard, "page-board"),
    (Page::Matrix, UiAction::ShowMatrix, "page-matrix"),
    (Page::Agenda, UiAction::ShowAgenda, "page-agenda"),
    (Page::Statistics, UiAction::ShowStatistics, "page-statistics"),
    (Page::Gaps, UiAction::ShowGaps, "page-gaps"),
    (Page::Proposals, UiAction::ShowProposals, "page-proposals"),
    (Page::Checks, UiAction::ShowChecks, "lint-title"),
];

/// The switch between the pages. Those for which there is no room stand behind one button; the page that is
/// shown has its tab wherever there is room for any.
pub(super) fn pages(ui: &mut Ui, data: &TopBarData<'_>, room: f32, out: &mut Vec<Intent>) {
    let words = data.words;
    let shown = data.situation.state.page;
    let (tabs, behind) = split_pages(ui, words, shown, room);
    let tabs: Vec<Tab<'_, UiAction>> = tabs
        .into_iter()
        .map(|(page, action, key)| Tab {
            value: action,
            name: words.text(key),
            chosen: shown == page,
            tip: tip(
                words,
                words.text(action.key()),
                Some(&action.shortcut_text(words, ui.os())),
            ),
        })
        .collect();
    if !tabs.is_empty()
        && let Some(action) = tab_strip(ui, words.text("pages"), &tabs)
    {
        out.push(Intent::Act(action));
    }
    if behind.is_empty() {
        return;
    }
    let button = bar_button(ui, words.text("pages-more"), None, true);
    drop_down(ui, &button, |ui| {
        // Where all pages stand here, the one that is shown is marked.
        let has_marks = behind.len() == PAGES.len();
        for (page, action, key) in behind {
            let chosen = has_marks.then_some(page == shown);
            let keys = action.shortcut_text(words, ui.os());
            if with_keys(ui, words, (words.text(key), &keys), chosen).clicked() {
                out.push(Intent::Act(action));
                ui.close();
            }
        }
    });
}

/// The pages that have a tab in so much room, and the others.
fn split_pages(ui: &Ui, words: &Catalogue, shown: Page, room: f32) -> (Vec<PageEntry>, Vec<PageEntry>) {
    if pages_width(ui, words) <= room + 0.5 {
        return (PAGES.to_vec(), Vec::new());
    }
    let width = |entry: &PageEntry| tab_width(ui, words.text(entry.2));
    let own = PAGES.iter().find(|entry| entry.0 == shown).map_or(0.0, width);
    let mut left = room - own - STRIP_PADDING * 2.0 - more_width(ui, words);
    if left < -0.5 {
        return (Vec::new(), PAGES.to_vec());
    }
    PAGES.into_iter().partition(|entry| {
        if entry.0 == shown {
            return true;
        }
        // The first that does not fit ends the row: the order stays that of the menu.
        left -= width(entry);
        left >= -0.5
    })
}

/// The room of the button behind which pages stand, with the gap before it.
pub(super) fn more_width(ui: &Ui, words: &Catalogue) -> f32 {
    bar_button_width(ui, words.text("pages-more"), true) + f32::from(tokens().space.s)
}

/// The room of all pages.
pub(super) fn pages_width(ui: &Ui, words: &Catalogue) -> f32 {
    let tabs = PAGES.iter().map(|(_, _, key)| tab_width(ui, words.text(key)));
    tabs.sum::<f32>() + STRIP_PADDING * 2.0
}

/// The room of one page, whichever it is, and the button for the others.
pub(super) fn least_pages_width(ui: &Ui, words: &Catalogue) -> f32 {
    let tabs = PAGES.iter().map(|(_, _, key)| tab_width(ui, words.text(key)));
    tabs.fold(0.0, f32::max) + STRIP_PADDING * 2.0 + more_width(ui, words)
}

/// The languages of the plans side by side.
pub(super) fn language_tabs(ui: &mut Ui, words: &Catalogue, session: &SessionBar<'_>, out: &mut Vec<Intent>) {
    if session.langs.len() < 2 {
        return;
    }
    let short: Vec<String> = session
        .langs
        .iter()
        .map(|lang| lang.as_str().to_uppercase())
        .collect();
    let tabs: Vec<Tab<'_, _>> = session
        .langs
        .iter()
        .zip(&short)
        .map(|(lang, short)| Tab {
            value: lang.as_str(),
            name: short,
            chosen: lang == session.lang,
            tip: words.format("plan-language-is", &[("language", short.into())]),
        })
        .collect();
    let chosen = tab_strip(ui, words.text("plan-language"), &tabs);
    if let Some(lang) = session.langs.iter().find(|lang| Some(lang.as_str()) == chosen) {
        out.push(Intent::ShowLanguage(lang.clone()));
    }
}

pub(super) fn language_tabs_width(ui: &Ui, session: &SessionBar<'_>) -> f32 {
    session
        .langs
        .iter()
        .map(|lang| tab_width(ui, &lang.as_str().to_uppercase()))
        .sum::<f32>()
        + STRIP_PADDING * 2.0
}

/// The language of the plans, with a list of the others.
pub(super) fn language_list(ui: &mut Ui, words: &Catalogue, session: &SessionBar<'_>, out: &mut Vec<Intent>) {
    if session.langs.len() < 2 {
        return;
    }
    let button = bar_button(ui, &session.lang.as_str().to_uppercase(), None, true);
    let button = button.accessible_name(words.text("plan-language"));
    drop_down(ui, &button, |ui| language_rows(ui, session, out));
}

pub(super) fn language_list_width(ui: &Ui, session: &SessionBar<'_>) -> f32 {
    word_width(
        ui,
        &session.lang.as_str().to_uppercase(),
        Size::Body,
        Weight::Regular,
    ) + 36.0
}

pub(super) fn language_rows(ui: &mut Ui, session: &SessionBar<'_>, out: &mut Vec<Intent>) {
    ui.set_max_width(96.0);
    for lang in session.langs {
        if choice(ui, &lang.as_str().to_uppercase(), lang == session.lang).clicked() {
            out.push(Intent::ShowLanguage(lang.clone()));
            ui.close();
        }
    }
}

/// Who judges, with a menu of everybody on the roster.
pub(super) fn reviewer(ui: &mut Ui, words: &Catalogue, session: &SessionBar<'_>, out: &mut Vec<Intent>) {
    let code = session.reviewer.as_str();
    let width = reviewer_width(ui, session);
    let (rect, response) = ui.allocate_exact_size(vec2(width, tokens().control.height), Sense::click());
    let name = words.format("reviewer-is", &[("reviewer", code.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    paint_badge(ui, rect, code, &response);
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(&name);
    drop_down(ui, &response, |ui| {
        ui.set_max_width(200.0);
        for entry in session.roster {
            let name = who(words, entry.code.as_str(), &entry.person.name);
            let is_me = entry.code == *session.reviewer;
            let why = entry.why_not.filter(|_| !is_me);
            let row = ui
                .add_enabled_ui(why.is_none(), |ui| choice(ui, &name, is_me))
                .inner;
            let row = match why {
                Some(why) => row.on_disabled_hover_text(words.text(why)),
                None => row,
            };
            if row.clicked() && why.is_none() {
                out.push(Intent::ActAs(entry.code.clone()));
                ui.close();
            }
        }
        line(ui);
        if choice(ui, words.text(UiAction::Reviewers.key()), false).clicked() {
            out.push(Intent::Act(UiAction::Reviewers));
            ui.close();
        }
    });
}

/// "R07, Amina Yusuf", or the code alone.
fn who(words: &Catalogue, code: &str, name: &str) -> String {
    if name.is_empty() {
        code.to_owned()
    } else {
        words.format(
            "reviewer-with-name",
            &[("reviewer", code.into()), ("name", name.into())],
        )
    }
}

const BADGE_MOST: f32 = 72.0;

pub(super) fn reviewer_width(ui: &Ui, session: &SessionBar<'_>) -> f32 {
    badge_width(ui, session.reviewer.as_str()) + 22.0
}

fn badge_width(ui: &Ui, code: &str) -> f32 {
    (word_width(ui, code, Size::Small, Weight::SemiBold) + 16.0).clamp(32.0, BADGE_MOST)
}

fn paint_badge(ui: &Ui, rect: Rect, code: &str, response: &Response) {
    let palette = palette(ui);
    let radius = CornerRadius::same(tokens().radius.control);
    ui.painter()
        .rect_filled(rect, radius, bar_ground(ui, response.hovered()));
    let size = vec2(badge_width(ui, code), 24.0);
    let badge = Rect::from_min_size(pos2(rect.left() + 2.0, rect.center().y - 12.0), size);
    ui.painter()
        .rect_filled(badge, CornerRadius::same(12), palette.accent_soft);
    let galley = Paragraph::new(code, palette.accent, BADGE_MOST - 16.0)
        .set_in(Size::Small, Weight::SemiBold)
        .rows(1)
        .galley(ui.ctx());
    ui.painter()
        .galley(badge.center() - galley.size() / 2.0, galley, palette.accent);
    let at = Rect::from_center_size(pos2(rect.right() - 10.0, rect.center().y), Vec2::splat(12.0));
    Icon::Chevron(Direction::Down).paint(ui.painter(), at, palette.text_weak);
    focus_ring(ui, rect, response);
}

struct Tab<'a, T> {
    value: T,
    name: &'a str,
    chosen: bool,
    tip: String,
}

const STRIP_PADDING: f32 = 3.0;

fn tab_width(ui: &Ui, name: &str) -> f32 {
    word_width(ui, name, Size::Body, Weight::SemiBold) + 24.0
}

/// Choices in a shallow groove, the chosen one raised; returns the one clicked.
fn tab_strip<T: Copy>(ui: &mut Ui, label: &str, tabs: &[Tab<'_, T>]) -> Option<T> {
    let widths: Vec<f32> = tabs.iter().map(|tab| tab_width(ui, tab.name)).collect();
    let size = vec2(
        widths.iter().sum::<f32>() + STRIP_PADDING * 2.0,
        tokens().control.height,
    );
    let mut clicked = None;
    let builder = UiBuilder::new()
        .accessibility_role(Role::RadioGroup)
        .accessibility_label(label);
    ui.scope_builder(builder, |ui| {
        let (frame, _) = ui.allocate_exact_size(size, Sense::hover());
        let radius = CornerRadius::same(tokens().radius.control);
        ui.painter().rect_filled(frame, radius, palette(ui).hover);
        let mut left = frame.left() + STRIP_PADDING;
        for (tab, width) in tabs.iter().zip(widths) {
            let rect = Rect::from_min_max(
                pos2(left, frame.top() + STRIP_PADDING),
                pos2(left + width, frame.bottom() - STRIP_PADDING),
            );
            left += width;
            if one_tab(ui, tab, rect).clicked() {
                clicked = Some(tab.value);
            }
        }
    });
    clicked
}

fn one_tab<T>(ui: &Ui, tab: &Tab<'_, T>, rect: Rect) -> Response {
    let id = ui.unique_id().with(("tab", tab.name));
    let response = ui
        .interact(rect, id, Sense::click())
        .on_hover_cursor(CursorIcon::PointingHand);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, tab.chosen, tab.name));
    let palette = palette(ui);
    let radius = CornerRadius::same(tokens().radius.control - 2);
    let ink = if tab.chosen || response.hovered() {
        palette.text
    } else {
        palette.text_weak
    };
    if tab.chosen {
        let stroke = Stroke::new(tokens().stroke.hair, palette.line);
        ui.painter()
            .rect(rect, radius, palette.surface, stroke, StrokeKind::Inside);
    }
    let weight = if tab.chosen {
        Weight::SemiBold
    } else {
        Weight::Regular
    };
    let galley = ui.painter().layout_no_wrap(
        tab.name.to_owned(),
        font(Size::Body, weight),
        Color32::PLACEHOLDER,
    );
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley_with_override_text_color(at, galley, ink);
    focus_ring(ui, rect, &response);
    response.on_hover_text(&tab.tip)
}
