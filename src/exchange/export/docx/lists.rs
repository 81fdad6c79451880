//! The numbering of paragraphs, points and short lines.

use super::xml::Xml;

/// The list of the paragraphs that can be cited, numbered through the paper.
pub(super) const PARAGRAPHS: usize = 1;
/// The list of short lines.
pub(super) const BULLETS: usize = 2;
/// The first list of lettered points; each begins at a).
pub(super) const FIRST_POINTS: usize = 3;

/// A way of numbering: its number, format, text and style.
const WAYS: [(&str, &str, &str, &str); 3] = [
    ("0", "decimal", "%1.", "Numbered"),
    ("1", "bullet", "•", "ListBullet"),
    ("2", "lowerLetter", "%1)", "Lettered"),
];

/// Writes the part; `points` is the number of lists of lettered points.
pub(super) fn write(points: usize) -> Xml {
    let mut xml = Xml::new();
    xml.element("w:numbering", &[("xmlns:w", super::package::WORD)], |xml| {
        for (number, format, text, style) in WAYS {
            xml.element("w:abstractNum", &[("w:abstractNumId", number)], |xml| {
                xml.value("w:multiLevelType", "singleLevel");
                xml.element("w:lvl", &[("w:ilvl", "0")], |xml| {
                    xml.value("w:start", "1");
                    xml.value("w:numFmt", format);
                    // Points begin anew in each list, so no style may bind them to one.
                    if format != "lowerLetter" {
                        xml.value("w:pStyle", style);
                    }
                    xml.value("w:lvlText", text);
                    xml.value("w:lvlJc", "left");
                    indent(xml, format);
                });
            });
        }
        list(xml, PARAGRAPHS, "0", false);
        list(xml, BULLETS, "1", false);
        for at in 0..points {
            list(xml, FIRST_POINTS + at, "2", true);
        }
    });
    xml
}

fn indent(xml: &mut Xml, format: &str) {
    let (start, hanging) = match format {
        "lowerLetter" => ("1134", "567"),
        "bullet" => ("284", "284"),
        _ => ("567", "567"),
    };
    xml.element("w:pPr", &[], |xml| {
        xml.empty("w:ind", &[("w:left", start), ("w:hanging", hanging)]);
    });
}

fn list(xml: &mut Xml, number: usize, way: &str, begins_anew: bool) {
    xml.element("w:num", &[("w:numId", &number.to_string())], |xml| {
        xml.value("w:abstractNumId", way);
        if begins_anew {
            xml.element("w:lvlOverride", &[("w:ilvl", "0")], |xml| {
                xml.value("w:startOverride", "1");
            });
        }
    });
}
