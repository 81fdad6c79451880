//! One column: a plan's headings and cards, scrolling on its own.

use std::collections::BTreeSet;
use std::sync::Arc;

use eframe::egui::{
    self, Align, CursorIcon, Id, Rect, Response, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::card::{self, CardCache, CardSource, Look};
use super::drag::{Feedback, LinkDrag, feedback};
use super::heading::{self, HeadingCache};
use super::layout::{ColumnLayout, Row};
use super::wires::autoscroll_speed;
use crate::model::plan::Entry;
use crate::model::{ActionId, HeadingNo, ItemNo, Lang, Pair, Plan, Side};
use crate::ui::layer;
use crate::ui::scene::Scene;
use crate::ui::state::{Selection, UiState};
use crate::ui::theme::{Palette, Size, Weight, font, palette};

/// Distance of the cards from the outer edge of the column.
const OUTER: f32 = 16.0;
/// Distance of the cards from the inner edge: the scroll bar must not reach the knobs that links are dragged from.
pub(super) const INNER: f32 = KNOB_WIDTH / 2.0 + 8.0;
/// How wide around a knob it can be grasped.
const KNOB_WIDTH: f32 = 28.0;
/// Above this number of items the cards out of sight are left out of the accessibility tree.
const NAMED_ITEMS: usize = 400;

/// What one column keeps between frames.
#[derive(Debug)]
pub(super) struct ColumnState {
    /// Where its rows stand.
    pub(super) layout: ColumnLayout,
    key: Option<LayoutKey>,
    cards: CardCache,
    headings: HeadingCache,
    /// Screen y of the top of the content.
    pub(super) origin_y: f32,
    /// The part of the screen in which rows can be seen.
    pub(super) inner: Rect,
    /// The item to scroll to in the next frame.
    pub(super) reveal: Option<ItemNo>,
    atlas_fill: f32,
}

impl Default for ColumnState {
    fn default() -> Self {
        Self {
            layout: ColumnLayout::default(),
            key: None,
            cards: CardCache::default(),
            headings: HeadingCache::default(),
            origin_y: 0.0,
            inner: Rect::ZERO,
            reveal: None,
            atlas_fill: 0.0,
        }
    }
}

/// What a layout depends on.
#[derive(Clone, Debug, PartialEq)]
struct LayoutKey {
    plan: crate::model::ContentHash,
    width: u32,
    lang: Lang,
    language: crate::phrase::catalogue::Language,
    pixels_per_point: u32,
    dark: bool,
    folded: BTreeSet<(Side, HeadingNo)>,
}

/// What happened in a column during a frame.
#[derive(Debug, Default)]
pub(super) struct ColumnEvents {
    /// A card was clicked or reached by Tab.
    pub(super) selected: Option<ItemNo>,
    /// The knob of a card was clicked.
    pub(super) port_clicked: Option<ItemNo>,
    /// The pointer is on this card.
    pub(super) hovered: Option<ItemNo>,
    /// The dragged link hovers over a card, which answers.
    pub(super) feedback: Option<(ItemNo, Feedback)>,
    /// The dragged link was dropped on an accepting card.
    pub(super) dropped: Option<Pair>,
    /// A heading was folded or unfolded.
    pub(super) toggled: Option<HeadingNo>,
}

impl ColumnState {
    /// Returns the screen y at which an item's links end.
    pub(super) fn link_y(&self, item: ItemNo) -> Option<f32> {
        self.layout.row_of(item).map(|row| self.origin_y + row.middle())
    }

    /// Returns the rows that can be seen.
    pub(super) fn visible_rows(&self) -> &[Row] {
        self.layout.visible(
            self.inner.top() - self.origin_y,
            self.inner.bottom() - self.origin_y,
        )
    }

    fn refresh_layout(&mut self, ui: &Ui, scene: &Scene<'_>, side: Side, state: &UiState, width: f32) {
        let plan = scene.view.session().plan(side);
        let fill = ui.fonts_mut(|fonts| fonts.font_atlas_fill_ratio());
        // A smaller fill means that the font atlas was made anew: what was laid out shows wrong letters.
        let atlas_renewed = fill < self.atlas_fill;
        self.atlas_fill = fill;
        let key = LayoutKey {
            plan: plan.hash(),
            width: width.to_bits(),
            lang: scene.lang.clone(),
            language: scene.words.language(),
            pixels_per_point: ui.pixels_per_point().to_bits(),
            dark: ui.visuals().dark_mode,
            folded: state
                .folded
                .iter()
                .filter(|(one, _)| *one == side)
                .copied()
                .collect(),
        };
        if !atlas_renewed && self.key.as_ref() == Some(&key) {
            return;
        }
        self.cards.clear();
        self.headings.clear();
        let measured = plan.items().len() <= card::MEASURED_ITEMS;
        let single = card::single_height(width);
        self.layout = ColumnLayout::of(plan, side, &state.folded, |entry| match entry {
            Entry::Item(item) => match plan.item(item) {
                Some(item) if measured => card::measured_height(ui.ctx(), item, scene.lang, width),
                _ => single,
            },
            Entry::Heading(heading) => plan.heading(heading).map_or(single, |heading| {
                heading::height(ui.ctx(), heading, scene.lang, width)
            }),
        });
        self.key = Some(key);
    }
}

/// Draws a column into `rect` and says what happened in it.
pub(super) fn show(
    ui: &mut Ui,
    rect: Rect,
    side: Side,
    inner_is_right: bool,
    scene: &Scene<'_>,
    own: &mut ColumnState,
    state: &UiState,
) -> ColumnEvents {
    let (left, right) = if inner_is_right {
        (OUTER, INNER)
    } else {
        (INNER, OUTER)
    };
    let card_width = rect.width() - left - right;
    own.refresh_layout(ui, scene, side, state, card_width);
    let mut events = ColumnEvents::default();
    let words = scene.words;
    let builder = UiBuilder::new()
        .max_rect(rect)
        .id_salt(("column", side))
        .accessibility_role(Role::List)
        .accessibility_label(words.text(match side {
            Side::Action => "board-actions",
            Side::Target => "board-targets",
        }));
    ui.scope_builder(builder, |ui| {
        // Cut cards say that there is more; a bar would lie across the links.
        ui.spacing_mut().scroll.dormant_handle_opacity = 0.0;
        let output = ScrollArea::vertical()
            .id_salt(("scroll", side))
            .auto_shrink(false)
            .show_viewport(ui, |ui, viewport| {
                ui.set_height(own.layout.total());
                let origin = ui.max_rect().min;
                own.origin_y = origin.y;
                autoscroll(ui, rect, viewport, own.layout.total());
                reveal(ui, own, origin);
                let drawer = Drawer {
                    side,
                    scene,
                    state,
                    palette: palette(ui),
                    cards_x: (rect.left() + left, rect.right() - right),
                    port_x: if inner_is_right {
                        rect.right() - right
                    } else {
                        rect.left() + left
                    },
                    dragged: egui::DragAndDrop::payload::<LinkDrag>(ui.ctx()),
                };
                let (top, bottom) = (viewport.top(), viewport.bottom());
                drawer.rows(ui, own, origin.y, (top, bottom), &mut events);
            });
        own.inner = output.inner_rect;
    });
    events
}

/// Scrolls while something is dragged near the upper or lower edge.
fn autoscroll(ui: &Ui, rect: Rect, viewport: Rect, total: f32) {
    if !egui::DragAndDrop::has_payload_of_type::<LinkDrag>(ui.ctx()) {
        return;
    }
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else {
        return;
    };
    if !rect.x_range().contains(pointer.x) {
        return;
    }
    let speed = autoscroll_speed(pointer.y, rect.top(), rect.bottom());
    let has_room = if speed < 0.0 {
        viewport.top() > 0.5
    } else {
        viewport.bottom() < total - 0.5
    };
    if speed != 0.0 && has_room {
        let seconds = ui.input(|input| input.stable_dt.min(0.1));
        ui.scroll_with_delta_animation(vec2(0.0, -speed * seconds), egui::style::ScrollAnimation::none());
        ui.request_repaint();
    }
}

fn reveal(ui: &Ui, own: &mut ColumnState, origin: egui::Pos2) {
    let Some(item) = own.reveal.take() else { return };
    let Some(row) = own.layout.row_of(item) else {
        return;
    };
    let y = origin.y + row.top;
    let target = Rect::from_min_max(
        pos2(origin.x, y - 40.0),
        pos2(origin.x + 1.0, y + row.height + 40.0),
    );
    if !ui.clip_rect().y_range().contains(target.top()) || !ui.clip_rect().y_range().contains(target.bottom())
    {
        let far = !ui.clip_rect().expand(800.0).y_range().contains(target.center().y);
        ui.scroll_to_rect(target, far.then_some(Align::Center));
    }
}

/// Returns the identity of a card: the same wherever it is scrolled, so that keys can put the focus on it.
pub(super) fn card_id(side: Side, item: ItemNo) -> Id {
    Id::unique(("board-card", side, item))
}

/// What drawing the rows of a column needs.
struct Drawer<'a> {
    side: Side,
    scene: &'a Scene<'a>,
    state: &'a UiState,
    palette: &'static Palette,
    cards_x: (f32, f32),
    port_x: f32,
    dragged: Option<Arc<LinkDrag>>,
}

