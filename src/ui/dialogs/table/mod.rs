//! Tables on their way into a session: what the dialogs share that take a plan, a wording or questions from
//! one. How the file is read, its rows with what each column is taken for, and what was found.

mod file;
mod findings;
mod grid;
mod how;
mod roles;
mod source;

pub use file::{Bytes, TableFile, TableOrder};
pub use source::TableSource;

pub(super) use findings::{FindingsState, counts, show as show_findings, standing};
pub(super) use grid::{Columns, show as show_grid};
pub(super) use how::{choice, in_a_row, show as show_how};
pub(super) use roles::{LANGUAGES, in_other_languages, role_name};
pub(super) use source::{begin, failure, pasted};

use std::sync::Arc;

use super::{QuestionsDraft, TableDraft, WordingDraft};
use crate::model::Plan;

/// What came of a file: a table with what its columns are taken for, or a plan as it is.
#[derive(Clone, Debug)]
pub enum Drafted {
    /// A plan file.
    PlanFile(Arc<Plan>),
    /// A table on its way to a plan.
    Plan(Box<TableDraft>),
    /// A table of texts.
    Wording(Box<WordingDraft>),
    /// A table of questions.
    Questions(Box<QuestionsDraft>),
}

/// Makes a draft of a table. It takes as long as the table is, and is therefore done aside.
pub type Maker = Box<dyn FnOnce(TableFile) -> Drafted + Send>;
