//! Figures of agreement in words. A coefficient never stands alone, and no adjective goes with it.

pub mod sheet;

use super::catalogue::{Catalogue, Language};
use crate::analysis::agreement::NotDefined;
use crate::analysis::agreement::questions::{
    Agreement, Block, FEWEST_REVIEWERS, FEWEST_UNITS, Figure, Hidden, Measure, Missing, Question, Selection,
};
use crate::analysis::report::Report;
use crate::model::{RatingScale, ReviewerCode, View};
use sheet::{Piece, Sheet, Topic};

/// Returns a figure with three decimals, and no minus before a zero.
pub fn three_decimals(language: Language, value: f64) -> String {
    let text = format!("{value:.3}");
    let text = if text == "-0.000" { "0.000" } else { &text };
    text.replace('.', language.decimal_mark().encode_utf8(&mut [0; 4]))
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

/// Returns the catalogue key of the values that answers to a question have on a scale.
pub fn scale_key(question: Question, scale: RatingScale) -> &'static str {
    match (question, scale) {
        (Question::Strength, RatingScale::Contribution) => "stats-scale-strength",
        (Question::Strength, RatingScale::Presence) => "stats-scale-two-points",
        (Question::Strength, RatingScale::Levels) => "stats-scale-levels",
        (Question::Strength, RatingScale::Interaction) => "stats-scale-interaction",
        (Question::Presence, RatingScale::Interaction) => "stats-scale-presence-signed",
        (Question::Presence, _) => "stats-scale-presence",
        (Question::Kind, _) => "stats-scale-kind",
        (Question::TargetSets, _) => "stats-scale-target-sets",
        (Question::Gaps, _) => "stats-scale-gaps",
    }
}

/// Returns the catalogue key of a selection on a scale.
pub fn selection_key(selection: Selection, scale: RatingScale) -> &'static str {
    match (selection, scale) {
        (Selection::Considered, _) => "stats-selection-considered",
        (Selection::Linked, RatingScale::Interaction) => "stats-selection-linked-signed",
        (Selection::Linked, _) => "stats-selection-linked",
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
        Ok(value) => three_decimals(words.language(), value),
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
    let [units, reviewers, values, missing, scale, round, exact] = beside_parts(words, agreement, block);
    words.format(
        "stats-coefficient",
        &[
            ("measure", words.text(key).to_owned().into()),
            ("value", value(words, figure).into()),
            ("units", units.into()),
            ("reviewers", reviewers.into()),
            ("values", values.into()),
            ("missing", missing.into()),
            ("scale", scale.into()),
            ("round", round.into()),
            ("exact", exact.into()),
        ],
    )
}

/// What stands beside every coefficient: units, reviewers, pairable values, missing, scale, round and plain
/// agreement.
fn beside_parts(words: &Catalogue, agreement: &Agreement, block: &Block) -> [String; 7] {
    let exact = block.plain.first().map(|figure| value(words, figure));
    [
        block.pairable_units.to_string(),
        block.reviewers.to_string(),
        block.pairable_values.to_string(),
        block.missing.sum().to_string(),
        words.text(scale_key(block.question, agreement.scale)).to_owned(),
        agreement.round.0.to_string(),
        exact.unwrap_or_default(),
    ]
}

/// How to read the figures.
const READING: [&str; 5] = [
    "stats-note-purpose",
    "stats-note-missing",
    "stats-note-selected",
    "stats-note-variation",
    "stats-note-low",
];

/// The formulas and where they come from.
const METHOD: [&str; 12] = [
    "stats-method-percent",
    "stats-method-specific",
    "stats-method-alpha",
    "stats-method-masi",
    "stats-method-gwet",
    "stats-method-brennan-prediger",
    "stats-method-fleiss",
    "stats-method-cohen",
    "stats-method-kendall",
    "stats-method-rules",
    "stats-method-groups",
    "stats-method-orientation",
];

/// Returns all lines of the statistics: each round's blocks and distributions, what moved, and how to read
/// it.
pub fn lines(words: &Catalogue, view: &View<'_>, report: &Report) -> Vec<String> {
    let sheet = Sheet::of(words, view, report, true);
    let mut lines = Vec::new();
    for chapter in &sheet.chapters {
        lines.push(chapter.title.clone());
        let agreement = match chapter.topic {
            Topic::Round(round) => report.figures(round).map(|figures| &figures.agreement),
            Topic::Moves(..) => None,
        };
        match agreement {
            Some(agreement) => lines.extend(round_lines(words, view, agreement)),
            None => lines.extend(chapter.pieces.iter().flat_map(piece_lines)),
        }
        for (by, pieces) in &chapter.distributions {
            lines.push(String::new());
            lines.push(words.text(sheet::classification_key(*by)).to_owned());
            lines.extend(pieces.iter().flat_map(piece_lines));
        }
        lines.push(String::new());
    }
    lines.extend(sheet.reading);
    lines
}