impl Drawer<'_> {
    fn rows(
        &self,
        ui: &mut Ui,
        own: &mut ColumnState,
        origin_y: f32,
        (top, bottom): (f32, f32),
        events: &mut ColumnEvents,
    ) {
        let named = ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_some();
        let plan = self.plan();
        let ColumnState {
            layout,
            cards,
            headings,
            ..
        } = own;
        let all = named && plan.items().len() <= NAMED_ITEMS;
        let rows = if all {
            layout.rows()
        } else {
            layout.visible(top, bottom)
        };
        for row in rows {
            let rect = self.row_rect(row, origin_y);
            let visible = row.top < bottom && row.top + row.height > top;
            match row.entry {
                Entry::Heading(heading) => self.heading(ui, heading, rect, visible, headings, events),
                Entry::Item(item) => self.card(ui, item, rect, visible, cards, events),
            }
        }
    }

    fn plan(&self) -> &Plan {
        self.scene.view.session().plan(self.side)
    }

    fn row_rect(&self, row: &Row, origin_y: f32) -> Rect {
        Rect::from_min_max(
            pos2(self.cards_x.0, origin_y + row.top),
            pos2(self.cards_x.1, origin_y + row.top + row.height),
        )
    }

    fn heading(
        &self,
        ui: &Ui,
        heading_no: HeadingNo,
        rect: Rect,
        visible: bool,
        headings: &mut HeadingCache,
        events: &mut ColumnEvents,
    ) {
        let plan = self.plan();
        let Some(heading) = plan.heading(heading_no) else {
            return;
        };
        let face = heading::Face {
            heading,
            folded: self.state.folded.contains(&(self.side, heading_no)),
            count: plan.items_under(heading_no).len(),
            lang: self.scene.lang,
            words: self.scene.words,
        };
        let id = ui.make_persistent_id(("heading", self.side, heading_no));
        if heading::show(ui, (id, heading_no), rect, visible, face, headings) {
            events.toggled = Some(heading_no);
        }
    }

    fn card(
        &self,
        ui: &Ui,
        item_no: ItemNo,
        rect: Rect,
        visible: bool,
        cards: &mut CardCache,
        events: &mut ColumnEvents,
    ) {
        let Some(source) = self.source(item_no) else {
            return;
        };
        let id = card_id(self.side, item_no);
        let response = ui.interact(rect, id, Sense::click_and_drag());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::ListItem, true, card::accessible_name(self.side, source))
        });
        let port = pos2(self.port_x, rect.center().y);
        let port_response = self.port(ui, source, port, id);
        self.take_input(ui, item_no, &response, &port_response, events);
        if !visible {
            return;
        }
        let look = self.look(item_no, &response, &port_response, events);
        let width = self.cards_x.1 - self.cards_x.0;
        let text = cards.get(ui.ctx(), self.palette, source, width);
        card::paint(ui.painter(), self.palette, rect, port, text, source, look);
        if text.title_elided() && self.may_explain() {
            response.on_hover_ui(|ui| {
                ui.set_max_width(360.0);
                let title = card::shown_title(source.item, source.lang, source.is_turned);
                crate::ui::text::Paragraph::new(&title, self.palette.text, 340.0).show(ui);
            });
        }
    }

    /// Whether a tooltip may come: not over the question about a new link, which waits under the pointer.
    fn may_explain(&self) -> bool {
        self.dragged.is_none() && self.state.asking.is_none()
    }

    /// The knob at the inner edge: a click begins a link, or ends the one begun.
    fn port(&self, ui: &Ui, source: CardSource<'_>, at: egui::Pos2, card: Id) -> Response {
        let rect = Rect::from_center_size(at, vec2(KNOB_WIDTH, 32.0));
        let response = ui.interact(rect, card.with("port"), Sense::click_and_drag());
        let words = self.scene.words;
        let ending = self.state.link_from.is_some_and(|(side, _)| side != self.side);
        let key = match (self.side, ending) {
            (Side::Action, false) => "board-link-from-action",
            (Side::Target, false) => "board-link-from-target",
            (Side::Action, true) => "board-link-to-action",
            (Side::Target, true) => "board-link-to-target",
        };
        let name = || words.format(key, &[("code", source.item.code.as_str().into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name()));
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            if self.may_explain() {
                return response.on_hover_text(name());
            }
        }
        response
    }

    fn take_input(
        &self,
        ui: &Ui,
        item_no: ItemNo,
        response: &Response,
        port: &Response,
        events: &mut ColumnEvents,
    ) {
        let home = LinkDrag {
            side: self.side,
            item: item_no,
        };
        response.dnd_set_drag_payload(home);
        port.dnd_set_drag_payload(home);
        if port.clicked() {
            events.port_clicked = Some(item_no);
        }
        if response.clicked() {
            events.selected = Some(item_no);
            response.request_focus();
        } else if response.gained_focus() {
            events.selected = Some(item_no);
        }
        if response.has_focus() {
            // Arrows move the board's own cursor, which also goes where no card is drawn.
            let filter = egui::EventFilter {
                tab: false,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        }
        let over = |one: &Response| one.contains_pointer();
        if over(response) || over(port) {
            events.hovered = Some(item_no);
        }
        let hover = |one: &Response| one.dnd_hover_payload::<LinkDrag>();
        if let Some(from) = hover(response).or_else(|| hover(port)) {
            events.feedback = Some((item_no, feedback(*from, self.side, item_no)));
        }
        let release = |one: &Response| one.dnd_release_payload::<LinkDrag>();
        if let Some(from) = release(response).or_else(|| release(port))
            && let Feedback::Accept(pair) = feedback(*from, self.side, item_no)
        {
            events.dropped = Some(pair);
        }
    }

    fn source(&self, item_no: ItemNo) -> Option<CardSource<'_>> {
        let session = self.scene.view.session();
        let mapping = layer::shown(self.scene, self.state);
        let (tally, decided) = layer::tally(self.scene, mapping, self.side, item_no);
        let selected = self.state.selection.and_then(|one| one.on(self.side));
        let is_turned = self.state.is_turned() && selected == Some(item_no);
        Some(CardSource {
            item: self.plan().item(item_no)?,
            item_no,
            tally,
            decided,
            to_check: crate::ui::lamp::count(self.scene, self.side, item_no, tally.links()),
            counterparts: session.plan(self.side.other()).items().len(),
            lang: if is_turned {
                self.plan().authoritative_language()
            } else {
                self.scene.lang
            },
            is_turned,
            words: self.scene.words,
            title_rows: if self.plan().items().len() <= card::MEASURED_ITEMS {
                2
            } else {
                1
            },
        })
    }

    fn look(&self, item_no: ItemNo, response: &Response, port: &Response, events: &ColumnEvents) -> Look {
        let state = self.state;
        let home = (self.side, item_no);
        let dragged_from = self.dragged.as_ref().map(|drag| (drag.side, drag.item));
        let hovered = response.contains_pointer() || port.contains_pointer();
        let pending = state.link_from.or(dragged_from);
        Look {
            selected: state
                .selection
                .is_some_and(|one| one.on(self.side) == Some(item_no)),
            hovered: hovered && (pending.is_none_or(|(side, _)| side != self.side)),
            related: self.is_related(item_no),
            link_source: pending == Some(home),
            accepts: hovered
                && (matches!(events.feedback, Some((one, Feedback::Accept(_))) if one == item_no)
                    || (dragged_from.is_none() && pending.is_some_and(|(side, _)| side != self.side))),
            focused: response.has_focus(),
        }
    }

    /// Says whether a link joins the item with the selected one of the other side.
    fn is_related(&self, item_no: ItemNo) -> bool {
        let links = layer::links(self.scene, layer::shown(self.scene, self.state));
        match self.state.selection {
            Some(Selection::Action(action)) if self.side == Side::Target => links
                .of_action(action)
                .iter()
                .any(|link| link.pair.target.0 == item_no),
            Some(Selection::Target(target)) if self.side == Side::Action => links
                .of_action(ActionId(item_no))
                .iter()
                .any(|link| link.pair.target == target),
            _ => false,
        }
    }
}

