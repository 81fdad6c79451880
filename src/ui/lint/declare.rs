//! Declaring the mapping final, with what is open and why it may be; and taking it up again.

use eframe::egui::{Context, Sense, Ui, UiBuilder, vec2};

use super::kept::findings;
use super::list::severity_chip;
use crate::analysis::lint::{Finding, Severity};
use crate::command::{Command, Refusal};
use crate::model::{Session, Stamp, View};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::lint::{place, what};
use crate::phrase::refusal::refusal_text;
use crate::phrase::revision::final_words;
use crate::phrase::time::date_and_clock;
use crate::ui::dialogs::{DialogData, Modal, Width, Within, cancel, primary, secondary};
use crate::ui::intent::DialogAnswer;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Icon, Size, Weight, palette};
use crate::ui::widgets::{Tone, section_label};
use crate::ui::{Intent, UiAction, form};

/// The width of the column of chips, in points.
const CHIPS: f32 = 64.0;
/// So many findings are listed; the page of checks has all.
const LISTED: usize = 8;

/// The form by which the mapping is declared final.
#[derive(Clone, Debug, Default)]
pub struct FinalDialog {
    reason: String,
    /// What the checks found at that revision.
    found: Option<(u64, Vec<Finding>)>,
    problem: Option<String>,
}

struct Open<'a, 'd> {
    own: &'a mut FinalDialog,
    view: &'a View<'d>,
}

impl FinalDialog {
    pub(in crate::ui) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
            out.push(Intent::Answer(DialogAnswer::Close));
            return;
        };
        let view = session.view_for(reviewer);
        if self.found.as_ref().is_none_or(|(of, _)| *of != data.revision) {
            self.found = Some((data.revision, findings(&view)));
        }
        let words = data.words;
        let mut open = Open {
            own: self,
            view: &view,
        };
        Modal {
            id: "declare-final",
            title: words.text("final-title"),
            width: Width::Wide,
        }
        .show(ctx, words, out, &mut open, content, buttons);
    }

    fn open(&self) -> &[Finding] {
        self.found.as_ref().map_or(&[], |(_, found)| found.as_slice())
    }

    fn command(&self) -> Command {
        Command::DeclareFinal {
            open: u32::try_from(self.open().len()).unwrap_or(u32::MAX),
            reason: self.reason.trim().to_owned(),
        }
    }
}

/// Why a command would be refused now, if it would be.
fn refused(view: &View<'_>, command: &Command) -> Option<Refusal> {
    let session = view.session();
    let stamp = Stamp {
        by: view.reviewer().clone(),
        at: session.origin().stamp.at,
    };
    session.changes_for(command, &stamp).err()
}

/// Who may declare the mapping final and take it up again, in one sentence.
fn who_may(words: &Catalogue, session: &Session) -> String {
    let codes: Vec<_> = session
        .reviewers()
        .filter(|code| session.conducts(code))
        .map(ToString::to_string)
        .collect();
    let codes = codes.join(words.text("list-separator"));
    words.format("final-who-may", &[("reviewers", codes.into())])
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let session = open.view.session();
    form::body(ui, words.text("final-about"));
    form::weak(ui, &who_may(words, session));
    if !session.conducts(open.view.reviewer()) {
        let parts = [("reviewer", open.view.reviewer().as_str().into())];
        let text = words.format("final-not-you", &parts);
        form::note(ui, Tone::Warn, Icon::Warning, &text);
    }
    if open.view.is_blind() {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("final-blind"));
    }
    listed(ui, open, words);
    if open.own.open().is_empty() {
        return;
    }
    let reason = form::area(ui, words.text("final-reason"), &mut open.own.reason, 2);
    if within.is_new {
        reason.request_focus();
    }
    form::weak(ui, words.text("final-reason-why"));
    if reason.changed() {
        open.own.problem = None;
    }
    if let Some(problem) = &open.own.problem {
        form::note(ui, Tone::Danger, Icon::Warning, problem);
    }
}

