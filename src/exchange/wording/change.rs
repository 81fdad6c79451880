//! What came of supplying wording.

use crate::exchange::table::{Finding, Severity};
use crate::model::plan::{Lang, Plan, Wording};
use crate::phrase::catalogue::Catalogue;

/// A text that was supplied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordingChange {
    /// The row that gives it.
    pub row: u32,
    /// The code of the item or heading.
    pub code: String,
    /// Its language.
    pub lang: Lang,
    /// Whether that is the authoritative language of the plan.
    pub is_authoritative: bool,
    /// How far the wording was that of the document before.
    pub before: Wording,
    /// The text that stood there before in this language.
    pub before_text: Option<String>,
    /// The source that stood there before.
    pub before_source: String,
    /// What was said of that source.
    pub before_source_note: Option<String>,
    /// How far the wording is that of the document now.
    pub after: Wording,
    /// The text.
    pub text: String,
    /// Where it was found.
    pub source: String,
    /// The day of that source.
    pub date: String,
}

impl WordingChange {
    /// The change in words, in one line.
    pub fn sentence(&self, words: &Catalogue) -> String {
        let status = |wording| match wording {
            Wording::Adopted => words.text("wording-is-adopted"),
            Wording::Summary => words.text("wording-is-summary"),
            Wording::Placeholder => words.text("wording-is-placeholder"),
        };
        words.format(
            "wording-change",
            &[
                ("code", self.code.as_str().into()),
                ("lang", self.lang.as_str().into()),
                ("before", status(self.before).into()),
                ("after", status(self.after).into()),
                ("text", self.text.as_str().into()),
            ],
        )
    }
}

/// The new plan, and what changed on the way to it.
#[derive(Clone, Debug)]
pub struct Supplied {
    /// The plan with the wording, if no error stands.
    pub plan: Option<Plan>,
    /// Each text that was supplied, in the order of the rows.
    pub changes: Vec<WordingChange>,
    /// Codes of the texts that stood there already, word for word, in the order of the rows.
    pub same: Vec<String>,
    /// What is to be said; errors stand in the way.
    pub findings: Vec<Finding>,
    /// Codes of items and headings that still have no adopted wording.
    pub left: Vec<String>,
    /// Rows below the one that names the columns.
    pub read: usize,
    /// Those of which every text is in the plan.
    pub taken: usize,
    /// Those that are refused.
    pub refused: usize,
}

impl Supplied {
    /// Codes in the table that the plan does not have, as they stand there, in the order of the rows.
    pub fn unknown(&self) -> impl Iterator<Item = &str> {
        let of_it = self
            .findings
            .iter()
            .filter(|one| one.key == "wording-unknown-code");
        of_it.filter_map(|one| one.said("code"))
    }

    /// Whether something stands in the way.
    pub fn has_errors(&self) -> bool {
        self.findings.iter().any(|one| one.severity == Severity::Error)
    }
}
