//! The two plans of the worked example: the invented samples, the outcomes with elements and two more of them.

use std::sync::Arc;

use seagrass::model::plan::{Element, EntryParts, LocalText, Note};
use seagrass::model::*;

use crate::rebase_plans::{english, parts};
use crate::samples::plan;

/// What is said of each outcome that has parts.
const ELEMENTS: [(&str, &[(&str, &str)]); 2] = [
    (
        "2b",
        &[
            ("2b.1", "Getting there: distance, paths and transport"),
            ("2b.2", "Getting in: entrances and what one meets inside"),
            ("2b.3", "Using it: at hours and in forms that suit people"),
        ],
    ),
    (
        "2c",
        &[
            ("2c.1", "More is shared"),
            ("2c.2", "More is repaired"),
            ("2c.3", "More is grown close to home"),
        ],
    ),
];

/// The outcomes that only this example has: code, title, summary.
const MORE: [(&str, &str, &str); 2] = [
    (
        "1e",
        "More people are active",
        "More residents walk, cycle or do sport every week.",
    ),
    (
        "1f",
        "Homes are warm and dry",
        "Fewer residents live in homes that are cold or damp.",
    ),
];

/// Returns the plans.
pub(super) fn pair() -> (Arc<Plan>, Arc<Plan>) {
    (plan("LIBRARY"), Arc::new(outcomes()))
}

fn outcomes() -> Plan {
    let mut parts = parts(&plan("WELLBEING"));
    "second sample".clone_into(&mut parts.version);
    let mandate = "Submitted under paragraph 4 of the framework’s own resolution (invented; no such resolution \
                   exists).";
    parts
        .fields
        .insert("register_mandate".to_owned(), mandate.to_owned());
    parts.expected_counts.insert("outcome".to_owned(), 9);
    for (code, elements) in ELEMENTS {
        let entry = parts.items.iter_mut().find(|one| one.code == code);
        entry.expect("an outcome").content.elements = elements
            .iter()
            .map(|(code, text)| Element {
                code: Code::new(code).expect("a code"),
                text: (*text).to_owned(),
            })
            .collect();
    }
    let after = parts
        .items
        .iter()
        .position(|one| one.code == "1d")
        .expect("an outcome")
        + 1;
    let model = parts.items[after - 1].clone();
    for (place, (code, title, summary)) in MORE.into_iter().enumerate() {
        let mut content = model.content.clone();
        let title = LocalText {
            text: title.to_owned(),
            official: false,
        };
        content.titles = [(english(), title)].into_iter().collect();
        content.summary = [(english(), summary.to_owned())].into_iter().collect();
        let entry = EntryParts {
            code: code.to_owned(),
            under: model.under.clone(),
            content,
        };
        parts.items.insert(after + place, entry);
    }
    let also = [
        ("1b", "also_county", "aim 2"),
        ("1d", "also_county", "aim 5"),
        ("2c", "also_county", "aim 9"),
    ];
    for (code, field, value) in also {
        let entry = parts
            .items
            .iter_mut()
            .find(|one| one.code == code)
            .expect("an outcome");
        entry.content.fields.insert(field.to_owned(), value.to_owned());
    }
    let expected = [
        (
            "1b",
            "A child can retell a short story in the first month at school.",
        ),
        ("1d", "Nobody stays away because of what it costs."),
        (
            "2b",
            "Judge each element by itself; one entrance is not yet a way in.",
        ),
        ("2c", "Less is bought new, because what there is goes round."),
    ];
    for (code, text) in expected {
        let entry = parts
            .items
            .iter_mut()
            .find(|one| one.code == code)
            .expect("an outcome");
        entry.content.notes.push(Note {
            text: text.to_owned(),
            basis: "invented for illustration".to_owned(),
            source: None,
        });
    }
    Plan::new(parts).expect("a plan")
}
