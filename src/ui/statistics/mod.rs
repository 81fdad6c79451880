//! The page of statistics: each round's figures, answers by groups of reviewers, what moved between rounds.
//!
//! Everything shown stands in a [`Sheet`], which the exported note shows too; it is made once for a revision
//! when the page is looked at, never in a frame in which nothing changed.

pub(in crate::ui) mod grid;

use eframe::egui::{Align, Key, Layout, Margin, Modifiers, ScrollArea, Ui, UiBuilder, vec2};

use crate::analysis::distribution::Classification;
use crate::analysis::report::Report;
use crate::model::ReviewerCode;
use crate::phrase::catalogue::{Catalogue, Language};
use crate::phrase::statistics::sheet::{Chapter, Piece, Sheet, Topic, classification_key, unsettled};
use crate::ui::intent::Intent;
use crate::ui::scene::Scene;
use crate::ui::state::UiState;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Size, Weight, card_frame, palette, tokens};
use crate::ui::ui_action::UiAction;
use crate::ui::widgets::{Button, Segment, section_label, segmented};

/// Wider than this, lines are hard to read.
const WIDEST: f32 = 1120.0;
/// From so many judgements on, counting takes long enough to say so first.
const MANY: usize = 100_000;

/// What a sheet was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Made {
    revision: u64,
    reviewer: ReviewerCode,
    language: Language,
}

/// What the page keeps between frames. None of it is saved.
#[derive(Debug, Default)]
pub struct StatisticsState {
    made: Option<(Made, Option<Sheet>)>,
    /// What is to be made in the next frame, after this one has said so.
    announced: Option<Made>,
    topic: Option<Topic>,
    by: Option<Classification>,
}

/// Shows the page in the room given.
pub fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    own: &mut StatisticsState,
    _state: &mut UiState,
    out: &mut Vec<Intent>,
) {
    let is_ready = make(ui, scene, own);
    let height = ui.available_height();
    ScrollArea::vertical()
        .id_salt("statistics")
        .auto_shrink(false)
        .show(ui, |ui| {
            scroll_by_key(ui, height);
            let side = f32::from(tokens().space.xl);
            let width = (ui.available_width() - side * 2.0).min(WIDEST);
            ui.add_space(side);
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                ui.add_space(side);
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    ui.spacing_mut().item_spacing =
                        vec2(f32::from(tokens().space.s), f32::from(tokens().space.m));
                    head(ui, scene.words, out);
                    if is_ready {
                        content(ui, scene.words, own);
                    } else {
                        line(ui, scene.words.text("stats-counting"));
                    }
                    ui.add_space(side);
                });
            });
        });
}

/// Page keys, and arrows while nothing has the keyboard, move the page.
fn scroll_by_key(ui: &Ui, height: f32) {
    if ui.text_edit_focused() || ui.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let is_free = ui.memory(|memory| memory.focused().is_none());
    let page = height * 0.85;
    let keys = [
        (Key::PageDown, -page, true),
        (Key::PageUp, page, true),
        (Key::End, -FAR, true),
        (Key::Home, FAR, true),
        (Key::ArrowDown, -LINE, is_free),
        (Key::ArrowUp, LINE, is_free),
    ];
    for (key, by, may) in keys {
        if may && ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
            ui.scroll_with_delta(vec2(0.0, by));
        }
    }
}

/// How far an arrow moves the page.
const LINE: f32 = 48.0;
/// Further than any page is long.
const FAR: f32 = 1e7;

/// Makes the sheet if it is not of this revision; says whether there is one to show. A large session is
/// announced for one frame before it is counted.
fn make(ui: &Ui, scene: &Scene<'_>, own: &mut StatisticsState) -> bool {
    let made = Made {
        revision: scene.known.revision,
        reviewer: scene.view.reviewer().clone(),
        language: scene.words.language(),
    };
    if own.made.as_ref().is_some_and(|(known, _)| *known == made) {
        return true;
    }
    let is_large = || scene.view.seen_judgements().nth(MANY).is_some();
    if own.announced.as_ref() != Some(&made) && is_large() {
        own.announced = Some(made);
        ui.ctx().request_repaint();
        return false;
    }
    own.announced = None;
    let report = Report::of(scene.view, &[]).ok();
    let sheet = report.map(|report| Sheet::of(scene.words, scene.view, &report, true));
    own.made = Some((made, sheet));
    true
}

/// The title, and what can be written to files.
fn head(ui: &mut Ui, words: &Catalogue, out: &mut Vec<Intent>) {
    ui.horizontal(|ui| {
        let ink = palette(ui).text;
        Paragraph::new(words.text("page-statistics"), ink, ui.available_width())
            .set_in(Size::Title, Weight::SemiBold)
            .rows(1)
            .show(ui);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            for action in [UiAction::ExportNote, UiAction::ExportJudgements] {
                let name = words.text(action.key());
                if Button::new(name).compact().show(ui, words).clicked() {
                    out.push(Intent::Act(action));
                }
            }
        });
    });
}

