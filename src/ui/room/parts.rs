//! Big type: sizes that follow from the height of the window, and the few things made of it.

use std::borrow::Cow;

use eframe::egui::{
    Color32, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo,
    pos2, vec2,
};

use crate::ui::text::{Paragraph, safe};
use crate::ui::theme::{Weight, palette, tokens};
use crate::ui::widgets::Mark;

/// Sizes of type and distances for a window, in points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The smallest letters: at least 1/36 of the height.
    pub small: f32,
    /// The least size of what is read: at least 1/27 of the height.
    pub main: f32,
    /// The greatest size of what is read, used where the texts are short.
    pub most: f32,
    /// Between things.
    pub gap: f32,
}

impl Type {
    /// The sizes for a window of this height.
    pub fn of(height: f32) -> Self {
        // Whole points, never below the bounds.
        let part = |of: f32| (height / of).ceil();
        Self {
            small: part(36.0),
            main: part(27.0),
            most: part(18.0),
            gap: (height / 68.0).round(),
        }
    }

    /// Sizes to try for what is read, greatest first.
    pub(super) fn tries(self) -> impl Iterator<Item = f32> {
        let step = (self.most - self.main) / 8.0;
        (0..=8_u8).map(move |n| (self.most - step * f32::from(n)).max(self.main))
    }
}

/// A paragraph in a stack of paragraphs.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    text: Cow<'a, str>,
    points: f32,
    weight: Weight,
    /// Room above it, in points.
    above: f32,
    mark: Option<Mark>,
    /// Whether it stands at the right, as in a view read from there.
    at_right: bool,
    /// What stands at the other end of its first line, in smaller type.
    aside: Option<(String, f32)>,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: impl Into<Cow<'a, str>>, points: f32) -> Self {
        Self {
            text: text.into(),
            points,
            weight: Weight::Regular,
            above: 0.0,
            mark: None,
            at_right: false,
            aside: None,
        }
    }

    pub(super) fn weight(mut self, weight: Weight) -> Self {
        self.weight = weight;
        self
    }

    pub(super) fn above(mut self, above: f32) -> Self {
        self.above = above;
        self
    }

    /// With the mark of the value before it.
    pub(super) fn mark(mut self, mark: Mark) -> Self {
        self.mark = Some(mark);
        self
    }

    /// Where a view read from the right has it.
    pub(super) fn at_right(mut self, at_right: bool) -> Self {
        self.at_right = at_right;
        self
    }

    /// With something at the other end of the line, in type of that size.
    pub(super) fn aside(mut self, text: String, points: f32) -> Self {
        self.aside = Some((text, points)).filter(|(text, _)| !text.is_empty());
        self
    }

    /// The same, borrowing nothing.
    pub(super) fn into_owned(self) -> Line<'static> {
        Line {
            text: Cow::Owned(self.text.into_owned()),
            points: self.points,
            weight: self.weight,
            above: self.above,
            mark: self.mark,
            at_right: self.at_right,
            aside: self.aside,
        }
    }

    fn indent(&self) -> f32 {
        self.mark.map_or(0.0, |_| self.points * 1.2)
    }

    fn paragraph(&self, color: Color32, width: f32) -> Paragraph<'_> {
        Paragraph::new(&self.text, color, (width - self.indent()).max(self.points))
            .set_in_points(self.points, self.weight)
    }
}

/// The height of a stack of paragraphs.
pub(super) fn height(ui: &Ui, lines: &[Line<'_>], width: f32) -> f32 {
    let ink = palette(ui).text;
    let one = |line: &Line<'_>| line.above + line.paragraph(ink, width).galley(ui.ctx()).size().y;
    lines.iter().map(one).sum()
}

/// Adds a stack of paragraphs.
pub(super) fn stack(ui: &mut Ui, lines: &[Line<'_>], width: f32) {
    ui.spacing_mut().item_spacing = Vec2::ZERO;
    let ink = palette(ui).text;
    for line in lines {
        ui.add_space(line.above);
        let galley = line.paragraph(ink, width).galley(ui.ctx());
        let size = vec2(width, galley.size().y);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, safe(&line.text)));
        if !ui.is_rect_visible(rect) {
            continue;
        }
        let free = if line.at_right {
            (width - line.indent() - galley.size().x).max(0.0).floor()
        } else {
            0.0
        };
        if let Some(mark) = line.mark {
            let x = rect.left() + free + line.points * 0.45;
            let center = pos2(x, rect.top() + line.points * tokens().size.line_height / 2.0);
            mark.paint_in(ui.painter(), center, mark_radius(mark, line.points), ink);
        }
        let at = rect.min + vec2(free + line.indent(), 0.0);
        ui.painter().galley(at, galley, ink);
        aside(ui, line, rect);
    }
}

fn aside(ui: &Ui, line: &Line<'_>, rect: Rect) {
    let Some((text, points)) = &line.aside else { return };
    let ink = palette(ui).text;
    let galley = Paragraph::new(text, ink, f32::INFINITY)
        .set_in_points(*points, Weight::Regular)
        .galley(ui.ctx());
    let left = if line.at_right {
        rect.left()
    } else {
        rect.right() - galley.size().x
    };
    let at = pos2(
        left,
        rect.bottom() - galley.size().y - (line.points - points) * 0.3,
    );
    let place = Rect::from_min_size(at, galley.size());
    let response = ui.interact(place, ui.scope_id().with(("aside", text)), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    ui.painter().galley(at, galley, ink);
}

/// The radius at which a mark stands as high as the letters beside it. A question mark is a letter too.
pub(super) fn mark_radius(mark: Mark, points: f32) -> f32 {
    match mark {
        // Painted 2.6 times as high as the radius.
        Mark::CannotJudge => points / 2.6,
        _ => points * 0.36,
    }
}

/// A fact in a frame: in the head, and for the status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pill {
    /// Ink on the ground.
    Outlined,
    /// Ground on ink: what is settled.
    Filled,
    /// Record is on.
    Alarm,
}

