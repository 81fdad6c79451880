//! What the formats of other programs are projected from: decided links, names of things, and what is lost.
//!
//! Only the session's own file holds everything. Each of these formats says less, in words of its own:
//! [`Projected::losses`] counts what a file does not say, and the catalogue explains it per format.
//! Writers read decisions and judgements through a [`View`], so that nothing which it hides
//! reaches a file. A pair without decision is never written as "no link".

mod imported;
mod json;
mod links;
mod losses;
mod names;
mod sheet;

pub use imported::Refusal;
pub use links::{Considered, Link, Survey, links};
pub(super) use losses::counted;
pub use losses::{LinkedFormat, Loss};
pub use names::{Bases, Tokens, local_part, record_uuid};

pub(super) use json::{write_json, write_json_pretty};
pub(super) use names::{NOWHERE, is_iri, percent_decoded, percent_encoded, percents_are_whole, token};
pub(super) use sheet::{cell, properties};

use crate::exchange::export::{Disclosure, Filter, Options};
use crate::exchange::stop::Stop;
use crate::model::{Lang, UtcSeconds, View};
use crate::phrase::catalogue::{Catalogue, Language};

/// What a projection may be told.
#[derive(Clone, Debug)]
pub struct LinkOptions {
    /// The language of the words around the texts.
    pub language: Language,
    /// The language of the plans' texts, where they have it.
    pub text_lang: Lang,
    /// Which decisions: bracketed and deferred values, marked as drafts, where more than what is agreed is wanted
    /// and the format can mark them.
    pub filter: Filter,
    /// How much of who said what.
    pub disclosure: Disclosure,
    /// Whether pairs that the meeting considered and found without contribution are written where a format
    /// has a word for them but readers rarely expect them.
    pub negatives: bool,
    /// Asked while it is written; what is returned once it was called off is of no use.
    pub stop: Stop,
}

impl LinkOptions {
    /// Agreed links only, nothing of who said what.
    pub fn new(language: Language, text_lang: Lang) -> Self {
        Self {
            language,
            text_lang,
            filter: Filter::Agreed,
            disclosure: Disclosure::Decisions,
            negatives: false,
            stop: Stop::never(),
        }
    }
}

impl From<&Options> for LinkOptions {
    /// The same wishes as for any export.
    fn from(options: &Options) -> Self {
        Self {
            filter: options.paper.filter,
            disclosure: options.paper.level,
            ..Self::new(options.language, options.text_lang.clone())
        }
    }
}

/// A finished file, and what it does not say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projected {
    /// The content of the file.
    pub bytes: Vec<u8>,
    /// How many rows, mappings or maps it holds.
    pub rows: usize,
    /// What it does not say, with counts; nothing that counts 0.
    pub losses: Vec<Loss>,
}

/// Why no file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotProjected {
    /// The format has no valid file without a link.
    #[error("the format has no file without a link, and nothing is agreed yet")]
    NoLink,
    /// Who voted how is written only at a level that says so.
    #[error("votes are written only with codes or names")]
    NeedsCodes,
    /// Two copies chose different scales, and nobody settled it.
    #[error("two scales stand against each other")]
    Unsettled,
    /// More pairs than a sheet holds.
    #[error("the plans have more pairs than a form can ask about")]
    TooLarge,
    /// The file could not be put together; the cause is the library's own words.
    #[error("the file could not be put together")]
    Failed,
}

impl NotProjected {
    /// The catalogue key of the sentence for people.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoLink => "linked-refused-no-link",
            Self::NeedsCodes => "linked-refused-codes",
            Self::Unsettled => "form-unsettled",
            Self::TooLarge => "form-too-large",
            Self::Failed => "linked-refused-failed",
        }
    }

    /// The sentence for people.
    pub fn sentence(self, words: &Catalogue) -> String {
        words.text(self.key()).to_owned()
    }
}

impl From<std::io::Error> for NotProjected {
    fn from(_: std::io::Error) -> Self {
        Self::Failed
    }
}

/// When the session was last changed, as far as the view shows it: the only date that a file may bear.
pub fn last_change(view: &View<'_>) -> UtcSeconds {
    view.last_change()
        .unwrap_or_else(|| view.session().origin().stamp.at)
}
