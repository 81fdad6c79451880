//! What a plan says of an item: title, state of the wording, text, source, notes.

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Ui, vec2};

use super::Open;
use super::parts::{disclosure, long_text, small};
use crate::model::plan::{Note, Shown};
use crate::model::{Item, ItemNo, Side, Wording};
use crate::phrase::catalogue::Catalogue;
use crate::ui::Scene;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Icon, Size, Weight, palette, tokens};
use crate::ui::widgets::{Chip, ChipEdge, Tone};

/// How much of an item is shown at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// A few lines: the judgement is what matters.
    Short,
    /// About a page.
    Long,
}

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    open: &mut Open,
    side: Side,
    number: ItemNo,
    length: Length,
) {
    let plan = scene.view.session().plan(side);
    let Some(item) = plan.item(number) else {
        return;
    };
    let turned = Scene {
        lang: plan.authoritative_language(),
        ..*scene
    };
    let scene = if open.is_turned { &turned } else { scene };
    ui.push_id((side, number.0), |ui| {
        ui.spacing_mut().item_spacing.y = 4.0;
        status(ui, scene, item, side, open.is_turned);
        let (title, _) = item.title(scene.lang);
        let width = ui.available_width();
        Paragraph::new(title, palette(ui).text, width)
            .set_in(Size::Body, Weight::SemiBold)
            .rows(4)
            .show(ui);
        text(ui, scene, open, item, (side, number.0), length);
        match length {
            Length::Short => source_and_notes(ui, scene, open, item, side),
            Length::Long => {
                // Turned to the authoritative text, it says already that none is held.
                if !open.is_turned {
                    missing(ui, scene.words, item.content.wording);
                }
                source(ui, scene.words, item, 6);
                if let Some(note) = &item.content.source_note {
                    let ink = palette(ui).text_weak;
                    small(ui, note, ink, 6);
                }
                if notes_switch(ui, scene.words, open, item, side) {
                    notes(ui, item);
                }
            }
        }
    });
}

/// Side, code, wording in words, and the language where it is not the one asked for.
fn status(ui: &mut Ui, scene: &Scene<'_>, item: &Item, side: Side, is_turned: bool) {
    let words = scene.words;
    let palette = palette(ui);
    let plan = scene.view.session().plan(side);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        ui.spacing_mut().interact_size.y = 22.0;
        let side = match side {
            Side::Action => words.text("side-action"),
            Side::Target => words.text("side-target"),
        };
        let width = ui.available_width();
        Paragraph::new(side, palette.text_weak, width).show(ui);
        let code = safe_line(item.code.as_str());
        Paragraph::new(&code, palette.accent, width * 0.5)
            .set_in(Size::Body, Weight::SemiBold)
            .rows(1)
            .show(ui);
        let chip = wording_chip(words, item.content.wording).show(ui);
        if let Some((text, _)) = missing_words(words, item.content.wording) {
            chip.on_hover_text(text);
        }
        let (_, shown) = item.title(scene.lang);
        language(ui, words, shown);
        if shown.asked && (is_turned || plan.languages().len() > 1) {
            standing(ui, words, item, shown, is_turned);
        }
    });
    if is_turned && !item.content.text.contains_key(plan.authoritative_language()) {
        let key = match item.content.wording {
            Wording::Placeholder => "text-not-held-placeholder",
            Wording::Adopted | Wording::Summary => "text-not-held-summary",
        };
        let tag = plan.authoritative_language().as_str().to_uppercase();
        let text = words.format(key, &[("tag", tag.into())]);
        crate::ui::form::note(ui, Tone::Warn, Icon::Info, &text);
    }
}

/// Says in which language the text is, and whether that is the authoritative one of the plan.
fn standing(ui: &mut Ui, words: &Catalogue, item: &Item, shown: Shown<'_>, is_turned: bool) {
    let is_held = item.content.text.contains_key(shown.lang);
    let (key, tone) = match (shown.authoritative, is_held) {
        (true, true) => ("text-authoritative", Tone::Ok),
        (true, false) => ("text-authoritative-language", Tone::Plain),
        (false, _) => ("text-translation", Tone::Plain),
    };
    let tag = shown.lang.as_str().to_uppercase();
    let text = words.format(key, &[("tag", tag.as_str().into())]);
    // What is usual, or said beside it already, takes little room: its tag is enough until somebody asks.
    let is_usual = shown.authoritative && !is_turned || shown.unofficial_translation();
    let tip = [text.as_str(), words.text("text-turn-tip")].join("\n");
    Chip::new(if is_usual { &tag } else { &text })
        .edge(ChipEdge::Filled)
        .tone(tone)
        .show(ui)
        .on_hover_text(tip);
}

fn wording_chip(words: &Catalogue, wording: Wording) -> Chip<'_> {
    match wording {
        Wording::Adopted => Chip::new(words.text("wording-adopted"))
            .edge(ChipEdge::Filled)
            .tone(Tone::Ok),
        Wording::Summary => Chip::new(words.text("wording-summary")),
        Wording::Placeholder => Chip::new(words.text("wording-placeholder"))
            .edge(ChipEdge::Dashed)
            .tone(Tone::Warn),
    }
}