fn content(ui: &mut Ui, words: &Catalogue, own: &mut StatisticsState) {
    let Some((_, Some(sheet))) = &own.made else {
        return notice(ui, &unsettled(words));
    };
    let chosen = own
        .topic
        .and_then(|topic| sheet.chapters.iter().find(|chapter| chapter.topic == topic))
        .or_else(|| {
            // The last round that has figures; else the last.
            let rounds = || {
                sheet
                    .chapters
                    .iter()
                    .rev()
                    .filter(|one| matches!(one.topic, Topic::Round(_)))
            };
            rounds()
                .find(|one| one.pieces.len() > 1)
                .or_else(|| rounds().next())
        });
    let Some(chapter) = chosen else { return };
    if sheet.chapters.len() > 1 {
        let names: Vec<String> = sheet
            .chapters
            .iter()
            .map(|one| topic_name(words, one.topic))
            .collect();
        let segments: Vec<_> = sheet
            .chapters
            .iter()
            .zip(&names)
            .map(|(one, name)| Segment::new(one.topic, name).tip(&one.title))
            .collect();
        let clicked = segmented(
            ui,
            words.text("stats-choose-round"),
            &segments,
            Some(chapter.topic),
        );
        own.topic = clicked.or(own.topic);
    }
    chapter_pieces(ui, chapter);
    if !chapter.distributions.is_empty() {
        distributions(ui, words, chapter, &mut own.by);
    }
    notes(ui, words.text("note-reading"), &sheet.reading);
    notes(ui, words.text("note-method"), &sheet.method);
}

fn topic_name(words: &Catalogue, topic: Topic) -> String {
    match topic {
        Topic::Round(round) => words.format("stats-topic-round", &[("round", round.0.to_string().into())]),
        Topic::Moves(from, to) => words.format(
            "stats-topic-moves",
            &[
                ("from", from.0.to_string().into()),
                ("to", to.0.to_string().into()),
            ],
        ),
    }
}

/// What stands before the first heading, and then a card for each.
fn chapter_pieces(ui: &mut Ui, chapter: &Chapter) {
    heading(ui, &chapter.title);
    let parts = chapter
        .pieces
        .chunk_by(|_, next| !matches!(next, Piece::Heading(_)));
    for part in parts {
        let is_card = part
            .iter()
            .any(|piece| matches!(piece, Piece::Heading(_) | Piece::Table(_)));
        if is_card {
            card(ui, |ui| pieces(ui, part));
        } else {
            pieces(ui, part);
        }
    }
}

fn distributions(ui: &mut Ui, words: &Catalogue, chapter: &Chapter, by: &mut Option<Classification>) {
    card(ui, |ui| {
        subheading(ui, words.text("stats-by-groups"));
        let segments = Classification::ALL.map(|one| Segment::new(one, words.text(classification_key(one))));
        let chosen = by.unwrap_or(Classification::Role);
        *by = segmented(ui, words.text("stats-by-groups"), &segments, Some(chosen)).or(*by);
        let shown = chapter.distributions.iter().filter(|(one, _)| *one == chosen);
        for (_, own) in shown {
            pieces(ui, own);
        }
    });
}

fn pieces(ui: &mut Ui, pieces: &[Piece]) {
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Heading(text) => subheading(ui, text),
            Piece::Line(text) | Piece::Sum(text) => line(ui, text),
            Piece::Notice(text) => notice(ui, text),
            Piece::Table(table) => {
                ui.push_id(at, |ui| grid::show(ui, table));
            }
        }
    }
}

fn card(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = f32::from(tokens().space.xs);
        content(ui);
    });
}

fn heading(ui: &mut Ui, text: &str) {
    let (ink, width) = (palette(ui).text, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Body, Weight::SemiBold)
        .show(ui);
}

fn subheading(ui: &mut Ui, text: &str) {
    let (ink, width) = (palette(ui).accent, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Body, Weight::SemiBold)
        .show(ui);
}

fn line(ui: &mut Ui, text: &str) {
    let (ink, width) = (palette(ui).text_weak, ui.available_width());
    Paragraph::new(text, ink, width)
        .set_in(Size::Small, Weight::Regular)
        .show(ui);
}

fn notice(ui: &mut Ui, text: &str) {
    let palette = palette(ui);
    let space = i8::try_from(tokens().space.m).unwrap_or(12);
    let frame = eframe::egui::Frame::new()
        .fill(palette.warn_soft)
        .corner_radius(tokens().radius.card)
        .inner_margin(Margin::same(space));
    frame.show(ui, |ui| {
        let width = ui.available_width();
        Paragraph::new(text, palette.warn, width).show(ui);
    });
}

fn notes(ui: &mut Ui, title: &str, texts: &[String]) {
    let builder = UiBuilder::new().id_salt(title);
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = f32::from(tokens().space.xs);
        section_label(ui, title);
        for text in texts {
            line(ui, text);
        }
    });
}
