//! A heading's row: code, wording status and count on one line, its text below. A click folds it.

use eframe::egui::{self, Align2, CursorIcon, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::card::wording_key;
use crate::model::{Heading, Lang, Wording};
use crate::phrase::catalogue::Catalogue;
use crate::ui::text::Paragraph;
use crate::ui::theme::{Direction, Icon, Size, Weight, font, palette};

/// Room above the first line.
const ABOVE: f32 = 12.0;
/// Height of the first line.
const CAPTION: f32 = 18.0;
/// Room below the text.
const BELOW: f32 = 8.0;
/// From the chevron's left edge to the code.
const CHEVRON: f32 = 20.0;
/// How far each level below the first is moved in.
const INDENT: f32 = 14.0;

/// What a heading shows.
#[derive(Clone, Copy, Debug)]
pub(super) struct Face<'a> {
    /// The heading.
    pub(super) heading: &'a Heading,
    /// Whether its items are folded away.
    pub(super) folded: bool,
    /// How many items stand under it.
    pub(super) count: usize,
    /// Language of plan texts.
    pub(super) lang: &'a Lang,
    /// The catalogue.
    pub(super) words: &'a Catalogue,
}

/// Returns what a heading shows: the adopted wording where it is known, else its title.
fn shown_text(heading: &Heading, lang: &Lang) -> (String, Wording) {
    if heading.content.wording == Wording::Adopted
        && let Some((text, shown)) = heading.text(lang)
        && shown.asked
    {
        return (text.to_owned(), Wording::Adopted);
    }
    let (title, shown) = heading.title(lang);
    let title = if shown.asked {
        title.to_owned()
    } else {
        format!("{title} [{}]", shown.lang.as_str().to_uppercase())
    };
    let placeholder = heading.content.wording == Wording::Placeholder;
    (
        title,
        if placeholder {
            Wording::Placeholder
        } else {
            Wording::Summary
        },
    )
}

fn paragraph<'t>(text: &'t str, color: egui::Color32, width: f32, heading: &Heading) -> Paragraph<'t> {
    let indent = f32::from(heading.depth) * INDENT + CHEVRON;
    Paragraph::new(text, color, (width - indent - 8.0).max(40.0))
        .set_in(Size::Small, Weight::Medium)
        .rows(2)
}

/// Returns how tall the row of a heading is.
pub(super) fn height(ctx: &egui::Context, heading: &Heading, lang: &Lang, width: f32) -> f32 {
    let (text, _) = shown_text(heading, lang);
    let galley = paragraph(&text, egui::Color32::PLACEHOLDER, width, heading).galley(ctx);
    (ABOVE + CAPTION + galley.size().y + BELOW).round()
}

/// Draws a heading and says whether it was clicked.
pub(super) fn show(ui: &Ui, id: Id, rect: Rect, visible: bool, face: Face<'_>) -> bool {
    let response = ui.interact(rect, id, Sense::click());
    let (text, wording) = shown_text(face.heading, face.lang);
    let status = face.words.text(wording_key(wording));
    response.widget_info(|| {
        let key = if face.folded {
            "board-heading-folded"
        } else {
            "board-heading-name"
        };
        let args = [
            ("code", face.heading.code.as_str().into()),
            ("title", text.as_str().into()),
            ("wording", status.into()),
            ("count", face.count.into()),
        ];
        WidgetInfo::labeled(Role::DisclosureTriangle, true, face.words.format(key, &args))
    });
    if visible {
        paint(ui, rect, face, &text, status, response.hovered());
        crate::ui::widgets::focus_ring(ui, rect.shrink2(vec2(0.0, 4.0)), &response);
    }
    let clicked = response.clicked();
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        response.on_hover_ui(|ui| tip(ui, face, &text));
    }
    clicked
}

fn paint(ui: &Ui, rect: Rect, face: Face<'_>, text: &str, status: &str, hovered: bool) {
    let palette = palette(ui);
    let painter = ui.painter();
    let left = rect.left() + f32::from(face.heading.depth) * INDENT;
    let middle = rect.top() + ABOVE + CAPTION / 2.0;
    let chevron = Rect::from_center_size(pos2(left + 7.0, middle), vec2(13.0, 13.0));
    let way = if face.folded {
        Direction::Right
    } else {
        Direction::Down
    };
    Icon::Chevron(way).paint(
        painter,
        chevron,
        if hovered {
            palette.accent
        } else {
            palette.text_weak
        },
    );
    let code = painter.text(
        pos2(left + CHEVRON, middle),
        Align2::LEFT_CENTER,
        crate::ui::text::safe_line(face.heading.code.as_str()),
        font(Size::Small, Weight::SemiBold),
        palette.text,
    );
    let caption = font(Size::Caption, Weight::Regular);
    painter.text(
        pos2(code.right() + 10.0, middle),
        Align2::LEFT_CENTER,
        status,
        caption.clone(),
        palette.text_weak,
    );
    painter.text(
        pos2(rect.right() - 4.0, middle),
        Align2::RIGHT_CENTER,
        face.count,
        caption,
        palette.text_weak,
    );
    let galley = paragraph(text, palette.text_weak, rect.width(), face.heading).galley(ui.ctx());
    painter.galley(
        pos2(left + CHEVRON, rect.top() + ABOVE + CAPTION),
        galley,
        palette.text_weak,
    );
}

/// The whole text with its source, which may be too long for the row.
fn tip(ui: &mut Ui, face: Face<'_>, text: &str) {
    let palette = palette(ui);
    ui.set_max_width(360.0);
    Paragraph::new(text, palette.text, 340.0).show(ui);
    let fold = face
        .words
        .text(if face.folded { "board-unfold" } else { "board-fold" });
    for line in [face.heading.content.source.as_str(), fold] {
        Paragraph::new(line, palette.text_weak, 340.0)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    }
}
