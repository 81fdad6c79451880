//! The strip between the columns: links, bundles of links whose end is out of sight, and what the
//! pointer finds there.

use std::collections::BTreeMap;

use eframe::egui::{
    self, Align2, Color32, CornerRadius, CursorIcon, Mesh, Rect, Role, Sense, Shape, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};

use super::column::ColumnState;
use super::wires::{Curve, Ink, draw};
use crate::analysis::Link;
use crate::model::plan::Entry;
use crate::model::{ActionId, Contribution, ItemNo, Pair, Side, Strength, TargetId};
use crate::phrase::readback;
use crate::ui::scene::Scene;
use crate::ui::state::Selection;
use crate::ui::theme::{Direction, Icon, Palette, Size, Weight, font, palette, tokens};

/// How near the pointer must be to a link, in points.
const REACH: f32 = 7.0;
/// How far a card's knob reaches into the strip, in points.
const KNOB: f32 = 15.0;
/// Links of items in folded groups drawn at most, so that a folded giant costs no more than a screenful.
const FOLDED_LINKS: usize = 2_000;
/// Links named one by one for screen readers at most.
const NAMED_LINKS: usize = 500;

/// A link that is drawn, and where.
#[derive(Clone, Copy, Debug)]
struct Drawn {
    link: Link,
    curve: Curve,
    /// How many links share this curve, since their ends are folded into the same headings.
    count: u32,
}

/// Links that end out of sight, at one end of one column.
#[derive(Clone, Copy, Debug, Default)]
struct Bundle {
    count: u32,
    /// The nearest hidden item and its distance from the edge.
    nearest: Option<(ItemNo, f32)>,
}

/// Where the links run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame {
    /// Between the columns.
    pub(super) rect: Rect,
    /// Screen x of the actions' knobs.
    pub(super) action_x: f32,
    /// Screen x of the targets' knobs.
    pub(super) target_x: f32,
}

/// What happened in the strip.
#[derive(Debug, Default)]
pub(super) struct StripEvents {
    /// A link was clicked.
    pub(super) selected: Option<Pair>,
    /// The pointer is on this link.
    pub(super) hovered: Option<Pair>,
    /// A bundle was clicked: scroll to this item.
    pub(super) reveal: Option<(Side, ItemNo)>,
}

/// What is looked at: its links come forward, the rest recedes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Focus {
    /// A pair, if one is looked at.
    pub(super) pair: Option<Pair>,
    /// An action, alone or of the pair.
    pub(super) action: Option<ActionId>,
    /// A target, alone or of the pair.
    pub(super) target: Option<TargetId>,
}

impl Focus {
    /// Returns the focus on a selection.
    pub(super) fn on(selection: Option<Selection>) -> Self {
        match selection {
            None => Self::default(),
            Some(Selection::Action(action)) => Self {
                action: Some(action),
                ..Self::default()
            },
            Some(Selection::Target(target)) => Self {
                target: Some(target),
                ..Self::default()
            },
            Some(Selection::Pair(pair)) => Self {
                pair: Some(pair),
                action: Some(pair.action),
                target: Some(pair.target),
            },
        }
    }

    fn is_empty(self) -> bool {
        self.action.is_none() && self.target.is_none()
    }

    fn touches(self, pair: Pair) -> bool {
        self.action == Some(pair.action) || self.target == Some(pair.target)
    }
}

/// Draws the links and says what happened. Call it after both columns.
pub(super) fn show(
    ui: &mut Ui,
    frame: Frame,
    scene: &Scene<'_>,
    actions: &ColumnState,
    targets: &ColumnState,
    focus: Focus,
) -> StripEvents {
    let palette = palette(ui);
    let mut gathered = Gathered::new(frame, actions, targets);
    gathered.gather(scene);
    let mut events = StripEvents::default();
    let id = ui.make_persistent_id("strip");
    // The knobs reach into the strip on both sides and take their own clicks.
    let response = ui.interact(frame.rect.shrink2(vec2(KNOB, 0.0)), id, Sense::click());
    let dragging = egui::DragAndDrop::has_any_payload(ui.ctx());
    if !dragging && let Some(pointer) = response.hover_pos() {
        events.hovered = gathered.nearest(pointer).map(|drawn| drawn.link.pair);
    }
    let focus = events
        .hovered
        .map_or(focus, |pair| Focus::on(Some(Selection::Pair(pair))));
    gathered.paint(ui, palette, focus);
    if let Some(pair) = events.hovered {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        let sentence = readback::of_pair(scene.words, scene.view, pair);
        let tip = response.clone().on_hover_text_at_pointer(sentence);
        if tip.clicked() {
            events.selected = Some(pair);
        }
    }
    gathered.name_links(ui, scene, &mut events);
    gathered.bundles(ui, palette, scene, &mut events);
    events
}

