//! How high rows must be for their text. Programs find that out by themselves for some cells, but not for
//! those over several columns or rows, and not all do it when they open a file.

use crate::exchange::export::paper::Line;

/// The size of letters in tables and paragraphs, in points.
pub(super) const SIZE: f64 = 9.0;
/// The height of a line of such letters, in points.
const LINE: f64 = 12.0;
/// What a row has besides its lines.
const AROUND: f64 = 4.0;
/// The height of a row in which nothing stands.
pub(super) const LEAST: f64 = LINE + AROUND;
/// The highest row that a workbook can have, less a little.
const HIGHEST: f64 = 405.0;
/// How many letters of the size of tables fit where the width says one: widths count larger ones.
const DENSITY: f64 = 1.25;

/// The height of a text over so many letters of width.
pub(super) fn of(line: &Line, width: f64, size: f64) -> f64 {
    let scale = size / SIZE;
    let text = line.text();
    let lines = text.split('\n').map(|piece| {
        let length = piece.chars().count() as f64;
        // Words that do not fit leave the end of a line empty.
        let waste = if length > width { 1.06 } else { 1.0 };
        (length * waste * scale / (width * DENSITY)).ceil().max(1.0)
    });
    (lines.sum::<f64>() * LINE * scale + AROUND).min(HIGHEST)
}

/// The height of upright words in a column.
pub(super) fn of_upright(line: &Line, width: f64) -> f64 {
    let lines = (width / 2.2).floor().max(1.0);
    let letters = line.text().chars().count() as f64;
    ((letters / lines + 6.0) * 5.2).clamp(50.0, 260.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_grows_with_its_text_and_has_an_end() {
        let of = |text: &str| of(&Line::words(text), 20.0, SIZE);
        assert!((of("") - 16.0).abs() < 0.01);
        assert!((of("a\nb") - 28.0).abs() < 0.01);
        assert!(
            (of(&"a ".repeat(30)) - 40.0).abs() < 0.01,
            "sixty letters in lines of 25"
        );
        assert!(of(&"a ".repeat(30_000)) <= HIGHEST);
    }
}
