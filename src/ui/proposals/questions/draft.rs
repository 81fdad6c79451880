//! Questions being written.

use std::collections::BTreeMap;

use super::Shown;
use crate::command::Command;
use crate::model::{Question, ReviewerCode, Session, View};
use crate::ui::Intent;

/// What is being written, and what it began from.
#[derive(Clone, Debug, Default)]
pub(super) struct Draft {
    pub(super) number: String,
    pub(super) question: Question,
    /// The references of sub-targets, as typed.
    pub(super) sub_targets: String,
    begun: Question,
}

impl Draft {
    pub(super) fn is_changed(&self) -> bool {
        self.trimmed() != self.begun
    }

    /// What would be written down: without space around its texts.
    pub(super) fn trimmed(&self) -> Question {
        let mut question = self.question.clone();
        for text in [
            &mut question.section,
            &mut question.text,
            &mut question.source,
            &mut question.answer,
            &mut question.new_text,
            &mut question.also_asked,
        ] {
            if text.trim().len() != text.len() {
                *text = text.trim().to_owned();
            }
        }
        question.sub_targets = self
            .sub_targets
            .split([',', ';'])
            .map(|one| one.trim().to_owned())
            .filter(|one| !one.is_empty())
            .collect();
        question.actions.sort_unstable();
        question.actions.dedup();
        question.targets.sort_unstable();
        question.targets.dedup();
        question
    }

    pub(super) fn command(&self) -> Command {
        Command::PutQuestion(self.number.trim().to_owned(), Box::new(self.trimmed()))
    }
}

pub(super) fn stored<'s>(session: &'s Session, number: &str) -> Option<&'s Question> {
    let found = session.questions().into_iter().find(|(one, _)| *one == number);
    found.map(|(_, question)| question)
}

/// The questions being written, by author.
#[derive(Clone, Debug, Default)]
pub(super) struct Drafts {
    open: BTreeMap<(ReviewerCode, Shown), Draft>,
}

impl Drafts {
    /// The draft of a question; begun if it was not.
    pub(super) fn take_up(&mut self, view: &View<'_>, shown: &Shown) -> Option<&mut Draft> {
        let key = (view.reviewer().clone(), shown.clone());
        if !self.open.contains_key(&key) {
            let (number, question) = match shown {
                Shown::New => (String::new(), Question::default()),
                Shown::Of(number) => (number.clone(), stored(view.session(), number)?.clone()),
            };
            let draft = Draft {
                number,
                sub_targets: question.sub_targets.join(", "),
                begun: question.clone(),
                question,
            };
            self.open.insert(key.clone(), draft);
        }
        self.open.get_mut(&key)
    }

    pub(super) fn discard(&mut self, view: &View<'_>, shown: &Shown) {
        self.open.remove(&(view.reviewer().clone(), shown.clone()));
    }

    pub(super) fn has_unfinished(&self) -> bool {
        self.open.values().any(Draft::is_changed)
    }

    /// Ends drafts that were written down and those that follow what was written elsewhere; returns the
    /// number of a new one that was.
    pub(super) fn settle(&mut self, view: &View<'_>) -> Option<String> {
        if self.open.is_empty() {
            return None;
        }
        let session = view.session();
        let mut became = None;
        self.open.retain(|(author, shown), draft| {
            if author != view.reviewer() {
                return true;
            }
            let now = stored(session, draft.number.trim());
            match shown {
                Shown::New => {
                    let is_written = draft.is_changed() && now == Some(&draft.trimmed());
                    if is_written {
                        became = Some(draft.number.trim().to_owned());
                    }
                    !is_written
                }
                Shown::Of(_) => {
                    let is_behind = !draft.is_changed() && now != Some(&draft.begun);
                    let is_written = draft.is_changed() && now == Some(&draft.trimmed());
                    !is_behind && !is_written
                }
            }
        });
        became
    }

    /// Writes down what was typed: what is said of a question decides nothing.
    pub(super) fn flush_for_good(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        self.open.retain(|(author, shown), draft| {
            if author != view.reviewer() {
                return true;
            }
            if draft.is_changed() {
                let is_taken = stored(view.session(), draft.number.trim()).is_some();
                if *shown == Shown::New && (is_taken || draft.number.trim().is_empty()) {
                    // Never over another one's question.
                    draft.number = format!("{}+", draft.number.trim());
                }
                out.push(Intent::Run(draft.command()));
            }
            false
        });
    }
}
