//! A set of mappings in memory: what its head says, and its rows in one piece of text.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};

use super::slots::{self, Slot, Version};
use super::values;

/// The definition of an extension slot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extension {
    /// The name of its column.
    pub name: String,
    /// The property that says what it means, as a CURIE; may be empty.
    pub property: String,
    /// What kind of values it has, as a CURIE; empty means text.
    pub type_hint: String,
}

/// What the head of a set says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Values of slots; of a slot without list there is one.
    pub values: BTreeMap<Slot, Vec<String>>,
    /// Prefixes and what they stand for, without the built-in ones.
    pub prefixes: BTreeMap<String, String>,
    /// Definitions of extension slots.
    pub extensions: Vec<Extension>,
    /// Keys that are none of SSSOM's, with their values in words; they are kept apart and written nowhere.
    pub unknown: Vec<(String, String)>,
}

impl Head {
    /// The first value of a slot.
    pub fn get(&self, slot: Slot) -> Option<&str> {
        self.values.get(&slot)?.first().map(String::as_str)
    }

    /// Sets a slot to one value; an empty one takes it away.
    pub fn set(&mut self, slot: Slot, value: &str) {
        if value.is_empty() {
            self.values.remove(&slot);
        } else {
            self.values.insert(slot, vec![value.to_owned()]);
        }
    }

    /// The version that the set says it keeps to; without saying it is 1.0.
    pub fn version(&self) -> Version {
        self.get(Slot::SssomVersion)
            .and_then(Version::from_name)
            .unwrap_or(Version::V1_0)
    }

    /// What a prefix stands for.
    pub fn prefix(&self, prefix: &str) -> Option<&str> {
        slots::built_in(prefix).or_else(|| self.prefixes.get(prefix).map(String::as_str))
    }

    /// The IRI that a CURIE stands for; what is none stays as it is.
    pub fn expand<'a>(&self, curie: &'a str) -> Cow<'a, str> {
        match curie.split_once(':') {
            Some((prefix, local)) => match self.prefix(prefix) {
                Some(iri) => Cow::Owned([iri, local].concat()),
                None => Cow::Borrowed(curie),
            },
            None => Cow::Borrowed(curie),
        }
    }

    /// The definition of an extension slot.
    pub fn extension(&self, name: &str) -> Option<&Extension> {
        self.extensions.iter().find(|one| one.name == name)
    }
}

/// A column of the table.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// A slot of SSSOM.
    Slot(Slot),
    /// An extension slot, or a column that nothing declares.
    Other(String),
}

impl Column {
    /// What stands above it.
    pub fn name(&self) -> &str {
        match self {
            Self::Slot(slot) => slot.name(),
            Self::Other(name) => name,
        }
    }

    /// The column with that name.
    pub fn of(name: &str) -> Self {
        match Slot::from_name(name) {
            Some(slot) if slot.is_of_rows() => Self::Slot(slot),
            _ => Self::Other(name.to_owned()),
        }
    }
}

/// The columns of a table, and where each slot stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layout {
    columns: Vec<Column>,
    places: Vec<Option<u16>>,
    names: HashMap<String, usize>,
}

impl Layout {
    /// The layout of these columns; of two for one slot the first counts.
    pub fn new(columns: Vec<Column>) -> Self {
        let mut places = vec![None; Slot::ALL.len()];
        let mut names = HashMap::new();
        for (at, column) in columns.iter().enumerate() {
            names.entry(column.name().to_owned()).or_insert(at);
            if let Column::Slot(slot) = column
                && let Some(place) = places.get_mut(*slot as usize)
                && place.is_none()
            {
                *place = u16::try_from(at).ok();
            }
        }
        Self {
            columns,
            places,
            names,
        }
    }

    /// The columns in order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Where a slot stands.
    pub fn place(&self, slot: Slot) -> Option<usize> {
        self.places.get(slot as usize).copied().flatten().map(usize::from)
    }

    /// Where a column with that name stands.
    pub fn place_of(&self, name: &str) -> Option<usize> {
        self.names.get(name).copied()
    }
}

