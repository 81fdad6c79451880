//! The texts of an item or heading, and which of them is shown.

use super::by_lang::ByLang;
use super::lang::Lang;
use crate::model::code::Code;
use crate::model::hash::Canonical;
use std::collections::BTreeMap;

/// How far the wording held here is that of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Wording {
    /// `text` holds the wording of the adopted document.
    Adopted,
    /// The document's wording exists but is not held; title and summary are in other words.
    Summary,
    /// Title and summary only mark a place; the document's wording is not known here.
    Placeholder,
}

impl Wording {
    /// The name in files and hashes; frozen.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Adopted => "adopted",
            Self::Summary => "summary",
            Self::Placeholder => "placeholder",
        }
    }
}

/// A title in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LocalText {
    /// The title; never empty, one line.
    pub text: String,
    /// Whether the document itself has this title in this language.
    pub official: bool,
}

/// An aid for judging: a boundary note or an expected result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The note.
    pub text: String,
    /// What it rests on, such as a published note or an own reading.
    pub basis: String,
    /// Where that is found.
    pub source: Option<String>,
}

/// A part of an item that may be named in a judgement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its code, unique inside the item.
    pub code: Code,
    /// What it says.
    pub text: String,
}

/// A statement of a plan as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// What it is called, such as `vision`.
    pub name: String,
    /// Its text by language.
    pub text: BTreeMap<Lang, String>,
    /// How far the text is that of the document.
    pub wording: Wording,
    /// Where it was found.
    pub source: String,
}

/// The texts of an item or heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Content {
    /// What the plan calls an entry of this kind, such as `action`.
    pub level: String,
    /// Titles by language; one in the authoritative language is required.
    pub titles: ByLang<LocalText>,
    /// The wording of the document by language; empty where it is not held.
    pub text: ByLang<String>,
    /// Summaries in other words, by language.
    pub summary: ByLang<String>,
    /// How far the wording is that of the document.
    pub wording: Wording,
    /// Where it was found.
    pub source: String,
    /// What the source does and does not confirm.
    pub source_note: Option<String>,
    /// Aids for judging.
    pub notes: Vec<Note>,
    /// Parts that may be named in a judgement.
    pub elements: Vec<Element>,
    /// Further facts by name, such as `area` or `number_status`.
    pub fields: BTreeMap<String, String>,
}

/// Which version of a text was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The language of the text.
    pub lang: &'a Lang,
    /// Whether that is the language asked for; if not, the text is marked with its language.
    pub asked: bool,
    /// Whether the document itself has this text in this language.
    pub official: bool,
    /// Whether the language is the authoritative one of the plan.
    pub authoritative: bool,
}

impl Shown<'_> {
    /// Whether the text is a translation nobody adopted, to be marked as such.
    ///
    /// A title in own words in the authoritative language is not official either, but no translation.
    pub fn unofficial_translation(&self) -> bool {
        !self.official && !self.authoritative
    }
}

impl Content {
    /// Texts of which nothing but the level and the state of the wording is known yet.
    pub fn new(level: &str, wording: Wording) -> Self {
        Self {
            level: level.to_owned(),
            titles: ByLang::new(),
            text: ByLang::new(),
            summary: ByLang::new(),
            wording,
            source: String::new(),
            source_note: None,
            notes: Vec::new(),
            elements: Vec::new(),
            fields: BTreeMap::new(),
        }
    }

    /// The title in a language, or else in the authoritative one.
    pub(super) fn title<'a>(&'a self, lang: &Lang, authoritative: &'a Lang) -> (&'a str, Shown<'a>) {
        match choose(&self.titles, lang, authoritative) {
            Some((title, shown)) => (
                &title.text,
                Shown {
                    official: title.official,
                    ..shown
                },
            ),
            // A plan is not built without this title.
            None => (
                "",
                Shown {
                    lang: authoritative,
                    asked: false,
                    official: false,
                    authoritative: true,
                },
            ),
        }
    }

    /// The document's text in a language, or else in the authoritative one.
    pub(super) fn text<'a>(&'a self, lang: &Lang, authoritative: &'a Lang) -> Option<(&'a str, Shown<'a>)> {
        let official = self.wording == Wording::Adopted;
        choose(&self.text, lang, authoritative)
            .map(|(text, shown)| (text.as_str(), Shown { official, ..shown }))
    }

    /// The summary in a language, or else in the authoritative one.
    pub(super) fn summary<'a>(
        &'a self,
        lang: &Lang,
        authoritative: &'a Lang,
    ) -> Option<(&'a str, Shown<'a>)> {
        choose(&self.summary, lang, authoritative).map(|(text, shown)| (text.as_str(), shown))
    }

    /// Adds everything people judge by to a hash, in an order that is frozen.
    pub(super) fn hash_into(&self, row: &mut Canonical) {
        row.text(&self.level).list(self.titles.len());
        for (lang, title) in &self.titles {
            row.text(lang.as_str())
                .text(&title.text)
                .number(u64::from(title.official));
        }
        for texts in [&self.text, &self.summary] {
            row.list(texts.len());
            for (lang, text) in texts {
                row.text(lang.as_str()).text(text);
            }
        }
        row.text(self.wording.name())
            .text(&self.source)
            .optional(self.source_note.as_deref());
        row.list(self.notes.len());
        for note in &self.notes {
            row.text(&note.text)
                .text(&note.basis)
                .optional(note.source.as_deref());
        }
        row.list(self.elements.len());
        for element in &self.elements {
            row.text(element.code.as_str()).text(&element.text);
        }
        row.list(self.fields.len());
        for (name, value) in &self.fields {
            row.text(name).text(value);
        }
    }
}

/// The entry for a language, or else for the authoritative one.
fn choose<'a, T>(texts: &'a ByLang<T>, lang: &Lang, authoritative: &Lang) -> Option<(&'a T, Shown<'a>)> {
    let (found, text) = texts
        .get_key_value(lang)
        .or_else(|| texts.get_key_value(authoritative))?;
    let shown = Shown {
        lang: found,
        asked: found == lang,
        official: false,
        authoritative: found == authoritative,
    };
    Some((text, shown))
}
