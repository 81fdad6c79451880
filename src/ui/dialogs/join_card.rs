//! One file of those to be joined: what it brings, or why it brings nothing.

use eframe::egui::{Align, Color32, Layout, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::join::{JoinCard, JoinFile, JoinFileState};
use super::modal::Within;
use crate::merge::Counts;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::merging;
use crate::ui::form;
use crate::ui::text::safe_line;
use crate::ui::theme::{Icon, Size, Weight, card_frame, font, palette};
use crate::ui::widgets::{Chip, ChipEdge, Tone};

/// More would make the next card hard to find; the list of conflicts has them all afterwards.
const MOST_CONFLICTS: usize = 5;

/// The height of the row with the name, in points.
const HEAD: f32 = 22.0;

/// Shows the card; says whether the person has taken the file in or left it out.
pub(super) fn show(ui: &mut Ui, file: &mut JoinFile, can_choose: bool, within: &Within<'_, '_>) -> bool {
    let words = within.words;
    let mut changed = false;
    card_frame(ui).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 4.0;
        changed = head(ui, file, can_choose, words);
        match &file.state {
            JoinFileState::Waiting => {
                form::weak(ui, words.text("join-waiting"));
            }
            JoinFileState::LeftOut => {
                form::weak(ui, words.text("join-left-out"));
            }
            JoinFileState::Refused(why) => {
                form::note(ui, Tone::Danger, Icon::Warning, why);
            }
            JoinFileState::Brings(card) => brings(ui, card, words),
        }
        for seal in &file.seal {
            form::weak(ui, seal);
        }
        for remark in &file.remarks {
            form::note(ui, Tone::Warn, Icon::Info, remark);
        }
    });
    changed
}

/// Whether the file is joined, its name, and what it is in a word.
fn head(ui: &mut Ui, file: &mut JoinFile, can_choose: bool, words: &Catalogue) -> bool {
    let (chip, tone) = match &file.state {
        JoinFileState::Waiting => (None, Tone::Plain),
        JoinFileState::LeftOut => (Some("join-chip-left-out"), Tone::Plain),
        JoinFileState::Refused(_) => (Some("join-chip-refused"), Tone::Danger),
        JoinFileState::Brings(card) if card.is_base => (Some("join-chip-base"), Tone::Accent),
        JoinFileState::Brings(_) => (Some("join-chip-same-plans"), Tone::Ok),
    };
    let is_refused = matches!(file.state, JoinFileState::Refused(_));
    let name = safe_line(&file.name).into_owned();
    let mut changed = false;
    ui.allocate_ui_with_layout(
        vec2(ui.available_width(), HEAD),
        Layout::right_to_left(Align::Center),
        |ui| {
            // The box is as high as the row, so that name and chip stand on one line.
            ui.spacing_mut().interact_size.y = HEAD;
            if let Some(chip) = chip {
                Chip::new(words.text(chip))
                    .edge(ChipEdge::Filled)
                    .tone(tone)
                    .show(ui);
            }
            let width = ui.available_width();
            ui.allocate_ui_with_layout(vec2(width, HEAD), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(width);
                let text = eframe::egui::RichText::new(&name)
                    .font(font(Size::Body, Weight::SemiBold))
                    .color(palette(ui).text);
                let label = eframe::egui::Label::new(text.clone()).truncate();
                if is_refused {
                    ui.add(label).on_hover_text(file.path.to_string_lossy());
                    return;
                }
                let mut on = file.included;
                let checkbox = eframe::egui::Checkbox::new(&mut on, text);
                let response = ui
                    .add_enabled(can_choose, checkbox)
                    .on_hover_text(file.path.to_string_lossy());
                if response.changed() {
                    file.included = on;
                    changed = true;
                }
            });
        },
    );
    changed
}

fn brings(ui: &mut Ui, card: &JoinCard, words: &Catalogue) {
    form::body(ui, &card.who);
    if card.is_all_here {
        form::weak(ui, words.text("join-all-here"));
        return;
    }
    counts_row(
        ui,
        words,
        "merge-of-judgements",
        card.judgements,
        merging::judgements,
    );
    counts_row(ui, words, "merge-of-comments", card.comments, merging::comments);
    for line in &card.rest {
        form::weak(ui, line);
    }
    let count = card.conflicts.len() + card.hidden;
    if count == 0 {
        return;
    }
    let text = words.format("join-would-conflict", &[("count", count.into())]);
    form::note(ui, Tone::Danger, Icon::Warning, &text);
    for line in card.conflicts.iter().take(MOST_CONFLICTS) {
        form::body(ui, &words.format("list-line", &[("line", line.as_str().into())]));
    }
    let more = card.conflicts.len().saturating_sub(MOST_CONFLICTS);
    if more > 0 {
        form::weak(ui, &words.format("recovery-more", &[("count", more.into())]));
    }
    if card.hidden > 0 {
        form::weak(ui, &words.format("join-hidden", &[("count", card.hidden.into())]));
    }
}

/// Below this width the counts are one sentence, in points.
const TABLE_WIDTH: f32 = 440.0;

/// Counts in columns, so that one card can be read against the next; one sentence for screen readers. Nothing
/// where there is nothing to count.
pub(super) fn counts_row(
    ui: &mut Ui,
    words: &Catalogue,
    label: &'static str,
    counts: Counts,
    sentence: impl Fn(&Catalogue, Counts) -> String,
) {
    if counts.sum() == 0 {
        return;
    }
    let sentence = sentence(words, counts);
    let width = ui.available_width();
    if width < TABLE_WIDTH {
        form::body(ui, &sentence);
        return;
    }
    let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &sentence));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let palette = palette(ui);
    let text = |at: f32, text: &str, weight: Weight, ink: Color32| {
        let galley = ui
            .painter()
            .layout_no_wrap(text.to_owned(), font(Size::Small, weight), ink);
        let size = galley.size();
        ui.painter()
            .galley(pos2(at, rect.center().y - size.y / 2.0), galley, ink);
        size.x
    };
    text(rect.left(), words.text(label), Weight::Regular, palette.text);
    let first = rect.left() + 112.0;
    let step = (rect.right() - first) / 4.0;
    let cells = [
        (counts.new, "merge-new", palette.text),
        (counts.changed, "merge-changed", palette.text),
        (counts.here, "merge-here", palette.text),
        (counts.conflicts, "merge-in-conflict", palette.danger),
    ];
    for (at, (count, word, ink)) in cells.into_iter().enumerate() {
        let x = first + step * at as f32;
        let ink = if count == 0 { palette.text_weak } else { ink };
        let used = text(x, &count.to_string(), Weight::SemiBold, ink);
        text(
            x + used + 5.0,
            words.text(word),
            Weight::Regular,
            palette.text_weak,
        );
    }
}
