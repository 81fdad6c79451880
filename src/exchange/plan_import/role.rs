//! What a column of a table is.

use std::fmt;
use std::str::FromStr;

use crate::model::plan::Lang;

/// What a column of a table is. A language that is not said is the authoritative one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum ColumnRole {
    /// Not taken.
    #[default]
    Ignore,
    /// The code of the item or heading.
    Code,
    /// Its title.
    Title(Option<Lang>),
    /// Its text.
    Text(Option<Lang>),
    /// A summary in other words.
    Summary(Option<Lang>),
    /// The heading that it stands under: a code, or a code and words, or words.
    Parent,
    /// What the plan calls entries of this kind, such as goal or target.
    Level,
    /// The language of the texts in the row.
    Language,
    /// Where the texts were found.
    Source,
    /// The day of that source.
    Date,
    /// How far the wording is that of the document: adopted, summary or placeholder.
    Wording,
    /// A further fact, by its name.
    Field(String),
}

impl ColumnRole {
    /// Whether the column holds words to be read.
    pub fn is_words(&self) -> bool {
        matches!(self, Self::Title(_) | Self::Text(_) | Self::Summary(_))
    }

    /// The language that the column says it is in.
    pub fn lang(&self) -> Option<&Lang> {
        match self {
            Self::Title(lang) | Self::Text(lang) | Self::Summary(lang) => lang.as_ref(),
            _ => None,
        }
    }
}

impl fmt::Display for ColumnRole {
    /// `code`, `text_fr`, `field:area` and the like, as the command line takes them.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (name, lang) = match self {
            Self::Ignore => ("ignore", None),
            Self::Code => ("code", None),
            Self::Title(lang) => ("title", lang.as_ref()),
            Self::Text(lang) => ("text", lang.as_ref()),
            Self::Summary(lang) => ("summary", lang.as_ref()),
            Self::Parent => ("parent", None),
            Self::Level => ("level", None),
            Self::Language => ("language", None),
            Self::Source => ("source", None),
            Self::Date => ("date", None),
            Self::Wording => ("wording", None),
            Self::Field(name) => return write!(formatter, "field:{name}"),
        };
        formatter.write_str(name)?;
        lang.map_or(Ok(()), |lang| write!(formatter, "_{lang}"))
    }
}

impl FromStr for ColumnRole {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        if let Some(name) = text.strip_prefix("field:") {
            let name = name.trim();
            return if name.is_empty() {
                Err(())
            } else {
                Ok(Self::Field(name.to_owned()))
            };
        }
        let (name, lang) = match text.split_once('_') {
            Some((name, tag)) => (name, Some(Lang::new(tag).map_err(drop)?)),
            None => (text, None),
        };
        match (name, lang) {
            ("title", lang) => Ok(Self::Title(lang)),
            ("text", lang) => Ok(Self::Text(lang)),
            ("summary", lang) => Ok(Self::Summary(lang)),
            ("ignore", None) => Ok(Self::Ignore),
            ("code", None) => Ok(Self::Code),
            ("parent", None) => Ok(Self::Parent),
            ("level", None) => Ok(Self::Level),
            ("language", None) => Ok(Self::Language),
            ("source", None) => Ok(Self::Source),
            ("date", None) => Ok(Self::Date),
            ("wording", None) => Ok(Self::Wording),
            _ => Err(()),
        }
    }
}
