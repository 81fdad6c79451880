//! The headers that stay in place: actions at the side, targets on top, and the corner between.

use eframe::egui::{
    Align2, Color32, CursorIcon, FontId, Painter, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::axis::Group;
use super::covered::{self, Covered, Said};
use super::layout::{Layout, STRIP};
use crate::analysis::{ItemTally, Mapping, MappingCount};
use crate::model::{ActionId, Heading, Item, Pair, Plan, Side, TargetId};
use crate::phrase::mapping::count_words;
use crate::ui::layer;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Palette, Size, Weight, font, palette, tokens};
use crate::ui::widgets::paint_progress;
use crate::ui::{Scene, Selection};

/// Paints the headers; returns the item whose header was clicked.
#[expect(clippy::too_many_arguments, reason = "private to the matrix, called once")]
pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    layout: &Layout<'_>,
    cursor: Option<Pair>,
    hovered: Option<Pair>,
    move_after: &mut bool,
    mapping: Option<&Mapping>,
    covered: Option<&Covered>,
) -> Option<Selection> {
    let shown = Shown {
        scene,
        layout,
        palette: palette(ui),
        cursor,
        hovered,
        mapping,
        covered,
    };
    let rows = shown.rows(ui);
    let columns = shown.columns(ui);
    shown.corner(ui, move_after);
    rows.or(columns)
}

struct Shown<'a> {
    scene: &'a Scene<'a>,
    layout: &'a Layout<'a>,
    palette: &'a Palette,
    cursor: Option<Pair>,
    hovered: Option<Pair>,
    mapping: Option<&'a Mapping>,
    covered: Option<&'a Covered>,
}

