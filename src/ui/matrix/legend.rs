//! What the marks mean, in one line or more under the grid.
//!
//! Painted, with one name for all of it: each word stands on a button of the inspector already.

use eframe::egui::{Align2, Painter, Pos2, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::cell::paint_kind;
use super::{covered, meeting_cell, published};
use crate::analysis::coverage::Doubt;
use crate::model::{Contribution, RatingScale};
use crate::phrase::scale::point_sign;
use crate::ui::Scene;
use crate::ui::lamp;
use crate::ui::layer::{AD_REFERENDUM, BRACKETS, RESERVED};
use crate::ui::theme::{Palette, Size, Weight, font, palette, tokens};
use crate::ui::widgets::Mark;

const LINE: f32 = 24.0;
/// Room for a mark, and between two entries.
const MARK: f32 = 22.0;
const APART: f32 = 18.0;
const MARGIN: f32 = 16.0;
/// In lower windows the legend is left out.
const LEAST_ROOM: f32 = 360.0;

/// What an entry explains.
#[derive(Clone, Copy, Debug)]
enum Sign {
    Mark(Mark),
    Kind(Contribution),
    Tension,
    /// The frame in which the class of coverage stands.
    Covered,
    /// What others have published.
    Published,
    /// The lamp at what stands on changed texts.
    Lamp,
    /// A value in brackets.
    Brackets,
    /// What stands beside a decision: the letter and its word.
    Beside(&'static str, &'static str),
    /// Taken up and not agreed.
    NotAgreed,
    /// The dot of what is not decided.
    NotDecided,
}

/// What else is shown beside the marks.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Signs {
    /// Classes of coverage.
    pub(super) covered: bool,
    /// Links that others have published.
    pub(super) published: bool,
    /// Decisions, and not judgements.
    pub(super) decided: bool,
}

/// The signs of a scale with the keys that set them; the lamp while one is lit.
fn signs(scene: &Scene<'_>, beside: Signs) -> Vec<(Sign, &'static str)> {
    let scale = scene.scale();
    let marks = Mark::of_scale(scale).into_iter().filter(|mark| {
        // Nobody decides that a pair cannot be judged, and what is not decided has a word of its own.
        !beside.decided || !matches!(mark, Mark::CannotJudge | Mark::NotConsidered)
    });
    let marks = marks.map(|mark| {
        let key = match mark {
            _ if beside.decided => "",
            Mark::CannotJudge => "?",
            Mark::NotConsidered => "",
            _ => mark.point().map_or("", point_sign),
        };
        (Sign::Mark(mark), key)
    });
    let kinds = [
        (Sign::Kind(Contribution::Direct), "D"),
        (Sign::Kind(Contribution::Enabling), "E"),
    ];
    let kinds = kinds.into_iter().filter(|_| scale.has_kind());
    let covered = beside.covered.then_some((Sign::Covered, ""));
    let published = beside.published.then_some((Sign::Published, "P"));
    let lamp = (!lamp::is_dark(scene)).then_some((Sign::Lamp, "H"));
    let tension = (!beside.decided).then_some((Sign::Tension, "T"));
    let others = [tension, covered, published, lamp];
    let decided = [
        Sign::Brackets,
        Sign::Beside(AD_REFERENDUM, "status-ad-referendum"),
        Sign::Beside(RESERVED, "layer-legend-reserved"),
        Sign::NotAgreed,
        Sign::NotDecided,
    ];
    let decided = decided
        .into_iter()
        .filter(|_| beside.decided)
        .map(|sign| (sign, ""));
    let kinds = kinds.map(|(sign, key)| (sign, if beside.decided { "" } else { key }));
    marks
        .chain(kinds)
        .chain(decided)
        .chain(others.into_iter().flatten())
        .collect()
}

impl Sign {
    /// The room the sign takes before its word.
    fn room(self) -> f32 {
        match self {
            Self::Covered => covered::WIDTH + 8.0,
            Self::Brackets => 2.0 * meeting_cell::REACH + 12.0,
            _ => MARK,
        }
    }

    fn word<'w>(self, scene: &Scene<'w>) -> &'w str {
        let words = scene.words;
        match self {
            Self::Mark(mark) => words.text(mark.key(scene.scale())),
            Self::Kind(Contribution::Direct) => words.text("kind-direct"),
            Self::Kind(Contribution::Enabling) => words.text("kind-enabling"),
            Self::Tension => words.text("matrix-tension"),
            Self::Covered => words.text("matrix-legend-covered"),
            Self::Published => words.text("published-section"),
            Self::Lamp => words.text("lamp-title"),
            Self::Brackets => words.text("status-bracketed"),
            Self::Beside(_, key) => words.text(key),
            Self::NotAgreed => words.text("layer-legend-not-agreed"),
            Self::NotDecided => words.text("layer-legend-not-decided"),
        }
    }

    fn paint(self, painter: &Painter, middle: Pos2, palette: &Palette) {
        match self {
            Self::Mark(mark) => mark.paint(painter, middle, 5.0, palette),
            Self::Kind(kind) => paint_kind(painter, middle, kind, palette),
            Self::Lamp => lamp::paint(painter, middle, palette),
            Self::Tension => {
                let bold = font(Size::Body, Weight::SemiBold);
                let at = middle + vec2(0.0, 2.0);
                painter.text(at, Align2::CENTER_CENTER, "*", bold, palette.warn);
            }
            Self::Covered => {
                covered::paint(painter, Mark::Moderate, Doubt::Unread, true, middle, palette);
            }
            Self::Published => published::sign(painter, middle, palette),
            Self::Brackets => meeting_cell::brackets(painter, middle, palette),
            Self::Beside(letter, _) => meeting_cell::beside(painter, middle, letter, palette),
            Self::NotAgreed => meeting_cell::not_agreed(painter, middle, None, palette),
            Self::NotDecided => Mark::NotConsidered.paint(painter, middle, 5.0, palette),
        }
    }
}

