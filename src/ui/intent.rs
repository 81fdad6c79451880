//! What a view asks for. Collected during a frame, carried out after it, first in, first out.

use std::path::PathBuf;

use super::state::Selection;
use super::ui_action::UiAction;
use crate::command::Command;
use crate::model::{Details, Lang, Reviewer, ReviewerCode};

/// What a view asks for. Views never carry it out themselves.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Change the session.
    Run(Command),
    /// Make this the selection.
    Select(Option<Selection>),
    /// Make this the selection and scroll it into view, unfolding its group.
    Reveal(Selection),
    /// Do what a menu entry, shortcut or palette entry stands for.
    Act(UiAction),
    /// Make a new session and show it.
    Create(Box<NewSession>),
    /// Open a file by its path.
    OpenPath(PathBuf),
    /// Open a shipped example by its place in the list of examples.
    OpenExample(usize),
    /// Take an entry off the list of recent files. The file stays.
    ForgetRecent(PathBuf),
    /// Judge and comment as this reviewer, who is on the roster.
    ActAs(ReviewerCode),
    /// Show plan texts in this language.
    ShowLanguage(Lang),
    /// Show a sentence to the person, such as the reason of a refusal. Already in their language.
    Tell(String),
}

/// What the start page asks for to make a session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Place of the chosen pair of plans in the list of shipped pairs.
    pub plan_pair: usize,
    /// Title, purpose, meeting.
    pub details: Details,
    /// Who is making it.
    pub code: ReviewerCode,
    /// Name and delegation, which may be empty.
    pub reviewer: Reviewer,
}
