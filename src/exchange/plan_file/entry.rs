//! Headings and items as they stand in files; also used by session files.
//!
//! Facts that are absent are left out.

use super::error::ContentError;
use crate::model::code::Code;
use crate::model::plan::{
    ByLang, Content, Element, EntryParts, Heading, Item, Lang, LocalText, Note, Place, Plan, Wording,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Texts by the tag of their language.
pub(crate) type TextsDto = BTreeMap<String, String>;

/// A heading or an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Entry", deny_unknown_fields)]
pub(crate) struct EntryDto {
    pub(crate) code: String,
    /// The code of the heading it stands under; empty at the top.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) under: String,
    pub(crate) level: String,
    pub(crate) wording: WordingDto,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) titles: TextsDto,
    /// The languages in which the title is that of the document.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) official_titles: Vec<String>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) text: TextsDto,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) summary: TextsDto,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) source: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) source_note: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) notes: Vec<NoteDto>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) elements: Vec<ElementDto>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) fields: BTreeMap<String, String>,
}

/// How far the wording is that of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Wording", rename_all = "lowercase")]
pub(crate) enum WordingDto {
    Adopted,
    Summary,
    Placeholder,
}

/// An aid for judging.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Note", deny_unknown_fields)]
pub(crate) struct NoteDto {
    pub(crate) text: String,
    pub(crate) basis: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) source: String,
}

/// A part of an entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Element", deny_unknown_fields)]
pub(crate) struct ElementDto {
    pub(crate) code: String,
    pub(crate) text: String,
}

impl From<Wording> for WordingDto {
    fn from(wording: Wording) -> Self {
        match wording {
            Wording::Adopted => Self::Adopted,
            Wording::Summary => Self::Summary,
            Wording::Placeholder => Self::Placeholder,
        }
    }
}

impl From<WordingDto> for Wording {
    fn from(wording: WordingDto) -> Self {
        match wording {
            WordingDto::Adopted => Self::Adopted,
            WordingDto::Summary => Self::Summary,
            WordingDto::Placeholder => Self::Placeholder,
        }
    }
}

impl EntryDto {
    /// A heading of a plan.
    pub(crate) fn of_heading(plan: &Plan, heading: &Heading) -> Self {
        let under = heading.parent.and_then(|parent| plan.heading(parent));
        Self::of(&heading.code, under, &heading.content)
    }

    /// An item of a plan.
    pub(crate) fn of_item(plan: &Plan, item: &Item) -> Self {
        let under = item.heading.and_then(|heading| plan.heading(heading));
        Self::of(&item.code, under, &item.content)
    }

    fn of(code: &Code, under: Option<&Heading>, content: &Content) -> Self {
        let titles = content.titles.iter();
        let official = titles.clone().filter(|(_, title)| title.official);
        let note = |note: &Note| NoteDto {
            text: note.text.clone(),
            basis: note.basis.clone(),
            source: note.source.clone().unwrap_or_default(),
        };
        let element = |element: &Element| ElementDto {
            code: element.code.to_string(),
            text: element.text.clone(),
        };
        Self {
            code: code.to_string(),
            under: under.map(|heading| heading.code.to_string()).unwrap_or_default(),
            level: content.level.clone(),
            wording: content.wording.into(),
            official_titles: official.map(|(lang, _)| lang.to_string()).collect(),
            titles: titles
                .map(|(lang, title)| (lang.to_string(), title.text.clone()))
                .collect(),
            text: texts_dto(&content.text),
            summary: texts_dto(&content.summary),
            source: content.source.clone(),
            source_note: content.source_note.clone().unwrap_or_default(),
            notes: content.notes.iter().map(note).collect(),
            elements: content.elements.iter().map(element).collect(),
            fields: content.fields.clone(),
        }
    }

    /// What a plan is built from; the place is that of this entry, for messages.
    pub(crate) fn into_parts(self, place: Place) -> Result<EntryParts, ContentError> {
        let at = |error: ContentError| error.in_entry(place, &self.code);
        let content = Content {
            level: self.level,
            titles: titles(self.titles, &self.official_titles).map_err(at)?,
            text: texts(self.text).map_err(at)?,
            summary: texts(self.summary).map_err(at)?,
            wording: self.wording.into(),
            source: self.source,
            source_note: some(self.source_note),
            notes: self.notes.into_iter().map(NoteDto::into_note).collect(),
            elements: elements(self.elements).map_err(at)?,
            fields: self.fields,
        };
        Ok(EntryParts {
            under: some(self.under),
            content,
            code: self.code,
        })
    }
}

impl NoteDto {
    fn into_note(self) -> Note {
        Note {
            text: self.text,
            basis: self.basis,
            source: some(self.source),
        }
    }
}

/// Texts by language, for a file.
pub(super) fn texts_dto<'a>(texts: impl IntoIterator<Item = (&'a Lang, &'a String)>) -> TextsDto {
    texts
        .into_iter()
        .map(|(lang, text)| (lang.to_string(), text.clone()))
        .collect()
}

/// Texts by language, from a file.
pub(super) fn texts<C: FromIterator<(Lang, String)>>(texts: TextsDto) -> Result<C, ContentError> {
    texts
        .into_iter()
        .map(|(lang, text)| Ok((Lang::new(&lang)?, text)))
        .collect()
}

/// An empty text in a file stands for none.
pub(super) fn some(text: String) -> Option<String> {
    (!text.is_empty()).then_some(text)
}

fn titles(titles: TextsDto, official: &[String]) -> Result<ByLang<LocalText>, ContentError> {
    if let Some(untitled) = official.iter().find(|lang| !titles.contains_key(lang.as_str())) {
        return Err(ContentError::official_without_title(untitled));
    }
    let title = |(lang, text): (String, String)| {
        let official = official.contains(&lang);
        Ok((Lang::new(&lang)?, LocalText { text, official }))
    };
    titles.into_iter().map(title).collect()
}

fn elements(elements: Vec<ElementDto>) -> Result<Vec<Element>, ContentError> {
    let element = |element: ElementDto| match Code::new(&element.code) {
        Ok(code) => Ok(Element {
            code,
            text: element.text,
        }),
        Err(error) => Err(ContentError::element_code(element.code, error)),
    };
    elements.into_iter().map(element).collect()
}
