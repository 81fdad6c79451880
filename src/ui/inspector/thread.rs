//! The comments on a pair or an item.

use std::collections::BTreeSet;

use eframe::egui::{Key, Margin, Modifiers, ScrollArea, TextEdit, Ui, vec2};

use super::parts::{long_text, rule, text_button};
use super::{InspectorState, salt};
use crate::command::Command;
use crate::model::view::ShownComment;
use crate::model::{CommentId, Subject, View};
use crate::phrase::time;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Icon, Size, Weight, font, palette};
use crate::ui::widgets::{Button, Chip, ChipEdge, Committed, DraftText, Field, Tone, section_label};
use crate::ui::{Intent, Scene, UiState};

/// Lines of a comment before it is opened.
const ROWS: usize = 8;
const TALLEST_FIELD: f32 = 160.0;

/// What is being written.
#[derive(Clone, Debug, Default)]
pub(super) struct Thread {
    subject: Option<Subject>,
    text: String,
    reply_to: Option<CommentId>,
    editing: Option<CommentId>,
    edit: DraftText<CommentId>,
    kept: Option<Kept>,
}

/// Which comments a subject had at a revision: they are looked for among all comments, so not in every frame.
#[derive(Clone, Debug)]
struct Kept {
    revision: u64,
    subject: Subject,
    ids: Vec<CommentId>,
}

impl Thread {
    pub(super) fn has_unfinished(&self) -> bool {
        self.edit.is_open() || !self.text.trim().is_empty()
    }

    /// Posts what was written about something else, and begins anew.
    pub(super) fn turn_to(&mut self, view: &View<'_>, subject: Option<Subject>, out: &mut Vec<Intent>) {
        self.flush(view, out);
        self.subject = subject;
        self.editing = None;
    }

    /// Posts what was written: as a comment on what it was written about.
    pub(super) fn flush(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        if let Some(committed) = self.edit.take() {
            reword(view, &committed, out);
        }
        self.post(view, out);
    }

    fn comments<'s>(&mut self, scene: &Scene<'s>, subject: Subject) -> Vec<ShownComment<'s>> {
        let revision = scene.known.revision;
        let holds = |kept: &&Kept| kept.revision == revision && kept.subject == subject;
        if let Some(kept) = self.kept.as_ref().filter(holds) {
            let session = scene.view.session();
            return kept
                .ids
                .iter()
                .filter_map(|id| ShownComment::of(session, *id))
                .collect();
        }
        let comments = scene.view.comments(subject);
        let ids = comments.iter().map(|one| one.id).collect();
        self.kept = Some(Kept {
            revision,
            subject,
            ids,
        });
        comments
    }

    fn post(&mut self, view: &View<'_>, out: &mut Vec<Intent>) {
        let Some(subject) = self.subject.filter(|_| !self.text.trim().is_empty()) else {
            return;
        };
        let text = std::mem::take(&mut self.text).trim().to_owned();
        // The comment answered may have been withdrawn meanwhile; the answer is kept all the same.
        let stands = |id: &CommentId| view.comments(subject).iter().any(|one| one.id == *id);
        let reply_to = self.reply_to.take().filter(stands);
        out.push(Intent::Run(Command::Comment {
            subject,
            text,
            reply_to,
        }));
    }
}

/// Rewords a comment; without words left it stays as it was.
fn reword(view: &View<'_>, committed: &Committed<CommentId>, out: &mut Vec<Intent>) {
    let text = committed.text.trim();
    let stands = view
        .session()
        .comment_record(committed.subject)
        .and_then(|record| record.current().said())
        .is_some_and(|comment| comment.text != text);
    if stands && !text.is_empty() {
        out.push(Intent::Run(Command::EditComment {
            comment: committed.subject,
            text: text.to_owned(),
        }));
    }
}

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    state: &mut UiState,
    subject: Subject,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    if own.thread.subject != Some(subject) {
        own.thread.turn_to(scene.view, Some(subject), out);
    }
    ui.spacing_mut().item_spacing.y = 6.0;
    rule(ui);
    let comments = own.thread.comments(scene, subject);
    let name = words.format("inspector-comments", &[("count", comments.len().into())]);
    section_label(ui, &name);
    for (comment, is_reply) in in_order(&comments) {
        one(ui, scene, own, comment, is_reply, out);
    }
    compose(ui, scene, own, state, subject, &comments, out);
}