/// The cells of a row: pieces of one text.
#[derive(Clone, Copy, Debug)]
pub struct Cells<'a> {
    text: &'a str,
    ends: &'a [u32],
}

impl<'a> Cells<'a> {
    /// Cells that end at these places of a text.
    pub(super) fn new(text: &'a str, ends: &'a [u32]) -> Self {
        Self { text, ends }
    }

    /// A cell; empty beyond the last.
    pub fn get(&self, at: usize) -> &'a str {
        let Some(end) = self.ends.get(at) else {
            return "";
        };
        let start = at
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .copied();
        let range = start.unwrap_or(0) as usize..*end as usize;
        self.text.get(range).unwrap_or_default()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Says whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// All in order.
    pub fn iter(&self) -> impl Iterator<Item = &'a str> + Clone + use<'a> {
        let (text, mut start) = (self.text, 0);
        self.ends.iter().map(move |end| {
            let range = start..*end as usize;
            start = *end as usize;
            text.get(range).unwrap_or_default()
        })
    }
}

/// A row of a set.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What the columns are.
    pub layout: &'a Layout,
    /// The cells, in the order of the columns; lists as they stand in a file.
    pub cells: Cells<'a>,
    /// The line of the file, or the number of the mapping, from 1; 0 if it was read from nowhere.
    pub line: u64,
}

impl<'a> Row<'a> {
    /// What stands in a slot; empty if nothing does.
    pub fn get(&self, slot: Slot) -> &'a str {
        self.layout.place(slot).map_or("", |at| self.cells.get(at))
    }

    /// The items in a slot that holds a list.
    pub fn items(&self, slot: Slot) -> values::Items<'a> {
        values::items(self.get(slot))
    }

    /// What stands in an extension slot; empty if nothing does.
    pub fn other(&self, name: &str) -> &'a str {
        self.layout.place_of(name).map_or("", |at| self.cells.get(at))
    }

    /// The columns with what stands in them.
    pub fn pairs(&self) -> impl Iterator<Item = (&'a Column, &'a str)> + use<'a> {
        self.layout.columns.iter().zip(self.cells.iter())
    }
}

/// Room for one row, used again for the next.
#[derive(Clone, Debug, Default)]
pub struct RowBuffer {
    pub(super) text: String,
    pub(super) ends: Vec<u32>,
    pub(super) line: u64,
}

impl RowBuffer {
    /// Empties it.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.line = 0;
    }

    /// Appends a cell.
    pub fn push(&mut self, cell: &str) {
        self.text.push_str(cell);
        self.end();
    }

    /// Ends the cell that was being written.
    pub(super) fn end(&mut self) {
        // A row is limited to far less.
        self.ends.push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }

    /// The cells.
    pub fn cells(&self) -> Cells<'_> {
        Cells::new(&self.text, &self.ends)
    }
}

/// A set of mappings.
#[derive(Clone, Debug)]
pub struct Set {
    /// What its head says.
    pub head: Head,
    layout: Layout,
    /// Rows in pieces, so that a large set is not copied while it grows, and can be let go piece by piece.
    pieces: Vec<Piece>,
    rows: Vec<Place>,
}

/// The text of some rows, and where in its row each cell ends.
#[derive(Clone, Debug, Default)]
struct Piece {
    text: String,
    ends: Vec<u32>,
}

/// Where a row lies.
#[derive(Clone, Copy, Debug)]
struct Place {
    /// The piece that it lies in.
    piece: u32,
    /// Where it begins in the text.
    start: u32,
    /// Where the ends of its cells begin.
    ends: u32,
    /// Its line.
    line: u64,
}

impl Set {
    /// A set without rows.
    pub fn new(head: Head, columns: Vec<Column>) -> Self {
        Self {
            head,
            layout: Layout::new(columns),
            pieces: Vec::new(),
            rows: Vec::new(),
        }
    }

