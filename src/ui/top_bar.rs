//! The bar at the top: menus, title, page switch, search, languages, reviewer.
//!
//! It never overflows: of several arrangements the richest that fits is taken, by measuring the words of
//! the present language.

mod menus;
mod parts;

use eframe::egui::{Align, Color32, Layout, ThemePreference, Ui, vec2};

use super::Intent;
use super::theme::{Icon, Size, Weight, font, palette, tokens};
use super::ui_action::{Situation, UiAction};
use super::widgets::Button;
use crate::model::{Lang, Reviewer, ReviewerCode};
use crate::phrase::catalogue::Catalogue;

/// What the bar shows.
#[derive(Clone, Copy, Debug)]
pub struct TopBarData<'f> {
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// What decides which actions can be taken.
    pub situation: Situation<'f>,
    /// The theme chosen, for the marks in the menu.
    pub theme: ThemePreference,
    /// The session open, if one is.
    pub session: Option<SessionBar<'f>>,
}

/// Somebody on the roster.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RosterEntry {
    /// The code.
    pub code: ReviewerCode,
    /// Name and delegation.
    pub person: Reviewer,
    /// Why nobody can act as this reviewer now, as a key of the catalogue; nothing if somebody can.
    pub why_not: Option<&'static str>,
}

/// What the bar shows of a session.
#[derive(Clone, Copy, Debug)]
pub struct SessionBar<'f> {
    /// Its title.
    pub title: &'f str,
    /// Who judges now.
    pub reviewer: &'f ReviewerCode,
    /// Everybody on the roster.
    pub roster: &'f [RosterEntry],
    /// The languages the plans have texts in.
    pub langs: &'f [Lang],
    /// The language plan texts are shown in.
    pub lang: &'f Lang,
    /// The name of the step that undo takes back, from [`step_name`](crate::phrase::step::step_name).
    pub undo: Option<&'f str>,
    /// The name of the step that redo does again.
    pub redo: Option<&'f str>,
}

/// How much the bar shows, richest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Level {
    /// Everything, with words.
    Full,
    /// Languages in a list.
    Lists,
    /// Without the program's name and the theme switch.
    Plain,
    /// Pages for which there is no room behind one button.
    Pages,
    /// Menus behind one button too.
    Icons,
    /// Languages in the menu.
    Least,
}

impl Level {
    const ALL: [Self; 6] = [
        Self::Full,
        Self::Lists,
        Self::Plain,
        Self::Pages,
        Self::Icons,
        Self::Least,
    ];

    fn search_width(self) -> f32 {
        match self {
            Self::Full => 216.0,
            Self::Lists => 200.0,
            Self::Plain | Self::Pages => 180.0,
            Self::Icons => 150.0,
            Self::Least => 88.0,
        }
    }

    fn least_title(self) -> f32 {
        match self {
            Self::Full => 170.0,
            Self::Lists => 160.0,
            Self::Plain | Self::Pages => 130.0,
            Self::Icons => 110.0,
            Self::Least => 60.0,
        }
    }
}

/// The height of the bar, in points.
pub const HEIGHT: f32 = 48.0;

/// Shows the bar in the room given, which should be [`HEIGHT`] high. `search` draws the search box.
pub fn show(ui: &mut Ui, data: &TopBarData<'_>, search: impl FnOnce(&mut Ui), out: &mut Vec<Intent>) {
    let width = ui.available_width();
    let level = Level::ALL
        .into_iter()
        .find(|level| needed(ui, data, *level) <= width)
        .unwrap_or(Level::Least);
    let size = vec2(width, ui.available_height().min(HEIGHT));
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = f32::from(tokens().space.s);
        if level < Level::Plain {
            parts::wordmark(ui, data.words);
        }
        menus::show(ui, data, level, out);
        let Some(session) = &data.session else {
            return theme_switch_at_end(ui, data, out);
        };
        let rest = width - left_width(ui, data, level);
        let right = right_width(ui, session, level);
        let pages = if level >= Level::Pages {
            (rest - right - level.least_title()).max(parts::more_width(ui, data.words))
        } else {
            parts::pages_width(ui, data.words)
        };
        let title = (rest - right - pages).max(Level::Least.least_title());
        if level < Level::Icons {
            parts::divider(ui);
        }
        parts::title(ui, data, session, title, out);
        parts::pages(ui, data, pages, out);
        let end = ui.max_rect().right() - right;
        ui.add_space((end - ui.cursor().left()).max(0.0));
        ui.allocate_ui_with_layout(
            vec2(level.search_width(), tokens().control.height),
            Layout::left_to_right(Align::Center),
            search,
        );
        match level {
            Level::Full => parts::language_tabs(ui, data.words, session, out),
            Level::Lists | Level::Plain | Level::Pages | Level::Icons => {
                parts::language_list(ui, data.words, session, out);
            }
            Level::Least => {}
        }
        if level < Level::Plain {
            theme_switch(ui, data.words, out);
        }
        parts::reviewer(ui, data.words, session, out);
        inspector_switch(ui, data, out);
    });
}

