//! The face of one card: its texts laid out once, then painted as they are.

use std::collections::HashMap;
use std::sync::Arc;

use eframe::egui::{
    self, Color32, CornerRadius, Galley, Painter, Pos2, Rect, Stroke, StrokeKind, pos2, vec2,
};

use super::decided_card;
use super::wires::{Ink, dashed};
use crate::analysis::{ItemTally, MappingCount};
use crate::model::{Item, ItemNo, Lang, Side, Wording};
use crate::phrase::catalogue::Catalogue;
use crate::ui::lamp;
use crate::ui::text::{Paragraph, safe_line};
use crate::ui::theme::{Palette, Size, Weight, font, tokens};
use crate::ui::widgets::{Mark, paint_progress};

/// Width of the column that codes stand in.
const CODE_WIDTH: f32 = 44.0;
/// Distance of texts from the leading and trailing edges of the card.
const PAD: f32 = 12.0;
/// Distance of texts from the upper and lower edges of the card.
const PAD_Y: f32 = 9.0;
/// A card narrower than this has its wording status on a line of its own, in points.
const NARROW: f32 = 272.0;
/// Room between the parts of the second line, in points.
const APART: f32 = 10.0;
/// Room before the wording status, in points.
const CHIP_GAP: f32 = 6.0;
/// Height of the second line: marks, progress, wording status.
const META_HEIGHT: f32 = 18.0;
/// Above this number of items a plan's cards are all one line high, since measuring each takes time.
pub(super) const MEASURED_ITEMS: usize = 400;
/// As many strength marks as fit beside each other before a number takes their place.
const MARKS: u32 = 6;

/// The texts of one card, laid out for one width.
#[derive(Clone, Debug)]
pub(super) struct CardText {
    code: Arc<Galley>,
    title: Arc<Galley>,
    title_elided: bool,
    wording: Arc<Galley>,
    pub(super) counts: Arc<Galley>,
    pub(super) links: Option<Arc<Galley>>,
    conflicts: Option<Arc<Galley>>,
    /// How many links are to be looked at again, beside the lamp.
    pub(super) checks: Option<Arc<Galley>>,
    pub(super) tally: ItemTally,
    decided: Option<MappingCount>,
    is_turned: bool,
    to_check: u32,
    counterparts: usize,
}

/// Laid-out cards of one column, kept while width, language and theme stay the same.
#[derive(Debug, Default)]
pub(super) struct CardCache {
    cards: HashMap<u32, CardText>,
}

/// What a card's texts are made from.
#[derive(Clone, Copy, Debug)]
pub(super) struct CardSource<'a> {
    /// The item.
    pub(super) item: &'a Item,
    /// Its place in the plan.
    pub(super) item_no: ItemNo,
    /// What was said about its pairs: on the layer of decisions what was agreed.
    pub(super) tally: ItemTally,
    /// All that was decided about its pairs, on that layer.
    pub(super) decided: Option<MappingCount>,
    /// How many of its pairs stand on texts that changed.
    pub(super) to_check: u32,
    /// How many counterparts it has.
    pub(super) counterparts: usize,
    /// Language of its texts.
    pub(super) lang: &'a Lang,
    /// Whether it was turned to the authoritative text.
    pub(super) is_turned: bool,
    /// The catalogue.
    pub(super) words: &'a Catalogue,
    /// How many lines its title may take.
    pub(super) title_rows: usize,
}

/// How a card stands out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "independent facts, each read by name"
)]
pub(super) struct Look {
    /// The selection touches it.
    pub(super) selected: bool,
    /// The pointer is on it.
    pub(super) hovered: bool,
    /// A link to what is looked at ends here.
    pub(super) related: bool,
    /// A link is being made from it.
    pub(super) link_source: bool,
    /// A link may be dropped on it.
    pub(super) accepts: bool,
    /// The keyboard is on it.
    pub(super) focused: bool,
}

impl CardCache {
    /// Forgets everything laid out.
    pub(super) fn clear(&mut self) {
        self.cards.clear();
    }

    /// Returns a card's texts, laid out now if they are not or if its counts changed.
    pub(super) fn get(
        &mut self,
        ctx: &egui::Context,
        palette: &Palette,
        source: CardSource<'_>,
        width: f32,
    ) -> &CardText {
        let stale = self.cards.get(&source.item_no.0).is_none_or(|card| {
            (card.tally, card.decided, card.is_turned, card.to_check)
                != (source.tally, source.decided, source.is_turned, source.to_check)
        });
        if stale {
            self.cards
                .insert(source.item_no.0, CardText::new(ctx, palette, source, width));
        }
        self.cards
            .entry(source.item_no.0)
            .or_insert_with(|| CardText::new(ctx, palette, source, width))
    }
}