impl Shown<'_> {
    fn rows(&self, ui: &Ui) -> Option<Selection> {
        let Layout { area, body, .. } = *self.layout;
        let side = Rect::from_min_max(pos2(area.left(), body.top()), pos2(body.left(), body.bottom()));
        let clip = side.intersect(ui.clip_rect());
        let painter = ui.painter().with_clip_rect(clip);
        painter.rect_filled(side, 0, self.palette.page);
        let mut clicked = None;
        let session = self.scene.view.session();
        for index in self.layout.rows.clone() {
            let action = ActionId::at(index);
            let (Some(item), Some((top, bottom))) = (session.action(action), self.layout.row(index)) else {
                continue;
            };
            let rect = Rect::from_x_y_ranges(side.x_range(), top..=bottom);
            let (tally, decided) = layer::tally(self.scene, self.mapping, Side::Action, action.0);
            let total = session.targets().items().len();
            let response = ui.interact(
                rect.intersect(clip),
                ui.unique_id().with(("row", index)),
                Sense::CLICK,
            );
            let said = || {
                self.covered
                    .and_then(|covered| covered.action(self.scene, action))
            };
            response.widget_info(|| self.info(Side::Action, item, (tally, total), decided, said()));
            if response.clicked() {
                clicked = Some(Selection::Action(action));
            }
            let at_cursor = self.cursor.is_some_and(|pair| pair.action == action);
            let at_pointer = response.hovered() || self.hovered.is_some_and(|pair| pair.action == action);
            // The class stands at the end of the header, next to the cells.
            let mut face = rect;
            if self.covered.is_some() {
                face.set_right(rect.right() - covered::WIDTH - 6.0);
            }
            self.row(
                ui,
                &painter,
                (rect, face),
                item,
                tally,
                total,
                at_cursor,
                at_pointer,
            );
            if let Some(covered) = self.covered {
                let middle = pos2(rect.right() - covered::WIDTH / 2.0 - 8.0, rect.center().y);
                covered.paint_action(&painter, action, middle, self.palette);
            }
            if response.hovered() {
                let response = response.on_hover_cursor(CursorIcon::PointingHand);
                self.tip(response, item, said());
            }
        }
        self.row_groups(ui);
        clicked
    }

    #[expect(clippy::too_many_arguments, reason = "private, called once")]
    #[expect(
        clippy::fn_params_excessive_bools,
        reason = "two independent states of one row"
    )]
    fn row(
        &self,
        ui: &Ui,
        painter: &Painter,
        (whole, rect): (Rect, Rect),
        item: &Item,
        tally: ItemTally,
        total: usize,
        at_cursor: bool,
        at_pointer: bool,
    ) {
        let palette = self.palette;
        let ground = Rect::from_min_max(
            pos2(whole.left() + 8.0, whole.top()),
            pos2(whole.right(), whole.bottom()),
        );
        if at_cursor {
            painter.rect_filled(ground, left_rounded(), palette.accent_soft);
        } else if at_pointer {
            painter.rect_filled(ground, left_rounded(), palette.hover);
        }
        let left = rect.left() + 16.0;
        let middle = rect.center().y;
        let codes = self.layout.kept.codes;
        fitted(
            painter,
            item.code.as_str(),
            pos2(left, middle),
            Align2::LEFT_CENTER,
            codes - 8.0,
            palette.accent,
        );
        let counts = count_text(tally, total);
        let caption = font(Size::Caption, Weight::Regular);
        let counts = painter.layout_no_wrap(counts, caption, palette.text_weak);
        let right = rect.right() - 10.0;
        let counts_width = counts.size().x.max(34.0);
        painter.galley(
            pos2(right - counts.size().x, middle - counts.size().y / 2.0),
            counts,
            palette.text_weak,
        );
        let (title, _) = item.title(self.scene.lang);
        let from = left + codes;
        let width = (right - counts_width - 10.0 - from).max(0.0);
        let galley = Paragraph::new(title, palette.text, width)
            .rows(1)
            .galley(ui.ctx());
        painter.galley(pos2(from, middle - galley.size().y / 2.0), galley, palette.text);
    }

    /// The names of the groups of actions, across the whole width: no cell is in their way.
    fn row_groups(&self, ui: &Ui) {
        let Layout {
            area, body, offset, ..
        } = *self.layout;
        let seen = Rect::from_min_max(pos2(area.left(), body.top()), area.max);
        let painter = ui.painter().with_clip_rect(seen.intersect(ui.clip_rect()));
        let plan = self.scene.view.session().actions();
        for group in self
            .layout
            .kept
            .rows
            .groups_between(offset.y, offset.y + body.height())
        {
            let (Some(heading), Some((first, _))) =
                (heading_of(plan, group), self.layout.row(group.items.start))
            else {
                continue;
            };
            let middle = first - 12.0;
            let left = area.left() + 16.0;
            let codes = self.layout.kept.codes;
            let bold = font(Size::Small, Weight::SemiBold);
            let code = painter.text(
                pos2(left, middle),
                Align2::LEFT_CENTER,
                safe_line(heading.code.as_str()),
                bold,
                self.palette.text_weak,
            );
            let (title, _) = heading.title(self.scene.lang);
            // Codes of groups may be longer than those of items, which the column was measured for.
            let from = (left + codes).max(code.right() + 8.0);
            let width = (area.right() - from - 16.0).clamp(0.0, 640.0);
            let galley = Paragraph::new(title, self.palette.text_weak, width)
                .set_in(Size::Small, Weight::Medium)
                .rows(1)
                .galley(ui.ctx());
            painter.galley(
                pos2(from, middle - galley.size().y / 2.0),
                galley,
                self.palette.text_weak,
            );
        }
    }

    fn columns(&self, ui: &Ui) -> Option<Selection> {
        let Layout { area, body, .. } = *self.layout;
        let head = Rect::from_min_max(pos2(body.left(), area.top()), pos2(area.right(), body.top()));
        let clip = head.intersect(ui.clip_rect());
        let painter = ui.painter().with_clip_rect(clip);
        painter.rect_filled(head, 0, self.palette.page);
        self.column_groups(ui, &painter, head);
        let mut clicked = None;
        let session = self.scene.view.session();
        for index in self.layout.columns.clone() {
            let target = TargetId::at(index);
            let (Some(item), Some((left, right))) = (session.target(target), self.layout.column(index))
            else {
                continue;
            };
            let top = head.top() + STRIP;
            let rect = Rect::from_min_max(pos2(left, top), pos2(right, body.top()));
            let (tally, decided) = layer::tally(self.scene, self.mapping, Side::Target, target.0);
            let total = session.actions().items().len();
            let response = ui.interact(
                rect.intersect(clip),
                ui.unique_id().with(("column", index)),
                Sense::CLICK,
            );
            let said = || {
                self.covered
                    .and_then(|covered| covered.target(self.scene, target))
            };
            response.widget_info(|| self.info(Side::Target, item, (tally, total), decided, said()));
            if response.clicked() {
                clicked = Some(Selection::Target(target));
            }
            let at_cursor = self.cursor.is_some_and(|pair| pair.target == target);
            let at_pointer = response.hovered() || self.hovered.is_some_and(|pair| pair.target == target);
            let ground = rect.shrink2(vec2(1.0, 0.0));
            if at_cursor {
                painter.rect_filled(ground, top_rounded(), self.palette.accent_soft);
            } else if at_pointer {
                painter.rect_filled(ground, top_rounded(), self.palette.hover);
            }
            let at = pos2(rect.center().x, rect.top() + 13.0);
            fitted(
                &painter,
                item.code.as_str(),
                at,
                Align2::CENTER_CENTER,
                rect.width() - 6.0,
                self.palette.accent,
            );
            self.column_count(&painter, rect, tally, total);
            if let Some(covered) = self.covered {
                let middle = pos2(rect.center().x, rect.bottom() - covered::HEIGHT / 2.0 - 5.0);
                covered.paint_target(&painter, target, middle, self.palette);
            }
            if response.hovered() {
                let response = response.on_hover_cursor(CursorIcon::PointingHand);
                self.tip(response, item, said());
            }
        }
        clicked
    }

    fn column_count(&self, painter: &Painter, rect: Rect, tally: ItemTally, total: usize) {
        let caption = font(Size::Caption, Weight::Regular);
        let full = painter.layout_no_wrap(count_text(tally, total), caption.clone(), self.palette.text_weak);
        let counts = if full.size().x <= rect.width() - 4.0 {
            full
        } else {
            painter.layout_no_wrap(tally.considered.to_string(), caption, self.palette.text_weak)
        };
        let at = pos2(rect.center().x - counts.size().x / 2.0, rect.top() + 23.0);
        painter.galley(at, counts, self.palette.text_weak);
    }

    /// The strip with the names of the groups of targets; a name stays in sight while its group is.
    fn column_groups(&self, ui: &Ui, painter: &Painter, head: Rect) {
        let offset = self.layout.offset.x;
        let plan = self.scene.view.session().targets();
        let line = Stroke::new(tokens().stroke.hair, self.palette.control_line);
        for group in self
            .layout
            .kept
            .columns
            .groups_between(offset, offset + head.width())
        {
            let left = self.layout.x(group.start).max(head.left());
            let right = self.layout.x(group.end).min(head.right());
            let Some(heading) = heading_of(plan, group).filter(|_| right - left > 16.0) else {
                continue;
            };
            painter.hline(left + 2.0..=right - 2.0, head.top() + STRIP - 4.0, line);
            let (title, _) = heading.title(self.scene.lang);
            let clip = Rect::from_x_y_ranges(left..=right, head.y_range());
            let inside = painter.with_clip_rect(clip.intersect(painter.clip_rect()));
            // Code and title as one text of two lines, ending just above the line.
            let name = format!("{}  {}", safe_line(heading.code.as_str()), safe_line(title));
            let galley = Paragraph::new(&name, self.palette.text_weak, right - left - 8.0)
                .set_in(Size::Small, Weight::Medium)
                .rows(2)
                .galley(ui.ctx());
            let top = head.top() + STRIP - 7.0 - galley.size().y;
            inside.galley(pos2(left + 4.0, top), galley, self.palette.text_weak);
            let strip = Rect::from_min_max(pos2(left, head.top()), pos2(right, head.top() + STRIP));
            let id = ui.unique_id().with(("group", group.items.start));
            let response = ui.interact(strip.intersect(painter.clip_rect()), id, Sense::hover());
            if response.hovered() {
                response.on_hover_text(name);
            }
        }
    }

    fn corner(&self, ui: &mut Ui, move_after: &mut bool) {
        let Layout { area, body, .. } = *self.layout;
        let rect = Rect::from_min_max(area.min, pos2(body.left(), body.top()));
        ui.painter()
            .rect_filled(rect.intersect(ui.clip_rect()), 0, self.palette.page);
        let words = self.scene.words;
        let inner = Rect::from_min_max(rect.min + vec2(16.0, 12.0), rect.max - vec2(8.0, 4.0));
        if inner.width() < 60.0 {
            return;
        }
        ui.scope_builder(UiBuilder::new().max_rect(inner), |ui| {
            ui.set_clip_rect(rect.intersect(ui.clip_rect()));
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.spacing_mut().interact_size.y = 24.0;
            let (key, total) = match self.mapping {
                None => ("matrix-considered", self.scene.known.tally.total()),
                Some(mapping) => ("layer-matrix-agreed", mapping.total().agreed),
            };
            let pairs = self.scene.known.tally.pairs();
            let counts = [
                ("done", i64::from(total.considered).into()),
                ("all", i64::try_from(pairs).unwrap_or(i64::MAX).into()),
            ];
            Paragraph::new(&words.format(key, &counts), self.palette.text, inner.width())
                .set_in(Size::Body, Weight::Medium)
                .rows(1)
                .show(ui);
            let (bar, _) = ui.allocate_exact_size(vec2(inner.width().min(180.0), 8.0), Sense::hover());
            let bar = Rect::from_center_size(bar.center(), vec2(bar.width(), 3.0));
            let fraction = f64::from(total.considered) / pairs.max(1) as f64;
            paint_progress(ui.painter(), bar, fraction as f32, self.palette);
            if self.mapping.is_some() {
                return;
            }
            let label = eframe::egui::RichText::new(words.text("matrix-move-after"))
                .font(font(Size::Small, Weight::Regular))
                .color(self.palette.text_weak);
            ui.checkbox(move_after, label)
                .on_hover_text(words.text("matrix-move-after-tip"));
        });
    }

    fn info(
        &self,
        side: Side,
        item: &Item,
        (tally, total): (ItemTally, usize),
        decided: Option<MappingCount>,
        covered: Option<Said>,
    ) -> WidgetInfo {
        let key = match (side, decided) {
            (Side::Action, None) => "matrix-action-name",
            (Side::Target, None) => "matrix-target-name",
            (Side::Action, Some(_)) => "layer-matrix-action",
            (Side::Target, Some(_)) => "layer-matrix-target",
        };
        let said = decided.map(|count| count_words(self.scene.words, count));
        let (title, _) = item.title(self.scene.lang);
        let arguments = [
            ("code", item.code.as_str().into()),
            ("title", safe_line(title).into_owned().into()),
            ("done", tally.considered.into()),
            ("all", total.into()),
            ("counts", said.unwrap_or_default().into()),
        ];
        let mut name = self.scene.words.format(key, &arguments);
        if let Some(covered) = covered {
            let parts = [("name", name.into()), ("coverage", covered.name.into())];
            name = self.scene.words.format("matrix-name-covered", &parts);
        }
        WidgetInfo::labeled(Role::Button, true, name)
    }

    fn tip(&self, response: eframe::egui::Response, item: &Item, covered: Option<Said>) {
        let (title, _) = item.title(self.scene.lang);
        response.on_hover_ui(|ui| {
            let width = ui.available_width().min(320.0);
            Paragraph::new(title, self.palette.text, width).rows(6).show(ui);
            if let Some(covered) = covered {
                Paragraph::new(&covered.tip, self.palette.text_weak, width)
                    .set_in(Size::Small, Weight::Regular)
                    .show(ui);
            }
        });
    }
}

