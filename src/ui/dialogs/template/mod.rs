//! Report questions from a table: looked at one by one, then written down together.

mod draft;
mod list;

use std::sync::Arc;

use eframe::egui::{Context, Ui};

pub use draft::QuestionsDraft;

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel};
use super::table::{Drafted, Maker, TableOrder, TableSource, begin, standing};
use crate::exchange::question_import::TEMPLATE_PLACEHOLDER;
use crate::model::{Plan, Session};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::refusal::refusal_text;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent, TableFor};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, ButtonKind, Tone};

/// The dialog, with what was chosen so far.
#[derive(Clone, Debug)]
pub struct QuestionsFromTable {
    actions: Arc<Plan>,
    targets: Arc<Plan>,
    source: TableSource<QuestionsDraft>,
    is_reading: bool,
    /// Whether it shows what is known of the template rather than somebody's table.
    is_known_structure: bool,
}

impl QuestionsFromTable {
    /// Returns the dialog for a session.
    pub fn new(session: &Session) -> Self {
        Self {
            actions: Arc::clone(session.actions()),
            targets: Arc::clone(session.targets()),
            source: TableSource::None,
            is_reading: false,
            is_known_structure: false,
        }
    }

    /// The same with what is known of the structure of the template.
    pub fn known_structure(session: &Session, words: &Catalogue) -> Self {
        let mut this = Self::new(session);
        let name = words.text("template-known").to_owned();
        this.take(TableOrder::new(&name, TEMPLATE_PLACEHOLDER.as_bytes()), words);
        this.is_known_structure = true;
        this
    }

    /// Says that a file is being read.
    pub fn begin_reading(&mut self) {
        self.is_reading = true;
    }

    /// Puts in what came of a file.
    pub fn read(&mut self, source: TableSource<QuestionsDraft>) {
        self.is_reading = false;
        self.is_known_structure = false;
        self.source = source;
    }

    /// Says that the file could not be read in the way chosen.
    pub fn not_otherwise(&mut self, why: String) {
        self.is_reading = false;
        if let Some(draft) = self.source.draft_mut() {
            draft.file.not_otherwise(why);
        }
    }

    /// Says that nothing comes of what is waited for.
    pub fn give_up(&mut self) {
        self.is_reading = false;
    }

    /// Returns what makes a draft of a table.
    pub fn maker(&self) -> Maker {
        let (actions, targets) = (Arc::clone(&self.actions), Arc::clone(&self.targets));
        Box::new(move |file| Drafted::Questions(Box::new(QuestionsDraft::new(file, actions, targets))))
    }

    /// Reads a table at once.
    fn take(&mut self, order: TableOrder, words: &Catalogue) {
        let name = order.name.clone();
        self.is_known_structure = false;
        self.source = match order.read().map(self.maker()) {
            Ok(Drafted::Questions(draft)) => TableSource::Table(draft),
            Ok(_) => TableSource::None,
            Err(finding) => TableSource::Failed(name, finding.sentence(words)),
        };
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        if let Some(draft) = self.source.draft_mut() {
            draft.compare(data);
        }
        Modal {
            id: "questions-from-table",
            title: words.text("template-title"),
            width: Width::Table,
        }
        .show(ctx, words, out, self, content, buttons);
    }
}

fn content(ui: &mut Ui, own: &mut QuestionsFromTable, within: &mut Within<'_, '_>) {
    let words = within.words;
    form::weak(ui, words.text("template-about"));
    if let Some(order) = begin(ui, TableFor::Questions, own.is_reading, within) {
        own.take(order, words);
    }
    own.source.failure(ui, words);
    if own.is_known_structure {
        form::note(ui, Tone::Warn, Icon::Info, words.text("template-known-note"));
    }
    if let Some(draft) = own.source.draft_mut()
        && let Some(order) = draft.show(ui, words)
    {
        within
            .out
            .push(Intent::ReadTable(TableFor::Questions, Box::new(order)));
    }
}

fn buttons(ui: &mut Ui, own: &mut QuestionsFromTable, within: &mut Within<'_, '_>) {
    let words = within.words;
    let draft = own.source.draft().filter(|_| !own.is_reading);
    let command = draft.and_then(QuestionsDraft::command);
    let refused = draft.and_then(QuestionsDraft::refusal);
    let why = match (&command, refused) {
        (None, _) => words.text("template-go-not").to_owned(),
        (Some(_), Some(refusal)) => refusal_text(words, refusal),
        (Some(_), None) => words.text("template-go-tip").to_owned(),
    };
    let is_ready = command.is_some() && refused.is_none();
    let go = Button::new(words.text("template-go"))
        .kind(ButtonKind::Primary)
        .enabled(is_ready)
        .tooltip(&why)
        .show(ui, words);
    cancel(ui, within, "cancel");
    if command.is_some() && refused.is_some() {
        form::weak(ui, &why);
    } else if let Some(draft) = own.source.draft() {
        standing(ui, words, draft.findings());
    }
    if go.clicked()
        && is_ready
        && let Some(command) = command
    {
        within.out.push(Intent::Run(command));
        within.answer(DialogAnswer::Close);
    }
}