/// Draws the curve of a link in the making.
pub(super) fn preview(
    ui: &Ui,
    frame: Frame,
    from: egui::Pos2,
    to: egui::Pos2,
    strength: Strength,
    sure: bool,
) {
    let palette = palette(ui);
    let ink = Ink {
        width: width_of(strength) + 0.5,
        color: palette.accent,
        dash: (!sure).then_some((5.0, 5.0)),
    };
    let mut mesh = Mesh::default();
    draw(&mut mesh, &Curve::between(from, to), ink);
    let painter = ui.painter().with_clip_rect(ui.clip_rect().union(frame.rect));
    painter.add(Shape::mesh(mesh));
    painter.circle_filled(from, 5.0, palette.accent);
    painter.circle_filled(to, 4.0, palette.accent);
}

/// All links that concern what is in sight.
struct Gathered<'c> {
    frame: Frame,
    actions: &'c ColumnState,
    targets: &'c ColumnState,
    drawn: Vec<Drawn>,
    /// Stubs of rows whose counterparts are out of sight: from the row to the edge, with their number.
    stubs: Vec<(egui::Pos2, egui::Pos2, u32, Option<ItemNo>, Side)>,
    /// By side, above and below.
    bundles: [[Bundle; 2]; 2],
}

fn width_of(strength: Strength) -> f32 {
    let wire = tokens().wire;
    match strength {
        Strength::None | Strength::Weak => wire.weak,
        Strength::Moderate => wire.moderate,
        Strength::Strong => wire.strong,
    }
}

fn dash_of(contribution: Option<Contribution>) -> Option<(f32, f32)> {
    let wire = tokens().wire;
    match contribution {
        Some(Contribution::Direct) => None,
        Some(Contribution::Enabling) => Some((wire.dash, wire.gap)),
        None => Some((2.0, 3.0)),
    }
}

impl<'c> Gathered<'c> {
    fn new(frame: Frame, actions: &'c ColumnState, targets: &'c ColumnState) -> Self {
        Self {
            frame,
            actions,
            targets,
            drawn: Vec::new(),
            stubs: Vec::new(),
            bundles: Default::default(),
        }
    }

