//! The menus, made from the one list of actions.

use eframe::egui::containers::menu::SubMenu;
use eframe::egui::{
    Color32, CornerRadius, Id, Popup, Rect, Response, Role, ScrollArea, Sense, Stroke, ThemePreference, Ui,
    Vec2, WidgetInfo, pos2, vec2,
};

use super::{Level, TopBarData, bar_ground, word_width};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::step::{redo_name, undo_name};
use crate::ui::intent::Intent;
use crate::ui::state::Page;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Direction, Icon, Size, Weight, font, palette, popup_frame, tokens};
use crate::ui::ui_action::{Menu, UiAction};
use crate::ui::widgets::{focus_ring, tip};

const MENUS: [(Menu, &str); 5] = [
    (Menu::File, "menu-file"),
    (Menu::Edit, "menu-edit"),
    (Menu::Review, "menu-review"),
    (Menu::View, "menu-view"),
    (Menu::Help, "menu-help"),
];

/// Shows the four menus side by side, or all of them behind one button.
pub(super) fn show(ui: &mut Ui, data: &TopBarData<'_>, level: Level, out: &mut Vec<Intent>) {
    if level >= Level::Icons {
        let name = data.words.text("menu-all");
        let button = bar_button(ui, name, Some(Icon::More), false);
        drop_down(ui, &button, |ui| {
            ui.set_max_width(LEAST_WIDTH);
            for (menu, key) in MENUS {
                sub_menu(ui, data.words.text(key), false, |ui| actions(ui, data, menu, out));
            }
            if let (Level::Least, Some(session)) = (level, &data.session) {
                sub_menu(ui, data.words.text("plan-language"), false, |ui| {
                    super::parts::language_rows(ui, session, out);
                });
            }
        });
        return;
    }
    ui.spacing_mut().item_spacing.x = 0.0;
    let mut shown: Vec<Response> = Vec::new();
    for (_, key) in MENUS {
        shown.push(bar_button(ui, data.words.text(key), None, false));
    }
    ui.spacing_mut().item_spacing.x = f32::from(tokens().space.s);
    follow_pointer(ui, &shown);
    for ((menu, _), button) in MENUS.into_iter().zip(&shown) {
        drop_down(ui, button, |ui| actions(ui, data, menu, out));
    }
    // Buttons stand without gaps; the one after the last is added by the next control.
}

/// The room the menus take in the bar.
pub(super) fn width(ui: &Ui, words: &Catalogue, is_one: bool) -> f32 {
    if is_one {
        return tokens().control.height;
    }
    MENUS
        .iter()
        .map(|(_, key)| word_width(ui, words.text(key), Size::Body, Weight::Regular) + BAR_PADDING * 2.0)
        .sum()
}

const BAR_PADDING: f32 = 10.0;

/// While one menu is open, the pointer opens the others by passing over them.
fn follow_pointer(ui: &Ui, buttons: &[Response]) {
    let ids: Vec<Id> = buttons.iter().map(Popup::default_response_id).collect();
    let is_open = ids.iter().any(|id| Popup::is_id_open(ui.ctx(), *id));
    let over = buttons
        .iter()
        .zip(&ids)
        .find(|(button, _)| button.contains_pointer());
    if let (true, Some((_, id))) = (is_open, over)
        && !Popup::is_id_open(ui.ctx(), *id)
    {
        Popup::open_id(ui.ctx(), *id);
    }
}

/// A word or icon in the bar that opens a menu.
pub(super) fn bar_button(ui: &mut Ui, name: &str, icon: Option<Icon>, is_list: bool) -> Response {
    let height = tokens().control.height;
    let width = match icon {
        Some(_) => height,
        None => bar_button_width(ui, name, is_list),
    };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if ui.is_rect_visible(rect) {
        let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(&response));
        let ink = palette(ui).text;
        let radius = CornerRadius::same(tokens().radius.control);
        let fill = bar_ground(ui, response.hovered() || is_open);
        ui.painter().rect_filled(rect, radius, fill);
        if let Some(icon) = icon {
            icon.paint(
                ui.painter(),
                Rect::from_center_size(rect.center(), Vec2::splat(16.0)),
                ink,
            );
        } else {
            let galley = ui
                .painter()
                .layout_no_wrap(name.to_owned(), font(Size::Body, Weight::Regular), ink);
            let at = pos2(rect.left() + BAR_PADDING, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, ink);
        }
        if is_list {
            let at = pos2(rect.right() - 14.0, rect.center().y);
            let weak = palette(ui).text_weak;
            Icon::Chevron(Direction::Down).paint(
                ui.painter(),
                Rect::from_center_size(at, Vec2::splat(12.0)),
                weak,
            );
        }
        focus_ring(ui, rect, &response);
    }
    response.on_hover_text(name)
}

