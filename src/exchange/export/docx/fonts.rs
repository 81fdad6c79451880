//! The fonts that a paper carries, so that it looks the same where nobody has them.
//!
//! Word takes TrueType outlines only, and hides the head of each file under a key that stands beside it. What is
//! carried is made of the program's own fonts: `assets/fonts/README.md` tells how. A whole alphabet goes along
//! rather than the letters of one paper, for delegates write in it. Slanted letters are made by the programs.

use std::io::{Cursor, Write as _};
use std::sync::OnceLock;

use zip::result::ZipError;
use zip::{ZipArchive, ZipWriter};

use super::package::{PACKAGE_RELATIONS, RELATIONS, WORD, options};
use super::xml::Xml;

/// The kind of such a file, and how its name ends.
pub(super) const KIND: &str = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
pub(super) const ENDING: &str = "odttf";

/// What programs take which do not unpack fonts.
const INSTEAD: &str = "Arial,Liberation Sans";

struct Family {
    name: &'static str,
    /// What kind of letters it has, as the format counts them.
    charset: &'static str,
    styles: [Style; 2],
}

struct Style {
    /// The element that embeds it.
    element: &'static str,
    /// Under which the head of the file lies; any will do.
    key: u128,
    bytes: &'static [u8],
    /// The file packed, once it was needed.
    packed: &'static OnceLock<Vec<u8>>,
}

macro_rules! style {
    ($element:literal, $key:literal, $file:literal) => {{
        static PACKED: OnceLock<Vec<u8>> = OnceLock::new();
        Style {
            element: $element,
            key: $key,
            bytes: include_bytes!(concat!("../../../../assets/fonts/", $file)),
            packed: &PACKED,
        }
    }};
}

/// The family of the styles in `styles.xml` for Latin, Greek and Cyrillic letters.
static SANS: Family = Family {
    name: "Seagrass Sans",
    charset: "00",
    styles: [
        style!(
            "w:embedRegular",
            0x5EA6_2A55_0001_4000_8000_5A4E_5352_4547,
            "SeagrassSans-Regular.ttf"
        ),
        style!(
            "w:embedBold",
            0x5EA6_2A55_0002_4000_8000_5A4E_5342_4F4C,
            "SeagrassSans-Bold.ttf"
        ),
    ],
};

/// The family for what is written from right to left.
static ARABIC: Family = Family {
    name: "Seagrass Sans Arabic",
    charset: "B2",
    styles: [
        style!(
            "w:embedRegular",
            0x5EA6_2A55_0003_4000_8000_4152_4142_5245,
            "SeagrassSansArabic-Regular.ttf"
        ),
        style!(
            "w:embedBold",
            0x5EA6_2A55_0004_4000_8000_4152_4142_424F,
            "SeagrassSansArabic-Bold.ttf"
        ),
    ],
};

/// Which fonts a paper needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Carried {
    is_arabic: bool,
}

impl Carried {
    /// Those for what stands in these parts.
    pub(super) fn for_parts<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> Self {
        let is_arabic = parts
            .into_iter()
            .any(|part| std::str::from_utf8(part).is_ok_and(|text| text.chars().any(is_arabic)));
        Self { is_arabic }
    }

    fn families(self) -> impl Iterator<Item = &'static Family> {
        [(&SANS, true), (&ARABIC, self.is_arabic)]
            .into_iter()
            .filter_map(|(family, is_needed)| is_needed.then_some(family))
    }

    /// The fonts, each with its number.
    fn styles(self) -> impl Iterator<Item = (usize, &'static Style)> {
        self.families().flat_map(|family| &family.styles).enumerate()
    }

    /// Writes the table of fonts.
    pub(super) fn table(self) -> Xml {
        let mut xml = Xml::new();
        xml.element("w:fonts", &[("xmlns:w", WORD), ("xmlns:r", RELATIONS)], |xml| {
            let mut numbers = 0..;
            for family in self.families() {
                xml.element("w:font", &[("w:name", family.name)], |xml| {
                    xml.value("w:altName", INSTEAD);
                    xml.value("w:charset", family.charset);
                    xml.value("w:family", "swiss");
                    xml.value("w:pitch", "variable");
                    for (style, number) in family.styles.iter().zip(&mut numbers) {
                        let key = braced(style.key);
                        xml.empty(style.element, &[("r:id", &id(number)), ("w:fontKey", &key)]);
                    }
                });
            }
        });
        xml
    }

    /// Writes where the files of the table lie.
    pub(super) fn relations(self) -> Xml {
        let mut xml = Xml::new();
        xml.element("Relationships", &[("xmlns", PACKAGE_RELATIONS)], |xml| {
            for (number, _) in self.styles() {
                let (kind, target) = (format!("{RELATIONS}/font"), file_name(number));
                let looks = [("Id", id(number)), ("Type", kind), ("Target", target)];
                let looks = looks.each_ref().map(|(name, value)| (*name, value.as_str()));
                xml.empty("Relationship", &looks);
            }
        });
        xml
    }

    /// Adds the files. Each is packed once, however many papers are written.
    pub(super) fn add(self, zip: &mut ZipWriter<Cursor<Vec<u8>>>) -> Result<(), ZipError> {
        for (number, style) in self.styles() {
            let packed = if let Some(packed) = style.packed.get() {
                packed
            } else {
                let made = packed(style)?;
                style.packed.get_or_init(|| made)
            };
            let mut archive = ZipArchive::new(Cursor::new(packed.as_slice()))?;
            let name = format!("word/{}", file_name(number));
            zip.raw_copy_file_rename(archive.by_index_raw(0)?, name)?;
        }
        Ok(())
    }
}

