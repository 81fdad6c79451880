//! The history of changes: every act, newest first, in words.

use std::collections::HashMap;

use eframe::egui::{
    self, Align, Align2, Context, Id, Key, Layout, Margin, Modifiers, Rect, Role, Sense, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use egui_extras::{Column, TableBuilder};

use super::intent::Intent;
use super::state::Selection;
use super::text::Paragraph;
use super::theme::{Icon, Size, Weight, font, palette, tokens};
use super::widgets::{Button, focus_ring};
use crate::model::{
    Act, ActKind, CommentId, Judgement, JudgementKey, ProceedingKey, Record, ReviewerCode, Session, Subject,
    VersionId, View,
};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{content_words, record_name};
use crate::phrase::revision::rebase_words;
use crate::phrase::scale::{judgement_words, spoken};
use crate::phrase::step::subject_name;
use crate::phrase::time::date_and_clock;

/// Which record a version belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Place {
    Details,
    Reviewer(ReviewerCode),
    Judgement(JudgementKey),
    Comment(CommentId),
    Proceeding(ProceedingKey),
}

/// Where each version of a session stands, made once for a revision.
#[derive(Clone, Debug, Default)]
struct Index {
    /// The revision, and who looks at it.
    state: Option<(u64, ReviewerCode)>,
    places: HashMap<VersionId, Place>,
    /// How many acts there are.
    count: usize,
}

impl Index {
    fn of(view: &View<'_>, revision: u64) -> Self {
        let session = view.session();
        let mut places = HashMap::new();
        note(&mut places, session.details_record(), &Place::Details);
        for (code, record) in session.reviewer_records() {
            note(&mut places, record, &Place::Reviewer(code.clone()));
        }
        for (key, record) in view.seen_judgements() {
            note(&mut places, record, &Place::Judgement(key.clone()));
        }
        for (id, record) in view.seen_comments() {
            note(&mut places, record, &Place::Comment(id));
        }
        for (key, record) in session.proceeding_records() {
            note(&mut places, record, &Place::Proceeding(key.clone()));
        }
        Self {
            state: Some((revision, view.reviewer().clone())),
            places,
            count: view.acts().count(),
        }
    }
}

fn note<T: PartialEq>(places: &mut HashMap<VersionId, Place>, record: &Record<T>, place: &Place) {
    for version in record.versions() {
        places.insert(version.id, place.clone());
    }
}

/// What the window remembers between frames.
#[derive(Clone, Debug, Default)]
pub struct HistoryState {
    /// Whether it is shown.
    pub is_open: bool,
    index: Index,
    /// The acts of the index's revision, newest first.
    acts: Vec<Act>,
}

/// What the window shows.
#[derive(Clone, Copy, Debug)]
pub struct HistoryData<'f> {
    /// The message catalogue.
    pub words: &'f Catalogue,
    /// The time zone of this computer.
    pub zone: &'f jiff::tz::TimeZone,
    /// What the reviewer may see of the session.
    pub view: &'f View<'f>,
    /// Its revision.
    pub revision: u64,
}

const ROW: f32 = 32.0;
/// The name under which egui knows the window.
pub(super) const WINDOW: &str = "history";

/// Shows the window if it is open. It floats, so that the board can be watched while going through it.
pub fn show(ctx: &Context, data: &HistoryData<'_>, own: &mut HistoryState, out: &mut Vec<Intent>) {
    if !own.is_open {
        return;
    }
    let state = (data.revision, data.view.reviewer().clone());
    if own.index.state.as_ref() != Some(&state) {
        own.index = Index::of(data.view, data.revision);
        own.acts = data.view.acts().rev().cloned().collect();
    }
    let window = ctx.content_rect();
    let wanted = 112.0 + ROW * own.acts.len() as f32;
    let height = wanted.min(480.0).min(window.height() - 112.0);
    let size = vec2((window.width() - 32.0).min(640.0), height);
    let title = data.words.text("history-title");
    egui::Window::new(title)
        .id(Id::unique(WINDOW))
        .title_bar(false)
        .resizable(false)
        .pivot(Align2::RIGHT_BOTTOM)
        .default_pos(window.right_bottom() - vec2(16.0, 44.0))
        .fixed_size(size)
        .constrain_to(window)
        .frame(popup_frame_of(ctx))
        .show(ctx, |ui| {
            let name = UiBuilder::new()
                .accessibility_role(Role::Dialog)
                .accessibility_label(title);
            ui.scope_builder(name, |ui| {
                ui.set_width(size.x - 32.0);
                head(ui, data, own);
                table(ui, data, own, out);
            });
        });
    take_escape(ctx, own);
}