    fn column(&self, side: Side) -> &'c ColumnState {
        match side {
            Side::Action => self.actions,
            Side::Target => self.targets,
        }
    }

    fn x(&self, side: Side) -> f32 {
        match side {
            Side::Action => self.frame.action_x,
            Side::Target => self.frame.target_x,
        }
    }

    /// How far a place is out of sight: negative above, positive below, zero in sight.
    fn hidden(&self, side: Side, y: f32) -> f32 {
        let inner = self.column(side).inner;
        if y < inner.top() {
            y - inner.top()
        } else if y > inner.bottom() {
            y - inner.bottom()
        } else {
            0.0
        }
    }

    fn gather(&mut self, scene: &Scene<'_>) {
        let links = &scene.known.links;
        let session = scene.view.session();
        let mut folded: BTreeMap<(u32, u32), Drawn> = BTreeMap::new();
        for row in self.actions.visible_rows() {
            let y = self.actions.origin_y + row.middle();
            if self.hidden(Side::Action, y) != 0.0 {
                continue;
            }
            match row.entry {
                Entry::Item(item) => self.row_links(
                    Side::Action,
                    y,
                    Some(item),
                    links.of_action(ActionId(item)),
                    &mut folded,
                ),
                Entry::Heading(heading) => {
                    let own = |item: &ItemNo| self.actions.layout.own_row_of(*item).is_none();
                    let under: Vec<_> = session
                        .actions()
                        .items_under(heading)
                        .take(FOLDED_LINKS)
                        .filter(own)
                        .flat_map(|item| links.of_action(ActionId(item)))
                        .take(FOLDED_LINKS)
                        .copied()
                        .collect();
                    self.row_links(Side::Action, y, None, &under, &mut folded);
                }
            }
        }
        self.drawn.extend(folded.into_values());
        for row in self.targets.visible_rows() {
            let y = self.targets.origin_y + row.middle();
            if self.hidden(Side::Target, y) != 0.0 {
                continue;
            }
            match row.entry {
                Entry::Item(item) => {
                    self.hidden_ends(Side::Target, y, Some(item), links.of_target(TargetId(item)));
                }
                Entry::Heading(heading) => {
                    let own = |item: &ItemNo| self.targets.layout.own_row_of(*item).is_none();
                    let under: Vec<_> = session
                        .targets()
                        .items_under(heading)
                        .take(FOLDED_LINKS)
                        .filter(own)
                        .flat_map(|item| links.of_target(TargetId(item)))
                        .take(FOLDED_LINKS)
                        .collect();
                    self.hidden_ends(Side::Target, y, None, under.into_iter());
                }
            }
        }
    }

    /// Takes the links of one row of actions: those whose target is in sight, and the rest as a stub.
    fn row_links(
        &mut self,
        side: Side,
        y: f32,
        item: Option<ItemNo>,
        links: &[Link],
        folded: &mut BTreeMap<(u32, u32), Drawn>,
    ) {
        for link in links {
            let Some(target_y) = self.targets.link_y(link.pair.target.0) else {
                continue;
            };
            if self.hidden(Side::Target, target_y) != 0.0 {
                continue;
            }
            let ends = (pos2(self.frame.action_x, y), pos2(self.frame.target_x, target_y));
            let target_folded = self.targets.layout.own_row_of(link.pair.target.0).is_none();
            if item.is_some() && !target_folded {
                self.drawn.push(Drawn {
                    link: *link,
                    curve: Curve::between(ends.0, ends.1),
                    count: 1,
                });
            } else {
                let drawn = folded
                    .entry((y.to_bits(), target_y.to_bits()))
                    .or_insert_with(|| Drawn {
                        link: *link,
                        curve: Curve::between(ends.0, ends.1),
                        count: 0,
                    });
                drawn.count += 1;
                if link.strength > drawn.link.strength {
                    drawn.link = *link;
                }
            }
        }
        self.hidden_ends(side, y, item, links.iter());
    }

    /// Counts the links of one row whose other end is out of sight, and draws one stub up and one down.
    fn hidden_ends<'l>(
        &mut self,
        side: Side,
        y: f32,
        item: Option<ItemNo>,
        links: impl Iterator<Item = &'l Link>,
    ) {
        let other = side.other();
        let mut counts = [0_u32; 2];
        for link in links {
            let end = match other {
                Side::Action => link.pair.action.0,
                Side::Target => link.pair.target.0,
            };
            let Some(end_y) = self.column(other).link_y(end) else {
                continue;
            };
            let hidden = self.hidden(other, end_y);
            if hidden == 0.0 {
                continue;
            }
            let way = usize::from(hidden > 0.0);
            if let Some(count) = counts.get_mut(way) {
                *count += 1;
            }
            if let Some(bundle) = self
                .bundles
                .get_mut(usize::from(other == Side::Target))
                .and_then(|one| one.get_mut(way))
            {
                bundle.count += 1;
                if bundle.nearest.is_none_or(|(_, distance)| hidden.abs() < distance) {
                    bundle.nearest = Some((end, hidden.abs()));
                }
            }
        }
        let inner = self.column(other).inner;
        let from = pos2(self.x(side), y);
        for (way, count) in counts.into_iter().enumerate() {
            if count > 0 {
                let edge = if way == 0 {
                    inner.top() + 16.0
                } else {
                    inner.bottom() - 16.0
                };
                let inward = (self.x(side) - self.x(other)).signum();
                self.stubs
                    .push((from, pos2(self.x(other) + inward * 40.0, edge), count, item, side));
            }
        }
    }

    fn nearest(&self, pointer: egui::Pos2) -> Option<&Drawn> {
        self.drawn
            .iter()
            .filter(|drawn| drawn.curve.bounds().expand(REACH).contains(pointer))
            .map(|drawn| (drawn, drawn.curve.distance(pointer)))
            .filter(|(_, distance)| *distance < REACH)
            .min_by(|(_, a), (_, b)| a.total_cmp(b))
            .map(|(drawn, _)| drawn)
    }

    fn paint(&self, ui: &Ui, palette: &Palette, focus: Focus) {
        let mut back = Mesh::default();
        let mut front = Mesh::default();
        for (from, to, count, item, side) in &self.stubs {
            let touched = item.is_some_and(|item| match side {
                Side::Action => focus.action == Some(ActionId(item)),
                Side::Target => focus.target == Some(TargetId(item)),
            });
            let color = if touched {
                palette.wire_active
            } else if focus.is_empty() {
                palette.wire
            } else {
                palette.wire_dim
            };
            let width = 1.0 + (*count as f32).sqrt().min(4.0) * 0.5;
            let ink = Ink {
                width,
                color: color.gamma_multiply(0.6),
                dash: Some((1.5, 3.0)),
            };
            draw(
                if touched { &mut front } else { &mut back },
                &Curve::between(*from, *to),
                ink,
            );
        }
        let mut chosen = Mesh::default();
        for drawn in &self.drawn {
            let pair = drawn.link.pair;
            let (mesh, color, extra) = if focus.pair == Some(pair) {
                (&mut chosen, palette.wire_active, 1.0)
            } else if focus.touches(pair) {
                let color = if focus.pair.is_some() {
                    palette.wire
                } else {
                    palette.wire_active
                };
                (&mut front, color, 0.0)
            } else if focus.is_empty() {
                (&mut front, palette.wire, 0.0)
            } else {
                (&mut back, palette.wire_dim, 0.0)
            };
            let width = width_of(drawn.link.strength) + extra + (drawn.count.saturating_sub(1) as f32).sqrt();
            draw(
                mesh,
                &drawn.curve,
                Ink {
                    width,
                    color,
                    dash: dash_of(drawn.link.contribution),
                },
            );
        }
        let painter = ui
            .painter()
            .with_clip_rect(self.frame.rect.expand2(vec2(2.0, 0.0)).intersect(ui.clip_rect()));
        for mesh in [back, front, chosen] {
            if !mesh.is_empty() {
                painter.add(Shape::mesh(mesh));
            }
        }
        for drawn in self.drawn.iter().filter(|drawn| drawn.link.tension) {
            paint_tension(&painter, palette, drawn.curve.middle());
        }
    }

    /// Gives each link its sentence in the accessibility tree, those out of sight too while there are few.
    fn name_links(&self, ui: &Ui, scene: &Scene<'_>, events: &mut StripEvents) {
        if ui.ctx().accesskit_node_builder(ui.unique_id(), |_| ()).is_none() {
            return;
        }
        let all = scene.known.links.all();
        if all.len() > NAMED_LINKS {
            for drawn in self.drawn.iter().take(NAMED_LINKS) {
                name_link(ui, scene, drawn.link.pair, drawn.curve.bounds(), events);
            }
            return;
        }
        let places: BTreeMap<_, _> = self
            .drawn
            .iter()
            .map(|one| (one.link.pair, one.curve.bounds()))
            .collect();
        let nowhere = Rect::from_min_size(self.frame.rect.center_bottom(), vec2(1.0, 1.0));
        for link in all {
            let bounds = places.get(&link.pair).copied().unwrap_or(nowhere);
            name_link(ui, scene, link.pair, bounds, events);
        }
    }

    fn bundles(&self, ui: &Ui, palette: &Palette, scene: &Scene<'_>, events: &mut StripEvents) {
        for (side, bundles) in [Side::Action, Side::Target].into_iter().zip(self.bundles) {
            for (way, bundle) in bundles.into_iter().enumerate() {
                if let Some((item, _)) = bundle.nearest
                    && self.bundle(ui, palette, scene, side, way == 0, bundle.count)
                {
                    events.reveal = Some((side, item));
                }
            }
        }
    }

    /// A small button at the edge of the strip; says whether it was clicked.
    fn bundle(
        &self,
        ui: &Ui,
        palette: &Palette,
        scene: &Scene<'_>,
        side: Side,
        above: bool,
        count: u32,
    ) -> bool {
        let words = scene.words;
        let text = words.format("board-bundle", &[("count", count.into())]);
        let galley =
            ui.fonts_mut(|fonts| fonts.layout_no_wrap(text, font(Size::Small, Weight::Medium), palette.text));
        let size = vec2(galley.size().x + 32.0, 24.0);
        let inner = self.column(side).inner;
        let y = if above {
            inner.top() + 16.0
        } else {
            inner.bottom() - 16.0
        };
        let inward = (self.x(side.other()) - self.x(side)).signum();
        let center = pos2(self.x(side) + inward * (size.x / 2.0 + 18.0), y);
        let rect = Rect::from_center_size(center, size);
        let id = ui.make_persistent_id(("bundle", side, above));
        let response = ui.interact(rect, id, Sense::click());
        let key = match (side, above) {
            (Side::Action, true) => "board-bundle-actions-above",
            (Side::Action, false) => "board-bundle-actions-below",
            (Side::Target, true) => "board-bundle-targets-above",
            (Side::Target, false) => "board-bundle-targets-below",
        };
        let name = words.format(key, &[("count", count.into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_str()));
        let edge = if response.hovered() {
            palette.accent
        } else {
            palette.control_line
        };
        let radius = CornerRadius::same(12);
        ui.painter().rect(
            rect,
            radius,
            palette.surface,
            Stroke::new(1.0, edge),
            StrokeKind::Inside,
        );
        let icon = Rect::from_center_size(pos2(rect.left() + 14.0, y), vec2(12.0, 12.0));
        let way = if above { Direction::Up } else { Direction::Down };
        Icon::Chevron(way).paint(ui.painter(), icon, palette.text_weak);
        ui.painter().galley(
            pos2(rect.left() + 22.0, y - galley.size().y / 2.0),
            galley,
            palette.text,
        );
        crate::ui::widgets::focus_ring(ui, rect, &response);
        if response.hovered() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
        response.on_hover_text(name).clicked()
    }
}

