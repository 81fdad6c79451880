//! What comes with the program, as the start page lists it.

use crate::exchange::plan_file;
use crate::exchange::session_file::examples;
use crate::model::Plan;
use crate::phrase::catalogue::Catalogue;
use crate::ui::start::{ExampleEntry, PairChoice, PlanChoice};

/// Returns the plan pairs as the start page lists them.
pub(super) fn pair_choices() -> Vec<PairChoice> {
    let shipped = plan_file::shipped();
    let choice = |id: &str| {
        let found = shipped.iter().find(|plan| plan.id == id)?;
        let plan: Plan = plan_file::read_plan(found.text).ok()?;
        Some(PlanChoice {
            short: plan.id().to_owned(),
            name: plan.name().to_owned(),
            items: plan.items().len(),
            warning: plan.warning().map(str::to_owned),
        })
    };
    plan_file::shipped_pairs()
        .iter()
        .filter_map(|pair| {
            Some(PairChoice {
                actions: choice(pair.actions)?,
                targets: choice(pair.targets)?,
            })
        })
        .collect()
}

/// Returns the examples as the start page lists them.
pub(super) fn example_entries(words: &Catalogue) -> Vec<ExampleEntry> {
    examples()
        .iter()
        .map(|example| ExampleEntry {
            title: words.text(example.title_key).to_owned(),
            about: String::new(),
        })
        .collect()
}
