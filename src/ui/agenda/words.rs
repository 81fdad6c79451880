//! The agenda in words: what is said only in the window.

use crate::analysis::agenda::{Forecast, Item, LinkFilter};
use crate::model::{Current, Pair, Verdict};
use crate::phrase::agenda;
pub(in crate::ui) use crate::phrase::agenda::class_key;
pub(super) use crate::phrase::agenda::{class_tip_key, forecast_text, minutes_text, number, stage_text};
use crate::ui::Scene;
use crate::ui::lamp;

/// The catalogue key of a choice of links.
pub(super) fn link_key(links: LinkFilter) -> &'static str {
    match links {
        LinkFilter::All => "agenda-links-all",
        LinkFilter::Linked => "agenda-links-linked",
        LinkFilter::NotLinked => "agenda-links-not-linked",
        LinkFilter::Direct => "agenda-links-direct",
        LinkFilter::Enabling => "agenda-links-enabling",
    }
}

/// The whole line in words, for screen readers and the tooltip.
pub(super) fn line_name(
    scene: &Scene<'_>,
    item: &Item,
    forecast: &Forecast,
    reached: Option<bool>,
    codes: &str,
) -> String {
    let name = agenda::line_name(scene.words, scene.view.session(), item, forecast, reached, codes);
    if item.is_to_check {
        name
    } else {
        lamp::told(scene, item.pair(), name)
    }
}

/// The codes of a pair's action and target.
pub(super) fn codes_of<'s>(scene: &Scene<'s>, pair: Pair) -> (&'s str, &'s str) {
    agenda::codes_of(scene.view.session(), pair)
}

/// Who gave what of a pair, as far as the reviewer may see it: "R01 3, R02 0".
pub(super) fn who_gave_what(scene: &Scene<'_>, pair: Pair) -> String {
    let words = scene.words;
    let said = scene.view.judgements_of(pair, scene.view.round());
    let parts: Vec<String> = said
        .filter_map(|(key, record)| {
            let value = match record.current() {
                Current::Absent => return None,
                Current::Conflict => words.text("agenda-versions-differ").to_owned(),
                Current::Said(judgement) => match judgement.verdict {
                    Verdict::Scored(point) => number(words.language(), f64::from(point.value())),
                    Verdict::CannotJudge => words.text("strength-cannot-judge").to_owned(),
                },
            };
            let parts = [
                ("reviewer", key.reviewer.as_str().into()),
                ("value", value.into()),
            ];
            Some(words.format("agenda-who", &parts))
        })
        .collect();
    parts.join(words.text("agenda-joint"))
}
