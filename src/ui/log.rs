//! The log of the proceedings: what the meeting laid down, by whom and when, and whether the chain holds.

use std::collections::HashMap;

use eframe::egui::{
    self, Align, Align2, Context, Id, Key, Layout, Modifiers, Role, Sense, Ui, UiBuilder, vec2,
};
use egui_extras::{Column, TableBuilder};

use super::form;
use super::intent::Intent;
use super::state::Selection;
use super::text::Paragraph;
use super::theme::{Icon, Size, Weight, font, palette, tokens};
use super::widgets::{Button, Tone, section_label};
use crate::model::log::{in_order, verify};
use crate::model::{LogFault, Pair, Session, VersionId};
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::proceeding::{content_words, record_name};
use crate::phrase::time::date_and_clock;

/// What the log shows.
#[derive(Clone, Copy, Debug)]
pub struct LogData<'f> {
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// The time zone of this computer.
    pub zone: &'f jiff::tz::TimeZone,
    /// The session.
    pub session: &'f Session,
    /// Its revision.
    pub revision: u64,
}

/// What the window remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct LogState {
    /// Whether it is shown.
    pub is_open: bool,
    known: Known,
}

/// The log in words, made once for a revision and a language.
#[derive(Clone, Debug, Default)]
struct Known {
    from: Option<(u64, Language)>,
    rows: Vec<Row>,
    entries: usize,
    /// What does not fit first, in words; nothing if all does.
    fault: Option<String>,
    faults: usize,
}

/// A line: one for each thing an entry wrote, the newest entry first.
#[derive(Clone, Debug)]
struct Row {
    /// Time, author and short id; empty after the first line of an entry.
    when: String,
    by: String,
    hash: String,
    what: String,
    pair: Option<Pair>,
}

impl Known {
    fn of(data: &LogData<'_>) -> Self {
        let LogData { words, session, .. } = *data;
        let mut said: HashMap<VersionId, (String, Option<Pair>)> = HashMap::new();
        for (key, record) in session.proceeding_records() {
            for version in record.versions() {
                let parts = [
                    ("what", record_name(words, session, key).into()),
                    (
                        "state",
                        content_words(words, session, version.content.as_ref()).into(),
                    ),
                ];
                said.insert(version.id, (words.format("past-state", &parts), key.pair()));
            }
        }
        let mut rows = Vec::new();
        let entries = in_order(session);
        for entry in entries.iter().rev() {
            let lines = if entry.versions.len() > 1 {
                let many = words.format("log-many", &[("count", entry.versions.len().into())]);
                vec![(many, None)]
            } else {
                Vec::new()
            };
            let unknown = || (words.text("log-unknown").to_owned(), None);
            let each = entry
                .versions
                .iter()
                .map(|id| said.get(id).cloned().unwrap_or_else(unknown));
            for (at, (what, pair)) in lines.into_iter().chain(each).enumerate() {
                let first = |text: String| if at == 0 { text } else { String::new() };
                rows.push(Row {
                    when: first(date_and_clock(entry.stamp.at, data.zone)),
                    by: first(entry.stamp.by.as_str().to_owned()),
                    hash: first(short(entry.id)),
                    what,
                    pair,
                });
            }
        }
        let faults = verify(session);
        Self {
            from: Some((data.revision, words.language())),
            rows,
            entries: entries.len(),
            fault: faults.first().map(|fault| fault_words(words, fault)),
            faults: faults.len(),
        }
    }
}

/// The first digits of an id: enough to tell entries apart on a page.
fn short(id: VersionId) -> String {
    id.to_string().chars().take(8).collect()
}

/// What does not fit, with the entry named by its first digits.
fn fault_words(words: &Catalogue, fault: &LogFault) -> String {
    let (key, entry, other) = match *fault {
        LogFault::WrongId { entry, computed } => ("log-fault-wrong-id", entry, computed),
        LogFault::MissingEntry { entry, missing } => ("log-fault-missing-entry", entry, missing),
        LogFault::MissingVersion { entry, missing } => ("log-fault-missing-version", entry, missing),
        LogFault::OtherStamp { entry, version } => ("log-fault-other-stamp", entry, version),
        LogFault::Unlogged { version } => ("log-fault-unlogged", version, version),
    };
    words.format(
        key,
        &[("entry", short(entry).into()), ("other", short(other).into())],
    )
}

const ROW: f32 = 32.0;
/// The name under which egui knows the window.
pub(super) const WINDOW: &str = "log";

