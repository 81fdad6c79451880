//! Lines as runs of text: looks by character styles, languages by tags, reading direction run by run.

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

use super::xml::Xml;
use crate::exchange::export::paper::{Ink, Line, Span, Voice};
use crate::model::Lang;
use crate::phrase::safe;

/// How a paragraph is set.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Setting<'a> {
    /// The id of its style.
    pub(super) style: &'a str,
    /// The number of the list it belongs to, if any.
    pub(super) list: Option<usize>,
    /// Whether it reads from right to left.
    pub(super) is_rtl: bool,
    /// Whether it begins a page.
    pub(super) begins_page: bool,
    /// Whether it stays on the page of what comes next.
    pub(super) keeps_next: bool,
}

impl<'a> Setting<'a> {
    /// Returns the setting of a paragraph in the direction of the line.
    pub(super) fn of(style: &'a str, line: &Line, paper_is_rtl: bool) -> Self {
        Self {
            style,
            list: None,
            is_rtl: is_rtl(line, paper_is_rtl),
            begins_page: false,
            keeps_next: false,
        }
    }

    /// Writes the properties of the paragraph; `end` adds what closes a section.
    pub(super) fn write(self, xml: &mut Xml, end: impl FnOnce(&mut Xml)) {
        xml.element("w:pPr", &[], |xml| {
            xml.value("w:pStyle", self.style);
            if self.keeps_next {
                xml.empty("w:keepNext", &[]);
            }
            if self.begins_page {
                xml.empty("w:pageBreakBefore", &[]);
            }
            if let Some(list) = self.list {
                xml.element("w:numPr", &[], |xml| {
                    xml.value("w:ilvl", "0");
                    xml.value("w:numId", &list.to_string());
                });
            }
            if self.is_rtl {
                xml.empty("w:bidi", &[]);
            }
            end(xml);
        });
    }
}

/// Whether a language is written from right to left, by its tag.
pub(super) fn lang_is_rtl(tag: &str) -> bool {
    Lang::new(tag).is_ok_and(|lang| lang.is_right_to_left())
}

/// Whether a line reads from right to left. A line in which the program says nothing reads as what stands
/// in it; any other as the paper.
fn is_rtl(line: &Line, paper_is_rtl: bool) -> bool {
    let speaks = |span: &Span| span.voice == Voice::Program && span.text.chars().any(char::is_alphabetic);
    if line.is_empty() || line.0.iter().any(speaks) {
        return paper_is_rtl;
    }
    let first = line.0.iter().find_map(|span| match &span.voice {
        Voice::Plan(tag) => Some(lang_is_rtl(tag)),
        Voice::Person => span.text.chars().find_map(strong),
        Voice::Program => None,
    });
    first.unwrap_or(paper_is_rtl)
}

/// The direction of a letter that has one.
pub(super) fn strong(letter: char) -> Option<bool> {
    match bidi_class(letter) {
        BidiClass::L => Some(false),
        BidiClass::R | BidiClass::AL => Some(true),
        _ => None,
    }
}

/// Writes the runs of a line.
pub(super) fn runs(xml: &mut Xml, line: &Line, is_rtl: bool) {
    for span in &line.0 {
        let shown = safe::shown(&span.text);
        for (at, piece) in shown.split('\n').enumerate() {
            if at > 0 {
                xml.element("w:r", &[], |xml| xml.empty("w:br", &[]));
            }
            match apart(span, piece, is_rtl).filter(|_| line.0.len() > 1) {
                Some(own) => {
                    run(xml, span, if own { "\u{2067}" } else { "\u{2066}" }, own);
                    for (text, reads_rtl) in directed(piece, own) {
                        run(xml, span, text, reads_rtl);
                    }
                    run(xml, span, "\u{2069}", own);
                }
                None => {
                    for (text, reads_rtl) in directed(piece, is_rtl) {
                        run(xml, span, text, reads_rtl);
                    }
                }
            }
        }
    }
}

/// The own direction of others' words that have letters of both directions: without being kept apart they
/// would fall into pieces in a line from the other side.
fn apart(span: &Span, text: &str, is_rtl: bool) -> Option<bool> {
    let mut letters = text.chars().filter_map(strong);
    let first = letters.next()?;
    let own = match &span.voice {
        Voice::Program => return None,
        Voice::Person => first,
        Voice::Plan(tag) => lang_is_rtl(tag),
    };
    (own != is_rtl && letters.any(|one| one != first)).then_some(own)
}

fn run(xml: &mut Xml, span: &Span, text: &str, is_rtl: bool) {
    xml.element("w:r", &[], |xml| {
        xml.element("w:rPr", &[], |xml| {
            if let Some(style) = ink_style(span.ink) {
                xml.value("w:rStyle", style);
            }
            // Nobody said in which language it is: no program should look for mistakes in it.
            if span.voice == Voice::Person {
                xml.empty("w:noProof", &[]);
            }
            if is_rtl {
                xml.empty("w:rtl", &[]);
            }
            if let Voice::Plan(tag) = &span.voice
                && let Ok(lang) = Lang::new(tag)
            {
                let name = if lang.is_right_to_left() {
                    "w:bidi"
                } else {
                    "w:val"
                };
                xml.empty("w:lang", &[(name, canonical(lang.as_str()).as_str())]);
            }
        });
        words(xml, text);
    });
}

