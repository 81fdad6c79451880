//! The statistics as JSON: the same figures as the lines, with names that do not change with a language.

use serde_json::{Map, Value, json};

use crate::analysis::agreement::NotDefined;
use crate::analysis::agreement::questions::{Agreement, Block, Figure, Hidden, Measure, Question, Selection};
use crate::model::{ReviewerCode, View};

/// Writes the figures, rounded to three decimals. One that is not shown is null, with the reason beside.
pub(super) fn write(view: &View<'_>, agreement: &Agreement) -> Vec<u8> {
    let session = view.session();
    let conflicts = agreement.conflicts.iter().map(|(reviewer, pair)| {
        json!({
            "reviewer": reviewer.as_str(),
            "action": session.action(pair.action).map(|item| item.code.as_str()),
            "target": session.target(pair.target).map(|item| item.code.as_str()),
        })
    });
    let reviewers = agreement.reviewers.iter().map(ReviewerCode::as_str);
    let file = json!({
        "format": "seagrass-statistics",
        "version": 1,
        "written_by": concat!("seagrass ", env!("CARGO_PKG_VERSION")),
        "session": session.id().0.to_string(),
        "round": agreement.round.0,
        "reviewers": reviewers.collect::<Vec<_>>(),
        "pairs": agreement.pairs,
        "conflicts": conflicts.collect::<Vec<_>>(),
        "blocks": agreement.blocks.iter().map(block).collect::<Vec<_>>(),
    });
    // Texts, numbers and lists in memory have no way to fail.
    let mut bytes = serde_json::to_vec_pretty(&file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn block(block: &Block) -> Value {
    let (question, scale): (_, &[&str]) = match block.question {
        Question::Strength => ("strength", &["0", "1", "2", "3"]),
        Question::Presence => ("presence", &["none", "above_none"]),
        Question::Kind => ("kind", &["direct", "enabling"]),
        Question::TargetSets => ("target_sets", &[]),
        Question::Gaps => ("gaps", &[]),
    };
    let selection = match block.selection {
        Selection::Considered => "all_considered",
        Selection::Linked => "at_least_one_above_none",
    };
    let counts = scale.iter().zip(&block.by_category);
    let missing = &block.missing;
    json!({
        "question": question,
        "selection": selection,
        "selected_on_outcome": block.selection == Selection::Linked,
        "scale": scale,
        "units": block.units,
        "units_with_two_or_more_values": block.pairable_units,
        "reviewers": block.reviewers,
        "values": block.values,
        "pairable_values": block.pairable_values,
        "given": counts.map(|(name, count)| ((*name).to_owned(), json!(count))).collect::<Map<_, _>>(),
        "missing": {
            "sum": missing.sum(),
            "not_considered": missing.not_considered,
            "cannot_judge": missing.cannot_judge,
            "conflicts": missing.conflicts,
            "no_link": missing.no_link,
            "kind_not_said": missing.kind_unsaid,
            "set_incomplete": missing.incomplete,
        },
        "agreement": block.plain.iter().map(figure).collect::<Vec<_>>(),
        "coefficients": block.coefficients.iter().map(figure).collect::<Vec<_>>(),
    })
}

fn figure(figure: &Figure) -> Value {
    let rounded = |value: f64| (value * 1000.0).round() / 1000.0 + 0.0;
    json!({
        "measure": measure(figure.measure),
        "value": figure.value.ok().map(rounded),
        "not_shown": figure.value.err().map(hidden),
    })
}

fn measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Exact => "exact",
        Measure::WithinOne => "within_one_step",
        Measure::AllAgree => "all_agree",
        Measure::AllWithinOne => "all_within_one_step",
        Measure::Positive => "positive_agreement",
        Measure::Negative => "negative_agreement",
        Measure::AlphaOrdinal => "krippendorff_alpha_ordinal",
        Measure::AlphaInterval => "krippendorff_alpha_interval",
        Measure::AlphaNominal => "krippendorff_alpha_nominal",
        Measure::AlphaMasi => "krippendorff_alpha_masi",
        Measure::Ac1 => "gwet_ac1",
        Measure::Ac2Linear => "gwet_ac2_linear",
        Measure::BrennanPrediger => "brennan_prediger",
        Measure::BrennanPredigerLinear => "brennan_prediger_linear",
        Measure::Fleiss => "fleiss_kappa",
        Measure::Cohen => "cohen_kappa",
        Measure::CohenLinear => "cohen_kappa_linear",
        Measure::CohenQuadratic => "cohen_kappa_quadratic",
        Measure::KendallW => "kendall_w",
    }
}

fn hidden(hidden: Hidden) -> &'static str {
    match hidden {
        Hidden::TooFewReviewers => "fewer_than_two_reviewers",
        Hidden::TooFewUnits => "fewer_than_ten_units",
        Hidden::NoVariation | Hidden::NotDefined(NotDefined::NoVariation) => "no_variation",
        Hidden::NotDefined(NotDefined::NoValues) => "no_values",
        Hidden::NotDefined(NotDefined::NoPairableValues) => "no_pairable_values",
        Hidden::NotDefined(NotDefined::UnequalNumbers) => "unequal_numbers_of_values",
        Hidden::NotDefined(NotDefined::CategoryUnusedOrOnly) => "category_unused",
        Hidden::NotDefined(NotDefined::NotTwoCategories) => "not_two_categories",
        Hidden::NotDefined(NotDefined::UnfitScale) => "scale_unfit",
        Hidden::NotDefined(NotDefined::TooFewRaters) => "too_few_raters",
        Hidden::NotDefined(NotDefined::TooFewObjects) => "too_few_objects",
        Hidden::NotDefined(NotDefined::AllTied) => "all_tied",
        Hidden::NotDefined(NotDefined::Misfit) => "misfit",
        Hidden::NotDefined(NotDefined::TooManySets) => "too_many_sets",
        Hidden::NotDefined(NotDefined::UnfitPanel) => "panel_unfit",
    }
}
