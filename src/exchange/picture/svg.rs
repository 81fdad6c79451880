//! Sheets as SVG, byte by byte the same for the same sheet. Markup comes from here alone: every text goes
//! through the writer that escapes, and what hides in it is shown.

use quick_xml::Writer;
use quick_xml::events::{BytesEnd, BytesStart, BytesText, Event};

use super::bidi;
use super::colour::{Colour, PAPER};
use super::scene::{Anchor, Group, Scene, Shape, Stroke, Text, Weight};
use super::{Drawing, PictureError};
use crate::phrase::safe;

/// What the SVG is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// A file of its own.
    File,
    /// A part of a page that says more of each item and link under `#action-1`, `#target-1` and
    /// `#pair-1-1`, counted from 0.
    Page,
    /// To be turned into points or a PDF.
    Rendering,
}

/// Families for whoever has not the first; widths are held by `textLength` whichever is found.
const FAMILY: &str = "Inter, 'Noto Sans Arabic', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const ARABIC_FAMILY: &str = "'Noto Sans Arabic', Inter, 'Segoe UI', Arial, sans-serif";

/// The families that the renderer has.
const RENDERED: &str = "Inter";
const RENDERED_ARABIC: &str = "'Noto Sans Arabic'";

/// Writes a sheet.
pub(super) fn write(drawing: &Drawing, sheet: &Scene, purpose: Use) -> Result<String, PictureError> {
    let mut out = Out {
        writer: Writer::new(Vec::new()),
        purpose,
    };
    out.sheet(drawing, sheet).map_err(failed)?;
    let mut text = String::from_utf8(out.writer.into_inner()).map_err(failed)?;
    text.push('\n');
    Ok(text)
}

fn failed(err: impl std::fmt::Display) -> PictureError {
    PictureError::Writing(err.to_string())
}

struct Out {
    writer: Writer<Vec<u8>>,
    purpose: Use,
}

type Done = std::io::Result<()>;

impl Out {
    fn open(&mut self, name: &str, attributes: &[(&str, String)]) -> Done {
        self.writer.write_event(Event::Start(start(name, attributes)))
    }

    fn close(&mut self, name: &str) -> Done {
        self.writer.write_event(Event::End(BytesEnd::new(name)))
    }

    fn empty(&mut self, name: &str, attributes: &[(&str, String)]) -> Done {
        self.writer.write_event(Event::Empty(start(name, attributes)))
    }

    fn words(&mut self, text: &str) -> Done {
        self.writer.write_event(Event::Text(BytesText::new(text)))
    }

    fn said(&mut self, name: &str, id: Option<&str>, text: &str) -> Done {
        let id: Vec<_> = id.map(|id| ("id", id.to_owned())).into_iter().collect();
        self.open(name, &id)?;
        self.words(&safe::shown(text))?;
        self.close(name)
    }

    fn sheet(&mut self, drawing: &Drawing, sheet: &Scene) -> Done {
        let (width, height) = (number(sheet.width), number(sheet.height));
        let mut attributes = vec![("viewBox", format!("0 0 {width} {height}"))];
        if self.purpose == Use::Page {
            attributes.push(("class", "map".to_owned()));
            // Links in it are read one by one; a picture would be one thing.
            attributes.push(("role", "group".to_owned()));
        } else {
            attributes.insert(0, ("xmlns", "http://www.w3.org/2000/svg".to_owned()));
            attributes.push(("width", format!("{width}pt")));
            attributes.push(("height", format!("{height}pt")));
            attributes.push(("role", "img".to_owned()));
        }
        if self.purpose != Use::Rendering {
            attributes.push(("lang", drawing.lang.clone()));
            attributes.push(("aria-labelledby", "picture-title picture-description".to_owned()));
        }
        self.open("svg", &attributes)?;
        if self.purpose != Use::Rendering {
            self.said("title", Some("picture-title"), &drawing.title)?;
            self.said("desc", Some("picture-description"), &drawing.description)?;
        }
        self.empty(
            "rect",
            &[
                ("class", "sheet".to_owned()),
                ("width", width),
                ("height", height),
                ("fill", PAPER.hex()),
            ],
        )?;
        self.open("g", &[("font-family", FAMILY.to_owned())])?;
        self.shapes(&sheet.shapes)?;
        self.close("g")?;
        self.close("svg")
    }

