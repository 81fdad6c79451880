//! Supplying the adopted wording: a plan and a table of codes and texts make a new plan.
//!
//! Codes, headings and elements stay as they are, so that whatever rests on them stays too. Each change is
//! listed with what stood there before, its source and its day.

mod change;

pub use change::{Supplied, WordingChange};

use std::collections::{BTreeMap, HashMap};

use super::plan_import::{
    ColumnRole, Layout, check_columns, clean_code, language, note_ignored, short_title, text_remarks,
};
use super::table::{Finding, Row, Severity, Table};
use crate::model::plan::{Content, Entry, EntryParts, Lang, LocalText, Plan, PlanParts, Wording};

/// What a table does not say of the wording in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WordingSettings {
    /// Where the texts were found, for rows that do not say.
    pub source: String,
    /// The day of that source, for rows that do not say.
    pub date: String,
    /// Whether the warning of the plan is taken off, since it no longer holds.
    pub drop_warning: bool,
    /// The language of texts that say none; the authoritative one of the plan if none is named.
    pub lang: Option<Lang>,
    /// Whether that language prevails from now on. Every heading and item needs a title in it then, and
    /// each adopted one its text.
    pub prevails: bool,
}

impl WordingSettings {
    /// The language of texts that say none.
    fn lang(&self, plan: &Plan) -> Lang {
        let prevailing = || plan.authoritative_language().clone();
        self.lang.clone().unwrap_or_else(prevailing)
    }

    /// The language that prevails in the plan that is made.
    fn prevailing(&self, plan: &Plan) -> Lang {
        if self.prevails {
            self.lang(plan)
        } else {
            plan.authoritative_language().clone()
        }
    }
}

/// Supplies wording to a plan. Pure; the plan given stays as it is.
///
/// A text in the authoritative language makes the entry adopted; a text in another one is added beside it.
/// Rows with codes that the plan does not have are refused with their places.
pub fn supply(plan: &Plan, table: &Table, layout: &Layout, settings: &WordingSettings) -> Supplied {
    let mut supplying = Supplying {
        plan,
        layout,
        settings,
        lang: settings.lang(plan),
        prevailing: settings.prevailing(plan),
        given: HashMap::new(),
        changes: Vec::new(),
        same: Vec::new(),
    };
    let mut findings = table.findings.clone();
    let body = table
        .rows
        .get(layout.header.map_or(0, |place| place + 1)..)
        .unwrap_or_default();
    let has_texts = layout
        .roles
        .iter()
        .any(|role| matches!(role, ColumnRole::Text(_)));
    if layout.column(&ColumnRole::Code).is_none() || !has_texts {
        findings.push(Finding::error("wording-no-columns"));
    }
    check_columns(layout, &supplying.lang, &mut findings);
    note_ignored(table, layout, is_used, &mut findings);
    let mut contents = Contents::of(plan);
    let mut taken = 0;
    for row in body {
        match supplying.row(row, &mut contents, &mut findings) {
            Ok(()) => taken += 1,
            Err(finding) => findings.push(finding),
        }
    }
    if supplying.prevailing != *plan.authoritative_language() {
        contents.cannot_prevail(plan, &supplying.prevailing, &mut findings);
    }
    let mut made = None;
    if !findings.iter().any(|one| one.severity == Severity::Error) {
        let prevailing = supplying.prevailing.clone();
        match Plan::new(contents.into_parts(plan, prevailing, settings.drop_warning)) {
            Ok(new) => made = Some(new),
            Err(error) => findings.push(Finding::error("import-no-plan").word("why", error.to_string())),
        }
    }
    findings.sort_by_key(|one| (one.row.unwrap_or(0), one.column));
    Supplied {
        left: contents_left(plan, &supplying),
        plan: made,
        changes: supplying.changes,
        same: supplying.same,
        findings,
        read: body.len(),
        taken,
        refused: body.len() - taken,
    }
}

/// Whether a column is used here; what else a plan says is not changed by its wording.
pub fn is_used(role: &ColumnRole) -> bool {
    matches!(
        role,
        ColumnRole::Code
            | ColumnRole::Text(_)
            | ColumnRole::Title(_)
            | ColumnRole::Language
            | ColumnRole::Source
            | ColumnRole::Date
    )
}

/// The items and headings that still have no adopted wording.
fn contents_left(plan: &Plan, supplying: &Supplying<'_>) -> Vec<String> {
    let is_left = |entry: &Entry, content: &Content| {
        let key = (*entry, supplying.prevailing.clone());
        content.wording != Wording::Adopted && !supplying.given.contains_key(&key)
    };
    let mut left = Vec::new();
    for entry in plan.entries() {
        let found = match entry {
            Entry::Item(number) => plan.item(*number).map(|item| (&item.code, &item.content)),
            Entry::Heading(number) => plan.heading(*number).map(|one| (&one.code, &one.content)),
        };
        if let Some((code, _)) = found.filter(|(_, content)| is_left(entry, content)) {
            left.push(code.to_string());
        }
    }
    left
}

