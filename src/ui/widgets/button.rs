//! Buttons: with words, with an icon, or both.

use std::sync::Arc;

use eframe::egui::{
    Color32, CornerRadius, CursorIcon, Galley, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, Vec2,
    WidgetInfo, pos2, vec2,
};

use super::focus_ring;
use super::key_cap::{key_cap_size, paint_key_cap};
use crate::phrase::catalogue::Catalogue;
use crate::ui::theme::{Icon, Palette, Size, Weight, font, palette, tokens};

/// How much a button asks for attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ButtonKind {
    /// The one thing to do next; at most one in sight.
    Primary,
    /// A choice among others.
    Secondary,
    /// In bars and lists: no edge until the pointer is over it.
    Quiet,
    /// Destroys something.
    Danger,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Face {
    Words,
    IconOnly,
}

/// How high a button is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Height {
    Control,
    Compact,
}

/// A button. Its name is read by screen readers and shown as tooltip together with its keys.
#[derive(Clone, Copy, Debug)]
pub struct Button<'a> {
    name: &'a str,
    icon: Option<Icon>,
    keys: Option<&'a str>,
    kind: ButtonKind,
    face: Face,
    chosen: Option<bool>,
    height: Height,
    shows_keys: bool,
    enabled: bool,
    tooltip: Option<&'a str>,
}

impl<'a> Button<'a> {
    /// A button that shows its name.
    pub fn new(name: &'a str) -> Self {
        Self {
            name,
            icon: None,
            keys: None,
            kind: ButtonKind::Secondary,
            face: Face::Words,
            chosen: None,
            height: Height::Control,
            shows_keys: false,
            enabled: true,
            tooltip: None,
        }
    }

    /// A button that shows only an icon.
    pub fn icon(icon: Icon, name: &'a str) -> Self {
        Self {
            icon: Some(icon),
            face: Face::IconOnly,
            kind: ButtonKind::Quiet,
            ..Self::new(name)
        }
    }

    /// With an icon before its name.
    #[must_use]
    pub fn with_icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// The keys that do the same, as "Ctrl+Z"; shown in the tooltip.
    #[must_use]
    pub fn keys(mut self, keys: Option<&'a str>) -> Self {
        self.keys = keys;
        self
    }

    /// Shows the keys on the button too, as on the start page.
    #[must_use]
    pub fn show_keys(mut self) -> Self {
        self.shows_keys = true;
        self
    }

    /// How much it asks for attention.
    #[must_use]
    pub fn kind(mut self, kind: ButtonKind) -> Self {
        self.kind = kind;
        self
    }

    /// Makes it a switch that is on or off.
    #[must_use]
    pub fn chosen(mut self, chosen: bool) -> Self {
        self.chosen = Some(chosen);
        self
    }

    /// Low, for use inside cards and rows.
    #[must_use]
    pub fn compact(mut self) -> Self {
        self.height = Height::Compact;
        self
    }

    /// Whether it can be used now.
    #[must_use]
    pub fn enabled(mut self, enabled: bool) -> Self {
        self.enabled = enabled;
        self
    }

    /// More than the name to say in the tooltip: what it does, or why it cannot be used.
    #[must_use]
    pub fn tooltip(mut self, tooltip: &'a str) -> Self {
        self.tooltip = Some(tooltip);
        self
    }

    /// Adds it to the view.
    pub fn show(&self, ui: &mut Ui, catalogue: &Catalogue) -> Response {
        if self.enabled {
            self.add(ui, catalogue)
        } else {
            ui.add_enabled_ui(false, |ui| self.add(ui, catalogue)).inner
        }
    }

    /// Returns the size it takes, for whoever has to keep it together with something else.
    pub fn size(&self, ui: &Ui) -> Vec2 {
        let parts = [
            self.icon.map(|_| self.icon_side()),
            self.has_words().then(|| self.galley(ui).size().x),
            self.cap(ui).map(|cap| cap.x),
        ];
        let gaps = parts.iter().flatten().count().saturating_sub(1) as f32;
        let content = parts.iter().flatten().sum::<f32>() + f32::from(tokens().space.s) * gaps;
        vec2(content + self.padding() * 2.0, self.height())
    }

    fn height(&self) -> f32 {
        if self.is_compact() {
            tokens().control.compact
        } else {
            tokens().control.height
        }
    }

    fn padding(&self) -> f32 {
        if self.has_words() {
            f32::from(tokens().space.m)
        } else {
            (self.height() - self.icon_side()) / 2.0
        }
    }

