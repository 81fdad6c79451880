//! The code of an item or heading: free text, checked once.

use super::natural;
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

/// The largest number of characters in a code.
pub const LONGEST_CODE: usize = 64;

/// What a plan calls one of its items or headings, such as `7.3`, `T10` or `Goal 2 (b)`.
///
/// A code is unique inside its plan only. It has no space at either end, 1 to [`LONGEST_CODE`]
/// characters, and none that cannot be seen. Codes compare in natural order (see [`natural`]).
/// Cloning is cheap.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Code(Arc<str>);

/// Why a text is not a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CodeError {
    /// Nothing but space.
    #[error("the code is empty")]
    Empty,
    /// More than [`LONGEST_CODE`] characters.
    #[error("the code has {length} characters, at most {LONGEST_CODE} are allowed")]
    TooLong {
        /// Its number of characters.
        length: usize,
    },
    /// A control character, or one that is invisible or changes the reading direction.
    #[error("the code holds the invisible character U+{:04X}", u32::from(*.character))]
    Invisible {
        /// The first such character.
        character: char,
    },
}

impl Code {
    /// Reads a code; space at either end is dropped.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(CodeError::Empty);
        }
        let length = text.chars().count();
        if length > LONGEST_CODE {
            return Err(CodeError::TooLong { length });
        }
        match text.chars().find(|&c| is_invisible(c)) {
            Some(character) => Err(CodeError::Invisible { character }),
            None => Ok(Self(text.into())),
        }
    }

    /// The code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The same text, shared: a key under which the code is found by plain text.
    pub(super) fn shared(&self) -> Arc<str> {
        Arc::clone(&self.0)
    }
}

/// Characters that would let two codes look alike, or turn the line around them, or are none at all.
pub(super) fn is_invisible(character: char) -> bool {
    character.is_control()
        || u32::from(character) & 0xfffe == 0xfffe
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{feff}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
        )
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        natural::compare(&self.0, &other.0)
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&self.0)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "Code({})", self.0)
    }
}

impl FromStr for Code {
    type Err = CodeError;

    fn from_str(text: &str) -> Result<Self, CodeError> {
        Self::new(text)
    }
}

impl AsRef<str> for Code {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, CodeError, LONGEST_CODE};

    #[test]
    fn a_code_is_trimmed_and_keeps_its_inner_text() {
        assert_eq!(Code::new("  Goal 2 (b)\n").unwrap().as_str(), "Goal 2 (b)");
        assert_eq!(Code::new("الهدف ٢").unwrap().to_string(), "الهدف ٢");
    }

    #[test]
    fn the_length_is_counted_in_characters() {
        assert!(Code::new(&"é".repeat(LONGEST_CODE)).is_ok());
        assert_eq!(
            Code::new(&"é".repeat(LONGEST_CODE + 1)),
            Err(CodeError::TooLong { length: 65 })
        );
        assert_eq!(Code::new(" \t "), Err(CodeError::Empty));
    }

    #[test]
    fn characters_that_cannot_be_seen_are_refused() {
        for character in [
            '\0',
            '\n',
            '\u{85}',
            '\u{202e}',
            '\u{2067}',
            '\u{200f}',
            '\u{61c}',
            '\u{200b}',
            '\u{feff}',
            '\u{fffe}',
            '\u{fdd0}',
            '\u{e0041}',
        ] {
            let text = format!("7{character}3");
            assert_eq!(Code::new(&text), Err(CodeError::Invisible { character }));
        }
        let message = Code::new("7\u{202e}3").unwrap_err().to_string();
        assert!(message.contains("U+202E"), "{message}");
    }

    #[test]
    fn codes_sort_naturally() {
        let mut codes = ["T10", "T2", "t2", "1.10", "1.9"].map(|text| Code::new(text).unwrap());
        codes.sort();
        assert_eq!(
            codes.map(|code| code.to_string()),
            ["1.9", "1.10", "T2", "t2", "T10"]
        );
    }
}
