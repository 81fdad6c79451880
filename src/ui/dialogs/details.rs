//! Title, purpose and meeting of the session.

use eframe::egui::{Context, Ui, vec2};

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel, primary};
use crate::command::Command;
use crate::model::{Details, Session};
use crate::phrase::revision::parent_words;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::theme::Icon;
use crate::ui::widgets::Tone;

/// The form, with what was typed so far.
#[derive(Clone, Debug)]
pub struct DetailsDialog {
    draft: Details,
    before: Details,
    problem: Option<&'static str>,
}

impl DetailsDialog {
    /// Returns the form filled with what is said now.
    pub fn new(details: Details) -> Self {
        Self {
            draft: details.clone(),
            before: details,
            problem: None,
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        Modal {
            id: "details",
            title: words.text("details-title"),
            width: Width::Wide,
        }
        .show(
            ctx,
            words,
            out,
            self,
            |ui, own, within| {
                fields(ui, own, within);
                if let Some(parent) = data.session.and_then(Session::parent) {
                    let parent = [("parent", parent_words(words, parent).into())];
                    form::weak(ui, &words.format("details-parent", &parent));
                }
            },
            |ui, own, within| {
                if primary(ui, within, words.text("details-apply"), false) {
                    own.apply(within);
                }
                cancel(ui, within, "cancel");
            },
        );
    }

    fn apply(&mut self, within: &mut Within<'_, '_>) {
        if self.draft.title.trim().is_empty() {
            self.problem = Some("refusal-empty-title");
            return;
        }
        self.draft.title = self.draft.title.trim().to_owned();
        if self.draft != self.before {
            within
                .out
                .push(Intent::Run(Command::SetDetails(self.draft.clone())));
        }
        within.answer(DialogAnswer::Close);
    }
}

fn fields(ui: &mut Ui, own: &mut DetailsDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    let draft = &mut own.draft;
    let title = form::field(ui, words.text("field-title"), &mut draft.title, "");
    if title.changed() {
        own.problem = None;
    }
    within.field(&title, true);
    if let Some(key) = own.problem {
        form::note(ui, Tone::Danger, Icon::Warning, words.text(key));
    }
    form::area(ui, words.text("field-purpose"), &mut draft.purpose, 3);
    let meeting = &mut draft.meeting;
    let name = form::field(
        ui,
        words.text("field-meeting"),
        &mut meeting.name,
        words.text("optional"),
    );
    within.field(&name, false);
    if ui.available_width() < 420.0 {
        let place = form::field(ui, words.text("field-place"), &mut meeting.place, "");
        within.field(&place, false);
        let dates = form::field(ui, words.text("field-dates"), &mut meeting.dates, "");
        within.field(&dates, false);
        return;
    }
    ui.spacing_mut().item_spacing = vec2(12.0, 8.0);
    ui.columns(2, |columns| {
        if let [first, second] = columns {
            let place = form::field(first, words.text("field-place"), &mut meeting.place, "");
            within.field(&place, false);
            let dates = form::field(second, words.text("field-dates"), &mut meeting.dates, "");
            within.field(&dates, false);
        }
    });
}
