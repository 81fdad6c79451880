//! The tag of a language.

use std::borrow::Borrow;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The tag of a language in the shape of BCP 47, in lower case: `en`, `fr`, `ar`, `zh-hant`.
///
/// Only the shape is checked: parts of 1 to 8 letters and digits between hyphens, the first of
/// 2 to 8 letters, at most 35 characters in all. Cloning is cheap.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang(Arc<str>);

/// A text is not the tag of a language.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a language tag such as en or pt-br")]
pub struct LangError(pub String);

impl Lang {
    /// Reads a tag; capital letters are made small.
    pub fn new(tag: &str) -> Result<Self, LangError> {
        let mut parts = tag.split('-');
        let first = parts.next().unwrap_or_default();
        let good = tag.len() <= 35
            && (2..=8).contains(&first.len())
            && first.bytes().all(|byte| byte.is_ascii_alphabetic())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
            });
        if good {
            Ok(Self(tag.to_ascii_lowercase().into()))
        } else {
            Err(LangError(tag.to_owned()))
        }
    }

    /// English, in which the texts of the program itself are written.
    pub fn english() -> Self {
        Self("en".into())
    }

    /// Whether the language is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        let primary = self.0.split('-').next().unwrap_or_default();
        [
            "ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi",
        ]
        .contains(&primary)
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

// Equality, hash and order of a tag are those of its text.
impl Borrow<str> for Lang {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Lang({})", self.0)
    }
}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(tag: &str) -> Result<Self, LangError> {
        Self::new(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::Lang;

    #[test]
    fn tags_are_checked_and_made_small() {
        assert_eq!(Lang::new("zh-Hant").unwrap().as_str(), "zh-hant");
        for bad in [
            "",
            "e",
            "en_GB",
            "en-",
            "-en",
            "e1",
            "français",
            "abcdefghi",
            &"en-abcdefgh".repeat(4),
        ] {
            assert!(Lang::new(bad).is_err(), "{bad}");
        }
    }
}
