//! Pages: their size, what stands at their foot, and the word across each page of a draft.

use super::package::{OFFICE, RELATIONS, VECTOR, WORD};
use super::sections::Lie;
use super::text::{self, Setting};
use super::xml::Xml;
use crate::exchange::export::paper::{Frame, Paper};
use crate::phrase::safe;

/// The sides of A4, in twentieths of a point.
const SHORT_SIDE: u32 = 11_906;
const LONG_SIDE: u32 = 16_838;
/// The margins of pages upright and of pages across.
const MARGIN: u32 = 1_134;
const MARGIN_ACROSS: u32 = 850;
const MARGIN_ABOVE_ACROSS: u32 = 640;

impl Lie {
    /// The relation that names the foot of such pages.
    pub(super) const fn foot(self) -> &'static str {
        match self {
            Self::Upright => "rFootUpright",
            Self::Across => "rFootAcross",
        }
    }

    const fn margin(self) -> u32 {
        match self {
            Self::Upright => MARGIN,
            Self::Across => MARGIN_ACROSS,
        }
    }

    const fn margin_above(self) -> u32 {
        match self {
            Self::Upright => MARGIN,
            Self::Across => MARGIN_ABOVE_ACROSS,
        }
    }

    /// The width between the margins, in twentieths of a point.
    pub(super) const fn text_width(self) -> u32 {
        let side = match self {
            Self::Upright => SHORT_SIDE,
            Self::Across => LONG_SIDE,
        };
        side - 2 * self.margin()
    }
}

/// Writes what closes a section of pages.
pub(super) fn section(xml: &mut Xml, lie: Lie, paper: &Paper) {
    let (margin, near) = (lie.margin().to_string(), "340");
    let high = lie.margin_above().to_string();
    let (short, long) = (SHORT_SIDE.to_string(), LONG_SIDE.to_string());
    xml.element("w:sectPr", &[], |xml| {
        if paper.frame.draft.is_some() {
            xml.empty("w:headerReference", &[("w:type", "default"), ("r:id", "rDraft")]);
        }
        xml.empty(
            "w:footerReference",
            &[("w:type", "default"), ("r:id", lie.foot())],
        );
        xml.value("w:type", "nextPage");
        match lie {
            Lie::Upright => xml.empty("w:pgSz", &[("w:w", &short), ("w:h", &long)]),
            Lie::Across => {
                xml.empty(
                    "w:pgSz",
                    &[("w:w", &long), ("w:h", &short), ("w:orient", "landscape")],
                );
            }
        }
        let margins = [
            ("w:top", high.as_str()),
            ("w:right", &margin),
            ("w:bottom", &high),
            ("w:left", &margin),
            ("w:header", near),
            ("w:footer", near),
            ("w:gutter", "0"),
        ];
        xml.empty("w:pgMar", &margins);
        if text::lang_is_rtl(&paper.lang) {
            xml.empty("w:bidi", &[]);
        }
    });
}

/// Writes the foot of pages: the symbol, and which page of how many it is.
pub(super) fn foot(frame: &Frame, lie: Lie, is_rtl: bool) -> Xml {
    let [before, between, after] = &frame.page;
    let mut xml = Xml::new();
    xml.element("w:ftr", &[("xmlns:w", WORD)], |xml| {
        xml.element("w:p", &[], |xml| {
            let style = match lie {
                Lie::Upright => "Footer",
                Lie::Across => "FooterAcross",
            };
            let setting = Setting {
                style,
                is_rtl,
                ..Setting::default()
            };
            setting.write(xml, |_| {});
            text::runs(xml, &frame.symbol, is_rtl);
            xml.element("w:r", &[], |xml| xml.empty("w:tab", &[]));
            plain(xml, before);
            field(xml, " PAGE ");
            plain(xml, between);
            field(xml, " NUMPAGES ");
            plain(xml, after);
        });
    });
    xml
}

fn plain(xml: &mut Xml, words: &str) {
    if !words.is_empty() {
        xml.element("w:r", &[], |xml| text::words(xml, &safe::shown(words)));
    }
}