/// Returns the title as shown: with its language in brackets when it is not the one asked for, or when the
/// card was turned to the authoritative text.
pub(super) fn shown_title(item: &Item, lang: &Lang, is_turned: bool) -> String {
    let (title, shown) = item.title(lang);
    if shown.asked && !is_turned {
        title.to_owned()
    } else {
        format!("{title} [{}]", shown.lang.as_str().to_uppercase())
    }
}

/// Returns the catalogue key of a wording status.
pub(super) fn wording_key(wording: Wording) -> &'static str {
    match wording {
        Wording::Adopted => "wording-adopted",
        Wording::Summary => "wording-summary",
        Wording::Placeholder => "wording-placeholder",
    }
}

/// Returns where titles begin, counted from the edge of the card: nearer to the code on narrow cards.
fn title_indent(width: f32) -> f32 {
    PAD + if width < NARROW {
        CODE_WIDTH - 6.0
    } else {
        CODE_WIDTH
    }
}

fn title_width(width: f32) -> f32 {
    (width - PAD - title_indent(width)).max(40.0)
}

/// Returns how tall a card is when its title is measured, two lines at most.
pub(super) fn measured_height(ctx: &egui::Context, item: &Item, lang: &Lang, width: f32) -> f32 {
    let title = shown_title(item, lang, false);
    let galley = Paragraph::new(&title, Color32::PLACEHOLDER, title_width(width))
        .set_in(Size::Body, Weight::Medium)
        .rows(2)
        .galley(ctx);
    height_for(galley.size().y, width)
}

/// Returns how tall a card is whose title takes one line.
pub(super) fn single_height(width: f32) -> f32 {
    height_for(tokens().size.body * tokens().size.line_height, width)
}

fn height_for(title_height: f32, width: f32) -> f32 {
    let lines = if width < NARROW { 2.0 } else { 1.0 };
    (PAD_Y + title_height + 3.0 + META_HEIGHT * lines + PAD_Y - 2.0).round()
}

impl CardText {
    fn new(ctx: &egui::Context, palette: &Palette, source: CardSource<'_>, width: f32) -> Self {
        let one_line = |text: String, size, weight, color| {
            ctx.fonts_mut(|fonts| fonts.layout_no_wrap(text, font(size, weight), color))
        };
        let CardSource {
            item,
            tally,
            decided,
            counterparts,
            to_check,
            lang,
            is_turned,
            words,
            title_rows,
            ..
        } = source;
        let title = Paragraph::new(
            &shown_title(item, lang, is_turned),
            palette.text,
            title_width(width),
        )
        .set_in(Size::Body, Weight::Medium)
        .rows(title_rows)
        .galley(ctx);
        let wording = one_line(
            words.text(wording_key(item.content.wording)).to_owned(),
            Size::Caption,
            Weight::Medium,
            if item.content.wording == Wording::Placeholder {
                palette.warn
            } else {
                palette.text_weak
            },
        );
        let is_gap = counterparts > 0 && tally.considered as usize == counterparts;
        let links = match tally.links() {
            _ if decided.is_some() => decided.map(|count| {
                let ink = decided_card::ink(palette, count);
                let room = line_room(width, &wording);
                decided_card::line(words, count, room, |text| {
                    one_line(text, Size::Small, Weight::Medium, ink)
                })
            }),
            // Only when all was considered is it a finding; before that it is a matter of time.
            0 if is_gap => Some(one_line(
                words.text("board-gap").to_owned(),
                Size::Small,
                Weight::Medium,
                palette.warn,
            )),
            0 => Some(one_line(
                words.text("board-no-link").to_owned(),
                Size::Small,
                Weight::Regular,
                palette.text_weak,
            )),
            many if many > MARKS => Some(one_line(
                format!("×{many}"),
                Size::Small,
                Weight::Regular,
                palette.text_weak,
            )),
            _ => None,
        };
        let conflicts = (tally.conflicts > 0).then(|| {
            let text = words.format("board-conflicts", &[("count", tally.conflicts.into())]);
            one_line(text, Size::Small, Weight::Medium, palette.danger)
        });
        let checks =
            (to_check > 0).then(|| one_line(to_check.to_string(), Size::Small, Weight::Medium, palette.warn));
        let counts = format!("{}/{counterparts}", tally.considered);
        Self {
            code: one_line(
                safe_line(item.code.as_str()).into_owned(),
                Size::Body,
                Weight::SemiBold,
                palette.accent,
            ),
            title_elided: title.elided,
            title,
            wording,
            counts: one_line(counts, Size::Small, Weight::Regular, palette.text_weak),
            links,
            conflicts,
            checks,
            tally,
            decided,
            is_turned,
            to_check,
            counterparts,
        }
    }

    /// Returns how much of the item's pairs was considered, from 0 to 1.
    pub(super) fn share(&self) -> f32 {
        self.tally.considered as f32 / self.counterparts.max(1) as f32
    }