/// The contents of all entries, by their places.
struct Contents {
    items: Vec<Content>,
    headings: Vec<Content>,
    languages: Vec<Lang>,
}

impl Contents {
    fn of(plan: &Plan) -> Self {
        Self {
            items: plan.items().iter().map(|item| item.content.clone()).collect(),
            headings: plan.headings().iter().map(|one| one.content.clone()).collect(),
            languages: plan.languages().to_vec(),
        }
    }

    fn get_mut(&mut self, entry: Entry) -> Option<&mut Content> {
        match entry {
            Entry::Item(number) => self.items.get_mut(number.0 as usize),
            Entry::Heading(number) => self.headings.get_mut(number.0 as usize),
        }
    }

    /// Names what keeps a language from prevailing.
    fn cannot_prevail(&self, plan: &Plan, lang: &Lang, findings: &mut Vec<Finding>) {
        let headings = plan.headings().iter().map(|heading| &heading.code);
        let headings = headings.zip(&self.headings);
        let items = plan.items().iter().map(|item| &item.code).zip(&self.items);
        let lacks = |content: &Content| {
            let has_title = content.titles.get(lang.as_str()).is_some();
            let has_text = content.text.get(lang.as_str()).is_some();
            !has_title || (content.wording == Wording::Adopted && !has_text)
        };
        let lacking: Vec<String> = headings
            .chain(items)
            .filter(|(_, content)| lacks(content))
            .map(|(code, _)| code.to_string())
            .collect();
        if !lacking.is_empty() {
            let finding = Finding::error("wording-cannot-prevail").count("count", lacking.len());
            let finding = finding.word("lang", lang.as_str());
            findings.push(finding.word("codes", lacking.join(", ")));
        }
    }

    fn into_parts(self, plan: &Plan, prevailing: Lang, drop_warning: bool) -> PlanParts {
        let above = |heading: Option<crate::model::HeadingNo>| {
            let heading = heading.and_then(|number| plan.heading(number));
            heading.map(|heading| heading.code.to_string())
        };
        let headings = plan.headings().iter().zip(self.headings);
        let items = plan.items().iter().zip(self.items);
        PlanParts {
            id: plan.id().to_owned(),
            name: plan.name().to_owned(),
            version: plan.version().to_owned(),
            period: plan.period().map(str::to_owned),
            document: plan.document().to_owned(),
            languages: self.languages,
            authoritative_language: prevailing,
            warning: plan.warning().filter(|_| !drop_warning).map(str::to_owned),
            statements: plan.statements().to_vec(),
            expected_counts: plan.expected_counts().clone(),
            fields: plan.fields().clone(),
            headings: headings
                .map(|(heading, content)| EntryParts {
                    code: heading.code.to_string(),
                    under: above(heading.parent),
                    content,
                })
                .collect(),
            items: items
                .map(|(item, content)| EntryParts {
                    code: item.code.to_string(),
                    under: above(item.heading),
                    content,
                })
                .collect(),
        }
    }
}

/// What is being supplied.
struct Supplying<'a> {
    plan: &'a Plan,
    layout: &'a Layout,
    settings: &'a WordingSettings,
    /// The language of texts that say none.
    lang: Lang,
    /// The language that prevails in the plan that is made.
    prevailing: Lang,
    /// The row in which the wording of an entry in a language was given.
    given: HashMap<(Entry, Lang), u32>,
    changes: Vec<WordingChange>,
    same: Vec<String>,
}