/// A piece as lines: of a table one for each row, every figure after the name of its column.
fn piece_lines(piece: &Piece) -> Vec<String> {
    match piece {
        Piece::Heading(text) | Piece::Line(text) | Piece::Notice(text) | Piece::Sum(text) => {
            vec![text.clone()]
        }
        Piece::Table(grid) => grid.rows.iter().map(|row| sheet::row_words(grid, row)).collect(),
    }
}

fn round_lines(words: &Catalogue, view: &View<'_>, agreement: &Agreement) -> Vec<String> {
    let mut lines = vec![
        reviewers_line(words, agreement, true),
        words.format("stats-pairs", &[("count", agreement.pairs.to_string().into())]),
    ];
    lines.extend(conflict_lines(words, view, agreement));
    // Without a score there is nothing to say of any question.
    let blocks = agreement
        .blocks
        .iter()
        .filter(|_| !agreement.reviewers.is_empty());
    for block in blocks {
        lines.push(String::new());
        lines.extend(block_lines(words, agreement, block));
    }
    lines
}

fn reviewers_line(words: &Catalogue, agreement: &Agreement, with_codes: bool) -> String {
    let codes: Vec<_> = agreement.reviewers.iter().map(ReviewerCode::as_str).collect();
    let count = codes.len().to_string();
    if codes.is_empty() {
        words.text("stats-no-reviewers").to_owned()
    } else if with_codes {
        let codes = codes.join(", ");
        words.format(
            "stats-reviewers",
            &[("count", count.into()), ("codes", codes.into())],
        )
    } else {
        words.format("stats-reviewers-count", &[("count", count.into())])
    }
}

fn conflict_lines(words: &Catalogue, view: &View<'_>, agreement: &Agreement) -> Vec<String> {
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

fn block_heading(words: &Catalogue, agreement: &Agreement, block: &Block) -> String {
    let question = words.text(question_key(block.question)).to_owned();
    let selection = words
        .text(selection_key(block.selection, agreement.scale))
        .to_owned();
    words.format(
        "stats-block",
        &[("question", question.into()), ("selection", selection.into())],
    )
}

/// What a block rests on, what is missing, and how often each value was given.
fn block_facts(words: &Catalogue, agreement: &Agreement, block: &Block) -> Vec<String> {
    let rests_on = words.format(
        "stats-rests-on",
        &[
            ("units", block.units.to_string().into()),
            ("pairable", block.pairable_units.to_string().into()),
            ("reviewers", block.reviewers.to_string().into()),
            ("values", block.values.to_string().into()),
            (
                "scale",
                words
                    .text(scale_key(block.question, agreement.scale))
                    .to_owned()
                    .into(),
            ),
        ],
    );
    let mut lines = vec![rests_on, missing(words, &block.missing)];
    if block.recused > 0 {
        let count = block.recused.to_string();
        lines.push(words.format("stats-recused", &[("count", count.into())]));
    }
    if !block.by_category.is_empty() {
        let names = category_names(words, agreement.scale, block.question);
        let pairs = names.iter().zip(&block.by_category);
        let counts: Vec<_> = pairs
            .map(|(name, count)| format!("{name}{}{count}", words.colon()))
            .collect();
        lines.push(words.format("stats-given", &[("counts", counts.join(", ").into())]));
    }
    lines
}

/// What the categories of a question are called, in their order.
fn category_names(words: &Catalogue, scale: RatingScale, question: Question) -> Vec<String> {
    let texts = |keys: [&'static str; 2]| keys.map(|key| words.text(key).to_owned()).to_vec();
    match (question, scale) {
        (Question::Strength, _) => scale
            .points()
            .iter()
            .map(|one| sheet::point(scale, *one))
            .collect(),
        (Question::Presence, RatingScale::Interaction) => texts(["stats-none", "stats-other-than-none"]),
        (Question::Presence, _) => texts(["stats-none", "stats-above-none"]),
        (Question::Kind, _) => texts(["kind-direct", "kind-enabling"]),
        (Question::TargetSets | Question::Gaps, _) => Vec::new(),
    }
}

fn block_lines(words: &Catalogue, agreement: &Agreement, block: &Block) -> Vec<String> {
    let mut lines = vec![block_heading(words, agreement, block)];
    lines.extend(block_facts(words, agreement, block));
    lines.extend(block.plain.iter().map(|figure| {
        let measure = words.text(measure_key(figure.measure)).to_owned();
        let value = value(words, figure);
        words.format(
            "stats-plain",
            &[("measure", measure.into()), ("value", value.into())],
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
    use crate::phrase::catalogue::Language;

    #[test]
    fn three_decimals_and_no_negative_zero() {
        for (value, text) in [
            (0.759_829, "0.760"),
            (-0.000_2, "0.000"),
            (-0.012, "-0.012"),
            (1.0, "1.000"),
        ] {
            assert_eq!(three_decimals(Language::English, value), text);
            assert_eq!(three_decimals(Language::French, value), text.replace('.', ","));
        }
    }
}
