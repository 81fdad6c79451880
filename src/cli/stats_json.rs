//! The statistics as JSON: the same figures as the lines, with names that do not change with a language.

use serde_json::{Map, Value, json};

use crate::analysis::agreement::questions::{Agreement, Block, Figure, Hidden, Measure, Question, Selection};
use crate::analysis::agreement::{Moves, NotDefined, PairMoves};
use crate::analysis::distribution::{Classification, Distributions, Label, Spread, Withheld};
use crate::analysis::report::{Report, RoundReport};
use crate::analysis::suppress::FEWEST_IN_GROUP;
use crate::model::{Pair, RatingScale, ReviewerCode, RoundKind, View};

/// Writes the figures, rounded to three decimals. One that is not shown is null, with the reason beside.
pub(super) fn write(view: &View<'_>, report: &Report) -> Vec<u8> {
    let rounds = report.rounds.iter().map(|one| round(view, report.scale, one));
    let moves = report.moves.iter().map(|one| moved(view, report.scale, one));
    bytes(&json!({
        "format": FORMAT,
        "version": VERSION,
        "written_by": WRITTEN_BY,
        "session": view.session().id().0.to_string(),
        "scale": report.scale.name(),
        "points": report.scale.points().iter().map(|one| one.value()).collect::<Vec<_>>(),
        "rounds": rounds.collect::<Vec<_>>(),
        "between_rounds": moves.collect::<Vec<_>>(),
    }))
}

/// Writes that there are no figures, since the scale is not settled.
pub(super) fn not_shown(view: &View<'_>) -> Vec<u8> {
    bytes(&json!({
        "format": FORMAT,
        "version": VERSION,
        "written_by": WRITTEN_BY,
        "session": view.session().id().0.to_string(),
        "scale": Value::Null,
        "not_shown": "scale_in_conflict",
    }))
}

const FORMAT: &str = "seagrass-statistics";
/// The second shape: rounds, distributions and what moved between rounds.
const VERSION: u32 = 2;
const WRITTEN_BY: &str = concat!("seagrass ", env!("CARGO_PKG_VERSION"));

fn bytes(file: &Value) -> Vec<u8> {
    // Texts, numbers and lists in memory have no way to fail.
    let mut bytes = serde_json::to_vec_pretty(file).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}

fn round(view: &View<'_>, scale: RatingScale, report: &RoundReport) -> Value {
    let kind = match report.kind {
        RoundKind::Blind => "blind",
        RoundKind::Open => "open",
    };
    let Some(figures) = &report.figures else {
        return json!({"round": report.round.0, "kind": kind, "not_shown": "not_opened"});
    };
    let agreement: &Agreement = &figures.agreement;
    let conflicts = agreement.conflicts.iter().map(|(reviewer, pair)| {
        let [action, target] = codes(view, *pair);
        json!({"reviewer": reviewer.as_str(), "action": action, "target": target})
    });
    let reviewers = agreement.reviewers.iter().map(ReviewerCode::as_str);
    json!({
        "round": report.round.0,
        "kind": kind,
        "not_shown": Value::Null,
        "reviewers": reviewers.collect::<Vec<_>>(),
        "pairs": agreement.pairs,
        "conflicts": conflicts.collect::<Vec<_>>(),
        "blocks": agreement.blocks.iter().map(|one| block(one, scale)).collect::<Vec<_>>(),
        "distributions": figures.distributions.as_ref().map(|all| distributions(all, scale)),
    })
}

fn codes(view: &View<'_>, pair: Pair) -> [Option<String>; 2] {
    let session = view.session();
    let action = session.action(pair.action).map(|item| item.code.to_string());
    [
        action,
        session.target(pair.target).map(|item| item.code.to_string()),
    ]
}

fn points(scale: RatingScale) -> Vec<String> {
    scale.points().iter().map(|one| one.value().to_string()).collect()
}

