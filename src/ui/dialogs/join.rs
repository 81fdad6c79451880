//! What joining files would bring: a card for each, before anything changes.

use std::path::PathBuf;

use eframe::egui::{Context, ScrollArea, Ui};

use super::DialogData;
use super::join_card::{self, counts_row};
use super::long_list::Heights;
use super::modal::{Modal, Width, Within, cancel, list_height, primary, rule, secondary};
use crate::merge::Counts;
use crate::phrase::merging;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::safe_line;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Progress, Tone};

/// What is being done with the files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JoinStage {
    /// So many of so many were read.
    Reading(Progress),
    /// All were read; they are compared with the session.
    Comparing,
    /// The person can decide.
    Ready,
    /// The backup is written, then the files are joined.
    Joining,
}

/// What the files on the cards bring together: the sum of the cards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct JoinTotal {
    /// Files that will be joined.
    pub files: usize,
    /// Files that cannot be.
    pub refused: usize,
    /// Judgements.
    pub judgements: Counts,
    /// Comments.
    pub comments: Counts,
    /// Versions of any record that are not here yet.
    pub versions: usize,
    /// Whether anything at all is new.
    pub brings: bool,
    /// Whether the session open is one reviewer's or group's copy, and would not be any more.
    pub ends_copy: bool,
    /// Records in conflict once the files are joined, those before included.
    pub conflicts: usize,
}

/// One file and what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JoinFile {
    /// Where it is.
    pub path: PathBuf,
    /// Its name, with its folder where another file has the same one.
    pub name: String,
    /// Whether it is to be joined.
    pub included: bool,
    /// What is to be noticed about it, such as that another file has the same content.
    pub remarks: Vec<String>,
    /// Who has submitted in it and who has not, in words.
    pub seal: Vec<String>,
    /// What it brings, or why it brings nothing.
    pub state: JoinFileState,
}

/// What a file brings, or why it brings nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JoinFileState {
    /// It was not read or compared yet.
    Waiting,
    /// It cannot be opened or joined; why and where, in the person's language.
    Refused(String),
    /// The person leaves it out.
    LeftOut,
    /// What it brings.
    Brings(Box<JoinCard>),
}

/// What a file brings beyond the session and the files before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct JoinCard {
    /// Whose judgements and comments it holds, in words.
    pub who: String,
    /// Whether the others are joined to this one, since no session is open.
    pub is_base: bool,
    /// Whether all of it is here already.
    pub is_all_here: bool,
    /// Judgements.
    pub judgements: Counts,
    /// Comments.
    pub comments: Counts,
    /// What else it brings, in words.
    pub rest: Vec<String>,
    /// The conflicts it would make, in words.
    pub conflicts: Vec<String>,
    /// How many more there are that this reviewer may not see.
    pub hidden: usize,
}

/// The dialog. The window fills in what it finds out.
#[derive(Clone, Debug)]
pub struct JoinDialog {
    /// The title of the session that the files are joined to; nothing while none is open.
    pub into: Option<String>,
    /// Whether that session stands in a file, which has backups.
    pub has_file: bool,
    /// The files, in the order they came.
    pub files: Vec<JoinFile>,
    /// What is being done.
    pub stage: JoinStage,
    /// What the included files bring; nothing while that is not known.
    pub total: Option<JoinTotal>,
    heights: Heights,
}

impl JoinDialog {
    /// Returns the dialog before anything is known of the files.
    pub fn new(into: Option<String>, has_file: bool) -> Self {
        Self {
            into,
            has_file,
            files: Vec::new(),
            stage: JoinStage::Comparing,
            total: None,
            heights: Heights::default(),
        }
    }

    fn is_ready(&self) -> bool {
        self.stage == JoinStage::Ready
    }

