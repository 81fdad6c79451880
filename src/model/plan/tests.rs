//! Tests of plans as a whole.

use super::{
    ByLang, Content, Element, Entry, EntryParts, HeadingNo, ItemNo, Lang, LocalText, Note, Plan, PlanError,
    PlanParts, Wording,
};
use crate::model::code::Code;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn lang(tag: &str) -> Lang {
    Lang::new(tag).unwrap()
}

fn content(title: &str) -> Content {
    let title = LocalText {
        text: title.into(),
        official: false,
    };
    Content {
        titles: ByLang::from([(lang("en"), title)]),
        ..Content::new("entry", Wording::Placeholder)
    }
}

fn entry(code: &str, under: &str) -> EntryParts {
    let under = (!under.is_empty()).then(|| under.to_owned());
    EntryParts {
        code: code.into(),
        under,
        content: content(&format!("Title of {code}")),
    }
}

fn parts(headings: &[(&str, &str)], items: &[(&str, &str)]) -> PlanParts {
    PlanParts {
        id: "TEST".into(),
        name: "Test plan".into(),
        version: "1".into(),
        period: None,
        document: String::new(),
        languages: vec![lang("en"), lang("fr")],
        authoritative_language: lang("en"),
        warning: None,
        statements: Vec::new(),
        expected_counts: BTreeMap::new(),
        fields: BTreeMap::new(),
        headings: headings.iter().map(|(code, under)| entry(code, under)).collect(),
        items: items.iter().map(|(code, under)| entry(code, under)).collect(),
    }
}

fn outline(plan: &Plan) -> Vec<String> {
    let line = |entry: &Entry| {
        let indent = "-".repeat(usize::from(plan.depth(*entry).unwrap()));
        match entry {
            Entry::Heading(number) => format!("{indent}[{}]", plan.heading(*number).unwrap().code),
            Entry::Item(number) => format!("{indent}{}", plan.item(*number).unwrap().code),
        }
    };
    plan.entries().iter().map(line).collect()
}

#[test]
fn entries_stand_in_natural_order_whatever_the_order_of_the_parts() {
    let headings = [("B", ""), ("A10", ""), ("A2", ""), ("A2.1", "A2")];
    let items = [
        ("1.10", "A2"),
        ("2.1", "A2.1"),
        ("1.9", "A2"),
        ("0", ""),
        ("9", "B"),
    ];
    let plan = Plan::new(parts(&headings, &items)).unwrap();
    let expected = [
        "0", "[A2]", "-1.9", "-1.10", "-[A2.1]", "--2.1", "[A10]", "[B]", "-9",
    ];
    assert_eq!(outline(&plan), expected);
    let mut turned = parts(&headings, &items);
    turned.headings.reverse();
    turned.items.reverse();
    assert_eq!(Plan::new(turned).unwrap(), plan);
}

#[test]
fn items_are_found_by_code_and_by_heading() {
    let headings = [("A", ""), ("A1", "A"), ("B", "")];
    let items = [("1", "A"), ("2", "A1"), ("3", "B")];
    let plan = Plan::new(parts(&headings, &items)).unwrap();
    assert_eq!(plan.item_by_code("2"), Some(ItemNo(1)));
    assert_eq!(plan.item_by_code("A"), None);
    assert_eq!(plan.entry_by_code("A1"), Some(Entry::Heading(HeadingNo(1))));
    assert_eq!(
        plan.items_under(HeadingNo(0)).collect::<Vec<_>>(),
        [ItemNo(0), ItemNo(1)]
    );
    assert_eq!(plan.items_under(HeadingNo(1)).collect::<Vec<_>>(), [ItemNo(1)]);
    assert_eq!(plan.items_under(HeadingNo(2)).collect::<Vec<_>>(), [ItemNo(2)]);
    assert_eq!(plan.items_under(HeadingNo(9)).len(), 0);
    assert_eq!(plan.item_numbers().last(), Some(ItemNo(2)));
}

#[test]
fn an_empty_plan_is_a_plan() {
    let plan = Plan::new(parts(&[], &[])).unwrap();
    assert!(plan.entries().is_empty());
}

