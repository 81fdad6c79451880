//! Figures of agreement in words. A coefficient never stands alone, and no adjective goes with it.

use super::catalogue::Catalogue;
use crate::analysis::agreement::NotDefined;
use crate::analysis::agreement::questions::{
    Agreement, Block, FEWEST_REVIEWERS, FEWEST_UNITS, Figure, Hidden, Measure, Missing, Question, Selection,
};
use crate::model::{ReviewerCode, View};

/// Returns a figure with three decimals, and no minus before a zero.
pub fn three_decimals(value: f64) -> String {
    let text = format!("{value:.3}");
    if text == "-0.000" {
        "0.000".to_owned()
    } else {
        text
    }
}

/// Returns the catalogue key of a question.
pub fn question_key(question: Question) -> &'static str {
    match question {
        Question::Strength => "stats-question-strength",
        Question::Presence => "stats-question-presence",
        Question::Kind => "stats-question-kind",
        Question::TargetSets => "stats-question-target-sets",
        Question::Gaps => "stats-question-gaps",
    }
}

/// Returns the catalogue key of the scale on which a question is answered.
pub fn scale_key(question: Question) -> &'static str {
    match question {
        Question::Strength => "stats-scale-strength",
        Question::Presence => "stats-scale-presence",
        Question::Kind => "stats-scale-kind",
        Question::TargetSets => "stats-scale-target-sets",
        Question::Gaps => "stats-scale-gaps",
    }
}

/// Returns the catalogue key of a selection.
pub fn selection_key(selection: Selection) -> &'static str {
    match selection {
        Selection::Considered => "stats-selection-considered",
        Selection::Linked => "stats-selection-linked",
    }
}

/// Returns the catalogue key of a measure.
pub fn measure_key(measure: Measure) -> &'static str {
    match measure {
        Measure::Exact => "stats-exact",
        Measure::WithinOne => "stats-within-one",
        Measure::AllAgree => "stats-all-agree",
        Measure::AllWithinOne => "stats-all-within-one",
        Measure::Positive => "stats-positive",
        Measure::Negative => "stats-negative",
        Measure::AlphaOrdinal => "stats-alpha-ordinal",
        Measure::AlphaInterval => "stats-alpha-interval",
        Measure::AlphaNominal => "stats-alpha-nominal",
        Measure::AlphaMasi => "stats-alpha-masi",
        Measure::Ac1 => "stats-ac1",
        Measure::Ac2Linear => "stats-ac2-linear",
        Measure::BrennanPrediger => "stats-brennan-prediger",
        Measure::BrennanPredigerLinear => "stats-brennan-prediger-linear",
        Measure::Fleiss => "stats-fleiss",
        Measure::Cohen => "stats-cohen",
        Measure::CohenLinear => "stats-cohen-linear",
        Measure::CohenQuadratic => "stats-cohen-quadratic",
        Measure::KendallW => "stats-kendall-w",
    }
}

/// Returns the catalogue key of the reason why a coefficient has no value.
pub fn not_defined_key(reason: NotDefined) -> &'static str {
    match reason {
        NotDefined::NoValues => "stats-not-defined-no-values",
        NotDefined::NoPairableValues => "stats-not-defined-no-pairable-values",
        NotDefined::NoVariation => "stats-no-variation",
        NotDefined::UnequalNumbers => "stats-not-defined-unequal-numbers",
        NotDefined::CategoryUnusedOrOnly => "stats-not-defined-category",
        NotDefined::NotTwoCategories => "stats-not-defined-not-two-categories",
        NotDefined::UnfitScale => "stats-not-defined-scale",
        NotDefined::TooFewRaters => "stats-not-defined-raters",
        NotDefined::TooFewObjects => "stats-not-defined-objects",
        NotDefined::AllTied => "stats-not-defined-tied",
        NotDefined::Misfit => "stats-not-defined-misfit",
        NotDefined::TooManySets => "stats-not-defined-sets",
        NotDefined::UnfitPanel => "stats-not-defined-panel",
    }
}

/// Says why a figure is not shown.
pub fn hidden(words: &Catalogue, hidden: Hidden) -> String {
    match hidden {
        Hidden::TooFewReviewers => {
            words.format("stats-too-few-reviewers", &[("least", FEWEST_REVIEWERS.into())])
        }
        Hidden::TooFewUnits => words.format("stats-too-few-units", &[("least", FEWEST_UNITS.into())]),
        Hidden::NoVariation => words.text(not_defined_key(NotDefined::NoVariation)).to_owned(),
        Hidden::NotDefined(reason) => words.text(not_defined_key(reason)).to_owned(),
    }
}

/// Returns the figure with three decimals, or why it is not shown.
pub fn value(words: &Catalogue, figure: &Figure) -> String {
    match figure.value {
        Ok(value) => three_decimals(value),
        Err(reason) => {
            let key = match reason {
                Hidden::NotDefined(_) | Hidden::NoVariation => "stats-not-defined",
                Hidden::TooFewReviewers | Hidden::TooFewUnits => "stats-not-shown",
            };
            words.format(key, &[("reason", hidden(words, reason).into())])
        }
    }
}

/// Returns the line of one coefficient, with all that it rests on.
pub fn coefficient(words: &Catalogue, agreement: &Agreement, block: &Block, figure: &Figure) -> String {
    beside(words, agreement, block, measure_key(figure.measure), figure)
}