/// Lets Escape close the history while it stands in front. To be called before the page below is shown, which
/// would take the key.
pub fn take_escape(ctx: &Context, own: &mut HistoryState) {
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

fn popup_frame_of(ctx: &Context) -> egui::Frame {
    let style = ctx.global_style();
    egui::Frame::window(&style).inner_margin(Margin::same(16))
}

/// Whether the log’s window lies above this one: Escape closes what is in front first.
fn is_behind(ctx: &Context) -> bool {
    let other = Id::unique(super::log::WINDOW);
    // A window that was closed keeps its place among the layers.
    let is_shown = |top| ctx.memory(|memory| memory.areas().visible_last_frame(&top));
    ctx.top_layer_id()
        .is_some_and(|top| top.id == other && is_shown(top))
}

fn head(ui: &mut Ui, data: &HistoryData<'_>, own: &mut HistoryState) {
    let words = data.words;
    ui.horizontal(|ui| {
        let side = tokens().control.height;
        let width = ui.available_width() - side - 8.0;
        ui.allocate_ui_with_layout(vec2(width, side), Layout::left_to_right(Align::Center), |ui| {
            ui.set_width(width);
            let palette = palette(ui);
            let title = egui::RichText::new(words.text("history-title"))
                .font(font(Size::Title, Weight::SemiBold))
                .color(palette.text);
            ui.label(title);
            let count = words.format("history-count", &[("count", own.index.count.into())]);
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

fn table(ui: &mut Ui, data: &HistoryData<'_>, own: &HistoryState, out: &mut Vec<Intent>) {
    let words = data.words;
    let width = ui.available_width();
    let (time, author) = if width > 480.0 {
        (128.0, 72.0)
    } else {
        (112.0, 52.0)
    };
    ui.spacing_mut().item_spacing = vec2(8.0, 0.0);
    TableBuilder::new(ui)
        .id_salt("history")
        .sense(Sense::hover())
        .column(Column::exact(time))
        .column(Column::exact(author))
        .column(Column::remainder().clip(true))
        .cell_layout(Layout::left_to_right(Align::Center))
        .auto_shrink(false)
        .header(24.0, |mut header| {
            for key in ["history-time", "history-author", "history-what"] {
                header.col(|ui| {
                    super::widgets::section_label(ui, words.text(key));
                });
            }
        })
        .body(|body| {
            body.rows(ROW, own.acts.len(), |mut row| {
                let Some(act) = own.acts.get(row.index()) else {
                    return;
                };
                let when = date_and_clock(act.stamp.at, data.zone);
                row.col(|ui| cell(ui, &when));
                row.col(|ui| cell(ui, act.stamp.by.as_str()));
                let (what, subject) = sentence(words, data.view.session(), &own.index, act);
                row.col(|ui| what_cell(ui, words, &what, subject, out));
            });
        });
}

fn cell(ui: &mut Ui, text: &str) {
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(1)
        .show(ui);
}

/// What happened; a click brings its pair or item into view.
fn what_cell(ui: &mut Ui, words: &Catalogue, what: &str, subject: Option<Subject>, out: &mut Vec<Intent>) {
    let Some(subject) = subject else {
        ui.add_space(4.0);
        let (ink, width) = (palette(ui).text, ui.available_width());
        Paragraph::new(what, ink, width).rows(1).show(ui);
        return;
    };
    if what_line(ui, words, what, ROW) {
        out.push(Intent::Reveal(match subject {
            Subject::Action(action) => Selection::Action(action),
            Subject::Target(target) => Selection::Target(target),
            Subject::Pair(pair) => Selection::Pair(pair),
        }));
    }
}

/// A line about a pair or item that goes there; says whether it was clicked.
pub(super) fn what_line(ui: &mut Ui, words: &Catalogue, what: &str, row: f32) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), row - 4.0), Sense::click());
    let name = words.format("history-show", &[("what", what.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let palette = palette(ui);
    if response.hovered() {
        let radius = tokens().radius.small;
        ui.painter().rect_filled(rect, radius, palette.hover);
    }
    let galley = Paragraph::new(what, palette.text, rect.width() - 28.0)
        .rows(1)
        .galley(ui.ctx());
    let at = pos2(rect.left() + 4.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, palette.text);
    let icon = Rect::from_center_size(pos2(rect.right() - 12.0, rect.center().y), vec2(12.0, 12.0));
    Icon::Arrow(super::theme::Direction::Right).paint(ui.painter(), icon, palette.text_weak);
    focus_ring(ui, rect.shrink(2.0), &response);
    response.on_hover_text(&name).clicked()
}

/// What an act did, in words, and what it was about.
fn sentence(words: &Catalogue, session: &Session, index: &Index, act: &Act) -> (String, Option<Subject>) {
    let first = act.versions.first();
    let place = first.and_then(|id| index.places.get(id));
    let (what, subject) = match (place, first) {
        (Some(Place::Judgement(key)), Some(id)) => {
            let subject = Subject::Pair(key.pair);
            let now = judgement_at(session, key, *id);
            let parts = [
                ("what", subject_name(words, session, subject).into()),
                ("state", judgement_words(words, spoken(session), now).into()),
            ];
            (words.format("past-state", &parts), Some(subject))
        }
        (Some(Place::Comment(id)), _) => match subject_of(session, *id) {
            Some(subject) => {
                let name = subject_name(words, session, subject);
                let key = if is_comment(act.kind) {
                    "past-subject"
                } else {
                    "past-comment-on"
                };
                (words.format(key, &[("what", name.into())]), Some(subject))
            }
            None => (String::new(), None),
        },
        (Some(Place::Reviewer(code)), _) => (
            words.format("past-reviewer", &[("reviewer", code.as_str().into())]),
            None,
        ),
        (Some(Place::Proceeding(key)), Some(id)) => {
            let record = session.proceeding_record(key).map_or(&[][..], Record::versions);
            let version = record.iter().find(|version| version.id == *id);
            let content = version.and_then(|version| version.content.as_ref());
            let what = ("what", record_name(words, session, key).into());
            let said = match content {
                Some(_) => {
                    let state = content_words(words, session, content);
                    words.format("past-state", &[what, ("state", state.into())])
                }
                None => words.format("past-taken-back", &[what]),
            };
            (said, key.pair().map(Subject::Pair))
        }
        (Some(Place::Details), _) => (words.text("past-details").to_owned(), None),
        (None, _) | (_, None) => (words.text("past-unknown").to_owned(), None),
    };
    let count = act.versions.len();
    let plain = [("what", what.as_str().into())];
    let text = match act.kind {
        ActKind::Create => words.text("past-create").to_owned(),
        ActKind::SetDetails => words.text("past-set-details").to_owned(),
        ActKind::PutReviewer => words.format("past-put-reviewer", &plain),
        ActKind::Judge => words.format("past-judge", &plain),
        ActKind::JudgeMany => words.format(
            "past-judge-many",
            &[("what", what.as_str().into()), ("count", count.into())],
        ),
        ActKind::Clear => words.format("past-clear", &plain),
        ActKind::Comment => words.format("past-comment", &plain),
        ActKind::EditComment => words.format("past-edit-comment", &plain),
        ActKind::WithdrawComment => words.format("past-withdraw-comment", &plain),
        ActKind::DecideMany => words.format(
            "past-decide-many",
            &[("what", what.as_str().into()), ("count", count.into())],
        ),
        ActKind::SetScale
        | ActKind::SetRules
        | ActKind::PutSeat
        | ActKind::PutGroup
        | ActKind::RemoveGroup
        | ActKind::StartRound
        | ActKind::OpenRound
        | ActKind::Submit
        | ActKind::Decide
        | ActKind::Reserve
        | ActKind::WithdrawReservation
        | ActKind::Park
        | ActKind::SetCoverageRule
        | ActKind::NoteGap
        | ActKind::MarkWording
        | ActKind::Propose
        | ActKind::Repropose
        | ActKind::WithdrawProposal
        | ActKind::PutQuestion
        | ActKind::PutQuestions
        | ActKind::RemoveQuestion
        | ActKind::StillHolds
        | ActKind::DeclareFinal
        | ActKind::Reopen => words.format("past-proceeding", &plain),
        ActKind::Rebase => rebase_words(words, session),
        ActKind::Undo => words.format("past-undo", &plain),
        ActKind::Redo => words.format("past-redo", &plain),
    };
    (text, subject)
}

fn is_comment(kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::Comment | ActKind::EditComment | ActKind::WithdrawComment
    )
}

fn judgement_at<'s>(session: &'s Session, key: &JudgementKey, id: VersionId) -> Option<&'s Judgement> {
    let record = session.judgement_record(key)?;
    let version = record.versions().iter().find(|version| version.id == id)?;
    version.content.as_ref()
}

fn subject_of(session: &Session, id: CommentId) -> Option<Subject> {
    let record = session.comment_record(id)?;
    record
        .versions()
        .iter()
        .find_map(|version| version.content.as_ref().map(|comment| comment.subject))
}
