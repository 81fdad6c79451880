//! Record: the fields of the decision in big type.

use eframe::egui::{FontId, Margin, Rect, Response, Sense, TextEdit, Ui, vec2};

use super::card::RoomCard;
use super::choices::{Choice, choices};
use super::parts::{self, Type};
use super::state::RoomState;
use super::{Place, SCROLL_BAR, sheet, texts, within, words as keys};
use crate::model::{Contribution, DecisionWord, Motion, Side, Status, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::proceeding::{point_words, status_key, word_key};
use crate::phrase::readback::kind_key;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Weight, family, palette};

/// What is decided about above, the form below.
pub(super) fn show(
    ui: &mut Ui,
    words: &Catalogue,
    card: &RoomCard,
    own: &mut RoomState,
    sizes: Type,
    middle: Rect,
) {
    let lines = [(&card.action, Side::Action), (&card.target, Side::Target)]
        .map(|(text, side)| texts::one_line(words, text, side, sizes));
    let width = middle.width() - sizes.gap * 2.0 - SCROLL_BAR;
    let above = parts::height(ui, &lines, width).min(middle.height() * 0.25) + sizes.gap * 1.5;
    let head = middle.with_max_y(middle.top() + above);
    let place = Place {
        salt: "room-subject",
        rect: sheet(ui, head, sizes),
        by: 0.0,
        from_top: own.is_new,
        more: words.text("room-more-plain"),
        sizes,
    };
    place.show(ui, &lines);
    let rect = middle.with_min_y(head.bottom() + sizes.gap * 0.6);
    let inner = sheet(ui, rect, sizes);
    let place = Place {
        salt: "room-form",
        rect: inner,
        ..place
    };
    within(ui, "room-form", inner, |ui| {
        place.scrolled(ui, |ui, width| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing = vec2(sizes.gap, sizes.gap * 0.25);
            let mut motion = own.motion(card);
            fields(ui, words, card, own, &mut motion, sizes);
            if motion != own.motion(card) {
                own.keep(motion, card);
            }
        });
    });
}

fn fields(
    ui: &mut Ui,
    words: &Catalogue,
    card: &RoomCard,
    own: &mut RoomState,
    motion: &mut Motion,
    sizes: Type,
) {
    label(ui, words.text("room-wording"), sizes);
    let wording = edit(
        ui,
        TextEdit::multiline(&mut motion.wording).desired_rows(2),
        sizes,
    )
    .accessible_name(words.text("room-wording"));
    if std::mem::take(&mut own.focus_wording) {
        wording.request_focus();
    }
    label(ui, words.text("room-status"), sizes);
    let statuses = Status::ALL.map(|status| Choice {
        value: status,
        name: words.text(status_key(status)).to_owned(),
        mark: None,
    });
    if let Some(status) = choices(
        ui,
        words.text("room-status"),
        &statuses,
        Some(motion.status),
        sizes.small,
    ) {
        motion.status = status;
    }
    value(ui, words, card, motion, sizes);
    label(ui, words.text("room-word"), sizes);
    let all = DecisionWord::ALL.map(|word| Choice {
        value: word,
        name: words.text(word_key(word)).to_owned(),
        mark: None,
    });
    if let Some(word) = choices(ui, words.text("room-word"), &all, motion.word, sizes.small) {
        // The chosen one again takes it back.
        motion.word = Some(word).filter(|_| motion.word != Some(word));
    }
    ui.add_space(sizes.gap * 0.2);
    ui.horizontal(|ui| {
        let high = (sizes.main * 1.2 + sizes.gap * 0.6).round();
        label_beside(ui, words.text("room-sitting"), sizes, high);
        edit(ui, TextEdit::singleline(&mut own.sitting), sizes).accessible_name(words.text("room-sitting"));
    });
}

/// The value and, where it has one, its kind below.
fn value(ui: &mut Ui, words: &Catalogue, card: &RoomCard, motion: &mut Motion, sizes: Type) {
    let name = words.text("room-value-label");
    ui.add_space(sizes.gap * 0.2);
    ui.horizontal_top(|ui| {
        // As high as a row of choices.
        label_beside(ui, name, sizes, sizes.small * 1.65);
        ui.vertical(|ui| {
            let points: Vec<_> = card
                .scale
                .points()
                .iter()
                .map(|point| Choice {
                    value: *point,
                    name: point_words(words, card.scale, *point),
                    mark: Some(keys::mark(*point)),
                })
                .collect();
            if let Some(value) = choices(ui, name, &points, motion.value, sizes.small) {
                motion.value = Some(value).filter(|_| motion.value != Some(value));
                if motion.value.is_none_or(|value| value == Strength::None) {
                    motion.elements.clear();
                }
            }
            kind(ui, words, card, motion, sizes);
        });
    });
}

fn kind(ui: &mut Ui, words: &Catalogue, card: &RoomCard, motion: &mut Motion, sizes: Type) {
    let has_kind = card.scale.has_kind() && motion.value.is_some_and(|value| value > Strength::None);
    if !has_kind {
        motion.contribution = None;
        return;
    }
    let kinds = [Contribution::Direct, Contribution::Enabling].map(|kind| Choice {
        value: kind,
        name: words.text(kind_key(kind)).to_owned(),
        mark: None,
    });
    let name = words.text("room-kind");
    if let Some(kind) = choices(ui, name, &kinds, motion.contribution, sizes.small) {
        motion.contribution = Some(kind).filter(|_| motion.contribution != Some(kind));
    }
}

/// What keeps the form from being written down, or that nothing does.
pub(super) fn said(words: &Catalogue, own: &RoomState) -> String {
    match (own.draft(), own.draft().and_then(Motion::fault), own.refused) {
        (_, Some(fault), _) => keys::fault(words, fault),
        (_, None, Some(reason)) => words.text(reason).to_owned(),
        (Some(_), None, None) => words.text("room-ready").to_owned(),
        (None, None, None) => words.text("room-as-it-stands").to_owned(),
    }
}

/// The name of what is below, only painted: what is below carries it as its accessible name.
fn label(ui: &mut Ui, text: &str, sizes: Type) {
    let ink = palette(ui).text;
    let galley = Paragraph::new(text, ink, ui.available_width())
        .set_in_points(sizes.small, Weight::SemiBold)
        .galley(ui.ctx());
    ui.add_space((sizes.gap * 0.2).round());
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    ui.painter().galley(rect.min, galley, ink);
}

/// The same before a field or choices of this height.
fn label_beside(ui: &mut Ui, text: &str, sizes: Type, height: f32) {
    let ink = palette(ui).text;
    let galley = Paragraph::new(text, ink, f32::INFINITY)
        .set_in_points(sizes.small, Weight::SemiBold)
        .galley(ui.ctx());
    let (rect, _) = ui.allocate_exact_size(vec2(galley.size().x, height), Sense::hover());
    let at = rect.left_center() - vec2(0.0, galley.size().y / 2.0);
    ui.painter().galley(at, galley, ink);
}

fn edit(ui: &mut Ui, edit: TextEdit<'_>, sizes: Type) -> Response {
    let margin = (sizes.gap * 0.6) as i8;
    ui.add(
        edit.font(FontId::new(sizes.main, family(Weight::Regular)))
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(margin, margin / 2)),
    )
}
