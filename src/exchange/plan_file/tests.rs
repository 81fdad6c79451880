//! Tests of plan files and of the plans that come with the program.

use super::entry::EntryDto;
use super::{PlanFileProblem, ShippedPlan, read_plan, shipped, shipped_pairs, write_plan};
use crate::model::plan::{Entry, Lang, Plan, PlanError, PlanParts, Wording};
use proptest::prelude::*;

fn plan_of(shipped: &ShippedPlan) -> Plan {
    read_plan(shipped.text).unwrap_or_else(|error| panic!("{}: {error}", shipped.file_name))
}

fn shipped_plan(id: &str) -> Plan {
    plan_of(shipped().iter().find(|plan| plan.id == id).unwrap())
}

#[test]
fn shipped_plans_load_under_their_ids_and_hold_what_their_documents_count() {
    for shipped in shipped() {
        let plan = plan_of(&shipped);
        assert_eq!(plan.id(), shipped.id);
        if let Some(completeness) = plan.fields().get("completeness") {
            // A part of a document, which says so.
            let says_so = ["selection: ", "in part: "]
                .iter()
                .any(|start| completeness.starts_with(start));
            assert!(says_so && plan.warning().is_some(), "{}", shipped.file_name);
            continue;
        }
        assert!(!plan.expected_counts().is_empty(), "{}", shipped.file_name);
        assert_eq!(plan.count_differences(), [], "{}", shipped.file_name);
    }
}

#[test]
fn further_plans_hold_only_what_is_confirmed_and_mark_the_rest() {
    let counts = |id: &str| {
        let plan = shipped_plan(id);
        let items = plan.items().iter().map(|item| &item.content);
        let of = |wording| items.clone().filter(|content| content.wording == wording).count();
        for content in items.clone() {
            let status = content.fields["number_status"].as_str();
            let is_checked = status == "confirmed" && id != "AICHI";
            assert_eq!(
                content.wording == Wording::Summary,
                is_checked,
                "{id}: {}",
                content.source
            );
            assert!(content.text.is_empty() && !content.source.is_empty());
            let says_so = content.source.ends_with("(placeholder: text to be supplied)");
            assert_eq!(
                says_so,
                content.wording == Wording::Placeholder,
                "{id}: {}",
                content.source
            );
        }
        (of(Wording::Summary), of(Wording::Placeholder))
    };
    assert_eq!(counts("SAMARKAND"), (17, 0));
    assert_eq!(counts("AICHI"), (0, 2));
    assert_eq!(counts("GBF"), (5, 9));
    assert_eq!(counts("SDG"), (4, 10));
    let samarkand = shipped_plan("SAMARKAND");
    let goal = samarkand
        .headings()
        .iter()
        .find(|goal| goal.code.as_str() == "4")
        .unwrap();
    assert_eq!(goal.content.wording, Wording::Placeholder);
}

#[test]
fn shipped_pairs_name_shipped_plans() {
    let ids = shipped().iter().map(|plan| plan.id).collect::<Vec<_>>();
    for pair in shipped_pairs() {
        assert!(ids.contains(&pair.actions) && ids.contains(&pair.targets) && pair.actions != pair.targets);
    }
}

#[test]
fn shipped_files_are_written_back_byte_for_byte() {
    for shipped in shipped() {
        let plan = plan_of(&shipped);
        let written = write_plan(&plan);
        assert!(
            written == shipped.text,
            "{} is not as it would be written",
            shipped.file_name
        );
        assert_eq!(read_plan(&written).unwrap(), plan);
    }
}