fn packed(style: &Style) -> Result<Vec<u8>, ZipError> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("font", options())?;
    zip.write_all(&hidden(style.bytes, style.key))?;
    Ok(zip.finish()?.into_inner())
}

fn id(number: usize) -> String {
    format!("rFont{number}")
}

fn file_name(number: usize) -> String {
    format!("fonts/font{}.{ENDING}", number + 1)
}

/// The key as the format writes it.
fn braced(key: u128) -> String {
    format!("{{{}}}", uuid::Uuid::from_u128(key).hyphenated()).to_uppercase()
}

/// The file with its first 32 bytes turned over by the key, last byte of the key first, as the format has it.
fn hidden(bytes: &[u8], key: u128) -> Vec<u8> {
    let mut hidden = bytes.to_vec();
    let key = key.to_le_bytes().into_iter().cycle();
    for (byte, key) in hidden.iter_mut().take(32).zip(key) {
        *byte ^= key;
    }
    hidden
}

/// Whether the letter is of Arabic script.
fn is_arabic(letter: char) -> bool {
    matches!(letter, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}' | '\u{8a0}'..='\u{8ff}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::fonts;

    #[test]
    fn a_font_is_hidden_by_its_key_and_found_again() {
        let key = 0x0011_2233_4455_6677_8899_AABB_CCDD_EEFF;
        assert_eq!(braced(key), "{00112233-4455-6677-8899-AABBCCDDEEFF}");
        let plain = [0_u8; 40];
        let hidden = hidden(&plain, key);
        assert_eq!(hidden[..4], [0xFF, 0xEE, 0xDD, 0xCC]);
        assert_eq!(hidden[16..20], [0xFF, 0xEE, 0xDD, 0xCC]);
        assert_eq!(hidden[31..34], [0x00, 0, 0]);
    }

    #[test]
    fn what_is_carried_has_the_letters_of_what_it_was_made_of_and_may_be_embedded() {
        let made_of = [
            fonts::INTER_REGULAR,
            fonts::INTER_SEMI_BOLD,
            fonts::ARABIC_REGULAR,
            fonts::ARABIC_BOLD,
        ];
        let carried = Carried { is_arabic: true };
        for ((_, style), source) in carried.styles().zip(made_of) {
            let face = rustybuzz::ttf_parser::Face::parse(style.bytes, 0).expect("a font");
            let source = rustybuzz::ttf_parser::Face::parse(source, 0).expect("a font");
            assert_eq!(
                face.permissions(),
                Some(rustybuzz::ttf_parser::Permissions::Installable)
            );
            assert!(face.tables().glyf.is_some(), "TrueType outlines");
            assert_eq!(face.is_bold(), style.element == "w:embedBold");
            let wanted = "Aé–—…·•×→≥“”’✓ΔЖ0123456789أهلاً،٣".chars();
            for letter in wanted.filter(|letter| source.glyph_index(*letter).is_some()) {
                let (new, old) = (face.glyph_index(letter), source.glyph_index(letter));
                let new = new.unwrap_or_else(|| panic!("{letter:?}"));
                assert_eq!(
                    face.glyph_hor_advance(new),
                    source.glyph_hor_advance(old.expect("seen")),
                    "{letter:?} is as wide"
                );
            }
        }
    }

    #[test]
    fn the_arabic_family_goes_along_where_there_is_arabic() {
        let count = |parts: &[&[u8]]| Carried::for_parts(parts.iter().copied()).styles().count();
        assert_eq!(count(&[b"abc", "Δ".as_bytes()]), 2);
        assert_eq!(count(&[b"abc", "x نص".as_bytes()]), 4);
    }
}
