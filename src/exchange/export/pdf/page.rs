//! Pages before they are a file: what stands where, and what it is.

use super::look::{self, Rgb};
use super::text::SetLine;

/// A rectangle from its upper left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    /// From the left edge of the page.
    pub(super) x: f32,
    /// From the upper edge of the page.
    pub(super) y: f32,
    /// How wide.
    pub(super) width: f32,
    /// How high.
    pub(super) height: f32,
}

impl Area {
    /// An area by its corner and size.
    pub(super) const fn new(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self { x, y, width, height }
    }

    /// Four thin areas along its inside.
    pub(super) fn frame(self, thick: f32) -> [Self; 4] {
        let Self { x, y, width, height } = self;
        [
            Self::new(x, y, width, thick),
            Self::new(x, y + height - thick, width, thick),
            Self::new(x, y, thick, height),
            Self::new(x + width - thick, y, thick, height),
        ]
    }
}

/// What reads a piece of text: the structure of the paper, or nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Owner {
    /// A part of the paper's structure.
    Node(NodeId),
    /// The line at the foot of a page.
    Footer,
    /// The word under the content.
    Watermark,
    /// What is printed again, such as the head of a table on its next page.
    Again,
}

/// Something on a page.
#[derive(Clone, Debug)]
pub(super) enum Item {
    /// A line of text; turned, it reads from the bottom to the top, and its corner is the lower left one.
    Text {
        /// The upper left corner of the line.
        x: f32,
        /// See there.
        y: f32,
        /// Whether it is turned.
        turned: bool,
        /// The line.
        line: SetLine,
        /// Whose it is.
        owner: Owner,
    },
    /// A coloured area; rules are thin ones.
    Fill(Area, Rgb),
    /// An empty cell, so that readers of the screen count it.
    Nothing(NodeId),
}

/// A page.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Whether it lies across.
    pub(super) across: bool,
    /// What stands on it, in the order of drawing.
    pub(super) items: Vec<Item>,
}

impl Page {
    /// Whether nothing stands on it.
    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// Its width and height.
    pub(super) fn size(&self) -> (f32, f32) {
        (look::page_width(self.across), look::page_height(self.across))
    }
}

/// A place in the structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct NodeId(pub(super) usize);

/// What a part of the structure is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The paper.
    Root,
    /// A heading of that level.
    Heading(u16, String),
    /// A paragraph.
    Paragraph,
    /// Several parts that belong together.
    Group,
    /// A note.
    Note,
    /// A list; its items are lettered, or only marked.
    List(bool),
    /// An item of a list.
    Item,
    /// What stands before the text of an item.
    Label,
    /// The text of an item.
    Body,
    /// A table.
    Table,
    /// The name of a table.
    Caption,
    /// The rows with the names of columns.
    TableHead,
    /// The other rows.
    TableBody,
    /// A row.
    Row,
    /// A cell: what it names, if anything, and how many columns and rows it takes.
    Cell(Option<Names>, u32, u32),
}

/// What a cell names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// A column.
    Column,
    /// A row.
    Row,
}

/// A part of the structure.
#[derive(Clone, Debug)]
pub(super) struct Node {
    /// What it is.
    pub(super) kind: Kind,
    /// Its language, where it is not the paper's.
    pub(super) lang: Option<String>,
    /// Its parts in the order of reading.
    pub(super) children: Vec<NodeId>,
}

/// The structure of a paper. The first node is the paper.
#[derive(Debug)]
pub(super) struct Structure(pub(super) Vec<Node>);

impl Structure {
    /// The paper itself.
    pub(super) const ROOT: NodeId = NodeId(0);

    /// A paper without parts.
    pub(super) fn new() -> Self {
        Self(vec![Node {
            kind: Kind::Root,
            lang: None,
            children: Vec::new(),
        }])
    }

    /// Adds a part.
    pub(super) fn add(&mut self, parent: NodeId, kind: Kind, lang: Option<String>) -> NodeId {
        let id = NodeId(self.0.len());
        self.0.push(Node {
            kind,
            lang,
            children: Vec::new(),
        });
        if let Some(parent) = self.0.get_mut(parent.0) {
            parent.children.push(id);
        }
        id
    }
}

/// A heading for the list that readers show beside the pages.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bookmark {
    /// 1 for the highest.
    pub(super) level: u16,
    /// Its text.
    pub(super) text: String,
    /// The number of the page, from 0.
    pub(super) page: usize,
    /// How far down.
    pub(super) y: f32,
}

/// A paper on pages.
#[derive(Debug)]
pub(super) struct Laid {
    /// The pages.
    pub(super) pages: Vec<Page>,
    /// The structure.
    pub(super) structure: Structure,
    /// The headings.
    pub(super) bookmarks: Vec<Bookmark>,
}