/// Shows the log if it is open. It floats, so that the pairs it speaks of can be seen beside it.
pub fn show(ctx: &Context, data: &LogData<'_>, own: &mut LogState, out: &mut Vec<Intent>) {
    if !own.is_open {
        return;
    }
    if own.known.from != Some((data.revision, data.words.language())) {
        own.known = Known::of(data);
    }
    let window = ctx.content_rect();
    let wanted = 172.0 + ROW * own.known.rows.len().max(1) as f32;
    let height = wanted.min(520.0).min(window.height() - 112.0);
    let size = vec2((window.width() - 32.0).min(940.0), height);
    let title = data.words.text("log-title");
    egui::Window::new(title)
        .id(Id::unique(WINDOW))
        .title_bar(false)
        .resizable(false)
        .pivot(Align2::CENTER_BOTTOM)
        .default_pos(window.center_bottom() - vec2(0.0, 44.0))
        .fixed_size(size)
        .constrain_to(window)
        .frame(egui::Frame::window(&ctx.global_style()).inner_margin(16))
        .show(ctx, |ui| {
            let name = UiBuilder::new()
                .accessibility_role(Role::Dialog)
                .accessibility_label(title);
            ui.scope_builder(name, |ui| {
                ui.set_width(size.x - 32.0);
                head(ui, data.words, own);
                whole(ui, data.words, &own.known);
                ui.add_space(4.0);
                table(ui, data.words, &own.known, out);
            });
        });
    take_escape(ctx, own);
}

/// Lets Escape close the log while it stands in front. To be called before the page below is shown, which
/// would take the key.
pub fn take_escape(ctx: &Context, own: &mut LogState) {
    let is_free = ctx.memory(|memory| memory.top_modal_layer().is_none());
    let escaped = own.is_open
        && is_free
        && !is_behind(ctx)
        && !egui::Popup::is_any_open(ctx)
        && ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    if escaped {
        own.is_open = false;
    }
}

/// Whether the history’s window lies above this one: Escape closes what is in front first.
fn is_behind(ctx: &Context) -> bool {
    let other = Id::unique(super::history::WINDOW);
    // A window that was closed keeps its place among the layers.
    let is_shown = |top| ctx.memory(|memory| memory.areas().visible_last_frame(&top));
    ctx.top_layer_id()
        .is_some_and(|top| top.id == other && is_shown(top))
}

fn head(ui: &mut Ui, words: &Catalogue, own: &mut LogState) {
    ui.horizontal(|ui| {
        let side = tokens().control.height;
        let width = ui.available_width() - side - 8.0;
        ui.allocate_ui_with_layout(vec2(width, side), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(width);
            let palette = palette(ui);
            let title = egui::RichText::new(words.text("log-title"))
                .font(font(Size::Title, Weight::SemiBold))
                .color(palette.text);
            ui.label(title);
            let count = words.format("log-count", &[("count", own.known.entries.into())]);
            let count = egui::RichText::new(count)
                .font(font(Size::Small, Weight::Regular))
                .color(palette.text_weak);
            ui.label(count);
        });
        let close = Button::icon(Icon::Close, words.text("close")).keys(Some(words.text("key-escape")));
        if close.show(ui, words).clicked() {
            own.is_open = false;
        }
    });
}

/// Says whether the chain holds, and if not, the first entry that does not fit.
fn whole(ui: &mut Ui, words: &Catalogue, known: &Known) {
    match &known.fault {
        None if known.entries == 0 => {
            form::weak(ui, words.text("log-empty"));
        }
        None => {
            form::note(ui, Tone::Ok, Icon::Check, words.text("log-holds"));
        }
        Some(fault) => {
            let args = [
                ("fault", fault.as_str().into()),
                ("more", (known.faults - 1).into()),
            ];
            form::note(
                ui,
                Tone::Danger,
                Icon::Warning,
                &words.format("log-broken", &args),
            );
        }
    }
}

fn table(ui: &mut Ui, words: &Catalogue, known: &Known, out: &mut Vec<Intent>) {
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    TableBuilder::new(ui)
        .id_salt("log")
        .sense(Sense::hover())
        .column(Column::exact(124.0))
        .column(Column::exact(80.0))
        .column(Column::remainder().clip(true))
        .column(Column::exact(76.0))
        .cell_layout(Layout::left_to_right(Align::Center))
        .auto_shrink(false)
        .header(24.0, |mut header| {
            for key in ["log-time", "log-by", "log-what", "log-hash"] {
                header.col(|ui| {
                    section_label(ui, words.text(key));
                });
            }
        })
        .body(|body| {
            body.rows(ROW, known.rows.len(), |mut row| {
                let Some(line) = known.rows.get(row.index()) else {
                    return;
                };
                row.col(|ui| cell(ui, &line.when));
                row.col(|ui| cell(ui, &line.by));
                row.col(|ui| what(ui, words, line, out));
                row.col(|ui| cell(ui, &line.hash));
            });
        });
}

fn cell(ui: &mut Ui, text: &str) {
    if text.is_empty() {
        return;
    }
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .show(ui);
}

/// What was laid down; a click on a pair's line brings the pair into view.
fn what(ui: &mut Ui, words: &Catalogue, line: &Row, out: &mut Vec<Intent>) {
    match line.pair {
        None => {
            ui.add_space(4.0);
            let (ink, width) = (palette(ui).text, ui.available_width());
            let shown = Paragraph::new(&line.what, ink, width).rows(1).show(ui);
            shown.on_hover_text(&line.what);
        }
        Some(pair) => {
            if super::history::what_line(ui, words, &line.what, ROW) {
                out.push(Intent::Reveal(Selection::Pair(pair)));
            }
        }
    }
}
