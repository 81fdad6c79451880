//! The search field of the top bar: items by code or words, as you type, whatever the accents.

use eframe::egui::{
    Align2, Area, Context, CornerRadius, Id, Key, Margin, Modifiers, Order, Rect, Response, Role, ScrollArea,
    Sense, TextEdit, Ui, UiKind, WidgetInfo, pos2, vec2,
};

use super::layer;
use super::text::{Paragraph, safe_line};
use super::theme::{Icon, Size, Weight, font, palette, popup_frame, tokens};
use super::ui_action::UiAction;
use super::widgets::{key_cap_size, paint_key_cap};
use super::{Intent, Scene, Selection, UiState};
use crate::analysis::Mapping;
use crate::analysis::search::Hit;
use crate::model::{ContentHash, Side};
use crate::phrase::mapping::count_words;

/// More hits than this are not listed: a few more letters find them.
const MOST: usize = 40;
const ROW: f32 = 44.0;

/// What the search field remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct SearchState {
    query: String,
    open: bool,
    chosen: usize,
    hits: Vec<Hit>,
    more: bool,
    /// What the hits answer: found again only when it changes.
    answered: Option<(String, ContentHash, ContentHash)>,
}

impl SearchState {
    /// What is typed in the field.
    pub fn query(&self) -> &str {
        &self.query
    }

    fn find(&mut self, scene: &Scene<'_>) {
        let session = scene.view.session();
        let plans = (session.actions().hash(), session.targets().hash());
        if let Some((query, actions, targets)) = &self.answered
            && *query == self.query
            && (*actions, *targets) == plans
        {
            return;
        }
        self.hits = scene.known.search.find(&self.query, MOST + 1);
        self.more = self.hits.len() > MOST;
        self.hits.truncate(MOST);
        self.chosen = 0;
        self.answered = Some((self.query.clone(), plans.0, plans.1));
    }

    fn close(&mut self) {
        self.open = false;
    }
}

/// Shows the field in the width there is, and the list of results below it.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut SearchState,
    state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let id = ui.make_persistent_id("search");
    let focused = ui.memory(|memory| memory.has_focus(id));
    let keys = if focused {
        take_keys(ui, own)
    } else {
        Keys::default()
    };
    let response = field(ui, scene, own, id);
    if std::mem::take(&mut state.focus_search) {
        response.request_focus();
        select_all(ui, id, &own.query);
        own.open = true;
    }
    if response.changed() || response.gained_focus() {
        own.open = true;
    }
    if keys.escape {
        own.query.clear();
        own.close();
        response.surrender_focus();
    }
    if own.query.trim().is_empty() {
        own.hits.clear();
        own.answered = None;
        return;
    }
    own.find(scene);
    if keys.enter
        && let Some(hit) = own.hits.get(own.chosen)
    {
        out.push(Intent::Reveal(Selection::item(hit.side, hit.item)));
        own.close();
        response.surrender_focus();
    }
    if own.open {
        list(
            ui,
            scene,
            layer::shown(scene, state),
            own,
            &response,
            keys.moved,
            out,
        );
    }
}

#[derive(Default)]
struct Keys {
    escape: bool,
    enter: bool,
    moved: bool,
}

/// Takes the keys that steer the list before the field sees them.
fn take_keys(ui: &Ui, own: &mut SearchState) -> Keys {
    let last = own.hits.len().saturating_sub(1);
    ui.input_mut(|input| {
        let mut keys = Keys::default();
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            own.chosen = if own.open {
                (own.chosen + 1).min(last)
            } else {
                own.chosen
            };
            own.open = true;
            keys.moved = true;
        }
        if pressed(Key::ArrowUp) {
            own.chosen = own.chosen.saturating_sub(1);
            keys.moved = true;
        }
        keys.escape = pressed(Key::Escape);
        keys.enter = pressed(Key::Enter);
        keys
    })
}