impl Supplying<'_> {
    fn row(
        &mut self,
        row: &Row,
        contents: &mut Contents,
        findings: &mut Vec<Finding>,
    ) -> Result<(), Finding> {
        let (entry, code) = self.entry(row)?;
        let row_lang = self.row_lang(row)?;
        let mut texts = BTreeMap::new();
        let mut titles = BTreeMap::new();
        for (column, role) in self.layout.roles.iter().enumerate() {
            let words = row.text(column);
            let into = match role {
                ColumnRole::Text(_) => &mut texts,
                ColumnRole::Title(_) => &mut titles,
                _ => continue,
            };
            if !words.is_empty() {
                text_remarks(row, column, findings);
                let lang = role.lang().unwrap_or(&row_lang).clone();
                into.insert(lang, (column, words));
            }
        }
        if texts.is_empty() {
            return Err(Finding::warning("wording-no-text")
                .in_row(row.number)
                .word("code", &code));
        }
        for (lang, (column, _)) in &texts {
            if let Some(first) = self.given.insert((entry, lang.clone()), row.number) {
                let finding = Finding::error("wording-twice").word("code", &code);
                let finding = finding
                    .word("lang", lang.as_str())
                    .word("first", first.to_string());
                return Err(finding.in_row(row.number).in_column(*column));
            }
        }
        let (source, date) = (
            self.say(row, &ColumnRole::Source, &self.settings.source),
            self.say(row, &ColumnRole::Date, &self.settings.date),
        );
        for lang in texts.keys().chain(titles.keys()) {
            if !contents.languages.contains(lang) {
                contents.languages.push(lang.clone());
            }
        }
        let Some(content) = contents.get_mut(entry) else {
            return Ok(());
        };
        let given = Given {
            row: row.number,
            code,
            texts: texts.into_iter().map(|(lang, (_, text))| (lang, text)).collect(),
            titles: titles.into_iter().map(|(lang, (_, text))| (lang, text)).collect(),
            source,
            date,
        };
        self.apply(content, &given);
        Ok(())
    }

    /// The entry that a row is about.
    fn entry(&self, row: &Row) -> Result<(Entry, String), Finding> {
        let column = self.layout.column(&ColumnRole::Code);
        let text = column.map_or("", |column| row.text(column));
        let at = |finding: Finding| match column {
            Some(column) => finding.in_row(row.number).in_column(column),
            None => finding.in_row(row.number),
        };
        if text.is_empty() {
            let words = row
                .cells
                .iter()
                .map(|cell| cell.text.trim())
                .find(|text| !text.is_empty());
            return Err(at(
                Finding::error("import-no-code").word("text", words.unwrap_or_default())
            ));
        }
        let found = self.plan.entry_by_code(text);
        let found = found.or_else(|| self.plan.entry_by_code(clean_code(text)));
        let entry = found.ok_or_else(|| {
            let finding = Finding::error("wording-unknown-code").word("code", text);
            at(finding.word("plan", self.plan.id()))
        })?;
        Ok((entry, clean_code(text).to_owned()))
    }

    fn row_lang(&self, row: &Row) -> Result<Lang, Finding> {
        let column = self.layout.column(&ColumnRole::Language);
        let text = column.map_or("", |column| row.text(column));
        if text.is_empty() {
            return Ok(self.lang.clone());
        }
        language(text).ok_or_else(|| {
            Finding::error("import-bad-language")
                .in_row(row.number)
                .word("tag", text)
        })
    }

    fn say(&self, row: &Row, role: &ColumnRole, otherwise: &str) -> String {
        let said = self.layout.column(role).map_or("", |column| row.text(column));
        if said.is_empty() { otherwise } else { said }.to_owned()
    }

    fn apply(&mut self, content: &mut Content, given: &Given<'_>) {
        let prevailing = &self.prevailing;
        let before = content.clone();
        for (lang, title) in &given.titles {
            let text = title.split_whitespace().collect::<Vec<_>>().join(" ");
            content
                .titles
                .insert(lang.clone(), LocalText { text, official: true });
        }
        for (lang, text) in &given.texts {
            let earlier = content.text.insert(lang.clone(), (*text).to_owned());
            let is_new_wording = lang == prevailing && before.wording != Wording::Adopted;
            if earlier.as_deref() == Some(*text) && !is_new_wording && given.titles.is_empty() {
                self.same.push(given.code.clone());
                continue;
            }
            if lang == prevailing {
                settle(content, &before, lang, given);
            } else if !given.source.is_empty() {
                content
                    .fields
                    .insert(format!("source_{lang}"), given.source.clone());
            }
            self.changes.push(WordingChange {
                row: given.row,
                code: given.code.clone(),
                lang: lang.clone(),
                is_authoritative: lang == prevailing,
                before: before.wording,
                before_text: before.text.get(lang.as_str()).cloned(),
                before_source: before.source.clone(),
                before_source_note: before.source_note.clone(),
                after: content.wording,
                text: (*text).to_owned(),
                source: given.source.clone(),
                date: given.date.clone(),
            });
        }
    }
}

/// Makes an entry adopted, now that its text is there.
fn settle(content: &mut Content, before: &Content, lang: &Lang, given: &Given<'_>) {
    content.wording = Wording::Adopted;
    // A title that only marked the place would now be wrong; a language that prevails needs one.
    let is_mark = before.wording == Wording::Placeholder || before.titles.get(lang.as_str()).is_none();
    if is_mark
        && !given.titles.contains_key(lang)
        && let Some(text) = given.texts.get(lang)
    {
        let text = short_title(text);
        content.titles.insert(
            lang.clone(),
            LocalText {
                text,
                official: false,
            },
        );
    }
    // What was said of an earlier source does not hold for this one.
    content.source_note = None;
    if !given.source.is_empty() {
        content.source.clone_from(&given.source);
    }
    if !given.date.is_empty() {
        content
            .fields
            .insert("source_date".to_owned(), given.date.clone());
    }
}

/// What a row gives.
struct Given<'r> {
    row: u32,
    code: String,
    texts: BTreeMap<Lang, &'r str>,
    titles: BTreeMap<Lang, &'r str>,
    source: String,
    date: String,
}
