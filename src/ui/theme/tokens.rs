//! The token file, read once.

use std::sync::LazyLock;

use eframe::egui::Color32;
use eframe::egui::epaint::Shadow;
use serde::{Deserialize, Deserializer, de::Error as _};

use crate::model::Strength;

static TOKENS: LazyLock<Tokens> = LazyLock::new(read);

/// The tokens of `assets/theme.ron`.
pub fn tokens() -> &'static Tokens {
    &TOKENS
}

#[expect(clippy::expect_used, reason = "the file is compiled in, and a test reads it")]
fn read() -> Tokens {
    ron::from_str(include_str!("../../../assets/theme.ron")).expect("assets/theme.ron can be read")
}

/// Everything that decides the look.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tokens {
    /// Colours on paper.
    pub light: Palette,
    /// Colours on a dark ground.
    pub dark: Palette,
    /// Sizes of type.
    pub size: Sizes,
    /// Distances, in points.
    pub space: Spaces,
    /// Roundings, in points.
    pub radius: Radii,
    /// Heights of controls, in points.
    pub control: Controls,
    /// Widths of lines, in points.
    pub stroke: Strokes,
    /// Widths of links, in points.
    pub wire: Wires,
}

/// The colours of one theme, by purpose.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[serde(bound(deserialize = ""))]
pub struct Palette {
    /// Behind the cards.
    #[serde(deserialize_with = "hex")]
    pub page: Color32,
    /// Cards, fields and menus.
    #[serde(deserialize_with = "hex")]
    pub surface: Color32,
    /// Bars and side panels.
    #[serde(deserialize_with = "hex")]
    pub raised: Color32,
    /// Ground of what is under the pointer.
    #[serde(deserialize_with = "hex")]
    pub hover: Color32,
    /// Separators and edges of cards: decoration, without a promise of contrast.
    #[serde(deserialize_with = "hex")]
    pub line: Color32,
    /// Edges of fields and buttons: at least 3:1 on every ground.
    #[serde(deserialize_with = "hex")]
    pub control_line: Color32,
    /// Text.
    #[serde(deserialize_with = "hex")]
    pub text: Color32,
    /// Text of less weight; still at least 4.5:1.
    #[serde(deserialize_with = "hex")]
    pub text_weak: Color32,
    /// What is chosen or active; also as text.
    #[serde(deserialize_with = "hex")]
    pub accent: Color32,
    /// The accent under the pointer.
    #[serde(deserialize_with = "hex")]
    pub accent_hover: Color32,
    /// Ground of what is chosen.
    #[serde(deserialize_with = "hex")]
    pub accent_soft: Color32,
    /// Text on the accent.
    #[serde(deserialize_with = "hex")]
    pub accent_text: Color32,
    /// Something to look at, as text.
    #[serde(deserialize_with = "hex")]
    pub warn: Color32,
    /// Its ground.
    #[serde(deserialize_with = "hex")]
    pub warn_soft: Color32,
    /// Something lost or refused, as text.
    #[serde(deserialize_with = "hex")]
    pub danger: Color32,
    /// Its ground.
    #[serde(deserialize_with = "hex")]
    pub danger_soft: Color32,
    /// All is well, as text.
    #[serde(deserialize_with = "hex")]
    pub ok: Color32,
    /// Its ground.
    #[serde(deserialize_with = "hex")]
    pub ok_soft: Color32,
    /// Links at rest.
    #[serde(deserialize_with = "hex")]
    pub wire: Color32,
    /// Links that step back while one item is looked at: decoration.
    #[serde(deserialize_with = "hex")]
    pub wire_dim: Color32,
    /// Links brought forward.
    #[serde(deserialize_with = "hex")]
    pub wire_active: Color32,
    /// The ring around what has the keyboard.
    #[serde(deserialize_with = "hex")]
    pub focus: Color32,
    /// Ground of selected text.
    #[serde(deserialize_with = "hex")]
    pub selection: Color32,
    /// Strength marks.
    #[serde(deserialize_with = "hex")]
    pub mark: Color32,
    /// Marks for none and for what cannot be judged.
    #[serde(deserialize_with = "hex")]
    pub mark_idle: Color32,
    /// The dot of a pair not yet considered: recedes on purpose.
    #[serde(deserialize_with = "hex")]
    pub mark_faint: Color32,
    /// Ground of progress bars: decoration, the figure stands beside it.
    #[serde(deserialize_with = "hex")]
    pub track: Color32,
    /// The shadow of menus, popovers and dialogs.
    pub shadow: ShadowToken,
}