    fn add(&self, ui: &mut Ui, catalogue: &Catalogue) -> Response {
        let space = f32::from(tokens().space.s);
        let galley = self.has_words().then(|| self.galley(ui));
        let (icon, cap) = (self.icon_side(), self.cap(ui));
        let padding = self.padding();
        let (rect, response) = ui.allocate_exact_size(self.size(ui), Sense::click());
        let (name, enabled) = (self.name, ui.is_enabled());
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::Button, enabled, chosen, name),
            None => WidgetInfo::labeled(Role::Button, enabled, name),
        });
        if ui.is_rect_visible(rect) {
            let ink = self.paint_ground(ui, rect, &response);
            let mut x = rect.left() + padding;
            if let Some(shape) = self.icon {
                let side = Rect::from_center_size(pos2(x + icon / 2.0, rect.center().y), Vec2::splat(icon));
                shape.paint(ui.painter(), side, ink);
                x += icon + space;
            }
            if let Some(galley) = galley {
                let width = galley.size().x;
                ui.painter().galley_with_override_text_color(
                    pos2(x, rect.center().y - galley.size().y / 2.0),
                    galley,
                    ink,
                );
                x += width + space;
            }
            if let (Some(size), Some(keys)) = (cap, self.keys) {
                let cap = Rect::from_min_size(pos2(x, rect.center().y - size.y / 2.0), size);
                let weak = if self.kind == ButtonKind::Primary {
                    ink
                } else {
                    palette(ui).text_weak
                };
                paint_key_cap(ui, cap, keys, weak);
            }
            focus_ring(ui, rect, &response);
        }
        self.with_tip(response, catalogue)
            .on_hover_cursor(CursorIcon::PointingHand)
    }

    fn has_words(&self) -> bool {
        self.face == Face::Words
    }

    fn is_compact(&self) -> bool {
        self.height == Height::Compact
    }

    fn galley(&self, ui: &Ui) -> Arc<Galley> {
        let font = font(
            if self.is_compact() {
                Size::Small
            } else {
                Size::Body
            },
            Weight::Medium,
        );
        ui.painter()
            .layout_no_wrap(self.name.to_owned(), font, Color32::PLACEHOLDER)
    }

    fn icon_side(&self) -> f32 {
        if self.is_compact() { 14.0 } else { 16.0 }
    }

    fn cap(&self, ui: &Ui) -> Option<Vec2> {
        self.keys
            .filter(|_| self.shows_keys)
            .map(|keys| key_cap_size(ui, keys))
    }

    /// The words of the tooltip: those that say more than is already to be read on the button.
    fn with_tip(&self, response: Response, catalogue: &Catalogue) -> Response {
        let name = self.tooltip.unwrap_or(self.name);
        if !response.enabled() {
            return response.on_disabled_hover_text(name);
        }
        response.on_hover_text(tip(catalogue, name, self.keys))
    }

    fn paint_ground(&self, ui: &Ui, rect: Rect, response: &Response) -> Color32 {
        let palette = palette(ui);
        let touched = response.hovered() || response.is_pointer_button_down_on();
        let Look { fill, edge, ink } = self.look(palette, touched);
        let radius = CornerRadius::same(tokens().radius.control);
        let stroke = Stroke::new(tokens().stroke.hair, edge);
        ui.painter().rect(rect, radius, fill, stroke, StrokeKind::Inside);
        ink
    }

    fn look(&self, palette: &Palette, touched: bool) -> Look {
        if self.chosen == Some(true) {
            let ink = palette.accent;
            return Look {
                fill: palette.accent_soft,
                edge: Color32::TRANSPARENT,
                ink,
            };
        }
        let under = if touched {
            palette.hover
        } else {
            Color32::TRANSPARENT
        };
        match self.kind {
            ButtonKind::Primary => {
                let fill = if touched {
                    palette.accent_hover
                } else {
                    palette.accent
                };
                Look {
                    fill,
                    edge: Color32::TRANSPARENT,
                    ink: palette.accent_text,
                }
            }
            ButtonKind::Secondary => {
                let fill = if touched { palette.hover } else { palette.surface };
                Look {
                    fill,
                    edge: palette.control_line,
                    ink: palette.text,
                }
            }
            ButtonKind::Quiet => Look {
                fill: under,
                edge: Color32::TRANSPARENT,
                ink: if touched { palette.text } else { palette.text_weak },
            },
            ButtonKind::Danger => {
                let fill = if touched {
                    palette.danger_soft
                } else {
                    palette.surface
                };
                Look {
                    fill,
                    edge: palette.danger,
                    ink: palette.danger,
                }
            }
        }
    }
}

struct Look {
    fill: Color32,
    edge: Color32,
    ink: Color32,
}

/// "Undo (Ctrl+Z)", or the name alone where there are no keys.
pub fn tip(catalogue: &Catalogue, name: &str, keys: Option<&str>) -> String {
    match keys {
        Some(keys) => catalogue.format("tip-with-keys", &[("name", name.into()), ("keys", keys.into())]),
        None => name.to_owned(),
    }
}
