//! Packs: one file for each reviewer or group, made in one step.

use std::collections::BTreeSet;
use std::path::PathBuf;

use eframe::egui::{Context, RichText, Ui};

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel, primary, rule};
use crate::merge::{Names, Recipient};
use crate::model::{ReviewerCode, Session};
use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;
use crate::ui::theme::{Icon, Size, Weight, font};
use crate::ui::widgets::{Button, Progress, Segment, Tone, section_label, segmented};

/// Which packs a person wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PackOrder {
    /// For whom, in the order of the roster.
    pub recipients: Vec<Recipient>,
    /// Whether names go with them.
    pub names: Names,
}

/// What came of making packs. All texts are in the person's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PacksMade {
    /// The folder they are in.
    pub folder: PathBuf,
    /// The names of the files written.
    pub written: Vec<String>,
    /// The names of files that were there already and were left alone.
    pub existing: Vec<String>,
    /// What was not written, and why.
    pub failed: Vec<String>,
    /// Whether the rest was called off.
    pub cancelled: bool,
}

/// How far the making of packs is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PackStage {
    /// A person chooses for whom.
    #[default]
    Choosing,
    /// Files are being written.
    Making {
        /// How many are done.
        done: usize,
        /// How many there are to be.
        all: usize,
    },
    /// What came of it.
    Made(PacksMade),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    #[default]
    Reviewers,
    Groups,
}

/// The dialog, with what was chosen so far. The window carries its stage on.
#[derive(Clone, Debug, Default)]
pub struct PacksDialog {
    /// How far the making is.
    pub stage: PackStage,
    kind: Kind,
    /// For whom no pack is wanted.
    left_out: BTreeSet<Recipient>,
    codes_only: bool,
}

struct Open<'a, 'd> {
    own: &'a mut PacksDialog,
    session: &'d Session,
    reviewer: &'d ReviewerCode,
}

impl PacksDialog {
    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let (Some(session), Some(reviewer)) = (data.session, data.reviewer) else {
            out.push(Intent::Answer(DialogAnswer::Close));
            return;
        };
        let words = data.words;
        let mut open = Open {
            own: self,
            session,
            reviewer,
        };
        Modal {
            id: "packs",
            title: words.text("packs-title"),
            width: Width::Wide,
        }
        .show(ctx, words, out, &mut open, content, buttons);
    }

    /// Everybody for whom a pack of the chosen kind can be made.
    fn offered(&self, session: &Session) -> Vec<Recipient> {
        match self.kind {
            Kind::Reviewers => session
                .reviewers()
                .map(|code| Recipient::Reviewer(code.clone()))
                .collect(),
            Kind::Groups => session
                .groups()
                .map(|(name, _)| Recipient::Group(name.to_owned()))
                .collect(),
        }
    }

    fn order(&self, session: &Session) -> PackOrder {
        let mut recipients = self.offered(session);
        recipients.retain(|one| !self.left_out.contains(one));
        PackOrder {
            recipients,
            names: if self.codes_only {
                Names::CodesOnly
            } else {
                Names::Kept
            },
        }
    }

    /// Why no pack of the chosen kind can be made: the catalogue key.
    fn why_not(&self, session: &Session, reviewer: &ReviewerCode) -> Option<&'static str> {
        if session.copy_of().is_some() {
            return Some("packs-from-a-copy");
        }
        if !session.conducts(reviewer) {
            return Some("refusal-not-conducting");
        }
        if self.kind == Kind::Reviewers {
            return None;
        }
        let round = session.round(session.current_round());
        if round.is_some_and(|round| round.hides()) {
            return Some("packs-blind-group");
        }
        session.groups().next().is_none().then_some("packs-no-group")
    }
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &open.own.stage {
        PackStage::Choosing => choosing(ui, open, words),
        PackStage::Making { done, all } => {
            let parts = [("done", (*done).into()), ("all", (*all).into())];
            let text = words.format("packs-making", &parts);
            form::body(ui, &text);
            let width = ui.available_width();
            let progress = Progress {
                done: *done,
                all: *all,
            };
            progress.show(ui, width, words);
        }
        PackStage::Made(made) => told(ui, made, words),
    }
}