fn select_all(ctx: &Context, id: Id, text: &str) {
    use eframe::egui::text::{CCursor, CCursorRange};
    use eframe::egui::text_edit::TextEditState;
    let mut edit = TextEditState::load(ctx, id).unwrap_or_default();
    let end = CCursor::new(eframe::egui::epaint::text::CharIndex(text.chars().count()));
    edit.cursor
        .set_char_range(Some(CCursorRange::two(CCursor::default(), end)));
    edit.store(ctx, id);
}

/// Room before the text, for the icon, and after it, in points.
const BEFORE_TEXT: f32 = 32.0;
const AFTER_TEXT: f32 = 8.0;

/// The width of a text on one line of the field, in points.
fn line_width(ui: &Ui, text: &str) -> f32 {
    let color = palette(ui).text_weak;
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font(Size::Body, Weight::Regular), color);
    galley.size().x
}

fn field(ui: &mut Ui, scene: &Scene<'_>, own: &mut SearchState, id: Id) -> Response {
    let palette = palette(ui);
    let height = tokens().control.height;
    let width = ui.available_width().min(360.0);
    let hint = scene.words.text("search-hint");
    let hint_width = line_width(ui, hint);
    let hint = eframe::egui::RichText::new(hint).color(palette.text_weak);
    let filter = eframe::egui::EventFilter {
        tab: false,
        horizontal_arrows: true,
        vertical_arrows: true,
        escape: true,
    };
    let edit = TextEdit::singleline(&mut own.query)
        .id(id)
        .hint_text(hint)
        .font(font(Size::Body, Weight::Regular))
        .margin(Margin {
            left: BEFORE_TEXT as i8,
            right: AFTER_TEXT as i8,
            top: 6,
            bottom: 6,
        })
        .event_filter(filter)
        .align(eframe::egui::Align2::LEFT_CENTER)
        .min_size(vec2(width, height))
        .desired_width(width - 40.0);
    let response = ui.add(edit).accessible_name(scene.words.text("search-name"));
    let rect = response.rect;
    let icon = Rect::from_center_size(pos2(rect.left() + 16.0, rect.center().y), vec2(14.0, 14.0));
    Icon::Search.paint(ui.painter(), icon, palette.text_weak);
    if !response.has_focus() && own.query.is_empty() {
        let keys = UiAction::Find.shortcut_text(scene.words, ui.os());
        let size = key_cap_size(ui, &keys);
        if BEFORE_TEXT + hint_width + 2.0 * AFTER_TEXT + size.x <= rect.width() {
            let at = pos2(rect.right() - AFTER_TEXT - size.x, rect.center().y - size.y / 2.0);
            paint_key_cap(ui, Rect::from_min_size(at, size), &keys, palette.text_weak);
        }
    }
    let tip = super::widgets::tip(
        scene.words,
        scene.words.text("search-name"),
        Some(&UiAction::Find.shortcut_text(scene.words, ui.os())),
    );
    response.on_hover_text(tip)
}

fn list(
    ui: &Ui,
    scene: &Scene<'_>,
    mapping: Option<&Mapping>,
    own: &mut SearchState,
    field: &Response,
    moved: bool,
    out: &mut Vec<Intent>,
) {
    let room = ui.content_rect();
    let width = field.rect.width().max(420.0).min(room.width() - 16.0);
    let left = field.rect.left().min(room.right() - width - 8.0);
    let area = Area::new(field.id.with("results"))
        .kind(UiKind::Popup)
        .order(Order::Foreground)
        .pivot(Align2::LEFT_TOP)
        .fixed_pos(pos2(left, field.rect.bottom() + 6.0))
        .constrain_to(room.shrink(4.0))
        .accessible_name(scene.words.text("search-results"))
        .show(ui, |ui| {
            let frame = popup_frame(ui).inner_margin(Margin::same(4));
            frame.show(ui, |ui| {
                ui.set_width(width - 8.0);
                rows(ui, scene, mapping, own, moved, room.height() * 0.6, out);
            });
        });
    let outside = ui.input(|input| {
        input.pointer.any_pressed()
            && input
                .pointer
                .interact_pos()
                .is_some_and(|at| !area.response.rect.contains(at) && !field.rect.contains(at))
    });
    if outside {
        own.close();
    }
}