/// What is open, the first few one by one.
fn listed(ui: &mut Ui, open: &Open<'_, '_>, words: &Catalogue) {
    let found = open.own.open();
    if found.is_empty() {
        form::note(ui, Tone::Ok, Icon::Check, words.text("final-nothing-open"));
        return;
    }
    let errors = found.iter().filter(|one| one.severity == Severity::Error);
    let errors = errors.count();
    let parts = [
        ("count", found.len().into()),
        ("errors", errors.into()),
        ("warnings", (found.len() - errors).into()),
    ];
    section_label(ui, &words.format("final-findings", &parts));
    ui.spacing_mut().item_spacing.y = 2.0;
    for finding in found.iter().take(LISTED) {
        let parts = [
            ("place", place(words, open.view.session(), &finding.place).into()),
            ("what", what(words, finding).into()),
        ];
        let text = words.format("final-finding", &parts);
        ui.horizontal_top(|ui| {
            let (column, _) = ui.allocate_exact_size(vec2(CHIPS, 18.0), Sense::hover());
            let mut cell = ui.new_child(UiBuilder::new().max_rect(column));
            severity_chip(words, finding.severity).show(&mut cell);
            let (ink, width) = (palette(ui).text, ui.available_width());
            Paragraph::new(&text, ink, width)
                .set_in(Size::Small, Weight::Regular)
                .rows(2)
                .show(ui);
        });
    }
    if let Some(more) = found.len().checked_sub(LISTED).filter(|more| *more > 0) {
        form::weak(ui, &words.format("final-more", &[("count", more.into())]));
    }
    ui.spacing_mut().item_spacing.y = 8.0;
}

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let count = open.own.open().len();
    let name = words.format("final-declare", &[("count", count.into())]);
    let may = open.view.session().conducts(open.view.reviewer());
    ui.add_enabled_ui(may, |ui| {
        if primary(ui, within, &name, count == 0) && may {
            let command = open.own.command();
            if let Some(refusal) = refused(open.view, &command) {
                open.own.problem = Some(refusal_text(words, &refusal));
            } else {
                within.out.push(Intent::Run(command));
                within.answer(DialogAnswer::Close);
            }
        }
    });
    if count > 0 && secondary(ui, within, words.text("final-show-findings")) {
        within.answer(DialogAnswer::Close);
        within.out.push(Intent::Act(UiAction::ShowChecks));
    }
    cancel(ui, within, "cancel");
}

/// Asks whether the mapping is to be taken up again.
pub fn reopen(ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
    let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
        out.push(Intent::Answer(DialogAnswer::Close));
        return;
    };
    let words = data.words;
    let mut view = session.view_for(reviewer);
    Modal {
        id: "reopen",
        title: words.text("reopen-title"),
        width: Width::Narrow,
    }
    .show(
        ctx,
        words,
        out,
        &mut view,
        |ui, view, within| {
            let session = view.session();
            if let Some((note, stamp)) = session.final_note() {
                let parts = [
                    ("what", final_words(words, note).into()),
                    ("reviewer", stamp.by.as_str().into()),
                    ("time", date_and_clock(stamp.at, data.zone).into()),
                ];
                form::body(ui, &within.words.format("final-declared", &parts));
            }
            form::body(ui, words.text("reopen-about"));
            form::weak(ui, &who_may(words, session));
            if let Some(refusal) = refused(view, &Command::Reopen) {
                form::note(ui, Tone::Warn, Icon::Warning, &refusal_text(words, &refusal));
            }
        },
        |ui, view, within| {
            let is_refused = refused(view, &Command::Reopen).is_some();
            ui.add_enabled_ui(!is_refused, |ui| {
                if primary(ui, within, words.text("reopen-do"), true) && !is_refused {
                    within.out.push(Intent::Run(Command::Reopen));
                    within.answer(DialogAnswer::Close);
                }
            });
            cancel(ui, within, "cancel");
        },
    );
}
