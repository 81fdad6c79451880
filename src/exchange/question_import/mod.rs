//! From a table to questions of a report template.
//!
//! Texts that are not known stay empty; a question without text is a placeholder and says so.

mod column;

pub use column::{QuestionColumn, guess_columns};

use std::collections::HashMap;

use super::plan_import::{clean_code, text_remarks};
use super::table::{Finding, Row, Table};
use crate::model::plan::{Entry, Plan};
use crate::model::{ActionId, Burden, Comparable, ItemNo, Question, QuestionVerdict, TargetId};

/// The structure of the national report template as far as it is known: one section for each objective, the
/// questions themselves unknown. A table for [`read_table`](super::table::read_table).
pub const TEMPLATE_PLACEHOLDER: &str = include_str!("../../../assets/templates/national-report.csv");

/// Which row names the columns, and what each column is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionLayout {
    /// The place of the row that names the columns among the rows of the table; none if none does.
    pub header: Option<usize>,
    /// What each column is, from the first; none for those that are not taken.
    pub columns: Vec<Option<QuestionColumn>>,
}

/// Questions, and what is to be said of the table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionsRead {
    /// Number and question, in the order of the table.
    pub questions: Vec<(String, Question)>,
    /// What is to be said.
    pub findings: Vec<Finding>,
    /// Rows below the one that names the columns.
    pub read: usize,
    /// Those that are refused; each has an error.
    pub refused: usize,
}

/// What is written down of a question that was there before: the columns of the table replace what they hold,
/// and what the table has no column for stays, so that reading new texts takes nothing from what was worked
/// out on each question.
pub fn onto(before: &Question, read: &Question, layout: &QuestionLayout) -> Question {
    let mut question = before.clone();
    question.place = read.place;
    for column in layout.columns.iter().flatten() {
        match column {
            QuestionColumn::Number => {}
            QuestionColumn::Text => question.text.clone_from(&read.text),
            QuestionColumn::Section => question.section.clone_from(&read.section),
            QuestionColumn::Source => question.source.clone_from(&read.source),
            QuestionColumn::Answer => question.answer.clone_from(&read.answer),
            QuestionColumn::Actions => question.actions.clone_from(&read.actions),
            QuestionColumn::Targets => question.targets.clone_from(&read.targets),
            QuestionColumn::SubTargets => question.sub_targets.clone_from(&read.sub_targets),
            QuestionColumn::Outcome => question.asks_outcome = read.asks_outcome,
            QuestionColumn::Verdict => question.verdict = read.verdict,
            QuestionColumn::NewText => question.new_text.clone_from(&read.new_text),
            QuestionColumn::Comparable => question.comparable = read.comparable,
            QuestionColumn::Burden => question.burden = read.burden,
            QuestionColumn::AlsoAsked => question.also_asked.clone_from(&read.also_asked),
        }
    }
    question
}

/// Reads the questions of a table for a session on these plans.
pub fn read_questions(
    table: &Table,
    layout: &QuestionLayout,
    actions: &Plan,
    targets: &Plan,
) -> QuestionsRead {
    let mut out = QuestionsRead {
        findings: table.findings.clone(),
        ..QuestionsRead::default()
    };
    let body = table
        .rows
        .get(layout.header.map_or(0, |place| place + 1)..)
        .unwrap_or_default();
    out.read = body.len();
    if layout.header.is_some_and(|place| place > 0) {
        let above = layout.header.unwrap_or_default();
        out.findings
            .push(Finding::note("import-rows-above").count("count", above));
    }
    if !layout.columns.contains(&Some(QuestionColumn::Number)) {
        out.findings.push(Finding::error("questions-no-number"));
        out.refused = out.read;
        return out;
    }
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut placeholders = 0;
    for row in body {
        let place = u16::try_from(out.questions.len() + 1).unwrap_or(u16::MAX);
        match question(row, place, layout, actions, targets, &mut out.findings) {
            Ok((number, question)) => {
                if let Some(first) = seen.insert(number.clone(), row.number) {
                    let finding = Finding::error("questions-number-twice").word("number", &number);
                    out.findings
                        .push(finding.word("first", first.to_string()).in_row(row.number));
                    seen.insert(number, first);
                    out.refused += 1;
                    continue;
                }
                placeholders += usize::from(question.text.is_empty());
                out.questions.push((number, question));
            }
            Err(finding) => {
                out.findings.push(finding);
                out.refused += 1;
            }
        }
    }
    if placeholders > 0 {
        out.findings
            .push(Finding::note("questions-placeholders").count("count", placeholders));
    }
    out.findings.sort_by_key(|one| (one.row.unwrap_or(0), one.column));
    out
}

