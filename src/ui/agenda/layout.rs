//! Where the parts of a line stand, the same for all lines and the heading above them.

use eframe::egui::Rangef;

use super::SIDE;

/// The columns of the list, from the left edge of the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Columns {
    /// The codes of the pair.
    pub(super) codes: Rangef,
    /// Both texts; nothing where there is no room.
    pub(super) texts: Option<Rangef>,
    /// One column for each count.
    pub(super) counts: Rangef,
    /// Median and range; nothing where there is no room.
    pub(super) middle: Option<Rangef>,
    /// Class and minutes.
    pub(super) class: Rangef,
    /// What was decided; nothing where there is no room.
    pub(super) stage: Option<Rangef>,
}

/// Widths in points.
const CODES: f32 = 84.0;
pub(super) const COUNT: f32 = 30.0;
const MIDDLE: f32 = 88.0;
const CLASS: f32 = 132.0;
const STAGE: f32 = 136.0;
const GAP: f32 = 12.0;
/// Narrower than this texts say nothing.
const LEAST_TEXTS: f32 = 156.0;
/// As much more may the class take for a long word where there is room.
const CLASS_MORE: f32 = 32.0;

impl Columns {
    /// The columns of a page so wide, with so many counts. Where room is short first the median goes, then
    /// the decision, then the texts; all stand in the name of the line anyway.
    pub(super) fn of(width: f32, counts: usize) -> Self {
        let counts = COUNT * counts as f32;
        let least = SIDE * 2.0 + CODES + counts + CLASS + GAP * 2.0;
        let rest = width - least;
        let has_texts = rest >= LEAST_TEXTS + GAP;
        let rest = rest - if has_texts { LEAST_TEXTS + GAP } else { 0.0 };
        let has_stage = has_texts && rest >= STAGE + GAP;
        let rest = rest - if has_stage { STAGE + GAP } else { 0.0 };
        let has_middle = has_stage && rest >= MIDDLE + GAP;
        let rest = rest - if has_middle { MIDDLE + GAP } else { 0.0 };
        let more = rest.clamp(0.0, CLASS_MORE);
        let rest = rest - more;
        let mut at = SIDE;
        let mut next = |width: f32| {
            let range = Rangef::new(at, at + width);
            at += width + GAP;
            range
        };
        Self {
            codes: next(CODES),
            texts: has_texts.then(|| next(LEAST_TEXTS + rest.max(0.0))),
            counts: next(counts),
            middle: has_middle.then(|| next(MIDDLE)),
            class: next(CLASS + more),
            stage: has_stage.then(|| next(STAGE)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_fill_the_page_and_the_least_needed_go_first() {
        let wide = Columns::of(1006.0, 6);
        let last = wide.stage.expect("room");
        assert!((last.max - (1006.0 - SIDE)).abs() < 0.5, "{last:?}");
        assert!(wide.texts.expect("room").span() > 250.0);
        let mut present = Vec::new();
        for width in [300.0, 620.0, 800.0, 920.0] {
            let columns = Columns::of(width, 6);
            present.push([columns.texts, columns.stage, columns.middle].map(|column| column.is_some()));
        }
        assert_eq!(
            present,
            [
                [false, false, false],
                [true, false, false],
                [true, true, false],
                [true, true, true]
            ]
        );
    }
}
