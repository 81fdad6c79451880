//! Small parts that several sections of the panel share.

use eframe::egui::{
    Color32, CursorIcon, Rect, Response, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use crate::phrase::catalogue::Catalogue;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Direction, Icon, Size, Weight, font, palette, tokens};
use crate::ui::widgets::focus_ring;

/// A text in full is given at most this height; beyond it scrolls by itself.
const TALLEST: f32 = 320.0;

/// Shows a text in so many rows, with a switch to see all of it where it is longer. A long text in full
/// scrolls inside a frame of limited height.
pub(super) fn long_text(
    ui: &mut Ui,
    words: &Catalogue,
    text: &str,
    rows: usize,
    is_open: bool,
    set: impl FnOnce(bool),
) {
    let ink = palette(ui).text;
    let width = ui.available_width();
    let short = Paragraph::new(text, ink, width).rows(rows);
    let elided = short.galley(ui.ctx()).elided || text.lines().count() > rows;
    if is_open {
        ScrollArea::vertical()
            .id_salt("long-text")
            .max_height(TALLEST)
            .animated(false)
            .show(ui, |ui| {
                let width = ui.available_width() - 8.0;
                Paragraph::new(text, ink, width).show(ui);
            });
    } else {
        short.show(ui);
    }
    if elided || is_open {
        let name = if is_open {
            words.text("inspector-show-less")
        } else {
            words.text("inspector-show-all")
        };
        if text_button(ui, name, name).clicked() {
            set(!is_open);
        }
    }
}

/// A line of small print.
pub(in crate::ui) fn small(ui: &mut Ui, text: &str, ink: Color32, rows: usize) -> Response {
    let width = ui.available_width();
    Paragraph::new(text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(rows)
        .show(ui)
}

/// Adds a text that is read under another name: where the same words stand elsewhere in the window.
pub(super) fn named(ui: &mut Ui, paragraph: &Paragraph<'_>, ink: Color32, name: &str) {
    let galley = paragraph.galley(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
    if ui.is_rect_visible(rect) {
        ui.painter().galley(rect.min, galley, ink);
    }
}

/// A button that looks like small print, level with the text around it; `tip` says what it does.
pub(super) fn text_button(ui: &mut Ui, name: &str, tip: &str) -> Response {
    let palette = palette(ui);
    let font = font(Size::Small, Weight::Medium);
    let galley = ui
        .painter()
        .layout_no_wrap(name.to_owned(), font, Color32::PLACEHOLDER);
    let height = tokens().control.compact;
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x, height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    if response.hovered() {
        let line = Stroke::new(tokens().stroke.hair, palette.accent);
        ui.painter().hline(rect.x_range(), at.y + galley.size().y, line);
    }
    ui.painter()
        .galley_with_override_text_color(at, galley, palette.accent);
    focus_ring(ui, rect.expand2(vec2(3.0, 0.0)), &response);
    response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(tip)
}

/// The state of a disclosure in this frame.
pub(in crate::ui) struct Disclosed {
    /// Whether what is below is to be shown.
    pub(in crate::ui) is_open: bool,
    /// Whether it was clicked.
    pub(in crate::ui) toggled: bool,
}

/// A line that opens and closes what is below it. `text` is shown, `name` is read.
pub(in crate::ui) fn disclosure(ui: &mut Ui, text: &str, name: &str, is_open: bool) -> Disclosed {
    let palette = palette(ui);
    let font = font(Size::Small, Weight::Medium);
    let galley = ui
        .painter()
        .layout_no_wrap(text.to_owned(), font, Color32::PLACEHOLDER);
    let size = vec2(galley.size().x + 16.0, tokens().control.compact);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, name));
    let ink = if response.hovered() {
        palette.text
    } else {
        palette.text_weak
    };
    let direction = if is_open {
        Direction::Down
    } else {
        Direction::Right
    };
    let icon = Rect::from_min_size(pos2(rect.left(), rect.center().y - 5.0), vec2(10.0, 10.0));
    Icon::Chevron(direction).paint(ui.painter(), icon, ink);
    let at = pos2(rect.left() + 15.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    focus_ring(ui, rect, &response);
    let response = response
        .on_hover_cursor(CursorIcon::PointingHand)
        .on_hover_text(name);
    Disclosed {
        is_open,
        toggled: response.clicked(),
    }
}

/// A thin line between two parts of the panel.
pub(in crate::ui) fn rule(ui: &mut Ui) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 17.0), Sense::hover());
    let line = Stroke::new(tokens().stroke.hair, palette(ui).line);
    ui.painter().hline(rect.x_range(), rect.center().y, line);
}
