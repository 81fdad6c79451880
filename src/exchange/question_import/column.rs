//! What a column of a table of questions is.

use super::QuestionLayout;
use crate::exchange::plan_import::{find_header, plain};
use crate::exchange::table::Table;

/// What a column of a table of questions is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum QuestionColumn {
    /// The number of the question.
    Number,
    /// Its text.
    Text,
    /// The section that it stands in.
    Section,
    /// Where the text was found.
    Source,
    /// How it is answered.
    Answer,
    /// Codes of the actions that it informs.
    Actions,
    /// Codes of the targets that it informs.
    Targets,
    /// References of sub-targets that it informs.
    SubTargets,
    /// Whether it asks for an outcome.
    Outcome,
    /// What is to become of it.
    Verdict,
    /// Its new words.
    NewText,
    /// Whether answers stay comparable.
    Comparable,
    /// How much work it is.
    Burden,
    /// In which other report it is asked.
    AlsoAsked,
}

impl QuestionColumn {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 14] = [
        Self::Number,
        Self::Text,
        Self::Section,
        Self::Source,
        Self::Answer,
        Self::Actions,
        Self::Targets,
        Self::SubTargets,
        Self::Outcome,
        Self::Verdict,
        Self::NewText,
        Self::Comparable,
        Self::Burden,
        Self::AlsoAsked,
    ];
}

const NAMES: &[(QuestionColumn, &[&str])] = &[
    (
        QuestionColumn::Number,
        &[
            "number",
            "no",
            "question_no",
            "question_number",
            "nr",
            "code",
            "ref",
            "id",
        ],
    ),
    (
        QuestionColumn::Text,
        &[
            "text",
            "question",
            "question_text",
            "wording",
            "question_adopted_text",
            "adopted_text",
        ],
    ),
    (
        QuestionColumn::Section,
        &["section", "part", "chapter", "heading"],
    ),
    (QuestionColumn::Source, &["source", "document"]),
    (
        QuestionColumn::Answer,
        &["answer", "answer_type", "type_of_answer"],
    ),
    (QuestionColumn::Actions, &["action", "actions", "action_s"]),
    (QuestionColumn::Targets, &["target", "targets", "target_s"]),
    (
        QuestionColumn::SubTargets,
        &[
            "sub_target",
            "sub_targets",
            "indicator_sub_target_informed",
            "indicator",
        ],
    ),
    (
        QuestionColumn::Outcome,
        &["outcome", "asks_outcome", "outcome_or_activity"],
    ),
    (QuestionColumn::Verdict, &["verdict", "change", "proposed_change"]),
    (
        QuestionColumn::NewText,
        &[
            "new_text",
            "new_wording",
            "new_text_changes_marked",
            "proposed_text",
        ],
    ),
    (
        QuestionColumn::Comparable,
        &["comparable", "comparability", "comparable_with_earlier_reports"],
    ),
    (QuestionColumn::Burden, &["burden", "effort"]),
    (QuestionColumn::AlsoAsked, &["also_asked", "also_asked_in"]),
];

/// The kind of a name, with or without a first word such as that of a plan.
fn named(name: &str) -> Option<QuestionColumn> {
    let known = |name: &str| {
        let found = NAMES.iter().find(|(_, names)| names.contains(&name));
        found.map(|(column, _)| *column)
    };
    known(name).or_else(|| known(name.split_once('_')?.1))
}

/// Guesses which row names the columns and what each is. A second column of one kind is not taken.
pub fn guess_columns(table: &Table) -> QuestionLayout {
    let header = find_header(&table.rows, |name| named(name).is_some());
    let mut columns = vec![None; table.width()];
    if let Some(row) = header.and_then(|place| table.rows.get(place)) {
        let mut seen = Vec::new();
        for (column, place) in columns.iter_mut().enumerate() {
            *place = named(&plain(row.text(column))).filter(|kind| !seen.contains(kind));
            seen.extend(*place);
        }
    } else {
        // Without names the least that a list of questions has: number and text.
        let usual = [QuestionColumn::Number, QuestionColumn::Text];
        for (place, kind) in columns.iter_mut().zip(usual) {
            *place = Some(kind);
        }
    }
    QuestionLayout { header, columns }
}
