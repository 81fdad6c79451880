//! What the looks of ribbons mean. Only what occurs is explained, but for strength and kind.

use super::colour::{GROUPS, INK, INK_WEAK};
use super::flow::{Look, Sample, Stack, paragraph, samples};
use super::model::{Link, Map, Reached, Words};
use super::ribbon::{sign_text, strokes};
use super::ruler::{Hand, Ruler};
use super::scene::{Anchor, Scene, Shape, Weight};
use crate::model::{Contribution, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::{point_key, point_sign};

const LONG: f32 = 34.0;
const UNIT: f32 = 2.4;
const SIZE: f32 = 9.0;

/// The legend of a map.
pub(super) fn legend(map: &Map, words: &Catalogue, ruler: &mut Ruler, width: f32) -> Scene {
    let sums = map.sums();
    let reached = map
        .links()
        .next()
        .map_or(Reached::Agreed, |(_, link)| link.reached);
    let plain = |value: Strength, kind: Option<Contribution>| Link {
        value,
        kind,
        tension: false,
        reserved: false,
        reached: match reached {
            Reached::Judged => Reached::Judged,
            Reached::Agreed | Reached::AdReferendum | Reached::Bracketed => Reached::Agreed,
        },
        sentence: String::new(),
    };
    let has_kind = map.scale.has_kind();
    let mut all = Vec::new();
    for point in map
        .scale
        .points()
        .iter()
        .rev()
        .filter(|point| **point != Strength::None)
    {
        let word = words.text(point_key(map.scale, *point));
        let text = format!("{} {word}", point_sign(*point));
        all.push(ribbon(&plain(*point, None), text));
    }
    if has_kind {
        for (kind, key) in [
            (Contribution::Direct, "picture-legend-direct"),
            (Contribution::Enabling, "picture-legend-enabling"),
        ] {
            let link = plain(Strength::Moderate, Some(kind));
            all.push(ribbon(&link, words.text(key).to_owned()));
        }
    }
    if sums.bracketed > 0 {
        let link = Link {
            reached: Reached::Bracketed,
            ..plain(Strength::Strong, None)
        };
        all.push(ribbon(&link, words.text("picture-legend-bracketed").to_owned()));
        all.push(sign(
            &Link {
                value: Strength::Moderate,
                ..link
            },
            words.text("picture-legend-bracketed-value").to_owned(),
            ruler,
        ));
    }
    if sums.tension > 0 {
        let link = Link {
            tension: true,
            ..plain(Strength::Weak, None)
        };
        all.push(sign(&link, words.text("export-legend-tension").to_owned(), ruler));
    }
    if sums.ad_referendum > 0 {
        let link = Link {
            reached: Reached::AdReferendum,
            ..plain(Strength::Weak, None)
        };
        let text = words.text("annex-legend-ad-referendum").to_owned();
        all.push(sign(&link, text, ruler));
    }
    if sums.reserved > 0 {
        let link = Link {
            reserved: true,
            ..plain(Strength::Weak, None)
        };
        all.push(sign(
            &link,
            words.text("picture-legend-reserved").to_owned(),
            ruler,
        ));
    }
    if map.targets.groups.len() > 1 {
        all.push(hues(words.text("picture-legend-colour").to_owned()));
    }
    let mut stack = Stack::default();
    stack.add(own_scale(words, ruler, width), 0.0);
    stack.add(samples(all, SIZE, width, ruler), 0.0);
    stack.scene
}

/// That the scale and the marks are nobody's standard.
pub(super) fn own_scale(words: &Catalogue, ruler: &mut Ruler, width: f32) -> Scene {
    let look = Look {
        size: SIZE,
        weight: Weight::Bold,
        colour: INK_WEAK,
        most: 2,
    };
    paragraph(&Words::plain(words.text("export-legend")), look, width, ruler)
}

fn ribbon(link: &Link, words: String) -> Sample {
    let width = UNIT * f32::from(link.value.digit());
    let shapes = strokes(link, width, INK_WEAK)
        .into_iter()
        .map(|stroke| Shape::Line {
            from: (0.0, 0.0),
            to: (LONG, 0.0),
            stroke,
        });
    Sample {
        width: LONG,
        shapes: shapes.collect(),
        words,
    }
}

fn sign(link: &Link, words: String, ruler: &mut Ruler) -> Sample {
    let line = ruler.whole(&Words::plain(sign_text(link)), Weight::Bold, SIZE);
    let width = line.width.max(8.0);
    let hand = Hand {
        size: SIZE,
        weight: Weight::Bold,
        colour: INK,
        anchor: Anchor::Middle,
    };
    Sample {
        width,
        shapes: vec![Shape::Text(line.at(width / 2.0, SIZE * 0.36, hand))],
        words,
    }
}

fn hues(words: String) -> Sample {
    let step = LONG / 4.0;
    let shapes = GROUPS
        .iter()
        .take(4)
        .enumerate()
        .map(|(at, colour)| super::scene::filled(at as f32 * step, -3.0, step, 6.0, *colour));
    Sample {
        width: LONG,
        shapes: shapes.collect(),
        words,
    }
}