/// Each comment followed by its answers; answers to answers stand in the same column.
fn in_order<'c, 's>(comments: &'c [ShownComment<'s>]) -> Vec<(&'c ShownComment<'s>, bool)> {
    let shown: BTreeSet<_> = comments.iter().map(|one| one.id).collect();
    let answered = |one: &ShownComment<'_>| one.comment.reply_to.filter(|id| shown.contains(id));
    let root_of = |one: &ShownComment<'_>| {
        let mut id = one.id;
        let mut next = answered(one);
        // At most one step for each comment: a circle, which no command writes, ends too.
        for _ in 0..comments.len() {
            let Some(up) = next else { break };
            id = up;
            next = comments.iter().find(|other| other.id == up).and_then(answered);
        }
        id
    };
    let mut list: Vec<_> = comments
        .iter()
        .enumerate()
        .map(|(place, one)| {
            let root = root_of(one);
            let root_place = comments
                .iter()
                .position(|other| other.id == root)
                .unwrap_or(place);
            (root_place, place, one, one.id != root)
        })
        .collect();
    list.sort_by_key(|(root, place, _, is_reply)| (*root, *is_reply, *place));
    list.into_iter()
        .map(|(_, _, one, is_reply)| (one, is_reply))
        .collect()
}

fn one(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    comment: &ShownComment<'_>,
    is_reply: bool,
    out: &mut Vec<Intent>,
) {
    let palette = palette(ui);
    let words = scene.words;
    let margin = Margin {
        left: if is_reply { 20 } else { 0 },
        bottom: 4,
        ..Margin::ZERO
    };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        ui.push_id(comment.id, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                let author = safe_line(comment.stamp.by.as_str());
                Chip::new(&author)
                    .edge(ChipEdge::Filled)
                    .tone(Tone::Accent)
                    .show(ui);
                let mut when = time::date_and_clock(comment.stamp.at, scene.zone);
                if comment.edited.is_some() {
                    when = words.format("inspector-edited", &[("time", when.into())]);
                }
                let width = ui.available_width();
                Paragraph::new(&when, palette.text_weak, width)
                    .set_in(Size::Small, Weight::Regular)
                    .rows(1)
                    .show(ui);
            });
            if own.thread.editing == Some(comment.id) {
                edit(ui, scene, own, comment, out);
            } else {
                let is_open = own.open.comments.contains(&comment.id);
                let open = &mut own.open.comments;
                long_text(ui, words, &comment.comment.text, ROWS, is_open, |wanted| {
                    if wanted {
                        open.insert(comment.id);
                    } else {
                        open.remove(&comment.id);
                    }
                });
                if comment.differs {
                    other_versions(ui, scene, comment);
                }
                buttons(ui, scene, own, comment, out);
            }
        });
    });
}

/// The other versions of a comment that was reworded in two copies.
fn other_versions(ui: &mut Ui, scene: &Scene<'_>, comment: &ShownComment<'_>) {
    let palette = palette(ui);
    let words = scene.words;
    let line = |ui: &mut Ui, text: &str, color| {
        let width = ui.available_width();
        Paragraph::new(text, color, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    };
    line(ui, words.text("inspector-comment-differs"), palette.danger);
    for (stamp, text) in comment.other_versions(scene.view.session()) {
        let when = time::date_and_clock(stamp.at, scene.zone);
        let text = text.unwrap_or_else(|| words.text("inspector-comment-withdrawn"));
        let args = [
            ("reviewer", stamp.by.as_str().into()),
            ("time", when.into()),
            ("text", text.into()),
        ];
        line(ui, &words.format("inspector-comment-other", &args), palette.text);
    }
}

fn buttons(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    comment: &ShownComment<'_>,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let is_own = comment.stamp.by == *scene.view.reviewer();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        let reply = words.text("inspector-reply");
        if text_button(ui, reply, reply).clicked() {
            own.thread.reply_to = Some(comment.id);
            ui.data_mut(|data| data.insert_temp(eframe::egui::Id::unique(FOCUS), true));
        }
        if !is_own {
            return;
        }
        let edit = words.text("inspector-edit");
        if text_button(ui, edit, edit).clicked() {
            own.thread.editing = Some(comment.id);
        }
        if comment.differs {
            let tip = words.text("inspector-comment-keep-tip");
            if text_button(ui, words.text("inspector-comment-keep"), tip).clicked() {
                out.push(Intent::Run(Command::EditComment {
                    comment: comment.id,
                    text: comment.comment.text.clone(),
                }));
            }
        }
        let tip = words.text("inspector-withdraw-tip");
        if text_button(ui, words.text("inspector-withdraw"), tip).clicked() {
            out.push(Intent::Run(Command::WithdrawComment { comment: comment.id }));
        }
    });
}

