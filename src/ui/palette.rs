//! The command palette: everything that can be done and every item, by typing a few letters.

use eframe::egui::{
    self, Context, CornerRadius, EventFilter, Id, Key, Margin, Modifiers, Rect, Role, ScrollArea, Sense,
    TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use super::intent::Intent;
use super::state::Selection;
use super::text::Paragraph;
use super::theme::{Icon, Size, Weight, font, palette as colors, popup_frame, tokens};
use super::ui_action::{Situation, UiAction};
use super::widgets::{key_cap_size, paint_key_cap};
use crate::analysis::search::{Hit, Index, Rank, folded};
use crate::model::{Lang, Session, Side};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::step::{redo_name, undo_name};

/// What the palette finds things in.
#[derive(Clone, Copy, Debug)]
pub struct PaletteData<'f> {
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// What decides which actions can be taken.
    pub situation: Situation<'f>,
    /// The session and its searchable texts, if one is open.
    pub session: Option<(&'f Session, &'f Index)>,
    /// The language plan texts are shown in.
    pub lang: &'f Lang,
    /// The name of the step that undo takes back.
    pub undo: Option<&'f str>,
    /// The name of the step that redo does again.
    pub redo: Option<&'f str>,
}

/// What the palette remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct PaletteState {
    is_open: bool,
    is_new: bool,
    query: String,
    at: usize,
    /// The items found for a query, so that a large plan is not searched in every frame.
    hits: (String, Vec<Hit>),
}

impl PaletteState {
    /// Opens it with an empty query, or closes it.
    pub fn toggle(&mut self) {
        *self = Self {
            is_open: !self.is_open,
            is_new: true,
            ..Self::default()
        };
    }

    /// Says whether it is shown.
    pub fn is_open(&self) -> bool {
        self.is_open
    }
}

/// One entry found.
struct Entry {
    name: String,
    keys: String,
    icon: Option<Icon>,
    /// Why it cannot be done now, in words.
    why: Option<String>,
    intent: Intent,
}

/// So many items are listed; typing more narrows them.
const MOST_ITEMS: usize = 20;

/// The height of one entry, in points.
const ROW: f32 = 32.0;

/// Shows the palette if it is open.
pub fn show(ctx: &Context, data: &PaletteData<'_>, own: &mut PaletteState, out: &mut Vec<Intent>) {
    if !own.is_open {
        return;
    }
    let id = Id::unique("palette");
    let window = ctx.content_rect().size();
    let width = (window.x - 48.0).min(560.0);
    let top = (window.y * 0.12).min(96.0);
    let area = egui::Modal::default_area(id).anchor(egui::Align2::CENTER_TOP, vec2(0.0, top));
    own.search(data);
    let entries = found(data, &own.query, &own.hits.1);
    own.at = own.at.min(entries.len().saturating_sub(1));
    let keys = Keys::read(ctx, own.is_open);
    let shown = egui::Modal::new(id)
        .area(area)
        .backdrop_color(super::form::scrim(ctx, 0.25))
        .frame(egui::Frame::NONE)
        .show(ctx, |ui| {
            let name = UiBuilder::new()
                .accessibility_role(Role::Dialog)
                .accessibility_label(data.words.text("palette-title"));
            ui.scope_builder(name, |ui| {
                popup_frame(ui)
                    .inner_margin(Margin::same(8))
                    .show(ui, |ui| {
                        ui.set_width(width - 16.0);
                        query(ui, data.words, own);
                        let moved = own.step(&keys, entries.len());
                        // Whole rows: half a row looks like a fault.
                        let most = ((window.y - top - 100.0).clamp(64.0, 12.0 * ROW) / ROW).floor() * ROW;
                        list(ui, data.words, own, &entries, most, moved)
                    })
                    .inner
            })
            .inner
        });
    let chosen = shown.inner.or_else(|| keys.enter.then_some(own.at));
    if let Some(entry) = chosen.and_then(|at| entries.get(at))
        && entry.why.is_none()
    {
        out.push(entry.intent.clone());
        own.is_open = false;
    }
    if shown.should_close() {
        own.is_open = false;
    }
}

/// The keys that move in the list while the field has the keyboard.
struct Keys {
    down: i32,
    enter: bool,
}

impl Keys {
    fn read(ctx: &Context, is_open: bool) -> Self {
        if !is_open {
            return Self {
                down: 0,
                enter: false,
            };
        }
        ctx.input_mut(|input| {
            let mut count = |key| input.count_and_consume_key(Modifiers::NONE, key) as i32;
            Self {
                down: count(Key::ArrowDown) - count(Key::ArrowUp)
                    + 8 * (count(Key::PageDown) - count(Key::PageUp)),
                enter: input.consume_key(Modifiers::NONE, Key::Enter),
            }
        })
    }
}

