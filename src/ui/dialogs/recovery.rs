//! Work of an earlier run that is in no file of the user's.

use std::path::PathBuf;

use eframe::egui::{Context, Ui};

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel, danger, rule};
use crate::model::UtcSeconds;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::time::date_and_clock;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;
use crate::ui::theme::{Icon, card_frame};
use crate::ui::widgets::{Button, ButtonKind, Tone};

/// One session that can be recovered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveredSession {
    /// Its title.
    pub title: String,
    /// The file it belongs to; nothing if it was never saved.
    pub file: Option<PathBuf>,
    /// The time of its last change.
    pub when: UtcSeconds,
    /// How many changes are not in the file.
    pub changes: usize,
    /// What differs, in words, latest first; the first lines are shown.
    pub differences: Vec<String>,
    /// What could not be read of it, in words; nothing if all could.
    pub fault: Option<String>,
}

/// The offer, with what is being confirmed.
#[derive(Clone, Debug, Default)]
pub struct RecoveryOffer {
    /// The sessions, latest first. The window takes out those dealt with.
    pub sessions: Vec<RecoveredSession>,
    erasing: Option<usize>,
}

/// More lines would hide the buttons of the next session.
const MOST_LINES: usize = 8;

impl RecoveryOffer {
    /// Returns the offer of these sessions.
    pub fn new(sessions: Vec<RecoveredSession>) -> Self {
        Self {
            sessions,
            erasing: None,
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let title = words.format("recovery-title", &[("count", self.sessions.len().into())]);
        Modal {
            id: "recovery",
            title: &title,
            width: Width::Wide,
        }
        .show(
            ctx,
            words,
            out,
            self,
            |ui, own, within| {
                form::body(ui, words.text("recovery-about"));
                let sessions = own.sessions.clone();
                for (at, session) in sessions.iter().enumerate() {
                    one(ui, own, at, session, data, within);
                }
            },
            |ui, _, within| cancel(ui, within, "recovery-keep"),
        );
    }
}

fn one(
    ui: &mut Ui,
    own: &mut RecoveryOffer,
    at: usize,
    session: &RecoveredSession,
    data: &DialogData<'_>,
    within: &mut Within<'_, '_>,
) {
    let words = within.words;
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        form::strong(ui, &session.title);
        form::weak(ui, &where_and_when(words, session, data));
        if let Some(fault) = &session.fault {
            form::note(ui, Tone::Warn, Icon::Warning, fault);
        }
        ui.add_space(2.0);
        for line in session.differences.iter().take(MOST_LINES) {
            let line = words.format("list-line", &[("line", line.as_str().into())]);
            form::body(ui, &line);
        }
        let more = session.differences.len().saturating_sub(MOST_LINES);
        if more > 0 {
            form::weak(ui, &words.format("recovery-more", &[("count", more.into())]));
        }
        rule(ui);
        if own.erasing == Some(at) {
            form::note(ui, Tone::Danger, Icon::Warning, words.text("recovery-erase-sure"));
            form::buttons(ui, |ui| {
                if danger(ui, within, words.text("recovery-erase-now")) {
                    own.erasing = None;
                    within.answer(DialogAnswer::EraseRecovered(at));
                }
                if Button::new(words.text("recovery-erase-not"))
                    .show(ui, words)
                    .clicked()
                {
                    own.erasing = None;
                }
            });
            return;
        }
        form::buttons(ui, |ui| {
            let recover = Button::new(words.text("recovery-recover"))
                .kind(if at == 0 {
                    ButtonKind::Primary
                } else {
                    ButtonKind::Secondary
                })
                .tooltip(words.text("recovery-recover-tip"))
                .show(ui, words);
            if at == 0 && within.is_new {
                recover.request_focus();
            }
            if recover.clicked() {
                within.answer(DialogAnswer::Recover(at));
            }
            if Button::new(words.text("recovery-erase"))
                .kind(ButtonKind::Quiet)
                .show(ui, words)
                .clicked()
            {
                own.erasing = Some(at);
            }
        });
    });
}

fn where_and_when(words: &Catalogue, session: &RecoveredSession, data: &DialogData<'_>) -> String {
    let when = date_and_clock(session.when, data.zone);
    match &session.file {
        Some(path) => words.format(
            "recovery-in-file",
            &[
                ("file", safe_line(&path.to_string_lossy()).into_owned().into()),
                ("time", when.into()),
                ("count", session.changes.into()),
            ],
        ),
        None => words.format(
            "recovery-no-file",
            &[("time", when.into()), ("count", session.changes.into())],
        ),
    }
}