/// Where egui's memory notes that the new comment must take the keyboard.
const FOCUS: &str = "inspector-focus-comment";

fn edit(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    comment: &ShownComment<'_>,
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let field = Field {
        name: words.text("inspector-edit-name"),
        hint: words.text("inspector-comment-hint"),
        rows: 2,
    };
    let shown = ScrollArea::vertical()
        .id_salt("edit-comment")
        .max_height(TALLEST_FIELD)
        .animated(false)
        .show(ui, |ui| {
            own.thread
                .edit
                .show(ui, &comment.id, &comment.comment.text, field)
        })
        .inner;
    let began = eframe::egui::Id::unique("inspector-edit-began");
    if ui.data(|data| data.get_temp::<CommentId>(began)) != Some(comment.id) {
        ui.data_mut(|data| data.insert_temp(began, comment.id));
        shown.response.request_focus();
    } else if !shown.response.has_focus() {
        own.thread.editing = None;
        ui.data_mut(|data| data.remove::<CommentId>(began));
    }
    if let Some(committed) = shown.committed {
        own.thread.editing = None;
        ui.data_mut(|data| data.remove::<CommentId>(began));
        reword(scene.view, &committed, out);
    }
}

fn compose(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut InspectorState,
    state: &mut UiState,
    subject: Subject,
    comments: &[ShownComment<'_>],
    out: &mut Vec<Intent>,
) {
    let words = scene.words;
    let thread = &mut own.thread;
    thread.reply_to = thread
        .reply_to
        .filter(|id| comments.iter().any(|one| one.id == *id));
    let answered = comments.iter().find(|one| Some(one.id) == thread.reply_to);
    if let Some(answered) = answered {
        ui.horizontal(|ui| {
            let author = safe_line(answered.stamp.by.as_str());
            let text = words.format("inspector-replying", &[("reviewer", author.as_ref().into())]);
            section_label(ui, &text);
            let stop = Button::icon(Icon::Close, words.text("inspector-stop-reply")).compact();
            if stop.show(ui, words).clicked() {
                thread.reply_to = None;
            }
        });
    }
    let id = ui.make_persistent_id(("new-comment", salt(subject)));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    let sent = has_focus && ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter));
    let hint = eframe::egui::RichText::new(words.text("inspector-comment-hint")).color(palette(ui).text_weak);
    let response = ScrollArea::vertical()
        .id_salt("new-comment")
        .max_height(TALLEST_FIELD)
        .animated(false)
        .show(ui, |ui| {
            let edit = TextEdit::multiline(&mut thread.text)
                .id(id)
                .desired_rows(2)
                .desired_width(f32::INFINITY)
                .font(font(Size::Body, Weight::Regular))
                .hint_text(hint);
            ui.add(edit).accessible_name(words.text("inspector-comment-name"))
        })
        .inner;
    let reply = eframe::egui::Id::unique(FOCUS);
    let asked = ui.data_mut(|data| data.remove_temp::<bool>(reply)).is_some();
    if std::mem::take(&mut state.focus_comment) || asked {
        response.request_focus();
        response.scroll_to_me(None);
    }
    let can = !thread.text.trim().is_empty();
    let mut clicked = false;
    if can || has_focus {
        ui.allocate_ui(vec2(ui.available_width(), 0.0), |ui| {
            let keys = crate::ui::ui_action::keys_in_words(words, "Ctrl+Enter");
            let send = Button::new(words.text("inspector-send"))
                .compact()
                .enabled(can)
                .keys(Some(&keys))
                .show_keys();
            clicked = send.show(ui, words).clicked();
        });
    }
    if can && (sent || clicked) {
        thread.post(scene.view, out);
    }
}