/// Draws the line above a column: side, plan, number of items, and what must be known of the plan.
pub(super) fn header(ui: &Ui, rect: Rect, side: Side, scene: &Scene<'_>) {
    let palette = palette(ui);
    let words = scene.words;
    let plan = scene.view.session().plan(side);
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let left = rect.left() + OUTER;
    let name = painter.text(
        pos2(left, rect.center().y),
        egui::Align2::LEFT_CENTER,
        words.text(match side {
            Side::Action => "board-actions",
            Side::Target => "board-targets",
        }),
        font(Size::Body, Weight::SemiBold),
        palette.text,
    );
    let about = format!("{} · {}", plan.name(), plan.items().len());
    let room = (rect.right() - OUTER - name.right() - 10.0).max(10.0);
    let line = |text: &str| {
        crate::ui::text::Paragraph::new(text, palette.text_weak, room)
            .set_in(Size::Small, Weight::Regular)
            .rows(1)
            .galley(ui.ctx())
    };
    let mut galley = line(&about);
    if galley.elided {
        // Half a number says less than none.
        galley = line(plan.name());
    }
    painter.galley(
        pos2(name.right() + 10.0, rect.center().y - galley.size().y / 2.0 + 1.0),
        galley,
        palette.text_weak,
    );
    let id = ui.make_persistent_id(("column-header", side));
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, about.clone()));
    response.on_hover_ui(|ui| {
        ui.set_max_width(400.0);
        let weak = palette.text_weak;
        let warning = plan.warning().map(|warning| (warning, palette.warn));
        let lines = [
            (about.as_str(), palette.text),
            (plan.version(), weak),
            (plan.document(), weak),
        ];
        for (text, color) in lines.into_iter().chain(warning) {
            crate::ui::text::Paragraph::new(text, color, 380.0)
                .set_in(Size::Small, Weight::Regular)
                .show(ui);
        }
    });
}
