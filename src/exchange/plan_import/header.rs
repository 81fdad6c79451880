//! Which row names the columns, and what the names and contents say each column is.

use unicode_normalization::UnicodeNormalization as _;

use super::code::is_like_code;
use super::{ColumnRole, Layout};
use crate::exchange::table::{Row, Table};
use crate::model::plan::Lang;

/// Rows among which names of columns are looked for.
const LOOKED_AT: usize = 15;
/// Rows whose content is looked at.
const SAMPLE: usize = 300;

/// Names of columns, without accents and in small letters.
const CODES: &[&str] = &[
    "code",
    "codes",
    "no",
    "nr",
    "num",
    "number",
    "ref",
    "reference",
    "id",
    "item_no",
    "action_no",
    "action_number",
    "action_code",
    "target_no",
    "target_number",
    "target_code",
    "n",
    "numero",
    "codigo",
    "الرمز",
    "رقم",
    "الرقم",
];
const TEXTS: &[&str] = &[
    "text",
    "wording",
    "adopted_text",
    "adopted_wording",
    "full_text",
    "description",
    "statement",
    "action_text",
    "target_text",
    "texte",
    "libelle",
    "texto",
    "descripcion",
    "النص",
    "نص",
];
const TITLES: &[&str] = &[
    "title",
    "short_title",
    "name",
    "label",
    "titre",
    "intitule",
    "titulo",
    "العنوان",
];
const SUMMARIES: &[&str] = &["summary", "resume", "resumen", "abstract"];
const PARENTS: &[&str] = &[
    "parent",
    "parent_code",
    "under",
    "heading",
    "objective_no",
    "goal_no",
    "section",
    "chapter",
    "belongs_to",
    "group",
    "الهدف_العام",
];
const LEVELS: &[&str] = &["level", "kind", "type", "niveau", "nivel"];
const LANGUAGES: &[&str] = &["language", "lang", "langue", "idioma", "اللغة"];
const SOURCES: &[&str] = &["source", "document", "sources", "fuente", "المصدر"];
const DATES: &[&str] = &["date", "adopted_on", "adopted", "day", "fecha", "التاريخ"];
const WORDINGS: &[&str] = &["wording_status", "text_status"];
/// Names that say what the rows are about; whether code, text or heading, the content tells.
const KINDS: &[&str] = &[
    "action",
    "actions",
    "activity",
    "target",
    "targets",
    "item",
    "objective",
    "objectives",
    "goal",
    "goals",
    "theme",
    "objectif",
    "but",
    "cible",
    "objetivo",
    "meta",
    "accion",
    "الإجراء",
    "الهدف",
];

/// Languages by what people call them.
const TONGUES: &[(&str, &[&str])] = &[
    ("en", &["english", "anglais", "ingles"]),
    ("fr", &["french", "francais", "frances"]),
    ("ar", &["arabic", "arabe", "العربية"]),
    ("es", &["spanish", "espagnol", "espanol"]),
    ("pt", &["portuguese", "portugais", "portugues"]),
    ("ru", &["russian", "russe"]),
    ("zh", &["chinese", "chinois"]),
    ("sw", &["swahili", "kiswahili"]),
];

