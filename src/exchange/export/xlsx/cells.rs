//! What stands in one cell: text with its marks, or a number.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, FormatScript, FormatUnderline, Worksheet, XlsxError};

use crate::exchange::export::paper::{CellKind, Ink, Line, Voice};
use crate::exchange::export::xlsx_rows::starts_formula;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::safe;

/// The most that a cell holds, in units of UTF-16.
const MOST: usize = 32_767;
/// What a cut text keeps: the remark must fit as well.
const KEPT: usize = MOST - LONGEST_REMARK - 10;
/// The longest remark on what is missing, in letters.
const LONGEST_REMARK: usize = 90;

/// The text cut to what a cell holds, with how many letters are missing; nothing if it fits.
pub(in crate::exchange::export) fn cut(words: &Catalogue, text: &str) -> Option<String> {
    // A letter takes no more units of UTF-16 than bytes of UTF-8.
    if text.len() <= MOST || text.encode_utf16().count() <= MOST {
        return None;
    }
    let mut units = 0;
    let end = text.char_indices().find(|(_, letter)| {
        units += letter.len_utf16();
        units > KEPT
    });
    let (kept, left_out) = text.split_at_checked(end.map_or(text.len(), |(at, _)| at))?;
    let count = left_out.chars().count();
    let all = text.chars().count();
    let remark = words.format("workbook-cut", &[("count", count.into()), ("all", all.into())]);
    let remark: String = remark.chars().take(LONGEST_REMARK).collect();
    Some(format!("{kept}… [{remark}]"))
}

/// Writes a line into a cell: as a number where it is the program's figure, else as text with its marks.
pub(super) fn write(
    page: &mut Worksheet,
    words: &Catalogue,
    (row, column): (u32, u16),
    line: &Line,
    kind: CellKind,
    format: &Format,
) -> Result<(), XlsxError> {
    if let Some((number, decimals)) = number(words, line, kind) {
        let ink = line.0.first().map_or(Ink::Plain, |span| span.ink);
        let mut format = inked(format.clone(), ink);
        if decimals > 0 {
            format = format.set_num_format(format!("0.{}", "0".repeat(decimals)));
        }
        page.write_number_with_format(row, column, number, &format)?;
        return Ok(());
    }
    let pieces: Vec<(Ink, Cow<'_, str>)> = line
        .0
        .iter()
        .map(|span| (span.ink, safe::shown(&span.text)))
        .filter(|(_, text)| !text.is_empty())
        .collect();
    let whole: String = pieces.iter().map(|(_, text)| text.as_ref()).collect();
    let format = if starts_formula(&whole) {
        &format.clone().set_quote_prefix()
    } else {
        format
    };
    let first = pieces.first().map_or(Ink::Plain, |(ink, _)| *ink);
    if let Some(cut) = cut(words, &whole) {
        page.write_string_with_format(row, column, cut, format)?;
    } else if pieces.iter().all(|(ink, _)| *ink == first) {
        page.write_string_with_format(row, column, whole, &inked(format.clone(), first))?;
    } else {
        let fonts: Vec<Format> = pieces
            .iter()
            .map(|(ink, _)| inked(format.clone(), *ink))
            .collect();
        let pieces: Vec<_> = fonts
            .iter()
            .zip(&pieces)
            .map(|(font, (_, text))| (font, text.as_ref()))
            .collect();
        page.write_rich_string_with_format(row, column, &pieces, format)?;
    }
    Ok(())
}

/// The format with the looks of a piece of text.
fn inked(format: Format, ink: Ink) -> Format {
    match ink {
        Ink::Plain => format,
        Ink::Bold => format.set_bold(),
        Ink::Italic => format.set_italic(),
        Ink::Aside => format.set_font_color(super::grid::WEAK),
        Ink::Raised => format.set_font_script(FormatScript::Superscript),
        Ink::Added => format.set_bold().set_underline(FormatUnderline::Single),
        Ink::Deleted => format.set_font_strikethrough(),
    }
}

/// The number that a line is, and how many decimals it has: only where the program wrote a figure, and only
/// if the number says all that the text said.
fn number(words: &Catalogue, line: &Line, kind: CellKind) -> Option<(f64, usize)> {
    if !matches!(kind, CellKind::Short | CellKind::Number | CellKind::Mark(_)) {
        return None;
    }
    let [span] = line.0.as_slice() else {
        return None;
    };
    if span.voice != Voice::Program || span.ink == Ink::Raised || span.ink == Ink::Deleted {
        return None;
    }
    let mark = words.language().decimal_mark();
    let digits = span.text.strip_prefix('-').unwrap_or(&span.text);
    let (whole, decimals) = digits.split_once(mark).unwrap_or((digits, ""));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = all_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && (decimals.is_empty() != digits.contains(mark))
        && (decimals.is_empty() || all_digits(decimals))
        && digits.len() <= 15;
    if !is_number {
        return None;
    }
    let number = span.text.replace(mark, ".").parse().ok()?;
    Some((number, decimals.len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::phrase::catalogue::Language;

    #[test]
    fn only_figures_of_the_program_are_numbers() {
        let words = Catalogue::new(Language::English);
        let short = |text: &str| number(&words, &Line::words(text), CellKind::Short);
        assert_eq!(short("3"), Some((3.0, 0)));
        assert_eq!(short("0.500"), Some((0.5, 3)));
        assert_eq!(short("-1"), Some((-1.0, 0)));
        for text in [
            "", "-", ".", "1.", ".5", "007", "1e5", "1,5", "3/1", "+1", "--1", "inf", "１",
        ] {
            assert_eq!(short(text), None, "{text}");
        }
        assert_eq!(number(&words, &Line::words("3"), CellKind::Text), None);
        assert_eq!(
            number(&words, &Line::person("3"), CellKind::Short),
            None,
            "a code is none"
        );
        let french = Catalogue::new(Language::French);
        let short = |text: &str| number(&french, &Line::words(text), CellKind::Short);
        assert_eq!((short("0,500"), short("0.5")), (Some((0.5, 3)), None));
    }

    #[test]
    fn what_is_cut_is_counted() {
        let words = Catalogue::new(Language::English);
        assert_eq!(cut(&words, &"a".repeat(MOST)), None);
        let long = cut(&words, &"a".repeat(MOST + 1)).expect("cut");
        let (_, remark) = long.split_once('…').expect("a remark");
        assert_eq!(remark, " [cut here: 101 of 32768 characters left out]");
        // Signs of two units are not cut in halves.
        let wide = cut(&words, &"😀".repeat(20_000)).expect("cut");
        assert!(wide.encode_utf16().count() <= MOST);
        assert!(wide.contains("3667 of 20000"), "{}", wide.replace('😀', ""));
    }
}
