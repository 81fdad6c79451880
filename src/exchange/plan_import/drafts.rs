//! From rows to entries, each still without its place in the tree.

use std::collections::{BTreeMap, HashMap};

use super::code::{clean_code, level_word, split_code};
use super::remarks::text_remarks;
use super::{ColumnRole, ImportSettings, Layout};
use crate::exchange::table::{CellKind, Finding, Row, Table};
use crate::model::code::Code;
use crate::model::plan::{Lang, Wording};

/// An entry as its rows say it.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    /// The row that it begins in.
    pub(super) row: u32,
    /// Its code.
    pub(super) code: String,
    /// Titles, texts and summaries by language.
    pub(super) titles: BTreeMap<Lang, String>,
    pub(super) texts: BTreeMap<Lang, String>,
    pub(super) summaries: BTreeMap<Lang, String>,
    /// What the row says it stands under.
    pub(super) parent: String,
    /// What the plan calls such an entry.
    pub(super) level: String,
    /// Where the texts were found.
    pub(super) source: String,
    /// How far the wording is that of the document, if the row says.
    pub(super) wording: Option<Wording>,
    /// Further facts.
    pub(super) fields: BTreeMap<String, String>,
    /// Whether the row is a line across the table that names what follows.
    pub(super) is_section: bool,
    /// The line across the table that it stands under.
    pub(super) section: Option<usize>,
}

/// All entries, and how many rows they came from.
pub(super) struct Drafted {
    pub(super) entries: Vec<Draft>,
    pub(super) read: usize,
    pub(super) taken: usize,
    pub(super) above: usize,
}

/// What is being drafted from.
struct Drafting<'a> {
    layout: &'a Layout,
    settings: &'a ImportSettings,
    code: Option<usize>,
    words: Option<usize>,
    header: Option<&'a Row>,
    /// Whether codes stand at the beginning of texts.
    is_split: bool,
    /// Entries by code.
    places: HashMap<String, usize>,
    entries: Vec<Draft>,
    section: Option<usize>,
}

/// Reads the rows below the one that names the columns.
pub(super) fn draft(
    table: &Table,
    layout: &Layout,
    settings: &ImportSettings,
    findings: &mut Vec<Finding>,
) -> Drafted {
    let start = layout.header.map_or(0, |place| place + 1);
    let body = table.rows.get(start..).unwrap_or_default();
    let code = layout.column(&ColumnRole::Code);
    let words = layout.roles.iter().position(ColumnRole::is_words);
    if layout.header.is_some_and(|place| place > 0) {
        findings.push(Finding::note("import-rows-above").count("count", start - 1));
    }
    let splits = words.map_or(0, |column| {
        body.iter()
            .filter(|row| split_code(row.text(column)).is_some())
            .count()
    });
    let is_split = code.is_none() && splits * 2 > body.len();
    if code.is_none() {
        findings.push(Finding::warning(if is_split {
            "import-codes-from-text"
        } else {
            "import-codes-made"
        }));
    }
    if words.is_none() && code.is_none() {
        findings.push(Finding::error("import-no-columns"));
    }
    let mut drafting = Drafting {
        layout,
        settings,
        code,
        words,
        header: layout.header.and_then(|place| table.rows.get(place)),
        is_split,
        places: HashMap::with_capacity(body.len()),
        entries: Vec::with_capacity(body.len()),
        section: None,
    };
    let mut taken = 0;
    for row in body {
        match drafting.row(row, findings) {
            Ok(()) => taken += 1,
            Err(finding) => findings.push(finding),
        }
    }
    Drafted {
        entries: drafting.entries,
        read: body.len(),
        taken,
        above: start,
    }
}

