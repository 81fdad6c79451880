//! What the marks of the heat map mean. Marks of what does not occur are left out, so that a map in which
//! nothing was said shows no mark of "no contribution".

use super::flow::{Sample, Stack, samples};
use super::heat::{ground, mark, sign};
use super::model::{Link, Map, Reached, Said};
use super::ribbon_legend::own_scale;
use super::ruler::Ruler;
use super::scene::Scene;
use crate::model::{Contribution, Strength};
use crate::phrase::catalogue::Catalogue;
use crate::phrase::scale::point_key;

const CELL: (f32, f32) = (26.0, 15.0);
const SIZE: f32 = 9.0;

/// The legend of a heat map.
pub(super) fn legend(map: &Map, words: &Catalogue, ruler: &mut Ruler, width: f32) -> Scene {
    let sums = map.sums();
    let plain = |value: Strength, kind: Option<Contribution>| Link {
        value,
        kind,
        tension: false,
        reserved: false,
        reached: Reached::Agreed,
        sentence: String::new(),
    };
    let mut all: Vec<(Option<Said>, String)> = Vec::new();
    for point in map
        .scale
        .points()
        .iter()
        .rev()
        .filter(|point| **point != Strength::None)
    {
        let word = words.text(point_key(map.scale, *point)).to_owned();
        all.push((Some(Said::Link(plain(*point, None))), word));
    }
    if map.scale.has_kind() {
        for (kind, key) in [
            (Contribution::Direct, "picture-legend-mark-direct"),
            (Contribution::Enabling, "picture-legend-mark-enabling"),
        ] {
            let said = Said::Link(plain(Strength::Moderate, Some(kind)));
            all.push((Some(said), words.text(key).to_owned()));
        }
    }
    let moderate = plain(Strength::Moderate, None);
    let further = [
        (
            sums.bracketed,
            Some(Said::Link(Link {
                reached: Reached::Bracketed,
                ..moderate.clone()
            })),
            "picture-legend-bracketed",
        ),
        (
            sums.tension,
            Some(Said::Link(Link {
                tension: true,
                ..moderate.clone()
            })),
            "export-legend-tension",
        ),
        (
            sums.ad_referendum,
            Some(Said::Link(Link {
                reached: Reached::AdReferendum,
                ..moderate.clone()
            })),
            "annex-legend-ad-referendum",
        ),
        (
            sums.reserved,
            Some(Said::Link(Link {
                reserved: true,
                ..moderate
            })),
            "picture-legend-reserved",
        ),
        (
            sums.none,
            Some(Said::None { bracketed: false }),
            "export-legend-none",
        ),
        (sums.unable, Some(Said::CannotJudge), "export-legend-cannot-judge"),
        (sums.withheld, Some(Said::Withheld), "picture-withheld"),
        (sums.differ, Some(Said::Differ), "export-legend-differ"),
        (1, None, "export-legend-not-considered"),
    ];
    for (count, said, key) in further {
        if count > 0 {
            all.push((said, words.text(key).to_owned()));
        }
    }
    let all = all
        .into_iter()
        .map(|(said, words)| sample(said.as_ref(), words, ruler));
    let all = all.collect();
    let mut stack = Stack::default();
    stack.add(own_scale(words, ruler, width), 0.0);
    stack.add(samples(all, SIZE, width, ruler), 0.0);
    stack.scene
}

fn sample(said: Option<&Said>, words: String, ruler: &mut Ruler) -> Sample {
    let mut shapes = Vec::new();
    shapes.extend(ground(said, (0.0, -CELL.1 / 2.0), CELL));
    shapes.extend(sign(said, &mark(said), (CELL.0 / 2.0, 0.0), SIZE, ruler));
    Sample {
        width: CELL.0,
        shapes,
        words,
    }
}