/// The line of a figure under some name.
fn beside(
    words: &Catalogue,
    agreement: &Agreement,
    block: &Block,
    key: &'static str,
    figure: &Figure,
) -> String {
    let exact = block.plain.first().map(|figure| value(words, figure));
    words.format(
        "stats-coefficient",
        &[
            ("measure", words.text(key).to_owned().into()),
            ("value", value(words, figure).into()),
            ("units", block.pairable_units.to_string().into()),
            ("reviewers", block.reviewers.to_string().into()),
            ("values", block.pairable_values.to_string().into()),
            ("missing", block.missing.sum().to_string().into()),
            ("scale", words.text(scale_key(block.question)).to_owned().into()),
            ("round", agreement.round.0.to_string().into()),
            ("exact", exact.unwrap_or_default().into()),
        ],
    )
}

/// Returns all lines of the statistics: what they rest on, each block, and how to read them.
pub fn lines(words: &Catalogue, view: &View<'_>, agreement: &Agreement) -> Vec<String> {
    let codes: Vec<_> = agreement.reviewers.iter().map(ReviewerCode::as_str).collect();
    let reviewers = if codes.is_empty() {
        words.text("stats-no-reviewers").to_owned()
    } else {
        words.format(
            "stats-reviewers",
            &[
                ("count", codes.len().to_string().into()),
                ("codes", codes.join(", ").into()),
            ],
        )
    };
    let mut lines = vec![
        words.format("stats-title", &[("round", agreement.round.0.to_string().into())]),
        reviewers,
        words.format("stats-pairs", &[("count", agreement.pairs.to_string().into())]),
    ];
    lines.extend(conflicts(words, view, agreement));
    // Without a score there is nothing to say of any question.
    let blocks = agreement.blocks.iter().filter(|_| !codes.is_empty());
    for block in blocks {
        lines.push(String::new());
        lines.extend(block_lines(words, agreement, block));
    }
    lines.push(String::new());
    let notes = ["stats-note-purpose", "stats-note-missing", "stats-note-variation"];
    lines.extend(notes.map(|key| words.text(key).to_owned()));
    lines
}

fn conflicts(words: &Catalogue, view: &View<'_>, agreement: &Agreement) -> Vec<String> {
    let session = view.session();
    let line = |(reviewer, pair): &(ReviewerCode, crate::model::Pair)| {
        let action = session.action(pair.action).map_or("", |item| item.code.as_str());
        let target = session.target(pair.target).map_or("", |item| item.code.as_str());
        words.format(
            "stats-conflict",
            &[
                ("reviewer", reviewer.as_str().into()),
                ("action", action.into()),
                ("target", target.into()),
            ],
        )
    };
    agreement.conflicts.iter().map(line).collect()
}

fn block_lines(words: &Catalogue, agreement: &Agreement, block: &Block) -> Vec<String> {
    let heading = words.format(
        "stats-block",
        &[
            (
                "question",
                words.text(question_key(block.question)).to_owned().into(),
            ),
            (
                "selection",
                words.text(selection_key(block.selection)).to_owned().into(),
            ),
        ],
    );
    let rests_on = words.format(
        "stats-rests-on",
        &[
            ("units", block.units.to_string().into()),
            ("pairable", block.pairable_units.to_string().into()),
            ("reviewers", block.reviewers.to_string().into()),
            ("values", block.values.to_string().into()),
            ("scale", words.text(scale_key(block.question)).to_owned().into()),
        ],
    );
    let mut lines = vec![heading, rests_on, missing(words, &block.missing)];
    if !block.by_category.is_empty() {
        let counts: Vec<_> = block.by_category.iter().map(u64::to_string).collect();
        lines.push(words.format("stats-given", &[("counts", counts.join(", ").into())]));
    }
    lines.extend(block.plain.iter().map(|figure| {
        words.format(
            "stats-plain",
            &[
                (
                    "measure",
                    words.text(measure_key(figure.measure)).to_owned().into(),
                ),
                ("value", value(words, figure).into()),
            ],
        )
    }));
    if let (Some(_), Some(first)) = (block.hidden(), block.coefficients.first()) {
        // One reason for all is said once.
        lines.push(beside(words, agreement, block, "stats-coefficients", first));
    } else {
        let figures = block.coefficients.iter();
        lines.extend(figures.map(|figure| coefficient(words, agreement, block, figure)));
    }
    lines
}

fn missing(words: &Catalogue, missing: &Missing) -> String {
    let parts: Vec<String> = [
        ("stats-missing-not-considered", missing.not_considered),
        ("stats-missing-cannot-judge", missing.cannot_judge),
        ("stats-missing-conflicts", missing.conflicts),
        ("stats-missing-no-link", missing.no_link),
        ("stats-missing-kind-unsaid", missing.kind_unsaid),
        ("stats-missing-incomplete", missing.incomplete),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(key, count)| words.format(key, &[("count", count.to_string().into())]))
    .collect();
    let sum = missing.sum().to_string();
    if parts.is_empty() {
        return words.format("stats-missing-none", &[("sum", sum.into())]);
    }
    words.format(
        "stats-missing",
        &[("sum", sum.into()), ("parts", parts.join(", ").into())],
    )
}

#[cfg(test)]
mod tests {
    use super::three_decimals;

    #[test]
    fn three_decimals_and_no_negative_zero() {
        for (value, text) in [
            (0.759_829, "0.760"),
            (-0.000_2, "0.000"),
            (-0.012, "-0.012"),
            (1.0, "1.000"),
        ] {
            assert_eq!(three_decimals(value), text);
        }
    }
}