/// A name in small letters without accents, words joined by `_`.
pub(in crate::exchange) fn plain(name: &str) -> String {
    let folded = name.nfkd().filter(|one| !('\u{300}'..='\u{36f}').contains(one));
    let lower: String = folded.nfc().flat_map(char::to_lowercase).collect();
    let words = lower.split(|one: char| !one.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join("_")
}

/// The row that names the columns: the one of the first rows with most names that are known. A single name
/// is enough only where there is hardly another column.
pub(in crate::exchange) fn find_header(rows: &[Row], is_known: impl Fn(&str) -> bool) -> Option<usize> {
    let known = |row: &Row| {
        let named = row.cells.iter().filter(|cell| cell.text.chars().count() <= 60);
        named.filter(|cell| is_known(&plain(&cell.text))).count()
    };
    let filled = |row: &Row| {
        row.cells
            .iter()
            .filter(|cell| !cell.text.trim().is_empty())
            .count()
    };
    let mut best = None;
    let mut most = 0;
    for (place, row) in rows.iter().take(LOOKED_AT).enumerate() {
        let count = known(row);
        if count > most && (count >= 2 || filled(row) <= 2) {
            (best, most) = (Some(place), count);
        }
    }
    // A lone word above a table is a title, not a name of a column.
    best.filter(|place| most >= 2 || rows.get(*place).is_some_and(|row| filled(row) > 0 && *place == 0))
}

/// What a name alone says: a kind of column, and a language.
enum Named {
    Role(ColumnRole),
    Kind,
    Unknown,
}

fn named(name: &str) -> Named {
    let name = plain(name);
    // A name in Arabic says that its column is in Arabic.
    let is_arabic = name.chars().any(|one| ('\u{600}'..='\u{6ff}').contains(&one));
    let arabic = Lang::new("ar").ok().filter(|_| is_arabic);
    if let Some(role) = role_of(&name, arabic).or_else(|| role_of(&name, None)) {
        return Named::Role(role);
    }
    if KINDS.contains(&name.as_str()) {
        return Named::Kind;
    }
    if let Some(lang) = tongue(&name) {
        return Named::Role(ColumnRole::Text(Some(lang)));
    }
    let (first, last) = name.rsplit_once('_').unwrap_or((&name, ""));
    let by_last = tongue(last).and_then(|lang| role_of(first, Some(lang)));
    let by_first = || {
        let (first, rest) = name.split_once('_')?;
        role_of(rest, Some(tongue(first)?))
    };
    let of_kind = || {
        let lang = tongue(last)?;
        KINDS.contains(&first).then_some(ColumnRole::Text(Some(lang)))
    };
    by_last
        .or_else(by_first)
        .or_else(of_kind)
        .map_or(Named::Unknown, Named::Role)
}

fn role_of(name: &str, lang: Option<Lang>) -> Option<ColumnRole> {
    let is = |names: &[&str]| names.contains(&name);
    if is(TEXTS) {
        return Some(ColumnRole::Text(lang));
    }
    if is(TITLES) {
        return Some(ColumnRole::Title(lang));
    }
    if is(SUMMARIES) {
        return Some(ColumnRole::Summary(lang));
    }
    if lang.is_some() {
        return None;
    }
    let all = [
        (CODES, ColumnRole::Code),
        (PARENTS, ColumnRole::Parent),
        (LEVELS, ColumnRole::Level),
        (LANGUAGES, ColumnRole::Language),
        (SOURCES, ColumnRole::Source),
        (DATES, ColumnRole::Date),
        (WORDINGS, ColumnRole::Wording),
    ];
    all.into_iter().find(|(names, _)| is(names)).map(|(_, role)| role)
}

fn tongue(name: &str) -> Option<Lang> {
    let known = TONGUES
        .iter()
        .find(|(tag, names)| *tag == name || names.contains(&name));
    known.and_then(|(tag, _)| Lang::new(tag).ok())
}

fn is_known(name: &str) -> bool {
    !matches!(named(name), Named::Unknown)
}

/// What the content of a column is like.
#[derive(Clone, Copy, Debug, Default)]
struct Content {
    filled: usize,
    codes: usize,
    different: usize,
    length: usize,
}

impl Content {
    fn of(rows: &[Row], column: usize) -> Self {
        let mut seen = std::collections::HashSet::new();
        let mut content = Self::default();
        for row in rows.iter().take(SAMPLE) {
            let text = row.text(column);
            if text.is_empty() {
                continue;
            }
            content.filled += 1;
            content.codes += usize::from(is_like_code(text));
            content.different += usize::from(seen.insert(text));
            content.length += text.chars().count();
        }
        content
    }

    fn is_codes(self) -> bool {
        self.filled > 0 && self.codes * 10 >= self.filled * 7
    }

    fn is_repeated(self, rows: usize) -> bool {
        self.different * 10 < self.filled * 9 || self.filled * 10 < rows * 7
    }

    fn mean(self) -> usize {
        self.length / self.filled.max(1)
    }
}

/// Guesses which row names the columns and what each column is.
pub fn guess_layout(table: &Table) -> Layout {
    let header = find_header(&table.rows, is_known);
    let body = table
        .rows
        .get(header.map_or(0, |place| place + 1)..)
        .unwrap_or_default();
    let width = table.width();
    let contents: Vec<Content> = (0..width).map(|column| Content::of(body, column)).collect();
    let mut roles = vec![None; width];
    let mut kinds = Vec::new();
    let name = |column: usize| {
        header
            .and_then(|place| table.rows.get(place))
            .map_or("", |row| row.text(column))
    };
    for (column, place) in roles.iter_mut().enumerate() {
        match named(name(column)) {
            Named::Role(role) => *place = Some(role),
            Named::Kind => kinds.push(column),
            Named::Unknown => {}
        }
    }
    without_doubles(&mut roles);
    let rows = body.len().min(SAMPLE);
    for column in kinds {
        let content = contents.get(column).copied().unwrap_or_default();
        let role = kind_role(&roles, content, rows);
        if let (Some(place), Some(role)) = (roles.get_mut(column), role) {
            *place = Some(role);
        }
    }
    fill(&mut roles, &contents, header.is_some());
    let fallback = |column: usize| {
        let name = plain(name(column));
        if contents.get(column).is_none_or(|content| content.filled == 0) {
            ColumnRole::Ignore
        } else if name.is_empty() {
            ColumnRole::Field(format!(
                "column_{}",
                crate::exchange::table::column_name(column).to_lowercase()
            ))
        } else {
            ColumnRole::Field(name)
        }
    };
    let mut given: Vec<ColumnRole> = Vec::with_capacity(width);
    for (column, role) in roles.into_iter().enumerate() {
        let role = role.unwrap_or_else(|| fallback(column));
        let role = match role {
            ColumnRole::Field(name) if given.contains(&ColumnRole::Field(name.clone())) => {
                ColumnRole::Field(format!("{name}_{}", column + 1))
            }
            role => role,
        };
        given.push(role);
    }
    Layout { header, roles: given }
}

/// What a column is whose name only says what the rows are about.
fn kind_role(roles: &[Option<ColumnRole>], content: Content, rows: usize) -> Option<ColumnRole> {
    let has = |role: &ColumnRole| roles.iter().any(|one| one.as_ref() == Some(role));
    let wanted = if content.is_repeated(rows) {
        [
            ColumnRole::Parent,
            ColumnRole::Text(None),
            ColumnRole::Title(None),
        ]
    } else if content.is_codes() {
        [ColumnRole::Code, ColumnRole::Parent, ColumnRole::Title(None)]
    } else {
        [
            ColumnRole::Text(None),
            ColumnRole::Title(None),
            ColumnRole::Parent,
        ]
    };
    wanted.into_iter().find(|role| !has(role))
}

/// A second column of one role keeps its name as a field; only fields can be many.
fn without_doubles(roles: &mut [Option<ColumnRole>]) {
    let mut seen = Vec::new();
    for place in roles.iter_mut() {
        let is_double = place.as_ref().is_some_and(|role| seen.contains(role));
        if is_double {
            *place = None;
        } else if let Some(role) = place {
            seen.push(role.clone());
        }
    }
}

/// Finds codes and texts by content where no name says which columns they are.
fn fill(roles: &mut [Option<ColumnRole>], contents: &[Content], has_header: bool) {
    let has =
        |roles: &[Option<ColumnRole>], role: &ColumnRole| roles.iter().any(|one| one.as_ref() == Some(role));
    let free = |roles: &[Option<ColumnRole>]| -> Vec<(usize, Content)> {
        let all = roles.iter().zip(contents).enumerate();
        all.filter(|(_, (role, content))| role.is_none() && content.filled > 0)
            .map(|(column, (_, content))| (column, *content))
            .collect()
    };
    let set = |roles: &mut [Option<ColumnRole>], column: Option<usize>, role: ColumnRole| {
        if let Some(place) = column.and_then(|column| roles.get_mut(column)) {
            *place = Some(role);
        }
    };
    if !has(roles, &ColumnRole::Code) {
        let found = free(roles)
            .into_iter()
            .filter(|(_, content)| content.is_codes())
            .max_by_key(|(column, content)| (content.different, usize::MAX - column));
        set(roles, found.map(|(column, _)| column), ColumnRole::Code);
    }
    let has_words = roles.iter().flatten().any(ColumnRole::is_words);
    if !has_words {
        let found = free(roles).into_iter().max_by_key(|(_, content)| content.mean());
        set(roles, found.map(|(column, _)| column), ColumnRole::Text(None));
        if !has_header {
            let left = free(roles);
            let parent = left
                .iter()
                .find(|(_, content)| content.different * 2 <= content.filled);
            set(roles, parent.map(|(column, _)| *column), ColumnRole::Parent);
            let title = free(roles)
                .into_iter()
                .filter(|(_, content)| content.mean() >= 8)
                .max_by_key(|(_, content)| content.mean());
            set(roles, title.map(|(column, _)| column), ColumnRole::Title(None));
        }
    }
}

/// The language that a cell names, by tag or by name.
pub(in crate::exchange) fn language(text: &str) -> Option<Lang> {
    tongue(&plain(text)).or_else(|| Lang::new(text.trim()).ok())
}
