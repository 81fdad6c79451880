//! Everything that leaves the room: chosen, looked at, checked, written.

mod checks;
mod choose;
mod how;
mod look;
mod order;
mod written;

use std::path::PathBuf;

use eframe::egui::{Align, Context, Layout, Rect, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::DialogData;
use super::modal::{Modal, Width, Within, cancel, danger, list_height, primary, secondary};
use crate::exchange::export::readiness::Found;
use crate::exchange::export::{Format, Preview};
use crate::model::Session;
use crate::phrase::catalogue::Catalogue;
use crate::ui::form;
use crate::ui::intent::{DialogAnswer, Intent};
use crate::ui::paper_view::{PaperView, PictureView};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Progress, Tone};

pub use order::{ExportForm, ExportOrder, ExportsMade, Wanted, changes_name};

/// How far an export is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum ExportStage {
    /// A person chooses.
    #[default]
    Choosing,
    /// A person is asked whether it may tell who said what.
    Confirming,
    /// Files are being written.
    Writing {
        /// The name of the file being written.
        file: String,
        /// How many are done.
        done: usize,
        /// How many there are to be.
        all: usize,
    },
    /// What came of it.
    Made(ExportsMade),
}

/// The earlier file that changes are shown against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Earlier {
    /// It is being read.
    Reading(String),
    /// It was read.
    Read(String),
    /// It cannot be read: its name, and why.
    Refused(String, String),
}

/// A look at what is chosen, made on a thread.
#[derive(Clone, Debug)]
pub enum Look {
    /// It is being made.
    Making,
    /// It cannot be made; why, in the person's language.
    Refused(String),
    /// The paper, and how many rows or lines of data are not shown.
    Made(Box<PaperView>, usize),
    /// A picture.
    Picture(Box<PictureView>),
    /// There is no single paper: the full set.
    Set,
}

impl Look {
    /// Cuts what was laid out into what is drawn. A paper of a hundred thousand rows takes long to cut: on the
    /// thread that laid it out.
    pub fn of(laid_out: Result<Option<Preview>, String>) -> Self {
        match laid_out {
            Ok(Some(Preview {
                picture: Some(points),
                ..
            })) => Self::Picture(Box::new(PictureView::new(points))),
            Ok(Some(preview)) => Self::Made(Box::new(PaperView::new(&preview.paper)), preview.left_out),
            Ok(None) => Self::Set,
            Err(why) => Self::Refused(why),
        }
    }
}

/// The dialog. The window carries its stage and the look on.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of what is shown")]
pub struct ExportDialog {
    /// What was chosen so far.
    pub form: ExportForm,
    /// How far it is.
    pub stage: ExportStage,
    /// The earlier file, if one was chosen.
    pub earlier: Option<Earlier>,
    /// The beginning of the names of files.
    stem: String,
    /// The choice that was last looked at.
    looked_at: Option<ExportOrder>,
    look: Look,
    /// Whether a look is being made.
    is_looking: bool,
    found: Vec<Found>,
    /// A choice and since when it stands, in egui's seconds: keys are waited for.
    settling: Option<(ExportOrder, f64)>,
    /// Whether the changes are looked at rather than the clean copy.
    shows_changes: bool,
    is_large: bool,
    explains: bool,
    lists_places: bool,
}

/// A choice is looked at once it has stood for so long, in seconds.
const SETTLED: f64 = 0.2;
/// The widths of the first two columns, in points.
const COLUMNS: [f32; 2] = [236.0, 290.0];

impl ExportDialog {
    /// Begins with what was chosen before.
    pub fn new(form: ExportForm, stem: String) -> Self {
        Self {
            form,
            stage: ExportStage::default(),
            earlier: None,
            stem,
            looked_at: None,
            look: Look::Making,
            is_looking: false,
            found: Vec::new(),
            settling: None,
            shows_changes: false,
            is_large: false,
            explains: false,
            lists_places: false,
        }
    }

    /// The choice as it holds.
    pub fn order(&self) -> ExportOrder {
        self.form.order(matches!(self.earlier, Some(Earlier::Read(_))))
    }

    /// Whether the changes are to be looked at rather than the clean copy.
    pub fn looks_at_changes(&self) -> bool {
        self.shows_changes && self.order().changes
    }

    /// The window has begun to make this look.
    pub fn looking(&mut self, order: ExportOrder) {
        self.looked_at = Some(order);
        self.is_looking = true;
        if !matches!(self.look, Look::Made(..) | Look::Picture(_)) {
            self.look = Look::Making;
        }
    }

    /// Shows the look that was made.
    pub fn looked(&mut self, look: Look, found: Vec<Found>) {
        self.found = found;
        self.is_looking = false;
        self.look = look;
    }

    /// Looks again at the same choice: something else changed.
    pub fn look_again(&mut self) {
        self.looked_at = None;
    }

    /// Whether what is shown is what is chosen.
    pub fn is_looked_at(&self) -> bool {
        !self.is_looking && self.looked_at.as_ref() == Some(&self.order())
    }

    /// What is looked at.
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// What was found before the export.
    pub fn found(&self) -> &[Found] {
        &self.found
    }

    pub(super) fn show(&mut self, ctx: &Context, data: &DialogData<'_>, out: &mut Vec<Intent>) {
        let Some(session) = data.session else {
            out.push(Intent::Answer(DialogAnswer::Close));
            return;
        };
        let words = data.words;
        let stage = self.stage.clone();
        let is_choosing = stage == ExportStage::Choosing;
        let mut open = Open { own: self, session };
        Modal {
            id: match stage {
                ExportStage::Choosing => "export",
                ExportStage::Confirming => "export-confirm",
                ExportStage::Writing { .. } => "export-writing",
                ExportStage::Made(_) => "export-made",
            },
            title: words.text("export-title"),
            width: if is_choosing { Width::Window } else { Width::Wide },
        }
        .show(ctx, words, out, &mut open, content, buttons);
    }