/// One node of the accessibility tree. Its press is asked for by hand: a clickable rectangle around a
/// curve would take clicks from the cards and links it covers.
fn name_link(ui: &Ui, scene: &Scene<'_>, pair: Pair, bounds: Rect, events: &mut StripEvents) {
    use egui::accesskit::Action;
    let id = ui.make_persistent_id(("link", pair));
    let response = ui.interact(bounds, id, Sense::hover());
    response.widget_info(|| {
        WidgetInfo::labeled(
            Role::ListItem,
            true,
            readback::of_pair(scene.words, scene.view, pair),
        )
    });
    ui.ctx()
        .accesskit_node_builder(id, |node| node.add_action(Action::Click));
    if ui.input(|input| input.has_accesskit_action_request(id, Action::Click)) {
        events.selected = Some(pair);
    }
}

/// A small diamond with a bar: the action could work against the target.
fn paint_tension(painter: &egui::Painter, palette: &Palette, at: egui::Pos2) {
    let corners = vec![
        at - vec2(0.0, 9.0),
        at + vec2(9.0, 0.0),
        at + vec2(0.0, 9.0),
        at - vec2(9.0, 0.0),
    ];
    painter.add(Shape::convex_polygon(
        corners,
        palette.warn_soft,
        Stroke::new(1.5, palette.warn),
    ));
    painter.text(
        at,
        Align2::CENTER_CENTER,
        "!",
        font(Size::Small, Weight::SemiBold),
        palette.warn,
    );
}

/// Says something at the pointer while a link is dragged.
pub(super) fn say_at_pointer(ui: &Ui, at: egui::Pos2, text: &str, refused: bool) {
    let palette = palette(ui);
    let layer = egui::LayerId::new(egui::Order::Tooltip, ui.make_persistent_id("drag-says"));
    let painter = ui.ctx().layer_painter(layer);
    let color: Color32 = if refused { palette.danger } else { palette.accent };
    let galley = painter.layout_no_wrap(text.to_owned(), font(Size::Small, Weight::Medium), color);
    let size = galley.size() + vec2(20.0, 12.0);
    let content = ui.ctx().content_rect();
    let min = pos2(
        (at.x + 16.0)
            .min(content.right() - size.x - 4.0)
            .max(content.left()),
        (at.y + 18.0).min(content.bottom() - size.y - 4.0),
    );
    let rect = Rect::from_min_size(min, size);
    let ground = if refused {
        palette.danger_soft
    } else {
        palette.surface
    };
    painter.rect(
        rect,
        CornerRadius::same(6),
        ground,
        Stroke::new(1.0, color),
        StrokeKind::Inside,
    );
    painter.galley(rect.min + vec2(10.0, 6.0), galley, color);
}