/// Says that a text is in another language than asked for, or a translation that nobody adopted.
fn language(ui: &mut Ui, words: &Catalogue, shown: Shown<'_>) {
    if !shown.asked {
        let tag = format!("[{}]", shown.lang.as_str().to_uppercase());
        Chip::new(&tag).edge(ChipEdge::Filled).show(ui);
    } else if shown.unofficial_translation() {
        Chip::new(words.text("inspector-unofficial"))
            .edge(ChipEdge::Filled)
            .show(ui);
    }
}

/// The document's text, or else the summary.
fn text(ui: &mut Ui, scene: &Scene<'_>, open: &mut Open, item: &Item, key: (Side, u32), length: Length) {
    let held = item.text(scene.lang);
    let Some((text, shown)) = held.or_else(|| item.summary(scene.lang)) else {
        return;
    };
    let title_asked = item.title(scene.lang).1.asked;
    if shown.asked != title_asked {
        language(ui, scene.words, shown);
    }
    let rows = match length {
        Length::Short => 3,
        Length::Long => 14,
    };
    let is_open = open.texts.contains(&key);
    long_text(ui, scene.words, text, rows, is_open, |wanted| {
        if wanted {
            open.texts.insert(key);
        } else {
            open.texts.remove(&key);
        }
    });
}

/// The sentence that says the adopted text is not here, and whether it is a warning.
fn missing_words(words: &Catalogue, wording: Wording) -> Option<(&str, bool)> {
    match wording {
        Wording::Adopted => None,
        Wording::Summary => Some((words.text("inspector-summary-only"), false)),
        Wording::Placeholder => Some((words.text("inspector-placeholder"), true)),
    }
}

fn missing(ui: &mut Ui, words: &Catalogue, wording: Wording) {
    let palette = palette(ui);
    if let Some((text, warns)) = missing_words(words, wording) {
        small(ui, text, if warns { palette.warn } else { palette.text_weak }, 4);
    }
}

fn source(ui: &mut Ui, words: &Catalogue, item: &Item, rows: usize) {
    if item.content.source.is_empty() {
        return;
    }
    let source = safe_line(&item.content.source);
    let text = words.format("inspector-source", &[("source", source.as_ref().into())]);
    let ink = palette(ui).text_weak;
    small(ui, &text, ink, rows).on_hover_text(text);
}

/// The source in one line, and at its end the switch for the notes.
fn source_and_notes(ui: &mut Ui, scene: &Scene<'_>, open: &mut Open, item: &Item, side: Side) {
    let mut is_open = false;
    let size = vec2(ui.available_width(), tokens().control.compact);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        is_open = notes_switch(ui, scene.words, open, item, side);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            source(ui, scene.words, item, 1);
        });
    });
    if is_open {
        missing(ui, scene.words, item.content.wording);
        notes(ui, item);
    }
}

/// Shows and hides the notes on an item; says whether they are shown.
fn notes_switch(ui: &mut Ui, words: &Catalogue, open: &mut Open, item: &Item, side: Side) -> bool {
    let count = item.content.notes.len() + item.content.elements.len();
    if count == 0 {
        return false;
    }
    let key = match side {
        Side::Action => "inspector-action-notes",
        Side::Target => "inspector-target-notes",
    };
    let name = words.format(key, &[("count", count.into())]);
    let text = words.format("inspector-notes", &[("count", count.into())]);
    let disclosed = disclosure(ui, &text, &name, open.notes.contains(&side));
    if disclosed.toggled && !open.notes.remove(&side) {
        open.notes.insert(side);
    }
    disclosed.is_open
}

/// Boundary notes and elements, each note with what it rests on.
fn notes(ui: &mut Ui, item: &Item) {
    let palette = palette(ui);
    let frame = Frame::new()
        .fill(palette.surface)
        .corner_radius(CornerRadius::same(tokens().radius.control))
        .inner_margin(Margin::symmetric(12, 8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = 2.0;
        for note in &item.content.notes {
            one_note(ui, note);
        }
        for element in &item.content.elements {
            let line = format!(
                "{}  {}",
                safe_line(element.code.as_str()),
                safe_line(&element.text)
            );
            small(ui, &line, palette.text, 4);
        }
    });
}

fn one_note(ui: &mut Ui, note: &Note) {
    let palette = palette(ui);
    small(ui, &note.text, palette.text, 12);
    let basis = match &note.source {
        Some(source) => format!("{} · {}", safe_line(&note.basis), safe_line(source)),
        None => safe_line(&note.basis).into_owned(),
    };
    if !basis.is_empty() {
        let width = ui.available_width();
        Paragraph::new(&basis, palette.text_weak, width)
            .set_in(Size::Caption, Weight::Regular)
            .rows(2)
            .show(ui);
    }
    ui.add_space(6.0);
}