fn heading_of<'p>(plan: &'p Plan, group: &Group) -> Option<&'p Heading> {
    plan.heading(group.heading?)
}

fn count_text(tally: ItemTally, total: usize) -> String {
    format!("{}/{total}", tally.considered)
}

/// A code, cut where it does not fit.
fn fitted(painter: &Painter, code: &str, at: eframe::egui::Pos2, anchor: Align2, width: f32, color: Color32) {
    let font: FontId = font(Size::Body, Weight::SemiBold);
    let mut job =
        eframe::egui::epaint::text::LayoutJob::simple_singleline(safe_line(code).into_owned(), font, color);
    job.wrap = eframe::egui::epaint::text::TextWrapping::truncate_at_width(width.max(8.0));
    let galley = painter.layout_job(job);
    let rect = anchor.anchor_size(at, galley.size());
    painter.galley(rect.min, galley, color);
}

fn left_rounded() -> eframe::egui::CornerRadius {
    let radius = tokens().radius.small;
    eframe::egui::CornerRadius {
        nw: radius,
        sw: radius,
        ne: 0,
        se: 0,
    }
}

fn top_rounded() -> eframe::egui::CornerRadius {
    let radius = tokens().radius.small;
    eframe::egui::CornerRadius {
        nw: radius,
        ne: radius,
        sw: 0,
        se: 0,
    }
}
