//! Contrast as WCAG 2.2 defines it, and the pairs that must keep it.

use eframe::egui::Color32;

/// The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn contrast(one: Color32, other: Color32) -> f32 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance (WCAG 2.2): 0 black, 1 white.
fn luminance(color: Color32) -> f32 {
    let [red, green, blue, _] = color.to_array().map(|channel| {
        let channel = f32::from(channel) / 255.0;
        if channel <= 0.04045 {
            channel / 12.92
        } else {
            ((channel + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::super::{Palette, Theme};
    use super::*;

    #[test]
    fn the_scale_runs_from_1_to_21() {
        assert!((contrast(Color32::BLACK, Color32::WHITE) - 21.0).abs() < 0.01);
        assert!((contrast(Color32::RED, Color32::RED) - 1.0).abs() < 0.01);
    }

    type Named = (&'static str, fn(&Palette) -> Color32);

    fn check(least: f32, inks: &[Named], grounds: &[Named]) -> Vec<String> {
        let mut low = Vec::new();
        for theme in Theme::ALL {
            let palette = theme.palette();
            for (ink, ink_of) in inks {
                for (ground, ground_of) in grounds {
                    let ratio = contrast(ink_of(palette), ground_of(palette));
                    if ratio < least {
                        low.push(format!("{theme:?}: {ink} on {ground} {ratio:.2} < {least}"));
                    }
                }
            }
        }
        low
    }

    const GROUNDS: [Named; 5] = [
        ("page", |p| p.page),
        ("surface", |p| p.surface),
        ("raised", |p| p.raised),
        ("hover", |p| p.hover),
        ("accent_soft", |p| p.accent_soft),
    ];

    #[test]
    fn text_can_be_read() {
        let inks: [Named; 3] = [
            ("text", |p| p.text),
            ("text_weak", |p| p.text_weak),
            ("accent", |p| p.accent),
        ];
        let mut low = check(4.5, &inks, &GROUNDS);
        let states: [Named; 3] = [("warn", |p| p.warn), ("danger", |p| p.danger), ("ok", |p| p.ok)];
        low.extend(check(4.5, &states, &GROUNDS));
        low.extend(check(
            4.5,
            &[("warn", |p| p.warn), ("text", |p| p.text)],
            &[("soft", |p| p.warn_soft)],
        ));
        low.extend(check(
            4.5,
            &[("danger", |p| p.danger), ("text", |p| p.text)],
            &[("soft", |p| p.danger_soft)],
        ));
        low.extend(check(
            4.5,
            &[("ok", |p| p.ok), ("text", |p| p.text)],
            &[("soft", |p| p.ok_soft)],
        ));
        low.extend(check(
            4.5,
            &[("accent_text", |p| p.accent_text)],
            &[("accent", |p| p.accent)],
        ));
        low.extend(check(
            4.5,
            &[("accent_text", |p| p.accent_text)],
            &[("hover", |p| p.accent_hover)],
        ));
        low.extend(check(
            4.5,
            &[("accent", |p| p.accent)],
            &[("selection", |p| p.selection)],
        ));
        low.extend(check(
            7.0,
            &[("text", |p| p.text)],
            &[("selection", |p| p.selection)],
        ));
        assert_eq!(low, <[String; 0]>::default());
    }

    #[test]
    fn marks_and_edges_can_be_seen() {
        let inks: [Named; 6] = [
            ("control_line", |p| p.control_line),
            ("mark", |p| p.mark),
            ("mark_idle", |p| p.mark_idle),
            ("wire", |p| p.wire),
            ("wire_active", |p| p.wire_active),
            ("focus", |p| p.focus),
        ];
        let low = check(3.0, &inks, &GROUNDS[..3]);
        assert_eq!(low, <[String; 0]>::default());
    }
}
