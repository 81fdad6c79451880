//! What a card says on the layer of decisions: links agreed and values in brackets, and nothing of judgements.

use std::sync::Arc;

use eframe::egui::{Color32, Galley, Painter, Pos2, Rect, pos2, vec2};

use super::card::{CardSource, CardText, paint_marks, shown_title, wording_key};
use crate::analysis::MappingCount;
use crate::model::Side;
use crate::phrase::catalogue::Catalogue;
use crate::phrase::mapping::count_words;
use crate::ui::lamp;
use crate::ui::theme::Palette;
use crate::ui::widgets::paint_progress;

/// From one mark to the next, and between the parts of the line, in points.
const MARK: f32 = 12.0;
const APART: f32 = 10.0;
const BAR: f32 = 40.0;

/// `3 links agreed, 1 in brackets`, or `3 + [1]` as on bundles where the words do not fit.
pub(super) fn line(
    words: &Catalogue,
    count: MappingCount,
    room: f32,
    laid: impl Fn(String) -> Arc<Galley>,
) -> Arc<Galley> {
    let whole = laid(count_words(words, count));
    if whole.size().x <= room || count.in_brackets == 0 {
        return whole;
    }
    let parts = [
        ("agreed", count.links().into()),
        ("brackets", count.in_brackets.into()),
    ];
    laid(words.format("layer-bundle", &parts))
}

/// Weak while no link is agreed: most cards begin so.
pub(super) fn ink(palette: &Palette, count: MappingCount) -> Color32 {
    if count.links() == 0 && count.in_brackets == 0 {
        palette.text_weak
    } else {
        palette.text
    }
}

/// Paints the line as far as there is room to `right`: the words first, then the counts and their bar, then a
/// mark for each link.
pub(super) fn paint_line(painter: &Painter, palette: &Palette, start: Pos2, right: f32, text: &CardText) {
    let Some(words) = &text.links else { return };
    let lamp_width = text
        .checks
        .as_ref()
        .map_or(0.0, |count| lamp::SIDE + 2.0 + count.size().x + APART);
    let counts = text.counts.size().x + APART;
    let mut room = right - start.x - words.size().x - lamp_width - counts;
    let shows_counts = room >= 0.0;
    room -= BAR + 6.0;
    let shows_bar = room >= 0.0;
    room -= text.tally.links().min(6) as f32 * MARK;
    let mut x = start.x;
    let draw = |x: f32, galley: &Arc<Galley>| {
        let top = start.y - galley.size().y / 2.0;
        painter.galley(pos2(x, top), Arc::clone(galley), palette.text);
        x + galley.size().x
    };
    if shows_bar && room >= 0.0 {
        x = paint_marks(painter, palette, start, text.tally);
    }
    if let Some(count) = &text.checks {
        lamp::paint(painter, pos2(x + lamp::SIDE / 2.0, start.y), palette);
        x = draw(x + lamp::SIDE + 2.0, count) + APART;
    }
    x = draw(x, words) + APART;
    if shows_bar {
        let bar = Rect::from_min_size(pos2(x, start.y - 1.5), vec2(BAR, 3.0));
        paint_progress(painter, bar, text.share(), palette);
        x = bar.right() + 6.0;
    }
    if shows_counts {
        draw(x, &text.counts);
    }
}

/// What a screen reader says of the card: side and code first, then that it speaks of decisions.
pub(super) fn accessible_name(side: Side, source: CardSource<'_>, count: MappingCount) -> String {
    let words = source.words;
    let key = match side {
        Side::Action => "layer-action-name",
        Side::Target => "layer-target-name",
    };
    let title = shown_title(source.item, source.lang, source.is_turned);
    let parts = [
        ("code", source.item.code.as_str().into()),
        ("title", title.into()),
        (
            "wording",
            words.text(wording_key(source.item.content.wording)).into(),
        ),
        ("counts", count_words(words, count).into()),
        ("agreed", count.agreed.considered.into()),
        ("counterparts", source.counterparts.into()),
        ("checks", source.to_check.into()),
    ];
    words.format(key, &parts)
}

#[cfg(test)]
mod tests {
    use eframe::egui::{Context, FontId, RawInput};

    use super::*;
    use crate::phrase::catalogue::Language;

    #[test]
    fn what_is_in_brackets_is_told_in_any_room() {
        let words = Catalogue::new(Language::English);
        let count = |in_brackets| MappingCount {
            in_brackets,
            ..MappingCount::default()
        };
        let ctx = Context::default();
        let mut told = Vec::new();
        let mut shown = ctx.run_ui(RawInput::default(), |ui| {
            let laid = |text: String| {
                ui.painter()
                    .layout_no_wrap(text, FontId::default(), Color32::BLACK)
            };
            told = [(1, 1_000.0), (1, 60.0), (0, 60.0)]
                .map(|(brackets, room)| line(&words, count(brackets), room, laid).text().to_owned())
                .to_vec();
        });
        shown.textures_delta.clear();
        assert_eq!(
            told,
            ["no link agreed, 1 in brackets", "0 + [1]", "no link agreed"]
        );
    }
}
