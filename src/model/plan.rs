//! A plan: a tree of headings and items with their texts, fixed once built.
//!
//! A plan may have any number of items, headings and depths of nesting, none included. It is
//! never changed; a new version of a plan is a new plan. Everything people judge by is covered by
//! the content hash of the item, and through it by that of the plan.

mod build;
mod by_lang;
mod check;
mod content;
mod error;
mod lang;
#[cfg(test)]
mod tests;

pub use by_lang::ByLang;
pub use content::{Content, Element, LocalText, Note, Shown, Statement, Wording};
pub use error::{Place, PlanError};
pub use lang::{Lang, LangError};

use super::code::Code;
use super::hash::ContentHash;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::sync::Arc;

/// The position of an item among the items of its plan, in display order, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemNo(pub u32);

/// The position of a heading among the headings of its plan, in display order, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HeadingNo(pub u32);

/// One line of a plan's outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Entry {
    /// A heading; the lines under it follow.
    Heading(HeadingNo),
    /// An item.
    Item(ItemNo),
}

/// Something people judge: an action or a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its code, unique among the items and headings of the plan.
    pub code: Code,
    /// The heading it stands under; none at the top of the plan.
    pub heading: Option<HeadingNo>,
    /// Its texts.
    pub content: Content,
    hash: ContentHash,
    authoritative: Lang,
}

/// Something that groups items or further headings: an objective, a goal, a chapter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Its code, unique among the items and headings of the plan.
    pub code: Code,
    /// The heading it stands under; none at the top of the plan.
    pub parent: Option<HeadingNo>,
    /// How many headings stand above it.
    pub depth: u16,
    /// Its texts.
    pub content: Content,
    hash: ContentHash,
    authoritative: Lang,
    items: Range<u32>,
}

/// What a plan is built from. The order of headings and of items carries no meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanParts {
    /// Short identifier such as `CMP`; follows the rules of a [`Code`].
    pub id: String,
    /// Full name.
    pub name: String,
    /// Which edition this is, in the plan's own terms.
    pub version: String,
    /// The years covered, where known.
    pub period: Option<String>,
    /// The document the plan was taken from; may be empty.
    pub document: String,
    /// The languages texts may be given in.
    pub languages: Vec<Lang>,
    /// The language that prevails, and that texts missing in another are shown in.
    pub authoritative_language: Lang,
    /// What a reader must know before using this plan, such as that its wording is a placeholder.
    pub warning: Option<String>,
    /// Vision, mission, aim and the like.
    pub statements: Vec<Statement>,
    /// How many entries of each level the document says it has.
    pub expected_counts: BTreeMap<String, u32>,
    /// Further facts about the plan, by name.
    pub fields: BTreeMap<String, String>,
    /// The headings.
    pub headings: Vec<EntryParts>,
    /// The items.
    pub items: Vec<EntryParts>,
}

/// What a heading or an item is built from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryParts {
    /// Its code, checked when the plan is built.
    pub code: String,
    /// The code of the heading it stands under.
    pub under: Option<String>,
    /// Its texts.
    pub content: Content,
}

/// A level of which the plan does not hold as many entries as its document says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CountDifference {
    /// The level, as the plan calls it.
    pub level: String,
    /// How many the document has.
    pub expected: u32,
    /// How many the plan holds.
    pub found: u32,
}

/// A plan. See the documentation of the module.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    id: Code,
    name: String,
    version: String,
    period: Option<String>,
    document: String,
    languages: Vec<Lang>,
    authoritative: Lang,
    warning: Option<String>,
    statements: Vec<Statement>,
    expected_counts: BTreeMap<String, u32>,
    fields: BTreeMap<String, String>,
    headings: Vec<Heading>,
    items: Vec<Item>,
    entries: Vec<Entry>,
    by_code: HashMap<Arc<str>, Entry>,
    hash: ContentHash,
}

impl Plan {
    /// Builds a plan: checks the parts, puts them in display order and takes the hashes.
    ///
    /// Display order: the entries under one heading stand in natural order of their codes, items
    /// before further headings, and each heading is followed by all that stands under it.
    pub fn new(parts: PlanParts) -> Result<Self, PlanError> {
        build::build(parts)
    }

    /// Short identifier such as `CMP`, used to tell apart equal codes of two plans.
    pub fn id(&self) -> &str {
        self.id.as_str()
    }

    /// Full name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Which edition this is, in the plan's own terms.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The years covered, where known.
    pub fn period(&self) -> Option<&str> {
        self.period.as_deref()
    }

