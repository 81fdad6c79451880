//! Who judges.

use std::sync::Arc;

use super::hash::Canonical;
use super::natural;

/// A reviewer's code, such as `R07`: what judgements and comments are signed with.
///
/// Names are apart from it, so that a file may travel with codes only.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ReviewerCode(Arc<str>);

/// Why a text cannot be a reviewer's code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewerCodeError {
    /// Nothing but space.
    #[error("a reviewer's code is empty")]
    Empty,
    /// More than [`ReviewerCode::MAX_CHARS`] characters.
    #[error("a reviewer's code has more than {} characters", ReviewerCode::MAX_CHARS)]
    TooLong,
    /// A control or direction character, which could hide what is written.
    #[error("a reviewer's code has a control character")]
    Control,
}

impl ReviewerCode {
    /// The longest code, in characters.
    pub const MAX_CHARS: usize = 24;

    /// Returns the trimmed code, or why it cannot be one.
    pub fn new(text: &str) -> Result<Self, ReviewerCodeError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ReviewerCodeError::Empty);
        }
        if text.chars().count() > Self::MAX_CHARS {
            return Err(ReviewerCodeError::TooLong);
        }
        if text.chars().any(super::code::is_invisible) {
            return Err(ReviewerCodeError::Control);
        }
        Ok(Self(Arc::from(text)))
    }

    /// Returns the code that stands in where nobody knows who it was.
    pub fn unknown() -> Self {
        Self(Arc::from("?"))
    }

    /// Returns the code as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for ReviewerCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Ord for ReviewerCode {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        natural::compare(&self.0, &other.0).then_with(|| self.0.cmp(&other.0))
    }
}

impl PartialOrd for ReviewerCode {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

/// What the session knows of a reviewer besides the code.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviewer {
    /// The person's name; may stay empty.
    pub name: String,
    /// The delegation or body; may stay empty.
    pub delegation: String,
}

impl Reviewer {
    /// Feeds every field to the encoder, in a frozen order.
    pub fn encode(&self, out: &mut Canonical) {
        out.text(&self.name);
        out.text(&self.delegation);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_sort_as_people_count() {
        let mut codes: Vec<_> = ["R10", "R2", "R1"]
            .iter()
            .map(|text| ReviewerCode::new(text).expect("valid"))
            .collect();
        codes.sort();
        let texts: Vec<_> = codes.iter().map(ReviewerCode::as_str).collect();
        assert_eq!(texts, ["R1", "R2", "R10"]);
    }

    #[test]
    fn hidden_characters_are_refused() {
        assert_eq!(ReviewerCode::new("R\u{202e}07"), Err(ReviewerCodeError::Control));
        assert_eq!(ReviewerCode::new("   "), Err(ReviewerCodeError::Empty));
    }
}
