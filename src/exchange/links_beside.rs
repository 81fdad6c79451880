//! The links of others that are shown with a session: a file beside the session's own, which holds none of them.
//!
//! `review.links.ron` stands beside `review.ron`. A plain file of links, as `seagrass import-links` writes it, will
//! do in its place: it is one source.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::published_links::{PlanCode, PublishedLink, PublishedLinks, PublishedLinksError, read_links};
use crate::merge::rebase::Report;
use crate::model::Side;

/// The name of the format in the header.
const FORMAT: &str = "seagrass-links-beside";
/// The version of the format.
const FORMAT_VERSION: u32 = 1;
/// No file of links larger than this is read, in bytes.
pub const LARGEST_BYTES: u64 = 64 << 20;

/// What was taken of one file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Source", deny_unknown_fields)]
pub struct LinkSource {
    /// The name of the file that it was read from, without folder.
    pub file: String,
    /// What it says of itself, such as title and licence; may be empty.
    #[serde(default)]
    pub about: String,
    /// Whether it is left out of what is shown.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// The links, in the order of the file.
    pub links: Vec<PublishedLink>,
}

impl LinkSource {
    /// Whether both were read from the same file, as far as name and title tell.
    pub fn is_same_source(&self, other: &Self) -> bool {
        (&self.file, &self.about) == (&other.file, &other.about)
    }
}

/// The sources shown with a session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinksBeside {
    /// In the order in which they came.
    pub sources: Vec<LinkSource>,
}

#[derive(Serialize, Deserialize)]
#[serde(rename = "LinksBeside", deny_unknown_fields)]
struct File {
    format: String,
    format_version: u32,
    sources: Vec<LinkSource>,
}

/// What tells a file's format; all else is passed over.
#[derive(Deserialize)]
struct Head {
    format: String,
}

/// Reads the file beside a session, or a plain file of links called `name`.
///
/// # Errors
/// [`PublishedLinksError`] if it is neither.
pub fn read_beside(bytes: &[u8], name: &str) -> Result<LinksBeside, PublishedLinksError> {
    let syntax = |error: &dyn std::fmt::Display| PublishedLinksError::Syntax(error.to_string());
    let text = std::str::from_utf8(bytes).map_err(|error| syntax(&error))?;
    let head: Head = ron::from_str(text).map_err(|error| syntax(&error))?;
    if head.format != FORMAT {
        let PublishedLinks { about, links, .. } = read_links(text)?;
        let source = LinkSource {
            file: name.to_owned(),
            about,
            hidden: false,
            links,
        };
        return Ok(LinksBeside {
            sources: vec![source],
        });
    }
    let file: File = ron::from_str(text).map_err(|error| syntax(&error))?;
    if file.format_version != FORMAT_VERSION {
        return Err(PublishedLinksError::Other {
            format: file.format,
            version: file.format_version,
        });
    }
    Ok(LinksBeside {
        sources: file.sources,
    })
}

/// Writes the file beside a session.
pub fn write_beside(beside: &LinksBeside) -> String {
    let file = File {
        format: FORMAT.to_owned(),
        format_version: FORMAT_VERSION,
        sources: beside.sources.clone(),
    };
    let layout = ron::ser::PrettyConfig::new().depth_limit(4).new_line("\n");
    // Texts and lists have no way to fail.
    let mut text = ron::ser::to_string_pretty(&file, layout).unwrap_or_default();
    text.push('\n');
    text
}

/// Returns the sources as they are to be shown with a session that was carried over, and how many links are
/// left out.
///
/// A link names items by their codes, so it goes to the codes of what became of its items: on split items it
/// stands on every part, on an item without successor it has no place. Codes of headings stay as they are.
pub fn carried_over(sources: &[LinkSource], report: &Report) -> (Vec<LinkSource>, usize) {
    let plan = match report.side {
        Side::Action => &report.parent.actions.id,
        Side::Target => &report.parent.targets.id,
    };
    let mut became: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for line in &report.lines {
        for old in &line.old {
            let new = line.new.iter().map(|one| one.code.as_str());
            became.entry(&old.code).or_default().extend(new);
        }
    }
    let ends = |end: &PlanCode| -> Vec<PlanCode> {
        if end.plan != *plan {
            return vec![end.clone()];
        }
        let codes = became.get(end.code.as_str());
        let codes = codes.map_or_else(|| vec![end.code.as_str()], Clone::clone);
        let named = codes.into_iter().map(|code| PlanCode {
            plan: report.after.id.clone(),
            code: code.to_owned(),
        });
        named.collect()
    };
    let mut left_out = 0;
    let sources = sources.iter().map(|source| {
        let mut links = Vec::new();
        for link in &source.links {
            let before = links.len();
            let to = ends(&link.to);
            for from in ends(&link.from) {
                links.extend(to.iter().map(|to| PublishedLink {
                    from: from.clone(),
                    to: to.clone(),
                    ..link.clone()
                }));
            }
            left_out += usize::from(links.len() == before);
        }
        LinkSource {
            links,
            ..source.clone()
        }
    });
    let sources = sources.collect();
    (sources, left_out)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::published_links::{PlanCode, shipped_links, write_links};

    fn sample() -> LinksBeside {
        let code = |plan: &str, code: &str| PlanCode {
            plan: plan.to_owned(),
            code: code.to_owned(),
        };
        let link = PublishedLink {
            from: code("CMP", "1.4"),
            to: code("SPMS", "T6"),
            section: "skos:relatedMatch".to_owned(),
            comment: "a \"quoted\" word\u{202e}\n(and a line)".to_owned(),
            ..PublishedLink::default()
        };
        let source = |hidden| LinkSource {
            file: "theirs.sssom.tsv".to_owned(),
            about: "Invented".to_owned(),
            hidden,
            links: vec![link.clone()],
        };
        LinksBeside {
            sources: vec![source(false), source(true)],
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let beside = sample();
        let text = write_beside(&beside);
        assert_eq!(read_beside(text.as_bytes(), "x"), Ok(beside));
    }

    #[test]
    fn a_plain_file_of_links_is_one_source() {
        let plain = shipped_links().unwrap();
        let read = read_beside(write_links(&plain).as_bytes(), "links.ron").unwrap();
        assert_eq!(read.sources.len(), 1);
        assert_eq!(read.sources[0].links, plain.links);
        assert_eq!(read.sources[0].file, "links.ron");
    }

    #[test]
    fn other_files_and_later_versions_are_refused() {
        let later = write_beside(&sample()).replace("format_version: 1", "format_version: 2");
        assert!(matches!(
            read_beside(later.as_bytes(), "x"),
            Err(PublishedLinksError::Other { version: 2, .. })
        ));
        for text in ["", "(", "(format: \"x\")", "{}", "\u{0}\u{0}"] {
            assert!(read_beside(text.as_bytes(), "x").is_err(), "{text:?}");
        }
        assert!(read_beside(&[0xff, 0xfe], "x").is_err());
        let deep = "(".repeat(200_000);
        assert!(read_beside(deep.as_bytes(), "x").is_err());
    }
}
