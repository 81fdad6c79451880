//! The mapping collection: nothing empty, nothing dangling, nothing inferred.

use seagrass::exchange::export::Filter;
use seagrass::exchange::oscal::project;
use seagrass::exchange::projection::{LinkOptions, NotProjected};
use seagrass::model::*;
use serde_json::Value;

use super::sample::{self, all, options, view};

fn collection(document: &seagrass::command::Document, options: &LinkOptions) -> Value {
    let made = project(&view(document), options).expect("a file");
    let mut value: Value = serde_json::from_slice(&made.bytes).expect("JSON");
    let maps: usize = value["mapping-collection"]["mappings"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|mapping| mapping["maps"].as_array().expect("a list").len())
        .sum();
    assert_eq!(maps, made.rows);
    value["mapping-collection"].take()
}

/// Calls `each` with every value below.
fn walk(value: &Value, each: &mut dyn FnMut(&Value)) {
    each(value);
    match value {
        Value::Array(list) => list.iter().for_each(|one| walk(one, each)),
        Value::Object(map) => map.values().for_each(|one| walk(one, each)),
        _ => {}
    }
}

#[test]
fn nothing_is_empty_and_no_reference_dangles() {
    for document in [
        sample::document(),
        super::dugong(),
        super::planted("  =1+1\u{202e}"),
    ] {
        for options in [options(), all()] {
            let collection = collection(&document, &options);
            let mut uuids = Vec::new();
            let mut hrefs = Vec::new();
            walk(&collection, &mut |value| {
                if let Value::Array(list) = value {
                    assert!(!list.is_empty());
                }
                if let Value::String(text) = value {
                    assert!(!text.is_empty() && text.trim() == text, "{text:?}");
                }
                uuids.extend(value.get("uuid").and_then(Value::as_str).map(str::to_owned));
                hrefs.extend(value.get("href").and_then(Value::as_str).map(str::to_owned));
            });
            let distinct: std::collections::BTreeSet<_> = uuids.iter().collect();
            assert_eq!(distinct.len(), uuids.len());
            assert!(
                hrefs.iter().all(|href| uuids.contains(&href[1..].to_owned())),
                "{hrefs:?}"
            );
        }
    }
}

#[test]
fn links_drafts_and_gaps_are_where_they_belong() {
    let document = sample::document();
    let agreed = collection(&document, &options());
    assert_eq!(agreed["provenance"]["status"], "not-complete");
    let mappings = agreed["mappings"].as_array().expect("a list");
    assert_eq!(mappings.len(), 1);
    let maps = mappings[0]["maps"].as_array().expect("a list");
    assert_eq!(maps.len(), 3);
    assert!(maps.iter().all(|map| map["relationship"] == "intersects-with"));
    assert_eq!(maps[0]["sources"][0]["id-ref"], "ACT-1.1");
    assert!(
        maps[0]["remarks"]
            .as_str()
            .is_some_and(|text| text.starts_with("Action 1.1 makes a strong"))
    );
    let enabling = maps
        .iter()
        .find(|map| map.get("qualifiers").is_some())
        .expect("an enabling link");
    assert_eq!(enabling["qualifiers"][0]["predicate"], "has-requirement");
    let gaps = &mappings[0]["source-gap-summary"]["unmapped-controls"][0]["with-ids"];
    assert_eq!(
        gaps.as_array().map(Vec::len),
        Some(1),
        "the one action of which every pair is settled"
    );
    assert!(mappings[0].get("target-gap-summary").is_none());
    assert!(
        agreed["provenance"]["remarks"]
            .as_str()
            .is_some_and(|text| text.starts_with("No inferences"))
    );

    let with_drafts = collection(
        &document,
        &LinkOptions {
            filter: Filter::AgreedAndBracketed,
            ..options()
        },
    );
    let draft = &with_drafts["mappings"][1];
    assert_eq!(
        (&draft["status"], draft["maps"].as_array().map(Vec::len)),
        (&Value::from("draft"), Some(1))
    );

    let everything = collection(&document, &all());
    let none = everything["mappings"][0]["maps"]
        .as_array()
        .expect("a list")
        .iter();
    assert!(
        none.filter(|map| map["relationship"] == "no-relationship")
            .count()
            > 1
    );
    assert!(
        everything["mappings"][0].get("source-gap-summary").is_none(),
        "such an action is mapped then"
    );
}

#[test]
fn without_a_link_there_is_no_file() {
    let document = crate::exports::sample::document();
    let refused = project(&view(&document), &all()).expect_err("nothing is agreed");
    assert_eq!(refused, NotProjected::NoLink);
    let mut document = document;
    sample::decide(
        &mut document,
        1_795_600_000,
        (0, 0),
        sample::agreed(Strength::None, None, "Nothing"),
    );
    assert_eq!(project(&view(&document), &options()), Err(NotProjected::NoLink));
}

#[test]
fn markup_of_people_stays_text() {
    let document = sample::document();
    let text = sample::text(&project(&view(&document), &all()).expect("a file").bytes);
    // In a property it is a plain string; where markup is read it is escaped.
    assert!(text.contains("\"wording\""));
    let planted = super::planted("[link](javascript:alert(1))");
    let collection = collection(&planted, &all());
    assert_eq!(collection["metadata"]["title"], "\\[link\\](javascript:alert(1))");
}
