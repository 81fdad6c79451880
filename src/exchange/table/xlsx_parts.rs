//! What an Excel workbook keeps beside its sheets: their names, shared texts, formats of numbers.

use std::io::BufRead;

use super::Limits;
use super::archive::Archive;
use super::finding::Finding;
use super::number::{Shape, built_in, written};
use super::xml::{Piece, Xml};

/// Formats, and sheets, beyond which a file is not one that a person made.
const MOST_FORMATS: usize = 100_000;
/// Sheets that are looked at.
const MOST_SHEETS: usize = 1_000;

/// A sheet as the workbook lists it.
#[derive(Debug)]
pub(super) struct Sheet {
    /// Its name.
    pub(super) name: String,
    /// The part that holds it.
    pub(super) part: String,
    /// Whether it is out of sight.
    pub(super) is_hidden: bool,
}

/// What a workbook says of itself.
#[derive(Debug, Default)]
pub(super) struct Workbook {
    /// Its sheets, in order.
    pub(super) sheets: Vec<Sheet>,
    /// Whether days are counted from 1904.
    pub(super) is_1904: bool,
}

/// The targets of the relationships of a part, by their ids, with their types.
fn relationships(archive: &mut Archive<'_>, part: &str) -> Result<Vec<(String, String, String)>, Finding> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let name = format!("{folder}{slash}_rels/{file}.rels");
    let mut found = Vec::new();
    let Some(mut xml) = archive.part(&name)? else {
        return Ok(found);
    };
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == b"Relationship" && found.len() < 10 * MOST_SHEETS => {
                let target = element.get("Target").unwrap_or_default();
                let is_outside = element.get("TargetMode").is_some_and(|mode| mode == "External");
                if !is_outside {
                    let target = resolved(folder, &target);
                    let kind = element.get("Type").unwrap_or_default();
                    found.push((element.get("Id").unwrap_or_default(), kind, target));
                }
            }
            Piece::End => return Ok(found),
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

/// A target seen from a folder. It only ever names a part of the same archive.
fn resolved(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in target.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    parts.join("/")
}

/// Reads the list of sheets.
pub(super) fn workbook(archive: &mut Archive<'_>) -> Result<Workbook, Finding> {
    let main = relationships(archive, "")?
        .into_iter()
        .find(|(_, kind, _)| kind.ends_with("/officeDocument"))
        .map_or_else(|| "xl/workbook.xml".to_owned(), |(_, _, target)| target);
    let targets = relationships(archive, &main)?;
    let mut found = Workbook::default();
    let Some(mut xml) = archive.part(&main)? else {
        return Err(Finding::error("table-no-sheet"));
    };
    loop {
        match xml.next()? {
            Piece::Open(element) if element.name() == b"workbookPr" => {
                let flag = element.get("date1904");
                found.is_1904 = flag.is_some_and(|flag| flag == "1" || flag == "true");
            }
            Piece::Open(element) if element.name() == b"sheet" && found.sheets.len() < MOST_SHEETS => {
                let id = element.get_whole("r:id").or_else(|| element.get("id"));
                let target = targets.iter().find(|(one, ..)| Some(one) == id.as_ref());
                if let Some((_, _, target)) = target {
                    found.sheets.push(Sheet {
                        name: element.get("name").unwrap_or_default(),
                        part: target.clone(),
                        is_hidden: element.get("state").is_some_and(|state| state != "visible"),
                    });
                }
            }
            Piece::End => return Ok(found),
            Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}

/// The texts that cells share, one after the other.
#[derive(Debug, Default)]
pub(super) struct SharedTexts {
    all: String,
    ends: Vec<u32>,
}

impl SharedTexts {
    /// The text at a place.
    pub(super) fn get(&self, place: usize) -> Option<&str> {
        let end = *self.ends.get(place)? as usize;
        let start = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.all.get(start..end)
    }

    /// Reads the part that holds them, if there is one.
    pub(super) fn read(archive: &mut Archive<'_>, limits: &Limits) -> Result<Self, Finding> {
        let mut found = Self::default();
        let Some(mut xml) = archive.part("xl/sharedStrings.xml")? else {
            return Ok(found);
        };
        loop {
            match xml.next()? {
                Piece::Open(element) if element.name() == b"si" => {
                    let text = rich_text(&mut xml, "si")?;
                    if found.all.len() + text.len() > limits.text {
                        return Err(Finding::error("table-too-much-text").count("most", limits.text >> 20));
                    }
                    if found.ends.len() >= limits.cells {
                        return Err(Finding::error("table-too-many-cells").count("most", limits.cells));
                    }
                    found.all.push_str(&text);
                    found.ends.push(found.all.len() as u32);
                }
                Piece::End => return Ok(found),
                Piece::Open(_) | Piece::Close(_) | Piece::Text(_) => {}
            }
        }
    }
}

/// The text of an element with parts in different fonts, without the reading aids of Japanese.
pub(super) fn rich_text<R: BufRead>(xml: &mut Xml<R>, until: &str) -> Result<String, Finding> {
    let mut text = String::new();
    let mut is_text = false;
    loop {
        match xml.next()? {
            Piece::Open(element) => match element.name() {
                b"t" => is_text = true,
                b"rPh" => xml.skip()?,
                _ => {}
            },
            Piece::Close(name) if name.is(until) => return Ok(without_escapes(text)),
            Piece::Close(name) if name.is("t") => is_text = false,
            Piece::Text(more) if is_text => text.push_str(&more),
            Piece::Close(_) | Piece::Text(_) => {}
            Piece::End => return Ok(text),
        }
    }
}

/// Excel writes characters that XML does not allow as `_x000D_`.
pub(super) fn without_escapes(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let escaped = after.split_at_checked(4).and_then(|(digits, after)| {
            let after = after.strip_prefix('_')?;
            let number = u32::from_str_radix(digits, 16).ok()?;
            Some((char::from_u32(number)?, after))
        });
        match escaped {
            Some(('\r', after)) => rest = after,
            Some((character, after)) => {
                out.push(character);
                rest = after;
            }
            None => {
                out.push_str("_x");
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

/// How the numbers of each style are shown.
pub(super) fn shapes(archive: &mut Archive<'_>) -> Result<Vec<Shape>, Finding> {
    let mut own: Vec<(u32, Shape)> = Vec::new();
    let mut shapes = Vec::new();
    let mut in_cells = false;
    let Some(mut xml) = archive.part("xl/styles.xml")? else {
        return Ok(shapes);
    };
    loop {
        match xml.next()? {
            Piece::Open(element) => match element.name() {
                b"numFmt" if own.len() < MOST_FORMATS => {
                    if let (Some(id), Some(code)) = (element.number("numFmtId"), element.get("formatCode")) {
                        own.push((id, written(&code)));
                    }
                }
                b"cellXfs" => {
                    in_cells = true;
                    own.sort_by_key(|(id, _)| *id);
                }
                b"xf" if in_cells && shapes.len() < MOST_FORMATS => {
                    let id = element.number("numFmtId").unwrap_or(0);
                    let found = own.binary_search_by_key(&id, |(own, _)| *own).ok();
                    let found = found.and_then(|place| own.get(place));
                    shapes.push(found.map_or_else(|| built_in(id), |(_, shape)| *shape));
                }
                _ => {}
            },
            Piece::Close(name) if name.is("cellXfs") => return Ok(shapes),
            Piece::End => return Ok(shapes),
            Piece::Close(_) | Piece::Text(_) => {}
        }
    }
}