    fn shapes(&mut self, shapes: &[Shape]) -> Done {
        shapes.iter().try_for_each(|shape| self.shape(shape))
    }

    fn shape(&mut self, shape: &Shape) -> Done {
        match shape {
            Shape::Rect {
                x,
                y,
                width,
                height,
                radius,
                fill,
                stroke,
            } => {
                let mut attributes = vec![
                    ("x", number(*x)),
                    ("y", number(*y)),
                    ("width", number(*width)),
                    ("height", number(*height)),
                ];
                if *radius > 0.0 {
                    attributes.push(("rx", number(*radius)));
                }
                attributes.push(("fill", fill.map_or_else(|| "none".to_owned(), Colour::hex)));
                if let Some(stroke) = stroke {
                    stroked(&mut attributes, stroke);
                }
                self.empty("rect", &attributes)
            }
            Shape::Ribbon { from, to, stroke } => {
                let middle = number(f32::midpoint(from.0, to.0));
                let (x0, y0, x1, y1) = (number(from.0), number(from.1), number(to.0), number(to.1));
                let path = format!("M{x0} {y0}C{middle} {y0} {middle} {y1} {x1} {y1}");
                self.path(path, stroke)
            }
            Shape::Line { from, to, stroke } => {
                let path = format!(
                    "M{} {}L{} {}",
                    number(from.0),
                    number(from.1),
                    number(to.0),
                    number(to.1)
                );
                self.path(path, stroke)
            }
            Shape::Text(text) => self.text(text),
            Shape::Group(group) => self.group(group),
        }
    }

    fn path(&mut self, path: String, stroke: &Stroke) -> Done {
        let mut attributes = vec![("d", path), ("fill", "none".to_owned())];
        stroked(&mut attributes, stroke);
        self.empty("path", &attributes)
    }

    fn group(&mut self, group: &Group) -> Done {
        let mut attributes = vec![("class", group.class.to_owned())];
        for (name, value) in &group.data {
            attributes.push((name, safe::shown(value).into_owned()));
        }
        if let Some((x, y, scale)) = group.placed {
            let scale = if (scale - 1.0).abs() < f32::EPSILON {
                String::new()
            } else {
                format!(" scale({})", number_fine(scale))
            };
            attributes.push((
                "transform",
                format!("translate({} {}){scale}", number(x), number(y)),
            ));
        }
        let anchor = group.anchor.as_ref().filter(|_| self.purpose == Use::Page);
        if let Some(anchor) = anchor {
            let mut attributes = vec![("href", format!("#{anchor}"))];
            if anchor.starts_with("pair-") {
                // A ribbon has no text to be named by. It is reached by its row: a map of a hundred stops
                // would be in the way of the keyboard.
                let name = group.title.as_deref().unwrap_or_default();
                attributes.push(("aria-label", safe::shown(name).into_owned()));
                attributes.push(("tabindex", "-1".to_owned()));
            }
            self.open("a", &attributes)?;
        }
        self.open("g", &attributes)?;
        if let Some(title) = group.title.as_ref().filter(|_| self.purpose != Use::Rendering) {
            self.said("title", None, title)?;
        }
        self.shapes(&group.shapes)?;
        self.close("g")?;
        if anchor.is_some() {
            self.close("a")?;
        }
        Ok(())
    }

    fn text(&mut self, text: &Text) -> Done {
        if self.purpose == Use::Rendering {
            return self.pieces(text);
        }
        let mut attributes = placed(text, 0.0);
        let anchor = match (text.anchor, text.rtl) {
            (Anchor::Start, false) | (Anchor::End, true) => None,
            (Anchor::Middle, _) => Some("middle"),
            (Anchor::End, false) | (Anchor::Start, true) => Some("end"),
        };
        attributes.extend(anchor.map(|anchor| ("text-anchor", anchor.to_owned())));
        if text.rtl {
            attributes.push(("font-family", ARABIC_FAMILY.to_owned()));
            attributes.push(("direction", "rtl".to_owned()));
        }
        if text.width > 0.0 && text.words.chars().nth(1).is_some() {
            attributes.push(("textLength", number(text.width)));
            attributes.push(("lengthAdjust", "spacingAndGlyphs".to_owned()));
        }
        attributes.extend(text.lang.clone().map(|lang| ("lang", lang)));
        self.open("text", &attributes)?;
        self.ordered(&text.words)?;
        self.close("text")
    }

