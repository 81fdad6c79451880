//! A heading's row: code, wording status and count on one line, its text below. A click folds it.

use std::collections::HashMap;
use std::sync::Arc;

use eframe::egui::{self, CursorIcon, Galley, Id, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::card::wording_key;
use crate::model::{Heading, HeadingNo, Lang, Wording};
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

/// The texts of one heading, laid out.
#[derive(Clone, Debug)]
struct Texts {
    code: Arc<Galley>,
    status: Arc<Galley>,
    count: Arc<Galley>,
    text: Arc<Galley>,
}

/// Laid-out headings of one column, kept while width, language and theme stay the same.
#[derive(Debug, Default)]
pub(super) struct HeadingCache {
    headings: HashMap<u32, Texts>,
}

impl HeadingCache {
    /// Forgets everything laid out.
    pub(super) fn clear(&mut self) {
        self.headings.clear();
    }
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
pub(super) fn show(
    ui: &Ui,
    (id, heading_no): (Id, HeadingNo),
    rect: Rect,
    visible: bool,
    face: Face<'_>,
    cache: &mut HeadingCache,
) -> bool {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::DisclosureTriangle, true, accessible_name(face)));
    if visible {
        let texts = cache
            .headings
            .entry(heading_no.0)
            .or_insert_with(|| lay_out(ui, rect.width(), face));
        paint(ui, rect, face, texts, response.hovered());
        crate::ui::widgets::focus_ring(ui, rect.shrink2(vec2(0.0, 4.0)), &response);
    }
    let clicked = response.clicked();
    if response.hovered() {
        ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        response.on_hover_ui(|ui| tip(ui, face));
    }
    clicked
}

fn accessible_name(face: Face<'_>) -> String {
    let (text, wording) = shown_text(face.heading, face.lang);
    let key = if face.folded {
        "board-heading-folded"
    } else {
        "board-heading-name"
    };
    let args = [
        ("code", face.heading.code.as_str().into()),
        ("title", text.into()),
        ("wording", face.words.text(wording_key(wording)).into()),
        ("count", face.count.into()),
    ];
    face.words.format(key, &args)
}

fn lay_out(ui: &Ui, width: f32, face: Face<'_>) -> Texts {
    let palette = palette(ui);
    let (text, wording) = shown_text(face.heading, face.lang);
    let line = |text: &str, size, weight, color| {
        let text = crate::ui::text::safe_line(text).into_owned();
        ui.fonts_mut(|fonts| fonts.layout_no_wrap(text, font(size, weight), color))
    };
    let status = face.words.text(wording_key(wording));
    let weak = palette.text_weak;
    Texts {
        code: line(
            face.heading.code.as_str(),
            Size::Small,
            Weight::SemiBold,
            palette.text,
        ),
        status: line(status, Size::Caption, Weight::Regular, weak),
        count: line(&face.count.to_string(), Size::Caption, Weight::Regular, weak),
        text: paragraph(&text, weak, width, face.heading).galley(ui.ctx()),
    }
}

fn paint(ui: &Ui, rect: Rect, face: Face<'_>, texts: &Texts, hovered: bool) {
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
    let draw = |x: f32, galley: &Arc<Galley>| {
        painter.galley(
            pos2(x, middle - galley.size().y / 2.0),
            Arc::clone(galley),
            palette.text_weak,
        );
    };
    draw(left + CHEVRON, &texts.code);
    draw(left + CHEVRON + texts.code.size().x + 10.0, &texts.status);
    let count_left = rect.right() - 4.0 - texts.count.size().x;
    if left + CHEVRON + texts.code.size().x + 10.0 + texts.status.size().x + 8.0 < count_left {
        draw(count_left, &texts.count);
    }
    let below = pos2(left + CHEVRON, rect.top() + ABOVE + CAPTION);
    painter.galley(below, Arc::clone(&texts.text), palette.text_weak);
}

/// The whole text with its source, which may be too long for the row.
fn tip(ui: &mut Ui, face: Face<'_>) {
    let palette = palette(ui);
    let (text, _) = shown_text(face.heading, face.lang);
    ui.set_max_width(360.0);
    Paragraph::new(&text, palette.text, 340.0).show(ui);
    let fold = face
        .words
        .text(if face.folded { "board-unfold" } else { "board-fold" });
    for line in [face.heading.content.source.as_str(), fold] {
        Paragraph::new(line, palette.text_weak, 340.0)
            .set_in(Size::Small, Weight::Regular)
            .show(ui);
    }
}
