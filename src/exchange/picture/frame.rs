//! What stands around every picture: title, what kind of copy it is, figures that add up, source.

use super::colour::{INK, INK_WEAK, NOTICE, NOTICE_INK};
use super::flow::{Look, Stack, paragraph};
use super::model::{Map, Sums, Words};
use super::ruler::{Hand, Ruler};
use super::scene::{Anchor, Scene, Shape, Stroke, Weight};
use super::{PictureError, heat, heat_legend, ribbon, ribbon_legend};
use crate::model::{Contribution, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::readback::kind_key;
use crate::phrase::scale::point_key;

/// A3 across, in points.
const SHEET: (f32, f32) = (1190.55, 841.89);
const MARGIN: f32 = 36.0;
/// The most items on one side, and the most links, between which ribbons can be followed.
const MOST_ITEMS: usize = 150;
const MOST_LINKS: usize = 1200;
/// The most sheets of a heat map: 300 by 300 items take 40.
const MOST_SHEETS: usize = 120;

/// The map on a sheet of A3, or higher where the items need it.
pub(super) fn ribbon_sheet(map: &Map, words: &Catalogue, ruler: &mut Ruler) -> Result<Scene, PictureError> {
    refuse_beyond(map, MOST_ITEMS)?;
    let width = SHEET.0 - 2.0 * MARGIN;
    let head = header(map, words, ruler, width);
    let mut foot = Stack::default();
    foot.add(ribbon_legend::legend(map, words, ruler, width), 0.0);
    foot.add(figures_block(map, words, ruler, width), 4.0);
    let foot = foot.scene;
    let room = SHEET.1 - 2.0 * MARGIN - head.height - foot.height - 28.0;
    let body = ribbon::body(map, words, ruler, width, room);
    let height = (head.height + body.height + foot.height + 28.0 + 2.0 * MARGIN).max(SHEET.1);
    let mut sheet = Scene {
        width: SHEET.0,
        height,
        shapes: Vec::new(),
    };
    let below_head = MARGIN + head.height + 14.0;
    let foot_top = height - MARGIN - foot.height;
    sheet.place(head, MARGIN, MARGIN, 1.0);
    sheet.place(body, MARGIN, below_head, 1.0);
    sheet.place(foot, MARGIN, foot_top, 1.0);
    Ok(sheet)
}

/// Refuses what could not be told apart.
pub(super) fn refuse_beyond(map: &Map, most_items: usize) -> Result<(), PictureError> {
    let items = map.actions.items.len().max(map.targets.items.len());
    let links = map.links().count();
    if items > most_items || links > MOST_LINKS {
        Err(PictureError::TooMany { items, links })
    } else {
        Ok(())
    }
}

/// The heat map on a sheet, or on several if it is too large for one.
pub(super) fn heat_sheets(
    map: &Map,
    words: &Catalogue,
    ruler: &mut Ruler,
) -> Result<Vec<Scene>, PictureError> {
    let pieces = heat::pieces(map);
    let count = pieces.len();
    if count > MOST_SHEETS {
        return Err(PictureError::TooLarge(count));
    }
    let inner = SHEET.0 - 2.0 * MARGIN;
    let mut sheets = Vec::with_capacity(count);
    for (at, piece) in pieces.iter().enumerate() {
        let head = header(map, words, ruler, inner);
        let mut foot = Stack::default();
        foot.add(heat_legend::legend(map, words, ruler, inner), 0.0);
        if count > 1 {
            foot.add(
                note(heat::piece_words(map, words, piece, at, count), ruler, inner),
                4.0,
            );
        }
        foot.add(figures_block(map, words, ruler, inner), 4.0);
        let foot = foot.scene;
        let room = SHEET.1 - 2.0 * MARGIN - head.height - foot.height - 28.0;
        let body = heat::body(map, piece, words, ruler, &heat::Room::on_sheet(inner, room));
        let width = SHEET.0.max(body.width + 2.0 * MARGIN);
        let height = (head.height + body.height + foot.height + 28.0 + 2.0 * MARGIN).max(SHEET.1);
        let mut sheet = Scene {
            width,
            height,
            shapes: Vec::new(),
        };
        let below_head = MARGIN + head.height + 14.0;
        let foot_top = height - MARGIN - foot.height;
        sheet.place(head, MARGIN, MARGIN, 1.0);
        sheet.place(body, MARGIN, below_head, 1.0);
        sheet.place(foot, MARGIN, foot_top, 1.0);
        sheets.push(sheet);
    }
    Ok(sheets)
}

/// What kind of copy, title and lines under it.
pub(super) fn header(map: &Map, words: &Catalogue, ruler: &mut Ruler, width: f32) -> Scene {
    let mut stack = Stack::default();
    let chip = standing(&map.standing, ruler, width);
    let title = if map.title.text.trim().is_empty() {
        Words::plain(words.text("picture-untitled"))
    } else {
        map.title.clone()
    };
    let look = Look {
        size: 19.0,
        weight: Weight::Bold,
        colour: INK,
        most: 2,
    };
    // Beside the title where half of the line is left for it, else above.
    if chip.width > width / 2.0 {
        stack.add(chip, 0.0);
        stack.add(paragraph(&title, look, width, ruler), 6.0);
    } else {
        let mut top = paragraph(&title, look, width - chip.width - 16.0, ruler);
        let right = width - chip.width;
        top.place(chip, right, 2.0, 1.0);
        stack.add(top, 0.0);
    }
    for (at, line) in map.caption.iter().enumerate() {
        // Descenders of a title in Arabic reach far down.
        let gap = if at == 0 { 6.0 } else { 2.0 };
        stack.add(small(line, ruler, width, 2), gap);
    }
    stack.scene
}

/// The kind of copy on a ground with an edge.
fn standing(text: &str, ruler: &mut Ruler, width: f32) -> Scene {
    let size = 10.5;
    let line = ruler.fit(&Words::plain(text), Weight::Bold, size, width - 20.0, 1);
    let mut scene = Scene::default();
    for line in line.into_iter().filter(|line| !line.text.is_empty()) {
        scene.width = line.width + 21.0;
        scene.height = 19.0;
        scene.shapes.push(Shape::Rect {
            x: 0.5,
            y: 0.5,
            width: line.width + 20.0,
            height: 18.0,
            radius: 3.0,
            fill: Some(NOTICE),
            stroke: Some(Stroke::solid(NOTICE_INK, 1.0)),
        });
        let hand = Hand {
            size,
            weight: Weight::Bold,
            colour: NOTICE_INK,
            anchor: Anchor::Start,
        };
        scene.shapes.push(Shape::Text(line.at(10.0, 13.3, hand)));
    }
    scene
}

fn small(text: &Words, ruler: &mut Ruler, width: f32, most: usize) -> Scene {
    let look = Look {
        size: 9.5,
        weight: Weight::Regular,
        colour: INK_WEAK,
        most,
    };
    paragraph(text, look, width, ruler)
}

/// A line of words under the legend.
fn note(text: String, ruler: &mut Ruler, width: f32) -> Scene {
    small(&Words::plain(text), ruler, width, 2)
}

/// The lines of figures, then the source.
pub(super) fn figures_block(map: &Map, words: &Catalogue, ruler: &mut Ruler, width: f32) -> Scene {
    let mut stack = Stack::default();
    let look = Look {
        size: 9.5,
        weight: Weight::Regular,
        colour: INK,
        most: 2,
    };
    // Two columns of figures.
    let figures = figures(map, words);
    let column = (width - 24.0) / 2.0;
    for pair in figures.chunks(2) {
        let mut line = Scene {
            width,
            ..Scene::default()
        };
        for (at, text) in pair.iter().enumerate() {
            let block = paragraph(&Words::plain(text), look, column, ruler);
            line.height = line.height.max(block.height);
            line.place(block, at as f32 * (column + 24.0), 0.0, 1.0);
        }
        stack.add(line, 2.0);
    }
    let source = Look {
        size: 8.0,
        weight: Weight::Regular,
        colour: INK_WEAK,
        most: 2,
    };
    stack.add(paragraph(&map.source, source, width, ruler), 5.0);
    stack.scene
}

/// The lines of figures; the parts of each add up.
pub(crate) fn figures(map: &Map, words: &Catalogue) -> Vec<String> {
    let sums = map.sums();
    let mut lines = vec![line(
        words,
        "picture-by-strength",
        &by_value(map, words, &sums),
        sums.links(),
    )];
    if map.scale.has_kind() {
        let [direct, enabling, unsaid] = sums.by_kind;
        let parts = [
            (kind_key(Contribution::Direct), direct),
            (kind_key(Contribution::Enabling), enabling),
            ("export-kind-not-said", unsaid),
            ("picture-against", sums.against),
        ];
        lines.push(line(
            words,
            "picture-by-kind",
            &named(words, &parts),
            sums.links(),
        ));
    }
    if map.decided {
        let parts = [
            ("status-agreed", sums.agreed),
            ("status-ad-referendum", sums.ad_referendum),
            ("status-bracketed", sums.bracketed),
        ];
        lines.push(line(
            words,
            "picture-by-status",
            &named(words, &parts),
            sums.links(),
        ));
    }
    let parts = [
        ("picture-links", sums.links()),
        ("export-legend-none", sums.none),
        ("export-legend-cannot-judge", sums.unable),
        ("export-differ", sums.differ),
        ("picture-withheld", sums.withheld),
        ("export-legend-not-considered", sums.open),
    ];
    lines.push(line(words, "picture-pairs", &named(words, &parts), sums.pairs));
    for (key, linked, all) in [
        ("export-actions", sums.linked.0, sums.actions),
        ("export-targets", sums.linked.1, sums.targets),
    ] {
        let without = all.saturating_sub(linked) as u64;
        let parts = [
            ("picture-with-link", linked as u64),
            ("picture-without-link", without),
        ];
        lines.push(line(words, key, &named(words, &parts), all as u64));
    }
    lines
}

fn by_value(map: &Map, words: &Catalogue, sums: &Sums) -> Vec<(String, u64)> {
    let points = map.scale.points().iter().rev();
    let of = |point: &Strength| {
        let place = usize::try_from(point.value() + 3).unwrap_or_default();
        sums.by_value.get(place).copied().unwrap_or_default()
    };
    points
        .filter(|point| **point != Strength::None)
        .map(|point| (words.text(point_key(map.scale, *point)).to_owned(), of(point)))
        .collect()
}

fn named(words: &Catalogue, parts: &[(&'static str, u64)]) -> Vec<(String, u64)> {
    parts
        .iter()
        .map(|(key, count)| (words.text(key).to_owned(), *count))
        .collect()
}

/// `Links by kind: Direct 3 + Enabling 2 = 5`; parts of zero are left out unless all are.
fn line(words: &Catalogue, name: &'static str, parts: &[(String, u64)], all: u64) -> String {
    let mut shown: Vec<_> = parts.iter().filter(|(_, count)| *count > 0).collect();
    if shown.is_empty() {
        shown.extend(parts.first());
    }
    let parts: Vec<_> = shown
        .into_iter()
        .map(|(word, count)| {
            let count = count.to_string();
            words.format("picture-part", &[("word", word.into()), ("count", count.into())])
        })
        .collect();
    words.format(
        "picture-sum",
        &[
            ("name", words.text(name).into()),
            ("parts", parts.join(" + ").into()),
            ("all", all.to_string().into()),
        ],
    )
}

/// What can be seen, in sentences, for whoever cannot see it.
pub(super) fn description(map: &Map, words: &Catalogue) -> String {
    let mut lines = Vec::new();
    if !map.standing.is_empty() {
        lines.push(map.standing.clone());
    }
    lines.extend(figures(map, words));
    lines.join(". ")
}