fn theme_switch_at_end(ui: &mut Ui, data: &TopBarData<'_>, out: &mut Vec<Intent>) {
    let end = ui.max_rect().right() - tokens().control.height;
    ui.add_space((end - ui.cursor().left()).max(0.0));
    theme_switch(ui, data.words, out);
}

/// One button that turns to the other theme.
fn theme_switch(ui: &mut Ui, words: &Catalogue, out: &mut Vec<Intent>) {
    let (icon, action) = if ui.visuals().dark_mode {
        (Icon::Sun, UiAction::ThemeLight)
    } else {
        (Icon::Moon, UiAction::ThemeDark)
    };
    if Button::icon(icon, words.text(action.key()))
        .show(ui, words)
        .clicked()
    {
        out.push(Intent::Act(action));
    }
}

fn inspector_switch(ui: &mut Ui, data: &TopBarData<'_>, out: &mut Vec<Intent>) {
    let action = UiAction::ToggleInspector;
    let keys = action.shortcut_text(data.words, ui.os());
    let response = Button::icon(Icon::Info, data.words.text(action.key()))
        .keys(Some(&keys))
        .chosen(data.situation.state.shows_inspector())
        .show(ui, data.words);
    if response.clicked() {
        out.push(Intent::Act(action));
    }
}

fn needed(ui: &Ui, data: &TopBarData<'_>, level: Level) -> f32 {
    let left = left_width(ui, data, level);
    match &data.session {
        None => left + tokens().control.height,
        Some(session) => {
            left + level.least_title()
                + if level >= Level::Pages {
                    parts::least_pages_width(ui, data.words)
                } else {
                    parts::pages_width(ui, data.words)
                }
                + right_width(ui, session, level)
        }
    }
}

/// The room of what stands before the title, gaps included.
fn left_width(ui: &Ui, data: &TopBarData<'_>, level: Level) -> f32 {
    let gap = f32::from(tokens().space.s);
    let mark = if level < Level::Plain {
        parts::wordmark_width(ui, data.words) + gap
    } else {
        0.0
    };
    let divider = if level < Level::Icons {
        parts::DIVIDER + gap
    } else {
        0.0
    };
    // Three more gaps: around the title and the pages.
    divider + mark + menus::width(ui, data.words, level >= Level::Icons) + gap * 3.0
}

/// The room of what stands after the pages, gaps included.
fn right_width(ui: &Ui, session: &SessionBar<'_>, level: Level) -> f32 {
    let gap = f32::from(tokens().space.s);
    let side = tokens().control.height;
    let langs = match level {
        Level::Full => parts::language_tabs_width(ui, session) + gap,
        Level::Lists | Level::Plain | Level::Pages | Level::Icons => {
            parts::language_list_width(ui, session) + gap
        }
        Level::Least => 0.0,
    };
    let langs = if session.langs.len() > 1 { langs } else { 0.0 };
    let theme = if level < Level::Plain { side + gap } else { 0.0 };
    level.search_width() + gap + langs + theme + parts::reviewer_width(ui, session) + gap + side
}

/// The width of a word in a control.
fn word_width(ui: &Ui, text: &str, size: Size, weight: Weight) -> f32 {
    ui.painter()
        .layout_no_wrap(text.to_owned(), font(size, weight), Color32::PLACEHOLDER)
        .size()
        .x
        .ceil()
}

/// The ground of a control in the bar: nothing, or a tint under the pointer.
fn bar_ground(ui: &Ui, hovered: bool) -> Color32 {
    if hovered {
        palette(ui).hover
    } else {
        Color32::TRANSPARENT
    }
}