/// A shadow below something that floats.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShadowToken {
    /// Its colour.
    #[serde(deserialize_with = "hex")]
    pub ink: Color32,
    /// Its opacity, 0-255.
    pub alpha: u8,
    /// Width of the soft edge, in points.
    pub blur: u8,
    /// How far it falls, in points.
    pub drop: i8,
}

impl ShadowToken {
    /// As egui wants it.
    pub fn shadow(self) -> Shadow {
        let [red, green, blue, _] = self.ink.to_array();
        Shadow {
            offset: [0, self.drop],
            blur: self.blur,
            spread: 0,
            color: Color32::from_rgba_unmultiplied(red, green, blue, self.alpha),
        }
    }
}

/// The type scale, in points at 100 % zoom.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sizes {
    /// Key hints, notes below a field.
    pub caption: f32,
    /// Second lines, chips, counts.
    pub small: f32,
    /// Everything that is read.
    pub body: f32,
    /// Headings of panels and dialogs.
    pub title: f32,
    /// The start page.
    pub display: f32,
    /// Height of a line of running text as a multiple of its size.
    pub line_height: f32,
}

/// The spacing grid.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "sizes in order")]
pub struct Spaces {
    pub xs: u8,
    pub s: u8,
    pub m: u8,
    pub l: u8,
    pub xl: u8,
    pub xxl: u8,
}

/// Roundings of corners.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Radii {
    /// Chips, key caps, selected text.
    pub small: u8,
    /// Buttons and fields.
    pub control: u8,
    /// Cards, menus, dialogs.
    pub card: u8,
}

/// Heights of rows of controls.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Controls {
    /// Buttons, fields, segments.
    pub height: f32,
    /// The least side of anything that can be clicked (WCAG 2.5.8).
    pub compact: f32,
}

/// Widths of lines.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Strokes {
    /// Edges and separators.
    pub hair: f32,
    /// Icons.
    pub icon: f32,
    /// The focus ring.
    pub focus: f32,
}

/// Widths of links by strength, and the rhythm of dashes.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wires {
    /// Strength 1.
    pub weak: f32,
    /// Strength 2.
    pub moderate: f32,
    /// Strength 3.
    pub strong: f32,
    /// Drawn part of an enabling link.
    pub dash: f32,
    /// Left-out part of an enabling link.
    pub gap: f32,
}

impl Wires {
    /// The width of a link of this strength, in points; none has no link and no width.
    pub fn width(self, strength: Strength) -> f32 {
        match strength {
            Strength::None => 0.0,
            Strength::Weak | Strength::Constraining => self.weak,
            Strength::Moderate | Strength::Counteracting => self.moderate,
            Strength::Strong | Strength::Cancelling => self.strong,
        }
    }
}

/// A colour written `#rrggbb`.
fn hex<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Color32, D::Error> {
    let text = String::deserialize(deserializer)?;
    let digits = text.strip_prefix('#').filter(|digits| digits.len() == 6);
    let value = digits.and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let [_, red, green, blue] = value
        .ok_or_else(|| D::Error::custom(format!("`{text}` is not a colour like #1a2b3c")))?
        .to_be_bytes();
    Ok(Color32::from_rgb(red, green, blue))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_is_a_grid() {
        let Spaces { xs, s, m, l, xl, xxl } = tokens().space;
        for space in [xs, s, m, l, xl, xxl] {
            assert_eq!(space % 4, 0);
        }
        assert!(tokens().control.compact >= 24.0, "WCAG 2.5.8 asks for 24");
    }

    #[test]
    fn strength_can_be_read_from_the_width() {
        let [none, weak, moderate, strong] = Strength::ALL.map(|strength| tokens().wire.width(strength));
        assert!(none <= 0.0 && weak > 0.0);
        assert!(moderate / weak >= 1.5 && strong / moderate >= 1.5);
    }

    #[test]
    fn a_wrong_colour_is_named() {
        let error = ron::from_str::<ShadowToken>("(ink: \"teal\", alpha: 1, blur: 1, drop: 1)").unwrap_err();
        assert!(error.to_string().contains("teal"), "{error}");
    }
}