/// The height it takes in so much room: at most two lines, and none where the grid needs the room more.
pub(super) fn height(ui: &Ui, scene: &Scene<'_>, beside: Signs, room: Rect) -> f32 {
    if room.height() < LEAST_ROOM {
        return 0.0;
    }
    let (_, lines) = places(ui.painter(), scene, beside, room.width());
    LINE * lines.min(2) as f32 + 10.0
}

/// Where each entry begins, from the corner, and how many lines there are.
fn places(painter: &Painter, scene: &Scene<'_>, beside: Signs, width: f32) -> (Vec<Pos2>, usize) {
    let mut at = pos2(MARGIN, 0.0);
    let mut lines = 1;
    let places = signs(scene, beside)
        .into_iter()
        .map(|(sign, key)| {
            let needed =
                sign.room() + measured(painter, sign.word(scene), Weight::Regular) + key_width(painter, key);
            if at.x > MARGIN && at.x + needed > width - MARGIN {
                at = pos2(MARGIN, at.y + LINE);
                lines += 1;
            }
            let place = at;
            at.x += needed + APART;
            place
        })
        .collect();
    (places, lines)
}

fn measured(painter: &Painter, text: &str, weight: Weight) -> f32 {
    let color = eframe::egui::Color32::PLACEHOLDER;
    let galley = painter.layout_no_wrap(text.to_owned(), font(Size::Small, weight), color);
    galley.size().x
}

fn key_width(painter: &Painter, key: &str) -> f32 {
    if key.is_empty() {
        return 0.0;
    }
    5.0 + measured(painter, key, Weight::Medium)
}

pub(super) fn show(ui: &mut Ui, scene: &Scene<'_>, beside: Signs) {
    let palette = palette(ui);
    let room = ui.max_rect();
    if room.height() < LINE {
        return;
    }
    let painter = ui.painter().with_clip_rect(room.intersect(ui.clip_rect()));
    painter.rect_filled(room, 0, palette.raised);
    let line = Stroke::new(tokens().stroke.hair, palette.line);
    painter.hline(room.x_range(), room.top(), line);
    let response = ui.interact(room, ui.unique_id().with("legend"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, legend_name(scene, beside)));
    let (places, _) = places(&painter, scene, beside, room.width());
    for ((sign, key), place) in signs(scene, beside).into_iter().zip(places) {
        let rect = Rect::from_min_size(
            room.min + place.to_vec2() + vec2(0.0, 5.0),
            vec2(sign.room(), LINE),
        );
        let middle = rect.center().y;
        sign.paint(
            &painter,
            pos2(rect.left() + sign.room() / 2.0 - 3.0, middle),
            palette,
        );
        let word = painter.text(
            pos2(rect.right(), middle),
            Align2::LEFT_CENTER,
            sign.word(scene),
            font(Size::Small, Weight::Regular),
            palette.text,
        );
        painter.text(
            pos2(word.right() + 5.0, middle),
            Align2::LEFT_CENTER,
            key,
            font(Size::Small, Weight::Medium),
            palette.text_weak,
        );
    }
}

/// All of it in words: of another scale than the default one, the signs and words in their order.
fn legend_name(scene: &Scene<'_>, beside: Signs) -> String {
    let scale = scene.scale();
    if scale == RatingScale::Contribution && !beside.decided {
        let words = scene.words;
        let mut entries = vec![words.text("matrix-legend")];
        if !lamp::is_dark(scene) {
            entries.push(words.text("lamp-title"));
        }
        return entries.join(words.text("list-separator"));
    }
    let entries: Vec<_> = signs(scene, beside)
        .into_iter()
        .map(|(sign, key)| {
            let key = match sign {
                Sign::Beside(letter, _) => letter,
                Sign::Brackets => BRACKETS,
                _ => key,
            };
            let parts = [("sign", key.into()), ("word", sign.word(scene).into())];
            scene.words.format("scale-point", &parts).trim().to_owned()
        })
        .collect();
    let entries = entries.join(scene.words.text("list-separator"));
    let key = if beside.decided {
        "layer-legend"
    } else {
        "matrix-legend-scale"
    };
    scene.words.format(key, &[("entries", entries.into())])
}