fn choosing(ui: &mut Ui, open: &mut Open<'_, '_>, words: &Catalogue) {
    let (own, session) = (&mut *open.own, open.session);
    form::weak(ui, words.text("packs-about"));
    let segments = [
        Segment::new(Kind::Reviewers, words.text("packs-reviewers")),
        Segment::new(Kind::Groups, words.text("packs-groups")),
    ];
    if let Some(kind) = segmented(ui, words.text("packs-kind"), &segments, Some(own.kind)) {
        own.kind = kind;
    }
    if let Some(key) = own.why_not(session, open.reviewer) {
        form::note(ui, Tone::Warn, Icon::Warning, words.text(key));
        return;
    }
    let offered = own.offered(session);
    section_label(ui, words.text("packs-for"));
    ui.horizontal_wrapped(|ui| {
        if Button::new(words.text("packs-all"))
            .compact()
            .show(ui, words)
            .clicked()
        {
            own.left_out.clear();
        }
        if Button::new(words.text("packs-none"))
            .compact()
            .show(ui, words)
            .clicked()
        {
            own.left_out = offered.iter().cloned().collect();
        }
    });
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.spacing_mut().interact_size.y = 26.0;
    for recipient in &offered {
        let name = match recipient {
            Recipient::Reviewer(code) => code.as_str(),
            Recipient::Group(name) => name,
        };
        let mut wanted = !own.left_out.contains(recipient);
        if ui.checkbox(&mut wanted, label(&safe_line(name))).changed() {
            if wanted {
                own.left_out.remove(recipient);
            } else {
                own.left_out.insert(recipient.clone());
            }
        }
    }
    ui.spacing_mut().item_spacing.y = 8.0;
    rule(ui);
    ui.checkbox(&mut own.codes_only, label(words.text("packs-codes-only")))
        .on_hover_text(words.text("packs-codes-only-tip"));
}

fn label(text: &str) -> RichText {
    RichText::new(text).font(font(Size::Body, Weight::Regular))
}

fn told(ui: &mut Ui, made: &PacksMade, words: &Catalogue) {
    let written = [("count", made.written.len().into())];
    form::strong(ui, &words.format("packs-written", &written));
    form::weak(ui, &safe_line(&made.folder.to_string_lossy()));
    let list = made.written.join(words.text("list-separator"));
    if !list.is_empty() {
        form::body(ui, &list);
    }
    if !made.existing.is_empty() {
        let list = made.existing.join(words.text("list-separator"));
        let text = words.format("packs-existing", &[("files", list.into())]);
        form::note(ui, Tone::Warn, Icon::Warning, &text);
    }
    for failed in &made.failed {
        form::note(ui, Tone::Danger, Icon::Warning, failed);
    }
    if made.cancelled {
        form::note(ui, Tone::Warn, Icon::Info, words.text("packs-cancelled"));
    }
}

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &open.own.stage {
        PackStage::Choosing => {
            let order = open.own.order(open.session);
            let is_possible =
                open.own.why_not(open.session, open.reviewer).is_none() && !order.recipients.is_empty();
            let go = ui.add_enabled_ui(is_possible, |ui| {
                primary(ui, within, words.text("packs-go"), true)
            });
            if go.inner && is_possible {
                within.answer(DialogAnswer::MakePacks(order));
            }
            cancel(ui, within, "cancel");
        }
        PackStage::Making { .. } => {
            if Button::new(words.text("packs-stop")).show(ui, words).clicked() {
                within.answer(DialogAnswer::StopPacks);
            }
        }
        PackStage::Made(made) => {
            if primary(ui, within, words.text("done"), true) {
                within.answer(DialogAnswer::Close);
            }
            if Button::new(words.text("packs-open-folder"))
                .show(ui, words)
                .clicked()
            {
                within.answer(DialogAnswer::OpenFolder(made.folder.clone()));
            }
            let is_left = !made.existing.is_empty();
            if is_left && super::modal::danger(ui, within, words.text("packs-replace")) {
                within.answer(DialogAnswer::ReplacePacks);
            }
        }
    }
}
