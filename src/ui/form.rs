//! Fields, texts and rows shared by the start page and the dialogs.

use eframe::egui::{
    Align, Color32, Context, CornerRadius, CursorIcon, Frame, Key, Layout, Margin, Response, RichText, Role,
    Sense, TextEdit, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::text::{Paragraph, safe_line};
use super::theme::{Icon, Size, Theme, Weight, font, palette, tokens};
use super::widgets::{Tone, focus_ring, labelled};

/// Adds a line of text with its label above; the label is also its accessible name.
pub(super) fn field(ui: &mut Ui, label: &str, text: &mut String, hint: &str) -> Response {
    labelled(ui, label, |ui| {
        let hint = RichText::new(hint).color(palette(ui).text_weak);
        ui.add(edit(TextEdit::singleline(text)).hint_text(hint))
            .accessible_name(label)
    })
}

/// Adds several lines of text with their label above.
pub(super) fn area(ui: &mut Ui, label: &str, text: &mut String, rows: usize) -> Response {
    labelled(ui, label, |ui| {
        ui.add(edit(TextEdit::multiline(text)).desired_rows(rows))
            .accessible_name(label)
    })
}

fn edit(edit: TextEdit<'_>) -> TextEdit<'_> {
    edit.font(font(Size::Body, Weight::Regular))
        .desired_width(f32::INFINITY)
        .margin(Margin::symmetric(10, 6))
}

/// Says whether Enter was pressed in this one-line field.
pub(super) fn entered(response: &Response) -> bool {
    response.lost_focus() && response.ctx.input(|input| input.key_pressed(Key::Enter))
}

/// Says whether Enter was pressed while nothing has the keyboard.
pub(super) fn free_enter(ui: &Ui) -> bool {
    let free = ui.memory(|memory| memory.focused().is_none());
    free && ui.input(|input| input.key_pressed(Key::Enter) && input.modifiers.is_none())
}

/// Adds running text.
pub(super) fn body(ui: &mut Ui, text: &str) -> Response {
    let (ink, width) = (palette(ui).text, ui.available_width());
    Paragraph::new(text, ink, width).show(ui)
}

/// Adds running text of less weight.
pub(super) fn weak(ui: &mut Ui, text: &str) -> Response {
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .show(ui)
}

/// Adds running text that stands out.
pub(super) fn strong(ui: &mut Ui, text: &str) -> Response {
    let (ink, width) = (palette(ui).text, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Body, Weight::Medium)
        .show(ui)
}

/// Adds the heading of a card or dialog.
pub(super) fn heading(ui: &mut Ui, text: &str) -> Response {
    let (ink, width) = (palette(ui).text, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Title, Weight::SemiBold)
        .rows(3)
        .show(ui)
}

/// Adds a text on a soft ground, with an icon before it: a warning, a problem.
pub(super) fn note(ui: &mut Ui, tone: Tone, icon: Icon, text: &str) -> Response {
    let space = tokens().space;
    let (ink, ground) = tone.colors(palette(ui));
    let body = if tone == Tone::Plain {
        ink
    } else {
        palette(ui).text
    };
    Frame::new()
        .fill(ground)
        .corner_radius(tokens().radius.control)
        .inner_margin(Margin::symmetric(12, 8))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = f32::from(space.s);
                icon.show(ui, 16.0, ink);
                let width = ui.available_width();
                Paragraph::new(text, body, width)
                    .set_in(Size::Small, Weight::Regular)
                    .show(ui)
            })
            .inner
        })
        .inner
}

/// What a row of a list shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<'a> {
    /// The first line; two lines if nothing stands below it.
    pub title: &'a str,
    /// What stands below it; nothing while empty.
    pub second: &'a str,
    /// At most so many lines of it.
    pub lines: usize,
    /// Before the lines.
    pub icon: Option<Icon>,
    /// What screen readers say.
    pub name: &'a str,
    /// Shown while the pointer rests on it, unless it is what can be read below the title anyway.
    pub tip: &'a str,
    /// Whether it is the chosen one of a group; nothing for a plain row.
    pub chosen: Option<bool>,
    /// Whether it can be clicked; if not, the tooltip says why.
    pub usable: bool,
    /// Room left free at its end for buttons, in points.
    pub reserve: f32,
}