fn question(
    row: &Row,
    place: u16,
    layout: &QuestionLayout,
    actions: &Plan,
    targets: &Plan,
    findings: &mut Vec<Finding>,
) -> Result<(String, Question), Finding> {
    let mut question = Question {
        place,
        ..Question::default()
    };
    let mut number = String::new();
    for (column, kind) in layout.columns.iter().enumerate() {
        let (Some(kind), text) = (kind, row.text(column)) else {
            continue;
        };
        if text.is_empty() {
            continue;
        }
        text_remarks(row, column, findings);
        let at = |finding: Finding| finding.in_row(row.number).in_column(column);
        let unknown = || at(Finding::error("questions-unknown-word").word("text", text));
        match kind {
            QuestionColumn::Number => clean_code(text).clone_into(&mut number),
            QuestionColumn::Text => text.clone_into(&mut question.text),
            QuestionColumn::Section => text.clone_into(&mut question.section),
            QuestionColumn::Source => text.clone_into(&mut question.source),
            QuestionColumn::Answer => text.clone_into(&mut question.answer),
            QuestionColumn::Actions => {
                let items = items(text, actions, &at, findings);
                question.actions = items.into_iter().map(ActionId).collect();
            }
            QuestionColumn::Targets => {
                let items = items(text, targets, &at, findings);
                question.targets = items.into_iter().map(TargetId).collect();
            }
            QuestionColumn::SubTargets => {
                question.sub_targets = codes(text).map(str::to_owned).collect();
            }
            QuestionColumn::Outcome => question.asks_outcome = yes(text).ok_or_else(unknown)?,
            QuestionColumn::Verdict => question.verdict = Some(word(text, &VERDICTS).ok_or_else(unknown)?),
            QuestionColumn::NewText => text.clone_into(&mut question.new_text),
            QuestionColumn::Comparable => {
                question.comparable = Some(word(text, &COMPARABLE).ok_or_else(unknown)?);
            }
            QuestionColumn::Burden => question.burden = Some(word(text, &BURDENS).ok_or_else(unknown)?),
            QuestionColumn::AlsoAsked => text.clone_into(&mut question.also_asked),
        }
    }
    if number.is_empty() {
        return Err(Finding::error("questions-row-without-number").in_row(row.number));
    }
    Ok((number, question))
}

const VERDICTS: [(&str, QuestionVerdict); 5] = [
    ("keep", QuestionVerdict::Keep),
    ("amend", QuestionVerdict::Amend),
    ("add", QuestionVerdict::Add),
    ("move", QuestionVerdict::Move),
    ("delete", QuestionVerdict::Delete),
];
const COMPARABLE: [(&str, Comparable); 3] = [
    ("yes", Comparable::Yes),
    ("partly", Comparable::Partly),
    ("no", Comparable::No),
];
const BURDENS: [(&str, Burden); 3] = [
    ("low", Burden::Low),
    ("medium", Burden::Medium),
    ("high", Burden::High),
];

fn word<T: Copy>(text: &str, words: &[(&str, T)]) -> Option<T> {
    let found = words.iter().find(|(word, _)| word.eq_ignore_ascii_case(text));
    found.map(|(_, value)| *value)
}

fn yes(text: &str) -> Option<bool> {
    word(
        text,
        &[
            ("yes", true),
            ("no", false),
            ("outcome", true),
            ("activity", false),
            ("x", true),
        ],
    )
}

/// The codes in a cell, between commas, semicolons or line ends.
fn codes(text: &str) -> impl Iterator<Item = &str> {
    text.split([',', ';', '\n'])
        .map(str::trim)
        .filter(|code| !code.is_empty())
}

/// The items that a cell names, by their codes; the code of a heading names all that stands under it. What
/// the plan does not have is reported.
fn items(
    text: &str,
    plan: &Plan,
    at: &impl Fn(Finding) -> Finding,
    findings: &mut Vec<Finding>,
) -> Vec<ItemNo> {
    let mut found = Vec::new();
    for code in codes(text) {
        match plan
            .entry_by_code(code)
            .or_else(|| plan.entry_by_code(clean_code(code)))
        {
            Some(Entry::Item(item)) => found.push(item),
            Some(Entry::Heading(heading)) => found.extend(plan.items_under(heading)),
            None => {
                let finding = Finding::warning("questions-unknown-code").word("code", code);
                findings.push(at(finding.word("plan", plan.id())));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_the_table_has_a_column_for_is_replaced() {
        let before = Question {
            place: 4,
            text: "Old".to_owned(),
            section: "1".to_owned(),
            verdict: Some(QuestionVerdict::Delete),
            burden: Some(Burden::High),
            asks_outcome: true,
            ..Question::default()
        };
        let read = Question {
            place: 2,
            text: "New".to_owned(),
            burden: None,
            ..Question::default()
        };
        let layout = QuestionLayout {
            header: Some(0),
            columns: vec![
                Some(QuestionColumn::Number),
                Some(QuestionColumn::Text),
                None,
                Some(QuestionColumn::Burden),
            ],
        };
        let expected = Question {
            place: 2,
            text: "New".to_owned(),
            burden: None,
            ..before.clone()
        };
        assert_eq!(onto(&before, &read, &layout), expected);
        let all = QuestionLayout {
            header: Some(0),
            columns: QuestionColumn::ALL.into_iter().map(Some).collect(),
        };
        assert_eq!(onto(&before, &read, &all), read);
    }
}