impl PaletteState {
    /// Looks the items up again if the query changed.
    fn search(&mut self, data: &PaletteData<'_>) {
        if self.hits.0 != self.query {
            let find = |(_, index): (_, &Index)| index.find(&self.query, MOST_ITEMS);
            self.hits = (self.query.clone(), data.session.map(find).unwrap_or_default());
        }
    }

    /// Moves the chosen entry; says whether it moved.
    fn step(&mut self, keys: &Keys, count: usize) -> bool {
        if keys.down == 0 || count == 0 {
            return false;
        }
        let at = i64::try_from(self.at).unwrap_or(0) + i64::from(keys.down);
        let last = i64::try_from(count - 1).unwrap_or(0);
        // One step beyond the end begins again at the other.
        let at = match keys.down {
            1 if at > last => 0,
            -1 if at < 0 => last,
            _ => at.clamp(0, last),
        };
        self.at = usize::try_from(at).unwrap_or(0);
        true
    }
}

fn query(ui: &mut Ui, words: &Catalogue, own: &mut PaletteState) {
    let hint = egui::RichText::new(words.text("palette-hint")).color(colors(ui).text_weak);
    let response = ui
        .add(
            TextEdit::singleline(&mut own.query)
                .font(font(Size::Body, Weight::Regular))
                .hint_text(hint)
                .margin(Margin::symmetric(10, 8))
                .desired_width(f32::INFINITY)
                .event_filter(EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    ..EventFilter::default()
                }),
        )
        .accessible_name(words.text("palette-title"));
    if std::mem::take(&mut own.is_new) || !response.has_focus() {
        response.request_focus();
    }
    if response.changed() {
        own.at = 0;
    }
}

/// Shows the entries; returns the one clicked.
fn list(
    ui: &mut Ui,
    words: &Catalogue,
    own: &mut PaletteState,
    entries: &[Entry],
    most: f32,
    moved: bool,
) -> Option<usize> {
    let mut clicked = None;
    if entries.is_empty() {
        ui.add_space(4.0);
        super::form::weak(ui, words.text("palette-nothing"));
        return None;
    }
    ScrollArea::vertical()
        .max_height(most)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, entry) in entries.iter().enumerate() {
                let response = row(ui, entry, at == own.at);
                if moved && at == own.at {
                    response.scroll_to_me(None);
                }
                let moves = ui.input(|input| input.pointer.is_moving());
                if response.hovered() && moves {
                    own.at = at;
                }
                if response.clicked() {
                    clicked = Some(at);
                }
            }
        });
    clicked
}

fn row(ui: &mut Ui, entry: &Entry, chosen: bool) -> egui::Response {
    let pad = f32::from(tokens().space.s);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let enabled = entry.why.is_none();
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, enabled, chosen, &entry.name));
    // Kept out of the Tab order: arrow keys move here while the field has the keyboard.
    response.surrender_focus();
    // All that is said stands in the row, unless it is cut.
    let mut said = None;
    if ui.is_rect_visible(rect) {
        let colors = colors(ui);
        if chosen {
            let radius = CornerRadius::same(tokens().radius.control);
            ui.painter().rect_filled(rect, radius, colors.accent_soft);
        }
        let ink = if enabled { colors.text } else { colors.text_weak };
        let x = rect.left() + pad + 2.0;
        let mut end = rect.right() - pad;
        if let Some(icon) = entry.icon {
            let at = Rect::from_center_size(pos2(end - 8.0, rect.center().y), vec2(16.0, 16.0));
            icon.paint(ui.painter(), at, colors.text_weak);
            end -= 24.0;
        }
        if !entry.keys.is_empty() {
            let size = key_cap_size(ui, &entry.keys);
            let cap = Rect::from_min_size(pos2(end - size.x, rect.center().y - size.y / 2.0), size);
            paint_key_cap(ui, cap, &entry.keys, colors.text_weak);
            end = cap.left() - pad;
        }
        let name = Paragraph::new(&entry.name, ink, (end - x).max(40.0))
            .rows(1)
            .galley(ui.ctx());
        let used = name.size().x;
        said = name.elided.then_some(&entry.name);
        ui.painter()
            .galley(pos2(x, rect.center().y - name.size().y / 2.0), name, ink);
        let room = end - x - used - pad * 2.0;
        if let (Some(why), true) = (&entry.why, room > 60.0) {
            let why = Paragraph::new(why, colors.text_weak, room)
                .set_in(Size::Small, Weight::Regular)
                .rows(1)
                .galley(ui.ctx());
            let at = pos2(end - why.size().x, rect.center().y - why.size().y / 2.0);
            ui.painter().galley(at, why, colors.text_weak);
        }
    }
    match entry.why.as_ref().or(said) {
        Some(said) => response.on_hover_text(said),
        None => response,
    }
}

