//! What a plan says of an item: title, state of the wording, text, source, notes.

use eframe::egui::{CursorIcon, Margin, ScrollArea, Ui, vec2};

use super::Open;
use crate::model::plan::{Note, Shown};
use crate::model::{Item, ItemNo, Side, Wording};
use crate::phrase::catalogue::Catalogue;
use crate::ui::Scene;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Direction, Icon, Size, Weight, palette};
use crate::ui::widgets::{Button, ButtonKind, Chip, ChipEdge, Tone};

/// How much of a text is shown before it is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// A few lines: the judgement is what matters.
    Short,
    /// About a page.
    Long,
}

impl Length {
    fn rows(self) -> usize {
        match self {
            Self::Short => 3,
            Self::Long => 14,
        }
    }
}

/// A text in full is given at most this height; beyond it scrolls by itself.
const TALLEST: f32 = 320.0;

pub(super) fn show(
    ui: &mut Ui,
    scene: &Scene<'_>,
    open: &mut Open,
    side: Side,
    number: ItemNo,
    length: Length,
) {
    let Some(item) = scene.view.session().plan(side).item(number) else {
        return;
    };
    ui.spacing_mut().item_spacing.y = 4.0;
    title(ui, scene, item, side);
    status(ui, scene, item, side);
    text(ui, scene, open, item, (side, number.0), length);
    notes(ui, scene, open, item, side);
}

fn title(ui: &mut Ui, scene: &Scene<'_>, item: &Item, side: Side) {
    let palette = palette(ui);
    let (title, _) = item.title(scene.lang);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 10.0;
        let code = safe_line(item.code.as_str());
        let widest = ui.available_width() * 0.4;
        let code = Paragraph::new(&code, palette.accent, widest)
            .set_in(Size::Body, Weight::SemiBold)
            .rows(1);
        let response = code.show(ui);
        let least = if side == Side::Action { 30.0 } else { 30.0 };
        ui.add_space((least - response.rect.width()).max(0.0));
        let width = ui.available_width();
        Paragraph::new(title, palette.text, width)
            .set_in(Size::Body, Weight::SemiBold)
            .rows(4)
            .show(ui);
    });
}

/// Side, wording in words, and the language where it is not the one asked for.
fn status(ui: &mut Ui, scene: &Scene<'_>, item: &Item, side: Side) {
    let words = scene.words;
    let palette = palette(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 4.0);
        let side = match side {
            Side::Action => words.text("side-action"),
            Side::Target => words.text("side-target"),
        };
        let width = ui.available_width();
        Paragraph::new(side, palette.text_weak, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
        wording_chip(words, item.content.wording).show(ui);
        let (_, shown) = item.title(scene.lang);
        language(ui, words, shown);
    });
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

/// The document's text, or a summary that is said to be one; then its source.
fn text(ui: &mut Ui, scene: &Scene<'_>, open: &mut Open, item: &Item, key: (Side, u32), length: Length) {
    let palette = palette(ui);
    let words = scene.words;
    let held = item.text(scene.lang);
    if let Some((text, shown)) = held.or_else(|| item.summary(scene.lang)) {
        let title_asked = item.title(scene.lang).1.asked;
        if shown.asked != title_asked {
            language(ui, words, shown);
        }
        let is_open = open.texts.contains(&key);
        long_text(ui, words, text, length.rows(), is_open, |wanted| {
            if wanted {
                open.texts.insert(key);
            } else {
                open.texts.remove(&key);
            }
        });
    }
    let missing = match item.content.wording {
        Wording::Adopted => None,
        Wording::Summary => Some(words.text("inspector-summary-only")),
        Wording::Placeholder => Some(words.text("inspector-placeholder")),
    };
    let width = ui.available_width();
    if let Some(missing) = missing {
        let ink = if item.content.wording == Wording::Placeholder {
            palette.warn
        } else {
            palette.text_weak
        };
        Paragraph::new(missing, ink, width)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    }
    if !item.content.source.is_empty() {
        let source = safe_line(&item.content.source);
        let source = words.format("inspector-source", &[("source", source.as_ref().into())]);
        let rows = if length == Length::Short { 2 } else { 6 };
        let note = item.content.source_note.as_deref();
        let shown = Paragraph::new(&source, palette.text_weak, width)
            .set_in(Size::Small, Weight::Regular)
            .rows(rows)
            .show(ui);
        if let Some(note) = note {
            shown.on_hover_text(safe_line(note));
        }
    }
}

