//! An invented revision of the shipped plan of actions. Every text in it is marked as test wording.

use std::sync::Arc;

use seagrass::model::plan::{Content, EntryParts, PlanParts};
use seagrass::model::*;

/// What stands before every invented text.
pub(crate) const MARK: &str = "TEST WORDING, not adopted by anybody:";

/// Returns what a plan was built from.
pub(crate) fn parts(plan: &Plan) -> PlanParts {
    let under = |heading: Option<HeadingNo>| {
        heading
            .and_then(|number| plan.heading(number))
            .map(|heading| heading.code.to_string())
    };
    PlanParts {
        id: plan.id().to_owned(),
        name: plan.name().to_owned(),
        version: plan.version().to_owned(),
        period: plan.period().map(str::to_owned),
        document: plan.document().to_owned(),
        languages: plan.languages().to_vec(),
        authoritative_language: plan.authoritative_language().clone(),
        warning: plan.warning().map(str::to_owned),
        statements: plan.statements().to_vec(),
        expected_counts: plan.expected_counts().clone(),
        fields: plan.fields().clone(),
        headings: plan
            .headings()
            .iter()
            .map(|one| EntryParts {
                code: one.code.to_string(),
                under: under(one.parent),
                content: one.content.clone(),
            })
            .collect(),
        items: plan
            .items()
            .iter()
            .map(|one| EntryParts {
                code: one.code.to_string(),
                under: under(one.heading),
                content: one.content.clone(),
            })
            .collect(),
    }
}

pub(crate) fn english() -> Lang {
    Lang::new("en").expect("a language")
}

pub(crate) fn set_text(content: &mut Content, text: &str) {
    content.text = [(english(), format!("{MARK} {text}"))].into_iter().collect();
    content.summary = std::iter::empty::<(Lang, String)>().collect();
}

fn entry<'p>(parts: &'p mut PlanParts, code: &str) -> &'p mut EntryParts {
    parts
        .items
        .iter_mut()
        .find(|one| one.code == code)
        .unwrap_or_else(|| panic!("the plan has {code}"))
}

/// Returns the shipped plan of actions with invented texts for the items that the revision changes.
pub(crate) fn before() -> Arc<Plan> {
    let mut parts = parts(&crate::samples::plan("CMP"));
    "invented, for tests".clone_into(&mut parts.version);
    for (code, text) in [
        (
            "1.4",
            "reduce by-catch of dugongs in gillnets by rules for mesh, soaking time and season",
        ),
        (
            "2.1",
            "fly aerial counts over every feeding ground every second winter",
        ),
        (
            "2.2",
            "tag thirty animals with satellite transmitters and publish their journeys",
        ),
        ("2.3", "keep a register of carcasses with the cause of death"),
        (
            "3.2",
            "close mapped meadows to trawling and anchoring, and pay villages for guarding mangrove nurseries",
        ),
    ] {
        set_text(&mut entry(&mut parts, code).content, text);
    }
    Arc::new(Plan::new(parts).expect("a plan"))
}

/// Returns the revision: 2.1 and 2.2 are one, 2.3 moved up to 2.2, 3.2 became 3.2 and 3.4, 1.4 has other
/// words, 5.3 and 9.9 are new. 28 actions.
pub(crate) fn after() -> Arc<Plan> {
    let mut parts = parts(&before());
    "invented revision, for tests".clone_into(&mut parts.version);
    parts.expected_counts.clear();
    set_text(
        &mut entry(&mut parts, "1.4").content,
        "halve by-catch of dugongs in gillnets by rules for mesh, soaking time and season",
    );
    set_text(
        &mut entry(&mut parts, "2.1").content,
        "fly aerial counts over every feeding ground every second winter; tag thirty animals with satellite \
         transmitters and publish their journeys",
    );
    let register = entry(&mut parts, "2.3").content.clone();
    entry(&mut parts, "2.2").content = register;
    parts.items.retain(|one| one.code != "2.3");
    set_text(
        &mut entry(&mut parts, "3.2").content,
        "close mapped meadows to trawling and anchoring",
    );
    add(
        &mut parts,
        "3.2",
        "3.4",
        "Guard mangrove nurseries",
        "pay villages for guarding mangrove nurseries",
    );
    add(
        &mut parts,
        "5.1",
        "5.3",
        "Teach in schools",
        "one lesson about sirenians in each coastal school",
    );
    add(
        &mut parts,
        "9.1",
        "9.9",
        "Train rangers",
        "an exchange of rangers between islands",
    );
    Arc::new(Plan::new(parts).expect("a plan"))
}

/// Adds an item beside another.
pub(crate) fn add(parts: &mut PlanParts, beside: &str, code: &str, title: &str, text: &str) {
    let mut new = entry(parts, beside).clone();
    code.clone_into(&mut new.code);
    let titled = plan::LocalText {
        text: title.to_owned(),
        official: false,
    };
    new.content.titles = [(english(), titled)].into_iter().collect();
    set_text(&mut new.content, text);
    parts.items.push(new);
}