/// What answers the query: codes first, then actions, then titles and texts of items.
fn found(data: &PaletteData<'_>, query: &str, hits: &[Hit]) -> Vec<Entry> {
    let asked = folded(query.trim());
    let mut actions: Vec<(u32, Entry)> = UiAction::ALL
        .into_iter()
        .filter(|action| action.is_offered(data.situation.scale))
        .filter_map(|action| {
            let entry = action_entry(data, action);
            let rank = rank(&folded(&entry.name), &asked)?;
            Some((rank, entry))
        })
        .collect();
    actions.sort_by_key(|(rank, entry)| (*rank, entry.why.is_some()));
    let (codes, texts) = items(data, hits);
    codes
        .into_iter()
        .chain(actions.into_iter().map(|(_, entry)| entry))
        .chain(texts)
        .collect()
}

fn action_entry(data: &PaletteData<'_>, action: UiAction) -> Entry {
    let words = data.words;
    let name = match action {
        UiAction::Undo => undo_name(words, data.undo),
        UiAction::Redo => redo_name(words, data.redo),
        UiAction::Conflicts => data.situation.conflicts_name(words),
        _ => action.name(words, data.situation.scale),
    };
    Entry {
        name,
        keys: action.shortcut_text(words, OS),
        icon: None,
        why: action
            .is_enabled(data.situation)
            .err()
            .map(|key| words.text(key).to_owned()),
        intent: Intent::Act(action),
    }
}

const OS: egui::os::OperatingSystem = egui::os::OperatingSystem::from_target_os();

/// Items found by code, and those found by their words.
fn items(data: &PaletteData<'_>, hits: &[Hit]) -> (Vec<Entry>, Vec<Entry>) {
    let Some((session, _)) = data.session else {
        return (Vec::new(), Vec::new());
    };
    let (mut codes, mut texts) = (Vec::new(), Vec::new());
    for hit in hits {
        let Some(item) = session.plan(hit.side).item(hit.item) else {
            continue;
        };
        let key = match hit.side {
            Side::Action => "palette-action",
            Side::Target => "palette-target",
        };
        let (title, _) = item.title(data.lang);
        let entry = Entry {
            name: data.words.format(
                key,
                &[("code", item.code.as_str().into()), ("title", title.into())],
            ),
            keys: String::new(),
            icon: Some(Icon::Arrow(super::theme::Direction::Right)),
            why: None,
            intent: Intent::Reveal(Selection::item(hit.side, hit.item)),
        };
        match hit.rank {
            Rank::Code | Rank::CodeStart => codes.push(entry),
            Rank::Title | Rank::Anywhere => texts.push(entry),
        }
    }
    (codes, texts)
}

/// How well a name answers, best first: it begins so, a word begins so, all words occur, all letters occur
/// in order. Nothing if it does not answer.
fn rank(name: &str, asked: &str) -> Option<u32> {
    if name.starts_with(asked) {
        return Some(0);
    }
    if name
        .split(|one: char| !one.is_alphanumeric())
        .any(|word| word.starts_with(asked))
    {
        return Some(1);
    }
    if asked.split_whitespace().all(|word| name.contains(word)) {
        return Some(2);
    }
    let mut letters = name.chars();
    let mut wanted = asked.chars().filter(|one| !one.is_whitespace());
    wanted.all(|one| letters.any(|letter| letter == one)).then_some(3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn better_answers_stand_before_worse_ones() {
        assert_eq!(rank("save as", "sav"), Some(0));
        assert_eq!(rank("save as", "as"), Some(1));
        assert_eq!(rank("export as csv", "csv exp"), Some(2));
        assert_eq!(rank("zoom in", "zmn"), Some(3));
        assert_eq!(rank("zoom in", "q"), None);
        assert_eq!(rank("anything", ""), Some(0));
    }

    #[test]
    fn the_choice_goes_round() {
        let mut state = PaletteState::default();
        let keys = |down| Keys { down, enter: false };
        assert!(state.step(&keys(-1), 5));
        assert_eq!(state.at, 4);
        state.step(&keys(1), 5);
        assert_eq!(state.at, 0);
        state.step(&keys(8), 5);
        assert_eq!(state.at, 4, "a page stops at the end");
        assert!(!state.step(&keys(0), 5));
    }
}