/// Shows a text in so many rows, with a switch to see all of it where it is longer. A long text in full scrolls
/// inside a frame of limited height.
pub(super) fn long_text(
    ui: &mut Ui,
    words: &Catalogue,
    text: &str,
    rows: usize,
    is_open: bool,
    set: impl FnOnce(bool),
) {
    let palette = palette(ui);
    let width = ui.available_width();
    let short = Paragraph::new(text, palette.text, width).rows(rows);
    let elided = short.galley(ui.ctx()).elided;
    if is_open {
        let height = ScrollArea::vertical()
            .id_salt(("long-text", text.len()))
            .max_height(TALLEST)
            .animated(false)
            .show(ui, |ui| {
                let width = ui.available_width() - 8.0;
                Paragraph::new(text, palette.text, width).show(ui);
            });
        drop(height);
    } else {
        short.show(ui);
    }
    if elided || is_open {
        let name = if is_open {
            words.text("inspector-show-less")
        } else {
            words.text("inspector-show-all")
        };
        if Button::new(name)
            .kind(ButtonKind::Quiet)
            .compact()
            .show(ui, words)
            .clicked()
        {
            set(!is_open);
        }
    }
}

/// A line that opens and closes what is below it; returns whether it is open.
pub(super) fn disclosure(ui: &mut Ui, name: &str, is_open: bool) -> Disclosed {
    use eframe::egui::{Color32, Role, Sense, WidgetInfo, pos2};

    use crate::ui::theme::font;
    use crate::ui::widgets::focus_ring;
    let palette = palette(ui);
    let galley = ui.painter().layout_no_wrap(
        name.to_owned(),
        font(Size::Small, Weight::Medium),
        Color32::PLACEHOLDER,
    );
    let (rect, response) = ui.allocate_exact_size(vec2(galley.size().x + 20.0, 24.0), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, name));
    let ink = if response.hovered() {
        palette.text
    } else {
        palette.text_weak
    };
    let direction = if is_open {
        Direction::Down
    } else {
        Direction::Right
    };
    let icon = eframe::egui::Rect::from_min_size(pos2(rect.left(), rect.center().y - 6.0), vec2(12.0, 12.0));
    Icon::Chevron(direction).paint(ui.painter(), icon, ink);
    let at = pos2(rect.left() + 18.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley_with_override_text_color(at, galley, ink);
    focus_ring(ui, rect, &response);
    let clicked = response.on_hover_cursor(CursorIcon::PointingHand).clicked();
    Disclosed {
        is_open,
        toggled: clicked,
    }
}

/// The state of a disclosure in this frame.
pub(super) struct Disclosed {
    /// Whether what is below is to be shown.
    pub(super) is_open: bool,
    /// Whether it was clicked.
    pub(super) toggled: bool,
}

/// Boundary notes and elements, each note with what it rests on.
fn notes(ui: &mut Ui, scene: &Scene<'_>, open: &mut Open, item: &Item, side: Side) {
    let content = &item.content;
    let count = content.notes.len() + content.elements.len();
    if count == 0 {
        return;
    }
    let words = scene.words;
    let name = words.format(
        match side {
            Side::Action => "inspector-action-notes",
            Side::Target => "inspector-target-notes",
        },
        &[("count", count.into())],
    );
    let disclosed = disclosure(ui, &name, open.notes.contains(&side));
    if disclosed.toggled && !open.notes.remove(&side) {
        open.notes.insert(side);
    }
    if !disclosed.is_open {
        return;
    }
    let margin = Margin {
        left: 18,
        ..Margin::ZERO
    };
    eframe::egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        for note in &content.notes {
            one_note(ui, note);
        }
        let palette = palette(ui);
        for element in &content.elements {
            let width = ui.available_width();
            let line = format!(
                "{}  {}",
                safe_line(element.code.as_str()),
                safe_line(&element.text)
            );
            Paragraph::new(&line, palette.text, width)
                .set_in(Size::Small, Weight::Regular)
                .rows(4)
                .show(ui);
        }
    });
}

fn one_note(ui: &mut Ui, note: &Note) {
    let palette = palette(ui);
    let width = ui.available_width();
    Paragraph::new(&note.text, palette.text, width)
        .set_in(Size::Small, Weight::Regular)
        .rows(12)
        .show(ui);
    let basis = match &note.source {
        Some(source) => format!("{} · {}", safe_line(&note.basis), safe_line(source)),
        None => safe_line(&note.basis).into_owned(),
    };
    if !basis.is_empty() {
        Paragraph::new(&basis, palette.text_weak, width)
            .set_in(Size::Caption, Weight::Regular)
            .rows(2)
            .show(ui);
    }
    ui.add_space(4.0);
}