fn given(scale: RatingScale, counts: &[u64]) -> Value {
    let by_point = points(scale).into_iter().zip(counts);
    by_point
        .map(|(name, count)| (name, json!(count)))
        .collect::<Map<_, _>>()
        .into()
}

fn distributions(all: &Distributions, scale: RatingScale) -> Value {
    let by = all.by.iter().map(|one| {
        let groups = one.groups.as_ref().map(|groups| {
            let groups = groups.iter().map(|group| {
                let labels: Vec<_> = group.labels.iter().map(label).collect();
                json!({"groups": labels, "answers": spread(&group.spread, scale)})
            });
            groups.collect::<Vec<_>>()
        });
        let not_shown = one.groups.as_ref().err().map(|why| match why {
            Withheld::OneGroup => "one_group",
            Withheld::TooFew => "group_too_small",
        });
        json!({
            "by": match one.by {
                Classification::Role => "role",
                Classification::Region => "region",
                Classification::Delegation => "delegation",
            },
            "groups": groups.ok(),
            "not_shown": not_shown,
        })
    });
    json!({
        "fewest_reviewers_in_a_group": FEWEST_IN_GROUP,
        "all_reviewers": spread(&all.total, scale),
        "by": by.collect::<Vec<_>>(),
    })
}

fn label(label: &Label) -> Value {
    match label {
        Label::Role(role) => role.name().into(),
        Label::Text(text) => text.as_str().into(),
        Label::NotSaid => Value::Null,
    }
}

fn spread(spread: &Spread, scale: RatingScale) -> Value {
    json!({
        "reviewers": spread.reviewers,
        "given": given(scale, &spread.given),
        "cannot_judge": spread.cannot_judge,
        "not_considered": spread.not_considered,
        "conflicts": spread.conflicts,
        "stepped_aside": spread.recused,
    })
}

fn moved(view: &View<'_>, scale: RatingScale, moves: &Moves) -> Value {
    let (up, down, same) = moves.up_down_same();
    let pairs = moves.pairs.iter().map(|one: &PairMoves| {
        let [action, target] = codes(view, one.pair);
        json!({
            "action": action,
            "target": target,
            "in_both": one.both(),
            "higher": one.up,
            "lower": one.down,
            "same": one.same,
            "share_changed": rounded(one.share()),
            "before": given(scale, &one.before),
            "after": given(scale, &one.after),
        })
    });
    json!({
        "from": moves.from.0,
        "to": moves.to.0,
        "reviewers": moves.reviewers,
        "in_both": moves.both(),
        "higher": up,
        "lower": down,
        "same": same,
        "share_changed": moves.share().map(rounded),
        "only_before": moves.only_before,
        "only_after": moves.only_after,
        "pairs": pairs.collect::<Vec<_>>(),
    })
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0 + 0.0
}

fn block(block: &Block, scale: RatingScale) -> Value {
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
    let (question, scale): (_, Vec<String>) = match block.question {
        Question::Strength => ("strength", points(scale)),
        Question::Presence if scale == RatingScale::Interaction => ("presence", names(&["none", "other"])),
        Question::Presence => ("presence", names(&["none", "above_none"])),
        Question::Kind => ("kind", names(&["direct", "enabling"])),
        Question::TargetSets => ("target_sets", Vec::new()),
        Question::Gaps => ("gaps", Vec::new()),
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
        "given": counts.map(|(name, count)| (name.clone(), json!(count))).collect::<Map<_, _>>(),
        "missing": {
            "sum": missing.sum(),
            "not_considered": missing.not_considered,
            "cannot_judge": missing.cannot_judge,
            "conflicts": missing.conflicts,
            "no_link": missing.no_link,
            "kind_not_said": missing.kind_unsaid,
            "set_incomplete": missing.incomplete,
        },
        "stepped_aside": block.recused,
        "agreement": block.plain.iter().map(figure).collect::<Vec<_>>(),
        "coefficients": block.coefficients.iter().map(figure).collect::<Vec<_>>(),
    })
}

fn figure(figure: &Figure) -> Value {
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