    /// Says whether the words of the second line only say that there is no link yet.
    fn says_only_no_link(&self) -> bool {
        let is_gap = self.counterparts > 0 && self.tally.considered as usize == self.counterparts;
        self.conflicts.is_none() && self.tally.links() == 0 && !is_gap
    }

    /// Says whether the title does not fit.
    pub(super) fn title_elided(&self) -> bool {
        self.title_elided
    }
}

/// Paints a card. `port` is the middle of its knob, on the edge that faces the other side.
pub(super) fn paint(
    painter: &Painter,
    palette: &Palette,
    rect: Rect,
    port: Pos2,
    text: &CardText,
    source: CardSource<'_>,
    look: Look,
) {
    paint_ground(painter, palette, rect, look);
    let left = rect.left() + PAD;
    let title_left = rect.left() + title_indent(rect.width()).max(PAD + text.code.size().x + 8.0);
    let top = rect.top() + PAD_Y - 1.0;
    painter.galley(pos2(left, top), Arc::clone(&text.code), palette.accent);
    // No clip rectangle of its own: each would become a mesh of its own, and the text is elided already.
    painter.galley(pos2(title_left, top), Arc::clone(&text.title), palette.text);
    let meta = rect.bottom() - PAD_Y + 1.0 - META_HEIGHT / 2.0;
    paint_meta(
        painter,
        palette,
        pos2(title_left, meta),
        rect.right() - PAD,
        text,
        source,
        rect.width() < NARROW,
    );
    paint_port(painter, palette, port, source, look);
}

fn paint_ground(painter: &Painter, palette: &Palette, rect: Rect, look: Look) {
    let radius = CornerRadius::same(tokens().radius.card);
    let chosen = look.selected || look.link_source || look.accepts;
    let (ground, line) = if chosen {
        (palette.accent_soft, Stroke::new(2.0, palette.accent))
    } else if look.hovered {
        (palette.surface, Stroke::new(1.0, palette.control_line))
    } else if look.related {
        (palette.surface, Stroke::new(1.0, palette.accent))
    } else {
        (palette.surface, Stroke::new(1.0, palette.line))
    };
    painter.rect(rect, radius, ground, line, StrokeKind::Inside);
    if look.focused {
        let ring = Stroke::new(tokens().stroke.focus, palette.focus);
        painter.rect_stroke(
            rect.expand(2.0),
            CornerRadius::same(tokens().radius.card + 2),
            ring,
            StrokeKind::Inside,
        );
    }
}

/// The room left of the wording status, in points, or the whole line of a narrow card.
fn line_room(width: f32, wording: &Galley) -> f32 {
    if width < NARROW {
        return title_width(width);
    }
    title_width(width) - chip_width(wording) - CHIP_GAP
}

fn chip_width(wording: &Galley) -> f32 {
    wording.size().x + 12.0
}

/// Marks, links, what was considered, and the wording status: on one line, or on two if the card is narrow.
fn paint_meta(
    painter: &Painter,
    palette: &Palette,
    start: Pos2,
    right: f32,
    text: &CardText,
    source: CardSource<'_>,
    narrow: bool,
) {
    let chip_width = chip_width(&text.wording);
    let (line, chip_left, room) = if narrow {
        (start.y - META_HEIGHT, start.x, right)
    } else {
        (start.y, right - chip_width, right - chip_width - CHIP_GAP)
    };
    let chip = Rect::from_min_size(pos2(chip_left, start.y - 8.5), vec2(chip_width, 17.0));
    paint_chip(painter, palette, chip, &text.wording, source.item.content.wording);
    if source.decided.is_some() {
        decided_card::paint_line(painter, palette, pos2(start.x, line), room, text);
        return;
    }
    let mut x = paint_marks(painter, palette, pos2(start.x, line), text.tally);
    let draw = |x: f32, galley: &Arc<Galley>| {
        let top = line - galley.size().y / 2.0;
        painter.galley(pos2(x, top), Arc::clone(galley), palette.text_weak);
    };
    if let Some(count) = &text.checks {
        lamp::paint(painter, pos2(x + lamp::SIDE / 2.0, line), palette);
        x += lamp::SIDE + 2.0;
        draw(x, count);
        x += count.size().x + 6.0;
    }
    // Versions that differ matter more than that there is no link yet.
    let told = text.conflicts.as_ref().or(text.links.as_ref());
    let counts = text.counts.size().x;
    // That there is no link yet can be seen. Other words matter more than the counts, which the name has too.
    let fits = |told: &&Arc<Galley>| x + told.size().x + APART + counts <= room;
    if let Some(told) = told.filter(|told| !text.says_only_no_link() || fits(told)) {
        draw(x, told);
        x += told.size().x;
    }
    if x > start.x {
        x += APART;
    }
    if x + counts > room {
        return;
    }
    let bar = Rect::from_min_size(pos2(x, line - 1.5), vec2(40.0, 3.0));
    if bar.right() + 6.0 + text.counts.size().x <= room {
        paint_progress(painter, bar, text.share(), palette);
        x = bar.right() + 6.0;
    }
    draw(x, &text.counts);
}