/// Adds a fact in a frame, of small type.
pub(super) fn pill(ui: &mut Ui, text: &str, points: f32, kind: Pill) -> Response {
    let colors = palette(ui);
    let (ink, fill, edge) = match kind {
        Pill::Outlined => (colors.text, Color32::TRANSPARENT, colors.text),
        Pill::Filled => (colors.surface, colors.text, colors.text),
        Pill::Alarm => (colors.surface, colors.danger, colors.danger),
    };
    let pad = vec2(points * 0.5, points * 0.16);
    let galley = Paragraph::new(text, ink, f32::INFINITY)
        .set_in_points(points, Weight::SemiBold)
        .rows(1)
        .galley(ui.ctx());
    let (rect, response) = ui.allocate_exact_size(galley.size() + pad * 2.0, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let stroke = Stroke::new((points / 14.0).max(1.5), edge);
    let radius = CornerRadius::same(tokens().radius.control);
    ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
    ui.painter().galley(rect.min + pad, galley, ink);
    response
}

/// A button with its key before its name.
#[derive(Clone, Copy, Debug)]
pub(super) struct KeyButton<'a> {
    pub(super) keys: &'a str,
    pub(super) name: &'a str,
    pub(super) enabled: bool,
    /// For switches.
    pub(super) chosen: Option<bool>,
}

impl KeyButton<'_> {
    /// The room it takes in type of this size.
    pub(super) fn size(&self, ui: &Ui, points: f32) -> Vec2 {
        let cap = self.cap_width(ui, points);
        let name = width_of(ui, self.name, points, Weight::Medium);
        vec2((cap + name + points * 0.9).ceil(), (points * 1.7).ceil())
    }

    fn cap_width(&self, ui: &Ui, points: f32) -> f32 {
        let keys = width_of(ui, self.keys, points, Weight::SemiBold);
        (keys + points * 0.5).max(points * 1.3)
    }

    pub(super) fn show(&self, ui: &mut Ui, points: f32) -> Response {
        let sense = if self.enabled {
            Sense::click()
        } else {
            Sense::hover()
        };
        let (rect, response) = ui.allocate_exact_size(self.size(ui, points), sense);
        let (name, enabled, chosen) = (self.name, self.enabled, self.chosen);
        response.widget_info(|| match chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, enabled, chosen, name),
            None => WidgetInfo::labeled(Role::Button, enabled, name),
        });
        let colors = palette(ui);
        let radius = CornerRadius::same(tokens().radius.control);
        if self.chosen == Some(true) {
            ui.painter().rect_filled(rect, radius, colors.accent_soft);
        } else if self.enabled && response.hovered() {
            ui.painter().rect_filled(rect, radius, colors.hover);
        }
        let cap = Rect::from_min_size(
            pos2(rect.left() + points * 0.25, rect.top() + points * 0.15),
            vec2(self.cap_width(ui, points), points * 1.4),
        );
        // What cannot be done now has no cap around its key; fainter letters could not be read.
        if self.enabled {
            let edge = Stroke::new((points / 18.0).max(1.0), colors.text);
            let radius = CornerRadius::same(tokens().radius.small);
            ui.painter().rect_stroke(cap, radius, edge, StrokeKind::Inside);
        }
        let ink = colors.text;
        let keys = Paragraph::new(self.keys, ink, f32::INFINITY)
            .set_in_points(points, Weight::SemiBold)
            .galley(ui.ctx());
        ui.painter().galley(cap.center() - keys.size() / 2.0, keys, ink);
        let name = Paragraph::new(self.name, ink, f32::INFINITY)
            .set_in_points(points, Weight::Medium)
            .galley(ui.ctx());
        let at = pos2(cap.right() + points * 0.35, rect.center().y - name.size().y / 2.0);
        ui.painter().galley(at, name, ink);
        big_focus_ring(ui, rect, &response);
        // A click must not leave the keyboard on the button, where Space would press it again.
        if response.clicked_by(eframe::egui::PointerButton::Primary) && response.has_focus() {
            response.surrender_focus();
        }
        response.on_hover_cursor(CursorIcon::PointingHand)
    }
}

/// The ring around what has the keyboard, to be seen from the back of the room.
pub(super) fn big_focus_ring(ui: &Ui, rect: Rect, response: &Response) {
    if response.has_focus() {
        let stroke = Stroke::new(tokens().stroke.focus * 1.5, palette(ui).focus);
        let radius = CornerRadius::same(tokens().radius.control + 1);
        ui.painter()
            .rect_stroke(rect.expand(1.0), radius, stroke, StrokeKind::Outside);
    }
}

pub(super) fn width_of(ui: &Ui, text: &str, points: f32, weight: Weight) -> f32 {
    let paragraph = Paragraph::new(text, palette(ui).text, f32::INFINITY).set_in_points(points, weight);
    paragraph.galley(ui.ctx()).size().x
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_never_smaller_than_the_bounds() {
        for height in [560.0_f32, 720.0, 768.0, 1080.0, 2160.0] {
            let sizes = Type::of(height);
            assert!(sizes.small >= height / 36.0, "{sizes:?}");
            assert!(sizes.main >= height / 27.0, "{sizes:?}");
            let tries: Vec<_> = sizes.tries().collect();
            assert!(tries.iter().all(|points| *points >= sizes.main), "{tries:?}");
            assert!(tries.is_sorted_by(|one, next| one > next), "{tries:?}");
        }
    }
}
