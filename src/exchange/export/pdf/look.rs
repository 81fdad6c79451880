//! Measures and colours of the printed page, in points (1/72 inch). Each ground can be told from the next
//! one in grey as well.

/// A colour: red, green, blue.
pub(super) type Rgb = (u8, u8, u8);

/// Text.
pub(super) const INK: Rgb = (0x18, 0x21, 0x24);
/// Remarks and names of columns.
pub(super) const WEAK: Rgb = (0x4c, 0x57, 0x5b);
/// Headings and the rules of a table's head.
pub(super) const TEAL: Rgb = (0x0b, 0x64, 0x69);
/// What needs attention.
pub(super) const WARN: Rgb = (0x8a, 0x4b, 0x06);
/// Ground of section headings and sums.
pub(super) const TEAL_SOFT: Rgb = (0xe6, 0xf1, 0xef);
/// Ground of notices.
pub(super) const WARN_SOFT: Rgb = (0xfb, 0xf3, 0xe4);
/// Ground of a strong contribution.
pub(super) const STRONG: Rgb = (0xa9, 0xd3, 0xcf);
/// Ground of a moderate contribution.
pub(super) const MODERATE: Rgb = (0xcf, 0xe6, 0xe3);
/// Ground of a weak contribution.
pub(super) const FAINT: Rgb = (0xec, 0xf5, 0xf4);
/// Frames and the rules between groups.
pub(super) const LINE: Rgb = (0xa9, 0xb0, 0xae);
/// The rules between rows.
pub(super) const HAIR: Rgb = (0xd2, 0xd7, 0xd5);
/// The word under the content of a draft.
pub(super) const WATERMARK: Rgb = (0xea, 0xed, 0xec);

/// The short side of A4.
const SHORT_SIDE: f32 = 595.28;
/// The long side of A4.
const LONG_SIDE: f32 = 841.89;

/// Left and right margin: 20 mm.
pub(super) const SIDE: f32 = 56.7;
/// Top margin: 20 mm.
pub(super) const TOP: f32 = 56.7;
/// Bottom margin: 20 mm, with the footer in it.
pub(super) const BOTTOM: f32 = 56.7;
/// From the lower edge of the page to the top of the footer's text.
pub(super) const FOOTER: f32 = 38.0;

/// Running text.
pub(super) const TEXT: f32 = 11.0;
/// Tables, where they have room.
pub(super) const TABLE: f32 = 9.0;
/// The smallest size of a table.
pub(super) const SMALLEST: f32 = 7.0;
/// Footers, notes and the line of provenance.
pub(super) const SMALL: f32 = 8.0;
/// Height of a line of running text in relation to its size.
pub(super) const LEADING: f32 = 1.36;
/// The same in tables.
pub(super) const TIGHT: f32 = 1.24;
/// The same in tables of marks.
pub(super) const TIGHTEST: f32 = 1.1;
/// The widest a line of running text gets: longer ones are hard to follow.
pub(super) const MEASURE: f32 = 560.0;

/// The width of a page.
pub(super) fn page_width(across: bool) -> f32 {
    if across { LONG_SIDE } else { SHORT_SIDE }
}

/// The height of a page.
pub(super) fn page_height(across: bool) -> f32 {
    if across { SHORT_SIDE } else { LONG_SIDE }
}

/// The width between the margins.
pub(super) fn body_width(across: bool) -> f32 {
    page_width(across) - 2.0 * SIDE
}

/// Where the content of a page ends.
pub(super) fn body_bottom(across: bool) -> f32 {
    page_height(across) - BOTTOM
}