    /// Words, of which what is kept apart is an element of its own.
    fn ordered(&mut self, words: &str) -> Done {
        if words.starts_with([bidi::RTL, bidi::LTR]) {
            // Browsers place a text by its first letter, and would hang all of it from the other end.
            self.words("\u{200e}")?;
        }
        for part in words.split_inclusive(bidi::END) {
            let (before, apart) = part.split_once([bidi::RTL, bidi::LTR]).unwrap_or((part, ""));
            self.words(&safe::shown(before.trim_end_matches(bidi::END)))?;
            if !apart.is_empty() {
                let direction = if part.contains(bidi::RTL) { "rtl" } else { "ltr" };
                self.open(
                    "tspan",
                    &[
                        ("direction", direction.to_owned()),
                        ("unicode-bidi", "isolate".to_owned()),
                    ],
                )?;
                self.words(&safe::shown(apart.trim_end_matches(bidi::END)))?;
                self.close("tspan")?;
            }
        }
        Ok(())
    }
}

impl Out {
    /// Each piece at its place, with the one font that draws it.
    fn pieces(&mut self, text: &Text) -> Done {
        let width: f32 = text.pieces.iter().map(|piece| piece.width * text.size).sum();
        let mut along = match text.anchor {
            Anchor::Start => 0.0,
            Anchor::Middle => -width / 2.0,
            Anchor::End => -width,
        };
        for piece in &text.pieces {
            let mut attributes = placed(text, along);
            // The renderer drops spaces at both ends otherwise.
            attributes.push(("xml:space", "preserve".to_owned()));
            let family = if piece.is_arabic {
                RENDERED_ARABIC
            } else {
                RENDERED
            };
            attributes.push(("font-family", family.to_owned()));
            self.open("text", &attributes)?;
            self.words(&piece.text)?;
            self.close("text")?;
            along += piece.width * text.size;
        }
        Ok(())
    }
}

/// Place, size, weight and colour of a text that begins so far along its line.
fn placed(text: &Text, along: f32) -> Vec<(&'static str, String)> {
    let (x, y) = (number(text.x), number(text.y));
    let mut attributes = Vec::with_capacity(10);
    if text.slanted {
        attributes.push(("transform", format!("translate({x} {y}) skewX(-14)")));
        attributes.push(("x", number(along)));
    } else {
        attributes.push(("x", number(text.x + along)));
        attributes.push(("y", y.clone()));
        if text.upwards {
            attributes.push(("transform", format!("rotate(-90 {x} {y})")));
        }
    }
    attributes.push(("font-size", number(text.size)));
    if text.weight == Weight::Bold {
        attributes.push(("font-weight", "600".to_owned()));
    }
    attributes.push(("fill", text.colour.hex()));
    attributes
}

fn start<'a>(name: &'a str, attributes: &[(&str, String)]) -> BytesStart<'a> {
    let pairs = attributes.iter().map(|(name, value)| (*name, value.as_str()));
    BytesStart::new(name).with_attributes(pairs)
}

fn stroked(attributes: &mut Vec<(&'static str, String)>, stroke: &Stroke) {
    attributes.push(("stroke", stroke.colour.hex()));
    attributes.push(("stroke-width", number(stroke.width)));
    if let Some((drawn, left_out)) = stroke.dash {
        let dash = format!("{} {}", number(drawn), number(left_out));
        attributes.push(("stroke-dasharray", dash));
    }
}

/// A number with at most two places, written in one way only.
fn number(value: f32) -> String {
    trimmed(&format!("{value:.2}"))
}

fn number_fine(value: f32) -> String {
    trimmed(&format!("{value:.5}"))
}

fn trimmed(text: &str) -> String {
    let text = text.trim_end_matches('0').trim_end_matches('.').to_owned();
    if text == "-0" { "0".to_owned() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_of_one_form() {
        assert_eq!(
            [0.0, -0.001, 10.0, 1.5, 2.346].map(number),
            ["0", "0", "10", "1.5", "2.35"]
        );
    }
}