#[test]
fn a_text_missing_in_a_language_is_shown_in_the_authoritative_one_and_says_so() {
    let mut parts = parts(&[], &[("1", "")]);
    let content = &mut parts.items[0].content;
    content.titles.insert(
        lang("fr"),
        LocalText {
            text: "Titre".into(),
            official: false,
        },
    );
    content.summary.insert(lang("en"), "Summary".into());
    let plan = Plan::new(parts).unwrap();
    let item = plan.item(ItemNo(0)).unwrap();
    let (fr, en, ar) = (lang("fr"), lang("en"), lang("ar"));
    let (title, shown) = item.title(&fr);
    assert_eq!(
        (title, shown.asked, shown.unofficial_translation()),
        ("Titre", true, true)
    );
    let (title, shown) = item.title(&ar);
    assert_eq!((title, shown.asked, shown.lang), ("Title of 1", false, &en));
    assert!(!shown.unofficial_translation());
    assert_eq!(
        item.summary(&fr).map(|(text, shown)| (text, shown.asked)),
        Some(("Summary", false))
    );
    assert_eq!(item.text(&fr), None);
}

fn refused(change: impl FnOnce(&mut PlanParts)) -> (String, PlanError) {
    let mut parts = parts(&[("A", ""), ("B", "A"), ("C", "B")], &[("1", "A"), ("2", "C")]);
    change(&mut parts);
    let error = Plan::new(parts).unwrap_err();
    (error.to_string(), error)
}

#[test]
fn an_error_names_the_entry() {
    let (message, _) = refused(|parts| parts.items[1].code = " 1".into());
    assert_eq!(message, "the code 1 is used twice: by item 1 and by item 2");
    let (message, _) = refused(|parts| parts.items[1].code = "B".into());
    assert_eq!(message, "the code B is used twice: by heading 2 and by item 2");
    let (message, _) = refused(|parts| parts.items[1].code = String::new());
    assert_eq!(message, "the code “” of item 2 cannot be used: the code is empty");
    let (message, error) = refused(|parts| parts.items[1].under = Some("1".into()));
    assert_eq!(message, "2 stands under “1”, which is not a heading of the plan");
    assert_eq!(error.code(), Some("2"));
    let (message, _) = refused(|parts| parts.items[0].content.titles.clear());
    assert_eq!(message, "1 has no title in en, the authoritative language");
    let (message, _) = refused(|parts| parts.items[0].content.wording = Wording::Adopted);
    assert_eq!(
        message,
        "the wording of 1 is called adopted, but its text in en is not given"
    );
    let (message, _) = refused(|parts| {
        parts.headings[2].content.text.insert(lang("ar"), "نص".into());
    });
    assert_eq!(
        message,
        "C has a text in ar, which is not among the languages of the plan"
    );
    let (_, error) = refused(|parts| parts.id = "a\nb".into());
    assert!(matches!(error, PlanError::BadId(_)));
}

#[test]
fn a_heading_under_itself_is_found_with_its_way() {
    let (message, _) = refused(|parts| parts.headings[0].under = Some("C".into()));
    assert_eq!(message, "the heading A stands under itself, by way of C, B, A");
    let (message, _) = refused(|parts| parts.headings[1].under = Some("B".into()));
    assert_eq!(message, "the heading B stands under itself, by way of B");
    // A heading that only leads into the cycle is not the one named.
    let (message, _) = refused(|parts| {
        parts.headings[0].under = Some("B".into());
        parts.headings[1].under = Some("C".into());
    });
    assert_eq!(message, "the heading B stands under itself, by way of C, B");
}

#[test]
fn everything_people_judge_by_changes_the_hashes() {
    type Edit = fn(&mut EntryParts);
    fn note() -> Note {
        Note {
            text: "n".into(),
            basis: String::new(),
            source: None,
        }
    }
    fn element() -> Element {
        Element {
            code: Code::new("a").unwrap(),
            text: String::new(),
        }
    }
    let edits: [Edit; 12] = [
        |item| item.code = "1a".into(),
        |item| item.content.level = "other".into(),
        |item| item.content.titles.get_mut("en").unwrap().official = true,
        |item| item.content.titles.get_mut("en").unwrap().text.push('!'),
        |item| drop(item.content.text.insert(lang("en"), String::new())),
        |item| drop(item.content.summary.insert(lang("en"), String::new())),
        |item| item.content.wording = Wording::Summary,
        |item| item.content.source.push('s'),
        |item| item.content.source_note = Some("s".into()),
        |item| item.content.notes.push(note()),
        |item| item.content.elements.push(element()),
        |item| drop(item.content.fields.insert("area".into(), "sea".into())),
    ];
    let base = parts(&[("A", "")], &[("1", "A")]);
    let plan = Plan::new(base.clone()).unwrap();
    let mut seen = vec![plan.items()[0].hash()];
    for edit in edits {
        let mut parts = base.clone();
        edit(&mut parts.items[0]);
        let edited = Plan::new(parts).unwrap();
        assert!(!seen.contains(&edited.items()[0].hash()));
        assert_ne!(edited.hash(), plan.hash());
        seen.push(edited.items()[0].hash());
    }
    let mut moved = base.clone();
    moved.items[0].under = None;
    let moved = Plan::new(moved).unwrap();
    assert_eq!(moved.items()[0].hash(), plan.items()[0].hash());
    assert_ne!(moved.hash(), plan.hash());
}