/// The width of a word in the bar that opens a menu.
pub(super) fn bar_button_width(ui: &Ui, name: &str, is_list: bool) -> f32 {
    let chevron = if is_list { 16.0 } else { 0.0 };
    word_width(ui, name, Size::Body, Weight::Regular) + BAR_PADDING * 2.0 + chevron
}

/// An entry of a menu with the keys that do the same; `chosen` says whether it is the present one of those that
/// bear a mark.
pub(super) fn with_keys(
    ui: &mut Ui,
    words: &Catalogue,
    (name, keys): (&str, &str),
    chosen: Option<bool>,
) -> Response {
    let entry = Entry {
        name,
        keys,
        chosen,
        marks: chosen.is_some(),
        opens: false,
    };
    ui.set_max_width(LEAST_WIDTH);
    entry.show(ui).on_hover_text(tip(words, name, Some(keys)))
}

/// Opens a menu below a button that was clicked.
pub(super) fn drop_down(ui: &Ui, button: &Response, content: impl FnOnce(&mut Ui)) {
    let frame = popup_frame(ui).inner_margin(4.0);
    Popup::menu(button).gap(4.0).frame(frame).show(|ui| {
        let most = (ui.ctx().content_rect().height() - super::HEIGHT - 24.0).max(120.0);
        ui.set_max_height(most);
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            content(ui);
        });
    });
}

fn sub_menu(ui: &mut Ui, name: &str, marks: bool, content: impl FnOnce(&mut Ui)) {
    let response = Entry::opening(name, marks).show(ui).on_hover_text(name);
    SubMenu::new().show(ui, &response, |ui| {
        let most = (ui.ctx().content_rect().height() - 24.0).max(120.0);
        ui.set_max_height(most);
        ScrollArea::vertical().max_height(most).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            content(ui);
        });
    });
}

/// All actions of one menu.
fn actions(ui: &mut Ui, data: &TopBarData<'_>, menu: Menu, out: &mut Vec<Intent>) {
    let words = data.words;
    let rows: Vec<(UiAction, String, String)> = UiAction::ALL
        .into_iter()
        .filter(|action| action.menu() == menu && action.is_offered(data.situation.scale))
        .map(|action| {
            (
                action,
                name_of(data, action),
                action.shortcut_text(words, ui.os()),
            )
        })
        .collect();
    let entries: Vec<Entry<'_>> = rows
        .iter()
        .map(|(action, name, keys)| Entry {
            name,
            keys,
            chosen: is_chosen(data, *action),
            marks: menu == Menu::View,
            opens: false,
        })
        .collect();
    let languages = Entry::opening(words.text("window-language"), true);
    let width = entries
        .iter()
        .chain((menu == Menu::View).then_some(&languages))
        .map(|entry| entry.natural_width(ui))
        .fold(LEAST_WIDTH, f32::max);
    ui.set_max_width(width);
    for ((action, name, keys), entry) in rows.iter().zip(&entries) {
        let action = *action;
        if begins_group(action) {
            line(ui);
        }
        let row = (action, name.as_str(), keys.as_str());
        if action == UiAction::ExportCsv {
            let name = words.text("menu-export-one");
            sub_menu(ui, name, false, |ui| {
                let exports = rows
                    .iter()
                    .zip(&entries)
                    .filter(|((one, ..), _)| is_one_export(*one));
                let exports: Vec<_> = exports.collect();
                let width = exports.iter().map(|(_, entry)| entry.natural_width(ui));
                ui.set_max_width(width.fold(LEAST_WIDTH, f32::max));
                for ((action, name, keys), entry) in exports {
                    entry_of(ui, data, (*action, name, keys), entry, out);
                }
            });
        }
        if is_one_export(action) {
            continue;
        }
        // Before what keys can do as well: on a low screen the end of this menu has to be scrolled to.
        if action == UiAction::ThemeLight {
            sub_menu(ui, words.text("window-language"), true, |ui| {
                ui.set_max_width(LEAST_WIDTH);
                window_languages(ui, words, out);
            });
            line(ui);
        }
        entry_of(ui, data, row, entry, out);
    }
}