    /// What the columns are.
    pub fn layout(&self) -> &Layout {
        &self.layout
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Says whether it has none.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Appends a row. Cells that are missing are empty, cells beyond the columns are left out.
    pub fn push<'c>(&mut self, line: u64, cells: impl IntoIterator<Item = &'c str>) {
        // Small enough that what one set lets go of fits into what another asks for.
        const PIECE: usize = 1 << 16;
        let is_full = |piece: &Piece| piece.text.len() > PIECE - (PIECE >> 4);
        if self.pieces.last().is_none_or(is_full) {
            self.pieces.push(Piece {
                text: String::with_capacity(PIECE),
                ends: Vec::new(),
            });
        }
        let at = self.pieces.len() - 1;
        let Some(Piece { text, ends }) = self.pieces.last_mut() else {
            return;
        };
        // A row is limited to far less, and a piece to not much more than a row.
        let short = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let start = text.len();
        self.rows.push(Place {
            piece: short(at),
            start: short(start),
            ends: short(ends.len()),
            line,
        });
        let mut cells = cells.into_iter();
        for _ in &self.layout.columns {
            text.push_str(cells.next().unwrap_or_default());
            ends.push(short(text.len() - start));
        }
    }

    /// A row by its place.
    pub fn row(&self, at: usize) -> Option<Row<'_>> {
        let place = self.rows.get(at)?;
        Some(Row {
            layout: &self.layout,
            cells: self.cells(place)?,
            line: place.line,
        })
    }

    fn cells(&self, place: &Place) -> Option<Cells<'_>> {
        let piece = self.pieces.get(place.piece as usize)?;
        let (first, start) = (place.ends as usize, place.start as usize);
        let ends = piece.ends.get(first..first + self.layout.columns.len())?;
        let length = ends.last().copied().unwrap_or_default() as usize;
        let text = piece.text.get(start..start + length)?;
        Some(Cells::new(text, ends))
    }

    /// Sorts the rows by their cells, in the order of the columns; equal rows stay as they stand.
    pub fn sort(&mut self) {
        let mut rows = std::mem::take(&mut self.rows);
        rows.sort_by(|one, other| match (self.cells(one), self.cells(other)) {
            (Some(one), Some(other)) => one.iter().cmp(other.iter()),
            _ => std::cmp::Ordering::Equal,
        });
        self.rows = rows;
    }

    /// Keeps the rows of which the function says so.
    pub fn retain(&mut self, mut keep: impl FnMut(&Row<'_>) -> bool) {
        let mut rows = std::mem::take(&mut self.rows);
        rows.retain(|place| {
            self.cells(place).is_some_and(|cells| {
                keep(&Row {
                    layout: &self.layout,
                    cells,
                    line: place.line,
                })
            })
        });
        self.rows = rows;
    }

    /// All rows in order.
    pub fn rows(&self) -> impl ExactSizeIterator<Item = Row<'_>> {
        (0..self.len()).map(|at| {
            self.row(at).unwrap_or_else(|| Row {
                layout: &self.layout,
                cells: Cells::new("", &[]),
                line: 0,
            })
        })
    }

    /// Gives each row in order and lets its text go with it, so that what is made of the rows takes their room.
    fn drain(&mut self, mut take: impl FnMut(&Row<'_>)) {
        let rows = std::mem::take(&mut self.rows);
        let mut left = vec![0usize; self.pieces.len()];
        for place in &rows {
            if let Some(count) = left.get_mut(place.piece as usize) {
                *count += 1;
            }
        }
        for place in rows {
            if let Some(cells) = self.cells(&place) {
                take(&Row {
                    layout: &self.layout,
                    cells,
                    line: place.line,
                });
            }
            if let (Some(count), Some(piece)) = (
                left.get_mut(place.piece as usize),
                self.pieces.get_mut(place.piece as usize),
            ) {
                *count -= 1;
                if *count == 0 {
                    *piece = Piece::default();
                }
            }
        }
    }

    /// Another set made of each row of this one, which is let go while the other grows.
    pub(super) fn remade(mut self, mut into: Self, mut take: impl FnMut(&Row<'_>, &mut Self)) -> Self {
        self.drain(|row| take(row, &mut into));
        into
    }

    /// The same with other columns: each row is kept, columns that are not there are empty.
    #[must_use]
    pub fn with_columns(self, columns: Vec<Column>) -> Self {
        let set = Self::new(self.head.clone(), columns);
        let names = set.layout.columns.iter().map(Column::name);
        let from: Vec<_> = names.map(|name| self.layout.place_of(name)).collect();
        self.remade(set, |row, set| {
            let cells = from.iter().map(|at| at.map_or("", |at| row.cells.get(at)));
            set.push(row.line, cells);
        })
    }

    /// Takes what the head says of all rows into the rows: a slot that spreads does so if no row has a value
    /// of its own there.
    pub fn spread(&self) -> Cow<'_, Self> {
        if self.spreading().is_empty() {
            Cow::Borrowed(self)
        } else {
            Cow::Owned(self.clone().into_spread())
        }
    }

    /// What of the head can be taken into the rows: slots, and the cells that say it.
    fn spreading(&self) -> Vec<(Slot, String)> {
        let values = self.head.values.iter();
        values
            .filter(|(slot, _)| slot.info().spreads && !self.is_empty() && !self.has_values(**slot))
            .map(|(slot, values)| (*slot, cell_of(*slot, values)))
            .collect()
    }

    /// [`spread`](Self::spread) in the room that the set has.
    #[must_use]
    pub fn into_spread(self) -> Self {
        let values = self.spreading();
        if values.is_empty() {
            return self;
        }
        let mut columns = self.layout.columns.clone();
        for (slot, _) in &values {
            if self.layout.place(*slot).is_none() {
                columns.push(Column::Slot(*slot));
            }
        }
        let mut set = Self::new(self.head.clone(), columns);
        for (slot, _) in &values {
            set.head.values.remove(slot);
        }
        let fills: Vec<Option<&str>> = set
            .layout
            .columns
            .iter()
            .map(|column| match column {
                Column::Slot(slot) => values
                    .iter()
                    .find(|(one, _)| one == slot)
                    .map(|(_, cell)| cell.as_str()),
                Column::Other(_) => None,
            })
            .collect();
        self.remade(set, |row, set| {
            let cells = fills.iter().enumerate();
            set.push(
                row.line,
                cells.map(|(at, fill)| fill.unwrap_or_else(|| row.cells.get(at))),
            );
        })
    }

    /// Says whether any row has a value in a slot.
    pub fn has_values(&self, slot: Slot) -> bool {
        self.layout
            .place(slot)
            .is_some_and(|at| self.rows().any(|row| !row.cells.get(at).is_empty()))
    }
}

/// Values as they stand in a cell.
pub fn cell_of(slot: Slot, list: &[String]) -> String {
    if slot.info().many {
        values::joined(list)
    } else {
        list.first().cloned().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_set_says_holds_only_where_no_row_says_otherwise() {
        let columns = ["subject_id", "mapping_tool", "ext_x"].map(Column::of).to_vec();
        let mut head = Head::default();
        head.set(Slot::MappingTool, "by hand");
        head.set(Slot::SubjectSource, "A:plan");
        let mut set = Set::new(head, columns);
        set.push(2, ["A:1", "", "7"]);
        set.push(3, ["A:2", "a program"]);
        let spread = set.spread();
        let row = spread.row(0).unwrap();
        assert_eq!(row.get(Slot::MappingTool), "", "a row has one of its own");
        assert_eq!(row.get(Slot::SubjectSource), "A:plan");
        assert_eq!((row.other("ext_x"), row.other("none")), ("7", ""));
        assert_eq!(spread.head.get(Slot::MappingTool), Some("by hand"));
        assert_eq!(spread.head.get(Slot::SubjectSource), None);
        assert_eq!(spread.row(1).unwrap().line, 3);
        assert!(spread.row(2).is_none());
    }
}