#[test]
fn the_cmp_is_marked_as_a_placeholder_wherever_it_is_one() {
    let plan = shipped_plan("CMP");
    assert!(plan.warning().unwrap().starts_with("Placeholder plan"));
    for item in plan.items() {
        assert!(item.content.text.is_empty(), "{}", item.code);
        let (wording, number) = match item.code.as_str() {
            "7.3" => (Wording::Summary, "confirmed"),
            "6.2" => (Wording::Placeholder, "confirmed"),
            _ => (Wording::Placeholder, "unverified"),
        };
        assert_eq!(item.content.wording, wording, "{}", item.code);
        assert_eq!(item.content.fields["number_status"], number, "{}", item.code);
        let says_so = item
            .content
            .source
            .ends_with("(placeholder: text to be supplied)");
        assert_eq!(says_so, wording == Wording::Placeholder, "{}", item.code);
    }
    assert!(
        plan.headings()
            .iter()
            .all(|objective| objective.content.fields["area_status"] == "unverified")
    );
}

#[test]
fn spms_targets_say_that_text_and_goal_are_to_be_confirmed() {
    let plan = shipped_plan("SPMS");
    for target in plan.items() {
        assert_eq!(target.content.wording, Wording::Summary);
        assert_eq!(target.content.fields["parent_status"], "unverified");
        assert!(
            target
                .content
                .source_note
                .as_deref()
                .unwrap()
                .contains("to be imported")
        );
        assert!(!target.content.notes.is_empty(), "{}", target.code);
    }
    assert!(
        plan.headings()
            .iter()
            .all(|goal| goal.content.wording == Wording::Adopted)
    );
}

#[test]
fn no_shipped_title_claims_to_be_official() {
    let (fr, en) = (Lang::new("fr").unwrap(), Lang::new("en").unwrap());
    for plan in shipped().iter().map(plan_of) {
        for item in plan.items() {
            assert!(
                item.content.titles.values().all(|title| !title.official),
                "{}",
                item.code
            );
        }
    }
    let plan = shipped_plan("SPMS");
    let target = &plan.items()[0];
    let (title, shown) = target.title(&fr);
    assert_eq!(title, "Sensibilisation du public à la valeur de ces espèces");
    assert!(shown.asked && shown.unofficial_translation());
    assert!(!target.title(&en).1.unofficial_translation());
}

#[test]
fn sample_plans_say_that_they_are_invented() {
    for id in ["LIBRARY", "WELLBEING"] {
        let plan = shipped_plan(id);
        assert!(plan.name().contains("invented"), "{id}");
        assert!(
            plan.warning().unwrap().starts_with("Invented sample plan"),
            "{id}"
        );
        let mut contents = plan
            .headings()
            .iter()
            .map(|heading| &heading.content)
            .collect::<Vec<_>>();
        contents.extend(plan.items().iter().map(|item| &item.content));
        for content in contents {
            assert_eq!(content.wording, Wording::Placeholder);
            assert!(content.source.starts_with("Invented for illustration"));
        }
    }
    let nested = shipped_plan("LIBRARY")
        .headings()
        .iter()
        .any(|heading| heading.parent.is_some());
    assert!(nested);
}

#[test]
fn shipped_items_stand_in_natural_order() {
    let codes = |id| {
        shipped_plan(id)
            .items()
            .iter()
            .map(|item| item.code.to_string())
            .collect::<Vec<_>>()
    };
    let expected = (1..=codes("SPMS").len())
        .map(|number| format!("T{number}"))
        .collect::<Vec<_>>();
    assert_eq!(codes("SPMS"), expected);
    let plan = shipped_plan("CMP");
    assert_eq!(plan.entries().first(), plan.entry_by_code("O1").as_ref());
    assert!(matches!(plan.entry_by_code("O1"), Some(Entry::Heading(_))));
    assert_eq!(codes("CMP").last().map(String::as_str), Some("9.2"));
}