/// Frozen: computed outside this program from the documented encoding. A change breaks saved files.
#[test]
fn the_hashes_are_frozen() {
    let mut parts = parts(&[("A", "")], &[("1.10", "A")]);
    let content = &mut parts.items[0].content;
    content.level = "action".into();
    content.titles.insert(
        lang("en"),
        LocalText {
            text: "Title".into(),
            official: true,
        },
    );
    content.titles.insert(
        lang("fr"),
        LocalText {
            text: "Titre".into(),
            official: false,
        },
    );
    content.text.insert(lang("en"), "Text".into());
    content.summary.insert(lang("en"), "Summary".into());
    content.wording = Wording::Adopted;
    content.source = "Source".into();
    content.source_note = Some("Note on the source".into());
    content.notes.push(Note {
        text: "Note".into(),
        basis: "published".into(),
        source: Some(String::new()),
    });
    content.elements.push(Element {
        code: Code::new("a").unwrap(),
        text: "Element".into(),
    });
    content.fields.insert("area".into(), "sea".into());
    let plan = Plan::new(parts).unwrap();
    let item = "a3b14c5c44a9773c4a15e5db91d49a47315249623e5ae08b05f2c1b2bf7684e9";
    let heading = "4310c9e07508ea824e3e746630ab44645760e84721f5bb1d2b296fb0e866cfe8";
    let whole = "41907a0fb5ca926e4f4b99e7210371ee7f1e7b2c2c886db6c32755992e6d0dec";
    assert_eq!(plan.items()[0].hash().to_string(), item);
    assert_eq!(plan.headings()[0].hash().to_string(), heading);
    assert_eq!(plan.hash().to_string(), whole);
}

#[test]
fn levels_that_differ_from_the_document_are_reported() {
    let mut parts = parts(&[("A", "")], &[("1", "A")]);
    parts.expected_counts = BTreeMap::from([("entry".into(), 2), ("target".into(), 16)]);
    let differences = Plan::new(parts).unwrap().count_differences();
    assert_eq!(differences.len(), 1);
    assert_eq!(
        (
            differences[0].level.as_str(),
            differences[0].expected,
            differences[0].found
        ),
        ("target", 16, 0)
    );
}

#[test]
fn nesting_may_be_deep_and_is_refused_beyond_what_can_be_numbered() {
    let chain = |length: usize| {
        let mut parts = parts(&[], &[]);
        for index in 0..length {
            let above = index
                .checked_sub(1)
                .map(|above| above.to_string())
                .unwrap_or_default();
            parts.headings.push(entry(&index.to_string(), &above));
        }
        Plan::new(parts)
    };
    assert_eq!(chain(3_000).unwrap().headings().last().unwrap().depth, 2_999);
    assert!(matches!(chain(65_537), Err(PlanError::TooDeep { .. })));
}

proptest! {
    #[test]
    fn any_tree_is_laid_out_whole(above in proptest::collection::vec(any::<prop::sample::Index>(), 0..40)) {
        let mut parts = parts(&[], &[]);
        for (index, above) in above.iter().enumerate() {
            // Each stands under one before it, or at the top.
            let above = above.index(index + 1);
            let under = if above == index { String::new() } else { format!("H{above}") };
            parts.headings.push(entry(&format!("H{index}"), &under));
            parts.items.push(entry(&format!("{index}"), &format!("H{index}")));
        }
        let plan = Plan::new(parts).unwrap();
        prop_assert_eq!(plan.entries().len(), 2 * above.len());
        for number in (0..above.len() as u32).map(HeadingNo) {
            let heading = plan.heading(number).unwrap();
            let under = plan.items_under(number).collect::<Vec<_>>();
            // Exactly the items one of whose headings this is.
            let below = plan.item_numbers().filter(|item| {
                let first = plan.item(*item).unwrap().heading;
                std::iter::successors(first, |up| plan.heading(*up).unwrap().parent).any(|up| up == number)
            });
            prop_assert_eq!(under, below.collect::<Vec<_>>());
            let depth = heading.parent.map_or(0, |parent| plan.heading(parent).unwrap().depth + 1);
            prop_assert_eq!(heading.depth, depth);
        }
    }
}
