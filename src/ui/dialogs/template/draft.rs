//! A table of questions: what its columns are, and what would be written down.

use std::sync::Arc;

use eframe::egui::Ui;

use super::list::Questions;
use crate::command::{Command, Refusal};
use crate::exchange::question_import::{
    QuestionColumn, QuestionLayout, QuestionsRead, guess_columns, onto, read_questions,
};
use crate::exchange::table::{Finding, Severity};
use crate::model::{Plan, Question, Session, Stamp, UtcSeconds};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::DialogData;
use crate::ui::dialogs::table::{
    Columns, FindingsState, TableFile, TableOrder, counts, show_findings, show_grid, show_how,
};

/// A table of questions on its way into the session.
#[derive(Clone, Debug)]
pub struct QuestionsDraft {
    pub(super) file: TableFile,
    actions: Arc<Plan>,
    targets: Arc<Plan>,
    layout: QuestionLayout,
    read: Arc<QuestionsRead>,
    findings: FindingsState,
    compared: Option<Compared>,
}

/// The questions against those of the session.
#[derive(Clone, Debug)]
struct Compared {
    /// The revision of the session.
    revision: u64,
    /// What would be written down: new and changed questions.
    write: Vec<(String, Question)>,
    /// Why not, if the session refuses it.
    refusal: Option<Refusal>,
    list: Questions,
}

impl QuestionsDraft {
    /// Guesses what the columns are, and reads the questions. Takes as long as the table is.
    pub fn new(file: TableFile, actions: Arc<Plan>, targets: Arc<Plan>) -> Self {
        let layout = guess_columns(file.table());
        let read = Arc::new(read_questions(file.table(), &layout, &actions, &targets));
        Self {
            file,
            actions,
            targets,
            layout,
            read,
            findings: FindingsState::default(),
            compared: None,
        }
    }

    /// What was found in the table.
    pub(super) fn findings(&self) -> &[Finding] {
        &self.read.findings
    }

    /// What writes the questions down; nothing while an error stands or nothing is new.
    pub(super) fn command(&self) -> Option<Command> {
        let has_errors = self
            .read
            .findings
            .iter()
            .any(|one| one.severity == Severity::Error);
        let write = self.compared.as_ref().map(|compared| &compared.write)?;
        (!has_errors && !write.is_empty()).then(|| Command::PutQuestions(write.clone()))
    }

    /// Why the session refuses that, if it does.
    pub(super) fn refusal(&self) -> Option<&Refusal> {
        self.compared.as_ref()?.refusal.as_ref()
    }

    /// Finds what is new against the session, unless that is known.
    pub(super) fn compare(&mut self, data: &DialogData<'_>) {
        let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
            return;
        };
        let is_known = self
            .compared
            .as_ref()
            .is_some_and(|one| one.revision == data.revision);
        if is_known {
            return;
        }
        let (list, write) = self.against(session);
        let stamp = Stamp {
            by: reviewer.clone(),
            at: UtcSeconds(0),
        };
        let refusal = if write.is_empty() {
            None
        } else {
            let command = Command::PutQuestions(write.clone());
            session.changes_for(&command, &stamp).err()
        };
        self.compared = Some(Compared {
            revision: data.revision,
            write,
            refusal,
            list,
        });
    }

    fn against(&self, session: &Session) -> (Questions, Vec<(String, Question)>) {
        let standing: std::collections::HashMap<&str, &Question> = session.questions().into_iter().collect();
        let mut write = Vec::new();
        let mut list = Questions::default();
        for (number, read) in &self.read.questions {
            let before = standing.get(number.as_str()).copied();
            let question = before.map_or_else(|| read.clone(), |before| onto(before, read, &self.layout));
            list.add(session, number, &question, before);
            if before != Some(&question) {
                write.push((number.clone(), question));
            }
        }
        (list, write)
    }

    fn look_again(&mut self) {
        let table = self.file.table();
        self.read = Arc::new(read_questions(table, &self.layout, &self.actions, &self.targets));
        self.compared = None;
    }

    /// Shows all of it; returns how to read the file again if that was chosen.
    pub(super) fn show(&mut self, ui: &mut Ui, words: &Catalogue) -> Option<TableOrder> {
        let header = self.layout.header;
        let order = show_how(ui, words, &self.file, &mut self.layout.header);
        let columns = Columns {
            header: self.layout.header,
            roles: &mut self.layout.columns,
            none: None,
            offered: &|_name| {
                let all = QuestionColumn::ALL.into_iter().map(Some);
                std::iter::once(None).chain(all).collect()
            },
            name: &|column| words.text(column_key(*column)).to_owned(),
        };
        let read = Arc::clone(&self.read);
        let is_changed = show_grid(ui, words, &mut self.file, columns, &read.findings);
        if is_changed || self.layout.header != header {
            self.look_again();
        }
        let read = Arc::clone(&self.read);
        counts(ui, words, read.read, read.read - read.refused, read.refused);
        if let Some(row) = show_findings(ui, words, &read.findings, &mut self.findings) {
            self.file.go_to_row(row);
        }
        if let Some(compared) = &mut self.compared {
            compared.list.show(ui, words);
        }
        order
    }
}

/// The key of what a column is called.
fn column_key(column: Option<QuestionColumn>) -> &'static str {
    match column {
        None => "role-ignore",
        Some(QuestionColumn::Number) => "question-number",
        Some(QuestionColumn::Text) => "question-text",
        Some(QuestionColumn::Section) => "question-section",
        Some(QuestionColumn::Source) => "question-source",
        Some(QuestionColumn::Answer) => "question-answer",
        Some(QuestionColumn::Actions) => "question-actions",
        Some(QuestionColumn::Targets) => "question-targets",
        Some(QuestionColumn::SubTargets) => "question-sub-targets",
        Some(QuestionColumn::Outcome) => "template-outcome",
        Some(QuestionColumn::Verdict) => "question-verdict",
        Some(QuestionColumn::NewText) => "question-new-text",
        Some(QuestionColumn::Comparable) => "question-comparable-short",
        Some(QuestionColumn::Burden) => "question-burden",
        Some(QuestionColumn::AlsoAsked) => "question-also-asked",
    }
}