/// One action: its entry, why it cannot be done now, and what comes of a click.
fn entry_of(
    ui: &mut Ui,
    data: &TopBarData<'_>,
    (action, name, keys): (UiAction, &str, &str),
    entry: &Entry<'_>,
    out: &mut Vec<Intent>,
) {
    let words = data.words;
    let why = action.is_enabled(data.situation).err();
    let response = ui.add_enabled_ui(why.is_none(), |ui| entry.show(ui)).inner;
    let said = Some(keys).filter(|keys| !keys.is_empty());
    let response = match why {
        Some(why) => response.on_disabled_hover_text(words.text(why)),
        None => response.on_hover_text(tip(words, name, said)),
    };
    if response.clicked() {
        out.push(Intent::Act(action));
        ui.close();
    }
}

/// What writes one thing in one format: all behind one entry, since the dialog before it offers them too.
fn is_one_export(action: UiAction) -> bool {
    matches!(
        action,
        UiAction::ExportCsv
            | UiAction::ExportMarkdown
            | UiAction::ExportHtml
            | UiAction::ExportJson
            | UiAction::ExportJudgements
            | UiAction::ExportNote
            | UiAction::ExportGaps
            | UiAction::ExportGapsCsv
            | UiAction::ExportBasket
            | UiAction::ExportRegister
            | UiAction::ExportQuestions
    )
}

/// The languages of the window, each with what should be known before relying on it.
fn window_languages(ui: &mut Ui, words: &Catalogue, out: &mut Vec<Intent>) {
    for language in Language::SHIPPED {
        let chosen = *language == words.language();
        if choice(ui, language.own_name(), chosen).clicked() {
            out.push(Intent::SpeakLanguage(*language));
            ui.close();
        }
        if let Some(key) = language.caution() {
            let (ink, width) = (palette(ui).text_weak, LEAST_WIDTH - CAUTION_INSET);
            ui.horizontal_top(|ui| {
                ui.add_space(CAUTION_INSET);
                Paragraph::new(words.text(key), ink, width)
                    .set_in(Size::Caption, Weight::Regular)
                    .show(ui);
            });
        }
    }
}

/// One of several choices in a menu, with a mark on the present one.
pub(super) fn choice(ui: &mut Ui, name: &str, chosen: bool) -> Response {
    let entry = Entry {
        name,
        keys: "",
        chosen: Some(chosen),
        marks: true,
        opens: false,
    };
    entry.show(ui).on_hover_text(name)
}

fn name_of(data: &TopBarData<'_>, action: UiAction) -> String {
    let session = data.session.as_ref();
    match action {
        UiAction::Undo => undo_name(data.words, session.and_then(|session| session.undo)),
        UiAction::Redo => redo_name(data.words, session.and_then(|session| session.redo)),
        UiAction::Conflicts => data.situation.conflicts_name(data.words),
        _ => action.name(data.words, data.situation.scale),
    }
}

/// Says whether a line stands before this action in its menu.
fn begins_group(action: UiAction) -> bool {
    matches!(
        action,
        UiAction::Save
            | UiAction::Export
            | UiAction::Join
            | UiAction::ImportLinks
            | UiAction::SupplyWording
            | UiAction::SessionDetails
            | UiAction::CloseSession
            | UiAction::StartLink
            | UiAction::KeepEarlier
            | UiAction::Comment
            | UiAction::Find
            | UiAction::Round
            | UiAction::Packs
            | UiAction::Calibrate
            | UiAction::DeclareFinal
            | UiAction::NextFinding
            | UiAction::ToggleDecisions
            | UiAction::CarryOver
            | UiAction::ToggleInspector
            | UiAction::ThemeLight
            | UiAction::ZoomIn
            | UiAction::History
            | UiAction::About
    )
}

fn is_chosen(data: &TopBarData<'_>, action: UiAction) -> Option<bool> {
    let state = data.situation.state;
    let on_page = |page| data.situation.has_session && state.page == page;
    match action {
        UiAction::ShowBoard => Some(on_page(Page::Board)),
        UiAction::ShowMatrix => Some(on_page(Page::Matrix)),
        UiAction::ShowAgenda => Some(on_page(Page::Agenda)),
        UiAction::ShowStatistics => Some(on_page(Page::Statistics)),
        UiAction::ShowGaps => Some(on_page(Page::Gaps)),
        UiAction::ShowProposals => Some(on_page(Page::Proposals)),
        UiAction::ShowChecks => Some(on_page(Page::Checks)),
        UiAction::ToggleDecisions => Some(data.situation.has_session && state.shows_decisions()),
        UiAction::TogglePublished => {
            let now = data.situation;
            Some(now.has_published && !now.is_blind && state.shows_published)
        }
        UiAction::FlipText => Some(state.is_turned()),
        UiAction::ToggleInspector => Some(data.situation.has_session && state.shows_inspector()),
        UiAction::ThemeLight => Some(data.theme == ThemePreference::Light),
        UiAction::ThemeDark => Some(data.theme == ThemePreference::Dark),
        UiAction::ThemeSystem => Some(data.theme == ThemePreference::System),
        _ => None,
    }
}