impl Row<'_> {
    /// Adds the row: a wide button with two lines.
    pub(super) fn show(&self, ui: &mut Ui) -> Response {
        let space = f32::from(tokens().space.s);
        let lead = self.icon.map_or(0.0, |_| 16.0 + space) + self.chosen.map_or(0.0, |_| 16.0 + space);
        let width = ui.available_width();
        let text_width = (width - lead - self.reserve - space * 3.0).max(40.0);
        let palette = palette(ui);
        let title_ink = if self.usable {
            palette.text
        } else {
            palette.text_weak
        };
        let title = Paragraph::new(self.title, title_ink, text_width)
            .set_in(Size::Body, Weight::Medium)
            .rows(if self.second.is_empty() { 2 } else { 1 })
            .galley(ui.ctx());
        let second = (!self.second.is_empty()).then(|| {
            Paragraph::new(self.second, palette.text_weak, text_width)
                .set_in(Size::Small, Weight::Regular)
                .rows(self.lines)
                .galley(ui.ctx())
        });
        let is_cut = title.elided || second.as_ref().is_some_and(|galley| galley.elided);
        let lines = title.size().y + second.as_ref().map_or(0.0, |galley| galley.size().y);
        let height = (lines + space * 1.5).max(tokens().control.height).round();
        let (rect, response) = ui.allocate_exact_size(vec2(width, height), self.sense());
        let (enabled, name) = (self.usable, safe_line(self.name));
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::RadioButton, enabled, chosen, &*name),
            None => WidgetInfo::labeled(Role::Button, enabled, &*name),
        });
        if ui.is_rect_visible(rect) {
            let fill = match (self.chosen, response.hovered() && enabled) {
                (Some(true), _) => palette.accent_soft,
                (_, true) => palette.hover,
                _ => eframe::egui::Color32::TRANSPARENT,
            };
            let radius = CornerRadius::same(tokens().radius.control);
            ui.painter().rect_filled(rect, radius, fill);
            let mut x = rect.left() + space;
            if let Some(chosen) = self.chosen {
                radio(ui, pos2(x + 8.0, rect.center().y), chosen);
                x += 16.0 + space;
            }
            if let Some(icon) = self.icon {
                let at =
                    eframe::egui::Rect::from_center_size(pos2(x + 8.0, rect.center().y), Vec2::splat(16.0));
                icon.paint(ui.painter(), at, palette.text_weak);
                x += 16.0 + space;
            }
            let mut y = rect.center().y - lines / 2.0;
            let first = title.size().y;
            ui.painter().galley(pos2(x, y), title, title_ink);
            y += first;
            if let Some(second) = second {
                ui.painter().galley(pos2(x, y), second, palette.text_weak);
            }
            focus_ring(ui, rect, &response);
        }
        let response = if is_cut || self.tip != self.second {
            response.on_hover_text(self.tip)
        } else {
            response
        };
        if enabled {
            response.on_hover_cursor(CursorIcon::PointingHand)
        } else {
            response
        }
    }

    fn sense(&self) -> Sense {
        if self.usable {
            Sense::click()
        } else {
            Sense::hover()
        }
    }
}

fn radio(ui: &Ui, center: eframe::egui::Pos2, chosen: bool) {
    let palette = palette(ui);
    let ink = if chosen {
        palette.accent
    } else {
        palette.control_line
    };
    let stroke = eframe::egui::Stroke::new(tokens().stroke.icon, ink);
    ui.painter().circle_stroke(center, 6.5, stroke);
    if chosen {
        ui.painter().circle_filled(center, 3.5, ink);
    }
}

/// Returns what dims the window behind a dialog.
pub(super) fn scrim(ctx: &Context, opacity: f32) -> Color32 {
    let theme = if ctx.global_style().visuals.dark_mode {
        Theme::Dark
    } else {
        Theme::Light
    };
    theme.palette().shadow.ink.gamma_multiply(opacity)
}

/// Adds something into a rectangle of its own, taking no room in the row.
pub(super) fn within<R>(ui: &mut Ui, rect: eframe::egui::Rect, add: impl FnOnce(&mut Ui) -> R) -> R {
    let mut child = ui.new_child(eframe::egui::UiBuilder::new().max_rect(rect));
    add(&mut child)
}

/// Adds buttons at the end of a card or dialog, the first one outermost; they wrap where there is no room.
pub(super) fn buttons<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let layout = Layout::right_to_left(Align::Center).with_main_wrap(true);
    let size = vec2(ui.available_width(), tokens().control.height);
    ui.allocate_ui_with_layout(size, layout, add).inner
}