/// One mark for each link, or one for each strength and their number if there are many. Returns where they
/// end.
pub(super) fn paint_marks(painter: &Painter, palette: &Palette, start: Pos2, tally: ItemTally) -> f32 {
    let mut x = start.x;
    for mark in Mark::LINKS {
        let count = mark.point().map_or(0, |point| tally.at(point));
        for _ in 0..if tally.links() > MARKS {
            count.min(1)
        } else {
            count
        } {
            mark.paint(painter, pos2(x + 4.0, start.y), 4.0, palette);
            x += 12.0;
        }
    }
    x
}

/// The wording status, always in words; a placeholder's frame is dashed as well.
fn paint_chip(painter: &Painter, palette: &Palette, rect: Rect, word: &Arc<Galley>, wording: Wording) {
    let radius = f32::from(tokens().radius.small);
    match wording {
        Wording::Placeholder => {
            let corners = [
                rect.left_top() + vec2(radius, 0.0),
                rect.right_top() - vec2(radius, 0.0),
                rect.right_top() + vec2(0.0, radius),
                rect.right_bottom() - vec2(0.0, radius),
                rect.right_bottom() - vec2(radius, 0.0),
                rect.left_bottom() + vec2(radius, 0.0),
                rect.left_bottom() - vec2(0.0, radius),
                rect.left_top() + vec2(0.0, radius),
                rect.left_top() + vec2(radius, 0.0),
            ];
            let mut mesh = egui::Mesh::default();
            let ink = Ink {
                width: 1.0,
                color: palette.warn,
                dash: None,
            };
            dashed(&mut mesh, &corners, 3.0, 2.5, ink);
            painter.add(egui::Shape::mesh(mesh));
        }
        Wording::Summary | Wording::Adopted => {
            painter.rect_stroke(
                rect,
                CornerRadius::same(tokens().radius.small),
                Stroke::new(1.0, palette.line),
                StrokeKind::Inside,
            );
        }
    }
    painter.galley(
        rect.center() - word.size() / 2.0,
        Arc::clone(word),
        palette.text_weak,
    );
}

/// The knob at which links begin: filled where there are some, and a plus under the pointer. On the layer of
/// decisions it is a square.
fn paint_port(painter: &Painter, palette: &Palette, at: Pos2, source: CardSource<'_>, look: Look) {
    let (has_links, is_decided) = (source.tally.links() > 0, source.decided.is_some());
    let lively = look.hovered || look.link_source || look.accepts;
    let color = if lively || look.selected || look.related {
        palette.accent
    } else if has_links {
        if is_decided { palette.ok } else { palette.wire }
    } else {
        palette.control_line
    };
    let radius = if lively { 8.0 } else { 4.5 };
    if is_decided && !lively {
        let square = Rect::from_center_size(at, vec2(9.0, 9.0));
        let ground = if has_links { color } else { palette.surface };
        painter.rect(
            square,
            CornerRadius::ZERO,
            ground,
            Stroke::new(1.5, color),
            StrokeKind::Inside,
        );
    } else if has_links || lively {
        painter.circle_filled(at, radius, color);
    } else {
        painter.circle(at, radius, palette.surface, Stroke::new(1.5, color));
    }
    if lively {
        let plus = Stroke::new(1.8, palette.accent_text);
        painter.line_segment([at - vec2(3.5, 0.0), at + vec2(3.5, 0.0)], plus);
        painter.line_segment([at - vec2(0.0, 3.5), at + vec2(0.0, 3.5)], plus);
    }
}

/// Returns what a screen reader says of a card: side and code first.
pub(super) fn accessible_name(side: Side, source: CardSource<'_>) -> String {
    if let Some(count) = source.decided {
        return decided_card::accessible_name(side, source, count);
    }
    let key = match side {
        Side::Action => "board-action-name",
        Side::Target => "board-target-name",
    };
    source.words.format(
        key,
        &[
            ("code", source.item.code.as_str().into()),
            (
                "title",
                shown_title(source.item, source.lang, source.is_turned).into(),
            ),
            (
                "wording",
                source.words.text(wording_key(source.item.content.wording)).into(),
            ),
            ("links", source.tally.links().into()),
            ("considered", source.tally.considered.into()),
            ("counterparts", source.counterparts.into()),
            ("conflicts", source.tally.conflicts.into()),
            ("checks", source.to_check.into()),
        ],
    )
}
