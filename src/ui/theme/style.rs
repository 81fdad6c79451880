//! egui's own widgets in our look.

use eframe::egui::style::{ScrollFadeStyle, ScrollStyle, Selection, WidgetVisuals, Widgets};
use eframe::egui::{
    self, Color32, Context, CornerRadius, FontFamily, FontId, Frame, Margin, Shadow, Stroke, Style,
    TextStyle, Ui, vec2,
};

use super::fonts::{Size, Weight, definitions, family, font};
use super::{Palette, Theme, palette, tokens};

/// Gives the whole program its fonts and both themes; once, when the window is made.
pub fn apply(ctx: &Context) {
    ctx.set_fonts(definitions());
    for theme in Theme::ALL {
        ctx.set_style_of(theme.egui(), style(theme));
    }
}

/// A card: surface, thin edge, rounded.
pub fn card_frame(ui: &Ui) -> Frame {
    let tokens = tokens();
    let palette = palette(ui);
    Frame::new()
        .fill(palette.surface)
        .stroke(Stroke::new(tokens.stroke.hair, palette.line))
        .corner_radius(tokens.radius.card)
        .inner_margin(Margin::same(margin(tokens.space.m)))
}

/// Something that floats above the rest: a menu, a popover, a dialog.
pub fn popup_frame(ui: &Ui) -> Frame {
    card_frame(ui).shadow(palette(ui).shadow.shadow())
}

/// Menus and lists of choices: for `MenuConfig::style` and `MenuBar::style`. Items have no edge, and room at
/// their sides.
pub fn menu_style(style: &mut Style) {
    let space = tokens().space;
    style.spacing.button_padding = vec2(f32::from(space.s), f32::from(space.xs));
    style.spacing.item_spacing.y = 0.0;
    let widgets = &mut style.visuals.widgets;
    widgets.inactive.weak_bg_fill = Color32::TRANSPARENT;
    for state in [
        &mut widgets.inactive,
        &mut widgets.hovered,
        &mut widgets.active,
        &mut widgets.open,
    ] {
        state.bg_stroke = Stroke::NONE;
    }
}

fn margin(space: u8) -> i8 {
    i8::try_from(space).unwrap_or(i8::MAX)
}

fn style(theme: Theme) -> Style {
    let tokens = tokens();
    let space = tokens.space;
    let mut style = Style {
        text_styles: [
            (TextStyle::Small, font(Size::Small, Weight::Regular)),
            (TextStyle::Body, font(Size::Body, Weight::Regular)),
            (TextStyle::Button, font(Size::Body, Weight::Medium)),
            (TextStyle::Heading, font(Size::Title, Weight::SemiBold)),
            (
                TextStyle::Monospace,
                FontId::new(Size::Body.points(), FontFamily::Monospace),
            ),
            (
                TextStyle::Name("caption".into()),
                font(Size::Caption, Weight::Regular),
            ),
            (
                TextStyle::Name("strong".into()),
                FontId::new(Size::Body.points(), family(Weight::SemiBold)),
            ),
            (
                TextStyle::Name("display".into()),
                font(Size::Display, Weight::SemiBold),
            ),
        ]
        .into(),
        animation_time: 0.1,
        explanation_tooltips: false,
        ..Style::default()
    };
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(f32::from(space.s), f32::from(space.s));
    spacing.button_padding = vec2(f32::from(space.m), 6.0);
    spacing.window_margin = Margin::same(margin(space.xl));
    spacing.menu_margin = Margin::same(margin(space.xs));
    spacing.interact_size = vec2(tokens.control.height, tokens.control.height);
    spacing.indent = f32::from(space.l);
    spacing.icon_width = 16.0;
    spacing.icon_width_inner = 8.0;
    spacing.icon_spacing = f32::from(space.s);
    spacing.tooltip_width = 320.0;
    spacing.menu_spacing = f32::from(space.xs);
    spacing.scroll = ScrollStyle {
        bar_width: 8.0,
        floating_width: 4.0,
        // A list that is cut between two entries looks whole: its bar says that there is more.
        dormant_handle_opacity: 0.5,
        fade: ScrollFadeStyle {
            strength: 0.0,
            ..ScrollFadeStyle::default()
        },
        ..ScrollStyle::floating()
    };
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.4;
    visuals(&mut style.visuals, theme);
    style
}

fn visuals(visuals: &mut egui::Visuals, theme: Theme) {
    let tokens = tokens();
    let palette = theme.palette();
    *visuals = match theme {
        Theme::Light => egui::Visuals::light(),
        Theme::Dark => egui::Visuals::dark(),
    };
    visuals.override_text_color = None;
    visuals.weak_text_color = Some(palette.text_weak);
    visuals.widgets = widgets(palette);
    visuals.selection = Selection {
        bg_fill: palette.selection,
        stroke: Stroke::new(tokens.stroke.focus, palette.accent),
    };
    visuals.hyperlink_color = palette.accent;
    visuals.faint_bg_color = palette.raised;
    visuals.extreme_bg_color = palette.surface;
    visuals.text_edit_bg_color = Some(palette.surface);
    visuals.code_bg_color = palette.hover;
    visuals.warn_fg_color = palette.warn;
    visuals.error_fg_color = palette.danger;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(tokens.stroke.hair, palette.line);
    visuals.window_corner_radius = CornerRadius::same(tokens.radius.card);
    visuals.menu_corner_radius = CornerRadius::same(tokens.radius.card);
    visuals.window_shadow = palette.shadow.shadow();
    visuals.popup_shadow = Shadow {
        blur: palette.shadow.blur / 2,
        ..palette.shadow.shadow()
    };
    visuals.panel_fill = palette.page;
    visuals.text_cursor.stroke = Stroke::new(1.5, palette.accent);
    visuals.indent_has_left_vline = false;
    visuals.striped = false;
    visuals.disabled_alpha = 0.5;
}

fn widgets(palette: &Palette) -> Widgets {
    let stroke = tokens().stroke;
    let corner_radius = CornerRadius::same(tokens().radius.control);
    let at_rest = WidgetVisuals {
        bg_fill: palette.surface,
        weak_bg_fill: palette.surface,
        bg_stroke: Stroke::new(stroke.hair, palette.control_line),
        corner_radius,
        fg_stroke: Stroke::new(stroke.icon, palette.text),
        expansion: 0.0,
    };
    Widgets {
        noninteractive: WidgetVisuals {
            bg_fill: palette.page,
            weak_bg_fill: palette.page,
            bg_stroke: Stroke::new(stroke.hair, palette.line),
            fg_stroke: Stroke::new(1.0, palette.text),
            ..at_rest
        },
        inactive: at_rest,
        hovered: WidgetVisuals {
            bg_fill: palette.hover,
            weak_bg_fill: palette.hover,
            bg_stroke: Stroke::new(stroke.hair, palette.text_weak),
            ..at_rest
        },
        // egui shows "has the keyboard" and "is being pressed" alike.
        active: WidgetVisuals {
            bg_fill: palette.accent_soft,
            weak_bg_fill: palette.accent_soft,
            bg_stroke: Stroke::new(stroke.focus, palette.focus),
            ..at_rest
        },
        open: WidgetVisuals {
            bg_fill: palette.hover,
            weak_bg_fill: palette.hover,
            bg_stroke: Stroke::new(stroke.hair, palette.control_line),
            ..at_rest
        },
    }
}