/// A number that the program which shows the page puts in.
fn field(xml: &mut Xml, code: &'static str) {
    xml.element("w:fldSimple", &[("w:instr", code)], |xml| {
        xml.element("w:r", &[], |xml| text::words(xml, "1"));
    });
}

/// The formulas of the shape that draws words along a line, as the format defines them.
const FORMULAS: [&str; 14] = [
    "sum #0 0 10800",
    "prod #0 2 1",
    "sum 21600 0 @1",
    "sum 0 0 @2",
    "sum 21600 0 @3",
    "if @0 @3 0",
    "if @0 21600 @1",
    "if @0 0 @2",
    "if @0 @4 21600",
    "mid @5 @6",
    "mid @8 @5",
    "mid @7 @8",
    "mid @6 @7",
    "sum @6 0 @5",
];

/// Writes the head of the pages of a draft: a word from corner to corner behind the text, drawn as Word
/// draws its own, so that Word's menu can take it off again.
pub(super) fn draft(word: &str) -> Xml {
    let mut xml = Xml::new();
    let names = [
        ("xmlns:w", WORD),
        ("xmlns:v", VECTOR),
        ("xmlns:o", OFFICE),
        ("xmlns:w10", "urn:schemas-microsoft-com:office:word"),
        ("xmlns:r", RELATIONS),
    ];
    xml.element("w:hdr", &names, |xml| {
        xml.element("w:p", &[], |xml| {
            xml.element("w:pPr", &[], |xml| xml.value("w:pStyle", "Header"));
            xml.element("w:r", &[], |xml| {
                xml.element("w:rPr", &[], |xml| xml.empty("w:noProof", &[]));
                xml.element("w:pict", &[], |xml| {
                    shape_type(xml);
                    shape(xml, word);
                });
            });
        });
    });
    xml
}

fn shape_type(xml: &mut Xml) {
    let looks = [
        ("id", "_x0000_t136"),
        ("coordsize", "21600,21600"),
        ("o:spt", "136"),
        ("adj", "10800"),
        ("path", "m@7,l@8,m@5,21600l@6,21600e"),
    ];
    xml.element("v:shapetype", &looks, |xml| {
        xml.element("v:formulas", &[], |xml| {
            for formula in FORMULAS {
                xml.empty("v:f", &[("eqn", formula)]);
            }
        });
        let ends = [
            ("textpathok", "t"),
            ("o:connecttype", "custom"),
            ("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800"),
            ("o:connectangles", "270,180,90,0"),
        ];
        xml.empty("v:path", &ends);
        xml.empty("v:textpath", &[("on", "t"), ("fitshape", "t")]);
        xml.element("v:handles", &[], |xml| {
            xml.empty("v:h", &[("position", "#0,bottomRight"), ("xrange", "6629,14971")]);
        });
        xml.empty("o:lock", &[("v:ext", "edit"), ("text", "t"), ("shapetype", "t")]);
    });
}

/// The widest that the word becomes, in points.
const DRAFT_WIDTH: usize = 430;

fn shape(xml: &mut Xml, word: &str) {
    let word = safe::shown(word).replace('\n', " ");
    let letters = word.chars().count().max(1);
    // Letters are drawn to fill the shape: somewhat higher than wide.
    let height = (DRAFT_WIDTH * 6 / 5 / letters).min(200);
    let style = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{DRAFT_WIDTH}pt;height:{height}pt;rotation:315;\
         z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
         mso-position-vertical:center;mso-position-vertical-relative:margin"
    );
    let looks = [
        ("id", "PowerPlusWaterMarkObject1"),
        ("o:spid", "_x0000_s2049"),
        ("type", "#_x0000_t136"),
        ("alt", word.as_str()),
        ("style", style.as_str()),
        ("o:allowincell", "f"),
        ("fillcolor", "#d5d9d8"),
        ("stroked", "f"),
    ];
    xml.element("v:shape", &looks, |xml| {
        xml.empty("v:fill", &[("opacity", ".5")]);
        xml.empty(
            "v:textpath",
            &[
                ("style", "font-family:\"Seagrass Sans\";font-size:1pt"),
                ("string", word.as_str()),
            ],
        );
        xml.empty("w10:wrap", &[("anchorx", "margin"), ("anchory", "margin")]);
    });
}