fn rows(
    ui: &mut Ui,
    scene: &Scene<'_>,
    mapping: Option<&Mapping>,
    own: &mut SearchState,
    moved: bool,
    height: f32,
    out: &mut Vec<Intent>,
) {
    if own.hits.is_empty() {
        let text = scene.words.format(
            "search-nothing",
            &[("query", safe_line(&own.query).as_ref().into())],
        );
        eframe::egui::Frame::new()
            .inner_margin(Margin::same(12))
            .show(ui, |ui| {
                let width = ui.available_width();
                Paragraph::new(&text, palette(ui).text_weak, width)
                    .rows(3)
                    .show(ui);
            });
        return;
    }
    let mut clicked = None;
    ScrollArea::vertical()
        .max_height(height)
        .animated(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (at, hit) in own.hits.iter().enumerate() {
                let response = row(ui, scene, mapping, *hit, at == own.chosen);
                if at == own.chosen && moved {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    clicked = Some(*hit);
                }
            }
            if own.more {
                eframe::egui::Frame::new()
                    .inner_margin(Margin::symmetric(12, 8))
                    .show(ui, |ui| {
                        let width = ui.available_width();
                        Paragraph::new(scene.words.text("search-more"), palette(ui).text_weak, width)
                            .set_in(Size::Small, Weight::Regular)
                            .show(ui);
                    });
            }
        });
    if let Some(hit) = clicked {
        out.push(Intent::Reveal(Selection::item(hit.side, hit.item)));
        own.close();
    }
}

fn row(ui: &mut Ui, scene: &Scene<'_>, mapping: Option<&Mapping>, hit: Hit, chosen: bool) -> Response {
    let session = scene.view.session();
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::CLICK);
    let Some(item) = session.plan(hit.side).item(hit.item) else {
        return response;
    };
    let (title, _) = item.title(scene.lang);
    let key = match hit.side {
        Side::Action => "search-go-to-action",
        Side::Target => "search-go-to-target",
    };
    let total = session.plan(hit.side.other()).items().len();
    let (tally, decided) = layer::tally(scene, mapping, hit.side, hit.item);
    response.widget_info(|| {
        let arguments = [
            ("code", item.code.as_str().into()),
            ("title", safe_line(title).into_owned().into()),
        ];
        WidgetInfo::selected(
            Role::ListBoxOption,
            true,
            chosen,
            scene.words.format(key, &arguments),
        )
    });
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let palette = palette(ui);
    let radius = CornerRadius::same(tokens().radius.small);
    if chosen {
        ui.painter().rect_filled(rect, radius, palette.accent_soft);
    } else if response.hovered() {
        ui.painter().rect_filled(rect, radius, palette.hover);
    }
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let code = painter.layout(
        safe_line(item.code.as_str()).into_owned(),
        font(Size::Body, Weight::SemiBold),
        palette.accent,
        f32::INFINITY,
    );
    let left = rect.left() + 12.0;
    let text_left = left + code.size().x.clamp(36.0, 120.0) + 12.0;
    painter
        .with_clip_rect(Rect::from_x_y_ranges(left..=text_left - 8.0, rect.y_range()))
        .galley(pos2(left, rect.top() + 4.0), code, palette.accent);
    let width = rect.right() - 12.0 - text_left;
    let galley = Paragraph::new(title, palette.text, width)
        .rows(1)
        .galley(ui.ctx());
    painter.galley(pos2(text_left, rect.top() + 3.0), galley, palette.text);
    let second = match decided {
        Some(count) => count_words(scene.words, count),
        None => scene.words.format(
            match hit.side {
                Side::Action => "search-action-counts",
                Side::Target => "search-target-counts",
            },
            &[
                ("links", tally.links().into()),
                ("done", tally.considered.into()),
                ("all", total.into()),
            ],
        ),
    };
    let galley = Paragraph::new(&second, palette.text_weak, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .galley(ui.ctx());
    painter.galley(pos2(text_left, rect.top() + 23.0), galley, palette.text_weak);
    response
}
