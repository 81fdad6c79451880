//! What a file of links that others published holds, before any of it is shown.

use eframe::egui::{Context, Ui};

use super::modal::{Modal, Width, Within, cancel, list_height, primary, secondary};
use super::{DialogData, line_list};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::safe;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Icon, palette};
use crate::ui::widgets::{Button, Segment, Tone, section_label, segmented};

/// What was found in a file, in the person's language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LinksFound {
    /// Who published it: a label, and what the file says.
    pub publisher: Vec<(String, String)>,
    /// Rows in the file.
    pub read: u64,
    /// Links taken.
    pub taken: usize,
    /// Rows refused.
    pub refused: u64,
    /// How many pairs the links mark.
    pub pairs: usize,
    /// How many marks there would be beyond the most that are shown.
    pub left_out: usize,
    /// What is against the rules: why a row was refused, with its place.
    pub errors: Vec<String>,
    /// What else is to be remarked.
    pub remarks: Vec<String>,
    /// How many more errors and remarks there were than are listed.
    pub not_listed: u64,
    /// What was named as an item of a plan and is none.
    pub not_found: Vec<String>,
}

/// How far the reading is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinksStage {
    /// On a thread.
    Reading,
    /// Nothing of the file can be taken; why.
    Failed(String),
    /// It was read.
    Found(Box<LinksFound>),
}

/// The dialog. The window fills in what was found.
#[derive(Clone, Debug)]
pub struct LinksDialog {
    /// The name of the file.
    pub file: String,
    /// How far it is.
    pub stage: LinksStage,
    /// Where the links will be kept, as a sentence.
    kept: String,
    /// Whether remarks are listed rather than errors.
    lists_remarks: bool,
}

impl LinksDialog {
    /// The dialog while the file is being read. `kept` says where links will be kept.
    pub fn new(file: String, kept: String) -> Self {
        Self {
            file,
            stage: LinksStage::Reading,
            kept,
            lists_remarks: false,
        }
    }

    /// Shows what was found, or why nothing was.
    pub fn found(&mut self, found: Result<LinksFound, String>) {
        self.stage = match found {
            Ok(found) => {
                self.lists_remarks = found.errors.is_empty();
                LinksStage::Found(Box::new(found))
            }
            Err(why) => LinksStage::Failed(why),
        };
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let words = data.words;
        let file = safe_line(&self.file).into_owned();
        let title = words.format("links-title", &[("file", file.into())]);
        // Another name once it was read: the first button then takes the keyboard.
        let (id, width) = match self.stage {
            LinksStage::Reading => ("links-reading", Width::Narrow),
            LinksStage::Failed(_) => ("links-failed", Width::Wide),
            LinksStage::Found(_) => ("links-found", Width::List),
        };
        Modal {
            id,
            title: &title,
            width,
        }
        .show(ctx, words, out, self, content, buttons);
    }
}

fn content(ui: &mut Ui, own: &mut LinksDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &own.stage {
        LinksStage::Reading => {
            form::body(ui, words.text("links-reading"));
            form::weak(ui, words.text("links-nothing-changes"));
        }
        LinksStage::Failed(why) => {
            form::note(ui, Tone::Danger, Icon::Warning, why);
        }
        LinksStage::Found(found) => {
            about(ui, found, &own.kept, words);
            if let Some(lists_remarks) = list(ui, found, own.lists_remarks, words) {
                own.lists_remarks = lists_remarks;
            }
        }
    }
}