    /// Returns why the files cannot be joined now, if they cannot.
    fn obstacle(&self) -> Option<&'static str> {
        let Some(total) = self.total.filter(|_| self.is_ready()) else {
            return Some("join-wait");
        };
        if total.files == 0 {
            Some("join-none-left")
        } else if !total.brings {
            Some("join-nothing-new")
        } else {
            None
        }
    }

    /// The one file of this dialog, if it could be opened instead.
    fn instead(&self) -> Option<PathBuf> {
        match &*self.files {
            [only] if self.is_ready() && self.into.is_some() => Some(only.path.clone()),
            _ => None,
        }
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let title = words.format("join-title", &[("count", self.files.len().into())]);
        if !self.is_ready() {
            // The worker wakes the window when it is done; the bar moves before that.
            ctx.request_repaint_after(std::time::Duration::from_millis(100));
        }
        Modal {
            id: "join-files",
            title: &title,
            width: Width::List,
        }
        .show(ctx, words, out, self, content, |ui, own, within| {
            let count = own.total.map_or(0, |total| total.files);
            let name = words.format("join-now", &[("count", count.into())]);
            let obstacle = own.obstacle();
            if obstacle.is_none() {
                if primary(ui, within, &name, false) {
                    within.answer(DialogAnswer::Join);
                }
            } else {
                let why = words.text(obstacle.unwrap_or_default());
                crate::ui::widgets::Button::new(&name)
                    .enabled(false)
                    .tooltip(why)
                    .show(ui, words);
            }
            if own.stage != JoinStage::Joining {
                cancel(ui, within, "cancel");
            }
            if own.is_ready() && secondary(ui, within, words.text("join-add")) {
                within.answer(DialogAnswer::AddFiles);
            }
            if let Some(path) = own.instead()
                && secondary(ui, within, words.text("join-open-instead"))
            {
                within.answer(DialogAnswer::Close);
                within.out.push(Intent::OpenPath(path));
            }
        });
    }
}

fn content(ui: &mut Ui, own: &mut JoinDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &own.into {
        Some(title) => form::body(
            ui,
            &words.format("join-into", &[("title", safe_line(title).into_owned().into())]),
        ),
        None => form::body(ui, words.text("join-into-new")),
    };
    // Above the cards: what comes after them is pinned below.
    let reserved = 196.0;
    ScrollArea::vertical()
        .id_salt("join-cards")
        .max_height(list_height(ui.ctx(), reserved))
        .min_scrolled_height(list_height(ui.ctx(), reserved))
        .auto_shrink([false, true])
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            // The bar stands beside the cards.
            ui.set_width(ui.available_width() - 14.0);
            cards(ui, own, within);
        });
    rule(ui);
    ui.spacing_mut().item_spacing.y = 4.0;
    footer(ui, own, within);
}

fn cards(ui: &mut Ui, own: &mut JoinDialog, within: &mut Within<'_, '_>) {
    let can_choose = own.is_ready();
    let mut changed = false;
    let (files, heights) = (&mut own.files, &mut own.heights);
    heights.show(ui, files.len(), |ui, at| {
        if let Some(file) = files.get_mut(at) {
            changed |= join_card::show(ui, file, can_choose, within);
        }
    });
    if changed {
        own.stage = JoinStage::Comparing;
        own.total = None;
        within.answer(DialogAnswer::Recheck);
    }
}

/// What all cards bring together, or how far the reading has come.
fn footer(ui: &mut Ui, own: &JoinDialog, within: &Within<'_, '_>) {
    let words = within.words;
    match own.stage {
        JoinStage::Reading(progress) => {
            let counts = [("done", progress.done.into()), ("all", progress.all.into())];
            form::strong(ui, &words.format("join-reading", &counts));
            progress.show(ui, ui.available_width(), words);
            return;
        }
        JoinStage::Comparing => {
            form::strong(ui, words.text("join-comparing"));
            return;
        }
        JoinStage::Joining => {
            form::strong(ui, words.text("join-joining"));
            return;
        }
        JoinStage::Ready => {}
    }
    let Some(total) = own.total else { return };
    let counts = [
        ("count", total.files.into()),
        ("refused", total.refused.into()),
        ("versions", total.versions.into()),
    ];
    form::strong(ui, &words.format("join-total", &counts));
    counts_row(
        ui,
        words,
        "merge-of-judgements",
        total.judgements,
        merging::judgements,
    );
    counts_row(ui, words, "merge-of-comments", total.comments, merging::comments);
    if total.ends_copy {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("join-ends-copy"));
    }
    if total.conflicts > 0 {
        let text = words.format("join-conflicts-after", &[("count", total.conflicts.into())]);
        form::note(ui, Tone::Warn, Icon::Warning, &text);
    }
    let key = match (&own.into, own.has_file) {
        (Some(_), true) => "join-ends-undo",
        (Some(_), false) => "join-ends-undo-no-file",
        (None, _) => "join-is-unsaved",
    };
    form::weak(ui, words.text(key));
}