impl Drafting<'_> {
    /// Takes a row, or says why it is refused.
    fn row(&mut self, row: &Row, findings: &mut Vec<Finding>) -> Result<(), Finding> {
        if self.is_header_again(row) {
            return Err(Finding::warning("import-header-again").in_row(row.number));
        }
        if let Some(section) = self.section_of(row) {
            let place = self.add(section, row, None)?;
            self.section = Some(place);
            return Ok(());
        }
        let (code, words) = self.code_of(row)?;
        let mut draft = Draft {
            row: row.number,
            section: self.section,
            level: level_word(&code).unwrap_or_default(),
            code,
            ..Draft::default()
        };
        let lang = self.row_lang(row)?;
        for (column, role) in self.layout.roles.iter().enumerate() {
            let text = match (&words, self.words) {
                (Some(words), Some(place)) if place == column => words.as_str(),
                _ => row.text(column),
            };
            if text.is_empty() || *role == ColumnRole::Ignore {
                continue;
            }
            text_remarks(row, column, findings);
            Self::put(&mut draft, role, text, &lang)
                .map_err(|finding| finding.in_row(row.number).in_column(column))?;
        }
        let lang = self.layout.column(&ColumnRole::Language).map(|_| lang);
        self.add(draft, row, lang).map(drop)
    }

    /// Whether the row names the columns a second time, as tables over several pages do.
    fn is_header_again(&self, row: &Row) -> bool {
        self.header.is_some_and(|header| {
            let filled = header
                .cells
                .iter()
                .filter(|cell| !cell.text.trim().is_empty())
                .count();
            filled >= 2
                && header.cells.len() == row.cells.len()
                && header
                    .cells
                    .iter()
                    .zip(&row.cells)
                    .all(|(one, other)| one.text.trim() == other.text.trim())
        })
    }

    /// A line across the table, such as `Objective 2: Keep the shore`, as an entry.
    fn section_of(&self, row: &Row) -> Option<Draft> {
        let mut filled = (0..row.cells.len()).filter(|column| !row.text(*column).is_empty());
        let (only, more) = (filled.next()?, filled.next());
        let takes_part = self
            .layout
            .roles
            .iter()
            .filter(|role| **role != ColumnRole::Ignore)
            .count();
        if more.is_some() || takes_part < 2 || self.is_split {
            return None;
        }
        let text = row.text(only);
        let (code, title) = match split_code(text) {
            Some((code, title)) if !title.is_empty() || Some(only) != self.code => (code, title),
            Some((code, _)) if level_word(&code).is_some() => (code, String::new()),
            // Words where a code should be.
            None if Some(only) == self.code && text.chars().count() > 20 => {
                (format!("H{}", self.sections() + 1), text.to_owned())
            }
            _ => return None,
        };
        let title = if title.is_empty() { code.clone() } else { title };
        let level = level_word(&code).unwrap_or_default();
        Some(Draft {
            row: row.number,
            titles: BTreeMap::from([(self.settings.authoritative.clone(), title)]),
            code,
            level,
            is_section: true,
            ..Draft::default()
        })
    }

    fn sections(&self) -> usize {
        self.entries.iter().filter(|one| one.is_section).count()
    }

    /// The code of a row, and the words that are left where the code stood among them.
    fn code_of(&self, row: &Row) -> Result<(String, Option<String>), Finding> {
        let Some(column) = self.code else {
            if self.is_split {
                let text = self.words.map_or("", |column| row.text(column));
                let split = split_code(text).ok_or_else(|| {
                    Finding::error("import-no-code")
                        .in_row(row.number)
                        .word("text", text)
                })?;
                return Ok((split.0, Some(split.1)));
            }
            return Ok(((self.entries.len() + 1).to_string(), None));
        };
        let at = |finding: Finding| finding.in_row(row.number).in_column(column);
        let text = clean_code(row.text(column));
        if text.is_empty() {
            let words = self.words.map_or("", |column| row.text(column));
            return Err(at(Finding::error("import-no-code").word("text", words)));
        }
        let kind = row.cells.get(column).map(|cell| cell.kind);
        if kind == Some(CellKind::Date) {
            return Err(at(Finding::error("import-code-is-date").word("code", text)));
        }
        Ok((text.to_owned(), None))
    }

    /// The language that a row says it is in.
    fn row_lang(&self, row: &Row) -> Result<Lang, Finding> {
        let Some(column) = self.layout.column(&ColumnRole::Language) else {
            return Ok(self.settings.authoritative.clone());
        };
        let tag = row.text(column);
        if tag.is_empty() {
            return Ok(self.settings.authoritative.clone());
        }
        super::header::language(tag).ok_or_else(|| {
            Finding::error("import-bad-language")
                .in_row(row.number)
                .in_column(column)
                .word("tag", tag)
        })
    }

    fn put(draft: &mut Draft, role: &ColumnRole, text: &str, row_lang: &Lang) -> Result<(), Finding> {
        let lang = role.lang().unwrap_or(row_lang).clone();
        match role {
            ColumnRole::Ignore | ColumnRole::Code | ColumnRole::Language => {}
            ColumnRole::Title(_) => drop(draft.titles.insert(lang, one_line(text))),
            ColumnRole::Text(_) => drop(draft.texts.insert(lang, text.to_owned())),
            ColumnRole::Summary(_) => drop(draft.summaries.insert(lang, text.to_owned())),
            ColumnRole::Parent => text.clone_into(&mut draft.parent),
            ColumnRole::Level => draft.level = one_line(text),
            ColumnRole::Source => text.clone_into(&mut draft.source),
            ColumnRole::Date => drop(draft.fields.insert("source_date".to_owned(), text.to_owned())),
            ColumnRole::Wording => draft.wording = Some(wording(text)?),
            ColumnRole::Field(name) => drop(draft.fields.insert(name.clone(), text.to_owned())),
        }
        Ok(())
    }

    /// Adds an entry, or the texts of another language to the one of that code.
    fn add(&mut self, draft: Draft, row: &Row, lang: Option<Lang>) -> Result<usize, Finding> {
        let mut refused = match Code::new(&draft.code) {
            Ok(_) => None,
            Err(error) => {
                let finding = Finding::error("import-bad-code").word("code", &draft.code);
                Some(finding.word("why", error.to_string()))
            }
        };
        if let Some(place) = self.places.get(&draft.code).copied() {
            let found = self.entries.get_mut(place);
            match (found, lang) {
                (Some(first), Some(lang)) if !first.has(&lang) && !draft.is_section => {
                    first.titles.extend(draft.titles);
                    first.texts.extend(draft.texts);
                    first.summaries.extend(draft.summaries);
                    return Ok(place);
                }
                (first, _) => {
                    let kind = self
                        .code
                        .and_then(|column| row.cells.get(column))
                        .map(|cell| cell.kind);
                    let key = if kind == Some(CellKind::Number) {
                        "import-duplicate-number"
                    } else {
                        "import-duplicate-code"
                    };
                    let first = first.map_or(0, |first| first.row);
                    let finding = Finding::error(key).word("code", &draft.code);
                    refused = refused.or_else(|| Some(finding.word("first", first.to_string())));
                }
            }
        }
        if let Some(finding) = refused {
            let finding = finding.in_row(row.number);
            return Err(match self.code {
                Some(column) => finding.in_column(column),
                None => finding,
            });
        }
        self.places.insert(draft.code.clone(), self.entries.len());
        self.entries.push(draft);
        Ok(self.entries.len() - 1)
    }
}

impl Draft {
    /// Whether there are words in a language.
    pub(super) fn has(&self, lang: &Lang) -> bool {
        self.titles.contains_key(lang) || self.texts.contains_key(lang) || self.summaries.contains_key(lang)
    }
}

fn wording(text: &str) -> Result<Wording, Finding> {
    let all = [Wording::Adopted, Wording::Summary, Wording::Placeholder];
    all.into_iter()
        .find(|one| one.name().eq_ignore_ascii_case(text))
        .ok_or_else(|| Finding::error("import-bad-wording").word("text", text))
}

/// A text in one line, as titles must be.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