    /// The document the plan was taken from; may be empty.
    pub fn document(&self) -> &str {
        &self.document
    }

    /// The languages texts may be given in.
    pub fn languages(&self) -> &[Lang] {
        &self.languages
    }

    /// The language that prevails.
    pub fn authoritative_language(&self) -> &Lang {
        &self.authoritative
    }

    /// What a reader must know before using this plan.
    pub fn warning(&self) -> Option<&str> {
        self.warning.as_deref()
    }

    /// Vision, mission, aim and the like, in the order of the document.
    pub fn statements(&self) -> &[Statement] {
        &self.statements
    }

    /// How many entries of each level the document says it has.
    pub fn expected_counts(&self) -> &BTreeMap<String, u32> {
        &self.expected_counts
    }

    /// Further facts about the plan, by name.
    pub fn fields(&self) -> &BTreeMap<String, String> {
        &self.fields
    }

    /// The hash of the identifier, the version, the tree and all entries.
    pub fn hash(&self) -> ContentHash {
        self.hash
    }

    /// Headings and items in display order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The headings in display order.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// The items in display order.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The item at a position.
    pub fn item(&self, number: ItemNo) -> Option<&Item> {
        self.items.get(number.0 as usize)
    }

    /// The heading at a position.
    pub fn heading(&self, number: HeadingNo) -> Option<&Heading> {
        self.headings.get(number.0 as usize)
    }

    /// All item positions in display order.
    pub fn item_numbers(&self) -> impl ExactSizeIterator<Item = ItemNo> + DoubleEndedIterator + use<> {
        (0..self.items.len() as u32).map(ItemNo)
    }

    /// The items under a heading, those of its own headings included, in display order.
    pub fn items_under(
        &self,
        number: HeadingNo,
    ) -> impl ExactSizeIterator<Item = ItemNo> + DoubleEndedIterator + use<> {
        self.heading(number)
            .map_or(0..0, |heading| heading.items.clone())
            .map(ItemNo)
    }

    /// The entry with a code, exactly as written in the plan.
    pub fn entry_by_code(&self, code: &str) -> Option<Entry> {
        self.by_code.get(code).copied()
    }

    /// The item with a code, exactly as written in the plan.
    pub fn item_by_code(&self, code: &str) -> Option<ItemNo> {
        match self.entry_by_code(code) {
            Some(Entry::Item(number)) => Some(number),
            Some(Entry::Heading(_)) | None => None,
        }
    }

    /// How many headings stand above an entry; none for an entry the plan does not have.
    pub fn depth(&self, entry: Entry) -> Option<u16> {
        match entry {
            Entry::Heading(number) => self.heading(number).map(|heading| heading.depth),
            Entry::Item(number) => match self.item(number)?.heading {
                Some(above) => self.heading(above).map(|heading| heading.depth.saturating_add(1)),
                None => Some(0),
            },
        }
    }

    /// The levels, as expected by the document, of which more or fewer entries are held.
    pub fn count_differences(&self) -> Vec<CountDifference> {
        let contents = self.headings.iter().map(|heading| &heading.content);
        let mut found = BTreeMap::<&str, u32>::new();
        for content in contents.chain(self.items.iter().map(|item| &item.content)) {
            *found.entry(&content.level).or_default() += 1;
        }
        let difference = |(level, &expected): (&String, &u32)| CountDifference {
            level: level.clone(),
            expected,
            found: found.get(level.as_str()).copied().unwrap_or(0),
        };
        let all = self.expected_counts.iter().map(difference);
        all.filter(|difference| difference.expected != difference.found)
            .collect()
    }
}

/// The reading access that items and headings share.
macro_rules! reading {
    ($kind:ident) => {
        impl $kind {
            /// The hash of the code and the texts.
            pub fn hash(&self) -> ContentHash {
                self.hash
            }

            /// The title in a language, or else in the authoritative language of the plan.
            pub fn title(&self, lang: &Lang) -> (&str, Shown<'_>) {
                self.content.title(lang, &self.authoritative)
            }

            /// The text of the document in a language, or else in the authoritative language; none
            /// if the plan does not hold it.
            pub fn text(&self, lang: &Lang) -> Option<(&str, Shown<'_>)> {
                self.content.text(lang, &self.authoritative)
            }

            /// The summary in a language, or else in the authoritative language. Never official.
            pub fn summary(&self, lang: &Lang) -> Option<(&str, Shown<'_>)> {
                self.content.summary(lang, &self.authoritative)
            }
        }
    };
}

reading!(Item);
reading!(Heading);
