//! The questions of a table against those of the session: new, changed, the same.

use eframe::egui::Ui;

use crate::exchange::export::crosswalk::text_of;
use crate::model::{Question, Session};
use crate::phrase::catalogue::Catalogue;
use crate::ui::dialogs::long_list::Heights;
use crate::ui::form;
use crate::ui::text::safe_line;
use crate::ui::widgets::section_label;
use crate::ui::wording::changed;

/// What becomes of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Becomes {
    New,
    Changed,
    Same,
}

/// A question as the list shows it.
#[derive(Clone, Debug)]
struct Line {
    number: String,
    becomes: Becomes,
    /// The whole question, whose text says whether it is a placeholder.
    question: Question,
    /// The text that stood there before, if it was another one.
    before: Option<String>,
    /// Codes of what it informs.
    informs: Vec<String>,
}

/// The questions in the order of the table.
#[derive(Clone, Debug, Default)]
pub(super) struct Questions {
    lines: Vec<Line>,
    heights: Heights,
}

impl Questions {
    pub(super) fn add(
        &mut self,
        session: &Session,
        number: &str,
        question: &Question,
        before: Option<&Question>,
    ) {
        let actions = question.actions.iter().filter_map(|one| session.action(*one));
        let targets = question.targets.iter().filter_map(|one| session.target(*one));
        self.lines.push(Line {
            number: number.to_owned(),
            becomes: match before {
                None => Becomes::New,
                Some(before) if before == question => Becomes::Same,
                Some(_) => Becomes::Changed,
            },
            before: before
                .map(|before| before.text.clone())
                .filter(|text| !text.is_empty() && *text != question.text),
            question: question.clone(),
            informs: actions.chain(targets).map(|item| item.code.to_string()).collect(),
        });
    }

    fn count(&self, becomes: Becomes) -> usize {
        self.lines.iter().filter(|line| line.becomes == becomes).count()
    }

    pub(super) fn show(&mut self, ui: &mut Ui, words: &Catalogue) {
        if self.lines.is_empty() {
            return;
        }
        let text = words.format(
            "template-questions",
            &[
                ("new", self.count(Becomes::New).into()),
                ("changed", self.count(Becomes::Changed).into()),
                ("same", self.count(Becomes::Same).into()),
            ],
        );
        section_label(ui, &text);
        let lines = &self.lines;
        self.heights.show(ui, lines.len(), |ui, at| {
            if let Some(line) = lines.get(at) {
                line.show(ui, words);
            }
        });
    }
}

impl Line {
    fn show(&self, ui: &mut Ui, words: &Catalogue) {
        let becomes = words.text(match self.becomes {
            Becomes::New => "template-new",
            Becomes::Changed => "template-changed",
            Becomes::Same => "template-same",
        });
        let head = words.format(
            "template-line",
            &[
                ("number", safe_line(&self.number).into_owned().into()),
                ("becomes", becomes.into()),
                ("section", safe_line(&self.question.section).into_owned().into()),
            ],
        );
        form::strong(ui, head.trim_end_matches([' ', '·']));
        let text = text_of(words, &self.question);
        match &self.before {
            Some(before) if !self.question.text.is_empty() => {
                changed::show(ui, words, before, &self.question.text);
            }
            _ if self.question.text.is_empty() => {
                form::weak(ui, &text);
            }
            _ => {
                form::body(ui, &text);
            }
        }
        if !self.informs.is_empty() {
            let codes = self.informs.join(words.text("list-separator"));
            form::weak(ui, &words.format("template-informs", &[("codes", codes.into())]));
        }
    }
}