/// A thin line between groups of entries.
pub(super) fn line(ui: &mut Ui) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 9.0), Sense::hover());
    let stroke = Stroke::new(tokens().stroke.hair, palette(ui).line);
    ui.painter()
        .hline(rect.x_range().shrink(8.0), rect.center().y.round() + 0.5, stroke);
}

struct Entry<'a> {
    name: &'a str,
    keys: &'a str,
    /// The mark before the name; nothing for what is done rather than chosen.
    chosen: Option<bool>,
    /// Whether entries of this menu leave room for marks.
    marks: bool,
    /// Whether a further menu opens.
    opens: bool,
}

/// Narrower menus look like accidents; wider ones part names from keys.
const LEAST_WIDTH: f32 = 176.0;
const MOST_WIDTH: f32 = 420.0;
/// Where the names of choices begin, behind the room for their marks.
const CAUTION_INSET: f32 = 28.0;

impl<'a> Entry<'a> {
    /// An entry behind which a further menu lies.
    fn opening(name: &'a str, marks: bool) -> Self {
        Self {
            name,
            keys: "",
            chosen: None,
            marks,
            opens: true,
        }
    }

    fn natural_width(&self, ui: &Ui) -> f32 {
        let pad = f32::from(tokens().space.s);
        let lead = if self.marks { 16.0 + pad } else { 0.0 };
        let name = word_width(ui, self.name, Size::Body, Weight::Regular);
        let end = match (self.opens, self.keys.is_empty()) {
            (true, _) => 16.0 + pad,
            (false, true) => 0.0,
            (false, false) => word_width(ui, self.keys, Size::Small, Weight::Regular) + pad * 3.0,
        };
        pad * 2.0 + lead + name + end
    }

    fn show(&self, ui: &mut Ui) -> Response {
        let tokens = tokens();
        let pad = f32::from(tokens.space.s);
        let lead = if self.marks { 16.0 + pad } else { 0.0 };
        let name = ui.painter().layout_no_wrap(
            self.name.to_owned(),
            font(Size::Body, Weight::Regular),
            Color32::PLACEHOLDER,
        );
        let keys = (!self.keys.is_empty()).then(|| {
            ui.painter().layout_no_wrap(
                self.keys.to_owned(),
                font(Size::Small, Weight::Regular),
                Color32::PLACEHOLDER,
            )
        });
        let width = self.natural_width(ui).max(ui.available_width().min(MOST_WIDTH));
        let (rect, response) = ui.allocate_exact_size(vec2(width, 28.0), Sense::click());
        let enabled = ui.is_enabled();
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::MenuItemRadio, enabled, chosen, self.name),
            None => WidgetInfo::labeled(Role::MenuItem, enabled, self.name),
        });
        if !ui.is_rect_visible(rect) {
            return response;
        }
        let palette = palette(ui);
        // egui fades what cannot be taken.
        let ink = palette.text;
        if (response.hovered() || response.has_focus()) && enabled {
            let radius = CornerRadius::same(tokens.radius.small);
            ui.painter().rect_filled(rect, radius, palette.hover);
        }
        let mut x = rect.left() + pad;
        if self.chosen == Some(true) {
            let at = Rect::from_center_size(pos2(x + 8.0, rect.center().y), Vec2::splat(16.0));
            Icon::Check.paint(ui.painter(), at, palette.accent);
        }
        x += lead;
        let at = pos2(x, rect.center().y - name.size().y / 2.0);
        ui.painter().galley_with_override_text_color(at, name, ink);
        if let Some(keys) = keys {
            let at = pos2(
                rect.right() - pad - keys.size().x,
                rect.center().y - keys.size().y / 2.0,
            );
            ui.painter()
                .galley_with_override_text_color(at, keys, palette.text_weak);
        }
        if self.opens {
            let at =
                Rect::from_center_size(pos2(rect.right() - pad - 6.0, rect.center().y), Vec2::splat(12.0));
            Icon::Chevron(Direction::Right).paint(ui.painter(), at, palette.text_weak);
        }
        focus_ring(ui, rect.shrink(2.0), &response);
        response
    }
}