/// Who published it, how much was taken, what it will mark.
fn about(ui: &mut Ui, found: &LinksFound, kept: &str, words: &Catalogue) {
    ui.spacing_mut().item_spacing.y = 3.0;
    section_label(ui, words.text("links-publisher"));
    if found.publisher.is_empty() {
        form::note(ui, Tone::Warn, Icon::Warning, words.text("links-nobody"));
    }
    for (label, text) in &found.publisher {
        let parts = [("label", label.as_str().into()), ("text", text.as_str().into())];
        let line = words.format("links-publisher-line", &parts);
        let ink = palette(ui).text;
        let width = ui.available_width();
        let response = Paragraph::new(&line, ink, width).rows(2).show(ui);
        if line.chars().count() > LONG {
            response.on_hover_text(safe_line(&line));
        }
    }
    ui.add_space(8.0);
    section_label(ui, words.text("links-rows"));
    let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX).into();
    let parts = [
        ("read", count(found.read)),
        ("taken", found.taken.into()),
        ("refused", count(found.refused)),
    ];
    form::strong(ui, &words.format("links-counts", &parts));
    if found.taken > 0 {
        form::body(ui, &words.format("links-pairs", &[("count", found.pairs.into())]));
    }
    if found.left_out > 0 {
        let text = words.format("links-left-out", &[("count", found.left_out.into())]);
        form::note(ui, Tone::Warn, Icon::Warning, &text);
    }
    if !found.not_found.is_empty() {
        let named = found.not_found.iter().take(NAMED).map(String::as_str);
        let mut list = named.collect::<Vec<_>>().join(words.text("list-separator"));
        if found.not_found.len() > NAMED {
            list.push_str(words.text("list-separator"));
            list.push('…');
        }
        let parts = [
            ("count", found.not_found.len().into()),
            ("items", safe_line(&list).into_owned().into()),
        ];
        form::note(
            ui,
            Tone::Warn,
            Icon::Warning,
            &words.format("links-not-found", &parts),
        );
    }
    if found.taken > 0 {
        form::weak(ui, kept);
    }
    form::weak(ui, words.text("published-no-judgement"));
}

/// So many items that were not found are named in the sentence; all are in the list.
const NAMED: usize = 8;
/// So many lines are measured to tell whether all are short.
const MEASURED: usize = 2_000;
/// A text of more letters than this may not be shown in full.
const LONG: usize = 90;

/// What is against the rules or to be remarked; returns which of them is chosen, if that was clicked.
fn list(ui: &mut Ui, found: &LinksFound, lists_remarks: bool, words: &Catalogue) -> Option<bool> {
    if found.errors.is_empty() && found.remarks.is_empty() {
        form::note(ui, Tone::Ok, Icon::Check, words.text("links-all-taken"));
        return None;
    }
    ui.add_space(8.0);
    let mut chosen = None;
    let lines = if lists_remarks {
        &found.remarks
    } else {
        &found.errors
    };
    let names = [
        words.format("links-errors", &[("count", found.errors.len().into())]),
        words.format("links-remarks", &[("count", found.remarks.len().into())]),
    ];
    let [errors, remarks] = &names;
    ui.horizontal_wrapped(|ui| {
        if found.errors.is_empty() || found.remarks.is_empty() {
            section_label(ui, if lists_remarks { remarks } else { errors });
        } else {
            let segments = [Segment::new(false, errors), Segment::new(true, remarks)];
            ui.scope(|ui| {
                ui.set_max_width(320.0);
                chosen = segmented(ui, words.text("links-list"), &segments, Some(lists_remarks));
            });
        }
        let copy = Button::new(words.text("links-copy"))
            .compact()
            .tooltip(words.text("links-copy-tip"));
        if copy.show(ui, words).clicked() {
            ui.ctx().copy_text(safe::shown(&lines.join("\n")).into_owned());
        }
    });
    if found.not_listed > 0 {
        let count = i64::try_from(found.not_listed).unwrap_or(i64::MAX);
        form::weak(ui, &words.format("links-not-listed", &[("count", count.into())]));
    }
    // What is left of the dialog, so that only the list scrolls.
    let above = ui.cursor().top() - ui.min_rect().top();
    let height = list_height(ui.ctx(), above + 8.0);
    let longest = lines
        .iter()
        .take(MEASURED)
        .map(|text| text.chars().count())
        .max()
        .unwrap_or(0);
    let id = ("links-list", lists_remarks);
    line_list::show(ui, id, height, (lines.len(), longest), |at| {
        lines.get(at).map(|text| (at, text.as_str()))
    });
    chosen
}

fn buttons(ui: &mut Ui, own: &mut LinksDialog, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &own.stage {
        LinksStage::Reading => cancel(ui, within, "links-stop"),
        LinksStage::Found(found) if found.taken > 0 => {
            if primary(ui, within, words.text("links-show"), true) {
                within.answer(DialogAnswer::ShowLinks);
            }
            cancel(ui, within, "cancel");
        }
        LinksStage::Failed(_) | LinksStage::Found(_) => {
            if primary(ui, within, words.text("close"), true) {
                within.answer(DialogAnswer::Close);
            }
            if secondary(ui, within, words.text("links-other-file")) {
                within.answer(DialogAnswer::ChooseLinks);
            }
        }
    }
}
