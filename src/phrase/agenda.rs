//! The agenda in words.

use super::catalogue::{Catalogue, Language};
use super::proceeding::status_key;
use crate::analysis::agenda::{Forecast, Item, Stage};
use crate::analysis::disagreement::{PairClass, Spread};
use crate::model::{Pair, Session};

/// The catalogue key of a class's word.
pub fn class_key(class: PairClass) -> &'static str {
    match class {
        PairClass::Polarised => "agenda-polarised",
        PairClass::PresenceDispute => "agenda-presence-dispute",
        PairClass::Split => "agenda-split",
        PairClass::Outlier => "agenda-outlier",
        PairClass::Adjacent => "agenda-adjacent",
        PairClass::Unanimous => "agenda-unanimous",
        PairClass::TooFew => "agenda-too-few",
    }
}

/// The catalogue key of the sentence that says what a class means.
pub fn class_tip_key(class: PairClass) -> &'static str {
    match class {
        PairClass::Polarised => "agenda-polarised-tip",
        PairClass::PresenceDispute => "agenda-presence-dispute-tip",
        PairClass::Split => "agenda-split-tip",
        PairClass::Outlier => "agenda-outlier-tip",
        PairClass::Adjacent => "agenda-adjacent-tip",
        PairClass::Unanimous => "agenda-unanimous-tip",
        PairClass::TooFew => "agenda-too-few-tip",
    }
}

/// How far the meeting has come with a pair; nothing while nothing was decided.
pub fn stage_text(words: &Catalogue, stage: Stage) -> Option<&str> {
    match stage {
        Stage::Undecided => None,
        Stage::Decided(status) => Some(words.text(status_key(status))),
        Stage::Differs => Some(words.text("agenda-stage-differs")),
    }
}

/// A value of a scale as people write it: a true minus, and at most one decimal.
pub fn number(language: Language, value: f64) -> String {
    let text = if value.fract().abs() < 0.05 {
        format!("{:.0}", value.abs())
    } else {
        format!("{:.1}", value.abs()).replace('.', language.decimal_mark().encode_utf8(&mut [0; 4]))
    };
    if value < 0.0 && text != "0" {
        format!("\u{2212}{text}")
    } else {
        text
    }
}

/// "14 of 23 items fit in 60 minutes; 9 will not be reached", or what is known without a time.
pub fn forecast_text(words: &Catalogue, forecast: &Forecast) -> String {
    let each = forecast
        .minutes_each
        .map(|each| number(words.language(), each))
        .unwrap_or_default();
    let items = ("items", forecast.items.into());
    let minutes = ("minutes", u32::from(forecast.time.minutes).into());
    match (forecast.fit, forecast.left()) {
        (Some(_), Some(_)) if forecast.items == 0 => words.format("agenda-forecast-nothing", &[minutes]),
        (Some(fit), Some(left)) if left > 0 => words.format(
            "agenda-forecast-left",
            &[
                items,
                minutes,
                ("each", each.into()),
                ("fit", fit.into()),
                ("left", left.into()),
            ],
        ),
        (Some(_), _) => words.format("agenda-forecast-all", &[items, minutes, ("each", each.into())]),
        (None, _) if forecast.minutes_each.is_some() => {
            let all = forecast.minutes_each.unwrap_or_default() * forecast.items as f64;
            let needed = ("needed", number(words.language(), all).into());
            words.format("agenda-forecast-needed", &[items, ("each", each.into()), needed])
        }
        (None, _) => words.format("agenda-forecast-untimed", &[items]),
    }
}

/// What stands for the time of a line.
pub fn minutes_text(words: &Catalogue, forecast: &Forecast, reached: Option<bool>) -> String {
    match (reached, forecast.minutes_each) {
        (None, _) | (Some(true), None) => String::new(),
        (Some(false), _) => words.text("agenda-not-reached").to_owned(),
        (Some(true), Some(each)) => words.format(
            "agenda-minutes",
            &[("minutes", number(words.language(), each).into())],
        ),
    }
}

/// The counts of a spread in words: "2 × 0, 3 × 3, 1 cannot judge".
pub fn counts_text(words: &Catalogue, spread: &Spread) -> String {
    let given = spread.by_point().filter(|(_, count)| *count > 0);
    let mut parts: Vec<String> = given
        .map(|(point, count)| {
            let value = number(words.language(), f64::from(point.value()));
            words.format(
                "agenda-count",
                &[("count", count.into()), ("value", value.into())],
            )
        })
        .collect();
    for (count, key) in [
        (spread.cannot_judge, "agenda-count-cannot-judge"),
        (spread.not_considered, "agenda-count-not-considered"),
        (spread.conflicts, "agenda-count-conflicts"),
        (spread.off_scale, "agenda-count-off-scale"),
    ] {
        if count > 0 {
            parts.push(words.format(key, &[("count", count.into())]));
        }
    }
    parts.join(words.text("agenda-joint"))
}

/// The whole line in words; `codes` says who gave what, if that is wanted.
pub fn line_name(
    words: &Catalogue,
    session: &Session,
    item: &Item,
    forecast: &Forecast,
    reached: Option<bool>,
    codes: &str,
) -> String {
    let spread = item.spread();
    let (action, target) = codes_of(session, item.pair());
    let mut parts = vec![
        words.format(
            "agenda-line",
            &[("action", action.into()), ("target", target.into())],
        ),
        words.text(class_key(item.class())).to_owned(),
        counts_text(words, spread),
    ];
    if let (Some(median), Some(range)) = (spread.median(), spread.range()) {
        let figures = [
            ("median", number(words.language(), median).into()),
            ("range", range.into()),
        ];
        parts.push(words.format("agenda-median-range", &figures));
    }
    parts.push(minutes_text(words, forecast, reached));
    parts.extend(stage_text(words, item.stage).map(ToOwned::to_owned));
    if item.is_to_check {
        parts.push(words.text("lamp-name").to_owned());
    }
    if item.is_parked {
        parts.push(words.text("agenda-parked").to_owned());
    }
    parts.push(codes.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(words.text("agenda-joint"))
}

/// The codes of a pair's action and target.
pub fn codes_of(session: &Session, pair: Pair) -> (&str, &str) {
    let action = session.action(pair.action).map_or("", |item| item.code.as_str());
    let target = session.target(pair.target).map_or("", |item| item.code.as_str());
    (action, target)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_written_as_people_do() {
        for (value, text) in [
            (0.0, "0"),
            (-0.0, "0"),
            (1.5, "1.5"),
            (3.0, "3"),
            (-2.0, "−2"),
            (-0.5, "−0.5"),
        ] {
            assert_eq!(number(Language::English, value), text);
        }
    }
}
