//! A text field that edits a draft. The draft is committed without a button, and always to the thing it was
//! written for.

use std::hash::Hash;
use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{Galley, Key, Modifiers, Response, TextBuffer, TextEdit, Ui};

use crate::ui::theme::{Size, Weight, font, palette, tokens};

/// A finished text and what it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Committed<K> {
    /// What the text was written for: not always what is shown now.
    pub subject: K,
    /// The whole new text.
    pub text: String,
}

/// How a field looks.
#[derive(Clone, Copy, Debug)]
pub struct Field<'a> {
    /// Its accessible name.
    pub name: &'a str,
    /// Shown while it is empty.
    pub hint: &'a str,
    /// Lines to begin with; one line makes a field without line breaks.
    pub rows: usize,
}

/// The state of one field, kept by the view between frames. `K` names what is edited: a pair, an item.
#[derive(Clone, Debug)]
pub struct DraftText<K> {
    subject: Option<K>,
    /// What was stored when the draft began.
    base: String,
    text: String,
}

impl<K> Default for DraftText<K> {
    fn default() -> Self {
        Self {
            subject: None,
            base: String::new(),
            text: String::new(),
        }
    }
}

impl<K: Clone + PartialEq + Hash + std::fmt::Debug> DraftText<K> {
    /// Whether something was typed that is not committed yet.
    pub fn is_open(&self) -> bool {
        self.subject.is_some() && self.text != self.base
    }

    /// Takes what was typed and not yet committed: before the field goes away, before saving and closing.
    pub fn take(&mut self) -> Option<Committed<K>> {
        if !self.is_open() {
            return None;
        }
        self.base.clone_from(&self.text);
        let subject = self.subject.clone()?;
        Some(Committed {
            subject,
            text: self.text.clone(),
        })
    }

    /// Forgets what was typed.
    pub fn discard(&mut self) {
        self.text.clone_from(&self.base);
    }

    /// Makes the draft be about this subject. A draft for another one is returned, for that other one.
    fn turn_to(&mut self, subject: &K, stored: &str) -> Option<Committed<K>> {
        if self.subject.as_ref() == Some(subject) {
            if !self.is_open() && self.base != stored {
                // Changed elsewhere: by undo, or by a merge.
                self.begin(subject, stored);
            }
            return None;
        }
        let left_open = self.take();
        self.begin(subject, stored);
        left_open
    }

    fn begin(&mut self, subject: &K, stored: &str) {
        self.subject = Some(subject.clone());
        stored.clone_into(&mut self.base);
        stored.clone_into(&mut self.text);
    }

    /// Shows the field. Returns a text when it is finished: on leaving the field, on Ctrl+Enter (in one line
    /// on Enter too), and when the subject changes, then for the subject before.
    pub fn show(&mut self, ui: &mut Ui, subject: &K, stored: &str, field: Field<'_>) -> DraftResponse<K> {
        let mut committed = self.turn_to(subject, stored);
        // A new subject is a new widget to egui: neither caret nor its undo steps pass from text to text.
        let id = ui.make_persistent_id(("draft", field.name, subject));
        let wants_commit = ui.memory(|memory| memory.has_focus(id))
            && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
        let edit = if field.rows > 1 {
            TextEdit::multiline(&mut self.text).desired_rows(field.rows)
        } else {
            TextEdit::singleline(&mut self.text)
        };
        let mut layouter = |ui: &Ui, text: &dyn TextBuffer, width: f32| laid_out(ui, text.as_str(), width);
        let hint = eframe::egui::RichText::new(field.hint).color(palette(ui).text_weak);
        let response = ui
            .add(
                edit.id(id)
                    .font(font(Size::Body, Weight::Regular))
                    .hint_text(hint)
                    .layouter(&mut layouter)
                    .desired_width(f32::INFINITY),
            )
            .accessible_name(field.name);
        if wants_commit || response.lost_focus() {
            committed = self.take().or(committed);
        }
        DraftResponse { response, committed }
    }
}

/// The text of a field in the line height of running text.
fn laid_out(ui: &Ui, text: &str, width: f32) -> Arc<Galley> {
    let size = Size::Body;
    let line_height = (size.points() * tokens().size.line_height).round();
    let format = TextFormat {
        line_height: Some(line_height),
        ..TextFormat::simple(font(size, Weight::Regular), palette(ui).text)
    };
    let mut job = LayoutJob::single_section(text.to_owned(), format);
    job.wrap.max_width = width;
    job.keep_trailing_whitespace = true;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// What a field has to say after a frame.
#[derive(Debug)]
pub struct DraftResponse<K> {
    /// The field itself.
    pub response: Response,
    /// A finished text.
    pub committed: Option<Committed<K>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(subject: &'static str, text: &str) -> DraftText<&'static str> {
        let mut draft = DraftText::default();
        assert_eq!(draft.turn_to(&subject, "stored"), None);
        draft.text = text.to_owned();
        draft
    }

    #[test]
    fn a_draft_belongs_to_its_subject() {
        let mut draft = typed("1.1", "new");
        let expected = Committed {
            subject: "1.1",
            text: "new".to_owned(),
        };
        assert_eq!(draft.turn_to(&"1.2", "other"), Some(expected));
        assert_eq!((draft.text.as_str(), draft.is_open()), ("other", false));
        assert_eq!(draft.turn_to(&"1.1", "new"), None, "nothing was typed for 1.2");
    }

    #[test]
    fn a_change_elsewhere_shows_unless_something_was_typed() {
        let mut draft = typed("1.1", "stored");
        assert_eq!(draft.turn_to(&"1.1", "undone"), None);
        assert_eq!(draft.text, "undone");
        draft.text = "typed".to_owned();
        assert_eq!(draft.turn_to(&"1.1", "changed again"), None);
        assert_eq!(draft.text, "typed");
    }

    #[test]
    fn a_text_is_committed_once() {
        let mut draft = typed("1.1", "new");
        assert!(draft.take().is_some());
        assert_eq!(draft.take(), None);
        assert_eq!(draft.turn_to(&"1.2", ""), None);
    }

    #[test]
    fn discarded_drafts_are_not_committed() {
        let mut draft = typed("1.1", "new");
        draft.discard();
        assert_eq!((draft.take(), draft.text.as_str()), (None, "stored"));
    }
}