/// Writes the words of a run; spaces stay as they are.
pub(super) fn words(xml: &mut Xml, text: &str) {
    xml.element("w:t", &[("xml:space", "preserve")], |xml| xml.text(text));
}

fn ink_style(ink: Ink) -> Option<&'static str> {
    match ink {
        Ink::Plain => None,
        Ink::Bold => Some("Strong"),
        Ink::Italic => Some("Emphasis"),
        Ink::Aside => Some("Aside"),
        Ink::Raised => Some("Raised"),
        Ink::Added => Some("Added"),
        Ink::Deleted => Some("Deleted"),
    }
}

/// The tag as Word writes it: the region in capitals.
pub(super) fn canonical(tag: &str) -> String {
    let mut out = String::with_capacity(tag.len());
    for (at, part) in tag.split('-').enumerate() {
        if at > 0 {
            out.push('-');
        }
        if at > 0 && part.len() == 2 {
            out.push_str(&part.to_ascii_uppercase());
        } else {
            out.push_str(part);
        }
    }
    out
}

/// Cuts a text where its reading direction turns, in the order it was written in. Each program then lays
/// the pieces out by itself; it must only be told which are from right to left.
fn directed(text: &str, is_rtl: bool) -> Vec<(&str, bool)> {
    if text.is_empty() {
        return Vec::new();
    }
    if !text.chars().any(|letter| strong(letter) == Some(true)) {
        return vec![(text, false)];
    }
    let base = if is_rtl { Level::rtl() } else { Level::ltr() };
    let info = BidiInfo::new(text, Some(base));
    // Numbers in right-to-left text have a level of their own and belong to it all the same.
    let reads_rtl = |at: usize, letter: char| {
        let level = info.levels.get(at).copied().unwrap_or(base);
        level.is_rtl() || (level > base && !matches!(bidi_class(letter), BidiClass::L))
    };
    let mut pieces = Vec::new();
    let (mut from, mut now) = (0, None);
    for (at, letter) in text.char_indices() {
        let here = reads_rtl(at, letter);
        if let Some(before) = now.filter(|before| *before != here) {
            pieces.extend(text.get(from..at).map(|piece| (piece, before)));
            from = at;
        }
        now = Some(here);
    }
    pieces.extend(text.get(from..).zip(now));
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_together_are_the_text() {
        for text in ["", "abc", "CMP مرحبا 3.2 بالعالم end", "نص 12", "a\u{200f}b"] {
            for is_rtl in [false, true] {
                let whole: String = directed(text, is_rtl)
                    .into_iter()
                    .map(|(piece, _)| piece)
                    .collect();
                assert_eq!(whole, text);
            }
        }
        assert_eq!(
            directed("see نص 12 here", false),
            [("see ", false), ("نص 12", true), (" here", false)]
        );
    }

    #[test]
    fn a_line_reads_as_what_stands_in_it_unless_the_program_speaks() {
        let arabic = Line::person("نص");
        assert!(is_rtl(&arabic, false));
        assert!(!is_rtl(&Line::words("Note: ").and(arabic.clone()), false));
        assert!(is_rtl(&Line::words("· ").and(arabic), false), "signs say nothing");
        let plan = Line::default().with("3.2", Ink::Bold, Voice::Plan("ar".to_owned()));
        assert!(is_rtl(&plan, false));
        assert!(!is_rtl(&Line::person("abc نص"), true));
    }

    #[test]
    fn mixed_words_of_others_keep_together_in_a_line_from_the_other_side() {
        let written = |line: &Line, is_rtl: bool| {
            let mut xml = Xml::new();
            runs(&mut xml, line, is_rtl);
            String::from_utf8(xml.finish().expect("a part")).expect("text")
        };
        let mixed = Line::words("Actions: ").and(Line::person("نص CMP هنا"));
        let text = written(&mixed, false);
        let at = |what: &str| text.find(what).unwrap_or_else(|| panic!("{what}: {text}"));
        assert!(at("\u{2067}") < at("نص") && at("CMP") < at("هنا") && at("هنا") < at("\u{2069}"));
        let plain = Line::words("Actions: ").and(Line::person("نص"));
        assert!(
            !written(&plain, false).contains('\u{2067}'),
            "nothing to fall apart"
        );
        assert!(
            !written(&mixed, true).contains('\u{2067}'),
            "the line reads as they do"
        );
    }

    #[test]
    fn tags_are_written_as_word_writes_them() {
        for (tag, written) in [("en", "en"), ("pt-br", "pt-BR"), ("zh-hans-cn", "zh-hans-CN")] {
            assert_eq!(canonical(tag), written);
        }
    }
}