    /// Asks for a look once the choice has stood for a moment.
    fn ask_for_look(&mut self, ui: &Ui, within: &mut Within<'_, '_>) {
        let order = self.order();
        if self.looked_at.as_ref() == Some(&order) {
            self.settling = None;
            return;
        }
        let now = ui.input(|input| input.time);
        match &self.settling {
            Some((one, since)) if *one == order && now - since >= SETTLED => {
                within.answer(DialogAnswer::LookAtExport(Box::new(order)));
            }
            Some((one, _)) if *one == order => {}
            _ => self.settling = Some((order, now)),
        }
        ui.ctx()
            .request_repaint_after(std::time::Duration::from_millis(60));
    }
}

struct Open<'a, 'd> {
    own: &'a mut ExportDialog,
    session: &'d Session,
}

fn content(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    match &open.own.stage {
        ExportStage::Choosing => choosing(ui, open, within),
        ExportStage::Confirming => {
            let level = words.text(open.own.form.level().key());
            let text = words.format("export-confirm", &[("level", level.into())]);
            form::note(ui, Tone::Warn, Icon::Warning, &text);
            form::weak(ui, words.text("export-confirm-name"));
            let order = open.own.order();
            if let [(_, _, only)] = &*order.files(&open.own.stem) {
                form::body(ui, only);
            }
        }
        ExportStage::Writing { file, done, all } => {
            let parts = [
                ("file", file.as_str().into()),
                ("number", (*done + 1).min(*all).into()),
                ("all", (*all).into()),
            ];
            form::body(ui, &words.format("export-writing", &parts));
            let width = ui.available_width();
            let progress = Progress {
                done: *done,
                all: *all,
            };
            progress.show(ui, width, words);
        }
        ExportStage::Made(made) => written::show(ui, made, words),
    }
}

fn choosing(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    open.own.ask_for_look(ui, within);
    let height = list_height(ui.ctx(), 0.0);
    if open.own.is_large {
        look::show(ui, open, within, height);
        return;
    }
    let [first, second] = COLUMNS;
    let width = ui.available_width();
    if width < 900.0 {
        // One below the other: the dialog itself scrolls.
        choose::show(ui, open.own, within.words);
        how::show(ui, open.own, within);
        look::show(ui, open, within, height.min(420.0));
        return;
    }
    let (all, _) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let left = Rect::from_min_size(all.min, vec2(first, height));
    let middle = Rect::from_min_size(left.right_top() + vec2(APART, 0.0), vec2(second, height));
    let right = Rect::from_min_max(middle.right_top() + vec2(APART, 0.0), all.max);
    column(ui, "export-what", left, |ui| {
        choose::show(ui, open.own, within.words);
    });
    column(ui, "export-how", middle, |ui| how::show(ui, open.own, within));
    ui.scope_builder(of_column("export-look", right), |ui| {
        look::show(ui, open, within, height);
    });
}

/// The room between columns, in points.
const APART: f32 = 20.0;

fn of_column(id: &str, rect: Rect) -> UiBuilder {
    UiBuilder::new()
        .id_salt(id)
        .max_rect(rect)
        .layout(Layout::top_down(Align::Min))
}

/// A column that scrolls by itself.
fn column(ui: &mut Ui, id: &str, rect: Rect, content: impl FnOnce(&mut Ui)) {
    ui.scope_builder(of_column(id, rect), |ui| {
        ScrollArea::vertical()
            .id_salt(id)
            .max_height(rect.height())
            .min_scrolled_height(rect.height())
            .auto_shrink([false, false])
            .show(ui, |ui| {
                ui.set_width(rect.width() - BAR);
                content(ui);
            });
    });
}

/// Room for a scroll bar, in points.
const BAR: f32 = 12.0;

fn buttons(ui: &mut Ui, open: &mut Open<'_, '_>, within: &mut Within<'_, '_>) {
    let words = within.words;
    let own = &mut *open.own;
    match &own.stage {
        ExportStage::Choosing => {
            let name = match own.form.wanted {
                Wanted::Set => "export-go-set",
                Wanted::One(_) => "export-go",
            };
            if primary(ui, within, words.text(name), true) {
                if own.order().tells_who() {
                    own.stage = ExportStage::Confirming;
                } else {
                    within.answer(DialogAnswer::Export(Box::new(own.order())));
                }
            }
            cancel(ui, within, "cancel");
        }
        ExportStage::Confirming => {
            let level = words.text(own.form.level().key());
            let name = words.format("export-confirm-go", &[("level", level.into())]);
            if danger(ui, within, &name) {
                within.answer(DialogAnswer::Export(Box::new(own.order())));
            }
            if secondary(ui, within, words.text("export-confirm-back")) {
                own.stage = ExportStage::Choosing;
            }
        }
        ExportStage::Writing { .. } => {
            if secondary(ui, within, words.text("export-stop")) {
                within.answer(DialogAnswer::StopExport);
            }
        }
        ExportStage::Made(made) => written::buttons(ui, made, within),
    }
}

/// The folder and the file that can be shown on the desktop.
fn shown_file(made: &ExportsMade) -> Option<PathBuf> {
    match &*made.written {
        [(only, _)] => Some(made.folder.join(only)),
        _ => None,
    }
}

/// The name of a format in a list of files: what it holds and the kind of file.
fn format_name(words: &Catalogue, format: Format) -> String {
    let parts = [
        ("what", words.text(format.key()).into()),
        ("kind", words.text(format.kind_key()).into()),
    ];
    words.format("export-format", &parts)
}
