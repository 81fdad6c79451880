//! The parts of a zipped spreadsheet, unfolded as streams within limits.
//!
//! What a file says of the size of its parts is not believed: bytes are counted as they come out.

use std::io::{BufReader, Cursor};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Limits;
use super::finding::Finding;
use super::xml::Xml;

/// The signature of an entry in the list of parts.
const LISTED: &[u8] = b"PK\x01\x02";

/// A zipped spreadsheet.
pub(super) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    names: Vec<String>,
    limits: Limits,
}

/// A part being unfolded.
pub(super) type Part<'z, 'a> = BufReader<zip::read::ZipFile<'z, Cursor<&'a [u8]>>>;

impl<'a> Archive<'a> {
    /// Reads the list of parts. The number of parts is known before any of them is taken in.
    pub(super) fn open(bytes: &'a [u8], limits: Limits) -> Result<Self, Finding> {
        let listed = bytes.windows(LISTED.len()).filter(|four| *four == LISTED).count();
        if listed > limits.parts {
            return Err(Finding::error("table-too-many-parts").count("most", limits.parts));
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| damaged(&error.to_string()))?;
        let start = usize::try_from(zip.central_directory_start()).unwrap_or(usize::MAX);
        let in_list = bytes.get(start..).unwrap_or_default();
        let entries = in_list
            .windows(LISTED.len())
            .filter(|four| *four == LISTED)
            .count();
        if entries > zip.len() {
            // Two parts of one name: programs differ in which of them they show.
            return Err(damaged("two parts have the same name"));
        }
        let names = zip
            .file_names()
            .filter_map(Result::ok)
            .map(std::borrow::Cow::into_owned)
            .collect();
        Ok(Self { zip, names, limits })
    }

    /// Whether there is a part of that name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.names.iter().any(|one| one == name)
    }

    /// The names of all parts.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// A part as XML; none if there is no such part.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<Xml<Part<'_, 'a>>>, Finding> {
        if !self.has(name) {
            return Ok(None);
        }
        let most = self.limits.unfolded;
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => {
                return Err(Finding::error("table-old-or-locked"));
            }
            Err(error) => return Err(damaged(&error.to_string())),
        };
        if file.encrypted() {
            return Err(Finding::error("table-old-or-locked"));
        }
        if file.size() > most {
            return Err(Finding::error("table-unfolds-too-much")
                .word("part", name)
                .count("most", mebibytes(most)));
        }
        let said = file.size();
        Ok(Some(Xml::new(BufReader::new(file), name, said.min(most), most)))
    }
}

/// The file cannot be taken apart.
pub(super) fn damaged(why: &str) -> Finding {
    Finding::error("table-damaged").word("why", why)
}

/// Whole mebibytes.
pub(super) fn mebibytes(bytes: u64) -> usize {
    usize::try_from(bytes >> 20).unwrap_or(usize::MAX)
}
