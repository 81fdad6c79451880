//! Every colour of the pictures, by name.
//!
//! None of them carries meaning alone: strength is width, a digit and a step of lightness; kind is a pattern;
//! brackets are an outline. The grounds of the heat map are steps of one hue, so that they stay apart in grey
//! and for people who see colours differently; the hues of groups are equally light, so that in grey none
//! seems more than another.

/// A colour of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// What everything is drawn on.
pub const PAPER: Colour = Colour(0xff, 0xff, 0xff);
/// Titles, codes and marks.
pub const INK: Colour = Colour(0x18, 0x21, 0x24);
/// Second lines, figures and sources.
pub const INK_WEAK: Colour = Colour(0x4b, 0x56, 0x5a);
/// Lines between groups.
pub const RULE: Colour = Colour(0x7d, 0x87, 0x89);
/// Lines between cells, which are decoration.
pub const HAIR: Colour = Colour(0xd3, 0xd7, 0xd6);
/// The ground of what kind of copy it is.
pub const NOTICE: Colour = Colour(0xf8, 0xea, 0xd2);
/// The words on it, and its edge.
pub const NOTICE_INK: Colour = Colour(0x6e, 0x3b, 0x04);

/// The ground of a strong link; its mark is [`PAPER`].
pub const STRONG: Colour = Colour(0x0b, 0x4f, 0x54);
/// The ground of a moderate link; its mark is [`INK`].
pub const MODERATE: Colour = Colour(0x63, 0xa6, 0xaa);
/// The ground of a weak link; its mark is [`INK`].
pub const WEAK: Colour = Colour(0xc6, 0xe0, 0xe0);
/// The ground of a link below none, with a mark that begins with a minus; its mark is [`INK`].
pub const AGAINST: Colour = Colour(0xf0, 0xc9, 0xae);
/// The ground of what cannot be judged; its mark is [`INK_WEAK`].
pub const UNABLE: Colour = Colour(0xf0, 0xf0, 0xee);

/// The grounds of links from weak to strong, each with the ink of its mark.
pub const STEPS: [(Colour, Colour); 3] = [(WEAK, INK), (MODERATE, INK), (STRONG, PAPER)];

/// Ribbons by the group of their target; after the last comes the first again.
pub const GROUPS: [Colour; 6] = [
    Colour(0x1f, 0x6a, 0xae),
    Colour(0xa8, 0x50, 0x12),
    Colour(0x17, 0x76, 0x5b),
    Colour(0x93, 0x4b, 0x92),
    Colour(0x7a, 0x66, 0x00),
    Colour(0xb0, 0x3f, 0x5c),
];

impl Colour {
    /// The colour as `#rrggbb`.
    pub fn hex(self) -> String {
        let Self(red, green, blue) = self;
        format!("#{red:02x}{green:02x}{blue:02x}")
    }

    /// The relative luminance of WCAG 2.2, from 0 to 1: what remains in greyscale.
    pub fn luminance(self) -> f64 {
        let part = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }

    /// The contrast ratio of WCAG 2.2 between two colours, from 1 to 21.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance() + 0.05, other.luminance() + 0.05);
        (one / two).max(two / one)
    }
}

/// The colour of a group's ribbons.
pub fn of_group(group: Option<usize>) -> Colour {
    let place = group.map_or(0, |group| group % GROUPS.len());
    GROUPS.get(place).copied().unwrap_or(INK)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_can_be_read_on_its_ground() {
        let pairs = [
            (INK, PAPER),
            (INK_WEAK, PAPER),
            (NOTICE_INK, NOTICE),
            (INK, AGAINST),
            (INK_WEAK, UNABLE),
        ];
        for (ink, ground) in pairs.into_iter().chain(STEPS.map(|(ground, ink)| (ink, ground))) {
            let ratio = ink.contrast(ground);
            assert!(ratio >= 4.5, "{} on {}: {ratio:.2}", ink.hex(), ground.hex());
        }
        assert!(RULE.contrast(PAPER) >= 3.0);
    }

    #[test]
    fn grounds_are_apart_without_hue() {
        let steps = [PAPER, WEAK, MODERATE, STRONG];
        for pair in steps.windows(2) {
            let ratio = pair[0].contrast(pair[1]);
            assert!(
                ratio >= 1.35,
                "{} and {}: {ratio:.2}",
                pair[0].hex(),
                pair[1].hex()
            );
        }
        assert!(MODERATE.contrast(STRONG) >= 3.0 && WEAK.contrast(MODERATE) >= 1.7);
    }

    #[test]
    fn ribbons_stand_out_and_are_equally_light() {
        let light: Vec<_> = GROUPS.iter().map(|one| one.contrast(PAPER)).collect();
        assert!(light.iter().all(|ratio| *ratio >= 4.5), "{light:.2?}");
        let most = light.iter().copied().fold(0.0, f64::max);
        let least = light.iter().copied().fold(21.0, f64::min);
        assert!(most / least <= 1.1, "{light:.2?}");
    }
}
