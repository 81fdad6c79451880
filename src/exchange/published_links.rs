//! Links that others have published between items of two plans: a reference layer to be shown beside one's
//! own links, never judgements.

use serde::{Deserialize, Serialize};

use crate::model::plan::{Entry, Plan};

/// The name of the format in the header.
pub const FORMAT: &str = "seagrass-published-links";

/// The newest version of the format that is read. A file says it only if it needs it: version 1 has no place for
/// who says a link and what others said of it.
pub const FORMAT_VERSION: u32 = 2;

/// Links as published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "PublishedLinks", deny_unknown_fields)]
pub struct PublishedLinks {
    /// The name of the format.
    format: String,
    /// Its version.
    format_version: u32,
    /// What a reader must know before relying on them.
    pub about: String,
    /// The links, in the order of the source.
    pub links: Vec<PublishedLink>,
}

/// One link as published.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Link", deny_unknown_fields)]
pub struct PublishedLink {
    /// What is filed: an item, or a heading with all that stands under it.
    pub from: PlanCode,
    /// Under what it is filed.
    pub to: PlanCode,
    /// The section of the source, such as `B`.
    #[serde(default)]
    pub section: String,
    /// What that section is called.
    #[serde(default)]
    pub section_name: String,
    /// Where it is published.
    pub source: String,
    /// Who says so, where that is not the source itself. Since version 2.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub author: String,
    /// What the author says of it in words. Since version 2.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub comment: String,
    /// What else is known of it.
    #[serde(default)]
    pub note: String,
    /// What others said of it where it is published. Since version 2.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<Said>,
}

/// Something that somebody said of a published link: evidence with its author, never a judgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Said {
    /// What kind of thing.
    pub kind: SaidKind,
    /// The comment or tag; empty for a vote.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// Who said it, by name or identifier; empty if nobody is named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// When, as the source writes it; empty if it does not.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub at: String,
}

/// What is said of a published link.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SaidKind {
    /// A vote for it.
    For,
    /// A vote against it.
    Against,
    /// A comment.
    Comment,
    /// A tag, often the IRI of a reason.
    Tag,
}

impl PublishedLink {
    /// Whether it says what version 1 has no place for.
    fn needs_newest(&self) -> bool {
        !(self.said.is_empty() && self.author.is_empty() && self.comment.is_empty())
    }

    /// How many voted for it, and how many against.
    pub fn votes(&self) -> (usize, usize) {
        let count = |kind| self.said.iter().filter(|one| one.kind == kind).count();
        (count(SaidKind::For), count(SaidKind::Against))
    }
}

/// An entry of a plan, by their codes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Code", deny_unknown_fields)]
pub struct PlanCode {
    /// The identifier of the plan.
    pub plan: String,
    /// The code in it.
    pub code: String,
}

/// A published link whose ends stand in two plans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FiledLink<'a> {
    /// The entry of the plan of actions.
    pub from: Entry,
    /// The entry of the plan of targets.
    pub to: Entry,
    /// What is published.
    pub link: &'a PublishedLink,
}

/// Why a text is no file of published links.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PublishedLinksError {
    /// Not of that shape; line and column stand in the parser's words.
    #[error("{0}")]
    Syntax(String),
    /// A file of another kind or a later version.
    #[error("this is a file of the format “{format}”, version {version}")]
    Other {
        /// The format it says it has.
        format: String,
        /// The version it says it has.
        version: u32,
    },
}

/// Reads a file of published links.
pub fn read_links(text: &str) -> Result<PublishedLinks, PublishedLinksError> {
    let links: PublishedLinks =
        ron::from_str(text).map_err(|error| PublishedLinksError::Syntax(error.to_string()))?;
    if links.format != FORMAT || !(1..=FORMAT_VERSION).contains(&links.format_version) {
        return Err(PublishedLinksError::Other {
            format: links.format,
            version: links.format_version,
        });
    }
    Ok(links)
}

/// The published links that come with the program.
pub fn shipped_links() -> Option<PublishedLinks> {
    // A test reads the file.
    read_links(include_str!("../../assets/plans/published-links.ron")).ok()
}

/// Writes a file of published links.
pub fn write_links(links: &PublishedLinks) -> String {
    let layout = ron::ser::PrettyConfig::new().depth_limit(2).new_line("\n");
    // Texts and lists have no way to fail.
    let mut text = ron::ser::to_string_pretty(links, layout).unwrap_or_default();
    text.push('\n');
    text
}

impl PublishedLinks {
    /// Links with what a reader must know of them.
    pub fn new(about: String, links: Vec<PublishedLink>) -> Self {
        Self {
            format: FORMAT.to_owned(),
            format_version: if links.iter().any(PublishedLink::needs_newest) {
                FORMAT_VERSION
            } else {
                1
            },
            about,
            links,
        }
    }

    /// The links both ends of which stand in these plans. A plan of another identifier has none, even where
    /// codes are alike.
    pub fn between(&self, actions: &Plan, targets: &Plan) -> Vec<FiledLink<'_>> {
        between(&self.links, actions, targets)
    }
}

/// Those of the links both ends of which stand in these plans.
pub fn between<'a>(links: &'a [PublishedLink], actions: &Plan, targets: &Plan) -> Vec<FiledLink<'a>> {
    let end = |plan: &Plan, end: &PlanCode| {
        let is_it = plan.id() == end.plan;
        is_it.then(|| plan.entry_by_code(&end.code)).flatten()
    };
    let filed = links.iter().filter_map(|link| {
        Some(FiledLink {
            from: end(actions, &link.from)?,
            to: end(targets, &link.to)?,
            link,
        })
    });
    filed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::plan_file::{read_plan, shipped};

    fn plan(id: &str) -> Plan {
        let found = shipped().into_iter().find(|plan| plan.id == id).unwrap();
        read_plan(found.text).unwrap()
    }

    #[test]
    fn shipped_links_stand_between_shipped_plans() {
        let links = shipped_links().unwrap();
        assert!(links.links.iter().all(|link| !link.source.is_empty()));
        let filed = links.between(&plan("CMP"), &plan("SPMS"));
        assert_eq!(filed.len(), links.links.len());
        let objective = filed.iter().filter(|one| matches!(one.from, Entry::Heading(_)));
        assert_eq!(objective.count(), 1, "an objective is filed as a whole");
        assert!(filed.iter().all(|one| matches!(one.to, Entry::Item(_))));
    }

    #[test]
    fn written_links_are_read_again() {
        let links = shipped_links().unwrap();
        assert_eq!(read_links(&write_links(&links)), Ok(links));
    }

    #[test]
    fn equal_codes_of_another_plan_are_not_meant() {
        let links = shipped_links().unwrap();
        assert_eq!(links.between(&plan("LIBRARY"), &plan("SPMS")), []);
    }

    #[test]
    fn other_files_are_refused() {
        let other = "(format:\"x\",format_version:1,about:\"\",links:[])";
        assert!(matches!(
            read_links(other),
            Err(PublishedLinksError::Other { version: 1, .. })
        ));
        assert!(matches!(read_links("("), Err(PublishedLinksError::Syntax(_))));
    }
}
