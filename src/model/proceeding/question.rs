//! Questions of the report template: what each informs, and what is to become of it.

use crate::model::pair::{ActionId, TargetId};

/// What is to become of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum QuestionVerdict {
    /// It stays.
    Keep,
    /// It gets other words.
    Amend,
    /// It is new.
    Add,
    /// It goes to another place.
    Move,
    /// It goes.
    Delete,
}

/// Whether answers can be compared with those of earlier reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparable {
    /// They can.
    Yes,
    /// In part.
    Partly,
    /// They cannot.
    No,
}

/// How much work an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Burden {
    /// Little.
    Low,
    /// Some.
    Medium,
    /// Much.
    High,
}

same_list!(QuestionVerdict: Keep = "keep", Amend = "amend", Add = "add", Move = "move", Delete = "delete");
same_list!(Comparable: Yes = "yes", Partly = "partly", No = "no");
same_list!(Burden: Low = "low", Medium = "medium", High = "high");

/// A question of the report template.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Question {
    /// Its place in the template, from 1; 0 for one that is to be added.
    pub place: u16,
    /// The section of the template that it stands in.
    pub section: String,
    /// Its text; empty while it is not known.
    pub text: String,
    /// Where the text comes from; empty for a placeholder.
    pub source: String,
    /// How it is answered, such as tick boxes and free text.
    pub answer: String,
    /// The actions that it informs.
    pub actions: Vec<ActionId>,
    /// The targets that it informs.
    pub targets: Vec<TargetId>,
    /// References of sub-targets that it informs.
    pub sub_targets: Vec<String>,
    /// Whether it asks for an outcome, and not for an activity only.
    pub asks_outcome: bool,
    /// What is to become of it, if said.
    pub verdict: Option<QuestionVerdict>,
    /// Its new words.
    pub new_text: String,
    /// Whether answers stay comparable, if said.
    pub comparable: Option<Comparable>,
    /// How much work it is, if said.
    pub burden: Option<Burden>,
    /// In which other report it is asked too.
    pub also_asked: String,
}