const SMALL: &str = r#"// ( a comment with [ brackets and a code: "2"
(
  format: "seagrass-plan",
  format_version: 1,
  plan: (
    id: "S", name: "Small (plan)", version: "1", languages: ["en"], authoritative_language: "en",
    headings: [
      (code: "A", level: "goal", wording: summary, titles: {"en": "Of \" quotes ("}),
      (code: "B", under: "A", level: "goal", wording: summary, titles: {"en": r"raw (("}),
    ],
    items: [
      /* comments /* nest */ ( */
      (code: "1", under: "A", level: "step", wording: summary, titles: {"en": "é First"}, elements: [(code: "2", text: "")]),
      (level: "step", titles: {"en": "Second"}, code: "2", under: "B", wording: summary),
    ],
  ),
)
"#;

/// The message for the small plan after one replacement.
fn message(from: &str, to: &str) -> String {
    assert_eq!(SMALL.matches(from).count(), 1, "{from}");
    read_plan(&SMALL.replace(from, to)).unwrap_err().to_string()
}

#[test]
fn mistakes_in_the_content_are_found_at_the_entry() {
    assert_eq!(read_plan(SMALL).unwrap().items().len(), 2);
    let twice = message(r#"code: "2", under"#, r#"code: "1", under"#);
    assert_eq!(
        twice,
        "line 14, column 55, at 1, the code 1 is used twice: by item 1 and by item 2"
    );
    assert_eq!(
        message(r#"code: "2", under: "B""#, r#"code: "2", under: "C""#),
        "line 14, column 55, at 2, 2 stands under “C”, which is not a heading of the plan"
    );
    assert_eq!(
        message(r#"(code: "A","#, r#"(code: "A", under: "B","#),
        "line 8, column 14, at A, the heading A stands under itself, by way of B, A"
    );
    assert_eq!(
        message(r#"titles: {"en": "é First"}, "#, ""),
        "line 13, column 14, at 1, 1 has no title in en, the authoritative language"
    );
    assert_eq!(
        message(r#"{"en": "Second"}"#, r#"{"en": "Second", "x y": ""}"#),
        "line 14, column 66, at 2, “x y” is not a language tag such as en or pt-br"
    );
    assert_eq!(
        message(r#"elements: [(code: "2""#, r#"elements: [(code: "2\n3""#),
        "line 13, column 14, at 1, the code “2\\n3” of an element cannot be used: the code holds the \
         invisible character U+000A"
    );
    assert_eq!(
        message(
            r#"code: "2", under"#,
            r#"official_titles: ["fr"], code: "2", under"#
        ),
        "line 14, column 80, at 2, there is no title in “fr”, though it is listed among the official ones"
    );
    assert_eq!(
        message(r#"id: "S""#, r#"id: """#),
        "the id of the plan cannot be used: the code is empty"
    );
}

#[test]
fn mistakes_in_the_shape_are_found_where_they_stand() {
    for (from, to, start) in [
        (
            r#"under: "B", wording"#,
            r#"over: "B", wording"#,
            "line 14, column 60, at 2, ",
        ),
        (
            r#""é First"}, "#,
            r#""é First"}, 7, "#,
            "line 13, column 91, at 1, ",
        ),
        (
            r#"(code: "A", level"#,
            r#"(code: "A", code: "A", level"#,
            "line 8, column 19, at A, ",
        ),
        ("id:", "identity:", "line 6, column 5, "),
        (
            "format_version: 1,\n",
            "format_version: 1\n",
            "line 5, column 3, ",
        ),
    ] {
        let message = message(from, to);
        assert!(message.starts_with(start), "{message}");
        assert!(message.len() > start.len() + 10, "{message}");
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = format!("\u{feff}{}", SMALL.replace('\n', "\r\n"));
    assert_eq!(read_plan(&windows).unwrap(), read_plan(SMALL).unwrap());
    let bad = windows.replace(r#"code: "2", under"#, r#"code: "1", under"#);
    let error = read_plan(&bad).unwrap_err();
    assert_eq!(
        (error.position, error.code.as_deref()),
        (Some((14, 55)), Some("1"))
    );
    assert!(matches!(
        error.problem,
        PlanFileProblem::Plan(PlanError::DuplicateCode { .. })
    ));
    // Also inside a text that runs over two lines.
    let two_lines = SMALL.replace("Small (plan)", "Small\nplan");
    assert_eq!(
        read_plan(&two_lines.replace('\n', "\r\n")).unwrap().name(),
        "Small\nplan"
    );
}

#[test]
fn other_formats_and_later_versions_are_named() {
    assert_eq!(
        message("seagrass-plan", "seagrass-session"),
        "this is a file of the format “seagrass-session”, not of “seagrass-plan”"
    );
    let later = SMALL
        .replace("format_version: 1", "format_version: 2")
        .replace("id:", "new_field: 3, id:");
    assert_eq!(
        read_plan(&later).unwrap_err().to_string(),
        "this plan file has format version 2; this release reads version 1"
    );
    assert!(matches!(
        read_plan("").unwrap_err().problem,
        PlanFileProblem::Syntax(_)
    ));
}

#[test]
fn long_and_odd_texts_come_back_as_they_were() {
    let long = "الأطوم ' \\ \" \u{202e} 'n' \\' ".repeat(1_000);
    assert!(long.chars().count() > 20_000);
    let escaped = long.escape_default().to_string();
    let text = SMALL.replace(r#""Of \" quotes (""#, r#""Title""#);
    let text = text.replace(
        "level: \"step\", titles",
        &format!("summary: {{\"en\": \"{escaped}\"}}, level: \"step\", titles"),
    );
    let plan = read_plan(&text).unwrap();
    assert_eq!(plan.items()[1].content.summary["en"], long);
    assert_eq!(read_plan(&write_plan(&plan)).unwrap(), plan);
}

proptest! {
    #[test]
    fn any_text_survives_writing_and_reading(name in "\\PC{0,8}x", text: String, fields in proptest::collection::btree_map(any::<String>(), any::<String>(), 0..4)) {
        let mut dto = super::plan::PlanDto::from(&read_plan(SMALL).unwrap());
        dto.name = name;
        dto.document.clone_from(&text);
        dto.items[0].summary.insert("en".into(), text.clone());
        dto.items[0].source_note = text;
        dto.items[1].fields = fields;
        let plan = Plan::new(dto.try_into().unwrap()).unwrap();
        let written = write_plan(&plan);
        prop_assert_eq!(&read_plan(&written).unwrap(), &plan);
        prop_assert_eq!(write_plan(&read_plan(&written).unwrap()), written);
    }

    #[test]
    fn damaged_files_give_an_error_or_a_plan_but_never_a_crash(
        at: prop::sample::Index, length in 0_usize..40, with in "[\"'r#/*(){}\\[\\]\\\\é,:\n]{0,3}"
    ) {
        let mut characters = SMALL.chars().collect::<Vec<_>>();
        let start = at.index(characters.len());
        let end = (start + length).min(characters.len());
        characters.splice(start..end, with.chars());
        let text = characters.into_iter().collect::<String>();
        if let Err(error) = read_plan(&text) {
            let lines = text.split('\n').count() as u32;
            prop_assert!(error.position.is_none_or(|(line, column)| line <= lines && column >= 1), "{}", error);
        }
    }
}

#[test]
fn brackets_without_end_are_refused() {
    for open in ["(", "[", "{", "/*", "Some("] {
        let error = read_plan(&open.repeat(100_000)).unwrap_err();
        assert!(matches!(error.problem, PlanFileProblem::Syntax(_)), "{open}");
        let nested = SMALL.replace("id:", &format!("unknown: {}, id:", open.repeat(100_000)));
        assert!(read_plan(&nested).is_err(), "{open}");
    }
}

/// Ten thousand items load in a time that leaves room for slow machines and builds without optimisation.
#[test]
fn ten_thousand_items_load() {
    let mut dto = super::plan::PlanDto::from(&read_plan(SMALL).unwrap());
    let model = dto.items[0].clone();
    let item = |number| EntryDto {
        code: format!("1.{number}"),
        ..model.clone()
    };
    dto.items = (0..10_000).map(item).collect();
    let parts = PlanParts::try_from(dto).unwrap();
    let start = cpu_time::ThreadTime::now();
    let plan = Plan::new(parts).unwrap();
    let built = start.elapsed();
    assert!(built.as_millis() < 1_000, "{built:?}");
    let again = read_plan(&write_plan(&plan)).unwrap();
    assert_eq!(again.item_by_code("1.9999").map(|number| number.0), Some(9_999));
    assert_eq!(again, plan);
}
